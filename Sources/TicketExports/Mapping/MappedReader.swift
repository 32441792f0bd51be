// Takes the values that a mapping asks for out of the records of one file. Made from the start of the file, so that a
// column which is not there is an error before anything is read.
import CSimdJSON
import TicketModel

struct MappedReader: Sendable {
  private enum Shape: Sendable {
    /// The slots that each column fills.
    case table(delimiter: UInt8, slots: [[Int]])
    case json(JSONPathTree)
  }
  private let shape: Shape
  private let slotCount: Int
  let splitting: RecordSplitting
  /// For people: `CSV`, `tab-separated`, `JSON`.
  let summary: String
  let notes: [ExportNote]

  /// - Parameters:
  ///   - slots: of all values that are read.
  ///   - needed: the slots without which no record can be read.
  /// - Throws: `ExportError` at the mapping's line, when a column is not there or the file has another form.
  init(
    _ mapping: Mapping, layout: Mapping.Layout, slots: MappedSlots,
    innerPaths: [(path: JSONPath, named: MappedSlots.Named)], needed: Set<Int>, head: FileHead, file: String
  ) throws(ExportError) {
    slotCount = slots.named.count
    if layout.isJSON(head) {
      (shape, splitting, notes) = try Self.json(mapping, layout, slots, innerPaths, needed, head, file)
      summary = "JSON"
    } else {
      let columns = try MappedColumns(mapping, layout: layout, slots: slots, head: head, file: file)
      shape = .table(delimiter: columns.delimiter, slots: columns.slots)
      splitting = .table(delimiter: columns.delimiter, hasHeader: layout.hasHeader)
      summary = columns.delimiter == 0x09 ? "tab-separated" : "CSV"
      notes = []
    }
  }

  private static func json(
    _ mapping: Mapping, _ layout: Mapping.Layout, _ slots: MappedSlots,
    _ innerPaths: [(path: JSONPath, named: MappedSlots.Named)], _ needed: Set<Int>, _ head: FileHead, _ file: String
  ) throws(ExportError) -> (Shape, RecordSplitting, [ExportNote]) {
    guard let outline = head.json else {
      throw mapping.fault(
        "\(file) is not JSON", line: nil, field: "format", remedy: "Write 'format: csv', or give the right file")
    }
    let paths = try mapping.paths(slots)
    let tree = JSONPathTree(paths)
    let watched =
      paths.map { (path: $0.path, named: slots.named[$0.slot], isNeeded: needed.contains($0.slot)) }
      + innerPaths.map { (path: $0.path, named: $0.named, isNeeded: false) }
    // Records that each stand whole on a line need not be told apart by their brackets.
    let splitting = RecordSplitting.json(
      layout.records?.layout ?? .record(list: ""), isLineByLine: layout.records == nil && outline.isLineByLine)
    let watching = JSONPathTree(watched.enumerated().map { ($1.path, $0) })
    var records = 0
    var seen = Set<Int>()
    HeadRecords.forEach(in: head, splitting: splitting, file: file, limit: 100) { record in
      guard let root = record.decoder.parser.parse(copying: record.bytes) else { return }
      records += 1
      watching.forEach(in: root) { index, _ in seen.insert(index) }
    }
    if records == 0, !head.isPartial, let list = layout.records {
      throw mapping.fault(
        "\(file) has no records at \(list.text)", line: nil, field: "records",
        remedy: "Name the list that the records are in, as 'assay ingest --explain' shows it")
    }
    var notes: [ExportNote] = []
    for (index, (path, named, isNeeded)) in watched.enumerated() where records > 0 && !seen.contains(index) {
      guard !isNeeded else {
        throw mapping.fault(
          "none of the first records of \(file) has anything at '\(path.text)'", line: named.line, field: named.field,
          remedy: "Name a path that is there, as 'assay ingest --explain' shows it")
      }
      notes.append(ExportNote(code: .pathNotSeen, detail: path.text))
    }
    return (.json(tree), splitting, notes)
  }

  /// The values of one record, and its JSON if it is that. `nil`: it was rejected.
  func read(_ record: ExportRecord, into batch: inout DecodedBatch) -> (row: MappedRow, json: JSONValue?)? {
    var row = MappedRow(slotCount: slotCount)
    switch shape {
    case .table(let delimiter, let slots):
      guard assay_json_is_utf8(record.bytes.baseAddress, record.bytes.count) else {
        batch.reject(record, .invalidUTF8)
        return nil
      }
      var index = 0
      DelimitedFields.forEach(in: record.bytes, delimiter: delimiter, columns: slots.count) { field in
        if index < slots.count, !slots[index].isEmpty {
          let text = field()
          for slot in slots[index] { row.add(text, slot: slot) }
        }
        index += 1
      }
      guard index == slots.count else {
        batch.reject(record, .wrongFieldCount)
        return nil
      }
      return (row, nil)
    case .json(let tree):
      guard let root = batch.parse(record) else { return nil }
      guard root.isObject || root.isArray else {
        batch.reject(record, .unknownRecord)
        return nil
      }
      row.add(tree, root)
      return (row, root)
    }
  }
}

