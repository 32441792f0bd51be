// Writes a worksheet as .xlsx by libxlsxwriter. The bytes depend on the worksheet alone.
import CXLSXWriter
import Glibc
import TicketModel

extension Worksheet {
  /// When every workbook says it was made, in seconds since 1970: 2000-01-01. The clock would make each file different.
  private static let created: time_t = 946_684_800

  /// Writes the worksheet as the only page of a workbook. Its header stays in view, long texts wrap.
  ///
  /// - Parameters:
  ///   - path: of the file; one that exists keeps its permissions.
  ///   - folder: where the text of the cells lies while it is put together, in files without a name.
  /// - Throws: for a text that is longer than a cell can hold, before anything is written; and when the disk is full.
  /// - Complexity: O(bytes); memory several times the text.
  public func write(to path: String, temporaryFolder folder: String) throws(SpreadsheetFault) {
    let spelled = try spelledRows(path)
    let failure = folder.withCString { folder -> lxw_error in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      guard let workbook = workbook_new_opt(path, &options) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
      var properties = lxw_doc_properties()
      properties.created = Self.created
      workbook_set_properties(workbook, &properties)
      guard let sheet = workbook_add_worksheet(workbook, name) else {
        workbook_close(workbook)
        return LXW_ERROR_PARAMETER_VALIDATION
      }
      fill(sheet, of: workbook, with: spelled)
      return workbook_close(workbook)
    }
    guard failure == LXW_NO_ERROR else {
      let reason = lxw_strerror(failure).map { String(cString: $0) } ?? "unknown reason"
      throw SpreadsheetFault(
        code: "workbook-not-writable", message: "the workbook cannot be written: \(reason)",
        remedy: "Check the disk's space and the folder's permissions, then run again",
        location: InputLocation(file: path))
    }
  }

  private func spelledRows(_ path: String) throws(SpreadsheetFault) -> [[String]] {
    var spelled: [[String]] = []
    for (row, cells) in rows.enumerated() {
      spelled.append(cells.map(CellText.encoded))
      for (column, cell) in zip(columns, spelled[row]) where cell.utf16.count > CellText.longest {
        throw SpreadsheetFault(
          code: "cell-too-long",
          message: "a text has \(cell.utf16.count) characters, more than the \(CellText.longest) that a cell can hold",
          remedy: "Write the sheets as CSV", location: InputLocation(file: path, line: row + 2, field: column.title))
      }
    }
    return spelled
  }

  private func fill(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, of workbook: UnsafeMutablePointer<lxw_workbook>, with rows: [[String]]
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
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ at: lxw_col_t, _ column: Column, rows: Int
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
