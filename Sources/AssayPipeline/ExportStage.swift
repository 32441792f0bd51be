// What other tools go on with: the vectors that a run of discovery worked with, made again from the documents by the
// model that was kept with the run. Finds nothing itself and changes nothing in the store.
import ContentHash
import Foundation
import LinearAlgebra
import ReportRendering
import TextVectors
import TicketModel
import TicketStore

/// Mined tickets → a matrix and its ids. Memory: the model, and one block of documents.
public enum ExportStage {
  public struct Summary: Sendable, Encodable {
    /// The matrix: float32, one unit row a mined ticket, in the order of the ids' bytes.
    public var vectors: String
    /// Which ticket each row is.
    public var ids: String
    public var rows: Int
    public var dimension: Int
    public var outliers: Int
    /// Number of the run of discovery.
    public var run: Int64
  }

  public struct ModelSummary: Sendable, Encodable {
    public var folder: String
    public var bytes: Int
    public var intents: Int
    public var run: Int64
    public var trust: [AssignStage.Summary.Trust]
  }

  /// Writes what assigns new tickets to the intents of the newest run to a folder of its own.
  ///
  /// - Throws: As `AssignStage.run`; `PipelineFault` when the folder cannot be written.
  public static func model(to folder: String, context: RunContext) throws -> ModelSummary {
    let store = try Store(folder: context.store, access: .read)
    let model = try AssignmentModel(of: store, context: context)
    let bytes = try model.write(to: folder)
    return ModelSummary(
      folder: folder, bytes: bytes, intents: Set(model.parts.flatMap { $0.targets.map(\.id) }).count, run: model.run,
      trust: model.trust)
  }

  /// Writes the vectors of a run to `output`, and the ids beside it.
  ///
  /// Both files are put in place whole, in place of what stood there. A process killed in between leaves at most the
  /// vectors without ids, never ids that belong to other vectors.
  ///
  /// - Parameters:
  ///   - output: a name that ends in `.npy`; the ids go to the same name with `.ids.csv` in its place.
  ///   - number: of the run; `nil` for the newest.
  /// - Throws: `PipelineFault` when nothing was mined, the tickets have changed since, or a file cannot be written.
  /// - Complexity: O(bytes + tickets · dimension · words of a ticket); two passes over the documents.
  public static func vectors(to output: String, run number: Int64?, context: RunContext) throws -> Summary {
    precondition(output.hasSuffix(".npy"), "\(output) does not end in .npy")
    let ids = output.dropLast(4) + ".ids.csv"
    let store = try Store(folder: context.store, access: .read)
    let run = try discovery(number, in: store)
    // Before anything is computed: a matter of reading.
    let rows = try checkCorpus(run, of: store) { _ in }
    let model = try store.corpusModel(of: run)
    if run.run.blas != Runtime.blas(context.progress) || run.run.codeVersion != CodeVersion.current {
      context.progress(
        .warning("the run was made with \(run.run.blas) by version \(run.run.codeVersion); the last bits may differ"))
    }
    let folder = URL(filePath: output).deletingLastPathComponent().path
    if !FileManager.default.fileExists(atPath: folder) { try PrivateFile.createFolder(folder) }

    var outliers = 0
    try PrivateFile.write(to: String(ids)) { file in
      outliers = try writeIDs(of: run, in: store, to: file)
      let writer = try writing { () throws(NumPyFile.Fault) in
        try NumPyFile.Writer(path: output, rows: rows, columns: model.dimension)
      }
      var stream = VectorStream(model, threads: context.threads)
      var done = 0
      func write(_ vectors: Matrix, _ numbers: [Int]) throws {
        try writing { () throws(NumPyFile.Fault) in try writer.write(vectors, rows: numbers) }
        done += numbers.count
        context.progress(.step(stage: "vectorize", done: Int64(done), total: Int64(rows), unit: "documents"))
      }
      context.progress(.step(stage: "vectorize", done: 0, total: Int64(rows), unit: "documents"))
      // Again, because another process may have written to the store since: the files are not put in place then.
      _ = try checkCorpus(run, of: store) { document in
        try stream.append(LexicalDocument(text: document.text, language: document.language), write)
      }
      try stream.finish(write)
      try file.flush()
      unlink(String(ids))
      try writing { () throws(NumPyFile.Fault) in try writer.finish() }
    }
    return Summary(
      vectors: output, ids: String(ids), rows: rows, dimension: model.dimension, outliers: outliers, run: run.key)
  }

  private static func discovery(_ number: Int64?, in store: Store) throws -> StoredRun {
    guard let number else { return try store.discovery().run }
    guard let run = try store.run(number, of: .mine) else {
      let newest = try store.discovery().run.key
      throw PipelineFault(
        code: "no-such-run", message: "run \(number) is no run of 'assay mine'; the newest is \(newest)",
        remedy: "Name another run, or leave --run out for the newest", location: InputLocation(file: store.folder))
    }
    return run
  }

  /// Hands over every mined document, and checks that they are those of the run; the number of them.
  private static func checkCorpus(
    _ run: StoredRun, of store: Store, _ body: (Document) throws -> Void
  ) throws -> Int {
    var count = 0
    var hasher = SHA256()
    try store.corpus { ticket in
      hasher.update(mined: ticket.document)
      try body(ticket.document)
      count += 1
    }
    guard hasher.finalize().hex == run.run.inputHash else {
      throw PipelineFault(
        code: "vectors-outdated", message: "the tickets have changed since run \(run.key) of 'assay mine'",
        remedy: "Run 'assay mine' again, then 'assay export vectors'", location: InputLocation(file: store.folder))
    }
    return count
  }

  /// One line a ticket, in the order of the corpus, which is that of the assignments too; the number of outliers.
  private static func writeIDs(of run: StoredRun, in store: Store, to file: PrivateFile.Writer) throws -> Int {
    let intents = Dictionary(uniqueKeysWithValues: try store.intents(run: run.key).map { ($0.label, $0.id) })
    var (row, outliers) = (0, 0)
    try file.write(VectorRows.header)
    try store.assignments(run: run.key) { assignment in
      let isOutlier = assignment.label < 0
      try file.write(
        VectorRows.line(
          row: row, ticketID: assignment.ticketID, intentID: intents[assignment.label], isOutlier: isOutlier))
      row += 1
      if isOutlier { outliers += 1 }
    }
    return outliers
  }

  /// Gives the matrix's faults a remedy.
  static func writing<Result>(_ body: () throws(NumPyFile.Fault) -> Result) throws -> Result {
    do { return try body() } catch {
      throw PipelineFault(
        code: "file-not-writable", message: "the file cannot be written: \(error.reason)",
        remedy: "Check the disk's space and the folder's permissions, then run again",
        location: InputLocation(file: error.path))
    }
  }
}
