// Two runs of the gate side by side: stored verdicts, what discovery and edits did in between → what changed. Reads,
// writes nothing.
import IntentClustering
import QualityGate
import TicketModel
import TicketStore

public enum CompareStage {
  /// Compares two runs of the gate.
  ///
  /// - Parameters:
  ///   - from: the earlier run; `nil` for the one before the newest.
  ///   - to: the later one; `nil` for the newest.
  /// - Throws: `PipelineFault` when there are no two runs, when one that is named does not exist, or when they are the
  ///   wrong way round.
  /// - Complexity: O(verdicts + intents of two runs of discovery).
  public static func run(
    from: GateRunChoice?, to: GateRunChoice?, context: RunContext
  ) throws -> GateComparison {
    let store = try Store(folder: context.store, access: .read)
    let runs = try store.gateRuns()
    guard let newest = runs.last else {
      throw PipelineFault(
        code: "not-judged", message: "there are no verdicts yet", remedy: "Run 'assay gate' first",
        location: InputLocation(file: context.store))
    }
    let after = try to?.run(among: runs, store: context.store) ?? newest
    let before: GateRun
    if let from {
      before = try from.run(among: runs, store: context.store)
    } else if runs.count > 1 {
      before = runs[runs.count - 2]
    } else {
      throw PipelineFault(
        code: "nothing-to-compare", message: "'assay gate' has run only once",
        remedy: "Run it again when scores, intents or the policy have changed",
        location: InputLocation(file: context.store))
    }
    guard before.key <= after.key else {
      throw PipelineFault(
        code: "wrong-order", message: "run \(before.key) is later than run \(after.key)",
        remedy: "Name the earlier run or month first", location: InputLocation(file: context.store))
    }
    let sides = try (Judged(before, store), Judged(after, store))
    return GateComparison(
      before: sides.0, after: sides.1, changes: try changes(from: sides.0, to: sides.1, store: store))
  }

  /// What became of every intent between two runs of the gate, most weighty first, within that by volume.
  static func changes(from before: GateRun, to after: GateRun, store: Store) throws -> [VerdictChange] {
    try changes(from: Judged(before, store), to: Judged(after, store), store: store)
  }

  private static func changes(from before: Judged, to after: Judged, store: Store) throws -> [VerdictChange] {
    VerdictComparison.changes(
      from: before.side, to: after.side, lineage: try lineage(from: before, to: after, store: store))
  }

  /// A run of the gate with its verdicts, by falling volume of their intents.
  struct Judged {
    let run: GateRun
    let side: VerdictComparison.Side
    /// Tickets by intent.
    let volumes: [String: Int]

    init(_ run: GateRun, _ store: Store) throws {
      let mineRun = run.parameters["mineRun"].flatMap { Int64($0) }
      var names: [String: String] = [:]
      var volumes: [String: Int] = [:]
      if let mineRun {
        // Edits since may have ended an intent that was judged: what discovery found has its name.
        for layer in [IntentLayerKind.found, .curated] {
          for intent in try store.intents(run: mineRun, layer: layer) {
            names[intent.id] = intent.name
            volumes[intent.id] = intent.volume
          }
        }
      }
      let verdicts = try store.verdicts(run: run.key).sorted {
        (volumes[$1.intentID] ?? 0, $0.intentID) < (volumes[$0.intentID] ?? 0, $1.intentID)
      }
      self.run = run
      self.volumes = volumes
      side = VerdictComparison.Side(
        verdicts: verdicts, names: names, policy: run.parameters["policy"], mineRun: mineRun)
    }
  }

  /// Births, splits, merges and ends between two runs of the gate: those of discovery, and for intents that it says
  /// nothing of, those of the edits in force at the later one.
  private static func lineage(from before: Judged, to after: Judged, store: Store) throws -> [IntentChange] {
    guard let first = before.side.mineRun, let last = after.side.mineRun else { return [] }
    let steps = try store.intentChanges().filter { $0.run > first && $0.run <= last }.flatMap(\.changes)
    let known = Set(steps.map(\.intentID))
    let (earlier, later) = (Set(before.side.verdicts.map(\.intentID)), Set(after.side.verdicts.map(\.intentID)))
    let open = earlier.symmetricDifference(later).subtracting(known)
    guard !open.isEmpty, let version = try store.curations().last(where: { $0.changedAt <= after.run.endedAt }) else {
      return steps
    }
    let file = try CurationFile(bytes: Array(version.text.utf8), name: "version \(version.version) of the edits")
    var edits: [IntentChange] = []
    func add(_ kind: IntentChange.Kind, _ id: String, _ other: String?, _ judged: Judged) {
      edits.append(IntentChange(kind: kind, intentID: id, otherID: other, tickets: judged.volumes[id] ?? 0))
    }
    for edit in file.edits {
      switch edit.action {
      case .merge(let ids):
        for id in ids.dropFirst() where open.contains(id) && earlier.contains(id) { add(.merged, id, ids[0], before) }
      case .split(let id, let into, _, _):
        if open.contains(into), later.contains(into) { add(.split, into, id, after) }
      case .forbid(let id):
        if open.contains(id), earlier.contains(id) { add(.died, id, nil, before) }
      case .rename, .pin, .together, .apart, .mark, .own: break
      }
    }
    return steps + edits
  }
}
