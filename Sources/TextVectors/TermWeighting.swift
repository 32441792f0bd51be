// Counts to tf-idf. The weights are a function of counts and document frequencies alone.

import Glibc
public import LinearAlgebra

/// Term weighting: sublinear term frequency times smoothed inverse document frequency, rows of length 1.
public enum TermWeighting {
  /// `ln((1 + n) / (1 + df)) + 1` for each term: as if one further document held every term, and never 0.
  ///
  /// - Complexity: O(terms).
  public static func inverseDocumentFrequencies(_ vocabulary: Vocabulary) -> [Float] {
    let documents = Double(vocabulary.documentCount)
    return vocabulary.documentFrequencies.map { Float(log((1 + documents) / (1 + Double($0))) + 1) }
  }

  /// `(1 + ln count) · idf`, each row divided by its Euclidean length (Salton and Buckley 1988,
  /// doi:10.1016/0306-4573(88)90021-0). Rows without terms stay empty.
  ///
  /// - Precondition: one `idf` per column; counts of at least 1.
  /// - Complexity: O(counts.count).
  public static func weighted(_ counts: CSRMatrix, idf: [Float], threads: Int) -> CSRMatrix {
    precondition(idf.count == counts.columns, "\(idf.count) weights for \(counts.columns) columns")
    let chunkSize = 4_096
    let parts = mapChunks(count: counts.rows, chunkSize: chunkSize, threads: threads) { _, rows in
      var values: [Float] = []
      values.reserveCapacity(counts.rowOffsets[rows.upperBound] - counts.rowOffsets[rows.lowerBound])
      for row in rows {
        let start = values.count
        var squares = 0.0
        for index in counts.rowOffsets[row]..<counts.rowOffsets[row + 1] {
          let weight = (1 + log(Double(counts.values[index]))) * Double(idf[Int(counts.columnIndices[index])])
          squares += weight * weight
          values.append(Float(weight))
        }
        let scale = squares > 0 ? 1 / squares.squareRoot() : 0
        for index in start..<values.count { values[index] = Float(Double(values[index]) * scale) }
      }
      return values
    }
    var weighted = counts
    weighted.values = parts.flatMap { $0 }
    return weighted
  }
}
