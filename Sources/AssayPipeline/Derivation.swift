// What is worked out from a ticket as it comes in: roles of its authors, who resolved it, its intent text and language.
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

  /// Tickets of a batch a thread takes at a time.
  private static let chunk = 64

  /// Derives every whole ticket of a batch; `nil` at the places of other items.
  static func derive(
    _ items: [ExportItem], roles: [String: AuthorRole], options: ExportOptions, threads: Int
  ) -> [Derived?] {
    mapChunks(count: items.count, chunkSize: chunk, threads: threads) { _, range in
      range.map { index -> Derived? in
        guard case .ticket(let ticket, _) = items[index] else { return nil }
        return derive(ticket, roles: roles, options: options)
      }
    }.flatMap { $0 }
  }

  static func derive(_ stated: Ticket, roles: [String: AuthorRole], options: ExportOptions) -> Derived {
    let ticket = RoleResolver(bots: options.bots, agents: options.agents).resolve(stated) { id in
      roles[id].map { Person(id: id, role: $0) }
    }
    let document = IntentText.document(for: ticket)
    let language =
      document.text.isEmpty ? "und" : LanguageDetector.detect(document.text, statedLanguage: ticket.statedLanguage)
    return Derived(
      ticket: ticket,
      derivation: TicketDerivation(
        resolution: ticket.resolution,
        // A chat without its transcript shows a stub, not what the customer asked: counted, never mined.
        document: document.hasCustomerText && !ticket.isTranscriptMissing ? document.text : "", language: language,
        hasUnknownRole: ticket.messages.contains { $0.role == .unknown }))
  }

  /// Derives every ticket that is marked as out of date, in batches of one transaction each.
  static func settle(
    _ store: Store, roles: [String: AuthorRole], options: ExportOptions, context: RunContext
  ) throws {
    var done: Int64 = 0
    while true {
      let stale = try store.staleTickets(limit: 2_000)
      if stale.isEmpty { return }
      let derived = mapChunks(count: stale.count, chunkSize: chunk, threads: context.threads) { _, range in
        range.map { derive(stale[$0], roles: roles, options: options) }
      }.flatMap { $0 }
      try store.settle(derived.map { ($0.ticket, $0.derivation) })
      done += Int64(stale.count)
      context.progress(.step(stage: "settle", done: done, total: nil, unit: "tickets"))
    }
  }
}
