// The one error of the store: SQLite's result codes turned into what a person can do about them.
internal import GRDB
public import TicketModel

/// The store cannot do what was asked. What was committed before stays whole.
public struct StoreError: Fault {
  public let code: String
  public let message: String
  public let remedy: String
  public let location: InputLocation?

  init(code: String, message: String, remedy: String, file: String) {
    self.code = code
    self.message = message
    self.remedy = remedy
    location = InputLocation(file: file)
  }

  /// Runs database work and gives SQLite's errors a remedy. Arguments of statements never reach the message.
  static func mapping<Result>(_ file: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as DatabaseError { throw StoreError(error, file: file) }
  }

  init(_ error: DatabaseError, file: String) {
    let (code, message, remedy): (String, String, String)
    switch error.resultCode {
    case .SQLITE_FULL:
      (code, message) = ("disk-full", "the disk is full")
      remedy = "Free some space and run the same command again; everything committed so far is kept"
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      (code, message) = ("store-not-writable", "the store cannot be opened for writing")
      remedy = "Check the folder's owner and permissions, or choose another folder with --store"
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      (code, message) = ("store-busy", "another program holds the store")
      remedy = "Wait for it to end and run the command again"
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      (code, message) = ("store-damaged", "the file is not an intact assay store")
      remedy = "Restore a copy, or ingest the exports again into a new folder given with --store"
    case .SQLITE_IOERR:
      (code, message) = ("store-io", "reading or writing the store failed (\(error.extendedResultCode.rawValue))")
      remedy = "Check the disk for space and faults, then run the same command again"
    default:
      (code, message) = (
        "store-failure", "SQLite reports \(error.resultCode.rawValue): \(error.message ?? "no message")"
      )
      remedy = "Run the command again; if it persists, report this message"
    }
    self.init(code: code, message: message, remedy: remedy, file: file)
  }
}
