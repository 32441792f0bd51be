// Finds the records of a JSON export without parsing them: one object per line, objects one after the other, a root
// array, or lists inside root objects (API pages, chats). Keeps its place across any border between pieces.
import CSimdJSON
import Glibc

/// Where in a JSON text the records are.
indirect enum JSONLayout: Sendable, Equatable {
  /// This value is a record; an array in its place is a list of records.
  case record(list: String)
  /// An array, each element of which is laid out so.
  case elements(JSONLayout)
  /// An object: descend into the named members and skip the others; report scalar members when asked.
  case members([String: JSONLayout], reportsScalars: Bool)
}

/// The splitter for JSON.
///
/// Line by line, a record ends with its line at the latest, so a broken one costs only itself. Otherwise brackets
/// decide, and a newline inside a string, which no JSON has, closes that string and marks the record broken.
/// - Complexity: O(bytes), each byte looked at once; records themselves at several bytes per cycle.
struct JSONSplitter: RecordSplitter {
  private enum Frame {
    case list(JSONLayout)
    case object([String: JSONLayout], reportsScalars: Bool)
  }
  private enum Expectation { case value, key, colon }
  /// Passing through a container: a record, or one that is skipped.
  private struct Passage {
    var walk = assay_json_walk(depth: 1, newlines: 0, in_string: false, after_backslash: false)
    /// First byte in the current buffer, unless discarded.
    var start: Int
    /// Bytes passed since `start`.
    var passed: Int
    var offset: Int64
    var name: String
    var isRecord: Bool
    var isDiscarded: Bool
    var defect: Rejection.Code?
  }
  private enum Skipping { case nothing, garbage, line }

  private let layout: JSONLayout
  private let isLineByLine: Bool
  private let recordLimit: Int
  /// Nested lists deeper than this are no export.
  private static let frameLimit = 16

  private(set) var line = 1
  private var frames: [Frame] = []
  private var expectation = Expectation.value
  /// Key whose value comes next.
  private var key = ""
  private var passage: Passage?
  private var skipping = Skipping.nothing
  private var base: Int64 = 0
  private var ordinal = 0
  private var isAtStart = true

