// Audits come back as they were drawn, answers replace each other, and stores from before get the tables.
import GRDB
import Testing
import TicketModel

@testable import TicketStore

private func run(_ stage: Run.Stage) -> Run {
  Run(
    stage: stage, parameters: [:], seed: 1, inputHash: "h", codeVersion: "1", blas: "",
    startedAt: Timestamp(seconds: 1), endedAt: Timestamp(seconds: 2))
}

private func audit(_ attempt: Int) -> CoverageAudit {
  func ticket(_ id: String) -> AuditedTicket {
    AuditedTicket(
      ticketID: id, text: "text \(id)\nof two lines", intentID: "I001", intentName: "name", terms: "a, b",
      centralTexts: "– c\n– d")
  }
  return CoverageAudit(
    attempt: attempt, seed: .max, requestedSize: 2, storeHash: "s\(attempt)",
    bands: [
      .init(id: "B25", intents: 1, frameSize: 9, memberHash: "m1", tickets: [ticket("9"), ticket("10")]),
      .init(id: "B100", intents: 4, frameSize: 1, memberHash: "m2", tickets: [ticket("1")]),
    ])
}

@Suite struct CoverageAuditTests {
  @Test func `an audit comes back, the newest one`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path + "/store", access: .create)
    #expect(try store.latestCoverageAudit() == nil)
    let mined = try store.save(run(.mine), record: "{}", discovery: Discovery(intents: []))
    for attempt in 1...2 { try store.save(run(.audit), audit: audit(attempt), mineRun: mined) }
    #expect(try store.latestCoverageAudit() == audit(2))
    #expect(try store.latestRun(of: .audit)?.run.stage == .audit)
    // The same number is not given twice.
    #expect(throws: (any Error).self) { try store.save(run(.audit), audit: audit(2), mineRun: mined) }
    #expect(try store.latestCoverageAudit() == audit(2))
  }

  @Test func `answers replace each other, and a wrong one stores none`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path + "/store", access: .create)
    let mined = try store.save(run(.mine), record: "{}", discovery: Discovery(intents: []))
    try store.save(run(.audit), audit: audit(1), mineRun: mined)
    let first = [
      AuditAnswer(ticketID: "10", rater: "ana", fits: true, comment: "c"),
      AuditAnswer(ticketID: "9", rater: "ana", fits: false),
    ]
    #expect(try store.save(run(.audit), answers: first, attempt: 1) == 2)
    #expect(try store.save(run(.audit), answers: first, attempt: 1) == 0)
    #expect(try store.auditAnswers(attempt: 1) == first)
    let other = [AuditAnswer(ticketID: "9", rater: "ben", fits: true, isSimulated: true)]
    #expect(try store.save(run(.audit), answers: other, attempt: 1) == 1)
    var changed = first[0]
    changed.fits = false
    #expect(try store.save(run(.audit), answers: [first[1], changed], attempt: 1) == 1)
    #expect(try store.auditAnswers(attempt: 1) == [changed, first[1], other[0]])
    let unknown = AuditAnswer(ticketID: "77", rater: "ana", fits: true)
    changed.fits = true
    #expect(throws: (any Error).self) { try store.save(run(.audit), answers: [changed, unknown], attempt: 1) }
    #expect(try store.auditAnswers(attempt: 1).first?.fits == false)
    #expect(try store.auditAnswers(attempt: 2).isEmpty)
  }

  @Test func `a store from before gets the tables`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/old.sqlite"
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "5")
    #expect(try queue.read { try !$0.tableExists("coverageAudit") })
    try Schema.migrator.migrate(queue)
    #expect(try queue.read { try $0.tableExists("coverageAuditAnswer") && !Schema.migrator.hasBeenSuperseded($0) })
  }
}
