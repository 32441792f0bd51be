// The pieces that models are written in: integers, arrays as they lie in memory, strings, matrices. Which model holds
// which pieces is said beside it; what stands around them, in CorpusModel+Bytes.swift.

import LinearAlgebra

/// Bytes that grow. Integers have 64 bits and are little-endian; floats have the bits they have in memory.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func append(_ value: Int) {
    withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// The count, then the elements as they lie in memory (little-endian on every machine this runs on).
  mutating func append<Element: BitwiseCopyable>(_ values: [Element]) {
    append(values.count)
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) { append(Array(text.utf8)) }

  mutating func append(_ texts: [String]) {
    append(texts.count)
    for text in texts { append(text) }
  }

  mutating func append(_ matrix: Matrix) {
    append(matrix.rows)
    append(matrix.columns)
    append(matrix.values)
  }
}

/// Reads what a `ByteWriter` wrote; what does not fit is a fault, never a crash.
struct ByteReader {
  let bytes: [UInt8]
  var index: Int

  mutating func integer() throws(CorpusModelFault) -> Int {
    guard bytes.count - index >= 8 else { throw CorpusModelFault(reason: .truncated) }
    var value: UInt64 = 0
    for offset in 0..<8 { value |= UInt64(bytes[index + offset]) << (8 * UInt64(offset)) }
    index += 8
    return Int(Int64(bitPattern: value))
  }

  /// A count of elements that must still fit into what is left.
  mutating func length(of size: Int) throws(CorpusModelFault) -> Int {
    let count = try integer()
    guard count >= 0, count <= (bytes.count - index) / size else { throw CorpusModelFault(reason: .truncated) }
    return count
  }

  mutating func array<Element: BitwiseCopyable & ExpressibleByIntegerLiteral>() throws(CorpusModelFault) -> [Element] {
    let size = MemoryLayout<Element>.stride
    let count = try length(of: size)
    var values = [Element](repeating: 0, count: count)
    let start = index
    values.withUnsafeMutableBytes { target in
      bytes.withUnsafeBytes { source in
        target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[start..<(start + count * size)]))
      }
    }
    index += count * size
    return values
  }

  mutating func string() throws(CorpusModelFault) -> String {
    let count = try length(of: 1)
    index += count
    return String(decoding: bytes[(index - count)..<index], as: UTF8.self)
  }

  mutating func strings() throws(CorpusModelFault) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try length(of: 8)) { texts.append(try string()) }
    return texts
  }

  mutating func matrix() throws(CorpusModelFault) -> Matrix {
    let (rows, columns) = (try integer(), try integer())
    let values: [Float] = try array()
    let (size, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard rows >= 0, columns >= 0, !overflow, size == values.count else {
      throw CorpusModelFault(reason: .inconsistent)
    }
    return Matrix(rows: rows, columns: columns, values: values)
  }
}
