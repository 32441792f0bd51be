// A mapping to start from: what each file is probably for, and which of its fields is what.
import Glibc

public struct MappingDraft: Sendable {
  /// One value of the mapping.
  public struct Entry: Sendable {
    public var key: String
    public var field: FileOutline.Field
    /// A path inside the list that the messages are in; `nil`: the field's own name or number.
    public var innerPath: String?
    public var format: String?
    public var isAmbiguous = false
    public var meanings: [(word: String, meaning: String?)] = []
    public var scale: ClosedRange<Int>?
  }

  /// How a cell that holds more than a text is taken apart.
  public struct Split: Sendable, Equatable {
    public var separator: String
    /// Names of a message's values, in order.
    public var parts: [String]
    /// Of the time among them; `nil`: ISO 8601.
    public var format: String?
  }

  public enum MessageSource: Sendable, Equatable {
    /// A list in the ticket's record, or columns of one name.
    case embedded(String)
    case files(pattern: String, key: String)
    case rows
  }

  public var tickets: FileOutline
  public var entries: [Entry] = []
  public var messageFile: FileOutline?
  public var messageSource: MessageSource?
  public var messageEntries: [Entry] = []
  /// Of cells that are messages.
  public var messageSplit: Split?
  /// Files of these outlines are read by this draft.
  public var files: [String]
  /// Times name no zone.
  public var lacksZone: Bool {
    (entries + messageEntries).contains { $0.field.times.map { !$0.hasZone } ?? false }
  }

  /// What the file's reader will not find.
  public var missing: [String] {
    let keys = Set(entries.map(\.key)), messageKeys = Set(messageEntries.map(\.key))
    var missing: [String] = []
    if !keys.contains("id") { missing.append("no id: a ticket will be known by a hash of its record") }
    if !keys.contains("created_at"), messageSource != .rows { missing.append("no time of creation") }
    if !keys.contains("status") { missing.append("no status: nothing counts as resolved, so nothing can ship") }
    if messageSource == nil {
      if !keys.contains("text") {
        missing.append("no transcript and no text: only subjects can be mined")
      } else {
        missing.append("no answers: who resolved a ticket stays unknown unless 'resolved_by' says so")
      }
    } else {
      let splitsAuthor = messageSplit?.parts.contains("author") == true
      if !messageKeys.contains("author"), !messageKeys.contains("role"), !splitsAuthor {
        missing.append("no author of messages")
      }
      if !messageKeys.contains("role") { missing.append("no role: name the desk's people and bots under 'roles:'") }
      if !messageKeys.contains("visibility") { missing.append("no column says which messages were internal") }
      if !messageKeys.contains("created_at"), messageSplit == nil { missing.append("no time of messages") }
    }
    return missing
  }

  /// The drafts for some files: tables and JSON that belong together in one, unless nothing in a file can be a text.
  public static func drafts(for outlines: [FileOutline]) -> [MappingDraft] {
    // Files with the same fields are slices of one export.
    var groups: [[FileOutline]] = []
    for outline in outlines where !outline.isSystemExport {
      let names = outline.fields.map(\.name)
      if let index = groups.firstIndex(where: { $0[0].fields.map(\.name) == names && $0[0].shape == outline.shape }) {
        groups[index].append(outline)
      } else {
        groups.append([outline])
      }
    }
    var drafts: [MappingDraft] = []
    var joined = Set<Int>()
    for (index, group) in groups.enumerated() where group[0].hasTickets {
      var draft = MappingDraft(tickets: group[0], files: group.map(\.file))
      draft.fillTickets()
      let ids = Set(draft.entries.first { $0.key == "id" }?.field.examples ?? [])
      for (other, candidate) in groups.enumerated() where other != index && !joined.contains(other) {
        guard draft.join(candidate, ids: ids) else { continue }
        joined.insert(other)
        break
      }
      drafts.append(draft)
    }
    return drafts.filter { draft in !joined.contains { groups[$0][0].file == draft.tickets.file } }
  }

