// The curated intents as a function of edits and of what discovery found. Reads nothing, writes nothing, draws nothing
// at random: the same edits give the same intents on every run. What one edit does is in the files beside this one.
import TicketModel

/// Edits, applied in their order to what was found.
///
/// Each edit sees what those before it left. One that cannot be applied, or only in part, leaves a conflict and the
/// others still apply. One that already holds changes nothing and is no conflict. A name that an edit gave stays; other
/// names of intents that a merge or a split changed are to be made anew.
public enum Curation {
  /// - Parameters:
  ///   - found: the intents of a run as discovery left them.
  ///   - earlier: the curated intents of the run before, for pins; `nil` for the first.
  ///   - evidence: asked by splits.
  /// - Throws: what `evidence` throws.
  /// - Complexity: O(tickets + edits · tickets of the intents that they name), and that of the evidence.
  public static func apply(
    _ edits: [CurationEdit], to found: IntentLayer, earlier: EarlierIntents? = nil, evidence: SplitEvidence
  ) throws -> CuratedIntents {
    var desk = CurationDesk(found, edits: edits)
    let held = earlier.map { HeldIntents($0, edits: edits) }
    for id in held?.fromTheStart ?? [] { desk.hold(id, held!) }
    for edit in edits {
      switch edit.action {
      case .merge(let ids): desk.merge(ids, line: edit.line)
      case .split(let id, let into, let name, let criterion):
        try desk.split(id, into: into, name: name, by: criterion, line: edit.line, evidence: evidence)
        if let held, held.isHeld(into) { desk.hold(into, held) }
      case .rename(let id, let name): desk.rename(id, to: name, line: edit.line)
      case .pin(let id): desk.pin(id, line: edit.line)
      case .forbid(let id): desk.forbid(id, line: edit.line)
      case .together(let tickets): desk.putTogether(tickets, line: edit.line)
      case .apart(let tickets): desk.setApart(tickets, line: edit.line)
      case .mark(let id, let marks):
        if let label = desk.label(of: id, line: edit.line) { desk.entries[label]!.intent.attributes.add(marks) }
      case .own(let id, let owner):
        if let label = desk.label(of: id, line: edit.line) { desk.entries[label]!.intent.attributes.owner = owner }
      }
    }
    return desk.result()
  }
}

/// The intents while edits are applied to them.
struct CurationDesk {
  struct Entry {
    var intent: Intent
    /// Rising row numbers.
    var rows: [Int]
    var isFound = false
    /// The name is an edit's, not to be made anew.
    var isNamed = false
    /// A merge or a split changed what it holds.
    var isChanged = false
    var pinnedIn: Int?
  }

  /// What became of an intent that is no more.
  enum End {
    case merged(into: String, line: Int)
    case forbidden(line: Int)
  }

  /// Tickets that an edit keeps in one intent, or in different ones.
  struct Bond {
    var rows: [Int]
    var line: Int
    var isTogether: Bool
  }

  let ticketIDs: [String]
  private let foundLabels: [Int32]
  var labels: [Int32]
  /// By label; also those that have lost all tickets.
  var entries: [Int32: Entry] = [:]
  var labelsByID: [String: Int32] = [:]
  var ends: [String: End] = [:]
  /// Labels that were merged into others.
  var successors: [Int32: Int32] = [:]
  var bonds: [Bond] = []
  /// What every split so far was asked for, by the id of the new intent.
  var splits: [String: (source: String, criterion: CurationEdit.SplitCriterion)] = [:]
  var conflicts: [CurationConflict] = []
  /// Rows of the tickets that edits name.
  private let rowsByTicket: [String: Int]

  init(_ found: IntentLayer, edits: [CurationEdit]) {
    ticketIDs = found.ticketIDs
    labels = found.labels
    foundLabels = found.intents.map(\.label)
    for intent in found.intents {
      entries[intent.label] = Entry(intent: intent, rows: [], isFound: true)
      labelsByID[intent.id] = intent.label
    }
    var rows = [[Int]](repeating: [], count: Int((found.intents.map(\.label).max() ?? -1) + 1))
    for (row, label) in labels.enumerated() where label >= 0 { rows[Int(label)].append(row) }
    for (label, rows) in rows.enumerated() { entries[Int32(label)]?.rows = rows }

    var named: Set<String> = []
    for edit in edits {
      switch edit.action {
      case .together(let tickets), .apart(let tickets), .split(_, into: _, name: _, by: .tickets(let tickets)):
        named.formUnion(tickets)
      default: break
      }
    }
    var rowsByTicket: [String: Int] = [:]
    if !named.isEmpty {
      for (row, id) in ticketIDs.enumerated() where named.contains(id) { rowsByTicket[id] = row }
    }
    self.rowsByTicket = rowsByTicket
  }

