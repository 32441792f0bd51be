// The model that a run keeps: comes back byte for byte, and goes with its run.
import GRDB
import Testing
import TicketModel
@testable import TicketStore

private func save(_ model: [UInt8], in store: Store) throws -> Int64 {
  try store.save(
    Run(
      stage: .mine, parameters: [:], seed: 1, inputHash: "h", codeVersion: "1", blas: "",
      startedAt: Timestamp(seconds: 1), endedAt: Timestamp(seconds: 2)),
    record: "{}", discovery: Discovery(intents: [], model: model))
}

@Test(arguments: [1, 4 << 20, (4 << 20) + 1, (9 << 20) - 3])
func `a model comes back, however many parts it has`(size: Int) throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let model = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 13) }
  let other = try save([9], in: store)
  let key = try save(model, in: store)
  let isSame = try store.model(run: key) == model
  #expect(isSame)
  #expect(try store.model(run: other) == [9])
  #expect(try store.hasModel(run: key))
  #expect(try store.run(key, of: .mine)?.run.inputHash == "h")
  #expect(try store.run(key, of: .gate)?.key == nil)
}

@Test func `the models of the newest runs are kept`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let keys = try (1...5).map { try save([UInt8($0)], in: store) }
  #expect(try keys.map { try store.model(run: $0) } == [nil, nil, [3], [4], [5]])
  // A run without a model is none of them.
  _ = try save([], in: store)
  #expect(try store.hasModel(run: keys[2]))
  #expect(try keys.allSatisfy { try store.run($0, of: .mine) != nil })
}

@Test func `a run without a model, and a model without its run`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let without = try save([], in: store)
  #expect(try store.model(run: without) == nil)
  #expect(try !store.hasModel(run: without))
  let key = try save([1, 2], in: store)
  try store.write { try $0.execute(sql: "DELETE FROM run WHERE key = ?", arguments: [key]) }
  #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM runModel") } == 0)
}
