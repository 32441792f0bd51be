// What a file that comes back from people holds: text in some encoding, or the cells of a workbook.

/// A sheet's content before anything of it is understood.
public enum SheetContent: Sendable, Equatable {
  /// Delimited text; which character delimits is found with the header.
  case text(String)
  /// Rows with their line numbers; the header is the first.
  case rows([DelimitedRecord])

  /// Text as spreadsheets save it: UTF-8, or UTF-16 with a byte-order mark ("Unicode text").
  ///
  /// - Returns: `nil` for bytes that are neither.
  public init?(text bytes: [UInt8]) {
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    guard isBigEndian || bytes.starts(with: [0xFF, 0xFE]) else {
      guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
      self = .text(text)
      return
    }
    guard bytes.count % 2 == 0 else { return nil }
    let units = stride(from: 2, to: bytes.count, by: 2).map { place in
      UInt16(bytes[isBigEndian ? place : place + 1]) << 8 | UInt16(bytes[isBigEndian ? place + 1 : place])
    }
    guard let text = String(validating: units, as: UTF16.self) else { return nil }
    self = .text(text)
  }
}
