// The coverage curve with each intent's tickets counted only as far as the audit of its band found that they fit.

/// One band of intents, audited by a simple random sample without replacement of their tickets.
public struct AuditedBand: Sendable, Equatable {
  /// Tickets of its intents.
  public var tickets: Int
  public var sampled: Int
  /// Sampled tickets that fit their intent.
  public var fitting: Int

  /// - Precondition: `0 ≤ fitting ≤ sampled ≤ tickets`, `sampled ≥ 1`.
  public init(tickets: Int, sampled: Int, fitting: Int) {
    precondition(
      sampled >= 1 && (0...sampled).contains(fitting) && sampled <= tickets,
      "\(fitting) of \(sampled) of \(tickets) tickets is no audit")
    self.tickets = tickets
    self.sampled = sampled
    self.fitting = fitting
  }

  /// Share of its tickets that fit their intent, as the sample has it.
  public var purity: Double { Double(fitting) / Double(sampled) }

  /// The 95% interval of that share over all its tickets: exact, for a finite population.
  public var interval: ClosedRange<Double> {
    FinitePopulationBounds.shares(successes: fitting, sample: sampled, population: tickets)
  }
}

/// A share with its 95% interval.
public struct EstimatedShare: Sendable, Equatable {
  public var estimate: Double
  public var lower: Double
  public var upper: Double
}

/// Volume × purity, over bands and along the curve.
public struct PurityAdjustedCoverage: Sendable, Equatable {
  /// Share of all tickets that are in an intent and fit it.
  public let covered: EstimatedShare
  /// The same of the `i + 1` largest intents. Inside a band its purity stands for each of its intents; at the end of a
  /// band only what was sampled counts.
  public let curve: [EstimatedShare]

  /// Adjusts a coverage curve.
  ///
  /// The estimate is stratified sampling's, Σ w p with w a band's share of all tickets and p its purity (Cochran 1977,
  /// *Sampling Techniques*, 5.3). The interval combines the bands' own intervals by the square-and-add rule: the
  /// estimate minus √Σ (w (p − lower))² and plus √Σ (w (upper − p))² (for a linear function of binomial shares Zou,
  /// Huang and Zhang 2009, *Comput. Stat. Data Anal.* 53, 1080–1085; in general Zou and Donner 2008,
  /// doi:10.1002/sim.3095). With the bands' exact intervals, and not Wald's, it keeps its
  /// level where every sampled ticket fits. It is not exact; how often it holds the truth is simulated in the tests.
  ///
  /// - Parameters:
  ///   - bands: in the order of the curve.
  ///   - volumes: of the intents, largest first, with the place of each one's band.
  ///   - total: all mined tickets, those that fit no intent included.
  /// - Precondition: the volumes of each band sum to its tickets, and all of them to no more than `total`.
  /// - Postcondition: `lower ≤ estimate ≤ upper`, all from 0 to the share before adjustment; `curve` never falls, and
  ///   its last entry is `covered`.
  /// - Complexity: O(intents · bands), after the bands' intervals.
  public init(bands: [AuditedBand], volumes: [(tickets: Int, band: Int)], total: Int) {
    var sums = [Int](repeating: 0, count: bands.count)
    let intervals = bands.map(\.interval)
    let whole = Double(max(total, 1))
    var curve: [EstimatedShare] = []
    curve.reserveCapacity(volumes.count)
    for (tickets, band) in volumes {
      sums[band] += tickets
      curve.append(Self.share(bands, intervals, weights: sums.map { Double($0) / whole }))
    }
    precondition(
      zip(sums, bands).allSatisfy { $0 == $1.tickets } && sums.reduce(0, +) <= total,
      "\(sums) tickets by intent for bands of \(bands.map(\.tickets))")
    self.curve = curve
    covered = curve.last ?? EstimatedShare(estimate: 0, lower: 0, upper: 0)
  }

  private static func share(
    _ bands: [AuditedBand], _ intervals: [ClosedRange<Double>], weights: [Double]
  ) -> EstimatedShare {
    var (estimate, below, above) = (0.0, 0.0, 0.0)
    for (number, band) in bands.enumerated() {
      let (purity, weight) = (band.purity, weights[number])
      estimate += weight * purity
      let down = weight * (purity - intervals[number].lowerBound)
      let up = weight * (intervals[number].upperBound - purity)
      below += down * down
      above += up * up
    }
    return EstimatedShare(
      estimate: estimate, lower: max(0, estimate - below.squareRoot()),
      upper: min(weights.reduce(0, +), estimate + above.squareRoot()))
  }

  /// The fewest of the largest intents whose adjusted share reaches this one; `nil`: never.
  public func intentsReaching(_ share: Double) -> Int? { reaching(share, \.estimate) }

  /// The same by the interval's ends: at the earliest by the upper ones, at the latest by the lower ones.
  public func intentsReachingBounds(_ share: Double) -> (earliest: Int?, latest: Int?) {
    (reaching(share, \.upper), reaching(share, \.lower))
  }

  private func reaching(_ share: Double, _ value: KeyPath<EstimatedShare, Double>) -> Int? {
    curve.firstIndex { $0[keyPath: value] >= share }.map { $0 + 1 }
  }
}
