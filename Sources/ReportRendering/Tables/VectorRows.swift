// The table beside exported vectors: which ticket a row of the matrix is, and where it was put.

/// `FILE.ids.csv`: one line per row of the matrix, in its order.
public enum VectorRows {
  public static let header = DelimitedLine.header(["row", "ticket_id", "intent_id", "outlier"])

  /// - Parameters:
  ///   - row: from 0.
  ///   - intentID: `nil` for none: written as an empty cell.
  public static func line(row: Int, ticketID: String, intentID: String?, isOutlier: Bool) -> String {
    DelimitedLine.row([.number(row), .text(ticketID), .text(intentID ?? ""), .flag(isOutlier)])
  }
}
