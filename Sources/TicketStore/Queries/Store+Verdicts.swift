// Verdicts over time: which runs of the gate there were, and what each intent was told by them.
import Foundation
import GRDB
public import TicketModel

extension Store {
  /// The verdicts that every intent was given, newest first. One that says the same as the one before it is left out,
  /// so that each bears the time since when it has been said.
  ///
  /// - Complexity: one pass over the verdicts of all runs; only those that are returned are decoded.
  public func verdictHistory() throws -> [String: [PastVerdict]] {
    try read { db in
      var history: [String: [PastVerdict]] = [:]
      var last: [String: String] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT v.intentID, v.run, r.endedAt, v.body FROM verdict v JOIN run r ON r.key = v.run
          ORDER BY v.run, v.intentID
          """)
      while let row = try rows.next() {
        let (intentID, body): (String, String) = (row[0], row[3])
        if last.updateValue(body, forKey: intentID) == body { continue }
        history[intentID, default: []].append(
          PastVerdict(
            run: row[1], at: Timestamp(seconds: row[2]),
            verdict: try JSONDecoder().decode(Verdict.self, from: Data(body.utf8))))
      }
      return history.mapValues { $0.reversed() }
    }
  }
}
