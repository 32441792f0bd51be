// Curation of the newest discovery: a file, or one more edit, applied to what was found, and everything that follows
// from it stored in one transaction.
import Foundation
import IntentClustering
import TextVectors
import TicketModel
import TicketStore

/// Edits → curated intents. Memory: one line a ticket, the documents and vectors of the intents that a merge or a split
/// changes, and 500 documents of every other.
public enum CurationStage {
  /// What an application changed.
  public struct Outcome: Sendable, Encodable {
    public struct Line: Sendable, Encodable {
      public var intent: String
      public var name: String
      /// Tickets before and after; `nil` where there was or is no such intent.
      public var before: Int?
      public var after: Int?
    }
    public struct Conflict: Sendable, Encodable {
      public var line: Int
      public var reason: String
      public var message: String
    }
    /// Of the file, from 1.
    public var version: Int64
    public var edits: Int
    /// Nothing was stored.
    public var isDryRun = false
    /// Intents whose tickets, name or attributes are not what they were.
    public var changed: [Line] = []
    public var intents = 0
    /// Tickets in no intent.
    public var outliersBefore = 0
    public var outliers = 0
    public var conflicts: [Conflict] = []
  }

  /// One version of the file.
  public struct Version: Sendable, Encodable {
    public var version: Int64
    public var changedAt: String
    public var change: String
    public var edits: Int
    public var bytes: Int
  }

  /// Applies a file in place of the one before.
  ///
  /// - Throws: `PipelineFault` with file, line and field when it cannot be read; nothing is changed then.
  public static func apply(_ path: String, isDryRun: Bool, context: RunContext) throws -> Outcome {
    let file = try CurationFile(path: path)
    for edit in file.edits {
      if let name = edit.action.name { try GivenName.check(name, at: InputLocation(file: path, line: edit.line)) }
    }
    let store = try Store(folder: context.store, access: isDryRun ? .read : .write)
    return try apply(
      file, change: "apply \((path as NSString).lastPathComponent)", in: store, isDryRun: isDryRun, context: context)
  }

  /// Adds edits to the end of the file and applies it.
  ///
  /// - Throws: `PipelineFault` also when an edit cannot be applied: it is not kept then.
  public static func add(_ edit: IntentEdit, context: RunContext) throws -> Outcome {
    if let name = edit.name { try GivenName.check(name) }
    let store = try Store(folder: context.store, access: .write)
    let file = try current(of: store)
    let action = try edit.action(in: store)
    let longer = try file.appending(action, name: name(in: store))
    return try apply(longer, change: edit.summary, in: store, refusing: longer.edits.last?.line, context: context)
  }

  /// Applies the version before the newest change.
  ///
  /// - Throws: `PipelineFault` when there is nothing to undo.
  public static func undo(context: RunContext) throws -> Outcome {
    let store = try Store(folder: context.store, access: .write)
    guard let newest = try store.curation(), newest.basis >= 0 else {
      throw PipelineFault(
        code: "nothing-to-undo", message: "there is no change to take back",
        remedy: "See 'assay intents curation' for the changes so far", location: InputLocation(file: store.folder))
    }
    let before = try store.curation(version: newest.basis)
    return try apply(
      try before.map { try CurationFile(bytes: Array($0.text.utf8), name: name(in: store)) } ?? .empty,
      change: newest.basis == 0 ? "back to no edits" : "back to version \(newest.basis)", in: store,
      basis: before?.basis ?? -1, context: context)
  }

  /// The file as it stands, with the user's comments and order.
  public static func export(context: RunContext) throws -> String {
    try current(of: Store(folder: context.store, access: .read)).text
  }

  /// Writes the file (0600).
  public static func export(to path: String, context: RunContext) throws {
    try PrivateFile.write(try export(context: context), to: path)
  }

  /// Every version, oldest first.
  public static func history(context: RunContext) throws -> [Version] {
    let store = try Store(folder: context.store, access: .read)
    return try store.curations().map { stored in
      Version(
        version: stored.version, changedAt: stored.changedAt.iso8601, change: stored.change,
        edits: try CurationFile(bytes: Array(stored.text.utf8), name: name(in: store)).edits.count,
        bytes: stored.text.utf8.count)
    }
  }

  // MARK: Applying

  /// - Parameters:
  ///   - basis: What an undo goes back to; `nil`: the newest version.
  ///   - refusing: A line whose edit is not kept when it cannot be applied.
  private static func apply(
    _ file: CurationFile, change: String, in store: Store, basis: Int64? = nil, isDryRun: Bool = false,
    refusing line: Int? = nil, context: RunContext
  ) throws -> Outcome {
    let (run, before) = try store.discovery()
    let unseen = try store.ticketsMissing(in: run.key)
    if unseen > 0 {
      context.progress(
        .warning(
          "tickets that run \(run.key), which the edits apply to, has not seen: \(unseen); "
            + "'assay mine' takes them in and keeps the edits"))
    }
    let found = try RunTickets(run, store: store)
    let newest = try store.curation()
    let isSame = newest?.text == file.text
    let version = isSame ? newest!.version : (newest?.version ?? 0) + 1
    let curated = try replay(file, on: found, of: run, store: store, context: context)
    if let line, let conflict = curated.conflicts.first(where: { $0.line == line }) {
      throw PipelineFault(
        code: conflict.reason.rawValue, message: conflict.message,
        remedy: "See 'assay intents' for the ids and 'assay intents export' for the edits so far; nothing was changed",
        location: InputLocation(file: store.folder))
    }
    if !isDryRun {
      try store.save(
        StoredCuration(
          version: version, basis: basis ?? newest?.version ?? 0, change: change, changedAt: Runtime.now(),
          text: file.text, highestNumber: file.highestNumber),
        layer: CuratedLayer(
          version: version, intents: curated.intents, labels: curated.labels, successors: curated.successors),
        run: run.key, ticketIDs: found.ticketIDs, found: found.labels)
    }
    var outcome = Outcome(version: version, edits: file.edits.count)
    outcome.isDryRun = isDryRun
    outcome.changed = changes(from: before, to: curated.intents)
    outcome.intents = curated.intents.count
    outcome.outliersBefore = found.shownLabels.count { $0 < 0 }
    outcome.outliers = curated.labels.count { $0 < 0 }
    outcome.conflicts = curated.conflicts.map(Outcome.Conflict.init)
    return outcome
  }

