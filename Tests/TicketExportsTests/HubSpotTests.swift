// HubSpot's records that look alike, and threads that lead to tickets.
import Testing
import TicketModel

@testable import TicketExports

@Suite struct HubSpotTests {
  /// Companies and deals have the same shape as tickets; only their properties differ.
  @Test func otherRecordsAreNoTickets() throws {
    for properties in [#""dealname":"d","dealstage":"1""#, #""name":"Acme","domain":"acme.example""#] {
      let page = #"{"results":[{"id":"1","properties":{\#(properties)},"createdAt":"2024-01-01T00:00:00Z","#
        + #""updatedAt":"2024-01-01T00:00:00Z","archived":false}]}"#
      #expect(throws: ExportError.self) { try read(page) }
    }
  }

  /// The user may choose internal names over labels.
  @Test func viewWithInternalNames() throws {
    let result = try read(
      "Record ID,subject,content,hs_pipeline,hs_pipeline_stage,createdate,hs_ticket_category\n"
        + "5,Lamp,It is dark,0,4,2024-03-09 17:05,A;B\n6,Lamp,,77,81234,2024-03-09 17:05,\n", named: "tickets.csv")
    #expect(result.tickets.map(\.status) == [.closed, .unknown])
    #expect(result.tickets.map(\.isTranscriptMissing) == [false, true])
    #expect(result.tickets[0].tags == ["A", "B"])
    #expect(result.notes["zoneless-time"] == 2 && result.notes["unknown-status"] == 1)
  }

  @Test func messagesInsideTheirThread() throws {
    let result = try read(
      #"{"id":"7","status":"OPEN","inboxId":"1","threadAssociations":{"associatedTicketId":"9"},"latestMessageTimestamp":"x","#
        + #""messages":[{"id":"m","type":"MESSAGE","senders":[{"actorId":"V-1"}],"text":"hello"},{"id":"n","type":"ASSIGNMENT"},{"type":"MESSAGE"}]}"#
    )
    #expect(result.messages(of: "9").map(\.text) == ["hello"])
    #expect(result.notes["unreadable-comment"] == 1)
  }

  /// Which ticket a thread belongs to does not hang on the order of files, and names the input.
  @Test func threadsInSeveralFiles() throws {
    let folder = ExportFolder()
    func thread(_ ticket: Int) -> String {
      #"{"id":"7","status":"OPEN","inboxId":"1","spam":false,"threadAssociations":{"associatedTicketId":"\#(ticket)"}}"#
    }
    folder.write("message.json", #"{"id":"m","conversationsThreadId":"7","senders":[{"actorId":"A-1"}],"text":"hi"}"#)
    folder.write("b.json", thread(2))
    func digest() throws -> String {
      let sources = try ExportSources.discover([folder.path], options: ExportOptions()).sources
      return try #require(sources.first { $0.displayName.hasSuffix("message.json") }).threadDigest
    }
    let before = try digest()
    #expect(try read([folder.path]).messages(of: "2").count == 1)
    folder.write("a.json", thread(1))
    #expect(try read([folder.path]).messages(of: "1").count == 1)
    #expect(try !before.isEmpty && digest() != before)
  }
}
