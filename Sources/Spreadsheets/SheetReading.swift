// The cells of one page. Cells and rows that hold nothing may be missing from the file.

/// Reads a page's rows.
struct SheetReading {
  private let texts: [String]
  private let file: String
  private let name: String
  private var rows: [SpreadsheetRow] = []
  private var row = SpreadsheetRow(number: 0, cells: [])
  private var cell = Cell()
  private var textBytes = 0

  /// A cell on the way.
  private struct Cell {
    var column = -1
    var type = "n"
    var isValue = false
    var value = ""
    var inline = RichText()
  }

  init(texts: [String], file: String, name: String) {
    (self.texts, self.file, self.name) = (texts, file, name)
  }

  mutating func rows(_ page: [UInt8]) throws(SpreadsheetFault) -> [SpreadsheetRow] {
    var xml = try XMLPart(page, file: file, name: name)
    while let event = try xml.next() {
      switch event {
      case .start("row", _):
        let number = xml.attribute("r").flatMap { Int($0) } ?? row.number + 1
        guard (1...1_048_576).contains(number) else {
          throw .damaged(file, part: name, reason: "a row's number is none that a sheet has")
        }
        row = SpreadsheetRow(number: number, cells: [])
        cell.column = -1
      case .start("c", let isEmpty):
        cell = Cell(column: try column(xml.attribute("r")), type: xml.attribute("t") ?? "n")
        if isEmpty { cell.type = "" }
      case .start("v", let isEmpty): cell.isValue = !isEmpty
      case .end("v"): cell.isValue = false
      case .text(let text) where cell.isValue: cell.value += text
      case .end("c"): try take()
      case .end("row"):
        if !row.cells.isEmpty { rows.append(row) }
      default: cell.inline.take(event)
      }
    }
    return rows
  }

  /// The column of a cell's address, from 0; the next one where it has none.
  private func column(_ address: String?) throws(SpreadsheetFault) -> Int {
    guard let address else { return cell.column + 1 }
    var column = 0
    for letter in address.utf8.prefix(while: { (65...90).contains($0) }) where column < 1 << 20 {
      column = 26 * column + Int(letter) - 64
    }
    guard column > 0 else { throw .damaged(file, part: name, reason: "a cell has no column") }
    return column - 1
  }

  /// Puts the finished cell into its row.
  private mutating func take() throws(SpreadsheetFault) {
    let text = try content()
    if text.isEmpty { return }
    // Empty cells before it take room too.
    textBytes += text.utf8.count + 16 * max(0, cell.column - row.cells.count)
    guard textBytes <= WorkbookReader.mostText else {
      throw .tooLarge(file, what: "has more than \(WorkbookReader.mostText) bytes of text in row \(row.number)")
    }
    guard cell.column < WorkbookReader.mostColumns else {
      throw .tooLarge(file, what: "has more than \(WorkbookReader.mostColumns) columns in row \(row.number)")
    }
    while row.cells.count <= cell.column { row.cells.append("") }
    row.cells[cell.column] = text
  }

  private mutating func content() throws(SpreadsheetFault) -> String {
    switch cell.type {
    case "s":
      guard let place = Int(cell.value), texts.indices.contains(place) else {
        throw .damaged(file, part: name, reason: "a cell of row \(row.number) refers to a text that is not there")
      }
      return texts[place]
    case "inlineStr": return cell.inline.finish()
    case "b": return cell.value == "1" ? "TRUE" : "FALSE"
    case "n":
      // Whole numbers come in forms like 2.0 and 7.761E12, too.
      guard let number = Double(cell.value), abs(number) < 0x1p53, let whole = Int(exactly: number) else {
        return cell.value
      }
      return String(whole)
    default: return CellText.decoded(cell.value)
    }
  }
}
