// The fields of one row of a delimited table, and which quotation marks inside a quoted field do not end it.
import CSimdJSON
import Glibc

/// How a quotation mark inside a quoted field is written.
enum Quoting {
  /// Doubled (RFC 4180). With a backslash before it and anything but the field's end behind it, it is one of the text
  /// too: the standard has no meaning for that.
  case standard
  /// With a backslash before it, always: also where a delimiter follows. That is ambiguous, as a field may end with a
  /// backslash, so it holds only for a row that otherwise has a wrong number of fields or text behind a quoted one.
  case backslash

  /// Whether a backslash makes the quotation mark at this place, inside a quoted field, one of the text.
  func escapes(_ at: Int, in row: UnsafeBufferPointer<UInt8>, delimiter: UInt8) -> Bool {
    guard at > 0, row[at - 1] == 0x5C else { return false }
    switch self {
    case .standard:
      guard at + 1 < row.count else { return false }
      let next = row[at + 1]
      return next != delimiter && next != 0x0A && next != 0x0D && next != 0x22
    case .backslash:
      var first = at
      while first > 0, row[first - 1] == 0x5C { first -= 1 }
      return (at - first) % 2 == 1
    }
  }
}

/// The fields of one row.
enum DelimitedFields {
  /// Calls `body` with each field in turn; the argument makes the field's text, unquoted, when called.
  ///
  /// - Parameter columns: how many fields the row should have, if that is known.
  static func forEach(
    in row: UnsafeBufferPointer<UInt8>, delimiter: UInt8, columns: Int? = nil, _ body: (_ text: () -> String) -> Void
  ) {
    let quoting = quoting(of: row, delimiter: delimiter, columns: columns)
    _ = forEachSpan(in: row, delimiter: delimiter, quoting) { field, hasQuotes in
      body { hasQuotes ? unquoted(field, quoting, delimiter: delimiter) : cleaned(field) }
    }
  }

  /// By backslashes if there are any and the row is right only so.
  private static func quoting(of row: UnsafeBufferPointer<UInt8>, delimiter: UInt8, columns: Int?) -> Quoting {
    guard let columns, assay_bytes_find(row.baseAddress, row.count, [0x5C, 0x22], 2) >= 0 else { return .standard }
    func isRight(_ quoting: Quoting) -> Bool {
      var count = 0
      let isClean = forEachSpan(in: row, delimiter: delimiter, quoting) { _, _ in count += 1 }
      return isClean && count == columns
    }
    return !isRight(.standard) && isRight(.backslash) ? .backslash : .standard
  }

  /// - Returns: whether every quoted field ends with its quotation mark.
  private static func forEachSpan(
    in row: UnsafeBufferPointer<UInt8>, delimiter: UInt8, _ quoting: Quoting,
    _ body: (_ field: UnsafeBufferPointer<UInt8>, _ hasQuotes: Bool) -> Void
  ) -> Bool {
    var at = 0
    var isClean = true
    while true {
      let start = at
      var isQuoted = at < row.count && row[at] == 0x22
      let hasQuotes = isQuoted
      if isQuoted { at += 1 }
      while at < row.count, isQuoted || row[at] != delimiter {
        if row[at] == 0x22, hasQuotes, !isQuoted || !quoting.escapes(at, in: row, delimiter: delimiter) {
          if isQuoted, at + 1 < row.count, row[at + 1] == 0x22 {
            at += 1
          } else {
            if isQuoted, at + 1 < row.count, row[at + 1] != delimiter { isClean = false }
            isQuoted.toggle()
          }
        }
        at += 1
      }
      if isQuoted { isClean = false }
      body(UnsafeBufferPointer(rebasing: row[start..<at]), hasQuotes)
      if at >= row.count { return isClean }
      at += 1
    }
  }

  private static func holds(_ byte: UInt8, _ field: UnsafeBufferPointer<UInt8>) -> Bool {
    field.count > 0 && memchr(field.baseAddress!, Int32(byte), field.count) != nil
  }

  private static func cleaned(_ field: UnsafeBufferPointer<UInt8>) -> String {
    holds(0, field) ? String(decoding: field.filter { $0 != 0 }, as: UTF8.self) : String(decoding: field, as: UTF8.self)
  }

  private static func unquoted(_ field: UnsafeBufferPointer<UInt8>, _ quoting: Quoting, delimiter: UInt8) -> String {
    if field.count >= 2, field[field.count - 1] == 0x22 {
      let inner = UnsafeBufferPointer(rebasing: field[1..<field.count - 1])
      if !holds(0x22, inner), !holds(0x0D, inner) { return cleaned(inner) }
    }
    var out: [UInt8] = []
    out.reserveCapacity(field.count)
    var isQuoted = true
    var at = 1
    while at < field.count {
      let byte = field[at]
      if byte == 0x22 {
        if isQuoted, quoting.escapes(at, in: field, delimiter: delimiter) {
          out[out.count - 1] = 0x22
        } else if isQuoted, at + 1 < field.count, field[at + 1] == 0x22 {
          out.append(0x22)
          at += 1
        } else {
          isQuoted.toggle()
        }
      } else if byte != 0, byte != 0x0D || at + 1 == field.count || field[at + 1] != 0x0A {
        out.append(byte)
      }
      at += 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}
