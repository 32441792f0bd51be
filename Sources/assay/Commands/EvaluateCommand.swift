// assay evaluate: how well the mined intents agree with known labels.
import ArgumentParser
import AssayPipeline

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Compare the mined intents with known labels.",
    discussion: """
      Reads a CSV with the columns ticket_id and label. Outliers count as one cluster of their own. Prints normalized mutual \
      information (arithmetic mean), adjusted Rand index and the accuracy of the best 1:1 matching. Only tickets that were \
      mined and have a label are compared.
      Memory: one label a ticket.
      Example: assay evaluate --labels truth/labels.csv --format json
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "CSV with the columns ticket_id and label.")
  var labels: String

  func run() throws { try EvaluateStage.run(labels: labels, context: common.context).show(as: common.format) }
}

extension EvaluateStage.Result: Printable {
  var text: String {
    """
    tickets compared  \(tickets.grouped)
    clusters          \(clusters.grouped)
    outliers          \(outlierShare.percent)
    NMI               \(nmi.decimals(4))
    ARI               \(ari.decimals(4))
    accuracy          \(accuracy.decimals(4))
    """
  }
}
