// Sparse times dense, both ways round. One sparse row at a time; each stored value adds a multiple of a dense row.

import CBLAS

extension CSRMatrix {
  private static let productChunk = 1_024

  /// `self · dense`, `rows × dense.columns`.
  ///
  /// - Complexity: O(count · dense.columns).
  /// - Precondition: `columns == dense.rows`.
  public func times(_ dense: Matrix, threads: Int) -> Matrix {
    var product = Matrix(rows: rows, columns: dense.columns)
    unsafe forEachRowChunk(writing: &product, chunkSize: CSRMatrix.productChunk, threads: threads) { _, range, slice in
      unsafe multiply(rows: range, by: dense, into: slice)
    }
    return product
  }

  /// `selfᵀ · dense`, `columns × dense.columns`, in float32.
  ///
  /// The rows are cut into a fixed number of stripes, each with its own sum, added in order.
  ///
  /// - Complexity: O(count · dense.columns); memory: the product's, once per stripe (`stripes(width:)`).
  /// - Precondition: `rows == dense.rows`.
  public func transposedTimes(_ dense: Matrix, threads: Int) -> Matrix {
    precondition(rows == dense.rows, "\(rows) × \(columns) transposed times \(dense.rows) × \(dense.columns)")
    return unsafe sumOverStripes(width: dense.columns, threads: threads) { range, sum in
      unsafe dense.values.withUnsafeBufferPointer { source in
        unsafe addTransposed(
          rows: range, times: source.baseAddress! + range.lowerBound * dense.columns, width: dense.columns, to: sum)
      }
    }
  }

  /// The given rows of `self · dense`, written to `output` (`range.count × dense.columns`) over what was there.
  func multiply(rows range: Range<Int>, by dense: Matrix, into output: UnsafeMutableBufferPointer<Float>) {
    precondition(columns == dense.rows, "\(rows) × \(columns) times \(dense.rows) × \(dense.columns)")
    let width = dense.columns
    precondition(output.count >= range.count * width, "\(output.count) places for \(range.count) × \(width)")
    if width == 0 { return }
    BLAS.prepare()
    unsafe output.update(repeating: 0)
    unsafe withStorage { offsets, indices, weights in
      unsafe dense.values.withUnsafeBufferPointer { source in
        for row in range {
          let target = unsafe output.baseAddress! + (row - range.lowerBound) * width
          for index in unsafe offsets[row]..<offsets[row + 1] {
            unsafe cblas_saxpy(
              Int32(width), weights[index], source.baseAddress! + Int(indices[index]) * width, 1, target, 1)
          }
        }
      }
    }
  }

  /// Adds `self[range]ᵀ · dense` to `sum` (`columns × width`), where `dense` starts at row `range.lowerBound`.
  func addTransposed(
    rows range: Range<Int>, times dense: UnsafePointer<Float>, width: Int, to sum: UnsafeMutablePointer<Float>
  ) {
    BLAS.prepare()
    unsafe withStorage { offsets, indices, weights in
      for row in range {
        let source = unsafe dense + (row - range.lowerBound) * width
        for index in unsafe offsets[row]..<offsets[row + 1] {
          unsafe cblas_saxpy(Int32(width), weights[index], source, 1, sum + Int(indices[index]) * width, 1)
        }
      }
    }
  }

  /// Runs `body` on stripes of rows, each adding to its own zeroed `columns × width` sum, and adds those up in order.
  func sumOverStripes(
    width: Int, threads: Int, _ body: @Sendable (_ rows: Range<Int>, _ sum: UnsafeMutablePointer<Float>) -> Void
  ) -> Matrix {
    let size = columns * width
    if size == 0 || rows == 0 { return Matrix(rows: columns, columns: width) }
    let stripe = (rows + stripes(width: width) - 1) / stripes(width: width)
    var sums = [Float](repeating: 0, count: chunkCount(count: rows, chunkSize: stripe) * size)
    unsafe forEachChunk(writing: &sums, width: size, chunkSize: 1, threads: threads) { chunk, _, slice in
      unsafe body(chunk * stripe..<min((chunk + 1) * stripe, rows), slice.baseAddress!)
    }
    var total = Matrix(rows: columns, columns: width)
    let partial = sums
    unsafe forEachChunk(writing: &total.values, chunkSize: 1 << 16, threads: threads) { _, range, slice in
      for start in stride(from: 0, to: partial.count, by: size) {
        for index in range { unsafe slice[index - range.lowerBound] += partial[start + index] }
      }
    }
    return total
  }

  /// How many partial sums of `columns × width` floats to keep: as many as fit in 1 GiB, from 2 to 16; fewer than
  /// one per 512 rows. Never a matter of the number of threads.
  func stripes(width: Int) -> Int {
    let fitting = (1 << 28) / max(columns * width, 1)
    return min(max(2, min(16, fitting)), max(1, rows / 512))
  }

  /// The three arrays as buffers, for loops that run millions of times.
  private func withStorage(
    _ body: (UnsafeBufferPointer<Int>, UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Float>) -> Void
  ) {
    unsafe rowOffsets.withUnsafeBufferPointer { offsets in
      unsafe columnIndices.withUnsafeBufferPointer { indices in
        unsafe values.withUnsafeBufferPointer { weights in unsafe body(offsets, indices, weights) }
      }
    }
  }
}
