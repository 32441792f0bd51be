// Two runs of the gate side by side: what became of every intent. What made the difference is put into words in
// VerdictComparison+Words.swift.
public import TicketModel

/// The verdicts of two runs of the gate against each other.
public enum VerdictComparison {
  /// What one run of the gate gave.
  public struct Side: Sendable {
    /// One for each intent.
    public var verdicts: [Verdict]
    /// By intent; an intent without one is called by its id.
    public var names: [String: String]
    /// Hash of the policy that was in force; `nil` in runs of older versions.
    public var policy: String?
    /// The run of discovery whose intents were judged.
    public var mineRun: Int64?

    public init(verdicts: [Verdict], names: [String: String], policy: String? = nil, mineRun: Int64? = nil) {
      self.verdicts = verdicts
      self.names = names
      self.policy = policy
      self.mineRun = mineRun
    }
  }

  /// Kinds by weight: what a lead must act on first.
  public static let order: [VerdictChange.Kind] = [.nowHolds, .nowShips, .new, .gone, .otherReasons, .same]

  /// What became of every intent that either side judged: by weight of the kind, within a kind in the order of `after`,
  /// then of `before`.
  ///
  /// - Parameter lineage: every birth, split, merge and end between the two, oldest first.
  /// - Complexity: O(verdicts · log verdicts + lineage).
  public static func changes(from before: Side, to after: Side, lineage: [IntentChange] = []) -> [VerdictChange] {
    let earlier = Dictionary(before.verdicts.map { ($0.intentID, $0) }) { first, _ in first }
    let later = Set(after.verdicts.map(\.intentID))
    let ids = after.verdicts.map(\.intentID) + before.verdicts.map(\.intentID).filter { !later.contains($0) }
    let current = Dictionary(after.verdicts.map { ($0.intentID, $0) }) { first, _ in first }
    var steps: [String: [IntentChange]] = [:]
    for step in lineage {
      steps[step.intentID, default: []].append(step)
      // Being most like a new intent is no step in one's own life.
      guard let other = step.otherID, step.kind == .split || step.kind == .merged else { continue }
      steps[other, default: []].append(step)
    }
    let changes = ids.map { id in
      let pair = Pair(before: earlier[id], after: current[id], lineage: steps[id] ?? [], sides: (before, after))
      return VerdictChange(
        kind: pair.kind, intentID: id, name: after.names[id] ?? before.names[id] ?? id, before: pair.before,
        after: pair.after, lineage: pair.lineage, why: pair.why(of: id))
    }
    let byKind = Dictionary(grouping: changes, by: \.kind)
    return order.flatMap { byKind[$0] ?? [] }
  }

  /// An intent's verdicts of both sides.
  struct Pair {
    var before: Verdict?
    var after: Verdict?
    var lineage: [IntentChange]
    var sides: (before: Side, after: Side)

    var kind: VerdictChange.Kind {
      guard let before else { return .new }
      guard let after else { return .gone }
      if before.decision != after.decision { return after.decision == .ship ? .nowShips : .nowHolds }
      return before.reasons == after.reasons && Pair.counts(before) == Pair.counts(after)
        && before.sampleID == after.sampleID ? .same : .otherReasons
    }

    /// What the rule counts. The frame is left out: it grows with every export, and that alone changes nothing.
    private static func counts(_ verdict: Verdict) -> [Int] {
      [verdict.attempt, verdict.sampleSize, verdict.scored, verdict.perfect, verdict.allowedDefects]
        + verdict.perfectByCriterion
    }
  }
}
