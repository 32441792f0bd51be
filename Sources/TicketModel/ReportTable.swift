// A table for a spreadsheet with cells of several kinds: what a report puts into a workbook.

/// One page of a workbook.
public struct ReportTable: Sendable, Equatable {
  public struct Column: Sendable, Equatable {
    public var title: String
    /// In characters of the standard font.
    public var width: Double

    public init(_ title: String, width: Double) {
      self.title = title
      self.width = width
    }
  }

  /// A cell holds a value, never a formula or a link.
  public enum Cell: Sendable, Equatable {
    case text(String)
    case integer(Int)
    /// Shown with one to three decimals; one that is not finite leaves the cell blank.
    case decimal(Double)
    /// 1 is 100%; shown in percent with one decimal. One that is not finite leaves the cell blank.
    case percent(Double)
    /// Shown as the day in UTC.
    case day(Timestamp)
    case blank
  }

  public var name: String
  public var columns: [Column]
  /// As many cells each as there are columns.
  public var rows: [[Cell]]

  /// - Precondition: a row has as many cells as there are columns; `name` has 1 to 31 letters or digits.
  public init(name: String, columns: [Column], rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row of \(name) does not have \(columns.count) cells")
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
