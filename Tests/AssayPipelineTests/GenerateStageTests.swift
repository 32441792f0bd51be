// The stage that writes a synthetic desk: folders, modes, refusals, threads.
import AssayPipeline
import Foundation
import SyntheticDesk
import Synchronization
import TicketModel
import Testing

@Suite struct GenerateStageTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/generate-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func contents(_ path: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      contents[name] = FileManager.default.contents(atPath: path + "/" + name)
    }
    return contents.filter { !$0.value.isEmpty }
  }

  @Test func `any number of threads writes the same bytes`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let parameters = DeskParameters(tickets: 1_000, seed: 4)
    let told = Mutex<[Int]>([])
    let one = try GenerateStage.run(parameters: parameters, output: folder + "/one", threads: 1) { done in
      told.withLock { $0.append(done) }
    }
    let four = try GenerateStage.run(parameters: parameters, output: folder + "/four", threads: 4)
    #expect(one == four)
    #expect(one.tickets == 1_000 && one.intents >= 200)
    let files = try contents(folder + "/one")
    #expect(try contents(folder + "/four") == files)
    #expect(files.values.reduce(0) { $0 + $1.count } == one.bytes)
    let counts = told.withLock { $0 }
    #expect(counts == counts.sorted() && counts.last == 1_000)
  }

  @Test func `files are for their owner only`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try GenerateStage.run(parameters: DeskParameters(tickets: 1_000, seed: 1), output: folder + "/desk")
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder + "/desk") {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/desk/" + name)
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == (isFolder ? 0o700 : 0o600), "\(name)")
    }
  }

  @Test func `a folder that is not empty is left alone`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("mine".utf8).write(to: URL(filePath: folder + "/README.md"))
    let fault = #expect(throws: PipelineFault.self) {
      try GenerateStage.run(parameters: DeskParameters(tickets: 1_000, seed: 1), output: folder)
    }
    #expect(fault?.code == "output-not-empty")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["README.md"])
  }

  @Test func `a wrong number leaves nothing behind`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: SyntheticDeskError.self) {
      try GenerateStage.run(parameters: DeskParameters(tickets: 10, seed: 1), output: folder + "/desk")
    }
    #expect(!FileManager.default.fileExists(atPath: folder + "/desk"))
  }
}
