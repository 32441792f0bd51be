// How people worked together on tickets: who wrote, who handed over to whom, and where tickets waited.
import GRDB
public import TicketModel

/// An answer or a note that a person wrote.
struct PersonsMessage {
  /// Of the ticket's intent.
  var label: Int32
  /// Of the ticket; rises from message to message.
  var ticket: Int64
  var isNote: Bool
  var authorID: String?
  /// People resolved the ticket, alone or with the bot.
  var isOfHumanTicket: Bool
}

extension Store {
  /// Collaboration on every intent of a run, by label, outliers under −1. Only tickets in which a person wrote count;
  /// intents without one are left out. The stand-in for a ticket's first message is nobody's answer.
  ///
  /// Who had a ticket before is what the event says, or else what the one before it said.
  ///
  /// - Complexity: O(messages of the store + events of the run's tickets); memory an intent: what `StationTimes` keeps.
  public func collaborationFigures(mineRun: Int64) throws -> [Int32: CollaborationFigures] {
    let supervisors = try supervisors()
    return try read { db in
      var sums: [Int32: Sums] = [:]
      var ticket: Int64?
      var isSupervised = false
      try Store.forEachPersonsMessage(mineRun: mineRun, in: db) { message in
        var own = sums.removeValue(forKey: message.label) ?? Sums()
        if message.ticket != ticket {
          own.tickets += 1
          isSupervised = false
        }
        ticket = message.ticket
        own.touches += 1
        if message.isNote { own.notes += 1 }
        if !isSupervised, let author = message.authorID, supervisors.contains(author) {
          own.supervised += 1
          isSupervised = true
        }
        sums[message.label] = own
      }
      try Store.forEachHistory(mineRun: mineRun, in: db) { history in
        // Taken out and put back, so that the collections inside are never copied.
        guard var own = sums.removeValue(forKey: history.label) else { return }
        if let handoffs = history.handoffs {
          own.withHistory += 1
          own.handoffs += handoffs
        }
        history.forEachStay { own.stations.add($1, in: $0) }
        sums[history.label] = own
      }
      return sums.mapValues(\.figures)
    }
  }

  /// Every answer and note that a person wrote in a ticket of a run. In the order of the tickets' numbers, so that the
  /// messages, which are most of a store, are read in the order in which they lie.
  static func forEachPersonsMessage(mineRun: Int64, in db: Database, _ body: (PersonsMessage) -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT coalesce(a.curatedLabel, a.label), m.ticket, m.visibility = 'internal', m.authorID,
          t.resolution IN ('human', 'mixed')
        FROM message m CROSS JOIN ticket t ON t.key = m.ticket
        CROSS JOIN assignment a ON a.run = ? AND a.ticketID = t.id
        WHERE m.role = 'agent' AND m.id <> ? AND (m.isEmbedded OR NOT EXISTS
          (SELECT 1 FROM message e WHERE e.ticket = m.ticket AND e.id = m.id AND e.isEmbedded))
        ORDER BY m.ticket
        """, arguments: [mineRun, Message.descriptionID])
    while let row = try rows.next() {
      body(
        PersonsMessage(
          label: row[0], ticket: row[1], isNote: row[2], authorID: row[3], isOfHumanTicket: row[4]))
    }
  }

  /// The history of every ticket of a run in which a person wrote.
  private static func forEachHistory(
    mineRun: Int64, in db: Database, _ body: (TicketHistory) -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT t.key, coalesce(a.curatedLabel, a.label), t.createdAt, coalesce(t.solvedAt, t.closedAt),
          e.kind = 'statusChange', e.kind = 'groupChange', e.at, e.fromValue, e.toValue, e.id
        FROM assignment a CROSS JOIN ticket t ON t.id = a.ticketID
        CROSS JOIN event e ON e.ticketID = t.id AND e.system = t.system
        WHERE a.run = ? AND e.kind IN ('statusChange', 'assigneeChange', 'groupChange') AND EXISTS
          (SELECT 1 FROM message m WHERE m.ticket = t.key AND m.role = 'agent' AND m.id <> ?)
        ORDER BY a.ticketID
        """, arguments: [mineRun, Message.descriptionID])
    var history: TicketHistory?
    while let row = try rows.next() {
      let ticket: Int64 = row[0]
      if history?.ticket != ticket {
        if let history { body(history) }
        history = TicketHistory(
          ticket: ticket, label: row[1], createdAt: row[2], endedAt: row[3], statuses: [], assignments: [])
      }
      let isStatus: Bool = row[4]
      let change = TicketHistory.Change(
        kind: isStatus ? .statusChange : row[5] ? .groupChange : .assigneeChange, at: row[6], id: row[9], from: row[7],
        to: row[8])
      if isStatus {
        history?.statuses.append(change)
      } else {
        history?.assignments.append(change)
      }
    }
    if let history { body(history) }
  }

  /// What is added up over the tickets of one intent.
  private struct Sums {
    var tickets = 0
    var touches = 0
    var notes = 0
    var supervised = 0
    var withHistory = 0
    var handoffs = 0
    var stations = StationTimes()

    var figures: CollaborationFigures {
      CollaborationFigures(
        tickets: tickets, handoffs: withHistory > 0 ? Double(handoffs) / Double(withHistory) : 0,
        notes: Double(notes) / Double(tickets), touches: Double(touches) / Double(tickets),
        supervisorTickets: supervised, waiting: stations.waiting, ticketsWithHistory: withHistory)
    }
  }
}
