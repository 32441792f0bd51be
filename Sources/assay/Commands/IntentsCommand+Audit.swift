// assay intents audit: how far the tickets fit the intents that coverage counts them in.
import ArgumentParser
import AssayPipeline

extension IntentsCommand {
  struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "audit", abstract: "Check by samples how far tickets fit their intents; adjust the coverage.",
      subcommands: [Draw.self, ImportAnswers.self, Status.self])
  }
}

extension IntentsCommand.Audit {
  struct Draw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "draw", abstract: "Draw tickets from each band of the coverage curve, and write a sheet for raters.",
      discussion: """
        Bands: the largest intents that reach 25% of the tickets, then those to 50%, 70%, 90%, and the rest. From all \
        tickets of a band's intents those with the smallest keyed hashes are drawn, a function of the store, the \
        band, the seed and the number of the audit. Each row of the sheet is a ticket (masked) with its intent, and an \
        empty cell "fits": 1 or yes when it asks for what the intent's other tickets ask for, 0 or no when not, or \
        when that cannot be told. Run again, the same audit's sheet is written again until edits or new tickets have changed the intents.
        Memory: the ids of all tickets, and the texts of those drawn.
        Example: assay intents audit draw --size 50 --output audit.csv
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: "Tickets from each band (default: 50).")
    var size: Int?
    @Option(help: "Seed (default: 1).")
    var seed: UInt64?
    @Option(help: ArgumentHelp("File for the sheet. It holds customers' words.", valueName: "file"))
    var output = "audit.csv"
    @Flag(help: "Draw another audit of the same intents. Every audit is counted, and the number shown.")
    var redraw = false

    func validate() throws {
      if let size, size < 1 { throw ValidationError("--size takes a number from 1.") }
    }

    func run() throws {
      try AuditStage.draw(size: size, seed: seed, redraw: redraw, output: output, context: common.context)
        .show(as: common.format)
    }
  }

  struct ImportAnswers: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Read filled-in sheets: all answers of all files, or none.",
      discussion: """
        A wrong ticket or answer, a changed text, a sheet of another draw: the file is refused with line and column, \
        and nothing is stored. Rows without an answer change nothing; importing twice changes nothing. Several raters may \
        answer the same tickets; where they differ, the answer of --rater adjudicator settles the ticket.
        Memory: the drawn tickets and the files.
        Example: assay intents audit import audit.csv --rater ana
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Filled-in sheets of one rater.")
    var files: [String]
    @Option(help: "Who answered; 'adjudicator' settles what raters differ on.")
    var rater: String
    @Flag(help: "The answers come from a simulation, not from a person; labelled so wherever they count.")
    var simulated = false

    mutating func validate() throws {
      rater = rater.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if rater.lowercased() == "adjudicator" { rater = "adjudicator" }
      if rater.isEmpty { throw ValidationError("--rater takes a name.") }
    }

    func run() throws {
      do {
        try AuditStage.importAnswers(files, rater: rater, isSimulated: simulated, context: common.context)
          .show(as: common.format)
      } catch let refusal as SheetRefusal {
        refusal.report(nothingStored: "no answer of any file was stored")
        throw ExitCode.failure
      }
    }
  }

  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status", abstract: "Purity of each band, and the coverage of the tickets that fit.",
      discussion: """
        A band's purity is shown when all of its tickets are answered, with an exact 95% interval. When all bands \
        are, the coverage is adjusted: each band's tickets count as far as they fit. After an edit or a new run of mine that \
        changed the intents, an audit is stale and adjusts nothing.
        Memory: one line a ticket.
        Example: assay intents audit status --format json
        """)
    @OptionGroup var common: CommonOptions

    func run() throws { try AuditStatus.status(context: common.context).show(as: common.format) }
  }
}

extension AuditStage.Drawing: Printable {
  var rows: [any Encodable]? { bands }

  var text: String {
    var table = TextTable(
      columns: [("band", .left), ("intents", .right), ("tickets", .right), ("drawn", .right)], elasticColumn: 0)
    table.rows = bands.map { [$0.title, $0.intents.grouped, $0.tickets.grouped, $0.sampled.grouped] }
    return [
      isKept ? "\(audit), drawn before; its sheet is written again" : "\(audit), drawn with seed \(seed)", "",
      table.text(width: TextTable.windowWidth), "",
      "\(sheet): \(bands.reduce(0) { $0 + $1.sampled }.counted("ticket")); fill in the column \"fits\" (1 or 0), then "
        + "'assay intents audit import'",
    ].joined(separator: "\n")
  }
}

