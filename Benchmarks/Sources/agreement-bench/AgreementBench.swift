// How often the 95% intervals of agreement hold the truth, in rounds drawn from known raters.
import ArgumentParser
import QualityGate
import SeededRandom

/// Two raters who read a ticket's true score right with the same accuracy, else one of the other two at random.
struct Raters {
  var title: String
  /// Of tickets the share whose true score is 0, 1, 2.
  var quality: [Double]
  var accuracy: Double

  func ticket(_ random: inout SplitMix64) -> [Int?] {
    let place = random.unit()
    let score = place < quality[0] ? 0 : place < quality[0] + quality[1] ? 1 : 2
    return (0..<2).map { _ in random.chance(accuracy) ? score : (score + 1 + random.below(2)) % 3 }
  }

  /// What a round shows whose 400,000 tickets are divided as infinitely many would be.
  func truth() throws -> Agreement {
    var answers: [[Int?]] = []
    for first in 0..<3 {
      for second in 0..<3 {
        let share = (0..<3).reduce(0.0) { $0 + quality[$1] * chance(of: first, $1) * chance(of: second, $1) }
        answers += [[Int?]](repeating: [first, second], count: Int((share * 400_000).rounded()))
      }
    }
    return try Agreement(answers: answers, categories: 3, rounds: 1, random: SplitMix64(seed: 0))
  }

  private func chance(of answer: Int, _ score: Int) -> Double { answer == score ? accuracy : (1 - accuracy) / 2 }
}

@main
struct AgreementBench: ParsableCommand {
  @Option(help: "Rounds a line of the table.")
  var rounds = 1_000

  func run() throws {
    let settings = [
      Raters(title: "even scores", quality: [0.25, 0.25, 0.5], accuracy: 0.85),
      Raters(title: "90% at 2", quality: [0.04, 0.06, 0.9], accuracy: 0.95),
      Raters(title: "95% at 2", quality: [0.02, 0.03, 0.95], accuracy: 0.97),
      Raters(title: "95% at 2, hardly an error", quality: [0.01, 0.04, 0.95], accuracy: 0.99),
    ]
    let names = AgreementCoefficient.allCases
    print("| raters | tickets | no disagreement | " + names.map(\.rawValue).joined(separator: " | ") + " |")
    print("|---" + String(repeating: "|---", count: names.count + 2) + "|")
    for raters in settings {
      let truth = try raters.truth()
      for tickets in [20, 50, 100, 200, 500] {
        var random = SplitMix64(seed: UInt64(tickets))
        var held = [Int](repeating: 0, count: names.count)
        var agreeing = 0
        for _ in 0..<rounds {
          let found = try Agreement(
            answers: (0..<tickets).map { _ in raters.ticket(&random) }, categories: 3, random: random)
          if found.agreed == tickets { agreeing += 1 }
          for (place, name) in names.enumerated() {
            let interval = found[name]!
            // The truth is rounded to a ticket in 400,000.
            if interval.lower <= truth[name]!.value + 1e-5, truth[name]!.value - 1e-5 <= interval.upper {
              held[place] += 1
            }
          }
        }
        let shares = ([agreeing] + held).map { "\((Double($0) * 1000 / Double(rounds)).rounded() / 10)%" }
        print("| \(raters.title) | \(tickets) | " + shares.joined(separator: " | ") + " |")
      }
    }
  }
}
