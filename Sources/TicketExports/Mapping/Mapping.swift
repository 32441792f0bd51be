// What a desk's own mapping says: where in its files the values of tickets and messages stand, and what its words mean.
// A value only; it is read from YAML in AssayPipeline and applied to a file by MappedFormat.
import Glibc
public import TicketModel

/// A mapping, checked as far as that goes without the files it is for.
public struct Mapping: Sendable, Equatable {
  /// The file it came from, as the user named it.
  public var name: String
  /// SHA-256 of that file, in hexadecimal digits.
  public var digest: String
  public var layout = Layout()
  /// What files of tickets are called, as in a shell; `nil`: every file that is no file of messages.
  public var filePattern: String?
  public var ticket: [TicketField: Value] = [:]
  public var messages: Messages?
  /// Roles by an author's id or name.
  public var roles: [String: AuthorRole] = [:]
  public var drops: [DropRule] = []

  public init(name: String, digest: String) {
    self.name = name
    self.digest = digest
  }

  public enum TicketField: String, Sendable, CaseIterable {
    case id, subject, text
    case createdAt = "created_at"
    case updatedAt = "updated_at"
    case solvedAt = "solved_at"
    case closedAt = "closed_at"
    case status, channel, language, requester, assignee, group, tags, csat, reopens
    case resolvedBy = "resolved_by"
  }

  public enum MessageField: String, Sendable, CaseIterable {
    case id, author
    case authorName = "author_name"
    case role, visibility
    case createdAt = "created_at"
    case text
  }

  /// How the records of a file are separated. `nil` is found out from the file.
  public struct Layout: Sendable, Equatable {
    public enum Format: String, Sendable, CaseIterable { case csv, tsv, json }
    public var format: Format?
    public var delimiter: UInt8?
    public var encoding: TextEncoding?
    /// The first row of a table names the columns.
    public var hasHeader = true
    /// Path of the records in a JSON text; `nil`: the root, or the elements of a root array.
    public var records: JSONPath?

    public init() {}
  }

  /// Where a value stands, in a table or in a JSON record.
  public enum Place: Sendable, Hashable {
    /// A column by its name; in JSON a path.
    case path(String)
    /// A column by its number, from 1.
    case column(Int)
    /// A part of a cell that is split, from 0.
    case part(Int)
  }

  /// Where a value stands and how it is read.
  public struct Value: Sendable, Equatable {
    /// The first that holds anything counts; of lists all count. None: the value is always `fallback`.
    public var places: [Place]
    /// Meanings of words; the words in lower case.
    public var meanings: [String: String] = [:]
    /// Where nothing stands, and for words without a meaning where `meanings` has any.
    public var fallback: String?
    public var time: TimeForm?
    /// Between the items of a list in one cell.
    public var separator: String?
    /// Worst and best rating.
    public var scale: ClosedRange<Int>?
    /// Line of the mapping.
    public var line: Int

    public init(places: [Place], line: Int) {
      self.places = places
      self.line = line
    }
  }

  /// Where the messages are.
  public struct Messages: Sendable, Equatable {
    public enum Source: Sendable, Equatable {
      /// In the ticket's own record: a list, or columns. A cell may be split into parts.
      case embedded([Place], separator: String?, partCount: Int)
      /// In files of their own that match the pattern; `key` is the ticket's id.
      case files(pattern: String, key: Value, layout: Layout)
      /// Every record is a message, with its ticket's values beside it.
      case rows
    }
    public var source: Source
    public var fields: [MessageField: Value] = [:]
    public var drops: [DropRule] = []
    public var line: Int

    public init(source: Source, line: Int) {
      self.source = source
      self.line = line
    }
  }

  /// Records to leave out: those with one of the words at a place, or with nothing there.
  public struct DropRule: Sendable, Equatable {
    public var place: Place
    /// In lower case.
    public var words: Set<String>
    public var dropsMissing: Bool
    public var line: Int

    public init(place: Place, words: Set<String>, dropsMissing: Bool, line: Int) {
      self.place = place
      self.words = words
      self.dropsMissing = dropsMissing
      self.line = line
    }
  }
}

extension Mapping.Layout {
  /// Whether a file that starts so is JSON: as stated, else as it looks.
  func isJSON(_ head: FileHead) -> Bool { format.map { $0 == .json } ?? (head.json != nil) }
}

extension Mapping {
  /// Whether a file is one of messages alone.
  func isMessageFile(_ name: String) -> Bool {
    if case .files(let pattern, _, _) = messages?.source { Self.matches(name, pattern) } else { false }
  }

  func isTicketFile(_ name: String) -> Bool {
    !isMessageFile(name) && filePattern.map { Self.matches(name, $0) } ?? true
  }

  /// A file's name without its folders against a shell's pattern.
  private static func matches(_ name: String, _ pattern: String) -> Bool {
    fnmatch(pattern, name.split(separator: "/").last.map { String($0) } ?? name, 0) == 0
  }

  /// What the mapping states about a file's encoding.
  func encoding(of name: String) -> TextEncoding? {
    if isMessageFile(name), case .files(_, _, let own) = messages?.source { return own.encoding }
    return layout.encoding
  }

  func names(noFileLike path: String) -> ExportError {
    fault(
      "the mapping names no file like \(path)", line: nil, field: "file",
      remedy: "Write a pattern that the file's name matches, or leave the file out")
  }

  /// A fault between the mapping and a file, at a line of the mapping.
  func fault(_ message: String, line: Int?, field: String? = nil, remedy: String) -> ExportError {
    var error = ExportError(.mapping, message, remedy: remedy, file: name)
    error.location = InputLocation(file: name, line: line, field: field)
    return error
  }
}
