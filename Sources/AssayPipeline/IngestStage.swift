// Exports into the store. One transaction a batch, with the file's checkpoint in it: killed anywhere, it goes on there.
import ContentHash
import Foundation
import LinearAlgebra
import QualityGate
import TicketExports
import TicketModel
import TicketStore

/// Files → tickets. Memory: one batch of records, and the role of each person.
public enum IngestStage {
  public struct Parameters: Sendable {
    public var paths: [String]
    var options: ExportOptions

    /// - Parameters:
    ///   - system: name of the exporting system, or `nil` to find out from the content.
    ///   - bots: ids or names of accounts that answer automatically; win over what the export says.
    ///   - agents: ids or names of the desk's people; likewise.
    /// - Throws: `PipelineFault` for a system that is not read.
    public init(paths: [String], system: String? = nil, bots: Set<String> = [], agents: Set<String> = []) throws {
      self.paths = paths
      options = ExportOptions(bots: bots, agents: agents)
      if let system {
        guard let known = ExportSystem(rawValue: system) else {
          throw PipelineFault(
            code: "unknown-system", message: "exports of '\(system)' are not read",
            remedy: "Use one of \(ExportSystem.allCases.map(\.rawValue).joined(separator: ", ")), or leave --system out")
        }
        options.system = known
      }
    }
  }

  public static func run(_ parameters: Parameters, context: RunContext) throws -> ImportReport {
    let started = Runtime.now()
    let clock = ContinuousClock.now
    let found = try ExportSources.discover(parameters.paths, options: parameters.options)
    let store = try Store(folder: context.store, access: .create)
    var ingest = try Ingest(store: store, options: parameters.options, context: context)
    try ingest.state(people: parameters.options)

    var report = ImportReport()
    report.skipped = found.skipped.map { ImportReport.Skipped(file: $0.displayName, reason: $0.reason.rawValue) }
    var identities: [String] = []
    let total = found.sources.reduce(0) { $0 + $1.byteCount }
    var bytesDone: Int64 = 0
    for source in found.sources {
      let identity = try SourceIdentity.of(source, options: parameters.options)
      let progress = try store.progress(of: identity)
      let wasReadBefore = progress?.isComplete ?? false
      if !wasReadBefore, !identities.contains(identity) {
        identities.append(identity)
        try ingest.read(source, identity: identity, progress: progress, bytesBefore: bytesDone, totalBytes: total)
      }
      report.sources.append(
        ImportReport.Source(
          file: source.displayName, format: source.summary, bytes: source.byteCount, wasReadBefore: wasReadBefore))
      bytesDone += source.byteCount
    }
    try ingest.settle()

    report.notes = ingest.notes.map { ImportReport.Note(code: $0.key.code, detail: $0.key.detail, count: $0.value) }
      .sorted { ($0.code, $0.detail) < ($1.code, $1.detail) }
    report.add(try store.recordCounts(of: identities))
    report.rejectsFile = try writeRejects(of: identities, store: store, context: context)
    report.add(try store.figures())
    let elapsed = (ContinuousClock.now - clock) / .seconds(1)
    report.seconds = elapsed
    report.megabytesPerSecond = elapsed > 0 ? Double(ingest.bytesRead) / 1e6 / elapsed : 0
    if !identities.isEmpty {
      var hasher = SHA256()
      for identity in identities { hasher.update(field: identity) }
      let run = Run(
        stage: .ingest,
        parameters: [
          "system": parameters.options.system?.rawValue ?? "", "files": String(identities.count),
          "bots": parameters.options.bots.sorted().joined(separator: ","),
          "agents": parameters.options.agents.sorted().joined(separator: ","),
        ], seed: 0, inputHash: hasher.finalize().hex, codeVersion: CodeVersion.current, blas: "", startedAt: started,
        endedAt: Runtime.now())
      try store.save(run, record: "")
    }
    return report
  }

  /// One line for each rejected record, or no file when there is none.
  private static func writeRejects(of identities: [String], store: Store, context: RunContext) throws -> String? {
    var text = DelimitedText.line(["file", "line", "field", "reason", "message"])
    var count = 0
    try store.rejections(of: identities) { rejection in
      count += 1
      text += DelimitedText.line([
        rejection.location.file, rejection.location.line.map(String.init) ?? "", rejection.location.field ?? "",
        rejection.reason, rejection.message,
      ])
    }
    guard count > 0 else { return nil }
    let file = context.store + "/rejects.csv"
    try PrivateFile.write(text, to: file)
    return file
  }
}

/// One call of ingest at work.
private struct Ingest {
  struct NoteKey: Hashable {
    var code: String
    var detail: String
  }

  let store: Store
  let options: ExportOptions
  let context: RunContext
  private var roles: [String: AuthorRole]
  /// People whose role became known, or changed, while the store already held tickets.
  private var changedPeople: Set<String> = []
  private var storeHoldsTickets: Bool
  private(set) var notes: [NoteKey: Int] = [:]
  private(set) var bytesRead: Int64 = 0

