// What a neural network does between its products: softmax, GELU, layer norm. Eight lanes at a time, in plain
// operations (no fused multiply-add, no shuffles), so that any processor gives the same bits. Threads are the
// caller's business.
//
// Rows are whole groups of lanes: a partial group would cost more code than the rest, and makes the optimiser take
// the lanes apart.

typealias Lanes = SIMD8<Float>

/// Columns are a multiple of this, or rows have room up to one.
public let laneCount = 8

extension MutableRowSpan {
  /// Every row becomes `values` (`columns` floats). O(rows · columns).
  public func fillRows(_ values: UnsafePointer<Float>) {
    unsafe forEachRow { row in unsafe row.update(from: values, count: columns) }
  }

  /// Adds `addend` (`columns` floats) to every row. O(rows · columns).
  public func addToRows(_ addend: UnsafePointer<Float>) {
    unsafe forEachRow { row in
      for column in unsafe 0..<columns { unsafe row[column] += addend[column] }
    }
  }

  /// Every element becomes `x · Φ(x)` with the normal distribution's Φ: GELU in the exact form, not the one by tanh
  /// (Hendrycks and Gimpel 2016, arXiv:1606.08415).
  ///
  /// Postcondition: within `4e-7 · max(|x|, 1)` of the true value.
  ///
  /// - Complexity: O(rows · columns).
  /// - Precondition: `columns` is a multiple of `laneCount`.
  public func applyGELU() {
    let width = unsafe wholeLanes()
    unsafe forEachRow { row in
      for index in Swift.stride(from: 0, to: width, by: laneCount) {
        let x = unsafe load(row + index)
        unsafe store(0.5 * x * (1 + errorFunctionOfScaled(x)), row + index)
      }
    }
  }

  /// Each row becomes its softmax: `exp(x − max)`, divided by the row's sum. What lies between the row's end and the
  /// next multiple of `laneCount` is overwritten.
  ///
  /// Postcondition: relative error under `5e-7 + 6e-8 · (max − x)`, the second term from rounding the difference, for
  /// values above 1e-30; sums are 1 ± 1e-6.
  ///
  /// - Complexity: O(rows · columns).
  /// - Precondition: `stride` is a multiple of `laneCount`; no NaN; no row is all −∞.
  public func applySoftmax() {
    unsafe precondition(stride % laneCount == 0, "a stride of \(stride)")
    if unsafe columns == 0 { return }
    let end = unsafe columns
    let width = (end + laneCount - 1) / laneCount * laneCount
    unsafe forEachRow { row in
      for index in end..<width { unsafe row[index] = -.infinity }
      var largest = Lanes(repeating: -.infinity)
      for index in Swift.stride(from: 0, to: width, by: laneCount) {
        let x = unsafe load(row + index)
        largest.replace(with: x, where: x .> largest)
      }
      let peak = Lanes(repeating: largest.max())
      var sums = Lanes.zero
      for index in Swift.stride(from: 0, to: width, by: laneCount) {
        let power = exponential(unsafe load(row + index) - peak)
        sums += power
        unsafe store(power, row + index)
      }
      let scale = 1 / total(sums)
      for index in Swift.stride(from: 0, to: width, by: laneCount) {
        unsafe store(load(row + index) * scale, row + index)
      }
    }
  }

  /// Each row becomes its layer norm: less its mean, divided by the root of its variance plus `epsilon`, times `gain`,
  /// plus `shift` (Ba, Kiros, Hinton 2016, arXiv:1607.06450).
  ///
  /// - Complexity: O(rows · columns).
  /// - Precondition: `columns` is a multiple of `laneCount`.
  public func normalizeRows(gain: UnsafePointer<Float>, shift: UnsafePointer<Float>, epsilon: Float) {
    let width = unsafe wholeLanes()
    if width == 0 { return }
    let share = 1 / Float(width)
    unsafe forEachRow { row in
      var sums = Lanes.zero
      for index in Swift.stride(from: 0, to: width, by: laneCount) { unsafe sums += load(row + index) }
      let mean = total(sums) * share
      var squares = Lanes.zero
      for index in Swift.stride(from: 0, to: width, by: laneCount) {
        let difference = unsafe load(row + index) - mean
        squares += difference * difference
      }
      let scale = 1 / (total(squares) * share + epsilon).squareRoot()
      for index in Swift.stride(from: 0, to: width, by: laneCount) {
        let x = unsafe (load(row + index) - mean) * scale
        unsafe store(x * load(gain + index) + load(shift + index), row + index)
      }
    }
  }

  /// `columns`, checked.
  private func wholeLanes() -> Int {
    unsafe precondition(columns % laneCount == 0, "\(columns) columns")
    return unsafe columns
  }

  @inline(__always)
  private func forEachRow(_ body: (UnsafeMutablePointer<Float>) -> Void) {
    for index in unsafe 0..<rows { unsafe body(start + index * stride) }
  }
}

// MARK: - Lanes

@inline(__always)
private func load(_ source: UnsafePointer<Float>) -> Lanes {
  unsafe UnsafeRawPointer(source).loadUnaligned(as: Lanes.self)
}

@inline(__always)
private func store(_ lanes: Lanes, _ target: UnsafeMutablePointer<Float>) {
  unsafe UnsafeMutableRawPointer(target).storeBytes(of: lanes, as: Lanes.self)
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
