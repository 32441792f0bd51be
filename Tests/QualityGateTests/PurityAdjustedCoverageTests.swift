// The adjusted curve by hand, what always holds of it, and how often its interval holds the truth.
import SeededRandom
import Testing

@testable import QualityGate

@Suite struct PurityAdjustedCoverageTests {
  // 100 tickets: intents of 40 | 20, 10 | 5, and 25 in none. Both bands but the last are a census of what was drawn.
  private let bands = [
    AuditedBand(tickets: 40, sampled: 40, fitting: 36), AuditedBand(tickets: 30, sampled: 10, fitting: 5),
    AuditedBand(tickets: 5, sampled: 5, fitting: 5),
  ]
  private let volumes = [(40, 0), (20, 1), (10, 1), (5, 2)].map { (tickets: $0.0, band: $0.1) }

  @Test func byHand() {
    let adjusted = PurityAdjustedCoverage(bands: bands, volumes: volumes, total: 100)
    for (share, expected) in zip(adjusted.curve, [0.36, 0.46, 0.51, 0.56]) {
      #expect(abs(share.estimate - expected) < 1e-12)
    }
    // Only the second band leaves doubt: 0.3 of all tickets, by its own interval.
    let interval = bands[1].interval
    #expect(abs(adjusted.covered.lower - (0.56 - 0.3 * (0.5 - interval.lowerBound))) < 1e-12)
    #expect(abs(adjusted.covered.upper - (0.56 + 0.3 * (interval.upperBound - 0.5))) < 1e-12)
    #expect(adjusted.curve[0].lower == adjusted.curve[0].upper)
    #expect(adjusted.intentsReaching(0.45) == 2 && adjusted.intentsReaching(0.7) == nil)
    #expect(adjusted.intentsReaching(0.36) == 1)
  }

  // Two bands of equal weight: both halves of the interval add as the sides of a right angle.
  @Test func squareAndAdd() {
    let band = AuditedBand(tickets: 5_000, sampled: 50, fitting: 45)
    let adjusted = PurityAdjustedCoverage(
      bands: [band, band], volumes: [(5_000, 0), (5_000, 1)].map { (tickets: $0.0, band: $0.1) }, total: 10_000)
    let below = 0.5 * (0.9 - band.interval.lowerBound)
    #expect(abs(adjusted.covered.estimate - 0.9) < 1e-12)
    #expect(abs(adjusted.covered.lower - (0.9 - below * 2.0.squareRoot())) < 1e-12)
    #expect(adjusted.covered.upper - adjusted.covered.lower < band.interval.upperBound - band.interval.lowerBound)
  }

  @Test func allPureIsAsFiledAndNothingIsNothing() {
    let pure = PurityAdjustedCoverage(
      bands: [AuditedBand(tickets: 900, sampled: 50, fitting: 50)], volumes: [(tickets: 900, band: 0)], total: 1_000)
    #expect(pure.covered.estimate == 0.9 && pure.covered.upper == 0.9 && pure.covered.lower < 0.9)
    let none = PurityAdjustedCoverage(bands: [], volumes: [], total: 0)
    #expect(none.covered == EstimatedShare(estimate: 0, lower: 0, upper: 0) && none.curve.isEmpty)
  }

