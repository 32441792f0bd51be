// Audit sheets survive spreadsheets, and anything that was changed is found, all of it at once.
import Testing
import TicketModel

@testable import QualityGate

@Suite struct AuditSheetTests {
  private let sheet = AuditSheet(
    CoverageAudit(
      attempt: 2, seed: 1, requestedSize: 2, storeHash: "h",
      bands: [
        .init(
          id: "B25", intents: 2, frameSize: 9, memberHash: "m",
          tickets: [
            AuditedTicket(
              ticketID: "007", text: "=HYPERLINK(\"http://example.invalid\")", intentID: "I002",
              intentName: "+refund, \"quick\"", terms: "refund, money", centralTexts: "– one\r\n– two; three"),
            AuditedTicket(
              ticketID: "8", text: "hello", intentID: "I001", intentName: "greeting", terms: "", centralTexts: ""),
          ]),
        .init(
          id: "B100", intents: 1, frameSize: 2, memberHash: "m",
          tickets: [
            AuditedTicket(
              ticketID: "-9", text: "more", intentID: "I003", intentName: "more", terms: "more", centralTexts: "– m")
          ]),
      ]), intentOrder: ["I001", "I002", "I003"])

  /// The sheet's text with answers and comments in its rows, in order.
  private func filled(_ cells: [(String, String)], separator: String = ",") -> [UInt8] {
    var records = DelimitedText.records(sheet.render(), separator: 44).records.map(\.fields)
    for (place, cell) in cells.enumerated() { (records[place + 1][7], records[place + 1][8]) = cell }
    return text(records, separator: separator)
  }

  private func text(_ records: [[String]], separator: String = ",") -> [UInt8] {
    Array(
      records.map { record in
        record.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator) + "\r\n"
      }.joined().utf8)
  }

  private func problems(_ bytes: [UInt8]) -> [String] {
    guard case .rejected(let problems) = sheet.read(bytes, rater: "ana") else { return [] }
    return problems.map(\.text)
  }

  @Test func byIntentAndSafeForSpreadsheets() {
    #expect(sheet.id == "audit-2" && sheet.rows.map(\.ticketID) == ["8", "007", "-9"])
    let text = sheet.render()
    #expect(text.hasPrefix("\u{FEFF}sheet,ticket,text,"))
    let rows = DelimitedText.records(text, separator: 44).records
    #expect(rows[2].fields[2] == "'=HYPERLINK(\"http://example.invalid\")")
    #expect(rows[2].fields[4] == "'+refund, \"quick\"")
    #expect(rows[3].fields[1] == "'-9")
    #expect(rows.dropFirst().allSatisfy { $0.fields[7].isEmpty && $0.fields[8].isEmpty })
  }

  @Test func answersInEveryWayThatPeopleWriteThem() throws {
    for separator in [",", ";", "\t"] {
      let read = sheet.read(
        filled([("YES", "sure"), ("0", "=why"), ("", "")], separator: separator), rater: "ana", isSimulated: true)
      guard case .accepted(let answers, let unanswered) = read else {
        Issue.record("rejected with \(separator)")
        continue
      }
      #expect(unanswered == 1)
      #expect(
        answers.map(\.0) == [
          AuditAnswer(ticketID: "8", rater: "ana", fits: true, comment: "sure", isSimulated: true),
          AuditAnswer(ticketID: "007", rater: "ana", fits: false, comment: "=why", isSimulated: true),
        ])
      // The second row starts after the header and one record of one line.
      #expect(answers.map(\.line) == [2, 3])
    }
    for (word, fits) in [("1", true), (" yes ", true), ("No", false), ("0", false)] {
      guard case .accepted(let answers, 2) = sheet.read(filled([(word, "")]), rater: "ana") else {
        Issue.record("\(word)")
        continue
      }
      #expect(answers[0].0.fits == fits)
    }
  }

  @Test func everythingThatIsWrongIsNamed() {
    #expect(problems(filled([("maybe", ""), ("2", "")])) == [
      "line 2, ticket 8, fits: must be 1 or yes, 0 or no, or empty",
      "line 3, ticket 007, fits: must be 1 or yes, 0 or no, or empty",
    ])
    var records = DelimitedText.records(sheet.render(), separator: 44).records.map(\.fields)
    let whole = records
    // Every cell that a rater is shown, changed in turn.
    for column in [2, 3, 4, 5, 6, 9] {
      records = whole
      records[2][column] += "secret"
      let found = problems(text(records))
      #expect(found.count == 1 && found[0].hasPrefix("line 3, ticket 007, check: the ticket, its text or its intent"))
      #expect(!found[0].contains("secret"))
    }
    records = whole
    (records[1][0], records[2][1], records[3][1]) = ("audit-1", "7", "8")
    #expect(problems(text(records)).map { $0.prefix { $0 != ":" } } == [
      "line 2, sheet", "line 3, ticket", "line 5, ticket 8, check",
    ])
    #expect(problems(text(whole + [whole[1]])) == ["line 6, ticket 8: the row stands on line 2 already"])
    #expect(problems(Array("a,b\n".utf8)).first?.hasPrefix("line 1: the first line is not") == true)
    #expect(problems([0xFF]) == ["line 1: the file is not UTF-8; save it as \"CSV UTF-8\""])
    #expect(problems(text(whole.map { Array($0.dropLast(2)) + [$0[9]] })) == ["line 1, comment: the column is missing"])
    // Left-out rows and blank lines are no mistake.
    #expect(problems(text([whole[0], whole[2], ["", "", ""]])).isEmpty)
  }

  @Test func ratersSettleOrDiffer() {
    func answer(_ ticket: String, _ rater: String, _ fits: Bool) -> AuditAnswer {
      AuditAnswer(ticketID: ticket, rater: rater, fits: fits)
    }
    let settled = SettledAnswers([
      answer("a", "ana", true), answer("b", "ana", true), answer("b", "ben", true), answer("c", "ana", true),
      answer("c", "ben", false), answer("d", "ana", true), answer("d", "ben", false),
      answer("d", GateRule.adjudicator, false),
    ])
    #expect(settled.fits == ["a": true, "b": true, "d": false] && settled.disputed == ["c"])
    #expect(SettledAnswers([]).fits.isEmpty)
  }
}
