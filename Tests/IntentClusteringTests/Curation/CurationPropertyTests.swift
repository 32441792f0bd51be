// What holds for any edits: nothing is lost or twice, the order of the tickets does not matter, edits that hold already
// change nothing; and what pins do in a later run.
import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing
import TicketModel

/// 120 tickets in 8 intents, 10 in none; directions and words at random.
private func randomDesk(_ seed: UInt64) -> Desk {
  var random = SplitMix64(seed: seed)
  let intents = (1...8).map { "I00\($0)" }
  let words = ["refund", "late", "broken", "login", "card"]
  return Desk(
    (0..<130).map { number in
      Desk.Ticket(
        id: "\(1_000 + number)", intent: number < 120 ? intents[Int(random.next() % 8)] : "",
        angle: Double(random.next() % 360), words: [words[Int(random.next() % 5)]])
    }, intents: intents)
}

/// Edits at random, many of which cannot be applied.
private func randomEdits(_ seed: UInt64, count: Int) -> [CurationEdit.Action] {
  var random = SplitMix64(seed: seed)
  func id() -> String { "I00\(1 + random.next() % 9)" }
  func ticket() -> String { "\(995 + random.next() % 140)" }
  return (0..<count).map { number in
    switch random.next() % 10 {
    case 0: .merge([id(), id(), id()])
    case 1: .split(id(), into: "I\(100 + number)", name: nil, by: .tickets([ticket(), ticket(), ticket(), ticket()]))
    case 2: .split(id(), into: "I\(100 + random.next() % 10)", name: "split \(number)", by: .terms(["late", "card"]))
    case 3: .rename(id(), to: "name \(random.next() % 6)")
    case 4: .pin(id())
    case 5: .forbid(id())
    case 6: .together([ticket(), ticket(), ticket()])
    case 7: .apart([ticket(), ticket(), ticket()])
    case 8: .mark(id(), as: [.regulated])
    default: .own(id(), by: "owner \(number)")
    }
  }
}

