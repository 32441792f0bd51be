// Zendesk: tickets and users of the administrator's JSON export (one object per line, named .json) and of saved pages
// of the API. Audits, metrics and other records beside the tickets are in ZendeskHistory.swift, comments and
// conversation logs that only their page ties to a ticket in ZendeskPages.swift.
import ContentHash
import TicketModel

struct ZendeskFormat: ExportFormat {
  let system = ExportSystem.zendesk
  let content: ExportSource.Content
  let summary: String
  let splitting: RecordSplitting
  /// The ticket that the file is named after, if it holds a single record: only then the name can speak for all of it.
  var ticketOfFile: String?
  /// The file holds a single record; `nil` where its start does not tell.
  private(set) var isSingle: Bool?

  /// Lists of an API page that hold records.
  private static let lists: [String: ExportSource.Content] = [
    "tickets": .tickets, "users": .people, "audits": .history, "ticket_audits": .history, "ticket_events": .history,
    "ticket_metrics": .history, "metric_sets": .history, "satisfaction_ratings": .history, "comments": .history,
    "survey_responses": .history, "results": .tickets,
  ]
  /// Objects that wrap one record.
  private static let wrappers = [
    "ticket": "tickets", "user": "users", "audit": "audits", "ticket_metric": "ticket_metrics",
    "satisfaction_rating": "satisfaction_ratings", "survey_response": "survey_responses",
  ]
  private static let pageMarks: Set<String> = [
    "end_of_stream", "next_page", "after_cursor", "after_url", "count", "meta",
  ]

  /// Recognises by member names; `isForced` takes any JSON.
  init?(head: FileHead, isForced: Bool) {
    guard let outline = head.json else { return nil }
    if outline.isObject("") {
      let names = outline.members[""] ?? []
      if Self.isPage(outline) {
        content = outline.isObject("/ticket") ? .tickets : .history
        summary = outline.isArray("/events") ? "Zendesk conversation logs" : "Zendesk comments, API pages"
        splitting = .json(.record(list: Self.page), isLineByLine: outline.isLineByLine)
        isSingle = HeadRecords.isSingle(head, splitting: splitting)
        return
      }
      let present = names.filter { Self.lists[$0] != nil && outline.isArray("/" + $0) }
      let known = present.filter { name in
        let element = outline.names("/" + name + "/[]")
        return element.isEmpty
          ? !Self.pageMarks.isDisjoint(with: names) : Self.content(ofRecord: element, url: nil) != nil
      }
      let wrapped = Self.wrappers.keys.contains { Self.content(ofRecord: outline.names("/" + $0), url: nil) != nil }
      let looksLikeRecord = Self.content(ofRecord: Set(names), url: outline.strings["/url"]) != nil
      if !looksLikeRecord, !known.isEmpty || wrapped {
        let lists = known + Self.wrappers.filter { outline.isObject("/" + $0.key) }.map(\.value)
        let contents = lists.compactMap { Self.lists[$0] }
        content = contents.contains(.tickets) ? .tickets : contents.min() ?? .tickets
        summary = "Zendesk API pages"
        var members = Self.lists.keys.reduce(into: [String: JSONLayout]()) {
          $0[$1] = .elements(.record(list: $1))
        }
        for (wrapper, list) in Self.wrappers { members[wrapper] = .record(list: list) }
        splitting = .json(.members(members, reportsScalars: false), isLineByLine: false)
        return
      }
    }
    let path = outline.recordPath
    let content = Self.content(ofRecord: outline.names(path), url: outline.strings[path + "/url"])
    guard let content = content ?? (isForced ? .tickets : nil) else { return nil }
    self.content = content
    let kind = content == .people ? "users" : content == .tickets ? "tickets" : "history"
    summary = "Zendesk \(kind), " + (outline.isLineByLine ? "JSON lines" : "JSON")
    splitting = .json(.record(list: ""), isLineByLine: outline.isLineByLine)
    isSingle = HeadRecords.isSingle(head, splitting: splitting)
  }

