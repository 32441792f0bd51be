// What the teacher says of words where they stand in the documents it reads. A sentence's vector is the mean of such
// outputs, so their mean for each word tells of a sentence what no reading of the word alone can tell: what "charge"
// is about on this desk. Static vectors from contextual ones: Bommasani, Davis, Cardie 2020,
// doi:10.18653/v1/2020.acl-main.431.

import LinearAlgebra
import Synchronization

/// Sums of the teacher's outputs for each word, apart for each fold of the taught documents: what a student who has not
/// seen a fold says of it must not come from it.
///
/// Sums are in fixed point, so that the order of reading changes no bit.
final class WordsInContext: Sendable {
  /// Steps of an output of 1. Outputs are of the order of 1, of which 2³⁹ have room.
  private static let steps = Float(1 << 24)
  /// Outputs of this size or more, or not finite, are no outputs of a sentence encoder.
  private static let limit: Float = 32_768
  /// Readings of a word that what it says alone counts for. 1 and 3 were measured alike.
  private static let ownReadings: Float = 1
  /// Of the regression from words alone to words in context. 3 and 30 were measured alike.
  private static let ridge = 3.0

  private struct Sums {
    /// Folds × words × dimension.
    var outputs: [Int64]
    /// Folds × words.
    var readings: [Int32]
  }

  private let words: Int
  private let folds: Int
  private let dimension: Int
  private let sums: Mutex<Sums>

  init(words: Int, folds: Int, dimension: Int) {
    (self.words, self.folds, self.dimension) = (words, folds, dimension)
    sums = Mutex(
      Sums(
        outputs: [Int64](repeating: 0, count: folds * words * dimension),
        readings: [Int32](repeating: 0, count: folds * words)))
  }

  /// Lets the teacher read the taught documents, and gives their vectors and the sums over the first `words` words of
  /// the vocabulary.
  static func reading(
    _ documents: [String], of sample: [Int], in texts: SurfaceTexts, _ vocabulary: SurfaceVocabulary, words: Int,
    by teacher: some SentenceTeacher, threads: Int
  ) throws -> (vectors: Matrix, words: WordsInContext) {
    let context = WordsInContext(words: words, folds: StudentFit.folds, dimension: teacher.dimension)
    let vectors = try teacher.read(documents, threads: threads) { text, ids, outputs in
      // Rare words too: their pieces must not be taken for those of others.
      let sequence = texts.words(of: sample[text]).filter { $0 >= 0 }.map { Int($0) }
      let places = WordsInContext.places(
        of: sequence.map { Array(vocabulary.words[$0].utf8) }, in: ids.map { teacher.letters(of: $0) })
      context.add(sequence, at: places, outputs, fold: StudentFit.fold(of: text))
    }
    return (vectors, context)
  }

  /// Where each word's pieces stand among those of its text, one word after the other; empty for a word that is not
  /// found behind the one before it: beyond the teacher's limit, or cut at other places than the teacher cuts.
  ///
  /// - Parameter words: As the word scanner gives them: "don't" without its apostrophe.
  /// - Complexity: O(words · pieces) at worst; O(pieces) where every word is found.
  static func places(of words: [[UInt8]], in pieces: [ArraySlice<UInt8>]) -> [Range<Int>] {
    var next = 0
    return words.map { word in
      for start in next..<pieces.count {
        guard let end = end(of: word, in: pieces, from: start) else { continue }
        next = end
        return start..<end
      }
      return 0..<0
    }
  }

  /// Behind the pieces that spell the word out from `start` on; `nil` where they do not.
  private static func end(of word: [UInt8], in pieces: [ArraySlice<UInt8>], from start: Int) -> Int? {
    var rest = word[...]
    var place = start
    while !rest.isEmpty {
      guard place < pieces.count else { return nil }
      let piece = pieces[place]
      if place > start, apostrophes.contains(where: piece.elementsEqual) {
        place += 1
        continue
      }
      guard !piece.isEmpty, rest.starts(with: piece) else { return nil }
      rest = rest.dropFirst(piece.count)
      place += 1
    }
    return place > start ? place : nil
  }

  private static let apostrophes = ["'", "\u{2019}"].map { Array($0.utf8) }

