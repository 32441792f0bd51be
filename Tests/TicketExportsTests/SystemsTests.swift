// What is read of each system's export, as one table: a row for a system, a column for each thing a ticket may have.
import Testing
import TicketModel

@testable import TicketExports

/// The cells of one system. What its format does not have is written down as such.
struct SystemRow: Sendable, CustomTestStringConvertible {
  enum Exported<Value: Sendable & Equatable>: Sendable, Equatable {
    case value(Value)
    case notExported
  }

  var system: ExportSystem
  /// Summary of each file, by its name.
  var sniffed: [String: String]
  /// Ids of the tickets, with what settles in each: `status channel language tags`.
  var tickets: [String: String]
  /// For each ticket its messages in order, `role` with `*` for an internal note and `?` for unknown visibility.
  var messages: [String: String]
  /// Creation and resolution of one ticket.
  var times: (id: String, created: String?, solved: String?)
  var satisfaction: Exported<[String: Satisfaction]>
  var reopens: Exported<[String: Int]>
  /// `kind from→to` in order.
  var assigneeHistory: Exported<[String: [String]]>
  var resolution: [String: Resolution]
  /// Name and success of executed actions.
  var actions: Exported<[String: Bool?]>
  /// `file:line: field code` of everything rejected.
  var rejections: [String]
  var excluded: [Exclusion.Reason: Int]

  var testDescription: String { system.rawValue }
}

@Suite struct SystemsTests {
  @Test(arguments: SystemRow.all)
  func everyCell(_ row: SystemRow) throws {
    let folder = ExportFixtures.path + "/" + row.system.rawValue
    let found = try ExportSources.discover([folder], options: ExportOptions())
    func name(_ path: String) -> String { String(path.dropFirst(folder.count + 1)) }
    #expect(Dictionary(uniqueKeysWithValues: found.sources.map { (name($0.displayName), $0.summary) }) == row.sniffed)
    #expect(found.sources.allSatisfy { $0.system == row.system })
    #expect(found.skipped.isEmpty)

    let result = try read([folder])
    let joined = JoinedExport(result.items)
    #expect(joined.orphans.isEmpty)
    let tickets = joined.tickets
    #expect(
      tickets.mapValues {
        "\($0.status) \($0.channel) \($0.statedLanguage ?? "-") \($0.tags.joined(separator: ","))"
      } == row.tickets)
    #expect(
      tickets.mapValues { ticket in
        ticket.messages.map { message in
          "\(message.role)" + (message.visibility == .internal ? "*" : message.visibility == .unknown ? "?" : "")
        }.joined(separator: " ")
      } == row.messages)
    let timed = try #require(tickets[row.times.id])
    #expect(timed.createdAt?.iso8601 == row.times.created)
    #expect(timed.solvedAt?.iso8601 == row.times.solved)

    let rated = tickets.mapValues(\.satisfaction).filter { $0.value != .unknown }
    #expect(row.satisfaction == (rated.isEmpty ? .notExported : .value(rated)))
    let reopens = tickets.compactMapValues(\.reopens)
    #expect(row.reopens == (reopens.isEmpty ? .notExported : .value(reopens)))
    let moves = tickets.mapValues { ticket in
      ticket.events.filter { $0.kind == .assigneeChange || $0.kind == .groupChange }
        .sorted { ($0.at?.seconds ?? 0, $0.id) < ($1.at?.seconds ?? 0, $1.id) }
        .map { "\($0.kind == .groupChange ? "group" : "assignee") \($0.from ?? "")→\($0.to ?? "")" }
    }.filter { !$0.value.isEmpty }
    #expect(row.assigneeHistory == (moves.isEmpty ? .notExported : .value(moves)))
    #expect(tickets.mapValues(\.resolution) == row.resolution)
    let actions = Dictionary(
      tickets.values.flatMap(\.events).filter { $0.kind == .action }.map { ($0.name ?? "", $0.succeeded) }
    ) { a, _ in a }
    #expect(row.actions == (actions.isEmpty ? .notExported : .value(actions)))

    let rejections = result.rejects.map {
      "\(name($0.location.file)):\($0.location.line ?? 0): \($0.location.field ?? "") \($0.code.rawValue)"
    }
    #expect(rejections.sorted() == row.rejections.sorted())
    #expect(result.excluded == row.excluded)
  }

  /// Fragments wait for their tickets: the files may be named, and so read, in any order.
  @Test(arguments: SystemRow.all)
  func filesInAnyOrder(_ row: SystemRow) throws {
    let folder = ExportFixtures.path + "/" + row.system.rawValue
    let sources = try ExportSources.discover([folder], options: ExportOptions()).sources
    var backwards = ReadResult()
    for source in sources.reversed() {
      try ExportReader.read(source, options: ExportOptions(), threads: 2) { backwards.add($0) }
    }
    let one = JoinedExport(try read([folder]).items)
    let other = JoinedExport(backwards.items)
    for (id, ticket) in one.tickets {
      #expect(other.tickets[id]?.messages == ticket.messages, "\(id)")
      #expect(other.tickets[id]?.resolution == ticket.resolution, "\(id)")
      #expect(other.tickets[id]?.satisfaction == ticket.satisfaction, "\(id)")
    }
  }

  /// Whatever is done to a byte of it, an export is read to its end and every record is accounted for.
  @Test(arguments: SystemRow.all)
  func damagedExportsDoNotStopReading(_ row: SystemRow) throws {
    let folder = ExportFixtures.path + "/" + row.system.rawValue
    var numbers = TestNumbers(seed: 11)
    for source in try ExportSources.discover([folder], options: ExportOptions()).sources {
      let original = try FileStream(path: source.path).head(1 << 20)
      for _ in 0..<40 {
        var bytes = original
        switch numbers.next(below: 3) {
        case 0: bytes[numbers.next(below: bytes.count)] = UInt8(numbers.next(below: 256))
        case 1: bytes.removeSubrange(numbers.next(below: bytes.count)...)
        default:
          let at = numbers.next(below: bytes.count)
          bytes.insert(contentsOf: Array("null,{}<[\"".utf8), at: at)
        }
        let damaged = ExportFolder()
        damaged.write("export", bytes)
        // Recognised or not: `ReadResult.add` checks that the account of records adds up.
        _ = try read([damaged.path], options: ExportOptions(system: row.system))
      }
    }
  }
}
