// What a neural network does between its products: softmax, GELU, layer norm, each with the addition that comes
// before it, one pass over rows that are in the cache anyway. Eight lanes at a time, in plain operations (no fused
// multiply-add, no shuffles), so that any processor gives the same bits. Threads are the caller's business.

import Glibc

typealias Lanes = SIMD8<Float>

private let laneCount = 8

extension MutableRowSpan {
  /// Adds `addend` (`columns` floats) to every row. O(rows · columns).
  public func add(_ addend: UnsafePointer<Float>) {
    unsafe forEachRow { row in
      unsafe forEachLanes(columns) { index, count in
        unsafe store(load(row + index, count) + load(addend + index, count), row + index, count)
      }
    }
  }

  /// Every element becomes `gelu(x + bias)`, where `gelu(x) = x · Φ(x)` with the normal distribution's Φ (the exact
  /// form, not the one by tanh; Hendrycks and Gimpel 2016, arXiv:1606.08415).
  ///
  /// Postcondition: within `4e-7 · max(|x|, 1)` of the true value.
  ///
  /// - Complexity: O(rows · columns).
  public func addThenGELU(_ bias: UnsafePointer<Float>) {
    unsafe forEachRow { row in
      unsafe forEachLanes(columns) { index, count in
        let x = unsafe load(row + index, count) + load(bias + index, count)
        unsafe store(0.5 * x * (1 + errorFunctionOfScaled(x)), row + index, count)
      }
    }
  }

  /// Each row becomes its softmax: `exp(x − max)`, divided by the row's sum. A row of no columns stays.
  ///
  /// Postcondition: each within `5e-7` of the true value, relatively where that exceeds 1e-30; sums are 1 ± 1e-6.
  ///
  /// - Complexity: O(rows · columns).
  /// - Precondition: no NaN; no row is all −∞.
  public func softmax() {
    if unsafe columns == 0 { return }
    unsafe forEachRow { row in
      var largest = Lanes(repeating: -.infinity)
      unsafe forEachLanes(columns) { index, count in
        let x = unsafe load(row + index, count, filling: -.infinity)
        largest.replace(with: x, where: x .> largest)
      }
      let peak = Lanes(repeating: largest.max())
      var sums = Lanes.zero
      unsafe forEachLanes(columns) { index, count in
        var power = exponential(unsafe load(row + index, count, filling: -.infinity) - peak)
        if count < laneCount { for lane in count..<laneCount { power[lane] = 0 } }
        sums += power
        unsafe store(power, row + index, count)
      }
      let scale = 1 / total(sums)
      unsafe forEachLanes(columns) { index, count in
        unsafe store(load(row + index, count) * scale, row + index, count)
      }
    }
  }

  /// Each row becomes the layer norm of `x + addend + bias`: less its mean, divided by the root of its variance plus
  /// `epsilon`, times `gain`, plus `shift` (Ba, Kiros, Hinton 2016, arXiv:1607.06450).
  ///
  /// - Parameters:
  ///   - addend: Same shape, or `nil`.
  ///   - bias: `columns` floats, or `nil`.
  /// - Complexity: O(rows · columns).
  public func addThenNormalize(
    _ addend: RowSpan?, bias: UnsafePointer<Float>?, gain: UnsafePointer<Float>, shift: UnsafePointer<Float>,
    epsilon: Float
  ) {
    if unsafe columns == 0 { return }
    if let addend = unsafe addend {
      unsafe precondition(addend.rows == rows && addend.columns == columns, "shapes of a sum")
    }
    let share = unsafe 1 / Float(columns)
    for index in unsafe 0..<rows {
      let row = unsafe start + index * stride
      let other = unsafe addend.map { unsafe $0.start + index * $0.stride }
      var sums = Lanes.zero
      unsafe forEachLanes(columns) { index, count in
        var x = unsafe load(row + index, count)
        if let other = unsafe other { x += unsafe load(other + index, count) }
        if let bias = unsafe bias { x += unsafe load(bias + index, count) }
        sums += x
        unsafe store(x, row + index, count)
      }
      let mean = total(sums) * share
      var squares = Lanes.zero
      unsafe forEachLanes(columns) { index, count in
        let difference = unsafe load(row + index, count, filling: mean) - mean
        squares += difference * difference
      }
      let scale = 1 / (total(squares) * share + epsilon).squareRoot()
      unsafe forEachLanes(columns) { index, count in
        let x = unsafe (load(row + index, count, filling: mean) - mean) * scale
        unsafe store(x * load(gain + index, count) + load(shift + index, count), row + index, count)
      }
    }
  }

