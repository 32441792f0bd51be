// A student as bytes and back, so that new tickets get the vectors that the run's tickets have. One format, one
// version; what was not written by this file is refused. It holds words of the corpus, as any vocabulary does.

import LinearAlgebra

/// Why bytes are not a model. Never holds any of its words.
public struct DistilledModelFault: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Reason: String, Sendable {
    case notAModel = "not a distilled model"
    case otherVersion = "a distilled model of another version"
    case truncated = "a distilled model that is cut off"
    case damaged = "a distilled model whose content does not match its checksum"
    case inconsistent = "a distilled model whose parts do not fit together"
  }
  public var reason: Reason
  public var description: String { "these bytes are \(reason.rawValue)" }
}

extension DistilledModel {
  private static let magic = Array("assay-distilled\n".utf8)
  private static let version = 1

  /// Appends the model: a magic line, the version, the length of what follows, that content, its FNV-1a checksum. All
  /// numbers are little-endian; integers have 64 bits, and floats the bits they have in memory.
  ///
  /// - Complexity: O(bytes): 320 floats per word, 128 per pair, with the default parameters.
  public func write(to bytes: inout [UInt8]) {
    var content = ByteWriter()
    content.append(vocabulary.documents)
    content.append(vocabulary.words.count)
    for word in vocabulary.words {
      let utf8 = Array(word.utf8)
      content.append(utf8.count)
      content.bytes += utf8
    }
    content.append(vocabulary.wordFrequencies)
    content.append(vocabulary.pairs)
    content.append(vocabulary.pairFrequencies)
    content.append(space.table.vectors)
    content.append(space.table.idf)
    content.append(space.table.smoothInverse)
    content.append(space.pairIDF)
    content.append(space.bagMean)
    content.append(space.landmarks)
    for matrix in [dense, words, pairs] { content.append(matrix) }
    content.append(origin)
    content.append([originSquared])
    content.append(mean)

    var head = ByteWriter()
    head.append(DistilledModel.version)
    head.append(content.bytes.count)
    bytes += DistilledModel.magic + head.bytes
    bytes += content.bytes
    var tail = ByteWriter()
    tail.append(DistilledModel.checksum(content.bytes[...]))
    bytes += tail.bytes
  }

  /// Reads what `write(to:)` wrote; nothing may follow it.
  ///
  /// - Throws: `DistilledModelFault`, for anything else.
  public init(reading bytes: [UInt8]) throws(DistilledModelFault) {
    guard bytes.starts(with: DistilledModel.magic) else {
      let isStart = DistilledModel.magic.starts(with: bytes) && !bytes.isEmpty
      throw DistilledModelFault(reason: isStart ? .truncated : .notAModel)
    }
    var reader = ByteReader(bytes: bytes, index: DistilledModel.magic.count)
    guard try reader.integer() == DistilledModel.version else { throw DistilledModelFault(reason: .otherVersion) }
    let length = try reader.length(of: 1)
    let start = reader.index
    reader.index += length
    let checksum = try reader.integer()
    guard reader.index == bytes.count else { throw DistilledModelFault(reason: .inconsistent) }
    guard checksum == DistilledModel.checksum(bytes[start..<(start + length)]) else {
      throw DistilledModelFault(reason: .damaged)
    }
    reader = ByteReader(bytes: bytes, index: start)

    let documents = try reader.integer()
    var words: [String] = []
    for _ in 0..<(try reader.length(of: 8)) {
      let count = try reader.length(of: 1)
      words.append(String(decoding: bytes[reader.index..<(reader.index + count)], as: UTF8.self))
      reader.index += count
    }
    vocabulary = SurfaceVocabulary(
      words: words, wordFrequencies: try reader.array(), pairs: try reader.array(), pairFrequencies: try reader.array(),
      documents: documents)
    let table = WordVectors(
      vectors: try reader.matrix(), idf: try reader.array(), smoothInverse: try reader.array())
    space = FeatureSpace(
      table: table, pairIDF: try reader.array(), bagMean: try reader.array(), landmarks: try reader.matrix())
    dense = try reader.matrix()
    self.words = try reader.matrix()
    pairs = try reader.matrix()
    origin = try reader.array()
    let squares: [Float] = try reader.array()
    originSquared = squares.first ?? 0
    mean = try reader.array()
    guard reader.index == start + length, squares.count == 1, isConsistent else {
      throw DistilledModelFault(reason: .inconsistent)
    }
  }

  /// Whether all parts have the shapes that the others ask for.
  private var isConsistent: Bool {
    let (words, pairs) = (vocabulary.words.count, vocabulary.pairs.count)
    let table = space.table
    return vocabulary.documents >= 0 && vocabulary.wordFrequencies.count == words
      && vocabulary.pairFrequencies.count == pairs && table.vectors.rows == words && table.idf.count == words
      && table.smoothInverse.count == words && space.pairIDF.count == pairs && space.bagMean.count == table.width
      && space.landmarks.columns == table.width && dense.rows == space.denseWidth && self.words.rows == words
      && self.pairs.rows == pairs && mean.count == dimension
      && [dense, self.words, self.pairs].allSatisfy { $0.columns == dimension }
  }

  /// FNV-1a over words of 8 bytes, the last one padded with zeros: finds accidents, not forgery.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index < buffer.count {
        var word: UInt64 = 0
        for offset in 0..<min(8, buffer.count - index) { word |= UInt64(buffer[index + offset]) << (8 * UInt64(offset)) }
        hash = (hash ^ word) &* 0x100_0000_01B3
        hash ^= hash >> 29
        index += 8
      }
    }
    return Int(bitPattern: UInt(hash))
  }
}

private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func append(_ value: Int) {
    withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// The count, then the elements as they lie in memory (little-endian on every machine this runs on).
  mutating func append<Element: BitwiseCopyable>(_ values: [Element]) {
    append(values.count)
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ matrix: Matrix) {
    append(matrix.rows)
    append(matrix.columns)
    append(matrix.values)
  }
}

private struct ByteReader {
  let bytes: [UInt8]
  var index: Int

  mutating func integer() throws(DistilledModelFault) -> Int {
    guard bytes.count - index >= 8 else { throw DistilledModelFault(reason: .truncated) }
    var value: UInt64 = 0
    for offset in 0..<8 { value |= UInt64(bytes[index + offset]) << (8 * UInt64(offset)) }
    index += 8
    return Int(Int64(bitPattern: value))
  }

  /// A count of elements that must still fit into what is left.
  mutating func length(of size: Int) throws(DistilledModelFault) -> Int {
    let count = try integer()
    guard count >= 0, count <= (bytes.count - index) / size else { throw DistilledModelFault(reason: .truncated) }
    return count
  }

  mutating func array<Element: BitwiseCopyable & ExpressibleByIntegerLiteral>() throws(DistilledModelFault) -> [Element] {
    let size = MemoryLayout<Element>.stride
    let count = try length(of: size)
    var values = [Element](repeating: 0, count: count)
    let start = index
    values.withUnsafeMutableBytes { target in
      bytes.withUnsafeBytes { target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<(start + count * size)])) }
    }
    index += count * size
    return values
  }

  mutating func matrix() throws(DistilledModelFault) -> Matrix {
    let (rows, columns) = (try integer(), try integer())
    let values: [Float] = try array()
    let (size, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard rows >= 0, columns >= 0, !overflow, size == values.count else {
      throw DistilledModelFault(reason: .inconsistent)
    }
    return Matrix(rows: rows, columns: columns, values: values)
  }
}
