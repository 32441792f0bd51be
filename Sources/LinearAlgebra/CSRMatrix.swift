// Sparse rows: what a document-term matrix is.

/// A sparse matrix in compressed sparse row form, float32. In each row the columns rise strictly.
public struct CSRMatrix: Sendable, Equatable {
  public let rows: Int
  public let columns: Int
  /// `rows + 1` offsets into `columnIndices` and `values`; the first is 0.
  public let rowOffsets: [Int]
  public let columnIndices: [Int32]
  public var values: [Float]

  public init(rows: Int, columns: Int, rowOffsets: [Int], columnIndices: [Int32], values: [Float]) {
    self.rows = rows
    self.columns = columns
    self.rowOffsets = rowOffsets
    self.columnIndices = columnIndices
    self.values = values
    assert(checkInvariants())
  }

  /// Number of stored values.
  public var count: Int { values.count }

  /// The same rows with only these columns, renumbered in the order given.
  ///
  /// - Precondition: `kept` rises strictly and lies in `0 ..< columns`.
  /// - Complexity: O(count + columns).
  public func selectingColumns(_ kept: [Int]) -> CSRMatrix {
    var place = [Int32](repeating: -1, count: columns)
    for (new, old) in kept.enumerated() { place[old] = Int32(new) }
    var offsets = [0]
    offsets.reserveCapacity(rows + 1)
    var indices: [Int32] = []
    var selected: [Float] = []
    for row in 0..<rows {
      for index in rowOffsets[row]..<rowOffsets[row + 1] where place[Int(columnIndices[index])] >= 0 {
        indices.append(place[Int(columnIndices[index])])
        selected.append(values[index])
      }
      offsets.append(indices.count)
    }
    return CSRMatrix(rows: rows, columns: kept.count, rowOffsets: offsets, columnIndices: indices, values: selected)
  }

  /// The given rows, in the given order.
  ///
  /// - Complexity: O(stored values of the rows).
  public func gatheringRows(_ wanted: some Sequence<Int>) -> CSRMatrix {
    var offsets = [0]
    var indices: [Int32] = []
    var gathered: [Float] = []
    for row in wanted {
      indices.append(contentsOf: columnIndices[rowOffsets[row]..<rowOffsets[row + 1]])
      gathered.append(contentsOf: values[rowOffsets[row]..<rowOffsets[row + 1]])
      offsets.append(indices.count)
    }
    return CSRMatrix(
      rows: offsets.count - 1, columns: columns, rowOffsets: offsets, columnIndices: indices, values: gathered)
  }

  /// The dot product of two rows. O(stored values of the two).
  public func dot(row: Int, with other: Int) -> Float {
    var (left, right) = (rowOffsets[row], rowOffsets[other])
    let (leftEnd, rightEnd) = (rowOffsets[row + 1], rowOffsets[other + 1])
    var sum: Float = 0
    while left < leftEnd, right < rightEnd {
      let (a, b) = (columnIndices[left], columnIndices[right])
      if a == b { sum += values[left] * values[right] }
      if a <= b { left += 1 }
      if b <= a { right += 1 }
    }
    return sum
  }

  /// The columns of `other` behind those of `self`, each row `[√(1 − s) · own | √s · other's]`.
  ///
  /// - Complexity: O(count + other.count).
  /// - Precondition: equal rows; `share` lies in 0 … 1.
  public func beside(_ other: CSRMatrix, share: Float) -> CSRMatrix {
    precondition(rows == other.rows && (0...1).contains(share), "\(rows) and \(other.rows) rows, share \(share)")
    let (left, right) = ((1 - share).squareRoot(), share.squareRoot())
    var indices: [Int32] = []
    var joined: [Float] = []
    indices.reserveCapacity(count + other.count)
    joined.reserveCapacity(count + other.count)
    var offsets = [0]
    offsets.reserveCapacity(rows + 1)
    for row in 0..<rows {
      for index in rowOffsets[row]..<rowOffsets[row + 1] {
        indices.append(columnIndices[index])
        joined.append(left * values[index])
      }
      for index in other.rowOffsets[row]..<other.rowOffsets[row + 1] {
        indices.append(Int32(columns) + other.columnIndices[index])
        joined.append(right * other.values[index])
      }
      offsets.append(indices.count)
    }
    return CSRMatrix(
      rows: rows, columns: columns + other.columns, rowOffsets: offsets, columnIndices: indices, values: joined)
  }

  /// Rows and columns exchanged. Products with a transpose that is needed many times are fastest with a copy of it.
  ///
  /// - Complexity: O(count + rows + columns).
  public func transposed() -> CSRMatrix {
    var offsets = [Int](repeating: 0, count: columns + 1)
    for column in columnIndices { offsets[Int(column) + 1] += 1 }
    for column in 0..<columns { offsets[column + 1] += offsets[column] }
    var next = offsets
    var indices = [Int32](repeating: 0, count: count)
    var moved = [Float](repeating: 0, count: count)
    for row in 0..<rows {
      for index in rowOffsets[row]..<rowOffsets[row + 1] {
        let column = Int(columnIndices[index])
        indices[next[column]] = Int32(row)
        moved[next[column]] = values[index]
        next[column] += 1
      }
    }
    return CSRMatrix(rows: columns, columns: rows, rowOffsets: offsets, columnIndices: indices, values: moved)
  }

  /// Shapes agree and columns rise within each row. O(count).
  func checkInvariants() -> Bool {
    guard rowOffsets.count == rows + 1, rowOffsets.first == 0, rowOffsets.last == values.count,
      columnIndices.count == values.count
    else { return false }
    for row in 0..<rows {
      guard rowOffsets[row] <= rowOffsets[row + 1] else { return false }
      var previous: Int32 = -1
      for index in rowOffsets[row]..<rowOffsets[row + 1] {
        guard columnIndices[index] > previous, columnIndices[index] < Int32(columns) else { return false }
        previous = columnIndices[index]
      }
    }
    return true
  }
}
