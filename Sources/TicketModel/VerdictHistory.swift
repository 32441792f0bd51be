// Verdicts over time: of one intent, and between two runs of the gate.

/// A verdict as one run of the gate gave it.
public struct PastVerdict: Sendable, Equatable, Codable {
  /// The gate's run and when it ended.
  public var run: Int64
  public var at: Timestamp
  public var verdict: Verdict

  public init(run: Int64, at: Timestamp, verdict: Verdict) {
    self.run = run
    self.at = at
    self.verdict = verdict
  }
}

/// What became of an intent between two runs of the gate.
public struct VerdictChange: Sendable, Equatable, Codable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case nowShips = "now-ships"
    case nowHolds = "now-holds"
    /// The decision is the same, its reasons or counts are not.
    case otherReasons = "other-reasons"
    /// The intent had no verdict before; `lineage` says where it comes from.
    case new
    /// It has none any more; `lineage` says where it went.
    case gone
    case same
  }

  public var kind: Kind
  public var intentID: String
  public var name: String
  public var before: Verdict?
  public var after: Verdict?
  /// Births, splits, merges and ends in between, oldest first.
  public var lineage: [IntentChange]
  /// What made the difference, in one sentence.
  public var why: String

  public init(
    kind: Kind, intentID: String, name: String, before: Verdict?, after: Verdict?, lineage: [IntentChange], why: String
  ) {
    self.kind = kind
    self.intentID = intentID
    self.name = name
    self.before = before
    self.after = after
    self.lineage = lineage
    self.why = why
  }
}
