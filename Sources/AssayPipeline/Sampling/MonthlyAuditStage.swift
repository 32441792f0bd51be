// Draws one month's answers of every intent that ships, for raters to score: the monthly audit of the ramp plan.
import ContentHash
import QualityGate
import TicketModel
import TicketStore

/// Intents that ship, and a month → audits, one for each. Memory: the ids of the auto-resolved tickets.
public enum MonthlyAuditStage {
  public struct Parameters: Sendable {
    /// As `Timestamp.monthIndex`.
    public var month: Int
    /// Intents to audit; all that ship when empty.
    public var intentIDs: [String]
    public var seed: UInt64
    public var raters: [String]
    /// Of what the raters can take; instead of `raters` when there is one.
    public var rosterFile: String?
    /// Share of each audit that two raters score, 0 to 1.
    public var overlap = 0.0

    public init(month: Int, intentIDs: [String] = [], seed: UInt64, raters: [String]) {
      self.month = month
      self.intentIDs = intentIDs
      self.seed = seed
      self.raters = raters
    }
  }

  public struct Summary: Sendable, Encodable {
    public struct Line: Sendable, Encodable {
      /// `I001-m2026-09`.
      public var sample: String
      public var intent: String
      public var name: String
      public var tickets: Int
      /// Auto-resolved tickets of the month.
      public var drawnFrom: Int
      /// Tickets that an earlier draw of the month had and that nobody settled; they are in this one as well.
      public var leftOver: Int
    }
    public var month = ""
    public var drawn: [Line] = []
    /// Intents whose audit of the month was drawn before.
    public var alreadyAudited: [String] = []
    /// Intents whose sample was drawn from tickets of this month, or of a later one.
    public var tooEarly: [String] = []
    /// Intents without an auto-resolved ticket in the month.
    public var withoutTickets: [String] = []
    public var scoresNeeded = 0
    public var division = RaterDivision.Summary()
  }

  /// - Throws: `PipelineFault` when nothing ships, and for an intent that does not ship or does not exist.
  public static func run(_ parameters: Parameters, context: RunContext) throws -> Summary {
    let store = try Store(folder: context.store, access: .write)
    let round = try ScoringRound(store)
    let shipping = try shipping(parameters.intentIDs, round: round, store: store)
    let standing = try StandingSamples(round, store: store)
    let audits = try MonthlyAudits(store)
    let terms = try PolicyInForce(nil, store: store).policy.ramp
    let frames = try store.samplingFrames(mineRun: round.discovery.key, months: parameters.month...parameters.month,
      countingAll: true)
    let hashes = try store.intentHashes(run: round.discovery.key)
    let (storeHash, trail) = (try store.samplingHash().hex, try store.trailHead().description)
    var summary = Summary(month: Timestamp.monthName(parameters.month))
    let account = try store.storeAccount(
      mineRun: round.discovery.key, months: parameters.month...parameters.month)
    var samples: [Sample] = []
    var newest: [Int64: Timestamp?] = [:]
    for intent in shipping {
      guard let sample = standing[intent] else { continue }
      // What is audited came after what was sampled, or the same tickets would count twice.
      let last = try newest[sample.mineRun] ?? store.newestTicket(mineRun: sample.mineRun)
      newest[sample.mineRun] = .some(last)
      if let last, last.monthIndex >= parameters.month {
        summary.tooEarly.append(intent.id)
        continue
      }
      if audits.isAudited(intent.id, month: summary.month, mineRun: round.discovery.key) {
        summary.alreadyAudited.append(intent.id)
        continue
      }
      let frame = frames[intent.label] ?? SamplingFrame()
      if frame.ids.isEmpty {
        summary.withoutTickets.append(intent.id)
        continue
      }
      let unfinished = audits.unfinished(intent.id, month: summary.month)
      let leftOver = unfinished?.open.intersection(frame.ids) ?? []
      var audit = try draw(
        intent, frame, size: terms.auditTickets, including: leftOver, parameters,
        key: unfinished.map { ($0.seed, $0.storeHash) } ?? (parameters.seed, storeHash), store: store)
      audit.design?.trail = trail
      audit.design?.store = account
      audit.intentHash = hashes[intent.label] ?? ""
      samples.append(audit)
      summary.drawn.append(
        Summary.Line(
          sample: audit.id, intent: intent.id, name: intent.name, tickets: audit.ticketIDs.count,
          drawnFrom: frame.ids.count, leftOver: leftOver.count))
    }
    if !samples.isEmpty {
      (summary.scoresNeeded, summary.division) = try save(
        samples, intents: shipping, round: round, parameters, storeHash: storeHash, store: store, context: context)
    }
    return summary
  }

