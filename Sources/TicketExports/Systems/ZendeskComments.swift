// Zendesk comments as messages: which of the three bodies to take, and what can be said of the author without a list of
// users. What only such a list can tell stays unknown here; `RoleResolver` settles it.
import TicketModel

enum ZendeskCommentKey: Int, JSONKey {
  case id, author_id, author, body, html_body, plain_body, created_at, via, ticket_id, reference
  case `public`

  static let keySet = JSONKeySet(Self.self)
}

enum ZendeskViaKey: Int, JSONKey {
  case channel, source, from, rel, id, ticket_id, title

  static let keySet = JSONKeySet(Self.self)
}

/// Where something came from: `via` is an object, a bare word, or a number, depending on the export.
struct ZendeskVia {
  var channel: String
  var sourceTicketID: String?
  var relation: String?
  /// The trigger or automation that acted.
  var ruleTitle: String?

  init(_ value: JSONValue) {
    var channelValue = value
    if value.isObject {
      let fields = JSONFields<ZendeskViaKey>(value)
      channelValue = fields[.channel]
      let source = JSONFields<ZendeskViaKey>(fields[.source])
      let from = JSONFields<ZendeskViaKey>(source[.from])
      relation = source[.rel].string
      sourceTicketID = from[.ticket_id].identifier
      ruleTitle = from[.title].string
    }
    if let name = channelValue.string {
      channel = name
    } else if let number = channelValue.integer {
      channel = Self.names[number] ?? "via-\(number)"
    } else {
      channel = ""
    }
  }

  /// The numbers of Zendesk's table of via types that matter here.
  private static let names: [Int64: String] = [
    0: "web", 4: "email", 5: "api", 8: "rule", 19: "merge", 20: "batch", 22: "automatic_solution_suggestions",
    29: "chat",
  ]

  var isRule: Bool { channel == "rule" || channel == "automation" || channel == "trigger" }
  var isFollowUp: Bool { channel == "closed_ticket" || relation == "follow_up" }
  /// Answers that Zendesk's own answer bots write.
  var isBot: Bool { channel == "automatic_solution_suggestions" || channel.hasPrefix("answer_bot") }
}

/// What is known about the authors of one ticket's comments.
struct ZendeskAuthors {
  var requesterID: String?
  var assigneeID: String?
  var people: [ZendeskPerson] = []
  var accounts: NamedAccounts

  func role(of id: String?, type: String?, via: ZendeskVia, visibility: Visibility) -> AuthorRole {
    let person = people.first { $0.id == id }
    if accounts.isBot(id: id, name: person?.name) || type == "bot" || person?.role == .bot { return .bot }
    if via.isBot, visibility != .internal { return .bot }
    if via.isRule || id == "-1" { return .system }
    if let id, id == requesterID { return .customer }
    if accounts.isAgent(id: id, name: person?.name) || visibility == .internal { return .agent }
    if let id, id == assigneeID { return .agent }
    switch type {
    case "user", "end-user": return .customer
    case "agent", "admin": return .agent
    default: return person?.role ?? .unknown
    }
  }
}

extension ZendeskFormat {
  /// One comment; `nil` if it is not an object.
  func zendeskMessage(
    _ comment: JSONValue, index: Int, authors: ZendeskAuthors, batch: inout DecodedBatch
  ) -> Message? {
    guard comment.isObject else { return nil }
    let fields = JSONFields<ZendeskCommentKey>(comment)
    let author = JSONFields<ZendeskPersonKey>(fields[.author])
    let authorID = fields[.author_id].identifier ?? author[.id].identifier
    let visibility = fields[.public].bool.map { $0 ? Visibility.everyone : .internal } ?? .unknown
    let role = authors.role(
      of: authorID, type: author[.type].string ?? author[.role].string, via: ZendeskVia(fields[.via]),
      visibility: visibility)
    var zoneless = false
    let time = batch.batch.optionalTime(
      ReadTime(fields[.created_at]), field: "comments.created_at", zoneless: &zoneless)
    let body = Self.body(fields)
    return Message(
      id: fields[.id].identifier ?? "c\(index + 1)", authorID: authorID, role: role, visibility: visibility,
      writtenAt: time, text: body.text, links: body.links)
  }

  /// The plain body, unless the HTML one still marks quoted history, which the plain one has flattened. Links come from
  /// the HTML, which alone has those behind words.
  private static func body(_ fields: JSONFields<ZendeskCommentKey>) -> HTMLText.Plain {
    if let html = fields[.html_body].stringBytes, html.count > 0 {
      let plain = fields[.plain_body].stringBytes
      if plain == nil || plain?.count == 0 || HTMLText.marksQuotes(html) { return HTMLText.plain(html: html) }
      if ByteSearch.holds(html, "href") {
        return HTMLText.Plain(text: plainText(fields[.plain_body]), links: HTMLText.plain(html: html).links)
      }
    }
    let source = fields.isPresent(.plain_body) ? fields[.plain_body] : fields[.body]
    let text = plainText(source)
    return HTMLText.Plain(text: text, links: source.stringBytes.map { HTMLText.links(in: $0) } ?? [])
  }

  /// Plain bodies are not quite: they keep HTML's no-break space as a reference.
  private static func plainText(_ value: JSONValue) -> String {
    guard let bytes = value.stringBytes, ByteSearch.holds(bytes, "&nbsp;"), let text = value.string else {
      return value.string ?? ""
    }
    var out: [UInt8] = []
    var rest = Substring(text).utf8
    let reference = Array("&nbsp;".utf8)
    while let byte = rest.first {
      if byte == 0x26, rest.starts(with: reference) {
        out.append(0x20)
        rest = rest.dropFirst(reference.count)
      } else {
        out.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
