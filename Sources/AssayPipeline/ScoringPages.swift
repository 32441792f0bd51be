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

  /// - Parameter hints: what a machine noticed, from what a rater may see of a ticket.
  init(
    _ work: RaterWork, showsFixedVerdicts: Bool, hints time: ScoringPage.Settings.Hints,
    hints: ([ShownTicket]) -> [[Hint]]
  ) {
    var pages: [String: ScoringPage] = [:]
    for (rater, items) in work.items {
      pages[rater] = Self.page(
        rater, items, of: work, showsFixedVerdicts, time, hints: hints(items.map(\.ticket)))
    }
    self.pages = pages
  }

  private static func page(
    _ rater: String, _ items: [RaterWork.Item], of work: RaterWork, _ showsFixedVerdicts: Bool,
    _ time: ScoringPage.Settings.Hints, hints: [[Hint]]
  ) -> ScoringPage {
    let handedOut = work.handedOut(to: rater)
    let isAdjudicator = rater == GateRule.adjudicator
    let settlesFailure = work.settlesFailure(of: rater)
    let answers = work.answers(of: rater)
    var page = ScoringPage(
      round: work.name, rater: rater, isAdjudicator: isAdjudicator,
      check: ShownTicket.check(ofAll: handedOut.map(\.check)),
      scoreFileName: "assay-scores-\(work.name)-\(ScoreStage.fileName(work.name(of: rater))).json",
      // Who adjudicates weighs opinions that exist: nothing is kept back.
      settings: ScoringPage.Settings(
        hints: isAdjudicator ? .before : time, showsFixedVerdicts: showsFixedVerdicts && !isAdjudicator),
      samples: samples(of: items, for: rater, in: work),
      tickets: items.indices.map { place in
        let own = RaterAssignment(
          sampleID: items[place].sampleID, ticketID: items[place].ticket.ticketID, rater: rater)
        var entry = ScoringPage.Entry(
          sampleID: own.sampleID, shown: items[place].ticket, check: handedOut[place].check,
          settlesFailure: settlesFailure[place], given: items[place].score,
          storedAt: answers[own]?.time, hints: hints[place].map(ScoringPage.Hint.init),
          others: items[place].differences)
        entry.history = items[place].history
        return entry
      })
    page.person = work.name(of: rater)
    return page
  }

  /// The samples that a rater's tickets are shown under, in the order of the tickets.
  private static func samples(
    of items: [RaterWork.Item], for rater: String, in work: RaterWork
  ) -> [ScoringPage.SampledIntent] {
    let names = Dictionary(uniqueKeysWithValues: work.round.intents.map { ($0.id, $0.name) })
    var seen: Set<String> = []
    return items.filter { seen.insert($0.sampleID).inserted }.map { item in
      let tally = work.failureTally(of: item.sampleID, for: rater)
      return ScoringPage.SampledIntent(
        sampleID: item.sampleID, intentID: item.intentID, name: names[item.intentID] ?? item.intentID,
        allowedDefects: tally.allowed, knownDefects: tally.known)
    }
  }
}

extension ScoringPage.Hint {
  init(_ hint: QualityGate.Hint) { self.init(kind: hint.title, text: hint.text, evidence: hint.quotes) }
}

extension QualityGate.Hint {
  /// The kind for people to read: `Unsupported figure`.
  var title: String {
    let words = kind.rawValue.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The words that it is about; empty when there are none.
  var quotes: String { evidence.map(\.quote).joined(separator: " … ") }
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
