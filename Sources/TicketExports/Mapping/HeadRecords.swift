// The whole records at the start of a file, for looking at them before the file is read.

enum HeadRecords {
  /// Calls `body` with each, at most `limit`.
  static func forEach(
    in head: FileHead, splitting: RecordSplitting, file: String, limit: Int, _ body: (ExportRecord) -> Void
  ) {
    let buffer = RecordBuffer(capacity: head.bytes.count)
    buffer.bytes.copyBytes(from: head.bytes)
    buffer.count = head.bytes.count
    var splitter = splitting.makeSplitter(recordLimit: FileHead.limit)
    var found: [RawRecord] = []
    _ = splitter.scan(buffer.view(0..<buffer.count), isLast: !head.isPartial, limit: limit, into: &found)
    let decoder = RecordDecoder(file: file, options: ExportOptions())
    for raw in found where raw.content == .record {
      body(ExportRecord(raw: raw, bytes: buffer.view(raw.start..<raw.start + raw.count), decoder: decoder))
    }
  }
}
