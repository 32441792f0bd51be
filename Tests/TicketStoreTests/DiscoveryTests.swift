// Intents in the store: what is saved comes back, and stores of the first schema stay readable.
import Foundation
import GRDB
import Testing
import TicketModel
@testable import TicketStore

private func run() -> Run {
  Run(
    stage: .mine, parameters: [:], seed: 1, inputHash: "h", codeVersion: "1", blas: "",
    startedAt: Timestamp(seconds: 1),
    endedAt: Timestamp(seconds: 2))
}

@Test func `intents come back with theme, share and lift`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let intents = [
    Intent(
      id: "I001", name: "cancel order", theme: "orders", label: 0,
      terms: [
        WeightedTerm(term: "cancel", weight: 2.5, share: 0.75, lift: 9), WeightedTerm(term: "order", weight: 0.1),
      ], centralTicketIDs: ["4", "2"], volume: 7, centroid: [0.5, -1.25, .leastNonzeroMagnitude], vectorKind: "semantic"
    ),
    Intent(id: "I002", name: "without words", label: 1, terms: [], centralTicketIDs: [], volume: 1),
  ]
  let key = try store.save(
    run(), record: "{}", discovery: Discovery(intents: intents))
  #expect(try store.intents(run: key) == intents)
}

@Test func `intents of the first schema keep their terms`() throws {
  let folder = try TemporaryFolder()
  let path = folder.path + "/store"
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  let queue = try DatabaseQueue(path: path + "/assay.sqlite")
  try Schema.migrator.migrate(queue, upTo: "1")
  try queue.write { db in
    try db.execute(
      sql: """
        INSERT INTO run VALUES (5, 'mine', '{}', '1', 'h', '1', '', 1, 2, '{}');
        INSERT INTO intent VALUES (5, 0, 'I001', 'order, placed', 7, '0.5\torder' || char(10) || '0.25\tlost card', '4');
        """)
  }
  try queue.close()
  let store = try Store(folder: path, access: .create)
  #expect(
    try store.intents(run: 5) == [
      Intent(
        id: "I001", name: "order, placed", label: 0,
        terms: [WeightedTerm(term: "order", weight: 0.5), WeightedTerm(term: "lost card", weight: 0.25)],
        centralTicketIDs: ["4"], volume: 7)
    ])
}

@Test func `what became of intents is remembered, and no id is free again`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  #expect(try store.highestIntentNumber() == 0)
  func intent(_ id: String, _ label: Int32, _ name: String, _ volume: Int) -> Intent {
    Intent(id: id, name: name, label: label, terms: [], centralTicketIDs: [], volume: volume)
  }
  let first = try store.save(
    run(), record: "{}", discovery: Discovery(intents: [intent("I001", 0, "a", 9), intent("I017", 1, "b", 4)]))
  let changes = [
    IntentChange(kind: .born, intentID: "I018", otherID: "I001", tickets: 12, likeness: 0.25),
    IntentChange(kind: .merged, intentID: "I017", otherID: "I001", tickets: 4, overlap: 0.75),
    IntentChange(kind: .died, intentID: "I003", tickets: 0),
  ]
  let second = try store.save(
    run(), record: "{}", discovery: Discovery(intents: [intent("I001", 0, "a", 13)], changes: changes))
  #expect(try store.highestIntentNumber() == 17)
  let kept = try store.intentChanges()
  #expect(kept.map(\.run) == [second] && kept[0].changes == changes)
  #expect(
    try store.appearances(ofIntent: "I001").map { [$0.run, Int64($0.volume)] } == [[first, 9], [second, 13]])
  #expect(try store.appearances(ofIntent: "I099").isEmpty)
}

@Test func `assignments come back with their runners-up`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let key = try store.save(
    run(), record: "{}",
    discovery: Discovery(
      intents: [], ticketIDs: ["b", "a"], labels: [-1, 0], nearestLabels: [1, 0], similarities: [0.25, 0.5],
      runnersUp: [0, -1], runnerUpSimilarities: [0.125, 0], documentHashes: [7, 0]))
  var found: [IntentAssignment] = []
  try store.assignments(run: key) { found.append($0) }
  #expect(
    found == [
      IntentAssignment(ticketID: "a", label: 0, nearestLabel: 0, similarity: 0.5),
      IntentAssignment(
        ticketID: "b", label: -1, nearestLabel: 1, similarity: 0.25, runnerUpLabel: 0, runnerUpSimilarity: 0.125),
    ])
  var hashes: [String: Int64] = [:]
  try store.minedDocuments(run: key) { id, _, hash in hashes[id] = hash }
  #expect(hashes == ["a": 0, "b": 7])
}

// Five tickets of one intent: what is not exported counts nowhere, and impossible times are left out.
@Test func `figures of an intent count only what is known`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let day: Int64 = 86_400
  let facts: [(created: Int64?, solved: Int64?, satisfaction: Satisfaction, reopens: Int?, channel: String)] = [
    (10 * day, 10 * day + 600, .good, 0, "email"), (10 * day, 12 * day, .unanswered, 2, "email"),
    (50 * day, 49 * day, .rating(value: 2, minimum: 1, maximum: 5), nil, "chat"),
    (50 * day, nil, .unknown, nil, "chat"),
    (nil, 50 * day, .bad, nil, "chat"),
  ]
  for (place, fact) in facts.enumerated() {
    var ticket = Ticket(id: "t\(place)", system: "table")
    ticket.createdAt = fact.created.map(Timestamp.init(seconds:))
    ticket.solvedAt = fact.solved.map(Timestamp.init(seconds:))
    ticket.satisfaction = fact.satisfaction
    ticket.reopens = fact.reopens
    ticket.channel = fact.channel
    try store.ingest { writer in
      _ = try writer.put(
        ticket, statedRoles: [], recordHash: [UInt8](repeating: UInt8(place), count: 32),
        derived: TicketDerivation(
          resolution: place == 0 ? .bot : .unknown, document: "x", language: "en", hasUnknownRole: false))
    }
  }
  let ids = facts.indices.map { "t\($0)" }
  let key = try store.save(
    run(), record: "{}",
    discovery: Discovery(
      intents: [Intent(id: "I001", name: "x", label: 0, terms: [], centralTicketIDs: [], volume: 5)], ticketIDs: ids,
      labels: [0, 0, 0, 0, 0], nearestLabels: [0, 0, 0, 0, 0], similarities: [1, 1, 1, 1, 1],
      runnersUp: [-1, -1, -1, -1, -1], runnerUpSimilarities: [0, 0, 0, 0, 0],
      documentHashes: [0, 0, 0, 0, 0]))
  let figures = try #require(try store.intentFigures(mineRun: key)[0])
  #expect(figures.handlingSeconds.sorted() == [600, 2 * day])
  #expect(figures.satisfactionAnswers == 3 && figures.satisfactionSum == 1.25 && figures.satisfactionUnanswered == 1)
  #expect(figures.ticketsWithReopenCount == 2 && figures.reopened == 1)
  let january = 1970 * 12
  #expect(
    figures.cells == [
      .init(month: january, language: "en", channel: "email"): 2,
      .init(month: january + 1, language: "en", channel: "chat"): 2,
      .init(month: nil, language: "en", channel: "chat"): 1,
    ])
  #expect(figures.resolutions == [.bot: 1, .unknown: 4])
}
