// Finds the rows of a delimited table (RFC 4180): a newline ends a row unless it stands inside a quoted field.
import Glibc

/// The splitter for CSV and TSV. The first row that is not blank is the header and is passed over, unless there is
/// none; blank rows are no records.
///
/// A quotation mark that is never closed would swallow the rest of the file: when that shows, only the row's first line
/// is rejected and reading goes on with the next line.
struct TableSplitter: RecordSplitter {
  private enum State { case fieldStart, plain, quoted, afterQuote }

  private let delimiter: UInt8
  /// A row larger than this has a quotation mark gone astray.
  private let recordLimit: Int

  private(set) var line = 1
  private var state = State.fieldStart
  /// Bytes of the current row that were looked at.
  private var passed = 0
  private var newlines = 0
  private var isDiscarding = false
  /// The header was passed, or there is none.
  private var hasHeader: Bool
  private var isAtStart = true
  private var base: Int64 = 0
  private var ordinal = 0

  init(delimiter: UInt8, recordLimit: Int, hasHeader: Bool = true) {
    self.delimiter = delimiter
    self.hasHeader = !hasHeader
    self.recordLimit = min(recordLimit, 8 << 20)
  }

  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, limit: Int, into records: inout [RawRecord]
  ) -> (consumed: Int, stoppedEarly: Bool) {
    var start = 0
    if isAtStart {
      if bytes.count < 3 && !isLast { return (0, false) }
      if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
      isAtStart = false
    }
    var at = start + passed
    while true {
      if records.count >= limit, at == start {
        passed = 0
        base += Int64(start)
        return (start, true)
      }
      let ended = passRow(bytes, &at)
      let length = at - start
      if isDiscarding {
        start = at
        passed = 0
        if ended || isLast {
          isDiscarding = false
          finishRow()
        }
        if ended { continue }
        break
      }
      if !ended, state == .quoted, isLast || length > recordLimit {
        // Take back to the end of the row's first line.
        let first = lineEnd(bytes, from: start)
        append(.defect(.unclosedQuote), start: 0, count: 0, at: start, &records)
        if !hasHeader { hasHeader = true }
        newlines = first < bytes.count ? 1 : 0
        start = min(first + 1, bytes.count)
        at = start
        finishRow()
        continue
      }
      if !ended, length > recordLimit {
        append(.defect(.recordTooLarge), start: 0, count: 0, at: start, &records)
        isDiscarding = true
        start = at
        break
      }
      guard ended || (isLast && length > 0) else { break }
      take(bytes, start, at - (ended ? 1 : 0), &records)
      finishRow()
      start = at
    }
    passed = at - start
    base += Int64(start)
    return (start, false)
  }

  /// Goes on to one past the newline that ends the row. False: the bytes end first.
  private mutating func passRow(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Bool {
    while at < bytes.count {
      let byte = bytes[at]
      switch state {
      case .quoted where !isDiscarding:
        if byte == 0x22 { state = .afterQuote } else if byte == 0x0A { newlines += 1 }
      default:
        if byte == 0x0A {
          newlines += 1
          at += 1
          return true
        }
        if byte == delimiter {
          state = .fieldStart
        } else if byte == 0x22, state == .fieldStart || state == .afterQuote {
          state = .quoted
        } else {
          state = .plain
        }
      }
      at += 1
    }
    return false
  }

  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ records: inout [RawRecord]
  ) {
    let end = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
    guard bytes[start..<end].contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
    guard hasHeader else {
      hasHeader = true
      return
    }
    append(.record, start: start, count: end - start, at: start, &records)
  }

  private mutating func finishRow() {
    line += newlines
    newlines = 0
    state = .fieldStart
  }

  private func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let base = UnsafeRawPointer(bytes.baseAddress!)
    return memchr(base + start, 0x0A, bytes.count - start).map { UnsafeRawPointer($0) - base } ?? bytes.count
  }

  private mutating func append(
    _ content: RawRecord.Content, start: Int, count: Int, at: Int, _ records: inout [RawRecord]
  ) {
    ordinal += 1
    records.append(
      RawRecord(
        content: content, start: start, count: count, offset: base + Int64(at), line: line, ordinal: ordinal, name: ""))
  }
}
