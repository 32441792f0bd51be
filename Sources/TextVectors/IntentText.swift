// The text of a ticket that is mined: what its customer asked, in public, at the start, without mail furniture and
// without personal data. Nothing an agent, a bot or the system wrote is in it, nor any internal note.

public import TicketModel

/// What is mined of one ticket.
public struct IntentDocument: Sendable, Equatable {
  /// Subject and opening messages, masked; at most about `IntentText.longestText` characters. May be empty.
  public var text: String
  /// The customer wrote something in public. `false`: the ticket is to be counted, not mined, and `text` is empty.
  public var hasCustomerText: Bool

  public init(text: String, hasCustomerText: Bool) {
    self.text = text
    self.hasCustomerText = hasCustomerText
  }
}

/// Makes the intent text of a ticket.
public enum IntentText {
  /// Where a document is cut, in Unicode scalars before masking: intents stand at the start, and one pasted log must
  /// not outweigh a hundred questions. Back to the last blank when one is near.
  public static let longestText = 2_000

  /// The subject and the customer's public messages up to the first public answer of an agent or a bot, at least the
  /// customer's first one.
  ///
  /// Quoted history, signatures and greetings are cut; when that leaves nothing of a message, its unquoted text stays
  /// whole. The subject is left out when the text contains it, and when an agent or a bot opened the ticket in public,
  /// because then the subject is not the customer's. Only messages with role customer and visibility everyone enter.
  ///
  /// - Parameter names: Of the people of the ticket: masked.
  /// - Complexity: O(bytes of the customer's opening messages).
  public static func document(for ticket: Ticket, names: PersonalNames = PersonalNames([])) -> IntentDocument {
    let opening = openingMessages(of: ticket)
    guard let first = opening.first else { return IntentDocument(text: "", hasCustomerText: false) }
    let (subject, isForward) = strippedSubject(ticket.subject)
    var body = ""
    for message in opening {
      let text = customerText(message.text, isForward: isForward)
      if text.isEmpty { continue }
      if !body.isEmpty { body += "\n\n" }
      body += text
    }
    var text = body
    let isSubjectTheirs = !ticket.messages.prefix { $0.id != first.id }.contains { isPublicAnswer($0) }
    if isSubjectTheirs, !subject.isEmpty, !contains(body, subject) {
      text = body.isEmpty ? subject : subject + "\n\n" + body
    }
    text = PersonalDataMask.mask(bounded(text), names: names)
    return IntentDocument(text: text, hasCustomerText: !text.isEmpty)
  }

  // MARK: Choice of messages

  private static func openingMessages(of ticket: Ticket) -> [Message] {
    var opening: [Message] = []
    for message in ticket.messages {
      if isPublicAnswer(message), !opening.isEmpty { break }
      if message.role == .customer, message.visibility == .everyone {
        opening.append(message)
      }
    }
    return opening
  }

  private static func isPublicAnswer(_ message: Message) -> Bool {
    message.visibility == .everyone && (message.role == .agent || message.role == .bot)
  }

  // MARK: Cutting

  /// What the author of a message wrote, without history, signature and greeting.
  static func customerText(_ message: String, isForward: Bool = false) -> String {
    var lines = TextLines(message)
    QuotedHistory.cut(&lines, isForward: isForward)
    guard lines.hasContent else { return "" }
    let unquoted = lines.text
    Signature.cut(&lines)
    let text = Greeting.cut(lines.text)
    return text.utf8.contains(where: TextLines.isWordByte) ? text : unquoted
  }

  private static let replyPrefixes = TextLines.phrases(
    "re:", "aw:", "antw:", "antwort:", "rép:", "réf:", "res:", "re :", "sv:", "odp:")
  private static let forwardPrefixes = TextLines.phrases(
    "fwd:", "fw:", "wg:", "rv:", "tr:", "tr :", "enc:", "i:", "rvi:", "weitergeleitet:")

  /// A subject without `Re:`, `Fwd:` and their kin (also counted: `Re[2]:`), and whether one of them was a forward.
  static func strippedSubject(_ subject: String) -> (text: String, isForward: Bool) {
    let line = TextLines(subject)
    guard let only = line.lines.first(where: { !$0.isEmpty }) else { return ("", false) }
    var index = only.lowerBound
    var isForward = false
    while index < only.upperBound {
      if line.bytes[index] <= 32 {
        index += 1
      } else if let end = line.end(ofAny: replyPrefixes, at: index, limit: only.upperBound) {
        index = end
      } else if let end = line.end(ofAny: forwardPrefixes, at: index, limit: only.upperBound) {
        isForward = true
        index = end
      } else if let end = countedReplyEnd(line, index, only.upperBound) {
        index = end
      } else {
        break
      }
    }
    return (String(decoding: line.bytes[index..<only.upperBound], as: UTF8.self), isForward)
  }

  private static func countedReplyEnd(_ text: TextLines, _ index: Int, _ limit: Int) -> Int? {
    guard var end = text.end(of: Array("re".utf8), at: index, limit: limit), end < limit,
      text.bytes[end] == UInt8(ascii: "[")
    else { return nil }
    end += 1
    while end < limit, (48...57).contains(text.bytes[end]) { end += 1 }
    guard end + 1 < limit, text.bytes[end] == UInt8(ascii: "]"), text.bytes[end + 1] == 58 else { return nil }
    return end + 2
  }

  /// Whether the words of `text` contain those of `phrase`, whatever the case of ASCII letters and the blanks.
  private static func contains(_ text: String, _ phrase: String) -> Bool {
    let text = collapsed(text)
    let phrase = collapsed(phrase)
    guard !phrase.isEmpty, phrase.count <= text.count else { return phrase.isEmpty }
    // A subject longer than a line is looked for at the start only, which keeps the search linear.
    let last = phrase.count > 200 ? 0 : text.count - phrase.count
    for start in 0...last where text[start] == phrase[0] {
      var offset = 1
      while offset < phrase.count, text[start + offset] == phrase[offset] { offset += 1 }
      if offset == phrase.count { return true }
    }
    return false
  }

  /// The start of a text, ASCII in lower case, runs of blanks as one.
  private static func collapsed(_ text: String) -> [UInt8] {
    let limit = 4 * longestText
    var text = text
    return text.withUTF8 { bytes in
      [UInt8](unsafeUninitializedCapacity: min(bytes.count, limit)) { output, count in
        var isAfterBlank = true
        for byte in bytes {
          if byte > 32 {
            output[count] = byte >= 65 && byte <= 90 ? byte + 32 : byte
            count += 1
          } else if !isAfterBlank {
            output[count] = 32
            count += 1
          }
          isAfterBlank = byte <= 32
          if count >= limit { break }
        }
        if count > 0, output[count - 1] == 32 { count -= 1 }
      }
    }
  }

  /// The first `longestText` scalars, back to a blank when one is among the last hundred.
  private static func bounded(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard text.utf8.count > longestText,
      let end = scalars.index(scalars.startIndex, offsetBy: longestText, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    let head = scalars[..<end]
    let near = head.suffix(100)
    if let blank = near.lastIndex(where: { $0.value <= 32 }) { return String(head[..<blank]) }
    return String(head)
  }
}
