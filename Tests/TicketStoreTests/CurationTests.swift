// Curated intents beside those that were found: every query shows them, and nothing that was found is lost.
import GRDB
import Testing
import TicketModel
@testable import TicketStore

private func mined(_ store: Store, curated: CuratedLayer? = nil) throws -> Int64 {
  let run = Run(
    stage: .mine, parameters: [:], seed: 1, inputHash: "h", codeVersion: "1", blas: "",
    startedAt: Timestamp(seconds: 1), endedAt: Timestamp(seconds: 2))
  var discovery = Discovery(
    intents: found, ticketIDs: ["1", "2", "3", "4"], labels: [0, 0, 1, -1], nearestLabels: [0, 0, 1, 1],
    similarities: [0.5, 0.25, 1, 0], runnersUp: [1, -1, 0, 0], runnerUpSimilarities: [0.25, 0, 0, 0],
    documentHashes: [0, 0, 0, 0])
  discovery.curated = curated
  return try store.save(run, record: "{}", discovery: discovery)
}

private let found = [
  Intent(
    id: "I001", name: "a", theme: "t", label: 0, terms: [WeightedTerm(term: "x", weight: 2, share: 0.5, lift: 3)],
    centralTicketIDs: ["1"], volume: 2, centroid: [1, 0], vectorKind: "lexical"),
  Intent(id: "I002", name: "b", label: 1, terms: [], centralTicketIDs: ["3"], volume: 1),
]

/// Both merged into the second, with everything that an analyst can say of it.
private let layer = CuratedLayer(
  version: 1,
  intents: [
    Intent(
      id: "I002", name: "c", theme: "u", label: 1, terms: [WeightedTerm(term: "y", weight: 1)],
      centralTicketIDs: ["3", "1"], volume: 3, centroid: [0, 1], vectorKind: "lexical",
      attributes: IntentAttributes(owner: "Dana", marks: [.safetyCritical, .regulated], isPinned: true))
  ], labels: [1, 1, 1, -1], successors: [0: 1])

private func curation(_ version: Int64, basis: Int64, text: String) -> StoredCuration {
  StoredCuration(
    version: version, basis: basis, change: "c\(version)", changedAt: Timestamp(seconds: version), text: text)
}

extension Store {
  fileprivate func save(_ curation: StoredCuration, _ layer: CuratedLayer, run: Int64) throws {
    try save(curation, layer: layer, run: run, ticketIDs: ["1", "2", "3", "4"], found: [0, 0, 1, -1])
  }
}

private func places(_ store: Store, _ run: Int64, _ kind: IntentLayerKind = .curated) throws -> [[Int32]] {
  var places: [[Int32]] = []
  try store.assignments(run: run, layer: kind) { places.append([$0.label, $0.nearestLabel, $0.runnerUpLabel]) }
  return places
}

@Test func `curated intents are shown, and what was found stays`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let run = try mined(store)
  #expect(try store.curation() == nil)
  #expect(try store.curationVersion(run: run) == nil)
  try store.save(curation(1, basis: 0, text: "A"), layer, run: run)
  #expect(try store.intents(run: run) == layer.intents)
  #expect(try store.intents(run: run, layer: .found) == found)
  // Merged tickets are nearest to what they are in now; an outlier's neighbour is what its neighbour became.
  #expect(try places(store, run) == [[1, 1, -1], [1, 1, -1], [1, 1, -1], [-1, 1, -1]])
  #expect(try places(store, run, .found) == [[0, 0, 1], [0, 0, -1], [1, 1, 0], [-1, 1, 0]])
  #expect(try store.curationVersion(run: run) == 1)

  // Another version takes its place; nothing of the first is left.
  var other = CuratedLayer(version: 2, intents: found, labels: [0, -1, 1, -1], successors: [:])
  other.intents[0].volume = 1
  other.intents[0].name = "z"
  try store.save(curation(2, basis: 1, text: "B"), other, run: run)
  #expect(try store.intents(run: run) == other.intents)
  #expect(try places(store, run) == [[0, 0, 1], [-1, 0, -1], [1, 1, 0], [-1, 1, 0]])
  #expect(try store.curations().map(\.text) == ["A", "B"])
  #expect(try store.curation(version: 1) == curation(1, basis: 0, text: "A"))
  // The same version again is no new one.
  try store.save(curation(2, basis: 1, text: "B"), other, run: run)
  #expect(try store.curations().count == 2)
  #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM curatedIntentTerm") } == 1)
}

