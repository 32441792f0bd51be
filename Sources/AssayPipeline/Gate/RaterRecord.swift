// What is known of raters when the gate is applied: how far they agree, and what they made of hidden known tickets.
import QualityGate
import SeededRandom
import TicketModel
import TicketStore

/// The raters of all standing samples.
struct RaterRecord {
  /// By rater, for each time that known tickets were mixed in; newest first.
  let errors: [[String: RaterError]]
  /// Gwet's AC1 on what is at 2/2, and the tickets scored by two or more that it rests on.
  let agreement: (ac1: Double?, pairs: Int)
  /// Every rater's errors together; `nil` when none was given a known ticket.
  let pooled: RaterError?

  init(_ standing: StandingSamples, store: Store) throws {
    var errors: [[String: RaterError]] = []
    for run in Set(standing.all.map(\.mineRun)).sorted() {
      let known = Dictionary(grouping: try store.knownTickets(mineRun: run), by: \.sampleID).mapValues { tickets in
        Dictionary(tickets.map { ($0.known.ticketID, $0.known) }, uniquingKeysWith: { first, _ in first })
      }
      if known.isEmpty { continue }
      let scores = Dictionary(grouping: try store.scores(mineRun: run), by: \.sampleID)
      for sample in try store.samples(mineRun: run, kind: .known).sorted(by: { $0.attempt < $1.attempt }) {
        var found: [String: RaterError] = [:]
        for score in scores[sample.id] ?? [] {
          if let ticket = known[sample.id]?[score.ticketID] {
            found[score.rater, default: .none].count(isPerfect: score.isPerfect, ofDefect: ticket.isDefect)
          }
        }
        errors.append(found)
      }
    }
    self.errors = errors.reversed()
    let all = errors.flatMap(\.values)
    pooled = all.isEmpty ? nil : all.reduce(.none, +)

    let answers = standing.all.flatMap { sample in
      Dictionary(grouping: sample.scores.filter { $0.rater != GateRule.adjudicator }, by: \.ticketID).values
    }
    let raters = Set(answers.joined().map(\.rater)).sorted()
    let table = answers.map { scores in
      raters.map { rater in scores.first { $0.rater == rater }.map(AgreementQuestion.perfect.answer) }
    }
    // The interval is the report's; here only the value counts.
    let found = try? Agreement(
      answers: table, categories: AgreementQuestion.perfect.categories, rounds: 1, random: SplitMix64(seed: 0))
    agreement = (found?[.ac1]?.value, found?.tickets ?? 0)
  }

  /// The errors of a sample's raters together; `nil` when none of them was given a known ticket.
  func error(of sample: StandingSample) -> RaterError? {
    let own = Set(sample.assignments.map(\.rater)).flatMap { rater in errors.compactMap { $0[rater] } }
    return own.isEmpty ? nil : own.reduce(.none, +)
  }

  /// The share of known defects that the raters of a sample missed, each weighed by their tickets in it, and how many
  /// known defects that rests on. Raters who were given none are left out; with most of the sample theirs, the share is
  /// not known.
  ///
  /// What a rater missed before they were taught otherwise must not hold samples for ever, and a new sample with few
  /// known tickets, or none, must not make it forgotten: of each rater the newest known tickets count, and older ones
  /// until the raters have `fewest` defects together, each as many.
  func misses(in sample: StandingSample, fewest: Int) -> (share: Double?, known: Int) {
    let work = Dictionary(grouping: sample.assignments, by: \.rater).mapValues(\.count)
    let own = work.isEmpty ? fewest : (fewest + work.count - 1) / work.count
    var (missed, weights, known) = (0.0, 0.0, 0)
    for (rater, tickets) in work.sorted(by: { $0.key < $1.key }) {
      var error = RaterError.none
      for one in errors where error.knownDefects < own { error = error + (one[rater] ?? .none) }
      guard error.knownDefects > 0 else { continue }
      missed += Double(tickets) * Double(error.missed) / Double(error.knownDefects)
      weights += Double(tickets)
      known += error.knownDefects
    }
    // What a few tell of themselves is not known of the others.
    let isMostKnown = weights > 0 && 2 * weights >= Double(sample.assignments.count)
    return (isMostKnown ? missed / weights : nil, known)
  }
}

extension RaterError {
  fileprivate static let none = RaterError(missed: 0, knownDefects: 0, falseAlarms: 0, knownGood: 0)

  fileprivate mutating func count(isPerfect: Bool, ofDefect isDefect: Bool) {
    if isDefect {
      knownDefects += 1
      if isPerfect { missed += 1 }
    } else {
      knownGood += 1
      if !isPerfect { falseAlarms += 1 }
    }
  }

  fileprivate static func + (one: RaterError, other: RaterError) -> RaterError {
    RaterError(
      missed: one.missed + other.missed, knownDefects: one.knownDefects + other.knownDefects,
      falseAlarms: one.falseAlarms + other.falseAlarms, knownGood: one.knownGood + other.knownGood)
  }
}
