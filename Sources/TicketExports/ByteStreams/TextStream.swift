// Text in whatever encoding and with whatever line ends, turned into UTF-8 with newlines on the way in.

/// The UTF-8 text of a stream.
///
/// The first 64 KiB tell UTF-16 (see `UTF16Stream`) from text of single bytes (see `WesternStream`), and a file whose
/// lines end with carriage returns alone, as they once did on the Macintosh: there are some, and no newline. Each of
/// them becomes a newline. What was found holds for the whole file.
final class TextStream: ByteStream {
  private let source: any ByteStream
  private let western: WesternStream?
  private let endsLinesWithReturns: Bool

  init(_ raw: any ByteStream) throws(ExportError) {
    let head = try raw.head(FileHead.limit)
    let bytes = ResumedStream(head: head, rest: raw)
    if let isBigEndian = UTF16Stream.isBigEndian(head: head) {
      let text = UTF16Stream(bytes, isBigEndian: isBigEndian)
      let start = try text.head(FileHead.limit)
      western = nil
      source = ResumedStream(head: start, rest: text)
      endsLinesWithReturns = Self.holdsOnlyReturns(start)
    } else {
      let text = WesternStream(bytes)
      western = text
      source = text
      endsLinesWithReturns = Self.holdsOnlyReturns(head)
    }
  }

  private static func holdsOnlyReturns(_ head: [UInt8]) -> Bool { head.contains(0x0D) && !head.contains(0x0A) }

  var sourceBytesRead: Int64 { source.sourceBytesRead }
  var assumedEncoding: String? { western?.assumedEncoding }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    let count = try source.read(into: buffer)
    if endsLinesWithReturns {
      for index in 0..<count where buffer[index] == 0x0D { buffer[index] = 0x0A }
    }
    return count
  }
}
