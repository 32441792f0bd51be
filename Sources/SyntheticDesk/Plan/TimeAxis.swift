// When tickets arrive: 24 months with mild growth, seasons, weekdays and hours, in the order of their numbers.
import TicketModel

/// The distribution of tickets over 2023 and 2024, as a cumulative share of time.
struct TimeAxis: Sendable {
  static let start = Timestamp(year: 2023, month: 1, day: 1).seconds
  /// The day of the export: nothing is younger.
  static let end = Timestamp(year: 2025, month: 1, day: 1).seconds
  static let days = Int(end - start) / 86_400
  static let firstMonth = 2023 * 12

  /// Cumulative share at the start of each day; the last is 1.
  private let cumulative: [Double]
  /// Cumulative share of a day at the start of each hour; the last is 1.
  private let hours: [Double]

  init() {
    let season = [1.06, 0.96, 0.95, 0.94, 0.93, 0.95, 0.97, 0.92, 0.98, 1.02, 1.14, 1.24]
    // From Monday.
    let weekday = [1.24, 1.14, 1.08, 1.04, 1.00, 0.78, 0.72]
    let growth = 0.30
    var total = 0.0
    var sums = [0.0]
    for day in 0..<TimeAxis.days {
      let month = Timestamp(seconds: TimeAxis.start + Int64(day) * 86_400).date.month
      // 2023-01-01 was a Sunday.
      let trend = 1 + growth * Double(day) / Double(TimeAxis.days)
      total += trend * season[month - 1] * weekday[(day + 6) % 7]
      sums.append(total)
    }
    cumulative = sums.map { $0 / total }
    let profile = [2.0, 1, 1, 1, 1, 2, 3, 5, 8, 10, 11, 10, 9, 9, 10, 10, 9, 9, 9, 9, 9, 7, 5, 3]
    var hourSums = [0.0]
    for weight in profile { hourSums.append(hourSums[hourSums.count - 1] + weight) }
    let dayTotal = hourSums[24]
    hours = hourSums.map { $0 / dayTotal }
  }

  /// The time by which a share of all tickets has arrived, in whole seconds. Never falls as `share` rises.
  func time(atShare share: Double) -> Int64 {
    let day = interval(of: share, in: cumulative)
    let within = (share - cumulative[day]) / (cumulative[day + 1] - cumulative[day])
    let hour = interval(of: within, in: hours)
    let fraction = (within - hours[hour]) / (hours[hour + 1] - hours[hour])
    let seconds = min(3_599, Int64(fraction * 3_600))
    return TimeAxis.start + Int64(day) * 86_400 + Int64(hour) * 3_600 + seconds
  }

  /// The share of all tickets that arrives before a day, counted from the first.
  func share(beforeDay day: Int) -> Double { cumulative[min(max(day, 0), TimeAxis.days)] }

  /// The last interval that starts at or below `value`.
  private func interval(of value: Double, in starts: [Double]) -> Int {
    var low = 0
    var high = starts.count - 2
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= value { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
