// Edits that name tickets: which belong together, which apart.

extension CurationDesk {
  /// The tickets go to the intent of the first of them that is in one.
  mutating func putTogether(_ tickets: [String], line: Int) {
    let rows = rows(of: tickets, line: line)
    guard let label = rows.map({ labels[$0] }).first(where: { $0 >= 0 }) else {
      if !rows.isEmpty { refuse(.ticketNotInIntent, line: line, "none of the tickets is in an intent") }
      return
    }
    if keepingBonds(line: line, { $0.move(rows.sorted(), to: label) }) {
      bonds.append(Bond(rows: rows, line: line, isTogether: true))
    }
  }

  /// The first ticket in an intent stays; a later one in the same intent is taken out of it and is in none.
  mutating func setApart(_ tickets: [String], line: Int) {
    let rows = rows(of: tickets, line: line)
    var taken: Set<Int32> = []
    let moved = rows.filter { labels[$0] >= 0 && !taken.insert(labels[$0]).inserted }
    if keepingBonds(line: line, { $0.move(moved.sorted(), to: -1) }) {
      bonds.append(Bond(rows: rows, line: line, isTogether: false))
    }
  }
}
