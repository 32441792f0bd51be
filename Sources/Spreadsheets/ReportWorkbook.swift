// Writes tables with cells of several kinds as the pages of one workbook, to be read and sorted, not filled in.
import CXLSXWriter
public import TicketModel

/// A workbook of tables.
public struct ReportWorkbook: Sendable {
  public var tables: [ReportTable]

  /// - Precondition: there is a table, and no two have the same name.
  public init(_ tables: [ReportTable]) {
    precondition(!tables.isEmpty && Set(tables.map(\.name)).count == tables.count, "tables need names of their own")
    self.tables = tables
  }

  /// Writes the workbook. Headers stay in view and offer filters, long texts wrap; text that looks like a formula or an
  /// address is text.
  ///
  /// - Parameters:
  ///   - path: of the file; one that exists keeps its permissions.
  ///   - folder: where the text of the cells lies while it is put together, in files without a name.
  /// - Throws: for a text that is longer than a cell can hold, before anything is written; and when the disk is full.
  /// - Complexity: O(bytes); memory several times the text.
  public func write(to path: String, temporaryFolder folder: String) throws(SpreadsheetFault) {
    var pages: [ReportTable] = []
    for table in tables {
      var page = table
      for (row, cells) in table.rows.enumerated() {
        for (place, cell) in cells.enumerated() {
          guard case .text(let text) = cell else { continue }
          page.rows[row][place] = .text(
            try WorkbookFile.spelled(
              text, path: path, row: row, column: table.columns[place].title, remedy: "Use the report's CSV files"))
        }
      }
      pages.append(page)
    }
    let spelled = pages
    try WorkbookFile.write(to: path, temporaryFolder: folder, pages: tables.map(\.name)) { sheets, workbook in
      let formats = Formats(workbook)
      for (sheet, table) in zip(sheets, spelled) { fill(sheet, with: table, formats) }
    }
  }

  /// How cells look, by kind.
  private struct Formats {
    let header, text, integer, decimal, percent, day: UnsafeMutablePointer<lxw_format>?

    init(_ workbook: WorkbookFile.Book) {
      func top(_ numbers: String? = nil) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(workbook)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if let numbers { format_set_num_format(format, numbers) }
        return format
      }
      header = top()
      format_set_bold(header)
      format_set_text_wrap(header)
      text = top()
      format_set_text_wrap(text)
      integer = top("#,##0")
      decimal = top("#,##0.0##")
      percent = top("0.0%")
      day = top("yyyy-mm-dd")
    }
  }

  private func fill(_ sheet: WorkbookFile.Page, with table: ReportTable, _ formats: Formats) {
    for (place, column) in table.columns.enumerated() {
      let at = lxw_col_t(place)
      worksheet_set_column(sheet, at, at, column.width, nil)
      worksheet_write_string(sheet, 0, at, column.title, formats.header)
      for (row, cells) in table.rows.enumerated() { write(cells[place], to: sheet, lxw_row_t(row + 1), at, formats) }
    }
    worksheet_freeze_panes(sheet, 1, 0)
    if !table.rows.isEmpty {
      worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.count), lxw_col_t(table.columns.count - 1))
    }
  }

  private func write(
    _ cell: ReportTable.Cell, to sheet: WorkbookFile.Page, _ row: lxw_row_t, _ column: lxw_col_t, _ formats: Formats
  ) {
    switch cell {
    case .text(let text) where !text.isEmpty: worksheet_write_string(sheet, row, column, text, formats.text)
    case .integer(let number): worksheet_write_number(sheet, row, column, Double(number), formats.integer)
    case .decimal(let number) where number.isFinite:
      worksheet_write_number(sheet, row, column, number, formats.decimal)
    case .percent(let share) where share.isFinite:
      worksheet_write_number(sheet, row, column, share, formats.percent)
    case .day(let time): worksheet_write_unixtime(sheet, row, column, time.seconds, formats.day)
    case .text, .decimal, .percent, .blank: break
    }
  }
}