  /// The intents that the newest verdicts ship, by falling volume.
  private static func shipping(_ wanted: [String], round: ScoringRound, store: Store) throws -> [Intent] {
    func fault(_ code: String, _ message: String, _ remedy: String) -> PipelineFault {
      PipelineFault(code: code, message: message, remedy: remedy, location: InputLocation(file: store.folder))
    }
    guard let run = try store.latestRun(of: .gate) else {
      throw fault("not-judged", "there are no verdicts yet", "Run 'assay gate' first: what ships is audited")
    }
    let ships = Set(try store.verdicts(run: run.key).filter { $0.decision == .ship }.map(\.intentID))
    for id in wanted {
      guard round.intents.contains(where: { $0.id == id }) else {
        throw fault("no-such-intent", "there is no intent \(id)", "Run 'assay intents' to see the ids")
      }
      guard ships.contains(id) else {
        throw fault(
          "not-shipped", "\(id) does not ship by the newest verdicts, and only what ships is audited",
          "Run 'assay gate' to see what ships")
      }
    }
    let own = round.intents.filter { ships.contains($0.id) && (wanted.isEmpty || wanted.contains($0.id)) }
    guard !own.isEmpty else {
      throw fault("nothing-ships", "no intent ships by the newest verdicts", "Only what ships is audited")
    }
    return own
  }

  /// The first tickets in the order of a key: as many as are asked for, and more where those that an earlier draw left
  /// over stand behind. With the key of that draw none of them can be left out, and the draw can still be repeated.
  private static func draw(
    _ intent: Intent, _ frame: SamplingFrame, size: Int, including leftOver: Set<String>, _ parameters: Parameters,
    key: (seed: UInt64, storeHash: String), store: Store
  ) throws -> Sample {
    let month = Timestamp.monthName(parameters.month)
    let order = try SampleDraw.order(
      intentID: intent.id, frame: frame.ids, storeHash: key.storeHash, seed: key.seed, attempt: parameters.month)
    func taken(_ size: Int) throws -> CappedDraw {
      try CappedDraw(order: order, size: size, caps: SampleStage.standardCaps) {
        try store.groups(of: $0, answer: SampleStage.answer)
      }
    }
    var size = size
    var drawn = try taken(size)
    // A larger draw holds every smaller one, and that of the whole frame holds all.
    while size < order.count, !leftOver.isSubset(of: drawn.taken) {
      size = min(order.count, size + max(1, leftOver.subtracting(drawn.taken).count))
      drawn = try taken(size)
    }
    var sample = Sample(
      id: "\(intent.id)-m\(month)", intentID: intent.id, attempt: parameters.month, seed: key.seed,
      requestedSize: size, frameSize: frame.ids.count, ticketIDs: drawn.taken, storeHash: key.storeHash)
    sample.kind = .audit
    var design = SampleDesign()
    (design.months, design.caps, design.exclusions) = (
      MonthlyAudits.span(month), SampleStage.standardCaps, frame.exclusions
    )
    design.tickets = frame.tickets
    design.frameHash = SampleVerification.frameHash(frame.ids)
    (design.passedOver, design.aboveCap) = (drawn.passedOver, drawn.aboveCap)
    sample.design = design
    return sample
  }

  private static func save(
    _ samples: [Sample], intents: [Intent], round: ScoringRound, _ parameters: Parameters, storeHash: String,
    store: Store, context: RunContext
  ) throws -> (scores: Int, RaterDivision.Summary) {
    var terms = SampleStage.Parameters(
      intentIDs: parameters.intentIDs, size: 1, seed: parameters.seed, raters: parameters.raters,
      overlap: parameters.overlap, redraw: false)
    terms.rosterFile = parameters.rosterFile
    let drawn = try samples.map { try store.tickets(ids: $0.ticketIDs) }
    let division = try RaterDivision(
      samples, tickets: drawn, round: round, parameters: terms, store: store, context: context)
    let library = try ArticleLibrary(store)
    let supervisors = try store.supervisors()
    let shown = try zip(samples, drawn).map { sample, tickets in
      let intent = intents.first { $0.id == sample.intentID }
      return try tickets.map { try library.shown($0, intent: intent, supervisors: supervisors) }
    }
    let run = Run.starting(
      .sample,
      parameters: [
        "audit": Timestamp.monthName(parameters.month),
        "raters": division.roster.raters.map(\.name).joined(separator: ","),
        "overlap": String(parameters.overlap), "intents": parameters.intentIDs.joined(separator: ","),
      ], seed: parameters.seed, inputHash: storeHash)
    try store.save(
      run, samples: samples, shown: shown, assignments: division.assignments, roster: division.stated,
      basis: RaterDivision.Basis.turn.rawValue, actor: Runtime.person, mineRun: round.discovery.key)
    return (division.assignments.count, division.summary)
  }
}