  /// What a record with these members is, if it is Zendesk's at all.
  static func content(ofRecord names: Set<String>, url: String?) -> ExportSource.Content? {
    if let url {
      if url.contains("/api/v2/tickets/") { return .tickets }
      if url.contains("/api/v2/users/") { return .people }
    }
    if names.isSuperset(of: ["reference", "author", "content"]) { return .history }
    if names.isSuperset(of: ["author_id", "body", "public"]), !names.isDisjoint(with: ["audit_id", "html_body"]) {
      return .history
    }
    if names.contains("answers"), !names.isDisjoint(with: ["subject_zrns", "subjects", "survey_id"]) { return .history }
    if names.contains("events"), names.contains("ticket_id") { return .history }
    if names.contains("child_events") { return .history }
    if names.contains("ticket_id") {
      let marks: Set<String> = ["plain_body", "html_body", "audit_id", "reopens", "group_stations", "score"]
      if !marks.isDisjoint(with: names) { return .history }
    }
    if names.contains("role"), names.contains("id"),
      !names.isDisjoint(with: ["email", "time_zone", "suspended", "verified"])
    {
      return .people
    }
    let marks: Set<String> = [
      "requester_id", "submitter_id", "raw_subject", "generated_timestamp", "ticket_form_id", "from_messaging_channel",
      "satisfaction_rating", "metric_set", "custom_status_id",
    ]
    return marks.intersection(names).count >= 2 || (names.contains("requester") && names.contains("comments"))
      ? .tickets : nil
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard let opened = batch.openObject(record) else { return }
    let value = opened.value
    if opened.list == Self.page { return decodePage(value, record, &batch) }
    let fields = JSONFields<ZendeskTicketKey>(value)
    switch kind(of: fields, list: opened.list) {
    case .ticket: decodeTicket(fields, comments: fields[.comments], record, &batch)
    case .user: decodeUser(value, record, &batch)
    case .other: batch.exclude(.notSupport)
    case .deleted: batch.exclude(.deleted)
    case .audit: decodeAudit(value, record, &batch)
    case .metrics: decodeMetrics(value, record, &batch)
    case .rating: decodeRating(value, record, &batch)
    case .survey: decodeSurvey(value, record, &batch)
    case .comment, .logEntry: decodeLooseComment(value, record, &batch)
    case nil: batch.passOver(record, isStreamed: opened.isStreamed)
    }
  }

  /// `other`: Zendesk's, but nothing about a ticket: groups, macros, fields, articles and more.
  private enum Kind { case ticket, user, other, deleted, audit, metrics, rating, survey, comment, logEntry }

  private func kind(of fields: JSONFields<ZendeskTicketKey>, list: String) -> Kind? {
    switch list {
    case "tickets": return .ticket
    case "users": return .user
    case "audits", "ticket_audits", "ticket_events": return .audit
    case "ticket_metrics", "metric_sets": return .metrics
    case "satisfaction_ratings": return .rating
    case "survey_responses": return .survey
    case "comments": return .comment
    default: break
    }
    if let kind = Self.kind(ofAddress: fields[.url]) { return kind }
    if fields[.events].isArray || fields[.child_events].isArray { return .audit }
    if fields[.answers].isArray { return .survey }
    if fields.isPresent(.reference), fields[.author].isObject { return .logEntry }
    if fields.isPresent(.body) || fields.isPresent(.plain_body) || fields.isPresent(.html_body) {
      return fields.isPresent(.ticket_id) || fields.isPresent(.author_id) ? .comment : nil
    }
    if fields.isPresent(.ticket_id) {
      if fields.isPresent(.score) { return .rating }
      let metrics: [ZendeskTicketKey] = [.reopens, .replies, .group_stations, .solved_at, .status_updated_at]
      return metrics.contains { fields.isPresent($0) } ? .metrics : .other
    }
    if fields.isPresent(.deleted_at) { return .deleted }
    // Roles, fields and macros have descriptions, too, but also names or titles.
    let isNamed = fields.isPresent(.name) || fields.isPresent(.title)
    if fields.isPresent(.requester_id) || fields.isPresent(.requester) || fields.isPresent(.subject)
      || fields.isPresent(.comments) || (fields.isPresent(.description) && !isNamed)
    {
      return .ticket
    }
    return fields.isPresent(.role) ? .user : nil
  }

