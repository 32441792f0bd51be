// Reads the first page of an .xlsx workbook as rows of text: what spreadsheet programs make of one of our sheets, and
// of any other. Formulas give the value that was stored with them; formats and dates are not looked at.

/// A row of a page that holds something.
public struct SpreadsheetRow: Sendable, Equatable {
  /// From 1, as the spreadsheet counts.
  public var number: Int
  /// From the first column on; cells between others that hold nothing are empty.
  public var cells: [String]
}

public enum WorkbookReader {
  /// Columns that may hold something.
  static let mostColumns = 256
  /// Bytes of text in all cells, each counted as often as it stands.
  static let mostText = 256 << 20

  /// Whether a file's first bytes are those of a zip archive, as every .xlsx is.
  public static func isWorkbook(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Whether they are those of the older binary format, in which also workbooks with a password come.
  public static func isOldWorkbook(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

  /// The rows of the first page, in order.
  ///
  /// Text comes as it is, a number as short as it can be written (a whole one without a point), a truth value as `TRUE`
  /// or `FALSE`, an error as its code.
  ///
  /// - Throws: what is damaged, of no workbook at all, or beyond the limits: 50 MB, 128 MB a part unpacked, 256
  ///   columns, 256 MB of text.
  /// - Complexity: O(bytes unpacked).
  public static func firstSheet(of bytes: [UInt8], file: String) throws(SpreadsheetFault) -> [SpreadsheetRow] {
    let archive = try WorkbookArchive(bytes, file: file)
    let index = try archive.parts(["xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
    guard let workbook = index["xl/workbook.xml"], let relations = index["xl/_rels/workbook.xml.rels"] else {
      throw .damaged(file, part: "archive", reason: "it holds no workbook")
    }
    let places = try Relations(relations, file: file)
    let sheet = try places.target(of: firstSheetID(workbook, file: file))
    let parts = try archive.parts(Set([sheet, places.sharedStrings].compactMap { $0 }))
    guard let page = parts[sheet] else { throw .damaged(file, part: sheet, reason: "it is not there") }
    var texts: [String] = []
    if let name = places.sharedStrings, let part = parts[name] {
      texts = try sharedStrings(part, file: file, name: name)
    }
    var reading = SheetReading(texts: texts, file: file, name: sheet)
    return try reading.rows(page)
  }

  private static func firstSheetID(_ part: [UInt8], file: String) throws(SpreadsheetFault) -> String {
    var xml = try XMLPart(part, file: file, name: "xl/workbook.xml")
    while let event = try xml.next() {
      if case .start("sheet", _) = event, let id = xml.attribute("r:id") { return id }
    }
    throw .damaged(file, part: "xl/workbook.xml", reason: "it names no sheet")
  }

  /// The texts that cells refer to by number.
  private static func sharedStrings(
    _ part: [UInt8], file: String, name: String
  ) throws(SpreadsheetFault) -> [String] {
    var xml = try XMLPart(part, file: file, name: name)
    var texts: [String] = []
    var text = RichText()
    while let event = try xml.next() {
      text.take(event)
      if case .end("si") = event {
        texts.append(text.finish())
      } else if case .start("si", true) = event {
        texts.append("")
      }
    }
    return texts
  }
}

/// Text in one or several runs, without the readings that Japanese spreadsheets keep beside it.
struct RichText {
  private var text = ""
  private var isText = false
  private var isReading = false

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start("t", let isEmpty): isText = !isEmpty
    case .end("t"): isText = false
    case .start("rPh", let isEmpty): isReading = !isEmpty
    case .end("rPh"): isReading = false
    case .text(let part) where isText && !isReading: text += part
    default: break
    }
  }

  /// What was read since the last time.
  mutating func finish() -> String {
    defer { text = "" }
    return CellText.decoded(text)
  }
}

/// Where a workbook's parts stand.
private struct Relations {
  private var targets: [String: String] = [:]
  private(set) var sharedStrings: String?
  private let file: String

  init(_ part: [UInt8], file: String) throws(SpreadsheetFault) {
    self.file = file
    var xml = try XMLPart(part, file: file, name: "xl/_rels/workbook.xml.rels")
    while let event = try xml.next() {
      guard case .start("Relationship", _) = event, let id = xml.attribute("Id"), let target = xml.attribute("Target")
      else { continue }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      targets[id] = path
      if xml.attribute("Type")?.hasSuffix("/sharedStrings") ?? false { sharedStrings = path }
    }
  }

  func target(of id: String) throws(SpreadsheetFault) -> String {
    guard let target = targets[id] else {
      throw .damaged(file, part: "xl/_rels/workbook.xml.rels", reason: "it does not say where the first sheet is")
    }
    return target
  }
}
