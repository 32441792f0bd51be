// HubSpot's conversations: threads, which know their ticket, and messages, which know their thread.
import TicketModel

extension HubSpotFormat {
  func link(_ record: ExportRecord) -> (thread: String, ticket: String)? {
    var scratch = DecodedBatch()
    guard let opened = scratch.openObject(record) else { return nil }
    let fields = JSONFields<HubSpotKey>(opened.value)
    guard !fields.isPresent(.conversationsThreadId), let thread = fields[.id].identifier,
      let ticket = Self.ticket(of: fields)
    else { return nil }
    return (thread, ticket)
  }

  private static func ticket(of thread: JSONFields<HubSpotKey>) -> String? {
    JSONFields<HubSpotKey>(thread[.threadAssociations])[.associatedTicketId].presentID
      ?? thread[.associatedTicketId].presentID
  }

  /// The thread's end is an event of its ticket; messages that somebody saved inside it are read too.
  func decodeThread(_ fields: JSONFields<HubSpotKey>, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    if fields[.archived].isTrue { return batch.exclude(.deleted) }
    guard let ticketID = Self.ticket(of: fields), !fields[.spam].isTrue else { return batch.exclude(.notSupport) }
    var items: [ExportItem] = []
    if fields[.status].string == "CLOSED", let closed = batch.time(fields[.closedAt], "closedAt") {
      items.append(
        .events(
          ticketID: ticketID,
          [TicketEvent(id: "thread-\(id)-closed", kind: .statusChange, at: closed, to: "thread closed")]))
    }
    let messages = fields[.messages].elements.compactMap { entry -> Message? in
      let message = self.message(JSONFields<HubSpotKey>(entry), record.decoder.accounts, &batch)
      if message == nil, Self.isText(JSONFields<HubSpotKey>(entry)) { batch.note(.unreadableComment) }
      return message
    }
    if !messages.isEmpty { items.append(.messages(ticketID: ticketID, messages)) }
    if items.isEmpty { batch.exclude(.historyWithoutFacts) } else { batch.keep(items) }
  }

  func decodeLooseMessage(_ fields: JSONFields<HubSpotKey>, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    guard let thread = fields[.conversationsThreadId].identifier, let ticketID = links.tickets[thread] else {
      return batch.reject(record, .missingTicketID, field: "conversationsThreadId")
    }
    if fields[.archived].isTrue { return batch.exclude(.deleted) }
    if let message = message(fields, record.decoder.accounts, &batch) {
      return batch.keep(.messages(ticketID: ticketID, [message]))
    }
    var event = TicketEvent(
      id: id, kind: .statusChange, at: batch.time(fields[.createdAt], "createdAt"),
      actorID: fields[.createdBy].nonEmptyString,
      to: fields[.newStatus].nonEmptyString.map { "thread " + $0.lowercased() })
    if fields[.type].string == "ASSIGNMENT" {
      event.kind = .assigneeChange
      event.to = fields[.assignedTo].nonEmptyString
    }
    if event.to == nil { return batch.exclude(.serviceMessage) }
    batch.keep(.events(ticketID: ticketID, [event]))
  }

  /// Something that somebody said, in public or to colleagues; the rest are notices of the thread itself.
  private static func isText(_ fields: JSONFields<HubSpotKey>) -> Bool {
    ["MESSAGE", "COMMENT", "WELCOME_MESSAGE"].contains(fields[.type].string ?? "MESSAGE")
  }

  private func message(
    _ fields: JSONFields<HubSpotKey>, _ accounts: NamedAccounts, _ batch: inout DecodedBatch
  ) -> Message? {
    guard Self.isText(fields), let id = fields[.id].identifier else { return nil }
    let sender = fields[.senders].elements.lazy.map { JSONFields<HubSpotKey>($0) }.first
    // A sender who is no account of the portal has only an address.
    let address = sender.map { JSONFields<HubSpotVersionKey>($0[.deliveryIdentifier])[.value] }?.nonEmptyString
    let author = sender?[.actorId].nonEmptyString ?? address ?? fields[.createdBy].nonEmptyString
    let role: AuthorRole
    if accounts.isBot(id: author, name: sender?[.name].string) {
      role = .bot
    } else if accounts.isAgent(id: author, name: sender?[.name].string) {
      role = .agent
    } else {
      role = fields[.type].string == "WELCOME_MESSAGE" ? .system : Self.role(author, fields[.direction].string)
    }
    let plain = fields[.text].plainOrHTML, rich = fields[.richText].html
    return Message(
      id: id, authorID: author, role: role,
      visibility: fields[.type].string == "COMMENT" ? .internal : .everyone,
      writtenAt: batch.time(fields[.createdAt], "createdAt"), text: plain.text.isEmpty ? rich.text : plain.text,
      links: rich.links.isEmpty ? plain.links : rich.links)
  }

  /// The letter before a number says what kind of account wrote: A agent, B bot, L a language model, S HubSpot itself, V
  /// visitor. E is an address and I an app, of which, as of addresses, only the direction tells that the customer wrote.
  private static func role(_ actor: String?, _ direction: String?) -> AuthorRole {
    switch actor?.prefix(2) {
    case "A-": return .agent
    case "B-", "L-": return .bot
    case "S-": return .system
    case "V-": return .customer
    default: return direction == "INCOMING" ? .customer : .unknown
    }
  }
}
