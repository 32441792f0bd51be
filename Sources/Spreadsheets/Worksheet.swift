// A table as a spreadsheet's page: what its columns look like and which cells may be filled in. How it is written is in
// Worksheet+Writing.swift; reading gives rows of text alone (WorkbookReader.swift).

/// One page of a workbook. All of its cells are text or one of a column's numbers: no formula, no link.
public struct Worksheet: Sendable {
  public struct Column: Sendable {
    public var title: String
    /// In characters of the standard font.
    public var width: Double
    /// Cells may be changed; those of other columns are locked against slips, without a password.
    public var isEditable: Bool
    /// The numbers that a cell may hold; others are refused by the spreadsheet as they are typed. Empty: any text.
    public var allowedNumbers: [Int]

    public init(title: String, width: Double, isEditable: Bool = false, allowedNumbers: [Int] = []) {
      self.title = title
      self.width = width
      self.isEditable = isEditable
      self.allowedNumbers = allowedNumbers
    }
  }

  public var name: String
  public var columns: [Column]
  /// As many cells each as there are columns; an empty one is left blank.
  public var rows: [[String]]

  /// - Precondition: a row has as many cells as there are columns; `name` has 1 to 31 letters or digits.
  public init(name: String, columns: [Column], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row does not have \(columns.count) cells")
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
