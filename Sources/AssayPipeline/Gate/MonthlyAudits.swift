// The monthly audits of intents that ship, as far as they are scored: what the gate adds up, and what a new draw must
// not repeat.
import QualityGate
import TicketModel
import TicketStore

/// Every audit of the store, of whatever discovery.
struct MonthlyAudits {
  private struct Audit {
    var draw: StoredDraw
    var sample: Sample
    var settled: SettledScores
  }

  /// By intent, oldest draw first.
  private var byIntent: [String: [Audit]] = [:]
  /// When samples were drawn: the run, by discovery and sample.
  private var runs: [String: Int64] = [:]

  /// - Complexity: O(audited tickets + samples).
  init(_ store: Store) throws {
    let draws = try store.draws(kind: .audit)
    if draws.isEmpty { return }
    for draw in try store.draws(kind: .intent) { runs[Store.trailID(draw.sampleID, mineRun: draw.mineRun)] = draw.run }
    for (mineRun, draws) in Dictionary(grouping: draws, by: \.mineRun) {
      let samples = Dictionary(
        uniqueKeysWithValues: try store.samples(mineRun: mineRun, kind: .audit).map { ($0.id, $0) })
      let assignments = Dictionary(grouping: try store.raterAssignments(mineRun: mineRun), by: \.sampleID)
      let scores = Dictionary(grouping: try store.scores(mineRun: mineRun), by: \.sampleID)
      for draw in draws {
        guard let sample = samples[draw.sampleID] else { continue }
        let settled = SettledScores(
          sample: sample, assignments: assignments[sample.id] ?? [], scores: scores[sample.id] ?? [])
        byIntent[draw.intentID, default: []].append(Audit(draw: draw, sample: sample, settled: settled))
      }
    }
    byIntent = byIntent.mapValues { $0.sorted { $0.draw.run < $1.draw.run } }
  }

  /// A month was drawn once, and is scored as far as it ever will be or can still be scored. One that a later discovery
  /// ended half-way may be drawn again; what was scored of it counts all the same.
  func isAudited(_ intentID: String, month: String, mineRun: Int64) -> Bool {
    (byIntent[intentID] ?? []).contains {
      $0.sample.design?.months == Self.span(month)
        && ($0.draw.mineRun == mineRun || $0.settled.settledCount == $0.sample.ticketIDs.count)
    }
  }

  /// The sum since each intent's standing sample was drawn: what came before is settled by that sample. Without an
  /// audit an intent has none.
  ///
  /// - Complexity: O(audited tickets).
  func records(since standing: StandingSamples, terms: GatePolicy.RampTerms) -> [String: AuditRecord] {
    if byIntent.isEmpty { return [:] }
    let plan = RampPlan.AuditPlan(terms: terms)
    return byIntent.compactMapValues { audits in
      guard let intentID = audits.first?.draw.intentID, let sample = standing[intentID],
        let since = runs[Store.trailID(sample.sample.id, mineRun: sample.mineRun)]
      else { return nil }
      let months = Self.months(audits.filter { $0.draw.run > since })
      return months.isEmpty ? nil : AuditRecord(months, plan: plan)
    }
  }

  /// What is settled of each month. A ticket that was audited twice counts once.
  private static func months(_ audits: [Audit]) -> [AuditedMonth] {
    var (months, order) = ([String: AuditedMonth](), [String]())
    var seen: Set<String> = []
    for audit in audits {
      guard let month = audit.sample.design?.months.split(separator: ".").first.map(String.init) else { continue }
      if months[month] == nil { order.append(month) }
      var own = months[month] ?? AuditedMonth(month: month, defects: [])
      let defects = Set(audit.settled.defects)
      let open = Set(audit.settled.unscored + audit.settled.disputed)
      for id in audit.sample.ticketIDs where !open.contains(id) && seen.insert(id).inserted {
        own.defects.append(defects.contains(id))
      }
      // Only the latest draw can still be scored.
      own.open = open.count
      if audit.settled.isSimulated { own.isSimulated = true }
      months[month] = own
    }
    return order.compactMap { months[$0] }
  }

  /// A month as samples name the span that they are of.
  static func span(_ month: String) -> String { month + ".." + month }
}
