// The table of Documentation/exports/README.md, held against what ingest makes of the fixtures: a cell that promises
// something must be shown by a ticket in the store, and one that denies it by none.
import Foundation
import Testing
import TicketExports
import TicketModel
import TicketStore

@testable import AssayPipeline

private let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

/// One system's line of the table.
struct FeatureRow: Sendable, CustomTestStringConvertible {
  /// As `--system` names it, and as its folder in Tests/Exports is named.
  var system: String
  /// By the column's heading.
  var cells: [String: String]

  var testDescription: String { system }

  static let all: [FeatureRow] = {
    let text = try? String(contentsOfFile: package + "/Documentation/exports/README.md", encoding: .utf8)
    let lines = (text ?? "").split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    guard let headings = lines.first(where: { $0.first == "system" }) else { return [] }
    return lines.compactMap { cells in
      guard cells.count == headings.count, let name = cells[0].split(separator: "`").dropFirst().first else { return nil }
      return FeatureRow(
        system: String(name), cells: Dictionary(uniqueKeysWithValues: zip(headings, cells).dropFirst()))
    }
  }()

  /// Accounts of the fixture that stand for a desk's bot or its people, where the export does not tell them.
  static let bots = [
    "helpscout": "user-7", "zammad": "3", "salesforce": "0051t00000USER1", "osticket": "staff-3", "jira": "712020:cy",
  ]
  static let agents = ["telegram": "user9"]
}

@Suite struct ExportFeatureTests {
  private static let features: [String: @Sendable ([Ticket]) -> Bool] = [
    "tickets": { !$0.isEmpty },
    "messages": { $0.contains { $0.messages.count > 1 } },
    "roles": { tickets in
      let roles = Set(tickets.flatMap(\.messages).map(\.role))
      return roles.isSuperset(of: [.customer, .agent])
    },
    "notes": { $0.contains { $0.messages.contains { $0.visibility == .internal } } },
    "created": { $0.contains { $0.createdAt != nil } },
    "solved": { $0.contains { $0.solvedAt != nil } },
    "rating": { $0.contains { $0.satisfaction.normalized != nil } },
    "reopens": { $0.contains { $0.reopens != nil } },
    "assignees": { $0.contains { $0.events.contains { [.assigneeChange, .groupChange].contains($0.kind) } } },
    "bot resolution": { $0.contains { $0.resolution == .bot } },
    "actions": { $0.contains { $0.events.contains { $0.kind == .action } } },
  ]

  /// The tickets of a system's fixtures as they stand in a store.
  private func tickets(of system: String, bots: Set<String> = [], agents: Set<String> = []) throws -> [Ticket] {
    let fixtures = package + "/Tests/Exports/" + system
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-features-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try IngestStage.run(
      try .init(paths: [fixtures], bots: bots, agents: agents), context: RunContext(store: folder, threads: 1) { _ in })
    var ids: Set<String> = []
    let options = ExportOptions(bots: bots, agents: agents)
    for source in try ExportSources.discover([fixtures], options: options).sources {
      try ExportReader.read(source, options: options, threads: 1) { batch in
        for case .ticket(let ticket, _) in batch.items { ids.insert(ticket.id) }
      }
    }
    return try Store(folder: folder, access: .read).tickets(ids: ids.sorted())
  }

  @Test(arguments: FeatureRow.all)
  func `each cell says what the fixtures give`(_ row: FeatureRow) throws {
    let found = try ExportSources.discover([package + "/Tests/Exports/" + row.system], options: ExportOptions())
    #expect(row.cells["sniffed"] == "yes")
    #expect(found.skipped.isEmpty)
    #expect(found.sources.allSatisfy { $0.system.rawValue == row.system })

    let plain = try tickets(of: row.system)
    let named = try tickets(
      of: row.system, bots: Set([FeatureRow.bots[row.system]].compactMap { $0 }),
      agents: Set([FeatureRow.agents[row.system]].compactMap { $0 }))
    for (name, isThere) in Self.features {
      switch row.cells[name] {
      case "yes": #expect(isThere(plain), "\(name)")
      case "–": #expect(!isThere(plain) && !isThere(named), "\(name)")
      case "named": #expect(!isThere(plain) && isThere(named), "\(name)")
      default: Issue.record("\(name): \(row.cells[name] ?? "no such column")")
      }
    }
  }

  @Test func `every system with fixtures has its line, and the other way round`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: package + "/Tests/Exports")
    #expect(FeatureRow.all.map(\.system).sorted() == folders.sorted())
  }
}
