// UTF-16, as spreadsheets write it, turned into UTF-8 on the way in.

/// The UTF-8 text of a UTF-16 stream. Unpaired surrogates become U+FFFD.
final class UTF16Stream: ByteStream {
  private let source: any ByteStream
  private let isBigEndian: Bool
  private var pending: [UInt8] = []
  private var ready: [UInt8] = []
  private var readyStart = 0
  private var atEnd = false
  private var isAtStart = true

  /// Whether the bytes are UTF-16, and in which order; `nil` if not.
  ///
  /// A byte-order mark says so. Without one, every other byte of ASCII is 0, and even in other scripts blanks, digits,
  /// quotes and commas have one: it is UTF-16 if of the first pair of bytes and a tenth of all pairs one byte is 0,
  /// always the same one, and hardly ever the other.
  static func isBigEndian(head: [UInt8]) -> Bool? {
    if head.starts(with: [0xFE, 0xFF]) { return true }
    if head.starts(with: [0xFF, 0xFE]) { return false }
    let pairs = head.count / 2
    var zeros = (first: 0, second: 0)
    for pair in 0..<pairs {
      if head[2 * pair] == 0 { zeros.first += 1 }
      if head[2 * pair + 1] == 0 { zeros.second += 1 }
    }
    let many = max(pairs / 10, 8), few = pairs / 200
    if zeros.first >= many, zeros.second <= few, head[0] == 0 { return true }
    return zeros.second >= many && zeros.first <= few && head[1] == 0 ? false : nil
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
