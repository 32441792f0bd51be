// Texts of others, in tickets that a forgotten person took part in: without the person's name and without quotations of
// what the person wrote. Other tickets that mention the person are not found; what raters and leads wrote is.
import TextVectors
import TicketModel

/// Takes a person's traces out of texts.
struct Redaction {
  /// Bytes that a quoted line must have to be recognised: shorter ones ("Thank you!") are anybody's.
  private static let shortestQuotation = 20
  private static let placeholder = "[removed]"

  private let names: PersonalNames
  private let fullNames: FullNames
  /// Ids that are e-mail addresses, in small letters.
  private let addresses: Set<String>
  /// Ids that are names or the like, longest first.
  private let literals: [String]

  /// - Parameters:
  ///   - ids: of the people, as exports have them; tables often have names or addresses there.
  ///   - names: what they are called.
  init(ids: [String], names: [String]) {
    self.names = PersonalNames(names + ids)
    fullNames = FullNames(names + ids)
    let isAddress = { (id: String) in EmailAddresses(in: id).found.contains { $0.text == id } }
    addresses = Set(ids.filter(isAddress).map { $0.lowercased() })
    literals = ids.filter { !isAddress($0) && ($0.contains("@") || $0.contains(" ")) }
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  func cleared(_ text: String) -> String {
    var text = text
    for literal in literals { text = text.replacing(literal, with: Redaction.placeholder) }
    for address in EmailAddresses(in: text).found.reversed() where isTheirs(address.text) {
      text.replaceSubrange(address.range, with: Redaction.placeholder)
    }
    return names.masked(text)
  }

  /// The same of a text about something else: only where it has a full name or an address of theirs. A first name alone
  /// is more likely that of somebody else.
  func clearedElsewhere(_ text: String) -> String {
    let isNamed = fullNames.isIn(text) || literals.contains { text.contains($0) }
      || EmailAddresses(in: text).found.contains { isTheirs($0.text) }
    return isNamed ? cleared(text) : text
  }

  private func isTheirs(_ address: Substring) -> Bool {
    addresses.contains(address.lowercased()) || fullNames.isIn(address.prefix { $0 != "@" })
  }

  /// The ticket without the messages of these people, and without their names and words in what is left.
  func cleared(_ ticket: Ticket, of people: Set<String>) -> Ticket {
    var ticket = ticket
    func isTheirs(_ message: Message) -> Bool { message.authorID.map(people.contains) ?? false }
    let words = Set(
      ticket.messages.filter(isTheirs).flatMap { Redaction.lines($0.text).map(Redaction.unquoted) }
        .filter { $0.utf8.count >= Redaction.shortestQuotation })
    ticket.messages.removeAll(where: isTheirs)
    for index in ticket.messages.indices {
      let lines = Redaction.lines(ticket.messages[index].text).map { line in
        words.contains(Redaction.unquoted(line)) ? Redaction.placeholder : String(line)
      }
      ticket.messages[index].text = cleared(lines.joined(separator: "\n"))
    }
    ticket.subject = cleared(ticket.subject)
    if let id = ticket.assigneeID, people.contains(id) { ticket.assigneeID = nil }
    return ticket
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// A line without marks of quotation before it and blanks around it.
  private static func unquoted(_ line: Substring) -> Substring {
    var line = line.drop { $0 == ">" || $0 == " " }
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }
}
