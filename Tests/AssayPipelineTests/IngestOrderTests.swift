// What ingest works out twice, and what it does not.
import Foundation
import Synchronization
import Testing

@testable import AssayPipeline

@Suite struct IngestOrderTests {
  private final class Stages: Sendable {
    private let seen = Mutex<Set<String>>([])
    var all: Set<String> { seen.withLock { $0 } }

    func note(_ event: ProgressEvent) {
      if case .step(let stage, _, _, _) = event { seen.withLock { _ = $0.insert(stage) } }
    }
  }

  /// The stages that ingest reports, with so many people in the export's list of users.
  private func stages(users: Int, ticketsFirst: Bool) throws -> Set<String> {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-order-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let people = (1...users).map { id in
      #"{"id":\#(id),"url":"https://desk.example/api/v2/users/\#(id).json","name":"User \#(id)","email":"u\#(id)@example.com","#
        + #""role":"\#(id % 2 == 0 ? "agent" : "end-user")","notes":"\#(String(repeating: "x", count: 400))"}"#
    }
    let tickets = (1...20).map { id in
      #"{"id":\#(id),"url":"https://desk.example/api/v2/tickets/\#(id).json","subject":"Order \#(id)","status":"closed","#
        + #""created_at":"2024-01-02T03:04:05Z","requester_id":\#(users - 1),"comments":["#
        + #"{"id":\#(id)1,"type":"Comment","author_id":\#(users - 1),"body":"Where is my order?","public":true},"#
        + #"{"id":\#(id)2,"type":"Comment","author_id":\#(users),"body":"On its way.","public":true}]}"#
    }
    let files = [("users.json", people), ("tickets.json", tickets)]
    for (name, lines) in files {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: folder + "/" + name))
    }
    let stages = Stages()
    let context = RunContext(store: folder + "/store", threads: 2) { stages.note($0) }
    for name in ticketsFirst ? ["tickets.json", "users.json"] : ["users.json", "tickets.json"] {
      _ = try IngestStage.run(.init(paths: [folder + "/" + name]), context: context)
    }
    return stages.all
  }

  /// 9,000 people are several batches: those of the later ones have no ticket either.
  @Test(arguments: [10, 9_000]) func `tickets whose people came first are worked out once`(users: Int) throws {
    #expect(try stages(users: users, ticketsFirst: false).contains("settle") == false)
  }

  @Test func `tickets whose people come later are worked out again`() throws {
    #expect(try stages(users: 10, ticketsFirst: true).contains("settle"))
  }
}
