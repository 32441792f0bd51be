// The unscored rest of one rater's work goes to another.
import ContentHash
import QualityGate
import TicketModel
import TicketStore

/// A rater leaves a round, or has too much. Memory: the tickets that change hands.
public enum HandOverStage {
  public struct Parameters: Sendable {
    public var from: String
    public var to: String
    /// Tickets of these intents only; all when empty.
    public var intentIDs: [String]
    /// Why, for the record.
    public var note: String
    /// A roster that holds from now on.
    public var rosterFile: String?

    public init(from: String, to: String, intentIDs: [String], note: String, rosterFile: String?) {
      self.from = from
      self.to = to
      self.intentIDs = intentIDs
      self.note = note
      self.rosterFile = rosterFile
    }
  }

  public struct Summary: Sendable, Encodable {
    public struct Kept: Sendable, Encodable {
      public var sample: String
      public var ticket: String
      /// `language`, `conflict`, `capacity` or `blindness`.
      public var reason: String
    }
    public var from: String
    public var to: String
    public var handedOver = 0
    /// Tickets that stay with `from`.
    public var kept: [Kept] = []
  }

  /// - Throws: `PipelineFault` for a rater that nobody is, an unknown intent, and when there is nothing to hand over.
  public static func run(_ parameters: Parameters, context: RunContext) throws -> Summary {
    let store = try Store(folder: context.store, access: .write)
    let round = try ScoringRound(store)
    let mineRun = round.discovery.key
    let latest = round.inWork
    let mixedIn = Dictionary(
      uniqueKeysWithValues: try store.knownTickets(mineRun: mineRun).map {
        ($0.sampleID + "\n" + $0.known.ticketID, $0.shownWith)
      })
    let knownSamples = try store.samples(mineRun: mineRun, kind: .known)
    let newRoster = try parameters.rosterFile.map {
      try RaterDivision.resolved(RosterFile.read($0), store: store, context: context)
    }
    let roster = try newRoster ?? store.roster(mineRun: mineRun) ?? Roster(names: [])
    try check(parameters, round: round, samples: latest + knownSamples, roster: roster, store: store)
    try AdjudicatorCheck.run(newRoster, raters: [parameters.to], store: store, mineRun: mineRun)
    if newRoster != nil {
      let raters = AdjudicatorCheck.raters(of: latest + knownSamples, in: round)
      try AdjudicatorCheck.run(newRoster, raters: raters, store: store, mineRun: mineRun)
    }
    let receiver = roster[parameters.to] ?? Rater(name: parameters.to)

    // Known tickets go with the others, so that nothing tells them apart.
    let intents = Set(parameters.intentIDs)
    let wanted = Set(latest.filter { intents.isEmpty || intents.contains($0.intentID) }.map(\.id))
    var rest: [RaterAllocation.Ticket] = []
    // By ticket in whatever sample: a known ticket may have come into a sample as a replacement as well.
    var holders: [String: Set<String>] = [:]
    for sample in latest + knownSamples {
      let scored = Set(round.scores(of: sample).filter { $0.rater == parameters.from }.map(\.ticketID))
      let all = round.assignments(of: sample)
      for one in all { holders[one.ticketID, default: []].insert(one.rater) }
      let own = Set(all.filter { $0.rater == parameters.from && !scored.contains($0.ticketID) }.map(\.ticketID))
      let ids = sample.ticketIDs.filter {
        own.contains($0) && wanted.contains(mixedIn[sample.id + "\n" + $0] ?? sample.id)
      }
      rest += try RaterDivision.work(sample, tickets: store.tickets(ids: ids), store: store)
    }
    guard !rest.isEmpty else {
      throw PipelineFault(
        code: "nothing-to-hand-over", message: "\(parameters.from) has no unscored ticket there",
        remedy: "Run 'assay score status' to see who has", location: InputLocation(file: store.folder))
    }
    let room = RaterDivision.room(of: Roster(raters: [receiver]), in: latest + knownSamples, round)[receiver.name]
    let handOver = HandOver(rest, to: receiver, holders: holders, room: room)
    var summary = Summary(from: parameters.from, to: parameters.to, handedOver: handOver.taken.count)
    summary.kept = handOver.kept.map {
      Summary.Kept(
        sample: mixedIn[$0.ticket.sampleID + "\n" + $0.ticket.ticketID] ?? $0.ticket.sampleID,
        ticket: $0.ticket.ticketID, reason: $0.obstacle.rawValue)
    }
    if !handOver.taken.isEmpty {
      let run = Run.starting(
        .score,
        parameters: [
          "handOverFrom": parameters.from, "handOverTo": parameters.to, "note": parameters.note,
          "intents": parameters.intentIDs.joined(separator: ","), "tickets": String(handOver.taken.count),
        ], inputHash: try store.samplingHash().hex)
      try store.handOver(
        run,
        handOver.taken.map { RaterAssignment(sampleID: $0.sampleID, ticketID: $0.ticketID, rater: parameters.from) },
        to: parameters.to, note: parameters.note, roster: newRoster, actor: Runtime.person, mineRun: mineRun)
    }
    return summary
  }

  private static func check(
    _ parameters: Parameters, round: ScoringRound, samples: [Sample], roster: Roster, store: Store
  ) throws {
    func fault(_ code: String, _ message: String, _ remedy: String) -> PipelineFault {
      PipelineFault(code: code, message: message, remedy: remedy, location: InputLocation(file: store.folder))
    }
    for id in parameters.intentIDs where !round.intents.contains(where: { $0.id == id }) {
      throw fault("no-such-intent", "there is no intent \(id)", "Run 'assay intents' to see the ids")
    }
    let raters = Set(samples.flatMap(round.assignments(of:)).map(\.rater)).union(roster.raters.map(\.name))
    for name in [parameters.from, parameters.to] where !raters.contains(name) {
      let near = NearestWord.of(name, in: raters.sorted()).map { "Did you mean '\($0)'? The" } ?? "The"
      throw fault(
        "no-such-rater", "nobody in this round is called '\(name)'",
        "\(near) raters are \(raters.sorted().joined(separator: ", ")); --roster names others")
    }
    guard parameters.from != parameters.to else {
      throw fault("same-rater", "both raters are '\(parameters.from)'", "Name somebody else with --to")
    }
  }
}
