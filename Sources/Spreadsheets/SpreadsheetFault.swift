// The one error of this target. It names parts and cells, never what a cell holds.
public import TicketModel

/// A workbook that cannot be read or written.
public struct SpreadsheetFault: Fault, Equatable {
  public var code: String
  public var message: String
  public var remedy: String
  public var location: InputLocation?

  /// - Parameter part: the file inside the workbook.
  static func damaged(_ file: String, part: String, reason: String) -> SpreadsheetFault {
    SpreadsheetFault(
      code: "workbook-damaged", message: "the workbook's \(part) cannot be read: \(reason)",
      remedy: "Open it in the spreadsheet program, save it again as .xlsx, or save it as CSV",
      location: InputLocation(file: file))
  }

  static func tooLarge(_ file: String, what: String) -> SpreadsheetFault {
    SpreadsheetFault(
      code: "workbook-too-large", message: "the workbook \(what)", remedy: "Check that it is the right file",
      location: InputLocation(file: file))
  }
}
