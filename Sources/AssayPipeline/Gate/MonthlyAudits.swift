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

    var settledTickets: Set<String> {
      Set(sample.ticketIDs).subtracting(settled.unscored + settled.disputed)
    }
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

  /// How the first draw of a month was made and what is left of it to score, when a later discovery ended it half-way.
  /// A draw that repeats it keeps its key and takes all of that: nobody can draw until a month looks good.
  func unfinished(_ intentID: String, month: String) -> UnfinishedAudit? {
    let earlier = (byIntent[intentID] ?? []).filter { $0.sample.design?.months == Self.span(month) }
    guard let first = earlier.first?.sample else { return nil }
    let settled = earlier.reduce(into: Set<String>()) { $0.formUnion($1.settledTickets) }
    return UnfinishedAudit(
      seed: first.seed, storeHash: first.storeHash,
      open: Set(earlier.flatMap(\.sample.ticketIDs)).subtracting(settled))
  }

  /// The audits that an intent's standing sample is watched by, or that were drawn from this discovery, oldest first.
  func watching(_ standing: StandingSamples, mineRun: Int64) -> [(sample: Sample, mineRun: Int64)] {
    byIntent.sorted { $0.key < $1.key }.flatMap { intentID, audits in
      let since = standing[intentID].flatMap { runs[Store.trailID($0.sample.id, mineRun: $0.mineRun)] }
      return audits.filter { audit in
        audit.draw.mineRun == mineRun || since.map { audit.draw.run > $0 } ?? false
      }.map { (sample: $0.sample, mineRun: $0.draw.mineRun) }
    }
  }

  /// The sum of an intent's audits that were drawn between two runs; `nil` without any.
  ///
  /// - Complexity: O(audited tickets of the intent).
  func record(of intentID: String, after: Int64, before: Int64, terms: GatePolicy.RampTerms) -> AuditRecord? {
    let months = Self.months((byIntent[intentID] ?? []).filter { $0.draw.run > after && $0.draw.run < before })
    return months.isEmpty ? nil : AuditRecord(months, plan: RampPlan.AuditPlan(terms: terms))
  }

  /// The sum since each intent's standing sample was drawn: what came before is settled by that sample. Without an
  /// audit an intent has none.
  ///
  /// - Complexity: O(audited tickets).
  func records(since standing: StandingSamples, terms: GatePolicy.RampTerms) -> [String: AuditRecord] {
    var records: [String: AuditRecord] = [:]
    for intentID in byIntent.keys {
      guard let sample = standing[intentID],
        let since = runs[Store.trailID(sample.sample.id, mineRun: sample.mineRun)]
      else { continue }
      records[intentID] = record(of: intentID, after: since, before: .max, terms: terms)
    }
    return records
  }

  /// What is settled of each month. A ticket that was audited twice counts once, and one that was drawn and is settled
  /// in no audit stays open, also where a later draw left it out.
  private static func months(_ audits: [Audit]) -> [AuditedMonth] {
    var (months, order) = ([String: AuditedMonth](), [String]())
    var seen: Set<String> = []
    var drawn: [String: Set<String>] = [:]
    for audit in audits {
      guard let month = audit.sample.design?.months.split(separator: ".").first.map(String.init) else { continue }
      if months[month] == nil { order.append(month) }
      var own = months[month] ?? AuditedMonth(month: month, defects: [])
      let defects = Set(audit.settled.defects)
      let isSettled = audit.settledTickets
      for id in audit.sample.ticketIDs where isSettled.contains(id) && seen.insert(id).inserted {
        own.defects.append(defects.contains(id))
      }
      drawn[month, default: []].formUnion(audit.sample.ticketIDs)
      if audit.settled.isSimulated { own.isSimulated = true }
      months[month] = own
    }
    for (month, ids) in drawn { months[month]?.open = ids.subtracting(seen).count }
    return order.compactMap { months[$0] }
  }

  /// A month as samples name the span that they are of.
  static func span(_ month: String) -> String { month + ".." + month }
}

/// What a month's earlier draws left.
struct UnfinishedAudit {
  /// Of the first draw.
  var seed: UInt64
  var storeHash: String
  /// Drawn and settled in no audit.
  var open: Set<String>
}
