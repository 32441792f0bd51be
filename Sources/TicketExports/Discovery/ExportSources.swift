// Which of the named files, folders and archives are exports, and in which order to read them.
import CArchive

/// What was found at the paths that the user named.
public struct ExportSources: Sendable {
  /// People first, then tickets, then their history; within each by name, members of an archive of thousands as they
  /// lie in it, so that it is gone through once.
  public private(set) var sources: [ExportSource] = []
  /// Everything found that is no export, with the reason.
  public private(set) var skipped: [SkippedFile] = []

  private var seen: Set<String> = []

  private init() {}

  /// Looks at files, folders (recursively), gzip, bzip2, xz, zstd, zip and tar files, and `-` for standard input, and
  /// recognises each by the first 64 KiB of its content.
  ///
  /// - Throws: `ExportError` when a path does not exist or cannot be read, or when a file named directly is no export
  ///   of any known kind. Inside folders and archives such files are `skipped`.
  /// - Complexity: O(files); 64 KiB of each are read and unpacked.
  public static func discover(_ paths: [String], options: ExportOptions) throws(ExportError) -> ExportSources {
    var found = ExportSources()
    for path in paths {
      switch path == StandardInput.path ? .file : FolderListing.kind(path) {
      case .missing:
        throw ExportError(.notFound, "there is no such file or folder", remedy: "check the path", file: path)
      case .folder:
        for file in try FolderListing.files(in: path, skipped: &found.skipped) {
          do {
            try found.inspect(file, options: options, isNamed: false)
          } catch {
            if error.kind == .mapping { throw error }
            found.skip(file, error.kind == .unreadable ? .unreadable : .damaged)
          }
        }
      case .file, .other: try found.inspect(path, options: options, isNamed: true)
      }
    }
    let members = Dictionary(grouping: found.sources.filter { $0.origin.memberName != nil }, by: \.path)
    let crowded = Set(members.filter { $0.value.count > 1_000 }.keys)
    found.sources.sort { a, b in
      if a.content != b.content { return a.content < b.content }
      if case .packed(let first) = a.origin, case .packed(let second) = b.origin, a.path == b.path, crowded.contains(a.path) {
        return first.index < second.index
      }
      return a.displayName.utf8.lexicographicallyPrecedes(b.displayName.utf8)
    }
    found.separateRowNumbers()
    found.nameTickets(options)
    try found.linkThreads(options)
    return found
  }

  private mutating func skip(_ name: String, _ reason: SkippedFile.Reason) {
    skipped.append(SkippedFile(displayName: name, reason: reason))
  }

  private mutating func inspect(_ path: String, options: ExportOptions, isNamed: Bool) throws(ExportError) {
    if path == StandardInput.path { return try inspectStandardInput(options) }
    if let identity = FolderListing.identity(path), !seen.insert(identity).inserted {
      return skip(path, .namedTwice)
    }
    let head = try FileStream(path: path).head(FileHead.limit)
    if head.isEmpty { return skip(path, .empty) }
    switch Packing(head: head) {
    case .none:
      if let source = try Self.source(
        path: path, origin: .file, head: head, byteCount: FolderListing.byteCount(path), options: options)
      {
        sources.append(source)
      } else if isNamed {
        throw Self.unrecognised(path, options)
      } else {
        skip(path, options.mapping == nil ? .unrecognised : .notMapped)
      }
    case .compressed, .archive: try inspectPacked(path, options: options, isNamed: isNamed)
    }
  }

  private mutating func inspectPacked(_ path: String, options: ExportOptions, isNamed: Bool) throws(ExportError) {
    var found: [ExportSource] = []
    var passed: [SkippedFile] = []
    let diskBytes = FolderListing.byteCount(path)
    try ArchiveStream.forEachMember(of: path, headLimit: FileHead.limit) { (member, head) throws(ExportError) in
      let name = member.name.map { path + "/" + $0 } ?? path
      let lastPart = member.name?.split(separator: "/").last ?? ""
      if lastPart.hasPrefix(".") || member.name?.hasPrefix("__MACOSX/") == true {
        passed.append(SkippedFile(displayName: name, reason: .hidden))
      } else if head.isEmpty {
        passed.append(SkippedFile(displayName: name, reason: .empty))
      } else if Packing(head: head) != .none {
        passed.append(SkippedFile(displayName: name, reason: .nestedArchive))
      } else if let source = try Self.source(
        path: path, origin: .packed(member), head: head, byteCount: member.byteCount ?? diskBytes, options: options)
      {
        found.append(source)
      } else {
        passed.append(SkippedFile(displayName: name, reason: options.mapping == nil ? .unrecognised : .notMapped))
      }
    }
    if found.isEmpty, passed.isEmpty { return skip(path, .empty) }
    if isNamed, found.isEmpty, passed.contains(where: { $0.reason != .empty && $0.reason != .hidden }) {
      if passed.contains(where: { $0.displayName == path + "/xl/workbook.xml" }) {
        throw ExportError(
          .unrecognised, "the file is a spreadsheet", remedy: "save its sheet as CSV, in UTF-8, and give that", file: path)
      }
      throw Self.unrecognised(path, options)
    }
    sources += found
    skipped += passed
  }

