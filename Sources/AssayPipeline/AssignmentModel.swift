// What puts new tickets into the intents of a run: the run's vectors, and a classifier for each kind of them. Fitted
// from the store; written to a folder of its own by `AssignmentModel+Folder.swift`.
import ContentHash
import Foundation
import IntentClustering
import LinearAlgebra
import TextVectors
import TicketModel
import TicketStore

/// A fitted model. Holds words of the corpus and names of intents, but no ticket.
struct AssignmentModel {
  struct Target: Codable, Equatable {
    var id: String
    var name: String
  }

  /// The classifier of documents with vectors of one kind.
  struct Part {
    var kind: VectorBlock.Kind
    var classifier: IntentClassifier
    /// The intent of each class.
    var targets: [Target]
  }

  var vectors: CorpusModel
  var parts: [Part]
  /// The run of discovery whose intents these are, and the hash of what it mined.
  var run: Int64
  var corpusHash: String
  /// Left out of documents before they are placed, as they were before the intents were found.
  var repeatedLines = RepeatedLines([])

  /// Tickets that a classifier is fitted to, at most, over all kinds. 60,000: two hundred for each of 300 intents.
  static let fittedTickets = 60_000
  /// Tickets of an intent that are taken at least, while it has them.
  static let fewestOfIntent = 20

  /// Fits a model to the intents of the newest run.
  ///
  /// - Throws: `PipelineFault` when nothing was mined, or the run kept no model of its vectors.
  /// - Complexity: one pass over the documents; vectors and a fit for `fittedTickets`.
  init(of store: Store, context: RunContext) throws {
    let (run, intents) = try store.discovery()
    let vectors = try store.corpusModel(of: run)
    let (documents, places) = try Self.fitted(run, intents, of: store)
    self.init(
      vectors: vectors, documents: documents, places: places,
      targets: intents.map { Target(id: $0.id, name: $0.name) }, run: run.key, corpusHash: run.run.inputHash,
      context: context)
    repeatedLines = RepeatedLines(try store.repeatedLines())
  }

  /// Fits a model to documents whose intents are known.
  ///
  /// - Parameters:
  ///   - documents: Those that it is fitted to; `places` has the place of each one's intent in `targets`.
  ///   - run: The run of discovery that found the intents; 0 for none.
  /// - Complexity: vectors and a fit for all documents.
  init(
    vectors: CorpusModel, documents: [LexicalDocument], places: [Int], targets: [Target], run: Int64,
    corpusHash: String, context: RunContext
  ) {
    self.init(vectors: vectors, parts: [], run: run, corpusHash: corpusHash)
    context.progress(.step(stage: "fit", done: 0, total: Int64(documents.count), unit: "documents"))
    let rows = vectors.vectors(of: documents, threads: context.threads)
    for kind in [VectorBlock.Kind.semantic, .lexical] {
      let own = documents.indices.filter { Self.kind(of: documents[$0].language, in: vectors) == kind }
      // Classes in the order of the intents; those without a ticket of this kind are none.
      let used = Set(own.map { places[$0] }).sorted()
      if used.isEmpty { continue }
      let classes = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, Int32($0)) })
      parts.append(
        Part(
          kind: kind,
          classifier: IntentClassifier.fit(
            part(of: rows, own, kind), labels: own.map { classes[places[$0]]! }, classes: used.count,
            threads: context.threads), targets: used.map { targets[$0] }))
    }
  }

  init(vectors: CorpusModel, parts: [Part], run: Int64, corpusHash: String) {
    self.vectors = vectors
    self.parts = parts
    self.run = run
    self.corpusHash = corpusHash
  }

  static func kind(of language: String, in vectors: CorpusModel) -> VectorBlock.Kind {
    vectors.isSemantic(language: language) ? .semantic : .lexical
  }

  /// Some rows, and of their columns those of one kind of vectors.
  private func part(of vectors: Matrix, _ rows: [Int], _ kind: VectorBlock.Kind) -> Matrix {
    let columns = self.vectors.columns(semantic: kind == .semantic)
    if columns.count == vectors.columns, rows.count == vectors.rows { return vectors }
    var part = Matrix(rows: rows.count, columns: columns.count)
    for (place, row) in rows.enumerated() {
      for (column, from) in columns.enumerated() {
        part.values[place * columns.count + column] = vectors.values[row * vectors.columns + from]
      }
    }
    return part
  }

  /// Tickets of intents, with the place of each one's intent: all while they are few, else by the lowest hashes of
  /// their ids, so that the choice hangs on nothing else.
  private static func fitted(
    _ run: StoredRun, _ intents: [Intent], of store: Store
  ) throws -> (documents: [LexicalDocument], places: [Int]) {
    let places = Dictionary(uniqueKeysWithValues: intents.enumerated().map { ($1.label, $0) })
    var members = [[String]](repeating: [], count: intents.count)
    try store.assignments(run: run.key) { assignment in
      guard let place = places[assignment.label] else { return }
      members[place].append(assignment.ticketID)
    }
    let chosen = choice(of: members)
    var documents: [LexicalDocument] = []
    var found: [Int] = []
    try store.corpus { ticket in
      guard let place = chosen[ticket.document.ticketID] else { return }
      documents.append(LexicalDocument(text: ticket.document.text, language: ticket.document.language))
      found.append(place)
    }
    return (documents, found)
  }

  /// Of the ids of each intent's tickets those that a model is fitted to, each with the place of its intent.
  static func choice(of members: [[String]]) -> [String: Int] {
    let share = min(1, Double(fittedTickets) / Double(max(members.reduce(0) { $0 + $1.count }, 1)))
    var chosen: [String: Int] = [:]
    for (place, own) in members.enumerated() {
      let count = min(own.count, max(fewestOfIntent, Int((share * Double(own.count)).rounded(.up))))
      let lowest = count == own.count ? own[...] : own.map { (SHA256.leading(of: $0), $0) }.sorted { $0 < $1 }
        .prefix(count).map { $0.1 }[...]
      for id in lowest { chosen[id] = place }
    }
    return chosen
  }

  /// What is said of a new document.
  struct Decision {
    var intent: Target
    var confidence: Double
    var runnerUp: Target?
    var runnerUpConfidence: Double
    /// It is like no intent: none of its words is known, or it is less like all of them than their tickets are.
    var isStrange: Bool
  }

  /// One per document; `nil` where the model has no intent of a document's kind.
  ///
  /// - Complexity: that of the vectors, and O(documents · intents · dimension).
  func decisions(for documents: [LexicalDocument], threads: Int) -> [Decision?] {
    var found = [Decision?](repeating: nil, count: documents.count)
    let rows = vectors.vectors(of: documents, threads: threads)
    for part in parts {
      let own = documents.indices.filter { Self.kind(of: documents[$0].language, in: vectors) == part.kind }
      if own.isEmpty { continue }
      let decisions = part.classifier.decisions(
        for: self.part(of: rows, own, part.kind), threads: threads)
      for (place, decision) in zip(own, decisions) {
        found[place] = Decision(
          intent: part.targets[Int(decision.label)], confidence: decision.confidence,
          runnerUp: decision.runnerUp < 0 ? nil : part.targets[Int(decision.runnerUp)],
          runnerUpConfidence: decision.runnerUpConfidence, isStrange: decision.isStrange)
      }
    }
    return found
  }
}
