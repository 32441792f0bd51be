// How an outline is made from the start of a file.
import TicketModel

extension FileOutline {
  init?(head: FileHead, name: String) {
    let format = ExportFormats.recognise(head, system: nil)
    self.init(
      file: name, isPacked: false, encoding: head.encoding, recognisedAs: format?.summary,
      isSystemExport: format.map { $0.system != .table } ?? false, shape: .json(records: nil, isLineByLine: false))
    if let outline = head.json {
      readJSON(head, outline)
    } else {
      guard readTable(head) else { return nil }
    }
  }

  // MARK: Tables

  private mutating func readTable(_ head: FileHead) -> Bool {
    var best: (delimiter: UInt8, rows: [[String]], score: Int)?
    for delimiter in TableHeader.delimiters {
      let rows = Self.rows(head, delimiter: delimiter)
      guard let width = rows.first?.count else { continue }
      // A delimiter is right if rows have as many fields as the first one.
      let fitting = rows.count { $0.count == width }
      let score = width > 1 && fitting * 10 >= rows.count * 9 ? width : 1
      if score > best?.score ?? 0 { best = (delimiter, rows, score) }
    }
    guard let best, let first = best.rows.first, best.score > 1 || best.rows.count > 1 else { return false }
    let hasHeader = Self.isHeader(first)
    shape = .table(delimiter: best.delimiter, hasHeader: hasHeader)
    var collector = FieldCollector()
    for (index, name) in first.enumerated() {
      collector.addColumn(hasHeader && !name.isEmpty ? name : "\(index + 1)", number: index + 1)
    }
    for row in best.rows.dropFirst(hasHeader ? 1 : 0) where row.count == first.count {
      collector.beginRecord()
      for (index, cell) in row.enumerated() { collector.add(cell, column: index) }
    }
    (fields, records) = (collector.fields, collector.records)
    return true
  }

  private static func rows(_ head: FileHead, delimiter: UInt8) -> [[String]] {
    var rows: [[String]] = []
    HeadRecords.forEach(
      in: head, splitting: .table(delimiter: delimiter, hasHeader: false), file: "", limit: recordLimit
    ) { record in
      var row: [String] = []
      DelimitedFields.forEach(in: record.bytes, delimiter: delimiter) { row.append(TableWords.trimmed($0())) }
      rows.append(row)
    }
    return rows
  }

  /// Names, each different or repeated on purpose, and none a number, a time or a sentence.
  private static func isHeader(_ cells: [String]) -> Bool {
    let named = cells.filter { !$0.isEmpty }
    return named.count * 2 > cells.count
      && named.allSatisfy { TableHeader.isNameLike($0) && $0.contains(where: \.isLetter) && Timestamp.parse($0) == nil }
  }

  // MARK: JSON

  private mutating func readJSON(_ head: FileHead, _ outline: JSONOutline) {
    let list = Self.recordList(outline)
    shape = .json(records: list, isLineByLine: list == nil && outline.isLineByLine)
    var collector = FieldCollector()
    let splitting = RecordSplitting.json(
      list?.layout ?? .record(list: ""), isLineByLine: list == nil && outline.isLineByLine)
    HeadRecords.forEach(in: head, splitting: splitting, file: "", limit: Self.recordLimit) { record in
      guard let root = record.decoder.parser.parse(copying: record.bytes) else { return }
      collector.beginRecord()
      collector.add(root, [])
    }
    (fields, records) = (collector.fields, collector.records)
  }

  /// The list of objects in a root object: of several the one whose elements have the most members. `nil`: records are
  /// the root, its elements or its lines.
  private static func recordList(_ outline: JSONOutline) -> JSONPath? {
    if outline.isArray("") { return nil }
    // A page of an API may stand on a single line; what has an id is a record.
    if outline.isLineByLine, outline.rootCount > 1 || outline.names("").contains("id") { return nil }
    let lists = outline.firstByte.keys.filter { path in
      let names = path.split(separator: "/")
      return (1...3).contains(names.count) && !names.contains("[]") && outline.isArray(path)
        && outline.isObject(path + "/[]")
    }
    // A ticket that stands alone has lists too, but values of its own beside them.
    let best = lists.max { (outline.names($0 + "/[]").count, $1) < (outline.names($1 + "/[]").count, $0) }
    guard let best, outline.names("").count <= 2 * outline.names(best + "/[]").count || outline.names("").count <= 6
    else {
      return nil
    }
    return JSONPath(best.split(separator: "/").map { .member(String($0)) } + [.elements])
  }
}

/// Gathers fields and their values.
private struct FieldCollector {
  private(set) var fields: [FileOutline.Field] = []
  private(set) var records = 0
  private var index: [String: Int] = [:]
  private var ofColumn: [Int] = []
  private var seen: [Set<String>] = []
  private var lastRecord: [Int] = []

  private static let depthLimit = 6
  private static let fieldLimit = 300

  mutating func beginRecord() { records += 1 }

  private mutating func field(_ name: String, column: Int?) -> Int? {
    if let known = index[name] { return known }
    guard fields.count < Self.fieldLimit || column != nil else { return nil }
    index[name] = fields.count
    fields.append(FileOutline.Field(name: name, column: column))
    seen.append([])
    lastRecord.append(0)
    return fields.count - 1
  }

  /// Columns of one name are one field.
  mutating func addColumn(_ name: String, number: Int) {
    let isKnown = index[name] != nil
    guard let at = field(name, column: number) else { return }
    if isKnown { fields[at].columns += 1 }
    ofColumn.append(at)
  }

  mutating func add(_ cell: String, column: Int) { note(cell, at: ofColumn[column]) }

  mutating func add(_ value: JSONValue, _ path: [JSONPath.Step]) {
    guard path.count <= Self.depthLimit else { return }
    if value.isObject {
      value.forEachMember { key, member in add(member, path + [.member(String(decoding: key, as: UTF8.self))]) }
    } else if value.isArray {
      for element in value.elements {
        // A list of words is one field; of a list of objects each member is.
        add(element, element.isObject || element.isArray ? path + [.elements] : path)
      }
    } else if let text = value.scalarText, let at = field(JSONPath(path).text, column: nil) {
      note(text, at: at)
    }
  }

  private mutating func note(_ text: String, at: Int) {
    if text.utf8.allSatisfy({ $0 <= 0x20 }) { return }
    fields[at].values += 1
    fields[at].bytes += text.utf8.count
    if lastRecord[at] != records {
      lastRecord[at] = records
      fields[at].records += 1
    }
    guard seen[at].insert(String(text.prefix(200))).inserted else { return }
    fields[at].distinct += 1
    if fields[at].examples.count < FileOutline.exampleLimit { fields[at].examples.append(String(text.prefix(200))) }
  }
}
