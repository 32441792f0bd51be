// Handoffs, notes, touches, supervisors and waiting, on tickets small enough to count by hand.
import GRDB
import Testing
import TicketModel

@testable import TicketStore

private let hour: Int64 = 3_600

private func change(
  _ kind: TicketEvent.Kind, at: Int64?, _ from: String?, _ to: String?, id: String
) -> TicketEvent {
  TicketEvent(id: id, kind: kind, at: at.map { Timestamp(seconds: $0 * hour) }, from: from, to: to)
}

private func message(
  _ id: String, _ author: String, _ role: AuthorRole, _ visibility: Visibility = .everyone
) -> Message {
  Message(id: id, authorID: author, role: role, visibility: visibility, text: "t")
}

@Suite struct CollaborationTests {
  /// Created at 0, new until 1, open until 3, pending until 7, open until 8, solved; closed at 100.
  private static func ticket(_ id: String) -> Ticket {
    var ticket = Ticket(id: id, system: "zendesk")
    ticket.createdAt = Timestamp(seconds: 0)
    ticket.solvedAt = Timestamp(seconds: 8 * hour)
    ticket.messages = [
      message("1", "c", .customer), message("2", "ann", .agent), message("3", "ann", .agent, .internal),
      message("4", "lea", .agent), message("5", "lea", .agent),
    ]
    ticket.events = [
      change(.statusChange, at: 0, nil, "new", id: "1"),
      change(.groupChange, at: 1, nil, "tier 1", id: "2"), change(.assigneeChange, at: 1, nil, "ann", id: "3"),
      change(.statusChange, at: 1, "new", "open", id: "4"), change(.statusChange, at: 3, "open", "pending", id: "5"),
      change(.statusChange, at: 7, "pending", "open", id: "6"),
      // One handoff: group and assignee in the same moment.
      change(.groupChange, at: 4, "tier 1", "tier 2", id: "7"), change(.assigneeChange, at: 4, "ann", "lea", id: "8"),
      change(.statusChange, at: 8, "open", "solved", id: "9"),
      change(.statusChange, at: 100, "solved", "closed", id: "10"),
    ]
    return ticket
  }

