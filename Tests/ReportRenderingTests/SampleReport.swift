// A made-up portfolio of sixty intents with every kind of verdict, for tests and for looking at the pages.
import QualityGate
import ReportRendering
import TicketModel

enum SampleReport {
  private static let names = [
    "Where is my order", "Refund not received", "Reset password", "Cancel subscription", "Charged twice",
    "Change delivery address", "Verification code does not arrive", "Invoice copy", "Card declined",
    "App crashes on start",
    "Return label", "Upgrade plan", "Parcel marked delivered but missing", "Delete account", "Promo code not working",
    "Wrong item received", "Free trial ends", "Lost authenticator phone", "Battery drains fast", "Gift card balance",
    "Update payment card", "Sync stopped", "Damaged on arrival", "Change e-mail address", "Warranty claim",
    "Two-factor backup codes", "Pause subscription", "Order not confirmed", "Device will not pair",
    "Price after renewal",
    "Change language", "Export my data", "Unknown charge on statement", "Delivery date changed",
    "Notifications too many",
    "Student discount", "Missing accessory", "Tax number on invoice", "Screen flickers", "Account locked",
    "Sign in with another account", "Family plan: add a member", "Customs fees", "Pick-up point closed",
    "Subtitles missing",
    "Refund to another card", "Old phone number", "Firmware update fails", "Annual to monthly billing", "Newsletter",
    "Storage full", "Suspicious login alert", "Merge two accounts", "Reactivate subscription", "Speaker crackles",
    "Order for a company", "Transfer to a new owner", "Receipt for expenses", "Offline mode", "Feedback on an agent",
  ]
  private static let first = Timestamp(year: 2025, month: 1, day: 1).monthIndex

  /// The report.
  ///
  /// - Parameters:
  ///   - text: stands in every place that holds other people's words.
  ///   - count: intents; the names repeat after sixty, and then nearly all have tickets enough to be scored.
  static func make(text: String? = nil, isSimulated: Bool = true, count: Int = 60) -> PortfolioReport {
    let volumes = (0..<count).map { 5_200 / ($0 + 3) + (count > 60 ? 160 : 30) }
    let outliers = 1_900
    let coverage = Coverage(volumes: volumes, outliers: outliers)
    let intents = volumes.indices.map { place in
      intent(place, volumes[place], mined: coverage.minedTickets, text, isSimulated)
    }
    let total = (0..<18).map { month in
      MonthVolume(month: first + month, count: month == 7 ? 0 : 700 + 23 * month + 90 * (month * month % 5))
    }
    return PortfolioReport(
      title: text ?? "Lumenia support desk",
      generatedAt: Timestamp(year: 2026, month: 7, day: 3, hour: 9, minute: 41), codeVersion: text ?? "1.0.0",
      storeHash: "9f2c64b1d07e4a55c1e09a7b6c3d2e1f9f2c64b1d07e4a55c1e09a7b6c3d2e1f", runs: runs(text),
      rule: RuleFacts(
        chancesToShip: (1...40).map { Double($0) / 200 }.map {
          .init(defectRate: $0, chance: GateRule.standard.chanceToShip(defectRate: $0))
        }),
      imports: ImportSummary(
        recordsRead: 24_310,
        outcomes: [
          .init(outcome: text ?? "kept", count: 23_004),
          .init(outcome: "merged", reason: text ?? "an older record of a ticket", count: 914),
          .init(outcome: "rejected", reason: "not a ticket", count: 17),
          .init(outcome: "excluded", reason: "not closed", count: 375),
        ], monthsWithGaps: [first + 7], withoutCustomerText: 412, withoutTranscript: 1_208, withUnknownRole: 63,
        withoutZone: 2_950),
      discovery: DiscoveryFacts(
        vectors: text ?? "Semantic vectors from 3000 documents that the encoder read.",
        kinds: [
          DiscoveryFacts.Kind(
            name: "semantic", tickets: 9_000, intents: 14, sentences: [text ?? "14 intents, and why."],
            curve: [2, 4, 7, 14, 28, 60].map { .init(intents: $0, likeness: 0.1 + 0.013 * Double($0)) }),
          DiscoveryFacts.Kind(name: "lexical", tickets: 800, intents: 3, sentences: [text ?? "3 intents, as asked."]),
        ]),
      coverage: coverage, monthlyVolumes: total, intents: intents,
      agreement: AgreementFacts(pairs: 640, raw: 0.947, ac1: 0.934, alpha: 0.61), isSimulated: isSimulated)
  }