@Test func `a run stores both layers at once, and ids of edits are never given again`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let first = try mined(store)
  try store.save(curation(1, basis: 0, text: "A"), layer, run: first)
  var split = layer
  split.intents[0].id = "I213"
  let second = try mined(store, curated: split)
  #expect(try store.intents(run: second).map(\.id) == ["I213"])
  #expect(try store.intents(run: second, layer: .found) == found)
  #expect(try store.highestIntentNumber() == 213)
  // Also those of an edit that was taken back.
  var taken = curation(2, basis: 1, text: "B")
  taken.highestNumber = 300
  try store.save(
    taken, CuratedLayer(version: 2, intents: found, labels: [0, 0, 1, -1], successors: [:]), run: second)
  #expect(try store.highestIntentNumber() == 300)
  #expect(try store.latestRun(of: .mine, before: second)?.key == first)
  #expect(try store.latestRun(of: .mine, before: nil)?.key == second)
  #expect(try store.latestRun(of: .mine, before: first) == nil)
}

@Test func `curated intents come by falling volume, whatever their labels`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  var many = layer
  many.intents = [(4, 1), (0, 7), (2, 1), (9, 3)].map { label, volume in
    Intent(id: "I10\(label)", name: "n\(label)", label: Int32(label), terms: [], centralTicketIDs: [], volume: volume)
  }
  let run = try mined(store)
  try store.save(curation(1, basis: 0, text: "A"), many, run: run)
  #expect(try store.intents(run: run).map(\.label) == [0, 9, 2, 4])
}

@Test func `what tickets ask for besides follows the edits`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let run = Run(
    stage: .mine, parameters: [:], seed: 1, inputHash: "h", codeVersion: "1", blas: "",
    startedAt: Timestamp(seconds: 1), endedAt: Timestamp(seconds: 2))
  var discovery = Discovery(
    intents: (0..<4).map {
      Intent(id: "I00\($0)", name: "n\($0)", label: Int32($0), terms: [], centralTicketIDs: [], volume: 1)
    }, ticketIDs: ["1", "2", "3", "4"], labels: [0, 1, 2, -1], nearestLabels: [0, 1, 2, 3],
    similarities: [1, 1, 1, 1], runnersUp: [-1, -1, -1, -1], runnerUpSimilarities: [0, 0, 0, 0],
    documentHashes: [0, 0, 0, 0])
  func further(_ ticket: String, _ label: Int32, _ confidence: Double) -> FurtherIntent {
    FurtherIntent(ticketID: ticket, label: label, confidence: confidence)
  }
  discovery.furtherIntents = [
    further("4", 2, 0.5), further("1", 1, 0.75), further("1", 2, 0.9), further("3", 0, 0.6), further("2", 3, 1),
  ]
  let key = try store.save(run, record: "{}", discovery: discovery)
  #expect(
    try store.furtherIntents(run: key) == [
      further("1", 2, 0.9), further("1", 1, 0.75), further("2", 3, 1), further("3", 0, 0.6), further("4", 2, 0.5),
    ])
  #expect(try store.ticketsWithFurtherIntents(run: key) == 4)
  #expect(try store.furtherIntents(ofTicketsIn: 0, run: key) == [1: 1, 2: 1])

  // 0 and 2 become one, 3 is forbidden: the merged ticket asks no more for its own intent, and for 1 only once.
  var layer = CuratedLayer(version: 1, intents: discovery.intents, labels: [0, 1, 0, -1], successors: [2: 0, 3: -1])
  layer.intents.removeLast(2)
  try store.save(
    StoredCuration(version: 1, basis: 0, change: "c", changedAt: Timestamp(seconds: 1), text: "A"), layer: layer,
    run: key, ticketIDs: discovery.ticketIDs, found: discovery.labels)
  #expect(try store.furtherIntents(run: key) == [further("1", 1, 0.75), further("4", 0, 0.5)])
  let figures = try store.intentFigures(mineRun: key)
  // The figures are of stored tickets, of which there are none here.
  #expect(figures.isEmpty)
}
