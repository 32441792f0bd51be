// Help Scout: conversations and their threads as the Mailbox API gives them (camel case, in HAL pages) and as data
// pipelines store them (snake case, threads apart), users, customers and happiness ratings.
import ContentHash
import TicketModel

struct HelpScoutFormat: JSONSystemFormat {
  let system = ExportSystem.helpscout
  static let name = "Help Scout"
  let match: RecordShapes.Match

  static let shapes = RecordShapes(
    kinds: [
      RecordShapes.Kind(
        content: .tickets, name: "conversations", all: ["id"],
        any: [
          "mailboxId", "mailbox_id", "primaryCustomer", "primary_customer", "userUpdatedAt", "user_updated_at",
          "folderId",
          "folder_id", "closedAt", "closed_at", "customerWaitingSince", "customer_waiting_since", "closedBy",
          "closed_by",
        ], least: 3),
      RecordShapes.Kind(
        content: .history, name: "threads", all: ["conversation_id", "type"],
        any: ["saved_reply_id", "created_by", "assigned_to", "action", "opened_at"], least: 3),
      RecordShapes.Kind(
        content: .history, name: "ratings", all: ["ratingId"], any: ["ratingComments", "threadid"], least: 1),
      RecordShapes.Kind(content: .history, name: "ratings", all: ["rating_id", "conversation_id"]),
      RecordShapes.Kind(
        content: .people, name: "users", all: ["id", "role", "email"], any: ["firstName", "first_name"], least: 1),
      RecordShapes.Kind(
        content: .people, name: "customers", all: ["id"],
        any: ["firstName", "first_name", "photoUrl", "photo_url", "gender", "jobTitle", "job_title", "photoType"],
        least: 2),
    ],
    pages: [["_embedded", "conversations"], ["_embedded", "users"], ["_embedded", "customers"], ["results"]])

  static func match(_ outline: JSONOutline, isForced: Bool) -> RecordShapes.Match? {
    guard outline.isArray(outline.recordPath + "/_embedded/threads"), !outline.names(outline.recordPath).contains("id")
    else { return shapes.match(outline, isForced: isForced) }
    // A page of threads names its conversation in its own address alone, so the page is the record.
    return RecordShapes.Match(
      content: .history, summary: "threads, API pages",
      splitting: .json(.record(list: HelpScoutThreads.page), isLineByLine: outline.isLineByLine))
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard let opened = batch.openObject(record) else { return }
    let fields = JSONFields<HelpScoutKey>(opened.value)
    if fields.either(.ratingId, .rating_id).isPresent { return decodeRating(fields, record, &batch) }
    let embedded = JSONFields<HelpScoutKey>(fields[._embedded])
    if embedded[.threads].isArray, !fields.isPresent(.id) { return decodeThreadPage(fields, embedded, record, &batch) }
    if fields.isPresent(.conversation_id), fields.isPresent(.type) { return decodeLooseThread(fields, record, &batch) }
    if fields.isPresent(.role), fields.isPresent(.email) { return decodeUser(fields, record, &batch) }
    if fields.isPresent(.status) || fields.isPresent(.subject) {
      return decodeConversation(fields, embedded, record, &batch)
    }
    if fields.either(.firstName, .first_name).isPresent, let person = Self.customer(opened.value) {
      return batch.keepPerson(person, record)
    }
    batch.passOver(record, isStreamed: opened.isStreamed)
  }

  private func decodeUser(_ fields: JSONFields<HelpScoutKey>, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    let names = [fields.either(.firstName, .first_name), fields.either(.lastName, .last_name)].compactMap(
      \.nonEmptyString)
    let role = fields[.role].string
    batch.keepPerson(
      Person(
        id: "user-" + id, role: .agent, name: names.joined(separator: " "),
        isSupervisor: role == "owner" || role == "admin"),
      record)
  }

