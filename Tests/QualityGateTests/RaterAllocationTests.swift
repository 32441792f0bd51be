// Who scores what: hand-worked cases, and what holds for every roster.
import SeededRandom
import Testing
import TicketModel

@testable import QualityGate

@Suite struct RaterAllocationTests {
  private func tickets(
    _ count: Int, sample: String = "I001-a1", language: String = "en", participants: Set<String> = []
  ) -> [RaterAllocation.Ticket] {
    (0..<count).map {
      RaterAllocation.Ticket(
        sampleID: sample, ticketID: "\(sample)-\(language)-\($0)", place: $0, language: language,
        participants: participants)
    }
  }

  private func loads(_ allocation: RaterAllocation) -> [String: Int] {
    Dictionary(grouping: allocation.assignments, by: \.rater).mapValues(\.count)
  }

  private func pairs(_ allocation: RaterAllocation) -> [Set<String>: Int] {
    let byTicket = Dictionary(grouping: allocation.assignments) { $0.sampleID + "/" + $0.ticketID }
    return byTicket.values.filter { $0.count == 2 }.map { Set($0.map(\.rater)) }
      .reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  // MARK: Worked by hand

  @Test func `a fifth goes to two raters, loads and pairs are even over all samples`() throws {
    let round = (1...7).flatMap { tickets(100, sample: "I00\($0)-a1") }
    let allocation = try RaterAllocation(round, roster: Roster(names: ["ann", "ben", "cem"]))
    #expect(allocation.assignments.count == 840)
    #expect(loads(allocation) == ["ann": 280, "ben": 280, "cem": 280])
    #expect(pairs(allocation).values.sorted() == [46, 47, 47])
    // The first of each draw, so that disagreements show early.
    let doubled = Dictionary(grouping: allocation.assignments) { $0.sampleID + "/" + $0.ticketID }
      .filter { $0.value.count == 2 }
    #expect(round.filter { doubled[$0.sampleID + "/" + $0.ticketID] != nil }.allSatisfy { $0.place < 20 })
    #expect(allocation.unassigned.isEmpty && allocation.missingSeconds.isEmpty)
  }

  @Test func `overlap by number of raters`() throws {
    let hundred = tickets(100)
    #expect(try RaterAllocation(hundred, roster: Roster(names: ["ann"]), overlapShare: 1).assignments.count == 100)
    let two = Roster(names: ["ann", "ben"])
    #expect(try RaterAllocation(hundred, roster: two, overlapShare: 0).assignments.count == 100)
    #expect(try RaterAllocation(hundred, roster: two, overlapShare: 1).assignments.count == 200)
    #expect(try RaterAllocation([], roster: two).assignments.isEmpty)
  }

  // Greedily, ann and ben share the English tickets, and ben alone is left for the German ones: 3 against 7.
  @Test func `tickets are passed on so that the one who reads more is not left with all of the rest`() throws {
    let roster = Roster(raters: [Rater(name: "ann", languages: ["en"]), Rater(name: "ben", languages: ["de", "en"])])
    let round = tickets(6) + tickets(4, sample: "I002-a1", language: "de-AT")
    let allocation = try RaterAllocation(round, roster: roster, overlapShare: 0)
    #expect(loads(allocation) == ["ann": 5, "ben": 5])
    #expect(allocation.assignments.filter { $0.sampleID == "I002-a1" }.allSatisfy { $0.rater == "ben" })
  }

  @Test func `what nobody can take is named with its reason`() throws {
    let roster = Roster(raters: [
      Rater(name: "ann", languages: ["en"], deskIDs: ["17"]), Rater(name: "ben", languages: ["de"]),
    ])
    let french = tickets(1, language: "fr"), own = tickets(1, sample: "I002-a1", participants: ["17"])
    let german = tickets(2, sample: "I003-a1", language: "de")
    let allocation = try RaterAllocation(
      french + own + german, roster: roster, overlapShare: 1, room: ["ben": 1])
    #expect(allocation.unassigned.map(\.obstacle) == [.language, .conflict, .capacity])
    #expect(allocation.unassigned.map(\.sampleID) == ["I001-a1", "I002-a1", "I003-a1"])
    #expect(allocation.missingSeconds == ["I001-a1": 1, "I002-a1": 1, "I003-a1": 2])
  }

  @Test func `second raters are given up before a ticket goes without any`() throws {
    let allocation = try RaterAllocation(
      tickets(10), roster: Roster(names: ["ann", "ben"]), overlapShare: 0.4, room: ["ann": 6, "ben": 6])
    #expect(allocation.unassigned.isEmpty && allocation.assignments.count == 12)
    #expect(allocation.missingSeconds == ["I001-a1": 2])
    let full = try RaterAllocation(
      tickets(10), roster: Roster(names: ["ann", "ben"]), overlapShare: 0.4, room: ["ann": 4, "ben": 4])
    #expect(full.unassigned.count == 2 && full.assignments.count == 8 && full.missingSeconds == ["I001-a1": 4])
  }

  @Test func `work that raters have already counts`() throws {
    let allocation = try RaterAllocation(
      tickets(10), roster: Roster(names: ["ann", "ben"]), overlapShare: 0, loads: ["ann": 6])
    #expect(loads(allocation) == ["ann": 2, "ben": 8])
  }

  @Test func `bad rosters and shares are refused`() {
    for names in [[], ["a", "a"], [""], ["a", "adjudicator"]] {
      #expect(throws: QualityFault.self) { try RaterAllocation(tickets(3), roster: Roster(names: names)) }
    }
    for share in [-0.1, 1.5, .nan] {
      #expect(throws: QualityFault.self) {
        try RaterAllocation(tickets(3), roster: Roster(names: ["a"]), overlapShare: share)
      }
    }
  }