  @Test func whatAlwaysHolds() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      var bands: [AuditedBand] = []
      var volumes: [(tickets: Int, band: Int)] = []
      for number in 0...random.below(5) {
        let sizes = (0...random.below(6)).map { _ in 1 + random.below(400) }
        let tickets = sizes.reduce(0, +)
        let sampled = min(tickets, 1 + random.below(60))
        bands.append(AuditedBand(tickets: tickets, sampled: sampled, fitting: random.below(sampled + 1)))
        volumes += sizes.map { (tickets: $0, band: number) }
      }
      let filed = volumes.reduce(0) { $0 + $1.tickets }
      let adjusted = PurityAdjustedCoverage(bands: bands, volumes: volumes, total: filed + random.below(500))
      var last = EstimatedShare(estimate: 0, lower: 0, upper: 0)
      for share in adjusted.curve {
        #expect(0 <= share.lower && share.lower <= share.estimate && share.estimate <= share.upper + 1e-12)
        #expect(share.estimate >= last.estimate)
        #expect(share.lower >= last.lower - 1e-12 && share.upper >= last.upper - 1e-12)
        last = share
      }
      #expect(adjusted.covered == last && last.upper <= 1)
      let (earliest, latest) = adjusted.intentsReachingBounds(0.5)
      let reached = adjusted.intentsReaching(0.5) ?? .max
      #expect((earliest ?? .max) <= reached && reached <= (latest ?? .max))
      // More fitting tickets in one band raise the share.
      if let place = bands.firstIndex(where: { $0.fitting < $0.sampled }) {
        bands[place].fitting += 1
        let more = PurityAdjustedCoverage(bands: bands, volumes: volumes, total: filed)
        let less = PurityAdjustedCoverage(bands: bands.enumerated().map { number, band in
          AuditedBand(
            tickets: band.tickets, sampled: band.sampled, fitting: band.fitting - (number == place ? 1 : 0))
        }, volumes: volumes, total: filed)
        #expect(more.covered.estimate > less.covered.estimate)
      }
    }
  }

  /// Tickets of each band and how many of them truly fit.
  private static let desks: [[(tickets: Int, fitting: Int)]] = [
    // A desk of 20,000: as filed the purities of a good, a middling and a poor mining.
    [(5_024, 4_900), (4_641, 4_400), (3_856, 3_500), (3_863, 3_300), (1_815, 1_300)],
    [(5_024, 4_100), (4_641, 3_500), (3_856, 2_700), (3_863, 2_600), (1_815, 900)],
    [(5_024, 2_500), (4_641, 2_000), (3_856, 1_500), (3_863, 1_200), (1_815, 300)],
    // All but pure, where Wald's interval has no width.
    [(5_024, 5_000), (4_641, 4_610), (3_856, 3_840), (3_863, 3_850), (1_815, 1_800)],
    // Impure in one band alone.
    [(5_024, 5_024), (4_641, 4_641), (3_856, 3_856), (3_863, 3_600), (1_815, 1_815)],
    // Small bands, some drawn whole.
    [(260, 240), (240, 200), (120, 110), (60, 40), (30, 12)],
    // One band.
    [(900, 810)],
    // A million tickets.
    [(250_000, 240_000), (250_000, 230_000), (200_000, 170_000), (200_000, 150_000), (60_000, 20_000)],
  ]

  // 4,000 audits of 50 tickets a band. Of an interval that holds the truth at 95%, fewer than 94% would hold it once in
  // 500 such simulations.
  @Test(arguments: desks.indices)
  func theIntervalHoldsTheTruth(desk: Int) {
    let bands = Self.desks[desk]
    let total = bands.reduce(0) { $0 + $1.tickets } * 100 / 97
    let truth = Double(bands.reduce(0) { $0 + $1.fitting }) / Double(total)
    var random = SplitMix64(seed: 2_026, stream: UInt64(desk))
    let draws = bands.map { Draws(population: $0.tickets, members: $0.fitting, sample: min(50, $0.tickets)) }
    let volumes = bands.indices.map { (tickets: bands[$0].tickets, band: $0) }
    var known: [[Int]: EstimatedShare] = [:]
    let rounds = 4_000
    var held = 0
    var sum = 0.0
    for _ in 0..<rounds {
      let fitting = draws.map { $0.draw(&random) }
      let share =
        known[fitting]
        ?? PurityAdjustedCoverage(
          bands: fitting.indices.map {
            AuditedBand(tickets: bands[$0].tickets, sampled: draws[$0].sample, fitting: fitting[$0])
          }, volumes: volumes, total: total
        ).covered
      known[fitting] = share
      if share.lower <= truth && truth <= share.upper { held += 1 }
      sum += share.estimate
    }
    #expect(Double(held) / Double(rounds) >= 0.94, "desk \(desk): \(held) of \(rounds)")
    // And the estimate is right on average.
    #expect(abs(sum / Double(rounds) - truth) < 0.003, "desk \(desk)")
  }

  /// Hypergeometric numbers by inversion.
  private struct Draws {
    let sample: Int
    private let tails: [Double]

    init(population: Int, members: Int, sample: Int) {
      self.sample = sample
      tails = (0...sample + 1).map {
        FinitePopulationBounds.upperTail($0, members: members, population: population, sample: sample)
      }
    }

    func draw(_ random: inout SplitMix64) -> Int {
      let unit = random.unit()
      return (0...sample).last { tails[$0] > unit } ?? 0
    }
  }
}
