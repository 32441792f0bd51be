// How an answer speaks: shouting, blame, no greeting, another language than the customer's.
import TicketModel

extension HintFinder {
  func toneHints(_ reviewed: ReviewedTicket) -> [Hint] {
    var hints = reviewed.answers.compactMap { shouting(reviewed, $0) }
    for message in reviewed.answers {
      let text = reviewed.texts[message]
      hints += TonePhrases.blame.matches(text.words) { !isAllowed($0, in: text) }.map {
        Hint(
          .blame, "It sounds as if the customer were to blame.", evidence: [reviewed.passage(message, words: $0.words)])
      }
    }
    return hints + [greeting(reviewed), language(reviewed)].compactMap { $0 }
  }

  /// Words in capitals in a row that take more than names and abbreviations do.
  private static let leastShoutedWords = 3
  private static let leastShoutedLetters = 14
  private static let leastMarks = 3

  private func shouting(_ reviewed: ReviewedTicket, _ message: Int) -> Hint? {
    let text = reviewed.texts[message]
    if let marks = Self.exclamationMarks(text.bytes) {
      return Hint(
        .shouting, "\(marks.count) exclamation marks in a row.", evidence: [reviewed.passage(message, marks)])
    }
    var start: Int?
    for index in 0...text.words.count {
      let isShouted = index < text.words.count && !text.words[index].isNumber
        && Self.isInCapitals(text.quote(text.words[index].range))
      if isShouted, start == nil { start = index }
      guard !isShouted, let begin = start else { continue }
      start = nil
      let letters = text.words[begin..<index].reduce(0) { $0 + $1.text.count }
      if index - begin >= Self.leastShoutedWords, letters >= Self.leastShoutedLetters {
        return Hint(
          .shouting, "\(index - begin) words in a row in capitals.",
          evidence: [reviewed.passage(message, words: begin..<index)])
      }
    }
    return nil
  }

  private static func isInCapitals(_ word: String) -> Bool {
    word.count >= 2 && word.allSatisfy { $0.isUppercase || $0 == "'" }
  }

  private static func exclamationMarks(_ bytes: [UInt8]) -> Range<Int>? {
    var start = 0
    for index in 0...bytes.count {
      if index < bytes.count, bytes[index] == UInt8(ascii: "!") { continue }
      if index - start >= leastMarks { return start..<index }
      start = index + 1
    }
    return nil
  }

  /// The first answer alone: later ones go on with a conversation.
  private func greeting(_ reviewed: ReviewedTicket) -> Hint? {
    switch rules.greeting {
    case .never: return nil
    case .usual where !desk.greets: return nil
    case .usual, .expected: break
    }
    guard let first = reviewed.answers.first, !reviewed.facts[first].greets,
      !reviewed.ticket.messages[..<first].contains(where: { $0.role == .agent && $0.visibility == .everyone }),
      let end = reviewed.texts[first].words.prefix(6).indices.last
    else { return nil }
    return Hint(
      .missingGreeting,
      "The first answer begins without a greeting"
        + (rules.greeting == .expected ? "." : "; nine of ten of the desk's have one."),
      evidence: [reviewed.passage(first, words: 0..<(end + 1))])
  }

  /// Only languages that the detector is sure of count, and one that the customer states is the customer's too.
  private func language(_ reviewed: ReviewedTicket) -> Hint? {
    let ticket = reviewed.ticket
    var spoken = Set(
      ticket.messages.indices.filter { ticket.messages[$0].role == .customer }.map { reviewed.facts[$0].language })
    guard spoken.contains(where: { $0 != "und" }) else { return nil }
    spoken.insert(String(ticket.language.prefix { $0 != "-" }))
    for message in reviewed.answers {
      let language = reviewed.facts[message].language
      guard language != "und", !spoken.contains(language) else { continue }
      let words = reviewed.texts[message].words
      let theirs = spoken.filter { $0 != "und" }.sorted().joined(separator: ", ")
      return Hint(
        .otherLanguage, "The answer is in another language (\(language)) than the customer's (\(theirs)).",
        evidence: words.isEmpty ? [] : [reviewed.passage(message, words: 0..<min(12, words.count))])
    }
    return nil
  }
}
