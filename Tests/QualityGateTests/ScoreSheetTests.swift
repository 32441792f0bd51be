// Sheets survive spreadsheets, and anything that was changed is found, all of it at once.
import Testing
import TicketModel

@testable import QualityGate

extension ScoreSheet {
  fileprivate func read(_ text: String, isSimulated: Bool = false) -> Reading {
    read(.text(text), isSimulated: isSimulated)
  }
}

@Suite struct ScoreSheetTests {
  private let sheet = ScoreSheet(
    round: "R1", rater: "ann",
    rows: [
      ScoreSheet.Row(
        sampleID: "I001-a1", intentID: "I001", ticketID: "007",
        conversation: "customer: where, \"exactly\"; is it?\r\nbot: there",
        resolutionUnderReview: "=HYPERLINK(\"http://example.invalid\")", actions: "-5 EUR refunded",
        citedDocuments: "'+quoted"),
      ScoreSheet.Row(sampleID: "I001-a1", intentID: "I001", ticketID: "8", conversation: "customer: hi"),
      ScoreSheet.Row(sampleID: "I002-a1", intentID: "I002", ticketID: "9", conversation: "customer: ho"),
    ])

  /// The sheet's text with scores and comment in its rows, in order.
  private func filled(_ scores: [[String]], in text: String? = nil) -> String {
    var records = DelimitedText.records(text ?? sheet.render(), separator: 44).records.map(\.fields)
    for (place, cells) in scores.enumerated() {
      for (column, cell) in cells.enumerated() { records[place + 1][8 + column] = cell }
    }
    return records.map { $0.map(DelimitedText.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private func problems(_ text: String) -> [ScoreSheet.Rejected] {
    guard case .rejected(let problems) = sheet.read(text) else { return [] }
    return problems
  }

  @Test func writtenAndReadBack() throws {
    let text = filled([["2", "1", "0", "wrong: \"no\"\nreally"], ["", "", ""], ["2", "2", "2"]])
    guard case .accepted(let scores, let blank, let leftOut) = sheet.read(text, isSimulated: true) else {
      Issue.record("rejected: \(problems(text).map(\.text))")
      return
    }
    #expect(blank.map(\.ticketID) + leftOut.map(\.ticketID) == ["8"])
    #expect(
      scores == [
        TicketScore(
          sampleID: "I001-a1", ticketID: "007", rater: "ann", factual: 2, policy: 1, tone: 0,
          comment: "wrong: \"no\"\nreally", isSimulated: true),
        TicketScore(
          sampleID: "I002-a1", ticketID: "9", rater: "ann", factual: 2, policy: 2, tone: 2, isSimulated: true),
      ])
    var again = sheet
    for place in again.rows.indices {
      again.rows[place].score = scores.first { $0.ticketID == again.rows[place].ticketID }
    }
    #expect(
      again.read(again.render(), isSimulated: true)
        == .accepted(scores: scores, blank: blank + leftOut, leftOut: []))
  }

  @Test func spreadsheetVariantsAreAccepted() {
    let text = filled([["2", " 2 ", "2"]])
    let expected = sheet.read(text)
    #expect(problems(text).isEmpty)
    let records = DelimitedText.records(text, separator: 44).records.map(\.fields)
    for separator in [";", "\t", ","] {
      for end in ["\n", "\r\n", "\r"] {
        for mark in ["", "\u{FEFF}"] {
          let variant =
            mark
            + records.map { record in
              record.map {
                "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
              }
              .joined(separator: separator)
            }.joined(separator: end) + end + String(repeating: separator, count: 12) + end
          #expect(sheet.read(variant) == expected)
          #expect(sheet.read(Array(variant.utf8)) == expected)
        }
      }
    }
    // Columns in another order.
    let turned = records.map { $0.reversed().map(DelimitedText.quoted).joined(separator: ",") }.joined(separator: "\n")
    #expect(sheet.read(turned) == expected)
  }

  @Test func formulasAreDisarmed() {
    let fields = DelimitedText.records(sheet.render(), separator: 44).records[1].fields
    #expect(fields[5].hasPrefix("'=HYPERLINK") && fields[6] == "'-5 EUR refunded" && fields[7] == "''+quoted")
    for text in ["", "a", "'", "''", "'a", "=1", "'=1", "''=1", "+", "-", "@x", "\tx", "2"] {
      #expect(DelimitedText.unguarded(DelimitedText.guarded(text)) == text)
    }
  }

  @Test func everyProblemIsListed() {
    var records = DelimitedText.records(filled([["2", "", "2"], ["3", "x", "2"], ["2", "2", "2"]]), separator: 44)
      .records
      .map(\.fields)
    records.append(records[3])
    records.append(records[3])
    records[5][0] = "R2/ann"
    records.append(records[3])
    records[6][0] = "R1/ben"
    records.append(records[3])
    records[7][1] = "I003-a1"
    records.append(records[3])
    records[8][3] = "10"
    let text = records.map { $0.map(DelimitedText.quoted).joined(separator: ",") }.joined(separator: "\n")
    // The first ticket's conversation spans two lines.
    #expect(
      problems(text).map { [String($0.line), $0.ticketID ?? "", $0.column ?? "", String($0.reason.prefix(24))] } == [
        ["2", "007", "policy", "is missing; give all thr"], ["4", "8", "factual", "must be 0, 1 or 2"],
        ["4", "8", "policy", "must be 0, 1 or 2"], ["6", "9", "", "the row stands on line 5"],
        ["7", "", "sheet", "the line belongs to anot"], ["8", "", "sheet", "the line belongs to anot"],
        ["9", "", "sample", "the sample is not part o"], ["10", "", "ticket", "the ticket is not one of"],
      ])
  }

