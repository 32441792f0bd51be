// What became of a discovery's intents in a later one: what a verdict on an earlier sample has to know.
import GRDB
public import TicketModel

extension Store {
  /// How far intents have the same tickets in two discoveries: of the tickets that both place, those that the intent
  /// has in both, over those that it has in either. Tickets that came or went with an import count on no side.
  ///
  /// - Returns: 0 to 1, by intent id, of intents that either discovery has.
  /// - Complexity: O(tickets of the runs).
  public func keptShares(from earlier: Int64, to later: Int64) throws -> [String: Double] {
    let before = Dictionary(uniqueKeysWithValues: try intents(run: earlier).map { ($0.label, $0.id) })
    let after = Dictionary(uniqueKeysWithValues: try intents(run: later).map { ($0.label, $0.id) })
    let counts = try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT coalesce(a.curatedLabel, a.label), coalesce(b.curatedLabel, b.label), count(*)
          FROM assignment a JOIN assignment b ON b.run = ? AND b.ticketID = a.ticketID WHERE a.run = ? GROUP BY 1, 2
          """, arguments: [later, earlier]
      ).map { (before: $0[0] as Int32, after: $0[1] as Int32, tickets: $0[2] as Int) }
    }
    var (both, either) = ([String: Int](), [String: Int]())
    for count in counts {
      let (one, other) = (before[count.before], after[count.after])
      for id in Set([one, other].compactMap { $0 }) { either[id, default: 0] += count.tickets }
      if let one, one == other { both[one, default: 0] += count.tickets }
    }
    return Dictionary(uniqueKeysWithValues: either.map { ($0, Double(both[$0] ?? 0) / Double($1)) })
  }

  /// When the newest ticket of a discovery was created, times after the discovery left out: they are errors of the
  /// export.
  /// `nil` when none has a time.
  public func newestTicket(mineRun: Int64) throws -> Timestamp? {
    try read { db in
      try Int64.fetchOne(
        db,
        sql: """
          SELECT max(t.createdAt) FROM assignment a JOIN ticket t ON t.id = a.ticketID
          WHERE a.run = ? AND t.createdAt <= (SELECT endedAt FROM run WHERE key = a.run)
          """, arguments: [mineRun]
      ).map(Timestamp.init(seconds:))
    }
  }
}
