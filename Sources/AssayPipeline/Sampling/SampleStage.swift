// Draws the tickets that raters score, and divides them among the raters.
import ContentHash
import Foundation
import QualityGate
public import TicketModel
import TicketStore

/// Intents with their auto-resolved tickets → samples. Memory: the ids of the auto-resolved tickets.
public enum SampleStage {
  public struct Parameters: Sendable {
    /// Intents to sample; all when empty.
    public var intentIDs: [String]
    /// Tickets a sample; the rule asks for 100, and for more from the third attempt on.
    public var size: Int
    /// First and last month of the tickets' creation, `2024-01..2024-06`; empty: all.
    public var months = ""
    public var caps = SampleStage.standardCaps
    public var seed: UInt64
    public var raters: [String]
    /// Share of each sample that two raters score, 0 to 1.
    public var overlap: Double
    /// Draw again for intents that have a sample. Draws count as attempts since the last sample that shipped and stood.
    public var redraw: Bool
    /// Of what the raters can take; instead of `raters` when there is one.
    public var rosterFile: String?
    public var basis = RaterDivision.Basis.turn
    /// Tickets with known scores to mix in besides those that earlier rounds settled.
    public var knownFile: String?
    /// Known tickets a rater gets for each ticket of their own, 0 to 1.
    public var knownRate = 0.0

    public init(intentIDs: [String], size: Int, seed: UInt64, raters: [String], overlap: Double, redraw: Bool) {
      self.intentIDs = intentIDs
      self.size = size
      self.seed = seed
      self.raters = raters
      self.overlap = overlap
      self.redraw = redraw
    }
  }

  public struct Summary: Sendable, Encodable {
    /// `tickets = frame + sum of exclusions`.
    public struct Frame: Sendable, Encodable {
      public var intent: String
      public var name: String
      public var tickets: Int
      /// Tickets that can be drawn.
      public var frame: Int
      /// All others, by `FrameExclusion`.
      public var exclusions: [String: Int]
    }
    public struct Line: Sendable, Encodable {
      public var sample: String
      public var intent: String
      public var name: String
      /// Of those since the last sample that shipped the intent and stood; the sample's name counts all of them.
      public var attempt: Int
      public var tickets: Int
      /// Defects that they may have.
      public var allowedDefects: Int
      /// Tickets of the intent: `autoResolved` and those left out.
      public var intentTickets: Int
      /// Those drawn from.
      public var autoResolved: Int
      /// Tickets of the intent that were not among those drawn from, by `FrameExclusion`.
      public var exclusions: [String: Int]
      /// Tickets passed over, and taken all the same, because of the caps.
      public var passedOver: Int
      public var aboveCap: Int
      /// What the tickets have in common makes them worth so many independent ones.
      public var effectiveSize: Int
      /// What they have in common makes an estimate's variance so many times as large: `tickets / effectiveSize`.
      public var designEffect: Double
    }
    public var drawn: [Line] = []
    /// Intents left as they are because they have a sample.
    public var alreadySampled: [String] = []
    /// Intents with fewer auto-resolved tickets, in the months if any are named, than the rule can judge.
    public var tooFew: [String] = []
    /// What became of the tickets of each intent that was asked for, drawn or not.
    public var frames: [Frame] = []
    /// What became of the tickets that no intent has: they can be in no frame.
    public var store = StoreAccount()
    public var scoresNeeded = 0
    public var storeHash = ""
    public var division = RaterDivision.Summary()
    /// Documents that the drawn answers cite, counted once for each ticket, and how many of them the store has.
    public var citedArticles = 0
    public var citedArticlesInStore = 0
  }

  /// A customer or a day with many tickets says the same thing many times. Answers and accounts are not limited unless
  /// asked for: the share at 2/2 is to be one of volume.
  public static let standardCaps = SamplingCaps([.requester: 2, .day: 10])

  /// Both ends of `2024-01..2024-06` as `Timestamp.monthIndex`.
  static func months(_ text: String) throws -> ClosedRange<Int>? {
    if text.isEmpty { return nil }
    let ends = text.components(separatedBy: "..")
    guard ends.count == 2,
      case let (first, last) = (try ChangeStage.monthIndex(ends[0]), try ChangeStage.monthIndex(ends[1])),
      first <= last
    else {
      throw PipelineFault(
        code: "months", message: "'\(text)' is not a span of months", remedy: "Write it as 2024-01..2024-06")
    }
    return first...last
  }

