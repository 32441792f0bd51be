// Opening, locking and closing the store: one folder with one SQLite file. What is read and written is in Queries/.
import Foundation
import GRDB
import TicketModel

/// The store of one desk: `assay.sqlite` in a folder of its own (0700, files 0600).
///
/// One process writes at a time, held off by a lock file; readers are never blocked (write-ahead log).
public final class Store: Sendable {
  public enum Access: Sendable {
    case read, write
    /// Writes, and makes the store when there is none.
    case create
  }

  /// The folder as the user named it.
  public let folder: String
  let file: String
  let queue: DatabaseQueue
  private let lock: StoreLock?

  /// Opens the store, and brings one of an older version up to date.
  ///
  /// For reading alone it need not be writable: then nothing is written, not even beside it, and it must be up to date.
  ///
  /// - Throws: `StoreError` when it is missing (unless `access` is `.create`), held by another process, from a newer
  ///   version, damaged, or not readable or writable as far as `access` needs.
  public init(folder: String, access: Access) throws {
    self.folder = folder
    file = folder + "/assay.sqlite"
    let exists = FileManager.default.fileExists(atPath: file)
    if access != .create, !exists {
      throw StoreError(
        code: "no-store", message: "there is no assay store here",
        remedy: "Run 'assay ingest PATH…' first, or name the store's folder with --store", file: folder)
    }
    if access != .read {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        throw StoreError(
          code: "store-not-writable", message: "the folder cannot be created",
          remedy: "Check the permissions of the folder above it, or choose another folder with --store", file: folder)
      }
      lock = try StoreLock(folder: folder)
    } else {
      lock = nil
    }
    let isWritable = [folder, file].allSatisfy(FileManager.default.isWritableFile(atPath:))
    queue = access == .read && !isWritable
      ? try Store.openToRead(file) : try Store.openToWrite(file, folder: folder, isLocked: lock != nil)
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      // Overwrites deleted content where that costs no extra write: ticket text is personal data.
      try db.execute(sql: "PRAGMA secure_delete = FAST")
      try db.execute(sql: "PRAGMA cache_size = -65536")
      // 32 MiB: a page that changes in every batch is copied into the database once in a while, not every time.
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 8192")
    }
    return configuration
  }

  private static func openToWrite(_ file: String, folder: String, isLocked: Bool) throws -> DatabaseQueue {
    try StoreError.mapping(file) {
      let old = umask(0o077)
      defer { umask(old) }
      let queue = try DatabaseQueue(path: file, configuration: configuration)
      try queue.writeWithoutTransaction { db in _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") }
      if try !isUpToDate(queue, file) {
        // A reader that comes first migrates, and keeps writers out while it does.
        let lock = isLocked ? nil : try StoreLock(folder: folder)
        try withExtendedLifetime(lock) { try Schema.migrator.migrate(queue) }
      }
      return queue
    }
  }

  /// Opens a store that this user, or the medium it lies on, does not let us write to.
  private static func openToRead(_ file: String) throws -> DatabaseQueue {
    guard FileManager.default.isReadableFile(atPath: file) else {
      throw StoreError(
        code: "store-not-readable", message: "the store cannot be read by this user",
        remedy: "Ask its owner for a copy made by 'assay store backup', and name that with --store", file: file)
    }
    let copy = "Copy the folder to where you can write, and name the copy with --store"
    let log = try? FileManager.default.attributesOfItem(atPath: file + "-wal")[.size] as? Int
    let hasLog = (log ?? 0) > 0
    var configuration = configuration
    configuration.readonly = true
    // SQLite reads a database with a log only with an index of the log in shared memory, a file that it would have to
    // create. Without a log the file holds everything; 'immutable' tells SQLite so.
    let address = URL(filePath: file).absoluteString + "?immutable=1"
    let queue: DatabaseQueue
    do {
      queue = try DatabaseQueue(path: hasLog ? file : address, configuration: configuration)
      try queue.read { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
    } catch let error as DatabaseError where hasLog && error.resultCode == .SQLITE_CANTOPEN {
      throw StoreError(
        code: "store-log", message: "the last command that wrote to the store was cut off or is still at work, "
          + "and its log cannot be taken in without writing", remedy: copy, file: file)
    } catch let error as DatabaseError { throw StoreError(error, file: file) }
    guard try StoreError.mapping(file, { try isUpToDate(queue, file) }) else {
      throw StoreError(
        code: "store-older",
        message: "the store is of an older version of assay, and cannot be brought up to date without writing",
        remedy: copy + "; the first command brings it up to date", file: file)
    }
    return queue
  }

  /// - Throws: `StoreError` for a store of a newer version.
  private static func isUpToDate(_ queue: DatabaseQueue, _ file: String) throws -> Bool {
    try queue.read { db in
      if try Schema.migrator.hasBeenSuperseded(db) {
        throw StoreError(
          code: "store-newer", message: "the store was written by a newer version of assay",
          remedy: "Install that version, or choose another folder with --store", file: file)
      }
      return try Schema.migrator.hasCompletedMigrations(db)
    }
  }

  /// A consistent view for reading.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try StoreError.mapping(file) { try queue.read(body) }
  }

  /// One transaction: all of it or nothing.
  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    precondition(lock != nil, "the store was opened for reading")
    return try StoreError.mapping(file) { try queue.write(body) }
  }
}

/// Holds `flock` on a file of the folder for the life of the value; the kernel lets go of it when the process dies.
private final class StoreLock: Sendable {
  private let descriptor: Int32

  init(folder: String) throws { descriptor = try Self.acquire(folder) }

  /// Not in the initializer: one that fails with everything set runs `deinit` too, and the second closing would hit
  /// whatever file got the number meanwhile.
  private static func acquire(_ folder: String) throws -> Int32 {
    let descriptor = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError(
        code: "store-not-writable", message: "the folder cannot be written to",
        remedy: "Check the folder's owner and permissions, or choose another folder with --store", file: folder)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw StoreError(
        code: "store-busy", message: "another assay is writing to this store",
        remedy: "Wait for it to end and run the command again; nothing was changed", file: folder)
    }
    return descriptor
  }

  deinit { close(descriptor) }
}
