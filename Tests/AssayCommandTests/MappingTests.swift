// Exports of a desk's own, from --explain to tickets, and what is refused.
import Foundation
import Testing

@Suite struct MappingTests {
  private static let desk = """
    Ticket No;Opened On;Finished;State;Headline;Customer Text;Who Asked;Handled By;Keywords;Stars
    T-1;03/02/2024 09:15;04/02/2024 10:00;Done;Parcel late;Where is my parcel? Call 0171 5553322;ana@shop.example;Marek;parcel,late;5
    T-2;13/02/2024 11:00;;Waiting;Refund;Please refund the shoes I sent back;ben@shop.example;Olga;refund;
    T-3;21/03/2024 08:30;31/03/2024 12:00;Archived;Password;I cannot log in any more;cleo@shop.example;Marek;login;2

    """

  /// Explains the files, ingests them by the mapping that was printed, and gives both outputs.
  private func read(_ files: [(name: String, text: String)], in place: Workplace) throws -> (
    mapping: String, report: [String: Any]
  ) {
    for file in files { try place.write(file.text, to: file.name) }
    let names = files.map(\.name)
    let explained = try place.run(Workplace.binary, ["ingest", "--explain"] + names)
    #expect(explained.exitCode == 0 && explained.errors.isEmpty, "\(explained.errors)")
    #expect(!FileManager.default.fileExists(atPath: place.path("assay-store")))
    try place.write(explained.output, to: "mapping.yaml")
    let ingest = try place.run(
      Workplace.binary, ["ingest", "--mapping", "mapping.yaml", "--format", "json", "--quiet"] + names)
    #expect(ingest.exitCode == 0 && ingest.errors.isEmpty, "\(ingest.errors)")
    let report = try JSONSerialization.jsonObject(with: Data(ingest.output.utf8)) as? [String: Any]
    return (explained.output, try #require(report))
  }

  @Test func `a table with names of its own`() throws {
    let place = try Workplace()
    let (mapping, report) = try read([("tickets.csv", Self.desk)], in: place)
    #expect(
      mapping == """
        # tickets.csv: table in UTF-8, delimiter ';', first row is a header, 3 records looked at
        #   without a mapping: not read, no known columns or system
        #   Ticket No      id                    X-9
        #   Opened On      created_at            03/02/2024 09:15
        #   Finished       closed_at             04/02/2024 10:00
        #   State          status                Done
        #   Headline       subject               Xxxxxx xxxx
        #   Customer Text  text                  Xxxxx xx xx xxxxxx? Xxxx 9999 99999…
        #   Who Asked      requester             xxx@xxxx.xxxxxxx
        #   Handled By     assignee              Xxxxx
        #   Keywords       tags                  parcel,late
        #   Stars          csat                  5
        #   missing: no answers: who resolved a ticket stays unknown unless 'resolved_by' says so

        version: 1
        format: csv
        delimiter: ";"
        # Times that do not name their zone are read as UTC. State the desk's:
        # times: {zone: Europe/Berlin}
        id: "Ticket No"
        subject: "Headline"
        text: "Customer Text"
        created_at: {path: "Opened On", format: "dd/MM/yyyy HH:mm"}
        closed_at: {path: "Finished", format: "dd/MM/yyyy HH:mm"}
        status: {path: "State", map: {"Archived": closed}}
        requester: "Who Asked"
        assignee: "Handled By"
        tags: "Keywords"
        csat: {path: "Stars", scale: [1, 5]}

        """)
    #expect(report["read"] as? Int == 3 && report["kept"] as? Int == 3 && report["tickets"] as? Int == 3)
    #expect((report["notes"] as? [[String: Any]])?.map { $0["code"] as? String } == ["zoneless-time"])
    let run = try place.run(
      "/usr/bin/env",
      [
        "python3", "-c",
        "import sqlite3,glob;print(sqlite3.connect(glob.glob('assay-store/*.sqlite*')[0]).execute('SELECT parameters FROM run').fetchall())",
      ])
    #expect(run.output.contains("mapping.yaml sha256:"), "\(run.output)\(run.errors)")
    // New tickets are assigned by the same option.
    let assign = try place.assay("assign", "tickets.csv", "--mapping", "mapping.yaml")
    #expect(assign.errors.contains("assay mine"), "\(assign.errors)")
  }

