// Writes a worksheet as .xlsx. The bytes depend on the worksheet alone.
import CXLSXWriter
import Glibc

extension Worksheet {
  /// Writes the worksheet as the only page of a workbook. Its header stays in view, long texts wrap.
  ///
  /// - Parameters:
  ///   - path: of the file; one that exists keeps its permissions.
  ///   - folder: where the text of the cells lies while it is put together, in files without a name.
  /// - Throws: for a text that is longer than a cell can hold, before anything is written; and when the disk is full.
  /// - Complexity: O(bytes); memory several times the text.
  public func write(to path: String, temporaryFolder folder: String) throws(SpreadsheetFault) {
    var spelled: [[String]] = []
    for (row, cells) in rows.enumerated() {
      spelled.append([])
      for (column, cell) in zip(columns, cells) {
        spelled[row].append(
          try WorkbookFile.spelled(
            cell, path: path, row: row, column: column.title, remedy: "Write the sheets as CSV"))
      }
    }
    let texts = spelled
    try WorkbookFile.write(to: path, temporaryFolder: folder, pages: [name]) { pages, workbook in
      fill(pages[0], of: workbook, with: texts)
    }
  }

  private func fill(
    _ sheet: WorkbookFile.Page, of workbook: WorkbookFile.Book, with rows: [[String]]
  ) {
    let header = workbook_add_format(workbook)
    format_set_bold(header)
    let (locked, unlocked) = (workbook_add_format(workbook), workbook_add_format(workbook))
    for format in [locked, unlocked] {
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    format_set_unlocked(unlocked)

    for (place, column) in columns.enumerated() {
      let at = lxw_col_t(place)
      let format = column.isEditable ? unlocked : locked
      worksheet_set_column(sheet, at, at, column.width, nil)
      worksheet_write_string(sheet, 0, at, column.title, header)
      for (row, cells) in rows.enumerated() {
        let under = lxw_row_t(row + 1)
        if let number = Int(cells[place]), column.allowedNumbers.contains(number) {
          worksheet_write_number(sheet, under, at, Double(number), format)
        } else if cells[place].isEmpty {
          worksheet_write_blank(sheet, under, at, format)
        } else {
          worksheet_write_string(sheet, under, at, cells[place], format)
        }
      }
      if !column.allowedNumbers.isEmpty, !rows.isEmpty { restrict(sheet, at, column, rows: rows.count) }
    }
    worksheet_freeze_panes(sheet, 1, 0)
    var protection = lxw_protection()
    protection.format_columns = UInt8(LXW_TRUE.rawValue)
    protection.format_rows = UInt8(LXW_TRUE.rawValue)
    worksheet_protect(sheet, nil, &protection)
  }

  /// Lets a column's cells hold its numbers only.
  private func restrict(
    _ sheet: WorkbookFile.Page, _ at: lxw_col_t, _ column: Column, rows: Int
  ) {
    var values: [UnsafeMutablePointer<CChar>?] = column.allowedNumbers.map { strdup(String($0)) } + [nil]
    let title = strdup(column.title)
    let message = strdup("Give " + column.allowedNumbers.map(String.init).joined(separator: ", ") + " or nothing.")
    values.withUnsafeMutableBufferPointer { list in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      validation.value_list = list.baseAddress
      validation.error_title = title
      validation.error_message = message
      worksheet_data_validation_range(sheet, 1, at, lxw_row_t(rows), at, &validation)
    }
    for text in values + [title, message] { free(text) }
  }
}
