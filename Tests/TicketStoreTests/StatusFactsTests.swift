// What changes of status tell of a ticket whose record is silent, whichever of the two comes first.
import Testing
import TicketModel

@testable import TicketStore

private let derived = TicketDerivation(resolution: .human, document: "d", language: "en", hasUnknownRole: false)

private func change(_ at: Int64, _ from: String?, _ to: String) -> TicketEvent {
  TicketEvent(id: "e\(at)", kind: .statusChange, at: Timestamp(seconds: at), from: from, to: to)
}

/// The ticket after its record and its history were stored, each event a record of its own.
private func stored(
  _ events: [TicketEvent], system: String = "zammad", solvedAt: Int64? = nil, reopens: Int? = nil, recordLast: Bool
) throws -> Ticket {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  var ticket = Ticket(id: "7", system: system)
  ticket.status = .closed
  ticket.solvedAt = solvedAt.map(Timestamp.init(seconds:))
  ticket.reopens = reopens
  func putRecord() throws {
    try store.ingest { _ = try $0.put(ticket, statedRoles: [], recordHash: [UInt8](repeating: 1, count: 32), derived: derived) }
  }
  if !recordLast { try putRecord() }
  for event in recordLast ? events.reversed() : events {
    try store.ingest { _ = try $0.put(events: [event], ticketID: "7", system: system) }
  }
  if recordLast { try putRecord() }
  return try #require(try store.tickets(ids: ["7"]).first)
}

@Suite struct StatusFactsTests {
  @Test(arguments: [
    ([change(1, "new", "open"), change(5, "open", "closed")], 5, 0),
    ([change(5, "open", "closed"), change(6, "closed", "open"), change(9, "open", "closed")], 9, 1),
    ([change(5, nil, "resolved"), change(6, nil, "open"), change(9, nil, "resolved"), change(10, nil, "open")], 9, 2),
    // Closing what is solved is no second solution.
    ([change(5, "open", "solved"), change(90, "solved", "closed")], 5, 0),
    ([change(5, nil, "Resolved"), change(90, nil, "Closed")], 5, 0),
    ([change(5, nil, "resolved"), change(5, nil, "resolved"), change(7, nil, "resolved")], 7, 0),
  ] as [([TicketEvent], Int64, Int)])
  func `history fills what the record leaves open`(_ events: [TicketEvent], _ solved: Int64, _ reopens: Int) throws {
    for recordLast in [false, true] {
      let ticket = try stored(events, recordLast: recordLast)
      #expect(ticket.solvedAt?.seconds == solved, "\(recordLast)")
      #expect(ticket.reopens == reopens, "\(recordLast)")
    }
  }

  @Test func `an end that is only confirmed tells that nothing was opened again`() throws {
    for recordLast in [false, true] {
      let ticket = try stored([change(90, "solved", "closed")], recordLast: recordLast)
      #expect(ticket.solvedAt == nil && ticket.reopens == 0, "\(recordLast)")
    }
  }

  /// Jira's exports may hold the end of a long history only.
  @Test func `a history that may lack its start tells of reopening, never of none`() throws {
    for recordLast in [false, true] {
      for events in [[change(5, "Open", "Done")], [change(5, "Done", "Closed")], [change(5, nil, "Done")]] {
        #expect(try stored(events, system: "jira", recordLast: recordLast).reopens == nil, "\(recordLast)")
        #expect(try stored(events, system: "jira", reopens: 0, recordLast: recordLast).reopens == 0, "\(recordLast)")
      }
      let ended = try stored([change(5, "Open", "Done")], system: "jira", reopens: 2, recordLast: recordLast)
      #expect(ended.solvedAt?.seconds == 5 && ended.reopens == 2, "\(recordLast)")
      let opened = try stored([change(5, "Done", "Open")], system: "jira", recordLast: recordLast)
      #expect(opened.reopens == 1, "\(recordLast)")
    }
  }

  @Test func `without an end there is nothing to tell`() throws {
    for recordLast in [false, true] {
      let ticket = try stored([change(1, nil, "new"), change(2, "new", "open"), change(3, nil, "waiting")], recordLast: recordLast)
      #expect(ticket.solvedAt == nil && ticket.reopens == nil)
    }
  }

  @Test func `the record's larger figures stay`() throws {
    for recordLast in [false, true] {
      let ticket = try stored(
        [change(5, "open", "closed")], solvedAt: 8, reopens: 3, recordLast: recordLast)
      #expect(ticket.solvedAt?.seconds == 8 && ticket.reopens == 3)
    }
  }

  @Test func `another system's ticket is left alone`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path + "/store", access: .create)
    try store.ingest { _ = try $0.put(events: [change(5, "open", "closed")], ticketID: "7", system: "zendesk") }
    try store.ingest {
      _ = try $0.put(
        Ticket(id: "7", system: "zammad"), statedRoles: [], recordHash: [UInt8](repeating: 1, count: 32), derived: derived)
    }
    let ticket = try #require(try store.tickets(ids: ["7"]).first)
    #expect(ticket.solvedAt == nil && ticket.reopens == nil)
  }
}
