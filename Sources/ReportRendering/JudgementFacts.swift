// What a report says besides the verdicts themselves: of the raters, the policy, the documents that answers cite, and
// what has changed since the run of the gate before.
public import TicketModel

/// How far raters agree on one question.
public struct AgreementLine: Sendable, Equatable {
  /// `At 2/2` or a criterion's name.
  public var question: String
  /// Tickets that two or more raters scored.
  public var tickets: Int
  /// Share of them on which all agree, 0 to 1, Gwet's AC1, Krippendorff's α and Cohen's κ, each at most 1.
  public var raw: IntervalEstimate
  public var ac1: IntervalEstimate
  public var alpha: IntervalEstimate
  /// `nil` with more than two raters.
  public var kappa: IntervalEstimate?
  /// Share of all answers at the best score, 0 to 1: with it near 1, κ and α are low however well raters agree.
  public var baseRate: Double

  public init(
    question: String, tickets: Int, raw: IntervalEstimate, ac1: IntervalEstimate, alpha: IntervalEstimate,
    kappa: IntervalEstimate? = nil, baseRate: Double
  ) {
    self.question = question
    self.tickets = tickets
    self.raw = raw
    self.ac1 = ac1
    self.alpha = alpha
    self.kappa = kappa
    self.baseRate = baseRate
  }
}

/// One rater's work.
public struct RaterLine: Sendable, Equatable {
  public var rater: String
  public var tickets: Int
  /// Share of their tickets at 2/2, 0 to 1.
  public var perfectShare: Double
  /// How much less than the others on shared tickets, −2 to 2; `nil` without any.
  public var severity: IntervalEstimate?
  /// Hidden known defects scored 2/2, and hidden good tickets that were not; `nil` when the rater got none.
  public var misses: IntervalEstimate?
  public var knownDefects: Int
  public var falseAlarms: IntervalEstimate?
  public var knownGood: Int
  public var medianMinutes: Double?

  public init(
    rater: String, tickets: Int, perfectShare: Double, severity: IntervalEstimate? = nil,
    misses: IntervalEstimate? = nil, knownDefects: Int = 0, falseAlarms: IntervalEstimate? = nil, knownGood: Int = 0,
    medianMinutes: Double? = nil
  ) {
    self.rater = rater
    self.tickets = tickets
    self.perfectShare = perfectShare
    self.severity = severity
    self.misses = misses
    self.knownDefects = knownDefects
    self.falseAlarms = falseAlarms
    self.knownGood = knownGood
    self.medianMinutes = medianMinutes
  }
}

/// The policy that the verdicts were held against.
public struct PolicyRecord: Sendable, Equatable {
  /// The file's name, or empty for the policy that holds without one.
  public var source: String
  /// SHA-256 of its text, hexadecimal.
  public var hash: String
  /// As it was read, comments included.
  public var text: String
  /// The day that verdicts were given for.
  public var asOf: Timestamp

  public init(source: String, hash: String, text: String, asOf: Timestamp) {
    self.source = source
    self.hash = hash
    self.text = text
    self.asOf = asOf
  }
}

/// A help article or document that automatic answers of an intent cite.
public struct CitedArticle: Sendable, Equatable {
  /// Title, or the address where the store does not have the article.
  public var title: String
  public var address: String
  /// Sampled answers that cite it.
  public var citations: Int
  /// Of those the ones that are defects.
  public var defects: Int
  /// When its newest known version was written; `nil`: not known.
  public var updatedAt: Timestamp?
  /// Days that it had not been touched when the middle one of these answers was given; `nil`: not known.
  public var medianAgeDays: Int?

  public init(
    title: String, address: String, citations: Int, defects: Int, updatedAt: Timestamp? = nil, medianAgeDays: Int? = nil
  ) {
    self.title = title
    self.address = address
    self.citations = citations
    self.defects = defects
    self.updatedAt = updatedAt
    self.medianAgeDays = medianAgeDays
  }
}
