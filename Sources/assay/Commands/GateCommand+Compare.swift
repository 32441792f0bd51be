// assay gate compare: which verdicts changed between two runs of the gate, and why.
public import ArgumentParser
public import AssayPipeline
import Foundation

extension GateRunChoice: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension GateCommand {
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compare", abstract: "What changed between two runs of the gate, or two months, and why.",
      discussion: """
        A run is named by its number, or by a month such as 2026-09: the last one that ended in or before it (UTC). \
        Without any, the two newest are compared; with one, that one and the newest.
        Listed are the intents that now hold, that now ship, that are new (also by a split), that are gone (also by a \
        merge), and that hold for other reasons or on other counts; the rest is counted. --format json has them all.
        With --exit-code the command ends with 2 when an intent that shipped holds now. Changes nothing.
        Memory: the verdicts of two runs.
        Example: assay gate compare 2026-08 2026-09
        """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The earlier run or month (default: the run before the newest).")
    var from: GateRunChoice?
    @Argument(help: "The later run or month (default: the newest run).")
    var to: GateRunChoice?
    @Flag(name: .customLong("exit-code"), help: "End with code 2 when an intent that shipped holds now.")
    var exitCode = false

    func run() throws {
      let comparison = try CompareStage.run(from: from, to: to, context: common.context)
      try comparison.show(as: common.format)
      if exitCode, comparison.counts.nowHolds > 0 { throw ExitCode(2) }
    }
  }
}

extension GateComparison: Printable {
  var rows: [any Encodable]? { changes }

  var text: String {
    let listed = changes.filter { $0.change != "same" }
    var parts = [sidesText]
    if !listed.isEmpty { parts.append(Self.table(listed).text(width: TextTable.windowWidth)) }
    if !listed.isEmpty { parts.append(Self.reasons(listed, width: TextTable.windowWidth)) }
    parts.append(countsText)
    return parts.joined(separator: "\n\n")
  }

  private var sidesText: String {
    var lines = [("before", before), ("after ", after)].map { name, side in
      "\(name)  run \(side.run) of \(side.ended.prefix(10)): \(side.intents.counted("intent")), "
        + (side.ships == 1 ? "1 ships" : "\(side.ships.grouped) ship")
    }
    if before.ruleVersion != after.ruleVersion {
      lines.append("the rule's version was \(before.ruleVersion ?? "–"), it is \(after.ruleVersion ?? "–")")
    }
    if before.policy != after.policy { lines.append("the policy is another") }
    if before.mineRun != after.mineRun { lines.append("discovery has run in between") }
    return lines.joined(separator: "\n")
  }

  private static func table(_ lines: [Line]) -> TextTable {
    var table = TextTable(
      columns: [
        ("change", .left), ("intent", .left), ("volume", .right), ("before", .left), ("after", .left), ("2/2", .right),
        ("floor", .right), ("name", .left),
      ], elasticColumn: 7)
    table.rows = lines.map { line in
      let standing = line.after ?? line.before
      return [
        line.change, line.intent, line.volume?.grouped ?? "–", line.before?.decision ?? "–",
        line.after?.decision ?? "–",
        standing.map { $0.sampleSize > 0 ? "\($0.perfect)/\($0.scored)" : "–" } ?? "–",
        standing?.floor.map(\.percent) ?? "–", line.name,
      ]
    }
    return table
  }

  /// A sentence for each, broken to fit the window.
  private static func reasons(_ lines: [Line], width: Int?) -> String {
    let margin = (lines.map(\.intent.count).max() ?? 0) + 2
    return lines.flatMap { line in
      let broken = width.map { TerminalText.wrapped(line.why, width: max(20, $0 - margin)) } ?? [line.why]
      return broken.enumerated().map { place, text in
        (place == 0 ? line.intent : "").padding(toLength: margin, withPad: " ", startingAt: 0) + text
      }
    }.joined(separator: "\n")
  }

  private var countsText: String {
    var parts = [
      counts.nowHolds == 1 ? "1 holds now" : "\(counts.nowHolds.grouped) hold now",
      counts.nowShips == 1 ? "1 ships now" : "\(counts.nowShips.grouped) ship now",
      "\(counts.new.grouped) new" + (counts.split > 0 ? " (\(counts.split.grouped) by a split)" : ""),
      "\(counts.gone.grouped) gone" + (counts.merged > 0 ? " (\(counts.merged.grouped) by a merge)" : ""),
    ]
    parts.append("\(counts.otherReasons.grouped) with other reasons or counts")
    parts.append("\(counts.same.grouped) the same")
    return parts.joined(separator: ", ")
  }
}
