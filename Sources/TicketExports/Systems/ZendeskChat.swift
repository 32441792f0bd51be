// Conversations of Zendesk's chat and messaging, which ticket comments leave out: the history inside audits, and the
// conversation log, the only one that says plainly who is a bot.
import TicketModel

enum ZendeskChatKey: Int, JSONKey {
  case type, value, history, chat_id, user_id, timestamp, actor_id, actor_type, actor_name, message, message_id
  case chat_index, original_message, source, author, id, received, display_name, content, text, body, metadata
  case created_at, reference
  case `public`

  static let keySet = JSONKeySet(Self.self)
}

/// An author's ids in the conversation log, whose names are no names of Swift.
private enum ZendeskLogAuthor {
  private static let keys = JSONKeySet(names: ["zen:support:user_id", "zen:sunco:user_id"])

  static func id(_ author: JSONValue) -> String? {
    let found = keys.select(author)
    return found[0].identifier.flatMap { $0 == "-1" ? nil : $0 } ?? found[1].identifier
  }
}

extension ZendeskFormat {
  /// What was said in a chat that an audit's event reports; nothing for any other event.
  ///
  /// - Parameter eventID: tells turns without ids or places of their own from those of the chat's other events.
  func chatMessages(
    _ event: JSONValue, eventID: String, _ accounts: NamedAccounts, _ batch: inout DecodedBatch
  ) -> [Message] {
    let outer = JSONFields<ZendeskChatKey>(event)
    let value = JSONFields<ZendeskChatKey>(outer[.value])
    let history = value[.history].isArray ? value[.history] : outer[.history]
    let chat = value[.chat_id].identifier ?? eventID
    var messages: [Message] = []
    for (index, entry) in history.elements.enumerated() {
      let turn = JSONFields<ZendeskChatKey>(entry)
      // Joining, leaving, rating are no turns; what was attached is one without text.
      guard let type = turn[.type].string, type == "ChatMessage" || type.hasSuffix("Attachment") else { continue }
      let original = JSONFields<ZendeskChatKey>(turn[.original_message])
      let role = chatRole(turn, original, accounts)
      // Each event of a chat counts its own turns from the start.
      let place = turn[.chat_index].identifier ?? "\(eventID)-\(index)"
      let stamp = turn.isPresent(.timestamp) ? turn[.timestamp] : original[.received]
      let body = HTMLText.Plain(
        text: turn[.message].string ?? "", links: turn[.message].stringBytes.map { HTMLText.links(in: $0) } ?? [])
      let author = role == .customer && value.isPresent(.user_id) ? value[.user_id] : turn[.actor_id]
      messages.append(
        Message(
          id: turn[.message_id].identifier ?? original[.id].identifier ?? "chat-\(chat)-\(place)",
          authorID: author.identifier.flatMap { $0 == "-1" ? nil : $0 }, role: role, visibility: .everyone,
          writtenAt: batch.time(stamp, "history.timestamp"), text: body.text, links: body.links))
    }
    return messages
  }

  /// Bots write as agents or as the system; where the turn came from tells them apart.
  private func chatRole(
    _ turn: JSONFields<ZendeskChatKey>, _ original: JSONFields<ZendeskChatKey>, _ accounts: NamedAccounts
  ) -> AuthorRole {
    let id = turn[.actor_id].identifier, name = turn[.actor_name].string
    if accounts.isBot(id: id, name: name) { return .bot }
    if accounts.isAgent(id: id, name: name) { return .agent }
    let source = JSONFields<ZendeskChatKey>(original[.source])[.type].string ?? ""
    if source == "zd:answerBot" { return .bot }
    let isBusiness = JSONFields<ZendeskChatKey>(original[.author])[.type].string?.lowercased() == "business"
    switch turn[.actor_type].string?.lowercased() {
    case "end-user", "end_user", "visitor", "user": return .customer
    case "bot": return .bot
    case "agent": return id == "-1" && isBusiness ? .bot : .agent
    // A bot of another maker that answers through the messaging API; without a message of its own, a notice.
    case "system", "trigger": return isBusiness ? .bot : .system
    default: return .unknown
    }
  }

  /// One entry of a conversation log; `nil` if it is none. A comment in it has the id that it has among the comments.
  func logMessage(_ value: JSONValue, _ accounts: NamedAccounts, _ batch: inout DecodedBatch) -> Message? {
    let fields = JSONFields<ZendeskChatKey>(value)
    guard value.isObject, fields[.content].isObject, let id = fields[.id].identifier else { return nil }
    let author = JSONFields<ZendeskChatKey>(fields[.author])
    let authorID = ZendeskLogAuthor.id(fields[.author])
    let content = JSONFields<ZendeskChatKey>(fields[.content])
    let body = content.isPresent(.body) ? content[.body].html : content[.text].plainOrHTML
    let isComment = fields[.type].string?.contains("Comment") == true
    let shown = JSONFields<ZendeskChatKey>(fields[.metadata])[.public].bool
    let visibility: Visibility = shown.map { $0 ? .everyone : .internal } ?? (isComment ? .unknown : .everyone)
    let role: AuthorRole
    switch author[.type].string {
    case _ where accounts.isBot(id: authorID, name: author[.display_name].string): role = .bot
    case "bot": role = .bot
    case "user", "end-user": role = .customer
    case "agent", "admin": role = .agent
    case "system": role = .system
    default: role = .unknown
    }
    let reference = fields[.reference].string?.split(separator: ":") ?? []
    let isEvent = reference.count == 3 && reference[1] == "ticket_event"
    return Message(
      id: isEvent ? String(reference[2]) : id, authorID: authorID, role: role, visibility: visibility,
      writtenAt: batch.time(fields[.created_at], "events.created_at"), text: body.text, links: body.links)
  }
}
