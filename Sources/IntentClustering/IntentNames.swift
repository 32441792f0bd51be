// What an intent is about, in words: the terms its tickets use more than others do, and a short name made of them.
// Not a summary: every word comes from the tickets.

public import LinearAlgebra
public import TicketModel
import Glibc

/// The terms and the name of one cluster.
public struct IntentName: Sendable, Equatable {
  /// Unique among the clusters described together.
  public let name: String
  /// Strongest first, at most ten.
  public let terms: [WeightedTerm]
}

/// Names clusters by class-based tf-idf.
///
/// The weight of a term in a cluster is its share of the cluster's terms times ln(1 + A / f), where f is the term's
/// count in all clusters and A the mean count of terms per cluster. Grootendorst 2022, arXiv:2203.05794.
public enum IntentNames {
  public struct Parameters: Sendable, Equatable {
    /// Terms kept per cluster. 10: what fits a line of a report.
    public var terms: Int
    /// Terms that a name is made of, before collisions add more. 2: mostly a thing and what is wrong with it.
    public var nameTerms: Int
    /// A phrase stands for one of its words in a name when its weight is at least this share of the word's. 0.4: the
    /// words of "reset password" are each more frequent than the phrase, and say less.
    public var phraseShare: Double
    /// Documents a term must occur in within a cluster to describe it, at most a twentieth of the cluster. 3: one
    /// long ticket must not name an intent.
    public var smallestDocumentCount: Int

    public init(terms: Int = 10, nameTerms: Int = 2, phraseShare: Double = 0.4, smallestDocumentCount: Int = 3) {
      self.terms = terms
      self.nameTerms = nameTerms
      self.phraseShare = phraseShare
      self.smallestDocumentCount = smallestDocumentCount
    }
  }

  /// Describes clusters `0 ..< clusters`.
  ///
  /// - Parameters:
  ///   - counts: Documents × terms; how often each term occurs.
  ///   - vocabulary: The terms as people should read them, by column; a phrase has blanks between its words.
  ///   - labels: The cluster of each document, or −1.
  /// - Complexity: O(count + clusters · terms log terms); memory O(terms) per thread.
  public static func describe(
    counts: CSRMatrix, vocabulary: [String], labels: [Int32], clusters: Int, parameters: Parameters = Parameters(),
    threads: Int
  ) -> [IntentName] {
    precondition(counts.columns == vocabulary.count, "\(counts.columns) columns, \(vocabulary.count) terms")
    precondition(counts.rows == labels.count, "\(counts.rows) documents, \(labels.count) labels")
    var totals = [Double](repeating: 0, count: counts.columns)
    var all = 0.0
    for row in 0..<counts.rows where labels[row] >= 0 {
      for index in counts.rowOffsets[row]..<counts.rowOffsets[row + 1] {
        totals[Int(counts.columnIndices[index])] += Double(counts.values[index])
        all += Double(counts.values[index])
      }
    }
    let mean = all / Double(max(clusters, 1))
    let members = RowsByLabel(labels, clusters: clusters)
    let ranked = mapChunks(count: clusters, chunkSize: 8, threads: threads) { [totals] _, range in
      var tally = TermTally(columns: counts.columns)
      return range.map { cluster in
        tally.rank(
          members.rows(of: cluster), in: counts, totals: totals, mean: mean, vocabulary: vocabulary,
          parameters: parameters)
      }
    }.flatMap { $0 }
    let names = uniqueNames(ranked, parameters: parameters)
    return zip(names, ranked).map { IntentName(name: $0, terms: Array($1.prefix(parameters.terms))) }
  }

