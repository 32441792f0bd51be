// One rater's tickets, to be scored one by one: each score is stored at once. How they are shown is not known here.
import Foundation
import QualityGate
public import TicketModel
import TicketStore

/// A rater's work on this machine. Memory: their tickets.
public struct RaterDesk {
  /// A ticket to score.
  public struct Task: Sendable {
    public let sampleID: String
    public let intentID: String
    /// As the rater may see it.
    public let ticket: ShownTicket
    /// What the rater gave; `nil` before.
    public internal(set) var score: TicketScore?
    /// For the adjudicator: what the raters gave.
    public let differences: [TicketScore]
    /// For the adjudicator: what was ever given to the ticket, oldest first.
    public let history: [PastScore]
    /// What a machine noticed; empty where hints are not wanted.
    public let hints: [Hint]
  }

  /// Something to look at. It is no score.
  public struct Hint: Sendable, Equatable {
    /// What kind of thing: `Unsupported figure`.
    public let title: String
    /// One sentence.
    public let text: String
    /// The words that it rests on; empty when there are none.
    public let evidence: String
  }

  /// When hints are shown: to whoever adjudicates at once, for nothing of theirs comes first.
  public let hints: ScoreStage.HintTime

  /// Whom scores are stored under.
  public let rater: String
  /// The person: the adjudicator's name when the roster gives one.
  public let name: String
  /// In the order of the work.
  public private(set) var tasks: [Task]
  private let work: RaterWork
  /// `nil`: every ticket is to be scored.
  private let fixed: FixedVerdicts?
  private let folder: String
  /// The run of this session, once something is stored.
  private var run: (key: Int64, started: Run)?

  /// - Parameters:
  ///   - showsFixedVerdicts: tickets that can change no verdict any more are told; else all are asked for.
  ///   - hints: when they are shown.
  ///   - hintRules: a file with the desk's rules for hints; `nil`: the defaults.
  /// - Throws: `PipelineFault` when nothing was drawn, nobody is called so, they have no ticket of these intents, or
  ///   the rules are wrong.
  public init(
    rater: String, intentIDs: [String], showsFixedVerdicts: Bool = true, hints: ScoreStage.HintTime = .after,
    hintRules: String? = nil, context: RunContext
  ) throws {
    let rules = try HintStage.rules(hintRules)
    folder = context.store
    let store = try Store(folder: folder, access: .read)
    work = try RaterWork(store: store)
    self.rater = work.role(of: rater)
    name = work.name(of: self.rater)
    fixed = showsFixedVerdicts ? FixedVerdicts(work, rater: self.rater) : nil
    guard let all = work.items[self.rater] else {
      let raters = work.items.keys.map(work.name).sorted()
      let near = NearestWord.of(rater, in: raters).map { "Did you mean '\($0)'? " } ?? ""
      throw PipelineFault(
        code: "no-such-rater", message: "'\(rater)' has no tickets in this round",
        remedy: near + "Those who have are \(raters.joined(separator: ", "))", location: InputLocation(file: folder))
    }
    self.hints = hints == .after && self.rater == GateRule.adjudicator ? .before : hints
    let wanted = Set(intentIDs)
    let items = all.filter { wanted.isEmpty || wanted.contains($0.intentID) }
    let found = try hints == .never
      ? nil : HintStage.hints(for: items.map(\.ticket), ofRound: work.mineRun, rules: rules, store, context)
    tasks = items.enumerated().map { place, item in
      Task(
        sampleID: item.sampleID, intentID: item.intentID, ticket: item.ticket, score: item.score,
        differences: item.differences, history: item.history,
        hints: (found?[place] ?? []).map { Hint(title: $0.title, text: $0.text, evidence: $0.quotes) })
    }
    guard !tasks.isEmpty else {
      throw PipelineFault(
        code: "no-such-tickets", message: "\(rater) has no tickets of \(intentIDs.joined(separator: ", "))",
        remedy: "Run 'assay score status' to see what there is", location: InputLocation(file: folder))
    }
  }

  /// Tickets that were scored in this session or before.
  public var scoredCount: Int { tasks.count { $0.score != nil } }

  /// The failures that fix the verdict of a ticket's intent, and how many are allowed; `nil` while it is open.
  public func fixingFailures(at place: Int) -> (found: Int, allowed: Int)? {
    fixed?.failures(of: tasks[place].sampleID, in: tasks)
  }

  /// Places of the tickets that wait for scores and can still change a verdict.
  public var openPlaces: [Int] {
    // Asked once a sample: the tickets of one stand together.
    var known: [String: Bool] = [:]
    return tasks.indices.filter { place in
      guard tasks[place].score == nil else { return false }
      let sampleID = tasks[place].sampleID
      let isFixed = known[sampleID] ?? (fixingFailures(at: place) != nil)
      known[sampleID] = isFixed
      return !isFixed
    }
  }

  /// Whether a decision needs its reason in the comment.
  public var needsComment: Bool { rater == GateRule.adjudicator }

  /// Stores the scores of a ticket in a transaction of their own, with the time.
  ///
  /// - Throws: `PipelineFault` when the ticket was given to somebody else meanwhile; `StoreError` when the store cannot
  ///   be written.
  public mutating func give(
    _ scores: [Int], comment: String, details: TicketScore.Details, to place: Int
  ) throws {
    let task = tasks[place]
    var score = TicketScore(
      sampleID: task.sampleID, ticketID: task.ticket.ticketID, rater: rater, factual: scores[0], policy: scores[1],
      tone: scores[2], comment: comment)
    score.details = details
    score.details.scoredAt = Runtime.now()
    try store(score, at: place)
  }

  /// Stores another comment, note or flag of a ticket that is scored: scores and their time stay.
  ///
  /// - Precondition: It is scored.
  /// - Throws: As `give`.
  public mutating func remark(_ comment: String, details: TicketScore.Details, on place: Int) throws {
    guard var score = tasks[place].score else { preconditionFailure("the ticket has no scores to remark on") }
    score.comment = comment
    (score.details.privateNote, score.details.needsSecondOpinion) = (details.privateNote, details.needsSecondOpinion)
    try store(score, at: place)
  }

  /// One run a session, one transaction a ticket: whatever ends the program, all tickets before are stored.
  private mutating func store(_ score: TicketScore, at place: Int) throws {
    let stored = work.stored(score)
    let store = try Self.open(folder)
    let isTheirs = try store.isAssigned(
      RaterAssignment(sampleID: stored.sampleID, ticketID: stored.ticketID, rater: rater), mineRun: work.mineRun)
    guard isTheirs || rater == GateRule.adjudicator else {
      throw PipelineFault(
        code: "not-yours", message: "ticket \(stored.ticketID) was given to another rater meanwhile",
        remedy: "Start the command again; what was scored before is stored", location: InputLocation(file: folder))
    }
    var current = run?.started ?? Run.starting(.score, parameters: ["rater": rater, "place": "terminal"], inputHash: "")
    current.endedAt = Runtime.now()
    let changes = try store.save(
      current, continuing: run?.key, scores: [stored], withdrawn: [], adjudicator: work.adjudicator, actor: nil,
      mineRun: work.mineRun)
    run = (changes.run, current)
    tasks[place].score = score
  }

  /// The store to write to. Another rater may be storing a score just now: that takes a moment.
  private static func open(_ folder: String) throws -> Store {
    for _ in 0..<50 {
      do {
        return try Store(folder: folder, access: .write)
      } catch let error as StoreError where error.code == "store-busy" {
        usleep(100_000)
      }
    }
    return try Store(folder: folder, access: .write)
  }
}
