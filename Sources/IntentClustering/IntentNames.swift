// What an intent is about, in words: the terms its tickets use more than others do, and a short name made of them.
// Not a summary: every word comes from the tickets. How phrases compare is in `IntentNames+Phrases.swift`.

import LinearAlgebra
public import TicketModel

/// The terms and the name of one cluster.
public struct IntentName: Sendable, Equatable {
  /// Unique among the clusters described together.
  public let name: String
  /// Strongest first.
  public let terms: [WeightedTerm]
}

/// Names clusters by what their documents ask for.
///
/// A name is the phrase of two or three words that says most: it stands in many of the cluster's documents, in few of
/// the others', its words mostly stand together, and it looks like a request's verb with its object. Where no phrase
/// is common enough, the two strongest words stand in for it.
public enum IntentNames {
  public struct Parameters: Sendable, Equatable {
    /// Terms kept per cluster. 10: what fits a line of a report.
    public var terms = 10
    /// Of these, phrases at most: the words come first, and phrases repeat them.
    public var shownPhrases = 4
    /// The clusters a name is set against more than against the rest. 5: what an analyst would confuse it with.
    public var siblings = 5
    /// How much they count in the background, 0 to 1. Below 0.2 names of neighbours collide, above 0.5 names lose the
    /// subject that neighbours share.
    public var siblingWeight = 0.3
    /// How much the phrase's own weight counts against that of its words, 0 to 1.
    public var phraseWeight = 0.6
    /// What a certain verb with its object adds, as a share.
    public var requestBonus = 0.25
    /// What a phrase of three words keeps of its score: they gather more weight than two by number alone.
    public var longPhraseFactor = 0.8
    /// What a phrase with a small word ("top up") keeps.
    public var particleFactor = 0.9
    /// Of a word's documents, those that have the particle behind it, for the two to be a phrase.
    public var particleShare = 0.5
    /// A phrase of three takes the place of the best phrase of two that it contains from this share of its score:
    /// "create new account", not "create new".
    public var extensionShare = 0.75
    /// A phrase with the cluster's strongest word takes the place of one without from this share of its score.
    public var anchorShare = 0.5
    /// Documents of the cluster that a phrase must stand in to be its name, as a share.
    public var smallestShare = 0.1

    public init() {}
  }

  /// How the documents of a cluster write some terms.
  public typealias Forms = @Sendable (_ cluster: Int, _ terms: [Int]) -> [String]

  /// Describes every cluster of `terms`.
  ///
  /// - Parameters:
  ///   - kept: Per cluster the name that it has already, or `nil`; unique. Empty: none has one.
  ///   - forms: terms as people should read them, in a cluster's own words.
  /// - Complexity: O(count of the counts · (1 + siblings)).
  public static func describe(
    _ terms: IntentTerms, kept: [String?] = [], parameters: Parameters = Parameters(), threads: Int,
    forms: @escaping Forms
  ) -> [IntentName] {
    let siblings = terms.siblings(count: parameters.siblings)
    let drafts = mapChunks(count: terms.counts.rows, chunkSize: 1, threads: threads) { _, range in
      range.map { draft($0, terms, siblings: siblings[$0], parameters: parameters, forms: forms) }
    }.flatMap { $0 }
    let names = uniqueNames(drafts, kept: kept)
    return zip(names, drafts).map { IntentName(name: $0, terms: $1.terms) }
  }

  /// What is known of one cluster before names are compared.
  struct Draft: Sendable, Equatable {
    /// Best first; each with the stems of its words, by which names are compared.
    var names: [Candidate]
    /// Single words, strongest first, to tell equal names apart.
    var words: [Candidate]
    var terms: [WeightedTerm]

    struct Candidate: Sendable, Equatable {
      var text: String
      var stems: Set<String>
    }
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
