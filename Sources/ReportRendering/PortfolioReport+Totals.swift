// Sums over the intents of a report that more than one place states.
import TicketModel

extension PortfolioReport {
  func intents(_ standing: Standing) -> [IntentReport] { intents.filter { $0.standing == standing } }

  /// Share of the mined volume that intents of this standing hold.
  func share(of standing: Standing) -> Double {
    guard coverage.minedTickets > 0 else { return 0 }
    return Double(intents(standing).reduce(0) { $0 + $1.intent.volume }) / Double(coverage.minedTickets)
  }

  /// Share of the mined volume outside every intent.
  var outsideShare: Double { coverage.outsideShare }

  /// Some of it is made up.
  var hasSimulation: Bool { isSimulated || intents.contains { $0.verdict?.isSimulated == true } }

  /// First and last month with tickets.
  var period: String? {
    guard let first = monthlyVolumes.first, let last = monthlyVolumes.last else { return nil }
    return "\(Timestamp.monthName(first.month)) to \(Timestamp.monthName(last.month))"
  }
}