@Suite struct CurationPropertyTests {
  @Test(arguments: 0..<60)
  func `every ticket is in one place and volumes add up`(seed: Int) {
    let desk = randomDesk(UInt64(seed))
    let edits = randomEdits(UInt64(seed) &* 31, count: 30)
    let curated = desk.apply(edits)
    let volumes = Dictionary(grouping: curated.labels, by: { $0 }).mapValues(\.count)
    for intent in curated.intents { #expect(volumes[intent.label] == intent.volume) }
    #expect(curated.intents.reduce(volumes[-1] ?? 0) { $0 + $1.volume } == 130)
    #expect(Set(curated.intents.map(\.id)).count == curated.intents.count)
    #expect(Set(curated.intents.map(\.label)).count == curated.intents.count)
    let names = curated.intents.map(\.name).filter { !$0.isEmpty }
    #expect(Set(names).count == names.count)
    #expect(curated.intents.map(\.volume) == curated.intents.map(\.volume).sorted(by: >))
    // Conflicts come in the order of the file, each of a line in it.
    let lines = curated.conflicts.map(\.line)
    #expect(lines == lines.sorted() && lines.allSatisfy { (3..<33).contains($0) })
    // Only tickets of the intent stand for it.
    for intent in curated.intents where !curated.undescribed.contains(intent.label) {
      let places = desk.places(curated)
      #expect(Set(intent.centralTicketIDs).isSubset(of: places[intent.id] ?? []))
    }
    // What is gone leads to what is there, or to nothing.
    let living = Set(curated.intents.map(\.label))
    for (label, successor) in curated.successors {
      #expect(!living.contains(label) && (successor == -1 || living.contains(successor)))
    }
    #expect(living.union(curated.successors.keys).isSuperset(of: desk.intents.map(\.label)))
    // The same again: no state, no chance.
    #expect(desk.apply(edits) == curated)
  }

  @Test(arguments: 0..<40)
  func `the order of the tickets does not matter`(seed: Int) {
    let desk = randomDesk(UInt64(seed))
    let edits = randomEdits(UInt64(seed) &* 31, count: 30)
    var random = SplitMix64(seed: UInt64(seed) ^ 0x5EED)
    var shuffled = desk
    for place in stride(from: desk.tickets.count - 1, to: 0, by: -1) {
      shuffled.tickets.swapAt(place, Int(random.next() % UInt64(place + 1)))
    }
    let (one, other) = (desk.apply(edits), shuffled.apply(edits))
    #expect(one.intents == other.intents && one.conflicts == other.conflicts && one.successors == other.successors)
    #expect(desk.places(one) == shuffled.places(other).mapValues { $0.sorted() })
  }

  @Test(arguments: 0..<40)
  func `bonds hold at the end`(seed: Int) {
    let desk = randomDesk(UInt64(seed))
    let edits = randomEdits(UInt64(seed) &* 77, count: 30)
    let curated = desk.apply(edits)
    let refused = Set(curated.conflicts.filter { [.keptApart, .keptTogether].contains($0.reason) }.map(\.line))
    let labels = Dictionary(uniqueKeysWithValues: zip(desk.tickets.map(\.id), curated.labels))
    for (place, edit) in edits.enumerated() where !refused.contains(place + 3) {
      switch edit {
      case .together(let tickets):
        let unplaced = curated.conflicts.contains { $0.line == place + 3 && $0.reason == .ticketNotInIntent }
        if !unplaced { #expect(Set(tickets.compactMap { labels[$0] }).count <= 1) }
      case .apart(let tickets):
        let inIntents = Set(tickets).compactMap { labels[$0] }.filter { $0 >= 0 }
        #expect(Set(inIntents).count == inIntents.count)
      default: break
      }
    }
  }

  @Test func `a split finds again what a merge joined`() {
    // Two groups around 20° and 70°, 60 tickets each within 15°; three seeds of the one.
    var random = SplitMix64(seed: 4)
    let tickets = (0..<120).map { number in
      Desk.Ticket(
        id: "\(1_000 + number)", intent: number < 60 ? "I001" : "I002",
        angle: (number < 60 ? 20 : 70) + Double(random.next() % 31) - 15)
    }
    let desk = Desk(tickets, intents: ["I001", "I002"])
    let curated = desk.apply([
      .merge(["I001", "I002"]), .split("I001", into: "I003", name: "b", by: .tickets(["1061", "1062", "1063"])),
    ])
    #expect(curated.conflicts.isEmpty)
    #expect(desk.places(curated)["I003"] == (1_060..<1_120).map(String.init))
  }
}

@Suite struct PinTests {
  /// The small desk as it was: `I001` pinned, then found otherwise in a later run.
  private let earlier = smallDesk.apply([.pin("I001")])

  private func before(_ labels: [Int32]) -> EarlierIntents { EarlierIntents(intents: earlier.intents, labels: labels) }

  @Test func `what a later run split off comes back`() {
    // The run put 13 into a new intent, with a new ticket.
    var desk = smallDesk
    desk.tickets[2].intent = "I004"
    desk.tickets[8].intent = "I004"
    desk = Desk(desk.tickets, intents: ["I001", "I002", "I003", "I004"])
    let held = desk.apply([.pin("I001")], earlier: before(earlier.labels))
    #expect(desk.places(held)["I001"] == ["11", "12", "13"] && desk.places(held)["I004"] == ["91"])
    // Not pinned then, or not any more: the run decides.
    #expect(desk.places(desk.apply([.pin("I001")]))["I001"] == ["11", "12"])
    #expect(desk.places(desk.apply([], earlier: before(earlier.labels)))["I001"] == ["11", "12"])
    #expect(desk.places(desk.apply([.pin("I002")], earlier: before(earlier.labels)))["I001"] == ["11", "12"])
  }

  @Test func `a pinned intent that a run ended is there, with its name`() {
    // The run put all of I001 into I002.
    var desk = smallDesk
    for place in 0..<3 { desk.tickets[place].intent = "I002" }
    desk = Desk(desk.tickets, intents: ["I002", "I003"])
    let held = desk.apply([.pin("I001"), .own("I001", by: "Dana")], earlier: before(earlier.labels))
    #expect(held.conflicts.isEmpty)
    #expect(desk.places(held)["I001"] == ["11", "12", "13"] && desk.places(held)["I002"] == ["21", "22", "23"])
    #expect(held["I001"]?.name == "name of I001")
    #expect(held["I001"]?.attributes == IntentAttributes(owner: "Dana", isPinned: true))
    #expect(held["I001"]?.label == 2)
  }

  @Test func `an intent that a run merged into a pinned one is there again`() {
    var desk = smallDesk
    for place in 3..<6 { desk.tickets[place].intent = "I001" }
    desk = Desk(desk.tickets, intents: ["I001", "I003"])
    let held = desk.apply([.pin("I001"), .rename("I002", to: "two")], earlier: before(earlier.labels))
    #expect(held.conflicts.isEmpty)
    #expect(desk.places(held)["I001"] == ["11", "12", "13"] && desk.places(held)["I002"] == ["21", "22", "23"])
    #expect(held["I002"]?.name == "two")
  }

  @Test func `new tickets join, and a name that was given away meanwhile comes back`() {
    var desk = smallDesk
    for place in 0..<3 { desk.tickets[place].intent = "I009" }
    desk.tickets[8].intent = "I001"
    desk = Desk(desk.tickets, intents: ["I009", "I002", "I003", "I001"])
    desk.intents[0].name = "name of I001"
    desk.intents[3].name = "other"
    let held = desk.apply([.pin("I001")], earlier: before(earlier.labels))
    #expect(desk.places(held)["I001"] == ["11", "12", "13", "91"])
    var gone = smallDesk
    for place in 0..<3 { gone.tickets[place].intent = "I009" }
    gone = Desk(gone.tickets + [.init(id: "99", intent: "I009")], intents: ["I009", "I002", "I003"])
    gone.intents[0].name = "name of I001"
    let revived = gone.apply([.pin("I001")], earlier: before(earlier.labels + [-1]))
    #expect(revived["I001"]?.name == "name of I001" && revived["I009"]?.name == "")
  }

  @Test func `a pinned part of a split stays that part`() {
    let edits: [CurationEdit.Action] = [.split("I001", into: "I213", name: "n", by: .terms(["late"])), .pin("I213")]
    let first = smallDesk.apply(edits)
    let state = EarlierIntents(intents: first.intents, labels: first.labels)
    // In the later run, 12 has lost the word and a new ticket has it.
    var desk = smallDesk
    desk.tickets[1].words = []
    desk.tickets[2].words = ["late"]
    let held = desk.apply(edits, earlier: state)
    #expect(desk.places(held)["I213"] == ["12", "13"])
    // And where the split cannot be made again, that is said, and the part is still there.
    desk.tickets[2].words = []
    let kept = desk.apply(edits, earlier: state)
    #expect(kept.refusals == ["3 empty-side"])
    #expect(desk.places(kept)["I213"] == ["12"] && kept["I213"]?.name == "n")
  }

  @Test func `a merge of pinned intents stays merged when the run moved tickets`() {
    let edits: [CurationEdit.Action] = [.merge(["I001", "I002"]), .pin("I001")]
    let first = smallDesk.apply(edits)
    let state = EarlierIntents(intents: first.intents, labels: first.labels)
    // The run gave I002 a new ticket and put 22 into I003.
    var desk = smallDesk
    desk.tickets[4].intent = "I003"
    desk.tickets[8].intent = "I002"
    desk = Desk(desk.tickets, intents: ["I001", "I002", "I003"])
    let held = desk.apply(edits, earlier: state)
    #expect(held.conflicts.isEmpty)
    #expect(desk.places(held)["I001"] == ["11", "12", "13", "21", "22", "23", "91"])
  }
}
