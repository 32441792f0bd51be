// Freshdesk: tickets, conversations, agents, contacts, ratings and activities as the API gives them. The account's XML
// export is read in FreshdeskXML.swift.
import ContentHash
import TicketModel

struct FreshdeskFormat: JSONSystemFormat {
  let system = ExportSystem.freshdesk
  static let name = "Freshdesk"
  let match: RecordShapes.Match

  static let shapes = RecordShapes(
    kinds: [
      RecordShapes.Kind(
        content: .tickets, name: "tickets", all: ["id"],
        any: [
          "responder_id", "fr_due_by", "fr_escalated", "nr_due_by", "spam", "description_text", "fwd_emails",
          "reply_cc_emails", "is_escalated", "email_config_id", "association_type", "conversations", "stats",
        ], least: 2),
      RecordShapes.Kind(content: .history, name: "conversations", all: ["ticket_id", "incoming", "private"]),
      RecordShapes.Kind(
        content: .history, name: "ratings", all: ["ticket_id", "ratings"], any: ["survey_id", "feedback", "agent_id"],
        least: 1),
      RecordShapes.Kind(content: .history, name: "activities", all: ["ticket_id", "activity", "performer"]),
      RecordShapes.Kind(
        content: .people, name: "agents", all: ["id", "contact"],
        any: ["occasional", "ticket_scope", "available_since", "signature", "available"], least: 1),
      RecordShapes.Kind(
        content: .people, name: "contacts", all: ["id", "name"],
        any: ["view_all_tickets", "other_companies", "unique_external_id", "twitter_id", "other_emails"], least: 2),
      // Without this, a group's description would make it a row of a plain table.
      RecordShapes.Kind(
        content: .people, name: "records beside tickets", all: ["id"],
        any: [
          "escalate_to", "unassigned_for", "folder_id", "label_for_customers", "customers_can_edit", "health_score",
          "account_tier", "business_hour_id",
        ], least: 2),
    ],
    pages: [["tickets"], ["conversations"], ["activities_data"], ["results"]])

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard let opened = batch.openObject(record) else { return }
    let fields = JSONFields<FreshdeskKey>(opened.value)
    if fields[.activity].isObject { return decodeActivity(fields, record, &batch) }
    if fields.isPresent(.ratings) { return decodeRating(fields, record, &batch) }
    if fields.isPresent(.incoming) || fields.isPresent(.private),
      fields.isPresent(.body) || fields.isPresent(.body_text)
    {
      return decodeLooseConversation(fields, record, &batch)
    }
    if fields[.contact].isObject { return decodePerson(fields, fields[.contact], role: .agent, record, &batch) }
    // Groups, roles, fields and articles have descriptions, some a status, but also names, titles or labels.
    let isNamed = [FreshdeskKey.name, .title, .label].contains { fields.isPresent($0) }
    let isTicket =
      [FreshdeskKey.subject, .responder_id, .requester_id].contains { fields.isPresent($0) }
      || !isNamed && (fields.isPresent(.description) || fields.isPresent(.status))
    if isTicket { return decodeTicket(fields, record, &batch) }
    if fields.isPresent(.name), fields.isPresent(.email) || fields.isPresent(.view_all_tickets) {
      return decodePerson(fields, opened.value, role: .customer, record, &batch)
    }
    if isNamed { return batch.exclude(.notSupport) }
    batch.passOver(record, isStreamed: opened.isStreamed)
  }

  private func decodePerson(
    _ fields: JSONFields<FreshdeskKey>, _ person: JSONValue, role: AuthorRole, _ record: ExportRecord,
    _ batch: inout DecodedBatch
  ) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    let details = JSONFields<FreshdeskKey>(person)
    batch.keepPerson(
      Person(
        id: id, role: role, name: details[.name].string ?? "",
        language: details[.language].string.flatMap(languageTag)),
      record)
  }

  private func decodeTicket(
    _ fields: JSONFields<FreshdeskKey>, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    if fields[.deleted].bool == true { return batch.exclude(.deleted) }
    if fields[.spam].bool == true { return batch.exclude(.notSupport) }
    var ticket = Ticket(id: id, system: system.rawValue)
    guard batch.readCreation(fields[.created_at], "created_at", of: &ticket, record) else { return }
    ticket.version = batch.time(fields[.updated_at], "updated_at", of: &ticket)?.seconds ?? 0
    ticket.subject = fields[.subject].string ?? ""
    ticket.status = FreshdeskCodes.status(fields[.status].identifier)
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    ticket.channel = FreshdeskCodes.channel(fields[.source].identifier)
    let requester = JSONFields<FreshdeskKey>(fields[.requester])
    ticket.requesterID = fields[.requester_id].identifier ?? requester[.id].identifier
    ticket.statedLanguage = batch.language(requester[.language])
    ticket.assigneeID = fields[.responder_id].identifier
    ticket.groupID = fields[.group_id].identifier
    ticket.tags = fields[.tags].elements.compactMap(\.nonEmptyString)
    readStats(JSONFields<FreshdeskStatsKey>(fields[.stats]), isPresent: fields[.stats].isObject, &ticket, &batch)
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }

    let accounts = record.decoder.accounts
    let source = fields.isPresent(.description_text) ? fields[.description_text] : fields[.description]
    if source.nonEmptyString != nil {
      var body = source.plainOrHTML
      if fields.isPresent(.description_text) { body.links = fields[.description].plainOrHTML.links }
      // An outbound e-mail's description is what an agent wrote.
      let isOutbound = ticket.channel == "outbound-email"
      ticket.messages.append(
        Message(
          id: "ticket-description", authorID: isOutbound ? ticket.assigneeID : ticket.requesterID,
          role: isOutbound ? .agent : .customer, visibility: .everyone, writtenAt: ticket.createdAt, text: body.text,
          links: body.links))
    }
    for (index, entry) in fields[.conversations].elements.enumerated() {
      guard entry.isObject else {
        batch.note(.unreadableComment)
        continue
      }
      let conversation = JSONFields<FreshdeskKey>(entry)
      ticket.messages.append(
        message(conversation, id: conversation[.id].identifier ?? "c\(index + 1)", accounts, &batch))
    }
    ticket.messages = ticket.messages.inOrderWritten()
    var items = [ExportItem.ticket(ticket, recordHash: record.hash)]
    if let id = ticket.requesterID, let name = requester[.name].nonEmptyString {
      items.append(.person(Person(id: id, role: .unknown, name: name, language: ticket.statedLanguage)))
    }
    batch.keep(items)
  }

  /// Statistics say when a ticket was last reopened, not how often: once at least.
  private func readStats(
    _ stats: JSONFields<FreshdeskStatsKey>, isPresent: Bool, _ ticket: inout Ticket, _ batch: inout DecodedBatch
  ) {
    guard isPresent else { return }
    let reopened = batch.time(stats[.reopened_at], "stats.reopened_at", of: &ticket)
    ticket.reopens = reopened == nil ? 0 : 1
    guard ticket.status.isResolved else { return }
    ticket.solvedAt = batch.time(stats[.resolved_at], "stats.resolved_at", of: &ticket)
    ticket.closedAt = batch.time(stats[.closed_at], "stats.closed_at", of: &ticket)
  }

  private func message(
    _ fields: JSONFields<FreshdeskKey>, id: String, _ accounts: NamedAccounts, _ batch: inout DecodedBatch
  ) -> Message {
    let source = fields.isPresent(.body_text) && !fields[.body].plainHoldsQuotes ? fields[.body_text] : fields[.body]
    var body = source.plainOrHTML
    if fields.isPresent(.body) { body.links = fields[.body].plainOrHTML.links }
    let author = fields[.user_id].identifier
    let isPrivate = fields[.private].bool
    let visibility: Visibility = isPrivate.map { $0 ? .internal : .everyone } ?? .unknown
    return Message(
      id: id, authorID: author,
      role: FreshdeskCodes.role(
        author: author, incoming: fields[.incoming].bool, isPrivate: isPrivate, source: fields[.source].identifier,
        accounts: accounts),
      visibility: visibility, writtenAt: batch.time(fields[.created_at], "conversations.created_at"), text: body.text,
      links: body.links)
  }

  private func decodeLooseConversation(
    _ fields: JSONFields<FreshdeskKey>, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) {
    guard let ticketID = fields[.ticket_id].identifier else {
      return batch.reject(record, .missingTicketID, field: "ticket_id")
    }
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    batch.keep(.messages(ticketID: ticketID, [message(fields, id: id, record.decoder.accounts, &batch)]))
  }

  /// A survey's answer: the value of the first, that is the overall, question.
  private func decodeRating(
    _ fields: JSONFields<FreshdeskKey>, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) {
    guard let ticketID = fields[.ticket_id].identifier else {
      return batch.reject(record, .missingTicketID, field: "ticket_id")
    }
    var value: JSONValue?
    if fields[.ratings].isObject {
      let overall = JSONFields<FreshdeskStatsKey>(fields[.ratings])[.default_question]
      if overall.isPresent {
        value = overall
      } else {
        fields[.ratings].forEachMember { _, member in value = value ?? member }
      }
    } else {
      value = fields[.ratings].elements.lazy.map { JSONFields<FreshdeskStatsKey>($0)[.value] }.first { $0.isPresent }
    }
    guard let number = value?.integer, let satisfaction = FreshdeskCodes.satisfaction(number) else {
      batch.note(.unknownSatisfaction)
      return batch.exclude(.historyWithoutFacts)
    }
    batch.keep(.facts(ticketID: ticketID, TicketFacts(satisfaction: satisfaction)))
  }

  /// `15-12-2017 05:03:04 +0000`, as the activity export writes times; `nil` for any other form.
  private static func dayFirst(_ text: String) -> ReadTime? {
    let parts = text.split(separator: " ", maxSplits: 1)
    let date = parts.first?.split(separator: "-") ?? []
    guard date.count == 3, date[0].utf8.count == 2, date[2].utf8.count == 4 else { return nil }
    return ReadTime("\(date[2])-\(date[1])-\(date[0])" + parts.dropFirst().map { " " + $0 }.joined())
  }

  /// One entry of the activity export: what changed in one update of one ticket.
  private func decodeActivity(
    _ fields: JSONFields<FreshdeskKey>, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) {
    guard let ticketID = fields[.ticket_id].identifier else {
      return batch.reject(record, .missingTicketID, field: "ticket_id")
    }
    let stamp = fields.isPresent(.performed_at) ? fields[.performed_at] : fields[.created_at]
    var zoneless = false
    let time = batch.batch.optionalTime(
      stamp.string.flatMap(Self.dayFirst) ?? ReadTime(stamp), field: "performed_at", zoneless: &zoneless)
    let performer = JSONFields<FreshdeskActivityKey>(fields[.performer])
    let isSystem = (performer[.type].string ?? fields[.performer_type].string) == "system"
    let actor = isSystem ? "system" : JSONFields<FreshdeskActivityKey>(performer[.user])[.id].identifier
    let change = JSONFields<FreshdeskActivityKey>(fields[.activity])
    let changes: [(FreshdeskActivityKey, TicketEvent.Kind)] = [
      (.status, .statusChange), (.agent_id, .assigneeChange), (.group, .groupChange),
    ]
    var events: [TicketEvent] = []
    for (key, kind) in changes where change.isPresent(key) {
      // Activities have no ids; time and kind tell those of one ticket apart.
      events.append(
        TicketEvent(
          id: "activity-\(time.map { String($0.seconds) } ?? "line-\(record.raw.line)")-\(key)", kind: kind, at: time,
          actorID: actor, to: change[key].identifier))
    }
    if events.isEmpty { batch.exclude(.historyWithoutFacts) } else { batch.keep(.events(ticketID: ticketID, events)) }
  }
}

extension JSONValue {
  /// The HTML marks quoted history, which its plain rendering has flattened.
  fileprivate var plainHoldsQuotes: Bool { stringBytes.map(HTMLText.marksQuotes) ?? false }
}

enum FreshdeskKey: Int, JSONKey {
  case id, subject, description, description_text, status, source, requester_id, requester, responder_id, group_id, tags
  case created_at, updated_at, spam, deleted, stats, conversations, ticket_id, body, body_text, incoming, user_id
  case ratings, activity, performer, performer_type, performed_at, contact, name, email, language, view_all_tickets
  case title, label
  case `private`

  static let keySet = JSONKeySet(Self.self)
}

enum FreshdeskStatsKey: Int, JSONKey {
  case reopened_at, resolved_at, closed_at, value, default_question

  static let keySet = JSONKeySet(Self.self)
}

enum FreshdeskActivityKey: Int, JSONKey {
  case type, user, id, status, agent_id, group

  static let keySet = JSONKeySet(Self.self)
}
