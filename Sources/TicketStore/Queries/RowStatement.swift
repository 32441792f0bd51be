// Statements that run once for every message or ticket of a desk: their values go straight to SQLite. The library's own
// binding wraps each value three times, which was half of what writing cost.
import GRDB
import GRDBSQLite

/// A statement whose parameters are bound in order, from the first, and which is then run. Lives no longer than its
/// transaction.
struct RowStatement: ~Copyable {
  private let db: Database
  private let statement: Statement
  private let handle: OpaquePointer
  private var bound: Int32 = 0
  /// The bound texts of a row, which SQLite would allocate one by one.
  private let copies: UnsafeMutableRawBufferPointer
  private var used = 0
  /// More than most rows hold; a text that does not fit is left to SQLite.
  private static let room = 16_384

  init(_ db: Database, sql: String) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    copies = .allocate(byteCount: Self.room, alignment: 16)
  }

  deinit {
    // The statement stays in the library's cache, and must not point here.
    sqlite3_clear_bindings(handle)
    copies.deallocate()
  }

  mutating func bind(_ value: Int64?) {
    bound += 1
    if let value { sqlite3_bind_int64(handle, bound, value) } else { sqlite3_bind_null(handle, bound) }
  }

  mutating func bind(_ value: Double) {
    bound += 1
    sqlite3_bind_double(handle, bound, value)
  }

  mutating func bind(_ value: Int?) { bind(value.map { Int64($0) }) }
  mutating func bind(_ value: Bool?) { bind(value.map { $0 ? Int64(1) : 0 }) }

  mutating func bind(_ value: String?) {
    bound += 1
    guard var value else {
      sqlite3_bind_null(handle, bound)
      return
    }
    value.withUTF8 { text in
      let (start, owner) = kept(UnsafeRawBufferPointer(text))
      _ = sqlite3_bind_text64(
        handle, bound, start.assumingMemoryBound(to: CChar.self), UInt64(text.count), owner, UInt8(SQLITE_UTF8))
    }
  }

  mutating func bind(_ value: [UInt8]) {
    bound += 1
    value.withUnsafeBytes { bytes in
      let (start, owner) = kept(bytes)
      _ = sqlite3_bind_blob64(handle, bound, start, UInt64(bytes.count), owner)
    }
  }

  /// Where bytes stand until the row is written, and whether SQLite has to copy them. Never a missing address, which
  /// SQLite would take for NULL.
  private mutating func kept(_ bytes: UnsafeRawBufferPointer) -> (UnsafeRawPointer, sqlite3_destructor_type?) {
    guard bytes.count <= copies.count - used else { return (bytes.baseAddress!, Self.copied) }
    let place = copies.baseAddress! + used
    if let start = bytes.baseAddress { place.copyMemory(from: start, byteCount: bytes.count) }
    used += bytes.count
    return (UnsafeRawPointer(place), nil)
  }

  /// Runs the statement with what was bound.
  mutating func run() throws { _ = try step { _ in } }

  /// What `read` makes of the first row; `nil` when there is none.
  mutating func first<Result>(_ read: (RowColumns) -> Result) throws -> Result? { try step(read) }

  /// Every row, in the statement's order.
  mutating func forEach(_ read: (RowColumns) -> Void) throws {
    precondition(bound == sqlite3_bind_parameter_count(handle), "\(bound) values for \(statement.sql)")
    (bound, used) = (0, 0)
    defer { sqlite3_reset(handle) }
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_DONE: return
      case SQLITE_ROW: read(RowColumns(handle: handle))
      default: throw DatabaseError(resultCode: db.lastErrorCode, message: db.lastErrorMessage, sql: statement.sql)
      }
    }
  }

  private mutating func step<Result>(_ read: (RowColumns) -> Result) throws -> Result? {
    precondition(bound == sqlite3_bind_parameter_count(handle), "\(bound) values for \(statement.sql)")
    (bound, used) = (0, 0)
    defer { sqlite3_reset(handle) }
    switch sqlite3_step(handle) {
    case SQLITE_DONE: return nil
    case SQLITE_ROW: return read(RowColumns(handle: handle))
    default: throw DatabaseError(resultCode: db.lastErrorCode, message: db.lastErrorMessage, sql: statement.sql)
    }
  }

  /// SQLITE_TRANSIENT: SQLite takes a copy.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

/// The columns of one row, while it lasts.
struct RowColumns {
  fileprivate let handle: OpaquePointer

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
  func bool(_ column: Int32) -> Bool { integer(column) != 0 }
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }
  func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
  func blob(_ column: Int32) -> [UInt8] { Array(bytes(column)) }

  private func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    // The address first: asking for it may convert the value, and with it the length.
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
  }
}