  init(layout: JSONLayout, isLineByLine: Bool, recordLimit: Int) {
    self.layout = layout
    self.isLineByLine = isLineByLine
    self.recordLimit = recordLimit
  }

  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, limit: Int, into records: inout [RawRecord]
  ) -> (consumed: Int, stoppedEarly: Bool) {
    var at = 0
    if isAtStart {
      if bytes.count < 3 && !isLast { return (0, false) }
      if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
      isAtStart = false
    }
    var needsMore = false
    while !needsMore {
      if passage != nil {
        needsMore = !pass(bytes, &at, &records)
      } else if records.count >= limit {
        base += Int64(at)
        return (at, true)
      } else if at >= bytes.count {
        needsMore = true
      } else {
        needsMore = !step(bytes, &at, isLast: isLast, &records)
      }
    }
    if isLast {
      if passage.map({ $0.isRecord || !frames.isEmpty }) ?? (at < bytes.count || !frames.isEmpty) {
        let start = passage?.offset ?? base + Int64(at)
        append(
          .defect(passage?.defect == .recordTooLarge ? .recordTooLarge : .truncatedRecord), offset: start, &records)
      }
      passage = nil
      frames = []
      at = bytes.count
    }
    var consumed = at
    if let current = passage {
      consumed = current.isDiscarded ? at : current.start
      passage?.start = 0
    }
    base += Int64(consumed)
    return (consumed, false)
  }

  /// Goes on through the open container. False: it does not end in these bytes.
  private mutating func pass(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ records: inout [RawRecord]
  ) -> Bool {
    guard var current = passage else { return true }
    at = current.isDiscarded ? at : current.start + current.passed
    while true {
      var used = 0
      let end = assay_json_walk_on(
        &current.walk, bytes.baseAddress! + at, bytes.count - at, isLineByLine && current.isRecord, &used)
      at += used
      current.passed += used
      if current.isRecord, current.passed > recordLimit {
        current.isDiscarded = true
        current.defect = .recordTooLarge
      }
      if end == ASSAY_JSON_WALK_MORE {
        passage = current
        return false
      }
      let closed = end == ASSAY_JSON_WALK_CLOSED
      if !closed {
        if current.isRecord { current.defect = current.defect ?? .brokenRecord }
        if !(isLineByLine && current.isRecord) {
          current.walk.in_string = false
          continue
        }
      }
      if let defect = current.defect {
        append(.defect(defect), offset: current.offset, &records)
      } else if current.isRecord {
        append(
          .record, start: current.start, count: at - current.start, offset: current.offset, name: current.name, &records
        )
      }
      line += Int(current.walk.newlines)
      passage = nil
      return true
    }
  }

  /// Takes one token between records. False: it is not complete in these bytes.
  private mutating func step(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, isLast: Bool, _ records: inout [RawRecord]
  ) -> Bool {
    let byte = bytes[at]
    if byte == 0x0A {
      line += 1
      at += 1
      skipping = .nothing
      return true
    }
    if skipping == .line {
      let rest = UnsafeRawPointer(bytes.baseAddress! + at)
      at = memchr(rest, 0x0A, bytes.count - at).map { UnsafeRawPointer($0) - UnsafeRawPointer(bytes.baseAddress!) }
        ?? bytes.count
      return true
    }
    if byte == 0x20 || byte == 0x0D || byte == 0x09 {
      at += 1
      return true
    }
    if skipping == .garbage, !endsGarbage(byte) {
      at += 1
      return true
    }
    skipping = .nothing
    if case .object(let members, let reportsScalars)? = frames.last {
      switch expectation {
      case .key:
        switch byte {
        case 0x2C: at += 1
        case 0x7D:
          if reportsScalars { append(.objectEnd, offset: base + Int64(at), &records) }
          at += 1
          close()
        case 0x22:
          guard let end = stringEnd(bytes, from: at) else { return incomplete(bytes, &at, &records) }
          key = end - at > 1 ? String(decoding: bytes[at + 1..<end - 1], as: UTF8.self) : ""
          at = end
          expectation = .colon
        default: garbage(&at, &records)
        }
        return true
      case .colon:
        if byte == 0x3A {
          at += 1
          expectation = .value
        } else {
          expectation = .key
        }
        return true
      case .value:
        expectation = .key
        if byte == 0x7D || byte == 0x2C { return true }  // the value is missing
        let done = value(members[key], reportsScalars: reportsScalars, bytes, &at, isLast: isLast, &records)
        if !done { expectation = .value }
        return done
      }
    }
    switch byte {
    case 0x2C:
      at += 1
      return true
    case 0x5D where !frames.isEmpty:
      at += 1
      close()
      return true
    default:
      var child = layout
      if case .list(let inner)? = frames.last { child = inner }
      return value(child, reportsScalars: false, bytes, &at, isLast: isLast, &records)
    }
  }

  /// Takes the start of a value, or a whole scalar. `layout` is `nil` where nothing is wanted.
  private mutating func value(
    _ layout: JSONLayout?, reportsScalars: Bool, _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, isLast: Bool,
    _ records: inout [RawRecord]
  ) -> Bool {
    switch (bytes[at], layout) {
    case (0x7B, .record(let list)):
      passage = Passage(
        start: at, passed: 1, offset: base + Int64(at), name: list, isRecord: true, isDiscarded: false)
    case (0x7B, .members(let members, let reports)) where frames.count < Self.frameLimit:
      if reports { append(.objectStart, offset: base + Int64(at), &records) }
      open(.object(members, reportsScalars: reports))
    case (0x5B, .elements(let inner)) where frames.count < Self.frameLimit: open(.list(inner))
    case (0x5B, .some(let inner)) where frames.count < Self.frameLimit && !isLineByLine: open(.list(inner))
    case (0x5B, .some) where isLineByLine:
      garbage(&at, &records)
      return true
    case (0x7B, let wanted), (0x5B, let wanted):
      if wanted != nil { append(.defect(.notARecord), offset: base + Int64(at), &records) }
      at += 1
      passage = Passage(
        start: at, passed: 0, offset: base + Int64(at), name: "", isRecord: false, isDiscarded: true)
      return true
    default: return scalar(layout, reportsScalars: reportsScalars, bytes, &at, isLast: isLast, &records)
    }
    if passage == nil || passage?.isRecord == false { at += 1 }
    return true
  }

  private mutating func scalar(
    _ layout: JSONLayout?, reportsScalars: Bool, _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, isLast: Bool,
    _ records: inout [RawRecord]
  ) -> Bool {
    if isLineByLine {
      garbage(&at, &records)
      return true
    }
    var end = at
    if bytes[at] == 0x22 {
      guard let found = stringEnd(bytes, from: at) else { return incomplete(bytes, &at, &records) }
      end = found
    } else {
      while end < bytes.count, isScalarByte(bytes[end]) { end += 1 }
      if end == bytes.count, !isLast { return incomplete(bytes, &at, &records) }
      if end == at {
        garbage(&at, &records)
        return true
      }
    }
    if layout == nil {
      if reportsScalars {
        append(.scalar, start: at, count: end - at, offset: base + Int64(at), name: key, &records)
      }
      at = end
    } else if case .object? = frames.last, bytes[at] == 0x6E {
      at = end  // null where a list may stand
    } else {
      garbage(&at, &records)
      at = max(at, end)
    }
    return true
  }

  /// A token that goes beyond the bytes at hand: waits for more, unless it is past all bounds.
  private mutating func incomplete(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ records: inout [RawRecord]
  ) -> Bool {
    guard bytes.count - at > recordLimit else { return false }
    append(.defect(.recordTooLarge), offset: base + Int64(at), &records)
    skipping = .line
    at += 1
    return true
  }

  private mutating func garbage(_ at: inout Int, _ records: inout [RawRecord]) {
    append(.defect(.notARecord), offset: base + Int64(at), &records)
    skipping = isLineByLine ? .line : .garbage
    at += 1
  }

  private func endsGarbage(_ byte: UInt8) -> Bool {
    if case .object? = frames.last { return byte == 0x22 || byte == 0x7D || byte == 0x2C }
    return byte == 0x7B || byte == 0x5B || byte == 0x5D || byte == 0x2C
  }

  private func isScalarByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0x2B, 0x2D, 0x2E: return true
    default: return false
    }
  }

  private mutating func open(_ frame: Frame) {
    frames.append(frame)
    if case .object = frame { expectation = .key } else { expectation = .value }
  }

  private mutating func close() {
    frames.removeLast()
    if case .object? = frames.last { expectation = .key } else { expectation = .value }
  }

  /// One past the closing quotation mark of the string that starts here, or at the newline that breaks it off.
  private func stringEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start + 1
    while at < bytes.count {
      switch bytes[at] {
      case 0x22: return at + 1
      case 0x0A: return at
      case 0x5C: at += 2
      default: at += 1
      }
    }
    return nil
  }

  private mutating func append(
    _ content: RawRecord.Content, start: Int = 0, count: Int = 0, offset: Int64, name: String = "",
    _ records: inout [RawRecord]
  ) {
    switch content {
    case .record, .defect: ordinal += 1
    case .scalar, .objectStart, .objectEnd: break
    }
    records.append(
      RawRecord(
        content: content, start: start, count: count, offset: offset, line: line, ordinal: ordinal, name: name))
  }
}
