// Planted truth: intents with known shares of defects, raters who err, customers who answer.
import QualityGate
import SeededRandom
import TicketModel

/// How the true shares of defects of intents differ.
struct Spread {
  var title: String
  /// Beta distributions with whole parameters, and how often each is drawn from.
  var parts: [(weight: Double, defects: Int, perfect: Int)]

  static let all = [
    Spread(title: "Beta(2, 31)", parts: [(1, 2, 31)]),
    Spread(title: "80% Beta(3, 120), 20% Beta(8, 72)", parts: [(0.8, 3, 120), (0.2, 8, 72)]),
  ]

  func draw(_ random: inout SplitMix64) -> Double {
    var place = random.unit()
    let part = parts.first { part in
      place -= part.weight
      return place < 0
    }
    // The a-th smallest of a + b − 1 uniform numbers.
    let (defects, perfect) = part.map { ($0.defects, $0.perfect) } ?? (parts[0].defects, parts[0].perfect)
    return (0..<(defects + perfect - 1)).map { _ in random.unit() }.sorted()[defects - 1]
  }
}

/// A desk whose samples were scored by raters who miss 10% of defects and see one in 2% of good tickets. Scoring ends
/// with the sixth defect. One rating in ten is of a hidden known ticket, half of them defects.
struct Desk {
  var intents: [ScoredIntent] = []
  /// True shares of defects.
  var truth: [Double] = []
  var raterError: RaterError

  init(spread: Spread, intents count: Int, seed: UInt64) {
    let (missed, alarms) = (0.1, 0.02)
    var random = SplitMix64(seed: seed)
    var ratings = 0
    for number in 0..<count {
      let share = spread.draw(&random)
      let seen = share * (1 - missed) + (1 - share) * alarms
      var (defects, settled) = (0, 0)
      while settled < 100, defects < 6 {
        settled += 1
        if random.chance(seen) { defects += 1 }
      }
      ratings += settled
      truth.append(share)
      intents.append(
        ScoredIntent(
          intentID: "I\(number)", perfect: settled - defects, settled: settled, ships: defects < 6,
          ticketsPerMonth: Double(10 + random.below(1_000))))
    }
    // Known tickets come on top: one for nine others.
    let known = ratings / 18
    raterError = RaterError(
      missed: random.count(known, missed), knownDefects: known, falseAlarms: random.count(known, alarms),
      knownGood: known)
  }
}

/// What customers answer, from one to five stars: shares of each.
struct Answers {
  var title: String
  var shares: [Double]

  static let all = [
    Answers(title: "good 90%, bad 10%", shares: [0.1, 0, 0, 0, 0.9]),
    Answers(title: "good 70%, bad 30%", shares: [0.3, 0, 0, 0, 0.7]),
    Answers(title: "good 97%, bad 3%", shares: [0.03, 0, 0, 0, 0.97]),
    Answers(title: "stars 5, 3, 7, 20, 65%", shares: [0.05, 0.03, 0.07, 0.2, 0.65]),
    Answers(title: "stars alike", shares: [0.2, 0.2, 0.2, 0.2, 0.2]),
    Answers(title: "stars 2, 1, 2, 10, 85%", shares: [0.02, 0.01, 0.02, 0.1, 0.85]),
    Answers(title: "stars 2, 8, 50, 30, 10%", shares: [0.02, 0.08, 0.5, 0.3, 0.1]),
  ]

  var mean: Double { shares.enumerated().reduce(0) { $0 + Double($1.offset) / 4 * $1.element } }

  func draw(_ number: Int, _ random: inout SplitMix64) -> OutcomeCounts {
    var counts = OutcomeCounts()
    for _ in 0..<number {
      var (place, stars) = (random.unit(), 0)
      while stars < 4, place >= shares[stars] { (place, stars) = (place - shares[stars], stars + 1) }
      counts.add(rating: Double(stars) / 4)
    }
    return counts
  }
}

extension SplitMix64 {
  mutating func count(_ trials: Int, _ probability: Double) -> Int {
    var count = 0
    for _ in 0..<trials where chance(probability) { count += 1 }
    return count
  }
}

extension SamplingPlan {
  /// The chance that the share at 2/2 is below `share`, after these tickets alone and with every share alike before:
  /// I_share(perfect + 1, defects + 1), which is a binomial tail.
  static func chanceBelow(_ share: Double, perfect: Int, settled: Int) -> Double {
    SamplingPlan(sampleSize: settled + 1, allowedDefects: settled - perfect).chanceToShip(defectRate: 1 - share)
  }
}
