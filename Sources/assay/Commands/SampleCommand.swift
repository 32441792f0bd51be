// assay sample: draws the tickets that raters score.
import ArgumentParser
import AssayPipeline
import TicketModel

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Draw the tickets that raters score, and prove that they were not picked.",
    subcommands: [DrawSamples.self, DrawAudit.self, ReplaceTicket.self, WriteManifest.self, VerifySamples.self],
    defaultSubcommand: DrawSamples.self)
}

struct DrawSamples: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw the tickets that raters score, and divide them among the raters (the default).",
    discussion: """
      For each intent: of its tickets that the bot resolved alone, the 100 with the smallest keyed hash of (store, intent, \
      seed, attempt); all of them when there are fewer. Every other ticket is counted with its reason: of the intent, \
      and of the store where it has none. The draw is the same on every machine. Intents with fewer than 50 \
      such tickets are left out and hold. Intents that have a sample keep it; --redraw draws again. Attempts are \
      counted since the last sample that shipped the intent and stood: from the third on, 124 tickets are drawn and \
      only 2 of them may be defects, because drawing until it passes proves nothing.
      --cap limits how many tickets of a sample have something in common: requester, day, answer (the macro, or the \
      reply's words) or account; tickets above a cap are passed over as long as there are others.
      --roster names raters with languages, capacity, what they may see, and who they are at the desk: nobody gets a \
      ticket that they cannot read or had a part in, and what nobody can score is listed. --known-rate mixes in \
      tickets whose scores are known, from earlier rounds or --known; they count in no verdict.
      What answers cite is shown to raters as it was when they were given, if 'assay articles import' has read it.
      Memory: the ids of the auto-resolved tickets. Three passes over the tickets.
      Example: assay sample --raters ana,ben,chi --overlap 0.2 --seed 1
      """)

  @OptionGroup var common: CommonOptions
  @Option(name: .customLong("intent"), parsing: .upToNextOption, help: "Only these intents, by id.")
  var intents: [String] = []
  @Flag(help: "Every intent (the default when no --intent is given).")
  var all = false
  @Option(help: "Tickets a sample.")
  var size = 100
  @Option(help: ArgumentHelp("Only tickets created in these months, as 2024-01..2024-06.", valueName: "first..last"))
  var months: String?
  @Option(help: ArgumentHelp("Most tickets that may have something in common.", valueName: "kind=n,…"))
  var cap = SampleStage.standardCaps
  @Option(help: "Seed of the draw.")
  var seed: UInt64 = 1
  @Option(help: "Raters' names, separated by commas (default: rater1).")
  var raters: String?
  @Option(help: "Share of each sample that two raters score, from 0 to 1.")
  var overlap = 0.2
  @Option(help: ArgumentHelp("YAML file with the raters instead of --raters.", valueName: "file"))
  var roster: String?
  @Option(help: "What is evened out: turn, the tickets of this draw; load, all that raters then have to score.")
  var assignBy = RaterDivision.Basis.turn
  @Option(
    help: ArgumentHelp("CSV file (ticket_id,factual,policy,tone) of tickets with known scores.", valueName: "file"))
  var known: String?
  @Option(help: "Known tickets mixed in for each of a rater's own, from 0 to 1 (default: 0.05 with --known, else 0).")
  var knownRate: Double?
  @Flag(
    help: "Draw again for intents that have a sample; one attempt more, or the first if that sample shipped and stood.")
  var redraw = false

  func validate() throws {
    if all, !intents.isEmpty { throw ValidationError("Give --intent or --all, not both.") }
    if let months { _ = try MonthRange.parse(months, of: "--months") }
    guard (1...100_000).contains(size) else { throw ValidationError("--size takes a number from 1 to 100000.") }
    guard (0...1).contains(overlap) else { throw ValidationError("--overlap takes a number from 0 to 1.") }
    guard (0...1).contains(knownRate ?? 0) else { throw ValidationError("--known-rate takes a number from 0 to 1.") }
    if raters != nil, roster != nil { throw ValidationError("Give --raters or --roster, not both.") }
  }

  static func names(_ list: String) -> [String] { list.split(separator: ",").map { $0.filter { !$0.isWhitespace } } }

  func run() throws {
    var parameters = SampleStage.Parameters(
      intentIDs: intents, size: size, seed: seed, raters: Self.names(raters ?? "rater1"), overlap: overlap,
      redraw: redraw)
    parameters.months = months ?? ""
    parameters.caps = cap
    parameters.rosterFile = roster
    parameters.basis = assignBy
    parameters.knownFile = known
    parameters.knownRate = knownRate ?? (known == nil ? 0 : 0.05)
    do {
      try SampleStage.run(parameters, context: common.context).show(as: common.format)
    } catch let refusal as SheetRefusal {
      refusal.report(nothingStored: "nothing was drawn")
      throw ExitCode.failure
    }
  }
}

