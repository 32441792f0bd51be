// How values of the model are written in one text column.
import TicketModel

extension Satisfaction {
  /// Empty when unknown, else `unanswered`, `good`, `bad` or `value/minimum/maximum`.
  var stored: String {
    switch self {
    case .unknown: return ""
    case .unanswered: return "unanswered"
    case .good: return "good"
    case .bad: return "bad"
    case .rating(let value, let minimum, let maximum): return "\(value)/\(minimum)/\(maximum)"
    }
  }

  init(stored: String) {
    switch stored {
    case "unanswered": self = .unanswered
    case "good": self = .good
    case "bad": self = .bad
    default:
      let parts = stored.split(separator: "/").compactMap { Int($0) }
      self = parts.count == 3 ? .rating(value: parts[0], minimum: parts[1], maximum: parts[2]) : .unknown
    }
  }
}

extension String {
  /// The lines of a newline-separated list; none for an empty text.
  var storedList: [String] { isEmpty ? [] : split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}
