// Defects planted in answers: how many, of which kinds, recorded, and nothing else changed by them.
import SeededRandom
import Testing

@testable import SyntheticDesk

@Suite struct AnswerDefectTests {
  private static func desk(rate: Double) throws -> SupportDesk {
    try SupportDesk(parameters: DeskParameters(tickets: 20_000, seed: 3, answerDefectRate: rate))
  }

  @Test func `planted at the rate, every kind, and only where it can be told`() throws {
    let desk = try Self.desk(rate: 0.2)
    var counts: [AnswerDefect: Int] = [:]
    var answers = 0
    for index in 0..<20_000 {
      let plan = desk.plan(index)
      guard plan.kind == .normal, plan.handling == .bot else {
        #expect(plan.defect == nil)
        continue
      }
      answers += 1
      guard let defect = plan.defect else { continue }
      counts[defect, default: 0] += 1
      #expect(defect.fits(plan, desk.catalogue.intents[plan.intent]))
      let scores = [plan.answerScores.0, plan.answerScores.1, plan.answerScores.2]
      #expect(scores[defect.criterion] < 2 && !plan.isFlawless)
    }
    #expect(Set(counts.keys) == Set(AnswerDefect.allCases))
    let share = Double(counts.values.reduce(0, +)) / Double(answers)
    #expect((0.19...0.21).contains(share), "\(share)")
  }

  @Test func `without a rate there is none, and with one the plans are the same otherwise`() throws {
    let (clean, planted) = (try Self.desk(rate: 0), try Self.desk(rate: 0.5))
    for index in 0..<2_000 {
      var plan = planted.plan(index)
      #expect(clean.plan(index).defect == nil)
      plan.defect = nil
      // Who got a bad answer writes again more often, which the next ticket shows.
      guard plan.followUpOf < 0, clean.plan(index).followUpOf < 0 else { continue }
      #expect(plan.intent == clean.plan(index).intent && plan.scores == clean.plan(index).scores)
      #expect(plan.solvedAt == clean.plan(index).solvedAt && plan.textSeed == clean.plan(index).textSeed)
    }
  }

  @Test func `the table names them, and is not there without`() throws {
    let parameters = DeskParameters(tickets: 1_000, seed: 3, answerDefectRate: 0.5)
    let desk = try SupportDesk(parameters: parameters)
    let part = try #require(desk.parts.first { $0.paths == ["truth/answer-defects.csv"] })
    let bytes = try #require(try DeskFixture.files(of: desk, parts: [part]).values.first)
    let table = String(decoding: bytes, as: UTF8.self)
    let lines = table.split(separator: "\n")
    let expected = (0..<1_000).map { desk.plan($0) }.filter { $0.isScored && $0.defect != nil }
    let written: [String] = expected.map { plan in "\(plan.id),\(plan.defect!.rawValue)" }
    #expect(lines.dropFirst().map { String($0) } == written)
    let clean = try SupportDesk(parameters: DeskParameters(tickets: 1_000, seed: 3))
    #expect(!clean.parts.contains { $0.paths == ["truth/answer-defects.csv"] })
    #expect(throws: SyntheticDeskError.self) {
      try SupportDesk(parameters: DeskParameters(tickets: 1_000, seed: 3, answerDefectRate: 1.5))
    }
  }

  /// ISO 13616: country and check digits behind, letters as numbers, modulo 97 is 1.
  @Test func `planted accounts have right check digits`() throws {
    for seed in UInt64(0)..<200 {
      var out = Bytes()
      AnswerDefectLines.addAccount(seed: seed, to: &out)
      let digits = String(decoding: out, as: UTF8.self).dropFirst("IBAN: DE".count)
      #expect(digits.count == 20)
      let moved = String(digits.dropFirst(2)) + "1314" + String(digits.prefix(2))
      var remainder = 0
      for digit in moved.utf8 { remainder = (remainder * 10 + Int(digit) - 48) % 97 }
      #expect(remainder == 1)
    }
  }
}
