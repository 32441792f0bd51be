// The analyst's report as files: the mined intents of the newest discovery, before anything is scored. Verdicts are in
// ReportStage.swift.
import Foundation
import IntentClustering
import LinearAlgebra
import ReportRendering
import TicketModel
import TicketStore

/// Intents → pages and tables. Memory: one line a ticket, and the texts of up to 500 tickets an intent.
public enum IntentReportStage {
  public struct Summary: Sendable, Encodable {
    /// The page to open first.
    public var index: String
    public var pages: Int
    public var tables: Int
  }

  /// Tickets of each sort on an intent's page.
  private static let examples = 6
  /// Candidates for them: many tickets say the same.
  private static let candidates = 60

  public static func run(output: String?, title: String? = nil, context: RunContext) throws -> Summary {
    let store = try Store(folder: context.store, access: .read)
    let draft = try Draft(store, threads: context.threads)
    var report = try draft.report(title: title)
    if !report.monthlyVolumes.isEmpty {
      report.changes = IntentChanges(
        try ChangeStage.changes(of: draft.intents, run: draft.run, in: store, context: context))
    }
    let folder = output ?? "Reports/intents-run-\(draft.run.key)"
    try PrivateFile.createFolder(folder + "/intents")
    for (name, text) in [
      ("intents.csv", IntentTables.csv(report)), ("intents.json", IntentTables.json(report)),
      ("assignments.csv", try draft.assignments()),
      ("index.html", IntentIndexPage.render(report)),
    ] { try PrivateFile.write(text, to: folder + "/" + name) }
    for place in report.intents.indices {
      try PrivateFile.write(
        MinedIntentPage.render(place, in: report),
        to: folder + "/" + IntentPage.path(report.intents[place].intent.id))
      context.progress(
        .step(stage: "report", done: Int64(place + 1), total: Int64(report.intents.count), unit: "pages"))
    }
    if let outside = report.outside {
      try PrivateFile.write(
        MinedIntentPage.renderOutside(outside, in: report), to: folder + "/" + IntentPage.path(outside.intent.id))
    }
    return Summary(
      index: folder + "/index.html", pages: report.intents.count + (report.outside == nil ? 1 : 2), tables: 3)
  }

  // MARK: Putting it together

  /// What the report is made of, read from the store.
  private struct Draft {
    let store: Store
    let threads: Int
    let run: StoredRun
    /// By falling volume.
    let intents: [Intent]
    let figures: [Int32: IntentFigures]
    /// Of each intent its assignments, and of the outliers under −1; in the order of the tickets' ids.
    let members: [Int32: [IntentAssignment]]
    /// The place of each label in `intents`.
    let places: [Int32: Int]

    init(_ store: Store, threads: Int) throws {
      self.store = store
      self.threads = threads
      (run, intents) = try store.discovery()
      places = Dictionary(uniqueKeysWithValues: intents.enumerated().map { ($1.label, $0) })
      figures = try store.intentFigures(mineRun: run.key)
      var members: [Int32: [IntentAssignment]] = [:]
      try store.assignments(run: run.key) { members[$0.label, default: []].append($0) }
      self.members = members
    }

    /// One line a ticket, in the order of the ids' bytes.
    func assignments() throws -> String {
      IntentTables.assignmentsCSV(
        members.values.flatMap { $0 }.sorted { $0.ticketID.utf8Precedes($1.ticketID) },
        further: try store.furtherIntents(run: run.key), intents: intents)
    }

    func report(title: String?) throws -> DiscoveryReport {
      let outliers = members[-1]?.count ?? 0
      let standing = try AuditStanding(
        store, run: run.key, intents: intents, curve: CoverageCurve(intents, outliers: outliers))
      let coverage = Coverage(volumes: intents.map(\.volume), outliers: outliers, audit: standing.facts)
      let likeness = CentroidLikeness(
        centroids: intents.map(\.centroid), kinds: intents.map(\.vectorKind), threads: threads)
      var rows = try intents.map { try row($0, mined: coverage.minedTickets) }
      try addSiblings(to: &rows, likeness)
      return DiscoveryReport(
        title: title ?? "Support intents", minedAt: run.run.endedAt, codeVersion: run.run.codeVersion,
        inputHash: run.run.inputHash, discovery: MineRecord(of: run)?.facts, coverage: coverage,
        monthlyVolumes: figures.monthlyVolumes,
        monthsWithGaps: try store.figures().monthsWithGaps, intents: rows,
        outside: try outside(mined: coverage.minedTickets), maps: maps(likeness))
    }

    private func row(_ intent: Intent, mined: Int) throws -> IntentReport {
      // After a merge the runner-up may have become the intent itself.
      let doubtful = (members[intent.label] ?? [])
        .filter { places[$0.runnerUpLabel] != nil && $0.runnerUpLabel != intent.label }
        .sorted { margin($0) != margin($1) ? margin($0) < margin($1) : $0.ticketID < $1.ticketID }.prefix(candidates)
      let texts = try store.documents(ids: intent.centralTicketIDs + doubtful.map(\.ticketID))
      var row = IntentReport(
        intent, figures: figures[intent.label] ?? IntentFigures(), mined: mined, knowsAsked: figures.knowsAsked,
        examples: IntentReport.ExampleTicket.distinct(intent.centralTicketIDs, in: texts, count: examples))
      row.volumes = cells(intent.label)
      row.borderline = borderline(Array(doubtful), texts) { ($0.runnerUpLabel, $0.runnerUpSimilarity) }
      return row
    }

