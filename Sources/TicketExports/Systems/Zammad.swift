// Zammad: tickets, articles, history and users as the REST API gives them, as bare arrays or one object a line.
import ContentHash
import TicketModel

struct ZammadFormat: JSONSystemFormat {
  let system = ExportSystem.zammad
  static let name = "Zammad"
  let match: RecordShapes.Match

  static let shapes = RecordShapes(
    kinds: [
      RecordShapes.Kind(
        content: .tickets, name: "tickets", all: ["id"],
        any: [
          "create_article_type_id", "create_article_sender_id", "last_contact_agent_at", "last_contact_customer_at",
          "article_count", "close_at", "first_response_at", "pending_time", "state_id", "owner_id", "customer_id",
          "escalation_at",
        ], least: 3),
      RecordShapes.Kind(
        content: .history, name: "articles", all: ["ticket_id", "internal"],
        any: ["sender", "sender_id", "content_type", "origin_by_id"],
        least: 1),
      RecordShapes.Kind(
        content: .history, name: "history", all: ["attribute", "created_by_id"],
        any: ["value_from", "value_to", "o_id", "ticket_id"],
        least: 1),
      RecordShapes.Kind(
        content: .people, name: "users", all: ["id", "login"],
        any: ["firstname", "role_ids", "roles", "out_of_office"], least: 1),
    ],
    pages: [["history"], ["tickets"], ["ticket_articles"], ["users"]])

  static func match(_ outline: JSONOutline, isForced: Bool) -> RecordShapes.Match? {
    let root = outline.recordPath
    guard outline.isObject(root + "/assets/Ticket"), !outline.isArray(root + "/history") else {
      return shapes.match(outline, isForced: isForced)
    }
    // Objects by id, so the answer is the record.
    return RecordShapes.Match(
      content: .tickets, summary: "tickets with their assets",
      splitting: .json(.record(list: ZammadAssets.list), isLineByLine: outline.isLineByLine))
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard let opened = batch.openObject(record) else { return }
    if opened.list == ZammadAssets.list { return decodeAssets(opened.value, record, &batch) }
    decode(JSONFields<ZammadKey>(opened.value), opened, record, &batch)
  }

  func decode(
    _ fields: JSONFields<ZammadKey>, _ opened: OpenedRecord, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) {
    if fields.isPresent(.login) { return decodeUser(fields, record, &batch) }
    if fields.isPresent(.attribute) || opened.list == "history" { return decodeHistory(fields, record, &batch) }
    if fields.isPresent(.internal) || fields.isPresent(.sender) || fields.isPresent(.sender_id) {
      return decodeLooseArticle(fields, record, &batch)
    }
    if fields.isPresent(.title) || fields.isPresent(.state_id) || fields.isPresent(.state) {
      return decodeTicket(fields, record, &batch)
    }
    batch.passOver(record, isStreamed: opened.isStreamed)
  }

  /// Roles 1 to 3 are Admin, Agent and Customer in every installation.
  private func decodeUser(_ fields: JSONFields<ZammadKey>, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    let roles = Set(fields[.roles].elements.compactMap(\.string) + fields[.role_ids].elements.compactMap(\.identifier))
    let isAdmin = !roles.isDisjoint(with: ["Admin", "1"])
    let role: AuthorRole
    if id == "1" {
      role = .system
    } else if isAdmin || !roles.isDisjoint(with: ["Agent", "2"]) {
      role = .agent
    } else {
      role = roles.isDisjoint(with: ["Customer", "3"]) ? .unknown : .customer
    }
    let name = [fields[.firstname], fields[.lastname]].compactMap(\.nonEmptyString).joined(separator: " ")
    batch.keepPerson(Person(id: id, role: role, name: name, isSupervisor: isAdmin && id != "1"), record)
  }

