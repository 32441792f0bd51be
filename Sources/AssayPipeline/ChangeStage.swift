// How intents change over time: stored assignments → births, deaths, rises, falls and seasons. Reads, writes nothing.
import IntentClustering
import TicketModel
import TicketStore

public enum ChangeStage {
  public struct Parameters: Sendable {
    /// First and last month, as `Timestamp.monthIndex`; `nil` for all.
    public var months: ClosedRange<Int>?
    /// A CSV with the columns ticket_id and label: its labels instead of the mined intents.
    public var labels: String?
    /// Also compare the words and the vectors of the first half of the months with those of the second.
    public var comparesDrift: Bool
    /// Of the random groups that drift is compared with.
    public var seed: UInt64

    public init(months: ClosedRange<Int>? = nil, labels: String? = nil, comparesDrift: Bool = false, seed: UInt64 = 1) {
      self.months = months
      self.labels = labels
      self.comparesDrift = comparesDrift
      self.seed = seed
    }
  }

  /// Share of the seasonal (drifted) intents that may be so by chance.
  static let falseDiscoveryRate = 0.05
  /// A month's missing days would have had as many tickets at least: with fewer it may be whole.
  private static let missedTickets = 3.0

  /// Finds the changes of the newest run's intents, or of known labels.
  ///
  /// - Throws: `PipelineFault` when nothing was mined, no ticket is dated, or the labels' file cannot be read.
  /// - Complexity: one pass over the assignments; `ChangeMonitor.watch`. With drift, one pass over the texts.
  public static func run(_ parameters: Parameters, context: RunContext) throws -> ChangeSummary {
    let store = try Store(folder: context.store, access: .read)
    if let path = parameters.labels {
      let (tickets, names) = try labelled(EvaluateStage.read(path), in: store)
      let groups = names.enumerated().map { (label: Int32($0.offset), id: $0.element, name: $0.element) }
      return try summary(of: groups, tickets: tickets, parameters: parameters, context: context)
    }
    let (run, intents) = try store.discovery()
    var summary = try changes(of: intents, run: run, in: store, parameters: parameters, context: context)
    if parameters.comparesDrift, let first = summary.months.first, let last = summary.months.last {
      let months = try monthIndex(first.month)...monthIndex(last.month)
      let drifts = try drifts(of: run, in: store, months: months, seed: parameters.seed, context: context)
      for index in summary.groups.indices { summary.groups[index].drift = drifts[intents[index].label] }
    }
    return summary
  }

  /// The changes of a run's intents, in their order.
  static func changes(
    of intents: [Intent], run: StoredRun, in store: Store, parameters: Parameters = Parameters(), context: RunContext
  ) throws -> ChangeSummary {
    try summary(
      of: intents.map { (label: $0.label, id: $0.id, name: $0.name) },
      tickets: store.monthlyTickets(mineRun: run.key), parameters: parameters, context: context)
  }

  /// The changes of one mined intent over all months; the others are watched too, for they share the false alarms.
  static func changes(of id: String, context: RunContext) throws -> [ChangeSummary.Change] {
    try run(Parameters(), context: context).groups.first { $0.id == id }?.changes ?? []
  }

  /// `2024-03` → `Timestamp.monthIndex`.
  ///
  /// - Throws: `PipelineFault` for anything else.
  public static func monthIndex(_ text: String) throws -> Int {
    guard text.utf8.count == 7, let time = Timestamp.parse(text + "-01")?.time else {
      throw PipelineFault(
        code: "no-month", message: "'\(text)' is no month", remedy: "Write year and month, such as 2024-03")
    }
    return time.monthIndex
  }

  private static func labelled(
    _ known: [String: String], in store: Store
  ) throws -> (tickets: MonthlyTickets, names: [String]) {
    let names = Set(known.values).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    var tickets = MonthlyTickets()
    try store.creationTimes { id, time in
      guard let label = known[id], let number = numbers[label] else { return }
      tickets.add(1, label: number, day: time.map { Int($0.seconds / 86_400) })
    }
    return (tickets, names)
  }

