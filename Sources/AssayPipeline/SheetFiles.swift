// Score sheets as files: text or workbooks, told apart by what is in them.
import Foundation
import QualityGate
import Spreadsheets
import TicketModel

extension SheetContent {
  /// The content of a file that came back, whatever its name.
  ///
  /// - Throws: `SheetRefusal` for bytes that are no sheet; `SpreadsheetFault` for a workbook that cannot be read.
  init(_ bytes: [UInt8], file: String) throws {
    if WorkbookReader.isWorkbook(bytes) {
      let rows = try WorkbookReader.firstSheet(of: bytes, file: file)
      self = .rows(rows.map { DelimitedRecord(line: $0.number, fields: $0.cells) })
    } else if WorkbookReader.isOldWorkbook(bytes) {
      let reason = "the workbook is of the older kind (.xls) or has a password; save it as .xlsx without one"
      throw SheetRefusal(file: file, reasons: [reason])
    } else if let content = SheetContent(text: bytes) {
      self = content
    } else {
      throw SheetRefusal(file: file, reasons: [SheetProblem.notText.text])
    }
  }
}

extension ScoreSheet {
  /// Writes the sheet as a workbook (.xlsx, 0600): the same cells as in its text, the header in view, only 0, 1 and 2
  /// taken as scores, and everything but scores and comment locked.
  ///
  /// - Throws: `SpreadsheetFault` for a text that a cell cannot hold.
  func writeWorkbook(to path: String) throws {
    let widths = [
      "sheet": 10.0, "sample": 10, "intent": 8, "ticket": 14, "conversation": 80, "resolution_under_review": 60,
      "actions": 30, "cited_documents": 40, "comment": 40, "check": 20,
    ]
    let scores = Set(Criterion.allCases.map(\.rawValue))
    let columns = ScoreSheet.columns.map { name in
      Worksheet.Column(
        title: name, width: widths[name] ?? 9, isEditable: scores.contains(name) || name == "comment",
        allowedNumbers: scores.contains(name) ? [0, 1, 2] : [])
    }
    let sheet = Worksheet(name: "tickets", columns: columns, rows: guardedRows)
    try PrivateFile.place(at: path) { partial in
      try sheet.write(to: partial, temporaryFolder: (path as NSString).deletingLastPathComponent)
    }
  }
}
