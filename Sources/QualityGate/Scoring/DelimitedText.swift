// Records of comma-separated text as RFC 4180 has them, and the tolerance that spreadsheets need. It knows nothing
// of scores.

/// One record with the line it starts on.
public struct DelimitedRecord: Sendable, Equatable {
  /// Line of the record's first byte, from 1; in a workbook the row.
  public var line: Int
  public var fields: [String]

  public init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }

  public var isBlank: Bool { fields.allSatisfy(\.isEmpty) }
}

/// Reading and writing of delimited text (RFC 4180).
public enum DelimitedText {
  /// Splits text into records.
  ///
  /// Fields may be quoted; a quoted field may hold separators, doubled quotes and line breaks. LF, CRLF and CR end a
  /// record. A byte-order mark is skipped. Inside fields CRLF and CR become LF, because spreadsheets change them.
  ///
  /// - Returns: the records, and the line on which a quote opens that never closes (the text after it is dropped).
  /// - Complexity: O(bytes).
  public static func records(_ text: String, separator: UInt8) -> (records: [DelimitedRecord], openQuote: Int?) {
    let bytes = Array(text.utf8)
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var records = [DelimitedRecord]()
    while at < bytes.count {
      var record = DelimitedRecord(line: line, fields: [])
      var ended = false
      while !ended {
        var field = [UInt8]()
        if at < bytes.count, bytes[at] == quote {
          let opened = line
          at += 1
          var closed = false
          while at < bytes.count, !closed {
            if bytes[at] == quote {
              if at + 1 < bytes.count, bytes[at + 1] == quote {
                field.append(quote)
                at += 2
              } else {
                closed = true
                at += 1
              }
            } else if let next = lineBreak(bytes, at) {
              field.append(lf)
              line += 1
              at = next
            } else {
              field.append(bytes[at])
              at += 1
            }
          }
          if !closed { return (records, opened) }
        }
        // What follows a closing quote up to the separator belongs to the field, as spreadsheets read it.
        while at < bytes.count, bytes[at] != separator, lineBreak(bytes, at) == nil {
          field.append(bytes[at])
          at += 1
        }
        record.fields.append(String(decoding: field, as: UTF8.self))
        if at < bytes.count, bytes[at] == separator {
          at += 1
        } else {
          if let next = lineBreak(bytes, at) {
            line += 1
            at = next
          }
          ended = true
        }
      }
      records.append(record)
    }
    return (records, nil)
  }

  /// One record as a line ending in CRLF, each field made safe for spreadsheets.
  public static func line(_ fields: [String]) -> String { line(guarded: fields.map(guarded)) }

  /// One record of fields that are safe already.
  static func line(guarded fields: [String]) -> String { fields.map(quoted).joined(separator: ",") + "\r\n" }

  /// The field in quotes when it needs them.
  static func quoted(_ field: String) -> String {
    let special: (UInt8) -> Bool = {
      $0 == quote || $0 == comma || $0 == lf || $0 == cr || $0 == semicolon || $0 == tab
    }
    guard field.utf8.contains(where: special) else { return field }
    var bytes: [UInt8] = [quote]
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The field with an apostrophe before it when a spreadsheet would run it as a formula.
  ///
  /// A field that already starts with apostrophes before such a character gets one more, so that `unguarded` always
  /// gives the field back.
  static func guarded(_ field: String) -> String { startsLikeFormula(field) ? "'" + field : field }

  /// Undoes `guarded`.
  static func unguarded(_ field: String) -> String {
    field.utf8.first == apostrophe && startsLikeFormula(field) ? String(field.dropFirst()) : field
  }

  /// The text without blanks, tabs and line breaks around it.
  static func trimmed(_ text: String) -> String {
    let blank: (UInt8) -> Bool = { $0 == 32 || $0 == tab || $0 == lf || $0 == cr }
    var rest = Substring(text).utf8
    while let byte = rest.first, blank(byte) { rest.removeFirst() }
    while let byte = rest.last, blank(byte) { rest.removeLast() }
    return String(Substring(rest))
  }

  private static func startsLikeFormula(_ field: String) -> Bool {
    guard let first = field.utf8.first(where: { $0 != apostrophe }) else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), tab, cr: return true
    default: return false
    }
  }

  /// The place after the line break at `at`, or `nil` where there is none.
  private static func lineBreak(_ bytes: [UInt8], _ at: Int) -> Int? {
    guard at < bytes.count else { return nil }
    if bytes[at] == lf { return at + 1 }
    guard bytes[at] == cr else { return nil }
    return at + 1 < bytes.count && bytes[at + 1] == lf ? at + 2 : at + 1
  }

  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
  private static let comma = UInt8(ascii: ",")
  private static let semicolon = UInt8(ascii: ";")
  private static let tab = UInt8(ascii: "\t")
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")
}
