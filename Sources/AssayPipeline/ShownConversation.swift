// What a rater is shown of a ticket, as plain text.
import TicketModel

extension ShownTicket {
  /// Spreadsheets hold 32,767 characters a cell; what is longer is cut, visibly.
  private static let longestCell = 30_000

  init(_ ticket: Ticket) {
    let answers = ticket.messages.filter { $0.role == .bot && $0.visibility == .everyone }
    self.init(
      ticketID: ticket.id,
      conversation: Self.cut(
        (ticket.subject.isEmpty ? "" : "Subject: \(ticket.subject)\n\n")
          + ticket.messages.map(Self.line).joined(separator: "\n\n")),
      resolutionUnderReview: Self.cut(answers.map(\.text).joined(separator: "\n\n")),
      actions: Self.cut(ticket.events.filter { $0.kind == .action }.map(Self.line).joined(separator: "\n")),
      citedDocuments: Self.cut(answers.flatMap(\.links).joined(separator: "\n")))
  }

  static func cut(_ text: String) -> String {
    text.count <= longestCell ? text : text.prefix(longestCell) + "\n[cut: \(text.count - longestCell) more characters]"
  }

  private static func line(_ message: Message) -> String {
    let note = message.visibility == .internal ? ", internal note" : ""
    let time = message.writtenAt.map { " " + $0.iso8601 } ?? ""
    return "[\(message.role.rawValue)\(note)\(time)]\n\(message.text)"
  }

  private static func line(_ action: TicketEvent) -> String {
    var text = action.name ?? "action"
    if let amount = action.amountMinorUnits {
      let cents = amount.magnitude % 100
      text += " \(amount < 0 ? "-" : "")\(amount.magnitude / 100).\(cents < 10 ? "0" : "")\(cents) \(action.currency ?? "")"
    }
    if let succeeded = action.succeeded { text += succeeded ? " (done)" : " (failed)" }
    return text
  }
}
