// The history of tickets' scores, read from the audit trail.
import Foundation
import GRDB
public import TicketModel

extension Store {
  /// What was given to tickets of a discovery's samples, oldest first, by sample and ticket. Steps in which nothing
  /// changed that others may read (a time, a private note) are left out, and so is what the trail was told anew and
  /// said before. What was erased for a forgotten requester is not there.
  ///
  /// - Complexity: O(rows of these tickets in the trail).
  public func scoreHistory(
    of ticketIDs: [String], mineRun: Int64
  ) throws -> [String: [String: [PastScore]]] {
    try read { db in
      let prefix = Store.trailID("", mineRun: mineRun)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT * FROM scoringEvent WHERE ticket IN (SELECT value FROM json_each(?))
            AND kind IN ('taken-over', 'scored', 'changed', 'withdrawn', 'adjudicated') ORDER BY number
          """, arguments: [try Store.list(ticketIDs)])
      var history: [String: [String: [PastScore]]] = [:]
      while let row = try rows.next() {
        let event = TrailRow(row).event
        guard event.sampleID.hasPrefix(prefix), let step = PastScore(event) else { continue }
        let sampleID = String(event.sampleID.dropFirst(prefix.count))
        var steps = history[sampleID]?[step.score.ticketID] ?? []
        let last = steps.last { $0.score.rater == step.score.rater }
        if let last, last.step != .withdrawn, step.step != .withdrawn, last.says(step.score) { continue }
        steps.append(step)
        history[sampleID, default: [:]][step.score.ticketID] = steps
      }
      return history
    }
  }
}

extension PastScore {
  /// `nil` for events that give or take no score, and for those without their contents.
  fileprivate init?(_ event: ScoringEvent) {
    let step: Step
    switch event.kind {
    case .takenOver: step = .stood
    case .scored: step = .given
    case .changed: step = .changed
    case .withdrawn: step = .withdrawn
    case .adjudicated: step = .decided
    case .drawn, .replaced, .assigned, .handedOver, .imported, .forgotten: return nil
    }
    let values = Criterion.allCases.compactMap { event.facts[$0.rawValue].flatMap { Int($0) } }
    guard let ticketID = event.ticketID, let rater = event.facts["rater"], values.count == Criterion.allCases.count
    else { return nil }
    var score = TicketScore(
      sampleID: event.sampleID, ticketID: ticketID, rater: rater, factual: values[0], policy: values[1],
      tone: values[2], comment: event.facts["comment"] ?? "", isSimulated: event.facts["simulated"] != nil)
    score.details.needsSecondOpinion = event.facts["secondOpinion"] != nil
    self.init(step, at: event.at, who: event.actor, score: score)
  }
}