extension AuditStage.Import: Printable {
  var rows: [any Encodable]? { files }

  var text: String {
    (files.map {
      "\($0.file): \($0.answers.counted("answer")) of \(rater), \($0.unanswered.counted("ticket")) not answered yet"
    } + ["\(changed.counted("answer")) stored that \(changed == 1 ? "is" : "are") new or changed"]
      + (forgotten > 0 ? ["\(forgotten.counted("row")) of forgotten requesters' tickets passed over"] : []))
      .joined(separator: "\n")
  }
}

extension AuditStatus: Printable {
  var rows: [any Encodable]? { bands }

  var text: String {
    var table = TextTable(
      columns: [
        ("band", .left), ("intents", .right), ("tickets", .right), ("sampled", .right), ("answered", .right),
        ("fit", .right), ("purity", .right), ("95% interval", .left),
      ], elasticColumn: 0)
    table.rows = bands.map { band in
      [
        band.title + (band.isChanged ? " (changed)" : ""), band.intents.grouped, band.tickets.grouped,
        band.sampled.grouped, band.answered.grouped, band.fitting.grouped, band.purity?.estimate.percent ?? "–",
        band.purity.map { "\($0.lower.percent) to \($0.upper.percent)" } ?? "",
      ]
    }
    var lines = [
      "\(audit ?? "")\(isSimulated ? " (simulated answers)" : ""): "
        + "\(settled.grouped) of \(tickets.counted("ticket")) settled",
      "", table.text(width: TextTable.windowWidth), "",
    ]
    if answeredTwice > 0 {
      lines.append("\(answeredTwice.counted("ticket")) answered by several raters, who agree on \(agreed.grouped)")
    }
    if !disputed.isEmpty {
      lines.append(
        "raters differ on \(disputed.prefix(20).joined(separator: ", "))\(disputed.count > 20 ? ", …" : ""): "
          + "import the answers of '--rater adjudicator'")
    }
    lines.append(conclusion)
    return lines.joined(separator: "\n")
  }

  private var conclusion: String {
    guard state != "stale" else {
      return "stale: intents have changed since it was drawn; it adjusts nothing. 'assay intents audit draw' draws anew"
    }
    guard let adjusted else {
      return "\((tickets - settled).counted("ticket")) to settle; the coverage is adjusted when all are"
    }
    return "as filed: \(coverage.text)\npurity-adjusted: \(adjusted.text)"
  }
}

extension AuditStatus.Adjusted {
  var text: String {
    let seventy =
      if let intentsTo70Percent {
        "\(intentsTo70Percent.counted("intent")) \(intentsTo70Percent == 1 ? "reaches" : "reach") 70% "
          + "(95% interval \(earliestTo70Percent?.grouped ?? "never") to \(latestTo70Percent?.grouped ?? "never"))"
      } else {
        "70% is never reached"
          + (earliestTo70Percent.map { " (95% interval: with \($0.grouped) intents or more)" } ?? "")
      }
    return "\(covered.estimate.percent) of the tickets are in an intent that they fit (95% interval "
      + "\(covered.lower.percent) to \(covered.upper.percent)); \(seventy)"
  }
}

extension CoverageSummary {
  /// `99 intents reach 70% of the tickets; the next, I100, adds 0.21%; the ten after it 1.9%; 95 tickets (0.5%) fit no
  /// intent`.
  var text: String {
    var parts: [String] = []
    if let reached = intentsTo70Percent {
      parts.append("\(reached.counted("intent")) \(reached == 1 ? "reaches" : "reach") 70% of the tickets")
      if let next { parts.append("the next, \(next.intent), adds \((next.share * 100).decimals(2))%") }
      if let ten = tenAfterNext {
        parts.append(
          "the \(ten.intents == 10 ? "ten" : ten.intents == 1 ? "one" : ten.intents.grouped) after it \(ten.share.percent)"
        )
      }
    } else {
      parts.append("the intents do not reach 70% of the tickets: all \(intents.grouped) hold \(covered.percent)")
    }
    parts.append(
      outliers == 0
        ? "every ticket fits an intent"
        : "\(outliers.counted("ticket")) (\(outlierShare.percent)) \(outliers == 1 ? "fits" : "fit") no intent")
    return parts.joined(separator: "; ")
  }
}