  /// Names an automatic answer by what it says: its longest line without numbers, so that greetings and figures of one
  /// customer do not matter.
  static func answer(_ text: String) -> String {
    let longest = text.split(separator: "\n").max { $0.utf8.count < $1.utf8.count } ?? ""
    let words = longest.split { !$0.isLetter }.joined(separator: " ").lowercased()
    return String(SHA256.hash(words).hex.prefix(16))
  }

  public static func run(_ parameters: Parameters, context: RunContext) throws -> Summary {
    let store = try Store(folder: context.store, access: .write)
    let round = try ScoringRound(store)
    let (discovery, intents) = (round.discovery, round.intents)
    for id in parameters.intentIDs where !intents.contains(where: { $0.id == id }) {
      throw PipelineFault(
        code: "no-such-intent", message: "there is no intent \(id)",
        remedy: "Run 'assay intents' to see the ids", location: InputLocation(file: context.store))
    }
    var summary = Summary()
    summary.storeHash = try store.samplingHash().hex
    let hashes = try store.intentHashes(run: discovery.key)
    let supervisors = try store.supervisors()
    let standing = try StandingSamples(round, store: store)
    let policy = try PolicyInForce(nil, store: store).policy
    let leastKept = policy.minimumKept ?? 0
    let attempts = try EarlierAttempts(
      round, standing: standing, audits: MonthlyAudits(store), terms: policy.ramp, store: store)
    let months = try months(parameters.months)
    let frames = try store.samplingFrames(mineRun: discovery.key, months: months, countingAll: true)
    summary.store = try store.storeAccount(mineRun: discovery.key, months: months)
    let trail = try store.trailHead().description
    var samples: [Sample] = []
    var drawn: [[Ticket]] = []
    let wanted = Set(parameters.intentIDs)
    for intent in intents where wanted.isEmpty || wanted.contains(intent.id) {
      let frame = frames[intent.label] ?? SamplingFrame()
      summary.frames.append(
        Summary.Frame(
          intent: intent.id, name: intent.name, tickets: frame.tickets, frame: frame.ids.count,
          exclusions: frame.exclusions))
      if frame.ids.count < GateRule.standard.minimumFrame {
        summary.tooFew.append(intent.id)
        continue
      }
      let latest = standing[intent]
      // A sample of other tickets is none of this intent.
      if let latest, latest.kept ?? 1 >= leastKept, !round.isEdited(intent), !parameters.redraw {
        summary.alreadySampled.append(intent.id)
        continue
      }
      let attempt = attempts.next(of: intent)
      // A period with fewer tickets than the rule asks of the intent is no small intent.
      let whole = round.frames[intent.label]?.ids.count ?? 0
      if frame.ids.count < GateRule.standard.requiredSample(of: whole, attempt: attempt.counted) {
        summary.tooFew.append(intent.id)
        continue
      }
      let (sample, line) = try draw(
        intent, frame, attempt: attempt, parameters, storeHash: summary.storeHash, account: summary.store, trail: trail,
        store: store)
      samples.append(sample)
      samples[samples.count - 1].intentHash = hashes[intent.label] ?? ""
      drawn.append(try store.tickets(ids: sample.ticketIDs))
      summary.drawn.append(line)
    }
    let division = try RaterDivision(
      samples, tickets: drawn, round: round, parameters: parameters, store: store, context: context)
    summary.scoresNeeded = division.assignments.count
    summary.division = division.summary
    if !samples.isEmpty {
      let run = Run.starting(
        .sample,
        parameters: [
          "size": String(parameters.size), "raters": division.roster.raters.map(\.name).joined(separator: ","),
          "overlap": String(parameters.overlap), "intents": parameters.intentIDs.joined(separator: ","),
          "months": parameters.months, "caps": parameters.caps.text,
          "assignBy": parameters.basis.rawValue, "knownRate": String(parameters.knownRate),
        ], seed: parameters.seed, inputHash: summary.storeHash)
      let library = try ArticleLibrary(store)
      // Known tickets are shown with the policies of the intent that they stand among, or they could be told apart.
      let places = Dictionary(uniqueKeysWithValues: division.mixedIn.map { ($0.known.ticketID, $0.shownWith) })
      let shown = try zip(samples + division.knownSamples, drawn + division.knownTickets).map { sample, tickets in
        try tickets.map { ticket in
          let home = sample.kind == .known ? places[ticket.id] : sample.id
          let intentID = samples.first { $0.id == home }?.intentID
          return try library.shown(ticket, intent: intents.first { $0.id == intentID }, supervisors: supervisors)
        }
      }
      summary.countCitations(in: shown)
      try store.save(
        run, samples: samples + division.knownSamples, shown: shown, assignments: division.assignments,
        roster: division.stated, known: division.mixedIn, basis: parameters.basis.rawValue, actor: Runtime.person,
        mineRun: discovery.key)
    }
    return summary
  }

