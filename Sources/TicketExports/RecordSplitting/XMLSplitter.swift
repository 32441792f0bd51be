// Finds the records of an XML export: every element of one name, wherever it stands. Only borders are found here, by
// the few constructs that may hide a tag (comments, CDATA, processing instructions, declarations); libxml2 parses each
// record.
import Glibc

/// The splitter for XML in UTF-8.
///
/// Records do not nest: a start tag inside an open record means that the record was broken off. A document type
/// declaration stands outside of every record, so no entity that it declares is ever seen, let alone expanded.
/// - Complexity: O(bytes), each byte looked at once.
struct XMLSplitter: RecordSplitter {
  private let element: [UInt8]
  private let recordLimit: Int

  private(set) var line = 1
  private var base: Int64 = 0
  private var ordinal = 0
  /// A record is open; it starts at the first byte offered.
  private var isOpen = false
  /// Bytes of the open record that were looked at, and the newlines in them.
  private var passed = 0
  private var newlines = 0

  init(element: String, recordLimit: Int) {
    self.element = Array(element.utf8)
    self.recordLimit = recordLimit
  }

  private enum Token { case start, end, other, incomplete }

  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, limit: Int, into records: inout [RawRecord]
  ) -> (consumed: Int, stoppedEarly: Bool) {
    var start = 0
    var at = passed
    var unclosed: Set<UInt8> = []
    while true {
      if records.count >= limit, !isOpen { return consume(at, stoppedEarly: true) }
      guard let tag = next(0x3C, bytes, from: at) else {
        newlines += count(bytes, at, bytes.count)
        at = bytes.count
        rejectIfTooLarge(at, &start, &records)
        break
      }
      newlines += count(bytes, at, tag)
      at = tag
      let (token, end) = token(bytes, at, &unclosed)
      if token == .incomplete, !isLast, bytes.count - at <= recordLimit { break }
      let next = token == .incomplete ? at + 1 : end
      switch token {
      case .start:
        if isOpen { append(.defect(.brokenRecord), start, 0, &records) }
        begin(at, &start)
        newlines += count(bytes, at, next)
      case .end where isOpen:
        append(.record, start, next - start, &records)
        newlines += count(bytes, at, next)
        close(next, &start)
      case .end, .other, .incomplete: newlines += count(bytes, at, next)
      }
      at = next
      rejectIfTooLarge(at, &start, &records)
    }
    if isOpen, isLast {
      append(.defect(.truncatedRecord), start, 0, &records)
      close(bytes.count, &start)
      at = bytes.count
    }
    if isOpen {
      passed = at - start
      base += Int64(start)
      return (start, false)
    }
    return consume(isLast ? bytes.count : at, stoppedEarly: false)
  }

  /// What follows the limit of an open record stands outside of records.
  private mutating func rejectIfTooLarge(_ at: Int, _ start: inout Int, _ records: inout [RawRecord]) {
    guard isOpen, at - start > recordLimit else { return }
    append(.defect(.recordTooLarge), start, 0, &records)
    close(at, &start)
  }

  private mutating func consume(_ at: Int, stoppedEarly: Bool) -> (consumed: Int, stoppedEarly: Bool) {
    line += newlines
    newlines = 0
    passed = 0
    base += Int64(at)
    return (at, stoppedEarly)
  }

  private mutating func begin(_ at: Int, _ start: inout Int) {
    line += newlines
    newlines = 0
    isOpen = true
    start = at
  }

  private mutating func close(_ at: Int, _ start: inout Int) {
    line += newlines
    newlines = 0
    isOpen = false
    start = at
  }

  /// The markup that starts here and one past its end.
  ///
  /// `unclosed` remembers the first bytes of the ends that the rest of the bytes does not have: looked for again from
  /// each opening, they would cost the square of the bytes.
  private func token(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ unclosed: inout Set<UInt8>
  ) -> (Token, end: Int) {
    guard at + 1 < bytes.count else { return (.incomplete, at) }
    switch bytes[at + 1] {
    case 0x3F: return passing(Array("?>".utf8), bytes, at + 2, &unclosed)
    case 0x21:
      let comment = Array("<!--".utf8)
      let data = Array("<![CDATA[".utf8)
      for (mark, end) in [(comment, Array("-->".utf8)), (data, Array("]]>".utf8))] {
        let seen = min(mark.count, bytes.count - at)
        guard bytes[at..<at + seen].elementsEqual(mark[..<seen]) else { continue }
        return seen < mark.count ? (.incomplete, at) : passing(end, bytes, at + mark.count, &unclosed)
      }
      return passing([0x3E], bytes, at + 2, &unclosed)
    case 0x2F: return named(.end, bytes, at + 2, &unclosed)
    default: return named(.start, bytes, at + 1, &unclosed)
    }
  }

  private func passing(
    _ mark: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ unclosed: inout Set<UInt8>
  ) -> (Token, end: Int) {
    if unclosed.contains(mark[0]) { return (.incomplete, from) }
    var at = from
    while let found = next(mark[0], bytes, from: at) {
      guard found + mark.count <= bytes.count else { break }
      if bytes[found..<found + mark.count].elementsEqual(mark) { return (.other, found + mark.count) }
      at = found + 1
    }
    unclosed.insert(mark[0])
    return (.incomplete, from)
  }

  /// A tag, up to its `>`; `kind` if it has the records' name.
  private func named(
    _ kind: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ name: Int, _ unclosed: inout Set<UInt8>
  ) -> (Token, end: Int) {
    guard !unclosed.contains(0x3E), let close = next(0x3E, bytes, from: name) else {
      unclosed.insert(0x3E)
      return (.incomplete, name)
    }
    let follows = name + element.count
    guard follows <= close, bytes[name..<follows].elementsEqual(element),
      bytes[follows] <= 0x20 || bytes[follows] == 0x3E || bytes[follows] == 0x2F
    else { return (.other, close + 1) }
    // `<helpdesk-ticket/>` is no record.
    return (bytes[close - 1] == 0x2F ? .other : kind, close + 1)
  }

  private func next(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, from at: Int) -> Int? {
    guard at < bytes.count, let base = bytes.baseAddress else { return nil }
    return memchr(base + at, Int32(byte), bytes.count - at).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }

  private func count(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> Int {
    var count = 0
    for index in from..<to where bytes[index] == 0x0A { count += 1 }
    return count
  }

  private mutating func append(
    _ content: RawRecord.Content, _ start: Int, _ count: Int, _ records: inout [RawRecord]
  ) {
    ordinal += 1
    records.append(
      RawRecord(
        content: content, start: start, count: count, offset: base + Int64(start), line: line, ordinal: ordinal,
        name: ""))
  }
}
