// Runs the real binary, in a fresh folder, and gives back its exit code and whole output.
import Foundation

/// The outcome of one run.
struct Outcome {
  var exitCode: Int32
  var output: String
  var errors: String
}

/// A test's own preparations did not work.
struct Failure: Error { var text: String }

/// A folder of its own for one test, and the binary run inside it.
final class Workplace: Sendable {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "assay-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The binary under test: `$ASSAY_BINARY`, else the one that was built beside the tests.
  static let binary: String = {
    if let path = ProcessInfo.processInfo.environment["ASSAY_BINARY"] { return path }
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "assay").path
  }()

  /// The package's root.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ text: String, to name: String) throws {
    let file = path(name)
    try FileManager.default.createDirectory(
      atPath: URL(filePath: file).deletingLastPathComponent().path, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
  }

  func read(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// Runs `assay` with these arguments and the working folder as current directory.
  func assay(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(Workplace.binary, arguments, environment: environment)
  }

  /// The output of a run that must succeed; without progress.
  @discardableResult
  func ok(_ arguments: String...) throws -> String {
    let outcome = try run(Workplace.binary, arguments + ["--quiet"])
    guard outcome.exitCode == 0 else { throw Failure(text: "\(arguments): \(outcome.output)\(outcome.errors)") }
    return outcome.output
  }

  func run(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    let process = try start(program, arguments, environment: environment)
    process.waitUntilExit()
    return Outcome(
      exitCode: process.terminationStatus, output: try read(".stdout"), errors: try read(".stderr"))
  }

  /// Starts without waiting. Output goes to files, so that no pipe can fill up.
  func start(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    for (name, attach) in [
      (".stdout", { process.standardOutput = $0 }), (".stderr", { process.standardError = $0 }),
    ] as [(String, (FileHandle) -> Void)] {
      _ = FileManager.default.createFile(atPath: path(name), contents: nil)
      attach(try FileHandle(forWritingTo: URL(filePath: path(name))))
    }
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }
}
