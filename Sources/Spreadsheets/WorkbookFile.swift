// Makes a workbook's file by libxlsxwriter. Its bytes depend on what is written into it alone.
import CXLSXWriter
import Glibc
import TicketModel

enum WorkbookFile {
  typealias Page = UnsafeMutablePointer<lxw_worksheet>
  typealias Book = UnsafeMutablePointer<lxw_workbook>

  /// When every workbook says it was made, in seconds since 1970: 2000-01-01. The clock would make each file different.
  private static let created: time_t = 946_684_800

  /// Writes a workbook of pages with these names.
  ///
  /// - Parameters:
  ///   - folder: where the text of the cells lies while it is put together, in files without a name.
  ///   - fill: puts the cells of all pages into them.
  /// - Throws: when the file or the disk does not take it.
  static func write(
    to path: String, temporaryFolder folder: String, pages names: [String], fill: ([Page], Book) -> Void
  ) throws(SpreadsheetFault) {
    let failure = folder.withCString { folder -> lxw_error in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      guard let workbook = workbook_new_opt(path, &options) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
      var properties = lxw_doc_properties()
      properties.created = created
      workbook_set_properties(workbook, &properties)
      let pages = names.compactMap { workbook_add_worksheet(workbook, $0) }
      guard pages.count == names.count else {
        workbook_close(workbook)
        return LXW_ERROR_PARAMETER_VALIDATION
      }
      fill(pages, workbook)
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

  /// A text as a workbook spells it.
  ///
  /// - Throws: for one that is longer than a cell can hold.
  static func spelled(
    _ text: String, path: String, row: Int, column: String, remedy: String
  ) throws(SpreadsheetFault) -> String {
    let spelled = CellText.encoded(text)
    let length = spelled.utf16.count
    guard length <= CellText.longest else {
      throw SpreadsheetFault(
        code: "cell-too-long",
        message: "a text has \(length) characters, more than the \(CellText.longest) that a cell can hold",
        remedy: remedy, location: InputLocation(file: path, line: row + 2, field: column))
    }
    return spelled
  }
}
