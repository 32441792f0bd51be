// What every sheet that comes back from people has in common: a header with known columns, records under it, and
// problems that name lines and columns, never what a cell holds, because a cell may hold ticket text.

/// One thing wrong with a sheet.
public struct SheetProblem: Sendable, Equatable {
  /// Line of the record's first byte, from 1.
  public var line: Int
  /// The ticket, when it is one of the sheet's.
  public var ticketID: String?
  public var column: String?
  /// One sentence without a full stop.
  public var reason: String

  public init(line: Int, ticketID: String? = nil, column: String? = nil, reason: String) {
    self.line = line
    self.ticketID = ticketID
    self.column = column
    self.reason = reason
  }

  /// `line 7, ticket 4711, factual: must be 0, 1 or 2`.
  public var text: String {
    "line \(line)" + (ticketID.map { ", ticket " + $0 } ?? "") + (column.map { ", " + $0 } ?? "") + ": " + reason
  }

  static let noHeader = SheetProblem(
    line: 1, reason: "the first line is not the sheet's header; restore the columns as they were handed out")
  public static let notText = SheetProblem(line: 1, reason: "the file is not UTF-8; save it as \"CSV UTF-8\"")
}

/// A sheet's records under its columns.
struct SheetTable {
  private let columns: [String: Int]
  /// Without the header.
  let records: [DelimitedRecord]
  /// What is wrong with the header, and a quote that never closes.
  let problems: [SheetProblem]

  /// Reads what spreadsheets write: a byte-order mark, CRLF, `;` or tabs between fields, columns in another order.
  ///
  /// - Parameters:
  ///   - names: the columns, each once; `sheet` and `check` among them tell the header from other text.
  ///   - optional: those of them that may be missing; their cells are empty then.
  /// - Returns: `nil` when there is no header, with any separator.
  /// - Complexity: O(bytes), one pass after the separator is known.
  init?(_ content: SheetContent, columns names: [String], optional: [String] = []) {
    switch content {
    case .rows(let records): self.init(records, openQuote: nil, columns: names, optional: optional)
    case .text(let text):
      for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
      where Self.hasHeader(text, separator: separator) {
        let (records, openQuote) = DelimitedText.records(text, separator: separator)
        if let table = SheetTable(records, openQuote: openQuote, columns: names, optional: optional) {
          self = table
          return
        }
      }
      return nil
    }
  }

  /// Whether the first line names columns of a sheet: a large file that is none is told by it alone.
  private static func hasHeader(_ text: String, separator: UInt8) -> Bool {
    let line = text.utf8.prefix(longestHeader).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let head = DelimitedText.records(String(decoding: Array(line), as: UTF8.self), separator: separator).records
    return isHeader(head.first.map(names) ?? [])
  }

  /// Bytes. Spreadsheets may add an empty cell for each of their columns, of which they have 16,384.
  private static let longestHeader = 1 << 16

  private static func names(_ record: DelimitedRecord) -> [String] {
    record.fields.map { DelimitedText.trimmed($0).lowercased() }
  }

  private static func isHeader(_ names: [String]) -> Bool { names.contains("sheet") && names.contains("check") }

  private init?(_ records: [DelimitedRecord], openQuote: Int?, columns names: [String], optional: [String]) {
    let header = records.first.map(Self.names) ?? []
    guard Self.isHeader(header) else { return nil }
    var columns = [String: Int]()
    var problems = [SheetProblem]()
    for (place, name) in header.enumerated() where !name.isEmpty {
      if !names.contains(name) {
        problems.append(SheetProblem(line: 1, reason: "column \(place + 1) is not one of the sheet's; use \"comment\""))
      } else if columns.updateValue(place, forKey: name) != nil {
        problems.append(SheetProblem(line: 1, column: name, reason: "the column stands twice"))
      }
    }
    for name in names where columns[name] == nil && !optional.contains(name) {
      problems.append(SheetProblem(line: 1, column: name, reason: "the column is missing"))
    }
    if let openQuote {
      problems.append(SheetProblem(line: openQuote, reason: "a quote opens here and never closes"))
    }
    self.columns = columns
    self.records = Array(records.dropFirst())
    self.problems = problems
  }

  /// The `sheet` cell of the first row, or `nil` when there is none.
  var sheetID: String? { records.first { !$0.isBlank }.map { cells(of: $0)["sheet"] } }

  func cells(of record: DelimitedRecord) -> Cells { Cells(record: record, columns: columns) }

  /// A record's fields by column name.
  struct Cells {
    fileprivate let record: DelimitedRecord
    fileprivate let columns: [String: Int]

    /// The cell as it was before it was guarded, without blanks around it; empty when the record is short.
    subscript(column: String) -> String {
      guard let place = columns[column], place < record.fields.count else { return "" }
      return DelimitedText.trimmed(DelimitedText.unguarded(record.fields[place]))
    }
  }
}
