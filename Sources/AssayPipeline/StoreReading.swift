// What several stages need of the store: the discovery to work on, and hashes of what they read.
import ContentHash
import TextVectors
import TicketModel
import TicketStore

extension Store {
  /// The newest run of discovery with its intents.
  ///
  /// - Throws: `PipelineFault` when nothing was mined yet.
  func discovery() throws -> (run: StoredRun, intents: [Intent]) {
    guard let run = try latestRun(of: .mine) else {
      throw PipelineFault(
        code: "not-mined", message: "no intents have been mined yet", remedy: "Run 'assay mine' first",
        location: InputLocation(file: folder))
    }
    return (run, try intents(run: run.key))
  }

  /// What the run made its vectors with.
  ///
  /// - Throws: `PipelineFault` when the run kept none, or what it kept cannot be read.
  func corpusModel(of run: StoredRun) throws -> CorpusModel {
    guard let bytes = try model(run: run.key) else {
      throw PipelineFault(
        code: "no-model",
        message:
          "run \(run.key) has no model of its vectors: three newer runs have followed, or an older version made it",
        remedy: "Leave --run out; or run 'assay mine' with that run's settings again, then this command",
        location: InputLocation(file: folder))
    }
    do { return try CorpusModel(bytes: bytes) } catch {
      throw PipelineFault(
        code: error.reason == .otherVersion ? "model-version" : "model-damaged", message: "what run \(run.key) kept: \(error)",
        remedy: error.reason == .otherVersion
          ? "Run 'assay mine' again, then this command"
          : "Restore a copy of the store, or ingest the exports again into a new folder given with --store",
        location: InputLocation(file: folder))
    }
  }

  /// The labels that tickets have in a run; −1 for those in no intent of it, and for those that it had not seen.
  ///
  /// - Parameter ticketIDs: rising by bytes.
  func labels(run: Int64, of ticketIDs: [String]) throws -> [Int32] {
    var labels = [Int32](repeating: -1, count: ticketIDs.count)
    var row = 0
    try assignments(run: run) { assignment in
      while row < ticketIDs.count, ticketIDs[row].utf8Precedes(assignment.ticketID) { row += 1 }
      if row < ticketIDs.count, ticketIDs[row] == assignment.ticketID { labels[row] = assignment.label }
    }
    return labels
  }

  /// Of each intent of a run, by label, the hash of the ids of its tickets, hexadecimal: what tells whether edits have
  /// changed an intent since a sample was drawn from it. O(tickets).
  ///
  /// - Parameter besides: Tickets that are left out, as if they were not there.
  func intentHashes(
    run: Int64, layer: IntentLayerKind = .curated, besides: Set<String> = []
  ) throws -> [Int32: String] {
    final class Hasher {
      var hasher: SHA256? = SHA256()
    }
    var hashers: [Int32: Hasher] = [:]
    try assignments(run: run, layer: layer) { assignment in
      if besides.contains(assignment.ticketID) { return }
      if hashers[assignment.label] == nil { hashers[assignment.label] = Hasher() }
      hashers[assignment.label]!.hasher?.update(field: assignment.ticketID)
    }
    return hashers.mapValues { $0.hasher.take()!.finalize().hex }
  }

  /// Hash of the mined tickets and of who resolved them: what a sample is drawn from. The same for any order in which
  /// the tickets came in. O(tickets).
  func samplingHash() throws -> Digest {
    var hasher = SHA256()
    try corpus { ticket in
      hasher.update(field: ticket.document.ticketID)
      hasher.update(ticket.recordHash)
      hasher.update(field: ticket.resolution.rawValue)
    }
    return hasher.finalize()
  }
}

extension SHA256 {
  /// Adds a document, for the hash of exactly what is mined: `Run.inputHash` of runs of discovery.
  mutating func update(mined document: Document) {
    let month = document.month.map(Timestamp.monthName) ?? ""
    for field in [document.ticketID, document.text, document.language, month] { update(field: field) }
  }
}

extension Run {
  /// A run that starts now.
  static func starting(_ stage: Stage, parameters: [String: String], seed: UInt64 = 0, inputHash: String) -> Run {
    let now = Runtime.now()
    return Run(
      stage: stage, parameters: parameters, seed: seed, inputHash: inputHash, codeVersion: CodeVersion.current,
      blas: "",
      startedAt: now, endedAt: now)
  }
}
