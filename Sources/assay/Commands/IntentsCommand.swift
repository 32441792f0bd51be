// assay intents: browse what was found.
import ArgumentParser
import AssayPipeline

struct IntentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intents", abstract: "Browse the mined intents, and edit them.",
    subcommands: [List.self, Show.self, History.self, Changes.self, Exam.self, Report.self, Audit.self]
      + curationSubcommands,
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Every intent, largest first.",
      discussion: """
        Memory: the intents.
        Example: assay intents list --format json
        """)
    @OptionGroup var common: CommonOptions

    func run() throws { try IntentBrowsing.list(context: common.context).show(as: common.format) }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "One intent: terms, most central tickets, who resolved it, months.",
      discussion: """
        Ticket texts are shown masked, as they were mined. One pass over the assignments.
        Memory: one line a ticket.
        Example: assay intents show I001
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Id of the intent.")
    var id: String

    func run() throws { try IntentBrowsing.show(id, context: common.context).show(as: common.format) }
  }
}

extension IntentBrowsing.Listing: Printable {
  var rows: [any Encodable]? { intents + [outside] }

  var text: String {
    var table = TextTable(
      columns: [
        ("intent", .left), ("tickets", .right), ("share", .right), ("coverage", .right), ("bot", .right),
        ("besides", .right),
        ("name", .left),
      ], elasticColumn: 6)
    table.rows = intents.map {
      [
        $0.id, $0.tickets.grouped, $0.share.percent, $0.cumulativeShare.percent, $0.botResolved.grouped,
        $0.askedBesides.grouped,
        $0.name + ($0.theme.map { "  · " + $0 } ?? "")
          + Self.attributes(owner: $0.owner, marks: $0.marks, isPinned: $0.pinned).map { "  [\($0)]" }.joined(),
      ]
    }
    if audit.adjusted != nil {
      table.columns.insert(("fitting", .right), at: 4)
      table.elasticColumn += 1
      for (place, intent) in intents.enumerated() {
        table.rows[place].insert(intent.adjustedCumulativeShare?.percent ?? "", at: 4)
      }
    }
    return ([table.text(width: TextTable.windowWidth), "", "coverage: \(coverage.text)", auditLine] + severalLine)
      .joined(separator: "\n")
  }

  private var severalLine: [String] {
    severalIntents == 0
      ? []
      : [
        "\(severalIntents.counted("ticket")) \(severalIntents == 1 ? "asks" : "ask") for something else besides: counted once "
          + "under 'tickets', and under 'besides' of the other intent"
      ]
  }

  private var auditLine: String {
    switch (audit.state, audit.adjusted) {
    case (_, .some(let adjusted)):
      "\(audit.isSimulated ? "simulated audit" : "audit") of \(audit.tickets.counted("ticket")): purity "
        + "\(adjusted.purity.percent); \(adjusted.text)"
    case ("stale", _):
      "coverage counts tickets as filed; \(audit.audit ?? "the audit") is stale, intents have changed since it was "
        + "drawn: 'assay intents audit draw' draws anew"
    case ("open", _):
      "coverage counts tickets as filed; \(audit.audit ?? "the audit") has \(audit.settled.grouped) of "
        + "\(audit.tickets.counted("ticket")) settled: 'assay intents audit status'"
    default:
      "coverage counts tickets as filed; 'assay intents audit draw' draws tickets to check how many fit their intent"
    }
  }
}

extension IntentBrowsing.Detail: Printable {
  var text: String {
    var lines = ["\(id)  \(name)", "\(tickets.counted("ticket")) (\(share.percent))"]
    if askedBesides > 0 { lines[1] += ", and \(askedBesides.grouped) filed elsewhere ask for it besides" }
    if !alsoAsk.isEmpty {
      lines.append(
        "its tickets also ask for: "
          + alsoAsk.prefix(5).map { "\($0.id) \($0.name) (\($0.tickets.grouped))" }.joined(separator: ", "))
    }
    if let theme { lines.append("theme: \(theme)") }
    lines += IntentBrowsing.Listing.attributes(owner: owner, marks: marks, isPinned: pinned)
    lines.append("")
    lines.append("terms: " + terms.map { Self.text($0) }.joined(separator: ", "))
    lines.append(
      "resolved by: "
        + resolutions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.grouped)" }.joined(separator: ", "))
    lines.append(
      "languages: "
        + languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value.grouped)" }.joined(
          separator: ", "))
    if let first = months.first, let last = months.last {
      lines.append("months: \(first.month) \(months.map(\.tickets).sparkline) \(last.month)")
      let seen = changes.map { "\($0.kind) \($0.month)" }
      lines.append("changes: " + (seen.isEmpty ? "none seen" : seen.joined(separator: ", ")))
    }
    lines.append("")
    lines.append("most central tickets:")
    for ticket in centralTickets { lines.append("  \(ticket.id)  \(ticket.text)") }
    return lines.joined(separator: "\n")
  }

  /// A term with its share of the tickets and how many times that of the other intents it is.
  private static func text(_ term: IntentBrowsing.Detail.Term) -> String {
    guard let share = term.share, let lift = term.lift else { return term.term }
    return "\(term.term) (\(share.percent), ×\(lift.decimals(lift < 10 ? 1 : 0)))"
  }
}
