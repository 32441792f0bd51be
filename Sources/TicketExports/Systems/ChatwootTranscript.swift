// Chatwoot's messages: incoming, outgoing, activity lines of the desk itself, and templates.
import TicketModel

/// Collects what the messages of one conversation say.
struct ChatwootTranscript {
  let accounts: NamedAccounts
  private(set) var messages: [Message] = []
  private(set) var events: [TicketEvent] = []
  private(set) var people: [Person] = []
  private(set) var satisfaction: Satisfaction?
  private(set) var lastResolved: Timestamp?

  init(accounts: NamedAccounts) { self.accounts = accounts }

  private enum Kind { case incoming, outgoing, activity, template }

  private static func kind(_ value: JSONValue) -> Kind? {
    switch value.identifier {
    case "0", "incoming": return .incoming
    case "1", "outgoing": return .outgoing
    case "2", "activity": return .activity
    case "3", "template": return .template
    default: return nil
    }
  }

  mutating func add(_ value: JSONValue, _ batch: inout DecodedBatch) {
    let fields = JSONFields<ChatwootKey>(value)
    guard value.isObject, let id = fields[.id].identifier else { return batch.note(.unreadableComment) }
    let attributes = JSONFields<ChatwootKey>(fields[.content_attributes])
    if attributes[.deleted].bool == true { return }
    let kind = Self.kind(fields[.message_type])
    let time = batch.time(fields[.created_at], "messages.created_at")
    let (authorID, written) = author(fields, kind)
    // What a rule or a campaign sent is nobody's answer.
    let additional = JSONFields<ChatwootKey>(fields[.additional_attributes])
    let isAutomatic =
      attributes.isPresent(.automation_rule_id) || additional.isPresent(.campaign_id)
      || attributes.isPresent(.campaign_id)
    let role = isAutomatic && written == .unknown ? .system : written
    let body = fields[.content].plainOrHTML
    let visibility: Visibility
    if fields[.private].bool == true {
      visibility = .internal
    } else {
      visibility = fields[.private].bool == false || kind != .outgoing ? .everyone : .unknown
    }
    messages.append(
      Message(
        id: id, authorID: authorID, role: role, visibility: visibility, writtenAt: time, text: body.text,
        links: body.links))
    if kind == .activity { addActivity(body.text, id: id, at: time) }
    if fields[.content_type].string == "input_csat" {
      let response = JSONFields<ChatwootKey>(
        JSONFields<ChatwootKey>(attributes[.submitted_values])[.csat_survey_response])
      satisfaction = batch.rating(response[.rating], from: 1, to: 5) ?? satisfaction ?? .unanswered
    }
  }

  private mutating func author(_ fields: JSONFields<ChatwootKey>, _ kind: Kind?) -> (id: String?, role: AuthorRole) {
    let sender = JSONFields<ChatwootKey>(fields[.sender])
    let number = sender[.id].identifier ?? fields[.sender_id].identifier
    let name = sender[.name].string ?? ""
    let stated: AuthorRole
    let prefix: String
    switch sender[.type].string ?? fields[.sender_type].string {
    case "contact", "Contact": (stated, prefix) = (.customer, "contact-")
    case "user", "User": (stated, prefix) = (.agent, "user-")
    case "agent_bot", "AgentBot", "captain_assistant", "Captain::Assistant": (stated, prefix) = (.bot, "bot-")
    default: (stated, prefix) = (kind == .incoming ? .customer : .unknown, kind == .incoming ? "contact-" : "user-")
    }
    let id = number.map { prefix + $0 }
    if accounts.isBot(id: id, name: name) { return (id, .bot) }
    if let id, stated == .agent || stated == .bot, !people.contains(where: { $0.id == id }) {
      people.append(Person(id: id, role: stated, name: name))
    }
    switch kind {
    case .activity, .template: return (id, .system)
    case .incoming where stated == .unknown: return (id, .customer)
    default: return (id, accounts.isAgent(id: id, name: name) ? .agent : stated)
    }
  }

  /// Activity lines are sentences in the account's language; the English ones are understood.
  private mutating func addActivity(_ text: String, id: String, at time: Timestamp?) {
    func change(_ kind: TicketEvent.Kind, _ to: String?) {
      events.append(TicketEvent(id: "activity-" + id, kind: kind, at: time, to: to))
    }
    if text.hasPrefix("Conversation was marked resolved") || text.hasPrefix("Conversation was resolved") {
      change(.statusChange, "resolved")
      lastResolved = [lastResolved, time].compactMap { $0 }.max()
    } else if text.hasPrefix("Conversation was reopened") {
      change(.statusChange, "open")
    } else if text.hasPrefix("Assigned to ") || text.contains(" self-assigned this conversation") {
      let name =
        text.hasPrefix("Assigned to ")
        ? text.dropFirst("Assigned to ".count).split(separator: " by ", maxSplits: 1).first.map { String($0) }
        : text.split(separator: " self-assigned", maxSplits: 1).first.map { String($0) }
      change(.assigneeChange, name)
    }
  }

  /// How often the conversation was opened again after it was resolved; `nil` if no line says that it was resolved.
  var reopens: Int? {
    let inOrder = events.filter { $0.kind == .statusChange && $0.at != nil }.sorted {
      ($0.at!, $0.id) < ($1.at!, $1.id)
    }
    guard inOrder.contains(where: { $0.to == "resolved" }) else { return nil }
    return zip(inOrder, inOrder.dropFirst()).count { $0.to == "resolved" && $1.to == "open" }
  }
}