  private static func summary(
    of groups: [(label: Int32, id: String, name: String)], tickets: MonthlyTickets, parameters: Parameters,
    context: RunContext
  ) throws -> ChangeSummary {
    guard let firstDay = tickets.firstDay, let lastDay = tickets.lastDay else {
      throw PipelineFault(
        code: "no-dates", message: "none of the tickets says when it came in",
        remedy: "Export the creation date too (created_at), and ingest again",
        location: InputLocation(file: parameters.labels ?? context.store))
    }
    let desk = tickets.counts.values.reduce(into: [Int: Int]()) { $0.merge($1, uniquingKeysWith: +) }
    let all = span(of: desk)
    let months = parameters.months.map { $0.clamped(to: all) } ?? all
    if let asked = parameters.months, !asked.overlaps(all) {
      throw PipelineFault(
        code: "no-ticket-in-months", message: "no ticket came in in these months",
        remedy: "The tickets are from \(Timestamp.monthName(all.lowerBound)) to \(Timestamp.monthName(all.upperBound))")
    }
    var summary = ChangeSummary()
    summary.undated = tickets.undated
    summary.outside = desk.filter { !months.contains($0.key) }.reduce(0) { $0 + $1.value }
    let spanned = (days(of: all.lowerBound).lowerBound..<days(of: all.upperBound).upperBound)
      .clamped(to: firstDay..<lastDay + 1)
    let rate = Double(all.reduce(0) { $0 + (desk[$1] ?? 0) }) / Double(spanned.count)
    summary.months = months.map { month in
      let days = ChangeStage.days(of: month)
      let covered = days.clamped(to: spanned).count
      return ChangeSummary.Month(
        month: Timestamp.monthName(month), tickets: desk[month] ?? 0, daysCovered: covered,
        isPartial: Double(days.count - covered) * rate >= missedTickets)
    }
    let exposure = summary.months.map { Double($0.tickets) }
    let counts = groups.map { group in months.map { tickets.counts[group.label]?[$0] ?? 0 } }
    let result = ChangeMonitor.watch(counts: counts, exposure: exposure)
    let seasons = seasons(of: counts, summary.months, exposure: exposure, firstMonth: months.lowerBound)
    for (index, group) in groups.enumerated() {
      let life = result.lives[index]
      let wasBornOrDied = life.changes.contains { $0.kind == .born || $0.kind == .died }
      summary.groups.append(
        ChangeSummary.Group(
          id: group.id, name: group.name, tickets: counts[index].reduce(0, +), volumes: counts[index],
          changes: life.changes.map { ChangeSummary.Change($0, firstMonth: months.lowerBound) },
          endVisibleAfterMonths: life.endVisibleAfter, seasons: wasBornOrDied ? nil : seasons[index]))
    }
    summary.visibility = ChangeSummary.Visibility(result.visibility, months: exposure.count)
    return summary
  }

  /// The last two years of whole months, tested together; `nil` for groups, or data, that are too small.
  private static func seasons(
    of counts: [[Int]], _ months: [ChangeSummary.Month], exposure: [Double], firstMonth: Int
  ) -> [ChangeSummary.Seasons?] {
    guard let last = months.lastIndex(where: { !$0.isPartial }), last >= 23,
      months[last - 23...last].allSatisfy({ !$0.isPartial })
    else { return counts.map { _ in nil } }
    let found = counts.map {
      Seasonality(counts: Array($0[last - 23...last]), exposure: Array(exposure[last - 23...last]))
    }
    let threshold = FalseAlarmBudget.discoveryThreshold(
      rate: falseDiscoveryRate, pValues: found.compactMap { $0?.pValue })
    return found.map { one in
      one.map { one in
        let index = one.index.enumerated().map { place, value in
          (String(Timestamp.monthName(firstMonth + last - 23 + place).suffix(2)), value)
        }
        return ChangeSummary.Seasons(
          isSeasonal: one.pValue <= threshold, pValue: one.pValue, index: Dictionary(uniqueKeysWithValues: index))
      }
    }
  }

  /// From the first month with tickets to the last, but for wrong dates: what lies more than a year from all the rest
  /// and is less than a hundredth of the tickets.
  static func span(of desk: [Int: Int]) -> ClosedRange<Int> {
    var months = desk.filter { $0.value > 0 }.keys.sorted()[...]
    let stray = Double(desk.values.reduce(0, +)) / 100
    func isFar(_ a: Int, _ b: Int) -> Bool { b - a > 12 }
    var cut = 0
    for place in months.indices.dropLast() {
      cut += desk[months[place]]!
      if Double(cut) >= stray { break }
      if isFar(months[place], months[place + 1]) { months = months.suffix(from: place + 1) }
    }
    cut = 0
    for place in months.indices.dropFirst().reversed() {
      cut += desk[months[place]]!
      if Double(cut) >= stray { break }
      if isFar(months[place - 1], months[place]) { months = months.prefix(upTo: place) }
    }
    return months[months.startIndex]...months[months.endIndex - 1]
  }

  private static func month(ofDay day: Int) -> Int { Timestamp(seconds: Int64(day) * 86_400).monthIndex }

  /// Days since 1970 of a month.
  private static func days(of month: Int) -> Range<Int> {
    func first(_ month: Int) -> Int {
      Int(Timestamp(year: month / 12, month: month % 12 + 1, day: 1).seconds / 86_400)
    }
    return first(month)..<first(month + 1)
  }
}

extension ChangeSummary.Change {
  init(_ change: VolumeChange, firstMonth: Int) {
    func span(_ span: VolumeChange.Span) -> ChangeSummary.Span {
      ChangeSummary.Span(tickets: span.tickets, months: span.months, share: span.share)
    }
    self.init(
      kind: change.kind.rawValue, month: Timestamp.monthName(firstMonth + change.month),
      seen: Timestamp.monthName(firstMonth + change.seenAt), before: span(change.before), after: span(change.after),
      pValue: change.pValue, threshold: change.threshold, logLikelihoodRatio: change.logLikelihoodRatio)
  }
}

extension ChangeSummary.Visibility {
  init(_ visibility: ChangeMonitor.Visibility, months: Int) {
    let expected = ChangeMonitor.Parameters().falseAlarmsPerMonth * Double(max(0, months - 1))
    self.init(
      falseBirthsExpected: expected, falseDeathsExpected: expected, falseLevelChangesExpected: expected,
      squaredVariation: visibility.squaredVariation, birthTickets: visibility.birthTickets,
      deathTicketsPerMonth: visibility.deathTicketsPerMonth)
  }
}
