// The written files: same bytes whatever the order, slices that overlap, and a truth that the export bears out.
import Foundation
import Testing

@testable import SyntheticDesk

@Suite struct JSONBytesTests {
  @Test(arguments: ["", "plain", "a\"b\\c", "line\nbreak\ttab\r", "\u{01}\u{1f}\u{0}", "Grüße €", "𝄞"])
  func `strings come back as they were`(text: String) throws {
    var out = Bytes()
    out.add(json: Array(text.utf8))
    let read = try JSONSerialization.jsonObject(with: Data(out), options: .fragmentsAllowed)
    #expect(read as? String == text)
  }

  @Test func `numbers and times are written in full`() {
    var out = Bytes()
    out.add(decimal: Int64.min)
    out.add(" ")
    out.add(7, width: 3)
    out.add(" ")
    out.add(cents: 2_405)
    out.add(" ")
    out.add(iso: TimeAxis.start + 3_723)
    #expect(out.text == "-9223372036854775808 007 24.05 2023-01-01T01:02:03Z")
  }
}

@Suite struct ExportTests {
  static let desk = try! DeskFixture.desk(2_000, ticketsPerPart: 60)
  static let files = try! DeskFixture.files(of: desk, parts: desk.parts)

  typealias Record = [String: Any]

  private static func lines(_ prefix: String) -> [(path: String, line: String)] {
    files.keys.filter { $0.hasPrefix(prefix) }.sorted().flatMap { path in
      String(decoding: files[path]!, as: UTF8.self).split(separator: "\n").map { (path, String($0)) }
    }
  }

