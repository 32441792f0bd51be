// Intents before and since a time: the same words are no drift, however few tickets there are, and other words are.
import Foundation
import SeededRandom
import Testing
import TicketModel
import TicketStore

@testable import AssayPipeline

@Suite struct IntentDriftTests {
  private static let start = Timestamp(year: 2024, month: 3, day: 1)
  private static let topics = [
    "refund invoice charged twice money bank statement payment amount card",
    "parcel courier tracking delivered neighbour doorstep shipment van late address",
    "password login locked account reset code email browser forgot signin",
    "speaker bluetooth pairing battery firmware cable noise volume headphones lamp",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Tickets in the order of their numbers: of which topic, on which day from 2024-03-01 on, and of which intent.
  private static func tickets() -> [(topic: Int, day: Int, label: Int32)] {
    var tickets: [(topic: Int, day: Int, label: Int32)] = []
    func add(_ count: Int, topic: Int, days: Range<Int>, label: Int32) {
      for number in 0..<count {
        tickets.append((topic, days.lowerBound + number % days.count, label))
      }
    }
    // On the day itself is before.
    add(40, topic: 0, days: 0..<11, label: 0)
    add(35, topic: 0, days: 11..<20, label: 0)
    add(60, topic: 1, days: 0..<11, label: 1)
    add(60, topic: 2, days: 11..<20, label: 1)
    add(60, topic: 3, days: 0..<11, label: 2)
    add(29, topic: 3, days: 11..<20, label: 2)
    return tickets
  }

  @Test func `other words are drift, few tickets are none, and too few say nothing`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let context = RunContext(store: folder + "/store", threads: 2) { _ in }
    let tickets = Self.tickets()
    var random = SplitMix64(seed: 4)
    var table = "id,created_at,status,customer,text\n"
    for (number, ticket) in tickets.enumerated() {
      let time = Timestamp(seconds: Self.start.seconds + Int64(ticket.day) * 86_400)
      let words = (0..<7).map { _ in random.pick(Self.topics[ticket.topic]) }
      table += "\(1_000 + number),\(time.iso8601),solved,c\(number),\(words.joined(separator: " "))\n"
    }
    try Data(table.utf8).write(to: URL(filePath: folder + "/t.csv"))
    _ = try IngestStage.run(try .init(paths: [folder + "/t.csv"]), context: context)
    _ = try MineStage.run(.init(intents: 4, vectorizer: .lexical, seed: 1), context: context)

    let store = try Store(folder: context.store, access: .write)
    let mined = try #require(try store.latestRun(of: .mine))
    // What was mined, with intents of which one turned from one topic to another.
    let count = tickets.count
    func save(model: [UInt8]) throws -> StoredRun {
      let key = try store.save(
        mined.run, record: mined.record,
        discovery: Discovery(
          intents: [], ticketIDs: (0..<count).map { "\(1_000 + $0)" }, labels: tickets.map(\.label),
          nearestLabels: tickets.map(\.label), similarities: Array(repeating: 1, count: count),
          runnersUp: Array(repeating: -1, count: count), runnerUpSimilarities: Array(repeating: 0, count: count),
          documentHashes: Array(repeating: 0, count: count), model: model))
      return try #require(try store.run(key, of: .mine))
    }
    let run = try save(model: try #require(try store.model(run: mined.key)))
    let since = Timestamp(seconds: Self.start.seconds + 10 * 86_400)
    func cosines(_ labels: [Int32], run: StoredRun, since: Timestamp = since) throws -> [Int32: Double] {
      try IntentDrift.cosines(
        of: labels.map { (label: $0, since: since) }, run: run, store: store, context: context)
    }
    let found = try cosines([0, 1, 2], run: run)
    #expect(Set(found.keys) == [0, 1])
    #expect(try #require(found[0]) > 0.95 && #require(found[0]) <= 1, "\(found)")
    #expect(try #require(found[1]) < 0.3, "\(found)")
    // Each intent alone says the same, and so does a second look.
    #expect(try cosines([1], run: run)[1] == found[1])
    #expect(try cosines([0, 1, 2], run: run) == found)
    // Nothing came since.
    #expect(try cosines([0, 1], run: run, since: Timestamp(seconds: since.seconds + 100 * 86_400)).isEmpty)
    #expect(try cosines([], run: run).isEmpty)
    #expect(try cosines([0, 1], run: try save(model: [])).isEmpty)
  }
}
