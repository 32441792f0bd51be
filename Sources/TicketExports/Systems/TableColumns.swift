// Which header names mean what, how the first row of a table is found, and the words that cells use.
import Glibc
import TicketModel

/// What a column holds.
enum TableColumn: Int, CaseIterable {
  case id, createdAt, closedAt, solvedAt, updatedAt, status, subject, text, customer, assignee, tags, satisfaction
  case reopens, resolvedBy, language, channel, answer
  /// Who wrote the row's text, where rows are messages.
  case author

  /// Names in lower case, without blanks, underscores, hyphens, dots and slashes.
  private var names: [String] {
    switch self {
    case .id:
      return [
        "id", "ticketid", "ticketnumber", "number", "caseid", "casenumber", "conversationid", "issuekey", "issueid",
        "requestid", "utteranceid", "ticketno", "ticketnr", "ticketref", "caseno",
      ]
    case .createdAt:
      return [
        "createdat", "created", "createddate", "createdate", "creationdate", "opened", "openedat", "datecreated",
        "timestamp", "date", "createdon", "createdtime", "creationtime", "openeddate", "opendate", "dateopened",
        "datetimeopened", "submittedat",
      ]
    case .closedAt:
      return ["closedat", "closed", "closeddate", "closedate", "dateclosed", "datetimeclosed", "closedtime", "closedon"]
    case .solvedAt:
      return [
        "solvedat", "solved", "resolvedat", "resolved", "resolveddate", "solveddate", "resolvedtime", "resolvedon",
        "resolutiondate", "dateresolved",
      ]
    case .updatedAt:
      return ["updatedat", "updated", "lastmodifieddate", "lastupdated", "modifiedat", "lastupdatetime", "lastmodified"]
    case .status: return ["status", "state", "ticketstatus", "casestatus", "currentstatus"]
    case .subject: return ["subject", "title", "summary", "ticketname", "ticketsubject"]
    case .text:
      return [
        "text", "description", "body", "message", "content", "question", "query", "utterance", "firstmessage",
        "customermessage", "ticketdescription", "ticketbody", "complaint", "instruction",
      ]
    case .customer:
      return [
        "customer", "customerid", "requester", "requesterid", "user", "userid", "client", "clientid", "contact",
        "contactid", "reporter", "customername", "customeremail", "requestername", "requesteremail", "contactname",
      ]
    case .assignee:
      return [
        "assignee", "assigneeid", "agent", "agentid", "owner", "ownerid", "ticketowner", "caseowner", "assignedto",
        "agentname",
      ]
    case .tags: return ["tags", "tag", "labels"]
    case .satisfaction:
      return [
        "csat", "satisfaction", "satisfactionscore", "satisfactionrating", "rating", "csatscore",
        "customersatisfaction", "customersatisfactionrating",
      ]
    case .reopens: return ["reopens", "reopencount", "reopened"]
    case .resolvedBy: return ["resolvedby", "solvedby", "resolutionby", "resolver"]
    case .language: return ["language", "lang", "locale"]
    case .channel: return ["channel", "via", "source", "origin", "ticketchannel", "caseorigin"]
    case .author:
      return ["role", "sender", "sendertype", "senderrole", "authortype", "authorrole", "speaker", "inbound", "direction"]
    case .answer: return ["answer", "reply", "response", "botanswer", "resolutiontext"]
    }
  }

  private static let byName: [String: TableColumn] = allCases.reduce(into: [:]) { table, column in
    for name in column.names { table[name] = column }
  }

  init?(header: String) {
    var name = ""
    for scalar in header.lowercased().unicodeScalars where !" _-./".unicodeScalars.contains(scalar) {
      name.unicodeScalars.append(scalar)
    }
    // `tag_1`, `tag_2`: a column for each.
    if name.hasPrefix("tag"), name.dropFirst(3).allSatisfy(\.isNumber) { name = "tag" }
    guard let column = Self.byName[name] else { return nil }
    self = column
  }

  static func match(_ names: [String]) -> [TableColumn?] { names.map { TableColumn(header: $0) } }

  /// Enough to call a table an export of tickets: a text, or ids with subjects.
  static func suffice(_ columns: [TableColumn?]) -> Bool {
    columns.contains(.text) || (columns.contains(.id) && columns.contains(.subject))
  }
}

/// The header of a delimited table.
struct TableHeader {
  let delimiter: UInt8
  let names: [String]
  let columns: [TableColumn?]

  /// What may stand between fields: comma, semicolon, tab, bar.
  static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// A table without a header has a customer's words where the names should be, and those are not to be printed.
  static func isNameLike(_ name: String) -> Bool {
    name.count <= 40 && name.split(separator: " ").count <= 4 && name.filter(\.isNumber).count <= 4
      && !name.contains("@")
  }

