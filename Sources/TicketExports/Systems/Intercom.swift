// Intercom: conversations as the API gives them one by one (with parts) or in list pages (without), parts and contacts
// as data pipelines store them on their own, teammates, and Intercom's tickets. Parts are read in IntercomParts.swift.
import ContentHash
import TicketModel

struct IntercomFormat: JSONSystemFormat {
  let system = ExportSystem.intercom
  static let name = "Intercom"
  let match: RecordShapes.Match

  static let shapes = RecordShapes(
    kinds: [
      RecordShapes.Kind(
        content: .tickets, name: "conversations", all: ["id"],
        any: [
          "conversation_parts", "admin_assignee_id", "team_assignee_id", "waiting_since", "snoozed_until",
          "first_contact_reply", "conversation_rating", "ai_agent_participated", "sla_applied", "ticket_parts",
          "ticket_attributes", "ticket_state",
        ], least: 2,
        // Chatwoot's conversations are waited for and snoozed, too.
        none: ["inbox_id", "account_id"]),
      RecordShapes.Kind(content: .history, name: "conversation parts", all: ["part_type", "conversation_id"]),
      RecordShapes.Kind(
        content: .people, name: "contacts", all: ["id", "type", "role"],
        any: ["external_id", "workspace_id", "has_hard_bounced", "unsubscribed_from_emails"], least: 1),
      RecordShapes.Kind(
        content: .people, name: "teammates", all: ["id", "type"],
        any: ["away_mode_enabled", "has_inbox_seat", "team_ids"],
        least: 1),
    ],
    pages: [["conversations"], ["conversation_parts"], ["tickets"], ["contacts"], ["admins"], ["data"]])

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard let opened = batch.openObject(record) else { return }
    let fields = JSONFields<IntercomKey>(opened.value)
    if fields[.deleted].bool == true { return batch.exclude(.deleted) }
    if fields.isPresent(.part_type) { return decodeLoosePart(fields, record, &batch) }
    switch fields[.type].string {
    case "conversation", "ticket": decodeConversation(fields, record, &batch)
    case "contact", "user", "lead": decodePerson(fields, role: .customer, record, &batch)
    case "admin": decodePerson(fields, role: .agent, record, &batch)
    case "company", "team", "tag", "segment", "data_attribute": batch.exclude(.notSupport)
    default:
      let isConversation =
        fields.isPresent(.source) || fields.isPresent(.conversation_parts) || fields.isPresent(.state)
      if isConversation {
        decodeConversation(fields, record, &batch)
      } else {
        batch.passOver(record, isStreamed: opened.isStreamed)
      }
    }
  }

  private func decodePerson(
    _ fields: JSONFields<IntercomKey>, role: AuthorRole, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    let language = fields.isPresent(.language_override) ? fields[.language_override] : fields[.browser_language]
    batch.keepPerson(
      Person(id: id, role: role, name: fields[.name].string ?? "", language: language.string.flatMap(languageTag)),
      record)
  }

  private func decodeConversation(
    _ fields: JSONFields<IntercomKey>, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    let agent = JSONFields<IntercomAgentKey>(fields[.ai_agent])
    if agent[.source_type].string?.hasSuffix("_preview") == true { return batch.exclude(.preview) }
    var ticket = Ticket(id: id, system: system.rawValue)
    guard batch.readCreation(fields[.created_at], "created_at", of: &ticket, record) else { return }
    ticket.version = batch.time(fields[.updated_at], "updated_at", of: &ticket)?.seconds ?? 0
    ticket.status = Self.status(fields)
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    // What the first versions of the API call the first message.
    let opening = fields.isPresent(.source) ? fields[.source] : fields[.conversation_message]
    let source = JSONFields<IntercomSourceKey>(opening)
    let attributes = JSONFields<IntercomAttributeKey>(fields[.ticket_attributes])
    ticket.subject =
      [source[.subject], fields[.title], attributes[._default_title_]].lazy
      .map { $0.plainOrHTML.text }.first { !$0.isEmpty } ?? ""
    ticket.channel =
      source[.type].nonEmptyString ?? JSONFields<IntercomSourceKey>(fields[.channel])[.type].string
      ?? fields[.channel].string ?? ""
    ticket.assigneeID = fields[.admin_assignee_id].presentID
    ticket.groupID = fields[.team_assignee_id].presentID
    let tags = fields[.tags].isArray ? fields[.tags] : JSONFields<IntercomKey>(fields[.tags])[.tags]
    ticket.tags = tags.elements.compactMap { $0.nonEmptyString ?? JSONFields<IntercomKey>($0)[.name].nonEmptyString }
    ticket.statedLanguage = batch.language(JSONFields<IntercomAttributeKey>(fields[.custom_attributes])[.Language])
    readStatistics(JSONFields<IntercomStatisticsKey>(fields[.statistics]), &ticket, &batch)
    ticket.satisfaction = Self.satisfaction(fields[.conversation_rating], agent, &batch)

    var transcript = IntercomTranscript(accounts: record.decoder.accounts)
    if let first = transcript.opening(opening, at: ticket.createdAt) {
      ticket.messages.append(first)
    } else if attributes[._default_description_].nonEmptyString != nil {
      let body = attributes[._default_description_].plainOrHTML
      ticket.messages.append(
        Message(
          id: "ticket-description", role: .customer, visibility: .everyone, writtenAt: ticket.createdAt,
          text: body.text,
          links: body.links))
    }
    ticket.requesterID = Self.requester(fields, source)
    if ticket.messages.first?.authorID == nil, ticket.messages.first?.role == .customer {
      ticket.messages[0].authorID = ticket.requesterID
    }
    let list = fields.isPresent(.conversation_parts) ? fields[.conversation_parts] : fields[.ticket_parts]
    let inner = JSONFields<IntercomPartsKey>(list)
    let parts =
      list.isArray ? list : inner[.conversation_parts].isArray ? inner[.conversation_parts] : inner[.ticket_parts]
    var partCount = 0
    for part in parts.elements {
      partCount += 1
      transcript.add(part, to: &ticket, &batch)
    }
    ticket.messages = ticket.messages.inOrderWritten()
    let isComplete = parts.isArray && (inner[.total_count].integer ?? 0) <= Int64(partCount)
    let isOutbound = ["automated", "admin_initiated", "campaigns_initiated"].contains(source[.delivered_as].string)
    let customerWrote = ticket.messages.contains { $0.role == .customer }
    if isOutbound, isComplete, !customerWrote, !fields[.first_contact_reply].isPresent {
      return batch.exclude(.unansweredOutbound)
    }
    transcript.settleTimes(&ticket)
    cite(agent, in: &ticket)
    settleResolution(agent, isComplete: isComplete, hasParts: parts.isArray, &ticket)
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    batch.keep([.ticket(ticket, recordHash: record.hash)] + transcript.people.map { .person($0) })
  }

  private static func status(_ fields: JSONFields<IntercomKey>) -> TicketStatus {
    let stated = fields[.ticket_state]
    let word = stated.string ?? JSONFields<IntercomKey>(stated)[.category].string ?? fields[.state].string
    switch word {
    case "open", "in_progress": return .open
    case "submitted": return .new
    case "waiting_on_customer": return .pending
    case "snoozed": return .hold
    case "resolved": return .solved
    case "closed": return .closed
    case nil: return fields[.open].bool.map { $0 ? .open : .closed } ?? .unknown
    default: return .unknown
    }
  }

  private func readStatistics(
    _ statistics: JSONFields<IntercomStatisticsKey>, _ ticket: inout Ticket, _ batch: inout DecodedBatch
  ) {
    ticket.reopens = batch.count(statistics[.count_reopens], "statistics.count_reopens")
    let closed = batch.time(statistics[.last_close_at], "statistics.last_close_at", of: &ticket)
    guard ticket.status.isResolved else { return }
    ticket.solvedAt = closed
    ticket.closedAt = closed
  }

  /// The rating of the conversation, else that of the AI agent; an object without a number was asked for and not given.
  private static func satisfaction(
    _ value: JSONValue, _ agent: JSONFields<IntercomAgentKey>, _ batch: inout DecodedBatch
  ) -> Satisfaction {
    let given = value.isObject ? JSONFields<IntercomAgentKey>(value)[.rating] : value
    if let rating = batch.rating(given, from: 1, to: 5) { return rating }
    if let rating = batch.rating(agent[.rating], from: 1, to: 5) { return rating }
    return value.isObject ? .unanswered : .unknown
  }

  private static func requester(
    _ fields: JSONFields<IntercomKey>, _ source: JSONFields<IntercomSourceKey>
  ) -> String? {
    let author = JSONFields<IntercomAuthorKey>(source[.author])
    if IntercomTranscript.role(ofType: author[.type].string) == .customer, let id = author[.id].identifier { return id }
    let contacts = fields[.contacts].isArray ? fields[.contacts] : JSONFields<IntercomKey>(fields[.contacts])[.contacts]
    return contacts.elements.lazy.compactMap { JSONFields<IntercomKey>($0)[.id].identifier }.first { _ in true }
  }

  /// What the AI agent took its answer from are documents that its last answer cites.
  private func cite(_ agent: JSONFields<IntercomAgentKey>, in ticket: inout Ticket) {
    guard let last = ticket.messages.lastIndex(where: { $0.role == .bot }) else { return }
    let sources =
      agent[.content_sources].isArray
      ? agent[.content_sources] : JSONFields<IntercomAgentKey>(agent[.content_sources])[.content_sources]
    for source in sources.elements {
      guard let url = JSONFields<IntercomSourceKey>(source)[.url].nonEmptyString,
        !ticket.messages[last].links.contains(url)
      else { continue }
      ticket.messages[last].links.append(url)
    }
  }

  /// The messages decide who resolved a conversation, except where they cannot: parts are missing, or the AI agent's
  /// own verdict is that it did not resolve it.
  private func settleResolution(
    _ agent: JSONFields<IntercomAgentKey>, isComplete: Bool, hasParts: Bool, _ ticket: inout Ticket
  ) {
    if !hasParts, ticket.messages.first.map({ $0.role != .customer }) ?? true { ticket.isTranscriptMissing = true }
    guard !ticket.messages.answers(by: .agent) else { return }
    let handedOver: Set<String> = [
      "escalated", "negative_feedback", "procedure_handoff", "routed_to_team", "abandoned",
    ]
    if hasParts && !isComplete || agent[.resolution_state].string.map(handedOver.contains) == true {
      ticket.statedResolution = .unknown
    }
  }
}

enum IntercomKey: Int, JSONKey {
  case type, id, deleted, title, created_at, updated_at, state, open, source, contacts, conversation_parts, tags
  case admin_assignee_id, team_assignee_id, custom_attributes, statistics, conversation_rating, ai_agent, channel
  case ticket_attributes, ticket_state, ticket_parts, first_contact_reply, category, conversation_message
  case part_type, conversation_id, name, language_override, browser_language

  static let keySet = JSONKeySet(Self.self)
}

enum IntercomSourceKey: Int, JSONKey {
  case type, id, delivered_as, subject, body, author, url

  static let keySet = JSONKeySet(Self.self)
}

enum IntercomAttributeKey: Int, JSONKey {
  case _default_title_, _default_description_, Language

  static let keySet = JSONKeySet(Self.self)
}

enum IntercomPartsKey: Int, JSONKey {
  case conversation_parts, ticket_parts, total_count

  static let keySet = JSONKeySet(Self.self)
}

enum IntercomStatisticsKey: Int, JSONKey {
  case last_close_at, count_reopens

  static let keySet = JSONKeySet(Self.self)
}

enum IntercomAgentKey: Int, JSONKey {
  case source_type, resolution_state, rating, content_sources

  static let keySet = JSONKeySet(Self.self)
}
