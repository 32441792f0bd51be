// Which tickets can be drawn, and that every other one is counted once, with its reason.
import GRDB
import Testing
import TicketModel

@testable import TicketStore

@Suite struct FrameTests {
  private static func ticket(
    _ id: String, month: Int? = 3, status: TicketStatus = .closed, answers: [(AuthorRole, Visibility)] = []
  ) -> Ticket {
    var ticket = Ticket(id: id, system: "zendesk")
    ticket.status = status
    ticket.createdAt = month.map { Timestamp(year: 2024, month: $0, day: 10) }
    ticket.messages = ([(.customer, .everyone)] + answers).enumerated().map { place, message in
      Message(id: "m\(place)", authorID: "p\(place)", role: message.0, visibility: message.1, text: "t")
    }
    return ticket
  }

  private static let answered: [(AuthorRole, Visibility)] = [(.bot, .everyone)]

  /// One intent with a ticket for every reason, another of one ticket, an outlier; and tickets that were never mined.
  private func desk() throws -> MinedStore {
    let mined = try MinedStore([
      (Self.ticket("01", answers: Self.answered), 0, .bot), (Self.ticket("02", answers: Self.answered), 0, .bot),
      (Self.ticket("03", month: 5, answers: Self.answered), 0, .bot),
      (Self.ticket("04", month: nil, answers: Self.answered), 0, .bot),
      (Self.ticket("05"), 0, .human), (Self.ticket("06"), 0, .human), (Self.ticket("07", month: 5), 0, .human),
      (Self.ticket("08"), 0, .mixed),
      (Self.ticket("09", status: .open), 0, .unknown), (Self.ticket("10"), 0, .unknown),
      // A bot answered, and nobody but the desk could see it.
      (Self.ticket("11", answers: [(.bot, .internal)]), 0, .bot),
      // What became clear after it was mined.
      (Self.ticket("12", answers: Self.answered), 0, .bot), (Self.ticket("13", answers: Self.answered), 0, .bot),
      (Self.ticket("14"), 0, .unknown), (Self.ticket("15", answers: Self.answered), 0, .bot),
      (Self.ticket("16", answers: Self.answered), 1, .bot), (Self.ticket("17"), -1, .bot),
      (Self.ticket("18"), -1, .bot), (Self.ticket("19"), -1, .bot), (Self.ticket("20"), -1, .bot),
      (Self.ticket("21"), -1, .bot), (Self.ticket("22"), -1, .bot),
    ])
    try mined.store.queue.write { db in
      try db.execute(
        sql: """
          UPDATE ticket SET automaticKind = 'spam' WHERE id IN ('12', '18');
          UPDATE ticket SET automaticKind = 'alert' WHERE id IN ('13', '19');
          UPDATE ticket SET isTranscriptMissing = 1 WHERE id IN ('14', '15', '20');
          UPDATE ticket SET isStub = 1 WHERE id = '21';
          UPDATE ticket SET document = '' WHERE id = '22';
          DELETE FROM assignment WHERE ticketID IN ('18', '19', '20', '21', '22');
          INSERT INTO forgotten VALUES ('ticket', x'01'), ('ticket', x'02'), ('requester', x'01');
          """)
    }
    return mined
  }

  @Test func `tickets of an intent are its frame and those left out by reason`() throws {
    let mined = try desk()
    let frames = try mined.store.samplingFrames(mineRun: mined.run, countingAll: true)
    #expect(Set(frames.keys) == [0, 1])
    #expect(frames[0]?.ids == ["01", "02", "03", "04"])
    #expect(
      frames[0]?.exclusions == [
        "resolved by a person": 3, "resolved by bot and person": 1, "not resolved": 1, "not known who resolved it": 1,
        "no automatic answer to review": 1, "spam": 1, "no customer wrote it": 1, "transcript missing": 2,
      ])
    #expect(frames[0]?.tickets == 15 && frames[1]?.tickets == 1 && frames[1]?.exclusions == [:])

    // Of some months: what is outside of them is nothing else besides.
    let march = try mined.store.samplingFrames(mineRun: mined.run, months: monthsOfMarch, countingAll: true)
    #expect(march[0]?.ids == ["01", "02"])
    #expect(march[0]?.exclusions["outside the period"] == 3 && march[0]?.exclusions["resolved by a person"] == 2)
    #expect(march[0]?.tickets == 15)

    // What is drawn from is the same whether or not the rest is counted.
    for months in [nil, monthsOfMarch] {
      let some = try mined.store.samplingFrames(mineRun: mined.run, months: months)
      let all = try mined.store.samplingFrames(mineRun: mined.run, months: months, countingAll: true)
      #expect(some.mapValues(\.ids) == all.mapValues(\.ids))
    }
  }

  private var monthsOfMarch: ClosedRange<Int> {
    let march = Timestamp(year: 2024, month: 3, day: 1).monthIndex
    return march...march
  }

  @Test func `tickets of the store are those of intents and those of none by reason`() throws {
    let mined = try desk()
    var account = try mined.store.storeAccount(mineRun: mined.run)
    #expect(account.tickets == 22 && account.inIntents == 16 && account.forgotten == 2)
    #expect(
      account.exclusions == [
        "like no intent": 1, "spam": 1, "no customer wrote it": 1, "transcript missing": 1,
        "only parts of it in the export": 1, "no text of a customer": 1,
      ])
    // One more comes in after the discovery.
    try mined.store.ingest { writer in
      _ = try writer.put(
        Self.ticket("23", month: 5), statedRoles: [.customer], recordHash: [UInt8](repeating: 9, count: 32),
        derived: TicketDerivation(resolution: .bot, document: "x", language: "en", hasUnknownRole: false))
    }
    account = try mined.store.storeAccount(mineRun: mined.run)
    #expect(account.exclusions["came after the discovery"] == 1)
    #expect(account.tickets == account.inIntents + account.exclusions.values.reduce(0, +))
    account = try mined.store.storeAccount(mineRun: mined.run, months: monthsOfMarch)
    #expect(account.exclusions["outside the period"] == 1 && account.exclusions["came after the discovery"] == nil)
    #expect(account.tickets == 23 && account.tickets == account.inIntents + account.exclusions.values.reduce(0, +))
  }
}
