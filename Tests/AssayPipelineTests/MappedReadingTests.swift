// What a mapping makes of files: tickets, messages, and the account of records.
import Foundation
import Testing
import TicketExports
import TicketModel

@testable import AssayPipeline

/// Files in a folder of their own, read by a mapping.
private struct Reading {
  var items: [ExportItem] = []
  var rejects: [String] = []
  var excluded: [String: Int] = [:]
  var notes: Set<String> = []
  var read = 0
  var kept = 0
  var batches = 0

  init(_ yaml: String, _ files: [(name: String, text: String)], batchBytes: Int = 2 << 20, threads: Int = 1) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-mapping-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for file in files { try Data(file.text.utf8).write(to: URL(filePath: folder + "/" + file.name)) }
    var options = ExportOptions(batchBytes: batchBytes)
    options.mapping = try mapping(yaml)
    for source in try ExportSources.discover(files.map { folder + "/" + $0.name }, options: options).sources {
      try ExportReader.read(source, options: options, threads: threads) { batch in
        batch.checkInvariants()
        items += batch.items
        rejects += batch.rejects.map { "\($0.location.line ?? 0) \($0.location.field ?? "-") \($0.code.rawValue)" }
        for exclusion in batch.excluded { excluded[exclusion.reason.rawValue, default: 0] += exclusion.count }
        notes.formUnion(batch.notes.map { $0.code.rawValue + ($0.detail.isEmpty ? "" : " " + $0.detail) })
        read += batch.recordsRead
        kept += batch.kept
        batches += 1
      }
    }
  }

  var tickets: [Ticket] {
    items.compactMap { if case .ticket(let ticket, _) = $0 { return ticket } else { return nil } }
  }
  func messages(of id: String) -> [Message] {
    items.flatMap { if case .messages(id, let messages) = $0 { return messages } else { return [] } }
  }
}

@Suite struct MappedReadingTests {
  @Test func `a table of a desk's own`() throws {
    let reading = try Reading(
      """
      delimiter: ";"
      id: Nr
      subject: Headline
      text: Words
      created_at: {path: Opened, format: dd.MM.yyyy HH:mm, zone: Europe/Berlin}
      status: {path: State, map: {Done: closed, Parked: hold}, default: open}
      csat: {path: Stars, scale: [0, 10]}
      tags: {path: Tag, separator: "/"}
      requester: Who
      channel: {value: counter}
      drop: [{path: State, is: [SPAM]}, {path: Who, missing: true}]
      """,
      [
        (
          "a.csv",
          """
          Nr;Headline;Words;Opened;State;Stars;Tag;Tag;Who;Other
          1;Late;"where; is it";09.07.2024 10:00;done;8;a, b/c;d;ana;x
          2;Late;b;09.01.2024 10:00;Elsewhere;11;;;ben;x
          3;Late;b;09.01.2024 10:00;spam;;;;cleo;x
          4;Late;b;09.01.2024 10:00;done;;;; ;x
          ;Late;b;09.01.2024 10:00;done;;;;dan;x
          6;Late;b;31.03.2024 02:30;done;;;;eve;x
          7;;;09.01.2024 10:00;;;;;fay;x
          8;Late;b;09.01.2024 10:00;;;;;gus
          9;Late;b;;;;;;hal;x

          """
        )
      ])
    #expect(reading.tickets.map(\.id) == ["1", "2", "9"])
    let first = try #require(reading.tickets.first)
    #expect(first.system == "mapping" && first.subject == "Late" && first.messages.map(\.text) == ["where; is it"])
    #expect(first.createdAt?.iso8601 == "2024-07-09T08:00:00Z" && !first.hasZonelessTime)
    #expect(first.status == .closed && reading.tickets[1].status == .open && reading.tickets[2].status == .open)
    #expect(first.satisfaction == .rating(value: 8, minimum: 0, maximum: 10) && first.satisfaction.normalized == 0.8)
    #expect(reading.tickets[1].satisfaction == .unknown)
    #expect(first.tags == ["a, b", "c", "d"] && first.channel == "counter" && first.requesterID == "ana")
    #expect(reading.rejects == ["6 id missing-id", "7 created_at unreadable-time", "9 - wrong-field-count"])
    #expect(reading.excluded == ["dropped-by-mapping": 2, "no-text": 1])
    #expect(reading.read == 9 && reading.kept == 3)
    #expect(reading.notes == ["unknown-satisfaction"])
  }

  @Test func `columns without names`() throws {
    let reading = try Reading(
      "header: false\nid: {column: 2}\ntext: {column: 1}\n", [("a.csv", "hello there,1\nand again,2\n")])
    #expect(reading.tickets.map(\.id) == ["1", "2"])
    #expect(reading.tickets.map { $0.messages[0].text } == ["hello there", "and again"])
  }

