// What the help desks whose exports are saved API answers have in common: how their records are recognised and split,
// and how their fields are read.
import CSimdJSON
import TicketModel

/// The kinds of JSON records that one system exports, by their members.
struct RecordShapes {
  /// One kind: has all of `all`, at least `least` of `any`, and nothing of `none`.
  struct Kind {
    var content: ExportSource.Content
    /// For people: `conversations`.
    var name: String
    var all: Set<String> = []
    var any: Set<String> = []
    var least = 0
    var none: Set<String> = []

    func fits(_ names: Set<String>) -> Bool {
      all.isSubset(of: names) && any.intersection(names).count >= least && none.isDisjoint(with: names)
    }
  }

  let kinds: [Kind]
  /// Where lists of records stand inside the objects of API pages: `["_embedded", "threads"]`.
  let pages: [[String]]

  /// What a file turned out to be.
  struct Match {
    var content: ExportSource.Content
    /// `conversations, JSON lines`.
    var summary: String
    var splitting: RecordSplitting
  }

  /// - Parameter isForced: the caller named the system, so any JSON is taken for its records.
  func match(_ outline: JSONOutline, isForced: Bool) -> Match? {
    let path = outline.recordPath
    let form = outline.isLineByLine ? "JSON lines" : "JSON"
    if let kind = kind(of: outline.names(path)) {
      return Match(
        content: content(of: outline.names(path)) ?? kind.content, summary: "\(kind.name), \(form)",
        splitting: .json(.record(list: ""), isLineByLine: outline.isLineByLine))
    }
    let root = outline.isArray("") ? "/[]" : ""
    for page in pages {
      let list = root + page.map { "/" + $0 }.joined()
      guard outline.isArray(list) else { continue }
      let names = outline.names(list + "/[]")
      let kind = kind(of: names)
      guard kind != nil || isForced else { continue }
      return Match(
        content: kind?.content ?? .tickets, summary: "\(kind?.name ?? "records"), API pages",
        splitting: .json(pageLayout, isLineByLine: false))
    }
    guard isForced else { return nil }
    return Match(
      content: .tickets, summary: "records, \(form)",
      splitting: .json(.record(list: ""), isLineByLine: outline.isLineByLine))
  }

  private func kind(of names: Set<String>) -> Kind? { kinds.first { $0.fits(names) } }

  /// A file of several kinds counts as the one that is read in the middle.
  private func content(of names: Set<String>) -> ExportSource.Content? {
    let fitting = Set(kinds.filter { $0.fits(names) }.map(\.content))
    return fitting.contains(.tickets) ? .tickets : fitting.min()
  }

  private var pageLayout: JSONLayout { Self.layout(pages) }

  private static func layout(_ paths: [[String]]) -> JSONLayout {
    var members: [String: JSONLayout] = [:]
    for (name, group) in Dictionary(grouping: paths, by: { $0[0] }) {
      let rest = group.map { Array($0.dropFirst()) }.filter { !$0.isEmpty }
      members[name] = rest.isEmpty ? .elements(.record(list: name)) : layout(rest)
    }
    return .members(members, reportsScalars: false)
  }
}

/// A system whose files are recognised by the members of their JSON records.
protocol JSONSystemFormat: ExportFormat {
  /// For people: `Help Scout`.
  static var name: String { get }
  static var shapes: RecordShapes { get }
  var match: RecordShapes.Match { get }

  init(match: RecordShapes.Match)
  /// What the file is, by `shapes` unless the system knows better.
  static func match(_ outline: JSONOutline, isForced: Bool) -> RecordShapes.Match?
}

extension JSONSystemFormat {
  init?(head: FileHead, isForced: Bool) {
    guard let outline = head.json, let match = Self.match(outline, isForced: isForced) else { return nil }
    self.init(match: match)
  }

  static func match(_ outline: JSONOutline, isForced: Bool) -> RecordShapes.Match? {
    shapes.match(outline, isForced: isForced)
  }

  var content: ExportSource.Content { match.content }
  var summary: String { Self.name + " " + match.summary }
  var splitting: RecordSplitting { match.splitting }
}

extension DecodedBatch {
  /// Sets the ticket's creation time. False: it is unreadable and the record was rejected.
  mutating func readCreation(
    _ value: JSONValue, _ field: String, of ticket: inout Ticket, _ record: ExportRecord
  ) -> Bool { readCreation(ReadTime(value), field, of: &ticket, record) }

  /// One of the ticket's times that it can do without.
  mutating func time(_ value: JSONValue, _ field: String, of ticket: inout Ticket) -> Timestamp? {
    batch.optionalTime(ReadTime(value), field: field, zoneless: &ticket.hasZonelessTime)
  }

  /// The time of a message or an event.
  mutating func time(_ value: JSONValue, _ field: String) -> Timestamp? {
    var zoneless = false
    return batch.optionalTime(ReadTime(value), field: field, zoneless: &zoneless)
  }

  /// A stated language; noted when it is no language tag.
  mutating func language(_ value: JSONValue) -> String? {
    guard let text = value.nonEmptyString else { return nil }
    let tag = languageTag(text)
    if tag == nil { note(.unknownLanguage) }
    return tag
  }

  /// A rating on a scale; noted when it is a number outside it. `nil` if nothing is there.
  mutating func rating(_ value: JSONValue, from minimum: Int, to maximum: Int) -> Satisfaction? {
    guard value.isPresent else { return nil }
    guard let number = value.integer, (Int64(minimum)...Int64(maximum)).contains(number) else {
      note(.unknownSatisfaction)
      return nil
    }
    return .rating(value: Int(number), minimum: minimum, maximum: maximum)
  }

  mutating func count(_ value: JSONValue, _ field: String) -> Int? {
    guard value.isPresent else { return nil }
    guard let number = value.integer, number >= 0 else {
      note(.unreadableNumber, field)
      return nil
    }
    return Int(clamping: number)
  }

  /// A list of people's records becomes people; an account named by the caller keeps the role it was given.
  mutating func keepPerson(_ person: Person, _ record: ExportRecord) {
    var person = person
    if record.decoder.accounts.isBot(id: person.id, name: person.name) {
      person.role = .bot
    } else if record.decoder.accounts.isAgent(id: person.id, name: person.name) {
      person.role = .agent
    }
    keep(.person(person))
  }
}

extension JSONValue {
  /// The text of a body that is HTML.
  var html: HTMLText.Plain { stringBytes.map { HTMLText.plain(html: $0) } ?? HTMLText.Plain(text: "", links: []) }

  /// The text of a body that may be HTML.
  var plainOrHTML: HTMLText.Plain { string.map { HTMLText.plain($0) } ?? HTMLText.Plain(text: "", links: []) }

  /// An id; 0 is how some systems write "none".
  var presentID: String? { identifier.flatMap { $0 == "0" ? nil : $0 } }

  /// True for `true`, `1`, and the same as words.
  var isTrue: Bool { bool ?? (integer.map { $0 == 1 } ?? (string?.lowercased() == "true")) }
}

extension [Message] {
  /// A message the customer could see has this role.
  func answers(by role: AuthorRole) -> Bool { contains { $0.role == role && $0.visibility != .internal } }
}
