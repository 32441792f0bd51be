// Intents in the store: what is saved comes back, and stores of the first schema stay readable.
import Foundation
import GRDB
import Testing
import TicketModel
@testable import TicketStore

private func run() -> Run {
  Run(
    stage: .mine, parameters: [:], seed: 1, inputHash: "h", codeVersion: "1", blas: "", startedAt: Timestamp(seconds: 1),
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
      ], centralTicketIDs: ["4", "2"], volume: 7),
    Intent(id: "I002", name: "without words", label: 1, terms: [], centralTicketIDs: [], volume: 1),
  ]
  let key = try store.save(
    run(), record: "{}", intents: intents, ticketIDs: [], labels: [], nearestLabels: [], similarities: [])
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
