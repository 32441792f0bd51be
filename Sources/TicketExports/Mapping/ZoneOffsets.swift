// Local times of a time zone as UTC, through years of daylight saving.
import Foundation
import TicketModel

/// The offsets that a zone has had, and is planned to have, from 1970 to 2100.
public struct ZoneOffsets: Sendable, Equatable {
  /// Seconds since the epoch at which each offset begins, ascending; the first is before all times.
  private var starts: [Int64]
  /// Seconds east of Greenwich.
  private var offsets: [Int64]

  /// - Parameter name: as in the zone database (`Europe/Berlin`), `UTC`, or `+02:00`. `nil` if there is no such zone.
  public init?(_ name: String) {
    if let fixed = Self.fixedOffset(name) {
      (starts, offsets) = ([.min], [fixed])
      return
    }
    guard let zone = TimeZone(identifier: name) else { return nil }
    func offset(_ seconds: Int64) -> Int64 {
      Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
    }
    (starts, offsets) = ([.min], [offset(0)])
    // Two weeks: no zone has changed its clocks and changed them back within less.
    let step: Int64 = 14 * 86_400
    var at: Int64 = 0
    while at < Self.end {
      let next = offset(at + step)
      if next != offsets.last {
        var (before, after) = (at, at + step)
        while after - before > 1 {
          let middle = (before + after) / 2
          if offset(middle) == next { after = middle } else { before = middle }
        }
        starts.append(after)
        offsets.append(next)
      }
      at += step
    }
  }

  /// The end of 2100.
  private static let end: Int64 = 4_133_980_800

  /// `Z`, `UTC`, `+02:00`, `-0330`.
  private static func fixedOffset(_ name: String) -> Int64? {
    if ["UTC", "GMT", "Z"].contains(name) { return 0 }
    guard let sign = name.first, sign == "+" || sign == "-",
      let parsed = Timestamp.parse("1970-01-02T00:00" + name), parsed.zoned
    else { return nil }
    return 86_400 - parsed.time.seconds
  }

  /// The time at which clocks showed a civil time, given as if it were UTC. Of two such times, when clocks went back,
  /// the first; `nil` for an hour that clocks passed over.
  func time(local: Int64) -> Int64? {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= local { low = middle } else { high = middle }
    }
    // No offset is larger than a day, so the right one is this one or a neighbour.
    for index in max(0, low - 1)...min(starts.count - 1, low + 1) {
      let time = local - offsets[index]
      if time >= starts[index], index + 1 == starts.count || time < starts[index + 1] { return time }
    }
    return nil
  }
}
