// What a run of discovery made its vectors with: bytes that this target does not look into.
import Foundation
import GRDB

extension Store {
  /// Bytes a row: SQLite writes a row whole, and a model may have a hundred megabytes.
  private static let partSize = 4 << 20

  /// Models that are kept, of the newest runs: one to go on with, and two to look back at. A model may have a hundred
  /// megabytes, and a desk is mined every month.
  static let modelsKept = 3

  /// Stores a model, and lets go of those of runs too old.
  static func insert(model: [UInt8], run: Int64, in db: Database) throws {
    let insert = try db.cachedStatement(sql: "INSERT INTO runModel VALUES (?, ?, ?)")
    for (part, start) in stride(from: 0, to: model.count, by: partSize).enumerated() {
      try insert.execute(arguments: [run, part, Data(model[start..<min(start + partSize, model.count)])])
    }
    try db.execute(
      sql: """
        DELETE FROM runModel WHERE run NOT IN (SELECT DISTINCT run FROM runModel ORDER BY run DESC LIMIT ?)
        """, arguments: [modelsKept])
  }

  /// The model of a run as it was stored; `nil` when it has none, as runs of older versions
  /// and those that `modelsKept` newer ones have followed.
  public func model(run: Int64) throws -> [UInt8]? {
    try read { db -> [UInt8]? in
      var model: [UInt8] = []
      let size = try Int.fetchOne(
        db, sql: "SELECT sum(length(bytes)) FROM runModel WHERE run = ?", arguments: [run])
      guard let size else { return nil }
      model.reserveCapacity(size)
      let rows = try Row.fetchCursor(
        db, sql: "SELECT bytes FROM runModel WHERE run = ? ORDER BY part", arguments: [run])
      while let row = try rows.next() {
        try row.withUnsafeData(atIndex: 0) { if let part = $0 { model.append(contentsOf: part) } }
      }
      return model
    }
  }

  /// Whether the run has a model, without reading it.
  public func hasModel(run: Int64) throws -> Bool {
    try read { db in
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM runModel WHERE run = ?)", arguments: [run]) ?? false
    }
  }
}
