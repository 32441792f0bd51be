// Files that scoring pages saved: told apart from sheets, decoded, and held against what was handed out.
import Foundation
import QualityGate
import TicketModel

enum ScoreFileImport {
  /// Whether bytes are meant as a page's file: they start with a brace or bracket, which no sheet does.
  static func isScoreFile(_ bytes: [UInt8], name: String) -> Bool {
    if name.lowercased().hasSuffix(".json") { return true }
    let head = bytes.prefix(64).drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return head.first == UInt8(ascii: "{") || head.first == UInt8(ascii: "[")
  }

  /// Reads a page's file: all of its scores or none.
  ///
  /// - Throws: `SheetRefusal` with every reason.
  static func read(
    _ bytes: [UInt8], file: String, work: RaterWork, isSimulated: Bool, skipping isGone: (String) -> Bool
  ) throws -> ReturnedScores {
    let saved = try decoded(bytes, file: file)
    guard saved.problems.isEmpty else { throw refusal(file, saved.problems) }
    guard saved.round == work.name else {
      throw refusal(
        file, [ScoreFile.Problem(field: "round", reason: "the scores are of another round than this, \(work.name)")])
    }
    guard work.items[saved.rater] != nil else {
      let known = work.items.keys.sorted().joined(separator: ", ")
      throw refusal(file, [ScoreFile.Problem(field: "rater", reason: "is none of this round's raters (\(known))")])
    }
    let reading = saved.read(
      handedOut: work.handedOut(to: saved.rater), isSimulated: isSimulated || saved.rater.hasPrefix("simulated"),
      skipping: isGone)
    switch reading {
    case .rejected(let problems): throw refusal(file, problems)
    case .accepted(let scores, let cleared, let unscored):
      return ReturnedScores(
        rater: saved.rater, scores: scores,
        cleared: cleared.map { ReturnedScores.Cleared(place: $0.place, at: $0.at) }, leftOut: unscored)
    }
  }

  private static func decoded(_ bytes: [UInt8], file: String) throws -> ScoreFile {
    guard bytes.count <= ScoreFile.largestSize else {
      throw refusal(
        file,
        [
          ScoreFile.Problem(
            reason: "the file has \(bytes.count) bytes; saved scores have at most \(ScoreFile.largestSize)")
        ])
    }
    guard let text = utf8(bytes) else {
      throw refusal(file, [ScoreFile.Problem(reason: "the file is neither UTF-8 nor UTF-16; save it as UTF-8")])
    }
    do { return try JSONDecoder().decode(ScoreFile.self, from: text) } catch {
      throw refusal(
        file, [ScoreFile.Problem(reason: "the file is not whole JSON; save the scores from the page once more")])
    }
  }

  /// The text as UTF-8 without a byte-order mark. Some editors save UTF-16, which its mark tells.
  private static func utf8(_ bytes: [UInt8]) -> Data? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return String(data: Data(bytes), encoding: .utf16).map { Data($0.utf8) }
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return String(validating: body, as: UTF8.self) == nil ? nil : Data(body)
  }

  private static func refusal(_ file: String, _ problems: [ScoreFile.Problem]) -> SheetRefusal {
    SheetRefusal(file: file, reasons: problems.map(\.text))
  }
}
