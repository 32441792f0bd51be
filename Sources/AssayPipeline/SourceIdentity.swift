// Which input file is which, so that one that was read is not read again and a changed one is.
import ContentHash
import Foundation
import TicketExports
import TicketModel

enum SourceIdentity {
  /// Bytes read at either end of a file.
  private static let probe = 64 << 10

  /// What a file holds and how it is read: the hash of its content and, behind a dot, of its mapping.
  static func of(_ source: ExportSource, options: ExportOptions) throws -> String {
    try content(of: source, options: options) + (options.mapping.map { "." + $0.digest } ?? "")
  }

  /// What stands before the dot: all readings of one content have it in common.
  static func content(_ identity: String) -> String { String(identity.prefix { $0 != "." }) }

  /// Hash of what tells a file's content apart without reading it all: size, time of the last change, the first and the
  /// last 64 kB, the archive member, the system it is read as, and the threads that tell its tickets. The path is not
  /// part of it.
  private static func content(of source: ExportSource, options: ExportOptions) throws -> String {
    // Standard input has no content to look at beforehand: each time it is another one.
    if source.path == "-" { return "standard input, \(UUID().uuidString)" }
    var hasher = SHA256()
    hasher.update(field: source.memberName ?? "")
    hasher.update(field: options.mapping == nil ? options.system?.rawValue ?? "" : "")
    // Read without its threads, a message finds no ticket; with them, the file is another input.
    if !source.threadDigest.isEmpty { hasher.update(field: source.threadDigest) }
    guard let handle = FileHandle(forReadingAtPath: source.path),
      let attributes = try? FileManager.default.attributesOfItem(atPath: source.path),
      let changed = attributes[.modificationDate] as? Date, let size = attributes[.size] as? Int64
    else {
      throw PipelineFault(
        code: "file-not-readable", message: "the file cannot be read", remedy: "Check its name and permissions",
        location: InputLocation(file: source.path))
    }
    defer { try? handle.close() }
    hasher.update(field: size)
    hasher.update(field: Int64((changed.timeIntervalSince1970 * 1_000).rounded()))
    hasher.update([UInt8](try handle.read(upToCount: probe) ?? Data()))
    if size > Int64(probe) {
      try handle.seek(toOffset: UInt64(max(Int64(probe), size - Int64(probe))))
      hasher.update([UInt8](try handle.read(upToCount: probe) ?? Data()))
    }
    return hasher.finalize().hex
  }
}

extension Checkpoint {
  /// `offset:line`.
  var stored: String { "\(offset):\(line)" }

  init?(stored: String) {
    let parts = stored.split(separator: ":").compactMap { Int64($0) }
    guard parts.count == 2 else { return nil }
    self.init(offset: parts[0], line: Int(parts[1]))
  }
}
