// From what one or two raters gave to one answer per ticket: at 2/2, a defect, missing or disputed. It decides nothing
// about the intent.
public import TicketModel

/// The settled state of every ticket of a sample.
public struct SettledScores: Sendable, Equatable {
  /// Tickets that every assigned rater scored and agreed on, or that the adjudicator decided.
  public private(set) var settledCount = 0
  /// Of those, at 2/2.
  public private(set) var perfectCount = 0
  /// Of the settled, at 2 on each criterion by everyone who counts, in the order of `Criterion.allCases`.
  public private(set) var perfectByCriterion = Criterion.allCases.map { _ in 0 }
  /// Settled tickets that are not at 2/2, in draw order.
  public private(set) var defects = [String]()
  /// Tickets that lack a score of an assigned rater, or have nobody assigned, in draw order.
  public private(set) var unscored = [String]()
  /// Tickets whose raters disagree on 2/2, or one of whom asks for a second opinion, and that the adjudicator has not
  /// decided, in draw order.
  public private(set) var disputed = [String]()
  /// A score of an assigned rater or of the adjudicator comes from a simulation.
  public private(set) var isSimulated = false

  /// Settles a sample.
  ///
  /// The adjudicator's score counts only where the assigned raters disagree or ask for a second opinion, and then
  /// instead of theirs: who is unsure has not answered yet. Two differing scores of one rater count like two raters who
  /// disagree.
  ///
  /// - Complexity: O(sample + assignments + scores).
  public init(sample: Sample, assignments: [RaterAssignment], scores: [TicketScore]) {
    var raters = [String: Set<String>]()
    for assignment in assignments where assignment.sampleID == sample.id {
      raters[assignment.ticketID, default: []].insert(assignment.rater)
    }
    var given = [String: [TicketScore]]()
    for score in scores where score.sampleID == sample.id { given[score.ticketID, default: []].append(score) }

    for ticketID in sample.ticketIDs {
      let assigned = raters[ticketID] ?? []
      let all = given[ticketID] ?? []
      let counted = all.filter { assigned.contains($0.rater) && $0.rater != GateRule.adjudicator }
      let decisions = all.filter { $0.rater == GateRule.adjudicator }
      if (counted + decisions).contains(where: \.isSimulated) { isSimulated = true }
      if assigned.isEmpty || Set(counted.map(\.rater)).count < assigned.count {
        unscored.append(ticketID)
        continue
      }
      if SettledScores.agree(counted), !counted.contains(where: \.details.needsSecondOpinion) {
        settle(ticketID, by: counted)
        continue
      }
      if !decisions.isEmpty, SettledScores.agree(decisions) {
        settle(ticketID, by: decisions)
      } else {
        disputed.append(ticketID)
      }
    }
  }

  private static func agree(_ scores: [TicketScore]) -> Bool {
    scores.allSatisfy { $0.isPerfect == scores[0].isPerfect }
  }

  private mutating func settle(_ ticketID: String, by scores: [TicketScore]) {
    settledCount += 1
    if scores[0].isPerfect { perfectCount += 1 } else { defects.append(ticketID) }
    for (place, criterion) in Criterion.allCases.enumerated() where scores.allSatisfy({ $0[criterion] == 2 }) {
      perfectByCriterion[place] += 1
    }
  }
}
