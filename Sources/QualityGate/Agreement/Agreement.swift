// How far raters agree on one question over some tickets, with intervals. Which tickets, is AgreementReport's.
public import SeededRandom

/// Agreement on one question.
public struct Agreement: Sendable, Equatable, Encodable {
  public struct Coefficient: Sendable, Equatable, Encodable {
    public var name: AgreementCoefficient
    public var estimate: Estimate
  }

  /// Tickets that two or more raters scored; only they count.
  public var tickets: Int
  /// Those on which all of their raters agree.
  public var agreed: Int
  public var raters: Int
  /// Of all answers the share in each category, 0 first.
  public var baseRates: [Double]
  /// In the order of `AgreementCoefficient.allCases`; κ only where there are two raters.
  public var coefficients: [Coefficient]

  /// The estimate of a coefficient, where there is one.
  public subscript(name: AgreementCoefficient) -> Estimate? { coefficients.first { $0.name == name }?.estimate }

  /// The agreement of answers.
  ///
  /// - Parameters:
  ///   - answers: of each ticket, by rater in a fixed order; `nil` where a rater did not answer.
  ///   - categories: answers are 0 to `categories` − 1.
  ///   - rounds: how many are resampled for the intervals.
  ///   - random: gives the intervals; the same generator gives the same.
  /// - Throws: why there is nothing to compare.
  /// - Precondition: `rounds ≥ 1`; answers are below `categories`.
  /// - Complexity: O(rounds · tickets), see `Resampling`.
  public init(
    answers: [[Int?]], categories: Int, rounds: Int = Resampling.rounds, random: SplitMix64
  ) throws(AgreementAbsence) {
    var answering: Set<Int> = []
    var patterns: [[Int]: Int] = [:]
    for ticket in answers {
      for (rater, answer) in ticket.enumerated() where answer != nil { answering.insert(rater) }
    }
    let isPair = answering.count == 2
    for ticket in answers {
      let given = ticket.compactMap { $0 }
      // Who gave which answer matters to κ alone.
      if given.count >= 2 { patterns[isPair ? given : given.sorted(), default: 0] += 1 }
    }
    guard answering.count != 1 else { throw .oneRater }
    guard !patterns.isEmpty else { throw .nothingPaired }

    let kinds = patterns.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let sums = kinds.map { AgreementSums(answers: $0.key, categories: categories) }
    let counts = kinds.map(\.value)
    var whole = AgreementSums(categories: categories)
    for (one, count) in zip(sums, counts) { whole.add(one, times: Double(count)) }
    tickets = counts.reduce(0, +)
    agreed = kinds.reduce(0) { $0 + (Set($1.key).count == 1 ? $1.value : 0) }
    raters = answering.count
    baseRates = whole.baseRates

    let names = AgreementCoefficient.allCases.filter { isPair || !$0.isForTwoRatersOnly }
    var resampled = [[Double]](repeating: [], count: names.count)
    let resampling = Resampling(counts: counts)
    let size = kinds.map(\.key.count).max()!
    var random = random
    for _ in 0..<rounds {
      let drawn = resampling.draw(&random)
      var round = AgreementSums(categories: categories)
      for (one, count) in zip(sums, drawn.counts) where count > 0 { round.add(one, times: Double(count)) }
      for _ in 0..<drawn.madeUp {
        round.add(AgreementSums(answers: (0..<size).map { _ in random.below(categories) }, categories: categories))
      }
      for (place, name) in names.enumerated() { resampled[place].append(name.value(of: round)) }
    }
    coefficients = zip(names, resampled).map { name, values in
      Coefficient(name: name, estimate: Estimate(value: name.value(of: whole), resampled: values))
    }
  }
}
