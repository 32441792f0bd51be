// Where the audit of the coverage curve stands: none, out of date, waiting for answers, or done with what it found.
import ContentHash
import IntentClustering
import QualityGate
import ReportRendering
import TicketModel
import TicketStore

/// The newest audit held against the intents as they are now. Only a complete one of just these intents adjusts
/// anything.
struct AuditStanding {
  enum State: String, Encodable {
    case none, stale, open, complete
  }

  /// `nil` when none was drawn.
  let audit: CoverageAudit?
  let state: State
  /// Bands of the audit, or of the curve now, whose intents or their tickets are not the same in both.
  let changedBands: [String]
  let answers: [AuditAnswer]
  let settled: SettledAnswers
  /// What the audit found; only in the state `complete`.
  let adjusted: PurityAdjustedCoverage?

  /// - Parameter intents: of the run, by falling volume.
  init(_ store: Store, run: Int64, intents: [Intent], curve: CoverageCurve) throws {
    guard let audit = try store.latestCoverageAudit() else {
      (audit, state, changedBands, answers, settled, adjusted) = (nil, .none, [], [], SettledAnswers([]), nil)
      return
    }
    self.audit = audit
    answers = try store.auditAnswers(attempt: audit.attempt)
    let settled = SettledAnswers(answers)
    self.settled = settled
    let hashes = try Self.memberHashes(store, run: run, intents: intents, curve: curve)
    let drawn = Dictionary(uniqueKeysWithValues: audit.bands.map { ($0.id, $0.memberHash) })
    changedBands = CoverageCurve.bandEnds.map { "B\($0)" }.filter { drawn[$0] != hashes[$0] }
    guard changedBands.isEmpty else {
      (state, adjusted) = (.stale, nil)
      return
    }
    guard audit.bands.flatMap(\.tickets).allSatisfy({ settled.fits[$0.ticketID] != nil }) else {
      (state, adjusted) = (.open, nil)
      return
    }
    state = .complete
    adjusted = PurityAdjustedCoverage(
      bands: audit.bands.map { Self.audited($0, settled) },
      volumes: zip(curve.volumes, curve.bandNumbers).map { (tickets: $0, band: $1) }, total: curve.total)
  }

  static func audited(_ band: CoverageAudit.Band, _ settled: SettledAnswers) -> AuditedBand {
    AuditedBand(
      tickets: band.frameSize, sampled: band.tickets.count,
      fitting: band.tickets.count { settled.fits[$0.ticketID] == true })
  }

  /// Of each band of the curve, by id, the hash of its intents' ids and tickets, some tickets left out. O(tickets).
  static func memberHashes(
    _ store: Store, run: Int64, intents: [Intent], curve: CoverageCurve, besides: Set<String> = []
  ) throws -> [String: String] {
    let members = try store.intentHashes(run: run, besides: besides)
    return Dictionary(
      uniqueKeysWithValues: curve.bands.map { band in
        var hasher = SHA256()
        // By id: intents of equal volume have no order of their own.
        for intent in intents[band.places].sorted(by: { $0.id < $1.id }) {
          hasher.update(field: intent.id)
          hasher.update(field: members[intent.label] ?? "")
        }
        return (band.id, hasher.finalize().hex)
      })
  }

  /// The adjusted share of all tickets in the intents up to this place of the curve; `nil` without a complete audit.
  func adjustedShare(upTo place: Int) -> Double? { adjusted?.curve[place].estimate }

  /// Some of the answers are made up.
  var isSimulated: Bool { answers.contains { $0.isSimulated } }

  /// The same for the pages.
  var facts: AuditFacts {
    guard let audit else { return AuditFacts(state: .none) }
    let drawn = audit.sampled
    switch state {
    case .none: return AuditFacts(state: .none)
    case .stale: return AuditFacts(state: .stale(changedBands: changedBands.map(CoverageCurve.bandTitle)))
    case .open:
      let settledTickets = audit.bands.flatMap(\.tickets).count { settled.fits[$0.ticketID] != nil }
      return AuditFacts(state: .open(settled: settledTickets, drawn: drawn))
    case .complete:
      let bands = audit.bands.map { band in
        let found = Self.audited(band, settled)
        return AuditFacts.Band(
          id: band.id, title: CoverageCurve.bandTitle(band.id), intents: band.intents, tickets: band.frameSize,
          sampled: found.sampled, fitting: found.fitting, purity: Self.share(found.purity, found.interval))
      }
      guard let adjusted else { return AuditFacts(state: .none) }
      let bounds = adjusted.intentsReachingBounds(0.7)
      return AuditFacts(
        state: .complete(
          AuditFacts.Result(
            tickets: drawn, attempt: audit.attempt, isSimulated: isSimulated, bands: bands,
            covered: Self.share(adjusted.covered), curve: adjusted.curve.map(Self.share),
            intentsToSeventy: adjusted.intentsReaching(0.7), earliestToSeventy: bounds.earliest,
            latestToSeventy: bounds.latest)))
    }
  }

  private static func share(_ share: EstimatedShare) -> AuditFacts.Share {
    AuditFacts.Share(estimate: share.estimate, lower: share.lower, upper: share.upper)
  }

  private static func share(_ estimate: Double, _ interval: ClosedRange<Double>) -> AuditFacts.Share {
    AuditFacts.Share(estimate: estimate, lower: interval.lowerBound, upper: interval.upperBound)
  }
}

extension CoverageCurve.Band {
  /// `B70`.
  var id: String { "B\(percent.upperBound)" }
}

extension CoverageCurve {
  /// The curve of a run's intents.
  init(_ intents: [Intent], outliers: Int) { self.init(volumes: intents.map(\.volume), outliers: outliers) }

  /// What people call a band: `to 25%`, `50–70%`, `above 90%`.
  static func bandTitle(_ id: String) -> String {
    guard let number = bandEnds.firstIndex(where: { "B\($0)" == id }) else { return id }
    if number == 0 { return "to \(bandEnds[0])%" }
    return number == bandEnds.count - 1
      ? "above \(bandEnds[number - 1])%" : "\(bandEnds[number - 1])–\(bandEnds[number])%"
  }
}
