// Whether a rater need score on: what others and they themselves gave may have fixed an intent's verdict already.
import QualityGate
import TicketModel

extension RaterWork {
  /// Failures that a sample may have, and those that are settled without the tickets of a rater.
  struct FailureTally {
    var allowed: Int
    var known: Int
  }

  /// What decides whether the verdict on a sample is fixed for a rater.
  ///
  /// A calibration round has no verdict: as many of its tickets may fail as the rater has.
  func failureTally(of sampleID: String, for rater: String) -> FailureTally {
    let items = items[rater] ?? []
    guard let sample = round.samples.first(where: { $0.id == sampleID }) else {
      return FailureTally(allowed: items.count, known: 0)
    }
    let own = Set(items.filter { $0.sampleID == sampleID }.map(\.ticket.ticketID))
    return FailureTally(
      allowed: GateRule.standard.plan(for: sample).allowedDefects,
      known: round.settled(sample).defects.count { !own.contains($0) })
  }
}

/// The samples of a rater of whom nothing more is needed, as far as was known when the work began.
struct FixedVerdicts {
  private var tallies: [String: RaterWork.FailureTally] = [:]
  /// Of these tickets, by sample, a score of the rater's below 2/2 settles a failure.
  private var settling: [String: Set<String>] = [:]

  /// - Postcondition: for the adjudicator no verdict is fixed: what they settle is still asked for.
  init(_ work: RaterWork, rater: String) {
    if rater == GateRule.adjudicator { return }
    let settles = work.settlesFailure(of: rater)
    for (item, settles) in zip(work.items[rater] ?? [], settles) {
      if tallies[item.sampleID] == nil { tallies[item.sampleID] = work.failureTally(of: item.sampleID, for: rater) }
      if settles { settling[item.sampleID, default: []].insert(item.ticket.ticketID) }
    }
  }

  /// The settled failures of a sample, and how many it may have; `nil` while its verdict is open.
  func failures(of sampleID: String, in tasks: [RaterDesk.Task]) -> (found: Int, allowed: Int)? {
    guard let tally = tallies[sampleID] else { return nil }
    let own = settling[sampleID] ?? []
    let given = tasks.count {
      guard let score = $0.score, $0.sampleID == sampleID, own.contains($0.ticket.ticketID) else { return false }
      return !score.isPerfect && !score.details.needsSecondOpinion
    }
    let found = tally.known + given
    return found > tally.allowed ? (found, tally.allowed) : nil
  }
}
