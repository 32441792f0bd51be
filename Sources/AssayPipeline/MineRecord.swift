// What a mine run remembers of how it found its intents, for later commands and for the report.
import Foundation
import ReportRendering
import TicketStore

/// Kept as JSON beside the run.
struct MineRecord: Codable {
  var vocabulary: Int
  /// How the vectors were made, in sentences.
  var vectors: String
  /// Mean cosine of the student with the encoder on documents it was not taught; `nil` for lexical vectors.
  var heldOutCosine: Double?
  var taughtDocuments: Int
  var blocks: [CorpusClusters.BlockRecord]
  /// `nil` for a run of an older version.
  var cleaning: CleaningRecord?

  /// Why this number of intents; `nil` where it was given.
  var explanation: String? {
    let sentences = blocks.compactMap { block in
      block.explanation.map { blocks.count > 1 ? "\(block.vectors): \($0)" : $0 }
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The same for the report.
  var facts: DiscoveryFacts {
    DiscoveryFacts(
      vectors: [vectors, cleaning?.sentences ?? ""].filter { !$0.isEmpty }.joined(separator: " "),
      kinds: blocks.map { block in
        DiscoveryFacts.Kind(
          name: block.vectors, tickets: block.documents, intents: block.intents,
          sentences: [block.explanation, block.merging].compactMap { $0 },
          curve: block.curve.map { DiscoveryFacts.Point(intents: $0.clusters, likeness: $0.likeness) })
      })
  }
}

extension MineRecord {
  /// `nil` for a run of an older version, which remembered other things.
  init?(of run: StoredRun) {
    guard let record = try? JSONDecoder().decode(MineRecord.self, from: Data(run.record.utf8)) else { return nil }
    self = record
  }
}
