// assay intents changes: which intents began, ended, rose and fell, which have seasons, which drift.
import ArgumentParser
import AssayPipeline

extension IntentsCommand {
  struct Changes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "changes", abstract: "When intents were born, died, rose and fell; their seasons and drift.",
      discussion: """
        Watches the months as if each were the newest: a change shown for a month was seen with nothing later, within \
        two months where the tickets allow it. Volumes are compared with the whole desk's, so its growth, its seasons \
        and a last month that is not over do not count. Over two years and any number of intents at most 0.23 false \
        births and 0.23 false deaths are to be expected. An intent with too few tickets for its end to be seen says so. \
        Seasons need two years of whole months. --drift also reads the texts and compares the first half of the months \
        with the second.
        Memory: one count for each intent and month; with --drift up to 800 texts an intent.
        Example: assay intents changes --months 2023-01..2024-06
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("Only these months.", valueName: "first..last"))
    var months: String?
    @Option(help: "Known labels in place of the mined intents: a CSV with the columns ticket_id and label.")
    var labels: String?
    @Flag(help: "Also compare words and vectors of the first and the second half of the months.")
    var drift = false
    @Option(help: "Seed of the random halves that --drift compares with.")
    var seed: UInt64 = 1

    func validate() throws {
      if drift, labels != nil { throw ValidationError("--drift compares mined intents; leave --labels out.") }
      _ = try monthRange()
    }

    func run() throws {
      let parameters = ChangeStage.Parameters(
        months: try monthRange(), labels: labels, comparesDrift: drift, seed: seed)
      try ChangeStage.run(parameters, context: common.context).show(as: common.format)
    }

    private func monthRange() throws -> ClosedRange<Int>? {
      try months.map { try MonthRange.parse($0, of: "--months") }
    }
  }
}

extension ChangeSummary: Printable {
  var rows: [any Encodable]? { changes }

  /// Months drawn as bars; of longer times the last.
  private static let mostBars = 24

  var text: String {
    var parts = [monthsText]
    let changed = changesTable
    parts.append(changed.rows.isEmpty ? "no birth, death, rise or fall" : changed.text(width: TextTable.windowWidth))
    parts.append(groupsTable.text(width: TextTable.windowWidth))
    parts.append(contentsOf: driftText)
    parts.append(visibilityText)
    return parts.joined(separator: "\n\n")
  }

  private var monthsText: String {
    var lines: [String] = []
    if let first = months.first, let last = months.last {
      lines.append("months   \(first.month) to \(last.month)")
      lines.append(
        "tickets  \(months.reduce(0) { $0 + $1.tickets }.grouped)  "
          + months.suffix(Self.mostBars).map(\.tickets).sparkline)
    }
    for month in months where month.isPartial {
      lines.append("\(month.month) is covered in part: \(month.daysCovered.counted("day"))")
    }
    if outside > 0 { lines.append("\(outside.counted("ticket")) of other months: not counted") }
    if undated > 0 { lines.append("\(undated.counted("ticket")) without a date: in no month") }
    return lines.joined(separator: "\n")
  }

  private var changesTable: TextTable {
    var table = TextTable(
      columns: [
        ("month", .left), ("change", .left), ("intent", .left), ("a month", .right), ("seen", .left), ("p", .right),
        ("name", .left),
      ], elasticColumn: 6)
    table.rows = inOrder.map { row in
      let change = row.change
      return [
        change.month, change.kind, row.id,
        change.before.ticketsPerMonth.decimals(1) + " → " + change.after.ticketsPerMonth.decimals(1), change.seen,
        change.pValue.powerOfTen, row.name,
      ]
    }
    return table
  }

  private var groupsTable: TextTable {
    var table = TextTable(
      columns: [
        ("intent", .left), ("tickets", .right), ("months", .left), ("end seen", .left), ("seasons", .left),
        ("name", .left),
      ], elasticColumn: 5)
    table.rows = groups.map { group in
      [
        group.id, group.tickets.grouped, group.volumes.suffix(Self.mostBars).sparkline, Self.endText(group),
        Self.seasonsText(group.seasons), group.name,
      ]
    }
    return table
  }

  private static func endText(_ group: Group) -> String {
    if group.changes.last(where: { $0.kind == "born" || $0.kind == "died" })?.kind == "died" { return "died" }
    return group.endVisibleAfterMonths.map { "in \($0) mo." } ?? "too few"
  }

  /// The months of the year that stand out most, as `12 ×1.8`.
  private static func seasonsText(_ seasons: Seasons?) -> String {
    guard let seasons else { return "too few" }
    guard seasons.isSeasonal else { return "–" }
    let ends = seasons.index.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return [ends[ends.count - 1], ends[0]].map { "\($0.key) ×\($0.value.decimals(1))" }.joined(separator: " ")
  }

  private var driftText: [String] {
    let compared = groups.filter { $0.drift != nil }
    guard !compared.isEmpty else { return [] }
    var table = TextTable(
      columns: [("intent", .left), ("words", .right), ("by chance", .right), ("cosine", .right), ("shift", .left)],
      elasticColumn: 4)
    for group in compared {
      guard let drift = group.drift, drift.areTermsShifted || drift.isCentroidShifted == true else { continue }
      let terms = drift.growingTerms.map { "+" + $0 } + drift.shrinkingTerms.map { "−" + $0 }
      table.rows.append([
        group.id, drift.termDivergence.decimals(3), drift.termDivergenceByChance.decimals(3),
        drift.centroidCosine?.decimals(3) ?? "", terms.joined(separator: " "),
      ])
    }
    let heading = "\(table.rows.count) of \(compared.count) intents with enough tickets drift between the halves"
    return table.rows.isEmpty ? [heading] : [heading, table.text(width: TextTable.windowWidth)]
  }

  private var visibilityText: String {
    guard let visibility else { return "" }
    var lines: [String] = []
    if let tickets = visibility.birthTickets {
      lines.append("a birth shows within two months from \(tickets.counted("ticket")) in them,")
    }
    if let tickets = visibility.deathTicketsPerMonth {
      lines.append("a death within two months from \(tickets.decimals(1)) tickets a month;")
    }
    lines.append(
      "false alarms to expect at most: \(visibility.falseBirthsExpected.decimals(2)) births, "
        + "\(visibility.falseDeathsExpected.decimals(2)) deaths, "
        + "\(visibility.falseLevelChangesExpected.decimals(2)) rises and falls")
    return lines.joined(separator: "\n")
  }
}
