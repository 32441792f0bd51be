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
      sources.append((file, bytes.withUnsafeBytes { SHA256.hash($0).hex }))
      let sheet = try matching(bytes, file: file, round: round)
      if let earlier = ratersSeen.updateValue(file, forKey: sheet.rater) {
        throw SheetRefusal(file: file, reasons: ["\(sheet.rater)'s sheet is given twice; the other file is \(earlier)"])
      }
      let simulated = isSimulated || sheet.rater.hasPrefix("simulated")
      let reading = sheet.read(bytes, isSimulated: simulated) { ticketID in
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
  private static func matching(_ bytes: [UInt8], file: String, round: ScoreSheets) throws -> ScoreSheet {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SheetRefusal(file: file, reasons: ["line 1: the file is not UTF-8; save it as \"CSV UTF-8\""])
    }
    if let id = ScoreSheet.sheetID(in: text), let sheet = round.sheets.values.first(where: { $0.id == id }) {
      return sheet
    }
    let known = round.sheets.values.map(\.id).sorted().joined(separator: ", ")
    throw SheetRefusal(
      file: file,
      reasons: ["line 2: the sheet is not one of this round's (\(known)); export the sheets again and start from those"])
  }

  public struct Status: Sendable, Encodable {
    public struct Line: Sendable, Encodable {
      public var intent: String
      public var name: String
      public var sample: String
      public var tickets: Int
      public var settled: Int
      public var unscored: Int
      public var disputed: Int
      public var defects: Int
      public var allowedDefects: Int
    }
    public struct Rater: Sendable, Encodable {
      public var rater: String
      public var tickets: Int
      public var scored: Int
    }
    public var intents: [Line] = []
    public var raters: [Rater] = []
  }

  /// How far the round is, by intent and by rater.
  public static func status(context: RunContext) throws -> Status {
    let store = try Store(folder: context.store, access: .read)
    let round = try ScoringRound(store)
    var status = Status()
    var raters: [String: (tickets: Int, scored: Int)] = [:]
    for intent in round.intents {
      guard let sample = round.sample(of: intent) else { continue }
      let settled = round.settled(sample)
      status.intents.append(
        Status.Line(
          intent: intent.id, name: intent.name, sample: sample.id, tickets: sample.ticketIDs.count,
          settled: settled.settledCount, unscored: settled.unscored.count, disputed: settled.disputed.count,
          defects: settled.defects.count,
          allowedDefects: GateRule.standard.allowedDefects(in: sample.ticketIDs.count)))
      let done = Set(round.scores(of: sample).map { $0.rater + "\n" + $0.ticketID })
      for one in round.assignments(of: sample) {
        raters[one.rater, default: (0, 0)].tickets += 1
        if done.contains(one.rater + "\n" + one.ticketID) { raters[one.rater]!.scored += 1 }
      }
    }
    status.raters = raters.sorted { $0.key < $1.key }
      .map { Status.Rater(rater: $0.key, tickets: $0.value.tickets, scored: $0.value.scored) }
    return status
  }
}
