// Scoring sheets out to the raters, and their scores back in.
import ContentHash
import Foundation
import QualityGate
import TicketModel
import TicketStore

/// Samples → sheets → scores. Memory: the sampled tickets.
public enum ScoreStage {
  public struct Export: Sendable, Encodable {
    public struct Sheet: Sendable, Encodable {
      public var rater: String
      public var file: String
      public var tickets: Int
      public var scored: Int
    }
    public var sheets: [Sheet] = []
  }

  /// Writes one CSV sheet a rater into a folder (0700, files 0600): only that rater's tickets. When raters disagree,
  /// one more for the adjudicator.
  public static func export(to folder: String, context: RunContext) throws -> Export {
    try write(try ScoreSheets(store: try Store(folder: context.store, access: .read)).sheets, to: folder)
  }

  static func write(_ sheets: [String: ScoreSheet], to folder: String) throws -> Export {
    var export = Export()
    try PrivateFile.createFolder(folder)
    for (rater, sheet) in sheets.sorted(by: { $0.key < $1.key }) {
      let file = folder + "/" + fileName(rater) + ".csv"
      try PrivateFile.write(sheet.render(), to: file)
      export.sheets.append(
        Export.Sheet(
          rater: rater, file: file, tickets: sheet.rows.count, scored: sheet.rows.count { $0.score != nil }))
    }
    return export
  }

  /// The rater's name with every byte but ASCII letters, digits, `.` and `-` as `_` and its code in hexadecimal: no two
  /// raters share a file.
  private static func fileName(_ rater: String) -> String {
    rater.utf8.reduce(into: "") { name, byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII, scalar.properties.isAlphabetic || (48...57).contains(byte) || ".-".utf8.contains(byte) {
        name.unicodeScalars.append(scalar)
      } else {
        name += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
  }

  public struct Import: Sendable, Encodable {
    public struct File: Sendable, Encodable {
      public var file: String
      public var rater: String
      public var scores: Int
      /// Tickets of the sheet without a score.
      public var unscored: Int
    }
    public var files: [File] = []
    /// Scores that are new or differ from what the store had.
    public var changed = 0
    /// Scores that the store had and whose row is empty now.
    public var withdrawn = 0
    /// Rows that were passed over because their tickets are those of forgotten requesters.
    public var forgotten = 0
  }

  /// Reads filled-in sheets: the scores of all files, or of none.
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
      let content = try SheetContent(bytes, file: file)
      sources.append((file, bytes.withUnsafeBytes { SHA256.hash($0).hex }))
      let sheet = try matching(content, file: file, round: round)
      if let earlier = ratersSeen.updateValue(file, forKey: sheet.rater) {
        throw SheetRefusal(file: file, reasons: ["\(sheet.rater)'s sheet is given twice; the other file is \(earlier)"])
      }
      let simulated = isSimulated || sheet.rater.hasPrefix("simulated")
      let reading = sheet.read(content, isSimulated: simulated) { ticketID in
        guard forgotten?.contains(ticket: ticketID) ?? false else { return false }
        summary.forgotten += 1
        return true
      }
      switch reading {
      case .rejected(let reasons):
        throw SheetRefusal(file: file, reasons: reasons.map(\.text))
      case .accepted(let scores, let blank, let leftOut):
        // A score that comes back as it was handed out keeps its origin.
        let known = Dictionary(
          uniqueKeysWithValues: sheet.rows.map { ($0.sampleID + "\n" + $0.ticketID, $0.score) })
        all += scores.map { score in
          var simulated = score
          simulated.isSimulated = true
          return known[score.sampleID + "\n" + score.ticketID] == simulated ? simulated : score
        }
        withdrawn += blank
        summary.files.append(
          Import.File(file: file, rater: sheet.rater, scores: scores.count, unscored: blank.count + leftOut.count))
      }
    }
    let run = Run.starting(
      .score, parameters: ["files": String(files.count)], inputHash: hasher.finalize().hex)
    let changes = try store.save(
      run, scores: all.map(round.work.stored), withdrawn: withdrawn.map(round.work.stored),
      adjudicator: GateRule.adjudicator, actor: Runtime.person, sources: sources, mineRun: round.mineRun)
    (summary.changed, summary.withdrawn) = (changes.changed, changes.withdrawn)
    return summary
  }

  /// The handed-out sheet that a file claims to be.
  private static func matching(_ content: SheetContent, file: String, round: ScoreSheets) throws -> ScoreSheet {
    if let id = ScoreSheet.sheetID(in: content), let sheet = round.sheets.values.first(where: { $0.id == id }) {
      return sheet
    }
    let known = round.sheets.values.map(\.id).sorted().joined(separator: ", ")
    throw SheetRefusal(
      file: file,
      reasons: ["line 2: the sheet is not one of this round's (\(known)); export the sheets again and start from those"])
  }
}
