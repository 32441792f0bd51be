// What other programs write, and what nobody should.
import Testing
import TicketModel

@testable import Spreadsheets

@Suite struct WorkbookReaderTests {
  private func rows(_ markup: String, sharedStrings: String? = nil) throws -> [SpreadsheetRow] {
    try WorkbookReader.firstSheet(of: workbook(rows: markup, sharedStrings: sharedStrings), file: "a.xlsx")
  }

  private func fault(_ bytes: [UInt8]) -> SpreadsheetFault? {
    do {
      _ = try WorkbookReader.firstSheet(of: bytes, file: "a.xlsx")
      return nil
    } catch { return error }
  }

  @Test func everyKindOfCell() throws {
    let found = try rows(
      """
      <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="D1" t="inlineStr"><is><t>in</t>
      <r><t>line</t></r></is></c></row>
      <row r="4"><c r="A4"><v>2</v></c><c r="B4"><v>7.761239926287E12</v></c><c r="C4" t="b"><v>1</v></c>
      <c r="D4" t="e"><v>#REF!</v></c><c r="E4" t="str"><f>A1&amp;"x"</f><v>x</v></c><c r="F4"><f>1+1</f><v>2</v></c>
      <c r="G4" s="3"><v>45292.5</v></c><c r="H4"/><c r="I4"><v>2.0</v></c></row>
      <row><c><v>1</v></c><c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row>
      <row r="9" ht="30"/>
      """,
      sharedStrings: """
        <si><t>second &amp; more</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text_x000D_</t></r>\
        <rPh sb="0" eb="1"><t>reading</t></rPh></si><si/>
        """)
    #expect(
      found == [
        SpreadsheetRow(number: 1, cells: ["rich text\r", "second & more", "", "inline"]),
        SpreadsheetRow(
          number: 4, cells: ["2", "7761239926287", "TRUE", "#REF!", "x", "2", "45292.5", "", "2"]),
        SpreadsheetRow(number: 5, cells: ["1", " a "]),
      ])
  }

  @Test func absoluteTargets() throws {
    let bytes = workbook(rows: "<row><c><v>1</v></c></row>", sheetTarget: "/xl/worksheets/a.xml")
    #expect(try WorkbookReader.firstSheet(of: bytes, file: "a.xlsx").map(\.cells) == [["1"]])
    #expect(try rows("").isEmpty)
  }

  @Test func damagedWorkbooks() {
    let cell = "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>5</v></c></row>"
    for (bytes, what) in [
      ([UInt8]("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 7, count: 100), "archive"),
      (archive([("readme.txt", Array("hello".utf8))]), "it holds no workbook"),
      (workbook(rows: cell), "row 3 refers to a text that is not there"),
      (workbook(rows: "<row><c r=\"A1\"><v>1</c></row>"), "well-formed"),
      (workbook(rows: "<row><c r=\"1\"><v>1</v></c></row>"), "a cell has no column"),
      (workbook(rows: "", sheetTarget: "worksheets/none.xml"), "it is not there"),
      (workbook(rows: "<row><c><v>\u{1}</v></c></row>"), "well-formed"),
      (Array(workbook(rows: cell).prefix(700)), "archive"),
    ] {
      let found = fault(bytes)
      #expect(found?.code == "workbook-damaged" && found?.message.contains(what) == true, "\(what)")
    }
  }

  // An entity that doubles twenty times, and one that names a file.
  @Test func documentTypesAreRefused() {
    let doubling = (1...20).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);\">" }.joined()
    for type in [
      "<!DOCTYPE worksheet [<!ENTITY e0 \"ha\">\(doubling)]>",
      "<!DOCTYPE worksheet [<!ENTITY e20 SYSTEM \"file:///etc/hostname\">]>",
    ] {
      let cell = "<row><c t=\"inlineStr\"><is><t>&e20;</t></is></c></row>"
      #expect(fault(workbook(rows: cell, before: type))?.code == "workbook-damaged")
    }
  }

  @Test func hugeWorkbooksAreRefused() {
    // 140 MB of blanks pack into some hundred kilobytes.
    let blanks = [UInt8](repeating: 32, count: WorkbookArchive.largestPart + 1)
    let bomb = archive([("xl/workbook.xml", blanks), ("xl/_rels/workbook.xml.rels", [])])
    #expect(bomb.count < 1 << 20)
    #expect(fault(bomb)?.code == "workbook-too-large")
    #expect(fault([UInt8](repeating: 0x50, count: WorkbookArchive.largestFile + 1))?.code == "workbook-too-large")
    #expect(fault(workbook(rows: "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"))?.code == "workbook-too-large")
    // A blank cell far to the right is only a format.
    #expect(fault(workbook(rows: "<row><c r=\"XFD1\" s=\"1\"/></row>")) == nil)
    // A text of a megabyte that three hundred cells refer to.
    let cells = (1...300).map { "<row r=\"\($0)\"><c t=\"s\"><v>0</v></c></row>" }.joined()
    let text = "<si><t>\(String(repeating: "x", count: 1 << 20))</t></si>"
    #expect(fault(workbook(rows: cells, sharedStrings: text))?.code == "workbook-too-large")
    // Elements that never close, one in another.
    #expect(fault(workbook(rows: String(repeating: "<row>", count: 100_000)))?.code == "workbook-damaged")
  }

  /// libxml2 compares every attribute with all others.
  @Test(.timeLimit(.minutes(1))) func endlessTags() {
    let attributes = (0..<200_000).map { " a\($0)=\"x\"" }.joined()
    #expect(fault(workbook(rows: "<row\(attributes)></row>"))?.message.contains("endless tag") == true)
  }

  @Test func cutAnywhere() {
    let bytes = workbook(rows: "<row><c t=\"s\"><v>0</v></c></row>", sharedStrings: "<si><t>one</t></si>")
    for length in stride(from: 0, to: bytes.count, by: 7) {
      // It must not crash; what a cut archive still gives is no matter.
      _ = fault(Array(bytes[..<length]))
    }
  }
}
