// The word that somebody probably meant.

enum NearestWord {
  /// The nearest of some words by letters added, removed, changed or swapped with a neighbour (Damerau's distance, each
  /// place changed at most once), if it is near: at most a third of the letters. Of equally near ones the first.
  static func of(_ word: String, in known: [String]) -> String? {
    let near = known.map { (distance: distance(word.lowercased(), $0.lowercased()), word: $0) }
      .min { $0.distance < $1.distance }
    return near.flatMap { $0.distance <= max(1, max(word.count, $0.word.count) / 3) ? $0.word : nil }
  }

  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.unicodeScalars.prefix(40)), b = Array(b.unicodeScalars.prefix(40))
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
