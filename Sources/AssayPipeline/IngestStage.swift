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
    /// `nil`: as the store does, and a new one does.
    var keepsRawText: Bool?

    /// - Parameters:
    ///   - system: name of the exporting system, or `nil` to find out from the content.
    ///   - bots: ids or names of accounts that answer automatically; win over what the export says.
    ///   - agents: ids or names of the desk's people; likewise.
    ///   - mapping: a file that says where the values stand, for exports of no known system.
    ///   - keepsRawText: whether messages are stored as they were written; `false` stores them masked; `nil`: as the
    ///     store does already.
    /// - Throws: `PipelineFault` for a system that is not read, and for what is wrong with the mapping.
    public init(
      paths: [String], system: String? = nil, bots: Set<String> = [], agents: Set<String> = [], mapping: String? = nil,
      keepsRawText: Bool? = nil
    ) throws {
      self.paths = paths
      self.keepsRawText = keepsRawText
      options = ExportOptions(bots: bots, agents: agents)
      options.mapping = try mapping.map { try MappingFile.read(path: $0) }
      if let system {
        guard mapping == nil else {
          throw PipelineFault(
            code: "system-and-mapping", message: "a file is read as a system's or by a mapping, not both",
            remedy: "Leave --system or --mapping out")
        }
        guard IngestStage.systems.contains(system), let known = ExportSystem(rawValue: system) else {
          throw PipelineFault(
            code: "unknown-system", message: "exports of '\(system)' are not read",
            remedy: "Use one of \(IngestStage.systems.joined(separator: ", ")), or leave --system out")
        }
        options.system = known
      }
    }
  }

  /// Names of the systems whose exports are read.
  public static let systems = ExportSystem.allCases.filter { $0 != .mapping }.map(\.rawValue)

  public static func run(_ parameters: Parameters, context: RunContext) throws -> ImportReport {
    let started = Runtime.now()
    let clock = ContinuousClock.now
    let found = try ExportSources.discover(parameters.paths, options: parameters.options)
    let store = try Store(folder: context.store, access: .create)
    let keepsRawText = try decide(parameters.keepsRawText, for: store)
    let mask = keepsRawText
      ? nil : try RecordMask(peopleOf: found.sources, options: parameters.options, context: context)
    let ingest = try Ingest(store: store, options: parameters.options, mask: mask, context: context)
    try ingest.state(people: parameters.options)

    var report = ImportReport()
    report.skipped = found.skipped.map { ImportReport.Skipped(file: $0.displayName, reason: $0.reason.rawValue) }
    var identities: [String] = []
    do {
      try read(found.sources, ingest, store, parameters, &report, &identities)
    } catch {
      // What was read before is kept.
      try? ingest.storeDerived()
      throw error
    }
    try ingest.storeDerived()
    try ingest.settle()

    report.notes = ingest.notes.map { ImportReport.Note(code: $0.key.code, detail: $0.key.detail, count: $0.value) }
      .sorted { ($0.code, $0.detail) < ($1.code, $1.detail) }
    report.add(try store.recordCounts(of: identities))
    report.rejectsFile = try writeRejects(store: store, context: context)
    report.add(try store.figures())
    let elapsed = (ContinuousClock.now - clock) / .seconds(1)
    report.seconds = elapsed
    report.megabytesPerSecond = elapsed > 0 ? Double(ingest.bytesRead) / 1e6 / elapsed : 0
    report.work = ingest.work
    // Also when a call before this one read everything and was cut off before it said so.
    if try !identities.isEmpty || store.latestRun(of: .ingest) == nil {
      var hasher = SHA256()
      for identity in identities { hasher.update(field: identity) }
      var recorded = [
        "system": parameters.options.system?.rawValue ?? "", "files": String(identities.count),
        "bots": stated(parameters.options.bots, keepsRawText),
        "agents": stated(parameters.options.agents, keepsRawText),
      ]
      if let mapping = parameters.options.mapping { recorded["mapping"] = "\(mapping.name) sha256:\(mapping.digest)" }
      let run = Run(
        stage: .ingest, parameters: recorded, seed: 0, inputHash: hasher.finalize().hex,
        codeVersion: CodeVersion.current, blas: "", startedAt: started, endedAt: Runtime.now())
      try store.save(run, record: "")
    }
    return report
  }

  /// Reads one file after the other; `identities` are those that were not read completely before.
  private static func read(
    _ sources: [ExportSource], _ ingest: Ingest, _ store: Store, _ parameters: Parameters, _ report: inout ImportReport,
    _ identities: inout [String]
  ) throws {
    let total = sources.reduce(0) { $0 + $1.byteCount }
    var bytesDone: Int64 = 0
    for source in sources {
      // The check below looks at what is stored.
      if source.numbersRows { try ingest.storeDerived() }
      let identity = try SourceIdentity.of(source, options: parameters.options)
      let progress = try store.progress(of: identity)
      let wasReadBefore = progress?.isComplete ?? false
      if !wasReadBefore, !identities.contains(identity) {
        guard try !source.numbersRows || !store.hasNumberedTable(besides: identity) || source.isPrefixed else {
          throw PipelineFault(
            code: "row-numbers-clash",
            message:
              "the table has no ids, and another such table is in the store: their row numbers would be taken for the same tickets",
            remedy: "Add an id column, or ingest it into a store of its own with --store",
            location: InputLocation(file: source.displayName))
        }
        try refuseOtherReading(of: source, identity: identity, store: store)
        identities.append(identity)
        try ingest.read(source, identity: identity, progress: progress, bytesBefore: bytesDone, totalBytes: total)
      }
      report.sources.append(
        ImportReport.Source(
          file: source.displayName, format: source.summary, bytes: source.byteCount, wasReadBefore: wasReadBefore))
      bytesDone += source.byteCount
    }
  }

  /// What was read once stays as it was read: the records of a file that comes again are known by what they hold, so
  /// another mapping would change none of them, or only some.
  private static func refuseOtherReading(of source: ExportSource, identity: String, store: Store) throws {
    let content = SourceIdentity.content(identity)
    guard let earlier = try store.otherReading(ofContent: content, than: identity) else { return }
    throw PipelineFault(
      code: "read-with-another-mapping",
      message:
        "the file was read into this store before, as \(earlier); reading it in another way would leave the tickets "
        + "of both",
      remedy: "Ingest all files with the new mapping into a store of its own with --store",
      location: InputLocation(file: source.displayName))
  }

  /// Whether this call stores raw text: what was asked for, or what the store does already.
  ///
  /// - Throws: `PipelineFault` when the two differ.
  private static func decide(_ wanted: Bool?, for store: Store) throws -> Bool {
    guard let kept = try store.keepsRawText() else {
      try store.setKeepsRawText(wanted ?? true)
      return wanted ?? true
    }
    if let wanted, wanted != kept {
      throw PipelineFault(
        code: "raw-text-mixed",
        message: kept
          ? "the store keeps messages as they were written, and a store does either that or keeps them masked"
          : "the store keeps messages masked, and a store does either that or keeps them as they were written",
        remedy: "Leave --keep-raw out, or ingest into a store of its own with --store",
        location: InputLocation(file: store.folder))
    }
    return kept
  }

  private static func stated(_ people: Set<String>, _ keepsRawText: Bool) -> String {
    people.sorted().map { keepsRawText ? $0 : RecordMask.pseudonym(of: $0) }.joined(separator: ",")
  }

  /// One line for each record that was ever rejected, or no file when there is none.
  @discardableResult
  static func writeRejects(store: Store, context: RunContext) throws -> String? {
    let path = context.store + "/rejects.csv"
    var count = 0
    try PrivateFile.write(to: path) { file in
      try file.write(DelimitedText.line(["file", "line", "field", "reason", "message"]))
      try store.rejections { rejection in
        count += 1
        try file.write(
          DelimitedText.line([
            rejection.location.file, rejection.location.line.map(String.init) ?? "", rejection.location.field ?? "",
            rejection.reason, rejection.message,
          ]))
      }
    }
    guard count > 0 else {
      unlink(path)
      return nil
    }
    return path
  }
}