  mutating func refuse(_ reason: CurationConflict.Reason, line: Int, _ message: String) {
    conflicts.append(CurationConflict(line: line, reason: reason, message: message))
  }

  /// The label of an intent, or `nil` with a conflict that says why there is none.
  mutating func label(of id: String, line: Int) -> Int32? {
    if let label = labelsByID[id] { return label }
    switch ends[id] {
    case .merged(let into, let earlier):
      refuse(.mergedAway, line: line, "\(id) was merged into \(into) in line \(earlier)")
    case .forbidden(let earlier): refuse(.forbidden, line: line, "\(id) was forbidden in line \(earlier)")
    case nil: refuse(.unknownIntent, line: line, "there is no intent \(id)")
    }
    return nil
  }

  /// The rows of tickets, each once, in the order given; a conflict for each that is unknown.
  mutating func rows(of tickets: [String], line: Int) -> [Int] {
    var rows: [Int] = []
    var seen: Set<Int> = []
    for id in tickets {
      guard let row = rowsByTicket[id] else {
        refuse(.unknownTicket, line: line, "there is no mined ticket \(id)")
        continue
      }
      if seen.insert(row).inserted { rows.append(row) }
    }
    return rows
  }

  /// Puts tickets of one intent, or of none, into another, or into none (−1).
  ///
  /// - Parameter rows: rising.
  mutating func move(_ rows: [Int], to label: Int32) {
    for (old, moved) in Dictionary(grouping: rows, by: { labels[$0] }) where old != label {
      if let entry = entries[old] {
        let gone = Set(moved)
        entries[old]!.rows = entry.rows.filter { !gone.contains($0) }
      }
      entries[label]?.rows += moved
      for row in moved { labels[row] = label }
    }
    entries[label]?.rows.sort()
  }

  /// The first bond that does not hold as tickets lie now.
  func brokenBond() -> Bond? {
    bonds.first { bond in
      let places = bond.rows.map { labels[$0] }
      if bond.isTogether { return Set(places).count > 1 }
      let inIntents = places.filter { $0 >= 0 }
      return Set(inIntents).count < inIntents.count
    }
  }

  /// Makes a change unless it breaks a bond of an earlier edit; then there is a conflict and nothing has changed.
  mutating func keepingBonds(line: Int, _ change: (inout CurationDesk) -> Void) -> Bool {
    if bonds.isEmpty {
      change(&self)
      return true
    }
    let before = self
    change(&self)
    guard let bond = brokenBond() else { return true }
    self = before
    if bond.isTogether {
      refuse(.keptTogether, line: line, "tickets that line \(bond.line) puts together would come apart")
    } else {
      refuse(.keptApart, line: line, "tickets that line \(bond.line) sets apart would come together")
    }
    return false
  }

  func result() -> CuratedIntents {
    var intents: [Intent] = []
    var undescribed: Set<Int32> = []
    // An intent that was found without tickets has outliers near it; one that edits emptied is gone.
    for (label, entry) in entries where !entry.rows.isEmpty || (entry.isFound && entry.intent.volume == 0) {
      var intent = entry.intent
      intent.volume = entry.rows.count
      if entry.isChanged {
        undescribed.insert(label)
      } else {
        // A ticket that was put elsewhere shows nothing of the intent any more.
        let own = Set(entry.intent.centralTicketIDs)
        let gone = own.subtracting(entry.rows.lazy.map { ticketIDs[$0] }.filter(own.contains))
        intent.centralTicketIDs.removeAll(where: gone.contains)
      }
      intents.append(intent)
    }
    intents.sort { ($1.volume, $0.label) < ($0.volume, $1.label) }
    let living = Set(intents.map(\.label))
    var gone: [Int32: Int32] = [:]
    for label in foundLabels where !living.contains(label) {
      var heir = label
      while let next = successors[heir] { heir = next }
      gone[label] = living.contains(heir) ? heir : -1
    }
    return CuratedIntents(
      intents: intents, labels: labels, successors: gone, undescribed: undescribed, conflicts: conflicts)
  }
}
