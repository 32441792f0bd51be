// The versions of the curation file, and the curated intents of a run beside those that were found.
import GRDB
public import TicketModel

/// Which intents of a run.
public enum IntentLayerKind: Sendable {
  /// As discovery left them.
  case found
  /// After the edits of an analyst; the same where there are none.
  case curated
}

/// A version of the curation file.
public struct StoredCuration: Sendable, Equatable {
  /// From 1.
  public var version: Int64
  /// The version that an undo goes back to; 0: to no edits, −1: there is nothing to undo.
  public var basis: Int64
  /// What was done, in a few words.
  public var change: String
  public var changedAt: Timestamp
  public var text: String
  /// The highest number of an id that the file gives to an intent; 0 for none.
  public var highestNumber: Int

  public init(
    version: Int64, basis: Int64, change: String, changedAt: Timestamp, text: String, highestNumber: Int = 0
  ) {
    self.version = version
    self.basis = basis
    self.change = change
    self.changedAt = changedAt
    self.text = text
    self.highestNumber = highestNumber
  }
}

/// What edits made of the intents of a run.
public struct CuratedLayer: Sendable, Equatable {
  public var version: Int64
  public var intents: [Intent]
  /// Per ticket of the run, in the order of the assignments, the label of its intent, or −1.
  public var labels: [Int32]
  /// Labels that were found and have no intent any more: the label that they were merged into, or −1.
  public var successors: [Int32: Int32]

  public init(version: Int64, intents: [Intent], labels: [Int32], successors: [Int32: Int32]) {
    self.version = version
    self.intents = intents
    self.labels = labels
    self.successors = successors
  }
}

extension Store {
  /// The newest version of the curation file, or `nil`.
  public func curation() throws -> StoredCuration? {
    try read { try Row.fetchOne($0, sql: "SELECT * FROM curation ORDER BY version DESC LIMIT 1").map(Store.curation) }
  }

  public func curation(version: Int64) throws -> StoredCuration? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM curation WHERE version = ?", arguments: [version]).map(Store.curation)
    }
  }

  /// Every version, oldest first.
  public func curations() throws -> [StoredCuration] {
    try read { try Row.fetchAll($0, sql: "SELECT * FROM curation ORDER BY version").map(Store.curation) }
  }

  private static func curation(from row: Row) -> StoredCuration {
    StoredCuration(
      version: row["version"], basis: row["basis"], change: row["change"],
      changedAt: Timestamp(seconds: row["changedAt"]), text: row["body"], highestNumber: row["highestNumber"])
  }

  /// The version in force for the intents of a run; `nil` when they are as found.
  public func curationVersion(run: Int64) throws -> Int64? {
    try read { try Int64.fetchOne($0, sql: "SELECT version FROM curatedRun WHERE run = ?", arguments: [run]) }
  }

  /// Stores a version of the file, unless it is stored already, and the intents that it makes of a run, in one
  /// transaction.
  ///
  /// - Parameters:
  ///   - ticketIDs: of the run, in the order of its assignments.
  ///   - found: their labels as discovery left them.
  public func save(
    _ curation: StoredCuration, layer: CuratedLayer, run: Int64, ticketIDs: [String], found: [Int32]
  ) throws {
    precondition(layer.version == curation.version, "version \(layer.version) of version \(curation.version)")
    try write { db in
      try db.execute(
        sql: "INSERT OR IGNORE INTO curation VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          curation.version, curation.basis, curation.change, curation.changedAt.seconds, curation.text,
          curation.highestNumber,
        ])
      try Store.replaceCurated(layer, run: run, ticketIDs: ticketIDs, found: found, in: db)
    }
  }

  static func replaceCurated(
    _ layer: CuratedLayer, run: Int64, ticketIDs: [String], found: [Int32], in db: Database
  ) throws {
    precondition(layer.labels.count == ticketIDs.count && found.count == ticketIDs.count, "labels of other tickets")
    try db.execute(sql: "DELETE FROM curatedRun WHERE run = ?", arguments: [run])
    try db.execute(
      sql: "UPDATE assignment SET curatedLabel = NULL WHERE run = ? AND curatedLabel IS NOT NULL", arguments: [run])
    try db.execute(sql: "INSERT INTO curatedRun VALUES (?, ?)", arguments: [run, layer.version])
    for intent in layer.intents {
      try db.execute(
        sql: "INSERT INTO curatedIntent VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          run, intent.label, intent.id, intent.name, intent.volume, intent.theme,
          intent.centralTicketIDs.joined(separator: "\n"), Store.bytes(of: intent.centroid), intent.vectorKind,
          intent.attributes.owner, intent.attributes.marks.map(\.rawValue).joined(separator: "\n"),
          intent.attributes.isPinned,
        ])
      try insert(intent.terms, of: intent.label, run: run, into: "curatedIntentTerm", in: db)
    }
    for (label, successor) in layer.successors.sorted(by: { $0.key < $1.key }) {
      try db.execute(sql: "INSERT INTO endedIntent VALUES (?, ?, ?)", arguments: [run, label, successor])
    }
    let put = try db.cachedStatement(sql: "UPDATE assignment SET curatedLabel = ? WHERE run = ? AND ticketID = ?")
    for (place, id) in ticketIDs.enumerated() where layer.labels[place] != found[place] {
      try put.execute(arguments: [layer.labels[place], run, id])
    }
  }

  static func isCurated(_ run: Int64, in db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM curatedRun WHERE run = ?)", arguments: [run]) ?? false
  }

  static func attributes(from row: Row) -> IntentAttributes {
    IntentAttributes(
      owner: row["owner"],
      marks: (row["marks"] as String).storedList.compactMap(IntentAttributes.Mark.init(rawValue:)),
      isPinned: row["isPinned"])
  }

  static func successors(run: Int64, in db: Database) throws -> [Int32: Int32] {
    var successors: [Int32: Int32] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT label, successor FROM endedIntent WHERE run = ?", arguments: [run]) {
      successors[row[0]] = row[1]
    }
    return successors
  }
}

extension IntentAssignment {
  /// Neighbours that edits ended become what they were merged into; a ticket that edits moved is nearest to its intent.
  mutating func follow(_ successors: [Int32: Int32], foundLabel: Int32) {
    nearestLabel = label >= 0 && label != foundLabel ? label : successors[nearestLabel] ?? nearestLabel
    runnerUpLabel = successors[runnerUpLabel] ?? runnerUpLabel
    if runnerUpLabel == nearestLabel { runnerUpLabel = -1 }
  }
}
