// The pieces of a student, written and read. What stands around them is in CorpusModel+Bytes.swift.

import LinearAlgebra

extension DistilledModel {
  func write(to writer: inout ByteWriter) {
    writer.append(vocabulary.documents)
    writer.append(vocabulary.words)
    writer.append(vocabulary.wordFrequencies)
    writer.append(vocabulary.pairs)
    writer.append(vocabulary.pairFrequencies)
    for part in [space.alone, space.inContext] {
      writer.append(part.table.vectors)
      writer.append(part.table.weights)
      writer.append(part.mean)
      writer.append(part.landmarks)
    }
    writer.append(space.pairIDF)
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
    space = FeatureSpace(
      alone: try StaticSpace(from: &reader), inContext: try StaticSpace(from: &reader), pairIDF: try reader.array())
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
    return vocabulary.documents >= 0 && vocabulary.wordFrequencies.count == words
      && vocabulary.pairFrequencies.count == pairs && space.pairIDF.count == pairs
      && space.alone.isConsistent(words: words) && space.inContext.isConsistent(words: words)
      && space.inContext.landmarks.rows == space.landmarkCount && dense.rows == space.denseWidth
      && self.words.rows == words && self.pairs.rows == pairs && mean.count == dimension
      && taught.keys.count == taught.vectors.rows
      && [dense, self.words, self.pairs, taught.vectors].allSatisfy { $0.columns == dimension }
  }
}

extension StaticSpace {
  init(from reader: inout ByteReader) throws(CorpusModelFault) {
    table = WordVectors(vectors: try reader.matrix(), weights: try reader.array())
    mean = try reader.array()
    landmarks = try reader.matrix()
  }

  /// Whether all parts have the shapes that a vocabulary of so many words asks for.
  func isConsistent(words: Int) -> Bool {
    table.vectors.rows <= words && table.weights.count == words && table.vectors.columns == width
      && landmarks.columns == width
  }
}
