// Who scores what in the current round, from the store alone: sheets and pages are made of it, and what comes back is
// held against it.
import QualityGate
import TicketModel
import TicketStore

/// The tickets of the current round by rater.
struct RoundTasks {
  /// One ticket of one rater.
  struct Task {
    var sample: Sample
    var intentName: String
    var ticket: ShownTicket
    /// What this rater has given already.
    var given: TicketScore?
    /// What the other raters gave; for the adjudicator only.
    var others: [TicketScore] = []
    /// A score of this rater below 2/2 settles the ticket as a failure.
    var settlesFailure = false
  }

  let mineRun: Int64
  /// `R1`. No `/` in it.
  let round: String
  /// By rater; the adjudicator's are the tickets on which raters disagree, or that one of them flagged.
  private(set) var tasks: [String: [Task]] = [:]
  /// Settled failures of each sample.
  private(set) var defects: [String: [String]] = [:]

  init(store: Store) throws {
    let scoring = try ScoringRound(store)
    mineRun = scoring.discovery.key
    round = "R\(mineRun)"
    guard !scoring.samples.isEmpty else {
      throw PipelineFault(
        code: "not-sampled", message: "no sample has been drawn yet", remedy: "Run 'assay sample' first",
        location: InputLocation(file: store.folder))
    }
    let shown = try store.shownTickets(mineRun: mineRun)
    // Only the latest attempt of an intent is scored. Largest intents first: they settle the most volume.
    for intent in scoring.intents {
      guard let sample = scoring.sample(of: intent) else { continue }
      let settled = scoring.settled(sample)
      defects[sample.id] = settled.defects
      let scores = Dictionary(grouping: scoring.scores(of: sample), by: \.ticketID)
      let raters = Dictionary(grouping: scoring.assignments(of: sample), by: \.ticketID).mapValues { $0.map(\.rater) }
      let disputed = Set(settled.disputed)
      for ticket in shown[sample.id] ?? [] {
        let task = Task(sample: sample, intentName: intent.name, ticket: ticket)
        let given = scores[ticket.ticketID] ?? []
        let assigned = raters[ticket.ticketID] ?? []
        for rater in assigned { add(task, rater: rater, assigned: assigned, given: given) }
        if disputed.contains(ticket.ticketID)
          || given.contains(where: { $0.rater == GateRule.adjudicator || $0.details.needsSecondOpinion })
        {
          var decision = task
          decision.given = given.first { $0.rater == GateRule.adjudicator }
          decision.others = given.filter { $0.rater != GateRule.adjudicator }
          tasks[GateRule.adjudicator, default: []].append(decision)
        }
      }
    }
  }

  private mutating func add(_ task: Task, rater: String, assigned: [String], given: [TicketScore]) {
    var task = task
    task.given = given.first { $0.rater == rater }
    task.settlesFailure = assigned.allSatisfy { other in
      other == rater || given.contains { $0.rater == other && !$0.isPerfect }
    }
    tasks[rater, default: []].append(task)
  }

  /// The scores that a rater gave already, and what was handed out, in the order shown.
  func handedOut(to rater: String) -> [ScoreFile.HandedOut] {
    (tasks[rater] ?? []).map {
      ScoreFile.HandedOut(
        sampleID: $0.sample.id, ticketID: $0.ticket.ticketID,
        check: $0.ticket.check(sheet: round + "/" + rater, sample: $0.sample.id))
    }
  }
}
