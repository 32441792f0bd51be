// Count matrices in the making: parts are built by threads, row after row, and joined in order.

import LinearAlgebra

/// Rows of a count matrix under construction.
struct CountedRows: Sendable {
  private var lengths: [Int] = []
  private var columnIndices: [Int32] = []
  private var values: [Float] = []

  /// Adds a row that holds each of `columns` as often as it occurs there; sorts them.
  mutating func append(_ columns: inout [Int32]) {
    columns.sort()
    let start = columnIndices.count
    for column in columns {
      if columnIndices.count > start, columnIndices[columnIndices.count - 1] == column {
        values[values.count - 1] += 1
      } else {
        columnIndices.append(column)
        values.append(1)
      }
    }
    lengths.append(columnIndices.count - start)
  }

  /// The rows of all parts, part after part.
  static func joined(_ parts: [CountedRows], columns: Int) -> CSRMatrix {
    var offsets = [0]
    var columnIndices: [Int32] = []
    var values: [Float] = []
    columnIndices.reserveCapacity(parts.reduce(0) { $0 + $1.columnIndices.count })
    values.reserveCapacity(columnIndices.capacity)
    for part in parts {
      for length in part.lengths { offsets.append(offsets[offsets.count - 1] + length) }
      columnIndices += part.columnIndices
      values += part.values
    }
    return CSRMatrix(
      rows: offsets.count - 1, columns: columns, rowOffsets: offsets, columnIndices: columnIndices, values: values)
  }
}
