// What a report says of one intent, as values: of a mined one, and when it was judged its verdict.
public import TicketModel

/// One intent with its figures, its verdict and the evidence. What belongs to discovery is in `IntentEvidence.swift`.
public struct IntentReport: Sendable, Equatable {
  public var intent: Intent
  /// Of the mined tickets, 0 to 1.
  public var share: Double
  /// Tickets of other intents, or of none, that ask for this one besides; not in the volume.
  public var askedBesides: Int
  /// Oldest first.
  public var monthlyVolumes: [MonthVolume]
  /// By falling count.
  public var languages: [NamedCount]
  /// By falling count.
  public var channels: [NamedCount]
  public var resolutions: ResolutionCounts
  /// Share of tickets that were reopened among those whose export says; `nil` when it never does.
  public var reopenRate: Double?
  /// Tickets whose export says whether they were reopened.
  public var reopenKnown: Int
  /// Mean of the customers' ratings, 0 (worst) to 1 (best); `nil` without any.
  public var satisfactionMean: Double?
  public var satisfactionResponses: Int
  /// Tickets whose customer was asked for a rating, those who gave one included; `nil` when the export does not say who
  /// was asked.
  public var satisfactionAsked: Int?
  /// From creation to solution; `nil` when no ticket has both times.
  public var handling: HandlingTime?
  public var verdict: Verdict?
  /// Bounds of the share at 2 on each criterion, in the order of `Criterion.allCases`; empty without scores.
  public var criterionIntervals: [BinomialInterval]
  /// Sampled tickets that are not at 2/2.
  public var defects: [Defect]
  /// A few typical tickets.
  public var examples: [ExampleTicket]
  /// The tickets that nearly belong elsewhere, the nearest to the border first.
  public var borderline: [BorderlineTicket]
  /// The intent that it is most easily taken for; `nil` when it is not known.
  public var sibling: Sibling?
  /// What readers can choose tickets by; sums to the intent's volume.
  public var volumes: [VolumeCell]
  /// `nil` where no ticket tells of people.
  public var collaboration: CollaborationFigures?
  /// Most cited first.
  public var citedArticles: [CitedArticle] = []
  /// How the sample was drawn, and what became of tickets that could not be; `nil` without a sample.
  public var design: SampleDesign?
  /// Tickets that it was drawn from.
  public var drawnFrom = 0
  /// Verdicts of earlier runs of the gate, newest first; runs that changed nothing are left out.
  public var history: [PastVerdict] = []

  public init(
    intent: Intent, share: Double, askedBesides: Int = 0, monthlyVolumes: [MonthVolume] = [],
    languages: [NamedCount] = [], channels: [NamedCount] = [], resolutions: ResolutionCounts = ResolutionCounts(),
    reopenRate: Double? = nil,
    reopenKnown: Int = 0, satisfactionMean: Double? = nil, satisfactionResponses: Int = 0,
    satisfactionAsked: Int? = nil, handling: HandlingTime? = nil, verdict: Verdict? = nil,
    criterionIntervals: [BinomialInterval] = [], defects: [Defect] = [], examples: [ExampleTicket] = [],
    borderline: [BorderlineTicket] = [], sibling: Sibling? = nil, volumes: [VolumeCell] = []
  ) {
    self.intent = intent
    self.share = share
    self.askedBesides = askedBesides
    self.monthlyVolumes = monthlyVolumes
    self.languages = languages
    self.channels = channels
    self.resolutions = resolutions
    self.reopenRate = reopenRate
    self.reopenKnown = reopenKnown
    self.satisfactionMean = satisfactionMean
    self.satisfactionResponses = satisfactionResponses
    self.satisfactionAsked = satisfactionAsked
    self.handling = handling
    self.verdict = verdict
    self.criterionIntervals = criterionIntervals
    self.defects = defects
    self.examples = examples
    self.borderline = borderline
    self.sibling = sibling
    self.volumes = volumes
  }

  /// Tickets by who resolved them.
  public struct ResolutionCounts: Sendable, Equatable {
    public var bot: Int
    public var human: Int
    public var mixed: Int
    public var unknown: Int

    public init(bot: Int = 0, human: Int = 0, mixed: Int = 0, unknown: Int = 0) {
      self.bot = bot
      self.human = human
      self.mixed = mixed
      self.unknown = unknown
    }
  }

  /// A sampled ticket that is not at 2/2, with everything its raters gave.
  public struct Defect: Sendable, Equatable {
    public var ticketID: String
    public var scores: [TicketScore]
    /// What the customer asked and what the bot answered, masked; empty where the ticket is gone.
    public var question: String
    public var answer: String

    public init(ticketID: String, scores: [TicketScore], question: String = "", answer: String = "") {
      self.ticketID = ticketID
      self.scores = scores
      self.question = question
      self.answer = answer
    }
  }

  /// A ticket shown for illustration.
  public struct ExampleTicket: Sendable, Equatable {
    public var ticketID: String
    /// What the customer wrote, masked by the caller.
    public var text: String
    /// BCP 47, or `nil`.
    public var language: String?

    public init(ticketID: String, text: String, language: String? = nil) {
      self.ticketID = ticketID
      self.text = text
      self.language = language
    }
  }
}

/// Where an intent stands, as a reader sees it. Only `ship` may ship.
enum Standing: String, CaseIterable {
  case ship, hold
  /// It holds because nothing of it has been scored.
  case unjudged

  var title: String {
    switch self {
    case .ship: return "Ship"
    case .hold: return "Hold"
    case .unjudged: return "Not judged"
    }
  }
}

extension Standing {
  init(_ verdict: Verdict?) {
    guard let verdict else {
      self = .unjudged
      return
    }
    self = verdict.decision == .ship ? .ship : verdict.scored == 0 ? .unjudged : .hold
  }
}

extension IntentReport {
  var standing: Standing { Standing(verdict) }

  /// Pin, marks and owner as an analyst set them, in words.
  var decisions: [String] {
    let attributes = intent.attributes
    return (attributes.isPinned ? ["pinned"] : []) + attributes.marks.map(\.rawValue)
      + (attributes.owner.map { ["owner \($0)"] } ?? [])
  }

  /// The share of the scored tickets at 2/2; `nil` when none is scored.
  var passShare: Double? {
    guard let verdict, verdict.scored > 0 else { return nil }
    return Double(verdict.perfect) / Double(verdict.scored)
  }
}

extension Verdict.Reason {
  /// A few words for lists.
  var title: String {
    switch self {
    case .belowThreshold: return "Too many defects"
    case .sampleIncomplete: return "Scores missing"
    case .notAdjudicated: return "Raters disagree"
    case .tooFewAutoResolved: return "Too few auto-resolved tickets"
    case .sampleOutdated: return "Sample outdated"
    case .notSampled: return "Not sampled yet"
    case .humanReviewMissing: return "Human review missing"
    case .agreementTooLow: return "Raters agree too little"
    case .raterErrorTooHigh: return "Raters miss too much"
    case .attemptsExhausted: return "No attempt left"
    case .scoresExpired: return "Scores too old"
    case .intentChanged: return "Intent has changed"
    case .intentDrifted: return "Its questions have changed"
    case .reopenedMore: return "Reopened more than after people"
    case .ratedWorse: return "Rated worse than people"
    case .auditAlarm: return "Alarm of the monthly audit"
    }
  }
}
