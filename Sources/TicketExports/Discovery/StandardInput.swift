// Standard input as an export: it can be looked at once and read once.
import Synchronization

/// The start of standard input, read ahead to recognise it, and the promise of the rest.
final class StandardInput: Sendable {
  static let path = "-"

  private let stream: Mutex<ResumedHead?>

  private struct ResumedHead: Sendable {
    var head: [UInt8]
  }

  init(head: [UInt8]) { stream = Mutex(ResumedHead(head: head)) }

  /// The whole input, from its first byte. Only once.
  func take() throws(ExportError) -> any ByteStream {
    let taken = stream.withLock { held -> ResumedHead? in
      defer { held = nil }
      return held
    }
    guard let taken else {
      throw ExportError(
        .standardInputSpent, "standard input was read already", remedy: "give the export as a file to read it again",
        file: Self.path)
    }
    return ResumedStream(head: taken.head, rest: FileStream(descriptor: 0, name: Self.path))
  }
}
