// The raters' scores back in, and how far the round is. What goes out to them is in ScoreStage+Export.swift.
import ContentHash
import Foundation
import QualityGate
import TicketModel
import TicketStore

/// Samples → pages and sheets → scores. Memory: the sampled tickets.
public enum ScoreStage {
  public struct Import: Sendable, Encodable {
    public struct File: Sendable, Encodable {
      public var file: String
      public var rater: String
      public var scores: Int
      /// Tickets of the sheet without a score.
      public var unscored: Int
      /// Answers that are older than other ones that the store has, and change nothing.
      public var older: Int
      /// Times in the future that count as the time of the import.
      public var capped: Int
    }
    public var files: [File] = []
    /// Scores that are new or differ from what the store had.
    public var changed = 0
    /// Scores that the store had and that the rater took back: by an emptied row, or on the page.
    public var withdrawn = 0
    /// Rows that were passed over because their tickets are those of forgotten requesters.
    public var forgotten = 0
  }

  /// Reads files that pages saved and filled-in sheets: the scores of all files, or of none. Answers that are older
  /// than what the store has are counted and left.
  ///
  /// - Throws: `SheetRefusal` naming every line that is wrong; nothing is stored then.
  public static func importSheets(
    _ files: [String], isSimulated: Bool, context: RunContext
  ) throws -> Import {
    let store = try Store(folder: context.store, access: .write)
    let round = try ScoreSheets(store: store)
    let forgotten = try ForgottenIDs(store)
    var summary = Import()
    var all: [TicketScore] = []
    var withdrawn: [RaterAssignment] = []
    var hasher = SHA256()
    var ratersSeen: [String: String] = [:]
    var sources: [(file: String, hash: String)] = []
    for file in files {
      let bytes = try PrivateFile.read(file)
      hasher.update(bytes)
      sources.append((file, bytes.withUnsafeBytes { SHA256.hash($0).hex }))
      let isGone = { (ticketID: String) in
        guard forgotten?.contains(ticket: ticketID) ?? false else { return false }
        summary.forgotten += 1
        return true
      }
      var returned =
        ScoreFileImport.isScoreFile(bytes, name: file)
        ? try ScoreFileImport.read(bytes, file: file, work: round.work, isSimulated: isSimulated, skipping: isGone)
        : try read(bytes, file: file, round: round, isSimulated: isSimulated, skipping: isGone)
      if let earlier = ratersSeen.updateValue(file, forKey: returned.rater) {
        throw SheetRefusal(
          file: file, reasons: ["\(returned.rater)'s scores are given twice; the other file is \(earlier)"])
      }
      let capped = returned.cap(at: Runtime.now(), over: round.work)
      let taken = returned.taken(over: round.work)
      all += taken.scores
      withdrawn += taken.withdrawn
      summary.files.append(
        Import.File(
          file: file, rater: round.work.name(of: returned.rater), scores: returned.scores.count,
          unscored: returned.cleared.count + returned.leftOut.count, older: taken.older, capped: capped))
    }
    let run = Run.starting(
      .score, parameters: ["files": String(files.count)], inputHash: hasher.finalize().hex)
    let changes = try store.save(
      run, scores: all.map(round.work.stored), withdrawn: withdrawn.map(round.work.stored),
      adjudicator: round.work.adjudicator, actor: Runtime.person, sources: sources, mineRun: round.mineRun)
    (summary.changed, summary.withdrawn) = (changes.changed, changes.withdrawn)
    return summary
  }

  private static func read(
    _ bytes: [UInt8], file: String, round: ScoreSheets, isSimulated: Bool, skipping isGone: (String) -> Bool
  ) throws -> ReturnedScores {
    let content = try SheetContent(bytes, file: file)
    let sheet = try matching(content, file: file, round: round)
    let reading = sheet.read(
      content, isSimulated: isSimulated || sheet.rater.hasPrefix("simulated"), skipping: isGone)
    switch reading {
    case .rejected(let reasons): throw SheetRefusal(file: file, reasons: reasons.map(\.text))
    case .accepted(let scores, let blank, let leftOut):
      return ReturnedScores(
        rater: sheet.rater, scores: scores, cleared: blank.map { ReturnedScores.Cleared(place: $0) }, leftOut: leftOut,
        sheet: ScoreSheet.trailEnd(in: content))
    }
  }

  /// The handed-out sheet that a file claims to be.
  private static func matching(_ content: SheetContent, file: String, round: ScoreSheets) throws -> ScoreSheet {
    if let id = ScoreSheet.sheetID(in: content), let sheet = round.sheets.values.first(where: { $0.id == id }) {
      return sheet
    }
    let known = round.sheets.values.map(\.id).sorted().joined(separator: ", ")
    throw SheetRefusal(
      file: file,
      reasons: [
        "line 2: the sheet is not one of this round's (\(known)); export the sheets again and start from those"
      ])
  }
}
