// Chatwoot: conversations and messages as saved pages of the API or rows of its tables, CSAT answers, reporting events,
// agents. Contacts, users and bots are counted apart, so their ids get their kind in front.
import ContentHash
import TicketModel

struct ChatwootFormat: JSONSystemFormat {
  let system = ExportSystem.chatwoot
  static let name = "Chatwoot"
  let match: RecordShapes.Match

  static let shapes = RecordShapes(
    kinds: [
      RecordShapes.Kind(
        content: .tickets, name: "conversations", all: ["id", "inbox_id", "status"],
        any: [
          "meta", "additional_attributes", "first_reply_created_at", "waiting_since", "agent_last_seen_at", "can_reply",
          "contact_last_seen_at", "unread_count", "last_activity_at", "display_id",
        ], least: 2),
      RecordShapes.Kind(
        content: .history, name: "messages", all: ["message_type", "conversation_id"],
        any: ["content", "content_type", "content_attributes", "private", "sender_type"], least: 2),
      RecordShapes.Kind(
        content: .history, name: "webhook calls", all: ["event", "account", "message_type", "conversation"]),
      RecordShapes.Kind(
        content: .history, name: "CSAT answers", all: ["conversation_id", "rating"],
        any: ["feedback_message", "assigned_agent_id", "assigned_agent", "csat_survey_response"], least: 1),
      RecordShapes.Kind(
        content: .history, name: "reporting events", all: ["conversation_id", "name"],
        any: ["event_start_time", "event_end_time", "value_in_business_hours"], least: 1),
      RecordShapes.Kind(
        content: .people, name: "agents", all: ["id", "role"],
        any: ["availability_status", "auto_offline", "confirmed", "available_name"], least: 2),
    ],
    pages: [["data", "payload"], ["payload"], ["messages"]])

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard let opened = batch.openObject(record) else { return }
    let fields = JSONFields<ChatwootKey>(opened.value)
    if fields.isPresent(.message_type) { return decodeLooseMessage(fields, record, &batch) }
    if fields.isPresent(.rating) { return decodeRating(fields, record, &batch) }
    if fields.isPresent(.conversation_id), fields.isPresent(.name) {
      return decodeReportingEvent(fields, record, &batch)
    }
    if fields.isPresent(.inbox_id) || fields.isPresent(.meta) { return decodeConversation(fields, record, &batch) }
    if fields.isPresent(.role) { return decodeAgent(fields, record, &batch) }
    // Calls about contacts, inboxes and typing.
    batch.passOver(record, isStreamed: opened.isStreamed || fields.isPresent(.event))
  }

  private func decodeAgent(_ fields: JSONFields<ChatwootKey>, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    batch.keepPerson(
      Person(
        id: "user-" + id, role: .agent, name: fields[.name].string ?? "",
        isSupervisor: fields[.role].string == "administrator"), record)
  }

  private func decodeConversation(
    _ fields: JSONFields<ChatwootKey>, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    var ticket = Ticket(id: id, system: system.rawValue)
    guard batch.readCreation(fields[.created_at], "created_at", of: &ticket, record) else { return }
    // A webhook's call says in its timestamp alone how new it is.
    let updated = [ChatwootKey.updated_at, .last_activity_at, .timestamp].first { fields.isPresent($0) }
    ticket.version = updated.flatMap { batch.time(fields[$0], "\($0)", of: &ticket)?.seconds } ?? 0
    ticket.status = Self.status(fields[.status].identifier)
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    let meta = JSONFields<ChatwootKey>(fields[.meta])
    let channel = meta[.channel].string ?? fields[.channel].string ?? ""
    ticket.channel = channel.hasPrefix("Channel::") ? String(channel.dropFirst("Channel::".count)) : channel
    let extra = JSONFields<ChatwootKey>(fields[.additional_attributes])
    ticket.subject = extra[.mail_subject].string ?? ""
    ticket.statedLanguage = batch.language(extra[.conversation_language])
    let contact = JSONFields<ChatwootKey>(meta[.sender])[.id].identifier ?? fields[.contact_id].identifier
    ticket.requesterID = contact.map { "contact-" + $0 }
    let assignee = JSONFields<ChatwootKey>(meta[.assignee])[.id].identifier ?? fields[.assignee_id].presentID
    ticket.assigneeID = assignee.map { "user-" + $0 }
    ticket.groupID = JSONFields<ChatwootKey>(meta[.team])[.id].identifier ?? fields[.team_id].presentID
    ticket.tags = fields[.labels].elements.compactMap(\.nonEmptyString)
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }

    var transcript = ChatwootTranscript(accounts: record.decoder.accounts)
    for message in fields[.messages].elements { transcript.add(message, &batch) }
    var items: [ExportItem] = []
    if transcript.messages.count > 1 {
      ticket.messages = transcript.messages.inOrderWritten()
      ticket.events = transcript.events
      ticket.satisfaction = transcript.satisfaction ?? .unknown
      ticket.reopens = transcript.reopens
      if ticket.status.isResolved { ticket.solvedAt = transcript.lastResolved }
    } else {
      // A list of conversations gives only the last message of each; the others come in pages of their own.
      ticket.isTranscriptMissing = true
      if !transcript.messages.isEmpty { items.append(.messages(ticketID: id, transcript.messages)) }
      if !transcript.events.isEmpty { items.append(.events(ticketID: id, transcript.events)) }
    }
    if let change = statusChange(fields, &batch) { items.append(.events(ticketID: id, [change])) }
    if let id = ticket.requesterID, let name = JSONFields<ChatwootKey>(meta[.sender])[.name].nonEmptyString {
      items.append(.person(Person(id: id, role: .customer, name: name)))
    }
    items.insert(.ticket(ticket, recordHash: record.hash), at: 0)
    batch.keep(items + transcript.people.map { .person($0) })
  }

  /// What a webhook's call says has changed.
  private func statusChange(_ fields: JSONFields<ChatwootKey>, _ batch: inout DecodedBatch) -> TicketEvent? {
    let changes = fields[.changed_attributes].elements.lazy.map { JSONFields<ChatwootKey>($0)[.status] }
    guard let change = changes.first(where: { $0.isObject }).map({ JSONFields<ChatwootKey>($0) }),
      let to = change[.current_value].nonEmptyString, let time = batch.time(fields[.timestamp], "timestamp")
    else { return nil }
    return TicketEvent(
      id: "call-\(time.seconds)-\(to)", kind: .statusChange, at: time, from: change[.previous_value].nonEmptyString,
      to: to)
  }

  /// Numbers in the database, words in the API. Pending: the bot is at work.
  private static func status(_ value: String?) -> TicketStatus {
    switch value {
    case "open", "0": return .open
    case "resolved", "1": return .solved
    case "pending", "2": return .pending
    case "snoozed", "3": return .hold
    default: return .unknown
    }
  }

  private func decodeLooseMessage(
    _ fields: JSONFields<ChatwootKey>, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) {
    // Webhooks have the conversation itself.
    let conversation = JSONFields<ChatwootKey>(fields[.conversation])
    let owner = [fields[.conversation_id], conversation[.display_id], conversation[.id]].first { $0.isPresent }
    guard let ticketID = owner?.identifier else {
      return batch.reject(record, .missingTicketID, field: "conversation_id")
    }
    guard fields[.id].identifier != nil else { return batch.reject(record, .missingID, field: "id") }
    var transcript = ChatwootTranscript(accounts: record.decoder.accounts)
    transcript.add(fields.object, &batch)
    var items: [ExportItem] = transcript.messages.isEmpty ? [] : [.messages(ticketID: ticketID, transcript.messages)]
    if !transcript.events.isEmpty { items.append(.events(ticketID: ticketID, transcript.events)) }
    let facts = TicketFacts(solvedAt: transcript.lastResolved, satisfaction: transcript.satisfaction)
    if facts != TicketFacts() { items.append(.facts(ticketID: ticketID, facts)) }
    if items.isEmpty { batch.exclude(.deleted) } else { batch.keep(items + transcript.people.map { .person($0) }) }
  }

  private func decodeRating(_ fields: JSONFields<ChatwootKey>, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let ticketID = fields[.conversation_id].identifier else {
      return batch.reject(record, .missingTicketID, field: "conversation_id")
    }
    guard let rating = batch.rating(fields[.rating], from: 1, to: 5) else { return batch.exclude(.historyWithoutFacts) }
    batch.keep(.facts(ticketID: ticketID, TicketFacts(satisfaction: rating)))
  }

  private func decodeReportingEvent(
    _ fields: JSONFields<ChatwootKey>, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) {
    guard let ticketID = fields[.conversation_id].presentID else {
      return batch.reject(record, .missingTicketID, field: "conversation_id")
    }
    let end = fields.isPresent(.event_end_time) ? fields[.event_end_time] : fields[.created_at]
    let time = batch.time(end, "event_end_time")
    let name = fields[.name].string ?? ""
    let isResolved = name == "conversation_resolved" || name == "conversation_bot_resolved"
    guard isResolved || name == "conversation_opened" || name == "conversation_bot_handoff" else {
      return batch.exclude(.historyWithoutFacts)
    }
    var event = TicketEvent(
      id: "report-" + (fields[.id].identifier ?? "line-\(record.raw.line)"), kind: .statusChange, at: time,
      actorID: fields[.user_id].presentID.map { "user-" + $0 }, to: isResolved ? "resolved" : "open")
    event.name = name
    var items = [ExportItem.events(ticketID: ticketID, [event])]
    if isResolved, time != nil { items.append(.facts(ticketID: ticketID, TicketFacts(solvedAt: time))) }
    batch.keep(items)
  }
}

enum ChatwootKey: Int, JSONKey {
  case id, status, inbox_id, meta, sender, sender_type, sender_id, channel, assignee, assignee_id, team, team_id, labels
  case contact_id, additional_attributes, conversation_language, mail_subject, messages, created_at, updated_at
  case last_activity_at, conversation_id, message_type, content, content_type, content_attributes, rating, name, role,
    type
  case event_end_time, user_id, deleted, submitted_values, csat_survey_response, event, conversation, display_id
  case timestamp, changed_attributes, previous_value, current_value, automation_rule_id, campaign_id
  case `private`

  static let keySet = JSONKeySet(Self.self)
}