  private mutating func inspectStandardInput(_ options: ExportOptions) throws(ExportError) {
    guard seen.insert(StandardInput.path).inserted else { return skip(StandardInput.path, .namedTwice) }
    let head = try FileStream(descriptor: 0, name: StandardInput.path).head(FileHead.limit)
    if head.isEmpty { return skip(StandardInput.path, .empty) }
    guard Packing(head: head) == .none else {
      throw ExportError(
        .nestedArchive, "standard input is compressed", remedy: "unpack it on the way in, or name the file",
        file: StandardInput.path)
    }
    let input = StandardInput(head: head)
    guard
      let source = try Self.source(
        path: StandardInput.path, origin: .standardInput(input), head: head, byteCount: 0, options: options)
    else { throw Self.unrecognised(StandardInput.path, options) }
    sources.append(source)
  }

  private static func source(
    path: String, origin: ExportSource.Origin, head: [UInt8], byteCount: Int64, options: ExportOptions
  ) throws(ExportError) -> ExportSource? {
    let name = origin.name(in: path)
    let encoding = options.mapping?.encoding(of: name)
    guard let stream = try? TextStream(ResumedStream(head: head, rest: EmptyStream()), encoding: encoding),
      let text = try? stream.head(2 * FileHead.limit)
    else { return nil }
    let start = FileHead(bytes: text, isPartial: head.count == FileHead.limit, encoding: stream.encodingName)
    guard let format = try ExportFormats.choose(start, file: name, options: options) else { return nil }
    return ExportSource(path: path, origin: origin, byteCount: byteCount, encoding: encoding, format: format)
  }

  private static func unrecognised(_ path: String, _ options: ExportOptions) -> ExportError {
    if let mapping = options.mapping { return mapping.names(noFileLike: path) }
    return ExportError(
      .unrecognised, "the file is no known kind of export",
      remedy: "give an export of a help desk that is read, or a CSV or JSON-lines file with a text column; "
        + "if it is one, name its system; any other table or JSON needs a mapping", file: path)
  }

  /// Row numbers stand in for missing ids; two such tables would claim the same ids, so then the file's name goes
  /// first.
  private mutating func separateRowNumbers() {
    let numbered = sources.indices.filter { (sources[$0].format as? TableFormat)?.numbersRows == true }
    guard numbered.count > 1 else { return }
    for index in numbered {
      guard var format = sources[index].format as? TableFormat else { continue }
      let name = sources[index].displayName.split(separator: "/").last.map { String($0) } ?? ""
      format.rowPrefix = name + ":"
      sources[index] = sources[index].reading(as: format)
    }
  }

  /// Comments that do not name their ticket belong to the one that their file is named after, unless the file holds
  /// more than a single page or record: those may be of several tickets.
  private mutating func nameTickets(_ options: ExportOptions) {
    for index in sources.indices {
      let source = sources[index]
      guard var format = source.format as? ZendeskFormat, format.content == .history, format.isSingle != false,
        let ticket = ZendeskFormat.ticketID(inFileName: source.displayName),
        format.isSingle ?? ((try? source.holdsOneRecord(options)) == true)
      else { continue }
      format.ticketOfFile = ticket
      sources[index] = source.reading(as: format)
    }
  }

  /// Tells each system's messages which tickets its threads belong to. Threads that come by standard input are not
  /// known beforehand.
  private mutating func linkThreads(_ options: ExportOptions) throws(ExportError) {
    let threaded = sources.map { $0.format as? any ThreadedFormat }
    for system in Set(zip(sources, threaded).filter { $1?.needsThreads == true }.map { $0.0.system }) {
      var links = ThreadLinks()
      for (source, format) in zip(sources, threaded) where source.system == system {
        if case .standardInput = source.origin { continue }
        if let format, format.holdsThreads { try links.add(from: source, format, options: options) }
      }
      for index in sources.indices where sources[index].system == system {
        guard var format = threaded[index], format.needsThreads else { continue }
        format.links = links
        sources[index] = sources[index].reading(as: format)
      }
    }
  }
}

/// No bytes at all.
private final class EmptyStream: ByteStream {
  let sourceBytesRead: Int64 = 0
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int { 0 }
}
