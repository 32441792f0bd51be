// Recognises tickets that no customer wrote: monitoring alerts, delivery failures, automatic replies, spam. It asks for
// two signs that do not depend on each other, because a customer's question that is taken for one is lost.

public import TicketModel

/// Tells tickets written by machines and advertisers from customers' own.
public enum AutomaticTicket {
  /// The kind of a ticket, or `nil` for one that may be a customer's.
  ///
  /// - A **delivery failure** has two of: a sender such as "Mailer-Daemon"; a subject that mail servers write; their
  ///   sentences; a status code (`5.1.1`).
  /// - An **automatic reply** has the subject that mail programs write ("Automatic reply: …"), or says that somebody is
  ///   away, until when, and whom to ask instead, or that it is automatic and not to be answered. "I am on holiday
  ///   until Monday" alone is what customers write too.
  /// - An **alert** has a subject such as "[FIRING:1] …" or "PROBLEM: …" and a machine's field (`Severity:`), or three
  ///   such fields of which a person would not write one.
  /// - **Spam** is tagged so, or has two of: a thing that unasked mail advertises, its way of approach, its close.
  ///
  /// All of the customer's public messages have to be automatic.
  ///
  /// - Parameters:
  ///   - document: What `IntentText` made of the ticket.
  ///   - requester: Names of who wrote, as the export states them.
  /// - Complexity: O(bytes of the document).
  public static func kind(of ticket: Ticket, document: IntentDocument, requester: [String]) -> AutomaticKind? {
    guard document.hasCustomerText else { return nil }
    if ticket.tags.contains(where: { $0.lowercased() == "spam" }) { return .spam }
    let subject = TextLines(IntentText.strippedSubject(ticket.subject).text)
    let text = TextLines(document.text)
    guard let kind = kind(subject: subject, text: text, isDaemon: requester.contains(where: isDaemon)) else {
      return nil
    }
    let messages = ticket.messages.filter { $0.role == .customer && $0.visibility == .everyone }
    // A person may have written later; the subject says nothing of that.
    let isPersonal = messages.dropFirst().contains { message in
      let text = TextLines(IntentText.customerText(message.text))
      return text.hasContent && self.kind(subject: TextLines(""), text: text, isDaemon: false) == nil
    }
    return isPersonal ? nil : kind
  }

  private static func kind(subject: TextLines, text: TextLines, isDaemon: Bool) -> AutomaticKind? {
    let title = subject.lines.first { !$0.isEmpty } ?? 0..<0
    func titled(_ phrases: [[UInt8]]) -> Bool {
      subject.end(ofAny: phrases, at: title.lowerBound, limit: title.upperBound) != nil
    }
    let cues = AutomaticCues(rawValue: AutomaticCues.table.groups(in: text, 0..<text.bytes.count))
    let failures = [isDaemon, titled(AutomaticCues.failureTitles), cues.contains(.undelivered), hasStatusCode(text)]
    if failures.count(where: { $0 }) >= 2 { return .deliveryFailure }
    if titled(AutomaticCues.replyTitles) { return .autoReply }
    let isTitledAway = titled(AutomaticCues.awayTitles)
    let replies: [(AutomaticCues, Bool)] = [
      ([.away, .returning, .substitute], true), ([.away, .automatic], true), ([.automatic, .unanswerable], true),
      ([.away, .returning], isTitledAway), ([.substitute], isTitledAway), ([.automatic], isTitledAway),
    ]
    if replies.contains(where: { $0.1 && cues.isSuperset(of: $0.0) }) { return .autoReply }
    let fields = AutomaticCues.fields(of: text)
    if titled(AutomaticCues.alertTitles) ? fields.count >= 1 : fields.isMachine && fields.count >= 3 { return .alert }
    let offers = cues.intersection(.offers)
    let hasOffer = !offers.isEmpty
    if cues.contains(.approach), hasOffer || cues.contains(.close) { return .spam }
    if offers.rawValue.nonzeroBitCount >= 2 || (hasOffer && cues.contains(.close)) { return .spam }
    return nil
  }

  private static let daemons: Set<String> = [
    "mailer-daemon", "mailerdaemon", "mail delivery subsystem", "mail delivery system", "postmaster",
    "microsoft outlook", "mail administrator",
  ]

  private static func isDaemon(_ name: String) -> Bool {
    guard let first = name.utf8.first, first | 0x20 == UInt8(ascii: "m") || first | 0x20 == UInt8(ascii: "p") else {
      return false
    }
    let name = name.lowercased()
    return daemons.contains(name) || daemons.contains(String(name.prefix { $0 != "@" }))
  }

  /// `5.1.1`, `4.4.7`: an enhanced status code of mail, RFC 3463, which stands alone or behind `550 `.
  private static func hasStatusCode(_ text: TextLines) -> Bool {
    func isDigit(_ index: Int) -> Bool { text.bytes[index] >= 48 && text.bytes[index] <= 57 }
    guard text.bytes.count >= 5 else { return false }
    return (0..<text.bytes.count - 4).contains { index in
      guard text.bytes[index + 1] == 46, text.bytes[index] == 53 || text.bytes[index] == 52, isDigit(index + 2),
        index == 0 || [9, 10, 32, 35, 40].contains(text.bytes[index - 1])
      else { return false }
      var end = index + 3
      while end < text.bytes.count, isDigit(end) { end += 1 }
      guard end + 1 < text.bytes.count, text.bytes[end] == 46, isDigit(end + 1) else { return false }
      return end + 2 >= text.bytes.count || text.bytes[end + 2] != 46
    }
  }
}
