// What a round says of its raters, as values that can be printed.
import QualityGate
import TicketModel
import TicketStore

/// Scores → agreement and rater quality. Memory: the scores. Writes nothing.
public enum AgreementStage {
  /// The report of the latest samples.
  ///
  /// - Parameter hintRules: a file with the desk's rules for hints; `nil`: the defaults.
  public static func run(seed: UInt64, hintRules: String? = nil, context: RunContext) throws -> AgreementSummary {
    let store = try Store(folder: context.store, access: .read)
    let round = try ScoringRound(store)
    let samples = round.intents.compactMap { intent in round.sample(of: intent).map { (intent: intent, sample: $0) } }
    let mineRun = round.discovery.key
    let report = AgreementReport(
      scores: round.allScores, samples: samples.map { (sampleID: $0.sample.id, intentID: $0.intent.id) },
      known: try store.knownTickets(mineRun: mineRun).map(\.known),
      knownScores: try store.samples(mineRun: mineRun, kind: .known).flatMap(round.scores(of:)), seed: seed)
    let shown = try store.shownTickets(mineRun: mineRun)
    let tickets = samples.flatMap { shown[$0.sample.id] ?? [] }
    let hints = HintStage.hints(
      for: tickets, desk: try HintStage.deskFacts(of: tickets, store: store), rules: try HintStage.rules(hintRules),
      threads: context.threads)
    let hinted = zip(tickets, hints).flatMap { ticket, hints in
      Set(hints.map(\.kind.rawValue)).map { HintedTicket(ticketID: ticket.ticketID, kind: $0) }
    }
    return AgreementSummary(
      report, hints: HintReliability.byKind(hinted, scores: round.allScores),
      names: Dictionary(uniqueKeysWithValues: samples.map { ($0.intent.id, $0.intent.name) }), seed: seed,
      isSimulated: round.allScores.contains(where: \.isSimulated))
  }
}

/// `AgreementReport` for printing: absent figures are `nil`, with the reason beside them.
public struct AgreementSummary: Sendable, Encodable {
  /// A value with its 95% interval.
  public struct Figure: Sendable, Encodable {
    public var value: Double
    public var lower: Double
    public var upper: Double

    init(_ estimate: Estimate) { (value, lower, upper) = (estimate.value, estimate.lower, estimate.upper) }
  }

  /// A share with its 95% interval.
  public struct Share: Sendable, Encodable {
    public var count: Int
    public var of: Int
    public var share: Double
    public var lower: Double
    public var upper: Double

    init(_ estimate: ShareEstimate) {
      (count, of, share) = (estimate.count, estimate.of, estimate.share)
      (lower, upper) = (estimate.lower, estimate.upper)
    }
  }

  /// Agreement on one question over some tickets.
  public struct Line: Sendable, Encodable {
    /// `overall`, `intent` or `pair`.
    public var scope: String
    /// The intent's id, or the two raters; empty for `overall`.
    public var subject: String
    /// The intent's name; empty for other scopes.
    public var name: String
    public var question: String
    /// Tickets that two or more raters scored.
    public var tickets: Int
    public var agreed: Int
    public var raters: Int
    /// Of all answers: at 2/2 for that question, at 2 for a criterion; 0 to 1.
    public var shareAtBest: Double?
    /// Of all answers the share in each category, 0 first.
    public var baseRates: [Double]
    public var raw: Figure?
    public var ac1: Figure?
    public var alpha: Figure?
    public var kappa: Figure?
    public var kappaLinear: Figure?
    public var kappaQuadratic: Figure?
    /// Why there are no figures: `one-rater` or `nothing-paired`; empty where there are.
    public var absence: String

