// One intent under watch: since when it has been as it is, and whether the newest months differ from that.

/// The state of one intent, month after month. Reads no month later than the one it is asked about.
struct IntentWatch {
  private(set) var changes: [VolumeChange] = []

  private let parameters: ChangeMonitor.Parameters
  /// `tickets[m]`: tickets before month m; likewise the desk's.
  private let tickets: [Int]
  private let exposure: [Double]
  /// Months before month m in which the desk has tickets: the others say nothing.
  private let covered: [Int]
  private var isPresent: Bool?
  /// First month since the last birth or death, and since the last change of any kind.
  private var lifeStart = 0
  private var levelStart = 0

  init(counts: [Int], exposure: [Double], parameters: ChangeMonitor.Parameters) {
    self.parameters = parameters
    tickets = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    self.exposure = exposure.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    covered = exposure.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 > 0 ? 1 : 0)) }
  }

  /// Whether a change of this kind can come next. An intent never seen to begin may do either.
  private func isPossible(_ kind: VolumeChange.Kind) -> Bool {
    switch kind {
    case .born: isPresent != true
    case .died: isPresent != false
    case .rose, .fell: isPresent != false
    }
  }

  private func start(_ kind: VolumeChange.Kind) -> Int {
    kind == .born || kind == .died ? lifeStart : levelStart
  }

  private func span(_ months: Range<Int>) -> VolumeChange.Span {
    VolumeChange.Span(
      tickets: tickets[months.upperBound] - tickets[months.lowerBound],
      exposure: exposure[months.upperBound] - exposure[months.lowerBound],
      months: covered[months.upperBound] - covered[months.lowerBound])
  }

  /// The windows that end with `month` and leave something to compare with, shortest first, and their first months.
  private func windows(
    _ kind: VolumeChange.Kind, at month: Int
  ) -> [(first: Int, before: VolumeChange.Span, after: VolumeChange.Span)] {
    guard isPossible(kind) else { return [] }
    let start = start(kind)
    let longest = min(parameters.longestWindow, month + 1 - start - (kind == .died ? parameters.leastLife : 1))
    guard longest >= 1 else { return [] }
    return (1...longest).map { length in
      let first = month + 1 - length
      return (first, span(start..<first), span(first..<month + 1))
    }.filter { $0.before.exposure > 0 && $0.after.exposure > 0 }
  }

  private func pValue(
    _ kind: VolumeChange.Kind, tickets: Int, before: VolumeChange.Span, after: VolumeChange.Span, variation: Double
  ) -> Double {
    ConditionalTest.pValue(
      of: kind, tickets: tickets, before: before, after: after, levelRatio: parameters.levelRatio, variation: variation)
  }

  /// What the p-values of this month's tests are at least, before it is known how the tickets fall.
  func smallestPValues(_ kind: VolumeChange.Kind, at month: Int, variation: Double) -> [Double] {
    windows(kind, at: month).map { _, before, after in
      let extreme = kind == .born || kind == .rose ? before.tickets + after.tickets : 0
      return pValue(kind, tickets: extreme, before: before, after: after, variation: variation)
    }
  }

  /// Adds what shows at the end of `month`. A birth or death is never also a rise or fall.
  mutating func look(at month: Int, variation: Double, threshold: (VolumeChange.Kind) -> Double) {
    for kind in [VolumeChange.Kind.born, .died, .rose, .fell] {
      guard let change = change(kind, at: month, variation: variation, threshold: threshold(kind)) else { continue }
      changes.append(change)
      switch kind {
      case .born:
        isPresent = true
        lifeStart = change.month
        // The month of birth may have begun without it.
        levelStart = change.month + 1
      case .died:
        isPresent = false
        lifeStart = change.month + 1
        levelStart = change.month + 1
      case .rose, .fell: levelStart = change.month
      }
      return
    }
  }

  private func change(
    _ kind: VolumeChange.Kind, at month: Int, variation: Double, threshold: Double
  ) -> VolumeChange? {
    var best: VolumeChange?
    for (first, before, after) in windows(kind, at: month) {
      switch kind {
      case .born where before.share > parameters.strayShare * after.share: continue
      case .died where after.share > parameters.strayShare * before.share: continue
      default: break
      }
      let p = pValue(kind, tickets: after.tickets, before: before, after: after, variation: variation)
      guard p <= threshold else { continue }
      let evidence = ConditionalTest.logLikelihoodRatio(
        countBefore: before.tickets, before: before.exposure, countAfter: after.tickets, after: after.exposure)
      guard evidence > best?.logLikelihoodRatio ?? 0 else { continue }
      best = VolumeChange(
        kind: kind, month: kind == .died ? first - 1 : first, seenAt: month, before: before, after: after, pValue: p,
        threshold: threshold, logLikelihoodRatio: evidence)
    }
    return best
  }

  /// Months without a ticket, like the mean of those since the last birth or death, until a death would be seen.
  func endVisibleAfter(variation: Double, threshold: Double) -> Int? {
    guard isPresent != false, lifeStart < exposure.count - 1 else { return nil }
    let life = span(lifeStart..<exposure.count - 1)
    guard life.exposure > 0 else { return nil }
    return (1...parameters.longestWindow).first { months in
      let silence = VolumeChange.Span(
        tickets: 0, exposure: life.exposure * Double(months) / Double(life.months), months: months)
      return pValue(.died, tickets: 0, before: life, after: silence, variation: variation) <= threshold
    }
  }
}
