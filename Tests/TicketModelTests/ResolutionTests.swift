import Testing
import TicketModel

private func ticket(_ messages: [(AuthorRole, Visibility)], status: TicketStatus = .solved) -> Ticket {
  var ticket = Ticket(id: "1", system: "test")
  ticket.status = status
  ticket.messages = messages.enumerated().map {
    Message(id: "\($0.offset)", role: $0.element.0, visibility: $0.element.1, text: "text")
  }
  return ticket
}

@Test func `who answered decides`() {
  #expect(ticket([(.customer, .everyone), (.bot, .everyone)]).resolution == .bot)
  #expect(ticket([(.customer, .everyone), (.agent, .everyone)]).resolution == .human)
  #expect(ticket([(.customer, .everyone), (.bot, .everyone), (.agent, .everyone)]).resolution == .mixed)
  #expect(ticket([(.customer, .everyone)]).resolution == .unknown)
}

@Test func `an internal note of an agent leaves the bot's resolution alone`() {
  #expect(ticket([(.customer, .everyone), (.bot, .everyone), (.agent, .internal)]).resolution == .bot)
  #expect(ticket([(.customer, .everyone), (.bot, .internal)]).resolution == .unknown)
}

@Test func `a notice of the help desk is nobody's answer`() {
  #expect(ticket([(.customer, .everyone), (.system, .everyone)]).resolution == .unknown)
}

@Test func `unknown is never bot`() {
  #expect(ticket([(.customer, .everyone), (.bot, .everyone), (.unknown, .everyone)]).resolution == .unknown)
  #expect(ticket([(.customer, .everyone), (.bot, .unknown)]).resolution == .unknown)
  #expect(ticket([(.customer, .everyone), (.bot, .everyone), (.agent, .unknown)]).resolution == .unknown)
  #expect(ticket([(.customer, .everyone), (.bot, .everyone)], status: .open).resolution == .unknown)
  var chat = ticket([(.customer, .everyone), (.bot, .everyone)])
  chat.isTranscriptMissing = true
  #expect(chat.resolution == .unknown)
}

@Test func `what the export states wins`() {
  var stated = ticket([(.customer, .everyone)], status: .unknown)
  stated.statedResolution = .bot
  #expect(stated.resolution == .bot)
  stated.status = .open
  #expect(stated.resolution == .unknown)
}

@Test func `a satisfaction without an answer has no value`() {
  #expect(Satisfaction.unanswered.normalized == nil)
  #expect(Satisfaction.rating(value: 4, minimum: 1, maximum: 5).normalized == 0.75)
  #expect(Satisfaction.rating(value: 4, minimum: 4, maximum: 4).normalized == nil)
}
