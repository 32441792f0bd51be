// Forgetting requesters: what has to change is worked out from the store, then everything goes in one transaction, and
// the files are rewritten so that no byte of it is left. What is told afterwards is in ForgetSummary.swift.
import Foundation
import TicketModel
import TicketStore

/// Ids of requesters → a store without them. Memory: the tickets that they wrote in, and one line a ticket.
public enum ForgetStage {
  /// - Parameter isDryRun: Everything is worked out and counted, and nothing is changed.
  /// - Throws: `PipelineFault` when an id is unknown or that of an account of the desk. Nothing is changed then.
  public static func run(_ requesterIDs: [String], isDryRun: Bool, context: RunContext) throws -> ForgetSummary {
    let store = try Store(folder: context.store, access: .write)
    let isMasked = try store.keepsRawText() == false
    let ids = Set(isMasked ? requesterIDs.map(RecordMask.pseudonym) : requesterIDs).sorted()
    let before = try ForgottenIDs(store)
    let known = try store.knownRequesters(among: ids)
    try refuse(ids, known: known, before: before, store: store)

    let removal = try RequesterRemoval(
      known.sorted(), stated: requesterIDs, ids: before ?? ForgottenIDs(), store: store)
    var summary = ForgetSummary(removal, isDryRun: isDryRun)
    summary.forgottenBefore = ids.count - known.count
    summary.verdicts = try verdicts(on: removal.samples.filter { !$0.isAudit }, store: store)
    summary.reports = try store.reportFolders().filter(FileManager.default.fileExists(atPath:))
    let gone = try store.forget(
      removal.plan, isDryRun: isDryRun,
      names: NameClearing(near: removal.redaction.cleared, elsewhere: removal.redaction.clearedElsewhere),
      isTheirs: removal.isTheirs)
    summary.add(gone)
    if isDryRun { return summary }
    // Also for those who were forgotten before: that run may have been killed just here.
    context.progress(.step(stage: "rewrite the store", done: 0, total: nil, unit: "pages"))
    _ = try store.vacuum()
    try IngestStage.writeRejects(store: store, context: context)
    return summary
  }

  private static func refuse(_ ids: [String], known: Set<String>, before: ForgottenIDs?, store: Store) throws {
    let desk = try store.deskAccounts(among: ids)
    guard desk.isEmpty else {
      throw PipelineFault(
        code: "not-a-requester",
        message: "an account of the desk (agent, bot or system): \(desk.joined(separator: ", "))",
        remedy: "Name requesters only: what the desk answered belongs to the tickets of many; nothing was changed",
        location: InputLocation(file: store.folder))
    }
    let unknown = ids.filter { !known.contains($0) && !(before?.contains(requester: $0) ?? false) }
    guard unknown.isEmpty else {
      throw PipelineFault(
        code: "no-such-requester", message: "the store holds nothing of \(unknown.joined(separator: ", "))",
        remedy: "Write each id exactly as the export does; nothing was changed",
        location: InputLocation(file: store.folder))
    }
  }

  /// The recorded verdicts that rest on samples which lose tickets.
  private static func verdicts(on samples: [TouchedSample], store: Store) throws -> [ForgetSummary.TouchedVerdict] {
    let recorded = try store.newestVerdicts()
    return try samples.compactMap { sample in
      guard
        let found = recorded.first(where: { $0.mineRun == sample.mineRun && $0.verdict.sampleID == sample.id })
      else { return nil }
      return ForgetSummary.TouchedVerdict(
        intent: sample.intentID,
        name: try store.intents(run: sample.mineRun).first { $0.id == sample.intentID }?.name ?? "", run: found.run,
        decision: found.verdict.decision.rawValue, sample: sample.id, ticketsLost: sample.lost,
        ticketsLeft: sample.left)
    }
  }
}

extension Store {
  /// Where 'assay report' and 'assay intents report' write unless they are told otherwise.
  fileprivate func reportFolders() throws -> [String] {
    try runNumbers(of: .gate).map { "Reports/run-\($0)" } + runNumbers(of: .mine).map { "Reports/intents-run-\($0)" }
  }
}
