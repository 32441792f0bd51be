// assay sample: draws the tickets that raters score.
import ArgumentParser
import AssayPipeline

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Draw the tickets that raters score, and divide them among the raters.",
    discussion: """
      For each intent: of its tickets that the bot resolved alone, the 100 with the smallest keyed hash of (store, intent, \
      seed, attempt); all of them when there are fewer. The draw is the same on every machine. Intents with fewer than 50 \
      such tickets are left out and hold. Intents that have a sample keep it; --redraw draws again and counts an attempt.
      What the answers cite is shown to the raters as it was when they were given, if 'assay articles import' has read it.
      Memory: the ids of the auto-resolved tickets. One pass over the tickets.
      Example: assay sample --raters ana,ben,chi --overlap 0.2 --seed 1
      """)

  @OptionGroup var common: CommonOptions
  @Option(name: .customLong("intent"), parsing: .upToNextOption, help: "Only these intents, by id.")
  var intents: [String] = []
  @Flag(help: "Every intent (the default when no --intent is given).")
  var all = false
  @Option(help: "Tickets a sample.")
  var size = 100
  @Option(help: "Seed of the draw.")
  var seed: UInt64 = 1
  @Option(help: "Raters' names, separated by commas.")
  var raters = "rater1"
  @Option(help: "Share of each sample that two raters score, from 0 to 1.")
  var overlap = 0.2
  @Flag(help: "Draw again for intents that have a sample; counts as another attempt.")
  var redraw = false

  func validate() throws {
    if all, !intents.isEmpty { throw ValidationError("Give --intent or --all, not both.") }
    guard (1...100_000).contains(size) else { throw ValidationError("--size takes a number from 1 to 100000.") }
    guard (0...1).contains(overlap) else { throw ValidationError("--overlap takes a number from 0 to 1.") }
  }

  func run() throws {
    let names = raters.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    let parameters = SampleStage.Parameters(
      intentIDs: intents, size: size, seed: seed, raters: names, overlap: overlap, redraw: redraw)
    try SampleStage.run(parameters, context: common.context).show(as: common.format)
  }
}

extension SampleStage.Summary: Printable {
  var text: String {
    var table = TextTable(
      columns: [("sample", .left), ("intent", .left), ("tickets", .right), ("auto-resolved", .right), ("attempt", .right)],
      elasticColumn: 1)
    table.rows = drawn.map { [$0.sample, $0.name, $0.tickets.grouped, $0.autoResolved.grouped, String($0.attempt)] }
    var lines = drawn.isEmpty ? [] : [table.text(width: TextTable.windowWidth), ""]
    lines.append("\(drawn.count) samples drawn, \(scoresNeeded.grouped) scores to give")
    if citedArticles > 0 {
      lines.append(
        "\(citedArticlesInStore.grouped) of \(citedArticles.grouped) documents that the answers cite are in the store"
          + (citedArticlesInStore == 0 ? "; 'assay articles import' takes them in" : ""))
    }
    if !alreadySampled.isEmpty { lines.append("\(alreadySampled.count) intents keep the sample they have") }
    if !tooFew.isEmpty { lines.append("\(tooFew.count) intents have too few auto-resolved tickets to judge") }
    return lines.joined(separator: "\n")
  }
}
