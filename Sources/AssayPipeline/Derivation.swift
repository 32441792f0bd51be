// What is worked out from a ticket as it comes in: roles of its authors, who resolved it, its intent text and language.
import ContentHash
import LinearAlgebra
import TextVectors
import TicketExports
import TicketModel
import TicketStore

enum Derivation {
  struct Derived: Sendable {
    var ticket: Ticket
    var derivation: TicketDerivation
  }

  /// A whole ticket of a batch, with what the writing needs of its record.
  struct Whole: Sendable {
    var derived: Derived
    /// For each message, the role that the record gives.
    var statedRoles: [AuthorRole]
    var recordHash: Digest
  }

  /// What was worked out of one batch.
  struct Batch: Sendable {
    /// `nil` at the places of items other than whole tickets.
    var tickets: [Whole?]
    /// Processor time of all threads.
    var seconds: Double
  }

  /// Tickets of a batch a thread takes at a time.
  private static let chunk = 64

  /// Derives every whole ticket of a batch.
  static func derive(
    _ items: [ExportItem], roles: [String: AuthorRole], names: [String: String], options: ExportOptions, threads: Int
  ) -> Batch {
    var tickets = [Whole?](repeating: nil, count: items.count)
    let seconds = mapChunks(writing: &tickets, chunkSize: chunk, threads: threads) { _, range, places in
      let before = ProcessorTime.ofThisThread()
      for index in range {
        guard case .ticket(let ticket, let recordHash) = items[index] else { continue }
        places[index - range.lowerBound] = Whole(
          derived: derive(ticket, roles: roles, names: names, options: options),
          statedRoles: ticket.messages.map(\.role), recordHash: recordHash)
      }
      return ProcessorTime.ofThisThread() - before
    }
    return Batch(tickets: tickets, seconds: seconds.reduce(0, +))
  }

  /// - Parameter names: By id, at least of the people of the ticket that have one.
  static func derive(
    _ stated: Ticket, roles: [String: AuthorRole], names: [String: String], options: ExportOptions
  ) -> Derived {
    let ticket = RoleResolver(bots: options.bots, agents: options.agents).resolve(stated) { id in
      roles[id].map { Person(id: id, role: $0) }
    }
    let document = IntentText.document(for: ticket, names: shownNames(of: ticket, names))
    let automatic = AutomaticTicket.kind(
      of: ticket, document: document, requester: ticket.requesterID.map { [$0, names[$0] ?? ""] } ?? [])
    let language =
      document.text.isEmpty ? "und" : LanguageDetector.detect(document.text, statedLanguage: ticket.statedLanguage)
    return Derived(
      ticket: ticket,
      derivation: TicketDerivation(
        resolution: ticket.resolution,
        // A chat without its transcript shows a stub, not what the customer asked: counted, never mined.
        // Nor is what no customer wrote.
        document: document.hasCustomerText && !ticket.isTranscriptMissing && automatic == nil ? document.text : "",
        language: language, hasUnknownRole: ticket.messages.contains { $0.role == .unknown }, automaticKind: automatic))
  }

  /// Ids of the people of a ticket: its requester, its assignee and who wrote in it. Each once.
  static func people(of ticket: Ticket) -> Set<String> {
    var ids = Set(ticket.messages.compactMap(\.authorID))
    if let id = ticket.requesterID { ids.insert(id) }
    if let id = ticket.assigneeID { ids.insert(id) }
    return ids
  }

  /// Ids of the people of the whole tickets of a batch.
  static func people(of items: [ExportItem]) -> Set<String> {
    items.reduce(into: []) { ids, item in
      if case .ticket(let ticket, _) = item { ids.formUnion(people(of: ticket)) }
    }
  }

  /// What the people of a ticket are called; an id stands in for a name that the export does not state, because tables
  /// often hold names in such a column. Of the desk's side, such an id and a name of one word may be a team's.
  static func shownNames(of ticket: Ticket, _ names: [String: String]) -> PersonalNames {
    var customers: Set<String> = []
    var machines: Set<String> = []
    if let id = ticket.requesterID { customers.insert(id) }
    for message in ticket.messages {
      guard let id = message.authorID else { continue }
      switch message.role {
      case .customer: customers.insert(id)
      case .bot, .system: machines.insert(id)
      case .agent, .unknown: break
      }
    }
    var (sure, perhapsTeams): ([String], [String]) = ([], [])
    for id in people(of: ticket) where !machines.contains(id) {
      let stated = names[id].flatMap { $0.isEmpty ? nil : $0 }
      if customers.contains(id) || stated?.contains(where: \.isWhitespace) == true {
        sure.append(stated ?? id)
      } else {
        perhapsTeams.append(stated ?? id)
      }
    }
    return PersonalNames(sure, perhapsTeams: perhapsTeams)
  }

  /// Derives every ticket that is marked as out of date, in batches of one transaction each.
  ///
  /// - Returns: Seconds of processor time.
  static func settle(
    _ store: Store, roles: [String: AuthorRole], options: ExportOptions, context: RunContext
  ) throws -> Double {
    var done: Int64 = 0
    var seconds = 0.0
    while true {
      var before = ProcessorTime.ofThisThread()
      let stale = try store.staleTickets(limit: 2_000)
      if stale.isEmpty { return seconds }
      let names = try store.names(of: stale.reduce(into: Set()) { $0.formUnion(people(of: $1)) })
      seconds += ProcessorTime.ofThisThread() - before
      let chunks = mapChunks(count: stale.count, chunkSize: chunk, threads: context.threads) { _, range in
        let before = ProcessorTime.ofThisThread()
        let tickets = range.map { derive(stale[$0], roles: roles, names: names, options: options) }
        return (tickets, ProcessorTime.ofThisThread() - before)
      }
      before = ProcessorTime.ofThisThread()
      try store.settle(chunks.flatMap { $0.0.map { ($0.ticket, $0.derivation) } })
      seconds += ProcessorTime.ofThisThread() - before + chunks.reduce(0) { $0 + $1.1 }
      done += Int64(stale.count)
      context.progress(.step(stage: "settle", done: done, total: nil, unit: "tickets"))
    }
  }
}
