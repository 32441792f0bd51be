// The audit trail's account of who scores what, event by event, and of stores that older versions wrote.
import ContentHash
import Foundation
import GRDB
import Testing
import TicketModel

@testable import TicketStore

@Suite struct TrailReplayTests {
  private let folder: TemporaryFolder
  private let path: String
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/store"
    store = try Store(folder: path, access: .create)
    try store.save(run(.mine), record: "")
  }

  private func run(_ stage: Run.Stage, parameters: [String: String] = [:]) -> Run {
    Run(
      stage: stage, parameters: parameters, seed: 1, inputHash: "", codeVersion: "", blas: "",
      startedAt: Timestamp(seconds: 100), endedAt: Timestamp(seconds: 101))
  }

  private func sample(_ tickets: [String]) -> Sample {
    Sample(
      id: "I001-a1", intentID: "I001", attempt: 1, seed: 1, requestedSize: 100, frameSize: tickets.count,
      ticketIDs: tickets, storeHash: "h")
  }

  private func draw(_ tickets: [String], raters: [String]) throws {
    try store.save(
      run(.sample), samples: [sample(tickets)], shown: [tickets.map { ShownTicket(ticketID: $0) }],
      assignments: tickets.flatMap { id in
        raters.map { RaterAssignment(sampleID: "I001-a1", ticketID: id, rater: $0) }
      }, actor: "lea", mineRun: 1)
  }

  private func handOver(_ tickets: [String], from: String, to: String, note: String = "") throws {
    try store.handOver(
      run(.score, parameters: ["handOverFrom": from, "handOverTo": to, "note": note]),
      tickets.map { RaterAssignment(sampleID: "I001-a1", ticketID: $0, rater: from) }, to: to, note: note, roster: nil,
      actor: "lea", mineRun: 1)
  }

  private func findings() throws -> [String] { try store.checkTrail().findings.map(\.what) }

  private func execute(_ sql: String) throws { try store.queue.write { try $0.execute(sql: sql) } }

  @Test func `raters are followed through hand-overs and replacements`() throws {
    try draw(["7", "8"], raters: ["Ruiz, Ana", "ben"])
    try handOver(["7"], from: "Ruiz, Ana", to: "cem")
    try handOver(["7"], from: "cem", to: "Ruiz, Ana")
    try handOver(["7", "8"], from: "ben", to: "dora")
    try store.replace(
      run(.sample), ticketID: "8", in: sample(["7", "8"]), by: ShownTicket(ticketID: "9"), raters: ["cem"],
      reason: "empty", actor: "lea", mineRun: 1)
    #expect(try findings() == [])
    var filter = TrailFilter()
    filter.rater = "Ruiz, Ana"
    var rows: [Int64] = []
    try store.trail(filter) { rows.append($0.number) }
    #expect(rows == [2, 3, 4, 5])

    // Names are compared whole.
    try execute("UPDATE raterAssignment SET rater = 'Ruiz' WHERE rater = 'Ruiz, Ana'")
    #expect(try findings() == ["the ticket was given to Ruiz, Ana to score, and the store has Ruiz score it"])
    try execute("UPDATE raterAssignment SET rater = 'Ruiz, Ana' WHERE rater = 'Ruiz'")
    try execute("INSERT INTO raterAssignment VALUES (1, '8', 'ben')")
    #expect(try findings() == ["the store has ben score the ticket, and no event tells of it"])
    try execute("DELETE FROM raterAssignment WHERE ticketID = '8'; UPDATE sampleTicket SET replacedBecause = ''")
    #expect(try findings() == ["the ticket was replaced, and counts all the same"])
  }

  /// A draw as older versions told of it: names with commas between, no requested size.
  private func drawOfBefore(raters: String) throws {
    try draw(["7"], raters: ["Ruiz, Ana", "ben"])
    try execute("DROP TRIGGER scoringEventRemains; DELETE FROM scoringEvent")
    let body = try #require(try store.queue.read { try String.fetchOne($0, sql: "SELECT body FROM sampleTicket") })
    try store.queue.write { db in
      func event(_ kind: ScoringEvent.Kind, _ ticketID: String?, _ facts: [String: String]) -> ScoringEvent {
        ScoringEvent(
          kind, at: Timestamp(seconds: 100), actor: "lea", sampleID: "R1/I001-a1", intentID: "I001",
          ticketID: ticketID, facts: facts)
      }
      try Store.append(
        [
          event(
            .drawn, nil,
            [
              "kind": "intent", "attempt": "1", "seed": "1", "tickets": "1", "frame": "1", "frameHash": "",
              "storeHash": "h",
            ]),
          event(.assigned, "7", ["ordinal": "0", "raters": raters, "shown": SHA256.hash(body).hex]),
        ], in: db)
    }
  }

  @Test func `a trail of before is read as it was written`() throws {
    try drawOfBefore(raters: "Ruiz, Ana, ben")
    #expect(try findings() == [])
    try handOver(["7"], from: "Ruiz, Ana", to: "cem")
    #expect(try findings() == [])
    try execute("DELETE FROM raterAssignment WHERE rater = 'cem'")
    #expect(try findings() == ["the ticket was given to cem to score, and the store does not say so"])
  }

  @Test func `what an older version told anew without raters is not held against them`() throws {
    try drawOfBefore(raters: "Ruiz, Ana, ben")
    let body = try #require(try store.queue.read { try String.fetchOne($0, sql: "SELECT body FROM sampleTicket") })
    try store.queue.write { db in
      try db.execute(sql: "UPDATE scoringEvent SET ticket = NULL, content = NULL, salt = NULL WHERE ticket = '7'")
      try Store.append(
        [
          ScoringEvent(.forgotten, at: Timestamp(seconds: 100), actor: "", facts: ["erased": "1"]),
          ScoringEvent(
            .forgotten, at: Timestamp(seconds: 100), actor: "", sampleID: "R1/I001-a1", intentID: "I001",
            ticketID: "7", facts: ["shown": SHA256.hash(body).hex]),
        ], in: db)
    }
    #expect(try findings() == [])
    try handOver(["7"], from: "ben", to: "cem")
    #expect(try findings() == [])
  }

  // MARK: Forgetting

  @Test func `a ticket told anew keeps raters and replacement, and loses what was said`() throws {
    try draw(["7", "8"], raters: ["ana", "ben"])
    try handOver(["7"], from: "ana", to: "cem")
    try store.replace(
      run(.sample), ticketID: "7", in: sample(["7", "8"]), by: ShownTicket(ticketID: "9"), raters: ["ana"],
      reason: "Zelda", actor: "lea", mineRun: 1)
    try store.queue.write { db in
      let named = try Store.clearWorkTexts(
        near: ["7", "9"], NameClearing(near: { $0.replacing("Zelda", with: "*") }, elsewhere: { $0 }), in: db)
      #expect(named.tickets == ["7", "9"])
      try Store.eraseFromTrail(tickets: #"["7","9"]"#, retelling: true, in: db)
    }
    #expect(try findings() == [])
    #expect(try store.samples(mineRun: 1)[0].replaced == [ReplacedTicket(ticketID: "7", reason: "*")])
    try execute("INSERT INTO raterAssignment VALUES (1, '7', 'eve'); DELETE FROM raterAssignment WHERE ticketID = '9'")
    #expect(
      try findings() == [
        "the store has eve score the ticket, and no event tells of it",
        "the ticket was given to ana to score, and the store does not say so",
      ])
  }

  @Test func `a note of a hand-over is found in rows of other tickets, which keep the rest`() throws {
    try draw(["7", "8"], raters: ["ana", "ben"])
    try handOver(["7", "8"], from: "ana", to: "cem", note: "for Zelda")
    try store.queue.write { db in
      let named = try Store.clearWorkTexts(
        near: [], NameClearing(near: { $0.replacing("Zelda", with: "*") }, elsewhere: { $0 }), in: db)
      #expect(named.tickets.isEmpty && named.handOvers == [4, 5])
      try Store.eraseFromTrail(tickets: "[]", handOvers: named.handOvers, retelling: true, in: db)
    }
    let check = try store.checkTrail()
    #expect(check.findings == [] && check.erased == 2 && check.events == 8)
    #expect(try store.queue.read { try String.fetchOne($0, sql: "SELECT parameters FROM run WHERE key = 3") }
      == #"{"handOverFrom":"ana","handOverTo":"cem","note":"for *"}"#)
    try execute("UPDATE raterAssignment SET rater = 'ana' WHERE rater = 'cem' AND ticketID = '8'")
    #expect(try findings() == ["the ticket was given to cem to score, and the store has ana score it"])
  }

  @Test func `a frame that is larger than its sample keeps its size when tickets are forgotten`() throws {
    var drawn = sample(["7", "8"])
    drawn.frameSize = 9
    try store.save(
      run(.sample), samples: [drawn], shown: [drawn.ticketIDs.map { ShownTicket(ticketID: $0) }], assignments: [],
      actor: "lea", mineRun: 1)
    try store.queue.write { db in
      var gone = ForgottenRows()
      try Store.delete(tickets: ["7"], in: db, &gone)
    }
    #expect(try findings() == [])
    try execute("UPDATE sample SET frameSize = 1")
    #expect(try findings() == ["the sample's frame size is not the one that it was drawn with"])
  }
}
