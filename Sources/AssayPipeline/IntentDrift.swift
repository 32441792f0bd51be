// Whether an intent's tickets say something else since its sample was drawn: what a policy may hold a verdict for.
import IntentClustering
import LinearAlgebra
import SeededRandom
import TextVectors
import TicketModel
import TicketStore

/// Intents before and since a time, compared by the mean vectors of their tickets.
enum IntentDrift {
  /// Documents that are read and turned into vectors at once: enough for ten intents.
  private static let batch = 8_192

  /// What is drawn of one intent.
  private struct Drawn {
    var label: Int32
    var earlier: [String]
    var later: [String]
  }

  /// Cosines of the mean vectors of tickets created after a time and up to it, by label.
  ///
  /// The cosine of two samples' means falls short of 1 by noise alone. It is divided by the one that random halves of
  /// the same sizes are expected to have (`CentroidDrift.cosine`), so that few tickets do not look drifted: 1 is no
  /// drift. At most `ChangeStage.mostTicketsPerHalf` tickets count on a side, drawn with the seed. To four decimals, so
  /// that it is the same for any order of additions.
  ///
  /// - Parameter intents: labels, each with the time; tickets without a time of creation count on neither side.
  /// - Returns: nothing for intents with fewer than `ChangeStage.leastTicketsPerHalf` tickets on a side, and nothing at
  ///   all when the run has no model.
  /// - Throws: `PipelineFault` when the model cannot be read.
  /// - Complexity: one pass over the assignments; memory: 8,192 documents, and 800 ids an intent.
  static func cosines(
    of intents: [(label: Int32, since: Timestamp)], run: StoredRun, store: Store, seed: UInt64 = 1, context: RunContext
  ) throws -> [Int32: Double] {
    guard !intents.isEmpty, try store.hasModel(run: run.key) else { return [:] }
    let drawn = try draw(intents, run: run, store: store, seed: seed)
    if drawn.isEmpty { return [:] }
    let model = try store.corpusModel(of: run)
    var cosines: [Int32: Double] = [:]
    var next = 0
    while next < drawn.count {
      var texts: [LexicalDocument] = []
      let first = next
      repeat {
        let ids = drawn[next].earlier + drawn[next].later
        let documents = try store.documents(ids: ids)
        texts += ids.map { LexicalDocument(text: documents[$0]?.text ?? "", language: documents[$0]?.language ?? "") }
        next += 1
      } while next < drawn.count && texts.count < batch
      let vectors = model.vectors(of: texts, threads: context.threads)
      var row = 0
      for one in drawn[first..<next] {
        let count = one.earlier.count + one.later.count
        let cosine = CentroidDrift.cosine(
          vectors.gatheringRows(Array(row..<row + count)), earlier: one.earlier.count)
        cosines[one.label] = cosine.map { ($0 * 10_000).rounded() / 10_000 }
        row += count
      }
      context.progress(.step(stage: "drift", done: Int64(next), total: Int64(drawn.count), unit: "intents"))
    }
    return cosines
  }

  /// The intents with enough tickets on both sides, in the order of their labels.
  private static func draw(
    _ intents: [(label: Int32, since: Timestamp)], run: StoredRun, store: Store, seed: UInt64
  ) throws -> [Drawn] {
    var since: [Int32: Timestamp] = [:]
    var draws: [Int32: (earlier: TicketDraw, later: TicketDraw)] = [:]
    for intent in intents {
      since[intent.label] = intent.since
      let stream = 2 * UInt64(UInt32(bitPattern: intent.label))
      draws[intent.label] = (TicketDraw(seed: seed, stream: stream), TicketDraw(seed: seed, stream: stream + 1))
    }
    try store.datedAssignments(mineRun: run.key) { id, label, time in
      guard let since = since[label] else { return }
      if time <= since { draws[label]?.earlier.add(id) } else { draws[label]?.later.add(id) }
    }
    return draws.sorted { $0.key < $1.key }.compactMap { label, draw in
      let least = min(draw.earlier.ids.count, draw.later.ids.count)
      return least < ChangeStage.leastTicketsPerHalf
        ? nil : Drawn(label: label, earlier: draw.earlier.ids, later: draw.later.ids)
    }
  }
}

/// Tickets drawn at random from those that come by, each with the same chance (Vitter 1985, algorithm R,
/// doi:10.1145/3147.3165).
private struct TicketDraw {
  private(set) var ids: [String] = []
  private var seen = 0
  private var random: SplitMix64

  init(seed: UInt64, stream: UInt64) { random = SplitMix64(seed: seed, stream: stream) }

  mutating func add(_ id: String) {
    seen += 1
    if ids.count < ChangeStage.mostTicketsPerHalf {
      ids.append(id)
    } else {
      let place = random.below(seen)
      if place < ids.count { ids[place] = id }
    }
  }
}