  /// What the address of a record in the API says that it is.
  private static func kind(ofAddress url: JSONValue) -> Kind? {
    guard let url = url.stringBytes else { return nil }
    if ByteSearch.holds(url, "/side_conversations") { return .other }
    if ByteSearch.holds(url, "/tickets/") { return .ticket }
    if ByteSearch.holds(url, "/users/") { return .user }
    if ByteSearch.holds(url, "/satisfaction_ratings/") { return .rating }
    if ByteSearch.holds(url, "/ticket_metrics/") { return .metrics }
    return ByteSearch.holds(url, "/organizations/") || ByteSearch.holds(url, "/api/v2/") ? .other : nil
  }

  /// - Parameter comments: Inside the ticket, or beside it in a page of one ticket.
  func decodeTicket(
    _ fields: JSONFields<ZendeskTicketKey>, comments: JSONValue, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    if fields[.status].string == "deleted" { return batch.exclude(.deleted) }
    var ticket = Ticket(id: id, system: system.rawValue)
    switch ReadTime(fields[.created_at]) {
    case .absent: break
    case .unreadable: return batch.reject(record, .unreadableTime, field: "created_at")
    case .time(let time, let isZoned):
      ticket.createdAt = time
      ticket.hasZonelessTime = !isZoned
    }
    ticket.subject = fields[.subject].nonEmptyString ?? fields[.raw_subject].string ?? ""
    if let status = fields[.status].string {
      ticket.status = TicketStatus(rawValue: status) ?? .unknown
      if ticket.status == .unknown { batch.note(.unknownStatus) }
    }
    let updated = time(fields[.updated_at], "updated_at", &ticket, &batch)
    let generated = time(fields[.generated_timestamp], "generated_timestamp", &ticket, &batch)
    ticket.version = (generated ?? updated)?.seconds ?? 0
    let requester = ZendeskPerson(fields[.requester]), assignee = ZendeskPerson(fields[.assignee])
    ticket.requesterID = fields[.requester_id].identifier ?? requester?.id
    ticket.assigneeID = fields[.assignee_id].identifier ?? assignee?.id
    ticket.groupID = fields[.group_id].identifier ?? JSONFields<ZendeskPersonKey>(fields[.group])[.id].identifier
    ticket.statedLanguage = requester?.language
    ticket.tags = fields[.tags].elements.compactMap(\.nonEmptyString)
    ticket.satisfaction = Self.satisfaction(fields[.satisfaction_rating])
    decodeVia(fields[.via], &ticket)
    let metrics = JSONFields<ZendeskMetricKey>(fields[.metric_set])
    ticket.reopens = metrics[.reopens].integer.map { Int(clamping: $0) }
    ticket.solvedAt =
      time(metrics[.solved_at], "metric_set.solved_at", &ticket, &batch)
      ?? time(fields[.solved_at], "solved_at", &ticket, &batch)
    if ticket.status == .closed {
      ticket.closedAt =
        time(fields[.closed_at], "closed_at", &ticket, &batch)
        ?? time(metrics[.status_updated_at], "metric_set.status_updated_at", &ticket, &batch)
    }
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }

    let authors = ZendeskAuthors(
      requesterID: ticket.requesterID, assigneeID: ticket.assigneeID, people: [requester, assignee].compactMap { $0 },
      accounts: record.decoder.accounts)
    decodeComments(comments, authors, &ticket, &batch)
    let commentCount = ticket.messages.count
    let shownCount = ticket.messages.count { $0.visibility != .internal }
    let isChat = ticket.channel == "chat" || ticket.channel == "native_messaging" || ticket.channel == "messaging"
    // The stub that stands for the conversation may be internal, and so are notes about it.
    ticket.isTranscriptMissing = shownCount <= 1 && (isChat || fields[.from_messaging_channel].bool == true)
    if commentCount == 0, let text = fields[.description].nonEmptyString {
      // A conversation's description is a stub ("Conversation with …"), not what the customer wrote.
      let isPublic = ticket.isTranscriptMissing ? false : fields[.is_public].bool
      ticket.messages = [descriptionMessage(text, isPublic, ticket)]
    }

