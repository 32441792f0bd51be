// What a column or path is probably for, by the words of its name and the look of its values. A guess for a person to
// check: nothing is read by it.
import TicketModel

/// The words of a name and what they speak for.
struct FieldNames {
  /// In lower case; of a path, those of its members.
  let words: [String]
  private let last: [String]

  init(_ name: String) {
    let parts = name.split { ".[]\"'$".contains($0) }.map { Self.words(String($0)) }
    words = parts.flatMap { $0 }
    last = parts.last ?? []
  }

  /// `ticketNo`, `Ticket-No`, `ticket_no`: ticket, no.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for character in text {
      let isPart = character.isLetter || character.isNumber
      if !isPart || (character.isUppercase && wasLower) {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if isPart { word.append(character) }
      wasLower = character.isLowercase
    }
    return word.isEmpty ? words : words + [word.lowercased()]
  }

  /// The whole name, or a path's last member, is one of these.
  func isNamed(_ names: Set<String>) -> Bool { names.contains(last.joined(separator: " ")) }
  func has(_ known: Set<String>) -> Bool { words.contains { known.contains($0) } }

  static let tickets: Set<String> = [
    "ticket", "case", "issue", "request", "conversation", "incident", "enquiry", "inquiry", "thread", "chat", "call",
    "job",
    "anfrage", "vorgang",
  ]
  static let messages: Set<String> = [
    "comment", "message", "entry", "post", "note", "article", "reply", "event", "nachricht", "tweet", "msg",
  ]
  static let ids: Set<String> = ["id", "no", "nr", "num", "number", "key", "ref", "reference", "nummer", "uuid"]
  static let customers: Set<String> = [
    "requester", "customer", "cust", "client", "user", "contact", "caller", "reporter", "consumer", "submitter", "requestor",
    "kunde", "member", "visitor",
  ]
  static let staff: Set<String> = [
    "assignee", "agent", "owner", "assigned", "handler", "operator", "representative", "rep", "bearbeiter", "staff",
    "handled", "answered",
  ]
  static let authors: Set<String> = ["author", "from", "sender", "by", "writer", "poster", "who", "autor", "creator"]
  static let texts: Set<String> = [
    "text", "description", "body", "message", "content", "question", "query", "details", "problem", "enquiry",
    "inquiry",
    "comment", "utterance", "words", "beschreibung", "nachricht", "note", "said",
  ]
  static let subjects: Set<String> = [
    "subject", "subj", "title", "summary", "topic", "headline", "betreff", "asunto", "assunto", "sujet", "objet",
  ]
  static let created: Set<String> = [
    "created", "create", "opened", "open", "received", "submitted", "logged", "raised", "reported", "start", "started",
    "erstellt", "angelegt", "eröffnet", "sent", "posted", "written", "creado", "criado", "créé", "ouvert",
  ]
  static let times: Set<String> = ["date", "time", "timestamp", "on", "at", "when", "day", "ts", "datum", "zeit"]
  static let closed: Set<String> = [
    "closed", "close", "end", "ended", "finished", "completed", "geschlossen", "cerrado", "fechado", "fermé",
  ]
  static let solved: Set<String> = ["solved", "resolved", "done", "fixed", "resolution", "solution", "erledigt", "gelöst"]
  static let updated: Set<String> = ["updated", "update", "modified", "changed", "last", "edited"]
}

extension FileOutline.Field {
  /// Its values are times.
  public var hasTimes: Bool { times != nil }

  /// How the field's times are written.
  struct Times {
    /// As in a mapping; `nil`: ISO 8601.
    var format: String?
    /// Every value can be read with day and month the other way round.
    var isAmbiguous = false
    var hasZone = true
  }

  private static let formats: [String?] = {
    var formats: [String?] = [nil, "EEE MMM dd HH:mm:ss Z yyyy", "EEE, dd MMM yyyy HH:mm:ss Z"]
    for date in [
      "dd/MM/yyyy", "MM/dd/yyyy", "dd.MM.yyyy", "dd-MM-yyyy", "MM-dd-yyyy", "yyyy/MM/dd", "yyyy.MM.dd", "dd.MM.yy",
      "dd/MM/yy",
      "MM/dd/yy", "dd-MMM-yyyy", "dd MMM yyyy", "MMM dd yyyy", "MMM dd, yyyy", "dd/MMM/yyyy", "dd/MMM/yy", "yyyyMMdd",
    ] {
      for clock in [
        " HH:mm", " HH:mm:ss", " h:mm a", " h:mm:ss a", ", h:mm a", ", h:mm:ss a", ", HH:mm", ", HH:mm:ss", "",
        "'T'HH:mm", "'T'HH:mm:ss", " HH:mm:ss Z", " HH:mm Z", "HHmmss",
      ] { formats.append(date + clock) }
    }
    return formats
  }()

  /// The notation that every example has; `nil` if they are no times.
  var times: Times? {
    guard !examples.isEmpty else { return nil }
    // Numbers are times only where the name says so: ids look alike.
    let isNumeric = examples.allSatisfy { Double($0) != nil }
    if isNumeric {
      let names = FieldNames(name)
      guard
        names.has(FieldNames.times.union(FieldNames.created)) || names.has(FieldNames.closed.union(FieldNames.updated))
      else { return nil }
    }
    func all(_ format: String?) -> [ReadTime]? {
      guard let form = try? TimeForm(format: format, zone: nil) else { return nil }
      let read = examples.map { form.read($0) }
      return read.allSatisfy { $0 != .unreadable } ? read : nil
    }
    for format in Self.formats {
      guard let read = all(format), read.contains(where: { $0 != .absent }) else { continue }
      let hasZone = read.allSatisfy { if case .time(_, let isZoned) = $0 { isZoned } else { true } }
      let other = format.flatMap { Self.turned($0) }
      return Times(format: format, isAmbiguous: other.map { all($0) != nil } ?? false, hasZone: hasZone)
    }
    return nil
  }

  /// `MM/dd` for `dd/MM`.
  static func turned(_ format: String) -> String? {
    guard format.hasPrefix("dd"), format.dropFirst(3).hasPrefix("MM"), !format.dropFirst(3).hasPrefix("MMM") else {
      return nil
    }
    return "MM" + String(format.dropFirst(2).prefix(1)) + "dd" + format.dropFirst(5)
  }

  var isUnique: Bool { values > 0 && distinct == values }
  /// Bytes of a value.
  var meanLength: Int { values == 0 ? 0 : bytes / values }
  /// A handful of short words, each met again and again.
  var isEnumeration: Bool { (1...12).contains(distinct) && meanLength <= 30 }
}
