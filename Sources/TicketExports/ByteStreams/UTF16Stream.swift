// UTF-16 with a byte-order mark, as spreadsheets write it, turned into UTF-8 on the way in.

/// The UTF-8 text of a UTF-16 stream. Unpaired surrogates become U+FFFD.
final class UTF16Stream: ByteStream {
  private let source: any ByteStream
  private let isBigEndian: Bool
  private var pending: [UInt8] = []
  private var ready: [UInt8] = []
  private var readyStart = 0
  private var atEnd = false
  private var isAtStart = true

  /// Whether the bytes start with a UTF-16 byte-order mark, and which; `nil` if not.
  static func isBigEndian(head: [UInt8]) -> Bool? {
    if head.starts(with: [0xFE, 0xFF]) { return true }
    if head.starts(with: [0xFF, 0xFE]) { return false }
    return nil
  }

  init(_ source: any ByteStream, isBigEndian: Bool) {
    self.source = source
    self.isBigEndian = isBigEndian
  }

  var sourceBytesRead: Int64 { source.sourceBytesRead }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    while readyStart == ready.count {
      if atEnd { return 0 }
      try convertMore()
    }
    let count = min(buffer.count, ready.count - readyStart)
    buffer.copyBytes(from: ready[readyStart..<readyStart + count])
    readyStart += count
    return count
  }

  private func convertMore() throws(ExportError) {
    let chunk = try source.head(1 << 16)
    atEnd = chunk.isEmpty
    pending += chunk
    var units: [UInt16] = []
    units.reserveCapacity(pending.count / 2)
    var at = 0
    while at + 1 < pending.count {
      let high = UInt16(pending[at + (isBigEndian ? 0 : 1)])
      units.append(high << 8 | UInt16(pending[at + (isBigEndian ? 1 : 0)]))
      at += 2
    }
    // A pair must not be torn apart between two chunks.
    if !atEnd, let last = units.last, last & 0xFC00 == 0xD800 {
      units.removeLast()
      at -= 2
    }
    pending.removeFirst(at)
    if isAtStart, units.first == 0xFEFF { units.removeFirst() }
    isAtStart = isAtStart && units.isEmpty
    ready.removeAll(keepingCapacity: true)
    readyStart = 0
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) { ready.append($0) }
  }
}
