// Telegram Desktop: no tickets, no roles, and JSON that is not quite JSON.
import Testing
import TicketModel

@testable import TicketExports

private func chat(_ type: String, _ messages: [String], id: String = "55") -> String {
  "{\n \"name\": \"Desk\",\n \"type\": \"\(type)\",\n \"id\": \(id),\n \"messages\": [\n"
    + messages.joined(separator: ",\n") + "\n ]\n}\n"
}

private func message(
  _ id: Int, _ from: String, _ text: String, reply: Int? = nil, at time: Int = 1_710_000_000, more: String = ""
) -> String {
  let reply = reply.map { ", \"reply_to_message_id\": \($0)" } ?? ""
  return
    "  {\n   \"id\": \(id),\n   \"type\": \"message\",\n   \"date\": \"2024-03-09T18:05:00\",\n   \"date_unixtime\": \"\(time)\","
    + "\n   \"from\": \"N\(from)\",\n   \"from_id\": \"\(from)\",\n   \"text\": \(text)\(reply)\(more)\n  }"
}

private func topic(_ id: Int, by actor: String) -> String {
  "{\"id\":\(id),\"type\":\"service\",\"date_unixtime\":\"1710000000\",\"actor\":\"N\(actor)\",\"actor_id\":\"\(actor)\",\"action\":\"topic_created\",\"title\":\"T\(id)\"}"
}

private let forum = chat(
  "private_supergroup",
  [
    topic(10, by: "user1"), message(11, "user1", "\"help\"", reply: 10), message(12, "user9", "\"sure\"", reply: 11),
    topic(20, by: "user9"), message(21, "user2", "\"mine\"", reply: 20), message(22, "user1", "\"deeper\"", reply: 12),
    message(23, "user3", "\"general\""), message(24, "user3", "\"lost\"", reply: 999),
    "{\"id\":25,\"type\":\"unsupported\"}", "{\"id\":26,\"type\":\"service\",\"action\":\"pin_message\"}",
  ])

@Suite struct TelegramTests {
  @Test func topicsFollowRepliesToTheirStart() throws {
    let result = try read(forum, options: ExportOptions(agents: ["user9"]))
    #expect(result.tickets.map(\.id) == ["55-10", "55-20"])
    #expect(result.tickets.map(\.subject) == ["T10", "T20"])
    #expect(result.tickets.map(\.requesterID) == ["user1", "user2"])
    #expect(result.tickets.map(\.status) == [.unknown, .unknown])
    #expect(result.messages(of: "55-10").map(\.id) == ["11", "12", "22"])
    #expect(result.messages(of: "55-10").map(\.role) == [.customer, .agent, .customer])
    #expect(result.messages(of: "55-20").map(\.role) == [.customer])
    #expect(result.people == [Person(id: "user9", role: .agent, name: "Nuser9")])
    #expect(result.excluded == [.outsideTopics: 2, .unsupportedMessage: 1, .serviceMessage: 1])
    #expect(result.recordsRead == 10 && result.kept == 6)
  }

  @Test func botChatSplitsAtADaysSilence() throws {
    let text = chat(
      "bot_chat",
      [
        message(1, "user7", "\"hello\"", at: 1_710_000_000),
        message(2, "user55", "\"hi, I am a bot\"", at: 1_710_000_060),
        message(3, "user7", "\"next day\"", at: 1_710_000_060 + 86_401),
      ])
    let result = try read(text)
    #expect(result.tickets.map(\.id) == ["55-1", "55-3"])
    #expect(result.tickets.map(\.requesterID) == ["user7", "user7"])
    #expect(result.messages(of: "55-1").map(\.role) == [.customer, .bot])
    #expect(try read(text, options: ExportOptions(sessionGap: 100_000)).tickets.count == 1)
  }

  @Test func personalChatKnowsTheCustomerOnceTheDeskIsKnown() throws {
    let text = chat(
      "personal_chat",
      [message(1, "user55", "\"hello\""), message(2, "user8", "\"yes?\""), message(3, "user55", "\"so\"")])
    let unknown = try read(text)
    #expect(unknown.tickets.map(\.requesterID) == [nil])
    #expect(unknown.messages(of: "55-1").map(\.role) == [.unknown, .unknown, .unknown])
    let known = try read(text, options: ExportOptions(agents: ["Nuser8"]))
    #expect(known.tickets.map(\.requesterID) == ["user55"])
    #expect(known.messages(of: "55-1").map(\.role) == [.unknown, .agent, .customer])
    var ticket = known.tickets[0]
    ticket.messages = known.messages(of: "55-1")
    let resolved = RoleResolver(bots: [], agents: ["Nuser8"]).resolve(ticket) { _ in nil }
    #expect(resolved.messages.map(\.role) == [.customer, .agent, .customer])
  }

  /// A bot's button sends `/start`; a command with a meaning is the customer's.
  @Test func startOfABotIsNobodysQuestion() throws {
    let result = try read(
      chat(
        "bot_chat",
        [
          message(1, "user7", "[{\"type\": \"bot_command\", \"text\": \"/start\"}]"),
          message(2, "user7", "[{\"type\": \"bot_command\", \"text\": \"/start\"}, \" promo12\"]"),
          message(3, "user7", "\"/refund 12\""),
        ]))
    #expect(result.messages(of: "55-3").map(\.text) == ["/refund 12"])
    #expect(result.excluded == [.serviceMessage: 2])
  }