  init(store: Store, options: ExportOptions, context: RunContext) throws {
    self.store = store
    self.options = options
    self.context = context
    roles = try store.personRoles()
    storeHoldsTickets = try store.ticketCount() > 0
  }

  /// What the command line says about people is kept like what an export says, and wins over it.
  mutating func state(people options: ExportOptions) throws {
    let stated =
      options.bots.sorted().map { Person(id: $0, role: .bot, name: $0) }
      + options.agents.subtracting(options.bots).sorted().map { Person(id: $0, role: .agent, name: $0) }
    guard !stated.isEmpty else { return }
    try store.ingest { writer in for person in stated { _ = try put(person, isStated: true, writer) } }
  }

  private mutating func put(_ exported: Person, isStated: Bool, _ writer: IngestWriter) throws -> Bool {
    var person = exported
    var isStated = isStated
    if !isStated, options.bots.contains(person.id) || options.bots.contains(person.name) {
      (person.role, isStated) = (.bot, true)
    } else if !isStated, options.agents.contains(person.id) || options.agents.contains(person.name) {
      (person.role, isStated) = (.agent, true)
    }
    let (isNew, roleChanged) = try writer.put(person, isStated: isStated)
    if roleChanged {
      roles[person.id] = person.role
      if storeHoldsTickets { changedPeople.insert(person.id) }
    }
    return isNew
  }

  /// Reads one file from where an earlier call stopped.
  mutating func read(
    _ source: ExportSource, identity: String, progress: SourceProgress?, bytesBefore: Int64, totalBytes: Int64
  ) throws {
    var progress =
      progress
      ?? SourceProgress(
        identity: identity, name: source.displayName, format: source.summary, byteCount: source.byteCount,
        checkpoint: "", isComplete: false)
    if !progress.checkpoint.isEmpty { context.progress(.note("\(source.displayName): going on at \(progress.checkpoint)")) }
    var reader = self
    try ExportReader.read(
      source, options: options, startingAt: Checkpoint(stored: progress.checkpoint), threads: context.threads
    ) { batch in
      batch.checkInvariants()
      progress.checkpoint = batch.checkpoint.stored
      try reader.store(batch, progress: progress, system: source.system.rawValue)
      reader.context.progress(
        .step(stage: "ingest", done: bytesBefore + batch.sourceBytesRead, total: totalBytes, unit: "bytes"))
    }
    progress.isComplete = true
    try store.ingest { try $0.record(progress, counts: [], rejections: []) }
    self = reader
  }

  /// One batch, one transaction.
  private mutating func store(_ batch: ExportBatch, progress: SourceProgress, system: String) throws {
    var derived = Derivation.derive(batch.items, roles: roles, options: options, threads: context.threads)
    var account = RecordAccount(batch)
    try store.ingest { writer in
      for index in batch.items.indices {
        let outcome: RecordAccount.Outcome
        switch batch.items[index] {
        case .ticket(let ticket, let recordHash):
          let stored = try writer.put(
            derived[index]!.ticket, statedRoles: ticket.messages.map(\.role), recordHash: recordHash.bytes,
            derived: derived[index]!.derivation)
          derived[index] = nil
          outcome = stored == .clash ? .clash(ticket.id) : RecordAccount.Outcome(isNew: stored == .new, stored.rawValue)
        case .messages(let ticketID, let messages):
          let new = try writer.put(messages: messages, ticketID: ticketID, system: system)
          outcome = new.map { RecordAccount.Outcome(isNew: $0 > 0, "message", records: $0) } ?? .clash(ticketID)
        case .events(let ticketID, let events):
          outcome = RecordAccount.Outcome(isNew: try writer.put(events: events, ticketID: ticketID), "history")
        case .facts(let ticketID, let facts):
          let isNew = try writer.put(
            factsOf: ticketID, solvedAt: facts.solvedAt, reopens: facts.reopens, satisfaction: facts.satisfaction,
            followUpOf: facts.followUpOf)
          outcome = RecordAccount.Outcome(isNew: isNew, "facts")
        case .person(let person):
          outcome = RecordAccount.Outcome(isNew: try put(person, isStated: false, writer), "person")
        }
        account.add(outcome, item: index, file: progress.name)
      }
      let (counts, rejections) = account.finish(batch)
      try writer.record(progress, counts: counts, rejections: rejections)
    }
    if !batch.items.isEmpty { storeHoldsTickets = true }
    for note in batch.notes { notes[NoteKey(code: note.code.rawValue, detail: note.detail), default: 0] += note.count }
    bytesRead += batch.bytesRead
  }

  /// Derives again what fragments and late people have touched.
  mutating func settle() throws {
    if !changedPeople.isEmpty {
      try store.ingest { try $0.markStale(authorIDs: changedPeople) }
      changedPeople = []
    }
    try Derivation.settle(store, roles: roles, options: options, context: context)
  }
}
