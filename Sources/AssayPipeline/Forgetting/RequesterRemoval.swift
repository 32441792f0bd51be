// What has to change in a store for some requesters to be gone, worked out before anything is touched: tickets of
// others without them, what raters are shown, the curation file, and the hashes that tell whether samples and audits
// still are of the intents as they stand.
import IntentClustering
import QualityGate
import TextVectors
import TicketExports
import TicketModel
import TicketStore

/// The changes, and what of them is to be told.
struct RequesterRemoval {
  private(set) var plan: Forgetting
  let redaction: Redaction
  /// Tickets of the people, with the systems they come from.
  let tickets: [(id: String, system: String)]
  let samples: [TouchedSample]
  private(set) var curation: [ForgetSummary.CurationChange] = []
  private let gone: Set<String>
  private let ownWords: OwnWords

  /// - Parameters:
  ///   - people: ids that the store knows.
  ///   - stated: ids as exports have them; a store of masked text knows pseudonyms instead.
  init(_ people: [String], stated: [String], ids: ForgottenIDs, store: Store) throws {
    plan = Forgetting(requesterIDs: people)
    tickets = try store.tickets(requestedBy: people)
    plan.ticketIDs = tickets.map(\.id)
    gone = Set(plan.ticketIDs)
    ids.plan(&plan, tickets: tickets)
    redaction = Redaction(ids: Set(people + stated).sorted(), names: Array(try store.names(of: Set(people)).values))
    samples = try store.samples(holding: plan.ticketIDs)
    let rewritten = try Self.rewritten(people, besides: plan.ticketIDs, redaction, store)
    ownWords = try OwnWords(of: plan.ticketIDs, changed: rewritten.map { ($0.ticket.id, $0.derived.document) }, store)
    plan.discoveries = try store.discoveries(holding: plan.ticketIDs + rewritten.map(\.ticket.id))
    plan.modelsOf = try plan.discoveries.filter { run in
      guard !ownWords.isEmpty, let bytes = try store.model(run: run) else { return false }
      // A model of another version cannot be looked into.
      return (try? CorpusModel(bytes: bytes))?.words.contains(where: ownWords.isIn) ?? true
    }
    plan.rewritten = rewritten
    let supervisors = try store.supervisors()
    plan.shown = rewritten.map { ShownTicket($0.ticket, supervisors: supervisors) }
    try rewriteCuration(store)
    if let run = try store.latestRun(of: .mine) { try keepSamples(of: run.key, store) }
    try rewriteAudits(store)
  }

  // MARK: Tickets of others

  private static func rewritten(
    _ people: [String], besides ticketIDs: [String], _ redaction: Redaction, _ store: Store
  ) throws -> [(ticket: Ticket, derived: TicketDerivation)] {
    let shared = try store.tickets(writtenInBy: people, besides: ticketIDs)
    if shared.isEmpty { return [] }
    let roles = try store.personRoles()
    let names = try store.names(of: shared.reduce(into: []) { $0.formUnion(Derivation.people(of: $1)) })
    return shared.map { ticket in
      let derived = Derivation.derive(
        redaction.cleared(ticket, of: Set(people)), roles: roles, names: names, options: .init())
      return (derived.ticket, derived.derivation)
    }
  }

  /// Whether a term or the name of an intent has a word that only they used.
  func isTheirs(_ text: String) -> Bool { ownWords.isIn(text) }

  // MARK: Curation

  private mutating func rewriteCuration(_ store: Store) throws {
    let versions = try store.curations()
    for stored in versions {
      let name = CurationStage.name(in: store)
      let file = try CurationFile(bytes: Array(stored.text.utf8), name: name)
      guard let (left, removals) = try file.removing(tickets: gone, isTheirs: isTheirs, name: name) else { continue }
      plan.curations[stored.version] = left.text
      curation += removals.map {
        ForgetSummary.CurationChange(
          version: stored.version, line: $0.line, entries: $0.entries, isWholeEdit: $0.isWholeEdit,
          isInForce: stored.version == versions.last?.version)
      }
    }
  }

  // MARK: Samples and audits

  /// What is left of a random sample is one of what is left of its intent: it does not become outdated, only smaller.
  private mutating func keepSamples(of run: Int64, _ store: Store) throws {
    plan.mineRun = run
    let samples = try (store.samples(mineRun: run) + store.samples(mineRun: run, kind: .audit)).filter {
      !$0.intentHash.isEmpty
    }
    if samples.isEmpty { return }
    let labels = Dictionary(uniqueKeysWithValues: try store.intents(run: run).map { ($0.id, $0.label) })
    let (now, then) = (try store.intentHashes(run: run), try store.intentHashes(run: run, besides: gone))
    for sample in samples {
      guard let label = labels[sample.intentID], now[label] == sample.intentHash else { continue }
      plan.intentHashes[sample.id] = then[label] ?? ""
    }
  }

