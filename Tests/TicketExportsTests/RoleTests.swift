// Roles and fragments: what is only known once all files are read.
import Testing
import TicketModel

@testable import TicketExports

private func message(
  _ id: String, by author: String?, _ role: AuthorRole = .unknown, _ visibility: Visibility = .everyone,
  at time: Int64? = nil
) -> Message {
  Message(
    id: id, authorID: author, role: role, visibility: visibility, writtenAt: time.map { Timestamp(seconds: $0) },
    text: id)
}

@Suite struct RoleTests {
  private func roles(_ messages: [Message], _ people: [Person], bots: Set<String> = [], agents: Set<String> = [])
    -> [AuthorRole]
  {
    var ticket = Ticket(id: "1", system: "zendesk")
    ticket.requesterID = "r"
    ticket.assigneeID = "a"
    ticket.messages = messages
    let resolver = RoleResolver(bots: bots, agents: agents)
    return resolver.resolve(ticket) { id in people.first { $0.id == id } }.messages.map(\.role)
  }

  @Test func peopleSettleUnknownAuthors() {
    let people = [
      Person(id: "p1", role: .agent), Person(id: "p2", role: .customer), Person(id: "p3", role: .bot),
      Person(id: "p4", role: .unknown), Person(id: "r", role: .agent), Person(id: "p5", role: .agent, name: "Robo"),
    ]
    let messages = ["p1", "p2", "p3", "p4", "r", "p5", "a", nil].map { message("m", by: $0) }
    #expect(
      roles(messages, people, bots: ["Robo"])
        == [.agent, .customer, .bot, .unknown, .customer, .bot, .agent, .unknown])
  }

  @Test func whatTheDecoderKnewStays() {
    let messages = [
      message("1", by: "x", .bot), message("2", by: "-1", .system), message("3", by: "x", .unknown, .internal),
      message("4", by: "x", .agent, .internal),
    ]
    #expect(roles(messages, [Person(id: "x", role: .bot)]) == [.bot, .system, .bot, .bot])
    #expect(roles(messages, []) == [.bot, .system, .agent, .agent])
    #expect(roles(messages, [Person(id: "x", role: .customer)], agents: ["x"]) == [.bot, .system, .agent, .agent])
  }
}
