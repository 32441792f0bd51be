// The audit of the coverage curve: drawing tickets, the sheet that goes out, the answers that come back. Where it
// stands is in AuditStanding, what 'status' says of it in AuditStatus.
import ContentHash
import Foundation
import IntentClustering
import QualityGate
import TicketModel
import TicketStore

/// Intents → drawn tickets → answers. Memory: the ids of all tickets, and the texts of the drawn ones.
public enum AuditStage {
  /// Tickets drawn from each band: at a purity of 0.9 its interval is 0.78 to 0.97.
  public static let standardSize = 50
  /// Central tickets shown with each drawn one, and how much of each.
  private static let centralTickets = 3
  private static let longestCentralText = 400

  public struct Drawing: Sendable, Encodable {
    public struct Band: Sendable, Encodable {
      public var band: String
      public var title: String
      public var intents: Int
      public var tickets: Int
      public var sampled: Int
    }
    public var audit: String
    public var attempt: Int
    public var seed: UInt64
    public var size: Int
    public var storeHash: String
    /// The audit was there already; only its sheet was written again.
    public var isKept: Bool
    public var sheet: String
    public var bands: [Band]
  }

  /// Draws `size` tickets from each band of the curve and writes the sheet (0600).
  ///
  /// The audit that is there is kept, and its sheet written again, as long as the intents have their tickets;
  /// `redraw` draws another one all the same. Every draw is counted.
  ///
  /// - Throws: `PipelineFault` when nothing was mined, no intent has a ticket, or the audit that is there was drawn
  ///   with another size or seed than those asked for.
  public static func draw(
    size: Int?, seed: UInt64?, redraw: Bool, output: String, context: RunContext
  ) throws -> Drawing {
    let store = try Store(folder: context.store, access: .write)
    let (run, intents) = try store.discovery()
    let members = try Members(store, run: run.key, intents: intents)
    let standing = try AuditStanding(store, run: run.key, intents: intents, curve: members.curve)
    if let audit = standing.audit, standing.state != .stale, !redraw {
      guard size ?? audit.requestedSize == audit.requestedSize, seed ?? audit.seed == audit.seed else {
        throw PipelineFault(
          code: "audit-drawn",
          message: "\(audit.id) of these intents was drawn with \(audit.requestedSize) tickets a band and seed "
            + "\(audit.seed)",
          remedy: "Leave --size and --seed out to write its sheet again; --redraw draws another, which is counted",
          location: InputLocation(file: context.store))
      }
      return try hand(audit, intents: intents, isKept: true, to: output)
    }
    guard !members.curve.bands.isEmpty else {
      throw PipelineFault(
        code: "nothing-to-audit", message: "no intent has a ticket", remedy: "Ingest more tickets and mine them",
        location: InputLocation(file: context.store))
    }
    let audit = try drawn(
      members, store: store, run: run.key, intents: intents, attempt: (standing.audit?.attempt ?? 0) + 1,
      size: size ?? standardSize, seed: seed ?? 1)
    // The sheet first: an audit that is stored takes the place of the one before.
    let drawing = try hand(audit, intents: intents, isKept: false, to: output)
    try store.save(
      Run.starting(
        .audit, parameters: ["size": String(audit.requestedSize), "attempt": String(audit.attempt)], seed: audit.seed,
        inputHash: audit.storeHash), audit: audit, mineRun: run.key)
    return drawing
  }

  /// Writes the sheet, unless it would replace one that somebody may have filled in.
  private static func hand(
    _ audit: CoverageAudit, intents: [Intent], isKept: Bool, to output: String
  ) throws -> Drawing {
    let sheet = AuditSheet(audit, intentOrder: intents.map(\.id)).render()
    if FileManager.default.fileExists(atPath: output) {
      guard try PrivateFile.read(output) == Array(sheet.utf8) else {
        throw PipelineFault(
          code: "file-there", message: "there is a file of another content already, perhaps a sheet with answers",
          remedy: "Import it or move it away, or name another file with --output",
          location: InputLocation(file: output))
      }
    } else {
      try PrivateFile.write(sheet, to: output)
    }
    return Drawing(
      audit: audit.id, attempt: audit.attempt, seed: audit.seed, size: audit.requestedSize,
      storeHash: audit.storeHash, isKept: isKept, sheet: output,
      bands: audit.bands.map {
        Drawing.Band(
          band: $0.id, title: CoverageCurve.bandTitle($0.id), intents: $0.intents, tickets: $0.frameSize,
          sampled: $0.tickets.count)
      })
  }

  /// Which tickets are in which intent.
  private struct Members {
    let curve: CoverageCurve
    /// Ids of the tickets of each intent, by label.
    let ticketIDs: [Int32: [String]]

    init(_ store: Store, run: Int64, intents: [Intent]) throws {
      var ticketIDs: [Int32: [String]] = [:]
      try store.assignments(run: run) { ticketIDs[$0.label, default: []].append($0.ticketID) }
      curve = CoverageCurve(intents, outliers: ticketIDs[-1]?.count ?? 0)
      self.ticketIDs = ticketIDs
    }
  }

