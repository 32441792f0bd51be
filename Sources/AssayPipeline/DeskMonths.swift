// The months of a corpus, as discovery reads them: when each document came in, and how many came in each month.
import IntentClustering
import TicketModel

struct DeskMonths {
  private let months: [Int?]
  private let first: Int
  private let exposure: [Double]

  /// - Parameter months: Of each document, as `Document.month`. `nil` when fewer than two months are known: nothing
  ///   can have changed then.
  init?(_ months: [Int?]) {
    let known = months.compactMap { $0 }
    // A wrong date must not make a table of thousands of years.
    guard let first = known.min(), let last = known.max(), last > first, last - first < 1_200 else { return nil }
    var exposure = [Double](repeating: 0, count: last - first + 1)
    for month in known { exposure[month - first] += 1 }
    self.months = months
    self.first = first
    self.exposure = exposure
  }

  /// The months of some of the documents.
  func of(_ rows: [Int]) -> RowMonths {
    RowMonths(months: rows.map { row in months[row].map { Int32($0 - first) } ?? -1 }, exposure: exposure)
  }

  /// What was set apart, in a sentence with a blank before it; empty for nothing.
  func sentence(of parts: [LifeSplit.Part]) -> String {
    if parts.isEmpty { return "" }
    let told = parts.sorted { ($0.month, $0.cluster) < ($1.month, $1.cluster) }.map { part in
      "\(part.kind == .born ? "began" : "ended") in \(Timestamp.monthName(first + part.month))"
    }
    return " \(parts.count.counted("question")) inside another \(parts.count == 1 ? "was" : "were") set apart: "
      + told.joined(separator: ", ") + "."
  }
}
