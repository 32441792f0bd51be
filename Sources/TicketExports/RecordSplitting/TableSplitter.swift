// Finds the rows of a delimited table (RFC 4180): a newline ends a row unless it stands inside a quoted field.
import Glibc

/// The splitter for CSV and TSV. The first row that is not blank is the header and is passed over, unless there is
/// none; blank rows are no records, nor is the header when it comes again, as in tables put one behind the other, nor
/// the line `sep=;` that some spreadsheets want first.
///
/// A quotation mark that is never closed would swallow the rest of the file: when that shows, only the row's first line
/// is rejected and reading goes on with the next line.
///
/// Some writers (PHP, MySQL, Spark) put a backslash before a quotation mark inside a field where others double it. See
/// `Quoting`: a row with another number of fields than the first, or with a quotation mark in an impossible place, is
/// split again by their rule, and what comes out of that counts if all is right then.
struct TableSplitter: RecordSplitter {
  private enum State { case fieldStart, plain, quoted, afterQuote }
  /// A row as the standard splits it, while it is split again by backslashes.
  private struct FirstReading {
    var length: Int
    var newlines: Int
    var ended: Bool
    var state: State
  }

  private let delimiter: UInt8
  /// A row larger than this has a quotation mark gone astray.
  private let recordLimit: Int
  /// A row is not split again beyond so many bytes, nor after so many times in vain: it would cost the square of them.
  private static let secondReadingLimit = 1 << 20
  private static let failureLimit = 64

  private(set) var line = 1
  private var state = State.fieldStart
  /// Bytes of the current row that were looked at.
  private var passed = 0
  private var newlines = 0
  /// Delimiters outside of quotation marks in the current row.
  private var delimiters = 0
  /// The current row has a quotation mark with a backslash before it.
  private var hasBackslashes = false
  /// Something follows a quotation mark that ended a field of the current row.
  private var isUnclean = false
  private var firstReading: FirstReading?
  private var failures = 0
  /// Fields of the first row.
  private var columns: Int?
  /// The bytes of the header; empty if there is none.
  private var header: [UInt8] = []
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
      var ended = passRow(bytes, &at, from: start)
      if rereads(ended: ended, isLast: isLast, length: at - start) {
        at = start
        continue
      }
      if let first = firstReading, !isRight(ended: ended, isLast: isLast) {
        if !ended, !isLast, at - start <= Self.secondReadingLimit { break }
        failures += 1
        firstReading = nil
        at = start + first.length
        newlines = first.newlines
        ended = first.ended
        state = first.state
      }
      firstReading = nil
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

  /// Takes the row back to split it by backslashes, if the standard made nothing right of it and it has any.
  private mutating func rereads(ended: Bool, isLast: Bool, length: Int) -> Bool {
    guard hasBackslashes, firstReading == nil, !isDiscarding, failures < Self.failureLimit, let columns else {
      return false
    }
    let isUnclosed = !ended && state == .quoted && (isLast || length > recordLimit)
    guard isUnclosed || (ended || isLast) && (isUnclean || delimiters + 1 != columns) else { return false }
    firstReading = FirstReading(length: length, newlines: newlines, ended: ended, state: state)
    newlines = 0
    beginRow()
    return true
  }

  private func isRight(ended: Bool, isLast: Bool) -> Bool {
    (ended || isLast) && state != .quoted && !isUnclean && delimiters + 1 == columns
  }

  /// Goes on to one past the newline that ends the row. False: the bytes end first.
  private mutating func passRow(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, from start: Int) -> Bool {
    while at < bytes.count {
      let byte = bytes[at]
      switch state {
      case .quoted where !isDiscarding:
        if byte == 0x22 {
          let hasBackslash = at > start && bytes[at - 1] == 0x5C
          if hasBackslash { hasBackslashes = true }
          if !hasBackslash || firstReading == nil || !Quoting.backslash.escapes(at, in: bytes, delimiter: delimiter) {
            state = .afterQuote
          }
        } else if byte == 0x0A {
          newlines += 1
        }
      case .afterQuote where !isDiscarding && byte != 0x22 && firstReading == nil
        && Quoting.standard.escapes(at - 1, in: bytes, delimiter: delimiter):
        state = .quoted
      default:
        if byte == 0x0A {
          newlines += 1
          at += 1
          return true
        }
        if byte == delimiter {
          state = .fieldStart
          delimiters += 1
        } else if byte == 0x22, state == .fieldStart || state == .afterQuote {
          state = .quoted
        } else {
          if state == .afterQuote, byte != 0x0D { isUnclean = true }
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
    let row = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if columns == nil {
      if row.count == 5, row.starts(with: Array("sep=".utf8)) { return }
      columns = delimiters + 1
    }
    guard hasHeader else {
      hasHeader = true
      header = Array(row)
      return
    }
    if !header.isEmpty, row.count == header.count, row.elementsEqual(header) { return }
    append(.record, start: start, count: end - start, at: start, &records)
  }

  private mutating func finishRow() {
    line += newlines
    newlines = 0
    beginRow()
  }

  private mutating func beginRow() {
    state = .fieldStart
    delimiters = 0
    hasBackslashes = false
    isUnclean = false
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
