// CSV of a data pipeline's destination: each row holds a record's JSON in the column `_airbyte_data`. What the records
// are is for the format of their system to say.
import CSimdJSON
import TicketModel

struct PackedTableFormat: ThreadedFormat {
  private static let column = "_airbyte_data"

  private var records: any ExportFormat
  private let index: Int
  private let delimiter: UInt8

  var system: ExportSystem { records.system }
  var content: ExportSource.Content { records.content }
  var summary: String { records.summary + ", in rows of CSV" }
  var splitting: RecordSplitting { .table(delimiter: delimiter) }
  var openingNotes: [ExportNote] { records.openingNotes }
  private var threads: (any ThreadedFormat)? { records as? any ThreadedFormat }
  var holdsThreads: Bool { threads?.holdsThreads ?? false }
  var needsThreads: Bool { threads?.needsThreads ?? false }
  var links: ThreadLinks {
    get { threads?.links ?? ThreadLinks() }
    set {
      guard var threads else { return }
      threads.links = newValue
      records = threads
    }
  }

  /// `nil` if the file is no such table, or its records are of no known system.
  init?(head: FileHead, recognise: (FileHead) -> (any ExportFormat)?) {
    guard let header = TableHeader.first(head, where: { $0.contains(Self.column) }),
      let index = header.names.firstIndex(of: Self.column)
    else { return nil }
    var splitter = TableSplitter(delimiter: header.delimiter, recordLimit: FileHead.limit)
    var rows: [RawRecord] = []
    var lines: [UInt8] = []
    head.bytes.withUnsafeBufferPointer { bytes in
      _ = splitter.scan(bytes, isLast: !head.isPartial, limit: .max, into: &rows)
      for row in rows where row.content == .record {
        let fields = UnsafeBufferPointer(rebasing: bytes[row.start..<row.start + row.count])
        lines += Self.cell(index, of: fields, header.delimiter) + [0x0A]
      }
    }
    guard let records = recognise(FileHead(bytes: lines, isPartial: head.isPartial, encoding: head.encoding)) else {
      return nil
    }
    self.records = records
    self.index = index
    delimiter = header.delimiter
  }

  private static func cell(_ index: Int, of row: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8) -> [UInt8] {
    var at = 0
    var found: [UInt8] = []
    DelimitedFields.forEach(in: row, delimiter: delimiter) { field in
      if at == index { found = Array(field().utf8) }
      at += 1
    }
    return found
  }

  func makeAssembler(options: ExportOptions, file: String) -> (any DraftAssembler)? {
    records.makeAssembler(options: options, file: file)
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard record.raw.content == .record else { return }
    guard assay_json_is_utf8(record.bytes.baseAddress, record.bytes.count) else {
      return batch.reject(record, .invalidUTF8)
    }
    unpacked(record) { records.decode($0, into: &batch) }
  }

  func link(_ record: ExportRecord) -> (thread: String, ticket: String)? {
    guard let threads, assay_json_is_utf8(record.bytes.baseAddress, record.bytes.count) else { return nil }
    return unpacked(record) { threads.link($0) }
  }

  /// Hands over the record that the row's cell holds.
  private func unpacked<Result>(_ record: ExportRecord, _ body: (ExportRecord) -> Result) -> Result {
    var bytes = Self.cell(index, of: record.bytes, delimiter)
    let count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Int(ASSAY_JSON_PADDING)))
    return bytes.withUnsafeBufferPointer { padded in
      body(
        ExportRecord(raw: record.raw, bytes: UnsafeBufferPointer(rebasing: padded[..<count]), decoder: record.decoder))
    }
  }
}
