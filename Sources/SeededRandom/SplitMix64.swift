// The only source of randomness. Results never change between Swift versions or machines, which the standard
// library's `random(in:)` and `shuffle()` do not promise. Not for cryptography.

/// A 64-bit generator with a 64-bit state (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195).
public struct SplitMix64: Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// An independent stream for one purpose: the same (seed, stream) always gives the same numbers.
  public init(seed: UInt64, stream: UInt64) {
    var mixer = SplitMix64(seed: seed)
    let first = mixer.next()
    var second = SplitMix64(seed: first ^ (stream &* 0xD1B5_4A32_D192_ED03))
    state = second.next()
  }

  /// The next 64 uniform bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A uniform integer in `0 ..< bound`, without modulo bias (Lemire 2019, doi:10.1145/3230636).
  ///
  /// - Precondition: `bound > 0`.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "bound \(bound) is not positive")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// A uniform `Double` in `[0, 1)` with 53 random bits.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// `true` with the given probability.
  public mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// One element, uniformly.
  ///
  /// - Precondition: `elements` is not empty.
  public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Places of `0 ..< total`, rising: one drawn from each of `count` equal stretches; all, with nothing drawn, when there
  /// are no more.
  public mutating func oneOfEachStretch(_ total: Int, count: Int) -> [Int] {
    if total <= count { return Array(0..<max(total, 0)) }
    return (0..<count).map { index in
      let start = index * total / count
      return start + below((index + 1) * total / count - start)
    }
  }
}
