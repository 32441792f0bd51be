// What holds for a store as a whole.
import GRDB

extension Store {
  private static let rawText = "rawText"

  /// Whether messages are stored as they were written (`true`) or masked; `nil` for a store that nothing was read into.
  public func keepsRawText() throws -> Bool? {
    try read { db in
      if let value = try String.fetchOne(
        db, sql: "SELECT value FROM storeProperty WHERE name = ?", arguments: [Self.rawText])
      {
        return value == "kept"
      }
      // Stores of older versions keep it.
      return try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM source)") == true ? true : nil
    }
  }

  /// Decides, once, for a store that nothing was read into.
  public func setKeepsRawText(_ keeps: Bool) throws {
    try write { db in
      try db.execute(
        sql: "INSERT INTO storeProperty VALUES (?, ?)", arguments: [Self.rawText, keeps ? "kept" : "masked"])
    }
  }
}
