// From the order of a draw to a sample in which only so many tickets have the same customer, day, answer or account.
public import TicketModel

/// The first tickets of a draw's order that stay under the caps.
///
/// A ticket that would lift a group above its cap is passed over. When the frame has too few others, the caps give way:
/// those passed over first come in after all, because a sample that is too small helps nobody. Caps make the sample
/// cover more customers, days and answers than volume would; with caps that never bind it is a simple random sample.
public struct CappedDraw: Sendable, Equatable {
  /// The sample, in draw order.
  public private(set) var taken: [String] = []
  /// Tickets passed over and not taken.
  public private(set) var passedOver = 0
  /// Tickets taken although above a cap.
  public private(set) var aboveCap = 0
  /// What the taken tickets have in common, in the order of `taken`.
  public private(set) var groups: [TicketGroups] = []
  /// The tickets that replace others, in order: those after the last one looked at, then those passed over.
  public private(set) var replacements: [String] = []

  /// Takes tickets in order.
  ///
  /// - Parameters:
  ///   - order: as `SampleDraw.order` has it.
  ///   - groupsOf: what tickets have in common with others; asked for a few hundred at a time, in order, and only as
  ///     far as the sample needs.
  /// - Complexity: O(tickets looked at); up to the whole frame when caps are tight.
  public init(
    order: [String], size: Int, caps: SamplingCaps, groupsOf: ([String]) throws -> [String: TicketGroups]
  ) rethrows {
    var counts: [SamplingGroup: [String: Int]] = [:]
    var passed: [(id: String, groups: TicketGroups)] = []
    var next = 0
    while next < order.count, taken.count < size {
      let chunk = Array(order[next..<min(order.count, next + max(size * 2, 100))])
      let known = try groupsOf(chunk)
      for id in chunk where taken.count < size {
        next += 1
        let own = known[id] ?? [:]
        let isAbove = caps.limits.contains { group, limit in
          own[group].map { counts[group]?[$0] ?? 0 >= limit } ?? false
        }
        if isAbove {
          passed.append((id, own))
        } else {
          take(id, own)
          for (group, value) in own { counts[group, default: [:]][value, default: 0] += 1 }
        }
      }
    }
    aboveCap = min(passed.count, size - taken.count)
    for one in passed.prefix(aboveCap) { take(one.id, one.groups) }
    passedOver = passed.count - aboveCap
    replacements = order[next...] + passed.dropFirst(aboveCap).map(\.id)
  }

  private mutating func take(_ id: String, _ groups: TicketGroups) {
    taken.append(id)
    self.groups.append(groups)
  }
}
