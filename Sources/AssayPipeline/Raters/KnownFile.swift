// Planted known tickets: a table with ids and the scores that are expected.
import QualityGate
import TicketModel

enum KnownFile {
  static let columns = ["ticket_id"] + Criterion.allCases.map(\.rawValue)

  /// The known tickets of a CSV file with the columns `ticket_id,factual,policy,tone`.
  ///
  /// - Throws: `SheetRefusal` with every line that is wrong.
  static func read(_ path: String) throws -> [(known: KnownTicket, line: Int)] {
    try tickets(try PrivateFile.read(path, limit: 16 << 20), name: path)
  }

  static func tickets(_ bytes: [UInt8], name: String) throws -> [(known: KnownTicket, line: Int)] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SheetRefusal(file: name, reasons: ["line 1: the file is not UTF-8; save it as \"CSV UTF-8\""])
    }
    var reasons: [String] = []
    let separators = [",", ";", "\t"].map { $0.utf8.first! }
    let tables = separators.map { DelimitedText.records(text, separator: $0) }
    guard let table = tables.first(where: { ($0.records.first?.fields.map(cell) ?? []).sorted() == columns.sorted() })
    else {
      throw SheetRefusal(
        file: name, reasons: ["line 1: the header is not the expected one; write \(columns.joined(separator: ","))"])
    }
    if let line = table.openQuote { reasons.append("line \(line): a quote opens here and never closes") }
    let header = table.records[0].fields.map(cell)
    let places = columns.map { header.firstIndex(of: $0)! }
    var lines: [String: Int] = [:]
    var known: [(KnownTicket, Int)] = []
    for record in table.records.dropFirst() where !record.isBlank {
      let cells = places.map { $0 < record.fields.count ? cell(record.fields[$0]) : "" }
      let scores = cells.dropFirst().compactMap { ["0", "1", "2"].firstIndex(of: $0) }
      if cells[0].isEmpty {
        reasons.append("line \(record.line), ticket_id: is missing")
      } else if let earlier = lines.updateValue(record.line, forKey: cells[0]) {
        reasons.append("line \(record.line), ticket_id: the ticket stands on line \(earlier) already")
      } else if scores.count != Criterion.allCases.count {
        let bad = zip(Criterion.allCases, cells.dropFirst()).filter { !["0", "1", "2"].contains($1) }.map(\.0.rawValue)
        reasons.append("line \(record.line), \(bad.joined(separator: ", ")): must be 0, 1 or 2")
      } else {
        known.append((KnownTicket(ticketID: cells[0], expected: scores, origin: .planted), record.line))
      }
    }
    guard reasons.isEmpty else { throw SheetRefusal(file: name, reasons: reasons) }
    return known.map { (known: $0.0, line: $0.1) }
  }

  private static func cell(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