  /// Intents that are not what they were, by falling volume, those that are gone last.
  private static func changes(from before: [Intent], to after: [Intent]) -> [Outcome.Line] {
    let old = Dictionary(uniqueKeysWithValues: before.map { ($0.id, $0) })
    let living = Set(after.map(\.id))
    return after.filter { intent in
      guard let same = old[intent.id] else { return true }
      return same.volume != intent.volume || same.name != intent.name || same.attributes != intent.attributes
    }.map { Outcome.Line(intent: $0.id, name: $0.name, before: old[$0.id]?.volume, after: $0.volume) }
      + before.filter { !living.contains($0.id) }
      .map { Outcome.Line(intent: $0.id, name: $0.name, before: $0.volume, after: nil) }
  }

  private static func replay(
    _ file: CurationFile, on found: RunTickets, of run: StoredRun, store: Store, context: RunContext
  ) throws -> CuratedIntents {
    try CurationReplay.apply(
      file.edits, to: try store.intents(run: run.key, layer: .found), labels: found.labels,
      earlier: try earlier(than: run.key, edits: file.edits, ticketIDs: found.ticketIDs, store: store),
      corpus: CurationCorpus(
        ticketIDs: found.ticketIDs, similarities: found.similarities,
        documents: { rows in
          let ids = rows.map { found.ticketIDs[$0] }
          let texts = try store.documents(ids: ids)
          return ids.map { texts[$0] ?? Document(ticketID: $0, text: "", language: "und") }
        },
        model: { try store.corpusModel(of: run) }), threads: context.threads)
  }

  /// What 'assay mine' calls with what it has found, before it stores it: the curated intents, or `nil` without any
  /// curation. Conflicts are said as warnings.
  static func replayed(
    _ found: Discovery, documents: [Document], store: Store, context: RunContext
  ) throws -> CuratedLayer? {
    guard let stored = try store.curation() else { return nil }
    let file = try CurationFile(bytes: Array(stored.text.utf8), name: name(in: store))
    let curated = try CurationReplay.apply(
      file.edits, to: found.intents, labels: found.labels,
      earlier: try earlier(than: nil, edits: file.edits, ticketIDs: found.ticketIDs, store: store),
      corpus: CurationCorpus(
        ticketIDs: found.ticketIDs, similarities: found.similarities, documents: { $0.map { documents[$0] } },
        model: { try CorpusModel(bytes: found.model) }), threads: context.threads)
    for conflict in curated.conflicts {
      context.progress(.warning("curation, line \(conflict.line): \(conflict.message) [\(conflict.reason.rawValue)]"))
    }
    return CuratedLayer(
      version: stored.version, intents: curated.intents, labels: curated.labels, successors: curated.successors)
  }

  /// The curated intents of the run before, where a pin asks for them.
  private static func earlier(
    than run: Int64?, edits: [CurationEdit], ticketIDs: [String], store: Store
  ) throws -> EarlierIntents? {
    let pins = edits.contains { if case .pin = $0.action { true } else { false } }
    guard pins, let before = try store.latestRun(of: .mine, before: run) else { return nil }
    let intents = try store.intents(run: before.key)
    guard intents.contains(where: \.attributes.isPinned) else { return nil }
    return EarlierIntents(intents: intents, labels: try store.labels(run: before.key, of: ticketIDs))
  }

  // MARK: The file

  private static func current(of store: Store) throws -> CurationFile {
    guard let stored = try store.curation() else { return .empty }
    return try CurationFile(bytes: Array(stored.text.utf8), name: name(in: store))
  }

  /// What errors call the stored file.
  static func name(in store: Store) -> String { store.folder + ", curation" }
}

/// The tickets of a run as discovery left them, and where they are shown.
struct RunTickets {
  private(set) var ticketIDs: [String] = []
  private(set) var labels: [Int32] = []
  private(set) var similarities: [Float] = []
  private(set) var shownLabels: [Int32] = []

  init(_ run: StoredRun, store: Store) throws {
    var (ids, found, cosines): ([String], [Int32], [Float]) = ([], [], [])
    try store.assignments(run: run.key, layer: .found) { assignment in
      ids.append(assignment.ticketID)
      found.append(assignment.label)
      cosines.append(Float(assignment.similarity))
    }
    var shown: [Int32] = []
    shown.reserveCapacity(ids.count)
    try store.assignments(run: run.key) { shown.append($0.label) }
    (ticketIDs, labels, similarities, shownLabels) = (ids, found, cosines, shown)
  }
}

extension CurationStage.Outcome.Conflict {
  init(_ conflict: CurationConflict) {
    self.init(line: conflict.line, reason: conflict.reason.rawValue, message: conflict.message)
  }
}
