// An intent's figures as reports show them, from what the store counted: the same for every report.
import ReportRendering
import TicketModel
import TicketStore

extension IntentReport {
  /// - Parameters:
  ///   - mined: Tickets of the run, outliers included.
  ///   - knowsAsked: Whether the export says anywhere that a customer was asked and did not answer; else those who
  ///     answered are all it knows of.
  ///   - examples: Masked texts.
  init(
    _ intent: Intent, figures: IntentFigures, mined: Int, knowsAsked: Bool, examples: [ExampleTicket] = []
  ) {
    self.init(
      intent: intent, share: mined > 0 ? Double(intent.volume) / Double(mined) : 0,
      askedBesides: figures.askedBesides, monthlyVolumes: Self.volumes(figures.months),
      languages: Self.byCount(figures.languages),
      channels: Self.byCount(figures.channels),
      resolutions: ResolutionCounts(
        bot: figures.resolutions[.bot] ?? 0, human: figures.resolutions[.human] ?? 0,
        mixed: figures.resolutions[.mixed] ?? 0, unknown: figures.resolutions[.unknown] ?? 0),
      reopenRate: figures.ticketsWithReopenCount > 0
        ? Double(figures.reopened) / Double(figures.ticketsWithReopenCount) : nil,
      reopenKnown: figures.ticketsWithReopenCount,
      satisfactionMean: figures.satisfactionAnswers > 0
        ? figures.satisfactionSum / Double(figures.satisfactionAnswers) : nil,
      satisfactionResponses: figures.satisfactionAnswers,
      satisfactionAsked: knowsAsked ? figures.satisfactionAnswers + figures.satisfactionUnanswered : nil,
      handling: HandlingTime(seconds: figures.handlingSeconds), examples: examples)
  }

  /// Every month from the first to the last.
  static func volumes(_ months: [Int: Int]) -> [MonthVolume] {
    guard let first = months.keys.min(), let last = months.keys.max() else { return [] }
    return (first...last).map { MonthVolume(month: $0, count: months[$0] ?? 0) }
  }

  private static func byCount(_ counts: [String: Int]) -> [NamedCount] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { NamedCount(name: $0.key, count: $0.value) }
  }
}

extension Intent {
  /// What reports show the tickets as that fit no intent.
  static func outside(volume: Int) -> Intent {
    Intent(id: "none", name: "Fits no intent", label: -1, terms: [], centralTicketIDs: [], volume: volume)
  }
}

extension IntentReport.ExampleTicket {
  init(_ document: Document) {
    self.init(ticketID: document.ticketID, text: document.text, language: document.language)
  }

  /// The first of these tickets that do not say the same as one before.
  static func distinct(_ ids: some Sequence<String>, in texts: [String: Document], count: Int) -> [Self] {
    var seen = Set<String>()
    var found = [Self]()
    for id in ids {
      if found.count == count { break }
      if let document = texts[id], seen.insert(document.text).inserted { found.append(Self(document)) }
    }
    return found
  }
}

extension [Int32: IntentFigures] {
  /// Whether the export tells customers who were asked and did not answer from those who were not asked.
  var knowsAsked: Bool { values.contains { $0.satisfactionUnanswered > 0 } }

  /// Tickets of each month, oldest first.
  var monthlyVolumes: [MonthVolume] {
    var months: [Int: Int] = [:]
    for one in values { months.merge(one.months, uniquingKeysWith: +) }
    return IntentReport.volumes(months)
  }
}

extension StoreFigures {
  /// Months (`Timestamp.monthIndex`) with far fewer tickets than the others, or none.
  var monthsWithGaps: [Int] {
    ImportReport.gaps(months.map { ImportReport.Month(month: String($0.month), tickets: $0.tickets) })
      .compactMap { Int($0.month) }
  }
}
