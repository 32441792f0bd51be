// Data files: columns, quoting, guards against formulas, fixed decimals.
import Foundation
import QualityGate
import Testing
import TicketModel

@testable import ReportRendering

@Suite struct TableTests {
  private let report = SampleReport.make()

  @Test func everyLineHasEveryColumn() {
    for text in [VerdictTables.verdictsCSV(report), VerdictTables.intentsCSV(report)] {
      let lines = text.split(separator: "\n")
      #expect(lines.count == 61 && text.hasSuffix("\n") && !text.contains("\r"))
      #expect(Set(lines.map(columns)).count == 1)
    }
  }

  @Test func verdictLine() {
    let line = VerdictTables.verdictsCSV(report).split(separator: "\n")[1]
    #expect(line.hasPrefix("I001,Where is my order,ship,,\(GateRule.version),I001-a1,1,617,100,100,98,99,99,100,5,"))
    // Clopper-Pearson and Wilson bounds of 98 of 100.
    #expect(line.contains(",0.929616,0.997569,0.938381,0.929988,0.994498,0.941352,1763,"))
    // Of a verdict without evidence the columns after the last are empty.
    #expect(line.hasSuffix(",true" + String(repeating: ",", count: 30)))
  }

  @Test func samplesWithReplacedTickets() {
    var sample = Sample(
      id: "I001-a4", intentID: "I001", attempt: 4, seed: 7, requestedSize: 2, frameSize: 90, ticketIDs: ["a", "c"],
      storeHash: "5f")
    sample.replaced = [ReplacedTicket(ticketID: "b", reason: "of another desk, twice")]
    var design = SampleDesign()
    (design.tickets, design.exclusions) = (104, ["spam": 2, "resolved by a person": 12])
    design.attemptsBefore = 3
    sample.design = design
    #expect(
      VerdictTables.samplesCSV([sample]) == """
        sample,intent,attempt,seed,store_hash,frame_size,ordinal,ticket,replaced_because,intent_tickets,left_out,draw
        I001-a4,I001,1,7,5f,90,1,a,,104,"12 resolved by a person; 2 spam",4
        I001-a4,I001,1,7,5f,90,2,c,,104,"12 resolved by a person; 2 spam",4
        I001-a4,I001,1,7,5f,90,,b,"of another desk, twice",104,"12 resolved by a person; 2 spam",4

        """)
  }

  @Test func formulasAndSeparatorsInNames() {
    var hostile = report
    hostile.intents = [hostile.intents[0]]
    hostile.intents[0].intent.name = "=cmd|' /C calc'!A0, \"x\"\ny"
    let text = VerdictTables.verdictsCSV(hostile)
    #expect(text.contains("I001,\"'=cmd|' /C calc'!A0, \"\"x\"\"\ny\",ship"))
    for start in ["=", "+", "-", "@", "\t", "\r", "'="] {
      #expect(DelimitedLine.guarded(start + "1") == "'" + start + "1")
    }
    for plain in ["", "a=1", "'", "1-2"] { #expect(DelimitedLine.guarded(plain) == plain) }
  }

  @Test func assignments() {
    let intents = [report.intents[0].intent, report.intents[1].intent]
    let text = IntentTables.assignmentsCSV(
      [
        IntentAssignment(ticketID: "a,b", label: 1, nearestLabel: 1, similarity: 0.5),
        IntentAssignment(ticketID: "-7", label: -1, nearestLabel: 0, similarity: -0.125),
      ],
      further: [
        FurtherIntent(ticketID: "-7", label: 1, confidence: 0.75),
        FurtherIntent(ticketID: "-7", label: 0, confidence: 0.5),
      ], intents: intents)
    #expect(
      text == "ticket,intent,nearest_intent,similarity,besides\n\"a,b\",I002,I002,0.500000,\n"
        + "'-7,,I001,-0.125000,I002 I001\n")
  }

  @Test func jsonIsValidAndKeepsItsKeysInOrder() throws {
    let hostile = SampleReport.make(text: "\"\\\u{0}\n\u{2028}</script>é🙂")
    let text = VerdictTables.verdictsJSON(hostile)
    let value = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(value["title"] as? String == hostile.title)
    let verdicts = try #require(value["verdicts"] as? [[String: Any]])
    #expect(verdicts.count == 60)
    #expect(verdicts[0]["name"] as? String == hostile.intents[0].intent.name)
    #expect(verdicts[0]["decision"] as? String == "ship" && verdicts[0]["perfect"] as? Int == 98)
    let order = ["\"intent\"", "\"name\"", "\"decision\"", "\"reasons\"", "\"interval\"", "\"simulated\""]
    let places = order.map { text.range(of: $0 + ":")?.lowerBound ?? text.endIndex }
    #expect(Array(places[1..<5]) == places[1..<5].sorted() && !places.contains(text.endIndex))
  }

  @Test(arguments: [
    (0.0, 2, "0.00"), (1.005, 1, "1.0"), (-0.04, 1, "0.0"), (-1.25, 2, "-1.25"), (0.05, 2, "0.05"), (12.5, 0, "13"),
    (.infinity, 2, ""), (.nan, 2, ""), (999_999.999_999_9, 6, "1000000.000000"),
  ])
  func fixedDecimals(number: Double, decimals: Int, expected: String) {
    #expect(NumberText.fixed(number, decimals) == expected)
  }

  // What misses the mark never reads as if it made it.
  @Test func sharesAreCut() {
    #expect(NumberText.percentCut(377, of: 397) == "94.9%" && NumberText.percentCut(95, of: 100) == "95%")
    #expect(NumberText.percentFloor(0.94999) == "94.9%" && NumberText.percentFloor(0.95) == "95.0%")
    #expect(
      NumberText.percent(0.0004) == "<0.1%" && NumberText.percent(0) == "0.0%" && NumberText.percentCut(1, of: 0) == "–"
    )
    #expect(
      NumberText.grouped(1_234_567) == "1,234,567" && NumberText.grouped(-999) == "−999" && NumberText.grouped(0) == "0"
    )
    #expect(NumberText.duration(seconds: 3_725) == "1 h 2 min" && NumberText.duration(seconds: 61) == "1 min 1 s")
  }

  @Test func axesEndAtOrAboveTheirMaximum() {
    for maximum in 0...3_000 {
      let ticks = roundTicks(upTo: maximum, count: 4)
      #expect(ticks.first == 0 && (ticks.last ?? 0) >= maximum && ticks.count <= 5 && ticks.count >= 2)
    }
  }

  /// Number of fields of a line without line breaks in its fields.
  private func columns(_ line: Substring) -> Int {
    var count = 1
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() } else if character == ",", !isQuoted { count += 1 }
    }
    return count
  }
}