  private static func drawn(
    _ members: Members, store: Store, run: Int64, intents: [Intent], attempt: Int, size: Int, seed: UInt64
  ) throws -> CoverageAudit {
    let storeHash = try store.samplingHash().hex
    let hashes = try AuditStanding.memberHashes(store, run: run, intents: intents, curve: members.curve)
    var owners: [String: Intent] = [:]
    let bands = try members.curve.bands.map { band in
      let frame = intents[band.places].flatMap { intent in
        (members.ticketIDs[intent.label] ?? []).map { (id: $0, intent: intent) }
      }
      // Drawn as samples are, the band in the intent's place.
      let sample = try SampleDraw.draw(
        intentID: "coverage \(band.id)", frame: frame.map(\.id), storeHash: storeHash, seed: seed, attempt: attempt,
        size: size)
      let wanted = Set(sample.ticketIDs)
      for ticket in frame where wanted.contains(ticket.id) { owners[ticket.id] = ticket.intent }
      return (band, sample, hashes[band.id] ?? "")
    }
    let central = owners.values.flatMap { $0.centralTicketIDs.prefix(centralTickets + 1) }
    let texts = try store.documents(ids: Array(Set(owners.keys).union(central)))
    return CoverageAudit(
      attempt: attempt, seed: seed, requestedSize: size, storeHash: storeHash,
      bands: bands.map { band, sample, hash in
        CoverageAudit.Band(
          id: band.id, intents: band.places.count, frameSize: sample.frameSize, memberHash: hash,
          tickets: sample.ticketIDs.compactMap { id in owners[id].map { shown(id, of: $0, texts: texts) } })
      })
  }

  static func shown(_ id: String, of intent: Intent, texts: [String: Document]) -> AuditedTicket {
    let central = intent.centralTicketIDs.filter { $0 != id }.compactMap { texts[$0]?.text }.prefix(centralTickets)
    return AuditedTicket(
      ticketID: id, text: ShownTicket.cut(texts[id]?.text ?? ""), intentID: intent.id, intentName: intent.name,
      terms: intent.terms.map(\.term).joined(separator: ", "),
      centralTexts: central.map { "– " + ($0.count <= longestCentralText ? $0 : $0.prefix(longestCentralText) + "…") }
        .joined(separator: "\n"))
  }

  // MARK: Answers

  public struct Import: Sendable, Encodable {
    public struct File: Sendable, Encodable {
      public var file: String
      public var answers: Int
      /// Rows without an answer.
      public var unanswered: Int
    }
    public var audit: String
    public var rater: String
    public var files: [File] = []
    /// Answers that are new or differ from what the store had.
    public var changed = 0
    /// Rows that were passed over because their tickets are those of forgotten requesters.
    public var forgotten = 0
  }

  /// Reads one rater's filled-in sheets: the answers of all files, or of none. Rows without an answer change nothing,
  /// so that a fresh sheet can be filled in where an earlier one ended.
  ///
  /// - Throws: `SheetRefusal` naming every line that is wrong; `PipelineFault` when no audit was drawn, or when the
  ///   intents have changed since. Nothing is stored then.
  public static func importAnswers(
    _ files: [String], rater: String, isSimulated: Bool, context: RunContext
  ) throws -> Import {
    let store = try Store(folder: context.store, access: .write)
    let (run, intents) = try store.discovery()
    let members = try Members(store, run: run.key, intents: intents)
    let standing = try AuditStanding(store, run: run.key, intents: intents, curve: members.curve)
    let audit = try standing.drawnAudit(in: context.store)
    guard standing.state != .stale else {
      throw PipelineFault(
        code: "audit-stale", message: "intents have changed since \(audit.id) was drawn",
        remedy: "Run 'assay intents audit draw' for a sheet of the intents as they are, or 'assay intents undo'",
        location: InputLocation(file: context.store))
    }
    let sheet = AuditSheet(audit, intentOrder: intents.map(\.id))
    let forgotten = try ForgottenIDs(store)
    var summary = Import(audit: audit.id, rater: rater)
    var given: [String: (answer: AuditAnswer, file: String)] = [:]
    var hasher = SHA256()
    for file in files {
      let bytes = try PrivateFile.read(file)
      hasher.update(bytes)
      let reading = sheet.read(bytes, rater: rater, isSimulated: isSimulated || rater.hasPrefix("simulated")) {
        guard forgotten?.contains(ticket: $0) ?? false else { return false }
        summary.forgotten += 1
        return true
      }
      switch reading {
      case .rejected(let reasons): throw SheetRefusal(file: file, reasons: reasons.map(\.text))
      case .accepted(let answers, let unanswered):
        for (answer, line) in answers {
          if let earlier = given[answer.ticketID], earlier.answer.fits != answer.fits {
            let problem = SheetProblem(
              line: line, ticketID: answer.ticketID, column: "fits",
              reason: "differs from the answer in \(earlier.file)")
            throw SheetRefusal(file: file, reasons: [problem.text])
          }
          given[answer.ticketID] = (answer, file)
        }
        summary.files.append(Import.File(file: file, answers: answers.count, unanswered: unanswered))
      }
    }
    summary.changed = try store.save(
      Run.starting(
        .audit, parameters: ["files": String(files.count), "rater": rater], inputHash: hasher.finalize().hex),
      answers: given.values.map(\.answer).sorted { $0.ticketID < $1.ticketID }, attempt: audit.attempt)
    return summary
  }
}

extension AuditStanding {
  /// - Throws: `PipelineFault` when none was drawn.
  func drawnAudit(in folder: String) throws -> CoverageAudit {
    guard let audit else {
      throw PipelineFault(
        code: "not-audited", message: "no audit has been drawn yet", remedy: "Run 'assay intents audit draw' first",
        location: InputLocation(file: folder))
    }
    return audit
  }
}
