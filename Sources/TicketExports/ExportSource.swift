// One file, or one member of an archive, that was recognised as an export.

/// Something to read records from.
public struct ExportSource: Sendable {
  /// What the records are mainly about; people are read first, so that roles are known early.
  public enum Content: Int, Sendable, Comparable, CaseIterable {
    case people, tickets, history

    public static func < (a: Content, b: Content) -> Bool { a.rawValue < b.rawValue }
  }

  /// The file; `-` for standard input.
  public let path: String
  /// Name inside an archive, `nil` for a file of its own.
  public let memberName: String?
  /// `path`, or `path/member`.
  public let displayName: String
  /// Size of the file on disk; for a member of an archive its unpacked size where known, for standard input 0.
  public let byteCount: Int64
  public let content: Content
  /// For people: `Zendesk tickets, JSON lines`.
  public let summary: String

  public var system: ExportSystem { format.system }
  /// Row numbers stand in for the ids that the table lacks.
  public var numbersRows: Bool { (format as? TableFormat)?.numbersRows ?? false }
  /// The row numbers carry the file's name, because several such tables are read together.
  public var isPrefixed: Bool { (format as? TableFormat)?.rowPrefix.isEmpty == false }

  /// Names the threads that the tickets of this file's messages are found by; empty where none are needed.
  public var threadDigest: String {
    guard let threaded = format as? any ThreadedFormat, threaded.needsThreads else { return "" }
    return threaded.links.digest
  }

  let format: any ExportFormat
  let origin: Origin
  let encoding: TextEncoding?

  enum Origin: Sendable {
    case file
    case packed(ArchiveMember)
    case standardInput(StandardInput)

    /// Name inside an archive.
    var memberName: String? { if case .packed(let member) = self { member.name } else { nil } }
    /// What people are told: `path`, or `path/member`.
    func name(in path: String) -> String { memberName.map { path + "/" + $0 } ?? path }
  }

  /// - Parameter encoding: What is stated about it; `nil` is found out from the content.
  init(path: String, origin: Origin, byteCount: Int64, encoding: TextEncoding? = nil, format: any ExportFormat) {
    self.path = path
    self.origin = origin
    self.encoding = encoding
    self.byteCount = byteCount
    self.format = format
    content = format.content
    summary = format.summary
    memberName = origin.memberName
    displayName = origin.name(in: path)
  }

  /// The same file, read as another format.
  func reading(as format: any ExportFormat) -> ExportSource {
    ExportSource(path: path, origin: origin, byteCount: byteCount, encoding: encoding, format: format)
  }

  /// Whether there is one record and nothing else. Reads as far as the second; standard input, which can be read only
  /// once, counts as many.
  func holdsOneRecord(_ options: ExportOptions) throws(ExportError) -> Bool {
    if case .standardInput = origin { return false }
    var feed = RecordFeed(try open(), splitting: format.splitting, options: options)
    var count = 0
    while count < 2, let raw = try feed.next() {
      count += raw.records.count
      feed.recycle(raw.buffer)
    }
    return count == 1
  }

  /// Opens the unpacked UTF-8 stream.
  func open() throws(ExportError) -> any ByteStream {
    let stream: any ByteStream
    switch origin {
    case .file: stream = try FileStream(path: path)
    case .packed(let member): stream = try ArchiveStream(path: path, member: member)
    case .standardInput(let input): stream = try input.take()
    }
    return try TextStream(stream, encoding: encoding)
  }
}

/// A file that was found but is no export.
public struct SkippedFile: Sendable, Equatable {
  public enum Reason: String, Sendable, CaseIterable {
    case hidden = "hidden file"
    case empty = "empty file"
    case unrecognised = "no known kind of export"
    case linkOutside = "a link that leads out of the folder"
    case linkInside = "a link to something in the folder, which is read itself"
    case brokenLink = "a link that leads nowhere"
    case notAFile = "neither a file nor a folder"
    case nestedArchive = "an archive inside an archive; unpack it first"
    case unreadable = "cannot be opened"
    case damaged = "a damaged or encrypted archive"
    case namedTwice = "named twice"
    case notMapped = "not named by the mapping"
  }

  public var displayName: String
  public var reason: Reason

  public init(displayName: String, reason: Reason) {
    self.displayName = displayName
    self.reason = reason
  }
}
