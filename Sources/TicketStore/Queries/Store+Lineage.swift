// The lives of intents: which ids were ever given, and what happened to them in which run.
import Foundation
import GRDB
public import TicketModel

/// What a run of discovery did to the intents of the run before.
public struct RunChanges: Sendable {
  public var run: Int64
  public var endedAt: Timestamp
  public var changes: [IntentChange]
}

/// An intent as one run left it.
public struct IntentAppearance: Sendable, Equatable {
  public var run: Int64
  public var endedAt: Timestamp
  public var name: String
  public var volume: Int
}

extension Store {
  /// The highest number that any intent's id has, in any run or version of the curation file; 0 when there is none.
  public func highestIntentNumber() throws -> Int {
    try read { db in
      let ids = try Row.fetchCursor(db, sql: "SELECT id FROM intent UNION SELECT id FROM curatedIntent")
      var highest = try Int.fetchOne(db, sql: "SELECT max(highestNumber) FROM curation") ?? 0
      while let row = try ids.next() { highest = max(highest, Store.number(ofIntent: row[0]) ?? 0) }
      return highest
    }
  }

  /// The number in an id of the form `I012`.
  static func number(ofIntent id: String) -> Int? { id.hasPrefix("I") ? Int(id.dropFirst()) : nil }

  /// Every run that changed something, oldest first.
  public func intentChanges() throws -> [RunChanges] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: "SELECT c.*, r.endedAt FROM intentChange c JOIN run r ON r.key = c.run ORDER BY c.run, c.ordinal")
      var found: [RunChanges] = []
      for row in rows {
        guard let kind = IntentChange.Kind(rawValue: row["kind"]) else { continue }
        let run: Int64 = row["run"]
        if found.last?.run != run {
          found.append(RunChanges(run: run, endedAt: Timestamp(seconds: row["endedAt"]), changes: []))
        }
        found[found.count - 1].changes.append(
          IntentChange(
            kind: kind, intentID: row["intentID"], otherID: row["otherID"], tickets: row["tickets"],
            likeness: row["likeness"], overlap: row["overlap"]))
      }
      return found
    }
  }

  /// The runs that had an intent, oldest first.
  public func appearances(ofIntent id: String) throws -> [IntentAppearance] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT i.run, r.endedAt, i.name, i.volume FROM intent i JOIN run r ON r.key = i.run
          WHERE i.id = ? ORDER BY i.run
          """, arguments: [id]
      ).map {
        IntentAppearance(run: $0[0], endedAt: Timestamp(seconds: $0[1]), name: $0[2], volume: $0[3])
      }
    }
  }

  /// Little-endian float32.
  static func bytes(of values: [Float]) -> Data {
    var data = Data(capacity: 4 * values.count)
    for value in values { withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) } }
    return data
  }

  static func floats(_ data: Data) -> [Float] {
    data.withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map {
        Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)))
      }
    }
  }
}
