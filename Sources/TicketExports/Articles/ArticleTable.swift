// Documents as records of one file: the answers of a help centre's interface saved to disk (JSON), and tables (CSV).
import CSimdJSON

/// Reads files that hold many documents.
public struct ArticleTable {
  private let path: String
  private let splitting: RecordSplitting
  /// Of a delimited table.
  private let columns: [String]
  private let delimiter: UInt8

  /// Looks at the start of a file: pages with a list `articles`, records one after the other or in a list, JSON lines,
  /// or a table whose header names a text column.
  ///
  /// - Throws: `ExportError` when it is none of these or cannot be read.
  public init(path: String) throws(ExportError) {
    self.path = path
    let stream = try TextStream(try FileStream(path: path))
    let bytes = try stream.head(FileHead.limit)
    let head = FileHead(bytes: bytes, isPartial: bytes.count == FileHead.limit)
    if let outline = head.json {
      let pages = JSONLayout.members(["articles": .record(list: "")], reportsScalars: false)
      columns = []
      delimiter = 0
      if outline.isArray("/articles") {
        splitting = .json(pages, isLineByLine: false)
      } else if outline.isArray("/[]/articles") {
        splitting = .json(.elements(pages), isLineByLine: false)
      } else {
        splitting = .json(.record(list: ""), isLineByLine: outline.isLineByLine)
      }
    } else if let (delimiter, columns) = TableHeader.first(
      head, where: { $0.contains { ArticleRecord.Field(name: $0) == .text } })
    {
      self.columns = columns
      self.delimiter = delimiter
      splitting = .table(delimiter: delimiter)
    } else {
      throw ExportError(
        .unrecognised, "the file holds neither JSON records nor a table with a column 'text'",
        remedy: "name the columns url, title, text, updated_at in its first line", file: path)
    }
  }

  /// Hands over every record in the order of the file; HTML becomes plain text. Memory: a few records at a time.
  ///
  /// - Throws: `ExportError` if the file cannot be read; whatever `record` throws.
  public func read(_ record: (ArticleRecord) throws -> Void, reject: (Rejection) -> Void) throws {
    let options = ExportOptions()
    var feed = RecordFeed(try TextStream(try FileStream(path: path)), splitting: splitting, options: options)
    let decoder = RecordDecoder(file: path, options: options)
    while let raw = try feed.next() {
      for found in raw.records {
        let bytes = raw.buffer.view(found.start..<found.start + found.count)
        var batch = DecodedBatch()
        let one = ExportRecord(raw: found, bytes: bytes, decoder: decoder)
        switch found.content {
        case .record: if let article = decode(one, &batch) { try record(article) }
        case .defect(let code): batch.reject(one, code)
        case .scalar, .objectStart, .objectEnd: break
        }
        for rejection in batch.batch.rejects { reject(rejection) }
      }
      feed.recycle(raw.buffer)
    }
  }

  private func decode(_ record: ExportRecord, _ batch: inout DecodedBatch) -> ArticleRecord? {
    var article = ArticleRecord(line: record.raw.line)
    let row: NamedRow?
    if columns.isEmpty {
      guard let opened = batch.open(record) else { return nil }
      guard opened.value.isObject else {
        batch.reject(record, .notARecord)
        return nil
      }
      row = NamedRow(opened.value)
    } else {
      row = batch.row(record, names: columns, delimiter: delimiter)
    }
    guard let row else { return nil }
    for (name, value) in row.cells {
      article.add(ArticleRecord.Field(name: name) == .text ? HTMLText.plain(value).text : value, as: name)
    }
    return article
  }
}