  // Whatever is shown to a rater cannot be changed or swapped unseen.
  @Test func alteredRowsAreFound() {
    let records = DelimitedText.records(filled([]), separator: 44).records.map(\.fields)
    for column in [2, 4, 5, 6, 7, 12] {
      var changed = records
      changed[2][column] += "x"
      let text = changed.map { $0.map(DelimitedText.quoted).joined(separator: ",") }.joined(separator: "\n")
      #expect(problems(text).map(\.column) == ["check"])
    }
    var swapped = records
    swapped[2][4] = records[3][4]
    swapped[3][4] = records[2][4]
    let text = swapped.map { $0.map(DelimitedText.quoted).joined(separator: ",") }.joined(separator: "\n")
    #expect(problems(text).map(\.ticketID) == ["8", "9"])
    var other = sheet
    other.rows[1].conversation = "customer: hello"
    guard case .rejected(let found) = other.read(filled([])) else {
      Issue.record("a sheet for another text was accepted")
      return
    }
    #expect(found.map(\.ticketID) == ["8"])
  }

  @Test func brokenFilesAreRefused() {
    #expect(problems("").count == 1)
    #expect(problems("a,b,c\n1,2,3\n").count == 1)
    #expect(problems(filled([]).dropLast(4) + ",\"open").map(\.reason).contains { $0.contains("never closes") })
    let withoutCheck = filled([]).split(separator: "comment,").joined()
    #expect(problems(withoutCheck).map(\.column).contains("comment"))
    #expect(sheet.read([0x73, 0xFF, 0x0A]) != sheet.read(sheet.render()))
    guard case .rejected(let found) = sheet.read([0x73, 0xFF, 0x0A]) else {
      Issue.record("bytes that are not UTF-8 were accepted")
      return
    }
    #expect(found.count == 1)
  }

  @Test func adjudicatorsGiveReasons() {
    var decisions = sheet
    decisions.rater = GateRule.adjudicator
    let text = filled([["2", "2", "2", "the article"], ["2", "0", "2", " "], ["", "", ""]], in: decisions.render())
    guard case .rejected(let found) = decisions.read(text) else {
      Issue.record("a decision without its reason was accepted")
      return
    }
    #expect(
      found.map(\.text)
        == ["line 4, ticket 8, comment: the reason for the decision is missing; write it in this row"])
  }

  @Test func sheetsKnowWhenTheyWereWritten() {
    var written = sheet
    written.trailEnd = 1_234
    let text = written.render()
    #expect(ScoreSheet.trailEnd(in: .text(text)) == 1_234)
    // Rows of an older sheet among them: no row is newer than it says.
    let older = text.split(separator: "e1234\r\n", maxSplits: 1).joined(separator: "e17\r\n")
    #expect(older != text && ScoreSheet.trailEnd(in: .text(older)) == 17)
    // A sheet that does not say is older than everything, and is read all the same.
    for cell in ["", "1234", "12/34", "e", "ex"] {
      #expect(ScoreSheet.trailEnd(in: .text(text.split(separator: "e1234").joined(separator: cell))) == 0, "\(cell)")
    }
    let records = DelimitedText.records(filled([["2", "2", "2"]]), separator: 44).records.map { $0.fields.dropLast() }
    let without = records.map { $0.map(DelimitedText.quoted).joined(separator: ",") }.joined(separator: "\n")
    #expect(ScoreSheet.trailEnd(in: .text(without)) == 0)
    #expect(sheet.read(without) == sheet.read(filled([["2", "2", "2"]])))
  }

  // A reason never repeats what a cell holds.
  @Test func reasonsHoldNoText() {
    let secret = "SECRET-TEXT"
    let records = DelimitedText.records(filled([]), separator: 44).records.map(\.fields)
    for column in 0..<13 {
      for row in 0..<2 {
        var changed = records
        changed[row][column] = secret
        let text = changed.map { $0.map(DelimitedText.quoted).joined(separator: ",") }.joined(separator: "\n")
        #expect(problems(text).allSatisfy { !$0.text.contains(secret) })
      }
    }
  }
}
