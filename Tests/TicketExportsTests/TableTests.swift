// Plain tables: what a header may be called, and what cells may hold.
import Testing
import TicketModel

@testable import TicketExports

@Suite struct TableTests {
  @Test func allColumns() throws {
    let text = #"""
      ID,Created At,closed_at,Status,Subject,Description,customer,Assignee,Tags,CSAT,reopens,resolved_by,Language,channel,Extra
      A-1,2024-03-09T17:05:00Z,2024-03-10 08:00,Closed,Refund,"My money,
      ""now""",c1,a1,"refund, vip",good,2,bot,EN,email,x
      """#
    let result = try read(text, named: "t.csv")
    let ticket = try #require(result.tickets.first)
    #expect(ticket.id == "A-1" && ticket.system == "table")
    #expect(ticket.createdAt?.iso8601 == "2024-03-09T17:05:00Z")
    #expect(ticket.closedAt?.iso8601 == "2024-03-10T08:00:00Z")
    #expect(ticket.hasZonelessTime)
    #expect(ticket.status == .closed)
    #expect(ticket.subject == "Refund")
    #expect(ticket.messages.map(\.text) == ["My money,\n\"now\""])
    #expect(ticket.messages[0].role == .customer && ticket.messages[0].visibility == .everyone)
    #expect(ticket.requesterID == "c1" && ticket.assigneeID == "a1")
    #expect(ticket.tags == ["refund", "vip"])
    #expect(ticket.satisfaction == .good)
    #expect(ticket.reopens == 2)
    #expect(ticket.statedResolution == .bot)
    #expect(ticket.statedLanguage == "en")
    #expect(ticket.channel == "email")
    #expect(result.notes == ["unknown-column Extra": 1, "zoneless-time": 1])
  }

  @Test func rowNumbersStandInForIDs() throws {
    let text = "text,category\nWhere is my card?,card_arrival\n\n,empty\n\"I want, please, a card\",get_card\n"
    let result = try read(text, named: "train.csv")
    #expect(result.tickets.map(\.id) == ["1", "3"])
    #expect(result.excluded == [.noText: 1])
    #expect(result.notes == ["unknown-column category": 1, "row-number-as-id": 1])
    let folder = ExportFolder()
    let two = try read([folder.write("b.csv", text), folder.write("a.csv", text)])
    #expect(two.tickets.map(\.id) == ["a.csv:1", "a.csv:3", "b.csv:1", "b.csv:3"])
  }

