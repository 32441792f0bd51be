// The corpus as discovery sees it: without lines that say nothing, and with what repeats what.
import ContentHash
import LinearAlgebra
import TextVectors
public import TicketModel
import TicketStore

/// What cleaning did to a corpus; part of what a mine run remembers and prints.
public struct CleaningRecord: Sendable, Codable, Equatable {
  /// Lines and names of form fields that were left out, most frequent first; masked.
  public var repeatedLines: [RepeatedLine]
  /// Tickets whose document lacks some of them.
  public var ticketsWithRepeatedLines: Int
  /// Tickets in groups of the same text, numbers apart, each group's first ticket included; the groups; the largest.
  public var nearDuplicates: Int
  public var nearDuplicateGroups: Int
  public var largestGroup: Int

  /// The same in sentences; empty when there is nothing to say.
  var sentences: String {
    var sentences: [String] = []
    if !repeatedLines.isEmpty {
      sentences.append(
        "\(repeatedLines.count.counted("repeated line")) \(repeatedLines.count == 1 ? "was" : "were") left out of "
          + "\(ticketsWithRepeatedLines.counted("ticket")).")
    }
    if nearDuplicateGroups > 0 {
      sentences.append(
        "\(nearDuplicates.grouped) tickets are near-duplicates, in \(nearDuplicateGroups.counted("group")); each counts as "
          + "a ticket.")
    }
    return sentences.joined(separator: " ")
  }
}

extension MineStage {
  /// Documents that are mined, in the order of their tickets' ids.
  struct Corpus {
    var documents: [Document] = []
    /// Hash of exactly what is mined.
    var hash = ""
    var cleaning = CorpusCleaning()
    var record: CleaningRecord
  }

  /// Reads the documents and cleans them.
  ///
  /// - Complexity: that of `RepeatedLines.init(of:)`.
  static func readCorpus(of store: Store, context: RunContext) throws -> Corpus {
    var documents: [Document] = []
    var sources: [RepeatedLines.Source] = []
    try store.corpus(withRepeatedLines: true) { ticket in
      documents.append(ticket.document)
      sources.append(
        RepeatedLines.Source(
          text: ticket.document.text, language: ticket.document.language,
          requester: ticket.requesterID.map(SHA256.leading(of:))))
    }
    let repeated = RepeatedLines(of: sources, threads: context.threads)
    sources = []
    var cleaning = CorpusCleaning(repeatedLines: repeated.lines)
    let cleaned = mapChunks(count: documents.count, chunkSize: 1_024, threads: context.threads) {
      [documents] _, range in
      range.map { repeated.removed(from: documents[$0].text) }
    }
    for (row, text) in cleaned.joined().enumerated() {
      guard let text else { continue }
      documents[row].text = text
      cleaning.minedTexts.append((documents[row].ticketID, text))
    }
    let duplicates = NearDuplicates(of: documents.map(\.text), threads: context.threads)
    for (row, original) in duplicates.originals.enumerated() where Int(original) != row {
      cleaning.nearDuplicates.append((documents[row].ticketID, documents[Int(original)].ticketID))
    }
    var hasher = SHA256()
    for document in documents { hasher.update(mined: document) }
    return Corpus(
      documents: documents, hash: hasher.finalize().hex, cleaning: cleaning,
      record: CleaningRecord(
        repeatedLines: repeated.lines, ticketsWithRepeatedLines: cleaning.minedTexts.count,
        nearDuplicates: duplicates.members, nearDuplicateGroups: duplicates.groups, largestGroup: duplicates.largest))
  }
}
