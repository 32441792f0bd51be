// Dense products, norms and row scaling by BLAS, over fixed row chunks on several threads.

import CBLAS

extension Matrix {
  /// Rows per chunk of the products here: enough for BLAS to run at full speed, few enough to share out.
  static let productChunk = 1_024

  /// `self · otherᵀ`, `rows × other.rows`.
  ///
  /// - Complexity: O(rows · other.rows · columns).
  /// - Precondition: `columns == other.columns`.
  public func timesTransposed(_ other: Matrix, threads: Int) -> Matrix {
    var product = Matrix(rows: rows, columns: other.rows)
    unsafe forEachRowChunk(writing: &product, chunkSize: Matrix.productChunk, threads: threads) { _, range, slice in
      unsafe multiply(rows: range, byTransposed: other, into: slice)
    }
    return product
  }

  /// `self · other`, `rows × other.columns`.
  ///
  /// - Complexity: O(rows · columns · other.columns).
  /// - Precondition: `columns == other.rows`.
  public func times(_ other: Matrix, threads: Int) -> Matrix {
    var product = Matrix(rows: rows, columns: other.columns)
    unsafe forEachRowChunk(writing: &product, chunkSize: Matrix.productChunk, threads: threads) { _, range, slice in
      unsafe multiply(rows: range, by: other, into: slice)
    }
    return product
  }

  /// `selfᵀ · other`, `columns × other.columns`: the shape of normal equations. Float32 sums over all rows.
  ///
  /// - Complexity: O(rows · columns · other.columns).
  /// - Precondition: `rows == other.rows`.
  public func transposedTimes(_ other: Matrix, threads: Int) -> Matrix {
    precondition(rows == other.rows, "\(rows) × \(columns) transposed times \(other.rows) × \(other.columns)")
    var product = Matrix(rows: columns, columns: other.columns)
    if rows == 0 { return product }
    unsafe forEachRowChunk(writing: &product, chunkSize: 64, threads: threads) { _, range, slice in
      BLAS.prepare()
      unsafe values.withUnsafeBufferPointer { a in
        unsafe other.values.withUnsafeBufferPointer { b in
          unsafe cblas_sgemm(
            CblasRowMajor, CblasTrans, CblasNoTrans, BLAS.size(range.count), BLAS.size(other.columns),
            BLAS.size(rows), 1, a.baseAddress! + range.lowerBound, BLAS.size(columns), b.baseAddress,
            BLAS.size(other.columns), 0, slice.baseAddress, BLAS.size(other.columns))
        }
      }
    }
    return product
  }

  /// The given rows of `self · otherᵀ`, written to `output` (`range.count × other.rows`) over what was there.
  ///
  /// - Precondition: `columns == other.columns`, `output.count >= range.count * other.rows`.
  public func multiply(
    rows range: Range<Int>, byTransposed other: Matrix, into output: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(columns == other.columns, "\(rows) × \(columns) times \(other.rows) × \(other.columns) transposed")
    unsafe multiply(range, other, CblasTrans, width: other.rows, output)
  }

  /// The given rows of `self · other`, written to `output` (`range.count × other.columns`) over what was there.
  ///
  /// - Precondition: `columns == other.rows`, `output.count >= range.count * other.columns`.
  public func multiply(rows range: Range<Int>, by other: Matrix, into output: UnsafeMutableBufferPointer<Float>) {
    precondition(columns == other.rows, "\(rows) × \(columns) times \(other.rows) × \(other.columns)")
    unsafe multiply(range, other, CblasNoTrans, width: other.columns, output)
  }

