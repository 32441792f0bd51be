// What the audit of the coverage curve found, as values: how far tickets fit the intents they are filed in.

/// Where the audit stands.
public struct AuditFacts: Sendable, Equatable {
  public enum State: Sendable, Equatable {
    /// No audit was drawn.
    case none
    /// Intents have changed since it was drawn: it says nothing of these. With the titles of the bands that changed.
    case stale(changedBands: [String])
    /// Tickets are still to be answered, or raters differ.
    case open(settled: Int, drawn: Int)
    case complete(Result)
  }

  public var state: State

  public init(state: State) { self.state = state }

  public var result: Result? { if case .complete(let result) = state { result } else { nil } }

  /// A share, 0 to 1, with its 95% interval.
  public struct Share: Sendable, Equatable {
    public var estimate: Double
    public var lower: Double
    public var upper: Double

    public init(estimate: Double, lower: Double, upper: Double) {
      self.estimate = estimate
      self.lower = lower
      self.upper = upper
    }
  }

  /// Intents next to each other on the curve that were audited together.
  public struct Band: Sendable, Equatable {
    /// `B70`.
    public var id: String
    /// `50–70%`.
    public var title: String
    public var intents: Int
    public var tickets: Int
    public var sampled: Int
    public var fitting: Int
    public var purity: Share

    public init(
      id: String, title: String, intents: Int, tickets: Int, sampled: Int, fitting: Int, purity: Share
    ) {
      self.id = id
      self.title = title
      self.intents = intents
      self.tickets = tickets
      self.sampled = sampled
      self.fitting = fitting
      self.purity = purity
    }
  }

  public struct Result: Sendable, Equatable {
    /// Tickets that were answered.
    public var tickets: Int
    /// How many audits were drawn, this one included.
    public var attempt: Int
    public var isSimulated: Bool
    /// In the order of the curve; their intents follow each other.
    public var bands: [Band]
    /// Share of all mined tickets that are in an intent and fit it.
    public var covered: Share
    /// The same of the largest intents, one entry an intent.
    public var curve: [Share]
    /// The fewest intents whose fitting tickets make up 70%; `nil`: never.
    public var intentsToSeventy: Int?
    /// The same by the upper and the lower ends of the intervals.
    public var earliestToSeventy: Int?
    public var latestToSeventy: Int?

    public init(
      tickets: Int, attempt: Int, isSimulated: Bool, bands: [Band], covered: Share, curve: [Share],
      intentsToSeventy: Int?, earliestToSeventy: Int?, latestToSeventy: Int?
    ) {
      self.tickets = tickets
      self.attempt = attempt
      self.isSimulated = isSimulated
      self.bands = bands
      self.covered = covered
      self.curve = curve
      self.intentsToSeventy = intentsToSeventy
      self.earliestToSeventy = earliestToSeventy
      self.latestToSeventy = latestToSeventy
    }

    /// Share of the tickets in intents that fit theirs.
    public func purity(filed: Double) -> Double { filed > 0 ? covered.estimate / filed : 0 }
  }
}

extension AuditFacts {
  /// One line under a coverage curve: what the audit found, or that there is none.
  ///
  /// - Parameter filed: Share of the mined tickets that are in an intent.
  func note(filed: Double) -> String {
    switch state {
    case .none:
      return "Coverage counts tickets as filed: nobody has checked how many fit their intent. "
        + "'assay intents audit draw' draws the tickets to check."
    case .stale(let bands):
      return "Coverage counts tickets as filed: intents have changed since the last audit was drawn "
        + "(\(bands.joined(separator: ", "))), so it says nothing of these. 'assay intents audit draw' draws anew."
    case .open(let settled, let drawn):
      return "Coverage counts tickets as filed: an audit is under way, \(NumberText.grouped(settled)) of "
        + "\(NumberText.count(drawn, "ticket")) settled. 'assay intents audit status' says what is missing."
    case .complete(let result):
      return (result.isSimulated ? "Simulated audit" : "Audit")
        + " of \(NumberText.count(result.tickets, "ticket")): purity "
        + "\(NumberText.percent(result.purity(filed: filed))), so that "
        + "\(NumberText.percent(result.covered.estimate)) of all tickets are in an intent that they fit (95% interval "
        + "\(NumberText.percent(result.covered.lower)) to \(NumberText.percent(result.covered.upper))). "
        + result.seventyText + (result.attempt > 1 ? " Audit number \(result.attempt)." : "")
    }
  }
}

extension AuditFacts.Result {
  /// `70% is reached with 131 intents (95% interval 118 to 160).`
  var seventyText: String {
    guard let seventy = intentsToSeventy else {
      return "Counting only those, 70% is never reached"
        + (earliestToSeventy.map { " (95% interval: with \($0) intents or more)." } ?? ".")
    }
    let latest = latestToSeventy.map(String.init) ?? "never"
    return "Counting only those, 70% is reached with \(NumberText.count(seventy, "intent")) "
      + "(95% interval \(earliestToSeventy ?? seventy) to \(latest))."
  }

  /// Place of the last intent of each band on the curve.
  var bandEnds: [Int] {
    var end = -1
    return bands.map { band in
      end += band.intents
      return end
    }
  }
}
