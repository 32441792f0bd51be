// Takes a ticket that cannot be judged out of a sample and draws the next one for it.
import QualityGate
import TicketModel
import TicketStore

public enum SampleReplacement {
  public struct Summary: Sendable, Encodable {
    public var sample: String
    public var ticket: String
    public var replacedBy: String
    public var raters: [String]
    /// Tickets of the sample that were replaced so far, this one among them.
    public var replacements: Int
  }

  /// Replaces a ticket of a latest sample by the next one of its draw. The old one stays visible with the reason.
  ///
  /// - Throws: `PipelineFault` for an unknown sample or ticket, an empty reason, a sample of an older version, and when
  ///   the frame has no other ticket.
  public static func run(sample id: String, ticket: String, reason: String, context: RunContext) throws -> Summary {
    let store = try Store(folder: context.store, access: .write)
    let round = try ScoringRound(store)
    func fault(_ code: String, _ message: String, _ remedy: String) -> PipelineFault {
      PipelineFault(code: code, message: message, remedy: remedy, location: InputLocation(file: context.store))
    }
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw fault("no-reason", "a ticket is only replaced for a reason", "Say why with --reason")
    }
    let sample = try sample(id, round: round, store: store)
    guard let design = sample.design else {
      throw fault(
        "sample-older", "\(id) was drawn by an older version, which did not keep how", "Draw again with --redraw")
    }
    guard sample.ticketIDs.contains(ticket) else {
      throw fault(
        "not-in-sample", "ticket \(ticket) is not one that counts in \(id)",
        "Run 'assay sample manifest \(id)' to see its tickets")
    }
    var cache = try FrameCache(store: store, mineRun: round.discovery.key, now: round.frames)
    let frames = try cache.frames(of: id, design: design)
    let label = round.intents.first { $0.id == sample.intentID }?.label
    let frame = label.flatMap { frames[$0]?.ids } ?? []
    guard SampleVerification.frameHash(frame) == design.frameHash else {
      throw fault(
        "frame-changed", "the tickets that \(id) was drawn from are not those of the store any more",
        "Draw again with --redraw")
    }
    let order = try SampleDraw.order(
      intentID: sample.intentID, frame: frame, storeHash: sample.storeHash, seed: sample.seed, attempt: sample.attempt)
    let drawn = try CappedDraw(order: order, size: sample.requestedSize, caps: design.caps) {
      try store.groups(of: $0, answer: SampleStage.answer)
    }
    // Nor any that raters have talked about since the draw.
    let taken = try store.calibratedTickets().union(sample.ticketIDs + sample.replaced.map(\.ticketID))
    guard let next = drawn.replacements.first(where: { !taken.contains($0) }),
      let incoming = try store.tickets(ids: [next]).first
    else {
      throw fault(
        "frame-exhausted", "every ticket of the frame (\(frame.count.grouped)) is in \(id) or in a calibration round",
        "Leave the ticket in; score what can be judged of it")
    }
    let raters = try raters(of: ticket, for: incoming, in: sample, round: round, store: store)
    let shown = try ArticleLibrary(store).shown(
      incoming, intent: round.intents.first { $0.id == sample.intentID }, supervisors: try store.supervisors())
    try store.replace(
      Run.starting(
        .sample, parameters: ["replacementIn": id], seed: sample.seed,
        inputHash: sample.storeHash),
      ticketID: ticket, in: sample, by: shown, raters: raters,
      reason: reason, actor: Runtime.person, mineRun: round.discovery.key)
    return Summary(
      sample: id, ticket: ticket, replacedBy: next, raters: raters, replacements: sample.replaced.count + 1)
  }

  /// The sample or audit of this name.
  static func sample(_ id: String, round: ScoringRound, store: Store) throws -> Sample {
    let samples = round.samples + round.audits
    if let sample = samples.first(where: { $0.id == id }) { return sample }
    let near = NearestWord.of(id, in: samples.map(\.id)).map { "Did you mean '\($0)'? " } ?? ""
    throw PipelineFault(
      code: "no-such-sample", message: "the newest discovery has no sample '\(id)'",
      remedy: near + "Run 'assay score status' to see the samples", location: InputLocation(file: store.folder))
  }

  /// As many raters as the replaced ticket had, at least one: its own where they may, else others of the sample.
  private static func raters(
    of ticketID: String, for incoming: Ticket, in sample: Sample, round: ScoringRound, store: Store
  ) throws -> [String] {
    let assigned = round.assignments(of: sample)
    // Whoever has it as a known ticket would see it twice, and learn which are known.
    let holders = try store.samples(mineRun: round.discovery.key, kind: .known).flatMap(round.assignments(of:))
      .filter { $0.ticketID == incoming.id }.map(\.rater)
    let own = assigned.filter { $0.ticketID == ticketID }.map(\.rater)
    let names = Set(assigned.map(\.rater)).subtracting(holders).sorted()
    guard !names.isEmpty else { return [] }
    // The roster in force may be a later one, without some of them.
    let stated = try store.roster(mineRun: round.discovery.key)
    let roster = Roster(raters: names.map { stated?[$0] ?? Rater(name: $0) })
    var replaced = sample
    replaced.ticketIDs = [incoming.id]
    let allocation = try RaterAllocation(
      RaterDivision.work(replaced, tickets: [incoming], store: store), roster: roster,
      overlapShare: own.count > 1 ? 1 : 0,
      // Whoever had the old ticket has room for the new one.
      loads: Dictionary(uniqueKeysWithValues: names.map { ($0, own.contains($0) ? 0 : 1) }))
    return allocation.assignments.map(\.rater)
  }
}
