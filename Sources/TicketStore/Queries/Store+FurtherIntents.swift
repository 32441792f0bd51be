// What tickets ask for besides the intent that they are filed under.
import GRDB
public import TicketModel

extension Store {
  /// The further intents of a run's tickets, in the order of the ids' bytes, the surest of a ticket first.
  ///
  /// An intent that edits ended counts as the one it was merged into; what edits made a ticket's own intent is no
  /// further one; tickets that a split moved leave what others ask for where it was.
  public func furtherIntents(run: Int64) throws -> [FurtherIntent] {
    try read { try Store.furtherIntents(run: run, in: $0).map(\.further) }
  }

  /// Tickets of a run that ask for more than one thing.
  public func ticketsWithFurtherIntents(run: Int64) throws -> Int {
    Set(try furtherIntents(run: run).map(\.ticketID)).count
  }

  /// What the tickets of one intent ask for besides: tickets by the label of the other intent.
  public func furtherIntents(ofTicketsIn label: Int32, run: Int64) throws -> [Int32: Int] {
    try read { db in
      try Store.furtherIntents(run: run, in: db).reduce(into: [:]) { counts, found in
        if found.own == label { counts[found.further.label, default: 0] += 1 }
      }
    }
  }

  /// - Returns: With each the label that its ticket is filed under.
  static func furtherIntents(run: Int64, in db: Database) throws -> [(further: FurtherIntent, own: Int32)] {
    let successors = try Store.successors(run: run, in: db)
    var found: [(further: FurtherIntent, own: Int32)] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT further.ticketID, further.label, further.confidence, coalesce(own.curatedLabel, own.label)
        FROM furtherIntent AS further
        JOIN assignment AS own ON own.run = further.run AND own.ticketID = further.ticketID
        WHERE further.run = ? ORDER BY further.ticketID, further.confidence DESC, further.label
        """, arguments: [run])
    while let row = try rows.next() {
      let further = FurtherIntent(ticketID: row[0], label: successors[row[1]] ?? row[1], confidence: row[2])
      if further.label < 0 || further.label == row[3] { continue }
      let ofTicket = found.reversed().prefix { $0.further.ticketID == further.ticketID }
      // Two that were merged are one.
      if ofTicket.contains(where: { $0.further.label == further.label }) { continue }
      found.append((further, row[3]))
    }
    return found
  }
}
