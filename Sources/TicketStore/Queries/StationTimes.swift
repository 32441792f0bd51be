// How long an intent's tickets stayed in which status, in bounded memory.
import TicketModel

/// Stays by status.
struct StationTimes {
  /// Stays of a status that are kept for its median; of more, every second one, every fourth, and so on.
  static let mostKept = 1 << 14
  /// Statuses that are told apart while counting: a desk has few, and a broken export one a ticket.
  static let mostStations = 64
  /// Statuses that figures name.
  static let mostShown = 6
  static let others = "other"

  private struct Station {
    var stays = 0
    var seconds: Int64 = 0
    /// In the order added, `every` apart.
    var kept: [Int64] = []
    var every = 1

    mutating func add(_ stay: Int64) {
      if stays % every == 0 {
        if kept.count == StationTimes.mostKept {
          kept = stride(from: 0, to: kept.count, by: 2).map { kept[$0] }
          every *= 2
        }
        kept.append(stay)
      }
      stays += 1
      seconds += stay
    }
  }

  private var stations: [String: Station] = [:]

  mutating func add(_ seconds: Int64, in name: String) {
    let name = stations[name] != nil || stations.count < Self.mostStations ? name : Self.others
    stations[name, default: Station()].add(seconds)
  }

  /// The statuses with most time in all, and the rest as one, last.
  var waiting: [CollaborationFigures.Waiting] {
    let total = stations.values.reduce(0) { $0 + $1.seconds }
    func line(_ name: String, _ some: [Station]) -> CollaborationFigures.Waiting {
      let seconds = some.reduce(0) { $0 + $1.seconds }
      return CollaborationFigures.Waiting(
        station: name, stays: some.reduce(0) { $0 + $1.stays }, medianHours: Self.median(some) / 3_600,
        share: total > 0 ? Double(seconds) / Double(total) : 0)
    }
    let ranked = stations.sorted { ($1.value.seconds, $0.key) < ($0.value.seconds, $1.key) }
    let named = ranked.filter { $0.key != Self.others }.prefix(Self.mostShown)
    let shown = Set(named.map(\.key))
    let rest = ranked.filter { !shown.contains($0.key) }.map(\.value)
    return named.map { line($0.key, [$0.value]) } + (rest.isEmpty ? [] : [line(Self.others, rest)])
  }

  /// Of all stays of some statuses, in seconds: the least with half of them at or below, or the middle of the two in
  /// question. Each kept stay stands for as many as it was kept of.
  private static func median(_ some: [Station]) -> Double {
    let kept = some.flatMap { station in station.kept.map { (seconds: $0, weight: station.every) } }
      .sorted { $0.seconds < $1.seconds }
    let half = kept.reduce(0) { $0 + $1.weight }
    var below = 0
    for (place, stay) in kept.enumerated() {
      below += stay.weight
      if 2 * below == half { return Double(stay.seconds + kept[place + 1].seconds) / 2 }
      if 2 * below > half { return Double(stay.seconds) }
    }
    return 0
  }
}
