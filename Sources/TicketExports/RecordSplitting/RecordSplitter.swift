// What every splitter of bytes into records has in common. Splitting finds borders; it does not decode.

/// A record's bytes within a buffer and its place in the file, or something else met between records.
struct RawRecord: Sendable, Equatable {
  enum Content: Sendable, Equatable {
    case record
    /// Counts as a record that was read and rejected.
    case defect(Rejection.Code)
    /// A scalar member beside the records, for formats that ask for it: `RawRecord.name` is its key.
    case scalar
    /// The object around the following scalars and records begins or ends.
    case objectStart, objectEnd
  }

  var content: Content
  /// First byte in the buffer and number of bytes.
  var start: Int
  var count: Int
  /// First byte in the unpacked stream.
  var offset: Int64
  /// Line of the first byte, from 1.
  var line: Int
  /// Position among the records and defects of the file, from 1.
  var ordinal: Int
  /// The list that the record stands in, or a scalar's key.
  var name: String
}

/// Finds records in a stream of bytes that arrives in pieces.
protocol RecordSplitter {
  /// Line of the next byte, from 1.
  var line: Int { get }
  /// Scans bytes and appends what it finds. The bytes begin where the last call's consumed bytes ended; what is not
  /// consumed is offered again with more behind it. `isLast`: nothing follows. Stops early once `limit` entries were
  /// appended, to bound memory on degenerate input.
  /// - Returns: bytes consumed, and whether it stopped early.
  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, limit: Int, into records: inout [RawRecord]
  ) -> (consumed: Int, stoppedEarly: Bool)
}

/// How a format's records are separated.
enum RecordSplitting: Sendable, Equatable {
  case json(JSONLayout, isLineByLine: Bool)
  /// `hasHeader`: the first row is none of the records.
  case table(delimiter: UInt8, hasHeader: Bool = true)
  /// Every element of this name is a record.
  case xml(element: String)

  func makeSplitter(recordLimit: Int) -> any RecordSplitter {
    switch self {
    case .json(let layout, let isLineByLine):
      return JSONSplitter(layout: layout, isLineByLine: isLineByLine, recordLimit: recordLimit)
    case .table(let delimiter, let hasHeader):
      return TableSplitter(delimiter: delimiter, recordLimit: recordLimit, hasHeader: hasHeader)
    case .xml(let element): return XMLSplitter(element: element, recordLimit: recordLimit)
    }
  }
}
