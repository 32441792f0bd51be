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

  /// Which words of a label have capitals, and how times are written, depends on the portal.
  @Test func labelsAndTimesOfAnotherPortal() throws {
    let result = try read(
      "Record ID,Ticket Name,Ticket Status,Create Date,Close Date,Ticket Description\n"
        + "5,Lamp,Closed (Support Pipeline),01/30/2024 10:00,01/31/2024 9:30,It is dark\n", named: "tickets.csv")
    let ticket = try #require(result.tickets.first)
    #expect(ticket.system == "hubspot" && ticket.subject == "Lamp" && ticket.status == .closed)
    #expect(ticket.createdAt?.iso8601 == "2024-01-30T10:00:00Z" && ticket.solvedAt?.iso8601 == "2024-01-31T09:30:00Z")
    #expect(ticket.messages.map(\.text) == ["It is dark"])
  }

  /// Senders that are a language model, and senders of whom HubSpot only knows an address.
  @Test func sendersOfNewerKinds() throws {
    func message(_ id: String, _ sender: String, _ direction: String) -> String {
      #"{"id":"\#(id)","conversationsThreadId":"7","direction":"\#(direction)","createdBy":"S-1","senders":[{\#(sender)}],"text":"x"}"#
    }
    let address = #""deliveryIdentifier":{"type":"HS_EMAIL_ADDRESS","value":"ada@post.example"}"#
    let folder = ExportFolder()
    folder.write(
      "thread.json",
      #"{"id":"7","status":"OPEN","inboxId":"1","spam":false,"threadAssociations":{"associatedTicketId":"9"}}"#)
    folder.write(
      "messages.json",
      [message("a", address, "INCOMING"), message("b", #""actorId":"L-3""#, "OUTGOING"), message("c", address, "OUTGOING")]
        .joined(separator: "\n"))
    let messages = try read([folder.path]).messages(of: "9")
    #expect(messages.map(\.role) == [.customer, .bot, .unknown])
    #expect(messages[0].authorID == "ada@post.example")
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
