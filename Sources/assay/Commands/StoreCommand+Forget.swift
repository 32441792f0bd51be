// assay store forget-requester: a person taken out of the store for good.
import ArgumentParser
import AssayPipeline

extension StoreCommand {
  struct ForgetRequester: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget-requester", abstract: "Delete requesters with their tickets and everything made of them.",
      discussion: """
        Takes the people, their tickets and all that was found, drawn, shown and scored of those out of the store, and \
        their messages and names out of the tickets of others that they wrote in; rewrites the file so that no byte \
        stays; and keeps hashes of the ids, so that no later ingest brings anything back. Tells which verdicts rested \
        on their tickets. Reports, sheets, exported files and backups are files of yours: make them again. Needs as \
        much free disk space as the store has. Interrupted, run it again.
        Memory: the tickets that they wrote in, and one line a ticket.
        Example: assay store forget-requester 114094 --dry-run
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Ids of the requesters, as the export writes them.")
    var ids: [String]
    @Flag(help: "Only say what would go, with the ids of the tickets.")
    var dryRun = false

    func run() throws {
      try ForgetStage.run(ids, isDryRun: dryRun, context: common.context).show(as: common.format)
    }
  }
}

extension ForgetSummary: Printable {
  var text: String {
    var lines = [
      (isDryRun ? "would forget " : "forgotten: ") + requesters.counted("requester") + " with "
        + tickets.counted("ticket")
        + (ticketIDs.map { $0.isEmpty ? "" : " (" + $0.joined(separator: ", ") + ")" } ?? "")
    ]
    if forgottenBefore > 0 { lines.append("\(forgottenBefore.grouped) of those named were forgotten before") }
    if systems.count > 1 {
      lines.append("the tickets are from \(systems.joined(separator: " and ")): is the id that of one person in all?")
    }
    for (count, noun, more) in [
      (messages, "message", ""), (events, "event", ""), (facts, "single fact", ""), (people, "known account", ""),
      (assignments, "assignment", " to intents"), (furtherIntents, "further intent", ""),
      (smallerIntents, "intent", " made smaller, in \(discoveries.counted("run")) of 'assay mine'"),
      (sampledTickets, "sampled ticket", ""), (raterAssignments, "task", " of raters"), (scores, "score", ""),
      (auditedTickets, "audited ticket", ""), (auditAnswers, "answer", " to audits"),
      (ticketsOfOthers, "ticket", " of others: messages and names of theirs taken out"),
      (rejections, "line", " of rejects.csv made nameless"),
      (models, "model", " of runs that learnt words which only they used"), (terms, "term", " with such words"),
      (names, "name", " of intents with such words: the id stands in until 'assay intents rename'"),
    ] where count > 0 { lines.append("  " + count.counted(noun) + more) }
    for change in curation {
      lines.append(
        "  curation file, version \(change.version)\(change.isInForce ? " (in force)" : ""), line \(change.line): "
          + (change.isWholeEdit
            ? "the edit goes, nothing is left to do" : "\(change.entries.grouped) taken out of the edit"))
    }
    return (lines + touched + audited + afterwards).joined(separator: "\n")
  }

  private var touched: [String] {
    if verdicts.isEmpty { return ["no verdict rests on these tickets"] }
    return ["verdicts that rest on these tickets; 'assay gate' decides anew, and holds where a sample is too small:"]
      + verdicts.map {
        "  \($0.intent) \($0.name): \($0.decision) in run \($0.run); sample \($0.sample) loses "
          + "\($0.ticketsLost.counted("ticket")), \($0.ticketsLeft.grouped) left"
      }
  }

  private var audited: [String] {
    if monthlyAudits.isEmpty { return [] }
    return ["monthly audits that have some of these tickets:"]
      + monthlyAudits.map {
        "  \($0.audit) loses \($0.ticketsLost.counted("ticket")), \($0.ticketsLeft.grouped) left"
      }
  }

  private var afterwards: [String] {
    var lines: [String] = []
    if discoveries > 0 {
      lines.append("now: 'assay gate' and 'assay report'; 'assay mine' when the next tickets come in")
    }
    if !verdicts.isEmpty {
      let intents = Set(verdicts.map(\.intent)).sorted().map { " --intent " + $0 }.joined()
      lines.append("for a whole sample where that is so: 'assay sample --redraw\(intents)'")
    }
    if models > 0 {
      lines.append("before 'export', 'assign', merges and splits: 'assay mine', for a model without them")
    }
    lines.append("not in the store, and yours to delete or to make again:")
    if !reports.isEmpty { lines.append("  " + reports.joined(separator: ", ")) }
    lines.append("  reports, score sheets, audit sheets and vectors written elsewhere; backups; the exports themselves")
    return lines
  }
}
