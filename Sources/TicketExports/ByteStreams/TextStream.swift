// Text in whatever encoding and with whatever line ends, turned into UTF-8 with newlines on the way in.

/// The encodings that text is read in. The raw values are the names that a mapping states.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Of which ISO 8859-1 is a part.
  case windows1252 = "windows-1252"
}

/// The UTF-8 text of a stream.
///
/// The first 64 KiB tell UTF-16 (see `UTF16Stream`) from text of single bytes (see `WesternStream`), and a file whose
/// lines end with carriage returns alone, as they once did on the Macintosh: there are some, and no newline. Each of
/// them becomes a newline. What was found, or what is stated, holds for the whole file.
final class TextStream: ByteStream {
  private let source: any ByteStream
  private let western: WesternStream?
  private let endsLinesWithReturns: Bool

  init(_ raw: any ByteStream, encoding: TextEncoding? = nil) throws(ExportError) {
    let head = try raw.head(FileHead.limit)
    // As UTF-16 it would be text with a NUL behind every letter.
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw ExportError(
        .unrecognised, "the text has four bytes a character (UTF-32)", remedy: "save it as UTF-8", file: "")
    }
    let bytes = ResumedStream(head: head, rest: raw)
    let isBigEndian: Bool?
    switch encoding {
    case nil: isBigEndian = UTF16Stream.isBigEndian(head: head)
    case .utf16BigEndian: isBigEndian = true
    case .utf16LittleEndian: isBigEndian = false
    case .utf8, .windows1252: isBigEndian = nil
    }
    if let isBigEndian {
      let text = UTF16Stream(bytes, isBigEndian: isBigEndian)
      let start = try text.head(FileHead.limit)
      western = nil
      source = ResumedStream(head: start, rest: text)
      endsLinesWithReturns = Self.holdsOnlyReturns(start)
    } else {
      let text = WesternStream(bytes, encoding: encoding)
      western = text
      source = text
      endsLinesWithReturns = Self.holdsOnlyReturns(head)
    }
  }

  private static func holdsOnlyReturns(_ head: [UInt8]) -> Bool { head.contains(0x0D) && !head.contains(0x0A) }

  var sourceBytesRead: Int64 { source.sourceBytesRead }
  var assumedEncoding: String? { western?.assumedEncoding }

  /// What people call the encoding that was found or stated.
  var encodingName: String {
    guard let western else { return "UTF-16" }
    return western.isWestern ? "Windows-1252" : "UTF-8"
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    let count = try source.read(into: buffer)
    if endsLinesWithReturns {
      for index in 0..<count where buffer[index] == 0x0D { buffer[index] = 0x0A }
    }
    return count
  }
}