  private mutating func fillTickets() {
    let own = tickets.fields.filter { $0.list == nil }
    // The same id again and again beside words: each row is a message.
    let recordCount = tickets.records
    let thread = Self.best(own) { field in
      let isShared = field.distinct * 10 < field.values * 9 && field.records * 10 >= recordCount * 9
      return isShared ? FieldMeaning.keyScore(field, ids: []) : 0
    }
    var used: Set<String> = []
    if let thread, fillMessages(own.filter { $0.name != thread.name }, into: &used) { messageSource = .rows }
    let isTold = messageSource == .rows
    if let id = isTold ? thread : Self.best(own, { FieldMeaning.score($0, as: Mapping.TicketField.id) }) {
      used.insert(id.name)
      entries.append(Self.entry(Mapping.TicketField.id, id))
    }
    for target in Self.order where !(isTold && [.text, .createdAt, .updatedAt, .requester].contains(target)) {
      let free = own.filter { !used.contains($0.name) }
      guard let field = Self.best(free, { FieldMeaning.score($0, as: target) }) else { continue }
      used.insert(field.name)
      entries.append(Self.entry(target, field))
    }
    entries.sort { Self.rank($0.key) < Self.rank($1.key) }
    if !isTold { fillEmbedded(used) }
  }

  /// The most telling first: what a later one might take belongs to an earlier.
  private static let order: [Mapping.TicketField] = [
    .closedAt, .solvedAt, .updatedAt, .createdAt, .status, .resolvedBy, .subject, .text, .csat, .reopens, .tags,
    .language, .channel, .assignee, .requester, .group,
  ]

  private static func rank(_ key: String) -> Int {
    Mapping.TicketField.allCases.firstIndex { $0.rawValue == key } ?? Mapping.TicketField.allCases.count
  }

  /// Messages in a list of objects, or in columns of one name.
  private mutating func fillEmbedded(_ used: Set<String>) {
    var lists: [String] = []
    for field in tickets.fields { if let list = field.list, !lists.contains(list) { lists.append(list) } }
    for list in lists {
      var taken: Set<String> = []
      if fillMessages(tickets.fields.filter { $0.list == list }, into: &taken) {
        messageSource = .embedded(list)
        return
      }
    }
    let repeated = tickets.fields.first {
      $0.columns > 1 && !used.contains($0.name) && FieldMeaning.score($0, as: Mapping.MessageField.text) > 0
    }
    if let repeated {
      messageSource = .embedded(repeated.name)
      messageSplit = Split(of: repeated)
    }
  }

  /// False: there is no text among the fields.
  private mutating func fillMessages(_ fields: [FileOutline.Field], into used: inout Set<String>) -> Bool {
    var entries: [Entry] = []
    for target in [Mapping.MessageField.role, .visibility, .createdAt, .text, .id, .author] {
      let free = fields.filter { !used.contains($0.name) }
      guard let field = Self.best(free, { FieldMeaning.score($0, as: target) }) else { continue }
      used.insert(field.name)
      entries.append(Self.entry(target, field))
    }
    guard entries.contains(where: { $0.key == "text" }) else {
      used = []
      return false
    }
    messageEntries = entries.sorted { a, b in
      let keys = Mapping.MessageField.allCases.map(\.rawValue)
      return keys.firstIndex(of: a.key)! < keys.firstIndex(of: b.key)!
    }
    return true
  }

