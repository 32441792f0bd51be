// Files as spreadsheets save them: encodings, and the cells of workbooks.
import Testing
import TicketModel

@testable import QualityGate

@Suite struct SheetContentTests {
  private let sheet = ScoreSheet(
    round: "R1", rater: "ann",
    rows: [
      ScoreSheet.Row(
        sampleID: "I001-a1", intentID: "I001", ticketID: "7", conversation: "customer: 😀 wo ist\nmein Gerät?",
        actions: "-5 EUR", citedDocuments: "'+quoted",
        score: TicketScore(sampleID: "I001-a1", ticketID: "7", rater: "ann", factual: 2, policy: 1, tone: 0))
    ])

  private func bytes(_ text: String, bigEndian: Bool) -> [UInt8] {
    ([0xFEFF] + text.utf16).flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test(arguments: [true, false]) func unicodeText(bigEndian: Bool) throws {
    // "Unicode text" of a spreadsheet has tabs.
    let text = DelimitedText.records(sheet.render(), separator: 44).records
      .map { $0.fields.map(DelimitedText.quoted).joined(separator: "\t") + "\r\n" }.joined()
    let expected = sheet.read(.text(sheet.render()))
    #expect(sheet.read(bytes(text, bigEndian: bigEndian)) == expected)
    #expect(try #require(SheetContent(text: bytes(text, bigEndian: bigEndian))) == .text(text))
  }

  @Test func whatIsNoText() {
    for bytes: [UInt8] in [[0xFF], [0xC3, 0x28], [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8]] {
      #expect(SheetContent(text: bytes) == nil)
      #expect(sheet.read(bytes) == .rejected([.notText]))
    }
    #expect(SheetContent(text: []) == .text(""))
  }

  // A workbook's rows are the same cells, apostrophes against formulas included.
  @Test func rowsOfAWorkbook() {
    let rows = [ScoreSheet.columns] + sheet.guardedRows
    let records = rows.enumerated().map { DelimitedRecord(line: $0.offset + 1, fields: $0.element) }
    #expect(sheet.read(.rows(records)) == sheet.read(.text(sheet.render())))
    #expect(ScoreSheet.sheetID(in: .rows(records)) == "R1/ann")
    #expect(sheet.guardedRows[0][6] == "'-5 EUR" && sheet.guardedRows[0][7] == "''+quoted")
    var wrong = records
    wrong[1].fields[8] = "3"
    wrong[1].line = 17
    #expect(
      sheet.read(.rows(wrong))
        == .rejected([SheetProblem(line: 17, ticketID: "7", column: "factual", reason: "must be 0, 1 or 2")]))
    #expect(sheet.read(.rows([])) == .rejected([.noHeader]))
  }

  @Test func textsAreCutToWhatACellHolds() {
    #expect(ShownTicket.cut("short") == "short")
    // Two UTF-16 units each.
    let cut = ShownTicket.cut(String(repeating: "😀", count: 20_000))
    #expect(cut.hasPrefix(String(repeating: "😀", count: 15_000) + "\n") && cut.hasSuffix("[cut: 5000 more characters]"))
    #expect(cut.utf16.count < 32_767)
    // A character that would be torn apart stays out.
    #expect(ShownTicket.cut("x" + String(repeating: "😀", count: 20_000)).contains("[cut: 5001 more"))
  }
}
