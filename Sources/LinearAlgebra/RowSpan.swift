// Views of rows of float32 in memory that someone else owns, and their products by BLAS: for work in buffers that are
// used again and again, where a `Matrix` for every step would be an allocation. Not storage, and not checked at run
// time beyond the shapes: whoever makes a view answers for the memory behind it.

import CBLAS

/// Rows to read: row `i` starts at `start + i * stride` and holds `columns` floats.
@unsafe public struct RowSpan {
  public let start: UnsafePointer<Float>
  public let rows: Int
  public let columns: Int
  /// Floats from one row's start to the next one's; at least `columns`.
  public let stride: Int

  /// - Precondition: `stride >= columns`; the memory holds all rows for as long as the view is used.
  public init(start: UnsafePointer<Float>, rows: Int, columns: Int, stride: Int? = nil) {
    unsafe self.start = unsafe start
    unsafe self.rows = rows
    unsafe self.columns = columns
    unsafe self.stride = stride ?? columns
    unsafe precondition(rows >= 0 && columns >= 0 && self.stride >= columns, "\(rows) × \(columns)")
  }
}

/// Rows to write. As `RowSpan`.
@unsafe public struct MutableRowSpan {
  public let start: UnsafeMutablePointer<Float>
  public let rows: Int
  public let columns: Int
  /// Floats from one row's start to the next one's; at least `columns`.
  public let stride: Int

  /// - Precondition: `stride >= columns`; the memory holds all rows for as long as the view is used.
  public init(start: UnsafeMutablePointer<Float>, rows: Int, columns: Int, stride: Int? = nil) {
    unsafe self.start = unsafe start
    unsafe self.rows = rows
    unsafe self.columns = columns
    unsafe self.stride = stride ?? columns
    unsafe precondition(rows >= 0 && columns >= 0 && self.stride >= columns, "\(rows) × \(columns)")
  }

  /// The same rows, to read.
  public var reading: RowSpan {
    unsafe RowSpan(start: UnsafePointer(start), rows: rows, columns: columns, stride: stride)
  }

  /// A part of the rows and columns.
  ///
  /// - Precondition: both ranges lie inside.
  public func part(rows range: Range<Int>, columns columnRange: Range<Int>) -> MutableRowSpan {
    unsafe precondition(range.lowerBound >= 0 && range.upperBound <= rows, "rows \(range) of \(rows)")
    unsafe precondition(
      columnRange.lowerBound >= 0 && columnRange.upperBound <= columns, "columns \(columnRange) of \(columns)")
    return unsafe MutableRowSpan(
      start: start + range.lowerBound * stride + columnRange.lowerBound, rows: range.count,
      columns: columnRange.count, stride: stride)
  }
}

extension MutableRowSpan {
  /// Becomes `scale · a · bᵀ`, whatever it was. One BLAS call.
  ///
  /// - Complexity: O(rows · columns · a.columns).
  /// - Precondition: `rows == a.rows`, `columns == b.rows`, `a.columns == b.columns`; no overlap with `a` or `b`.
  public func setProduct(_ a: RowSpan, transposed b: RowSpan, scale: Float = 1) {
    unsafe precondition(rows == a.rows && columns == b.rows && a.columns == b.columns, "shapes of a · bᵀ")
    unsafe multiply(a, b, CblasTrans, scale, 0)
  }

  /// Becomes `a · b`, whatever it was. One BLAS call.
  ///
  /// - Complexity: O(rows · columns · a.columns).
  /// - Precondition: `rows == a.rows`, `columns == b.columns`, `a.columns == b.rows`; no overlap with `a` or `b`.
  public func setProduct(_ a: RowSpan, _ b: RowSpan) {
    unsafe precondition(rows == a.rows && columns == b.columns && a.columns == b.rows, "shapes of a · b")
    unsafe multiply(a, b, CblasNoTrans, 1, 0)
  }

  /// Adds `a · bᵀ`: a bias or a residual that is already here costs no pass of its own. One BLAS call.
  ///
  /// - Complexity: O(rows · columns · a.columns).
  /// - Precondition: `rows == a.rows`, `columns == b.rows`, `a.columns == b.columns`; no overlap with `a` or `b`.
  public func addProduct(_ a: RowSpan, transposed b: RowSpan) {
    unsafe precondition(rows == a.rows && columns == b.rows && a.columns == b.columns, "shapes of a · bᵀ")
    unsafe multiply(a, b, CblasTrans, 1, 1)
  }

  private func multiply(_ a: RowSpan, _ b: RowSpan, _ transposition: CBLAS_TRANSPOSE, _ scale: Float, _ keep: Float) {
    if unsafe rows == 0 || columns == 0 { return }
    unsafe precondition(a.columns > 0, "a product over no columns")
    BLAS.prepare()
    unsafe cblas_sgemm(
      CblasRowMajor, CblasNoTrans, transposition, BLAS.size(rows), BLAS.size(columns), BLAS.size(a.columns), scale,
      a.start, BLAS.size(a.stride), b.start, BLAS.size(b.stride), keep, start, BLAS.size(stride))
  }
}
