// What is found in folders and archives, and in which order.
import Testing
import TicketModel

@testable import TicketExports

private let ticketLine =
  #"{"url":"https://d.zendesk.com/api/v2/tickets/7.json","id":7,"requester_id":1,"submitter_id":1,"subject":"s"}"#
  + "\n"
private let userLine = #"{"id":1,"url":"https://d.zendesk.com/api/v2/users/1.json","name":"Ada","role":"agent"}"# + "\n"
private let auditLine =
  #"{"id":1,"ticket_id":7,"events":[{"id":2,"type":"Change","field_name":"status","value":"solved"}]}"# + "\n"

@Suite struct DiscoveryTests {
  @Test func foldersAreReadByContentPeopleFirst() throws {
    let folder = ExportFolder()
    folder.write("2024/b.txt", ticketLine)
    folder.write("2024/a_audits.json", auditLine)
    folder.write("z-people.data", userLine)
    folder.write("a.csv", "id,text\n1,x\n")
    folder.write("docs/refunds.md", "# Refunds\n\nText, more text.\n")
    folder.write("truth.csv", "ticket_id,intent\n7,refund\n")
    folder.write("empty.json", "")
    folder.write("photo.png", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2])
    folder.write(".DS_Store", "x")
    let found = try ExportSources.discover([folder.path], options: ExportOptions())
    let names = found.sources.map { String($0.displayName.dropFirst(folder.path.count + 1)) }
    #expect(names == ["z-people.data", "2024/b.txt", "a.csv", "2024/a_audits.json"])
    #expect(found.sources.map(\.content) == [.people, .tickets, .tickets, .history])
    #expect(found.sources.map(\.system) == [.zendesk, .zendesk, .table, .zendesk])
    #expect(found.sources[1].byteCount == Int64(ticketLine.utf8.count))
    let skipped = found.skipped.map {
      String($0.displayName.dropFirst(folder.path.count + 1)) + ": " + $0.reason.rawValue
    }
    #expect(
      skipped.sorted() == [
        ".DS_Store: hidden file", "docs/refunds.md: no known kind of export", "empty.json: empty file",
        "photo.png: no known kind of export", "truth.csv: no known kind of export",
      ])
  }

  @Test func linksAreNotFollowed() throws {
    let outside = ExportFolder()
    outside.write("x.json", ticketLine)
    let folder = ExportFolder()
    folder.write("in/a.json", ticketLine)
    folder.link("out", to: outside.path)
    folder.link("loop", to: folder.path)
    folder.link("again.json", to: folder.path + "/in/a.json")
    folder.link("nowhere", to: "/no/such/file")
    let found = try ExportSources.discover([folder.path], options: ExportOptions())
    #expect(found.sources.count == 1)
    #expect(found.skipped.map(\.reason) == [.linkInside, .linkInside, .brokenLink, .linkOutside])
  }

  @Test func filesNamedTwiceAreReadOnce() throws {
    let folder = ExportFolder()
    let file = folder.write("a.json", ticketLine)
    let found = try ExportSources.discover([file, folder.path, file], options: ExportOptions())
    #expect(found.sources.count == 1)
    #expect(found.skipped.map(\.reason) == [.namedTwice, .namedTwice])
  }

  @Test func archives() throws {
    let folder = ExportFolder()
    folder.write("one/tickets_1.json", ticketLine)
    folder.write("one/tickets_2.json", ticketLine)
    folder.write("one/users.json", userLine)
    folder.write("one/read me.md", "# Hello\n")
    folder.write("alone.json", ticketLine + ticketLine)
    folder.run("zip", ["-q", "-r", "all.zip", "one"])
    folder.run("tar", ["-czf", "all.tgz", "one"])
    folder.run("gzip", ["-k", "alone.json"])
    let plain = try read([folder.path + "/alone.json"])
    #expect(try read([folder.path + "/alone.json.gz"]).items == plain.items)
    for name in ["all.zip", "all.tgz"] {
      let path = folder.path + "/" + name
      let found = try ExportSources.discover([path], options: ExportOptions())
      #expect(found.sources.map(\.memberName) == ["one/users.json", "one/tickets_1.json", "one/tickets_2.json"])
      #expect(found.sources[1].displayName == path + "/one/tickets_1.json")
      #expect(found.skipped.map(\.reason) == [.unrecognised])
      #expect(try read([path]).tickets.map(\.id) == ["7", "7"])
    }
    folder.run("zip", ["-q", "nested.zip", "all.zip", "alone.json"])
    let nested = try ExportSources.discover([folder.path + "/nested.zip"], options: ExportOptions())
    #expect(nested.sources.count == 1)
    #expect(nested.skipped.map(\.reason) == [.nestedArchive])
  }

  /// An export with a file for every ticket: finding each from the archive's start would take the square of their
  /// number.
  @Test(.timeLimit(.minutes(1))) func archivesOfManyMembers() throws {
    let folder = ExportFolder()
    for index in 0..<4_000 { folder.write("many/t\(index).json", #"{"id":\#(index),"text":"a"}"#) }
    folder.run("sh", ["-c", "cd many && zip -q ../many.zip *.json && tar -czf ../many.tgz *.json"])
    for name in ["many.zip", "many.tgz"] {
      let result = try read([folder.path + "/" + name])
      #expect(Set(result.tickets.map(\.id)).count == 4_000)
    }
  }

  @Test func gzipOfTwoPartsAndTruncatedGzip() throws {
    let folder = ExportFolder()
    var numbers = TestNumbers(seed: 3)
    let lines = (0..<5_000).map { index in
      #"{"url":"https://d.zendesk.com/api/v2/tickets/1.json","id":\#(index),"subject":"\#((0..<10).map { _ in String(numbers.next(below: 1_000_000)) }.joined())"}"#
    }
    folder.write("a", lines.joined(separator: "\n") + "\n")
    folder.run("sh", ["-c", "gzip -c a > a.gz; cat a.gz a.gz > b.gz; head -c 100000 a.gz > cut.gz"])
    #expect(try read([folder.path + "/b.gz"]).recordsRead == 10_000)
    let cut = try read([folder.path + "/cut.gz"])
    #expect(cut.tickets.count > 1_000 && cut.tickets.count < 5_000)
    #expect(cut.tickets.map(\.id) == (0..<cut.tickets.count).map { String($0) })
    #expect(cut.rejects.contains { $0.code == .unreadableRest })
    folder.write("none", "")
    folder.run("sh", ["-c", "gzip -c none > none.gz; head -c 2000 a.gz > stub.gz"])
    let found = try ExportSources.discover([folder.path + "/none.gz"], options: ExportOptions())
    #expect(found.sources.isEmpty && found.skipped.map(\.reason) == [.empty])
    // Nothing of the first block comes out, so there is nothing to know it by.
    #expect(throws: ExportError.self) {
      try ExportSources.discover([folder.path + "/stub.gz"], options: ExportOptions())
    }
  }

  @Test func whatIsNamedMustBeAnExport() {
    let folder = ExportFolder()
    folder.write("notes.txt", "hello")
    folder.write("other.json", "{\"a\":1}")
    for path in [folder.path + "/notes.txt", folder.path + "/other.json"] {
      #expect { try ExportSources.discover([path], options: ExportOptions()) } throws: { error in
        let error = error as? ExportError
        return error?.kind == .unrecognised && error?.location?.file == path && error?.remedy.isEmpty == false
      }
    }
    #expect { try ExportSources.discover([folder.path + "/gone"], options: ExportOptions()) } throws: {
      ($0 as? ExportError)?.kind == .notFound
    }
  }

  @Test func aNamedSystemIsTakenAtItsWord() throws {
    let folder = ExportFolder()
    let file = folder.write("t.json", #"{"id":1,"subject":"s"}"# + "\n")
    #expect(try ExportSources.discover([file], options: ExportOptions()).sources[0].system == .table)
    let forced = ExportOptions(system: .zendesk)
    #expect(try ExportSources.discover([file], options: forced).sources[0].system == .zendesk)
    #expect(throws: ExportError.self) { try ExportSources.discover([file], options: ExportOptions(system: .telegram)) }
  }
}
