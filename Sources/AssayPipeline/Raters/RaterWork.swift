// What each rater has to score, as they see it: the same for sheets, pages and the terminal. Known tickets stand among
// the tickets of a sample and look like them; where their scores belong is known here alone.
import QualityGate
import TicketModel
import TicketStore

/// The work of a round, by rater.
struct RaterWork {
  /// One ticket on a rater's desk.
  struct Item {
    /// The sample and the intent that the rater sees it under.
    var sampleID: String
    var intentID: String
    /// As the rater may see it.
    var ticket: ShownTicket
    /// What they gave, under `sampleID`.
    var score: TicketScore?
    /// For the adjudicator: what the raters gave.
    var differences: [TicketScore] = []
    /// For the adjudicator: what was ever given to the ticket, oldest first.
    var history: [PastScore] = []
  }

  let round: ScoringRound
  var mineRun: Int64 { round.discovery.key }
  /// What sheets and pages call the round: `R1`. No `/` in it.
  var name: String { "R\(mineRun)" }
  let roster: Roster?
  /// In the order of the work: a calibration round first, then the largest intents, which settle the most volume.
  private(set) var items: [String: [Item]] = [:]
  /// The last event of the audit trail when this was read.
  let trailEnd: Int64
  private let changes: [RaterAssignment: ScoreChange]
  /// Samples that known tickets belong to, by rater, sample shown and ticket.
  private var known: [String: String] = [:]

  init(store: Store) throws {
    round = try ScoringRound(store)
    let mineRun = round.discovery.key
    roster = try store.roster(mineRun: mineRun)
    trailEnd = try store.trailHead().number
    changes = try store.scoreChanges(mineRun: mineRun)
    let calibration = try store.samples(mineRun: mineRun, kind: .calibration).last
    guard !round.samples.isEmpty || !round.audits.isEmpty || calibration != nil else {
      throw PipelineFault(
        code: "not-sampled", message: "no sample has been drawn yet", remedy: "Run 'assay sample' first",
        location: InputLocation(file: store.folder))
    }
    let shown = try store.shownTickets(mineRun: mineRun)
    let mixedIn = Dictionary(grouping: try store.knownTickets(mineRun: mineRun), by: \.shownWith)
    let knownSamples = Dictionary(
      uniqueKeysWithValues: try store.samples(mineRun: mineRun, kind: .known).map { ($0.id, $0) })
    if let calibration {
      for ticket in shown[calibration.id] ?? [] {
        for one in round.assignments(of: calibration) where one.ticketID == ticket.ticketID {
          add(ticket, calibration.id, intentID: "calibration", to: one.rater, round.scores(of: calibration))
        }
      }
    }
    // Only the latest attempt of an intent is scored.
    for sample in round.inWork {
      let given = round.scores(of: sample)
      let raters = Dictionary(grouping: round.assignments(of: sample), by: \.ticketID)
      let decided = given.filter { $0.rater == GateRule.adjudicator }.map(\.ticketID)
      let flagged = given.filter(\.details.needsSecondOpinion).map(\.ticketID)
      let disputed = Set(round.settled(sample).disputed).union(decided).union(flagged)
      let first = items.mapValues(\.count)
      for ticket in shown[sample.id] ?? [] {
        for one in raters[ticket.ticketID] ?? [] {
          add(ticket, sample.id, intentID: sample.intentID, to: one.rater, given)
        }
        if disputed.contains(ticket.ticketID) {
          add(
            ticket, sample.id, intentID: sample.intentID, to: GateRule.adjudicator, given,
            differences: given.filter { $0.ticketID == ticket.ticketID && $0.rater != GateRule.adjudicator })
        }
      }
      for one in mixedIn[sample.id] ?? [] {
        guard let own = knownSamples[one.sampleID],
          let ticket = shown[own.id]?.first(where: { $0.ticketID == one.known.ticketID })
        else { continue }
        // One that came into the sample as a replacement is scored as the sample's own by whoever has it as both.
        let others = Set((raters[ticket.ticketID] ?? []).map(\.rater))
        for holder in round.assignments(of: own)
        where holder.ticketID == ticket.ticketID && !others.contains(holder.rater) {
          mix(
            ticket, of: own.id, among: sample, for: holder.rater, from: first[holder.rater] ?? 0,
            round.scores(of: own))
        }
      }
    }
    try addHistory(store)
  }

  private mutating func addHistory(_ store: Store) throws {
    guard let disputed = items[GateRule.adjudicator] else { return }
    let history = try store.scoreHistory(of: disputed.map(\.ticket.ticketID), mineRun: mineRun)
    items[GateRule.adjudicator] = disputed.map { item in
      var item = item
      item.history = history[item.sampleID]?[item.ticket.ticketID] ?? []
      return item
    }
  }

