// Runs, and what a run of discovery found.
import Foundation
import GRDB
public import TicketModel

/// A stored run with its number.
public struct StoredRun: Sendable {
  public var key: Int64
  public var run: Run
  /// What the stage wants to remember of how it decided: JSON.
  public var record: String
}

/// What a run of discovery found. Assignments are parallel columns, one entry a ticket.
public struct Discovery: Sendable {
  public var intents: [Intent]
  /// What became of the intents of the run before.
  public var changes: [IntentChange]
  public var ticketIDs: [String]
  /// As in `IntentAssignment`, like the columns below.
  public var labels: [Int32]
  public var nearestLabels: [Int32]
  public var similarities: [Float]
  public var runnersUp: [Int32]
  public var runnerUpSimilarities: [Float]
  /// Of each ticket's document, by whatever rule; 0 where it is not known.
  public var documentHashes: [Int64]
  /// What made the vectors; empty for none.
  public var model: [UInt8]
  /// What tickets ask for besides, with labels of found intents; each ticket and intent once.
  public var furtherIntents: [FurtherIntent] = []
  /// What was cleaned off the documents before.
  public var cleaning = CorpusCleaning()
  /// What the edits of an analyst make of it; `nil` without any.
  public var curated: CuratedLayer?

  public init(
    intents: [Intent], changes: [IntentChange] = [], ticketIDs: [String] = [], labels: [Int32] = [],
    nearestLabels: [Int32] = [], similarities: [Float] = [], runnersUp: [Int32] = [],
    runnerUpSimilarities: [Float] = [], documentHashes: [Int64] = [], model: [UInt8] = []
  ) {
    let counts = [labels, nearestLabels, runnersUp].map(\.count) + [similarities, runnerUpSimilarities].map(\.count)
      + [documentHashes.count]
    precondition(counts.allSatisfy { $0 == ticketIDs.count }, "\(counts) entries for \(ticketIDs.count) tickets")
    self.intents = intents
    self.changes = changes
    self.ticketIDs = ticketIDs
    self.labels = labels
    self.nearestLabels = nearestLabels
    self.similarities = similarities
    self.runnersUp = runnersUp
    self.runnerUpSimilarities = runnerUpSimilarities
    self.documentHashes = documentHashes
    self.model = model
  }

  /// What people see: the curated intents where there are any.
  public var shownIntents: [Intent] { curated?.intents ?? intents }
  public var shownLabels: [Int32] { curated?.labels ?? labels }
}

