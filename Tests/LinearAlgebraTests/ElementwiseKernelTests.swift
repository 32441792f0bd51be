// Softmax, GELU and layer norm against the same in Double; products in views against sums written out.

import Glibc
@testable import LinearAlgebra
import SeededRandom
import Testing

/// Runs `body` on rows of a stride with these numbers in them, and gives back all of the memory.
private func rows(
  _ values: [Float], rows: Int, columns: Int, stride: Int, _ body: (MutableRowSpan) -> Void
) -> [Float] {
  var values = values
  values.withUnsafeMutableBufferPointer { buffer in
    body(MutableRowSpan(start: buffer.baseAddress!, rows: rows, columns: columns, stride: stride))
  }
  return values
}

struct ElementwiseKernelTests {
  @Test func `exp keeps its stated error from the smallest to the largest argument`() {
    var worst = 0.0
    var x = -86.0
    while x < 88 {
      let argument = Float(x)
      let found = Double(exponential(Lanes(repeating: argument))[3])
      worst = max(worst, abs(found / exp(Double(argument)) - 1))
      x += 0.00737
    }
    #expect(worst < 2e-7, "\(worst)")
    #expect(exponential(Lanes(repeating: -.infinity))[0] < 5e-38)
    #expect(exponential(Lanes(repeating: 0)) == Lanes(repeating: 1))
  }

  @Test func `erf keeps its stated error and is odd`() {
    var worst = 0.0
    var x = -9.0
    while x < 9 {
      let argument = Float(x)
      let found = errorFunctionOfScaled(Lanes(repeating: argument))[5]
      worst = max(worst, abs(Double(found) - erf(Double(argument) / 2.0.squareRoot())))
      #expect(found == -errorFunctionOfScaled(Lanes(repeating: -argument))[5])
      x += 0.00731
    }
    #expect(worst < 4e-7, "\(worst)")
  }

  @Test func `GELU of rows, and nothing beside them`() {
    let values = (0..<40).map { Float($0 - 20) / 3 }
    let found = rows(values, rows: 2, columns: 16, stride: 20) { $0.applyGELU() }
    for (index, x) in values.enumerated() {
      if index % 20 < 16 {
        let true_ = Double(x) * 0.5 * erfc(-Double(x) / 2.0.squareRoot())
        #expect(abs(Double(found[index]) - true_) <= 4e-7 * max(abs(Double(x)), 1), "\(x)")
      } else {
        #expect(found[index] == x)
      }
    }
  }

  @Test(arguments: 1...17)
  func `softmax of any number of columns`(columns: Int) {
    let stride = (columns + 7) / 8 * 8
    var generator = SplitMix64(seed: UInt64(columns))
    let values = (0..<3 * stride).map { _ in Float(generator.unit() * 60 - 30) }
    let found = rows(values, rows: 3, columns: columns, stride: stride) { $0.applySoftmax() }
    for row in 0..<3 {
      let own = values[row * stride..<row * stride + columns].map(Double.init)
      let peak = own.max()!
      let sum = own.reduce(0) { $0 + exp($1 - peak) }
      for column in 0..<columns {
        let wanted = exp(own[column] - peak) / sum
        let bound = 5e-7 + 6e-8 * (peak - own[column])
        #expect(abs(Double(found[row * stride + column]) / wanted - 1) < bound)
      }
    }
  }

  @Test func `softmax worked by hand, and of numbers far apart`() {
    let even = rows([2, 2, 2, 2, 9, 9, 9, 9], rows: 1, columns: 4, stride: 8) { $0.applySoftmax() }
    #expect(Array(even[..<4]) == [0.25, 0.25, 0.25, 0.25])
    let far = rows([1e4, -1e4, 0, 0, 0, 0, 0, 0], rows: 1, columns: 2, stride: 8) { $0.applySoftmax() }
    #expect(far[0] == 1 && far[1] < 1e-37)
  }

  @Test func `layer norm against Double, and of a constant row`() {
    var generator = SplitMix64(seed: 4)
    let values = (0..<48).map { $0 < 24 ? Float(generator.unit() * 8 + 3) : 5 }
    let gain = (0..<24).map { Float($0) / 10 - 1 }
    let shift = (0..<24).map { Float(24 - $0) / 7 }
    let found = rows(values, rows: 2, columns: 24, stride: 24) { span in
      gain.withUnsafeBufferPointer { gain in
        shift.withUnsafeBufferPointer { shift in
          span.normalizeRows(gain: gain.baseAddress!, shift: shift.baseAddress!, epsilon: 1e-12)
        }
      }
    }
    let own = values[..<24].map(Double.init)
    let mean = own.reduce(0, +) / 24
    let deviation = (own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 24).squareRoot()
    for column in 0..<24 {
      let wanted = (own[column] - mean) / deviation * Double(gain[column]) + Double(shift[column])
      #expect(abs(Double(found[column]) - wanted) < 2e-6)
      #expect(found[24 + column] == shift[column])
    }
  }

  @Test func `products in parts of larger buffers leave the rest alone`() {
    let a = randomMatrix(3, 4, seed: 1)
    let b = randomMatrix(5, 4, seed: 2)
    let wanted = product(a, transpose(b))
    let bias: [Float] = [1, 2, 3, 4, 5]
    let found = rows([Float](repeating: -7, count: 40), rows: 5, columns: 8, stride: 8) { whole in
      let part = whole.part(rows: 1..<4, columns: 2..<7)
      a.values.withUnsafeBufferPointer { a in
        b.values.withUnsafeBufferPointer { b in
          bias.withUnsafeBufferPointer { part.fillRows($0.baseAddress!) }
          part.addProduct(
            RowSpan(start: a.baseAddress!, rows: 3, columns: 4),
            transposed: RowSpan(start: b.baseAddress!, rows: 5, columns: 4))
          bias.withUnsafeBufferPointer { part.addToRows($0.baseAddress!) }
        }
      }
    }
    for row in 0..<5 {
      for column in 0..<8 {
        let isInside = (1..<4).contains(row) && (2..<7).contains(column)
        let value = isInside ? wanted[row - 1, column - 2] + 2 * bias[column - 2] : -7
        #expect(abs(found[row * 8 + column] - value) < 1e-5)
      }
    }
  }

  @Test func `products of views, both ways round and scaled`() {
    let a = randomMatrix(2, 3, seed: 3)
    let b = randomMatrix(3, 4, seed: 4)
    let wanted = product(a, b)
    let turned = transpose(b)
    a.values.withUnsafeBufferPointer { left in
      let left = RowSpan(start: left.baseAddress!, rows: 2, columns: 3)
      let plain = b.values.withUnsafeBufferPointer { right in
        let right = RowSpan(start: right.baseAddress!, rows: 3, columns: 4)
        return rows([Float](repeating: .nan, count: 8), rows: 2, columns: 4, stride: 4) { $0.setProduct(left, right) }
      }
      let scaled = turned.values.withUnsafeBufferPointer { right in
        let right = RowSpan(start: right.baseAddress!, rows: 4, columns: 3)
        return rows([Float](repeating: .nan, count: 8), rows: 2, columns: 4, stride: 4) {
          $0.setProduct(left, transposed: right, scale: 0.5)
        }
      }
      for index in 0..<8 {
        #expect(abs(plain[index] - wanted.values[index]) < 1e-5)
        #expect(abs(2 * scaled[index] - wanted.values[index]) < 1e-5)
      }
    }
  }
}
