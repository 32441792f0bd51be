// What is asked of the audit trail, and what a check of it says.

/// The end of the audit trail at some moment: whoever has it written down finds later whether anything before it
/// changed.
public struct TrailHead: Sendable, Equatable, Codable, CustomStringConvertible {
  /// Events up to and with this one.
  public var number: Int64
  /// Hexadecimal; of no event at all: empty.
  public var hash: String

  public init(number: Int64, hash: String) {
    self.number = number
    self.hash = hash
  }

  /// `number:hash`
  public var description: String { "\(number):\(hash)" }

  /// Reads `number:hash`.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int64(parts[0]), number >= 0,
      parts[1].allSatisfy({ $0.isHexDigit && !$0.isUppercase })
    else { return nil }
    self.init(number: number, hash: String(parts[1]))
  }
}

/// When a score was last given, changed or taken back, as the audit trail has it.
public struct ScoreChange: Sendable, Equatable {
  /// The event's place in the trail.
  public var number: Int64
  public var at: Timestamp

  public init(number: Int64, at: Timestamp) {
    self.number = number
    self.at = at
  }
}

/// Which events of the trail are wanted. Empty fields ask for nothing.
public struct TrailFilter: Sendable {
  public var intentID = ""
  /// The actor, or the rater that an event is about.
  public var rater = ""
  public var ticketID = ""
  public var kinds: Set<ScoringEvent.Kind> = []
  public var from: Timestamp?
  /// Exclusive.
  public var until: Timestamp?

  public init() {}

  public func wants(_ event: ScoringEvent) -> Bool {
    if !intentID.isEmpty, event.intentID != intentID { return false }
    if !ticketID.isEmpty, event.ticketID != ticketID { return false }
    if !kinds.isEmpty, !kinds.contains(event.kind) { return false }
    if let from, event.at < from { return false }
    if let until, event.at >= until { return false }
    if rater.isEmpty || event.actor == rater { return true }
    if ["rater", "from", "to"].contains(where: { event.facts[$0] == rater }) { return true }
    // One a line; older versions wrote them with commas between.
    let raters = event.facts["raters"] ?? ""
    return raters == rater || ["\n", ", "].contains { raters.split(separator: $0).contains(Substring(rater)) }
  }
}

/// One thing about the trail, the scores or the samples that cannot be, if only `assay` wrote.
public struct TrailFinding: Sendable, Equatable, Codable {
  /// The number of the event, or `nil` when none is concerned.
  public var event: Int64?
  /// `R7/I001-a1`; empty when no sample is concerned.
  public var sample: String
  public var ticketID: String?
  /// One sentence without a full stop.
  public var what: String

  public init(event: Int64? = nil, sample: String = "", ticketID: String? = nil, what: String) {
    self.event = event
    self.sample = sample
    self.ticketID = ticketID
    self.what = what
  }
}
