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
