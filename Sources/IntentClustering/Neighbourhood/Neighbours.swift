// What a search for near neighbours found: for each row the rows most like it. How they are found is in
// `NearestNeighbours.swift`; what is made of them in `NeighbourAveraging.swift` and `Outliers.swift`.

/// The nearest distinct rows of each row, by cosine.
///
/// Copies are one neighbour, however many there are: rows with the same vector share one list, which names each
/// neighbouring vector by the lowest row that has it. `copies` says how many rows that stands for, so that whoever
/// wants to count tickets, not texts, can. A row is never its own neighbour, nor are its copies.
public struct Neighbours: Sendable, Equatable {
  /// Rows searched.
  public let rows: Int
  /// Neighbours per row, `m`.
  public let width: Int
  /// `rows × width`, nearest first, of equals the lower row; −1 where there are no more, and for rows of zeros.
  public let indices: [Int32]
  /// The cosines beside `indices`, −1 to 1; 0 where the index is −1.
  public let similarities: [Float]
  /// Per row the lowest row with the same vector, often itself; −1 for rows of zeros.
  public let originals: [Int32]
  /// Per row how many rows have its vector, itself among them; 0 for rows of zeros.
  public let copies: [Int32]
  /// How the lists were found, and how many of the true neighbours they hold.
  public let search: Search

  public struct Search: Sendable, Equatable {
    /// Distinct rows that are not zero.
    public let distinctRows: Int
    /// Cells of the inverted file; 0: every pair of rows was compared.
    public let cells: Int
    /// Cells searched per row; 0 with `cells`.
    public let probes: Int
    /// Share of the true `m` nearest that the lists hold, on `sampledRows`; 1 when every pair was compared.
    public let recall: Double
    /// Rows whose true neighbours were worked out to measure the recall; 0 when every pair was compared.
    public let sampledRows: Int
  }
}

extension Neighbours {
  /// For each row the mean cosine with the `count` rows most like it, where copies count one by one: their cosine
  /// is 1. Rows with fewer others take the mean of those; a row without any has 0, a row of zeros too.
  ///
  /// - Complexity: O(rows · width).
  public func meanSimilarities(count: Int) -> [Float] {
    precondition(count > 0 && count <= width, "\(count) of \(width) neighbours")
    return (0..<rows).map { row in
      var sum = 0.0
      var taken = 0
      if copies[row] > 1 {
        taken = min(Int(copies[row]) - 1, count)
        sum = Double(taken)
      }
      for place in row * width..<(row + 1) * width {
        if taken == count || indices[place] < 0 { break }
        let weight = min(Int(copies[Int(indices[place])]), count - taken)
        sum += Double(weight) * Double(similarities[place])
        taken += weight
      }
      return taken == 0 ? 0 : Float(sum / Double(taken))
    }
  }
}
