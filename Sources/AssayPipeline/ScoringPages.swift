// The scoring pages of a round: the same tickets as its sheets, for the browser. With a passphrase their tickets are
// encrypted.
import Foundation
import PageEncryption
import QualityGate
import ReportRendering
import TicketModel

/// The pages of the current round, one for each rater.
struct ScoringPages {
  /// By rater, the adjudicator's among them.
  let pages: [String: ScoringPage]

  init(_ round: RoundTasks, showsFixedVerdicts: Bool) {
    var pages: [String: ScoringPage] = [:]
    for rater in round.tasks.keys { pages[rater] = Self.page(rater, of: round, showsFixedVerdicts) }
    self.pages = pages
  }

  private static func page(_ rater: String, of round: RoundTasks, _ showsFixedVerdicts: Bool) -> ScoringPage {
    let tasks = round.tasks[rater] ?? []
    let handedOut = round.handedOut(to: rater)
    let isAdjudicator = rater == GateRule.adjudicator
    var samples: [ScoringPage.SampledIntent] = []
    var known: Set<String> = []
    for task in tasks where known.insert(task.sample.id).inserted {
      let own = Set(tasks.filter { $0.sample.id == task.sample.id }.map(\.ticket.ticketID))
      samples.append(
        ScoringPage.SampledIntent(
          sampleID: task.sample.id, intentID: task.sample.intentID, name: task.intentName,
          allowedDefects: GateRule.standard.allowedDefects(in: task.sample.ticketIDs.count),
          knownDefects: (round.defects[task.sample.id] ?? []).count { !own.contains($0) }))
    }
    return ScoringPage(
      round: round.round, rater: rater, isAdjudicator: isAdjudicator,
      check: ShownTicket.check(ofAll: handedOut.map(\.check)),
      scoreFileName: "assay-scores-\(round.round)-\(ScoreStage.fileName(rater)).json",
      // Who adjudicates weighs opinions that exist: nothing is kept back.
      settings: ScoringPage.Settings(
        hints: isAdjudicator ? .before : .after, showsFixedVerdicts: showsFixedVerdicts && !isAdjudicator),
      samples: samples,
      tickets: zip(tasks, handedOut).map { task, handedOut in
        ScoringPage.Entry(
          sampleID: task.sample.id, shown: task.ticket, check: handedOut.check, settlesFailure: task.settlesFailure,
          given: task.given, others: task.others)
      })
  }
}

extension ScoringPage {
  /// The page, its tickets readable with this passphrase only.
  ///
  /// - Complexity: O(bytes shown), after some tenths of a second for the key.
  func render(passphrase: String?) -> String {
    guard let passphrase else { return render() }
    let text = SealedText(ticketData, passphrase: passphrase, context: sealingContext)
    return render(
      sealed: SealedTickets(
        salt: Data(text.salt).base64EncodedString(), iterations: text.iterations,
        vector: Data(text.vector).base64EncodedString(), sealed: Data(text.sealed).base64EncodedString()))
  }
}

/// Reads the passphrase of a round's pages.
enum PassphraseFile {
  /// The first line of a file, in the composed form (NFC) that pages derive their key from.
  ///
  /// - Throws: `PipelineFault` when the file is not UTF-8, holds more than one line, or too short a passphrase.
  static func read(_ path: String) throws -> String {
    func fault(_ code: String, _ message: String, _ remedy: String) -> PipelineFault {
      PipelineFault(code: code, message: message, remedy: remedy, location: InputLocation(file: path))
    }
    guard let text = String(validating: try PrivateFile.read(path, limit: 4_096), as: UTF8.self) else {
      throw fault("passphrase-not-text", "the passphrase is not UTF-8", "Write it as plain text")
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.dropFirst().allSatisfy(\.isEmpty) else {
      throw fault("passphrase-of-lines", "the file holds more than one line", "Keep the passphrase alone in it")
    }
    let passphrase = String(lines.first ?? "").precomposedStringWithCanonicalMapping
    guard passphrase.count >= shortest else {
      throw fault(
        "passphrase-too-short", "the passphrase has fewer than \(shortest) characters",
        "Take a longer one: whoever has the page can try passphrases on it for as long as they like")
    }
    return passphrase
  }

  private static let shortest = 12
}