  /// Who writes in the name of the group itself is one of its administrators.
  @Test func anonymousAdministratorsAreTheDesk() throws {
    let result = try read(
      chat(
        "private_supergroup",
        [topic(10, by: "user1"), message(11, "user1", "\"help\"", reply: 10), message(12, "channel55", "\"sure\"", reply: 11),
         message(13, "channel56", "\"an advertisement\"", reply: 11)]))
    #expect(result.messages(of: "55-10").map(\.role) == [.customer, .agent, .unknown])
  }

  @Test func groupWithoutTopicsGoesByReplies() throws {
    let text = chat(
      "private_group",
      [
        message(1, "user1", "\"q1\""), message(2, "user2", "\"q2\""), message(3, "user9", "\"a1\"", reply: 1),
        message(4, "user2", "\"more\"", reply: 2),
      ])
    let result = try read(text)
    #expect(result.tickets.map(\.id) == ["55-1", "55-2"])
    #expect(result.messages(of: "55-1").map(\.role) == [.customer, .unknown])
    #expect(result.messages(of: "55-2").map(\.role) == [.customer, .customer])
  }

  @Test func buttonsBetrayABot() throws {
    let text = chat(
      "private_group",
      [
        message(1, "user1", "\"q\""),
        message(2, "user3", "\"choose\"", reply: 1, more: ", \"inline_bot_buttons\": [[{\"type\":\"callback\"}]]"),
        message(3, "user3", "\"done\"", reply: 1),
      ])
    #expect(try read(text).messages(of: "55-1").map(\.role) == [.customer, .bot, .bot])
  }

  @Test func wholeAccount() throws {
    let one = chat("bot_chat", [message(1, "user7", "\"a\"")])
    let two = chat("public_channel", [message(2, "channel9", "\"b\"")], id: "66")
    let three = chat("bot_chat", [message(3, "user7", "\"c\"")], id: "77")
    let text =
      "{\"about\":\"Here is\",\"personal_information\":{\"user_id\":7},\"contacts\":{\"list\":[{\"x\":\"}\"}]},"
      + "\"chats\":{\"about\":\"y\",\"list\":[\(one),\(two)]},\"left_chats\":{\"list\":[\(three)]}}"
    let result = try read(text)
    #expect(result.tickets.map(\.id) == ["55-1", "77-3"])
    #expect(result.excluded == [.notSupport: 1])
    #expect(result.recordsRead == 3)
  }

  @Test func escapesThatAreNoJSON() throws {
    let result = try read(chat("bot_chat", [message(1, "user7", #""a\x0Cb \\x41""#)]))
    #expect(result.messages(of: "55-1").map(\.text) == ["a\u{0C}b \\x41"])
    #expect(result.notes == ["repaired-escapes": 1])
    let unquoted = try read(
      chat(
        "bot_chat",
        [
          message(1, "user7", "\"a\"", more: ", \"document_id\": video_files/sticker (2).webm"),
          message(2, "user7", "\"b\""),
        ]))
    #expect(unquoted.rejectionTexts == [] && unquoted.notes == ["repaired-values": 1])
    #expect(unquoted.messages(of: "55-1").map(\.text) == ["a", "b"])
  }

  @Test func textAsListOfEntities() throws {
    let text =
      #"["See ",{"type":"text_link","text":"this","href":"https://x.org/doc"},{"type":"plain","text":" and "},"#
      + #"{"type":"link","text":"https://y.org"},{"type":"blockquote","text":"old\nwords"},"new"]"#
    let messages = try read(chat("bot_chat", [message(1, "user7", text)])).messages(of: "55-1")
    #expect(messages[0].text == "See this and https://y.org\n> old\n> words\nnew")
    #expect(messages[0].links == ["https://x.org/doc", "https://y.org"])
  }

  @Test func oldExportsHaveOnlyLocalTime() throws {
    let text = chat(
      "bot_chat",
      ["{\"id\":1,\"type\":\"message\",\"date\":\"2019-05-01T10:00:00\",\"from\":\"A\",\"from_id\":7,\"text\":\"x\"}"])
    let result = try read(text)
    #expect(result.tickets[0].hasZonelessTime)
    #expect(result.tickets[0].createdAt?.iso8601 == "2019-05-01T10:00:00Z")
    #expect(result.tickets[0].requesterID == "user7")
    #expect(result.notes == ["zoneless-time": 1])
  }

  @Test func truncatedFileKeepsWholeMessages() throws {
    let whole = try read(forum)
    for count in stride(from: 100, to: forum.utf8.count, by: 7) {
      let result = try read(String(decoding: Array(forum.utf8)[..<count], as: UTF8.self))
      #expect(result.recordsRead <= whole.recordsRead + 1)
      #expect(result.rejects.allSatisfy { $0.code == .truncatedRecord })
    }
  }
}
