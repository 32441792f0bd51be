// Every conflict: its line and reason, and that the other edits, and the other parts of the edit, still apply.
import IntentClustering
import Testing
import TicketModel

@Suite struct CurationConflictTests {
  let desk = smallDesk

  private typealias Action = CurationEdit.Action

  @Test func `each is reported with its line, and nothing else changes`() {
    let cases: [(edits: [Action], refusals: [String])] = [
      ([.rename("I999", to: "x")], ["3 unknown-intent"]),
      ([.pin("I999"), .own("I998", by: "x"), .mark("I997", as: [.regulated])],
        ["3 unknown-intent", "4 unknown-intent", "5 unknown-intent"]),
      ([.merge(["I999", "I001"])], ["3 unknown-intent"]),
      ([.merge(["I001", "I001"])], ["3 merged-with-itself"]),
      ([.split("I999", into: "I213", name: nil, by: .terms(["late"]))], ["3 unknown-intent"]),
      ([.split("I001", into: "I002", name: nil, by: .terms(["late"]))], ["3 id-in-use"]),
      ([.split("I001", into: "I001", name: nil, by: .terms(["late"]))], ["3 id-in-use"]),
      ([.split("I001", into: "I213", name: nil, by: .terms(["never"]))], ["3 empty-side"]),
      ([.split("I001", into: "I213", name: nil, by: .terms(["refund", "broken"]))], ["3 empty-side"]),
      ([.split("I001", into: "I213", name: nil, by: .tickets(["11", "12", "13"]))], ["3 empty-side"]),
      ([.split("I001", into: "I213", name: nil, by: .tickets(["21", "404"]))],
        ["3 unknown-ticket", "3 ticket-not-in-intent"]),
      ([.rename("I001", to: "name of I002")], ["3 name-in-use"]),
      ([.together(["404", "91"])], ["3 unknown-ticket", "3 ticket-not-in-intent"]),
      ([.apart(["404", "11"])], ["3 unknown-ticket"]),
    ]
    for (edits, refusals) in cases {
      let curated = desk.apply(edits)
      #expect(curated.refusals == refusals, "\(edits)")
      #expect(curated.intents == desk.intents && curated.labels == desk.layer.labels, "\(edits)")
      // An edit that can be applied is, wherever it stands.
      let among = desk.apply([.rename("I003", to: "three")] + edits + [.own("I003", by: "Dana")])
      #expect(among["I003"]?.name == "three" && among["I003"]?.attributes.owner == "Dana")
      #expect(among.conflicts.count == refusals.count)
    }
  }

  @Test func `an intent that an earlier edit ended`() {
    let merged = desk.apply([
      .merge(["I001", "I002"]), .merge(["I003", "I002"]), .rename("I002", to: "x"), .merge(["I002", "I003"]),
      .split("I003", into: "I002", name: nil, by: .tickets(["31"])),
    ])
    #expect(merged.refusals == ["4 merged-away", "5 merged-away", "6 merged-away", "7 id-in-use"])
    #expect(merged.conflicts[0].message == "I002 was merged into I001 in line 3")
    #expect(merged.intents.map(\.volume) == [6, 2])
    let forbidden = desk.apply([.forbid("I002"), .pin("I002"), .merge(["I001", "I002"])])
    #expect(forbidden.refusals == ["4 forbidden", "5 forbidden"])
    #expect(forbidden.intents == [desk.intents[0], desk.intents[2]])
  }

  @Test func `a pinned intent is not ended`() {
    let curated = desk.apply([
      .pin("I002"), .forbid("I002"), .merge(["I001", "I002", "I003"]), .merge(["I002", "I001"]),
    ])
    #expect(curated.refusals == ["4 pinned", "5 pinned"])
    #expect(curated.conflicts[0].message == "I002 is pinned in line 3")
    // Others are merged into it, and the rest of a merge is done.
    #expect(curated.intents.map(\.id) == ["I002"])
    #expect(curated["I002"]?.attributes.isPinned == true)
  }

  @Test func `what cannot be merged is left out`() {
    let curated = desk.apply([.merge(["I001", "I999", "I003"])])
    #expect(curated.refusals == ["3 unknown-intent"])
    #expect(curated["I001"]?.volume == 5)
  }

  @Test func `a seed that is elsewhere now is left out`() {
    let curated = desk.apply([.split("I001", into: "I213", name: nil, by: .tickets(["13", "21"]))])
    #expect(curated.refusals == ["3 ticket-not-in-intent"])
    #expect(desk.places(curated)["I213"] == ["13"])
    #expect(curated.conflicts[0].message == "ticket 21 is not in I001")
  }

  @Test func `a split whose name is taken gets another`() {
    let curated = desk.apply([.split("I001", into: "I213", name: "name of I002", by: .terms(["late"]))])
    #expect(curated.refusals == ["3 name-in-use"])
    #expect(curated["I213"]?.name == "" && curated["I213"]?.volume == 1)
  }

  @Test func `tickets that an earlier edit holds together or apart`() {
    let apart = desk.apply([
      .apart(["11", "21"]), .together(["21", "11"]), .merge(["I001", "I002"]), .merge(["I003", "I001"]),
    ])
    #expect(apart.refusals == ["4 kept-apart", "5 kept-apart"])
    #expect(apart.conflicts[0].message == "tickets that line 3 sets apart would come together")
    #expect(apart["I002"] == desk.intents[1])
    #expect(apart["I003"]?.volume == 5)
    let together = desk.apply([
      .together(["11", "12"]), .apart(["12", "11"]), .split("I001", into: "I213", name: nil, by: .terms(["late"])),
      .split("I001", into: "I214", name: nil, by: .terms(["broken"])), .forbid("I001"),
    ])
    #expect(together.refusals == ["4 kept-together", "5 kept-together"])
    #expect(together.conflicts[0].message == "tickets that line 3 puts together would come apart")
    #expect(together.intents.map(\.id) == ["I002", "I003", "I214"])
  }

  @Test func `an edit that holds already is no conflict`() {
    let edits: [Action] = [
      .merge(["I002", "I003"]), .split("I001", into: "I213", name: "n", by: .tickets(["13"])), .rename("I002", to: "x"),
      .pin("I213"), .together(["11", "12"]), .apart(["11", "13"]), .mark("I001", as: [.regulated]),
      .own("I001", by: "D"),
    ]
    let once = desk.apply(edits)
    let twice = desk.apply(edits + edits)
    #expect(once.conflicts.isEmpty)
    #expect(twice == once)
    #expect(desk.apply([.forbid("I001"), .forbid("I001")]).conflicts.isEmpty)
    // A split of the same id by something else is another split.
    let other = desk.apply(edits + [.split("I001", into: "I213", name: "n", by: .tickets(["11"]))])
    #expect(other.refusals == ["11 id-in-use"])
  }
}