  /// For each cluster the rows most like its centroid: falling similarity, of equals the lower row.
  ///
  /// - Parameter labels: The cluster of each row, or −1.
  /// - Complexity: O(n log n).
  public static func centralRows(
    labels: [Int32], similarities: [Float], clusters: Int, count: Int = 10
  ) -> [[Int]] {
    precondition(labels.count == similarities.count, "\(labels.count) labels, \(similarities.count) similarities")
    let members = RowsByLabel(labels, clusters: clusters)
    return (0..<clusters).map { cluster in
      members.rows(of: cluster).map { Int($0) }
        .sorted { (-similarities[$0], $0) < (-similarities[$1], $1) }
        .prefix(count).map { $0 }
    }
  }
}

// MARK: - Terms

/// Scratch space to count the terms of one cluster after the other.
private struct TermTally {
  private var counts: [Double]
  private var documents: [Int32]
  private var touched: [Int] = []

  init(columns: Int) {
    counts = [Double](repeating: 0, count: columns)
    documents = [Int32](repeating: 0, count: columns)
  }

  /// The cluster's terms by falling weight, of equals by their text; more than are shown, for names to choose from.
  mutating func rank(
    _ rows: ArraySlice<Int32>, in matrix: CSRMatrix, totals: [Double], mean: Double, vocabulary: [String],
    parameters: IntentNames.Parameters
  ) -> [WeightedTerm] {
    var size = 0.0
    for row in rows {
      for index in matrix.rowOffsets[Int(row)]..<matrix.rowOffsets[Int(row) + 1] where matrix.values[index] > 0 {
        let column = Int(matrix.columnIndices[index])
        if documents[column] == 0 { touched.append(column) }
        counts[column] += Double(matrix.values[index])
        documents[column] += 1
        size += Double(matrix.values[index])
      }
    }
    let enough = Int32(max(1, min(parameters.smallestDocumentCount, rows.count / 20)))
    var terms: [WeightedTerm] = []
    for column in touched {
      if documents[column] >= enough {
        let weight = counts[column] / size * log(1 + mean / totals[column])
        terms.append(WeightedTerm(term: vocabulary[column], weight: weight))
      }
      counts[column] = 0
      documents[column] = 0
    }
    touched.removeAll(keepingCapacity: true)
    terms.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
    return Array(terms.prefix(4 * parameters.terms))
  }
}

// MARK: - Names

extension IntentNames {
  /// One name per cluster. Where names collide, the later clusters take further terms, then a number.
  static func uniqueNames(_ ranked: [[WeightedTerm]], parameters: Parameters) -> [String] {
    var taken: Set<String> = []
    return ranked.map { terms in
      let parts = nameParts(terms, parameters: parameters)
      var length = min(parameters.nameTerms, parts.count)
      var name = parts.isEmpty ? "without words" : parts.prefix(length).joined(separator: ", ")
      while taken.contains(name), length < parts.count {
        length += 1
        name = parts.prefix(length).joined(separator: ", ")
      }
      if taken.contains(name) {
        var number = 2
        while taken.contains("\(name) (\(number))") { number += 1 }
        name = "\(name) (\(number))"
      }
      taken.insert(name)
      return name
    }
  }

  /// Terms that do not repeat each other, strongest first.
  static func nameParts(_ terms: [WeightedTerm], parameters: Parameters) -> [String] {
    let split = terms.map { $0.term.split(separator: " ").map(String.init) }
    var parts: [String] = []
    var said: [String] = []
    for (index, term) in terms.enumerated() {
      // The strongest phrase around the word says what the word alone leaves open.
      let phrase = terms.indices.first { other in
        split[index].count == 1 && split[other].count > 1
          && terms[other].weight >= parameters.phraseShare * term.weight
          && split[other].contains { sameWord($0, split[index][0]) }
      }
      let words = split[phrase ?? index]
      if words.contains(where: { word in said.contains { sameWord($0, word) } }) { continue }
      parts.append(terms[phrase ?? index].term)
      said += words
    }
    return parts
  }

  /// Whether two words differ by an ending of at most two letters (`card`, `cards`; `refund`, `refunded`).
  static func sameWord(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    return short == long || (short.count >= 3 && long.count - short.count <= 2 && long.hasPrefix(short))
  }
}
