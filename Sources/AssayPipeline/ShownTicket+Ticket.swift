// What raters are shown of a ticket. Its text for spreadsheets and terminals is ShownTicket+Text's.
import TicketModel

extension ShownTicket {
  /// - Parameters:
  ///   - supervisors: ids of people who may intervene in colleagues' tickets.
  ///   - articles: the documents that hold for the ticket's answers; `nil`: those that they cite, by address alone.
  init(_ ticket: Ticket, supervisors: Set<String> = [], articles: [ShownArticle]? = nil) {
    var ordinals: [AuthorRole: [String: Int]] = [:]
    self.init(
      ticketID: ticket.id, subject: ticket.subject, language: ticket.statedLanguage ?? "und", channel: ticket.channel)
    for message in ticket.messages {
      let author = message.authorID ?? ""
      let ordinal = ordinals[message.role]?[author] ?? (ordinals[message.role]?.count ?? 0) + 1
      ordinals[message.role, default: [:]][author] = ordinal
      messages.append(
        ShownMessage(
          role: message.role, isSupervisor: message.role == .agent && supervisors.contains(author), ordinal: ordinal,
          visibility: message.visibility, writtenAt: message.writtenAt, text: message.text,
          isUnderReview: message.role == .bot && message.visibility == .everyone))
    }
    actions = ticket.events.filter { $0.kind == .action }.map {
      ShownAction(
        name: $0.name ?? "", amountMinorUnits: $0.amountMinorUnits, currency: $0.currency, succeeded: $0.succeeded,
        at: $0.at)
    }
    self.articles = articles ?? Self.citedLinks(of: ticket).map { ShownArticle(address: $0) }
  }

  /// Addresses that the automatic answers point to, each once, in order.
  static func citedLinks(of ticket: Ticket) -> [String] {
    var seen: Set<String> = []
    return ticket.messages.filter { $0.role == .bot && $0.visibility == .everyone }.flatMap(\.links)
      .filter { seen.insert($0).inserted }
  }
}