  private static func records(_ prefix: String) throws -> [(path: String, record: Record)] {
    try lines(prefix).map { path, line in
      (path, try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Record))
    }
  }

  private static func rows(_ path: String) -> [[String]] {
    String(decoding: files[path]!, as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `the order of the parts changes nothing`() throws {
    let again = try DeskFixture.desk(2_000, ticketsPerPart: 60)
    #expect(try DeskFixture.files(of: again, parts: again.parts.reversed()) == Self.files)
  }

  @Test func `the seed changes the bytes`() throws {
    let other = try DeskFixture.desk(1_000, seed: 2)
    let one = try DeskFixture.desk(1_000, seed: 1)
    let path = "truth/tickets.csv"
    let part = { (desk: SupportDesk) in desk.parts.filter { $0.paths.contains(path) } }
    #expect(
      try DeskFixture.files(of: other, parts: part(other))[path] != DeskFixture.files(of: one, parts: part(one))[path])
  }

  @Test func `every listed file is written`() {
    let audits = Self.desk.parts.flatMap(\.paths).filter { !$0.hasPrefix("export/audits") }
    #expect(Set(audits).isSubset(of: Set(Self.files.keys)))
  }

  @Test func `each ticket stands in its slice and border tickets in two`() throws {
    var seen: [Int64: [(path: String, record: Record)]] = [:]
    for (path, record) in try Self.records("export/tickets-") {
      let id = try #require(record["id"] as? Int64)
      seen[id, default: []].append((path, record))
    }
    #expect(seen.count == 2_000)
    let twice = seen.values.filter { $0.count == 2 }
    #expect(seen.values.allSatisfy { $0.count <= 2 })
    // 23 borders of about 2.7 tickets a day.
    #expect((35...100).contains(twice.count))
    var newer = 0
    for pair in twice {
      let old = try #require(pair[0].record["generated_timestamp"] as? Int)
      let new = try #require(pair[1].record["generated_timestamp"] as? Int)
      #expect(new >= old)
      if new > old {
        newer += 1
        #expect(pair[0].record["status"] as? String == "solved" && pair[1].record["status"] as? String == "closed")
      } else {
        #expect(pair[0].record as NSDictionary == pair[1].record as NSDictionary)
      }
    }
    #expect(newer > 5 && newer < twice.count)
  }

  @Test func `lines start with the address that importers look for`() {
    #expect(
      Self.lines("export/tickets-").allSatisfy {
        $0.line.hasPrefix("{\"url\":\"https://lumenia.zendesk.com/api/v2/tickets/1")
      })
    #expect(
      Self.lines("export/users_").allSatisfy {
        $0.line.hasPrefix("{\"url\":\"https://lumenia.zendesk.com/api/v2/users/")
      })
  }

  @Test func `everyone who appears is a user`() throws {
    var roles: [Int64: String] = [:]
    for (_, user) in try Self.records("export/users_") {
      let id = try #require(user["id"] as? Int64)
      #expect(roles.updateValue(try #require(user["role"] as? String), forKey: id) == nil)
    }
    #expect(roles.values.count { $0 == "admin" } == 5)
    #expect(roles.values.count { $0 == "agent" } == 56)
    for (_, ticket) in try Self.records("export/tickets-") {
      #expect(roles[try #require(ticket["requester_id"] as? Int64)] == "end-user")
      for comment in try #require(ticket["comments"] as? [Record]) {
        #expect(roles[try #require(comment["author_id"] as? Int64)] != nil)
      }
    }
  }

  /// The importer's rule, on the newest record of each ticket.
  private func resolution(_ ticket: Record, bot: Int64) throws -> String {
    let status = try #require(ticket["status"] as? String)
    guard status == "solved" || status == "closed", ticket["from_messaging_channel"] as? Bool == false else {
      return "unknown"
    }
    var byBot = false
    var byHuman = false
    for comment in try #require(ticket["comments"] as? [Record]) where comment["public"] as? Bool == true {
      let author = try #require(comment["author_id"] as? Int64)
      if author == bot { byBot = true } else if author < Customer.firstID { byHuman = true }
    }
    return byBot ? (byHuman ? "mixed" : "bot") : byHuman ? "human" : "unknown"
  }

  @Test func `the export bears out the truth`() throws {
    var tickets: [Int64: Record] = [:]
    for (_, record) in try Self.records("export/tickets-") { tickets[try #require(record["id"] as? Int64)] = record }
    let truth = Self.rows("truth/tickets.csv")
    #expect(truth.count == 2_000)
    for row in truth {
      let ticket = try #require(tickets[Int64(row[0]) ?? 0])
      let comments = try #require(ticket["comments"] as? [Record])
      let first = try #require(comments[0]["body"] as? String)
      #expect(try resolution(ticket, bot: Staff.bot.id) == row[5], "\(row[0])")
      #expect((ticket["status"] as? String == "deleted") == (row[4] == "deleted"))
      #expect((ticket["from_messaging_channel"] as? Bool == true) == (row[4] == "no-transcript"))
      #expect(row[4] != "empty" || !first.contains { $0.isLetter } || first.hasPrefix("\n\n-- "))
      #expect(row[4] != "normal" || first.count > 5)
      #expect(["normal", "no-transcript", "deleted"].contains(row[4]) == !row[1].isEmpty)
    }
    let normal = truth.filter { $0[4] == "normal" }
    #expect(Self.rows("truth/labels.csv") == normal.map { [$0[0], $0[1]] })
    let scored = normal.filter { $0[5] == "bot" }.map { $0[0] }
    #expect(Self.rows("truth/scores.csv").map { $0[0] } == scored)
    #expect(Self.rows("truth/rater-answers.csv").map { $0[0] } == scored.flatMap { [$0, $0, $0] })
    #expect(Self.rows("truth/intents.csv").count == Self.desk.intentCount)
  }

  @Test func `answers follow the scores`() throws {
    let wrong = Set(Self.rows("truth/scores.csv").filter { $0[1...] != ["2", "2", "2"] }.map { $0[0] })
    #expect(wrong.count > 10)
    let plan = try #require(
      (0..<2_000).map { Self.desk.plan($0) }.first { wrong.contains(String($0.id)) && $0.scores.0 < 2 })
    let intent = Self.desk.catalogue.intents[plan.intent]
    var writer = MessageWriter(
      catalogue: Self.desk.catalogue, plan: plan, customer: Self.desk.customers[plan.customer], rates: TextRates())
    var out = Bytes()
    _ = writer.botAnswer(into: &out, again: false)
    #expect(out.text.contains("articles/\(HelpArticles.id(of: intent.article))-\(intent.article.slug)"))
  }

  @Test func `audits tell the same story`() throws {
    var last: [Int64: (status: String, at: String)] = [:]
    var actions = 0
    for (_, audit) in try Self.records("export/audits-") {
      let ticket = try #require(audit["ticket_id"] as? Int64)
      let at = try #require(audit["created_at"] as? String)
      #expect(last[ticket].map { $0.at <= at } ?? true)
      last[ticket] = (last[ticket]?.status ?? "", at)
      for event in try #require(audit["events"] as? [Record]) {
        if event["field_name"] as? String == "status" {
          let value = try #require(event["value"] as? String)
          if event["type"] as? String == "Change" {
            #expect(event["previous_value"] as? String == last[ticket]?.status)
          }
          last[ticket] = (value, at)
        }
        if event["type"] as? String == "External" {
          let body = Data(try #require(event["body"] as? String).utf8)
          let action = try #require(try JSONSerialization.jsonObject(with: body) as? Record)
          #expect(DeskAction(rawValue: try #require(action["action"] as? String)) != nil)
          actions += 1
        }
      }
    }
    #expect(last.count == 2_000)
    #expect(actions > 50)
    for (_, ticket) in try Self.records("export/tickets-") {
      let id = try #require(ticket["id"] as? Int64)
      let status = try #require(ticket["status"] as? String)
      if status != "deleted", status != "solved" { #expect(last[id]?.status == status) }
    }
  }

  @Test func `mail comes as mail programs send it`() throws {
    var rich = 0
    var quoted = 0
    for (_, ticket) in try Self.records("export/tickets-") {
      for comment in try #require(ticket["comments"] as? [Record]) {
        let html = try #require(comment["html_body"] as? String)
        if html.hasPrefix("<html>") { rich += 1 }
        if html.contains("<blockquote") {
          quoted += 1
          #expect(try #require(comment["body"] as? String).contains("\n> "))
        }
      }
    }
    #expect(rich > 100 && quoted > 100)
  }

  @Test func `addresses become links`() {
    var c = Conversation()
    c.text = Array("See https://help.lumenia.example/hc/1-a, or <ask>.".utf8)
    let comment = Comment(
      author: 1, isPublic: true, at: 0, via: .agent, body: c.text.indices, quote: 0..<0, attribution: 0..<0,
      isRich: false,
      hasPlain: false)
    var out = Bytes()
    CommentBodies.addHTML(comment, of: c, customer: Self.desk.customers[0], to: &out)
    #expect(
      out.text
        == "<div class=\"zd-comment\" dir=\"auto\"><p dir=\"auto\">See <a href=\"https://help.lumenia.example/hc/1-a\" "
        + "rel=\"noreferrer\">https://help.lumenia.example/hc/1-a</a>, or &lt;ask&gt;.</p></div>")
  }

  @Test func `the folder says that it is synthetic`() {
    #expect(String(decoding: Self.files["README.md"]!, as: UTF8.self).contains("synthetic"))
  }
}
