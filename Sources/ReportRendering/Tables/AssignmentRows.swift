// The table that assigning new tickets gives: one line a ticket.

/// Lines of `ticket_id, intent_id, …`.
public enum AssignmentRows {
  public static let header = DelimitedLine.header([
    "ticket_id", "intent_id", "intent", "confidence", "runner_up_id", "runner_up", "runner_up_confidence", "note",
  ])

  /// An intent with the probability that a ticket belongs to it, 0 to 1.
  public struct Candidate: Sendable, Equatable {
    public var id: String
    public var name: String
    public var confidence: Double

    public init(id: String, name: String, confidence: Double) {
      self.id = id
      self.name = name
      self.confidence = confidence
    }
  }

  /// - Parameters:
  ///   - intent: `nil` for an unassigned ticket: written as empty cells.
  ///   - note: Why it is unassigned, or empty.
  public static func line(ticketID: String, intent: Candidate?, runnerUp: Candidate?, note: String) -> String {
    func cells(_ candidate: Candidate?) -> [Cell] {
      [.text(candidate?.id ?? ""), .text(candidate?.name ?? ""), .share(candidate?.confidence)]
    }
    return DelimitedLine.row([.text(ticketID)] + cells(intent) + cells(runnerUp) + [.text(note)])
  }
}