  private mutating func add(
    _ ticket: ShownTicket, _ sampleID: String, intentID: String, to rater: String, _ scores: [TicketScore],
    differences: [TicketScore] = []
  ) {
    items[rater, default: []].append(
      Item(
        sampleID: sampleID, intentID: intentID, ticket: roster?[rater]?.view(of: ticket) ?? ticket,
        score: scores.first { $0.ticketID == ticket.ticketID && $0.rater == rater }, differences: differences))
  }

  /// Puts a known ticket among those of a sample, which stand at the end of the rater's work.
  private mutating func mix(
    _ ticket: ShownTicket, of own: String, among sample: Sample, for rater: String, from first: Int,
    _ scores: [TicketScore]
  ) {
    add(ticket, sample.id, intentID: sample.intentID, to: rater, scores)
    var item = items[rater]!.removeLast()
    item.score?.sampleID = sample.id
    let place = KnownTicketMix.place(
      of: ticket.ticketID, in: sample.id, among: items[rater]!.count - first)
    items[rater]!.insert(item, at: first + place)
    known[Self.key(rater, sample.id, ticket.ticketID)] = own
  }

  /// For each of a rater's tickets: would a score of theirs below 2/2 settle it as a failure, because no other rater's
  /// is missing or differs? Never where known tickets are among them: they count in no verdict, and a difference would
  /// tell which they are.
  func settlesFailure(of rater: String) -> [Bool] {
    let items = items[rater] ?? []
    if known.keys.contains(where: { $0.hasPrefix(rater + "\n") }) { return items.map { _ in false } }
    var raters: [String: [String]] = [:]
    var failures: Set<String> = []
    for sample in round.samples {
      for one in round.assignments(of: sample) {
        raters[sample.id + "\n" + one.ticketID, default: []].append(one.rater)
      }
      // Whoever is unsure has not answered, and what the adjudicator decided is counted already.
      let decided = Set(round.scores(of: sample).filter { $0.rater == GateRule.adjudicator }.map(\.ticketID))
      for score in round.scores(of: sample) where !score.isPerfect && !score.details.needsSecondOpinion {
        failures.insert(Self.key(score.rater, sample.id, score.ticketID))
      }
      for ticketID in decided { raters[sample.id + "\n" + ticketID] = nil }
    }
    return items.map { item in
      let assigned = raters[item.sampleID + "\n" + item.ticket.ticketID] ?? []
      return assigned.contains(rater)
        && assigned.allSatisfy {
          $0 == rater || failures.contains(Self.key($0, item.sampleID, item.ticket.ticketID))
        }
    }
  }

  /// What was handed out to a rater, in the order shown.
  func handedOut(to rater: String) -> [ScoreFile.HandedOut] {
    (items[rater] ?? []).map {
      ScoreFile.HandedOut(
        sampleID: $0.sampleID, ticketID: $0.ticket.ticketID,
        check: $0.ticket.check(sheet: name + "/" + rater, sample: $0.sampleID))
    }
  }

  /// What the store has of a rater's tickets, by the samples that they are shown under.
  func answers(of rater: String) -> [RaterAssignment: StoredAnswer] {
    Dictionary(
      uniqueKeysWithValues: (items[rater] ?? []).map { item in
        let place = RaterAssignment(sampleID: item.sampleID, ticketID: item.ticket.ticketID, rater: rater)
        return (place, StoredAnswer(score: item.score, change: changes[stored(place)]))
      })
  }

  private static func key(_ rater: String, _ sampleID: String, _ ticketID: String) -> String {
    [rater, sampleID, ticketID].joined(separator: "\n")
  }

  // MARK: The adjudicator

  /// The rater that decisions are stored under, and the person whom the roster names; empty when it names nobody.
  var adjudicator: (rater: String, person: String) { (GateRule.adjudicator, roster?.adjudicator ?? "") }

  /// What a rater is called on files and pages: the adjudicator by the person's name.
  func name(of rater: String) -> String {
    rater == adjudicator.rater && !adjudicator.person.isEmpty ? adjudicator.person : rater
  }

  /// The rater of that name.
  func role(of name: String) -> String {
    !name.isEmpty && name == adjudicator.person ? adjudicator.rater : name
  }

  // MARK: Back into the store

  /// A score as it is stored: under the sample that the ticket belongs to.
  func stored(_ score: TicketScore) -> TicketScore {
    var score = score
    score.sampleID = known[Self.key(score.rater, score.sampleID, score.ticketID)] ?? score.sampleID
    return score
  }

  func stored(_ place: RaterAssignment) -> RaterAssignment {
    var place = place
    place.sampleID = known[Self.key(place.rater, place.sampleID, place.ticketID)] ?? place.sampleID
    return place
  }
}
