// What a file that a rater sent back says, and how much of it still holds against what the store has.
import QualityGate
import TicketModel

/// What came of one file that a rater sent back, page or sheet. Samples are those that tickets were shown under.
struct ReturnedScores {
  /// A ticket whose scores the rater took back.
  struct Cleared {
    var place: RaterAssignment
    /// When; sheets do not know.
    var at: Timestamp?
  }

  var rater: String
  var scores: [TicketScore]
  var cleared: [Cleared]
  var leftOut: [RaterAssignment]
  /// Of a sheet: the last event of the audit trail when it was written.
  var sheet: Int64?

  /// What is to be stored of a file.
  struct Taken {
    var scores: [TicketScore] = []
    var withdrawn: [RaterAssignment] = []
    /// Answers that are older than other ones that the store has.
    var older = 0
  }

  /// Takes times of the future back to now: an answer cannot have been given after it came in, and one that claims to
  /// would stand against every later one. A few minutes are a clock that is ahead.
  ///
  /// - Returns: how many times were taken back.
  mutating func cap(at now: Timestamp, over work: RaterWork) -> Int {
    let latest = Timestamp(seconds: now.seconds + 300)
    var capped = 0
    let known = work.answers(of: rater)
    for place in scores.indices {
      guard let time = scores[place].details.scoredAt, time > latest else { continue }
      capped += 1
      let own = RaterAssignment(
        sampleID: scores[place].sampleID, ticketID: scores[place].ticketID, rater: rater)
      // The same answer once more was given when it first came in.
      let stored = known[own].flatMap { $0.says(scores[place]) ? $0.score?.details.scoredAt : nil }
      scores[place].details.scoredAt = stored.map { min($0, now) } ?? now
    }
    for place in cleared.indices {
      guard let time = cleared[place].at, time > latest else { continue }
      capped += 1
      cleared[place].at = now
    }
    return capped
  }

  /// Leaves out answers that are older than what the store has.
  func taken(over work: RaterWork) -> Taken {
    let known = work.answers(of: rater)
    var taken = Taken()
    for returned in scores {
      let place = RaterAssignment(sampleID: returned.sampleID, ticketID: returned.ticketID, rater: rater)
      let stored = known[place] ?? StoredAnswer()
      var score = sheet.map { stored.completing(returned, ofSheet: $0) } ?? returned
      // A score that comes back as it was handed out keeps its origin.
      var simulated = score
      simulated.isSimulated = true
      if stored.score == simulated { score = simulated }
      if stands(stored, against: score.details.scoredAt) {
        if !stored.says(score) { taken.older += 1 }
      } else {
        taken.scores.append(score)
      }
    }
    for one in cleared {
      guard let stored = known[one.place], stored.score != nil else { continue }
      if stands(stored, against: one.at) { taken.older += 1 } else { taken.withdrawn.append(one.place) }
    }
    return taken
  }

  private func stands(_ stored: StoredAnswer, against time: Timestamp?) -> Bool {
    sheet.map(stored.stands(againstSheetOf:)) ?? stored.stands(againstPageOf: time)
  }
}