  private static func draw(
    _ intent: Intent, _ frame: SamplingFrame, attempt: (number: Int, counted: Int), _ parameters: Parameters,
    storeHash: String, account: StoreAccount, trail: String, store: Store
  ) throws -> (Sample, Summary.Line) {
    let size = GatePlan.size(attempt: attempt.counted, standard: parameters.size)
    let order = try SampleDraw.order(
      intentID: intent.id, frame: frame.ids, storeHash: storeHash, seed: parameters.seed, attempt: attempt.number)
    let drawn = try CappedDraw(order: order, size: size, caps: parameters.caps) {
      try store.groups(of: $0, answer: answer)
    }
    var sample = Sample(
      id: "\(intent.id)-a\(attempt.number)", intentID: intent.id, attempt: attempt.number, seed: parameters.seed,
      requestedSize: size, frameSize: frame.ids.count, ticketIDs: drawn.taken, storeHash: storeHash)
    var design = SampleDesign()
    (design.months, design.caps, design.exclusions) = (parameters.months, parameters.caps, frame.exclusions)
    (design.tickets, design.store) = (frame.tickets, account)
    design.frameHash = SampleVerification.frameHash(frame.ids)
    (design.passedOver, design.aboveCap) = (drawn.passedOver, drawn.aboveCap)
    // A census has no sampling variance that anything could enlarge.
    design.designEffect = sample.isCensus ? 1 : DesignEffect.assumed(drawn.groups)
    design.trail = trail
    if attempt.number > attempt.counted { design.attemptsBefore = attempt.number - attempt.counted }
    sample.design = design
    let line = Summary.Line(
      sample: sample.id, intent: intent.id, name: intent.name, attempt: attempt.counted, tickets: drawn.taken.count,
      allowedDefects: GateRule.standard.allowedDefects(
        in: drawn.taken.count, attempt: attempt.counted, isCensus: sample.isCensus),
      intentTickets: frame.tickets, autoResolved: frame.ids.count, exclusions: frame.exclusions,
      passedOver: drawn.passedOver, aboveCap: drawn.aboveCap,
      effectiveSize: Int(Double(drawn.taken.count) / design.designEffect),
      designEffect: design.designEffect)
    return (sample, line)
  }
}

extension SampleStage.Summary {
  fileprivate mutating func countCitations(in shown: [[ShownTicket]]) {
    for article in shown.joined().flatMap(\.articles) where !article.address.isEmpty {
      citedArticles += 1
      if article.text != nil { citedArticlesInStore += 1 }
    }
  }
}

extension SamplingCaps {
  /// Reads `requester=2,day=10`; `none` as a number or instead of all lifts a cap.
  public init?(_ text: String) {
    self = .none
    if text == "none" { return }
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=").map { $0.filter { !$0.isWhitespace } }
      guard sides.count == 2, let group = SamplingGroup(rawValue: sides[0]) else { return nil }
      if sides[1] == "none" { continue }
      guard let limit = Int(sides[1]), limit > 0 else { return nil }
      limits[group] = limit
    }
  }

  /// As it is read.
  public var text: String {
    let parts = SamplingGroup.allCases.compactMap { group in limits[group].map { "\(group.rawValue)=\($0)" } }
    return parts.isEmpty ? "none" : parts.joined(separator: ",")
  }
}
