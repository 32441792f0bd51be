// A made-up discovery of sixty intents, some with nothing known of them, for tests and for looking at the pages.
import ReportRendering
import TicketModel

extension SampleReport {
  /// The analyst's report over the same desk.
  ///
  /// - Parameter text: stands in every place that holds other people's words.
  static func discovery(text: String? = nil) -> DiscoveryReport {
    let judged = make(text: text)
    let intents = judged.intents.enumerated().map { place, row in mined(place, row, beside: judged.intents, text) }
    var outside = intents[2]
    outside.intent = Intent(
      id: "none", name: "Fits no intent", label: -1, terms: [], centralTicketIDs: [], volume: judged.coverage.outliers)
    outside.share = Double(judged.coverage.outliers) / Double(judged.coverage.minedTickets)
    outside.sibling = nil
    outside.volumes = cells(judged.coverage.outliers, text)
    return DiscoveryReport(
      title: judged.title, minedAt: judged.generatedAt, codeVersion: judged.codeVersion, inputHash: judged.storeHash,
      discovery: judged.discovery, coverage: judged.coverage, monthlyVolumes: judged.monthlyVolumes,
      monthsWithGaps: judged.imports.monthsWithGaps,
      changes: IntentChanges(
        list: [
          .init(
            intent: 4, kind: "died", month: "2025-01", seen: "2025-02",
            before: .init(share: 0.0041, ticketsPerMonth: 27.7), after: .init(share: 0, ticketsPerMonth: 0)),
          .init(
            intent: 2, kind: "born", month: "2025-03", seen: "2025-03",
            before: .init(share: 0.0001, ticketsPerMonth: 0.1), after: .init(share: 0.0062, ticketsPerMonth: 55)),
        ], months: 24, expectedByChance: 0.23, birthTickets: 9,
        endVisibleAfter: intents.indices.map { $0 == 4 ? nil : $0 == 5 ? nil : $0 < 9 ? 1 : 3 }),
      intents: intents, outside: outside,
      maps: [(0..<50, "semantic"), (50..<60, "lexical")].map { range, kind in
        IntentMap(
          kind: kind,
          points: range.map { .init(intent: $0, x: Double($0 * 7 % 60) / 30 - 1, y: Double($0 * 11 % 60) / 60 - 0.5) },
          explainedShare: 0.314)
      })
  }

  private static func mined(
    _ place: Int, _ judged: IntentReport, beside rows: [IntentReport], _ text: String?
  ) -> IntentReport {
    var row = judged
    row.verdict = nil
    row.defects = []
    row.criterionIntervals = []
    row.reopenKnown = row.reopenRate == nil ? 0 : row.intent.volume
    row.satisfactionResponses = row.satisfactionMean == nil ? 0 : row.intent.volume / 9
    row.satisfactionAsked = row.intent.volume / 3
    row.handling =
      place % 8 == 7
      ? nil : .init(median: Int64(3_000 + 2_000 * place), ninetieth: Int64(90_000 + 2_000 * place), tickets: 30)
    row.volumes = cells(row.intent.volume, text)
    let other = rows[place == 0 ? 1 : place - 1].intent
    row.sibling = IntentReport.Sibling(
      intentID: other.id, name: other.name, cosine: 0.71,
      own: [.init(term: text ?? "where", share: 0.62, siblingShare: 0.04)],
      other: place % 2 == 0 ? [] : [.init(term: text ?? "refund", share: 0.01, siblingShare: 0.5)])
    row.borderline = [
      .init(
        ticket: .init(ticketID: "4714", text: text ?? "my parcel or my money", language: "en"), similarity: 0.412,
        otherIntentID: other.id, otherName: other.name, otherSimilarity: 0.409)
    ]
    return row
  }

  /// Two languages, two channels, two months and no date.
  private static func cells(_ volume: Int, _ text: String?) -> [IntentReport.VolumeCell] {
    let first = Timestamp(year: 2025, month: 1, day: 1).monthIndex
    return [
      .init(month: first, language: "en", channel: text ?? "email", count: volume - 6),
      .init(month: first + 2, language: "en", channel: "chat", count: 3),
      .init(month: nil, language: text ?? "de", channel: text ?? "email", count: 3),
    ]
  }
}
