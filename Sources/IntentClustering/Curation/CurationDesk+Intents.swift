// Edits that name intents: merge, split, rename, pin, forbid.
import TicketModel

extension CurationDesk {
  /// The tickets of all go to the first, which keeps its id, theme and owner and gets the marks of all. Its name is
  /// made anew unless an edit gave it. An intent that cannot be merged is left out, with a conflict.
  mutating func merge(_ ids: [String], line: Int) {
    guard let first = ids.first, let target = label(of: first, line: line) else { return }
    for id in ids.dropFirst() {
      if id == first {
        refuse(.mergedWithItself, line: line, "\(id) cannot be merged with itself")
        continue
      }
      if case .merged(first, _)? = ends[id] { continue }
      guard let source = label(of: id, line: line), let entry = entries[source] else { continue }
      if let pin = entry.pinnedIn {
        refuse(.pinned, line: line, "\(id) is pinned in line \(pin)")
        continue
      }
      _ = keepingBonds(line: line) { desk in
        desk.move(entry.rows, to: target)
        desk.end(id, .merged(into: first, line: line))
        desk.entries[target]!.intent.attributes.add(entry.intent.attributes.marks)
        if desk.entries[target]!.intent.attributes.owner == nil {
          desk.entries[target]!.intent.attributes.owner = entry.intent.attributes.owner
        }
        desk.change(target)
      }
    }
  }

  /// A new intent, with the theme, the owner and the marks of the one it was part of, which keeps its id and gets a new
  /// name unless an edit gave it.
  mutating func split(
    _ id: String, into: String, name: String?, by criterion: CurationEdit.SplitCriterion, line: Int,
    evidence: SplitEvidence
  ) throws {
    if let earlier = splits[into], earlier.source == id, earlier.criterion == criterion, labelsByID[into] != nil {
      if let name { rename(into, to: name, line: line) }
      return
    }
    guard let source = label(of: id, line: line), let entry = entries[source] else { return }
    if labelsByID[into] != nil || ends[into] != nil {
      refuse(.idInUse, line: line, "there is, or was, an intent \(into)")
      return
    }
    // In the order of the ids, so that sums of vectors do not depend on the order of the tickets.
    let rows = entry.rows.sorted { ticketIDs[$0].utf8.lexicographicallyPrecedes(ticketIDs[$1].utf8) }
    let sides: [Bool]
    switch criterion {
    case .tickets(let tickets):
      let seeds = self.rows(of: tickets, line: line).filter { row in
        if labels[row] == source { return true }
        refuse(.ticketNotInIntent, line: line, "ticket \(ticketIDs[row]) is not in \(id)")
        return false
      }
      if seeds.isEmpty { return }
      let isSeed = Set(seeds)
      let places = rows.indices.filter { isSeed.contains(rows[$0]) }
      sides = places.count < rows.count
        ? TicketSplit.side(of: try evidence.vectors(rows), seeds: places) : rows.map { _ in true }
    case .terms(let terms): sides = try evidence.uses(terms, rows)
    }
    let moved = zip(rows, sides).filter(\.1).map(\.0).sorted()
    if moved.isEmpty || moved.count == rows.count {
      refuse(.emptySide, line: line, "the split of \(id) would take \(moved.isEmpty ? "none" : "all") of its tickets")
      return
    }
    let isSplit = keepingBonds(line: line) { desk in
      let label = desk.add(
        Intent(
          id: into, name: "", theme: entry.intent.theme, label: 0, terms: [], centralTicketIDs: [], volume: 0,
          attributes: IntentAttributes(
            owner: entry.intent.attributes.owner, marks: entry.intent.attributes.marks)))
      desk.move(moved, to: label)
      desk.change(source)
      desk.change(label)
      desk.splits[into] = (id, criterion)
    }
    if isSplit, let name { rename(into, to: name, line: line) }
  }

  mutating func rename(_ id: String, to name: String, line: Int) {
    guard let label = label(of: id, line: line) else { return }
    // The lowest of several, so that the message is the same on every run.
    if let holder = entries.values.filter({ $0.intent.name == name && $0.intent.id != id }).map(\.intent.id).min() {
      refuse(.nameInUse, line: line, "\(holder) has the name that is given to \(id)")
      return
    }
    entries[label]!.intent.name = name
    entries[label]!.isNamed = true
  }

  mutating func pin(_ id: String, line: Int) {
    guard let label = label(of: id, line: line), entries[label]!.pinnedIn == nil else { return }
    entries[label]!.pinnedIn = line
    entries[label]!.intent.attributes.isPinned = true
  }

  mutating func forbid(_ id: String, line: Int) {
    if case .forbidden? = ends[id] { return }
    guard let label = label(of: id, line: line), let entry = entries[label] else { return }
    if let pin = entry.pinnedIn {
      refuse(.pinned, line: line, "\(id) is pinned in line \(pin)")
      return
    }
    _ = keepingBonds(line: line) { desk in
      desk.move(entry.rows, to: -1)
      desk.end(id, .forbidden(line: line))
    }
  }

  /// A label of its own, above all others, for an intent without tickets yet.
  mutating func add(_ intent: Intent) -> Int32 {
    let label = (entries.keys.max() ?? -1) + 1
    var intent = intent
    intent.label = label
    entries[label] = Entry(intent: intent, rows: [])
    labelsByID[intent.id] = label
    return label
  }

  private mutating func end(_ id: String, _ end: End) {
    let label = labelsByID.removeValue(forKey: id)!
    entries[label] = nil
    ends[id] = end
    if case .merged(let into, _) = end { successors[label] = labelsByID[into] }
  }

  private mutating func change(_ label: Int32) {
    entries[label]!.isChanged = true
    if !entries[label]!.isNamed { entries[label]!.intent.name = "" }
  }
}
