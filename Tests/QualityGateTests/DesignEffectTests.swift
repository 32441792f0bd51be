// How alike tickets of a group are, from scores: by hand, and against rounds in which it was planted.
import SeededRandom
import Testing
import TicketModel

@testable import QualityGate

@Suite struct DesignEffectTests {
  private func scored(_ groups: [(size: Int, perfect: Int)]) -> [DesignEffect.Scored] {
    groups.enumerated().flatMap { number, group in
      (0..<group.size).map {
        DesignEffect.Scored(groups: [.day: String(number)], isPerfect: $0 < group.perfect)
      }
    }
  }

  // MSB 1/2, MSW 1/6, n₀ 2; MSB 5/12, MSW 2/9, n₀ 11/6; nothing varies within; nothing varies between.
  @Test func `the analysis of variance by hand`() throws {
    let cases: [(groups: [(size: Int, perfect: Int)], expected: Double)] = [
      ([(2, 2), (2, 0), (2, 1)], 0.5), ([(3, 2), (2, 0), (1, 1)], 21.0 / 65), ([(3, 3), (1, 0)], 1),
      ([(2, 1), (2, 1), (2, 1)], 0),
    ]
    for (groups, expected) in cases {
      #expect(abs(try #require(DesignEffect.correlation(groups)) - expected) < 1e-12, "\(groups)")
    }
  }

  @Test func `where nothing can be seen there is no estimate`() {
    #expect(DesignEffect.correlation([(5, 5), (5, 5)]) == nil)
    #expect(DesignEffect.correlation([(5, 0), (5, 0)]) == nil)
    #expect(DesignEffect.correlation([(1, 1), (1, 0), (1, 1)]) == nil)
    #expect(DesignEffect.correlation([(9, 5)]) == nil)
    #expect(DesignEffect.correlation([]) == nil)
    let nine = scored(Array(repeating: (2, 1), count: 9) + Array(repeating: (1, 1), count: 40))
    #expect(DesignEffect.correlation(nine, of: .day) == nil)
    #expect(DesignEffect.correlation(nine + scored([(2, 0)]), of: .day) == nil)
    let ten = scored(Array(repeating: (2, 1), count: 10) + Array(repeating: (1, 1), count: 40))
    #expect(DesignEffect.correlation(ten, of: .day) == 0)
    #expect(DesignEffect.correlation(ten, of: .answer) == nil)
  }

  @Test func `scores take the place of the assumption, kind by kind`() {
    // Twenty days of five tickets, and four prepared answers of twenty-five.
    let groups: [TicketGroups] = (0..<100).map { [.day: String($0 / 5), .answer: String($0 % 4)] }
    let assumed = DesignEffect.estimated(groups, from: [])
    #expect(assumed.group == .answer && assumed.isAssumed && abs(assumed.value - 3.4) < 1e-12)
    #expect(DesignEffect.assumed(groups) == assumed.value)
    // Days are alike through and through; four answers are too few to tell, and stay assumed.
    let alike = groups.enumerated().map { DesignEffect.Scored(groups: $1, isPerfect: $0 / 5 % 10 > 0) }
    let days = DesignEffect.estimated(groups, from: alike)
    #expect(days == DesignEffect.Estimate(value: 5, group: .day, correlation: 1, isAssumed: false))
    // Days that differ by less than chance say so.
    let onlyDays: [TicketGroups] = groups.map { [.day: $0[.day]!] }
    let even = onlyDays.enumerated().map { DesignEffect.Scored(groups: $1, isPerfect: $0 % 5 > 0) }
    let none = DesignEffect.estimated(onlyDays, from: even)
    #expect(none == DesignEffect.Estimate(value: 1, group: .day, correlation: 0, isAssumed: false))
    #expect(DesignEffect.estimated(onlyDays, from: even).value < DesignEffect.assumed(onlyDays))
  }

  // Exchangeable answers: each is its group's with probability √ρ, else its own.
  @Test(arguments: [(0.05, 0.9), (0.1, 0.95), (0.3, 0.9), (0.6, 0.5)])
  func `a planted correlation is found`(planted: Double, share: Double) throws {
    var random = SplitMix64(seed: 7)
    let rounds = 60
    var sum = 0.0
    for _ in 0..<rounds {
      let groups = (0..<300).map { group -> (size: Int, perfect: Int) in
        let size = 1 + group % 6
        let common = random.chance(share)
        let perfect = (0..<size).count { _ in
          let isCommon = random.chance(planted.squareRoot())
          let own = random.chance(share)
          return isCommon ? common : own
        }
        return (size, perfect)
      }
      sum += try #require(DesignEffect.correlation(groups))
    }
    #expect(abs(sum / Double(rounds) - planted) < 0.02, "\(sum / Double(rounds))")
  }
}
