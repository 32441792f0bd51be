// Where further ratings remove most doubt: what is expected of their outcome before they are given.
import Glibc
import TicketModel

/// The expected number of wrong decisions, and by how much ratings lower it.
///
/// An intent decided for what is likelier is decided wrongly with probability min(P, 1 − P), P the chance that its
/// share is below the required one; every intent counts alike. The value of ratings is the fall of its mean over their
/// outcomes, as the model foresees them (preposterior analysis; Raiffa and Schlaifer 1961, *Applied Statistical
/// Decision Theory*). It grows in leaps, because few ratings often cannot turn a decision; so that blocks of every size
/// are weighed by what they remove per rating.
struct RatingsAhead {
  /// By blocks of ratings, none first: by how much the expected number of wrong decisions falls.
  typealias Gains = [Double]

  let grid: DefectGrid
  /// Ratings of a block, and blocks there are.
  let block: Int
  let blocks: Int
  /// By number of blocks, by outcome, by cell: its probability.
  private let outcomes: [[[Double]]]

  /// - Parameters:
  ///   - ratings: that may be given, 1 or more; they are given out in tenths, rounded down to whole ratings.
  init(ratings: Int, grid: DefectGrid, miss: Double, falseAlarm: Double) {
    self.grid = grid
    block = max(1, ratings / 10)
    blocks = ratings / block
    let (size, count) = (block, blocks)
    outcomes = (1...max(1, count)).map { number in
      let tickets = number * size
      let choose = (0...tickets).map {
        lgamma(Double(tickets) + 1).0 - lgamma(Double($0) + 1).0 - lgamma(Double(tickets - $0) + 1).0
      }
      let logs = grid.points.map { share in
        let seen = share * (1 - miss) + (1 - share) * falseAlarm
        return (log(seen), log1p(-seen))
      }
      return (0...tickets).map { defects in
        logs.map { exp(choose[defects] + Double(defects) * $0.0 + Double(tickets - defects) * $0.1) }
      }
    }
  }

  /// - Parameter shares: posterior mass of an intent's share of defects in each cell, in all 1.
  func gains(_ shares: [Double]) -> Gains {
    let below = shares[grid.firstBelow...].reduce(0, +)
    let now = min(below, 1 - below)
    return [0]
      + outcomes.map { outcomes in
        let after = outcomes.reduce(0.0) { sum, chances in
          var (good, bad) = (0.0, 0.0)
          for cell in 0..<grid.firstBelow { good += shares[cell] * chances[cell] }
          for cell in grid.firstBelow..<grid.count { bad += shares[cell] * chances[cell] }
          return sum + min(good, bad)
        }
        return max(0, now - after)
      }
  }

  /// Gives out all blocks, again and again to the intent and in the number that removes most doubt per rating.
  ///
  /// - Parameters:
  ///   - gains: of each intent.
  ///   - ticketsLeft: of each intent, the tickets that can still be scored.
  /// - Returns: blocks of each intent that gets any, most doubt removed first; equals in the order given.
  /// - Complexity: O(blocks² · intents).
  func allocation(_ gains: [Gains], ticketsLeft: [Int]) -> [(intent: Int, blocks: Int)] {
    var given = [Int](repeating: 0, count: gains.count)
    var left = blocks
    while left > 0 {
      var best: (intent: Int, blocks: Int, rate: Double)?
      for (intent, own) in gains.enumerated() {
        for more in 1...left where ticketsLeft[intent] / block >= given[intent] + more {
          let rate = (own[given[intent] + more] - own[given[intent]]) / Double(more)
          if rate > max(best?.rate ?? 0, 1e-12) { best = (intent, more, rate) }
        }
      }
      guard let best else { break }
      given[best.intent] += best.blocks
      left -= best.blocks
    }
    return given.indices.filter { given[$0] > 0 }
      .sorted { (gains[$1][given[$1]], $0) < (gains[$0][given[$0]], $1) }
      .map { ($0, given[$0]) }
  }
}
