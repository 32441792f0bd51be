// Which terms set an intent apart, from counts of documents. Not the name itself, and no text: terms are numbers here.

public import LinearAlgebra
import Glibc

/// In how many documents of each intent each term stands.
public struct IntentTerms: Sendable {
  /// Intents × terms: documents with the term, of those in the intent's language.
  let counts: CSRMatrix
  /// Of each term, the documents of all intents.
  let totals: [Int32]
  /// Of each intent, its documents in its language.
  let documents: [Int]
  /// Of each intent, the documents of all intents in its language.
  let languageDocuments: [Int]
  /// Of each intent a number; terms are shared only among intents with equal ones.
  let languages: [Int32]
  /// Of each term the terms of its content words: itself for a word.
  let words: [[Int32]]
  /// Of each term its number of words, small ones included.
  let lengths: [Int]
  /// Of each term how likely it is a request's verb with its object, 0 to 1.
  let requestShares: [Double]
  /// Of each term its text, unique within a language: what decides among equals.
  let stems: [String]

  public init(
    counts: CSRMatrix, totals: [Int32], documents: [Int], languageDocuments: [Int], languages: [Int32],
    words: [[Int32]], lengths: [Int], requestShares: [Double], stems: [String]
  ) {
    precondition(
      totals.count == counts.columns && words.count == counts.columns && lengths.count == counts.columns
        && requestShares.count == counts.columns && stems.count == counts.columns,
      "\(counts.columns) columns, \(totals.count) totals, \(words.count) words, \(stems.count) stems")
    precondition(
      documents.count == counts.rows && languageDocuments.count == counts.rows && languages.count == counts.rows,
      "\(counts.rows) intents, \(documents.count) document counts, \(languages.count) languages")
    self.counts = counts
    self.totals = totals
    self.documents = documents
    self.languageDocuments = languageDocuments
    self.languages = languages
    self.words = words
    self.lengths = lengths
    self.requestShares = requestShares
    self.stems = stems
  }

  static func logarithm(_ value: Double) -> Double { log(value) }

  func isWord(_ term: Int) -> Bool { lengths[term] == 1 }

  /// A term of one intent.
  struct Standing: Sendable, Equatable {
    var term: Int
    /// Documents of the intent with the term.
    var count: Int
    /// The part of the intent's documents that they are.
    var share: Double
    /// `share` over the share elsewhere in the language, one document added on either side.
    var lift: Double
    /// share · ln(share / background).
    var weight: Double
  }

  /// Weighs the terms of an intent against the others.
  ///
  /// The background is the geometric mean, `siblings` to `1 − siblings`, of the shares among the siblings and among
  /// all other documents of the language, each smoothed by one document with and one without. A term's weight is its
  /// part of the divergence between the intent's documents and that background (Kullback and Leibler 1951,
  /// doi:10.1214/aoms/1177729694): frequent *and* the intent's own. Ratios alone prefer the rare.
  ///
  /// - Returns: in the order of columns, those that stand in enough of the documents: three, or all of fewer, and one
  ///   in fifty.
  func standings(of intent: Int, siblings: [Int], siblingWeight: Double) -> [Standing] {
    let size = documents[intent]
    let rest = languageDocuments[intent] - size
    var siblingCounts: [Int32: Double] = [:]
    var siblingSize = 0
    for sibling in siblings {
      siblingSize += documents[sibling]
      for index in counts.rowOffsets[sibling]..<counts.rowOffsets[sibling + 1] {
        siblingCounts[counts.columnIndices[index], default: 0] += Double(counts.values[index])
      }
    }
    let enough = max(min(3, size), size / 50)
    var standings: [Standing] = []
    for index in counts.rowOffsets[intent]..<counts.rowOffsets[intent + 1] {
      let term = Int(counts.columnIndices[index])
      let count = Int(counts.values[index])
      if count < enough { continue }
      let share = Double(count) / Double(size)
      let elsewhere = (Double(Int(totals[term]) - count) + 1) / (Double(rest) + 2)
      let beside = (siblingCounts[counts.columnIndices[index], default: 0] + 1) / (Double(siblingSize) + 2)
      let background = (1 - siblingWeight) * log(elsewhere) + siblingWeight * log(beside)
      standings.append(
        Standing(
          term: term, count: count, share: share, lift: share / elsewhere, weight: share * (log(share) - background)))
    }
    return standings
  }

  /// Of each intent the others whose words are most alike, most alike first; in the same language only.
  ///
  /// Likeness is the cosine of the weights of their fifty strongest words.
  ///
  /// - Complexity: O(intents² · 50) at most.
  func siblings(count: Int) -> [[Int]] {
    var postings = [[(intent: Int, value: Double)]](repeating: [], count: counts.columns)
    let vectors = (0..<counts.rows).map { intent -> [(term: Int, value: Double)] in
      let strongest = standings(of: intent, siblings: [], siblingWeight: 0).filter { isWord($0.term) && $0.weight > 0 }
        .sorted { precedes($0, $1) }.prefix(50)
      let norm = strongest.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      return strongest.map { ($0.term, $0.weight / norm) }
    }
    for (intent, vector) in vectors.enumerated() {
      for (term, value) in vector { postings[term].append((intent, value)) }
    }
    return vectors.indices.map { intent in
      var likeness: [Int: Double] = [:]
      for (term, value) in vectors[intent] {
        for other in postings[term] where other.intent != intent {
          likeness[other.intent, default: 0] += value * other.value
        }
      }
      return likeness.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count).map(\.key)
    }
  }

  /// Falling weight, of equals by text.
  func precedes(_ a: Standing, _ b: Standing) -> Bool {
    a.weight != b.weight ? a.weight > b.weight : stems[a.term] < stems[b.term]
  }
}