  @Test func `nested JSON`() throws {
    let place = try Workplace()
    let (mapping, report) = try read(
      [
        (
          "export.json",
          """
          {"exported": "2024-05-01", "data": {"requests": [
           {"ref": 11, "requester": {"id": "c1"}, "title": "Late parcel", "opened": "2024-02-03T09:15:00Z", "state": "Closed",
            "comments": [{"from": {"id": "c1", "kind": "client"}, "body": "Where is my parcel", "at": 1706951700, "internal": false},
             {"from": {"id": "b1", "kind": "bot"}, "body": "It is on its way", "at": 1706951760, "internal": false},
             {"from": {"id": "a1", "kind": "staff"}, "body": "called the depot", "at": 1706951800, "internal": true}]},
           {"ref": 12, "requester": {"id": "c2"}, "title": "Refund", "opened": "2024-02-04T09:15:00Z", "state": "Open", "comments": [
             {"from": {"id": "c2", "kind": "client"}, "body": "I want my money back", "at": 1707038100, "internal": false}]}
          ]}}
          """
        )
      ], in: place)
    #expect(
      mapping.hasSuffix(
        """

        version: 1
        format: json
        records: "data.requests[]"
        id: "ref"
        subject: "title"
        created_at: "opened"
        status: "state"
        requester: "requester.id"
        messages:
          path: "comments[]"
          author: "from.id"
          role: {path: "from.kind", map: {"client": customer, "bot": bot, "staff": agent}}
          visibility: {path: "internal", map: {"false": everyone, "true": internal}}
          created_at: "at"
          text: "body"

        """), "\(mapping)")
    #expect(report["kept"] as? Int == 2 && report["messages"] as? Int == 4)
    #expect(report["resolutions"] as? [String: Int] == ["bot": 1, "unknown": 1])
    #expect(report["withoutCustomerText"] as? Int == 0)
  }

  private static let cases =
    "case_id,subject,opened_at,status,customer_id\nC1,Late,2024-02-03 09:15,closed,u1\nC2,Refund,2024-02-04 10:15,closed,u2\n"
  private static let comments = """
    comment_id,case_id,author,author_type,public,written_at,body
    m1,C1,u1,customer,true,2024-02-03 09:15,where is my parcel it is late
    m2,C1,helper,bot,true,2024-02-03 09:16,it is on its way
    m3,C2,u2,customer,true,2024-02-04 10:15,please give me my money back
    m4,C2,nina,agent,true,2024-02-04 10:20,we sent it today

    """

  @Test func `two tables joined, in one call or one after the other`() throws {
    let place = try Workplace()
    let (mapping, report) = try read([("cases.csv", Self.cases), ("comments_2024.csv", Self.comments)], in: place)
    #expect(
      mapping.contains(
        """
        messages:
          file: "comments_*.csv"
          key: "case_id"
          format: csv
          delimiter: ","
          id: "comment_id"
          author: "author"
          role: {path: "author_type", map: {"customer": customer, "bot": bot, "agent": agent}}
          visibility: {path: "public", map: {"true": everyone, "false": internal}}
        """), "\(mapping)")
    #expect(report["read"] as? Int == 6 && report["kept"] as? Int == 6)
    #expect(report["resolutions"] as? [String: Int] == ["bot": 1, "human": 1])
    #expect(report["withoutCustomerText"] as? Int == 0)
    for file in ["comments_2024.csv", "cases.csv"] {
      let outcome = try place.assay("ingest", file, "--mapping", "mapping.yaml", "--store", "apart")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
    let apart = try place.assay("ingest", "cases.csv", "--mapping", "mapping.yaml", "--store", "apart")
    #expect(apart.output.contains("the store now holds 2 tickets, 4 messages"))
    #expect(apart.output.contains("resolved by: bot 1, human 1"), "\(apart.output)")
  }

  @Test func `a file whose rows are messages`() throws {
    let place = try Workplace()
    let log = """
      thread_id,sent,sender,public,message
      A,2024-02-03T09:15:00Z,customer,yes,where is my parcel today
      B,2024-02-03T09:16:00Z,customer,yes,please refund my shoes
      A,2024-02-03T09:17:00Z,bot,yes,it is on its way to you
      B,2024-02-03T09:18:00Z,agent,yes,refund was sent to you
      A,2024-02-03T09:19:00Z,customer,no,thank you very much indeed

      """
    let (mapping, report) = try read([("log.csv", log)], in: place)
    #expect(mapping.contains("\nmessages:\n  rows: true\n"), "\(mapping)")
    #expect(report["read"] as? Int == 5 && report["kept"] as? Int == 5)
    #expect(report["tickets"] as? Int == 2 && report["messages"] as? Int == 5)
    #expect(report["withoutCustomerText"] as? Int == 0)
    // The file as it is a day later: only what is new is new.
    try place.write(log + "B,2024-02-04T09:18:00Z,customer,yes,it came\n", to: "later.csv")
    let later = try place.assay("ingest", "later.csv", "--mapping", "mapping.yaml")
    #expect(later.output.contains("6 records read = 1 kept + 5 merged + 0 rejected + 0 excluded"), "\(later.output)")
    #expect(later.output.contains("the store now holds 2 tickets, 6 messages"))
  }

  @Test func `a broken mapping, a missing column, another mapping`() throws {
    let place = try Workplace()
    try place.write(Self.desk, to: "tickets.csv")
    func refused(_ mapping: String) throws -> String {
      try place.write(mapping, to: "m.yaml")
      let outcome = try place.assay("ingest", "tickets.csv", "--mapping", "m.yaml")
      #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: place.path("assay-store")))
      return outcome.errors
    }
    #expect(
      try refused("id: Ticket No\ntext: Customer Text\nstatus:\n  path: State\n  map: {Done: closd}\n")
        == "assay: m.yaml:5: status.map: 'closd' is not known here. Write 'closed'; the words are new, open, pending, hold, "
        + "solved, closed, deleted, unknown; nothing was read. [mapping-file]\n")
    #expect(
      try refused("id: Ticket No\ntext: Customer Text\nrequestor: Who Asked\n")
        == "assay: m.yaml:3: unknown key 'requestor'. Write 'requester'; the keys are version, file, format, delimiter, "
        + "encoding, header, records, times, id, subject, text, created_at, updated_at, solved_at, closed_at, status, "
        + "channel, language, requester, assignee, group, tags, csat, reopens, resolved_by, messages, roles, drop; "
        + "nothing was read. [mapping-file]\n")
    #expect(
      try refused("id: Ticket No\ntext: Customer Txet\n")
        == "assay: m.yaml:2: text: tickets.csv has no column 'Customer Txet'. Its columns are Ticket No, Opened On, Finished, "
        + "State, Headline, Customer Text, Who Asked, Handled By, Keywords, Stars. [mapping]\n")
    #expect(
      try refused("delimiter: ','\nid: Ticket No\ntext: Customer Text\n")
        == "assay: m.yaml: delimiter: tickets.csv has a single column with this delimiter. Its first row looks separated by "
        + "';'. [mapping]\n")

    try place.write("id: Ticket No\ntext: Customer Text\n", to: "m.yaml")
    #expect(try place.assay("ingest", "tickets.csv", "--mapping", "m.yaml").exitCode == 0)
    #expect(try place.assay("ingest", "tickets.csv", "--mapping", "m.yaml").output.contains("read completely before"))
    try place.write("id: Ticket No\ntext: Headline\n", to: "m.yaml")
    let other = try place.assay("ingest", "tickets.csv", "--mapping", "m.yaml")
    #expect(other.exitCode == 1 && other.output.isEmpty)
    #expect(
      other.errors
        == "assay: tickets.csv: the file was read into this store before, as tickets by mapping m.yaml, CSV; reading it in "
        + "another way would leave the tickets of both. Ingest all files with the new mapping into a store of its own with "
        + "--store. [read-with-another-mapping]\n")
    #expect(try place.assay("ingest", "tickets.csv", "--mapping", "m.yaml", "--store", "other").exitCode == 0)
    #expect(try place.assay("ingest", "tickets.csv", "--mapping", "m.yaml", "--system", "jira").exitCode == 1)
    #expect(try place.assay("ingest", "tickets.csv", "--mapping", "m.yaml", "--explain").exitCode == 64)
  }

  @Test func `a page on one line, and cells with a time and a name in front`() throws {
    let place = try Workplace()
    let requests = (0..<12).map { index in
      #"{"ref":\#(index),"title":"Title of \#(index)","requester":{"id":"r\#(index)"},"opened":"2024-01-02T03:04:05Z","#
        + #""comments":[{"author":"r\#(index)","body":"Where is my parcel number \#(index)?"}]}"#
    }
    let page = #"{"meta":{"n":12},"data":{"requests":["# + requests.joined(separator: ",") + "]}}"
    let (mapping, report) = try read([("page.json", page)], in: place)
    #expect(mapping.contains("records: \"data.requests[]\"") && mapping.contains("path: \"comments[]\""))
    #expect(report["tickets"] as? Int == 12 && report["messages"] as? Int == 12)

    let other = try Workplace()
    let rows = (1...12).map { "V\($0);Die Tür \($0) klemmt seit gestern;Neu;\($0 + 10).03.2024 15:00|Bernd|Wir kommen | bald" }
    let (split, _) = try read(
      [("faelle.csv", "Vorgang;Beschreibung;Zustand;Verlauf;Verlauf\n" + rows.map { $0 + ";\n" }.joined())], in: other)
    #expect(split.contains(#"split: {separator: "|", into: [created_at, author, text]}"#))
    #expect(split.contains(#"created_at: {format: "dd.MM.yyyy HH:mm"}"#))
    #expect(split.contains(#"status: {path: "Zustand", map: {"Neu": new}}"#))
  }

  @Test func `who wrote, as a truth value`() throws {
    let place = try Workplace()
    let rows = (0..<30).map { row in
      let (talk, turn) = (row / 3, row % 3)
      return "\(row),talk\(talk),\(turn % 2 == 0 ? "True" : "False"),Tue Oct 0\(turn + 1) 22:10:47 +0000 2017,words \(row) of somebody"
    }
    let (mapping, report) = try read(
      [("tweets.csv", "tweet_id,conversation,inbound,created_at,text\n" + rows.joined(separator: "\n") + "\n")], in: place)
    #expect(mapping.contains(#"role: {path: "inbound", map: {"true": customer, "false": agent}}"#))
    #expect(mapping.contains(#"created_at: {path: "created_at", format: "EEE MMM dd HH:mm:ss Z yyyy"}"#))
    #expect(report["tickets"] as? Int == 10 && report["messages"] as? Int == 30)
  }

  @Test func `what needs no mapping, and what cannot have one`() throws {
    let place = try Workplace()
    try place.write(
      #"{"url":"https://x.zendesk.com/api/v2/tickets/1.json","id":1,"status":"closed","requester_id":7,"comments":[{"id":1,"author_id":7,"body":"my words","public":true}]}"#
        + "\n", to: "z/a.json")
    try place.write("", to: "z/empty.csv")
    let explained = try place.assay("ingest", "--explain", "z")
    #expect(explained.exitCode == 0)
    #expect(
      explained.output == """
        # z/a.json: JSON in UTF-8, one record a line, 1 record looked at
        #   read as Zendesk tickets, JSON lines; needs no mapping
        # skipped z/empty.csv: empty file

        """)
    try place.write("\u{0}\u{1}\u{2}", to: "binary")
    #expect(try place.assay("ingest", "--explain", "binary").exitCode == 1)
    #expect(try place.assay("ingest", "--explain", "absent").exitCode == 1)
  }

  @Test func `no customer's words in an explanation`() throws {
    let place = try Workplace()
    try place.write(
      "ref,quand,Wer,Was er schrieb\n1,2024-02-03,Marianne Okafor,Ich bin Marianne und wohne am Hafen\n2,2024-02-04,Bo Lindqvist,Mein Paket an Lindqvist fehlt seit Montag\n",
      to: "t.csv")
    for format in ["text", "json"] {
      let explained = try place.assay("ingest", "--explain", "t.csv", "--format", format)
      #expect(explained.output.contains("Was er schrieb"))
      for word in ["Marianne", "Okafor", "Lindqvist", "Hafen", "Paket"] { #expect(!explained.output.contains(word)) }
    }
  }
}
