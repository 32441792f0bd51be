// The search behind RaterAllocation: tickets and raters are numbers here. Ties go to the lower number.

/// Tickets on raters' desks, and chains of raters who pass tickets on.
struct AllocationSearch {
  enum Outcome: Equatable {
    case placed
    /// Another ticket lost its second rater.
    case placedInsteadOfSecond(of: Int)
    case noRoom
  }

  /// Raters of each ticket: none, one or two.
  private(set) var holders: [[Int]]
  private(set) var loads: [Int]
  private var room: [Int]
  /// The different sets of raters who may score a ticket, each ascending.
  private var kinds: [[Int]] = []
  /// Of each ticket.
  private var kind: [Int] = []
  /// Tickets of each rater, by kind.
  private var held: [[[Int]]]
  /// How often two raters scored the same ticket, both ways round.
  private var met: [[Int]]

  /// - Parameter eligible: for each ticket the raters who may score it, ascending.
  init(eligible: [[Int]], loads: [Int], room: [Int]) {
    self.loads = loads
    self.room = room
    holders = eligible.map { _ in [] }
    var known: [[Int]: Int] = [:]
    for raters in eligible {
      if let number = known[raters] {
        kind.append(number)
      } else {
        known[raters] = kinds.count
        kind.append(kinds.count)
        kinds.append(raters)
      }
    }
    held = loads.map { [kinds] _ in kinds.map { _ in [] } }
    met = loads.map { _ in loads.map { _ in 0 } }
  }

  // MARK: Pairs

  /// Gives a ticket to the pair of raters with room that has met least often, and of those to the one with least work.
  ///
  /// - Returns: whether there was a pair.
  mutating func pair(_ ticket: Int) -> Bool {
    let raters = kinds[kind[ticket]].filter { room[$0] > 0 }
    var best: (key: [Int], one: Int, other: Int)?
    for (place, one) in raters.enumerated() {
      for other in raters[(place + 1)...] {
        let key = [met[one][other], max(loads[one], loads[other]), loads[one] + loads[other]]
        if best.map({ key.lexicographicallyPrecedes($0.key) }) ?? true { best = (key, one, other) }
      }
    }
    guard let best else { return false }
    give(ticket, to: best.one)
    give(ticket, to: best.other)
    return true
  }

  // MARK: Single tickets

  /// Gives a ticket to the least loaded rater with room at the end of a chain of raters.
  mutating func place(_ ticket: Int) -> Outcome {
    let chains = chains(from: kinds[kind[ticket]].map { Step(rater: $0, from: nil, ticket: ticket) })
    if let end = chains.filter({ room[$0.rater] > 0 }).min(by: { loads[$0.rater] < loads[$1.rater] }) {
      pass(along: chains, to: end.rater, first: ticket)
      return .placed
    }
    // Nobody has room: the last ticket with two raters, one of whom can be reached, goes on with one.
    let seconds = chains.flatMap { step in
      held[step.rater].joined().filter { holders[$0].count == 2 }.map { (ticket: $0, rater: step.rater) }
    }
    let last = seconds.max { ($0.ticket, $1.rater) < ($1.ticket, $0.rater) }
    guard let (other, rater) = last else { return .noRoom }
    take(other, from: rater)
    pass(along: chains, to: rater, first: ticket)
    return .placedInsteadOfSecond(of: other)
  }

  /// Passes tickets on from whoever has two or more than a rater that can be reached, until nobody has.
  mutating func evenOut() {
    var settled = Set<Int>()
    func heavier(_ one: Int, _ other: Int) -> Bool { (loads[one], other) < (loads[other], one) }
    while let heaviest = loads.indices.filter({ !settled.contains($0) }).max(by: heavier) {
      let chains = chains(from: [Step(rater: heaviest, from: nil, ticket: nil)])
      let end = chains.filter { room[$0.rater] > 0 }.min { loads[$0.rater] < loads[$1.rater] }
      if let end, loads[end.rater] + 2 <= loads[heaviest] {
        pass(along: chains, to: end.rater, first: nil)
        settled = []
      } else {
        settled.insert(heaviest)
      }
    }
  }

  // MARK: Chains

  /// A rater who can be reached: `from` passes `ticket` to them.
  private struct Step {
    var rater: Int
    var from: Int?
    var ticket: Int?
  }

  /// Everybody who can be reached from the first steps, nearest first. The search ends early at a rater with room whom
  /// nobody has less work than.
  private func chains(from first: [Step]) -> [Step] {
    var steps = first
    var isReached = [Bool](repeating: false, count: loads.count)
    for step in first { isReached[step.rater] = true }
    let least = loads.indices.lazy.filter { room[$0] > 0 }.map { loads[$0] }.min()
    var next = 0
    while next < steps.count {
      let rater = steps[next].rater
      if room[rater] > 0, loads[rater] == least { break }
      next += 1
      for (kind, tickets) in held[rater].enumerated() where !tickets.isEmpty {
        for other in kinds[kind] where !isReached[other] {
          guard let ticket = tickets.last(where: { !holders[$0].contains(other) }) else { continue }
          isReached[other] = true
          steps.append(Step(rater: other, from: rater, ticket: ticket))
        }
      }
    }
    return steps
  }

  /// Moves a ticket at each step of the chain that ends at a rater.
  ///
  /// - Parameter first: the ticket that whoever stands first in the chain takes; `nil` when they only pass one on.
  private mutating func pass(along steps: [Step], to end: Int, first: Int?) {
    var rater = end
    while let step = steps.first(where: { $0.rater == rater }), let from = step.from, let ticket = step.ticket {
      take(ticket, from: from)
      give(ticket, to: rater)
      rater = from
    }
    if let first { give(first, to: rater) }
  }

  private mutating func give(_ ticket: Int, to rater: Int) {
    if let other = holders[ticket].first { count(rater, other, by: 1) }
    holders[ticket].append(rater)
    held[rater][kind[ticket]].append(ticket)
    loads[rater] += 1
    if room[rater] < Int.max { room[rater] -= 1 }
  }

  private mutating func take(_ ticket: Int, from rater: Int) {
    holders[ticket].removeAll { $0 == rater }
    if let place = held[rater][kind[ticket]].lastIndex(of: ticket) { held[rater][kind[ticket]].remove(at: place) }
    if let other = holders[ticket].first { count(rater, other, by: -1) }
    loads[rater] -= 1
    if room[rater] < Int.max { room[rater] += 1 }
  }

  private mutating func count(_ one: Int, _ other: Int, by difference: Int) {
    met[one][other] += difference
    met[other][one] += difference
  }
}
