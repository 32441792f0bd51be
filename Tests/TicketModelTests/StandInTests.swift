import Testing
import TicketModel

@Test func `a description gives way to the requester's own messages`() {
  var ticket = Ticket(id: "1", system: "test")
  ticket.requesterID = "r"
  ticket.isTranscriptMissing = true
  ticket.messages = [
    Message(id: Message.descriptionID, authorID: "r", role: .customer, visibility: .everyone, text: "d")
  ]
  ticket.dropStandIn()
  #expect(ticket.messages.count == 1)
  #expect(ticket.isTranscriptMissing)
  ticket.messages.append(Message(id: "2", authorID: "a", role: .agent, visibility: .everyone, text: "answer"))
  ticket.dropStandIn()
  #expect(ticket.messages.map(\.id) == [Message.descriptionID, "2"])
  #expect(!ticket.isTranscriptMissing)
  ticket.messages.append(Message(id: "1", authorID: "r", visibility: .everyone, text: "d"))
  ticket.dropStandIn()
  #expect(ticket.messages.map(\.id) == ["2", "1"])
}