  private func decodeConversation(
    _ fields: JSONFields<HelpScoutKey>, _ embedded: JSONFields<HelpScoutKey>, _ record: ExportRecord,
    _ batch: inout DecodedBatch
  ) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    if fields[.state].string == "deleted" { return batch.exclude(.deleted) }
    let status = fields[.status].string
    if status == "spam" || fields[.state].string == "draft" { return batch.exclude(.notSupport) }
    var ticket = Ticket(id: id, system: system.rawValue)
    guard batch.readCreation(fields.either(.createdAt, .created_at), "createdAt", of: &ticket, record) else { return }
    ticket.version =
      batch.time(fields.either(.userUpdatedAt, .user_updated_at), "userUpdatedAt", of: &ticket)?.seconds ?? 0
    ticket.subject = fields[.subject].string ?? ""
    switch status {
    case "active", "open": ticket.status = .open
    case "pending": ticket.status = .pending
    case "closed": ticket.status = .closed
    default: batch.note(.unknownStatus)
    }
    ticket.channel = JSONFields<HelpScoutKey>(fields[.source])[.type].string ?? fields[.type].string ?? ""
    ticket.requesterID = HelpScoutThreads.person(
      fields.either(.primaryCustomer, .primary_customer), assumed: "customer")
    let assignee = HelpScoutThreads.person(fields[.assignee], assumed: "user")
    if assignee?.hasPrefix("team-") == true { ticket.groupID = assignee } else { ticket.assigneeID = assignee }
    ticket.tags = fields[.tags].elements.compactMap {
      $0.nonEmptyString ?? JSONFields<HelpScoutKey>($0)[.tag].nonEmptyString
    }
    if ticket.status == .closed {
      ticket.closedAt = batch.time(fields.either(.closedAt, .closed_at), "closedAt", of: &ticket)
      ticket.solvedAt = ticket.closedAt
    }
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    var threads = HelpScoutThreads(accounts: record.decoder.accounts)
    let list = embedded[.threads].isArray ? embedded[.threads] : fields[.threads]
    for thread in list.elements { threads.add(thread, &batch) }
    // The API leaves an empty list where threads were not asked for.
    if !threads.isEmpty {
      ticket.messages = threads.inOrder()
      ticket.events = threads.events
      ticket.reopens = threads.reopens
    }
    let customer = fields.either(.primaryCustomer, .primary_customer)
    batch.keep(
      [.ticket(ticket, recordHash: record.hash)]
        + (threads.people + [Self.customer(customer)].compactMap { $0 }).map { .person($0) })
  }

  /// A customer who has a name.
  private static func customer(_ value: JSONValue) -> Person? {
    let fields = JSONFields<HelpScoutKey>(value)
    let given = fields.isPresent(.first) ? fields[.first] : fields.either(.firstName, .first_name)
    let family = fields.isPresent(.last) ? fields[.last] : fields.either(.lastName, .last_name)
    let name = [given, family].compactMap(\.nonEmptyString).joined(separator: " ")
    guard let id = HelpScoutThreads.person(value, assumed: "customer"), !name.isEmpty else { return nil }
    return Person(id: id, role: .customer, name: name)
  }

  private func decodeThreadPage(
    _ fields: JSONFields<HelpScoutKey>, _ embedded: JSONFields<HelpScoutKey>, _ record: ExportRecord,
    _ batch: inout DecodedBatch
  ) {
    let address = JSONFields<HelpScoutKey>(JSONFields<HelpScoutKey>(fields[._links])[.`self`])[.href].string
    guard let ticketID = address.flatMap(HelpScoutThreads.conversation(ofPage:)) else {
      return batch.reject(record, .missingTicketID, field: "_links.self.href")
    }
    var threads = HelpScoutThreads(accounts: record.decoder.accounts, isApart: true)
    for thread in embedded[.threads].elements { threads.add(thread, &batch) }
    batch.keepFragments(of: ticketID, threads)
  }

  private func decodeLooseThread(
    _ fields: JSONFields<HelpScoutKey>, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) {
    guard let ticketID = fields[.conversation_id].identifier else {
      return batch.reject(record, .missingTicketID, field: "conversation_id")
    }
    guard fields[.id].identifier != nil else { return batch.reject(record, .missingID, field: "id") }
    var threads = HelpScoutThreads(accounts: record.decoder.accounts, isApart: true)
    threads.add(fields.object, &batch)
    batch.keepFragments(of: ticketID, threads)
  }

  /// 1 great, 2 okay, 3 not good.
  private func decodeRating(_ fields: JSONFields<HelpScoutKey>, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    let owner = fields.isPresent(.conversation_id) ? fields[.conversation_id] : fields[.id]
    guard let ticketID = owner.identifier else {
      return batch.reject(record, .missingTicketID, field: "conversation_id")
    }
    let rating: Satisfaction
    switch fields.either(.ratingId, .rating_id).integer {
    case 1: rating = .good
    case 2: rating = .rating(value: 2, minimum: 1, maximum: 3)
    case 3: rating = .bad
    default:
      batch.note(.unknownSatisfaction)
      return batch.exclude(.historyWithoutFacts)
    }
    batch.keep(.facts(ticketID: ticketID, TicketFacts(satisfaction: rating)))
  }
}

extension DecodedBatch {
  fileprivate mutating func keepFragments(of ticketID: String, _ threads: HelpScoutThreads) {
    var items: [ExportItem] = []
    if !threads.messages.isEmpty { items.append(.messages(ticketID: ticketID, threads.messages)) }
    if !threads.events.isEmpty { items.append(.events(ticketID: ticketID, threads.events)) }
    if items.isEmpty { exclude(.historyWithoutFacts) } else { keep(items + threads.people.map { .person($0) }) }
  }
}

extension JSONFields<HelpScoutKey> {
  /// The member as the API spells it, or as data pipelines do.
  func either(_ camel: HelpScoutKey, _ snake: HelpScoutKey) -> JSONValue {
    isPresent(camel) ? self[camel] : self[snake]
  }
}

enum HelpScoutKey: Int, JSONKey {
  case id, status, state, subject, type, source, assignee, tags, tag, threads, role, email, body, action, text, href
  case createdAt, created_at, closedAt, closed_at, userUpdatedAt, user_updated_at, primaryCustomer, primary_customer
  case createdBy, created_by, assignedTo, assigned_to, firstName, first_name, lastName, last_name, first, last
  case conversation_id, ratingId, rating_id, savedReplyId, saved_reply_id, _embedded, _links
  case `self`

  static let keySet = JSONKeySet(Self.self)
}
