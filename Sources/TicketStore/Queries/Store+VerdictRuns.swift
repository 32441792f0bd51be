// Which runs of the gate there were.
import Foundation
import GRDB
public import TicketModel

/// A run of the gate without what it gave.
public struct GateRun: Sendable, Equatable {
  public var key: Int64
  public var endedAt: Timestamp
  /// As in `Run`.
  public var parameters: [String: String]
}

extension Store {
  /// Every run of the gate, oldest first. O(runs).
  public func gateRuns() throws -> [GateRun] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT key, endedAt, parameters FROM run WHERE stage = ? ORDER BY key",
        arguments: [Run.Stage.gate.rawValue]
      ).map { row in
        GateRun(
          key: row["key"], endedAt: Timestamp(seconds: row["endedAt"]),
          parameters: try JSONDecoder().decode([String: String].self, from: Data((row["parameters"] as String).utf8)))
      }
    }
  }
}
