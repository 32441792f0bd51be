// What is known of raters when the gate is applied: how far they agree, and what they made of hidden known tickets.
import QualityGate
import SeededRandom
import TicketModel
import TicketStore

/// The raters of all standing samples.
struct RaterRecord {
  /// By rater.
  private let errors: [String: RaterError]
  /// Gwet's AC1 on what is at 2/2, and the tickets scored by two or more that it rests on.
  let agreement: (ac1: Double?, pairs: Int)
  /// Every rater's errors together; `nil` when none was given a known ticket.
  let pooled: RaterError?

  init(_ standing: StandingSamples, store: Store) throws {
    var errors: [String: RaterError] = [:]
    for run in Set(standing.all.map(\.mineRun)).sorted() {
      let known = Dictionary(
        try store.knownTickets(mineRun: run).map { ($0.known.ticketID, $0.known) }, uniquingKeysWith: { first, _ in first })
      if known.isEmpty { continue }
      let samples = Set(try store.samples(mineRun: run, kind: .known).map(\.id))
      for score in try store.scores(mineRun: run) where samples.contains(score.sampleID) {
        if let ticket = known[score.ticketID] {
          errors[score.rater, default: .none].count(isPerfect: score.isPerfect, ofDefect: ticket.isDefect)
        }
      }
    }
    self.errors = errors
    pooled = errors.isEmpty ? nil : errors.values.reduce(.none, +)

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
    let own = Set(sample.assignments.map(\.rater)).compactMap { errors[$0] }
    return own.isEmpty ? nil : own.reduce(.none, +)
  }

  /// The share of known defects that the raters of a sample missed, each weighed by their tickets in it, and how many known
  /// defects that rests on. Raters who were given none are left out.
  func misses(in sample: StandingSample) -> (share: Double?, known: Int) {
    let work = Dictionary(grouping: sample.assignments, by: \.rater).mapValues(\.count)
    var (missed, weights, known) = (0.0, 0.0, 0)
    for (rater, tickets) in work.sorted(by: { $0.key < $1.key }) {
      guard let error = errors[rater], error.knownDefects > 0 else { continue }
      missed += Double(tickets) * Double(error.missed) / Double(error.knownDefects)
      weights += Double(tickets)
      known += error.knownDefects
    }
    return (weights > 0 ? missed / weights : nil, known)
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
