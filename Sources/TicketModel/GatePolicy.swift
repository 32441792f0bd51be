// What a desk asks for besides the rule before an intent may ship. It can only hold an intent, never ship one.

/// The desk's policy, as it is kept with the verdicts that it was applied to.
public struct GatePolicy: Sendable, Equatable, Codable {
  /// The rule's own number of auto-resolved tickets below which an intent is not judged.
  public static let leastAutoResolved = 50

  /// Auto-resolved tickets below which an intent is not judged; `leastAutoResolved` or more.
  public var minimumFrame = GatePolicy.leastAutoResolved
  /// Samples that may be drawn of an intent, 1 or more.
  public var maximumAttempts = 3
  /// Days after the newest score of a sample on which its verdict ends; `nil`: never.
  public var expiryDays: Int? = 180
  /// Least share, 0 to 1, of the tickets that an intent had when it was sampled, or has now, that it had and has;
  /// tickets that came later are left out. `nil`: not asked for.
  public var minimumKept: Double? = 0.95
  /// Least cosine, 0 to 1, of an intent's tickets since the sample with those before, by mean vector; `nil`: not asked
  /// for.
  public var minimumDriftCosine: Double? = 0.8
  public var agreement = AgreementFloor()
  public var raterError = RaterErrorLimit()
  public var humanReview = HumanReview()
  public var outcomes = OutcomeMargins()
  public var ramp = RampTerms()

  public init() {}

  /// How far raters must agree on what is at 2/2.
  public struct AgreementFloor: Sendable, Equatable, Codable {
    /// Least Gwet's AC1 over the round; `nil`: not asked for.
    public var minimumAC1: Double? = 0.6
    /// Tickets scored by two below which agreement counts as unknown.
    public var minimumPairs = 30
    /// Unknown agreement holds every intent.
    public var isRequired = false

    public init() {}
  }

  /// How many hidden known defects raters may miss.
  public struct RaterErrorLimit: Sendable, Equatable, Codable {
    /// Largest share of known defects scored 2/2, over the raters of the sample, each weighed by their tickets in it;
    /// `nil`: not asked for.
    public var maximumMisses: Double? = 0.2
    /// Known defects below which it counts as unknown.
    public var minimumKnown = 10
    /// Unknown error holds every intent.
    public var isRequired = false

    public init() {}
  }

  /// What marked intents need besides the sample of the rule.
  public struct HumanReview: Sendable, Equatable, Codable {
    /// The marks that need it.
    public var marks: [IntentAttributes.Mark] = IntentAttributes.Mark.allCases
    /// Least share of the sample, 0 to 1, that two persons must have scored.
    public var minimumScoredByTwo = 1.0
    /// Reviews held elsewhere that stand instead.
    public var reviews: [Review] = []

    public init() {}

    public struct Review: Sendable, Equatable, Codable {
      public var intentID: String
      public var reviewer: String
      /// UTC midnight of the day.
      public var on: Timestamp
      public var note: String

      public init(intentID: String, reviewer: String, on: Timestamp, note: String) {
        self.intentID = intentID
        self.reviewer = reviewer
        self.on = on
        self.note = note
      }
    }
  }

  /// How much worse than after people customers may fare after the bot.
  public struct OutcomeMargins: Sendable, Equatable, Codable {
    /// Of the share reopened, 0 to 1; `nil`: not compared.
    public var reopened: Double? = 0.05
    /// Of the mean rating, on its scale from 0 to 1; `nil`: not compared.
    public var rating: Double? = 0.1
    /// Tickets of each kind below which nothing is said.
    public var minimumTickets = 30

    public init() {}
  }

  /// What the ramp plan reckons with.
  public struct RampTerms: Sendable, Equatable, Codable {
    /// Minutes that one message or note of a person costs; the tickets say how many there were, not how long each took.
    public var minutesPerMessage = 4.0
    /// Shares of an intent's tickets that automation answers, step by step, each 0 to 1; 0: shadow.
    public var steps: [Double] = [0, 0.1, 0.5, 1]
    /// Share of defects, 0 to 1, that monthly audits are to find soon.
    public var alarmDefectShare = 0.1
    /// Tickets that are audited in a month of each intent that ships.
    public var auditTickets = 30
    /// The alarm of the audits holds the intent; else it only shows.
    public var alarmHolds = true

    public init() {}
  }
}