  @Test func `what people did in an intent's tickets`() throws {
    var quick = Ticket(id: "2", system: "zendesk")
    quick.messages = [message("1", "c", .customer), message("2", "ann", .agent)]
    var automatic = Self.ticket("3")
    automatic.messages = [message("1", "c", .customer), message("2", "b", .bot)]
    let mined = try MinedStore(
      [
        (Self.ticket("1"), 0, .human), (quick, 0, .human), (automatic, 0, .bot), (automatic.renamed("4"), 1, .bot),
        (Self.ticket("5"), -1, .human),
      ],
      people: [Person(id: "ann", role: .agent), Person(id: "lea", role: .agent, isSupervisor: true)])
    let figures = try mined.store.collaborationFigures(mineRun: mined.run)
    // Nobody but the bot wrote in the other intent.
    #expect(Set(figures.keys) == [0, -1])
    let own = try #require(figures[0])
    #expect(own.tickets == 2 && own.supervisorTickets == 1)
    #expect(own.touches == 2.5 && own.notes == 0.5)
    // The export tells no assignment of the second ticket.
    #expect(own.ticketsWithHistory == 1 && own.handoffs == 1)
    #expect(
      own.waiting == [
        .init(station: "pending", stays: 1, medianHours: 4, share: 0.5),
        .init(station: "open", stays: 2, medianHours: 1.5, share: 3.0 / 8),
        .init(station: "new", stays: 1, medianHours: 1, share: 1.0 / 8),
      ])
  }

  @Test func `events of another system's ticket with the same id are none of this one's`() throws {
    let mined = try MinedStore([(Self.ticket("1"), 0, .human)])
    // Events may come before their ticket, when nothing keeps such a row out.
    try mined.store.write { db in
      try db.execute(
        sql: "INSERT INTO event (ticketID, system, id, kind, at, fromValue, toValue) VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: ["1", "table", "99", "assigneeChange", 5 * hour, "lea", "kim"])
    }
    #expect(try mined.store.collaborationFigures(mineRun: mined.run)[0]?.handoffs == 1)
  }

  private static func history(
    statuses: [(Int64?, String?, String?)] = [], assignments: [(TicketEvent.Kind, Int64?, String?, String?)] = [],
    createdAt: Int64? = 0, endedAt: Int64? = nil
  ) -> TicketHistory {
    TicketHistory(
      ticket: 1, label: 0, createdAt: createdAt, endedAt: endedAt,
      statuses: statuses.enumerated().map {
        .init(kind: .statusChange, at: $1.0, id: "\($0)", from: $1.1, to: $1.2)
      },
      assignments: assignments.enumerated().map { .init(kind: $1.0, at: $1.1, id: "\($0)", from: $1.2, to: $1.3) })
  }

  @Test func `a handoff needs one who had the ticket before`() {
    #expect(Self.history().handoffs == nil)
    #expect(Self.history(assignments: [(.assigneeChange, 1, nil, "a"), (.groupChange, 2, nil, "g")]).handoffs == 0)
    // The system does not say from whom: the event before does, in whatever order they come.
    #expect(Self.history(assignments: [(.assigneeChange, 9, nil, "b"), (.assigneeChange, 1, nil, "a")]).handoffs == 1)
    // Put back and given to another: one. To the same: none.
    #expect(
      Self.history(assignments: [
        (.assigneeChange, 1, nil, "a"), (.assigneeChange, 2, "a", nil), (.assigneeChange, 3, nil, "b"),
      ]).handoffs == 1)
    #expect(
      Self.history(assignments: [
        (.assigneeChange, 1, nil, "a"), (.assigneeChange, 2, "a", ""), (.assigneeChange, 3, "", "a"),
      ]).handoffs == 0)
    #expect(Self.history(assignments: [(.groupChange, nil, "g", "h"), (.assigneeChange, nil, "a", "b")]).handoffs == 2)
  }

  private static func stays(_ history: TicketHistory) -> [String] {
    var found: [String] = []
    history.forEachStay { found.append("\($0) \($1)") }
    return found
  }

  @Test func `a stay ends with the next status, and the last has no end`() {
    #expect(Self.stays(Self.history(statuses: [(5, nil, "open")])) == [])
    // What it was before the first change, since it was created.
    #expect(Self.stays(Self.history(statuses: [(5, "new", "open"), (9, "open", "closed")])) == ["new 5", "open 4"])
    #expect(Self.stays(Self.history(statuses: [(5, "new", "open")], createdAt: nil)) == [])
    // Told twice, and a change without a time.
    #expect(
      Self.stays(Self.history(statuses: [(1, nil, "open"), (2, "open", "open"), (nil, "open", "hold"), (6, nil, "x")]))
        == ["open 5"])
    // Solved is no waiting, by its name or by the ticket's own time.
    #expect(Self.stays(Self.history(statuses: [(0, nil, "Closed"), (5, nil, "open"), (6, nil, "x")])) == ["open 1"])
    #expect(
      Self.stays(Self.history(statuses: [(0, nil, "2"), (5, nil, "4"), (9, nil, "5")], endedAt: 5)) == ["2 5"])
  }

  @Test func `six statuses are named, and the rest is one`() {
    var times = StationTimes()
    for number in 1...8 { times.add(Int64(number) * hour, in: "s\(number)") }
    times.add(4 * hour, in: "s1")
    let waiting = times.waiting
    #expect(waiting.map(\.station) == ["s8", "s7", "s6", "s1", "s5", "s4", "other"])
    // 3 and 2 hours of 40.
    #expect(waiting.last == .init(station: "other", stays: 2, medianHours: 2.5, share: 0.125))
    #expect(waiting[3].medianHours == 2.5 && waiting[3].stays == 2)
    #expect(StationTimes().waiting.isEmpty)
  }

  @Test func `however many stays there are, memory is bounded and the median holds`() {
    var times = StationTimes()
    let count = 10 * StationTimes.mostKept
    for number in 0..<count { times.add(Int64((number * 7_919) % count) * hour, in: "open") }
    let line = times.waiting[0]
    #expect(line.stays == count)
    #expect(abs(line.medianHours / Double(count) - 0.5) < 0.01)
    for number in 0..<1_000 { times.add(hour, in: "status of \(number)") }
    #expect(times.waiting.count == 7)
    #expect(times.waiting.reduce(0) { $0 + $1.stays } == count + 1_000)
    #expect(abs(times.waiting.reduce(0) { $0 + $1.share } - 1) < 1e-12)
  }
}

extension Ticket {
  fileprivate func renamed(_ id: String) -> Ticket {
    var copy = self
    copy.id = id
    return copy
  }
}
