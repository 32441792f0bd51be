// What became of tickets after the bot and after people, and how much work people have: counted by hand.
import Testing
import TicketModel
import TicketStore

@Suite struct OutcomeTests {
  private static func ticket(
    _ id: String, _ satisfaction: Satisfaction = .unknown, reopens: Int? = nil, month: Int? = nil, day: Int = 10,
    messages: [(AuthorRole, Visibility)] = []
  ) -> Ticket {
    var ticket = Ticket(id: id, system: "zendesk")
    ticket.satisfaction = satisfaction
    ticket.reopens = reopens
    ticket.createdAt = month.map { Timestamp(year: 2024 + ($0 - 1) / 12, month: ($0 - 1) % 12 + 1, day: day) }
    ticket.messages = messages.enumerated().map { place, message in
      Message(id: "m\(place)", authorID: "p", role: message.0, visibility: message.1, text: "t")
    }
    return ticket
  }

  @Test func `each side counts its own tickets, and only what is known`() throws {
    let mined = try MinedStore([
      (Self.ticket("1", .good, reopens: 0), 0, .bot), (Self.ticket("2", .bad, reopens: 2), 0, .bot),
      (Self.ticket("3", .rating(value: 2, minimum: 1, maximum: 5)), 0, .bot),
      (Self.ticket("4", .unanswered, reopens: 1), 0, .human), (Self.ticket("5", .good, reopens: 0), 0, .human),
      (Self.ticket("6", .bad, reopens: 3), 0, .mixed), (Self.ticket("7", .bad, reopens: 3), 0, .unknown),
      (Self.ticket("8", .good), 1, .human), (Self.ticket("9", .bad, reopens: 1), -1, .bot),
    ])
    let counts = try mined.store.outcomeCounts(mineRun: mined.run)
    #expect(Set(counts.keys) == [0, 1, -1])
    #expect(
      counts[0]?.bot
        == OutcomeCounts(reopened: 1, reopenKnown: 2, ratingSum: 1.25, ratingSquares: 1.0625, ratings: 3))
    #expect(
      counts[0]?.human == OutcomeCounts(reopened: 1, reopenKnown: 2, ratingSum: 1, ratingSquares: 1, ratings: 1))
    #expect(counts[1]?.bot == OutcomeCounts())
    #expect(counts[1]?.human == OutcomeCounts(ratingSum: 1, ratingSquares: 1, ratings: 1))
    #expect(try mined.store.outcomeCounts(mineRun: mined.run + 1).isEmpty)
  }

  @Test func `edits move tickets' outcomes to where they moved the tickets`() throws {
    let mined = try MinedStore([
      (Self.ticket("1", reopens: 1), 0, .bot), (Self.ticket("2", reopens: 0), 1, .bot),
    ])
    let intents = try mined.store.intents(run: mined.run)
    try mined.store.save(
      StoredCuration(version: 1, basis: 0, change: "merge", changedAt: Timestamp(seconds: 1), text: ""),
      layer: CuratedLayer(version: 1, intents: [intents[0]], labels: [0, 0], successors: [1: 0]), run: mined.run,
      ticketIDs: ["1", "2"], found: [0, 1])
    let counts = try mined.store.outcomeCounts(mineRun: mined.run)
    #expect(counts.mapValues(\.bot) == [0: OutcomeCounts(reopened: 1, reopenKnown: 2)])
  }

  @Test func `people's messages are those of tickets that they resolved`() throws {
    let conversation: [(AuthorRole, Visibility)] = [
      (.customer, .everyone), (.bot, .everyone), (.agent, .internal), (.agent, .everyone), (.system, .everyone),
    ]
    let mined = try MinedStore([
      (Self.ticket("1", messages: conversation), 0, .human),
      (Self.ticket("2", messages: Array(conversation.prefix(4))), 0, .mixed),
      // The bot resolved it, whatever people noted in it.
      (Self.ticket("3", messages: Array(conversation.prefix(3))), 0, .bot),
      (Self.ticket("4", messages: conversation), 1, .unknown),
    ])
    let work = try mined.store.humanWork(mineRun: mined.run)
    #expect(work[0]?.tickets == 2 && work[0]?.messages == 4)
    #expect(work[1]?.tickets == 0 && work[1]?.messages == 0)
    // Nothing is dated.
    #expect(work[0]?.ticketsPerMonth == 0)
  }

  @Test func `the stand-in for the first message, and what came twice, are nobody's work`() throws {
    var ticket = Self.ticket("1", messages: [(.customer, .everyone), (.agent, .everyone)])
    ticket.messages.append(Message(id: Message.descriptionID, role: .agent, visibility: .everyone, text: "t"))
    let mined = try MinedStore([(ticket, 0, .human)])
    let again = Message(id: "m1", authorID: "p", role: .agent, visibility: .everyone, text: "t")
    let apart = Message(id: "m9", authorID: "p", role: .agent, visibility: .everyone, text: "t")
    _ = try mined.store.ingest { try $0.put(messages: [again, apart], ticketID: "1", system: "zendesk") }
    #expect(try mined.store.humanWork(mineRun: mined.run)[0]?.messages == 2)
  }

  /// Two tickets a month of intent 0 through 2024 and until the end of February 2025, one of them resolved by people;
  /// intent 1 has five in January 2024 alone.
  @Test func `tickets a month are those of the last twelve full months of the desk`() throws {
    var tickets: [(ticket: Ticket, label: Int32, resolution: Resolution)] = []
    for month in 1...14 {
      tickets.append((Self.ticket("a\(month)", month: month, day: 1), 0, .bot))
      tickets.append((Self.ticket("b\(month)", month: month, day: 28), 0, month % 2 == 0 ? .human : .mixed))
    }
    for number in 1...5 { tickets.append((Self.ticket("c\(number)", month: 1), 1, .human)) }
    let mined = try MinedStore(tickets)
    let work = try mined.store.humanWork(mineRun: mined.run)
    #expect(work[0]?.ticketsPerMonth == 2 && work[0]?.humanTicketsPerMonth == 1)
    #expect(work[1]?.ticketsPerMonth == 0 && work[1]?.tickets == 5)
  }

  @Test func `a month that is cut off counts only where it is all there is`() throws {
    // Ten tickets a day from the 21st of January 2024 to the 9th of February: no full month.
    var tickets: [(ticket: Ticket, label: Int32, resolution: Resolution)] = []
    for day in 0..<20 {
      for number in 0..<10 {
        let (month, date) = day < 11 ? (1, 21 + day) : (2, day - 10)
        tickets.append((Self.ticket("\(day)-\(number)", month: month, day: date), 0, .human))
      }
    }
    let mined = try MinedStore(tickets)
    let rate = try #require(try mined.store.humanWork(mineRun: mined.run)[0]?.humanTicketsPerMonth)
    #expect(abs(rate - 10 * 365.25 / 12) < 1e-9)
    // With a ticket from the first of January on, January is full: the days that nobody wrote on are part of it.
    tickets.append((Self.ticket("first", month: 1, day: 1), 0, .bot))
    let longer = try MinedStore(tickets)
    let work = try longer.store.humanWork(mineRun: longer.run)[0]
    #expect(work?.ticketsPerMonth == 111 && work?.humanTicketsPerMonth == 110)
  }
}