  @Test func `without an id a record is known by what it holds`() throws {
    let reading = try Reading("text: t\n", [("a.csv", "t,u\nhello,1\nhello,2\nhello,1\n")])
    let ids = reading.tickets.map(\.id)
    #expect(Set(ids).count == 2 && ids[0] == ids[2] && ids[0].count == 16)
    #expect(reading.notes == ["content-as-id"])
  }

  @Test func `nested lists with roles and visibility`() throws {
    let reading = try Reading(
      """
      records: $.data.requests[]
      id: ref
      subject: title
      requester: by.id
      messages:
        path: notes[]
        author: from.id
        role: {path: from.kind, map: {client: customer, staff: agent}}
        visibility: {path: hidden, map: {true: internal, false: everyone}}
        created_at: {path: at, format: epoch}
        text: body
      roles: {bot: [b1]}
      """,
      [
        (
          "a.json",
          """
          {"version": 3, "data": {"other": [1], "requests": [
            {"ref": 11, "by": {"id": "c1"}, "title": "Late", "notes": [
              {"from": {"id": "a1", "kind": "staff"}, "at": 1706951800, "body": "third", "hidden": true},
              {"from": {"id": "c1", "kind": "client"}, "at": 1706951700, "body": "<p>first</p>", "hidden": false},
              {"from": {"id": "b1", "kind": "staff"}, "at": 1706951750, "body": "second", "hidden": false},
              {"from": {"id": "x", "kind": "owl"}, "body": "fourth"}, {"from": {"id": "y"}, "body": ""}]},
            {"ref": 12, "title": "", "notes": []}, {"title": "no id"}]}}
          """
        )
      ])
    let ticket = try #require(reading.tickets.first)
    #expect(reading.tickets.count == 1 && ticket.id == "11" && ticket.requesterID == "c1")
    // The one without a time stays behind the one before it.
    #expect(ticket.messages.map(\.text) == ["first", "second", "fourth", "third"])
    #expect(ticket.messages.map(\.role) == [.customer, .bot, .unknown, .agent])
    #expect(ticket.messages.map(\.visibility) == [.everyone, .everyone, .unknown, .internal])
    #expect(reading.rejects == ["7 id missing-id"] && reading.excluded == ["no-text": 1])
    #expect(reading.notes == ["unknown-author messages.role"])
  }

  @Test func `repeated columns, split at the first separators only`() throws {
    let reading = try Reading(
      """
      id: Key
      subject: Subject
      requester: Who
      messages:
        path: Comment
        split: {separator: ";", into: [created_at, author, text]}
        created_at: {format: dd/MMM/yy HH:mm, zone: UTC}
        visibility: {value: everyone}
      roles: {agent: [Olga]}
      """,
      [
        (
          "a.csv",
          """
          Key,Subject,Who,Comment,Other,Comment,Comment
          K1,s,ana,25/Feb/26 16:38;ana;first; with; signs,x,,26/Feb/26 10:00;Olga;second
          K2,s,ben,only text; no time; at all,x,two;parts,

          """
        )
      ])
    let messages = reading.tickets.map(\.messages)
    #expect(messages[0].map(\.text) == ["first; with; signs", "second"])
    #expect(messages[0].map(\.authorID) == ["ana", "Olga"])
    #expect(messages[0].map(\.role) == [.unknown, .agent])  // Ana's role follows from her being the requester.
    #expect(messages[0][0].writtenAt?.iso8601 == "2026-02-25T16:38:00Z")
    #expect(messages[1].map(\.text) == ["only text; no time; at all", "two;parts"])
    #expect(messages[1].allSatisfy { $0.authorID == nil && $0.writtenAt == nil })
    #expect(reading.notes == ["unreadable-comment"])
  }

  @Test func `answers in a column, with the row's own values beside them`() throws {
    let reading = try Reading(
      """
      id: id
      text: asked
      messages:
        path: answered
        created_at: at
        role: {path: by, map: {robot: bot, person: agent}}
        visibility: {value: everyone}
      """, [("a.csv", "id,asked,answered,by,at\n1,q,a,robot,2024-01-01T00:00:00Z\n2,q,,person,\n")])
    #expect(reading.tickets.map { $0.messages.map(\.role) } == [[.customer, .bot], [.customer]])
  }

  private static let joined = """
    id: nr
    subject: title
    requester: who
    messages:
      file: talk*.csv
      key: ticket
      id: mid
      author: who
      text: words
      visibility: {value: everyone}
      drop: [{path: words, is: [ping]}]
    """
  private static let tickets = ("a.csv", "nr,title,who\n1,one,ana\n2,two,ben\n")
  private static let talk = (
    "talk1.csv", "mid,ticket,who,words\n10,1,ana,hello\n11,2,zoe,hi\n12,,zoe,hi\n13,1,zoe,PING\n14,1,x,\n"
  )

