// What is written comes back as it was.
import Foundation
import Testing
import TicketModel

@testable import Spreadsheets

@Suite struct RoundTripTests {
  private let sheet = Worksheet(
    name: "tickets",
    columns: [
      Worksheet.Column(title: "ticket", width: 12), Worksheet.Column(title: "conversation", width: 60),
      Worksheet.Column(title: "factual", width: 8, isEditable: true, allowedNumbers: [0, 1, 2]),
      Worksheet.Column(title: "comment", width: 30, isEditable: true),
    ],
    rows: [
      ["007", "customer: \"where\" <is> it & why?\nbot: there\ttab", "2", ""],
      ["7761239926287", "=HYPERLINK(\"http://example.invalid\")", "", "+1"],
      ["8", "http://example.invalid/a", "0", "mailto:a@example.invalid"],
      ["9", "bell \u{7}, carriage \r, nothing \0, _x0041_ and _x005F_, last \u{FFFE}\u{FFFF}", "1", "2"],
      ["10", "👍🏽 日本語 \u{202E}bidi é e\u{301} \u{1D11E}", "", "  blanks around  "],
      ["11", "", "", ""],
    ])

  private func written(_ sheet: Worksheet) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "sheet.xlsx")
    try sheet.write(to: file.path, temporaryFolder: folder.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["sheet.xlsx"])
    return [UInt8](try Data(contentsOf: file))
  }

  private func trimmed(_ cells: [String]) -> [String] {
    Array(cells[..<((cells.lastIndex { !$0.isEmpty } ?? -1) + 1)])
  }

  @Test func everyTextComesBack() throws {
    let bytes = try written(sheet)
    #expect(WorkbookReader.isWorkbook(bytes))
    let rows = try WorkbookReader.firstSheet(of: bytes, file: "sheet.xlsx")
    #expect(rows.map(\.number) == Array(1...7))
    #expect(rows.map(\.cells) == [sheet.columns.map(\.title)] + sheet.rows.map(trimmed))
  }

  @Test func sameWorksheetSameBytes() throws {
    let first = try written(sheet)
    Thread.sleep(forTimeInterval: 1.1)
    #expect(try written(sheet) == first)
  }

  @Test func nothingInItIsAFormulaOrALink() throws {
    let archive = try WorkbookArchive(try written(sheet), file: "sheet.xlsx")
    let parts = try archive.parts(["xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels"])
    #expect(parts.count == 1)
    let page = String(decoding: try #require(parts["xl/worksheets/sheet1.xml"]), as: UTF8.self)
    for markup in ["<f>", "<f ", "hyperlink"] { #expect(!page.contains(markup)) }
    // What a rater meets: the header stays, scores are offered, everything else is locked.
    #expect(page.contains("<pane ySplit=\"1\"") && page.contains("state=\"frozen\""))
    #expect(page.contains("<sheetProtection sheet=\"1\""))
    #expect(page.contains("type=\"list\"") && page.contains("sqref=\"C2:C7\"") && page.contains("\"0,1,2\""))
  }

  @Test func aTextLongerThanACellIsNotCut() throws {
    var long = sheet
    long.rows[1][1] = String(repeating: "x", count: CellText.longest)
    #expect(try WorkbookReader.firstSheet(of: try written(long), file: "sheet.xlsx")[2].cells[1] == long.rows[1][1])
    // Two units each, as spreadsheets count.
    long.rows[1][1] = String(repeating: "😀", count: CellText.longest / 2 + 1)
    let file = FileManager.default.temporaryDirectory.appending(path: "sheet-\(UUID().uuidString).xlsx").path
    let fault = #expect(throws: SpreadsheetFault.self) { try long.write(to: file, temporaryFolder: "/tmp") }
    #expect(fault?.code == "cell-too-long" && fault?.location?.line == 3 && fault?.location?.field == "conversation")
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func aFolderThatIsNotThere() {
    let fault = #expect(throws: SpreadsheetFault.self) {
      try sheet.write(to: "/nowhere/sheet.xlsx", temporaryFolder: "/tmp")
    }
    #expect(fault?.code == "workbook-not-writable")
  }

  @Test func spelling() {
    #expect(CellText.encoded("a\u{1}b") == "a_x0001_b")
    #expect(CellText.encoded("_x0041_") == "_x005F_x0041_" && CellText.encoded("_x41_ _xGGGG_") == "_x41_ _xGGGG_")
    #expect(CellText.decoded("_xD83D__xDE00_") == "😀" && CellText.decoded("_xD83D_") == "\u{FFFD}")
    #expect(CellText.decoded("_x000D_\n") == "\r\n" && CellText.decoded("_x005F_x0041_") == "_x0041_")
  }
}
