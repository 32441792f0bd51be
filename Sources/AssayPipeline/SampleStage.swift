// Draws the tickets that raters score, and divides them among the raters.
import ContentHash
import QualityGate
import TicketModel
import TicketStore

/// Intents with their auto-resolved tickets → samples. Memory: the ids of the auto-resolved tickets.
public enum SampleStage {
  public struct Parameters: Sendable {
    /// Intents to sample; all when empty.
    public var intentIDs: [String]
    /// Tickets a sample; the rule asks for 100.
    public var size: Int
    public var seed: UInt64
    public var raters: [String]
    /// Share of each sample that two raters score, 0 to 1.
    public var overlap: Double
    /// Draw again for intents that have a sample. Each draw counts as an attempt.
    public var redraw: Bool

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
    public struct Line: Sendable, Encodable {
      public var sample: String
      public var intent: String
      public var name: String
      public var attempt: Int
      public var tickets: Int
      public var autoResolved: Int
    }
    public var drawn: [Line] = []
    /// Intents left as they are because they have a sample.
    public var alreadySampled: [String] = []
    /// Intents with fewer auto-resolved tickets than the rule can judge.
    public var tooFew: [String] = []
    public var scoresNeeded = 0
    public var storeHash = ""
    /// Documents that the drawn answers cite, counted once for each ticket, and how many of them the store has.
    public var citedArticles = 0
    public var citedArticlesInStore = 0
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
    let library = try ArticleLibrary(store)
    let attempts = try earlierAttempts(store: store, frames: round.frames)
    var samples: [Sample] = []
    var shown: [[ShownTicket]] = []
    var assignments: [RaterAssignment] = []
    let wanted = Set(parameters.intentIDs)
    for intent in intents where wanted.isEmpty || wanted.contains(intent.id) {
      let frame = round.frame(of: intent)
      if frame.count < GateRule.standard.minimumFrame {
        summary.tooFew.append(intent.id)
        continue
      }
      let latest = round.sample(of: intent)
      // A sample of other tickets is none of this intent.
      if latest != nil, !round.isEdited(intent), !parameters.redraw {
        summary.alreadySampled.append(intent.id)
        continue
      }
      // A split may have taken the tickets of earlier draws along; their numbers are not given again.
      var sample = try SampleDraw.draw(
        intentID: intent.id, frame: frame, storeHash: summary.storeHash, seed: parameters.seed,
        attempt: max(attempts[intent.label] ?? 0, latest?.attempt ?? 0) + 1, size: parameters.size)
      sample.intentHash = hashes[intent.label] ?? ""
      let shared = try SampleDraw.assign(sample, raters: parameters.raters, overlapShare: parameters.overlap)
      samples.append(sample)
      shown.append(
        try store.tickets(ids: sample.ticketIDs).map {
          ShownTicket($0, supervisors: supervisors, articles: try library.articles(for: $0, intent: intent))
        })
      assignments += shared
      summary.drawn.append(
        Summary.Line(
          sample: sample.id, intent: intent.id, name: intent.name, attempt: sample.attempt,
          tickets: sample.ticketIDs.count, autoResolved: frame.count))
    }
    summary.scoresNeeded = assignments.count
    let cited = shown.joined().flatMap(\.articles).filter { !$0.address.isEmpty }
    summary.citedArticles = cited.count
    summary.citedArticlesInStore = cited.count { $0.text != nil }
    if !samples.isEmpty {
      let run = Run.starting(
        .sample,
        parameters: [
          "size": String(parameters.size), "raters": parameters.raters.joined(separator: ","),
          "overlap": String(parameters.overlap), "intents": parameters.intentIDs.joined(separator: ","),
        ], seed: parameters.seed, inputHash: summary.storeHash)
      try store.save(run, samples: samples, shown: shown, assignments: assignments, mineRun: discovery.key)
    }
    return summary
  }

  /// How often each intent was sampled before, by label. A draw from an earlier discovery counts for the intent that
  /// now holds most of its tickets: mining again is no way to draw until it passes.
  private static func earlierAttempts(store: Store, frames: [Int32: [String]]) throws -> [Int32: Int] {
    var labels: [String: Int32] = [:]
    for (label, ids) in frames { for id in ids { labels[id] = label } }
    var attempts: [Int32: Int] = [:]
    for draw in try store.earlierDraws() {
      var votes: [Int32: Int] = [:]
      for id in draw.ticketIDs { if let label = labels[id] { votes[label, default: 0] += 1 } }
      guard let (label, count) = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        count * 2 > draw.ticketIDs.count
      else { continue }
      attempts[label] = max(attempts[label] ?? 0, draw.attempt)
    }
    return attempts
  }
}
