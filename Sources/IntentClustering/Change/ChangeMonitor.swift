// When intents begin, end, rise and fall, month by month, as an analyst sees it who looks at the end of every month.
// Pure: counts in, changes out. How seasons and drift are told is elsewhere.

/// A change of an intent's share of the desk's tickets.
public struct VolumeChange: Sendable, Equatable {
  public enum Kind: String, Sendable, Equatable, CaseIterable {
    /// There were no tickets before, or no more than strays.
    case born
    /// There are no tickets any more, or no more than strays.
    case died
    /// A higher share than before, of an intent that was there.
    case rose
    /// A lower one, of an intent that is still there.
    case fell
  }

  public var kind: Kind
  /// Index of the first month at the new level; for `died` of the last month at the old one.
  public var month: Int
  /// Index of the month at whose end it shows: nothing later was read to find it.
  public var seenAt: Int
  /// Tickets, the desk's tickets and months before the change, since the change before it.
  public var before: Span
  /// The same from the change to `seenAt`.
  public var after: Span
  /// Of the exact test that raised the alarm. 0: below what a `Double` can hold.
  public var pValue: Double
  /// The largest p-value that would have.
  public var threshold: Double
  /// Natural logarithm of the likelihood ratio of the change, against none.
  public var logLikelihoodRatio: Double

  public struct Span: Sendable, Equatable {
    public var tickets: Int
    /// Tickets of the whole desk.
    public var exposure: Double
    /// Those in which the desk has tickets.
    public var months: Int
    /// Share of the desk's tickets, 0 to 1.
    public var share: Double { exposure > 0 ? Double(tickets) / exposure : 0 }
  }
}

/// What was found in one intent.
public struct IntentLife: Sendable, Equatable {
  /// In the order they were seen.
  public var changes: [VolumeChange] = []
  /// Months after which an end right after the last month would be seen, from 1; `nil`: too few tickets to tell.
  public var endVisibleAfter: Int?

  public var births: [VolumeChange] { changes.filter { $0.kind == .born } }
  public var deaths: [VolumeChange] { changes.filter { $0.kind == .died } }
}

/// Monthly surveillance of all intents of a desk.
///
/// At the end of month m each intent's last 1, 2, … `longestWindow` months are compared with all months before them
/// since its last change, by the exact conditional test (`ConditionalTest`), with the desk's tickets of each month as
/// exposure: growth, the desk's seasons and a month that the export covers in part change nothing, and a month in which
/// the desk has no ticket says nothing. Where months vary more than by chance the tests allow for it
/// (`MonthlyDispersion`). An alarm is a p-value below the threshold that `FalseAlarmBudget` gives for
/// all tests of that month. Births and deaths further need the share before (after) to be at most `strayShare` of the
/// share after (before). The month of the change is the one of highest likelihood among those windows.
///
/// It is the windowed form of the generalized likelihood ratio procedure (Willsky and Jones 1976,
/// doi:10.1109/TAC.1976.1101146; Lai 1995, doi:10.1111/j.2517-6161.1995.tb02052.x), with exact p-values in place of a
/// simulated threshold.
public struct ChangeMonitor: Sendable {
  public struct Parameters: Sendable, Equatable {
    /// False alarms to expect at most a month over all intents: of births, of deaths, and of rises and falls together.
    /// In two years 0.23 of each.
    public var falseAlarmsPerMonth = 0.01
    /// Months that a change may lie back. A late find beats none; each month more costs the others a little.
    public var longestWindow = 6
    /// An intent is absent while its share is at most this part of what it is elsewhere: a mined intent attracts a
    /// few stray tickets of its neighbours before it begins and after it ends.
    public var strayShare = 0.1
    /// Months an intent has to have been there before it can end: one crowded month is no life.
    public var leastLife = 2
    /// Rises and falls have to be by more than this factor. Below, one intent's change moves the shares of the others.
    public var levelRatio = 1.25

    public init() {}
  }

