// What happens to raters' work besides its division: hand-overs, known tickets, calibration.
import Testing
import TicketModel

@testable import QualityGate

@Suite struct RaterWorkTests {
  private func ticket(
    _ id: String, sample: String = "I001-a1", language: String = "en", participants: Set<String> = []
  ) -> RaterAllocation.Ticket {
    RaterAllocation.Ticket(
      sampleID: sample, ticketID: id, place: 0, language: language, participants: participants)
  }

  private func score(
    _ ticket: String, _ rater: String, _ values: [Int], sample: String = "I001-a1", isSimulated: Bool = false
  ) -> TicketScore {
    TicketScore(
      sampleID: sample, ticketID: ticket, rater: rater, factual: values[0], policy: values[1], tone: values[2],
      isSimulated: isSimulated)
  }

  @Test func `a language range reads its own kinds and nothing else`() {
    let rater = Rater(name: "ana", languages: ["en", "pt-br"])
    for language in ["en", "en-gb", "EN-US", "pt-BR", "und", ""] { #expect(rater.reads(language)) }
    for language in ["pt", "pt-pt", "eng", "de", "e"] { #expect(!rater.reads(language)) }
    #expect(Rater(name: "ben").reads("zh-hant"))
  }

  @Test func `a rater sees of a ticket what the roster lets them see`() {
    let shown = ShownTicket(
      ticketID: "7",
      messages: [
        ShownMessage(role: .customer, text: "a"), ShownMessage(role: .agent, visibility: .internal, text: "b"),
      ], actions: [ShownAction(name: "refund")])
    #expect(Rater(name: "ana").view(of: shown) == shown)
    let view = Rater(name: "ana", seesInternalNotes: false, seesActions: false).view(of: shown)
    #expect(view.messages.map(\.text) == ["a"] && view.actions.isEmpty)
  }

  @Test func `a hand-over stops at languages, conflicts, the other rater and capacity`() {
    let rest = [
      ticket("1"), ticket("2", language: "de"), ticket("3", participants: ["17"]), ticket("4"), ticket("5"),
      ticket("6"),
    ]
    let handOver = HandOver(
      rest, to: Rater(name: "ben", languages: ["en"], deskIDs: ["17"]),
      holders: ["4": ["ana", "ben"], "5": ["ana"]], room: 2)
    #expect(handOver.taken.map(\.ticketID) == ["1", "5"])
    #expect(handOver.kept.map(\.ticket.ticketID) == ["2", "3", "4", "6"])
    #expect(handOver.kept.map(\.obstacle) == [.language, .conflict, .blindness, .capacity])
    #expect(HandOver(rest, to: Rater(name: "cem"), holders: [:], room: nil).taken.count == 6)
  }

  @Test func `known is what two raters or the adjudicator settled, and no simulation`() {
    let sample = Sample(
      id: "I001-a1", intentID: "I001", attempt: 1, seed: 1, requestedSize: 6, frameSize: 6,
      ticketIDs: ["1", "2", "3", "4", "5", "6"], storeHash: "")
    let scores = [
      score("1", "ana", [2, 2, 2]), score("1", "ben", [2, 2, 2]), score("2", "ana", [2, 2, 2]),
      score("3", "ana", [2, 0, 2]), score("3", "ben", [2, 1, 2]),
      score("4", "ana", [2, 0, 2]), score("4", "ben", [2, 2, 2]), score("4", "adjudicator", [2, 0, 2]),
      score("5", "ana", [0, 2, 2], isSimulated: true), score("5", "ben", [0, 2, 2], isSimulated: true),
      score("6", "ana", [2, 2, 2], sample: "I002-a1"), score("6", "ben", [2, 2, 2], sample: "I002-a1"),
    ]
    let settled = KnownTicketMix.settled(sample, scores: scores)
    #expect(settled.map(\.known.ticketID) == ["1", "4"])
    #expect(settled.map(\.known.isDefect) == [false, true])
    #expect(settled.map(\.known.expected) == [[2, 2, 2], [2, 0, 2]])
    #expect(settled.map(\.scoredBy) == [["ana", "ben"], ["ana", "ben"]])
  }

  @Test func `known tickets are dealt at their rate, defects and good ones by turns`() {
    let candidates = (0..<20).map { number in
      KnownTicketMix.Candidate(
        known: KnownTicket(ticketID: "k\(number)", expected: [2, number < 10 ? 0 : 2, 2], origin: .planted),
        ticket: ticket("k\(number)", sample: number % 2 == 0 ? "I001-a1" : "I009-a1", language: "en"),
        scoredBy: number == 0 ? ["ana"] : [])
    }
    let work = ["ana", "ben"].flatMap { rater in
      (0..<100).map { RaterAssignment(sampleID: "I001-a1", ticketID: "\($0)", rater: rater) }
    }
    let roster = Roster(raters: [Rater(name: "ana"), Rater(name: "ben", capacity: 103)])
    func deal(_ candidates: [KnownTicketMix.Candidate]) -> [RaterAssignment] {
      KnownTicketMix.deal(
        candidates, assignments: work, roster: roster, rate: 0.06, room: ["ben": 3], key: "1")
    }
    let dealt = deal(candidates)
    let ana = dealt.filter { $0.rater == "ana" }, ben = dealt.filter { $0.rater == "ben" }
    #expect(ana.count == 6 && ben.count == 3)
    // Nobody of the sample that odd ones are shown with has other tickets of it.
    #expect(dealt.allSatisfy { $0.sampleID == "I001-a1" })
    #expect(!ana.contains { $0.ticketID == "k0" })
    let defects = ana.count { Int($0.ticketID.dropFirst())! < 10 }
    #expect((2...4).contains(defects))
    #expect(deal(candidates.reversed()) == dealt)
  }

  @Test func `known tickets stand anywhere among the others`() {
    let places = (0..<400).map { KnownTicketMix.place(of: "T\($0)", in: "I001-a1", among: 3) }
    #expect(Set(places) == [0, 1, 2, 3])
    for place in 0...3 { #expect((60...140).contains(places.count { $0 == place })) }
  }

  // MARK: Calibration

  @Test func `calibration takes one ticket of each intent before a second one of any`() throws {
    let frames = [("I001", 60), ("I002", 55), ("I003", 50), ("I004", 53)].map { id, count in
      (intentID: id, ticketIDs: (0..<count).map { "\(id)-\($0)" })
    }
    let sample = try SampleDraw.calibration(
      frames: frames, keeping: 50, storeHash: "abc", seed: 1, attempt: 1, size: 9)
    #expect(sample.kind == .calibration && sample.id == "calibration-a1" && sample.intentID.isEmpty)
    let intents = sample.ticketIDs.map { String($0.prefix(4)) }
    #expect(intents == ["I001", "I002", "I004", "I001", "I002", "I004", "I001", "I002", "I004"])
    let all = try SampleDraw.calibration(
      frames: frames.reversed().reversed(), keeping: 50, storeHash: "abc", seed: 1, attempt: 1, size: 100)
    #expect(all.ticketIDs.count == 18 && Array(all.ticketIDs.prefix(9)) == sample.ticketIDs)
    // Another key than that of the sample proper.
    let proper = try SampleDraw.draw(intentID: "I001", frame: frames[0].ticketIDs, storeHash: "abc", seed: 1, size: 10)
    #expect(proper.ticketIDs != all.ticketIDs.filter { $0.hasPrefix("I001") })
  }

  @Test func `where raters differ, worked by hand`() {
    let result = Calibration.result(
      sampleID: "calibration-a1", ticketIDs: ["1", "2", "3"], raters: ["ana", "ben", "cem"],
      scores: [
        ("1", "ana", [2, 2, 2]), ("1", "ben", [2, 2, 2]), ("1", "cem", [2, 0, 2]),
        ("2", "ana", [1, 2, 0]), ("2", "ben", [0, 2, 0]), ("3", "cem", [2, 2, 1]),
      ].map { score($0.0, $0.1, $0.2, sample: "calibration-a1") } + [score("1", "ana", [0, 0, 0])])
    #expect(result.tickets.map(\.differing) == [[.policy], [.factual], []])
    #expect(result.tickets.map(\.isVerdictSplit) == [true, false, false])
    #expect(result.tickets[2].given.map(\.scores) == [nil, nil, [2, 2, 1]])
    #expect(result.differingCount == 2)
    let (factual, policy, tone) = (result.spreads[0], result.spreads[1], result.spreads[2])
    #expect([factual.tickets, factual.same, factual.oneApart, factual.twoApart] == [2, 1, 1, 0])
    #expect([policy.tickets, policy.same, policy.oneApart, policy.twoApart] == [2, 1, 0, 1])
    #expect([tone.tickets, tone.same, tone.oneApart, tone.twoApart] == [2, 2, 0, 0])
    #expect(factual.means == [1.5, 1, 2] && tone.means == [1, 1, 1.5])
    #expect(!result.isSimulated)
  }
}