  private static func intent(
    _ place: Int, _ volume: Int, mined: Int, _ text: String?, _ isSimulated: Bool
  ) -> IntentReport {
    let id = "I" + String(String(1_001 + place).dropFirst())
    let bot = volume * (35 + place * 7 % 50) / 100
    let (verdict, defects) = verdict(id, place, frame: place % 13 == 12 ? 31 : bot, text, isSimulated)
    let criterionIntervals =
      verdict.scored > 0
      ? verdict.perfectByCriterion.map { BinomialBounds.interval(successes: $0, trials: verdict.scored) } : []
    return IntentReport(
      intent: Intent(
        id: id, name: text ?? names[place % 60] + (place < 60 ? "" : " (\(place / 60 + 1))"),
        theme: text ?? (place % 5 == 4 ? nil : ["orders, delivery", "refund", "sign in", "plan, price"][place % 5]),
        label: Int32(place),
        terms: ["order", "track order", "parcel", "status", "where", "delivery"].enumerated().map { index, term in
          WeightedTerm(
            term: text ?? term, weight: 1, share: index == 3 ? nil : 0.61 - 0.1 * Double(index),
            lift: index == 3 ? nil : 34 / Double(1 + 4 * index))
        },
        centralTicketIDs: ["4711", "4712"], volume: volume),
      share: Double(volume) / Double(mined),
      monthlyVolumes: (0..<18).map { month in
        MonthVolume(month: first + month, count: month == 7 ? 0 : volume / 18 + (month * (place + 3)) % 7)
      },
      languages: [
        NamedCount(name: "en", count: volume * 7 / 10), NamedCount(name: text ?? "de", count: volume * 3 / 10),
      ],
      channels: [
        NamedCount(name: text ?? "email", count: volume * 6 / 10), NamedCount(name: "chat", count: volume * 4 / 10),
      ],
      resolutions: .init(bot: bot, human: volume / 3, mixed: max(0, volume - bot - volume / 3 - 12), unknown: 12),
      reopenRate: place % 6 == 5 ? nil : 0.02 + Double(place % 9) / 100,
      satisfactionMean: place % 7 == 6 ? nil : 0.7 + Double(place % 8) / 40,
      satisfactionResponses: volume / 9, verdict: verdict, criterionIntervals: criterionIntervals, defects: defects,
      examples: [
        .init(
          ticketID: "4711",
          text: text
            ?? "Hi, I ordered on [date] and it still says \"in preparation\".\nCan you tell me when it leaves? Order "
            + "[number].",
          language: "en"),
        .init(ticketID: "4712", text: text ?? "where is my stuff??", language: nil),
        .init(ticketID: "4713", text: text ?? "Guten Tag, meine Bestellung ist noch nicht da.", language: text ?? "de"),
      ])
  }

  private static func verdict(
    _ id: String, _ place: Int, frame: Int, _ text: String?, _ isSimulated: Bool
  ) -> (Verdict, [IntentReport.Defect]) {
    if place % 9 == 8 || frame < 50 {
      let none = GateRule.standard.decide(intentID: id, sample: nil, frameSize: frame, assignments: [], scores: [])
      return (none, [])
    }
    let size = min(100, frame)
    let sample = Sample(
      id: "\(id)-a1", intentID: id, attempt: place % 11 == 3 ? 2 : 1, seed: 1, requestedSize: 100, frameSize: frame,
      ticketIDs: (0..<size).map { "\(place)-\($0)" }, storeHash: "9f2c")
    let defects = [2, 9, 1, 4, 7, 0, 3, 14, 5, 28][(place * 7 + place / 10) % 10] * size / 100
    var assignments = [RaterAssignment]()
    var scores = [TicketScore]()
    for (index, ticketID) in sample.ticketIDs.enumerated() {
      assignments.append(RaterAssignment(sampleID: sample.id, ticketID: ticketID, rater: text ?? "dana"))
      if place % 17 == 5, index > 60 { continue }
      let isDefect = index < defects
      scores.append(
        TicketScore(
          sampleID: sample.id, ticketID: ticketID, rater: text ?? "dana", factual: isDefect && index % 3 == 0 ? 1 : 2,
          policy: isDefect && index % 3 == 1 ? 0 : 2, tone: isDefect && index % 3 == 2 ? 1 : 2,
          comment: isDefect ? text ?? "Says five days; the article says ten." : "", isSimulated: isSimulated))
    }
    let verdict = GateRule.standard.decide(
      intentID: id, sample: sample, frameSize: frame, assignments: assignments, scores: scores)
    let settled = SettledScores(sample: sample, assignments: assignments, scores: scores)
    return (
      verdict,
      settled.defects.map { id in IntentReport.Defect(ticketID: id, scores: scores.filter { $0.ticketID == id }) }
    )
  }

  private static func runs(_ text: String?) -> [Run] {
    let started = Timestamp(year: 2026, month: 7, day: 3, hour: 8)
    return Run.Stage.allCases.enumerated().map { place, stage in
      Run(
        stage: stage, parameters: ["intents": "auto", "vectorizer": text ?? "semantic", "threads": "2"], seed: 42,
        inputHash: String(repeating: "3fa9", count: 16), codeVersion: "1.0.0",
        blas: stage == .mine ? text ?? "OpenBLAS 0.3.21 SkylakeX" : "",
        startedAt: Timestamp(seconds: started.seconds + Int64(place * 900)),
        endedAt: Timestamp(seconds: started.seconds + Int64(place * 900 + 37 * (place + 1))))
    }
  }
}
