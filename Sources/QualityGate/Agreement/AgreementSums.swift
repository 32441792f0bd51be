// What tickets add to the coefficients of agreement: all of them are functions of sums over tickets, so that a
// resampled round costs one addition a ticket. The formulas are in AgreementCoefficient.swift.

/// Sums over tickets that two or more raters answered.
struct AgreementSums: Equatable {
  let categories: Int
  private(set) var tickets = 0.0
  /// Of each ticket the share of pairs of raters that agree.
  private(set) var agreement = 0.0
  /// Of each ticket the share of its answers in each category.
  private(set) var shares: [Double]
  /// Pairs of answers of one ticket, each weighed 1/(raters − 1): Krippendorff's coincidences, categories × categories.
  private(set) var coincidences: [Double]
  /// Tickets by the first rater's answer and the second's, categories × categories; of two raters only.
  private(set) var table: [Double]

  init(categories: Int) {
    self.categories = categories
    shares = [Double](repeating: 0, count: categories)
    coincidences = [Double](repeating: 0, count: categories * categories)
    table = coincidences
  }

  /// One ticket's answers, in the order of the raters.
  ///
  /// - Precondition: two or more answers, each below `categories`.
  init(answers: [Int], categories: Int) {
    precondition(
      answers.count >= 2 && answers.allSatisfy { (0..<categories).contains($0) },
      "answers \(answers) are not two or more below \(categories)")
    self.init(categories: categories)
    tickets = 1
    let raters = Double(answers.count)
    for (place, answer) in answers.enumerated() {
      shares[answer] += 1 / raters
      for (otherPlace, other) in answers.enumerated() where otherPlace != place {
        coincidences[answer * categories + other] += 1 / (raters - 1)
        if answer == other { agreement += 1 / (raters * (raters - 1)) }
      }
    }
    if answers.count == 2 { table[answers[0] * categories + answers[1]] = 1 }
  }

  /// Adds a ticket so many times.
  mutating func add(_ ticket: AgreementSums, times: Double = 1) {
    tickets += times * ticket.tickets
    agreement += times * ticket.agreement
    for place in shares.indices { shares[place] += times * ticket.shares[place] }
    for place in coincidences.indices {
      coincidences[place] += times * ticket.coincidences[place]
      table[place] += times * ticket.table[place]
    }
  }

  /// Of all answers the share in each category.
  var baseRates: [Double] {
    let answers = coincidences.reduce(0, +)
    return marginals(of: coincidences, byColumn: false).map { $0 / answers }
  }

  /// Sums of the rows or columns of a square table.
  func marginals(of table: [Double], byColumn: Bool) -> [Double] {
    (0..<categories).map { one in
      (0..<categories).reduce(0) { $0 + table[byColumn ? $1 * categories + one : one * categories + $1] }
    }
  }
}
