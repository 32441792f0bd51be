// What several stages need of the store: the discovery to work on, and hashes of what they read.
import ContentHash
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
    for field in [document.ticketID, document.text, document.language] { update(field: field) }
  }
}

extension Run {
  /// A run that starts now.
  static func starting(_ stage: Stage, parameters: [String: String], seed: UInt64 = 0, inputHash: String) -> Run {
    let now = Runtime.now()
    return Run(
      stage: stage, parameters: parameters, seed: seed, inputHash: inputHash, codeVersion: CodeVersion.current, blas: "",
      startedAt: now, endedAt: now)
  }
}
