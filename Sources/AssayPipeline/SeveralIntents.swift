// Tickets that ask for more than one thing: the parts of their texts, classified by the model of the intents.
import IntentClustering
import LinearAlgebra
import TextVectors
import TicketModel
import TicketStore

extension AssignmentModel {
  /// An intent with the probability that a part of a ticket belongs to it.
  struct Further: Equatable {
    var intent: Target
    var confidence: Double
  }

  /// Documents that one thread takes at a time.
  fileprivate static let chunk = 1_024

  /// Per document the intents that it asks for besides its main one.
  ///
  /// - Parameter mains: The id of each document's intent, `nil` for none.
  /// - Complexity: that of `decisions` for the parts; nothing where no text announces a further matter.
  func furtherIntents(of documents: [LexicalDocument], besides mains: [String?], threads: Int) -> [[Further]] {
    let parts = Array(
      mapChunks(count: documents.count, chunkSize: Self.chunk, threads: threads) { _, range in
        range.map { AddedRequests.parts(of: documents[$0].text, language: documents[$0].language) }
      }.joined())
    let all = zip(documents, parts).flatMap { document, parts in
      parts.map { LexicalDocument(text: $0, language: document.language) }
    }
    var further = [[Further]](repeating: [], count: documents.count)
    if all.isEmpty { return further }
    let decisions = decisions(for: all, threads: threads)
    var next = 0
    for (row, own) in parts.enumerated() where !own.isEmpty {
      let judged = decisions[next..<next + own.count].map { decision in
        decision.map {
          FurtherIntents.Part(label: $0.intent.id, confidence: $0.confidence, isStrange: $0.isStrange)
        }
      }
      let targets = Dictionary(
        decisions[next..<next + own.count].compactMap { $0 }.map { ($0.intent.id, $0.intent) }) { first, _ in first }
      next += own.count
      further[row] = FurtherIntents.found(in: judged, besides: mains[row]).map {
        Further(intent: targets[$0.label]!, confidence: $0.confidence)
      }
    }
    return further
  }
}

extension Discovery {
  /// Finds the further intents of the discovery's tickets, among what was found: edits do not change them.
  ///
  /// - Parameter documents: Those of the tickets, in their order.
  mutating func findFurtherIntents(of documents: [Document], corpusHash: String, context: RunContext) throws {
    let texts = documents.map { LexicalDocument(text: $0.text, language: $0.language) }
    let announcing = mapChunks(
      count: texts.count, chunkSize: AssignmentModel.chunk, threads: context.threads
    ) { _, range in
      range.filter { !AddedRequests.parts(of: texts[$0].text, language: texts[$0].language).isEmpty }
    }.flatMap { $0 }
    if announcing.isEmpty || intents.isEmpty { return }
    let places = Dictionary(uniqueKeysWithValues: intents.enumerated().map { ($1.label, $0) })
    var members = [[String]](repeating: [], count: intents.count)
    for (row, label) in labels.enumerated() {
      if let place = places[label] { members[place].append(ticketIDs[row]) }
    }
    let chosen = AssignmentModel.choice(of: members)
    let fitted = documents.indices.filter { chosen[ticketIDs[$0]] != nil }
    let model = AssignmentModel(
      vectors: try CorpusModel(bytes: self.model), documents: fitted.map { texts[$0] },
      places: fitted.map { chosen[ticketIDs[$0]]! },
      targets: intents.map { AssignmentModel.Target(id: $0.id, name: $0.name) }, run: 0, corpusHash: corpusHash,
      context: context)
    let ids = Dictionary(uniqueKeysWithValues: intents.map { ($0.label, $0.id) })
    let labels = Dictionary(uniqueKeysWithValues: intents.map { ($0.id, $0.label) })
    let found = model.furtherIntents(
      of: announcing.map { texts[$0] }, besides: announcing.map { ids[self.labels[$0]] }, threads: context.threads)
    furtherIntents = zip(announcing, found).flatMap { row, further in
      further.map { FurtherIntent(ticketID: ticketIDs[row], label: labels[$0.intent.id]!, confidence: $0.confidence) }
    }
  }
}
