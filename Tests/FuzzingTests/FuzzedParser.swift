// What the harness knows of a parser: whole files, and how a damaged one is read.
import Foundation
import QualityGate
import Spreadsheets
import Testing
import TicketExports
import TicketModel

@testable import AssayPipeline

/// One damaged file on its way through a parser.
struct DamagedFile {
  var bytes: [UInt8]
  /// Its number.
  var run: Int
  /// For the parser's own choices.
  var numbers: FuzzNumbers
  /// A folder of the harness.
  var folder: String
  var recordsRead = 0
  /// Of those, the ones that were kept, rejected or excluded.
  var accounted = 0

  /// Written out; kept when the process dies, to be looked at.
  func file(ending: String = "") throws -> String {
    let path = "\(folder)/\(run % 4)\(ending)"
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  /// The bytes as text, whatever they are.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// One parser and whole files for it.
struct FuzzedParser: Sendable, CustomTestStringConvertible {
  var name: String
  var originals: [[UInt8]]
  /// Throws one of `isRefusal` when the file is no longer one of the kind, and says so.
  var read: @Sendable (inout DamagedFile) throws -> Void

  var testDescription: String { name }

  static let all = exportParsers + otherParsers

  /// Whether an error is one that says what is wrong with the file.
  static func isRefusal(_ error: any Error) -> Bool {
    error is ExportError || error is PipelineFault || error is SpreadsheetFault || error is SheetRefusal
      || error is DecodingError
  }
}
