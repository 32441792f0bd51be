// Whoever decides between two scores must have given neither: the person whom a roster names as adjudicator is no rater
// of the round.
import TicketModel
import TicketStore

enum AdjudicatorCheck {
  /// - Parameters:
  ///   - stated: the roster that comes into force; `nil`: the one that is in force stays.
  ///   - raters: who will score tickets of the round.
  /// - Throws: `PipelineFault` when the adjudicator is among them.
  static func run(_ stated: Roster?, raters: some Sequence<String>, store: Store, mineRun: Int64) throws {
    guard let roster = try stated ?? store.roster(mineRun: mineRun), !roster.adjudicator.isEmpty,
      raters.contains(roster.adjudicator)
    else { return }
    throw PipelineFault(
      code: "adjudicator-rates",
      message: "\(roster.adjudicator) settles what raters differ on, by the roster, and would be a rater of this round",
      remedy: "Name another adjudicator in a roster and pass it with --roster, or other raters",
      location: InputLocation(file: store.folder))
  }

  /// Who scores or scored tickets of some samples.
  static func raters(of samples: [Sample], in round: ScoringRound) -> Set<String> {
    Set(samples.flatMap { round.assignments(of: $0).map(\.rater) + round.scores(of: $0).map(\.rater) })
  }
}