  private func multiply(
    _ range: Range<Int>, _ other: Matrix, _ transposition: CBLAS_TRANSPOSE, width: Int,
    _ output: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= rows, "rows \(range) of \(rows)")
    precondition(output.count >= range.count * width, "\(output.count) places for \(range.count) × \(width)")
    if range.isEmpty || width == 0 { return }
    if columns == 0 {
      for index in 0..<range.count * width { unsafe output[index] = 0 }
      return
    }
    BLAS.prepare()
    unsafe values.withUnsafeBufferPointer { a in
      unsafe other.values.withUnsafeBufferPointer { b in
        unsafe cblas_sgemm(
          CblasRowMajor, CblasNoTrans, transposition, BLAS.size(range.count), BLAS.size(width), BLAS.size(columns), 1,
          a.baseAddress! + range.lowerBound * columns, BLAS.size(columns), b.baseAddress, BLAS.size(other.columns), 0,
          output.baseAddress, BLAS.size(width))
      }
    }
  }
}

// MARK: - Rows

extension Matrix {
  private static let rowChunk = 4_096

  /// The squared Euclidean norm of each row, summed in `Double`.
  ///
  /// - Complexity: O(rows · columns).
  public func squaredRowNorms(threads: Int) -> [Double] {
    var norms = [Double](repeating: 0, count: rows)
    unsafe forEachChunk(writing: &norms, chunkSize: Matrix.rowChunk, threads: threads) { _, range, slice in
      unsafe values.withUnsafeBufferPointer { a in
        for row in range {
          let start = unsafe a.baseAddress.map { unsafe $0 + row * columns }
          unsafe slice[row - range.lowerBound] = cblas_dsdot(BLAS.size(columns), start, 1, start, 1)
        }
      }
    }
    return norms
  }

  /// Scales every row to Euclidean norm 1. A row of zeros, or one whose norm is not finite, becomes or stays zero.
  ///
  /// Postcondition: each norm is 0 or differs from 1 by less than 1e-6.
  ///
  /// - Complexity: O(rows · columns).
  public mutating func normalizeRows(threads: Int) {
    let norms = squaredRowNorms(threads: threads)
    let width = columns
    unsafe forEachRowChunk(writing: &self, chunkSize: Matrix.rowChunk, threads: threads) { _, range, slice in
      for row in range {
        let start = (row - range.lowerBound) * width
        let norm = norms[row].squareRoot()
        guard norm > 0, norm.isFinite else {
          for index in start..<start + width { unsafe slice[index] = 0 }
          continue
        }
        let scale = 1 / norm
        for index in start..<start + width { unsafe slice[index] = Float(Double(slice[index]) * scale) }
      }
    }
  }

  /// The mean of the rows, summed in `Double` in chunk order; zeros when there are none.
  ///
  /// - Complexity: O(rows · columns).
  public func columnMeans(threads: Int) -> [Float] {
    let width = columns
    let partial = mapChunks(count: rows, chunkSize: 16_384, threads: threads) { _, range in
      var sums = [Double](repeating: 0, count: width)
      unsafe values.withUnsafeBufferPointer { a in
        for row in range {
          for column in 0..<width { sums[column] += unsafe Double(a[row * width + column]) }
        }
      }
      return sums
    }
    var means = [Double](repeating: 0, count: width)
    for sums in partial { for column in 0..<width { means[column] += sums[column] } }
    return means.map { Float($0 / Double(max(rows, 1))) }
  }

  /// The given rows, in the given order.
  ///
  /// - Complexity: O(indices.count · columns).
  public func gatheringRows(_ indices: [Int]) -> Matrix {
    var gathered: [Float] = []
    gathered.reserveCapacity(indices.count * columns)
    for row in indices { gathered.append(contentsOf: values[row * columns..<(row + 1) * columns]) }
    return Matrix(rows: indices.count, columns: columns, values: gathered)
  }
}

// MARK: - BLAS calls

/// What every call of the C interface needs.
enum BLAS {
  /// Holds the library to one thread per call, once per process, before any product.
  static func prepare() { _ = BLASProvider.current }

  /// A size in the 32-bit integers of the interface.
  static func size(_ value: Int) -> Int32 {
    precondition(value >= 0 && value <= Int(Int32.max), "size \(value) does not fit the BLAS interface")
    return Int32(value)
  }
}
