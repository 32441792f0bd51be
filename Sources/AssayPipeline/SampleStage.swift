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
  }

  public static func run(_ parameters: Parameters, context: RunContext) throws -> Summary {
    let store = try Store(folder: context.store, access: .write)
    let (discovery, intents) = try store.discovery()
    for id in parameters.intentIDs where !intents.contains(where: { $0.id == id }) {
      throw PipelineFault(
        code: "no-such-intent", message: "there is no intent \(id)",
        remedy: "Run 'assay intents' to see the ids", location: InputLocation(file: context.store))
    }
    var summary = Summary()
    summary.storeHash = try store.samplingHash().hex
    let frames = try store.samplingFrames(mineRun: discovery.key)
    var attempts: [String: Int] = [:]
    for sample in try store.samples(mineRun: discovery.key) {
      attempts[sample.intentID] = max(attempts[sample.intentID] ?? 0, sample.attempt)
    }
    var samples: [Sample] = []
    var assignments: [RaterAssignment] = []
    let wanted = Set(parameters.intentIDs)
    for intent in intents where wanted.isEmpty || wanted.contains(intent.id) {
      let frame = frames[intent.label] ?? []
      if frame.count < GateRule.standard.minimumFrame {
        summary.tooFew.append(intent.id)
        continue
      }
      if attempts[intent.id] != nil, !parameters.redraw {
        summary.alreadySampled.append(intent.id)
        continue
      }
      let sample = try SampleDraw.draw(
        intentID: intent.id, frame: frame, storeHash: summary.storeHash, seed: parameters.seed,
        attempt: (attempts[intent.id] ?? 0) + 1, size: parameters.size)
      let shared = try SampleDraw.assign(sample, raters: parameters.raters, overlapShare: parameters.overlap)
      samples.append(sample)
      assignments += shared
      summary.drawn.append(
        Summary.Line(
          sample: sample.id, intent: intent.id, name: intent.name, attempt: sample.attempt,
          tickets: sample.ticketIDs.count, autoResolved: frame.count))
    }
    summary.scoresNeeded = assignments.count
    if !samples.isEmpty {
      let run = Run.starting(
        .sample,
        parameters: [
          "size": String(parameters.size), "raters": parameters.raters.joined(separator: ","),
          "overlap": String(parameters.overlap), "intents": parameters.intentIDs.joined(separator: ","),
        ], seed: parameters.seed, inputHash: summary.storeHash)
      try store.save(run, samples: samples, assignments: assignments, mineRun: discovery.key)
    }
    return summary
  }
}
