// A shown ticket as plain text, for spreadsheets and terminals.
public import TicketModel

extension ShownTicket {
  /// Spreadsheets hold 32,767 UTF-16 units a cell; what is longer is cut, visibly.
  private static let longestCell = 30_000

  /// The text as it fits a spreadsheet's cell.
  public static func cut(_ text: String) -> String {
    let units = text.utf16
    guard units.count > longestCell else { return text }
    var end = units.index(units.startIndex, offsetBy: longestCell)
    // Not within a character.
    while end.samePosition(in: text) == nil { end = units.index(before: end) }
    return text[..<end] + "\n[cut: \(text[end...].count) more characters]"
  }

  /// The whole conversation, internal notes marked as such.
  public var conversationText: String {
    Self.cut(
      (subject.isEmpty ? "" : "Subject: \(subject)\n\n") + messages.map(\.headedText).joined(separator: "\n\n"))
  }

  /// The automatic answers that are judged.
  public var resolutionText: String { Self.cut(resolutionUnderReview.map(\.text).joined(separator: "\n\n")) }

  /// What was done for the customer, one action a line.
  public var actionsText: String { Self.cut(actions.map(\.text).joined(separator: "\n")) }

  /// Addresses of the documents that the answers cite, one a line.
  public var citedDocumentsText: String {
    Self.cut(articles.map(\.address).filter { !$0.isEmpty }.joined(separator: "\n"))
  }
}

extension ShownMessage {
  fileprivate var headedText: String {
    let note = visibility == .internal ? ", internal note" : ""
    return "[\(author)\(note)\(writtenAt.map { " " + $0.iso8601 } ?? "")]\n\(text)"
  }
}
