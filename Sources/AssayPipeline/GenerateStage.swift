// Writes a synthetic desk to a folder: the export, the articles, the truth. What the bytes are is SyntheticDesk's
// business; here are folders, files and threads.
import Foundation
import Synchronization
public import SyntheticDesk
import TicketModel

/// What was written.
public struct GenerateSummary: Sendable, Equatable, Encodable {
  /// Different tickets; the border tickets of the slices are counted once.
  public var tickets: Int
  public var intents: Int
  public var files: Int
  public var bytes: Int
}

/// The stage behind `assay generate`.
public enum GenerateStage {
  /// Writes the desk below `output`, which must be empty or absent. Each file is a function of the parameters alone, so
  /// the number of threads changes nothing but the time. Memory does not grow with the number of tickets.
  ///
  /// - Parameters:
  ///   - output: a folder; it is made, with mode 0700, if it is absent. Files get mode 0600.
  ///   - threads: parts written at once; 0 stands for one a core.
  ///   - progress: told the number of tickets written so far, from any thread, one call at a time.
  /// - Throws: `SyntheticDeskError` for a parameter out of range; `PipelineFault` for a folder that is not empty, or
  ///   for a failed write, after what had been written is removed.
  /// - Complexity: O(tickets) time and output; about 7 kB a ticket.
  public static func run(
    parameters: DeskParameters, output: String, threads: Int = 0, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws -> GenerateSummary {
    let desk = try SupportDesk(parameters: parameters)
    try prepare(output)
    do {
      return try write(desk, to: output, threads: threads, progress: progress)
    } catch {
      for name in folders + ["README.md"] { try? FileManager.default.removeItem(atPath: output + "/" + name) }
      throw error
    }
  }

  /// Writes the desk, with progress as the other stages report it.
  public static func run(
    tickets: Int, seed: UInt64, missRate: Double? = nil, falseAlarmRate: Double? = nil,
    answerDefectRate: Double = 0, output: String, context: RunContext
  ) throws -> GenerateSummary {
    var parameters = DeskParameters(tickets: tickets, seed: seed)
    if let missRate { parameters.missRate = missRate }
    if let falseAlarmRate { parameters.falseAlarmRate = falseAlarmRate }
    parameters.answerDefectRate = answerDefectRate
    return try run(parameters: parameters, output: output, threads: context.threads) { done in
      context.progress(.step(stage: "generate", done: Int64(done), total: Int64(tickets), unit: "tickets"))
    }
  }

  private static let folders = ["export", "articles", "truth"]

  private static func prepare(_ output: String) throws {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: output, isDirectory: &isFolder) {
      let isEmpty = isFolder.boolValue && (try? files.contentsOfDirectory(atPath: output))?.isEmpty == true
      guard isEmpty else {
        throw PipelineFault(
          code: "output-not-empty", message: "the output folder is not empty, or not a folder",
          remedy: "Name a new or an empty folder", location: InputLocation(file: output))
      }
    }
    for path in [output] + folders.map({ output + "/" + $0 }) { try PrivateFile.createFolder(path) }
  }

  private struct State {
    var next = 0
    var tickets = 0
    var files = 0
    var bytes = 0
    var failure: (any Error)?
  }

  private static func write(
    _ desk: SupportDesk, to output: String, threads: Int, progress: @escaping @Sendable (Int) -> Void
  ) throws -> GenerateSummary {
    let parts = desk.parts
    let state = Mutex(State())
    let workers = threads > 0 ? threads : ProcessInfo.processInfo.activeProcessorCount
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, parts.count))) { _ in
      while true {
        let taken: Int? = state.withLock { state in
          guard state.failure == nil, state.next < parts.count else { return nil }
          state.next += 1
          return state.next - 1
        }
        guard let taken else { return }
        do {
          let written = try write(parts[taken], of: desk, to: output) { count in
            state.withLock { state in
              state.tickets += count
              if count > 0 { progress(state.tickets) }
            }
          }
          state.withLock { state in
            state.files += written.files
            state.bytes += written.bytes
          }
        } catch {
          state.withLock { $0.failure = $0.failure ?? error }
        }
      }
    }
    return try state.withLock { state in
      if let failure = state.failure { throw failure }
      return GenerateSummary(tickets: state.tickets, intents: desk.intentCount, files: state.files, bytes: state.bytes)
    }
  }

  private static func write(
    _ part: ExportPart, of desk: SupportDesk, to output: String, wrote: (Int) -> Void
  ) throws -> (files: Int, bytes: Int) {
    var handles: [Int: FileHandle] = [:]
    var total = 0
    defer { for handle in handles.values { try? handle.close() } }
    try desk.write(
      part,
      flush: { file, bytes in
        let path = output + "/" + part.paths[file]
        let handle = try handles[file] ?? open(path)
        handles[file] = handle
        total += bytes.count
        do {
          try handle.write(contentsOf: bytes)
        } catch {
          throw unwritable(path)
        }
      }, wrote: wrote)
    return (handles.count, total)
  }

  private static func open(_ path: String) throws -> FileHandle {
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw unwritable(path) }
    return handle
  }

  private static func unwritable(_ path: String) -> PipelineFault {
    PipelineFault(
      code: "output-not-writable", message: "the output cannot be written",
      remedy: "Check the folder's permissions and the free space", location: InputLocation(file: path))
  }
}