  @Test(arguments: [
    ("a", ["a"]), ("a b\tc", ["a", "b", "c"]), ("two words, b", ["two words", "b"]), ("a;;b|c ", ["a", "b", "c"]),
    (" ", []),
  ])
  func tags(_ text: String, _ expected: [String]) { #expect(TableWords.tags(text) == expected) }

  @Test(arguments: [";", "\t", ","])
  func delimiters(_ delimiter: String) throws {
    let text =
      ["\u{FEFF}id", "text", "tags"].joined(separator: delimiter) + "\r\n"
      + ["1", "hello", "a|b"].joined(separator: delimiter) + "\r\n"
    let ticket = try #require(try read(text).tickets.first)
    #expect(ticket.id == "1" && ticket.tags == ["a", "b"] && ticket.messages[0].text == "hello")
  }

  @Test(arguments: [true, false])
  func utf16(_ isBigEndian: Bool) throws {
    var bytes: [UInt8] = []
    for unit in "\u{FEFF}id,text\n1,Grüße 😀\n".utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 255)]
      bytes += isBigEndian ? pair : pair.reversed()
    }
    let folder = ExportFolder()
    #expect(try read([folder.write("t.csv", bytes)]).tickets.map(\.messages[0].text) == ["Grüße 😀"])
  }

  @Test func faultyRows() throws {
    var bytes = Array("id,text,created_at\n1,a\n2,b,2024-01-01T00:00:00Z,c\n3,".utf8) + [0xE9]
    bytes += Array(",\n4,ok,\n,no id,\n6,x,some day\n".utf8)
    let folder = ExportFolder()
    let result = try read([folder.write("t.csv", bytes)])
    #expect(
      result.rejectionTexts == [
        "2 wrong-field-count", "3 wrong-field-count", "4 invalid-utf8", "6 missing-id", "7 unreadable-time",
      ])
    #expect(result.rejects.last?.location.field == "created_at")
    #expect(result.tickets.map(\.id) == ["4"])
  }

  @Test func jsonLines() throws {
    let text = #"""
      {"Ticket ID":12,"text":"hi","Tags":["a","b"],"csat":4,"closed_at":1710003900,"mood":"x"}
      {"ticket_id":"13","description":"<p>Hello <b>you</b></p>","csat":"9/10","closed_at":null}
      """#
    let result = try read(text)
    #expect(result.tickets.map(\.id) == ["12", "13"])
    #expect(result.tickets[0].tags == ["a", "b"])
    #expect(result.tickets[0].satisfaction == .rating(value: 4, minimum: 1, maximum: 5))
    #expect(result.tickets[0].status == .closed)
    #expect(result.tickets[1].satisfaction == .rating(value: 9, minimum: 1, maximum: 10))
    #expect(result.tickets[1].messages[0].text == "Hello you")
    #expect(result.tickets[1].status == .unknown)
    #expect(result.notes == ["unknown-column mood": 1, "assumed-scale 1-5": 1])
  }

  @Test func unknownWordsStayUnknown() throws {
    let result = try read(
      "id,text,status,csat,resolved_by,language,reopens\n1,a,weird,7,nobody,Klingon!,many\n", named: "t.csv")
    let ticket = try #require(result.tickets.first)
    #expect(ticket.status == .unknown && ticket.satisfaction == .unknown && ticket.statedResolution == nil)
    #expect(ticket.statedLanguage == nil && ticket.reopens == nil)
    #expect(
      result.notes == [
        "unknown-status": 1, "unknown-satisfaction": 1, "unknown-resolver": 1, "unknown-language": 1,
        "unreadable-number reopens": 1,
      ])
  }

  /// The first rows tell how a column's times are written, if only one notation fits them all.
  @Test(arguments: [
    ("30.01.2024 10:00", "1.2.2024 9:05", "2024-01-30T10:00:00Z", "dd.MM.yyyy HH:mm"),
    ("1/30/2024 10:00 AM", "2/1/2024 9:05 PM", "2024-01-30T10:00:00Z", "MM/dd/yyyy h:mm a"),
    ("30/1/24 10:00", "1/2/24 9:05", "2024-01-30T10:00:00Z", "dd/MM/yy HH:mm"),
    ("Tue Oct 31 22:10:47 +0000 2017", "Wed Nov 01 00:00:00 +0100 2017", "2017-10-31T22:10:47Z", "EEE MMM dd HH:mm:ss Z yyyy"),
    ("Jan 30, 2024, 1:00 PM", "Feb 1, 2024, 9:05 AM", "2024-01-30T13:00:00Z", "MMM dd, yyyy, h:mm a"),
  ])
  func timesAsTheColumnWritesThem(_ one: String, _ two: String, _ expected: String, _ format: String) throws {
    let result = try read("id;text;Created\n1;a;\(one)\n2;b;\(two)\n3;c;\n", named: "t.csv")
    #expect(result.tickets.count == 3)
    #expect(result.tickets[0].createdAt?.iso8601 == expected)
    #expect(result.notes["assumed-time-format created_at: \(format)"] == 1)
  }

  @Test func timesThatLeaveTheOrderOpenAreNotGuessed() throws {
    let result = try read("id,text,created\n1,a,3/4/2024\n2,b,5/6/2024\n", named: "t.csv")
    #expect(result.rejectionTexts == ["2 unreadable-time", "3 unreadable-time"])
    #expect(result.rejects.allSatisfy { $0.message.contains("(dd/MM or MM/dd) in a mapping") })
    let plain = try read("id,text,created\n1,a,some day\n", named: "t.csv")
    #expect(plain.rejects.map(\.message) == [Rejection.Code.unreadableTime.message])
  }

  /// One column's day above 12 shows the order of all; columns that disagree show nothing.
  @Test(arguments: [
    ("03/04/2025", "25/04/2025", "2025-04-03T00:00:00Z"), ("03/04/2025 10:00", "04/25/2025", "2025-03-04T10:00:00Z"),
    ("03/04/2025", "25-04-2025", nil), ("03/04/2025", "25/Apr/2025", nil), ("03/04/2025", "05/04/2025", nil),
  ] as [(String, String, String?)])
  func orderOfDayAndMonthAcrossColumns(_ created: String, _ closed: String, _ expected: String?) throws {
    let result = try read("id,text,created_at,closed_at\n1,a,\(created),\(closed)\n", named: "t.csv")
    #expect(result.tickets.map { $0.createdAt?.iso8601 } == (expected.map { [$0] } ?? []))
    #expect(result.rejectionTexts == (expected == nil ? ["2 unreadable-time"] : []))
  }

  @Test func columnsThatDisagreeShowNoOrder() throws {
    let text = "id,text,created_at,closed_at,solved_at\n1,a,03/04/2025,25/04/2025,04/25/2025\n"
    #expect(try read(text, named: "t.csv").rejectionTexts == ["2 unreadable-time"])
  }

  /// Names of columns of public tables.
  @Test func longNamesOfColumns() throws {
    let result = try read(
      "Ticket ID,Customer Email,Ticket Subject,Ticket Description,Ticket Status,Ticket Channel,Customer Satisfaction Rating,"
        + "Date/Time Opened,Date/Time Closed,Case Owner,tag_1,tag_2\n"
        + "1,a@b.example,Setup,It fails,Pending Customer Response,Chat,3.0,2024-01-30 10:00,,Bo,red,blue\n", named: "t.csv")
    let ticket = try #require(result.tickets.first)
    #expect(ticket.subject == "Setup" && ticket.status == .pending && ticket.channel == "Chat")
    #expect(ticket.satisfaction == .rating(value: 3, minimum: 1, maximum: 5))
    #expect(ticket.requesterID == "a@b.example" && ticket.assigneeID == "Bo" && ticket.tags == ["red", "blue"])
    #expect(ticket.createdAt?.iso8601 == "2024-01-30T10:00:00Z")
  }

  @Test func theLineThatNamesTheDelimiter() throws {
    let result = try read("sep=;\r\nid;text\r\n1;hello\r\nid;text\r\n2;bye\r\n", named: "t.csv")
    #expect(result.tickets.map(\.id) == ["1", "2"] && result.rejects == [])
  }

  @Test func aWorkbookIsToBeSavedAsCSV() throws {
    let folder = ExportFolder()
    folder.write("xl/workbook.xml", "<workbook/>")
    folder.run("zip", ["-q", "-r", "b.xlsx", "xl"])
    let error = try #require(throws: ExportError.self) { try read([folder.path + "/b.xlsx"]) }
    #expect(error.remedy.contains("CSV"))
  }

  @Test func rowsThatLookLikeMessages() throws {
    let note = "rows-as-messages if each row is a message, say so with a mapping: messages: {rows: true}"
    #expect(try read("conversation_id,text\n1,hello\n1,yes?\n", named: "t.csv").notes[note] == 1)
    #expect(try read("conversation_id,text\n1,hello\n1,hello\n2,x\n", named: "t.csv").notes[note] == nil)
    let tweets = try read("author_id,inbound,text\n7,True,help\ndesk,False,we can help\n", named: "t.csv")
    #expect(tweets.tickets.map(\.messages[0].text) == ["help"] && tweets.excluded == [.notTheCustomer: 1])
    let chat = try read(#"[{"text":"a","role":"user"},{"text":"b","role":"assistant"},{"text":"c","role":"?"}]"#)
    #expect(chat.tickets.map(\.messages[0].text) == ["a", "c"] && chat.notes[note] == 1)
    #expect(chat.excluded == [.notTheCustomer: 1] && chat.notes["unknown-author"] == 1)
  }

  /// A column `role` may be the role of the requester's account.
  @Test func roleOfTheAccountInATableOfTickets() throws {
    let result = try read("id,role,text\n1,admin,a\n2,user,b\n3,,c\n4,guest,d\n", named: "t.csv")
    #expect(result.tickets.map(\.id) == ["1", "2", "3", "4"] && result.excluded == [:])
    #expect(result.notes["unknown-author"] == 3)
    let chat = try read("id,role,text\n1,user,a\n1,agent,b\n2,,c\n", named: "t.csv")
    #expect(chat.tickets.map(\.id) == ["1", "2"] && chat.excluded == [.notTheCustomer: 1])
  }

  /// More rows than are looked at beforehand, all of one direction.
  @Test(arguments: [("inbound", "outbound"), ("Incoming", "Outgoing"), ("in", "out"), ("customer", "agent")])
  func directionsThatComeLate(_ one: String, _ other: String) throws {
    let rows = String(repeating: "\(one),help me please\n", count: 1_000)
    let result = try read("direction,text\n" + rows + "\(other),we can help\n", named: "t.csv")
    #expect(result.tickets.count == 1_000 && result.excluded == [.notTheCustomer: 1])
  }

  /// Spark and MySQL put a backslash before a mark, also before one that a delimiter or a newline follows.
  @Test func marksBehindBackslashes() throws {
    let text = #"""
      id,text,tags
      1,"he said \"no\", then left","a"
      2,"two
      lines of \"words\"
      , and more",b
      3,"plain ""one""",c
      4,"C:\",d
      """#
    let result = try read(text, named: "t.csv")
    #expect(result.rejects == [])
    #expect(
      result.tickets.map { $0.messages[0].text } == [
        "he said \"no\", then left", "two\nlines of \"words\"\n, and more", "plain \"one\"", "C:\\",
      ])
    #expect(result.tickets.map(\.tags) == [["a"], ["b"], ["c"], ["d"]])
  }

  @Test func textsThatAreNoTables() {
    for text in [
      "# Title\n\nText, with commas\n", "Summary\nof things\n", "ticket_id,label\n1,refund\n", "a,b,c\n1,2,3\n",
    ] {
      #expect(throws: ExportError.self) { try read(text, named: "x.txt") }
    }
  }

  @Test(.enabled(if: SharedData.exists)) func bankingQuestions() throws {
    let result = try read([SharedData.path + "/banking77/train.csv"])
    #expect(result.tickets.count == 10_003)
    #expect(result.tickets.last?.id == "10003")
    #expect(result.rejects == [])
    let calls = try read([SharedData.path + "/dstc11-development/utterances.jsonl"])
    #expect(calls.tickets.count == 913)
    #expect(calls.tickets[0].id == "insurance_0000")
  }
}
