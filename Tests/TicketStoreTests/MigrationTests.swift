// Stores of other versions: every older one is brought up to date with all it holds, a newer one is left alone.
import Foundation
import GRDB
import Testing
import TicketModel

@testable import TicketStore

@Suite struct MigrationTests {
  /// A store with a ticket, its event and fact, and an event without a ticket, as the named version wrote them.
  private func store(ofVersion version: String, in folder: TemporaryFolder) throws -> String {
    let path = folder.path + "/store"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: path + "/assay.sqlite")
    try Schema.migrator.migrate(queue, upTo: version)
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO ticket (id, system, version, recordHash, messageCount, isStub, subject, status, channel,
            hasZonelessTime, tags, satisfaction, isTranscriptMissing, resolution, document, language, hasUnknownRole,
            isStale)
          VALUES ('7', 'intercom', 1, x'01', 1, 0, 'Order', 'closed', 'email', 0, '', '', 0, 'bot', 'where', 'en', 0,
            0);
          INSERT INTO message VALUES (1, 'm1', 0, 1, 'p1', 'customer', 'customer', 'everyone', 5, 'where is it', '');
          INSERT INTO event (ticketID, id, kind, at) VALUES ('7', 'e1', 'statusChange', 5), ('8', 'e2', 'macro', 6);
          INSERT INTO ticketFact VALUES ('7', 9, 2, 'good', NULL);
          """)
    }
    try queue.close()
    return path
  }

  @Test(arguments: ["1", "2", "3", "4", "5", "6", "7"])
  func `nothing is lost on the way to today's version`(version: String) throws {
    let folder = try TemporaryFolder()
    let path = try store(ofVersion: version, in: folder)
    // A reading command may be the first to come.
    let ticket = try #require(try Store(folder: path, access: .read).tickets(ids: ["7"]).first)
    #expect(ticket.subject == "Order" && ticket.messages.map(\.text) == ["where is it"])
    #expect(ticket.events.map(\.id) == ["e1"])
    let store = try Store(folder: path, access: .write)
    let isNew = try store.ingest {
      try $0.put(events: [TicketEvent(id: "e2", kind: .macro)], ticketID: "8", system: "intercom")
    }
    #expect(isNew == false, "the event without a ticket went to the system of the others")
    #expect(try store.figures().events == 2)
    #expect(try store.check().isWhole)
  }

  @Test func `what raters were shown is still there`() throws {
    let folder = try TemporaryFolder()
    let path = try store(ofVersion: "7", in: folder)
    let queue = try DatabaseQueue(path: path + "/assay.sqlite")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO run (key, stage, parameters, seed, inputHash, codeVersion, blas, startedAt, endedAt, record)
          VALUES (1, 'mine', '{}', '1', '', '', '', 1, 2, '');
          INSERT INTO sample (key, run, mineRun, id, intentID, attempt, seed, requestedSize, frameSize, storeHash)
          VALUES (1, 1, 1, 'I001-a1', 'I001', 1, '1', 100, 2, 'h');
          INSERT INTO sampleTicket VALUES (1, 0, '7', '[customer]' || char(10) || 'where "is" it', 'on its way',
            'refund 5.00 EUR (done)', 'https://help.example/1'), (1, 1, '8', 'c', 'a', '', '');
          INSERT INTO score VALUES (1, '7', 'ana', 2, 1, 2, 'hm', 0, 1);
          """)
    }
    try queue.close()
    let store = try Store(folder: path, access: .write)
    let shown = try #require(try store.shownTickets(mineRun: 1)["I001-a1"])
    #expect(shown.map(\.ticketID) == ["7", "8"])
    #expect(shown[0].messages.map(\.text) == ["[customer]\nwhere \"is\" it", "on its way"])
    #expect(shown[0].resolutionUnderReview.map(\.text) == ["on its way"])
    #expect(shown[0].actions.map(\.name) == ["refund 5.00 EUR (done)"])
    #expect(shown[0].articles.map(\.address) == ["https://help.example/1"])
    #expect(shown[1].actions.isEmpty && shown[1].articles.isEmpty)
    let score = try #require(try store.scores(mineRun: 1).first)
    #expect(score.policy == 1 && score.comment == "hm" && score.details == TicketScore.Details())
  }

  @Test func `a reader that comes first does not migrate under a writer`() throws {
    let folder = try TemporaryFolder()
    let path = try store(ofVersion: "7", in: folder)
    let lock = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let error = #expect(throws: StoreError.self) { try Store(folder: path, access: .read) }
    #expect(error?.code == "store-busy")
    // A process that another test is starting just now may share the descriptor: unlocked, it holds nothing.
    flock(lock, LOCK_UN)
    close(lock)
    #expect(try Store(folder: path, access: .read).ticketCount() == 1)
  }

  @Test func `a store of a newer version is refused`() throws {
    let folder = try TemporaryFolder()
    let path = try store(ofVersion: "7", in: folder)
    let queue = try DatabaseQueue(path: path + "/assay.sqlite")
    try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')") }
    try queue.close()
    for access in [Store.Access.read, .write] {
      let error = #expect(throws: StoreError.self) { try Store(folder: path, access: access) }
      #expect(error?.code == "store-newer")
    }
  }
}