extension RaterDivision.Summary {
  /// What a lead has to know of the division besides the number of scores.
  var lines: [String] {
    let shares = raters.map { "\($0.rater) \($0.tickets.grouped)" }
    var lines = shares.isEmpty ? [] : ["tickets by rater: " + shares.joined(separator: ", ")]
    if knownTickets > 0 {
      lines.append(
        "\(knownTickets.counted("known ticket")) mixed in, \(knownDefects.grouped) with a defect, "
          + "scored \(knownScores.counted("time"))")
    }
    if missingSeconds > 0 {
      lines.append("\(missingSeconds.counted("ticket")) without the second rater that was wanted")
    }
    if !unassigned.isEmpty {
      lines.append("\(unassigned.count.counted("ticket")) that nobody can score, missing in their samples:")
      lines += unassigned.prefix(20).map {
        "  \($0.sample), ticket \($0.ticket): \($0.reason)" + ($0.reason == "language" ? " \($0.language)" : "")
      }
      if unassigned.count > 20 { lines.append("  … and \(unassigned.count - 20) more (--format json lists all)") }
    }
    return lines
  }
}

extension SampleStage.Summary {
  /// How many of the cited documents raters can be shown.
  fileprivate var documents: [String] {
    if citedArticles == 0 { return [] }
    let missing = citedArticlesInStore == 0 ? "; 'assay articles import' takes them in" : ""
    return [
      "\(citedArticlesInStore.grouped) of \(citedArticles.counted("document")) that the answers cite "
        + (citedArticles == 1 ? "is" : "are") + " in the store" + missing
    ]
  }
}

extension SampleStage.Summary: Printable {
  var rows: [any Encodable]? { drawn }

  var text: String {
    var table = TextTable(
      columns: [
        ("sample", .left), ("intent", .left), ("tickets", .right), ("allowed", .right), ("worth", .right),
        ("effect", .right), ("drawn from", .right), ("left out", .right), ("attempt", .right),
      ], elasticColumn: 1)
    table.rows = drawn.map {
      [
        $0.sample, $0.name, $0.tickets.grouped, String($0.allowedDefects), $0.effectiveSize.grouped,
        $0.designEffect.decimals(2), $0.autoResolved.grouped, ($0.intentTickets - $0.autoResolved).grouped,
        String($0.attempt),
      ]
    }
    var lines = drawn.isEmpty ? [] : [table.text(width: TextTable.windowWidth), ""]
    lines.append("\(drawn.count.counted("sample")) drawn, \(scoresNeeded.counted("score")) to give")
    lines += documents + design + division.lines
    if !alreadySampled.isEmpty {
      lines.append(
        alreadySampled.count == 1
          ? "1 intent keeps the sample it has" : "\(alreadySampled.count.counted("intent")) keep the sample they have")
    }
    lines += shortOf + leftOut
    return lines.joined(separator: "\n")
  }

  /// Why intents cannot be judged.
  private var shortOf: [String] {
    if tooFew.isEmpty { return [] }
    let short = frames.filter { tooFew.contains($0.intent) }
    let isOne = short.count == 1
    return ["\(short.count.counted("intent")) \(isOne ? "has" : "have") too few auto-resolved tickets to judge:"]
      + short.prefix(10).map {
        "  \($0.intent): \($0.frame.grouped) of \($0.tickets.counted("ticket")) can be drawn"
          + Self.reasons($0.exclusions, "; ")
      } + (short.count > 10 ? ["  … and \(short.count - 10) more (--format json lists all)"] : [])
  }

  /// What became of every ticket that could not be drawn: of the intents that were drawn, and of those of no intent.
  private var leftOut: [String] {
    var lines: [String] = []
    let sampled = Set(drawn.map(\.intent))
    let frames = frames.filter { sampled.contains($0.intent) }
    let exclusions = frames.reduce(into: [String: Int]()) { all, frame in all.merge(frame.exclusions) { $0 + $1 } }
    if !frames.isEmpty {
      let (tickets, size) = (frames.reduce(0) { $0 + $1.tickets }, frames.reduce(0) { $0 + $1.frame })
      lines.append(
        "left out: of the \(tickets.counted("ticket")) of the intents drawn \(size.grouped) can be drawn"
          + Self.reasons(exclusions, "; "))
    }
    lines.append(
      "in no intent: \((store.tickets - store.inIntents).grouped) of the store's \(store.tickets.counted("ticket"))"
        + Self.reasons(store.exclusions, "; "))
    if store.forgotten > 0 {
      lines.append(
        "forgotten: \(store.forgotten.counted("ticket")) whose requester was forgotten, of any month and intent")
    }
    return lines
  }

  /// Counts by reason, largest first; empty without any.
  private static func reasons(_ counts: [String: Int], _ before: String) -> String {
    let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value.grouped) \($0.key)" }
    return parts.isEmpty ? "" : before + parts.joined(separator: ", ")
  }

  private var design: [String] {
    var lines: [String] = []
    let (passed, above) = (drawn.reduce(0) { $0 + $1.passedOver }, drawn.reduce(0) { $0 + $1.aboveCap })
    if passed + above > 0 {
      lines.append(
        "caps: \(passed.counted("ticket")) passed over, \(above.grouped) taken above a cap for want of others")
    }
    if drawn.contains(where: { $0.effectiveSize < $0.tickets }) {
      lines.append(
        "worth: independent tickets that would say as much, if a tenth of what makes an answer good is shared")
      lines.append("effect: the design effect, the sample's tickets for each independent one")
    }
    return lines
  }
}