  private mutating func rewriteAudits(_ store: Store) throws {
    let audits = try store.coverageAudits()
    guard let newest = audits.last else { return }
    let rewritten = Dictionary(uniqueKeysWithValues: plan.rewritten.map { ($0.ticket.id, $0.derived) })
    let affected = gone.union(rewritten.keys)
    let texts = try store.documents(ids: affected.sorted()).values.map(\.text).filter { !$0.isEmpty }
    for (audit, mineRun) in audits {
      var audit = audit
      let intents = try store.intents(run: mineRun) + store.intents(run: mineRun, layer: .found)
      let changed = Set(intents.filter { !affected.isDisjoint(with: $0.centralTicketIDs) }.map(\.id))
      let frames = audit.attempt == newest.audit.attempt ? try frames(of: audit, store) : nil
      for band in audit.bands.indices {
        if let frame = frames?[audit.bands[band].id] {
          (audit.bands[band].memberHash, audit.bands[band].frameSize) = (frame.hash, frame.tickets)
        }
        audit.bands[band].tickets = try audit.bands[band].tickets.filter { !gone.contains($0.ticketID) }.map { row in
          var row = row
          if isTheirs(row.intentName) { row.intentName = row.intentID }
          if isTheirs(row.terms) {
            row.terms = row.terms.split(separator: ", ").filter { !isTheirs(String($0)) }.joined(separator: ", ")
          }
          if let derived = rewritten[row.ticketID] { row.text = ShownTicket.cut(derived.document) }
          if changed.contains(row.intentID) || texts.contains(where: { row.centralTexts.contains($0.prefix(200)) }) {
            row.centralTexts = try centralTexts(
              for: row.ticketID, of: intents.first { $0.id == row.intentID }, rewritten: rewritten, store)
          }
          return row
        }
      }
      plan.audits.append(audit)
    }
  }

  /// What stands beside a drawn ticket to show its intent, of the tickets that stay.
  private func centralTexts(
    for ticketID: String, of intent: Intent?, rewritten: [String: TicketDerivation], _ store: Store
  ) throws -> String {
    guard var intent else { return "" }
    intent.centralTicketIDs.removeAll(where: gone.contains)
    var texts = try store.documents(ids: intent.centralTicketIDs)
    for (id, derived) in rewritten where texts[id] != nil { texts[id]?.text = derived.document }
    return AuditStage.shown(ticketID, of: intent, texts: texts).centralTexts
  }

  /// The bands of the newest audit with their tickets counted and hashed anew, by id; `nil` when the audit is stale
  /// already, or when what is left falls into other bands: then it is stale from now on.
  private func frames(of audit: CoverageAudit, _ store: Store) throws -> [String: (hash: String, tickets: Int)]? {
    let (run, intents) = try store.discovery()
    var lost: [Int32: Int] = [:]
    var outliers = (now: 0, then: 0)
    try store.assignments(run: run.key) { assignment in
      let isGone = gone.contains(assignment.ticketID)
      if isGone { lost[assignment.label, default: 0] += 1 }
      if assignment.label < 0 {
        outliers.now += 1
        if !isGone { outliers.then += 1 }
      }
    }
    let curve = CoverageCurve(intents, outliers: outliers.now)
    guard try AuditStanding(store, run: run.key, intents: intents, curve: curve).state != .stale else { return nil }
    var left = intents
    for place in left.indices { left[place].volume -= lost[left[place].label] ?? 0 }
    left.sort { ($1.volume, $0.label) < ($0.volume, $1.label) }
    let curveThen = CoverageCurve(left, outliers: outliers.then)
    func members(_ curve: CoverageCurve, _ intents: [Intent]) -> [String: Set<String>] {
      Dictionary(uniqueKeysWithValues: curve.bands.map { ($0.id, Set(intents[$0.places].map(\.id))) })
    }
    let isEmptied = audit.bands.contains { $0.tickets.allSatisfy { gone.contains($0.ticketID) } }
    guard !isEmptied, members(curve, intents) == members(curveThen, left) else { return nil }
    let hashes = try AuditStanding.memberHashes(
      store, run: run.key, intents: left, curve: curveThen, besides: gone)
    return Dictionary(
      uniqueKeysWithValues: curveThen.bands.map { ($0.id, (hashes[$0.id] ?? "", $0.tickets)) })
  }
}
