// How many tickets each intent gets: a power law over the intents' popularity, and the lives of two of them.
import SeededRandom

/// Weights of the catalogue's intents.
struct IntentVolumes: Sendable {
  /// The part of the intents that is to hold `headCoverage` of the tickets.
  static let headShare = 0.60
  static let headCoverage = 0.90
  /// Intents that do not live through all 24 months: first and last month, counted from 1.
  static let lives: [String: ClosedRange<Int>] = ["too-many-streams": 15...24, "sms-code-not-arriving": 1...10]

  /// Intents, most frequent first.
  let order: [Int]
  /// Share of each intent, by its index; the sum is 1.
  let weights: [Double]
  /// Months in which each intent is asked for, counted from 1.
  let months: [ClosedRange<Int>]
  private let cumulative: [Double]

  init(catalogue: Catalogue) {
    let intents = catalogue.intents
    order = intents.indices.sorted { a, b in
      let (first, second) = (intents[a], intents[b])
      if first.popularity != second.popularity { return first.popularity > second.popularity }
      let (left, right) = (fixedHash(first.id), fixedHash(second.id))
      return left != right ? left < right : first.id < second.id
    }
    let ranked = IntentVolumes.weights(count: intents.count)
    var weights = [Double](repeating: 0, count: intents.count)
    for (rank, intent) in order.enumerated() { weights[intent] = ranked[rank] }
    self.weights = weights
    months = intents.map { IntentVolumes.lives[$0.id] ?? 1...24 }
    var sum = 0.0
    var sums = [0.0]
    for weight in weights {
      sum += weight
      sums.append(sum)
    }
    cumulative = sums
  }

  /// Mandelbrot's form of the rank law with exponent 3/2, `(rank + offset)^−3/2`; the offset follows from the coverage
  /// of the head, by bisection. An exponent above 1 with an offset keeps the largest intent at a few per cent.
  static func weights(count: Int) -> [Double] {
    let head = Int((headShare * Double(count)).rounded(.up))
    func law(_ offset: Double) -> [Double] {
      let raw = (1...count).map { rank in
        let x = Double(rank) + offset
        return 1 / (x * x.squareRoot())
      }
      let sum = raw.reduce(0, +)
      return raw.map { $0 / sum }
    }
    var low = 0.0
    var high = 10_000.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if law(middle).prefix(head).reduce(0, +) > headCoverage { low = middle } else { high = middle }
    }
    return law(low)
  }

  /// An intent that is alive in a month, by weight.
  func draw(month: Int, _ random: inout SplitMix64) -> Int {
    while true {
      let value = random.unit() * cumulative[cumulative.count - 1]
      var low = 0
      var high = weights.count - 1
      while low < high {
        let middle = (low + high + 1) / 2
        if cumulative[middle] <= value { low = middle } else { high = middle - 1 }
      }
      if months[low].contains(month) { return low }
    }
  }
}
