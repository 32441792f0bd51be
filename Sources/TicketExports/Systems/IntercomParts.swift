// Intercom's conversation parts: messages, internal notes, and events, told apart by `part_type`.
import TicketModel

enum IntercomAuthorKey: Int, JSONKey {
  case type, id, name, from_ai_agent

  static let keySet = JSONKeySet(Self.self)
}

enum IntercomPartKey: Int, JSONKey {
  case id, part_type, body, created_at, author, assigned_to, event_details, conversation_id, ticket_state
  case previous_ticket_state

  static let keySet = JSONKeySet(Self.self)
}

enum IntercomEventKey: Int, JSONKey {
  case action, workflow, name, result

  static let keySet = JSONKeySet(Self.self)
}

/// Collects what the parts of one conversation say.
struct IntercomTranscript {
  let accounts: NamedAccounts
  /// Who wrote, each once; customers where they have a name.
  private(set) var people: [Person] = []

  init(accounts: NamedAccounts) { self.accounts = accounts }

  static func role(ofType type: String?) -> AuthorRole {
    switch type {
    case "user", "lead", "contact", "visitor": return .customer
    case "admin", "team": return .agent
    case "bot": return .bot
    default: return .unknown
    }
  }

  private mutating func author(_ value: JSONValue) -> (id: String?, role: AuthorRole) {
    let fields = JSONFields<IntercomAuthorKey>(value)
    let id = fields[.id].identifier
    let name = fields[.name].string ?? ""
    let stated = Self.role(ofType: fields[.type].string)
    var role = stated
    if accounts.isBot(id: id, name: name) || fields[.from_ai_agent].bool == true && stated != .customer {
      role = .bot
    } else if accounts.isAgent(id: id, name: name) {
      role = .agent
    }
    // A teammate in whose name an AI agent once answered is still a teammate.
    // A customer is kept for the name, which is masked.
    let isNamedCustomer = stated == .customer && !name.isEmpty
    if let id, fields[.type].string == "admin" || fields[.type].string == "bot" || isNamedCustomer,
      !people.contains(where: { $0.id == id })
    {
      people.append(Person(id: id, role: accounts.isBot(id: id, name: name) ? .bot : stated, name: name))
    }
    return (id, role)
  }

  /// The first message, which is no part.
  mutating func opening(_ source: JSONValue, at time: Timestamp?) -> Message? {
    let fields = JSONFields<IntercomSourceKey>(source)
    guard source.isObject, fields.isPresent(.body) || fields.isPresent(.author) else { return nil }
    let body = fields[.body].html
    let (id, role) = author(fields[.author])
    return Message(
      id: fields[.id].identifier.map { "source-" + $0 } ?? "source", authorID: id, role: role, visibility: .everyone,
      writtenAt: time, text: body.text, links: body.links)
  }

  mutating func add(_ part: JSONValue, to ticket: inout Ticket, _ batch: inout DecodedBatch) {
    guard part.isObject else { return batch.note(.unreadableComment) }
    let fields = JSONFields<IntercomPartKey>(part)
    guard let id = fields[.id].identifier else { return batch.note(.unreadableComment) }
    let time = batch.time(fields[.created_at], "conversation_parts.created_at")
    let (authorID, role) = author(fields[.author])
    let type = fields[.part_type].string ?? ""
    if let visibility = Self.visibility(type, hasBody: fields[.body].nonEmptyString != nil) {
      let body = fields[.body].html
      ticket.messages.append(
        Message(
          id: id, authorID: authorID, role: role, visibility: visibility, writtenAt: time, text: body.text,
          links: body.links))
    }
    for (index, event) in Self.events(fields, type).enumerated() {
      var event = event
      event.id = index == 0 ? id : "\(id)-\(index + 1)"
      event.at = time
      event.actorID = authorID
      ticket.events.append(event)
    }
  }

