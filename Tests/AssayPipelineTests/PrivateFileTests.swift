// Files put in place whole: through links, into what is no file, and after a process that was ended half-way.
import Foundation
import Testing

@testable import AssayPipeline

@Suite struct PrivateFileTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  @Test func `what ended processes left half-written goes, and what others are writing stays`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // No process has a number above the system's largest (2^22); the first one always runs.
    let left = ["a.csv.partial-4194305", "a.csv.partial-1", "a.csv.partial-x", "b.csv.partial-4194305"]
    for name in left + ["a.csv.partial-\(getpid())"] {
      try Data("half".utf8).write(to: URL(filePath: folder + "/" + name))
    }
    try PrivateFile.write("whole", to: folder + "/a.csv")
    #expect(try names() == ["a.csv"] + left.dropFirst())
    #expect(try text("a.csv") == "whole")
    let permissions = try FileManager.default.attributesOfItem(atPath: folder + "/a.csv")[.posixPermissions] as? Int
    #expect(permissions == 0o600)
  }

  @Test func `a link stays, and the file that it leads to is written`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try PrivateFile.createFolder(folder + "/deep")
    try PrivateFile.write("before", to: folder + "/deep/file")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder + "/deep/second", withDestinationPath: "file")
    try files.createSymbolicLink(atPath: folder + "/first", withDestinationPath: "deep/second")
    try files.createSymbolicLink(atPath: folder + "/dangling", withDestinationPath: "deep/new")
    try files.createSymbolicLink(atPath: folder + "/round", withDestinationPath: "round")
    try PrivateFile.write("after", to: folder + "/first")
    try PrivateFile.write("new", to: folder + "/dangling")
    #expect(try text("deep/file") == "after" && text("deep/new") == "new")
    #expect(try files.destinationOfSymbolicLink(atPath: folder + "/first") == "deep/second")
    #expect(throws: PipelineFault.self) { try PrivateFile.write("", to: folder + "/round") }
    #expect(try names() == ["dangling", "deep", "first", "round"])
  }

  @Test func `a planted link under the name of the unfinished file is not followed`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try PrivateFile.write("mine", to: folder + "/victim")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/a.csv.partial-\(getpid())", withDestinationPath: "victim")
    try PrivateFile.write("whole", to: folder + "/a.csv")
    #expect(try names() == ["a.csv", "victim"] && text("victim") == "mine" && text("a.csv") == "whole")
  }

  @Test func `what is no file is written to as it is`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try PrivateFile.write("nothing is kept of it", to: "/dev/null")
    let pipe = folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try PrivateFile.write("through", to: pipe)
    var bytes = [UInt8](repeating: 0, count: 16)
    #expect(read(reader, &bytes, 16) == 7 && String(decoding: bytes.prefix(7), as: UTF8.self) == "through")
    #expect(try names() == ["pipe"])
  }
}
