// What the start of a file shows: how it is written, and which columns or paths it has. For a person who has to say
// what they mean; nothing is read beyond the start.

/// One file, looked at.
public struct FileOutline: Sendable {
  public enum Shape: Sendable, Equatable {
    case table(delimiter: UInt8, hasHeader: Bool)
    /// `records`: where they are, if not at the root.
    case json(records: JSONPath?, isLineByLine: Bool)
  }

  /// A column, or a path that holds values.
  public struct Field: Sendable {
    /// The column's name or the path.
    public var name: String
    /// Of a column, its number from 1.
    public var column: Int?
    /// Some of its different values, as they stand there: customers' words, not to be printed as they are.
    public var examples: [String] = []
    /// Records that have it, values that were met, and how many different ones.
    public var records = 0
    public var values = 0
    public var distinct = 0
    /// Bytes of all values.
    public var bytes = 0
    /// Columns of this name; of a path, 1.
    public var columns = 1

    /// The list of objects that a path leads into, if it does: `comments[]` of `comments[].body`.
    public var list: String? {
      guard column == nil, let path = JSONPath(name), let at = path.steps.lastIndex(of: .elements),
        at + 1 < path.steps.count
      else { return nil }
      return JSONPath(Array(path.steps[...at])).text
    }
    /// The path inside that list.
    public var pathInList: String? {
      guard let list, let path = JSONPath(name), let outer = JSONPath(list) else { return nil }
      return JSONPath(Array(path.steps.dropFirst(outer.steps.count))).text
    }
  }

  /// As the user named it.
  public var file: String
  /// Inside an archive, or compressed.
  public var isPacked: Bool
  /// `UTF-8`, `UTF-16`.
  public var encoding: String
  /// What `ingest` takes the file for without a mapping; `nil` if for nothing.
  public var recognisedAs: String?
  /// A known system's own export: a mapping would say less than is known of it.
  public var isSystemExport: Bool
  public var shape: Shape
  public var fields: [Field] = []
  /// Records that were looked at.
  public var records = 0

  /// Records looked at, at most.
  static let recordLimit = 500
  /// Different values kept of a field.
  static let exampleLimit = 40

  /// Looks at files as `ExportSources.discover` finds them.
  ///
  /// - Returns: the outlines in the order of their names, and what is no text or table at all.
  /// - Throws: as `ExportSources.discover`.
  /// - Complexity: O(files); 64 KiB of each are read and unpacked.
  public static func look(at paths: [String]) throws(ExportError) -> (outlines: [FileOutline], skipped: [SkippedFile]) {
    var options = ExportOptions()
    options.isForOutlines = true
    let found = try ExportSources.discover(paths, options: options)
    let outlines = found.sources.compactMap { source -> FileOutline? in
      guard var outline = (source.format as? OutlineFormat)?.outline else { return nil }
      if case .packed = source.origin { outline.isPacked = true }
      return outline
    }
    return (outlines, found.skipped)
  }
}

/// Stands for the format of a file that is looked at and not read.
struct OutlineFormat: ExportFormat {
  let system = ExportSystem.table
  let content = ExportSource.Content.tickets
  let summary = "looked at"
  let splitting = RecordSplitting.table(delimiter: 0x2C)
  let outline: FileOutline

  init?(head: FileHead, name: String) {
    guard !head.bytes.contains(0), let outline = FileOutline(head: head, name: name) else { return nil }
    self.outline = outline
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) { batch.exclude(.notSupport) }
}