extension MappedRow {
  /// Adds what stands at the paths.
  mutating func add(_ tree: JSONPathTree, _ root: JSONValue) {
    tree.forEach(in: root) { slot, value in
      if let text = value.scalarText { add(text, slot: slot) }
    }
  }
}

extension Mapping {
  /// The paths of the slots; parts of cells have none.
  func paths(_ slots: MappedSlots) throws(ExportError) -> [(path: JSONPath, slot: Int)] {
    var paths: [(path: JSONPath, slot: Int)] = []
    for (slot, named) in slots.named.enumerated() {
      switch named.place {
      case .part: break
      case .path(let text): paths.append((try path(text, field: named.field, line: named.line), slot))
      case .column:
        throw fault(
          "a JSON record has no numbered columns", line: named.line, field: named.field,
          remedy: "Name the value by its path, as in 'requester.email'")
      }
    }
    return paths
  }

  func path(_ text: String, field: String, line: Int) throws(ExportError) -> JSONPath {
    if let path = JSONPath(text) { return path }
    throw fault(
      "'\(text)' is no path", line: line, field: field,
      remedy: "Write names with dots between them, '[]' behind a list, and names that hold dots as [\"a.b\"]")
  }
}

/// The columns of a table by the mapping.
private struct MappedColumns {
  let delimiter: UInt8
  /// The slots that each column fills.
  let slots: [[Int]]

  init(
    _ mapping: Mapping, layout: Mapping.Layout, slots wanted: MappedSlots, head: FileHead, file: String
  ) throws(ExportError) {
    let stated = layout.delimiter ?? (layout.format == .tsv ? 0x09 : nil)
    let tables = (stated.map { [$0] } ?? TableHeader.delimiters).map {
      (delimiter: $0, names: TableHeader.names(head, delimiter: $0))
    }
    func found(_ names: [String]) -> Int {
      wanted.named.count { named in
        if case .path(let name) = named.place { !Self.columns(name, in: names).isEmpty } else { false }
      }
    }
    // The first of the best: more of the mapping's names, then more columns.
    var best = tables[0]
    for table in tables.dropFirst() {
      if (found(best.names), best.names.count) < (found(table.names), table.names.count) { best = table }
    }
    guard !best.names.isEmpty else {
      throw mapping.fault(
        "the first row of \(file) does not end within its first \(FileHead.limit >> 10) KiB", line: nil,
        remedy: "Check that it is a table, and state its 'delimiter:'")
    }
    if best.names.count == 1, let other = Self.delimiter(head, than: best.delimiter), wanted.named.count > 1 {
      throw mapping.fault(
        "\(file) has a single column with this delimiter", line: nil, field: "delimiter",
        remedy: "Its first row looks separated by \(other == 0x09 ? "tab" : "'\(Character(Unicode.Scalar(other)))'")")
    }
    delimiter = best.delimiter
    var slots = [[Int]](repeating: [], count: best.names.count)
    for (slot, named) in wanted.named.enumerated() {
      switch named.place {
      case .part: break
      case .column(let number):
        guard number <= best.names.count else {
          throw mapping.fault(
            "\(file) has \(best.names.count) columns, and none with the number \(number)", line: named.line,
            field: named.field, remedy: "Count from 1")
        }
        slots[number - 1].append(slot)
      case .path(let name):
        guard layout.hasHeader else {
          throw mapping.fault(
            "'\(name)' is a name, and with 'header: false' columns have none", line: named.line, field: named.field,
            remedy: "Write 'column: 1' for the first column")
        }
        let columns = Self.columns(name, in: best.names)
        guard !columns.isEmpty else {
          throw mapping.fault(
            "\(file) has no column '\(name)'", line: named.line, field: named.field,
            remedy: "Its columns are \(Self.listed(best.names))")
        }
        for column in columns { slots[column].append(slot) }
      }
    }
    self.slots = slots
  }

  /// The delimiter by which the first row has the most fields, if more than one.
  private static func delimiter(_ head: FileHead, than stated: UInt8) -> UInt8? {
    let others = TableHeader.delimiters.filter { $0 != stated }.map {
      ($0, TableHeader.names(head, delimiter: $0).count)
    }
    return others.max { $0.1 < $1.1 }.flatMap { $0.1 > 1 ? $0.0 : nil }
  }

  /// All columns of the name; where none is spelled so, those that differ in case alone.
  private static func columns(_ name: String, in names: [String]) -> [Int] {
    let exact = names.indices.filter { names[$0] == name }
    return exact.isEmpty ? names.indices.filter { names[$0].lowercased() == name.lowercased() } : exact
  }

  /// The names, without any that look like a customer's words.
  private static func listed(_ names: [String]) -> String {
    let shown = names.prefix(60).map { TableHeader.isNameLike($0) ? $0 : "(a long name)" }
    return shown.joined(separator: ", ") + (names.count > shown.count ? ", and \(names.count - shown.count) more" : "")
  }
}
