// The JSON that programs read is as the published schemas say, and the schemas let nothing else through. What the
// binary writes is held against them in GateComparisonTests.swift; here are documents in which everything is filled in.
import Foundation
import ReportRendering
import Testing
import TicketModel

/// A verdict of which nothing is left out.
private func fullVerdict(_ id: String) -> Verdict {
  var verdict = Verdict(
    intentID: id, decision: .hold, reasons: Verdict.Reason.allCases, ruleVersion: "2", sampleID: id + "-a1", attempt: 1,
    frameSize: 300, sampleSize: 100, scored: 100, perfect: 92, perfectByCriterion: [95, 97, 99], allowedDefects: 5,
    interval: BinomialInterval(
      exactLower: 0.848, exactUpper: 0.965, exactFloor: 0.861, wilsonLower: 0.85, wilsonUpper: 0.959,
      wilsonFloor: 0.865),
    whatWouldChange: "The answers must improve.", isSimulated: true)
  verdict.evidence = VerdictEvidence(
    grade: .nearMiss, frameFloor: 0.87, defectsByCriterion: [5, 3, 1],
    curtailed: .init(defectShare: IntervalEstimate(0.08, lower: 0.03, upper: 0.16), tickets: 64), designEffect: 1.4,
    isDesignEffectEstimated: true, effectiveSize: 71, clusteredFloor: 0.84,
    corrected: .init(
      share: IntervalEstimate(0.9, lower: 0.83, upper: 0.97), missed: 2, knownDefects: 20, falseAlarms: 1,
      knownGood: 30),
    ticketsToProve: 108, newestScore: Timestamp(year: 2026, month: 7, day: 3))
  verdict.outcomes = OutcomeComparison(
    reopened: .init(
      bot: 30, botTickets: 300, human: 10, humanTickets: 200,
      difference: IntervalEstimate(0.05, lower: -0.01, upper: 0.1)),
    rating: .init(
      botMean: 0.7, botAnswers: 60, humanMean: 0.8, humanAnswers: 50,
      difference: IntervalEstimate(-0.1, lower: -0.2, upper: 0.01)))
  verdict.audits = AuditRecord(
    months: [.init(month: "2026-08", tickets: 30, open: 2, defects: 4, sum: 131)], alarm: 120, alarmedIn: "2026-08",
    highest: 140, isSimulated: true)
  verdict.holds = [Verdict.Hold(reason: .scoresExpired, finding: "The newest score is old.", lift: "Score again.")]
  return verdict
}

private func fullReport() -> PortfolioReport {
  let intents = (1...2).map { number -> IntentReport in
    let intent = Intent(
      id: "I00\(number)", name: "Intent \(number)", label: Int32(number - 1), terms: [], centralTicketIDs: [],
      volume: 500 - number)
    var row = IntentReport(intent: intent, share: 0.4)
    row.verdict = fullVerdict(intent.id)
    row.defects = [IntentReport.Defect(ticketID: "T\(number)", scores: [])]
    return row
  }
  let band = AuditFacts.Share(estimate: 0.8, lower: 0.7, upper: 0.9)
  var report = PortfolioReport(
    title: "Desk", generatedAt: Timestamp(seconds: 0), codeVersion: "1", storeHash: "ab",
    coverage: Coverage(volumes: intents.map(\.intent.volume), outliers: 10), intents: intents)
  report.coverage.audit = AuditFacts(
    state: .complete(
      AuditFacts.Result(
        tickets: 50, attempt: 1, isSimulated: false,
        bands: [
          AuditFacts.Band(
            id: "25", title: "to 25%", intents: 1, tickets: 400, sampled: 50, fitting: 40, purity: band)
        ], covered: band, curve: [band, band], intentsToSeventy: 1, earliestToSeventy: 1, latestToSeventy: nil)))
  report.forecast = PortfolioForecast(
    priorDefects: 2, priorPerfect: 31, intents: 2, isCorrectedForRaters: true,
    lines: intents.map {
      .init(
        intentID: $0.intent.id, share: IntervalEstimate(0.93, lower: 0.88, upper: 0.97), chanceBelow: 0.8, ships: false)
    }, falseShips: IntervalEstimate(0.8, lower: 0, upper: 1), ships: 1, pooledShare: 0.96, pooledFloor: 0.94,
    wrongAnswersPerMonth: IntervalEstimate(12, lower: 4, upper: 25),
    nextRatings: [.init(intentID: "I001", ratings: 100, doubtRemoved: 0.1)], ratingsAhead: 100)
  return report
}

