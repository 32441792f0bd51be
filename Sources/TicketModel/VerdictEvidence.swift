// What the scores behind a verdict are worth. It stands beside the verdict and never turns it.

/// How far a sample's scores carry the verdict that they led to.
public struct VerdictEvidence: Sendable, Equatable, Codable {
  public enum Grade: String, Sendable, CaseIterable, Codable {
    /// Few enough defects that, with 95% confidence, the required share of all such answers is at 2/2.
    case proven
    /// It has no more defects than the rule allows, and that does not prove the required share.
    case byRule = "by-rule"
    /// It has more defects than the rule allows; the required share is still possible at 95% confidence.
    case nearMiss = "near-miss"
    /// It has so many defects that, with 95% confidence, the required share is missed.
    case clearFail = "clear-fail"
    /// Neither the sample's size nor its defects settle it yet.
    case open
  }

  public var grade: Grade
  /// Share of the frame's own tickets at 2/2 that the sample shows at least, with 95% confidence (hypergeometric, 0 to
  /// 1): above the binomial floor where the sample is much of the frame. `nil` while tickets are unsettled.
  public var frameFloor: Double?
  /// Settled tickets below 2 on each criterion, in the order of `Criterion.allCases`; a ticket may count under several.
  public var defectsByCriterion: [Int]
  /// The share of defects of a sample whose scoring ended with the defect that settled the hold; `nil` when it ran to
  /// its end.
  public var curtailed: Curtailed?
  /// By how much variance grows because tickets have something in common; 1: not at all.
  public var designEffect: Double
  /// The design effect was estimated from the scores; else it is what is usual.
  public var isDesignEffectEstimated: Bool
  /// Independent tickets that the settled ones are worth.
  public var effectiveSize: Int
  /// One-sided 95% floor of the share at 2/2 for as many independent tickets; `nil` without settled tickets.
  public var clusteredFloor: Double?
  /// What is left when raters' known errors are taken out; `nil` where they are not known.
  public var corrected: CorrectedShare?
  /// Further tickets that would prove the required share, were they to show defects at this rate; `nil` when it is
  /// proven, or at this rate never will be.
  public var ticketsToProve: Int?
  /// When the newest score of the sample was given; `nil` when no score has a time.
  public var newestScore: Timestamp?

  /// Scoring that ended early.
  public struct Curtailed: Sendable, Equatable, Codable {
    /// Unbiased share of defects, with an exact interval for sampling that ends with a given defect; 0 to 1.
    public var defectShare: IntervalEstimate
    /// Tickets in draw order that it rests on.
    public var tickets: Int

    public init(defectShare: IntervalEstimate, tickets: Int) {
      self.defectShare = defectShare
      self.tickets = tickets
    }
  }

  /// The share at 2/2 with the raters' errors taken out (Rogan and Gladen 1978,
  /// doi:10.1093/oxfordjournals.aje.a112510).
  public struct CorrectedShare: Sendable, Equatable, Codable {
    /// At 2/2, 0 to 1.
    public var share: IntervalEstimate
    /// Hidden known defects that raters scored 2/2, of those given to them.
    public var missed: Int
    public var knownDefects: Int
    /// Hidden known good tickets that they did not score 2/2, of those given to them.
    public var falseAlarms: Int
    public var knownGood: Int

    public init(share: IntervalEstimate, missed: Int, knownDefects: Int, falseAlarms: Int, knownGood: Int) {
      self.share = share
      self.missed = missed
      self.knownDefects = knownDefects
      self.falseAlarms = falseAlarms
      self.knownGood = knownGood
    }
  }

  public init(
    grade: Grade, frameFloor: Double? = nil, defectsByCriterion: [Int] = Criterion.allCases.map { _ in 0 },
    curtailed: Curtailed? = nil, designEffect: Double = 1, isDesignEffectEstimated: Bool = false,
    effectiveSize: Int = 0,
    clusteredFloor: Double? = nil, corrected: CorrectedShare? = nil, ticketsToProve: Int? = nil,
    newestScore: Timestamp? = nil
  ) {
    self.grade = grade
    self.frameFloor = frameFloor
    self.defectsByCriterion = defectsByCriterion
    self.curtailed = curtailed
    self.designEffect = designEffect
    self.isDesignEffectEstimated = isDesignEffectEstimated
    self.effectiveSize = effectiveSize
    self.clusteredFloor = clusteredFloor
    self.corrected = corrected
    self.ticketsToProve = ticketsToProve
    self.newestScore = newestScore
  }
}
