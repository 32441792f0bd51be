// Rows in time, as those see them who look for what began or ended.

/// When rows came in.
public struct RowMonths: Sendable, Equatable {
  /// Per row its month, from 0 for the first of the desk; −1 where it is not known.
  public var months: [Int32]
  /// The desk's tickets in each month, those without a row included.
  public var exposure: [Double]

  public init(months: [Int32], exposure: [Double]) {
    self.months = months
    self.exposure = exposure
  }

  /// Rows a month.
  func counts(of rows: some Sequence<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: exposure.count)
    for row in rows where months[row] >= 0 { counts[Int(months[row])] += 1 }
    return counts
  }
}
