// A new draw, divided among raters: what the store knows of tickets and people, handed to the pure division, and known
// tickets mixed in. It stores nothing.
import QualityGate
import TicketModel
import TicketStore

/// Who scores what of freshly drawn samples.
public struct RaterDivision {
  /// What is evened out.
  public enum Basis: String, Sendable, CaseIterable {
    /// The tickets of this draw: everybody gets as many.
    case turn
    /// The tickets that raters have to score after it: who has unscored ones left gets fewer.
    case load
  }

  public struct Summary: Sendable, Encodable {
    public struct Share: Sendable, Encodable {
      public var rater: String
      public var tickets: Int
    }
    public struct Unassigned: Sendable, Encodable {
      public var sample: String
      public var ticket: String
      public var language: String
      /// `language`, `conflict` or `capacity`.
      public var reason: String
    }
    public var raters: [Share] = []
    /// Tickets that nobody can score. They are missing, and hold their intent.
    public var unassigned: [Unassigned] = []
    /// Tickets that one rater scores although two were wanted.
    public var missingSeconds = 0
    /// Known tickets mixed in, and how often they are scored.
    public var knownTickets = 0
    public var knownScores = 0
    public var knownDefects = 0
  }

  let roster: Roster
  /// The roster file, when there is one.
  let stated: Roster?
  /// Of the samples and of the known ones.
  let assignments: [RaterAssignment]
  let summary: Summary
  /// One sample of known tickets, or none.
  private(set) var knownSamples: [Sample] = []
  private(set) var knownTickets: [[Ticket]] = []
  private(set) var mixedIn: [MixedInTicket] = []

  /// - Parameters:
  ///   - tickets: of each sample, in draw order.
  ///   - round: as it was before the draw.
  init(
    _ samples: [Sample], tickets: [[Ticket]], round: ScoringRound, parameters: SampleStage.Parameters, store: Store,
    context: RunContext
  ) throws {
    stated = try parameters.rosterFile.map { try Self.resolved(RosterFile.read($0), store: store, context: context) }
    let roster = stated ?? Roster(names: parameters.raters)
    let redrawn = Set(samples.filter { $0.kind == .intent }.map(\.intentID))
    let kept = round.inWork.filter { $0.kind != .intent || !redrawn.contains($0.intentID) }
    try AdjudicatorCheck.run(
      stated, raters: AdjudicatorCheck.raters(of: kept, in: round).union(roster.raters.map(\.name)), store: store,
      mineRun: round.discovery.key)
    var room = Self.room(of: roster, in: kept, round)
    var loads: [String: Int] = [:]
    if parameters.basis == .load {
      for sample in kept {
        let scored = Set(round.scores(of: sample).map { $0.rater + "\n" + $0.ticketID })
        for one in round.assignments(of: sample) where !scored.contains(one.rater + "\n" + one.ticketID) {
          loads[one.rater, default: 0] += 1
        }
      }
    }
    let works = try zip(samples, tickets).flatMap { try Self.work($0, tickets: $1, store: store) }
    let allocation = try RaterAllocation(
      works, roster: roster, overlapShare: parameters.overlap, loads: loads,
      // Known tickets are work too.
      room: room.mapValues { Int(Double($0) / (1 + parameters.knownRate)) })
    for one in allocation.assignments { room[one.rater]? -= 1 }

    var summary = Summary()
    summary.unassigned = allocation.unassigned.map {
      Summary.Unassigned(sample: $0.sampleID, ticket: $0.ticketID, language: $0.language, reason: $0.obstacle.rawValue)
    }
    summary.missingSeconds = allocation.missingSeconds.values.reduce(0, +)
    var all = allocation.assignments
    if parameters.knownRate > 0, !samples.isEmpty {
      let pool = try KnownTicketPool(
        for: samples, besides: kept, round: round, file: parameters.knownFile, store: store)
      let dealt = KnownTicketMix.deal(
        pool.candidates, assignments: all, roster: roster, rate: parameters.knownRate, room: room,
        key: samples[0].storeHash + String(parameters.seed))
      let number = try store.samples(mineRun: round.discovery.key, kind: .known).count + 1
      let used = Set(dealt.map(\.ticketID))
      let candidates = pool.candidates.filter { used.contains($0.known.ticketID) }
        .sorted { $0.known.ticketID < $1.known.ticketID }
      var sample = Sample(
        id: "known-a\(number)", intentID: "", attempt: number, seed: parameters.seed, requestedSize: candidates.count,
        frameSize: pool.candidates.count, ticketIDs: candidates.map(\.known.ticketID), storeHash: samples[0].storeHash)
      sample.kind = .known
      if !candidates.isEmpty {
        knownSamples = [sample]
        knownTickets = [try store.tickets(ids: sample.ticketIDs)]
        mixedIn = candidates.map {
          MixedInTicket(known: $0.known, sampleID: sample.id, shownWith: $0.ticket.sampleID)
        }
        all += dealt.map { RaterAssignment(sampleID: sample.id, ticketID: $0.ticketID, rater: $0.rater) }
      }
      (summary.knownTickets, summary.knownScores) = (candidates.count, dealt.count)
      summary.knownDefects = candidates.count(where: \.known.isDefect)
    }
    let counts = Dictionary(grouping: all, by: \.rater).mapValues(\.count)
    summary.raters = roster.raters.map(\.name).sorted().map { Summary.Share(rater: $0, tickets: counts[$0] ?? 0) }
    (self.roster, self.summary, assignments) = (roster, summary, all)
  }

