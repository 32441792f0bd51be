// Jira: cells that other systems do not have.
import Testing
import TicketModel

@testable import TicketExports

@Suite struct JiraTests {
  @Test(arguments: [
    ("25/Feb/26 4:38 PM", "2026-02-25T16:38:00Z"), ("25/Feb/26 12:05 AM", "2026-02-25T00:05:00Z"),
    ("30/Jul/18 23:33", "2018-07-30T23:33:00Z"), ("6/21/2025 16:14", "2025-06-21T16:14:00Z"),
    ("21/6/2025 16:14", "2025-06-21T16:14:00Z"), ("2026-02-25 16:38:58.679", "2026-02-25T16:38:58Z"),
    ("3/4/2025 16:14", nil), ("25/Okt/25 16:38", nil), ("31/Feb/26 16:38", nil), ("25/Feb/26 13:38 PM", nil),
    ("25/Feb/26 x:y", nil), ("//", nil),
  ] as [(String, String?)])
  func timesAsJiraWritesThem(_ written: String, _ expected: String?) {
    switch JiraTime.read(written) {
    case .time(let time, let isZoned):
      #expect(time.iso8601 == expected)
      #expect(!isZoned)
    case .absent, .unreadable: #expect(expected == nil)
    }
  }

  /// A document of nodes becomes lines; links are kept, quotations marked.
  @Test func documentsAsText() throws {
    let folder = ExportFixtures.path + "/jira/search.json"
    let tickets = try read([folder]).tickets
    let first = try #require(tickets.first)
    #expect(
      first.messages.map(\.text) == [
        "It says offline\nsince noon\n- floor 2", "Please follow this page\n> It says offline", "@Bo Lind fuse again?",
        "Fuse changed, see https://wiki.example/fuses", "Works, thank you",
      ])
    #expect(first.messages.flatMap(\.links) == ["https://wiki.example/printers", "https://wiki.example/fuses"])
    #expect(tickets[1].messages.first?.links == ["https://vpn.example/help", "https://vpn.example/b"])
    #expect(tickets[1].requesterID == "dee")
  }

  /// Which comment the customer saw is only known where the service desk says so.
  @Test func commentsWithoutAMarkHaveAnUnknownAudience() throws {
    let result = try read(
      #"{"id":"1","key":"A-1","self":"x","fields":{"summary":"s","status":{"name":"Done"},"comment":{"comments":["#
        + #"{"id":"7","author":{"name":"bo"},"body":"plain","created":"2026-02-25T16:00:00.000+0000"},"#
        + #"{"id":"8","author":{"name":"bo"},"body":"for us","visibility":{"type":"role","value":"Admins"},"jsdPublic":true,"created":"2026-02-25T16:01:00.000+0000"},"#
        + #"{"body":"no id"}]}},"changelog":{"total":9,"histories":[]}}"#)
    let ticket = try #require(result.tickets.first)
    #expect(ticket.messages.map(\.visibility) == [.unknown, .internal])
    #expect(ticket.reopens == nil && result.notes["unreadable-comment"] == 1)
    #expect(result.people.map(\.id) == ["bo"] && result.people[0].role == .agent)
  }

  /// Tables of the Data Center's data pipeline, joined by the issue's number whatever their order.
  @Test func tablesOfTheDataPipeline() throws {
    let folder = ExportFolder()
    folder.write(
      "issues_job1.csv",
      "id,instance_url,url,key,project_key,issue_type,summary,description,reporter_id,assignee_id,status,status_category,"
        + "created_date,resolution_date,updated_date,labels\r\n"
        + #"10002,https://d.example,x,TEST-2,TEST,Task,Lamp,It is dark\nvery dark,1,2,Fertig,Done,"#
        + "2024-03-09T17:05:00Z,2024-03-10T17:05:00Z,2024-03-10T17:05:00Z,\r\n"
        + "10003,https://d.example,x,TEST-3,TEST,Task,Door,,1,,Open,To Do,2024-03-09T17:05:00Z,,,\r\n")
    folder.write(
      "a_history.csv",
      "issue_id,changelog_id,author_id,created_date,field_type,field,from,from_string,to,to_string\r\n"
        + "10002,7,2,2024-03-10T17:05:00Z,jira,status,1,Open,5,Fertig\r\n10002,7,2,2024-03-10T17:05:00Z,jira,labels,,,,x\r\n"
        + "99999,8,2,2024-03-10T17:05:00Z,jira,status,1,Open,5,Fertig\r\n")
    folder.write(
      "b_comments.csv",
      "id,issue_id,instance_url,author_id,body,created_date\r\n5,10002,x,2,New bulb,2024-03-10T09:00:00Z\r\n")
    let result = try read([folder.path])
    #expect(result.tickets.map(\.id) == ["TEST-2", "TEST-3"] && result.tickets.map(\.system) == ["jira", "jira"])
    #expect(result.tickets[0].status == .closed && result.tickets[0].solvedAt?.iso8601 == "2024-03-10T17:05:00Z")
    #expect(result.tickets[0].messages.map(\.text) == ["It is dark\nvery dark"])
    #expect(result.tickets.map(\.isTranscriptMissing) == [false, true])
    #expect(result.events.map(\.to) == ["Fertig"] && result.events.map(\.from) == ["Open"])
    #expect(result.messages(of: "TEST-2").map(\.visibility) == [.unknown])
    #expect(result.rejectionTexts == ["4 missing-ticket-id"] && result.excluded == [.historyWithoutFacts: 1])
  }

  /// The API and the data pipeline's table call one change the same; a field that an entry has twice gives two changes.
  @Test func oneChangeFromBothWaysOut() throws {
    let folder = ExportFolder()
    folder.write(
      "issue.json",
      #"{"id":"10002","key":"TEST-2","self":"x","fields":{"summary":"s","status":{"name":"Open"}},"#
        + #""changelog":{"total":1,"histories":[{"id":"7","created":"2024-03-10T17:05:00.000+0000","items":["#
        + #"{"field":"labels"},{"field":"assignee","to":"2"},{"field":"status","fromString":"Done","toString":"Open"},"#
        + #"{"field":"status","fromString":"Open","toString":"Done"}]}]}}"#)
    folder.write(
      "history.csv",
      "issue_id,changelog_id,author_id,created_date,field_type,field,from,from_string,to,to_string\r\n"
        + "10002,7,2,2024-03-10T17:05:00Z,jira,status,5,Done,1,Open\r\n"
        + "10002,7,2,2024-03-10T17:05:00Z,jira,assignee,,,2,Bo\r\n")
    let result = try read([folder.path])
    #expect(result.tickets[0].events.map(\.id) == ["change-7-assignee", "change-7-status", "change-7-status-2"])
    #expect(result.events.map(\.id) == ["change-7-status", "change-7-assignee"])
  }

  @Test func everyCommentColumnIsRead() throws {
    let header = "Issue key,Summary,Status,Reporter,Assignee" + String(repeating: ",Comment", count: 30)
    let row = "A-1,s,Open,ada,bo" + (1...30).map { ",25/Feb/26 4:38 PM;ada;text \($0); more" }.joined()
    let messages = try #require(try read(header + "\n" + row, named: "i.csv").tickets.first).messages
    #expect(messages.count == 30)
    #expect(messages[29].text == "text 30; more")
    #expect(Set(messages.map(\.id)).count == 30)
    #expect(messages.allSatisfy { $0.role == .customer && $0.visibility == .unknown })
  }
}