    init(_ scope: String, subject: String = "", name: String = "", _ question: AgreementReport.Slice.Question) {
      (self.scope, self.subject, self.name) = (scope, subject, name)
      self.question = question.question.rawValue
      (tickets, agreed, raters, baseRates, absence) = (0, 0, 0, [], "")
      switch question.agreement {
      case .failure(let reason): absence = reason.rawValue
      case .success(let found):
        (tickets, agreed, raters, baseRates) = (found.tickets, found.agreed, found.raters, found.baseRates)
        shareAtBest = found.baseRates.last
        func figure(_ name: AgreementCoefficient) -> Figure? { found[name].map(Figure.init) }
        (raw, ac1, alpha) = (figure(.raw), figure(.ac1), figure(.alpha))
        (kappa, kappaLinear, kappaQuadratic) = (figure(.kappa), figure(.kappaLinear), figure(.kappaQuadratic))
      }
    }
  }

  /// One rater's quality; see `RaterQuality`.
  public struct Rater: Sendable, Encodable {
    public var rater: String
    public var tickets: Int
    public var perfect: Int
    public var shared: Int
    public var severity: Figure?
    public var misses: Share?
    public var falseAlarms: Share?
    /// Tickets whose time is known, and minutes of the middle one, and of those a quarter from either end.
    public var timed: Int
    public var medianMinutes: Double?
    public var lowerQuartileMinutes: Double?
    public var upperQuartileMinutes: Double?
    /// Tickets in each of the first and the last third of the round; 0 when the times of scores are not known.
    public var driftTickets: Int
    /// Share at 2/2, last third less first.
    public var perfectDrift: Figure?
    public var severityDrift: Figure?

    init(_ quality: RaterQuality) {
      (rater, tickets, perfect, shared) = (quality.rater, quality.tickets, quality.perfect, quality.shared)
      severity = quality.severity.map(Figure.init)
      (misses, falseAlarms) = (quality.misses.map(Share.init), quality.falseAlarms.map(Share.init))
      timed = quality.minutes?.tickets ?? 0
      medianMinutes = quality.minutes?.median
      (lowerQuartileMinutes, upperQuartileMinutes) = (quality.minutes?.lowerQuartile, quality.minutes?.upperQuartile)
      driftTickets = quality.drift?.tickets ?? 0
      perfectDrift = quality.drift.map { Figure($0.perfectShare) }
      severityDrift = quality.drift?.severity.map(Figure.init)
    }
  }

  /// One kind of hint; see `HintReliability`.
  public struct Hinted: Sendable, Encodable {
    public var kind: String
    /// Defects among the tickets with the hint, and among the others.
    public var with: Share?
    public var without: Share?
    public var difference: Figure?
    public var disputed: Int
    /// Scores that were changed once the hint was seen, and how many of them went down.
    public var changed: Share?
    public var lowered: Int

    init(_ reliability: HintReliability) {
      kind = reliability.kind
      (with, without) = (reliability.with.map(Share.init), reliability.without.map(Share.init))
      difference = reliability.difference.map(Figure.init)
      (disputed, lowered) = (reliability.disputed, reliability.lowered)
      changed = reliability.changed.map(Share.init)
    }
  }

  /// Of the intervals.
  public var seed: UInt64
  public var isSimulated: Bool
  /// Overall, then by intent, then by pair of raters; of each one line a question.
  public var lines: [Line]
  public var raters: [Rater]
  /// How far what a machine noticed goes with defects, by kind.
  public var hints: [Hinted]

  init(_ report: AgreementReport, hints: [HintReliability], names: [String: String], seed: UInt64, isSimulated: Bool) {
    self.seed = seed
    self.isSimulated = isSimulated
    lines = report.overall.questions.map { Line("overall", $0) }
    for intent in report.intents {
      lines += intent.slice.questions.map {
        Line("intent", subject: intent.intentID, name: names[intent.intentID] ?? "", $0)
      }
    }
    for pair in report.pairs {
      lines += pair.slice.questions.map { Line("pair", subject: pair.first + " and " + pair.second, $0) }
    }
    raters = report.raters.map(Rater.init)
    self.hints = hints.map(Hinted.init)
  }

  public func lines(of scope: String) -> [Line] { lines.filter { $0.scope == scope } }
}
