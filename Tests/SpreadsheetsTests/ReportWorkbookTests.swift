// A workbook of tables holds their values as numbers, days and texts, and the same bytes every time.
import Foundation
import Testing
import TicketModel

@testable import Spreadsheets

@Suite struct ReportWorkbookTests {
  private let workbook = ReportWorkbook([
    ReportTable(
      name: "Verdicts",
      columns: [
        .init("Name", width: 20), .init("Tickets", width: 9), .init("Share", width: 9), .init("Hours", width: 9),
        .init("Day", width: 11),
      ],
      rows: [
        [
          .text("=HYPERLINK(\"http://example.invalid\")"), .integer(1_763), .percent(0.9384), .decimal(2.25),
          .day(Timestamp(year: 2026, month: 6, day: 30)),
        ],
        [.text("http://example.invalid/a"), .blank, .percent(.nan), .decimal(.infinity), .blank],
        [.text("bell \u{7} _x0041_ 👍🏽"), .integer(-3), .percent(0), .decimal(0), .day(Timestamp(seconds: 0))],
      ]),
    ReportTable(name: "Words", columns: [.init("Word", width: 20)], rows: []),
  ])

  private func written(_ workbook: ReportWorkbook) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "report.xlsx")
    try workbook.write(to: file.path, temporaryFolder: folder.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.xlsx"])
    return [UInt8](try Data(contentsOf: file))
  }

  @Test func valuesComeBack() throws {
    let rows = try WorkbookReader.firstSheet(of: try written(workbook), file: "report.xlsx").map(\.cells)
    #expect(rows[0] == ["Name", "Tickets", "Share", "Hours", "Day"])
    // Days since 1899-12-30: 2026-06-30 is 46203, 1970-01-01 is 25569.
    #expect(rows[1] == ["=HYPERLINK(\"http://example.invalid\")", "1763", "0.9384", "2.25", "46203"])
    #expect(rows[2] == ["http://example.invalid/a"])
    #expect(rows[3] == ["bell \u{7} _x0041_ 👍🏽", "-3", "0", "0", "25569"])
  }

  @Test func sameTablesSameBytes() throws {
    let first = try written(workbook)
    Thread.sleep(forTimeInterval: 1.1)
    #expect(try written(workbook) == first)
    var other = workbook
    other.tables[0].rows[0][1] = .integer(1_764)
    #expect(try written(other) != first)
  }

  @Test func pagesFormatsAndNoFormula() throws {
    let archive = try WorkbookArchive(try written(workbook), file: "report.xlsx")
    let parts = try archive.parts([
      "xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
    ])
    #expect(parts.count == 4)
    func text(_ name: String) throws -> String { String(decoding: try #require(parts[name]), as: UTF8.self) }
    let index = try text("xl/workbook.xml")
    #expect(index.contains("sheet name=\"Verdicts\"") && index.contains("sheet name=\"Words\""))
    let styles = try text("xl/styles.xml")
    #expect(styles.contains("formatCode=\"0.0%\"") && styles.contains("formatCode=\"yyyy-mm-dd\""))
    let page = try text("xl/worksheets/sheet1.xml")
    for markup in ["<f>", "<f ", "hyperlink"] { #expect(!page.contains(markup)) }
    #expect(page.contains("state=\"frozen\"") && page.contains("<autoFilter ref=\"A1:E4\"/>"))
  }

  @Test func aTextLongerThanACellIsRefusedBeforeAnythingIsWritten() {
    var long = workbook
    long.tables[0].rows[2][0] = .text(String(repeating: "x", count: CellText.longest + 1))
    let file = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString).xlsx").path
    let fault = #expect(throws: SpreadsheetFault.self) { try long.write(to: file, temporaryFolder: "/tmp") }
    #expect(fault?.code == "cell-too-long" && fault?.location?.line == 4 && fault?.location?.field == "Name")
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
