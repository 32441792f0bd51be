// How well found clusters match known labels. Not a judgement of clusters without labels: see `IntentCount.swift`.

import Glibc

/// Agreement of two labellings of the same items. Any whole number is a label; −1 is a cluster like any other.
public struct ClusterAgreement: Sendable, Equatable {
  /// Items compared.
  public let items: Int
  /// Distinct labels on either side.
  public let trueClusters: Int
  public let foundClusters: Int
  /// Normalised mutual information, 0 to 1: mutual information over the arithmetic mean of the two entropies. 1 when
  /// neither side splits anything. Vinh, Epps, Bailey 2010 (jmlr.org/papers/v11/vinh10a).
  public let normalizedMutualInformation: Double
  /// Adjusted Rand index, about 0 for chance and 1 for equal partitions. Hubert, Arabie 1985, doi:10.1007/BF01908075.
  public let adjustedRandIndex: Double
  /// Share of the items on the best one-to-one matching of clusters to labels, 0 to 1.
  public let accuracy: Double

  /// - Complexity: O(n log n) for the counts, O(a² · b) for the matching with a ≤ b the numbers of clusters.
  /// - Precondition: the counts of items agree.
  public init(truth: [Int], found: [Int]) {
    precondition(truth.count == found.count, "\(truth.count) true labels, \(found.count) found ones")
    items = truth.count
    let rows = Numbering(truth)
    let columns = Numbering(found)
    trueClusters = rows.sizes.count
    foundClusters = columns.sizes.count
    guard items > 0 else {
      (normalizedMutualInformation, adjustedRandIndex, accuracy) = (1, 1, 1)
      return
    }
    let cells = Cell.count(rows.codes, columns.codes)
    normalizedMutualInformation = ClusterAgreement.mutualInformation(cells, rows.sizes, columns.sizes, items: items)
    adjustedRandIndex = ClusterAgreement.randIndex(cells, rows.sizes, columns.sizes, items: items)
    accuracy = ClusterAgreement.matched(cells, rows.sizes.count, columns.sizes.count, items: items)
  }
}

// MARK: - The three figures

extension ClusterAgreement {
  /// The adjusted Rand index alone, without the cost of the matching.
  static func adjustedRandIndex(_ first: [Int], _ second: [Int]) -> Double {
    let rows = Numbering(first)
    let columns = Numbering(second)
    return randIndex(Cell.count(rows.codes, columns.codes), rows.sizes, columns.sizes, items: first.count)
  }

  private static func mutualInformation(_ cells: [Cell], _ rows: [Int], _ columns: [Int], items: Int) -> Double {
    let n = Double(items)
    func entropy(_ sizes: [Int]) -> Double {
      -sizes.reduce(0.0) { $0 + Double($1) / n * log(Double($1) / n) }
    }
    let mean = (entropy(rows) + entropy(columns)) / 2
    // Neither side splits anything: the partitions are the same one.
    if rows.count == 1, columns.count == 1 { return 1 }
    var shared = 0.0
    for cell in cells {
      let joint = Double(cell.count) / n
      shared += joint * log(Double(cell.count) * n / (Double(rows[cell.row]) * Double(columns[cell.column])))
    }
    return min(max(shared / mean, 0), 1)
  }

  private static func randIndex(_ cells: [Cell], _ rows: [Int], _ columns: [Int], items: Int) -> Double {
    func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
    let together = cells.reduce(0.0) { $0 + pairs($1.count) }
    let inRows = rows.reduce(0.0) { $0 + pairs($1) }
    let inColumns = columns.reduce(0.0) { $0 + pairs($1) }
    let all = pairs(items)
    let expected = all > 0 ? inRows * inColumns / all : 0
    let highest = (inRows + inColumns) / 2
    // No room above chance: both put everything together, or both keep everything apart.
    return highest == expected ? 1 : (together - expected) / (highest - expected)
  }

