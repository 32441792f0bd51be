// Edits on what a run found: the one function that 'assay mine' and 'assay intents' share, so that both make the same
// of the same. It gives the pure replay the texts and vectors it asks for, and describes what edits changed.
import IntentClustering
import LinearAlgebra
import TextVectors
import TicketModel
import TicketStore

/// The tickets of a run as a replay sees them: rows in the order of the ids' bytes.
struct CurationCorpus {
  var ticketIDs: [String]
  /// Cosine of each with what was found for it.
  var similarities: [Float]
  /// The documents of rows, in their order.
  var documents: (_ rows: [Int]) throws -> [Document]
  /// What the run made its vectors with.
  var model: () throws -> CorpusModel
}

/// One replay of edits.
///
/// Vectors are made anew from the documents of an intent alone, by the model that the run kept. Only in that way do a
/// run of discovery, which has them all, and a later edit, which has none, round alike and split alike.
struct CurationReplay {
  private let found: [Intent]
  private let foundLabels: [Int32]
  private let corpus: CurationCorpus
  private let threads: Int
  private let memory = Memory()

  /// What is made at most once.
  private final class Memory {
    var model: CorpusModel?
  }

  private init(_ found: [Intent], _ labels: [Int32], _ corpus: CurationCorpus, threads: Int) {
    (self.found, foundLabels, self.corpus, self.threads) = (found, labels, corpus, threads)
  }

  /// Applies edits to what a run found.
  ///
  /// - Parameter earlier: The run before, for pins; `nil` for the first.
  /// - Throws: `PipelineFault` when vectors are needed and the run has no model.
  /// - Complexity: O(tickets), and for a merge or a split that of the vectors and texts of its intent and of the 500
  ///   most central texts of every other.
  static func apply(
    _ edits: [CurationEdit], to found: [Intent], labels: [Int32], earlier: EarlierIntents?, corpus: CurationCorpus,
    threads: Int
  ) throws -> CuratedIntents {
    let replay = CurationReplay(found, labels, corpus, threads: threads)
    var curated = try Curation.apply(
      edits, to: IntentLayer(intents: found, ticketIDs: corpus.ticketIDs, labels: labels), earlier: earlier,
      evidence: SplitEvidence(
        vectors: { try replay.vectors(of: replay.texts(of: $0)) },
        uses: { TermMatching.uses(of: $0, in: try replay.texts(of: $1)) }))
    try replay.describe(&curated)
    return curated
  }

  private func texts(of rows: [Int]) throws -> [LexicalDocument] {
    try corpus.documents(rows).map { LexicalDocument(text: $0.text, language: $0.language) }
  }

  private func vectors(of texts: [LexicalDocument]) throws -> Matrix {
    let model = try memory.model ?? corpus.model()
    memory.model = model
    return model.vectors(of: texts, threads: threads)
  }

  // MARK: Descriptions

  /// Central tickets, centroids, terms and names of the intents that edits changed. The others keep theirs, and only
  /// show what sets the changed ones apart.
  private func describe(_ curated: inout CuratedIntents) throws {
    let changed = curated.undescribed.union(curated.intents.filter(\.name.isEmpty).map(\.label))
    if changed.isEmpty { return }
    let intents = curated.intents
    let places = Dictionary(uniqueKeysWithValues: intents.enumerated().map { ($1.label, Int32($0)) })
    // An unchanged intent stands for itself by what was found of it, not by tickets that edits put into it.
    var labels = curated.labels.indices.map { row -> Int32 in
      let label = curated.labels[row]
      return changed.contains(label) || label != foundLabels[row] ? -1 : places[label] ?? -1
    }
    var similarities = corpus.similarities
    var middles: [Int32: (centroid: [Float], kind: String)] = [:]
    for label in changed.sorted() {
      let rows = curated.labels.indices.filter { curated.labels[$0] == label }
      let texts = try texts(of: rows)
      let vectors = try vectors(of: texts)
      let kinds = texts.map { AssignmentModel.kind(of: $0.language, in: memory.model!) }
      let kind = kinds.count { $0 == .semantic } * 2 > kinds.count ? VectorBlock.Kind.semantic : .lexical
      // The centroid of an intent with vectors of two kinds is that of the more frequent.
      let means = MeanSimilarities(vectors, labels: kinds.map { $0 == kind ? 0 : 1 }, clusters: 2, threads: threads)
      for (place, row) in rows.enumerated() {
        labels[row] = places[label]!
        similarities[row] = means.own[place]
      }
      middles[label] = (Array(means.means.values[memory.model!.columns(semantic: kind == .semantic)]), kind.rawValue)
    }

    let central = IntentNames.centralRows(
      labels: labels, similarities: similarities, clusters: intents.count, count: MineStage.namingDocuments)
    let documents = try corpus.documents(central.flatMap { $0 })
    var next = 0
    let compact = central.map { rows in
      defer { next += rows.count }
      return Array(next..<next + rows.count)
    }
    let named = IntentNaming.describe(
      documents, central: compact, kept: intents.map { $0.name.isEmpty ? nil : $0.name }, threads: threads)
    for label in changed.sorted() {
      let place = Int(places[label]!)
      curated.describe(label) { intent in
        intent.name = named.intents[place].name
        intent.terms = named.intents[place].terms
        intent.centralTicketIDs = central[place].prefix(MineStage.centralTickets).map { corpus.ticketIDs[$0] }
        (intent.centroid, intent.vectorKind) = middles[label]!
      }
    }
  }
}