  /// Takes files as the messages of these tickets, if they have their ids and words.
  private mutating func join(_ group: [FileOutline], ids: Set<String>) -> Bool {
    guard messageSource == nil else { return false }
    let fields = group[0].fields.filter { $0.list == nil }
    guard let key = Self.best(fields, { FieldMeaning.keyScore($0, ids: ids) }),
      !key.isUnique || key.examples.contains(where: { ids.contains($0) })
    else { return false }
    // Tickets of their own have ids, subjects or statuses of their own.
    guard !fields.contains(where: { FieldMeaning.score($0, as: Mapping.TicketField.subject) > 0 }) else { return false }
    var used: Set<String> = []
    guard fillMessages(fields.filter { $0.name != key.name }, into: &used) else { return false }
    messageSource = .files(pattern: Self.pattern(group.map(\.file), not: files), key: key.name)
    messageFile = group[0]
    files += group.map(\.file)
    return true
  }

  /// A pattern that matches the files and none of the others: digits may change from export to export.
  private static func pattern(_ files: [String], not others: [String]) -> String {
    func name(_ file: String) -> String { file.split(separator: "/").last.map { String($0) } ?? file }
    var loose = ""
    for character in name(files[0]) {
      if !character.isNumber { loose.append(character) } else if loose.last != "*" { loose.append("*") }
    }
    if !loose.contains("*"), let dot = loose.firstIndex(of: ".") { loose.insert("*", at: dot) }
    let fits =
      files.allSatisfy { fnmatch(loose, name($0), 0) == 0 } && !others.contains { fnmatch(loose, name($0), 0) == 0 }
    return fits ? loose : name(files[0])
  }

  private static func best(_ fields: [FileOutline.Field], _ score: (FileOutline.Field) -> Int) -> FileOutline.Field? {
    var best: (score: Int, field: FileOutline.Field)?
    for field in fields where field.values > 0 {
      let score = score(field)
      if score > best?.score ?? 0 { best = (score, field) }
    }
    return best?.field
  }

  private static func entry(_ target: Mapping.TicketField, _ field: FileOutline.Field) -> Entry {
    var entry = Entry(key: target.rawValue, field: field)
    switch target {
    case .createdAt, .closedAt, .solvedAt, .updatedAt: entry.fill(field.times)
    case .status: entry.meanings = FieldMeaning.statuses(field)
    case .csat: entry.scale = FieldMeaning.scale(field)
    default: break
    }
    return entry
  }

  private static func entry(_ target: Mapping.MessageField, _ field: FileOutline.Field) -> Entry {
    var entry = Entry(key: target.rawValue, field: field, innerPath: field.pathInList)
    switch target {
    case .createdAt: entry.fill(field.times)
    case .role: entry.meanings = FieldMeaning.roles(field) ?? []
    case .visibility: entry.meanings = FieldMeaning.visibilities(field) ?? []
    default: break
    }
    return entry
  }
}

extension MappingDraft.Entry {
  fileprivate mutating func fill(_ times: FileOutline.Field.Times?) {
    format = times?.format
    isAmbiguous = times?.isAmbiguous ?? false
  }
}

extension FileOutline {
  /// Something in it can be a customer's words.
  fileprivate var hasTickets: Bool {
    fields.contains { field in
      FieldMeaning.score(field, as: Mapping.TicketField.text) > 0
        || (field.list == nil && FieldMeaning.score(field, as: Mapping.TicketField.subject) > 0)
    }
  }
}

extension MappingDraft.Split {
  /// A time, perhaps a name, and words: what most cells of a field are made of, if it is that.
  init?(of field: FileOutline.Field) {
    for separator in ["|", ";", "\t"] {
      for parts in [["created_at", "author", "text"], ["created_at", "text"]] {
        let cells = field.examples.map { $0.components(separatedBy: separator, most: parts.count) }
        let whole = cells.filter { $0.count == parts.count && $0.dropFirst().dropLast().allSatisfy { $0.count <= 60 } }
        guard whole.count * 10 >= cells.count * 9 else { continue }
        let times = FileOutline.Field(name: "time", examples: whole.map { TableWords.trimmed($0[0]) }).times
        guard let times else { continue }
        self.init(separator: separator, parts: parts, format: times.format)
        return
      }
    }
    return nil
  }
}