extension Store {
  static func insert(_ run: Run, record: String, in db: Database) throws -> Int64 {
    let parameters = try JSONEncoder.stable.encode(run.parameters)
    try db.execute(
      sql: """
        INSERT INTO run (stage, parameters, seed, inputHash, codeVersion, blas, startedAt, endedAt, record)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run.stage.rawValue, String(decoding: parameters, as: UTF8.self), String(run.seed), run.inputHash,
        run.codeVersion, run.blas, run.startedAt.seconds, run.endedAt.seconds, record,
      ])
    return db.lastInsertedRowID
  }

  /// The newest run of a stage, before another one if that is named, or `nil`.
  public func latestRun(of stage: Run.Stage, before key: Int64? = nil) throws -> StoredRun? {
    try storedRun(
      stage, sql: "SELECT * FROM run WHERE stage = ? AND key < ? ORDER BY key DESC LIMIT 1",
      [stage.rawValue, key ?? Int64.max])
  }

  /// The numbers of all runs of a stage, oldest first.
  public func runNumbers(of stage: Run.Stage) throws -> [Int64] {
    try read {
      try Int64.fetchAll($0, sql: "SELECT key FROM run WHERE stage = ? ORDER BY key", arguments: [stage.rawValue])
    }
  }

  /// The run of a stage with this number, or `nil`.
  public func run(_ key: Int64, of stage: Run.Stage) throws -> StoredRun? {
    try storedRun(stage, sql: "SELECT * FROM run WHERE stage = ? AND key = ?", [stage.rawValue, key])
  }

  private func storedRun(_ stage: Run.Stage, sql: String, _ arguments: StatementArguments) throws -> StoredRun? {
    try read { db in
      guard let row = try Row.fetchOne(db, sql: sql, arguments: arguments) else { return nil }
      let parameters = try JSONDecoder().decode([String: String].self, from: Data((row["parameters"] as String).utf8))
      let run = Run(
        stage: stage, parameters: parameters, seed: UInt64(row["seed"] as String) ?? 0, inputHash: row["inputHash"],
        codeVersion: row["codeVersion"], blas: row["blas"], startedAt: Timestamp(seconds: row["startedAt"]),
        endedAt: Timestamp(seconds: row["endedAt"]))
      return StoredRun(key: row["key"], run: run, record: row["record"])
    }
  }

  /// Stores a run of ingest that found nothing to remember but itself.
  public func save(_ run: Run, record: String) throws {
    _ = try write { try Store.insert(run, record: record, in: $0) }
  }

  /// Stores what a run of discovery found, with the run, in one transaction; the number of the run.
  public func save(_ run: Run, record: String, discovery: Discovery) throws -> Int64 {
    try write { db in
      let key = try Store.insert(run, record: record, in: db)
      for intent in discovery.intents {
        try db.execute(
          sql: """
            INSERT INTO intent (run, label, id, name, volume, theme, terms, centralTicketIDs, centroid, vectorKind)
            VALUES (?, ?, ?, ?, ?, ?, '', ?, ?, ?)
            """,
          arguments: [
            key, intent.label, intent.id, intent.name, intent.volume, intent.theme,
            intent.centralTicketIDs.joined(separator: "\n"), Store.bytes(of: intent.centroid), intent.vectorKind,
          ])
        try Store.insert(intent.terms, of: intent.label, run: key, into: "intentTerm", in: db)
      }
      for (ordinal, change) in discovery.changes.enumerated() {
        try db.execute(
          sql: "INSERT INTO intentChange VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            key, ordinal, change.kind.rawValue, change.intentID, change.otherID, change.tickets, change.likeness,
            change.overlap,
          ])
      }
      try Store.insert(model: discovery.model, run: key, in: db)
      try Store.replace(discovery.cleaning, run: key, in: db)
      var assign = try RowStatement(db, sql: "INSERT INTO assignment VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)")
      for index in discovery.ticketIDs.indices {
        assign.bind(key)
        assign.bind(discovery.ticketIDs[index])
        assign.bind(Int64(discovery.labels[index]))
        assign.bind(Int64(discovery.nearestLabels[index]))
        assign.bind(Double(discovery.similarities[index]))
        assign.bind(Int64(discovery.runnersUp[index]))
        assign.bind(Double(discovery.runnerUpSimilarities[index]))
        assign.bind(discovery.documentHashes[index])
        try assign.run()
      }
      var add = try RowStatement(db, sql: "INSERT INTO furtherIntent VALUES (?, ?, ?, ?)")
      for further in discovery.furtherIntents {
        add.bind(key)
        add.bind(further.ticketID)
        add.bind(Int64(further.label))
        add.bind(further.confidence)
        try add.run()
      }
      if let curated = discovery.curated {
        try Store.replaceCurated(
          curated, run: key, ticketIDs: discovery.ticketIDs, found: discovery.labels, in: db)
      }
      return key
    }
  }

  static func insert(_ terms: [WeightedTerm], of label: Int32, run: Int64, into table: String, in db: Database) throws {
    for (ordinal, term) in terms.enumerated() {
      try db.execute(
        sql: "INSERT INTO \(table) VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [run, label, ordinal, term.term, term.weight, term.share, term.lift])
    }
  }

  /// The intents of a run of discovery, largest first.
  public func intents(run: Int64, layer: IntentLayerKind = .curated) throws -> [Intent] {
    try read { db in
      let isCurated = try layer == .curated && Store.isCurated(run, in: db)
      var terms: [Int32: [WeightedTerm]] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT label, term, weight, share, lift FROM \(isCurated ? "curatedIntentTerm" : "intentTerm") WHERE run = ?
          ORDER BY label, ordinal
          """, arguments: [run])
      while let row = try rows.next() {
        terms[row[0], default: []].append(WeightedTerm(term: row[1], weight: row[2], share: row[3], lift: row[4]))
      }
      // What was found is numbered by falling volume, but tickets may have been forgotten since; labels of curated
      // intents are those of what they come from.
      return try Row.fetchAll(
        db,
        sql: "SELECT * FROM \(isCurated ? "curatedIntent" : "intent") WHERE run = ? ORDER BY volume DESC, label",
        arguments: [run]
      ).map { row in
        Intent(
          id: row["id"], name: row["name"], theme: row["theme"], label: row["label"],
          terms: terms[row["label"]] ?? (isCurated ? [] : Store.undividedTerms(row["terms"])),
          centralTicketIDs: (row["centralTicketIDs"] as String).storedList, volume: row["volume"],
          centroid: Store.floats(row["centroid"]), vectorKind: row["vectorKind"],
          attributes: isCurated ? Store.attributes(from: row) : IntentAttributes())
      }
    }
  }

  /// The terms of a run from before they had rows of their own: weight, tabulator, term; one a line.
  private static func undividedTerms(_ text: String) -> [WeightedTerm] {
    text.storedList.compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, let weight = Double(parts[0]) else { return nil }
      return WeightedTerm(term: String(parts[1]), weight: weight)
    }
  }

  /// The found intent's label and the document's hash of every ticket of a run, in the order of the ids' bytes.
  public func minedDocuments(
    run: Int64, _ body: (_ ticketID: String, _ label: Int32, _ documentHash: Int64) throws -> Void
  ) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT ticketID, label, documentHash FROM assignment WHERE run = ? ORDER BY ticketID",
        arguments: [run])
      while let row = try rows.next() { try body(row[0], row[1], row[2]) }
    }
  }

  /// How many tickets with something to mine a run of discovery has not seen. One pass over the tickets.
  public func ticketsMissing(in run: Int64) throws -> Int {
    try read {
      try Int.fetchOne(
        $0,
        sql: """
          SELECT count(*) FROM ticket WHERE document <> ''
            AND NOT EXISTS (SELECT 1 FROM assignment WHERE run = ? AND ticketID = ticket.id)
          """, arguments: [run]) ?? 0
    }
  }

  /// Tickets that a run placed, in an intent or in none.
  public func assignmentCount(run: Int64) throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM assignment WHERE run = ?", arguments: [run]) ?? 0 }
  }

  /// Every assignment of a run, in the order of the ids' bytes.
  ///
  /// Similarities are those with what was found, in both layers.
  public func assignments(
    run: Int64, layer: IntentLayerKind = .curated, _ body: (IntentAssignment) throws -> Void
  ) throws {
    try read { db in
      let successors = layer == .curated ? try Store.successors(run: run, in: db) : [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT ticketID, \(layer == .curated ? "coalesce(curatedLabel, label)" : "label"), nearestLabel, similarity,
            runnerUpLabel, runnerUpSimilarity, label
          FROM assignment WHERE run = ? ORDER BY ticketID
          """, arguments: [run])
      while let row = try rows.next() {
        var assignment = IntentAssignment(
          ticketID: row[0], label: row[1], nearestLabel: row[2], similarity: row[3], runnerUpLabel: row[4],
          runnerUpSimilarity: row[5])
        if layer == .curated { assignment.follow(successors, foundLabel: row[6]) }
        try body(assignment)
      }
    }
  }
}

extension JSONEncoder {
  /// Keys in order: the same value gives the same bytes.
  static var stable: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
