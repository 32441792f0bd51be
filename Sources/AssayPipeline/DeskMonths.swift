// The months of a corpus, as discovery reads them: when each document came in, and how many came in each month.
import IntentClustering
import TicketModel

struct DeskMonths {
  /// Months that have documents, rising: one wrong date is one month more, not the centuries between.
  private let months: [Int]
  private let places: [Int32]
  private let exposure: [Double]

  /// - Parameter documents: The month of each, as `Document.month`. `nil` when fewer than two months are known: nothing
  ///   can have changed then.
  init?(_ documents: [Int?]) {
    var counts: [Int: Int] = [:]
    for case let month? in documents { counts[month, default: 0] += 1 }
    guard counts.count > 1 else { return nil }
    let months = counts.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: months.enumerated().map { ($1, Int32($0)) })
    self.months = months
    self.places = documents.map { $0.flatMap { places[$0] } ?? -1 }
    exposure = months.map { Double(counts[$0]!) }
  }

  /// The months of some of the documents.
  func of(_ rows: [Int]) -> RowMonths { RowMonths(months: rows.map { places[$0] }, exposure: exposure) }

  /// What was set apart, in a sentence with a blank before it; empty for nothing.
  func sentence(of parts: [LifeSplit.Part]) -> String {
    if parts.isEmpty { return "" }
    let told = parts.sorted { ($0.month, $0.cluster) < ($1.month, $1.cluster) }.map { part in
      "\(part.kind == .born ? "began" : "ended") in \(Timestamp.monthName(months[part.month]))"
    }
    return " \(parts.count.counted("question")) inside another \(parts.count == 1 ? "was" : "were") set apart: "
      + told.joined(separator: ", ") + "."
  }
}
