// Words for values of the portfolio page: what changed, people's time, numbers that lie between bounds.
import TicketModel

extension VerdictChange.Kind {
  /// A few words for lists.
  var title: String {
    switch self {
    case .nowShips: return "Now ships"
    case .nowHolds: return "Now holds"
    case .otherReasons: return "Other reasons"
    case .new: return "New"
    case .gone: return "Gone"
    case .same: return "The same"
    }
  }
}

extension NumberText {
  /// `45 min`, `7.5 h`, `1,240 h`: time of people.
  static func work(minutes: Double) -> String {
    guard minutes.isFinite, minutes < 1e12 else { return "" }
    if minutes < 90 { return fixed(minutes, 0) + " min" }
    let hours = minutes / 60
    return hours < 20 ? fixed(hours, 1) + " h" : grouped(Int(hours.rounded())) + " h"
  }

  /// `3 to 9`: whole things that lie between two bounds, the bounds rounded outwards.
  static func between(_ lower: Double, _ upper: Double) -> String {
    guard lower.isFinite, upper.isFinite, abs(lower) < 1e12, abs(upper) < 1e12 else { return "" }
    // The tiny addends keep a bound that is a whole number where it is.
    let (least, most) = (Int((lower + 1e-9).rounded(.down)), Int((upper - 1e-9).rounded(.up)))
    return least >= most ? grouped(most) : "\(grouped(least)) to \(grouped(most))"
  }
}