/// One call of ingest at work.
private final class Ingest {
  struct NoteKey: Hashable {
    var code: String
    var detail: String
  }

  let store: Store
  let options: ExportOptions
  /// `nil`: records are stored as they are.
  let mask: RecordMask?
  let context: RunContext
  private let forgotten: ForgottenIDs?
  private var roles: [String: AuthorRole]
  private var storeHoldsTickets: Bool
  private(set) var notes: [NoteKey: Int] = [:]
  private(set) var bytesRead: Int64 = 0
  private(set) var work = ImportReport.Work()
  /// In the order in which they are stored.
  private var deriving: [DerivingBatch] = []
  /// So many may wait to be stored: a slow one does not leave a thread idle.
  private static let derivingWindow = 3

  init(store: Store, options: ExportOptions, mask: RecordMask?, context: RunContext) throws {
    self.store = store
    self.options = options
    self.mask = mask
    self.context = context
    forgotten = try ForgottenIDs(store)
    roles = try store.personRoles()
    storeHoldsTickets = try store.ticketCount() > 0
  }

  /// What the command line says about people is kept like what an export says, and wins over it.
  func state(people options: ExportOptions) throws {
    var stated: [Person] = []
    for (names, role) in [(options.agents.subtracting(options.bots), AuthorRole.agent), (options.bots, .bot)] {
      stated += names.sorted().map { Person(id: $0, role: role, name: $0) }
      stated += try store.people(named: names).map { Person(id: $0.id, role: role, name: $0.name) }
    }
    guard !stated.isEmpty else { return }
    try store.ingest { writer in for person in stated { _ = try put(person, isStated: true, writer) } }
  }