  private func decodeTicket(_ fields: JSONFields<ZammadKey>, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    // The type of a state says what it is; its name and number can be changed.
    switch (fields[.state_type_id].integer, fields[.state].string) {
    case (6, _), (nil, "merged"): return batch.exclude(.mergedAway)
    case (7, _), (nil, "removed"): return batch.exclude(.deleted)
    default: break
    }
    var ticket = Ticket(id: id, system: system.rawValue)
    guard batch.readCreation(fields[.created_at], "created_at", of: &ticket, record) else { return }
    ticket.version = batch.time(fields[.updated_at], "updated_at", of: &ticket)?.seconds ?? 0
    ticket.subject = fields[.title].string ?? ""
    ticket.status = Self.status(fields)
    if fields[.state_type_id].integer == nil, fields[.state].string == nil {
      if fields[.state_id].integer == 5 { return batch.exclude(.mergedAway) }
      if fields[.state_id].integer == 6 { return batch.exclude(.deleted) }
    }
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    ticket.channel = fields[.create_article_type].string ?? ZammadArticle.type(fields[.create_article_type_id]) ?? ""
    ticket.requesterID = fields[.customer_id].identifier ?? fields[.customer].identifier
    // User 1 stands for nobody.
    let owner = fields[.owner_id].identifier ?? fields[.owner].identifier
    ticket.assigneeID = owner == "1" || owner == "-" ? nil : owner
    ticket.groupID = fields[.group_id].identifier ?? fields[.group].identifier
    ticket.tags = fields[.tags].elements.compactMap(\.nonEmptyString)
    if ticket.status.isResolved {
      ticket.closedAt = batch.time(
        fields.isPresent(.last_close_at) ? fields[.last_close_at] : fields[.close_at], "close_at", of: &ticket)
      ticket.solvedAt = ticket.closedAt
    }
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    for (index, entry) in fields[.articles].elements.enumerated() {
      guard entry.isObject else {
        batch.note(.unreadableComment)
        continue
      }
      let article = JSONFields<ZammadKey>(entry)
      let articleID = article[.id].identifier ?? "a\(index + 1)"
      ticket.messages.append(ZammadArticle.message(article, id: articleID, record.decoder.accounts, &batch))
    }
    ticket.messages = ticket.messages.inOrderWritten()
    batch.keep(.ticket(ticket, recordHash: record.hash))
  }

  private static func status(_ fields: JSONFields<ZammadKey>) -> TicketStatus {
    if let type = fields[.state_type_id].integer {
      return [1: .new, 2: .open, 3: .pending, 4: .pending, 5: .closed][type] ?? .unknown
    }
    switch fields[.state].string ?? JSONFields<ZammadKey>(fields[.state])[.name].string {
    case "new": return .new
    case "open": return .open
    case "pending reminder", "pending close": return .pending
    case "closed": return .closed
    case nil:
      return [1: .new, 2: .open, 3: .pending, 4: .closed, 7: .pending][fields[.state_id].integer ?? 0] ?? .unknown
    default: return .unknown
    }
  }

  private func decodeLooseArticle(
    _ fields: JSONFields<ZammadKey>, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) {
    guard let ticketID = fields[.ticket_id].identifier else {
      return batch.reject(record, .missingTicketID, field: "ticket_id")
    }
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    batch.keep(.messages(ticketID: ticketID, [ZammadArticle.message(fields, id: id, record.decoder.accounts, &batch)]))
  }

  /// One change of one attribute. In the ticket's own history `o_id` is the ticket, in an article's the article.
  private func decodeHistory(_ fields: JSONFields<ZammadKey>, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    let isTicket = fields[.object].string.map { $0 == "Ticket" } ?? true
    let owner = fields.isPresent(.ticket_id) ? fields[.ticket_id] : isTicket ? fields[.o_id] : fields[.related_o_id]
    guard let ticketID = owner.identifier else {
      return batch.reject(record, .missingTicketID, field: "o_id")
    }
    let kinds: [String: TicketEvent.Kind] = [
      "state": .statusChange, "owner": .assigneeChange, "group": .groupChange, "state_id": .statusChange,
      "owner_id": .assigneeChange, "group_id": .groupChange,
    ]
    guard fields[.type].string != "created", isTicket, let kind = kinds[fields[.attribute].string ?? ""] else {
      return batch.exclude(.historyWithoutFacts)
    }
    let time = batch.time(fields[.created_at], "created_at")
    // States go by name, people and groups by id where there is one.
    let byName = kind == .statusChange
    let from = byName || !fields.isPresent(.id_from) ? fields[.value_from] : fields[.id_from]
    let to = byName || !fields.isPresent(.id_to) ? fields[.value_to] : fields[.id_to]
    let id = fields[.id].identifier ?? "history-line-\(record.raw.line)"
    batch.keep(
      .events(
        ticketID: ticketID,
        [
          TicketEvent(
            id: "history-" + id, kind: kind, at: time, actorID: fields[.created_by_id].identifier,
            from: from.identifier,
            to: to.identifier)
        ]))
  }
}

enum ZammadKey: Int, JSONKey {
  case id, title, state, state_id, state_type_id, name, created_at, updated_at, close_at, last_close_at, customer_id
  case customer, owner_id, owner, group_id, group, tags, create_article_type, create_article_type_id, articles
  case ticket_id, sender, sender_id, type, type_id, body, content_type, origin_by_id, created_by_id, preferences
  case login, firstname, lastname, roles, role_ids
  case attribute, object, o_id, related_o_id, value_from, value_to, id_from, id_to
  case `internal`

  static let keySet = JSONKeySet(Self.self)
}