    private func margin(_ assignment: IntentAssignment) -> Double {
      assignment.similarity - assignment.runnerUpSimilarity
    }

    /// The tickets that fit no intent, as if they were one.
    private func outside(mined: Int) throws -> IntentReport? {
      guard let outliers = members[-1], !outliers.isEmpty else { return nil }
      let nearest = outliers.sorted { ($1.similarity, $0.ticketID) < ($0.similarity, $1.ticketID) }
      let (first, last) = (Array(nearest.prefix(candidates)), Array(nearest.reversed().prefix(candidates)))
      let texts = try store.documents(ids: (first + last).map(\.ticketID))
      var row = IntentReport(
        .outside(volume: outliers.count), figures: figures[-1] ?? IntentFigures(), mined: mined,
        knowsAsked: figures.knowsAsked,
        examples: IntentReport.ExampleTicket.distinct(last.map(\.ticketID), in: texts, count: examples))
      row.volumes = cells(-1)
      row.borderline = borderline(first, texts) { ($0.nearestLabel, $0.similarity) }
      return row
    }

    private func cells(_ label: Int32) -> [IntentReport.VolumeCell] {
      (figures[label]?.cells ?? [:]).map {
        IntentReport.VolumeCell(
          month: $0.key.month, language: $0.key.language, channel: $0.key.channel, count: $0.value)
      }.sorted { ($0.month ?? .max, $0.language, $0.channel) < ($1.month ?? .max, $1.language, $1.channel) }
    }

    private func borderline(
      _ assignments: [IntentAssignment], _ texts: [String: Document],
      other: (IntentAssignment) -> (label: Int32, similarity: Double)
    ) -> [IntentReport.BorderlineTicket] {
      let byID = Dictionary(uniqueKeysWithValues: assignments.map { ($0.ticketID, $0) })
      return IntentReport.ExampleTicket.distinct(assignments.map(\.ticketID), in: texts, count: examples).compactMap {
        guard let assignment = byID[$0.ticketID], let place = places[other(assignment).label] else { return nil }
        return IntentReport.BorderlineTicket(
          ticket: $0, similarity: assignment.similarity, otherIntentID: intents[place].id,
          otherName: intents[place].name, otherSimilarity: other(assignment).similarity)
      }
    }

    private func addSiblings(to rows: inout [IntentReport], _ likeness: CentroidLikeness) throws {
      let nearest = rows.indices.map { likeness.nearest(to: $0) }
      guard nearest.contains(where: { $0 != nil }) else { return }
      let documents = try intents.map { intent in
        let central = (members[intent.label] ?? [])
          .sorted { ($1.similarity, $0.ticketID) < ($0.similarity, $1.ticketID) }.prefix(MineStage.namingDocuments).map(
            \.ticketID)
        let texts = try store.documents(ids: central)
        return central.compactMap { texts[$0] }
      }
      let contrasts = IntentContrasts(documents, threads: threads)
      for place in rows.indices {
        guard let (other, cosine) = nearest[place] else { continue }
        rows[place].sibling = IntentReport.Sibling(
          intentID: intents[other].id, name: intents[other].name, cosine: cosine,
          own: contrasts.terms(of: place, against: other),
          other: contrasts.terms(of: other, against: place).map(\.turned))
      }
    }

    /// A map of each kind of vectors with at least three intents, the kind of most tickets first.
    private func maps(_ likeness: CentroidLikeness) -> [IntentMap] {
      let kinds = Dictionary(grouping: intents.indices.filter { likeness.isKnown($0) }) { intents[$0].vectorKind }
      let volumes = kinds.mapValues { $0.reduce(0) { $0 + intents[$1].volume } }
      return kinds.filter { $0.value.count > 2 }.sorted { (volumes[$1.key]!, $0.key) < (volumes[$0.key]!, $1.key) }
        .map { kind, members in
          let scaling = ClassicalScaling(squaredDistances: likeness.squaredDistances(of: members), count: members.count)
          return IntentMap(
            kind: kind,
            points: members.enumerated().map { row, intent in
              IntentMap.Point(
                intent: intent, x: Double(scaling.coordinates[row, 0]), y: Double(scaling.coordinates[row, 1]))
            }, explainedShare: scaling.explainedShare)
        }
    }
  }
}

extension IntentChanges {
  /// - Parameter summary: of the report's intents, in its order.
  init(_ summary: ChangeSummary) {
    let places = Dictionary(uniqueKeysWithValues: summary.groups.enumerated().map { ($1.id, $0) })
    self.init(
      list: summary.inOrder.compactMap { row in
        places[row.id].map {
          Change(
            intent: $0, kind: row.change.kind, month: row.change.month, seen: row.change.seen,
            before: Rate(row.change.before), after: Rate(row.change.after))
        }
      }, months: summary.months.count { $0.tickets > 0 }, undated: summary.undated + summary.outside,
      expectedByChance: summary.visibility?.falseBirthsExpected ?? 0, birthTickets: summary.visibility?.birthTickets,
      endVisibleAfter: summary.groups.map(\.endVisibleAfterMonths))
  }
}

extension IntentChanges.Rate {
  init(_ span: ChangeSummary.Span) { self.init(share: span.share, ticketsPerMonth: span.ticketsPerMonth) }
}
