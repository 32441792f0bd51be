// assay score agreement: how far raters agree, and what is known of each of them.
import ArgumentParser
import AssayPipeline

extension ScoreCommand {
  struct RoundAgreement: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "agreement",
      abstract: "How far raters agree, overall, by intent and by pair; and each rater's quality.",
      discussion: """
        Agreement on 2/2, which is what a verdict counts, and on each criterion, over the tickets that two or more \
        raters scored: the share that agrees, AC1, α, and κ where there are two raters, with 95% intervals from \
        2,000 resampled rounds. Of each rater: severity against the others, minutes a ticket, and what changed from \
        the first third of the round to the last; misses and false alarms on known tickets. Of each kind of hint: how \
        often there was a defect with it and without. The rule does not ask for it; a policy may. As CSV it is one table, its \
        column 'scope' says what a line is about: overall, intent, pair, rater or hint.
        Memory: the scores.
        Example: assay score agreement --format csv
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: "Seed of the resampling.")
    var seed: UInt64 = 1
    @Option(help: ArgumentHelp("YAML file with the desk's rules for hints.", valueName: "file"))
    var hintRules: String?

    func run() throws {
      try AgreementStage.run(seed: seed, hintRules: hintRules, context: common.context).show(as: common.format)
    }
  }
}

extension AgreementSummary: Printable {
  var rows: [any Encodable]? { table }

  var text: String {
    let overall = lines(of: "overall")
    guard let gate = overall.first, gate.absence.isEmpty else {
      return ([absence(overall.first?.absence ?? "")] + raterTexts).joined(separator: "\n\n")
    }
    var parts = [introduction(gate), table(overall) { $0.question }]
    let pairs = lines(of: "pair")
    if pairs.contains(where: { $0.subject != raterNames }) {
      parts.append("By pair of raters, on 2/2:\n" + table(onGate(pairs), withKappa: true) { $0.subject })
    }
    let intents = onGate(lines(of: "intent")).filter(\.absence.isEmpty)
    if intents.count > 1 {
      parts.append(
        "By intent, on 2/2, least agreement first:\n" + table(leastFirst(intents)) { "\($0.subject) \($0.name)" })
    }
    return (parts + raterTexts + hintTexts).joined(separator: "\n\n")
  }

  private var raterNames: String { raters.map(\.rater).joined(separator: " and ") }

  private func onGate(_ lines: [Line]) -> [Line] { lines.filter { $0.question == "2/2" } }

  private func leastFirst(_ lines: [Line]) -> [Line] {
    lines.enumerated().sorted {
      ($0.element.raw?.value ?? 1, $0.offset) < ($1.element.raw?.value ?? 1, $1.offset)
    }.map(\.element)
  }

  private func absence(_ reason: String) -> String {
    reason == "one-rater"
      ? "Only one rater has scored: there is nothing to compare. 'assay sample --raters a,b' gives a fifth to two."
      : "No ticket was scored by two raters yet: there is nothing to compare."
  }

  /// What the figures mean, in words that need no statistics.
  private func introduction(_ gate: Line) -> String {
    let share = gate.shareAtBest ?? 0
    let raters = "\(gate.raters.counted("rater"))\(isSimulated ? " (simulated)" : "")"
    return """
      \(gate.tickets.counted("ticket")) scored by two or more of \(raters); on 2/2 they agree on \(gate.agreed.grouped).
      Base rate: \(share.percent) of their answers are 2/2, so that two raters who never look would agree on \
      \((share * share + (1 - share) * (1 - share)).percent) of the tickets.
      κ and α count only agreement beyond that: at 95% they fall to about 0.5 for two raters who are each right \
      on 96% of the tickets. AC1 does not fall so. Read them together; 1 is full agreement, 0 chance.
      """
  }

  private func table(_ lines: [Line], withKappa: Bool? = nil, subject: (Line) -> String) -> String {
    let hasKappa = withKappa ?? lines.contains { $0.kappa != nil }
    func figure(_ figure: Figure?) -> String {
      figure.map { "\($0.value.decimals(2)) (\($0.lower.decimals(2)) to \($0.upper.decimals(2)))" } ?? "–"
    }
    var table = TextTable(
      columns: [
        ("on", .left), ("tickets", .right), ("at best", .right), ("agree", .left), ("AC1", .left), ("α", .left),
      ] + (hasKappa ? [("κ", .left), ("κ quadratic", .left)] : []), elasticColumn: 0)
    table.rows = lines.map { line in
      [
        subject(line), line.tickets.grouped, line.shareAtBest?.percent ?? "–",
        line.raw.map { "\($0.value.percent) (\($0.lower.percent) to \($0.upper.percent))" } ?? "–",
        figure(line.ac1), figure(line.alpha),
      ] + (hasKappa ? [figure(line.kappa), figure(line.kappaQuadratic)] : [])
    }
    return table.text(width: TextTable.windowWidth)
  }

  private var hintTexts: [String] {
    let judged = hints.filter { $0.with != nil }
    if judged.isEmpty { return [] }
    func share(_ share: Share?) -> String { share.map { "\($0.count) of \($0.of) (\($0.share.percent))" } ?? "–" }
    var table = TextTable(
      columns: [("hint", .left), ("defects with it", .right), ("without", .right), ("changed after it", .right)],
      elasticColumn: 0)
    table.rows = judged.map { [$0.kind, share($0.with), share($0.without), share($0.changed)] }
    return ["How far hints go with defects (no score comes from a hint):\n" + table.text(width: TextTable.windowWidth)]
  }

  private var raterTexts: [String] {
    raters.isEmpty ? [] : ["Raters, with 95% intervals:\n" + raters.map(\.text).joined(separator: "\n")]
  }
}

extension AgreementSummary.Rater {
  fileprivate var text: String {
    var parts = ["\(rater): \(tickets.counted("ticket")), \(perfect.grouped) at 2/2"]
    if let severity {
      let word = severity.lower > 0 ? "stricter" : severity.upper < 0 ? "more lenient" : "as strict"
      parts.append(
        "\(word) \(word == "as strict" ? "as" : "than") the others on \(shared.counted("shared ticket")) "
          + "(\(signed(severity, decimals: 2)) points a criterion)")
    }
    if let misses { parts.append("missed \(counts(misses)) known defects") }
    if let falseAlarms { parts.append("raised \(counts(falseAlarms)) false alarms on known good tickets") }
    if let medianMinutes, let lowerQuartileMinutes, let upperQuartileMinutes {
      parts.append(
        "\(medianMinutes.decimals(1)) minutes a ticket (middle half \(lowerQuartileMinutes.decimals(1)) to "
          + "\(upperQuartileMinutes.decimals(1)))")
    }
    if let perfectDrift {
      let points = "\(signed(perfectDrift, decimals: 0, scale: 100)) points at 2/2"
      let severity = severityDrift.map { ", \(signed($0, decimals: 2)) points of severity" } ?? ""
      parts.append("last third against first: \(points)\(severity)")
    }
    return "  " + parts.joined(separator: "; ")
  }

  private func counts(_ share: AgreementSummary.Share) -> String {
    "\(share.count) of \(share.of) (\(share.lower.percent) to \(share.upper.percent))"
  }

  private func signed(_ figure: AgreementSummary.Figure, decimals: Int, scale: Double = 1) -> String {
    func text(_ value: Double) -> String { (value > 0 ? "+" : "") + (value * scale).decimals(decimals) }
    return "\(text(figure.value)), \(text(figure.lower)) to \(text(figure.upper))"
  }
}
