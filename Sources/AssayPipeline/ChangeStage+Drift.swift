// Whether intents mean or say something else in the second half of the months than in the first.
import IntentClustering
import LinearAlgebra
import SeededRandom
import TextVectors
import TicketModel
import TicketStore

extension ChangeStage {
  /// Tickets of an intent read in each half; more are drawn from at random.
  static let mostTicketsPerHalf = 400
  /// Fewer say nothing about words.
  static let leastTicketsPerHalf = 30
  private static let shownTerms = 5

  /// One intent's chosen tickets, as places in the list of all that are read.
  private struct Halves {
    var label: Int32
    var rows: [Int]
    var earlier: Int
  }

  /// - Returns: by label; intents with too few tickets in a half are left out.
  static func drifts(
    of run: StoredRun, in store: Store, months: ClosedRange<Int>, seed: UInt64, context: RunContext
  ) throws -> [Int32: ChangeSummary.Drift] {
    let (halves, documents) = try read(run, in: store, months: months, seed: seed, context: context)
    guard !halves.isEmpty else { return [:] }
    let terms = DocumentTermMatrix.build(
      documents, parameters: DocumentTermMatrix.Parameters(), threads: context.threads)
    context.progress(.step(stage: "vectorize", done: 0, total: Int64(documents.count), unit: "documents"))
    let vectors = try store.hasModel(run: run.key)
      ? store.corpusModel(of: run).vectors(of: documents, threads: context.threads) : nil
    context.progress(.step(stage: "compare halves", done: 0, total: Int64(halves.count), unit: "intents"))
    var compared = [(PeriodComparison?, CentroidDrift?)](repeating: (nil, nil), count: halves.count)
    forEachChunk(writing: &compared, chunkSize: 1, threads: context.threads) { intent, _, slice in
      let half = halves[intent]
      let seed = seed &+ UInt64(half.label)
      let words = TermDrift.compare(documents: localTerms(terms.counts, half.rows), earlier: half.earlier, seed: seed)
      let centroid = vectors.flatMap {
        CentroidDrift(vectors: $0.gatheringRows(half.rows), earlier: half.earlier, seed: seed)
      }
      slice[0] = (words, centroid)
    }
    let termThreshold = FalseAlarmBudget.discoveryThreshold(
      rate: falseDiscoveryRate, pValues: compared.compactMap { $0.0?.pValue })
    let centroidThreshold = FalseAlarmBudget.discoveryThreshold(
      rate: falseDiscoveryRate, pValues: compared.compactMap { $0.1?.comparison.pValue })
    var drifts: [Int32: ChangeSummary.Drift] = [:]
    for (half, (words, centroid)) in zip(halves, compared) {
      guard let words else { continue }
      let isShifted = words.pValue <= termThreshold
      let shifted = isShifted ? shiftedTerms(of: half, in: terms) : ([], [])
      drifts[half.label] = ChangeSummary.Drift(
        earlierTickets: half.earlier, laterTickets: half.rows.count - half.earlier, termDivergence: words.observed,
        termDivergenceByChance: words.expectedByChance, termPValue: words.pValue, areTermsShifted: isShifted,
        growingTerms: shifted.0, shrinkingTerms: shifted.1, centroidCosine: centroid?.cosine,
        centroidPValue: centroid?.comparison.pValue,
        isCentroidShifted: centroid.map { $0.comparison.pValue <= centroidThreshold })
    }
    return drifts
  }

  /// Chooses the tickets of each intent and half, and reads their documents, earlier ones first.
  private static func read(
    _ run: StoredRun, in store: Store, months: ClosedRange<Int>, seed: UInt64, context: RunContext
  ) throws -> (halves: [Halves], documents: [LexicalDocument]) {
    let middle = months.lowerBound + months.count / 2
    var ids: [Int32: (earlier: [String], later: [String])] = [:]
    try store.datedAssignments(mineRun: run.key) { id, label, time in
      guard label >= 0, months.contains(time.monthIndex) else { return }
      if time.monthIndex < middle {
        ids[label, default: ([], [])].earlier.append(id)
      } else {
        ids[label, default: ([], [])].later.append(id)
      }
    }
    var halves: [Halves] = []
    var documents: [LexicalDocument] = []
    for (label, tickets) in ids.sorted(by: { $0.key < $1.key })
    where min(tickets.earlier.count, tickets.later.count) >= leastTicketsPerHalf {
      var random = SplitMix64(seed: seed, stream: UInt64(label) + 1)
      let earlier = chosen(of: tickets.earlier, &random)
      let both = earlier + chosen(of: tickets.later, &random)
      let texts = try store.documents(ids: both)
      let start = documents.count
      for id in both {
        documents.append(LexicalDocument(text: texts[id]?.text ?? "", language: texts[id]?.language ?? ""))
      }
      halves.append(Halves(label: label, rows: Array(start..<documents.count), earlier: earlier.count))
      context.progress(.step(stage: "read", done: Int64(documents.count), total: nil, unit: "documents"))
    }
    return (halves, documents)
  }

  /// At most `mostTicketsPerHalf`, in the order given.
  private static func chosen(of ids: [String], _ random: inout SplitMix64) -> [String] {
    var places = Array(ids.indices)
    let count = min(mostTicketsPerHalf, places.count)
    for place in 0..<count { places.swapAt(place, place + random.below(places.count - place)) }
    return places[..<count].sorted().map { ids[$0] }
  }

  /// The terms of some documents, numbered from 0 in the order of the vocabulary.
  private static func localTerms(_ counts: CSRMatrix, _ rows: [Int]) -> [[Int32]] {
    let own = rows.map { Array(counts.columnIndices[counts.rowOffsets[$0]..<counts.rowOffsets[$0 + 1]]) }
    let numbers = Dictionary(
      uniqueKeysWithValues: Set(own.joined()).sorted().enumerated().map { ($1, Int32($0)) })
    return own.map { terms in terms.compactMap { numbers[$0] } }
  }

  /// The terms whose share of the tickets grew, and shrank, by the largest amounts.
  private static func shiftedTerms(of half: Halves, in terms: DocumentTermMatrix) -> ([String], [String]) {
    var shares: [Int32: Double] = [:]
    for (place, row) in half.rows.enumerated() {
      let isEarlier = place < half.earlier
      let part = isEarlier ? -1 / Double(half.earlier) : 1 / Double(half.rows.count - half.earlier)
      for column in terms.counts.columnIndices[terms.counts.rowOffsets[row]..<terms.counts.rowOffsets[row + 1]] {
        shares[column, default: 0] += part
      }
    }
    let nameable = shares.filter { Vocabulary.isNameable(terms.vocabulary.terms[Int($0.key)]) }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    func names(_ some: some Sequence<(key: Int32, value: Double)>) -> [String] {
      some.prefix(shownTerms).map { terms.vocabulary.displayForms[Int($0.key)] }
    }
    return (names(nameable.filter { $0.value > 0 }), names(nameable.reversed().filter { $0.value < 0 }))
  }
}
