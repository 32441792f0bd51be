// Holds a saved file of scores against what was handed out: all of its scores, or every reason why none is taken.
public import TicketModel

extension ScoreFile {
  /// A ticket as it was handed out to a rater.
  public struct HandedOut: Sendable, Equatable {
    public var sampleID: String
    public var ticketID: String
    /// `ShownTicket.check(sheet:sample:)`.
    public var check: String

    public init(sampleID: String, ticketID: String, check: String) {
      self.sampleID = sampleID
      self.ticketID = ticketID
      self.check = check
    }
  }

  /// What came of a file: everything or nothing.
  public enum Reading: Sendable, Equatable {
    /// In the order handed out: the scores given; the tickets whose scores the rater took back, with the time; and the
    /// others without: those whose entry holds no scores, and those without an entry.
    case accepted(scores: [TicketScore], cleared: [Cleared], unscored: [RaterAssignment])
    /// Everything that is wrong, in the order of the file. No score is taken.
    case rejected([Problem])
  }

  /// A ticket whose scores were taken back.
  public struct Cleared: Sendable, Equatable {
    public var place: RaterAssignment
    public var at: Timestamp

    public init(_ place: RaterAssignment, at: Timestamp) {
      self.place = place
      self.at = at
    }
  }

  /// Reads the scores of this file, which belongs to the round and rater it names.
  ///
  /// Rejects values of a wrong type, scores other than 0, 1 and 2, a ticket with only some of its three scores, a
  /// ticket twice, a ticket that is not the rater's, one that differs from what was handed out, and a decision of the
  /// adjudicator without its reason.
  ///
  /// - Parameters:
  ///   - handedOut: the rater's tickets, in the order shown.
  ///   - isSimulated: the scores come from a simulation, not from a person.
  ///   - isGone: asked of tickets that are not handed out any more; one for which it is true is passed over.
  /// - Complexity: O(tickets).
  public func read(
    handedOut: [HandedOut], isSimulated: Bool = false, skipping isGone: (String) -> Bool = { _ in false }
  ) -> Reading {
    let places = Dictionary(handedOut.enumerated().map { (Key($1.sampleID, $1.ticketID), $0) }) { first, _ in first }
    var problems = problems
    var seen: [Int: Int] = [:]
    var given: [Int: TicketScore] = [:]
    var clearedAt: [Int: Timestamp] = [:]
    for (number, entry) in zip(1..., tickets) {
      guard let place = places[Key(entry.sampleID, entry.ticketID)] else {
        let malformed = entry.problems.filter { ["", "sample", "ticket"].contains($0.field) }
        if malformed.isEmpty, isGone(entry.ticketID) { continue }
        problems += malformed.isEmpty
          ? [Problem(entry: number, field: "ticket", reason: "the ticket is not one of this rater's")]
          : malformed.map { Problem(entry: number, field: $0.field.isEmpty ? nil : $0.field, reason: $0.reason) }
        continue
      }
      func wrong(_ field: String?, _ reason: String) {
        problems.append(Problem(entry: number, ticketID: entry.ticketID, field: field, reason: reason))
      }
      if let earlier = seen.updateValue(number, forKey: place) {
        wrong(nil, "the ticket is entry \(earlier) already")
        continue
      }
      for problem in entry.problems { wrong(problem.field, problem.reason) }
      if entry.check != handedOut[place].check, !entry.problems.contains(where: { $0.field == "check" }) {
        wrong("check", "the ticket differs from what was handed out; export the page again and score that")
      }
      guard let scores = entry.scores else {
        clearedAt[place] = entry.clearedAt
        continue
      }
      if rater == GateRule.adjudicator, entry.comment.allSatisfy(\.isWhitespace) {
        wrong("comment", "the reason for the decision is missing")
      }
      var score = TicketScore(
        sampleID: entry.sampleID, ticketID: entry.ticketID, rater: rater, factual: scores[0], policy: scores[1],
        tone: scores[2], comment: entry.comment, isSimulated: isSimulated)
      score.details = entry.details
      given[place] = score
    }
    guard problems.isEmpty else { return .rejected(problems) }
    var scores: [TicketScore] = []
    var cleared: [Cleared] = []
    // A page saves every ticket: one without scores may have been scored elsewhere since the page was written.
    var unscored: [RaterAssignment] = []
    for (place, ticket) in handedOut.enumerated() {
      if let score = given[place] {
        scores.append(score)
        continue
      }
      let own = RaterAssignment(sampleID: ticket.sampleID, ticketID: ticket.ticketID, rater: rater)
      if let time = clearedAt[place] { cleared.append(Cleared(own, at: time)) } else { unscored.append(own) }
    }
    return .accepted(scores: scores, cleared: cleared, unscored: unscored)
  }

  private struct Key: Hashable {
    var sample: String
    var ticket: String

    init(_ sample: String, _ ticket: String) {
      self.sample = sample
      self.ticket = ticket
    }
  }
}
