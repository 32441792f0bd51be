// The table that assigning new tickets gives: one line a ticket.

/// Lines of `ticket_id, intent_id, …`.
public enum AssignmentRows {
  public enum Format: Sendable {
    case csv
    /// An object a line, without line breaks in it.
    case json
  }

  private static let names = [
    "ticket_id", "intent_id", "intent", "confidence", "runner_up_id", "runner_up", "runner_up_confidence", "note",
    "besides",
  ]

  /// The line above all others; empty for JSON.
  public static func header(as format: Format) -> String { format == .csv ? DelimitedLine.header(names) : "" }

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
  ///   - intent: `nil` for an unassigned ticket: written as empty cells, or null.
  ///   - note: Why it is unassigned, or empty.
  ///   - besides: What the ticket asks for besides: ids in a cell, objects in JSON.
  public static func line(
    ticketID: String, intent: Candidate?, runnerUp: Candidate?, note: String, besides: [Candidate],
    as format: Format
  ) -> String {
    switch format {
    case .csv:
      func cells(_ candidate: Candidate?) -> [Cell] {
        [.text(candidate?.id ?? ""), .text(candidate?.name ?? ""), .share(candidate?.confidence)]
      }
      return DelimitedLine.row(
        [.text(ticketID)] + cells(intent) + cells(runnerUp) + [
          .text(note), .text(besides.map(\.id).joined(separator: " ")),
        ])
    case .json:
      func values(_ candidate: Candidate?) -> [JSONText] {
        guard let candidate else { return [.null, .null, .null] }
        return [.string(candidate.id), .string(candidate.name), .share(candidate.confidence)]
      }
      let others = besides.map {
        JSONText.object([
          "intent_id": .string($0.id), "intent": .string($0.name), "confidence": .share($0.confidence),
        ])
      }
      let all =
        [.string(ticketID)] + values(intent) + values(runnerUp)
        + [note.isEmpty ? .null : .string(note), .list(others)]
      return "{" + zip(names, all).map { "\(JSONText.quoted($0)): \($1.writtenOnOneLine())" }.joined(separator: ", ")
        + "}\n"
    }
  }
}
