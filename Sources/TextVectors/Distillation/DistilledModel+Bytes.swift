// The pieces of a student, written and read. What stands around them is in CorpusModel+Bytes.swift.

import LinearAlgebra

extension DistilledModel {
  func write(to writer: inout ByteWriter) {
    writer.append(vocabulary.documents)
    writer.append(vocabulary.words)
    writer.append(vocabulary.wordFrequencies)
    writer.append(vocabulary.pairs)
    writer.append(vocabulary.pairFrequencies)
    writer.append(space.table.vectors)
    writer.append(space.table.idf)
    writer.append(space.table.smoothInverse)
    writer.append(space.pairIDF)
    writer.append(space.bagMean)
    writer.append(space.landmarks)
    for matrix in [dense, words, pairs] { writer.append(matrix) }
    writer.append(origin)
    writer.append([originSquared])
    writer.append(mean)
    writer.append(taught.keys.flatMap { [$0.high, $0.low] })
    writer.append(taught.vectors)
  }

  init(from reader: inout ByteReader) throws(CorpusModelFault) {
    let documents = try reader.integer()
    vocabulary = SurfaceVocabulary(
      words: try reader.strings(), wordFrequencies: try reader.array(), pairs: try reader.array(),
      pairFrequencies: try reader.array(), documents: documents)
    let table = WordVectors(
      vectors: try reader.matrix(), idf: try reader.array(), smoothInverse: try reader.array())
    space = FeatureSpace(
      table: table, pairIDF: try reader.array(), bagMean: try reader.array(), landmarks: try reader.matrix())
    dense = try reader.matrix()
    words = try reader.matrix()
    pairs = try reader.matrix()
    origin = try reader.array()
    let squares: [Float] = try reader.array()
    originSquared = squares.first ?? 0
    mean = try reader.array()
    let keys: [UInt64] = try reader.array()
    taught = TaughtRows(
      keys: stride(from: 0, to: keys.count - 1, by: 2).map { TextKey(high: keys[$0], low: keys[$0 + 1]) },
      vectors: try reader.matrix())
    guard squares.count == 1, keys.count % 2 == 0, isConsistent else { throw CorpusModelFault(reason: .inconsistent) }
  }

  /// Whether all parts have the shapes that the others ask for.
  private var isConsistent: Bool {
    let (words, pairs) = (vocabulary.words.count, vocabulary.pairs.count)
    let table = space.table
    return vocabulary.documents >= 0 && vocabulary.wordFrequencies.count == words
      && vocabulary.pairFrequencies.count == pairs && table.vectors.rows == words && table.idf.count == words
      && table.smoothInverse.count == words && space.pairIDF.count == pairs && space.bagMean.count == table.width
      && space.landmarks.columns == table.width && dense.rows == space.denseWidth && self.words.rows == words
      && self.pairs.rows == pairs && mean.count == dimension && taught.keys.count == taught.vectors.rows
      && [dense, self.words, self.pairs, taught.vectors].allSatisfy { $0.columns == dimension }
  }
}
