// Products of a block of rows that the caller holds with a block of a matrix's rows: what a search needs, which never
// has all scores at once. The whole products are in `Matrix+Multiply.swift`.

import CBLAS

extension Matrix {
  /// `left · self[block]ᵀ`, written to `output` (`left rows × block.count`) over what was there.
  ///
  /// - Parameter left: Rows of `columns` values each, one after another.
  /// - Precondition: `left.count` is a multiple of `columns`; `block` lies in `0 ..< rows`; `output` has the places.
  /// - Complexity: O(left rows · block.count · columns). One BLAS call: the bits depend on the sizes alone.
  public func multiply(
    _ left: UnsafeBufferPointer<Float>, byTransposedRows block: Range<Int>,
    into output: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(block.lowerBound >= 0 && block.upperBound <= rows, "rows \(block) of \(rows)")
    if columns == 0 || left.isEmpty || block.isEmpty { return }
    unsafe values.withUnsafeBufferPointer { right in
      unsafe multiplyByTransposed(
        left, UnsafeBufferPointer(rebasing: right[block.lowerBound * columns..<block.upperBound * columns]),
        columns: columns, into: output)
    }
  }
}

/// `left · rightᵀ` of two blocks of rows of `columns` values, written to `output` (`left rows × right rows`).
///
/// - Precondition: both counts are multiples of `columns > 0`; `output` has the places.
/// - Complexity: O(left rows · right rows · columns). One BLAS call: the bits depend on the sizes alone.
public func multiplyByTransposed(
  _ left: UnsafeBufferPointer<Float>, _ right: UnsafeBufferPointer<Float>, columns: Int,
  into output: UnsafeMutableBufferPointer<Float>
) {
  precondition(
    columns > 0 && left.count % columns == 0 && right.count % columns == 0,
    "\(left.count) and \(right.count) values in rows of \(columns)")
  let (height, width) = (left.count / columns, right.count / columns)
  precondition(output.count >= height * width, "\(output.count) places for \(height) × \(width)")
  if height == 0 || width == 0 { return }
  BLAS.prepare()
  unsafe cblas_sgemm(
    CblasRowMajor, CblasNoTrans, CblasTrans, BLAS.size(height), BLAS.size(width), BLAS.size(columns), 1,
    left.baseAddress, BLAS.size(columns), right.baseAddress, BLAS.size(columns), 0, output.baseAddress,
    BLAS.size(width))
}
