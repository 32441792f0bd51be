// Whether, and with which month, something began or ended, looking back over all months. The watch that looks month by
// month, and reads nothing later, is `ChangeMonitor`.

/// The month before (after) which something was not there.
struct BeginningOrEnd: Sendable, Equatable {
  /// `born` or `died`.
  var kind: VolumeChange.Kind
  /// The first month at the new level, above 0.
  var boundary: Int
  /// Of the change against none.
  var logLikelihoodRatio: Double
}

/// The exact tests of all months of one count.
///
/// A birth (death) at a month: the conditional test of `ConditionalTest` of the months before it against those from it
/// on, where the share of the one side is at most `ChangeMonitor.Parameters.strayShare` of the other's.
struct BoundaryTests: Sendable {
  /// The smallest p-values that the tests could have had, given how many tickets there are.
  let smallestPValues: [Double]

  private let tickets: [Int]
  private let exposure: [Double]
  private let variation: Double
  private let outcomes: [(change: BeginningOrEnd, pValue: Double)]

  private static let strayShare = ChangeMonitor.Parameters().strayShare

  /// - Parameters:
  ///   - counts: Tickets by month.
  ///   - exposure: The desk's.
  ///   - variation: τ² of `MonthlyDispersion`.
  /// - Complexity: O(months) tests.
  init(counts: [Int], exposure: [Double], variation: Double) {
    tickets = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    self.exposure = exposure.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    self.variation = variation
    var smallest: [Double] = []
    var outcomes: [(change: BeginningOrEnd, pValue: Double)] = []
    let (months, all) = (counts.count, tickets[counts.count])
    for boundary in counts.indices.dropFirst() {
      let early = Self.span(tickets, self.exposure, 0..<boundary)
      let late = Self.span(tickets, self.exposure, boundary..<months)
      if early.exposure == 0 || late.exposure == 0 { continue }
      for kind in [VolumeChange.Kind.born, .died] {
        func pValue(_ later: Int) -> Double {
          ConditionalTest.pValue(
            of: kind, tickets: later, before: early, after: late, levelRatio: 1, variation: variation)
        }
        smallest.append(pValue(kind == .born ? all : 0))
        let (absent, present) = kind == .born ? (early, late) : (late, early)
        guard present.tickets > 0, absent.share <= Self.strayShare * present.share else { continue }
        let evidence = ConditionalTest.logLikelihoodRatio(
          countBefore: early.tickets, before: early.exposure, countAfter: late.tickets, after: late.exposure)
        outcomes.append(
          (BeginningOrEnd(kind: kind, boundary: boundary, logLikelihoodRatio: evidence), pValue(late.tickets)))
      }
    }
    smallestPValues = smallest
    self.outcomes = outcomes
  }

  /// The change of the highest likelihood among those whose p-value is at most `threshold`; `nil` for none, and for what
  /// comes and goes, a season or an incident: what was away for a while since it began (before it ended), or was there
  /// for a while before (after).
  ///
  /// - Complexity: O(months²).
  func change(threshold: Double) -> BeginningOrEnd? {
    let best = outcomes.filter { $0.pValue <= threshold }
      .max { $0.change.logLikelihoodRatio < $1.change.logLikelihoodRatio }?.change
    guard let best else { return nil }
    let (early, late) = (0..<best.boundary, best.boundary..<exposure.count - 1)
    let (absent, present) = best.kind == .born ? (early, late) : (late, early)
    let whole = Self.span(tickets, exposure, present)
    let wasAway = anyWindow(of: present) { window in
      let others = VolumeChange.Span(
        tickets: whole.tickets - window.tickets, exposure: whole.exposure - window.exposure,
        months: whole.months - window.months)
      guard others.exposure > 0, window.share <= Self.strayShare * others.share else { return false }
      let chance = ConditionalTest.pValue(
        of: .died, tickets: window.tickets, before: others, after: window, levelRatio: 1, variation: variation)
      return chance <= threshold
    }
    // More of them than strays there would be.
    let wasThere = anyWindow(of: absent) { window in
      let part = ConditionalTest.laterPart(before: whole.exposure, after: window.exposure, ratio: Self.strayShare)
      return ConditionalTest.upperTail(window.tickets, of: window.tickets + whole.tickets, p: part) <= 0.001
    }
    return wasAway || wasThere ? nil : best
  }

  /// Whether some months in a row with tickets of the desk are so.
  private func anyWindow(of months: Range<Int>, _ isSo: (VolumeChange.Span) -> Bool) -> Bool {
    months.contains { first in
      (first + 1...months.upperBound).contains { end in
        let window = Self.span(tickets, exposure, first..<end)
        return window.exposure > 0 && isSo(window)
      }
    }
  }

  private static func span(_ tickets: [Int], _ exposure: [Double], _ months: Range<Int>) -> VolumeChange.Span {
    VolumeChange.Span(
      tickets: tickets[months.upperBound] - tickets[months.lowerBound],
      exposure: exposure[months.upperBound] - exposure[months.lowerBound], months: months.count)
  }
}