  /// Adds what is said of words at their places: of a word of several pieces their sum, which is its share of the
  /// sentence's mean. Outputs that are not finite, and words without a number here, are passed over.
  func add(
    _ words: [Int], at places: [Range<Int>], _ outputs: UnsafeBufferPointer<Float>, fold: Int
  ) {
    var additions: [(row: Int, outputs: [Int64])] = []
    for (word, place) in zip(words, places) where word < self.words && !place.isEmpty {
      let values = outputs[(place.lowerBound * dimension)..<(place.upperBound * dimension)]
      guard values.allSatisfy({ abs($0) < WordsInContext.limit }) else { continue }
      var total = [Int64](repeating: 0, count: dimension)
      for (index, value) in values.enumerated() { total[index % dimension] += Int64(value * WordsInContext.steps) }
      additions.append((fold * self.words + word, total))
    }
    let (read, count) = (additions, dimension)
    sums.withLock { sums in
      for (row, outputs) in read {
        sums.readings[row] += 1
        for column in 0..<count { sums.outputs[row * count + column] += outputs[column] }
      }
    }
  }

  /// The vectors of words in context: from all folds, and from all but each one. A word that was read n times has the
  /// mean of n readings and of one that is foretold from its vector alone; one that was not read has the latter.
  ///
  /// - Parameters:
  ///   - alone: Vectors of the words read alone.
  ///   - frequencies: In how many documents of the corpus each word stands.
  ///   - dimension: Principal components kept, those of all folds.
  /// - Complexity: O(folds · words · teacher's dimension · dimension).
  func vectors(
    alone: Matrix, frequencies: [Int32], dimension: Int, threads: Int
  ) -> (all: Matrix, withoutFold: [Matrix]) {
    let all = averages(without: nil, alone: alone, threads: threads)
    var weighted = all
    weighted.scaleRows { Float(frequencies[$0]) }
    let axes = weighted.transposedTimes(all, threads: threads).leadingEigenvectors(min(dimension, self.dimension))
    let others = (0..<folds).map {
      averages(without: $0, alone: alone, threads: threads).times(axes, threads: threads)
    }
    return (all.times(axes, threads: threads), others)
  }

  /// The words' readings, centred, and what is foretold of each; words × teacher's dimension.
  private func averages(without fold: Int?, alone: Matrix, threads: Int) -> Matrix {
    let (outputs, readings) = totals(without: fold)
    let mean = WordsInContext.mean(outputs, readings)
    let averages = WordsInContext.averages(outputs, readings, mean: mean, beside: nil)
    // Each word's row counts as often as it was read.
    var inputs = alone
    inputs.scaleRows { Float(readings[$0]) }
    let map = inputs.transposedTimes(alone, threads: threads)
      .solvingSymmetric(inputs.transposedTimes(averages, threads: threads), ridge: WordsInContext.ridge)
    let foretold = map.map { alone.times($0, threads: threads) } ?? Matrix(rows: words, columns: dimension)
    return WordsInContext.averages(outputs, readings, mean: mean, beside: foretold)
  }

  /// Sums and numbers of readings over all folds but one.
  private func totals(without excluded: Int?) -> (outputs: Matrix, readings: [Int32]) {
    let size = words * dimension
    return sums.withLock { sums in
      var outputs = Matrix(rows: words, columns: dimension)
      var readings = [Int32](repeating: 0, count: words)
      var total = [Int64](repeating: 0, count: size)
      for fold in 0..<folds where fold != excluded {
        for index in 0..<size { total[index] += sums.outputs[fold * size + index] }
        for word in 0..<words { readings[word] += sums.readings[fold * words + word] }
      }
      for index in 0..<size { outputs.values[index] = Float(total[index]) / WordsInContext.steps }
      return (outputs, readings)
    }
  }

  /// The mean output of all words read.
  private static func mean(_ outputs: Matrix, _ readings: [Int32]) -> [Float] {
    var sums = [Double](repeating: 0, count: outputs.columns)
    for row in 0..<outputs.rows {
      for column in 0..<outputs.columns { sums[column] += Double(outputs[row, column]) }
    }
    let total = Double(max(readings.reduce(0) { $0 + Int($1) }, 1))
    return sums.map { Float($0 / total) }
  }

  /// Each word's mean output, centred; with `foretold`, that counts beside the readings. Zeros for a word without
  /// either.
  private static func averages(
    _ outputs: Matrix, _ readings: [Int32], mean: [Float], beside foretold: Matrix?
  ) -> Matrix {
    var result = outputs
    for row in 0..<outputs.rows {
      let count = Float(readings[row])
      let total = count + (foretold == nil ? 0 : ownReadings)
      guard total > 0 else { continue }
      for column in 0..<outputs.columns {
        let known = outputs[row, column] - count * mean[column]
        result[row, column] = (known + (foretold.map { ownReadings * $0[row, column] } ?? 0)) / total
      }
    }
    return result
  }
}

extension Matrix {
  /// Multiplies each row by a factor of its own.
  fileprivate mutating func scaleRows(by factor: (Int) -> Float) {
    for row in 0..<rows {
      let factor = factor(row)
      for column in 0..<columns { values[row * columns + column] *= factor }
    }
  }
}
