// Reads a stream into large buffers and cuts each at record borders. A record is never copied: what a buffer leaves
// incomplete moves to the front of the next.
import CSimdJSON

/// Memory for raw records, with the padding that the JSON parser wants behind them.
final class RecordBuffer: @unchecked Sendable {  // safe: handed from the reader to one decoder and back, never shared
  private(set) var bytes: UnsafeMutableRawBufferPointer
  /// Usable bytes.
  private(set) var capacity: Int
  var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(byteCount: capacity + Int(ASSAY_JSON_PADDING), alignment: 64)
  }

  deinit { bytes.deallocate() }

  func grow(to newCapacity: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: newCapacity + Int(ASSAY_JSON_PADDING), alignment: 64)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    bytes.deallocate()
    bytes = larger
    capacity = newCapacity
  }

  func view(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(rebasing: bytes[range]).assumingMemoryBound(to: UInt8.self)
  }
}

/// Consecutive raw records in one buffer.
struct RawBatch: Sendable {
  var buffer: RecordBuffer
  var records: [RawRecord]
  var bytesRead: Int64
  var sourceBytesRead: Int64
  /// Right after the last record.
  var checkpoint: Checkpoint
  /// Of the bytes read so far.
  var assumedEncoding: String?
}

/// Turns a stream into raw batches.
struct RecordFeed {
  /// Bounds the list of records when they are tiny.
  private static let recordsPerBatch = 1 << 15

  private let stream: any ByteStream
  private let batchBytes: Int
  private var splitter: any RecordSplitter
  private var leftover: [UInt8] = []
  private var offset: Int64 = 0
  private var streamEnded = false
  /// The last batch was given.
  private(set) var isFinished = false
  private var spare: [RecordBuffer] = []

  init(_ stream: any ByteStream, splitting: RecordSplitting, options: ExportOptions) {
    self.stream = stream
    batchBytes = max(options.batchBytes, 1)
    splitter = splitting.makeSplitter(recordLimit: options.recordLimit)
  }

  /// Gives a buffer back for reuse.
  mutating func recycle(_ buffer: RecordBuffer) {
    // A buffer that one huge record made grow is not kept.
    if buffer.capacity <= 4 * batchBytes { spare.append(buffer) }
  }

  /// The next batch, `nil` after the last. The first batch of an empty stream has no records.
  mutating func next() throws(ExportError) -> RawBatch? {
    if isFinished { return nil }
    let buffer = spare.popLast() ?? RecordBuffer(capacity: batchBytes)
    buffer.count = 0
    // How far to fill: not the capacity, which depends on which buffer came back, or batches would too.
    var goal = max(batchBytes, leftover.count)
    if buffer.capacity < goal { buffer.grow(to: goal) }
    buffer.bytes.copyBytes(from: leftover)
    buffer.count = leftover.count
    let startOffset = offset
    var records: [RawRecord] = []
    while true {
      let damage = try readMore(buffer, to: goal)
      let (consumed, stoppedEarly) = splitter.scan(
        buffer.view(0..<buffer.count), isLast: streamEnded, limit: Self.recordsPerBatch, into: &records)
      offset += Int64(consumed)
      if let damage { append(damage, &records) }
      if streamEnded, !stoppedEarly { isFinished = true }
      if !records.isEmpty || isFinished {
        leftover = Array(buffer.view(consumed..<buffer.count))
        break
      }
      // Nothing complete yet: keep the incomplete record alone, and make room for more of it.
      let rest = buffer.count - consumed
      if consumed > 0 {
        buffer.bytes.baseAddress!.copyMemory(from: buffer.bytes.baseAddress! + consumed, byteCount: rest)
        buffer.count = rest
      }
      if rest == goal {
        goal *= 2
        if buffer.capacity < goal { buffer.grow(to: goal) }
      }
    }
    return RawBatch(
      buffer: buffer, records: records, bytesRead: offset - startOffset, sourceBytesRead: stream.sourceBytesRead,
      checkpoint: Checkpoint(offset: offset, line: splitter.line), assumedEncoding: stream.assumedEncoding)
  }

  /// Fills the buffer up to a count. Damage in a packed stream ends the stream, and so does one that unpacks to far too
  /// much; what came before is kept.
  /// - Returns: what ended the stream here, if something did.
  private mutating func readMore(_ buffer: RecordBuffer, to goal: Int) throws(ExportError) -> Rejection.Code? {
    while !streamEnded, buffer.count < goal {
      do {
        let free = UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[buffer.count..<goal])
        let read = try stream.read(into: free)
        buffer.count += read
        streamEnded = read == 0
      } catch {
        let codes: [ExportError.Kind: Rejection.Code] = [
          .damagedArchive: .unreadableRest, .archiveBomb: .unpacksTooFar,
        ]
        guard let code = codes[error.kind] else { throw error }
        streamEnded = true
        return code
      }
    }
    return nil
  }

  /// The part of the file that could not be unpacked counts as one rejected record.
  private func append(_ damage: Rejection.Code, _ records: inout [RawRecord]) {
    records.append(
      RawRecord(
        content: .defect(damage), start: 0, count: 0, offset: offset, line: splitter.line, ordinal: 0, name: ""))
  }
}
