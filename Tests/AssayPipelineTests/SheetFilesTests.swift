// Score sheets as workbooks: what is written comes back, and what is no sheet is refused with a reason.
import Foundation
import QualityGate
import Spreadsheets
import Testing
import TicketModel

@testable import AssayPipeline

@Suite struct SheetFilesTests {
  private let sheet = ScoreSheet(
    round: "R1", rater: "ann",
    rows: [
      ScoreSheet.Row(
        sampleID: "I001-a1", intentID: "I001", ticketID: "007",
        conversation: "customer: =1+1\r\nbot: \u{7} \0 _x0041_ <b>there</b>", resolutionUnderReview: "=SUM(A1)",
        actions: "-5 EUR refunded", citedDocuments: "'+quoted",
        score: TicketScore(
          sampleID: "I001-a1", ticketID: "007", rater: "ann", factual: 2, policy: 1, tone: 0, comment: "+1")),
      ScoreSheet.Row(sampleID: "I001-a1", intentID: "I001", ticketID: "8", conversation: "https://example.invalid"),
    ])

  @Test func aWorkbookIsReadLikeItsText() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "ann-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    try sheet.writeWorkbook(to: file)
    let permissions = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(permissions == 0o600)
    let content = try SheetContent(PrivateFile.read(file), file: file)
    #expect(ScoreSheet.sheetID(in: content) == "R1/ann")
    #expect(sheet.read(content) == sheet.read(.text(sheet.render())))
    guard case .accepted(let scores, let blank, _) = sheet.read(content) else {
      Issue.record("rejected")
      return
    }
    #expect(scores == [sheet.rows[0].score] && blank.map(\.ticketID) == ["8"])
  }

  @Test func aTextBeyondACellIsNotWritten() {
    var long = sheet
    long.rows[1].conversation = String(repeating: "x", count: 40_000)
    let file = FileManager.default.temporaryDirectory.appending(path: "ann-\(UUID().uuidString).xlsx").path
    let fault = #expect(throws: SpreadsheetFault.self) { try long.writeWorkbook(to: file) }
    #expect(fault?.code == "cell-too-long" && fault?.location?.line == 3 && fault?.location?.field == "conversation")
    let left = try? FileManager.default.contentsOfDirectory(atPath: (file as NSString).deletingLastPathComponent)
    #expect(left?.contains { $0.hasPrefix((file as NSString).lastPathComponent) } == false)
  }

  @Test func whatIsNoSheet() {
    for (bytes, reason) in [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "older kind (.xls) or has a password"), ([0xFF, 0x00], "not UTF-8"),
    ] as [([UInt8], String)] {
      let refusal = #expect(throws: SheetRefusal.self) { try SheetContent(bytes, file: "ann.xls") }
      #expect(refusal?.reasons.count == 1 && refusal?.reasons[0].contains(reason) == true)
    }
    #expect(throws: SpreadsheetFault.self) { try SheetContent(Array("PK\u{3}\u{4}nothing".utf8), file: "ann.xlsx") }
  }
}