  /// Tries each delimiter; `nil` if under none of them the first row is a header with a text column.
  init?(_ head: FileHead) {
    var best: (delimiter: UInt8, names: [String], columns: [TableColumn?])?
    for delimiter in Self.delimiters {
      let names = Self.names(head, delimiter: delimiter)
      let columns = TableColumn.match(names)
      // A line with a single word is the start of many a text file; only one name is taken at its word.
      guard TableColumn.suffice(columns), names.count > 1 || names == ["text"] else { continue }
      if names.count > best?.names.count ?? 0 { best = (delimiter, names, columns) }
    }
    guard let best else { return nil }
    (delimiter, names, columns) = best
  }

  /// The first delimiter under which the names of the first row are what is looked for, and these names.
  static func first(
    _ head: FileHead, where isWanted: ([String]) -> Bool
  ) -> (delimiter: UInt8, names: [String])? {
    guard head.json == nil else { return nil }
    for delimiter in delimiters {
      let names = names(head, delimiter: delimiter)
      if isWanted(names) { return (delimiter, names) }
    }
    return nil
  }

  /// The fields of the first row; none if it does not end within the head.
  static func names(_ head: FileHead, delimiter: UInt8) -> [String] {
    guard let row = firstRow(head, delimiter: delimiter) else { return [] }
    var names: [String] = []
    row.withUnsafeBufferPointer { bytes in
      DelimitedFields.forEach(in: bytes, delimiter: delimiter) { names.append(TableWords.trimmed($0())) }
    }
    return names
  }

  private static func firstRow(_ head: FileHead, delimiter: UInt8) -> [UInt8]? {
    let start = head.bytes.firstIndex { $0 > 0x20 } ?? head.bytes.count
    var splitter = TableSplitter(delimiter: delimiter, recordLimit: FileHead.limit, hasHeader: false)
    let text = Array(head.bytes[start...])
    var found: [RawRecord] = []
    text.withUnsafeBufferPointer { bytes in
      _ = splitter.scan(bytes, isLast: !head.isPartial, limit: 1, into: &found)
    }
    guard let row = found.first, row.content == .record else { return nil }
    return Array(text[row.start..<row.start + row.count])
  }
}

/// What the words in cells mean.
enum TableWords {
  static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
      return ""
    }
    return String(text[first...last])
  }

  /// Separated by commas, semicolons or bars; by blanks if there are none of these.
  static func tags(_ text: String) -> [String] {
    func separates(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x3B || byte == 0x7C }
    let bytes = text.utf8
    let parts = bytes.contains(where: separates) ? bytes.split(whereSeparator: separates) : bytes.split { $0 <= 0x20 }
    return parts.compactMap { part in
      let tag = trimmed(String(Substring(part)))
      return tag.isEmpty ? nil : tag
    }
  }

  static func status(_ word: String) -> TicketStatus {
    switch word.lowercased() {
    case "new": return .new
    case "open", "reopened", "in progress", "active": return .open
    case "pending", "waiting", "waiting for customer", "waiting on customer", "pending customer response",
      "waiting on contact":
      return .pending
    case "hold", "on-hold", "on hold", "snoozed": return .hold
    case "solved", "resolved", "done", "fixed": return .solved
    case "closed", "complete", "completed": return .closed
    case "deleted": return .deleted
    default: return .unknown
    }
  }

  /// Words, `4/5`, or a bare number on a scale that is 1 to 5 unless known otherwise.
  static func satisfaction(_ word: String, scale: ClosedRange<Int> = 1...5) -> Satisfaction {
    let word = word.lowercased()
    switch word {
    case "good", "satisfied", "positive", "happy", "great": return .good
    case "bad", "unsatisfied", "dissatisfied", "negative", "unhappy": return .bad
    case "offered", "unanswered", "not answered", "no response": return .unanswered
    default: break
    }
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map { whole(trimmed(String($0))) }
    if parts.count == 2, let value = parts[0], let maximum = parts[1], maximum > 1, (1...maximum).contains(value) {
      return .rating(value: value, minimum: 1, maximum: maximum)
    }
    if parts.count == 1, let value = parts[0], scale.contains(value) {
      return .rating(value: value, minimum: scale.lowerBound, maximum: scale.upperBound)
    }
    return .unknown
  }

  /// `4` or `4.0`.
  private static func whole(_ text: String) -> Int? { Int(text) ?? Double(text).flatMap { Int(exactly: $0) } }

  static func resolution(_ word: String) -> Resolution? {
    switch word.lowercased() {
    case "bot", "ai", "automation", "automatic": return .bot
    case "human", "agent": return .human
    case "mixed", "both": return .mixed
    case "unknown": return .unknown
    default: return nil
    }
  }
}