  // MARK: Properties

  /// A round with languages, conflicts and capacities at random.
  private struct Case {
    var roster: Roster
    var tickets: [RaterAllocation.Ticket]
    var room: [String: Int] = [:]
    var share: Double

    init(seed: UInt64, isTight: Bool) {
      var random = SplitMix64(seed: seed)
      let languages = ["en", "de", "pt-br"]
      let count = 1 + Int(random.next() % 6)
      roster = Roster(
        raters: (0..<count).map { number in
          let read = languages.filter { _ in random.next() % 3 > 0 }
          return Rater(name: "r\(number)", languages: read, deskIDs: random.next() % 3 == 0 ? ["d\(number)"] : [])
        })
      share = [0, 0.2, 0.5, 1][Int(random.next() % 4)]
      tickets = (1...3).flatMap { sample in
        (0..<(5 + Int(random.next() % 20))).map { place in
          RaterAllocation.Ticket(
            sampleID: "I00\(sample)-a1", ticketID: "T\(sample)-\(place)", place: place,
            language: languages[Int(random.next() % 3)],
            participants: random.next() % 4 == 0 ? ["d\(random.next() % 6)"] : [])
        }
      }
      if isTight { for rater in roster.raters { room[rater.name] = Int(random.next() % 25) } }
    }

    func allocation() throws -> RaterAllocation {
      try RaterAllocation(tickets, roster: roster, overlapShare: share, room: room)
    }
  }

  @Test(arguments: 0..<300)
  func `no rater gets what they may not have, and nothing is lost`(seed: Int) throws {
    let round = Case(seed: UInt64(seed), isTight: seed % 2 == 0)
    let allocation = try round.allocation()
    let byKey = Dictionary(uniqueKeysWithValues: round.tickets.map { ($0.ticketID, $0) })
    for one in allocation.assignments {
      #expect(RaterAllocation.obstacle(round.roster[one.rater]!, byKey[one.ticketID]!) == nil)
    }
    let count = loads(allocation)
    for (name, room) in round.room { #expect(count[name] ?? 0 <= room) }
    let raters = Dictionary(grouping: allocation.assignments, by: \.ticketID).mapValues { $0.map(\.rater) }
    #expect(raters.values.allSatisfy { $0.count <= 2 && Set($0).count == $0.count })
    let left = Set(allocation.unassigned.map(\.ticketID))
    #expect(left.isDisjoint(with: raters.keys) && left.union(raters.keys) == Set(byKey.keys))
    // The overlap that was asked for is there or named as missing.
    for (sample, tickets) in Dictionary(grouping: round.tickets, by: \.sampleID) {
      let wanted = round.roster.raters.count > 1 ? Int(round.share * Double(tickets.count) + 0.5) : 0
      let doubled = tickets.count { raters[$0.ticketID]?.count == 2 }
      #expect(doubled + (allocation.missingSeconds[sample] ?? 0) == wanted)
    }
  }

  @Test(arguments: 0..<40)
  func `the order of the input changes nothing`(seed: Int) throws {
    var round = Case(seed: UInt64(seed), isTight: seed % 2 == 0)
    let allocation = try round.allocation()
    round.tickets.reverse()
    round.roster.raters.reverse()
    #expect(try round.allocation() == allocation)
  }

  @Test(arguments: 1...60)
  func `without constraints loads are within one and pairs meet equally often`(seed: Int) throws {
    let names = (0..<(2 + seed % 7)).map { "r\($0)" }
    let round = (1...(1 + seed % 5)).flatMap { tickets(20 + seed * 7 % 81, sample: "I00\($0)-a1") }
    let share = [0, 0.1, 0.2, 0.35, 1][seed % 5]
    let allocation = try RaterAllocation(round, roster: Roster(names: names), overlapShare: share)
    let count = names.map { loads(allocation)[$0] ?? 0 }
    #expect(count.max()! - count.min()! <= 1)
    var met = pairs(allocation)
    for (place, one) in names.enumerated() { for other in names[(place + 1)...] { met[[one, other], default: 0] += 0 } }
    #expect(met.values.max()! - met.values.min()! <= 1, "\(met)")
  }

  /// The most tickets that can be given, and of such allocations the least sum of squared loads, by trying all.
  private func best(_ round: Case) -> (given: Int, squares: Int) {
    let raters = round.roster.raters
    var states: [[Int]: Int] = [[Int](repeating: 0, count: raters.count): 0]
    for ticket in round.tickets {
      var next: [[Int]: Int] = [:]
      for (loads, given) in states {
        next[loads] = max(next[loads] ?? 0, given)
        for (place, rater) in raters.enumerated()
        where RaterAllocation.obstacle(rater, ticket) == nil && loads[place] < round.room[rater.name] ?? Int.max {
          var loads = loads
          loads[place] += 1
          next[loads] = max(next[loads] ?? 0, given + 1)
        }
      }
      states = next
    }
    let given = states.values.max()!
    return (given, states.filter { $0.value == given }.keys.map { $0.reduce(0) { $0 + $1 * $1 } }.min()!)
  }

  @Test(arguments: 0..<60)
  func `as many tickets as possible, as evenly as possible`(seed: Int) throws {
    var round = Case(seed: UInt64(seed) + 1000, isTight: seed % 2 == 0)
    round.roster.raters = Array(round.roster.raters.prefix(3))
    round.tickets = Array(round.tickets.prefix(14))
    round.share = 0
    for name in round.room.keys { round.room[name]! = round.room[name]! % 7 }
    let allocation = try round.allocation()
    let best = best(round)
    #expect(allocation.assignments.count == best.given)
    #expect(loads(allocation).values.reduce(0) { $0 + $1 * $1 } == best.squares)
  }
}
