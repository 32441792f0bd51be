// How far a round is, and what to score next.
import QualityGate
import TicketModel
import TicketStore

extension ScoreStage {
  public struct Status: Sendable, Encodable {
    public struct Line: Sendable, Encodable {
      public var intent: String
      public var name: String
      public var sample: String
      public var tickets: Int
      public var settled: Int
      /// Tickets that lack a score of an assigned rater.
      public var unscored: Int
      public var disputed: Int
      /// Tickets that were drawn and taken out again for a reason.
      public var replaced: Int
      /// Tickets for which a rater asks for a second opinion that the adjudicator has not given.
      public var flagged: Int
      public var defects: Int
      public var allowedDefects: Int
      /// `open`, `holds`, `will-ship` (certain once the rest is scored) or `ships`. Of the scores alone: an outdated
      /// sample holds all the same.
      public var standing: String
      /// Nothing that is still to be scored can change the verdict.
      public var isFixed: Bool
      /// Share of defects, from the tickets up to the one that settled a hold, or from all once all are settled; `nil`
      /// while some of them are missing. Right on average; see `CurtailedEstimate`.
      public var defectShare: Double?
    }

    /// The audit of a month.
    public struct Audit: Sendable, Encodable {
      public var sample: String
      public var intent: String
      public var name: String
      public var tickets: Int
      public var settled: Int
      public var unscored: Int
      public var disputed: Int
      public var defects: Int
    }

    public struct Rater: Sendable, Encodable {
      public var rater: String
      public var tickets: Int
      public var scored: Int
      /// Not scored yet, of intents whose verdict is open.
      public var missing: Int
      /// Not scored yet, of intents whose verdict nothing can change any more.
      public var needless: Int
    }

    /// The adjudicator's work.
    public struct Adjudication: Sendable, Encodable {
      /// The person whom the roster names, or `adjudicator`.
      public var name: String
      /// Tickets that raters differ on or flagged, decided or not.
      public var tickets: Int
      public var decided: Int
    }

    /// An intent to score, with what that is expected to take.
    public struct Step: Sendable, Encodable {
      public var intent: String
      public var name: String
      /// Share of the tickets in all intents, 0 to 1.
      public var volumeShare: Double
      public var openRatings: Int
      public var expectedRatings: Double
      public var chanceToShip: Double
    }

    public var intents: [Line] = []
    public var audits: [Audit] = []
    public var raters: [Rater] = []
    /// `nil` while there is nothing to decide.
    public var adjudicator: Adjudication?
    /// What to score next: most volume settled per rating first; see `WorkOrder`.
    public var next: [Step] = []
  }

  /// How far the round is, by intent and by rater, and what to score next.
  public static func status(context: RunContext) throws -> Status {
    let store = try Store(folder: context.store, access: .read)
    let round = try ScoringRound(store)
    return Status(round, adjudicator: try store.roster(mineRun: round.discovery.key)?.adjudicator ?? "")
  }
}

extension ScoreStage.Status {
  /// - Parameter adjudicator: the person's name; empty when nobody is named.
  init(_ round: ScoringRound, adjudicator name: String) {
    var decisions = Adjudication(name: name.isEmpty ? GateRule.adjudicator : name, tickets: 0, decided: 0)
    var work: [String: Rater] = [:]
    var unsettled: [UnsettledIntent] = []
    for intent in round.intents {
      guard let sample = round.sample(of: intent), !sample.ticketIDs.isEmpty else { continue }
      let settled = round.settled(sample)
      let plan = GateRule.standard.plan(for: sample)
      let standing = plan.standing(perfect: settled.perfectCount, defects: settled.defects.count)
      // Replaced tickets keep their scores, which count no more.
      let counting = Set(sample.ticketIDs)
      let scores = round.scores(of: sample).filter { counting.contains($0.ticketID) }
      let decided = Set(scores.filter { $0.rater == GateRule.adjudicator }.map(\.ticketID))
      let flagged = Set(scores.filter(\.details.needsSecondOpinion).map(\.ticketID))
      let undecided = Set(settled.disputed).union(flagged.subtracting(decided))
      decisions.tickets += undecided.union(decided).count
      decisions.decided += decided.subtracting(undecided).count
      intents.append(
        Line(
          intent: intent.id, name: intent.name, sample: sample.id, tickets: sample.ticketIDs.count,
          settled: settled.settledCount, unscored: settled.unscored.count, disputed: settled.disputed.count,
          replaced: sample.replaced.count, flagged: flagged.subtracting(decided).count,
          defects: settled.defects.count, allowedDefects: plan.allowedDefects, standing: standing.rawValue,
          isFixed: standing.isFixed,
          defectShare: CurtailedEstimate(plan: plan, sample: sample, settled: settled)?.defectShare))
      let done = Set(scores.map { $0.rater + "\n" + $0.ticketID })
      var openRatings = settled.disputed.count
      for one in round.assignments(of: sample) {
        var rater = work[one.rater] ?? Rater(rater: one.rater, tickets: 0, scored: 0, missing: 0, needless: 0)
        rater.tickets += 1
        if done.contains(one.rater + "\n" + one.ticketID) {
          rater.scored += 1
        } else if standing.isFixed {
          rater.needless += 1
        } else {
          rater.missing += 1
          openRatings += 1
        }
        work[one.rater] = rater
      }
      unsettled.append(
        UnsettledIntent(
          intentID: intent.id, volume: intent.volume, plan: plan, perfect: settled.perfectCount,
          defects: settled.defects.count, openRatings: openRatings))
    }
    let names = Dictionary(uniqueKeysWithValues: round.intents.map { ($0.id, $0.name) })
    for sample in round.auditsInWork {
      let settled = round.settled(sample)
      let counting = Set(sample.ticketIDs)
      let scores = round.scores(of: sample).filter { counting.contains($0.ticketID) }
      let decided = Set(scores.filter { $0.rater == GateRule.adjudicator }.map(\.ticketID))
      decisions.tickets += decided.union(settled.disputed).count
      decisions.decided += decided.subtracting(settled.disputed).count
      audits.append(
        Audit(
          sample: sample.id, intent: sample.intentID, name: names[sample.intentID] ?? sample.intentID,
          tickets: sample.ticketIDs.count, settled: settled.settledCount, unscored: settled.unscored.count,
          disputed: settled.disputed.count, defects: settled.defects.count))
      let done = Set(scores.map { $0.rater + "\n" + $0.ticketID })
      for one in round.assignments(of: sample) {
        var rater = work[one.rater] ?? Rater(rater: one.rater, tickets: 0, scored: 0, missing: 0, needless: 0)
        rater.tickets += 1
        if done.contains(one.rater + "\n" + one.ticketID) { rater.scored += 1 } else { rater.missing += 1 }
        work[one.rater] = rater
      }
    }
    if decisions.tickets > 0 { adjudicator = decisions }
    raters = work.values.sorted { $0.rater < $1.rater }
    let volume = max(1, round.intents.reduce(0) { $0 + $1.volume })
    next = WorkOrder.steps(unsettled).map { step in
      Step(
        intent: step.intent.intentID, name: names[step.intent.intentID]!,
        volumeShare: Double(step.intent.volume) / Double(volume), openRatings: step.intent.openRatings,
        expectedRatings: step.expectedRatings, chanceToShip: step.chanceToShip)
    }
  }
}
