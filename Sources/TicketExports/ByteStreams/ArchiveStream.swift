// Compressed files and archives through libarchive: gzip, bzip2, xz, zstd around one file; zip and tar with members.
// Nothing is extracted to disk, so a member's path is only a name.
import CArchive
import Glibc
import Synchronization

/// How a file's first bytes say it is packed.
enum Packing: Equatable {
  case none, compressed, archive

  init(head: [UInt8]) {
    func starts(_ magic: [UInt8]) -> Bool { head.starts(with: magic) }
    if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) {
      self = .archive
    } else if starts([0x1F, 0x8B]) || starts([0x42, 0x5A, 0x68]) || starts([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
      || starts([0x28, 0xB5, 0x2F, 0xFD])
    {
      self = .compressed
    } else if head.count > 262, Array(head[257..<262]) == Array("ustar".utf8) {
      self = .archive
    } else {
      self = .none
    }
  }
}

/// One regular file inside an archive; for a compressed single file the only one, without a name.
struct ArchiveMember: Equatable {
  /// Position among all entries, from 0.
  var index: Int
  /// `nil` for a compressed single file.
  var name: String?
  /// Unpacked size in bytes, when the archive says.
  var byteCount: Int64?
}

/// Reads one member of a packed file, unpacking as it goes with bounded memory.
final class ArchiveStream: ByteStream {
  private let archive: OpaquePointer
  private let file: String
  private let isSingle: Bool
  /// Of this entry and those before it.
  private var allowance = UnpackingAllowance()
  /// What is left of the last unpacked block; libarchive's memory.
  private var block = UnsafeRawBufferPointer(start: nil, count: 0)
  /// Met while unpacking this entry.
  private var damage: ExportError?
  /// Entries that were read or passed.
  private var entries = 0
  /// Of the file; `nil` for an archive that is not kept open for its next member.
  private var identity: String?

  /// Opens a packed file before its first entry.
  private init(opening path: String) throws(ExportError) {
    guard let archive = archive_read_new() else { throw ExportError.unreadable(path, reason: "out of memory") }
    self.archive = archive
    file = path
    isSingle = false
    try start(path)
  }

  /// Opens the member at an index, as `members` counted. Members that are read in the order of their archive cost one
  /// pass over it in all.
  init(path: String, member: ArchiveMember) throws(ExportError) {
    file = member.name.map { path + "/" + $0 } ?? path
    isSingle = member.name == nil
    identity = isSingle ? nil : FolderListing.identity(path).map { "\($0) \(FolderListing.byteCount(path))" }
    if let identity, let open = OpenArchive.take(identity, before: member.index) {
      archive = open.archive
      entries = open.entries
      allowance = open.allowance
    } else {
      guard let archive = archive_read_new() else { throw ExportError.unreadable(path, reason: "out of memory") }
      self.archive = archive
      if let identity { allowance.spent = OpenArchive.spent(identity) }
      try start(path)
    }
    while entries <= member.index {
      guard try nextEntry() != nil else { throw ExportError.damaged(file, reason: "the member is gone") }
    }
  }

  private func start(_ path: String) throws(ExportError) {
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_filter_zstd(archive)
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    archive_read_support_format_raw(archive)
    archive_read_support_format_empty(archive)
    guard archive_read_open_filename(archive, path, 1 << 18) == ARCHIVE_OK else {
      throw ExportError.damaged(path, reason: problem)
    }
  }

  deinit {
    // What was not unpacked to its end is sound: the next member is found behind it.
    if let identity, damage == nil || allowance.isExceeded, entries > 0 {
      OpenArchive(identity: identity, entries: entries, archive: archive, allowance: allowance).keep()
    } else {
      archive_read_free(archive)
    }
  }

  private var problem: String { archive_error_string(archive).map { String(cString: $0) } ?? "unknown reason" }

  private func nextEntry() throws(ExportError) -> OpaquePointer? {
    var entry: OpaquePointer?
    block = UnsafeRawBufferPointer(start: nil, count: 0)
    damage = nil
    switch archive_read_next_header(archive, &entry) {
    case ARCHIVE_OK, ARCHIVE_WARN:
      entries += 1
      allowance.startEntry(packed: archive_filter_bytes(archive, -1))
      return entry
    case ARCHIVE_EOF:
      identity = nil
      return nil
    default:
      identity = nil
      throw ExportError.damaged(file, reason: problem)
    }
  }