  /// How many tickets it takes to see a change, at the end of the last month.
  public struct Visibility: Sendable, Equatable {
    /// The largest p-value that counts as a birth, and as a death.
    public var birthThreshold = 0.0
    public var deathThreshold = 0.0
    /// How much more months vary than by chance: τ² of `MonthlyDispersion`, 0 for not at all.
    public var squaredVariation = 0.0
    /// Tickets in its first two months from which the birth of an intent is seen by their end.
    public var birthTickets: Int?
    /// Tickets a month from which the death of an intent that was there from the start is seen two months later.
    public var deathTicketsPerMonth: Double?
  }

  public struct Result: Sendable, Equatable {
    /// By intent, in the order given.
    public var lives: [IntentLife]
    public var visibility: Visibility
  }

  /// Watches over all months, one after the other.
  ///
  /// - Parameters:
  ///   - counts: `counts[i][m]`: tickets of intent i in month m.
  ///   - exposure: the desk's tickets in each month, those of no intent included.
  /// - Precondition: every row has as many months as `exposure`; nothing is negative.
  /// - Complexity: O(intents · months · `longestWindow` · length of a binomial tail).
  public static func watch(counts: [[Int]], exposure: [Double], parameters: Parameters = Parameters()) -> Result {
    precondition(counts.allSatisfy { $0.count == exposure.count }, "counts and exposure differ in months")
    precondition(exposure.allSatisfy { $0 >= 0 } && counts.joined().allSatisfy { $0 >= 0 }, "negative counts")
    var watches = counts.map { IntentWatch(counts: $0, exposure: exposure, parameters: parameters) }
    var visibility = Visibility()
    var variation = 0.0
    for month in exposure.indices.dropFirst() where exposure[month] > 0 {
      variation = MonthlyDispersion.squaredVariation(counts: counts, exposure: exposure, months: month + 1)
      func threshold(_ kinds: VolumeChange.Kind...) -> Double {
        FalseAlarmBudget.threshold(
          budget: parameters.falseAlarmsPerMonth,
          smallestPValues: watches.flatMap { watch in
            kinds.flatMap { watch.smallestPValues($0, at: month, variation: variation) }
          })
      }
      let (births, deaths, levels) = (threshold(.born), threshold(.died), threshold(.rose, .fell))
      for index in watches.indices {
        watches[index].look(at: month, variation: variation) { $0 == .born ? births : $0 == .died ? deaths : levels }
      }
      visibility.birthThreshold = births
      visibility.deathThreshold = deaths
    }
    visibility.squaredVariation = variation
    visibility.birthTickets = smallestBirth(exposure, threshold: visibility.birthThreshold)
    visibility.deathTicketsPerMonth = smallestDeath(exposure, threshold: visibility.deathThreshold)
    let lives = watches.map { watch in
      IntentLife(
        changes: watch.changes,
        endVisibleAfter: watch.endVisibleAfter(variation: variation, threshold: visibility.deathThreshold))
    }
    return Result(lives: lives, visibility: visibility)
  }

  /// All n tickets in the last two months: p-value qⁿ, with q their part of the exposure.
  private static func smallestBirth(_ exposure: [Double], threshold: Double) -> Int? {
    let (before, after) = (exposure.dropLast(2).reduce(0, +), exposure.suffix(2).reduce(0, +))
    guard threshold > 0, before > 0, after > 0 else { return nil }
    let part = ConditionalTest.laterPart(before: before, after: after)
    return (1...10_000).first { ConditionalTest.upperTail($0, of: $0, p: part) <= threshold }
  }

  /// None of n tickets in two more months like the others: p-value (1 − q)ⁿ.
  private static func smallestDeath(_ exposure: [Double], threshold: Double) -> Double? {
    let months = exposure.count
    guard months > 0, threshold > 0 else { return nil }
    let part = 2 / Double(months + 2)
    return (1...1_000_000).first { ConditionalTest.lowerTail(0, of: $0, p: part) <= threshold }
      .map { Double($0) / Double(months) }
  }
}
