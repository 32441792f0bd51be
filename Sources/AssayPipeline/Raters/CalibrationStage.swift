// A calibration round: the same tickets for everybody, before scores count, and where the raters differ.
import ContentHash
import QualityGate
import ReportRendering
public import TicketModel
import TicketStore

/// Tickets of many intents → one sample for all raters → where they differ. Memory: the ids of the auto-resolved
/// tickets.
public enum CalibrationStage {
  public struct Parameters: Sendable {
    /// Tickets from these intents only; from all when empty.
    public var intentIDs: [String]
    public var tickets: Int
    public var seed: UInt64
    public var raters: [String]
    /// Of what raters can take; instead of `raters` when there is one.
    public var rosterFile: String?

    /// - Parameter tickets: `nil` for the usual number.
    public init(intentIDs: [String], tickets: Int?, seed: UInt64, raters: [String], rosterFile: String?) {
      self.intentIDs = intentIDs
      self.tickets = tickets ?? SampleDraw.standardCalibration
      self.seed = seed
      self.raters = raters
      self.rosterFile = rosterFile
    }
  }

  public struct Drawing: Sendable, Encodable {
    public var sample: String
    public var tickets: Int
    public var intents: Int
    public var raters: [String]
    /// Tickets that a rater cannot score, by rater: those in a language they do not read, and those they had a part in.
    public var leftOut: [String: Int]
  }

  /// Draws a calibration round. The tickets of all such rounds stay out of every later sample.
  ///
  /// - Throws: `PipelineFault` when no ticket can be spared.
  public static func draw(_ parameters: Parameters, context: RunContext) throws -> Drawing {
    let store = try Store(folder: context.store, access: .write)
    let round = try ScoringRound(store)
    for id in parameters.intentIDs where !round.intents.contains(where: { $0.id == id }) {
      throw PipelineFault(
        code: "no-such-intent", message: "there is no intent \(id)", remedy: "Run 'assay intents' to see the ids",
        location: InputLocation(file: store.folder))
    }
    let stated = try parameters.rosterFile.map {
      try RaterDivision.resolved(RosterFile.read($0), store: store, context: context)
    }
    let roster = stated ?? Roster(names: parameters.raters)
    if stated != nil {
      let raters = AdjudicatorCheck.raters(of: round.inWork, in: round)
      try AdjudicatorCheck.run(stated, raters: raters, store: store, mineRun: round.discovery.key)
    }
    let wanted = Set(parameters.intentIDs)
    let intents = round.intents.filter { wanted.isEmpty || wanted.contains($0.id) }
    // Not what raters have seen or will see in a sample or an audit: its scores would be no evidence after they talked.
    // Nor what an earlier round had.
    let sampled = try store.calibratedTickets().union(
      (store.draws(kind: .intent) + store.draws(kind: .audit)).flatMap(\.ticketIDs))
    let frames = intents.map { intent in
      (intentID: intent.id, ticketIDs: round.frame(of: intent).filter { !sampled.contains($0) })
    }
    let storeHash = try store.samplingHash().hex
    let sample = try SampleDraw.calibration(
      frames: frames, keeping: GateRule.standard.minimumFrame, storeHash: storeHash, seed: parameters.seed,
      attempt: try store.samples(mineRun: round.discovery.key, kind: .calibration).count + 1, size: parameters.tickets)
    guard !sample.ticketIDs.isEmpty else {
      throw PipelineFault(
        code: "no-calibration-tickets",
        message: "no intent has more than \(GateRule.standard.minimumFrame) auto-resolved tickets outside of samples",
        remedy: "Calibrate before 'assay sample', or name larger intents with --intent",
        location: InputLocation(file: store.folder))
    }
    let tickets = try store.tickets(ids: sample.ticketIDs)
    let work = try RaterDivision.work(sample, tickets: tickets, store: store)
    // Checks the roster's names as well.
    let divided = try RaterAllocation(work, roster: roster, overlapShare: 0)
    precondition(divided.assignments.count + divided.unassigned.count == work.count, "tickets are lost")
    var assignments: [RaterAssignment] = []
    var leftOut: [String: Int] = [:]
    for rater in roster.raters {
      let own = work.filter { RaterAllocation.obstacle(rater, $0) == nil }
      if own.count < work.count { leftOut[rater.name] = work.count - own.count }
      assignments += own.map { RaterAssignment(sampleID: sample.id, ticketID: $0.ticketID, rater: rater.name) }
    }
    let run = Run.starting(
      .sample,
      parameters: [
        "calibration": sample.id, "size": String(parameters.tickets),
        "raters": roster.raters.map(\.name).joined(separator: ","),
        "intents": parameters.intentIDs.joined(separator: ","),
      ], seed: parameters.seed, inputHash: storeHash)
    let (library, supervisors) = (try ArticleLibrary(store), try store.supervisors())
    let shown = try tickets.map { try library.shown($0, intent: nil, supervisors: supervisors) }
    try store.save(
      run, samples: [sample], shown: [shown],
      assignments: assignments, roster: stated, actor: Runtime.person, mineRun: round.discovery.key)
    let chosen = Set(sample.ticketIDs)
    return Drawing(
      sample: sample.id, tickets: sample.ticketIDs.count,
      intents: frames.count { !chosen.isDisjoint(with: $0.ticketIDs) }, raters: roster.raters.map(\.name).sorted(),
      leftOut: leftOut)
  }

  /// Where the raters of the latest calibration round differ; writes the page when a file is named (0600).
  ///
  /// - Throws: `PipelineFault` when there is no such round.
  public static func report(to file: String?, context: RunContext) throws -> CalibrationResult {
    let store = try Store(folder: context.store, access: .read)
    let discovery = try store.discovery().run
    guard let sample = try store.samples(mineRun: discovery.key, kind: .calibration).last else {
      throw PipelineFault(
        code: "not-calibrated", message: "no calibration round has been drawn yet",
        remedy: "Run 'assay score calibrate' with --raters first", location: InputLocation(file: store.folder))
    }
    let assigned = try store.raterAssignments(mineRun: discovery.key).filter { $0.sampleID == sample.id }
    let result = Calibration.result(
      sampleID: sample.id, ticketIDs: sample.ticketIDs, raters: Set(assigned.map(\.rater)).sorted(),
      scores: try store.scores(mineRun: discovery.key))
    if let file {
      let shown = try store.shownTickets(mineRun: discovery.key)[sample.id] ?? []
      try PrivateFile.write(CalibrationPage.render(result, tickets: shown), to: file)
    }
    return result
  }
}
