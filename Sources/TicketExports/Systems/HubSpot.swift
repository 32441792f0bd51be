// HubSpot as saved API answers: tickets (v3, and the older form that wraps every property), conversation threads and
// their messages, owners and contacts. The CSV of the CRM is in HubSpotTable.swift, messages in HubSpotThreads.swift.
import ContentHash
import TicketModel

struct HubSpotFormat: JSONSystemFormat, ThreadedFormat {
  let system = ExportSystem.hubspot
  static let name = "HubSpot"
  let match: RecordShapes.Match
  var links = ThreadLinks()
  var holdsThreads: Bool { match.content == .history && !needsThreads }
  var needsThreads: Bool { match.summary.hasPrefix("messages") }

  init(match: RecordShapes.Match) { self.match = match }

  static let shapes = RecordShapes(
    kinds: [
      RecordShapes.Kind(
        content: .history, name: "messages", all: ["id", "conversationsThreadId"],
        any: ["senders", "direction", "richText", "channelId", "createdBy"], least: 1),
      RecordShapes.Kind(
        content: .history, name: "threads", all: ["id", "status"],
        any: ["inboxId", "associatedContactId", "latestMessageTimestamp", "originalChannelId", "threadAssociations"],
        least: 2),
      RecordShapes.Kind(
        content: .people, name: "owners", all: ["id", "userId"], any: ["email", "firstName", "teams", "archived"],
        least: 2),
      RecordShapes.Kind(
        content: .tickets, name: "records", all: ["properties"],
        any: ["id", "createdAt", "updatedAt", "archived", "propertiesWithHistory", "associations"], least: 3),
      RecordShapes.Kind(
        content: .tickets, name: "records", all: ["properties", "objectId"],
        any: ["objectType", "portalId", "isDeleted"], least: 1),
    ],
    pages: [["results"], ["objects"]])

  /// All of HubSpot's records look alike; which properties they have tells tickets and contacts from the rest.
  static func match(_ outline: JSONOutline, isForced: Bool) -> RecordShapes.Match? {
    guard var match = shapes.match(outline, isForced: isForced) else { return nil }
    guard match.content == .tickets else { return match }
    let root = outline.isArray("") ? "/[]" : ""
    let places = [outline.recordPath] + shapes.pages.map { root + "/" + $0[0] + "/[]" }
    let names = places.reduce(into: Set<String>()) { $0.formUnion(outline.names($1 + "/properties")) }
    if names.contains("hs_pipeline_stage") || names.isSuperset(of: ["subject", "createdate"]) {
      match.summary.replaceFirst("records", with: "tickets")
    } else if names.contains("email"), names.contains("firstname") || names.contains("lastname") {
      match.summary.replaceFirst("records", with: "contacts")
      match.content = .people
    } else if !isForced {
      return nil
    }
    return match
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard let opened = batch.openObject(record) else { return }
    let fields = JSONFields<HubSpotKey>(opened.value)
    if fields.isPresent(.conversationsThreadId) { return decodeLooseMessage(fields, record, &batch) }
    if fields.isPresent(.properties) {
      let properties = HubSpotProperties(fields)
      if properties.isContact { return decodeContact(fields, properties, record, &batch) }
      return decodeTicket(fields, properties, record, &batch)
    }
    if fields.isPresent(.userId), fields.isPresent(.email) || fields.isPresent(.firstName) {
      return decodeOwner(fields, record, &batch)
    }
    if fields.isPresent(.status) { return decodeThread(fields, record, &batch) }
    batch.reject(record, .unknownRecord)
  }

