// Intents grouped to themes, the few headings that a list of many intents is read under. Not the names of the themes.

public import LinearAlgebra

/// Groups of clusters.
public enum Themes {
  /// Fewest clusters that themes are worth having for.
  public static let fewestClusters = 20

  /// How many themes suit a number of clusters: √(1.5 k), from 10 to 30; none below `fewestClusters`.
  public static func count(clusters: Int) -> Int {
    if clusters < fewestClusters { return 0 }
    return min(max(Int((1.5 * Double(clusters)).squareRoot().rounded()), 10), 30)
  }

  /// The theme of each cluster, from 0: Ward's merging of the clusters' mean directions, each counted once whatever its
  /// volume, so that themes hold about as many intents each.
  ///
  /// - Parameters:
  ///   - vectors: `n × d`, rows of norm 1 or 0.
  ///   - labels: From −1, which takes no part, to `clusters − 1`. Every label occurs.
  ///   - themes: Wanted; there are no more than clusters.
  /// - Complexity: O(n · d + clusters² · d).
  public static func of(
    _ vectors: Matrix, labels: [Int32], clusters: Int, themes: Int, threads: Int
  ) -> [Int32] {
    let groups = Groups(vectors, labels: labels, count: clusters, threads: threads)
    var means = groups.centroids(of: (0..<clusters).map { Int32($0) }, count: clusters)
    means.normalizeRows(threads: threads)
    return Groups(means, labels: (0..<clusters).map { Int32($0) }, count: clusters, threads: threads)
      .dendrogram(by: .variance).labels(count: max(themes, 1))
  }
}
