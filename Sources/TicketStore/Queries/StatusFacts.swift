// What a ticket's changes of status tell where its own record is silent: when it was solved last, and how often it was
// opened again. Largest values win, as with other facts, so the order in which records come does not matter.
import GRDB
import TicketModel

/// Fills these two columns of tickets; valid within one transaction.
final class StatusFacts {
  private var fill: RowStatement
  private let select: Statement
  /// Any change of status is stored at all.
  private var hasChanges: Bool

  init(_ db: Database) throws {
    fill = try RowStatement(
      db, sql: """
        UPDATE ticket SET solvedAt = max(coalesce(solvedAt, ?1), coalesce(?1, solvedAt)),
          reopens = max(coalesce(reopens, ?2), coalesce(?2, reopens))
        WHERE id = ?3 AND system = ?4 AND (coalesce(reopens, -1) < ?2 OR coalesce(solvedAt, 0) < ?1)
        """)
    select = try db.cachedStatement(
      sql: """
        SELECT at, id, fromValue, toValue FROM event WHERE ticketID = ? AND system = ? AND kind = 'statusChange'
        """)
    hasChanges = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM event)") ?? false
  }

  /// Takes notice of events that were stored apart from their ticket.
  func note(_ events: [TicketEvent], ticketID: String, system: String) throws {
    var isOrderNeeded = false
    for event in events where event.kind == .statusChange {
      hasChanges = true
      let from = event.from.map(TicketHistory.isEnding), to = event.to.map(TicketHistory.isEnding) ?? false
      if from == nil ? event.to?.lowercased() != "new" : from == true {
        isOrderNeeded = true
      } else if from == false, to {
        try run(ticketID, system, solvedAt: event.at?.seconds, reopens: 0)
      }
    }
    if isOrderNeeded { try apply(ticketID, system: system) }
  }

  /// Fills the columns of a ticket whose record was just written from all changes that are stored.
  func apply(_ ticketID: String, system: String) throws {
    guard hasChanges else { return }
    let changes = try Row.fetchAll(select, arguments: [ticketID, system]).map {
      TicketHistory.Change(kind: .statusChange, at: $0[0], id: $0[1], from: $0[2], to: $0[3])
    }
    guard let reopens = TicketHistory.reopens(changes) else { return }
    try run(ticketID, system, solvedAt: Self.solved(changes), reopens: reopens)
  }

  /// The last time that work ended. A bare "closed" may only confirm what was solved before.
  private static func solved(_ changes: [TicketHistory.Change]) -> Int64? {
    changes.filter { change in
      guard let to = change.to, TicketHistory.isEnding(to) else { return false }
      return change.from.map { !TicketHistory.isEnding($0) } ?? (to.lowercased() != "closed")
    }.compactMap(\.at).max()
  }

  /// Systems whose exports may hold part of a history only. That a ticket was opened again is true of the whole as
  /// well, that it never was is not; where the history is all there, the ticket's own record says so.
  private static let partlyTold: Set<String> = ["jira"]

  private func run(_ ticketID: String, _ system: String, solvedAt: Int64?, reopens: Int) throws {
    fill.bind(solvedAt)
    fill.bind(reopens > 0 || !Self.partlyTold.contains(system) ? Int64(reopens) : nil)
    fill.bind(ticketID)
    fill.bind(system)
    try fill.run()
  }
}
