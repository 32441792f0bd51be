// Help Scout's threads: messages, notes, and line items that record changes. The API gives the newest first.
import TicketModel

/// Collects what the threads of one conversation say.
struct HelpScoutThreads {
  /// The list name of a page that is one record.
  static let page = "threads-page"

  let accounts: NamedAccounts
  private(set) var messages: [Message] = []
  private(set) var events: [TicketEvent] = []
  private(set) var people: [Person] = []
  /// The status that each thread left the conversation in.
  private var statuses: [(at: Timestamp?, status: String)] = []

  /// The threads come apart from their conversation, so what they say of its status is told as events.
  private let isApart: Bool

  init(accounts: NamedAccounts, isApart: Bool = false) {
    self.accounts = accounts
    self.isApart = isApart
  }

  var isEmpty: Bool { messages.isEmpty && events.isEmpty && statuses.isEmpty }

  /// Users and customers are counted apart, so a customer's id may be a user's too.
  static func person(_ value: JSONValue, assumed: String) -> String? {
    guard value.isObject else { return value.presentID.map { assumed + "-" + $0 } }
    let fields = JSONFields<HelpScoutKey>(value)
    let type = fields[.type].string ?? assumed
    let kind = type == "customer" || type == "team" ? type : "user"
    return fields[.id].presentID.map { kind + "-" + $0 }
  }

  /// `…/conversations/10/threads?page=1` → `10`.
  static func conversation(ofPage address: String) -> String? {
    let parts = address.split(whereSeparator: { $0 == "/" || $0 == "?" })
    guard let at = parts.firstIndex(of: "conversations"), at + 1 < parts.count,
      parts[at + 1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return String(parts[at + 1])
  }

  mutating func add(_ thread: JSONValue, _ batch: inout DecodedBatch) {
    let fields = JSONFields<HelpScoutKey>(thread)
    guard thread.isObject, let id = fields[.id].identifier, let type = fields[.type].string else {
      return batch.note(.unreadableComment)
    }
    if fields[.state].string == "draft" || fields[.state].string == "hidden" { return }
    let time = batch.time(fields.either(.createdAt, .created_at), "threads.createdAt")
    let author = JSONFields<HelpScoutKey>(fields.either(.createdBy, .created_by))
    let authorID = Self.person(author.object, assumed: type == "customer" ? "customer" : "user")
    let name = [author[.first], author[.last]].compactMap(\.nonEmptyString).joined(separator: " ")
    if let authorID, authorID.hasPrefix("user-"), !people.contains(where: { $0.id == authorID }) {
      let role: AuthorRole = accounts.isBot(id: authorID, name: name) ? .bot : .agent
      people.append(Person(id: authorID, role: role, name: name))
    }
    if type != "lineitem" {
      let role = role(type, author[.type].string, id: authorID, name: name, action: fields[.action])
      let body = fields[.body].html
      messages.append(
        Message(
          id: id, authorID: authorID, role: role, visibility: type == "note" ? .internal : .everyone, writtenAt: time,
          text: body.text, links: body.links))
    }
    addEvents(fields, id: id, at: time, actor: authorID)
  }

  private func role(_ type: String, _ author: String?, id: String?, name: String, action: JSONValue) -> AuthorRole {
    if accounts.isBot(id: id, name: name) { return .bot }
    if type == "customer" || type == "phone" && author == "customer" { return .customer }
    // An automatic workflow's reply is nobody's answer; a workflow that a person started is that person's.
    if JSONFields<HelpScoutKey>(action)[.type].string == "automatic-workflow" { return .system }
    if type == "beaconchat" || type == "chat", author == "customer" { return .customer }
    if type == "message" || type == "note" { return .agent }
    switch author {
    case "customer": return .customer
    case "user": return .agent
    case "system": return .system
    default: return .unknown
    }
  }

  private mutating func addEvents(
    _ fields: JSONFields<HelpScoutKey>, id: String, at time: Timestamp?, actor: String?
  ) {
    if fields[.type].string == "lineitem", fields.either(.assignedTo, .assigned_to).isPresent {
      let target = fields.either(.assignedTo, .assigned_to)
      let to = Self.person(target, assumed: "user")
      let kind: TicketEvent.Kind = to?.hasPrefix("team-") == true ? .groupChange : .assigneeChange
      events.append(TicketEvent(id: id + "-assigned", kind: kind, at: time, actorID: actor, to: to))
    }
    if let status = fields[.status].string, ["active", "pending", "closed"].contains(status) {
      statuses.append((time, status))
      if isApart || fields[.type].string == "lineitem" {
        events.append(TicketEvent(id: id + "-status", kind: .statusChange, at: time, actorID: actor, to: status))
      }
    }
    let action = JSONFields<HelpScoutKey>(fields[.action])
    if let type = action[.type].string, type.hasSuffix("workflow") {
      var event = TicketEvent(id: id + "-workflow", kind: .macro, at: time, actorID: actor)
      event.name = action[.text].nonEmptyString ?? type
      events.append(event)
    }
    if let reply = fields.either(.savedReplyId, .saved_reply_id).presentID {
      var event = TicketEvent(id: id + "-reply", kind: .macro, at: time, actorID: actor)
      event.name = "saved reply " + reply
      events.append(event)
    }
  }

  /// Oldest first; the API gives them the other way round.
  func inOrder() -> [Message] { Array(messages.reversed()).inOrderWritten() }

  /// How often the conversation went from closed to another status.
  var reopens: Int {
    let inOrder = statuses.filter { $0.at != nil }.sorted { $0.at! < $1.at! }.map(\.status)
    return zip(inOrder, inOrder.dropFirst()).count { $0 == "closed" && $1 != "closed" }
  }
}