  private func put(_ exported: Person, isStated: Bool, _ writer: IngestWriter) throws -> Bool {
    var person = exported
    var isStated = isStated
    if !isStated, options.bots.contains(person.id) || options.bots.contains(person.name) {
      (person.role, isStated) = (.bot, true)
    } else if !isStated, options.agents.contains(person.id) || options.agents.contains(person.name) {
      (person.role, isStated) = (.agent, true)
    }
    let (isNew, role) = try writer.put(
      mask?.masked(person) ?? person, isStated: isStated, settles: storeHoldsTickets)
    roles[person.id] = role
    return isNew
  }

  /// Reads one file from where an earlier call stopped.
  func read(
    _ source: ExportSource, identity: String, progress: SourceProgress?, bytesBefore: Int64, totalBytes: Int64
  ) throws {
    var progress =
      progress
      ?? SourceProgress(
        identity: identity, name: source.displayName,
        format: source.summary + (source.numbersRows ? ", rows numbered" : ""), byteCount: source.byteCount,
        checkpoint: "", isComplete: false)
    if !progress.checkpoint.isEmpty {
      context.progress(.note("\(source.displayName): going on at \(progress.checkpoint)"))
    }
    let system = source.system.rawValue
    work.decoding += try ExportReader.read(
      source, options: options, startingAt: Checkpoint(stored: progress.checkpoint), threads: context.threads
    ) { read in
      read.checkInvariants()
      progress.checkpoint = read.checkpoint.stored
      var batch = read
      let struck = forgotten?.strike(&batch.items, system: system) ?? ForgottenIDs.Struck()
      if batch.items.contains(where: { if case .person = $0 { true } else { false } }) {
        // Its tickets may need its people, who are known once they are written.
        try storeDerived()
        try store(batch, struck, progress: progress, system: system, derived: nil)
      } else {
        // Batches before this one are written meanwhile; they have no people whom these tickets would need.
        deriving.append(
          try DerivingBatch(
            batch, struck: struck, progress: progress, system: system, threads: context.threads,
            derive: derivation(of: batch, names: store.names)))
        if deriving.count > Ingest.derivingWindow { try storeOldest() }
      }
      context.progress(
        .step(stage: "ingest", done: bytesBefore + batch.sourceBytesRead, total: totalBytes, unit: "bytes"))
    }
    if let last = deriving.last {
      last.progress.isComplete = true
    } else {
      progress.isComplete = true
      try store.ingest { try $0.record(progress, counts: [], rejections: []) }
    }
  }

  /// Stores the batches that are being derived, which may be of the file before.
  func storeDerived() throws {
    while !deriving.isEmpty { try storeOldest() }
  }

  private func storeOldest() throws {
    let ready = deriving.removeFirst()
    try store(ready.batch, ready.struck, progress: ready.progress, system: ready.system, derived: ready.result())
  }

  /// How to derive a batch with what is known now.
  private func derivation(
    of batch: ExportBatch, names find: (Set<String>) throws -> [String: String]
  ) throws -> @Sendable (ExportBatch) -> Derivation.Batch {
    var names = mask?.names ?? [:]
    if mask != nil {
      knowByPseudonym(Derivation.people(of: batch.items))
    } else if !roles.isEmpty {
      // Who has a name has a role.
      names = try find(Derivation.people(of: batch.items).filter { roles[$0] != nil })
    }
    return { [roles, names, options, mask, threads = context.threads] batch in
      var made = Derivation.derive(batch.items, roles: roles, names: names, options: options, threads: threads)
      mask?.mask(&made.tickets, threads: threads)
      return made
    }
  }