  /// What the parts say of the end of a conversation whose statistics are not there: when it was closed last, and how
  /// often it was open again after that.
  func settleTimes(_ ticket: inout Ticket) {
    let changes = ticket.events.filter { $0.kind == .statusChange && $0.at != nil }.sorted { $0.at! < $1.at! }
    let ends: Set<String> = ["closed", "resolved"]
    let ended = changes.map { ends.contains($0.to ?? "") }
    guard let last = ended.lastIndex(of: true) else { return }
    if ticket.reopens == nil { ticket.reopens = zip(ended, ended.dropFirst()).count { $0 && !$1 } }
    guard ticket.status.isResolved, ticket.solvedAt == nil else { return }
    ticket.solvedAt = changes[last].at
    if ticket.status == .closed { ticket.closedAt = changes[last].at }
  }

  /// Who could see what the part says; `nil` if it says nothing. A reply without text had an attachment or was
  /// redacted: still somebody's reply.
  private static func visibility(_ type: String, hasBody: Bool) -> Visibility? {
    switch type {
    case "note", "note_and_reopen": return .internal
    case "comment", "quick_reply": return .everyone
    case "close", "open": return hasBody ? .everyone : nil
    default: return hasBody ? .unknown : nil
    }
  }

  private static func events(_ fields: JSONFields<IntercomPartKey>, _ type: String) -> [TicketEvent] {
    var events: [TicketEvent] = []
    let target = JSONFields<IntercomAuthorKey>(fields[.assigned_to])
    if type.contains("assign"), fields.isPresent(.assigned_to) {
      let isTeam = target[.type].string == "team"
      events.append(
        TicketEvent(id: "", kind: isTeam ? .groupChange : .assigneeChange, to: target[.id].presentID))
    }
    switch type {
    case "close": events.append(TicketEvent(id: "", kind: .statusChange, to: "closed"))
    case "snoozed": events.append(TicketEvent(id: "", kind: .statusChange, to: "snoozed"))
    case "open", "unsnoozed", "timer_unsnooze", "assign_and_reopen", "note_and_reopen":
      events.append(TicketEvent(id: "", kind: .statusChange, to: "open"))
    case "ticket_state_updated_by_admin":
      events.append(
        TicketEvent(
          id: "", kind: .statusChange, from: fields[.previous_ticket_state].nonEmptyString,
          to: fields[.ticket_state].nonEmptyString))
    case "custom_action_finished":
      let action = JSONFields<IntercomEventKey>(JSONFields<IntercomEventKey>(fields[.event_details])[.action])
      var event = TicketEvent(id: "", kind: .action)
      event.name = action[.name].nonEmptyString
      event.succeeded = action[.result].string.flatMap { ["success": true, "failed": false, "failure": false][$0] }
      if event.name != nil { events.append(event) }
    case "operator_workflow_event":
      let workflow = JSONFields<IntercomEventKey>(JSONFields<IntercomEventKey>(fields[.event_details])[.workflow])
      var event = TicketEvent(id: "", kind: .macro)
      event.name = workflow[.name].nonEmptyString
      if event.name != nil { events.append(event) }
    default: break
    }
    return events
  }
}

extension IntercomFormat {
  /// A part that stands on its own and names its conversation.
  func decodeLoosePart(_ fields: JSONFields<IntercomKey>, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let ticketID = fields[.conversation_id].identifier else {
      return batch.reject(record, .missingTicketID, field: "conversation_id")
    }
    guard fields[.id].identifier != nil else { return batch.reject(record, .missingID, field: "id") }
    var ticket = Ticket(id: ticketID, system: system.rawValue)
    var transcript = IntercomTranscript(accounts: record.decoder.accounts)
    transcript.add(fields.object, to: &ticket, &batch)
    var items: [ExportItem] = []
    if !ticket.messages.isEmpty { items.append(.messages(ticketID: ticketID, ticket.messages)) }
    if !ticket.events.isEmpty { items.append(.events(ticketID: ticketID, ticket.events)) }
    // Statistics, where there are some, say the same.
    if let event = ticket.events.first(where: { $0.to == "closed" && $0.kind == .statusChange }), event.at != nil {
      items.append(.facts(ticketID: ticketID, TicketFacts(solvedAt: event.at)))
    }
    if items.isEmpty {
      batch.exclude(.historyWithoutFacts)
    } else {
      batch.keep(items + transcript.people.map { .person($0) })
    }
  }
}
