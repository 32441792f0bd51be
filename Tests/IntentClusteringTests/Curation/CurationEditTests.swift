// Every edit, worked out by hand: ids, names, volumes, places of tickets.
import IntentClustering
import Testing
import TicketModel

@Suite struct CurationEditTests {
  let desk = smallDesk

  @Test func `no edit, no change`() {
    let curated = desk.apply([])
    #expect(curated.intents == desk.intents)
    #expect(curated.labels == desk.layer.labels)
    #expect(curated.conflicts.isEmpty && curated.undescribed.isEmpty && curated.successors.isEmpty)
  }

  @Test func `merge: the first stays, with the tickets of all`() {
    let curated = desk.apply([.merge(["I003", "I001"])])
    #expect(curated.intents.map(\.id) == ["I003", "I002"])
    #expect(curated.intents.map(\.volume) == [5, 3])
    #expect(desk.places(curated)["I003"] == ["11", "12", "13", "31", "32"])
    // To be named and described anew; the theme is the first's.
    #expect(curated["I003"]?.name == "" && curated["I003"]?.theme == "theme of I003")
    #expect(curated.undescribed == [2])
    #expect(curated["I002"] == desk.intents[1])
    #expect(curated.successors == [0: 2])
    #expect(curated.conflicts.isEmpty)
  }

  @Test func `merge three, and a chain of merges`() {
    let curated = desk.apply([.merge(["I001", "I002", "I003"])])
    #expect(curated.intents.map(\.volume) == [8])
    let chain = desk.apply([.merge(["I002", "I003"]), .merge(["I001", "I002"])])
    #expect(chain.labels == curated.labels)
    #expect(chain.successors == [1: 0, 2: 0])
  }