  private func decodeTicket(
    _ fields: JSONFields<HubSpotKey>, _ properties: HubSpotProperties, _ record: ExportRecord,
    _ batch: inout DecodedBatch
  ) {
    guard let id = fields[.id].identifier ?? fields[.objectId].identifier else {
      return batch.reject(record, .missingID, field: "id")
    }
    if fields[.archived].isTrue || fields[.isDeleted].isTrue { return batch.exclude(.deleted) }
    var ticket = Ticket(id: id, system: system.rawValue)
    let created = properties[.createdate].isPresent ? properties[.createdate] : fields[.createdAt]
    guard batch.readCreation(created, "createdate", of: &ticket, record) else { return }
    let updated = properties[.hs_lastmodifieddate].isPresent ? properties[.hs_lastmodifieddate] : fields[.updatedAt]
    ticket.version = batch.time(updated, "hs_lastmodifieddate", of: &ticket)?.seconds ?? 0
    let closed = batch.time(properties[.closed_date], "closed_date", of: &ticket)
    let isDefault = HubSpotStage.isDefault(pipeline: properties[.hs_pipeline].identifier)
    ticket.settle(
      HubSpotStage.status(properties[.hs_pipeline_stage].identifier, isDefault: isDefault), closedAt: closed)
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    ticket.subject = properties[.subject].string ?? ""
    ticket.channel = properties[.source_type].string ?? ""
    ticket.tags = HubSpotProperties.categories(properties[.hs_ticket_category].string)
    ticket.assigneeID = properties[.hubspot_owner_id].presentID.map { "owner-" + $0 }
    let contacts = JSONFields<HubSpotKey>(JSONFields<HubSpotKey>(fields[.associations])[.contacts])[.results]
    let contact = contacts.elements.lazy.compactMap { JSONFields<HubSpotKey>($0)[.id].identifier }.first
    ticket.requesterID = contact.map { "V-" + $0 }
    ticket.addDescription(properties[.content].plainOrHTML)
    for (name, kind) in [
      (HubSpotPropertyKey.hs_pipeline_stage, TicketEvent.Kind.statusChange), (.hubspot_owner_id, .assigneeChange),
    ] {
      ticket.events += HubSpotHistory.events(properties.history(name), named: "\(name)", kind: kind, &batch)
    }
    if isDefault { ticket.reopens = HubSpotStage.reopens(ticket.events) }
    batch.keep(.ticket(ticket, recordHash: record.hash))
  }

  /// Messages name people by kind and number: a contact is `V-51`, a user of the desk `A-7`.
  private func decodeContact(
    _ fields: JSONFields<HubSpotKey>, _ properties: HubSpotProperties, _ record: ExportRecord,
    _ batch: inout DecodedBatch
  ) {
    guard let id = fields[.id].identifier ?? fields[.objectId].identifier else {
      return batch.reject(record, .missingID, field: "id")
    }
    let name = [properties[.firstname], properties[.lastname]].compactMap(\.nonEmptyString).joined(separator: " ")
    batch.keepPerson(Person(id: "V-" + id, role: .customer, name: name), record)
  }

  /// An owner is a user of the desk under a second number.
  private func decodeOwner(_ fields: JSONFields<HubSpotKey>, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    let name = [fields[.firstName], fields[.lastName]].compactMap(\.nonEmptyString).joined(separator: " ")
    let isBot = record.decoder.accounts.isBot(id: "owner-" + id, name: name)
    let ids = ["owner-" + id] + (fields[.userId].identifier.map { ["A-" + $0] } ?? [])
    batch.keep(ids.map { .person(Person(id: $0, role: isBot ? .bot : .agent, name: name)) })
  }
}

extension Ticket {
  /// Sets the status that the stage tells; where it tells none, a closing time does.
  mutating func settle(_ status: TicketStatus, closedAt closed: Timestamp?) {
    self.status = status == .unknown && closed != nil ? .closed : status
    guard self.status.isResolved else { return }
    closedAt = closed
    solvedAt = closed
  }

  /// The description stands in for the first message until the conversation comes; without it there is no text at all.
  mutating func addDescription(_ body: HTMLText.Plain) {
    isTranscriptMissing = body.text.isEmpty
    if body.text.isEmpty { return }
    messages = [
      Message(
        id: Message.descriptionID, authorID: requesterID, role: .customer, visibility: .everyone,
        writtenAt: createdAt, text: body.text, links: body.links)
    ]
  }
}

extension String {
  fileprivate mutating func replaceFirst(_ word: String, with other: String) {
    if hasPrefix(word) { self = other + dropFirst(word.count) }
  }
}

enum HubSpotKey: Int, JSONKey {
  case id, objectId, properties, propertiesWithHistory, createdAt, updatedAt, archived, isDeleted, associations,
    contacts
  case results, userId, email, firstName, lastName
  case conversationsThreadId, type, senders, actorId, deliveryIdentifier, name, direction, text, richText, createdBy, newStatus, assignedTo
  case status, closedAt, threadAssociations, associatedTicketId, messages, spam

  static let keySet = JSONKeySet(Self.self)
}
