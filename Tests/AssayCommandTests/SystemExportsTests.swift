// Each system's export through the binary: its files found, joined in the store, and every record accounted for.
import Foundation
import Testing

/// What ingesting the files of one folder of Tests/Exports reports.
struct SystemExport: Sendable, CustomTestStringConvertible {
  var system: String
  var read: Int, kept: Int, merged: Int, rejected: Int, excluded: Int
  var tickets: Int, messages: Int, events: Int, people: Int
  var resolutions: [String: Int]

  var testDescription: String { system }

  static let all: [SystemExport] = [
    SystemExport(
      system: "zendesk", read: 49, kept: 33, merged: 0, rejected: 3, excluded: 13, tickets: 8, messages: 23,
      events: 15, people: 5, resolutions: ["bot": 2, "human": 3, "mixed": 1, "unknown": 2]),
    SystemExport(
      system: "intercom", read: 20, kept: 11, merged: 0, rejected: 3, excluded: 6, tickets: 6, messages: 15,
      events: 8, people: 4, resolutions: ["bot": 1, "human": 3, "unknown": 2]),
    SystemExport(
      system: "freshdesk", read: 30, kept: 15, merged: 0, rejected: 6, excluded: 9, tickets: 6, messages: 14,
      events: 3, people: 2, resolutions: ["bot": 1, "human": 3, "unknown": 2]),
    SystemExport(
      system: "helpscout", read: 15, kept: 12, merged: 0, rejected: 1, excluded: 2, tickets: 4, messages: 11,
      events: 13, people: 5, resolutions: ["human": 2, "unknown": 2]),
    SystemExport(
      system: "zammad", read: 21, kept: 16, merged: 0, rejected: 2, excluded: 3, tickets: 4, messages: 7,
      events: 6, people: 2, resolutions: ["human": 2, "unknown": 2]),
    SystemExport(
      system: "chatwoot", read: 21, kept: 15, merged: 1, rejected: 2, excluded: 3, tickets: 5, messages: 16,
      events: 7, people: 6, resolutions: ["bot": 2, "human": 2, "unknown": 1]),
    SystemExport(
      system: "salesforce", read: 23, kept: 14, merged: 0, rejected: 3, excluded: 6, tickets: 3, messages: 8,
      events: 3, people: 3, resolutions: ["human": 1, "unknown": 2]),
    SystemExport(
      system: "hubspot", read: 27, kept: 17, merged: 0, rejected: 5, excluded: 5, tickets: 6, messages: 9,
      events: 8, people: 3, resolutions: ["bot": 1, "human": 1, "unknown": 4]),
    SystemExport(
      system: "osticket", read: 22, kept: 12, merged: 0, rejected: 3, excluded: 7, tickets: 6, messages: 5,
      events: 0, people: 1, resolutions: ["human": 1, "unknown": 5]),
    SystemExport(
      system: "jira", read: 13, kept: 8, merged: 0, rejected: 5, excluded: 0, tickets: 6, messages: 15,
      events: 4, people: 5, resolutions: ["human": 2, "unknown": 4]),
  ]
}

@Suite struct SystemExportsTests {
  @Test(arguments: SystemExport.all)
  func `an export is read, joined and accounted for`(_ expected: SystemExport) throws {
    let place = try Workplace()
    let files = Workplace.root + "/Tests/Exports/" + expected.system
    let report = try ingest(files, in: place)
    #expect(report["read"] as? Int == expected.read)
    #expect(report["kept"] as? Int == expected.kept)
    #expect(report["merged"] as? Int == expected.merged)
    #expect(report["rejected"] as? Int == expected.rejected)
    #expect(report["excluded"] as? Int == expected.excluded)
    #expect(expected.read == expected.kept + expected.merged + expected.rejected + expected.excluded)
    for (name, count) in [
      ("tickets", expected.tickets), ("messages", expected.messages), ("events", expected.events),
      ("people", expected.people),
    ] { #expect(report[name] as? Int == count, "\(name)") }
    #expect(report["resolutions"] as? [String: Int] == expected.resolutions)
    let rejects = try place.read("assay-store/rejects.csv").split(separator: "\r\n").dropFirst()
    #expect(rejects.count == expected.rejected)

    let again = try ingest(files, in: place)
    #expect(again["read"] as? Int == 0)
    #expect(again["tickets"] as? Int == expected.tickets)
  }

  /// Taken in file by file, last first, the store holds the same. Messages that name only a thread, or an issue's number,
  /// need its file beside them, see below.
  @Test(arguments: SystemExport.all.filter { !["hubspot", "osticket", "jira"].contains($0.system) })
  func `files one by one in any order give the same`(_ expected: SystemExport) throws {
    let place = try Workplace()
    let folder = Workplace.root + "/Tests/Exports/" + expected.system
    var report: [String: Any] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted(by: >) {
      report = try ingest(folder + "/" + name, in: place)
    }
    #expect(report["tickets"] as? Int == expected.tickets)
    #expect(report["messages"] as? Int == expected.messages)
    #expect(report["resolutions"] as? [String: Int] == expected.resolutions)
  }

  /// Without their threads messages are rejected, not lost: given once more together, they are read.
  @Test func `messages find their tickets once the threads are there`() throws {
    let place = try Workplace()
    let folder = Workplace.root + "/Tests/Exports/hubspot"
    let alone = try ingest(folder + "/messages-5002.ndjson", in: place)
    #expect(alone["rejected"] as? Int == 5)
    #expect(alone["messages"] as? Int == 0)
    let together = try ingest(folder, in: place)
    #expect(together["messages"] as? Int == 9)
    #expect(together["resolutions"] as? [String: Int] == ["bot": 1, "human": 1, "unknown": 4])
    #expect(try ingest(folder, in: place)["read"] as? Int == 0)
  }

  private func ingest(_ path: String, in place: Workplace) throws -> [String: Any] {
    let outcome = try place.assay("ingest", path, "--format", "json")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }
}
