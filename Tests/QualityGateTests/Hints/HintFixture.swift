// Tickets to look for hints in: a customer's question and an answer, with what the case is about.
import QualityGate
import TicketModel

enum HintFixture {
  static let answeredAt = Timestamp(year: 2024, month: 3, day: 9, hour: 12)
  static let address = "https://help.example.org/hc/en-us/articles/7-returns"

  static func article(_ text: String, updated: Timestamp? = Timestamp(year: 2024, month: 1, day: 2)) -> ShownArticle {
    ShownArticle(address: address, title: "Returns", text: text, updatedAt: updated)
  }

  static func ticket(
    _ answer: String, question: String = "How do I send this back?", note: String? = nil,
    actions: [ShownAction] = [], articles: [ShownArticle] = [article("Send it back within 30 days.")]
  ) -> ShownTicket {
    var messages = [
      ShownMessage(
        role: .customer, writtenAt: Timestamp(seconds: answeredAt.seconds - 3_600), text: question)
    ]
    if let note { messages.append(ShownMessage(role: .agent, visibility: .internal, text: note)) }
    messages.append(ShownMessage(role: .bot, writtenAt: answeredAt, text: answer, isUnderReview: true))
    return ShownTicket(ticketID: "4711", messages: messages, actions: actions, articles: articles)
  }

  static let desk = DeskFacts(articleHosts: ["help.example.org"], recordsActions: true, greets: false)

  static func hints(
    _ ticket: ShownTicket, rules: HintRules = HintRules(), desk: DeskFacts = desk,
    facts: (Int) -> MessageFacts = { _ in MessageFacts() }
  ) -> [Hint] {
    HintFinder(rules: rules, desk: desk).hints(for: ticket, facts: ticket.messages.indices.map(facts))
  }

  /// The words that hints of a kind are about.
  static func quotes(_ kind: Hint.Kind, _ ticket: ShownTicket, rules: HintRules = HintRules()) -> [String] {
    hints(ticket, rules: rules).filter { $0.kind == kind }.map { $0.evidence[0].quote }
  }
}