  /// One batch, one transaction.
  ///
  /// - Parameter derived: `nil`: derived here, with the people of the batch.
  private func store(
    _ batch: ExportBatch, _ struck: ForgottenIDs.Struck, progress: SourceProgress, system: String,
    derived: Derivation.Batch?
  ) throws {
    let before = ProcessorTime.ofThisThread()
    var cleaning = derived?.seconds ?? 0
    var account = RecordAccount(batch)
    try store.ingest { writer in
      for ticket in struck.newTickets { try forgotten?.forget(ticket, writer) }
      // People first: tickets of the same batch need their roles.
      var isNewPerson: [Int: Bool] = [:]
      for index in batch.items.indices {
        if case .person(let person) = batch.items[index], struck.whole[index] == nil {
          isNewPerson[index] = try put(person, isStated: false, writer)
        }
      }
      var tickets: [Derivation.Whole?]
      if let derived {
        tickets = derived.tickets
      } else {
        let start = ProcessorTime.ofThisThread()
        let made = try derivation(of: batch, names: writer.names)(batch)
        (tickets, cleaning) = (made.tickets, made.seconds)
        work.writing -= ProcessorTime.ofThisThread() - start
      }
      for index in batch.items.indices {
        if let records = struck.whole[index] ?? struck.messages[index] {
          account.add(.forgotten(records: records), item: index, file: progress.name)
          if struck.whole[index] != nil { continue }
        }
        if let whole = tickets[index].take() {
          let ticket = whole.derived.ticket
          let stored = try writer.put(
            ticket, statedRoles: whole.statedRoles, recordHash: whole.recordHash.bytes, derived: whole.derived.derivation)
          account.add(
            stored == .clash ? .clash(ticket.id) : RecordAccount.Outcome(isNew: stored == .new, stored.rawValue),
            item: index, file: progress.name)
          continue
        }
        let outcome: RecordAccount.Outcome
        switch batch.items[index] {
        case .ticket: preconditionFailure("a whole ticket was not worked out")
        case .messages(let ticketID, let messages):
          let new = try writer.put(
            messages: mask?.masked(messages) ?? messages, ticketID: ticketID, system: system)
          outcome = new.map { RecordAccount.Outcome(isNew: $0 > 0, "message", records: $0) } ?? .clash(ticketID)
        case .events(let ticketID, let events):
          let isNew = try writer.put(events: mask?.masked(events) ?? events, ticketID: ticketID, system: system)
          outcome = isNew.map { RecordAccount.Outcome(isNew: $0, "history") } ?? .clash(ticketID)
        case .facts(let ticketID, let facts):
          let isNew = try writer.put(
            factsOf: ticketID, system: system, solvedAt: facts.solvedAt, reopens: facts.reopens,
            satisfaction: facts.satisfaction, followUpOf: facts.followUpOf)
          outcome = isNew.map { RecordAccount.Outcome(isNew: $0, "facts") } ?? .clash(ticketID)
        case .person:
          outcome = RecordAccount.Outcome(isNew: isNewPerson[index] ?? false, "person")
        }
        account.add(outcome, item: index, file: progress.name)
      }
      let (counts, rejections) = account.finish(batch)
      try writer.record(progress, counts: counts, rejections: rejections)
    }
    // People alone leave no ticket to be worked out again.
    storeHoldsTickets = storeHoldsTickets || batch.items.contains { if case .person = $0 { false } else { true } }
    for note in batch.notes { notes[NoteKey(code: note.code.rawValue, detail: note.detail), default: 0] += note.count }
    bytesRead += batch.bytesRead
    work.cleaning += cleaning
    work.writing += ProcessorTime.ofThisThread() - before
  }

  /// Roles that a masked store knows of people by their pseudonyms, by their ids.
  private func knowByPseudonym(_ people: Set<String>) {
    for id in people where roles[id] == nil { roles[id] = roles[RecordMask.pseudonym(of: id)] }
  }

  /// Derives again what fragments and late people have touched.
  func settle() throws {
    let before = ProcessorTime.ofThisThread()
    try store.settlePeople()
    work.settling += ProcessorTime.ofThisThread() - before
    var (roles, options) = (roles, options)
    if mask != nil {
      // What is stored knows people by their pseudonyms.
      roles = try store.personRoles()
      options.bots = Set(options.bots.map(RecordMask.pseudonym))
      options.agents = Set(options.agents.map(RecordMask.pseudonym))
    }
    work.settling += try Derivation.settle(store, roles: roles, options: options, context: context)
  }
}
