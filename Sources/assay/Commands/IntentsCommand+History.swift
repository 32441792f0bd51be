// assay intents history: what became of an intent from run to run.
import ArgumentParser
import AssayPipeline

extension IntentsCommand {
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "history", abstract: "The life of one intent over the runs of mine.",
      discussion: """
        Ids are never given twice, so the history of an intent that is gone can be read too. Likeness is the mean cosine \
        of the two intents' tickets when the step was taken; overlap, after a fresh start, the share of tickets in common.
        Memory: one line a run.
        Example: assay intents history I001
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Id of the intent.")
    var id: String

    func run() throws { try IntentHistory.of(id, context: common.context).show(as: common.format) }
  }
}

extension IntentHistory.Life: Printable {
  var text: String {
    var runs = TextTable(
      columns: [("run", .right), ("day", .left), ("tickets", .right), ("name", .left), ("what happened", .left)],
      elasticColumn: 4)
    let shown = Set(appearances.map(\.run)).union(steps.map(\.run)).sorted()
    for run in shown {
      let appearance = appearances.first { $0.run == run }
      let own = steps.filter { $0.run == run }
      runs.rows.append([
        String(run), appearance?.day ?? own.first?.day ?? "", appearance?.tickets.grouped ?? "–",
        appearance?.name ?? "",
        run == shown.first && own.isEmpty ? "found" : own.map { Self.text($0, of: id) }.joined(separator: "; "),
      ])
    }
    let last = appearances.last
    let state = isAlive ? "\((last?.tickets ?? 0).counted("ticket")) now" : "no more since run \(shown.last ?? 0)"
    return "\(id)  \(last?.name ?? "")  (\(state))\n\n" + runs.text(width: TextTable.windowWidth)
  }

  /// A step as the intent `id` sees it.
  private static func text(_ step: Step, of id: String) -> String {
    let other = step.intent == id ? step.other : step.intent
    var evidence: [String] = []
    if let likeness = step.likeness { evidence.append("likeness \(likeness.decimals(2))") }
    if let overlap = step.overlap { evidence.append("overlap \(overlap.percent)") }
    let what =
      switch (step.kind, step.intent == id) {
      case ("born", true): "born\(other.map { ", most like \($0)" } ?? "")"
      case ("born", false): "\(step.intent) was born beside it"
      case ("split", true): "split from \(other ?? "?")"
      case ("split", false): "\(step.intent) was split off"
      case ("merged", true): "merged into \(other ?? "?")"
      case ("merged", false): "took in \(step.intent)"
      default: "ended: its tickets are gone or in other intents"
      }
    return what + ", \(step.tickets.counted("ticket"))"
      + (evidence.isEmpty ? "" : " (\(evidence.joined(separator: ", ")))")
  }
}
