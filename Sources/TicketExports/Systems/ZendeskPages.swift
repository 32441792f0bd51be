// Zendesk's answers about one ticket whose records do not name it: its comments, and the log of its conversation. The
// page is the record; the ticket's id is in the address of the next page, in the file's name, or in the ticket beside.
import ContentHash
import TicketModel

enum ZendeskPageKey: Int, JSONKey {
  case ticket, ticket_id, comments, events, users, next_page, previous_page, links, next, prev, reference

  static let keySet = JSONKeySet(Self.self)
}

extension ZendeskFormat {
  /// The list name of a page that is one record.
  static let page = "ticket-page"

  /// A root object with comments or log entries that do not name their ticket.
  static func isPage(_ outline: JSONOutline) -> Bool {
    if outline.isArray("/events") { return outline.names("/events/[]").isSuperset(of: ["reference", "author", "content"]) }
    let comment = outline.names("/comments/[]")
    guard outline.isArray("/comments"), !comment.contains("ticket_id"), !outline.names("").contains("id"),
      !outline.isArray("/tickets")
    else { return false }
    if outline.isObject("/ticket") {
      return content(ofRecord: outline.names("/ticket"), url: outline.strings["/ticket/url"]) != nil
    }
    return content(ofRecord: comment, url: nil) == .history
  }

  func decodePage(_ value: JSONValue, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    let page = JSONFields<ZendeskPageKey>(value)
    if page[.ticket].isObject {
      return decodeTicket(JSONFields(page[.ticket]), comments: page[.comments], record, &batch)
    }
    guard let ticketID = ticketID(of: page, &batch) else {
      return batch.reject(record, .missingTicketID, field: "next_page")
    }
    let authors = ZendeskAuthors(accounts: record.decoder.accounts)
    var messages: [Message] = []
    for (index, entry) in page[.comments].elements.enumerated() {
      if let message = zendeskMessage(entry, index: index, authors: authors, batch: &batch) {
        messages.append(message)
      } else {
        batch.note(.unreadableComment)
      }
    }
    for entry in page[.events].elements {
      if let message = logMessage(entry, authors.accounts, &batch) {
        messages.append(message)
      } else {
        batch.note(.unreadableComment)
      }
    }
    let people = page[.users].elements.compactMap { ZendeskPerson($0) }.filter { $0.role != .unknown }
    if messages.isEmpty, people.isEmpty { return batch.exclude(.historyWithoutFacts) }
    batch.keep(
      (messages.isEmpty ? [] : [.messages(ticketID: ticketID, messages)]) + people.map { .person($0.asPerson) })
  }

  private func ticketID(of page: JSONFields<ZendeskPageKey>, _ batch: inout DecodedBatch) -> String? {
    if let id = page[.ticket_id].identifier { return id }
    let links = JSONFields<ZendeskPageKey>(page[.links])
    let addresses = [page[.next_page], page[.previous_page], links[.next], links[.prev]]
    if let id = addresses.lazy.compactMap({ $0.string.flatMap(Self.ticketID(inAddress:)) }).first { return id }
    return ticketID(ofFile: &batch)
  }

  /// `…/api/v2/tickets/35436/comments.json?page=2` → `35436`.
  private static func ticketID(inAddress address: String) -> String? {
    let parts = address.split(whereSeparator: { $0 == "/" || $0 == "?" })
    guard let at = parts.firstIndex(of: "tickets"), at + 1 < parts.count, isNumber(parts[at + 1]) else { return nil }
    return String(parts[at + 1])
  }

  /// The ticket that the file is named after, which the import report then says.
  func ticketID(ofFile batch: inout DecodedBatch) -> String? {
    guard let ticketOfFile else { return nil }
    batch.note(.ticketOfFileName)
    return ticketOfFile
  }

  /// `35436.json`, `ticket-35436-page-2.json`, `tickets/35436/comments.json` → `35436`. `nil` for any other number in a
  /// name, which may count parts or pages, and for one that may be a date.
  static func ticketID(inFileName path: String) -> String? {
    let parts = Array(path.lowercased().split(separator: "/").suffix(3))
    guard let file = parts.last else { return nil }
    let words = words(of: String(file))
    if let at = words.indices.dropFirst().first(where: { isNumber(words[$0]) && isTicketWord(words[$0 - 1]) }) {
      // `tickets_12-3-24`, `tickets_3-2024`: the number is part of a date.
      let run = words[at...].prefix(while: isNumber)
      return run.count > 2 || run.dropFirst().contains(where: isDate) ? nil : ticketNumber(words[at])
    }
    let stem = file.prefix { $0 != "." }
    if isNumber(stem) { return ticketNumber(stem) }
    guard parts.count == 3, isNumber(parts[1]), isTicketWord(parts[0]),
      !Self.words(of: String(stem)).contains(where: isNumber)
    else { return nil }
    return ticketNumber(parts[1])
  }

  private static func isTicketWord(_ word: Substring) -> Bool { word == "ticket" || word == "tickets" }

  private static func ticketNumber(_ digits: Substring) -> String? {
    digits.hasPrefix("0") || isDate(digits) ? nil : String(digits)
  }

  /// A year, or year, month and day in any order without marks between them.
  private static func isDate(_ digits: Substring) -> Bool {
    func isYear(_ part: Substring) -> Bool { part.hasPrefix("19") || part.hasPrefix("20") }
    func isDayAndMonth(_ part: Substring) -> Bool {
      guard let one = Int(part.prefix(2)), let two = Int(part.suffix(2)) else { return false }
      return (1...31).contains(one) && (1...31).contains(two) && min(one, two) <= 12
    }
    switch digits.count {
    case 4: return isYear(digits)
    case 8:
      return (isYear(digits.prefix(4)) && isDayAndMonth(digits.suffix(4)))
        || (isYear(digits.suffix(4)) && isDayAndMonth(digits.prefix(4)))
    default: return false
    }
  }

  /// Runs of letters and runs of digits.
  private static func words(of name: String) -> [Substring] {
    var words: [Substring] = []
    var rest = Substring(name)
    while let first = rest.first {
      let run = rest.prefix { $0.isASCII && $0.isNumber == first.isNumber && $0.isLetter == first.isLetter }
      if run.isEmpty {
        rest = rest.dropFirst()
        continue
      }
      if first.isNumber || first.isLetter { words.append(run) }
      rest = rest.dropFirst(run.count)
    }
    return words
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
