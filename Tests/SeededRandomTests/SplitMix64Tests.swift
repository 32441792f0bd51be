import SeededRandom
import Testing

@Test func `the first numbers are the published ones`() {
  // Reference output of splitmix64.c for the seed 1234567 (prng.di.unimi.it).
  var random = SplitMix64(seed: 1_234_567)
  #expect((0..<5).map { _ in random.next() } == [
    6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
    16_408_922_859_458_223_821,
  ])
}

@Test(arguments: [1, 2, 3, 7, 100, 1 << 40])
func `bounded numbers stay in range`(bound: Int) {
  var random = SplitMix64(seed: 5)
  for _ in 0..<1_000 { #expect((0..<bound).contains(random.below(bound))) }
}

@Test func `bounded numbers are even`() {
  var random = SplitMix64(seed: 9)
  var counts = [Int](repeating: 0, count: 6)
  for _ in 0..<60_000 { counts[random.below(6)] += 1 }
  // 10,000 expected each, standard deviation 91; six of those.
  for count in counts { #expect(abs(count - 10_000) < 550) }
}

@Test func `streams of one seed differ and repeat`() {
  var first = SplitMix64(seed: 3, stream: 0)
  var second = SplitMix64(seed: 3, stream: 1)
  var again = SplitMix64(seed: 3, stream: 0)
  let number = first.next()
  #expect(number != second.next())
  #expect(number == again.next())
}

@Test func `unit numbers lie in the half-open interval`() {
  var random = SplitMix64(seed: 11)
  for _ in 0..<10_000 {
    let number = random.unit()
    #expect(number >= 0 && number < 1)
  }
}

@Test func `one place is drawn of each stretch`() {
  var random = SplitMix64(seed: 4)
  for (total, count) in [(1_000, 7), (10, 9), (5, 4)] {
    let places = random.oneOfEachStretch(total, count: count)
    #expect(places.count == count)
    for (index, place) in places.enumerated() {
      #expect((index * total / count..<(index + 1) * total / count).contains(place))
    }
  }
  // All of them draws nothing.
  var untouched = random
  #expect(random.oneOfEachStretch(6, count: 6) == Array(0..<6) && random.oneOfEachStretch(0, count: 3).isEmpty)
  #expect(random.next() == untouched.next())
}
