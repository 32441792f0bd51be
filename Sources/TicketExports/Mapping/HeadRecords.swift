// The whole records at the start of a file, for looking at them before the file is read.

enum HeadRecords {
  /// Calls `body` with each, at most `limit`.
  static func forEach(
    in head: FileHead, splitting: RecordSplitting, file: String, limit: Int, _ body: (ExportRecord) -> Void
  ) {
    let buffer = RecordBuffer(capacity: head.bytes.count)
    let decoder = RecordDecoder(file: file, options: ExportOptions())
    for raw in scan(head, splitting: splitting, limit: limit, buffer) where raw.content == .record {
      body(ExportRecord(raw: raw, bytes: buffer.view(raw.start..<raw.start + raw.count), decoder: decoder))
    }
  }

  /// Whether the file holds one record and nothing else, broken or not; `nil` where its start does not tell.
  static func isSingle(_ head: FileHead, splitting: RecordSplitting) -> Bool? {
    let found = scan(head, splitting: splitting, limit: 2, RecordBuffer(capacity: head.bytes.count))
    if found.count > 1 { return false }
    return head.isPartial ? nil : found.first?.content == .record
  }

  private static func scan(
    _ head: FileHead, splitting: RecordSplitting, limit: Int, _ buffer: RecordBuffer
  ) -> [RawRecord] {
    buffer.bytes.copyBytes(from: head.bytes)
    buffer.count = head.bytes.count
    var splitter = splitting.makeSplitter(recordLimit: FileHead.limit)
    var found: [RawRecord] = []
    _ = splitter.scan(buffer.view(0..<buffer.count), isLast: !head.isPartial, limit: limit, into: &found)
    return found
  }
}
