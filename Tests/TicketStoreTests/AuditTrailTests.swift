// The audit trail: whatever is changed behind its back is found, and forgetting does not break it.
import Foundation
import GRDB
import Testing
import TicketModel

@testable import TicketStore

@Suite struct AuditTrailTests {
  private let folder: TemporaryFolder
  private let path: String

  /// A store with two tickets in a sample, three scores, one of them changed and one taken back.
  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/store"
    let store = try Store(folder: path, access: .create)
    try store.save(run(.mine), record: "")
    let mine: Int64 = 1
    let sample = Sample(
      id: "I001-a1", intentID: "I001", attempt: 1, seed: 1, requestedSize: 100, frameSize: 2, ticketIDs: ["7", "8"],
      storeHash: "h")
    try store.save(
      run(.sample), samples: [sample], shown: [[ShownTicket(ticketID: "7"), ShownTicket(ticketID: "8")]],
      assignments: ["7", "8"].flatMap { id in
        ["ana", "ben"].map { RaterAssignment(sampleID: "I001-a1", ticketID: id, rater: $0) }
      }, actor: "lea", mineRun: mine)
    try give(store, [score("7", "ana", 2), score("7", "ben", 1), score("8", "ana", 2)])
    try give(store, [score("7", "ben", 0)], withdrawn: ["8"])
  }

  private func run(_ stage: Run.Stage) -> Run {
    Run(
      stage: stage, parameters: [:], seed: 1, inputHash: "", codeVersion: "", blas: "",
      startedAt: Timestamp(seconds: 100), endedAt: Timestamp(seconds: 101))
  }

  private func score(_ ticket: String, _ rater: String, _ factual: Int) -> TicketScore {
    TicketScore(
      sampleID: "I001-a1", ticketID: ticket, rater: rater, factual: factual, policy: 2, tone: 2, comment: "é")
  }

  private func give(_ store: Store, _ scores: [TicketScore], withdrawn: [String] = []) throws {
    _ = try store.save(
      run(.score), scores: scores,
      withdrawn: withdrawn.map { RaterAssignment(sampleID: "I001-a1", ticketID: $0, rater: "ana") },
      adjudicator: ("adjudicator", "dana"), actor: "lea", sources: [("ana.csv", "00")], mineRun: 1)
  }

  /// What the check finds after somebody wrote to the file directly.
  private func findings(after sql: String, heads: [(head: TrailHead, source: String)] = []) throws -> [String] {
    let queue = try DatabaseQueue(path: path + "/assay.sqlite")
    try queue.write { db in
      try db.execute(sql: "DROP TRIGGER scoringEventStays; DROP TRIGGER scoringEventRemains")
      try db.execute(sql: sql)
    }
    try queue.close()
    return try Store(folder: path, access: .read).checkTrail(heads: heads).findings.map(\.what)
  }

  @Test func `the last change of each score is known, a withdrawal among them`() throws {
    let store = try Store(folder: path, access: .write)
    func place(_ ticket: String, _ rater: String) -> RaterAssignment {
      RaterAssignment(sampleID: "I001-a1", ticketID: ticket, rater: rater)
    }
    func change(_ number: Int64) -> ScoreChange { ScoreChange(number: number, at: Timestamp(seconds: 101)) }
    let changes = [place("7", "ana"): change(5), place("7", "ben"): change(9), place("8", "ana"): change(10)]
    #expect(try store.scoreChanges(mineRun: 1) == changes)
    #expect(try store.scoreChanges(mineRun: 2).isEmpty)
    // A decision is the adjudicator's, and known to be the person's.
    try give(store, [score("7", "adjudicator", 1)])
    var filter = TrailFilter()
    filter.kinds = [.adjudicated]
    var told: [ScoringEvent] = []
    try store.trail(filter) { told.append($0.event) }
    #expect(told.map(\.actor) == ["dana"] && told.map { $0.facts["rater"] } == ["adjudicator"])
    #expect(try store.scoreChanges(mineRun: 1)[place("7", "adjudicator")] == change(12))
    #expect(try store.checkTrail().isWhole)
  }

  @Test func `scores of one session share a run, and each is an event of its own time`() throws {
    let store = try Store(folder: path, access: .write)
    let before = try store.runNumbers(of: .score).count
    var session = run(.score)
    var key: Int64?
    for (second, ticket) in zip([200, 260] as [Int64], ["7", "8"]) {
      session.endedAt = Timestamp(seconds: second)
      key = try store.save(
        session, continuing: key, scores: [score(ticket, "ana", 1)], withdrawn: [], adjudicator: ("adjudicator", ""),
        actor: nil, mineRun: 1
      ).run
    }
    #expect(try store.runNumbers(of: .score).count == before + 1)
    let stored = try #require(try store.latestRun(of: .score)).run
    #expect(stored.startedAt == Timestamp(seconds: 100) && stored.endedAt == Timestamp(seconds: 260))
    var filter = TrailFilter()
    filter.from = Timestamp(seconds: 200)
    var times: [Int64] = []
    try store.trail(filter) { times.append($0.event.at.seconds) }
    #expect(times == [200, 260])
  }

  @Test func `what happened is told, in order`() throws {
    let store = try Store(folder: path, access: .read)
    var told: [String] = []
    try store.trail { row in
      let event = row.event
      told.append("\(row.number) \(event.kind.rawValue) \(event.ticketID ?? "-") \(event.actor)")
    }
    #expect(told == [
      "1 drawn - lea", "2 assigned 7 lea", "3 assigned 8 lea", "4 imported - lea", "5 scored 7 ana", "6 scored 7 ben",
      "7 scored 8 ana", "8 imported - lea", "9 changed 7 ben", "10 withdrawn 8 ana",
    ])
    let check = try store.checkTrail()
    #expect(check.isWhole && check.events == 10)
    #expect(try check.head == store.trailHead())
    var ben: [Int64] = []
    var filter = TrailFilter()
    filter.rater = "ben"
    try store.trail(filter) { ben.append($0.number) }
    #expect(ben == [2, 3, 6, 9])
  }

  @Test func `importing the same scores again tells nothing`() throws {
    let store = try Store(folder: path, access: .write)
    try give(store, [score("7", "ana", 2), score("7", "ben", 0)])
    #expect(try store.trailHead().number == 10)
  }

  @Test func `rows cannot be changed by an ordinary statement`() throws {
    let queue = try DatabaseQueue(path: path + "/assay.sqlite")
    for sql in [
      "UPDATE scoringEvent SET actor = 'x' WHERE number = 5", "DELETE FROM scoringEvent WHERE number = 5",
      "UPDATE scoringEvent SET content = '{}' WHERE number = 5",
    ] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
    try queue.close()
  }

  @Test(arguments: [
    (
      "UPDATE scoringEvent SET actor = 'eve' WHERE number = 5", "the row was changed, or one before it removed or moved"
    ),
    ("UPDATE scoringEvent SET at = 99 WHERE number = 5", "the row was changed, or one before it removed or moved"),
    ("UPDATE scoringEvent SET ticket = '9' WHERE number = 5", "what the row says was changed"),
    (
      "UPDATE scoringEvent SET content = replace(content, '\"factual\":\"0\"', '\"factual\":\"2\"') WHERE number = 9",
      "what the row says was changed"
    ),
    ("DELETE FROM scoringEvent WHERE number = 5", "the event before it missing"),
    ("DELETE FROM scoringEvent WHERE number < 3", "events before it missing"),
    (
      "UPDATE scoringEvent SET number = -1 WHERE number = 5; UPDATE scoringEvent SET number = 5 WHERE number = 6; "
        + "UPDATE scoringEvent SET number = 6 WHERE number = -1",
      "the row was changed, or one before it removed or moved"
    ),
    (
      "UPDATE scoringEvent SET ticket = NULL, content = NULL, salt = NULL WHERE number = 5",
      "1 rows have no contents, and requests to forget took those of 0"
    ),
    ("UPDATE score SET factual = 2 WHERE rater = 'ben'", "the store's score of ben is not the one that was given"),
    ("DELETE FROM score WHERE rater = 'ben'", "a score of ben was given and is not in the store"),
    (
      "INSERT INTO score (sample, ticketID, rater, factual, policy, tone, comment, isSimulated, run) "
        + "VALUES (1, '8', 'eve', 2, 2, 2, '', 0, 1)", "the store has a score of eve that no event tells of"
    ),
    (
      "UPDATE sampleTicket SET body = replace(body, '\"und\"', '\"en\"') WHERE ticketID = '7'",
      "what raters are shown of the ticket was changed"
    ),
    (
      "UPDATE sampleTicket SET ticketID = '9' WHERE ticketID = '8'",
      "the ticket is in the sample, and no event tells of it"
    ),
    ("UPDATE sampleTicket SET replacedBecause = 'x' WHERE ticketID = '8'",
      "the ticket counts no more, and no event tells that it was replaced"),
    ("DELETE FROM raterAssignment WHERE ticketID = '8' AND rater = 'ana'",
      "the ticket was given to ana to score, and the store does not say so"),
    ("INSERT INTO raterAssignment VALUES (1, '8', 'eve')",
      "the store has eve score the ticket, and no event tells of it"),
    ("INSERT INTO raterAssignment VALUES (1, '9', 'eve')",
      "the store has eve score the ticket, and no event tells of it"),
    ("UPDATE raterAssignment SET rater = 'eve' WHERE ticketID = '7' AND rater = 'ben'",
      "the ticket was given to ben to score, and the store has eve score it"),
    ("UPDATE sample SET attempt = 2", "the sample's attempt is not the one that it was drawn with"),
    ("UPDATE sample SET seed = '2'", "the sample's seed is not the one that it was drawn with"),
    ("UPDATE sample SET requestedSize = 2", "the sample's requested size is not the one that it was drawn with"),
    ("UPDATE sample SET frameSize = 3", "the sample's frame size is not the one that it was drawn with"),
    ("UPDATE sample SET kind = 'known'", "the sample's kind is not the one that it was drawn with"),
    ("UPDATE sample SET intentID = 'I002'", "the sample's intent is not the one that it was drawn with"),
    ("UPDATE sample SET storeHash = 'i'", "the sample's hash of the store is not the one that it was drawn with"),
    ("UPDATE sample SET id = 'I001-a2'", "the sample was drawn and is not in the store"),
    (
      "INSERT INTO sample (run, mineRun, id, intentID, attempt, seed, requestedSize, frameSize, storeHash, kind) "
        + "VALUES (2, 1, 'calibration-a1', '', 1, '1', 1, 1, 'h', 'calibration')",
      "the sample is in the store, and no event tells of its draw"
    ),
  ]) func `what is changed by hand is found`(sql: String, finding: String) throws {
    #expect(try findings(after: sql).contains(finding))
  }

  @Test func `an end that was cut off is found by its head`() throws {
    let head = try Store(folder: path, access: .read).trailHead()
    let cut = "DELETE FROM scoringEvent WHERE number > 8; UPDATE score SET factual = 1 WHERE rater = 'ben'; "
      + "INSERT INTO score (sample, ticketID, rater, factual, policy, tone, comment, isSimulated, run) "
      + "VALUES (1, '8', 'ana', 2, 2, 2, 'é', 0, 1)"
    let found = try findings(after: cut, heads: [(head, "a note")])
    // Without the head, nothing tells the store of then from this one.
    #expect(found == ["the event is missing, and a note has its hash"])
  }

  @Test func `forgetting takes what is said of a ticket, and the chain holds`() throws {
    let queue = try DatabaseQueue(path: path + "/assay.sqlite")
    try queue.write { db in
      var gone = ForgottenRows()
      try Store.delete(tickets: ["7"], in: db, &gone)
    }
    try queue.close()
    let store = try Store(folder: path, access: .read)
    let check = try store.checkTrail()
    #expect(check.findings == [] && check.erased == 4 && check.events == 11)
    var filter = TrailFilter()
    filter.ticketID = "7"
    try store.trail(filter) { _ in Issue.record("a row of the ticket is left") }
  }

  @Test func `scores from before there was a trail are taken over`() throws {
    let queue = try DatabaseQueue(path: path + "/assay.sqlite")
    try queue.write { db in
      try db.execute(sql: "DROP TRIGGER scoringEventRemains; DELETE FROM scoringEvent")
    }
    try queue.close()
    let store = try Store(folder: path, access: .write)
    #expect(try store.checkTrail().isWhole)
    try give(store, [score("8", "ben", 1)])
    var told: [String] = []
    try store.trail { told.append("\($0.event.kind.rawValue) \($0.event.ticketID ?? "-") \($0.event.actor)") }
    #expect(told == ["taken-over 7 ana", "taken-over 7 ben", "imported - lea", "scored 8 ben"])
    #expect(try store.checkTrail().isWhole)
  }
}
