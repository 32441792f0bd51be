// Who must not come back: the store keeps keyed hashes of the ids of forgotten people and of their tickets, and ingest
// holds every record against them.
import ContentHash
import TicketExports
import TicketModel
import TicketStore

/// The people that a store has forgotten, and their tickets.
struct ForgottenIDs {
  private let key: [UInt8]
  private let requesters: Set<[UInt8]>
  private let tickets: Set<[UInt8]>
  /// A store of masked text knows people by their pseudonyms.
  private let knowsPseudonyms: Bool

  /// `nil` when nobody was forgotten: then ingest has nothing to look up.
  init?(_ store: Store) throws {
    guard let found = try store.forgotten() else { return nil }
    (key, requesters, tickets) = (found.key, found.requesters, found.tickets)
    knowsPseudonyms = try store.keepsRawText() == false
  }

  /// For the first ones to be forgotten.
  init() {
    var random = SystemRandomNumberGenerator()
    key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
    (requesters, tickets) = ([], [])
    knowsPseudonyms = false
  }

  func plan(_ plan: inout Forgetting, tickets: [(id: String, system: String)]) {
    plan.key = key
    plan.requesterHashes = plan.requesterIDs.map(hash(requester:))
    plan.ticketHashes = tickets.map { hash(ticket: $0.id, system: $0.system) }
  }

  private func hash(requester id: String) -> [UInt8] { HMAC.sha256(key: key, message: "requester\n" + id).bytes }
  private func hash(ticket id: String, system: String) -> [UInt8] {
    HMAC.sha256(key: key, message: "ticket\n\(system)\n\(id)").bytes
  }

  func contains(requester id: String?) -> Bool { id.map { requesters.contains(hash(requester: $0)) } ?? false }
  func contains(ticket id: String, system: String) -> Bool { tickets.contains(hash(ticket: id, system: system)) }

  /// Whether it is a forgotten ticket of any system, for sheets, which do not name the system.
  func contains(ticket id: String) -> Bool { IngestStage.systems.contains { contains(ticket: id, system: $0) } }

  // MARK: Ingest

  /// What of a batch must stay out.
  struct Struck {
    /// Items that are left out whole, with the number of their records.
    var whole: [Int: Int] = [:]
    /// Messages left out of items that stay.
    var messages: [Int: Int] = [:]
    /// Tickets of forgotten requesters that were not known as such.
    var newTickets: [(id: String, system: String)] = []
  }

  /// Takes what forgotten people said out of a batch's items and says which are theirs altogether.
  func strike(_ items: inout [ExportItem], system: String) -> Struck {
    var struck = Struck()
    // A follow-up is told of by the record of the ticket that it follows.
    func isGone(_ earlier: String) -> Bool {
      contains(ticket: earlier, system: system) || struck.newTickets.contains { $0.id == earlier }
    }
    for index in items.indices {
      switch items[index] {
      case .ticket(var ticket, let recordHash):
        let isKnown = contains(ticket: ticket.id, system: ticket.system)
        if isKnown || isForgotten(ticket.requesterID) {
          struck.whole[index] = 1
          if !isKnown { struck.newTickets.append((ticket.id, ticket.system)) }
        } else {
          let authors = Set(ticket.messages.compactMap(\.authorID)).filter { isForgotten($0) }
          if !authors.isEmpty {
            // What they are called is forgotten too: their words go from quotations, their name stays in a greeting.
            ticket = Redaction(ids: authors.sorted(), names: []).cleared(ticket, of: authors)
          }
          ticket.events = ticket.events.map(withoutPeople)
          if isForgotten(ticket.assigneeID) { ticket.assigneeID = nil }
          if let earlier = ticket.followUpOf, isGone(earlier) { ticket.followUpOf = nil }
          items[index] = .ticket(ticket, recordHash: recordHash)
        }
      case .messages(let ticketID, let messages):
        let left = contains(ticket: ticketID, system: system)
          ? [] : messages.filter { !isForgotten($0.authorID) }
        if left.isEmpty, !messages.isEmpty {
          struck.whole[index] = messages.count
        } else if left.count < messages.count {
          struck.messages[index] = messages.count - left.count
          items[index] = .messages(ticketID: ticketID, left)
        }
      case .events(let ticketID, let events):
        if contains(ticket: ticketID, system: system) {
          struck.whole[index] = 1
        } else {
          items[index] = .events(ticketID: ticketID, events.map(withoutPeople))
        }
      case .facts(let ticketID, var facts):
        let isAfterGone = facts.followUpOf.map(isGone) ?? false
        if isAfterGone { facts.followUpOf = nil }
        if contains(ticket: ticketID, system: system) || (isAfterGone && facts == TicketFacts()) {
          struck.whole[index] = 1
        }
        items[index] = .facts(ticketID: ticketID, facts)
      case .person(let person):
        if isForgotten(person.id) { struck.whole[index] = 1 }
      }
    }
    return struck
  }

  private func withoutPeople(_ event: TicketEvent) -> TicketEvent {
    var event = event
    if isForgotten(event.actorID) { event.actorID = nil }
    if event.kind == .assigneeChange {
      if isForgotten(event.from) { event.from = nil }
      if isForgotten(event.to) { event.to = nil }
    }
    return event
  }

  /// - Parameter id: As exports have it.
  private func isForgotten(_ id: String?) -> Bool {
    contains(requester: knowsPseudonyms ? id.map(RecordMask.pseudonym) : id)
  }

  /// Removes a ticket of a forgotten requester, parts of which may have come before it.
  func forget(_ ticket: (id: String, system: String), _ writer: IngestWriter) throws {
    try writer.forget(ticketID: ticket.id, hash: hash(ticket: ticket.id, system: ticket.system), key: key)
  }
}
