// Zendesk records beside the tickets: audits (who changed what, which action ran), incremental ticket events, metrics,
// ratings, survey answers, and comments exported on their own. They become fragments of tickets.
import ContentHash
import TicketModel

enum ZendeskMetricKey: Int, JSONKey {
  case ticket_id, solved_at, status_updated_at, reopens, score, id, created_at, updated_at, requester_id

  static let keySet = JSONKeySet(Self.self)
}

enum ZendeskAuditKey: Int, JSONKey {
  case id, ticket_id, created_at, timestamp, author_id, updater_id, via, events, child_events

  static let keySet = JSONKeySet(Self.self)
}

enum ZendeskEventKey: Int, JSONKey {
  case id, type, event_type, field_name, value, previous_value, macro_id, macro_title, score, resource, body
  // Incremental ticket events name the changed field as a member of its own.
  case status, assignee_id, group_id

  static let keySet = JSONKeySet(Self.self)
}

enum ZendeskSurveyKey: Int, JSONKey {
  case id, ticket_id, subject_zrns, subjects, zrn, answers, rating, rating_category, responder_id, created_at, updated_at

  static let keySet = JSONKeySet(Self.self)
}

enum ZendeskActionKey: Int, JSONKey {
  case action, amount, currency, result

  static let keySet = JSONKeySet(Self.self)
}

extension ZendeskFormat {
  /// One audit: the events of one update of one ticket.
  func decodeAudit(_ value: JSONValue, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    let fields = JSONFields<ZendeskAuditKey>(value)
    guard let ticketID = fields[.ticket_id].identifier else {
      return batch.reject(record, .missingTicketID, field: "ticket_id")
    }
    var zoneless = false
    let stamp = fields.isPresent(.created_at) ? fields[.created_at] : fields[.timestamp]
    let time = batch.batch.optionalTime(ReadTime(stamp), field: "created_at", zoneless: &zoneless)
    let via = ZendeskVia(fields[.via])
    let auditID = fields[.id].identifier ?? "line-\(record.raw.line)"
    let author = fields[.author_id].identifier ?? fields[.updater_id].identifier
    var events: [TicketEvent] = []
    var messages: [Message] = []
    let list = fields[.events].isArray ? fields[.events] : fields[.child_events]
    for (index, item) in list.elements.enumerated() {
      let event = JSONFields<ZendeskEventKey>(item)
      let id = event[.id].identifier ?? "\(auditID)-\(index + 1)"
      let type = event[.type].string ?? event[.event_type].string ?? ""
      if type == "Comment" || type == "VoiceComment", event.isPresent(.body) {
        let authors = ZendeskAuthors(accounts: record.decoder.accounts)
        guard var message = zendeskMessage(item, index: index, authors: authors, batch: &batch) else { continue }
        message.id = id
        message.authorID = message.authorID ?? author
        message.writtenAt = message.writtenAt ?? time
        if message.role == .unknown {
          message.role = authors.role(of: message.authorID, type: nil, via: via, visibility: message.visibility)
        }
        messages.append(message)
        continue
      }
      if type == "ChatStartedEvent" || type == "ChatEndedEvent" {
        messages += chatMessages(item, eventID: id, record.decoder.accounts, &batch)
        continue
      }
      for var made in ticketEvents(event, type: type, id: id, decoder: record.decoder) {
        made.at = time
        made.actorID = via.isRule ? "-1" : author
        if via.isRule, made.kind != .action, made.name == nil { made.name = via.ruleTitle }
        events.append(made)
      }
    }
    var items: [ExportItem] = []
    if !messages.isEmpty { items.append(.messages(ticketID: ticketID, messages)) }
    if !events.isEmpty { items.append(.events(ticketID: ticketID, events)) }
    if items.isEmpty { batch.exclude(.historyWithoutFacts) } else { batch.keep(items) }
  }

  private func ticketEvents(
    _ event: JSONFields<ZendeskEventKey>, type: String, id: String, decoder: RecordDecoder
  ) -> [TicketEvent] {
    switch type {
    case "Change", "Create":
      if let name = event[.field_name].string {
        guard let kind = Self.changes[name] else { return [] }
        return [
          TicketEvent(id: id, kind: kind, from: event[.previous_value].identifier, to: event[.value].identifier)
        ]
      }
      let direct: [(ZendeskEventKey, TicketEvent.Kind)] = [
        (.status, .statusChange), (.assignee_id, .assigneeChange), (.group_id, .groupChange),
      ]
      let made = direct.filter { event.isPresent($0.0) }
      return made.map { key, kind in
        TicketEvent(
          id: made.count == 1 ? id : "\(id)-\(key)", kind: kind, from: event[.previous_value].identifier,
          to: event[key].identifier)
      }
    case "SatisfactionRating":
      return [TicketEvent(id: id, kind: .satisfaction, to: event[.score].identifier)]
    default:
      if event.isPresent(.macro_id) || event.isPresent(.macro_title) {
        var made = TicketEvent(id: id, kind: .macro)
        made.name = event[.macro_title].nonEmptyString ?? event[.macro_id].identifier
        return [made]
      }
      return action(event[.body], id: id, decoder: decoder).map { [$0] } ?? []
    }
  }

  private static let changes: [String: TicketEvent.Kind] = [
    "status": .statusChange, "assignee_id": .assigneeChange, "group_id": .groupChange,
  ]