    var items = [ExportItem.ticket(ticket, recordHash: record.hash)]
    for person in [requester, assignee, ZendeskPerson(fields[.submitter])] {
      if let person, person.role != .unknown { items.append(.person(person.asPerson)) }
    }
    for followUp in fields[.followup_ids].elements {
      if let child = followUp.identifier { items.append(.facts(ticketID: child, TicketFacts(followUpOf: id))) }
    }
    batch.keep(items)
  }

  private func time(
    _ value: JSONValue, _ field: String, _ ticket: inout Ticket, _ batch: inout DecodedBatch
  ) -> Timestamp? {
    batch.batch.optionalTime(ReadTime(value), field: field, zoneless: &ticket.hasZonelessTime)
  }

  private func decodeVia(_ value: JSONValue, _ ticket: inout Ticket) {
    let via = ZendeskVia(value)
    ticket.channel = via.channel
    if via.isFollowUp { ticket.followUpOf = via.sourceTicketID }
  }

  /// The first text of a ticket whose comments are not in the export: it is the customer's, and public unless the whole
  /// ticket is private.
  private func descriptionMessage(_ text: String, _ isPublic: Bool?, _ ticket: Ticket) -> Message {
    let plain = HTMLText.plain(text)
    return Message(
      id: Message.descriptionID, authorID: ticket.requesterID, role: .customer,
      visibility: isPublic == false ? .internal : .everyone, writtenAt: ticket.createdAt, text: plain.text,
      links: plain.links)
  }

  private func decodeComments(
    _ comments: JSONValue, _ authors: ZendeskAuthors, _ ticket: inout Ticket, _ batch: inout DecodedBatch
  ) {
    var isOrdered = true
    for (index, comment) in comments.elements.enumerated() {
      guard let message = zendeskMessage(comment, index: index, authors: authors, batch: &batch) else {
        batch.note(.unreadableComment)
        continue
      }
      if let last = ticket.messages.last?.writtenAt, let time = message.writtenAt, time < last { isOrdered = false }
      ticket.messages.append(message)
    }
    if !isOrdered { ticket.messages = ticket.messages.inOrderWritten() }
  }

  /// `good`, `bad` (also with a comment), or that nobody asked or answered; as an object or as a bare word.
  static func satisfaction(_ value: JSONValue) -> Satisfaction {
    let score = value.string ?? JSONFields<ZendeskMetricKey>(value)[.score].string
    guard let score else { return .unknown }
    if score.hasPrefix("good") { return .good }
    if score.hasPrefix("bad") { return .bad }
    return score == "offered" ? .unanswered : .unknown
  }

  private func decodeUser(_ value: JSONValue, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let person = ZendeskPerson(value) else { return batch.reject(record, .missingID, field: "id") }
    var known = person.asPerson
    if record.decoder.accounts.isBot(id: person.id, name: person.name) {
      known.role = .bot
    } else if record.decoder.accounts.isAgent(id: person.id, name: person.name) {
      known.role = .agent
    }
    batch.keep(.person(known))
  }
}

enum ZendeskTicketKey: Int, JSONKey {
  case id, url, subject, raw_subject, description, status, created_at, updated_at, generated_timestamp, solved_at
  case closed_at, requester_id, requester, assignee_id, assignee, submitter, group_id, group, tags, via
  case satisfaction_rating, metric_set, comments, is_public, from_messaging_channel, followup_ids
  // What tells other records and envelopes apart.
  case ticket_id, events, child_events, role, score, body, plain_body, html_body, author_id, author, reference, answers
  case reopens, replies, group_stations, status_updated_at, deleted_at, name, title

  static let keySet = JSONKeySet(Self.self)
}

enum ZendeskPersonKey: Int, JSONKey {
  case id, name, role, type, locale

  static let keySet = JSONKeySet(Self.self)
}

/// A user, as a record of its own or embedded in a ticket.
struct ZendeskPerson {
  var id: String
  var name: String
  var role: AuthorRole
  var isAdministrator: Bool
  var language: String?

  init?(_ value: JSONValue) {
    guard value.isObject else { return nil }
    let fields = JSONFields<ZendeskPersonKey>(value)
    guard let id = fields[.id].identifier else { return nil }
    self.id = id
    name = fields[.name].string ?? ""
    let role = fields[.role].string
    isAdministrator = role == "admin"
    language = fields[.locale].string.flatMap(languageTag)
    if role == "bot" || fields[.type].string == "bot" {
      self.role = .bot
    } else {
      switch role {
      case "end-user": self.role = .customer
      case "agent", "admin": self.role = .agent
      case "system": self.role = .system
      default: self.role = .unknown
      }
    }
  }

  var asPerson: Person {
    Person(id: id, role: role, name: name, isSupervisor: isAdministrator, language: language)
  }
}