  /// Calls `body` with each regular file and its first bytes.
  static func forEachMember(
    of path: String, headLimit: Int, _ body: (ArchiveMember, [UInt8]) throws(ExportError) -> Void
  ) throws(ExportError) {
    let stream = try ArchiveStream(opening: path)
    var index = -1
    while let entry = try stream.nextEntry() {
      index += 1
      // Only starts are looked at here.
      stream.allowance.spent = 0
      // The format is known once the first header is read.
      let isSingle = archive_format(stream.archive) == ARCHIVE_FORMAT_RAW
      guard isSingle || archive_entry_filetype(entry) & S_IFMT == S_IFREG else { continue }
      guard archive_entry_is_encrypted(entry) == 0 else {
        throw ExportError(
          .encryptedArchive, "the archive is encrypted", remedy: "unpack it with its password first", file: path)
      }
      let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
      let member = ArchiveMember(
        index: index, name: isSingle ? nil : name.map { String(cString: $0) } ?? "member \(index + 1)",
        byteCount: archive_entry_size_is_set(entry) != 0 && !isSingle ? archive_entry_size(entry) : nil)
      try body(member, stream.headBeforeDamage(headLimit))
    }
  }

  /// The first bytes, or as many as could be unpacked; reading the member will say that it is damaged.
  private func headBeforeDamage(_ limit: Int) -> [UInt8] { (try? head(limit)) ?? [] }

  /// Block by block: `archive_read_data` would lose what it had copied when it meets damage.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    if let damage { throw damage }
    do {
      return try unpack(into: buffer)
    } catch {
      damage = error
      throw error
    }
  }

  private func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    while block.isEmpty {
      var start: UnsafeRawPointer?
      var count = 0
      var offset: Int64 = 0
      switch archive_read_data_block(archive, &start, &count, &offset) {
      case ARCHIVE_OK, ARCHIVE_WARN: block = UnsafeRawBufferPointer(start: start, count: count)
      case ARCHIVE_EOF: return 0
      default: throw ExportError.damaged(file, reason: problem)
      }
      guard offset == allowance.unpacked else { throw ExportError.damaged(file, reason: "the member has holes") }
      guard allowance.unpack(Int64(count), packed: archive_filter_bytes(archive, -1)) else {
        throw ExportError.bomb(file)
      }
    }
    let count = min(block.count, buffer.count)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: block[..<count]))
    block = UnsafeRawBufferPointer(rebasing: block[count...])
    return count
  }

  /// For a single file its packed bytes, for a member its unpacked bytes.
  var sourceBytesRead: Int64 { isSingle ? archive_filter_bytes(archive, -1) : allowance.unpacked - Int64(block.count) }
}

/// An archive behind one of its members, kept open for the next one: finding a member from the start costs a look at
/// all before it, and an archive may have one for every ticket. There is at most one.
private struct OpenArchive: @unchecked Sendable {
  /// Of the file, its size included.
  var identity: String
  /// Entries that were read or passed.
  var entries: Int
  /// Used by nobody while it is kept.
  var archive: OpaquePointer
  var allowance: UnpackingAllowance

  private static let kept = Mutex<OpenArchive?>(nil)

  func keep() {
    let former = Self.kept.withLock { kept in
      defer { kept = self }
      return kept
    }
    if let former { archive_read_free(former.archive) }
  }

  /// What the members read before have used up of this archive's allowance, also when it is read from its start again.
  static func spent(_ identity: String) -> Int64 {
    kept.withLock { kept in
      guard let open = kept, open.identity == identity else { return 0 }
      return open.allowance.spentInAll(packed: archive_filter_bytes(open.archive, -1))
    }
  }

  /// The kept archive if it is this one and the member is still ahead; from now on the caller's.
  static func take(_ identity: String, before member: Int) -> OpenArchive? {
    kept.withLock { kept in
      guard let open = kept, open.identity == identity, open.entries <= member else { return nil }
      kept = nil
      return open
    }
  }
}