  /// An executed action in the body of an external event: an object, or JSON in a string, with a member `action`.
  private func action(_ body: JSONValue, id: String, decoder: RecordDecoder) -> TicketEvent? {
    var object = body
    if let text = body.stringBytes {
      guard text.first == 0x7B, let parsed = decoder.nestedParser.parse(copying: text) else { return nil }
      object = parsed
    }
    guard object.isObject else { return nil }
    let fields = JSONFields<ZendeskActionKey>(object)
    guard let name = fields[.action].nonEmptyString else { return nil }
    var event = TicketEvent(id: id, kind: .action)
    event.name = name
    event.amountMinorUnits = fields[.amount].integer
    event.currency = fields[.currency].nonEmptyString
    switch fields[.result].string?.lowercased() {
    case "success", "succeeded", "ok", "true": event.succeeded = true
    case "failure", "failed", "error", "false": event.succeeded = false
    default: event.succeeded = fields[.result].bool
    }
    return event
  }

  /// Metrics side-loaded with tickets or exported on their own.
  func decodeMetrics(_ value: JSONValue, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    let fields = JSONFields<ZendeskMetricKey>(value)
    guard let ticketID = fields[.ticket_id].identifier else {
      return batch.reject(record, .missingTicketID, field: "ticket_id")
    }
    var zoneless = false
    let facts = TicketFacts(
      solvedAt: batch.batch.optionalTime(ReadTime(fields[.solved_at]), field: "solved_at", zoneless: &zoneless),
      reopens: fields[.reopens].integer.map { Int(clamping: $0) })
    batch.keep(.facts(ticketID: ticketID, facts))
  }

  func decodeRating(_ value: JSONValue, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    let fields = JSONFields<ZendeskMetricKey>(value)
    guard let ticketID = fields[.ticket_id].identifier else {
      return batch.reject(record, .missingTicketID, field: "ticket_id")
    }
    var zoneless = false
    var event = TicketEvent(
      id: "rating-" + (fields[.id].identifier ?? "line-\(record.raw.line)"), kind: .satisfaction,
      at: batch.batch.optionalTime(
        ReadTime(fields.isPresent(.updated_at) ? fields[.updated_at] : fields[.created_at]), field: "updated_at",
        zoneless: &zoneless),
      actorID: fields[.requester_id].identifier)
    event.to = fields[.score].string
    let facts = TicketFacts(satisfaction: Self.satisfaction(fields[.score]))
    batch.keep([.facts(ticketID: ticketID, facts), .events(ticketID: ticketID, [event])])
  }

  /// A comment or log entry that names its ticket, or that is alone in a file which does.
  func decodeLooseComment(_ value: JSONValue, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    let fields = JSONFields<ZendeskCommentKey>(value)
    guard let ticketID = fields[.ticket_id].identifier ?? ticketID(ofFile: &batch) else {
      return batch.reject(record, .missingTicketID, field: "ticket_id")
    }
    let authors = ZendeskAuthors(accounts: record.decoder.accounts)
    let isLog = fields.isPresent(.reference)
    let found =
      isLog
      ? logMessage(value, authors.accounts, &batch)
      : zendeskMessage(value, index: 0, authors: authors, batch: &batch)
    guard let message = found, message.id != "c1" else { return batch.reject(record, .missingID, field: "id") }
    batch.keep(.messages(ticketID: ticketID, [message]))
  }

  /// An answer to the newer survey, on a scale of its own.
  func decodeSurvey(_ value: JSONValue, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    let fields = JSONFields<ZendeskSurveyKey>(value)
    let names =
      fields[.subject_zrns].elements.compactMap(\.string)
      + fields[.subjects].elements.compactMap { JSONFields<ZendeskSurveyKey>($0)[.zrn].string }
    let ticket = names.lazy.map { $0.split(separator: ":") }.first { $0.count == 3 && $0[1] == "ticket" }
    guard let ticketID = fields[.ticket_id].identifier ?? ticket.map({ String($0[2]) }) else {
      return batch.reject(record, .missingTicketID, field: "subject_zrns")
    }
    for item in fields[.answers].elements {
      let answer = JSONFields<ZendeskSurveyKey>(item)
      guard answer.isPresent(.rating) else { continue }
      guard let rating = batch.rating(answer[.rating], from: 1, to: 5) else { break }
      var event = TicketEvent(
        id: "survey-" + (fields[.id].identifier ?? "line-\(record.raw.line)"), kind: .satisfaction,
        at: batch.time(answer.isPresent(.updated_at) ? answer[.updated_at] : answer[.created_at], "updated_at"),
        actorID: fields[.responder_id].identifier)
      event.to = answer[.rating].identifier
      let facts = TicketFacts(satisfaction: surveyRating(rating, category: answer[.rating_category].string, &batch))
      return batch.keep([.facts(ticketID: ticketID, facts), .events(ticketID: ticketID, [event])])
    }
    batch.exclude(.historyWithoutFacts)
  }

  /// Surveys have 2, 3 or 5 steps, and the answer does not say how many: 5 unless its own verdict says otherwise.
  private func surveyRating(_ rating: Satisfaction, category: String?, _ batch: inout DecodedBatch) -> Satisfaction {
    guard case .rating(let value, _, _) = rating else { return rating }
    if category == "good", value < 4 { return .good }
    batch.note(.assumedScale)
    return rating
  }
}