  private static func matched(_ cells: [Cell], _ rows: Int, _ columns: Int, items: Int) -> Double {
    // The smaller side goes in rows, as the matching wants it.
    let turned = rows > columns
    var counts = [[Int]](repeating: [Int](repeating: 0, count: max(rows, columns)), count: min(rows, columns))
    for cell in cells {
      counts[turned ? cell.column : cell.row][turned ? cell.row : cell.column] = cell.count
    }
    let partner = heaviestMatching(counts)
    let right = partner.indices.reduce(0) { $0 + counts[$1][partner[$1]] }
    return Double(right) / Double(items)
  }
}

/// Labels numbered from 0 by rising value.
private struct Numbering {
  let codes: [Int]
  /// Items per code.
  let sizes: [Int]

  init(_ labels: [Int]) {
    let distinct = Set(labels).sorted()
    let code = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
    codes = labels.map { code[$0]! }
    var sizes = [Int](repeating: 0, count: distinct.count)
    for code in codes { sizes[code] += 1 }
    self.sizes = sizes
  }
}

/// A pair of clusters that share items.
private struct Cell {
  let row: Int
  let column: Int
  let count: Int

  /// The non-empty cells of the contingency table, by row and column.
  static func count(_ rows: [Int], _ columns: [Int]) -> [Cell] {
    let pairs = zip(rows, columns).sorted { $0 < $1 }
    var cells: [Cell] = []
    var start = 0
    for index in pairs.indices where index + 1 == pairs.count || pairs[index] != pairs[index + 1] {
      cells.append(Cell(row: pairs[index].0, column: pairs[index].1, count: index + 1 - start))
      start = index + 1
    }
    return cells
  }
}

// MARK: - Matching

/// For each row its own column, so that the sum of the chosen weights is highest.
///
/// Shortest augmenting paths with dual potentials (Jonker, Volgenant 1987, doi:10.1007/BF02278710; Crouse 2016,
/// doi:10.1109/TAES.2016.140952).
///
/// - Complexity: O(rows² · columns).
/// - Precondition: rows of equal length, no more rows than columns.
func heaviestMatching(_ weights: [[Int]]) -> [Int] {
  let rows = weights.count
  guard let columns = weights.first?.count else { return [] }
  precondition(rows <= columns && weights.allSatisfy { $0.count == columns }, "\(rows) × \(columns)")
  var rowPotential = [Int](repeating: 0, count: rows)
  var columnPotential = [Int](repeating: 0, count: columns)
  var rowOf = [Int](repeating: -1, count: columns)
  for start in 0..<rows {
    // Grow a tree of cheapest paths from the free row until it reaches a free column. Cost: minus the weight.
    var distance = [Int](repeating: .max, count: columns)
    var previous = [Int](repeating: -1, count: columns)
    var closed = [Bool](repeating: false, count: columns)
    var row = start
    var lastColumn = -1
    var depth = 0
    var reached = -1
    while reached < 0 {
      var nearest = -1
      for column in 0..<columns where !closed[column] {
        let cost = depth - weights[row][column] - rowPotential[row] - columnPotential[column]
        if cost < distance[column] {
          distance[column] = cost
          previous[column] = lastColumn
        }
        if nearest < 0 || distance[column] < distance[nearest] { nearest = column }
      }
      depth = distance[nearest]
      closed[nearest] = true
      if rowOf[nearest] < 0 {
        reached = nearest
      } else {
        row = rowOf[nearest]
        lastColumn = nearest
      }
    }
    // Keep reduced costs at least 0, and 0 on the matching.
    rowPotential[start] += depth
    for column in 0..<columns where closed[column] && column != reached {
      rowPotential[rowOf[column]] += depth - distance[column]
      columnPotential[column] -= depth - distance[column]
    }
    // Flip the path.
    var column = reached
    while column >= 0 {
      let before = previous[column]
      rowOf[column] = before < 0 ? start : rowOf[before]
      column = before
    }
  }
  var columnOf = [Int](repeating: -1, count: rows)
  for column in 0..<columns where rowOf[column] >= 0 { columnOf[rowOf[column]] = column }
  return columnOf
}
