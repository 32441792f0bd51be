// Shares of defects as cells from 0 to 1, on which the portfolio's distributions are summed.
import Glibc

/// Cells that are narrow near 0 and on both sides of the allowed share, where verdicts are made.
struct DefectGrid {
  /// Cells on either side of the allowed share.
  static let cellsOfASide = 64

  /// Ends of the cells, rising from 0 to 1; one of them is the allowed share.
  let edges: [Double]
  /// A point in each cell.
  let points: [Double]
  /// Cells from this one on have shares above the allowed one.
  let firstBelow: Int
  private let logPoints: [Double]
  private let logRests: [Double]
  private let logWidths: [Double]

  var count: Int { points.count }

  /// - Parameter allowed: the largest share of defects that is good enough, above 0 and below 1.
  init(allowed: Double) {
    precondition(allowed > 0 && allowed < 1, "a share of \(allowed) defects divides nothing")
    let sides = Double(DefectGrid.cellsOfASide)
    // Quadratic from the lower end of either side.
    func place(_ step: Double) -> Double {
      step <= sides
        ? allowed * (step / sides) * (step / sides)
        : allowed + (1 - allowed) * ((step - sides) / sides) * ((step - sides) / sides)
    }
    let cells = 2 * DefectGrid.cellsOfASide
    edges = (0...cells).map { place(Double($0)) }
    points = (0..<cells).map { place(Double($0) + 0.5) }
    firstBelow = DefectGrid.cellsOfASide
    logPoints = points.map { log($0) }
    logRests = points.map { log1p(-$0) }
    logWidths = zip(edges.dropFirst(), edges).map { log($0 - $1) }
  }

  /// The mass of a beta distribution in each cell, by its density in the cell's point; in the first, where it may have
  /// no bound, by its integral. It sums to 1.
  ///
  /// - Precondition: `defects, perfect > 0`.
  func prior(defects: Double, perfect: Double) -> [Double] {
    var logs = (0..<count).map { (defects - 1) * logPoints[$0] + (perfect - 1) * logRests[$0] + logWidths[$0] }
    logs[0] = defects * log(edges[1]) - log(defects) + (perfect - 1) * logRests[0]
    let most = logs.max()!
    let masses = logs.map { exp($0 - most) }
    let sum = masses.reduce(0, +)
    return masses.map { $0 / sum }
  }

  /// The likelihood of counts in each cell, as raters with these shares of misses and false alarms see the defects: in
  /// parts of its largest value, and the logarithm of that.
  func likelihood(
    defects: Int, settled: Int, miss: Double, falseAlarm: Double
  ) -> (parts: [Double], logScale: Double) {
    let logs = points.map { share in
      let seen = share * (1 - miss) + (1 - share) * falseAlarm
      return Double(defects) * log(seen) + Double(settled - defects) * log1p(-seen)
    }
    let most = logs.max()!
    return (logs.map { exp($0 - most) }, most)
  }

  /// The share below which a part of the mass lies; within a cell in proportion.
  ///
  /// - Precondition: `masses` sum to 1, `0 < part < 1`.
  func quantile(_ part: Double, of masses: [Double]) -> Double {
    var sum = 0.0
    for (cell, mass) in masses.enumerated() {
      if sum + mass >= part { return edges[cell] + (edges[cell + 1] - edges[cell]) * (part - sum) / mass }
      sum += mass
    }
    return 1
  }
}