  // MARK: What the store knows

  /// Tickets that raters with a capacity can still take besides those of some samples.
  static func room(of roster: Roster, in samples: [Sample], _ round: ScoringRound) -> [String: Int] {
    var room: [String: Int] = [:]
    for rater in roster.raters { room[rater.name] = rater.capacity }
    for one in samples.flatMap(round.assignments(of:)) { room[one.rater]? -= 1 }
    return room.mapValues { max(0, $0) }
  }

  /// What decides who may score the tickets of a sample.
  static func work(_ sample: Sample, tickets: [Ticket], store: Store) throws -> [RaterAllocation.Ticket] {
    let places = Dictionary(uniqueKeysWithValues: sample.ticketIDs.enumerated().map { ($1, $0) })
    let documents = try store.documents(ids: tickets.map(\.id))
    return tickets.compactMap { ticket in
      places[ticket.id].map { place in
        RaterAllocation.Ticket(
          sampleID: sample.id, ticketID: ticket.id, place: place,
          language: ticket.statedLanguage ?? documents[ticket.id]?.language ?? "und",
          participants: participants(in: ticket))
      }
    }
  }

  /// Ids of everybody but the customer who had a part in a ticket.
  private static func participants(in ticket: Ticket) -> Set<String> {
    var ids: Set<String> = []
    if let assignee = ticket.assigneeID { ids.insert(assignee) }
    for message in ticket.messages where message.role != .customer {
      if let author = message.authorID { ids.insert(author) }
    }
    for event in ticket.events {
      if let actor = event.actorID { ids.insert(actor) }
      if event.kind == .assigneeChange { ids.formUnion([event.from, event.to].compactMap { $0 }) }
    }
    if let requester = ticket.requesterID { ids.remove(requester) }
    return ids
  }

  /// A roster whose people at the desk are ids of the store. Names are looked up; ids are taken as they are, because an
  /// export need not describe the people in it.
  static func resolved(_ roster: Roster, store: Store, context: RunContext) throws -> Roster {
    var roster = roster
    let stated = Set(roster.raters.flatMap(\.deskIDs))
    let named = Dictionary(grouping: try store.people(named: stated), by: \.name).mapValues { $0.map(\.id) }
    let isMasked = try store.keepsRawText() == false
    let known = try store.participantIDs(among: isMasked ? Set(stated.map(RecordMask.pseudonym)) : stated)
    for place in roster.raters.indices {
      let rater = roster.raters[place]
      var ids: Set<String> = []
      for text in rater.deskIDs {
        let id = isMasked ? RecordMask.pseudonym(of: text) : text
        if !known.contains(id), named[text] == nil {
          context.progress(.warning("\(rater.name) is nobody in the store by the id or name that the roster gives"))
        }
        ids.formUnion(named[text] ?? [])
        ids.insert(id)
      }
      roster.raters[place].deskIDs = ids.sorted()
    }
    return roster
  }
}