  @Test(arguments: [false, true])
  func `two files in either order`(isReversed: Bool) throws {
    let files = [Self.tickets, Self.talk]
    let reading = try Reading(Self.joined, isReversed ? files.reversed() : files)
    #expect(reading.tickets.map(\.id) == ["1", "2"])
    #expect(reading.messages(of: "1").map(\.id) == ["10"] && reading.messages(of: "2").map(\.text) == ["hi"])
    #expect(reading.rejects == ["4 messages.key missing-ticket-id"])
    #expect(reading.excluded == ["dropped-by-mapping": 1, "no-text": 1])
    #expect(reading.read == 7 && reading.kept == 4)
  }

  @Test func `rows of a ticket that are apart, over many batches`() throws {
    let yaml = """
      id: thread
      subject: about
      messages: {rows: true, author: who, text: words, created_at: at, visibility: {value: everyone}}
      roles: {bot: [lumi]}
      """
    var text = "thread,about,who,words,at\n"
    for round in 0..<40 {
      for thread in 0..<25 {
        let time = Timestamp(seconds: 1_700_000_000 + Int64(round * 60 + thread)).iso8601
        text +=
          "T\(thread),\(round == 0 ? "first" : ""),\(round % 2 == 0 ? "c\(thread)" : "lumi"),words \(round),\(time)\n"
      }
    }
    let whole = try Reading(yaml, [("log.csv", text)])
    let cut = try Reading(yaml, [("log.csv", text)], batchBytes: 700, threads: 4)
    #expect(cut.batches > 50 && cut.items == whole.items)
    #expect(whole.read == 1_000 && whole.kept == 1_000)
    let messages = whole.messages(of: "T7")
    #expect(messages.count == 40 && Set(messages.map(\.id)).count == 40)
    #expect(messages[0].id.hasPrefix("8-") && messages[1].role == .bot)
    // The ticket's own values are those of its first message, whichever row comes first.
    let versions = whole.tickets.filter { $0.id == "T7" }
    #expect(versions.max { $0.version < $1.version }?.subject == "first")
    #expect(versions[0].createdAt == messages[0].writtenAt)
  }

  // MARK: Files that do not fit

  private func fault(_ yaml: String, _ name: String, _ text: String) -> String {
    do {
      _ = try Reading(yaml, [(name, text)])
      return ""
    } catch {
      // The folder's name is another each time.
      return "\(error)".replacing(try! Regex(#"/\S*/assay-mapping-[^/]*/"#), with: "")
    }
  }

  @Test func `a file without what the mapping names`() {
    #expect(
      fault(
        "id: Nr\nsubject: Title\ntext: Words\n", "a.csv",
        "Nr,Titel,Words,a customer wrote this and it is long: me@x.example\n1,b,c,d\n")
        == "m.yaml:2: subject: a.csv has no column 'Title'. Its columns are Nr, Titel, Words, (a long name). [mapping]")
    #expect(
      fault("id: {column: 3}\ntext: a\n", "a.csv", "a,b\n1,2\n")
        == "m.yaml:1: id: a.csv has 2 columns, and none with the number 3. Count from 1. [mapping]")
    #expect(
      fault("header: false\nid: a\ntext: b\n", "a.csv", "a,b\n1,2\n")
        == "m.yaml:2: id: 'a' is a name, and with 'header: false' columns have none. Write 'column: 1' for the first column. [mapping]"
    )
    #expect(
      fault("id: ref\ntext: b\n", "a.json", #"[{"id": 1, "b": "x"}]"#).hasPrefix(
        "m.yaml:1: id: none of the first records of a.json has anything at 'ref'. "))
    #expect(
      fault("id: a..b\ntext: b\n", "a.json", #"[{"id": 1, "b": "x"}]"#).hasPrefix("m.yaml:1: id: 'a..b' is no path. "))
    #expect(
      fault("records: $.rows[]\nid: id\ntext: b\n", "a.json", #"{"list": [{"id": 1}]}"#).hasPrefix(
        "m.yaml: records: a.json has no records at $.rows[]. "))
    #expect(
      fault("format: json\nid: id\ntext: b\n", "a.csv", "id,b\n").hasPrefix("m.yaml: format: a.csv is not JSON. "))
    #expect(
      fault("file: t*.csv\nid: id\ntext: b\n", "a.csv", "id,b\n").hasPrefix(
        "m.yaml: file: the mapping names no file like a.csv. "))
  }

  @Test func `a path that is rare is said and not refused`() throws {
    let reading = try Reading(
      "id: id\ntext: text\nrequester: by.mial\nmessages: {path: list, text: words}\n",
      [("a.json", #"{"id": 1, "text": "t", "by": {"mail": "x"}, "list": [{"text": "u"}]}"#)])
    #expect(reading.notes == ["path-not-seen by.mial", "path-not-seen list[].words"])
    #expect(reading.tickets.count == 1)
  }
}
