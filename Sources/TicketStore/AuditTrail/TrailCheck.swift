// Whether the audit trail is as it was written, and whether scores and samples are what it says.
import Foundation
import GRDB
public import TicketModel

/// What a check of the trail found.
public struct TrailCheck: Sendable, Equatable {
  public var events = 0
  /// Of them, without contents, because their ticket's requester was forgotten.
  public var erased = 0
  public var head = TrailHead(number: 0, hash: "")
  public var findings: [TrailFinding] = []

  public var isWhole: Bool { findings.isEmpty }
}

extension Store {
  /// Goes through the whole trail: are rows missing, moved, changed, added; do heads that were written down lie on it;
  /// are the scores, samples and raters' tickets in the store the last ones that it tells of.
  ///
  /// - Parameter heads: ends of the trail at earlier moments, with where they are written down.
  /// - Complexity: O(trail + scores + sampled tickets); memory for one entry of each of the latter two.
  public func checkTrail(heads: [(head: TrailHead, source: String)] = []) throws -> TrailCheck {
    try read { db in
      var check = TrailCheck()
      var told: [ScoreKey: [String: String]] = [:]
      var samples = ToldSamples()
      var previous: [UInt8] = []
      var announced = 0
      let heads = try (heads + Store.recordedHeads(in: db)).sorted { $0.head.number < $1.head.number }
      var at = 0
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM scoringEvent ORDER BY number")
      var next: Int64 = 1
      while let fetched = try rows.next() {
        let row = TrailRow(fetched)
        func find(_ what: String) {
          check.findings.append(
            TrailFinding(event: row.number, sample: row.event.sampleID, ticketID: row.event.ticketID, what: what))
        }
        if row.number != next { find("\(row.number - next == 1 ? "the event" : "events") before it missing") }
        next = row.number + 1
        if row.hash != row.chained(after: previous) { find("the row was changed, or one before it removed or moved") }
        if row.isContentWhole == false { find("what the row says was changed") }
        if ScoringEvent.Kind(rawValue: row.kindText) == nil { find("a kind of event that assay does not write") }
        if row.isErased { check.erased += 1 }
        if row.event.kind == .forgotten { announced += Int(row.event.facts["erased"] ?? "") ?? 0 }
        while at < heads.count, heads[at].head.number <= row.number {
          if heads[at].head.number == row.number, heads[at].head != row.head {
            find("its hash is not the one written down in \(heads[at].source)")
          }
          at += 1
        }
        if let key = ScoreKey(row.event) {
          told[key] = row.event.kind == .withdrawn ? nil : row.event.facts
        }
        samples.take(row.event)
        previous = row.hash
        check.events += 1
        check.head = row.head
      }
      for missing in heads[at...] where missing.head.number > 0 {
        check.findings.append(
          TrailFinding(
            event: missing.head.number,
            what: "the event is missing, and \(missing.source) has its hash"))
      }
      if check.erased != announced {
        check.findings.append(
          TrailFinding(
            what: "\(check.erased) rows have no contents, and requests to forget took those of \(announced)"))
      }
      if check.events == 0,
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM sample WHERE design <> '')") ?? false
      {
        check.findings.append(TrailFinding(what: "samples were drawn, and the trail tells of nothing"))
      }
      if check.events > 0 {
        try Store.compare(told, &check, in: db)
        check.findings += try samples.findings(in: db)
      }
      return check
    }
  }

  /// Ends of the trail that runs of the gate wrote down.
  private static func recordedHeads(in db: Database) throws -> [(head: TrailHead, source: String)] {
    try Row.fetchAll(db, sql: "SELECT key, parameters FROM run WHERE stage = 'gate' ORDER BY key").compactMap { row in
      let parameters = try? JSONDecoder().decode([String: String].self, from: Data((row[1] as String).utf8))
      return parameters?["trail"].flatMap(TrailHead.init).map { ($0, "the gate's run \(row[0] as Int64)") }
    }
  }

  /// Holds the scores in the store against the last that the trail tells of each.
  private static func compare(
    _ told: [ScoreKey: [String: String]], _ check: inout TrailCheck, in db: Database
  ) throws {
    var told = told
    for stored in try storedScores(in: db) {
      let key = ScoreKey(stored)
      guard let facts = told.removeValue(forKey: key) else {
        check.findings.append(
          TrailFinding(
            sample: key.sample, ticketID: key.ticketID,
            what: "the store has a score of \(key.rater) that no event tells of"))
        continue
      }
      if facts != stored.score.facts {
        check.findings.append(
          TrailFinding(
            sample: key.sample, ticketID: key.ticketID,
            what: "the store's score of \(key.rater) is not the one that was given"))
      }
    }
    for key in told.keys.sorted() {
      check.findings.append(
        .init(
          event: nil, sample: key.sample, ticketID: key.ticketID,
          what: "a score of \(key.rater) was given and is not in the store"))
    }
  }
}

/// Whose score of what.
private struct ScoreKey: Hashable, Comparable {
  var sample: String
  var ticketID: String
  var rater: String

  init(_ stored: StoredScore) {
    (sample, ticketID, rater) = (stored.trailSampleID, stored.score.ticketID, stored.score.rater)
  }

  /// `nil` for events that give or take no score.
  init?(_ event: ScoringEvent) {
    guard [.takenOver, .scored, .changed, .withdrawn, .adjudicated].contains(event.kind),
      let ticketID = event.ticketID, let rater = event.facts["rater"]
    else { return nil }
    (sample, self.ticketID, self.rater) = (event.sampleID, ticketID, rater)
  }

  static func < (a: ScoreKey, b: ScoreKey) -> Bool {
    (a.sample, a.ticketID, a.rater) < (b.sample, b.ticketID, b.rater)
  }
}
