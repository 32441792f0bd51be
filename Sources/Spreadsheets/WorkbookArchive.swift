// The files inside a workbook, which is a zip archive, through libarchive. Nothing is written to disk.
import CArchive

/// A workbook's bytes.
struct WorkbookArchive {
  /// Bytes that a workbook, and each part of it unpacked, may have.
  static let largestFile = 50 << 20
  static let largestPart = 128 << 20

  let bytes: [UInt8]
  let file: String

  init(_ bytes: [UInt8], file: String) throws(SpreadsheetFault) {
    guard bytes.count <= Self.largestFile else {
      throw .tooLarge(file, what: "has \(bytes.count) bytes, more than the limit of \(Self.largestFile)")
    }
    self.bytes = bytes
    self.file = file
  }

  /// The parts with these names, by name; those that are not there are left out.
  ///
  /// - Complexity: O(bytes); memory: the parts.
  func parts(_ names: Set<String>) throws(SpreadsheetFault) -> [String: [UInt8]] {
    guard let archive = archive_read_new() else { throw .damaged(file, part: "archive", reason: "out of memory") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    // The library reads from the bytes until it is let go of.
    return try bytes.withUnsafeBytes { bytes in
      Result { () throws(SpreadsheetFault) in
        guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
          throw damage(archive)
        }
        return try members(of: archive, names)
      }
    }.get()
  }

  private func members(
    of archive: OpaquePointer, _ names: Set<String>
  ) throws(SpreadsheetFault) -> [String: [UInt8]] {
    var parts: [String: [UInt8]] = [:]
    while parts.count < names.count {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { break }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { throw damage(archive) }
      guard archive_entry_is_encrypted(entry) == 0 else {
        throw .damaged(file, part: "archive", reason: "it is encrypted")
      }
      let name = (archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)).map { String(cString: $0) } ?? ""
      if names.contains(name) { parts[name] = try unpacked(archive, name) }
    }
    return parts
  }

  private func unpacked(_ archive: OpaquePointer, _ name: String) throws(SpreadsheetFault) -> [UInt8] {
    var part: [UInt8] = []
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { block.deallocate() }
    while true {
      let count = archive_read_data(archive, block.baseAddress, block.count)
      guard count >= 0 else { throw damage(archive) }
      if count == 0 { return part }
      part.append(contentsOf: block[..<count])
      guard part.count <= Self.largestPart else {
        throw .tooLarge(file, what: "unpacks \(name) to more than \(Self.largestPart) bytes")
      }
    }
  }

  private func damage(_ archive: OpaquePointer) -> SpreadsheetFault {
    .damaged(
      file, part: "archive", reason: archive_error_string(archive).map { String(cString: $0) } ?? "unknown reason")
  }
}