  @Test func `a merge keeps a given name, the owner and the marks`() {
    let curated = desk.apply([
      .rename("I001", to: "refund"), .own("I002", by: "Dana"), .mark("I002", as: [.safetyCritical]),
      .mark("I001", as: [.regulated]), .merge(["I001", "I002"]),
    ])
    #expect(curated["I001"]?.name == "refund")
    #expect(
      curated["I001"]?.attributes == IntentAttributes(owner: "Dana", marks: [.regulated, .safetyCritical]))
    let owned = desk.apply([.own("I001", by: "Ana"), .own("I002", by: "Dana"), .merge(["I001", "I002"])])
    #expect(owned["I001"]?.attributes.owner == "Ana")
  }

  @Test func `split by a ticket: what is nearer to it goes along`() {
    // From 13 (80°) alone: 12 (6°) is nearer to the mean of 11 and 12 (3°).
    let curated = desk.apply([.split("I001", into: "I213", name: nil, by: .tickets(["13"]))])
    #expect(desk.places(curated)["I213"] == ["13"])
    #expect(desk.places(curated)["I001"] == ["11", "12"])
    #expect(curated.intents.map(\.id) == ["I002", "I001", "I003", "I213"])
    #expect(curated["I213"]?.label == 3 && curated["I213"]?.volume == 1 && curated["I213"]?.theme == "theme of I001")
    #expect(curated.undescribed == [0, 3])
    #expect(curated["I001"]?.name == "" && curated["I213"]?.name == "")
  }

  @Test func `split by a ticket: the means move until they settle`() {
    // From 90° alone: the rest has its mean at 31°, so 63° (27° and 32° away) goes along. Then the mean of the two is
    // 76.5°, that with the seed 83.2°, the rest has 20.2°, and 47° stays with it, below 51.7°: nothing more moves.
    let ring = Desk(
      [0, 14, 47, 63, 90].map { Desk.Ticket(id: "t\(Int($0))", intent: "I001", angle: $0) }, intents: ["I001"])
    let curated = ring.apply([.split("I001", into: "I002", name: nil, by: .tickets(["t90"]))])
    #expect(ring.places(curated) == ["I001": ["t0", "t14", "t47"], "I002": ["t63", "t90"]])
  }

  @Test func `split by tickets: the new part stays near the tickets shown`() {
    // From 85° and 95°, in three rounds: the middle of the new part lies at 90°, 87.8° and 85.8°, that of the rest at
    // 37.4°, 28.7° and 17.9°, so the border at 63.7°, 58.2° and 51.9°. Means of the two parts alone would drift to
    // 77.5° and 17.9°, and take 50° along.
    let arc = Desk(
      [0, 5, 50, 60, 70, 85, 95].map { Desk.Ticket(id: "t\(Int($0))", intent: "I001", angle: $0) }, intents: ["I001"])
    let curated = arc.apply([.split("I001", into: "I002", name: nil, by: .tickets(["t85", "t95"]))])
    #expect(arc.places(curated) == ["I001": ["t0", "t5", "t50"], "I002": ["t60", "t70", "t85", "t95"]])
  }

  @Test func `seeds go along, and a ticket without a vector stays`() {
    // 12 is shown as one of the new intent, though it lies with 11.
    let curated = desk.apply([.split("I001", into: "I004", name: "n", by: .tickets(["13", "12"]))])
    #expect(desk.places(curated)["I004"] == ["12", "13"])
    #expect(curated["I004"]?.name == "n")
  }

  @Test func `split by terms`() {
    let curated = desk.apply([.split("I001", into: "I004", name: "late", by: .terms(["late", "broken"]))])
    #expect(desk.places(curated)["I004"] == ["12", "13"])
    #expect(curated["I004"]?.name == "late")
    // An edit's name is not made anew; the terms are.
    #expect(curated.undescribed == [0, 3])
  }

  @Test func `a split hands on owner and marks, but no pin`() {
    let curated = desk.apply([
      .own("I001", by: "Dana"), .mark("I001", as: [.regulated]), .pin("I001"),
      .split("I001", into: "I004", name: nil, by: .terms(["late"])),
    ])
    #expect(curated["I001"]?.attributes == IntentAttributes(owner: "Dana", marks: [.regulated], isPinned: true))
    #expect(curated["I004"]?.attributes == IntentAttributes(owner: "Dana", marks: [.regulated]))
  }

  @Test func `a name in another's place once that one has given it up`() {
    let curated = desk.apply([.rename("I001", to: "x"), .rename("I002", to: "name of I001")])
    #expect(curated["I002"]?.name == "name of I001" && curated.conflicts.isEmpty)
    // The last of several names counts, and a merge frees the name of what it merged away.
    let merged = desk.apply([
      .rename("I001", to: "x"), .rename("I001", to: "y"), .merge(["I001", "I002"]), .rename("I003", to: "name of I002"),
    ])
    #expect(merged["I001"]?.name == "y" && merged["I003"]?.name == "name of I002" && merged.conflicts.isEmpty)
  }

  @Test func `forbid: the tickets are in none`() {
    let curated = desk.apply([.forbid("I002")])
    #expect(curated.intents.map(\.id) == ["I001", "I003"])
    #expect(desk.places(curated)[""] == ["21", "22", "23", "91", "92"])
    #expect(curated.successors == [1: -1])
    #expect(curated.undescribed.isEmpty)
  }

  @Test func `together: all go where the first of them is that is in an intent`() {
    let curated = desk.apply([.together(["91", "31", "11", "92"])])
    #expect(desk.places(curated)["I003"] == ["11", "31", "32", "91", "92"])
    #expect(curated.intents.map(\.id) == ["I003", "I002", "I001"])
    // A few tickets more: it is still the intent that it was, but for what it shows.
    #expect(curated["I003"]?.name == "name of I003" && curated.undescribed.isEmpty)
    #expect(curated["I001"]?.centralTicketIDs == ["12"])
  }

  @Test func `apart: the first stays, later ones leave its intent`() {
    let curated = desk.apply([.apart(["12", "11", "21", "91"])])
    #expect(desk.places(curated)["I001"] == ["12", "13"])
    #expect(desk.places(curated)[""] == ["11", "91", "92"])
    #expect(desk.places(curated)["I002"] == ["21", "22", "23"])
    // And from there to where it belongs.
    let placed = desk.apply([.apart(["12", "11"]), .together(["31", "11"])])
    #expect(desk.places(placed)["I003"] == ["11", "31", "32"])
  }

  @Test func `an intent that lost its last ticket is gone`() {
    let curated = desk.apply([.together(["11", "31", "32"])])
    #expect(curated.intents.map(\.id) == ["I001", "I002"])
    #expect(curated.successors == [2: -1])
  }

  @Test func `pin, owner, marks`() {
    let curated = desk.apply([
      .pin("I002"), .own("I002", by: "Ana"), .own("I002", by: "Dana"), .mark("I002", as: [.safetyCritical]),
      .mark("I002", as: [.regulated]),
    ])
    #expect(
      curated["I002"]?.attributes
        == IntentAttributes(owner: "Dana", marks: [.regulated, .safetyCritical], isPinned: true))
    #expect(curated.labels == desk.layer.labels)
  }
}