  @inline(__always)
  private func forEachRow(_ body: (UnsafeMutablePointer<Float>) -> Void) {
    for index in unsafe 0..<rows { unsafe body(start + index * stride) }
  }
}

// MARK: - Lanes

/// Calls `body` with the start and the number of lanes of each group; only the last may be short.
@inline(__always)
private func forEachLanes(_ columns: Int, _ body: (_ index: Int, _ count: Int) -> Void) {
  var index = 0
  while index + laneCount <= columns {
    body(index, laneCount)
    index += laneCount
  }
  if index < columns { body(index, columns - index) }
}

@inline(__always)
private func load(_ source: UnsafePointer<Float>, _ count: Int, filling: Float = 0) -> Lanes {
  if count == laneCount { return unsafe UnsafeRawPointer(source).loadUnaligned(as: Lanes.self) }
  var lanes = Lanes(repeating: filling)
  for lane in 0..<count { lanes[lane] = unsafe source[lane] }
  return lanes
}

@inline(__always)
private func store(_ lanes: Lanes, _ target: UnsafeMutablePointer<Float>, _ count: Int) {
  if count == laneCount {
    unsafe UnsafeMutableRawPointer(target).storeBytes(of: lanes, as: Lanes.self)
  } else {
    for lane in 0..<count { unsafe target[lane] = lanes[lane] }
  }
}

/// The sum of the lanes, halves first: always in the same order.
@inline(__always)
private func total(_ lanes: Lanes) -> Float {
  let four = lanes.lowHalf + lanes.highHalf
  let two = four.lowHalf + four.highHalf
  return two.x + two.y
}

// MARK: - Functions

/// `exp(x)` for `x ≤ 88`; below −86 it stays at `exp(−86)`, 4.5e-38.
///
/// `x = n · ln 2 + r`, `|r| ≤ ln 2 / 2`; a polynomial of degree 6 for `exp(r)`, fitted to the least largest relative
/// error (3.1e-9 in exact arithmetic), and `n` added to the exponent's bits. Relative error in float32: under 2e-7.
@inline(__always)
func exponential(_ x: Lanes) -> Lanes {
  let clamped = x.replacing(with: -86, where: x .< -86)
  // Adding 1.5 · 2²³ leaves the rounded multiple in the low bits of the sum.
  let magic: Float = 12_582_912
  let shifted = clamped * 1.442695 + magic
  let multiple = shifted - magic
  // ln 2 in two parts; the first has nine bits, so that its products are exact.
  let r = clamped - multiple * 0.693359375 - multiple * -2.1219444e-4
  var power = r * 0.0013814610 + 0.0083687107
  power = power * r + 0.041668388
  power = power * r + 0.16666521
  power = power * r + 0.49999994
  power = power * r * r + r + 1
  let exponent = unsafe unsafeBitCast(shifted, to: SIMD8<UInt32>.self) &<< 23
  return unsafe unsafeBitCast(unsafeBitCast(power, to: SIMD8<UInt32>.self) &+ exponent, to: Lanes.self)
}

/// `erf(x / √2)`, by which `Φ(x) = (1 + erf(x / √2)) / 2`.
///
/// An odd rational function, `x · P(x²) / Q(x²)` of degrees 5 and 5, fitted on `|x| ≤ 5.4` to the least largest
/// error (1.1e-8 in exact arithmetic); beyond, erf is 1 but for 6.7e-8. Absolute error in float32: under 4e-7.
@inline(__always)
func errorFunctionOfScaled(_ x: Lanes) -> Lanes {
  var z = x.replacing(with: 5.4, where: x .> 5.4)
  z.replace(with: -5.4, where: z .< -5.4)
  let u = z * z
  var p = u * 4.677469789271527e-08 + 1.2719779078906868e-05
  p = p * u + 0.0003286190330982208
  p = p * u + 0.009301554411649704
  p = p * u + 0.0667421743273735
  p = p * u + 0.797884464263916
  var q = u * 1.216599230247084e-06 + 7.239602564368397e-05
  q = q * u + 0.0018589131068438292
  q = q * u + 0.028378022834658623
  q = q * u + 0.25031501054763794
  q = q * u + 1
  return z * p / q
}
