// A table of whatever columns: how commands write their results as comma-separated text.

/// Comma-separated text of cells that are known only when they are written.
public enum ResultTable {
  public enum Value: Sendable, Equatable {
    /// Guarded against being run as a formula.
    case text(String)
    /// A number, or whatever else is no formula, as it is to be read.
    case plain(String)
    case none
  }

  /// A header and a line per row, each ended by LF.
  ///
  /// - Precondition: Every row has as many cells as there are columns.
  /// - Complexity: O(bytes written).
  public static func csv(columns: [String], rows: [[Value]]) -> String {
    var text = DelimitedLine.header(columns.map(DelimitedLine.quoted))
    for row in rows {
      precondition(row.count == columns.count, "\(row.count) cells in \(columns.count) columns")
      text += row.map { value in
        switch value {
        case .text(let text): DelimitedLine.quoted(DelimitedLine.guarded(text))
        case .plain(let text): text
        case .none: ""
        }
      }.joined(separator: ",") + "\n"
    }
    return text
  }
}
