// Products and dot products of rows that do not lie side by side.

import CBLAS

extension Matrix {
  /// The products of the rows at `indices` with a stretch of `other`'s rows, `indices.count × range.count`, written
  /// to `output` over what was there.
  ///
  /// - Parameter scratch: Room for `indices.count × columns` values: the rows side by side, as BLAS wants them.
  /// - Complexity: O(indices.count · range.count · columns).
  /// - Precondition: equal columns; indices and range exist; the buffers hold what is written to them.
  public func multiply(
    rowsAt indices: UnsafeBufferPointer<Int32>, byTransposed other: Matrix, rows range: Range<Int>,
    scratch: UnsafeMutableBufferPointer<Float>, into output: UnsafeMutableBufferPointer<Float>
  ) {
    let count = indices.count
    precondition(columns == other.columns, "\(rows) × \(columns) times \(other.rows) × \(other.columns) transposed")
    precondition(range.lowerBound >= 0 && range.upperBound <= other.rows, "rows \(range) of \(other.rows)")
    precondition(scratch.count >= count * columns && output.count >= count * range.count, "too small a buffer")
    if indices.isEmpty || range.isEmpty || columns == 0 { return }
    BLAS.prepare()
    unsafe values.withUnsafeBufferPointer { a in
      for position in 0..<count {
        let row = unsafe Int(indices[position])
        precondition(row >= 0 && row < rows, "row \(row) of \(rows)")
        unsafe (scratch.baseAddress! + position * columns).update(from: a.baseAddress! + row * columns, count: columns)
      }
    }
    unsafe other.values.withUnsafeBufferPointer { b in
      unsafe cblas_sgemm(
        CblasRowMajor, CblasNoTrans, CblasTrans, BLAS.size(count), BLAS.size(range.count), BLAS.size(columns), 1,
        scratch.baseAddress, BLAS.size(columns), b.baseAddress! + range.lowerBound * columns, BLAS.size(columns), 0,
        output.baseAddress, BLAS.size(range.count))
    }
  }

  /// The dot product of each row at `indices` with the row of `other` at the same place of `partners`, in float32.
  ///
  /// - Complexity: O(indices.count · columns).
  /// - Precondition: equal columns; the rows exist; `partners` and `output` are as long as `indices`.
  public func dots(
    rowsAt indices: UnsafeBufferPointer<Int32>, with other: Matrix, rowsAt partners: UnsafeBufferPointer<Int32>,
    into output: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(columns == other.columns, "\(columns) and \(other.columns) columns")
    precondition(partners.count >= indices.count && output.count >= indices.count, "too small a buffer")
    BLAS.prepare()
    let width = BLAS.size(columns)
    unsafe values.withUnsafeBufferPointer { a in
      unsafe other.values.withUnsafeBufferPointer { b in
        for position in indices.indices {
          let (row, partner) = unsafe (Int(indices[position]), Int(partners[position]))
          precondition(row >= 0 && row < rows && partner >= 0 && partner < other.rows, "rows \(row) and \(partner)")
          if columns == 0 {
            unsafe output[position] = 0
          } else {
            unsafe output[position] = cblas_sdot(
              width, a.baseAddress! + row * columns, 1, b.baseAddress! + partner * columns, 1)
          }
        }
      }
    }
  }

  /// The dot products of one row with the rows at `partners`, in float32, written to the start of `output`.
  ///
  /// - Complexity: O(partners.count · columns).
  /// - Precondition: the rows exist; `output` is as long as `partners` at least.
  public func dots(row: Int, withRowsAt partners: ArraySlice<Int32>, into output: inout [Float]) {
    precondition(row >= 0 && row < rows && output.count >= partners.count, "row \(row), \(output.count) places")
    if columns == 0 { return }
    BLAS.prepare()
    unsafe values.withUnsafeBufferPointer { values in
      let own = unsafe values.baseAddress! + row * columns
      for (place, partner) in partners.enumerated() {
        precondition(partner >= 0 && partner < rows, "row \(partner) of \(rows)")
        unsafe output[place] = cblas_sdot(BLAS.size(columns), own, 1, values.baseAddress! + Int(partner) * columns, 1)
      }
    }
  }
}
