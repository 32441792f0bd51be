// Looks through an answer for everything that hints are about. Each family is a file of its own.
public import TicketModel

/// Finds hints. Pure: the same ticket, rules and facts give the same hints in the same order.
public struct HintFinder: Sendable {
  let rules: HintRules
  let desk: DeskFacts

  public init(rules: HintRules = HintRules(), desk: DeskFacts = DeskFacts()) {
    self.rules = rules
    self.desk = desk
  }

  /// The hints on the answers of a ticket that are under review, by kind and place.
  ///
  /// - Parameter facts: one for each message of the ticket.
  /// - Complexity: O(bytes of the ticket and its documents), times the number of phrases.
  public func hints(for ticket: ShownTicket, facts: [MessageFacts]) -> [Hint] {
    precondition(facts.count == ticket.messages.count, "\(facts.count) facts of \(ticket.messages.count) messages")
    let reviewed = ReviewedTicket(ticket, facts: facts)
    guard !reviewed.answers.isEmpty else { return [] }
    let found =
      figureHints(reviewed) + addressHints(reviewed) + articleHints(reviewed) + actionHints(reviewed)
      + riskHints(reviewed) + accountHints(reviewed) + toneHints(reviewed) + noteHints(reviewed)
    return found.filter { !rules.off.contains($0.kind) }
  }

  /// Whether the sentence around some words holds a phrase that the desk allows.
  func isAllowed(_ words: Range<Int>, in text: WordedText) -> Bool {
    if rules.allowedPhrases.isEmpty { return false }
    let around = text.words.indices.filter { text.words[$0].sentence == text.words[words.lowerBound].sentence }
    let sentence = text.quote(text.range(of: around[0]..<around[around.count - 1] + 1)).lowercased()
    return rules.allowedPhrases.contains { sentence.contains($0.lowercased()) }
  }
}

/// A ticket with its messages as words.
struct ReviewedTicket {
  let ticket: ShownTicket
  let facts: [MessageFacts]
  /// Of every message; of those not under review without quoted lines, which may quote the answer itself.
  let texts: [WordedText]
  /// Indices of the messages under review.
  let answers: [Int]

  init(_ ticket: ShownTicket, facts: [MessageFacts]) {
    self.ticket = ticket
    self.facts = facts
    texts = ticket.messages.map { WordedText($0.text, isWithoutQuotes: !$0.isUnderReview) }
    answers = ticket.messages.indices.filter { ticket.messages[$0].isUnderReview }
  }

  /// When the last answer was given.
  var answeredAt: Timestamp? { answers.compactMap { ticket.messages[$0].writtenAt }.last }

  func passage(_ message: Int, _ range: Range<Int>) -> Hint.Passage {
    Hint.Passage(message: message, range: range, quote: texts[message].quote(range))
  }

  func passage(_ message: Int, words: Range<Int>) -> Hint.Passage {
    passage(message, texts[message].range(of: words))
  }
}
