// Are the samples in the store those that the audit trail tells of?
import ContentHash
import Foundation
import GRDB
import TicketModel

extension ToldSamples {
  /// Holds samples, their tickets and their raters against what is told of them. Samples from before there was a trail
  /// are passed over. O(sampled tickets + assignments).
  func findings(in db: Database) throws -> [TrailFinding] {
    try drawFindings(in: db) + memberFindings(in: db)
  }

  // MARK: Draws

  private func drawFindings(in db: Database) throws -> [TrailFinding] {
    var untold = draws
    var findings: [TrailFinding] = []
    let left = Dictionary(members.keys.map { ($0.sample, 1) }, uniquingKeysWith: +)
    for row in try Row.fetchAll(db, sql: "SELECT * FROM sample ORDER BY key") {
      let name = Store.trailID(row["id"], mineRun: row["mineRun"])
      let design: String = row["design"]
      guard let draw = untold.removeValue(forKey: name) else {
        // Older versions kept no design, and drew for intents only.
        if !design.isEmpty || row["kind"] as String != Sample.Kind.intent.rawValue {
          findings.append(
            TrailFinding(sample: name, what: "the sample is in the store, and no event tells of its draw"))
        }
        continue
      }
      let decoded = try design.isEmpty ? nil : JSONDecoder().decode(SampleDesign.self, from: Data(design.utf8))
      // What is left of a census after requesters were forgotten is still all that there is.
      let isCensus = draw.facts["frame"] == String(draw.tickets)
      let facts: [(name: String, told: String?, stored: String)] = [
        ("intent", draw.intentID, row["intentID"]), ("kind", draw.facts["kind"], row["kind"]),
        ("attempt", draw.facts["attempt"], String(row["attempt"] as Int)),
        ("seed", draw.facts["seed"], row["seed"]),
        ("requested size", draw.facts["size"], String(row["requestedSize"] as Int)),
        (
          "frame size", isCensus ? String(left[name] ?? 0) : draw.facts["frame"], String(row["frameSize"] as Int)
        ),
        ("hash of the frame", draw.facts["frameHash"], decoded?.frameHash ?? ""),
        ("account of tickets left out", draw.facts["leftOut"], decoded?.leftOut ?? ""),
        // Older versions counted every attempt, and told nothing of it.
        ("count of attempts", draw.facts["attemptsBefore"] ?? "0", String(decoded?.attemptsBefore ?? 0)),
        ("hash of the store", draw.facts["storeHash"], row["storeHash"]),
      ]
      for fact in facts where fact.told != nil && fact.told != fact.stored {
        findings.append(
          TrailFinding(sample: name, what: "the sample's \(fact.name) is not the one that it was drawn with"))
      }
    }
    return findings + untold.keys.sorted().map {
      TrailFinding(sample: $0, what: "the sample was drawn and is not in the store")
    }
  }

  // MARK: Tickets and raters

  private func memberFindings(in db: Database) throws -> [TrailFinding] {
    var untold = members
    var findings: [TrailFinding] = []
    var raters = try Self.raters(in: db)
    func find(_ place: Place, _ what: String) {
      findings.append(TrailFinding(sample: place.sample, ticketID: place.ticketID, what: what))
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.mineRun, s.id, t.ticketID, t.body, t.replacedBecause
        FROM sampleTicket t JOIN sample s ON s.key = t.sample ORDER BY s.key, t.ordinal
        """)
    while let row = try rows.next() {
      let place = Place(sample: Store.trailID(row[1], mineRun: row[0]), ticketID: row[2])
      guard let member = untold.removeValue(forKey: place) else {
        if draws[place.sample] != nil { find(place, "the ticket is in the sample, and no event tells of it") }
        continue
      }
      if SHA256.hash(row[3] as String).hex != member.shown {
        find(place, "what raters are shown of the ticket was changed")
      }
      guard let work = member.work else {
        raters[place] = nil
        continue
      }
      switch (work.replacedBecause, row[4] as String) {
      case (let told, let stored) where told == stored: break
      case ("", _): find(place, "the ticket counts no more, and no event tells that it was replaced")
      case (_, ""): find(place, "the ticket was replaced, and counts all the same")
      default: find(place, "the reason why the ticket was replaced is not the one that was given")
      }
    }
    for place in untold.keys.sorted() { find(place, "the ticket was drawn and is not in the sample") }
    for (place, member) in members {
      guard let work = member.work else { continue }
      let (missing, added) = work.raters.difference(from: raters.removeValue(forKey: place) ?? [])
      let (told, stored) = (missing.joined(separator: ", "), added.joined(separator: ", "))
      switch (missing.isEmpty, added.isEmpty) {
      case (true, true): break
      case (false, true): find(place, "the ticket was given to \(told) to score, and the store does not say so")
      case (true, false): find(place, "the store has \(stored) score the ticket, and no event tells of it")
      case (false, false): find(place, "the ticket was given to \(told) to score, and the store has \(stored) score it")
      }
    }
    for (place, names) in raters where draws[place.sample] != nil {
      find(place, "the store has \(names.joined(separator: ", ")) score the ticket, and no event tells of it")
    }
    return findings.sorted { a, b in (a.sample, a.ticketID ?? "", a.what) < (b.sample, b.ticketID ?? "", b.what) }
  }

  private static func raters(in db: Database) throws -> [Place: [String]] {
    var raters: [Place: [String]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.mineRun, s.id, a.ticketID, a.rater FROM raterAssignment a JOIN sample s ON s.key = a.sample
        ORDER BY s.key, a.ticketID, a.rater
        """)
    while let row = try rows.next() {
      raters[Place(sample: Store.trailID(row[1], mineRun: row[0]), ticketID: row[2]), default: []].append(row[3])
    }
    return raters
  }
}
