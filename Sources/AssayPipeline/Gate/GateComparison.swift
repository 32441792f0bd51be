// What 'assay gate compare' prints, as values; Documentation/schemas/gate-compare.schema.json describes the JSON.
import QualityGate
import TicketModel
import TicketStore

/// Two runs of the gate and what became of every intent between them.
public struct GateComparison: Sendable, Encodable {
  public struct Side: Sendable, Encodable {
    /// Number of the gate's run.
    public var run: Int64
    /// ISO 8601, UTC.
    public var ended: String
    public var ruleVersion: String?
    /// Hash of the policy that was in force; `nil` in runs of older versions.
    public var policy: String?
    /// The run of discovery whose intents were judged.
    public var mineRun: Int64?
    public var intents: Int
    public var ships: Int
  }

  public struct Counts: Sendable, Encodable {
    public var nowHolds = 0
    public var nowShips = 0
    public var otherReasons = 0
    public var new = 0
    public var gone = 0
    public var same = 0
    /// Of the new ones, those split from another intent.
    public var split = 0
    /// Of the gone ones, those merged into another.
    public var merged = 0
  }

  public struct Line: Sendable, Encodable {
    /// As `VerdictChange.Kind`.
    public var change: String
    public var intent: String
    /// The id where the name is not known any more, as of an intent whose split was undone.
    public var name: String
    /// Tickets, of a gone intent those that it had; `nil` where that is not known any more.
    public var volume: Int?
    /// `nil` for a new intent.
    public var before: Standing?
    /// `nil` for one that is gone.
    public var after: Standing?
    /// One sentence.
    public var why: String
    /// Oldest first.
    public var lineage: [Step]
  }

  public struct Standing: Sendable, Encodable {
    public var decision: String
    public var reasons: [String]
    public var sample: String?
    public var attempt: Int
    public var sampleSize: Int
    public var scored: Int
    public var perfect: Int
    /// One-sided 95% floor of the share at 2/2, 0 to 1.
    public var floor: Double?
    /// `VerdictEvidence.Grade`; `nil` in verdicts of older versions.
    public var grade: String?
  }

  public struct Step: Sendable, Encodable {
    /// As `IntentChange.Kind`.
    public var kind: String
    public var intent: String
    public var other: String?
    public var tickets: Int
  }

  /// Name and version of this shape.
  public let format = "assay gate-compare 1"
  public var before: Side
  public var after: Side
  public var counts: Counts
  /// By weight, within that by volume.
  public var changes: [Line]
}

extension GateComparison {
  init(before: CompareStage.Judged, after: CompareStage.Judged, changes: [VerdictChange]) {
    self.before = Side(before)
    self.after = Side(after)
    counts = Counts(changes)
    self.changes = changes.map { change in
      Line(
        change: change.kind.rawValue, intent: change.intentID, name: change.name,
        volume: after.volumes[change.intentID] ?? before.volumes[change.intentID],
        before: change.before.map(Standing.init), after: change.after.map(Standing.init), why: change.why,
        lineage: change.lineage.map {
          Step(kind: $0.kind.rawValue, intent: $0.intentID, other: $0.otherID, tickets: $0.tickets)
        })
    }
  }
}

extension GateComparison.Side {
  fileprivate init(_ judged: CompareStage.Judged) {
    self.init(
      run: judged.run.key, ended: judged.run.endedAt.iso8601, ruleVersion: judged.run.parameters["rule"],
      policy: judged.side.policy, mineRun: judged.side.mineRun, intents: judged.side.verdicts.count,
      ships: judged.side.verdicts.count { $0.decision == .ship })
  }
}

extension GateComparison.Counts {
  fileprivate init(_ changes: [VerdictChange]) {
    for change in changes {
      func has(_ kind: IntentChange.Kind) -> Bool {
        change.lineage.contains { $0.kind == kind && $0.intentID == change.intentID }
      }
      switch change.kind {
      case .nowHolds: nowHolds += 1
      case .nowShips: nowShips += 1
      case .otherReasons: otherReasons += 1
      case .same: same += 1
      case .new:
        new += 1
        if has(.split) { split += 1 }
      case .gone:
        gone += 1
        if has(.merged) { merged += 1 }
      }
    }
  }
}

extension GateComparison.Standing {
  fileprivate init(_ verdict: Verdict) {
    self.init(
      decision: verdict.decision.rawValue, reasons: verdict.reasons.map(\.rawValue), sample: verdict.sampleID,
      attempt: verdict.attempt, sampleSize: verdict.sampleSize, scored: verdict.scored, perfect: verdict.perfect,
      floor: verdict.interval?.exactFloor, grade: verdict.evidence?.grade.rawValue)
  }
}