/// Every document that differs from this one in one place: a value of another type, or a key too many.
private func spoilt(_ tree: JSONTree) -> [JSONTree] {
  switch tree {
  case .null: []
  case .flag, .number: [.text("x")]
  case .text: [.number(1)]
  case .list(let items):
    items.indices.flatMap { place in
      spoilt(items[place]).map { other in
        var items = items
        items[place] = other
        return .list(items)
      }
    }
  case .object(let members):
    members.flatMap { key, member in spoilt(member).map { .object(members.merging([key: $0]) { $1 }) } }
      + [.object(members.merging(["unheardOf": .number(1)]) { $1 })]
  }
}

/// Every document that lacks one key of this one.
private func shortened(_ tree: JSONTree) -> [JSONTree] {
  switch tree {
  case .null, .flag, .number, .text: []
  case .list(let items):
    items.indices.flatMap { place in
      shortened(items[place]).map { other in
        var items = items
        items[place] = other
        return .list(items)
      }
    }
  case .object(let members):
    members.flatMap { key, member in
      shortened(member).map { .object(members.merging([key: $0]) { $1 }) } + [.object(members.filter { $0.key != key })]
    }
  }
}

@Suite struct PublishedSchemaTests {
  @Test func `a verdict with everything in it, and nothing that is not described`() throws {
    let schema = try JSONSchema(named: "gate")
    let text = String(decoding: try JSONEncoder().encode(fullVerdict("I001")), as: UTF8.self)
    let verdict = try JSONTree(text)
    #expect(schema.faults(of: verdict, as: "verdict") == [])
    // Every key that the schema knows stands in it.
    #expect(verdict.members?.count == schema.root["$defs"]?["verdict"]?["properties"]?.members?.count)
    #expect(
      verdict["evidence"]?.members?.count == schema.root["$defs"]?["evidence"]?["properties"]?.members?.count)
    for other in spoilt(verdict) { #expect(schema.faults(of: other, as: "verdict") != [], "\(other)") }
  }

  @Test func `verdicts of a report with everything in it`() throws {
    let schema = try JSONSchema(named: "verdicts")
    var report = fullReport()
    let document = try JSONTree(VerdictTables.verdictsJSON(report))
    #expect(schema.faults(of: document) == [])
    for other in spoilt(document) + shortened(document) { #expect(schema.faults(of: other) != [], "\(other)") }
    // The same without all that may be unknown.
    report.forecast = nil
    report.coverage.audit = AuditFacts(state: .none)
    for place in report.intents.indices {
      report.intents[place].verdict?.evidence = place == 0 ? VerdictEvidence(grade: .open) : nil
      report.intents[place].verdict?.outcomes = place == 0 ? OutcomeComparison() : nil
      report.intents[place].verdict?.holds = nil
      report.intents[place].verdict?.audits?.alarmedIn = nil
      if place == 0 { report.intents[place].verdict?.audits = nil }
      report.intents[place].verdict?.interval = nil
      report.intents[place].verdict?.sampleID = nil
    }
    #expect(schema.faults(of: try JSONTree(VerdictTables.verdictsJSON(report))) == [])
    report.coverage.audit = AuditFacts(state: .open(settled: 3, drawn: 50))
    #expect(schema.faults(of: try JSONTree(VerdictTables.verdictsJSON(report))) == [])
  }

  @Test func `the table has the evidence in columns of its own`() throws {
    let lines = VerdictTables.verdictsCSV(fullReport()).split(separator: "\n").map(String.init)
    let names = lines[0].split(separator: ",").map(String.init)
    #expect(names.contains("simulated") && names.last == "audit_alarmed_in")
    #expect(
      lines[1].hasSuffix(
        ",near-miss,0.870000,5,3,1,0.080000,0.030000,0.160000,64,1.400000,71,0.840000,0.900000,0.830000,0.970000,108,"
          + "2026-07-03T00:00:00Z,0.050000,-0.010000,0.100000,-0.100000,-0.200000,0.010000,The newest score is old.,"
          + "0.800000,30,4,131,120,2026-08"))
  }

  @Test(arguments: ["gate", "gate-compare", "verdicts"])
  func `every key is described`(name: String) throws {
    let schema = try JSONSchema(named: name)
    #expect(schema.root["$schema"] == .text("https://json-schema.org/draft/2020-12/schema"))
    var keys = 0
    func walk(_ tree: JSONTree) {
      for (key, property) in tree["properties"]?.members ?? [:] {
        keys += 1
        let described = property["description"] ?? property["$ref"]?.text.flatMap(schema.target)?["description"]
        #expect(described?.text?.isEmpty == false, "\(key)")
      }
      for member in tree.members?.values.map({ $0 }) ?? tree.list ?? [] { walk(member) }
    }
    walk(schema.root)
    #expect(keys > 20)
  }
}
