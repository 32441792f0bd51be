// Why an export could not be read at all. A bad record is no error: it is a `Rejection` and reading goes on.
public import TicketModel

/// What stops the reading of an export. Never holds text of a ticket.
public struct ExportError: Fault, Equatable {
  /// What kinds of failure there are, as scripts see them.
  public enum Kind: String, Sendable, CaseIterable {
    case notFound = "not-found"
    case unreadable = "unreadable"
    case unrecognised = "unrecognised"
    case nestedArchive = "nested-archive"
    case damagedArchive = "damaged-archive"
    case encryptedArchive = "encrypted-archive"
    case archiveBomb = "archive-bomb"
    case standardInputSpent = "standard-input-spent"
    /// The mapping does not fit a file.
    case mapping
  }

  public var kind: Kind
  public var message: String
  public var remedy: String
  public var location: InputLocation?

  public var code: String { kind.rawValue }

  public init(_ kind: Kind, _ message: String, remedy: String, file: String) {
    self.kind = kind
    self.message = message
    self.remedy = remedy
    location = InputLocation(file: file)
  }

  static func unreadable(_ file: String, reason: String) -> ExportError {
    ExportError(
      .unreadable, "the file cannot be read (\(reason))", remedy: "check that it exists and that you may read it",
      file: file)
  }

  static func damaged(_ file: String, reason: String) -> ExportError {
    ExportError(
      .damagedArchive, "the compressed file is damaged or cut short (\(reason))",
      remedy: "export or copy it again; records before the damage were read", file: file)
  }

  static func bomb(_ file: String) -> ExportError {
    ExportError(
      .archiveBomb, "the compressed file unpacks to over 500 times its size", remedy: "unpack it yourself", file: file)
  }
}
