// A folder of its own for each test, and everything that reading its files gives.
import Glibc
import TicketModel

@testable import TicketExports

/// A temporary folder that goes away with the test.
final class ExportFolder {
  let path: String

  init() {
    var template = Array("/tmp/assay-exports-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("no temporary folder") }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit { Self.run("/bin/rm", ["-rf", path]) }

  @discardableResult
  func write(_ name: String, _ text: String) -> String { write(name, Array(text.utf8)) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) -> String {
    let file = path + "/" + name
    for index in name.indices where name[index] == "/" { mkdir(path + "/" + name[..<index], 0o700) }
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(descriptor >= 0, "cannot write \(file)")
    var written = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        written += Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      }
    }
    close(descriptor)
    return file
  }

  func link(_ name: String, to target: String) { symlink(target, path + "/" + name) }

  /// Runs a program in the folder; its output is dropped.
  func run(_ program: String, _ arguments: [String]) { Self.run(program, arguments, in: path) }

  static func run(_ program: String, _ arguments: [String], in folder: String = "/") {
    let quoted = ([program] + arguments).map { "'\($0)'" }.joined(separator: " ")
    precondition(system("cd '\(folder)' && \(quoted) >/dev/null 2>&1") == 0, "\(quoted) failed")
  }
}

/// Everything that reading gave, batches joined.
struct ReadResult: Equatable {
  var items: [ExportItem] = []
  var rejects: [Rejection] = []
  var excluded: [Exclusion.Reason: Int] = [:]
  var notes: [String: Int] = [:]
  var recordsRead = 0
  var kept = 0
  var bytesRead: Int64 = 0
  var checkpoints: [Checkpoint] = []

  var tickets: [Ticket] {
    items.compactMap { if case .ticket(let ticket, _) = $0 { return ticket } else { return nil } }
  }
  var people: [Person] {
    items.compactMap { if case .person(let person) = $0 { return person } else { return nil } }
  }
  var events: [TicketEvent] {
    items.flatMap { if case .events(_, let events) = $0 { return events } else { return [] } }
  }
  func messages(of ticketID: String) -> [Message] {
    items.flatMap { if case .messages(ticketID, let messages) = $0 { return messages } else { return [] } }
  }
  func facts(of ticketID: String) -> [TicketFacts] {
    items.compactMap { if case .facts(ticketID, let facts) = $0 { return facts } else { return nil } }
  }
  var rejectionTexts: [String] { rejects.map { "\($0.location.line ?? 0) \($0.code.rawValue)" } }

  /// The first part in which two results differ; the parts themselves are too long to print.
  func difference(from other: ReadResult) -> String? {
    if checkpoints != other.checkpoints { return "checkpoints" }
    if recordsRead != other.recordsRead || kept != other.kept || bytesRead != other.bytesRead { return "counts" }
    if rejects != other.rejects { return "rejects" }
    if excluded != other.excluded || notes != other.notes { return "notes" }
    return items == other.items ? nil : "items"
  }

  mutating func add(_ batch: ExportBatch) {
    batch.checkInvariants()
    items += batch.items
    rejects += batch.rejects
    for exclusion in batch.excluded { excluded[exclusion.reason, default: 0] += exclusion.count }
    for note in batch.notes {
      notes[note.code.rawValue + (note.detail.isEmpty ? "" : " " + note.detail), default: 0] += note.count
    }
    recordsRead += batch.recordsRead
    kept += batch.kept
    bytesRead += batch.bytesRead
    checkpoints.append(batch.checkpoint)
  }
}

func read(
  _ paths: [String], options: ExportOptions = ExportOptions(), threads: Int = 1, startingAt: Checkpoint? = nil
) throws -> ReadResult {
  var result = ReadResult()
  for source in try ExportSources.discover(paths, options: options).sources {
    try ExportReader.read(source, options: options, startingAt: startingAt, threads: threads) { result.add($0) }
  }
  return result
}

/// Reads one file with this content.
func read(
  _ text: String, named name: String = "export.json", options: ExportOptions = ExportOptions(), threads: Int = 1
) throws -> ReadResult {
  let folder = ExportFolder()
  return try read([folder.write(name, text)], options: options, threads: threads)
}

/// Small numbers that look random and are the same in every run (Lehmer's generator with Park and Miller's constants).
struct TestNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed % 2_147_483_646 + 1 }

  mutating func next(below bound: Int) -> Int {
    state = state * 48_271 % 2_147_483_647
    return Int(state % UInt64(bound))
  }
}

/// Labelled data beside the package, where it is there.
enum SharedData {
  static let path = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/shared/data"
  static var exists: Bool { FolderListing.kind(path) == .folder }
}
