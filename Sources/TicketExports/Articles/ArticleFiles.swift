// Which of the named files and folders hold documents. By their names' endings: the text of an article can be anything.

/// What was found at the paths that the user named.
public struct ArticleFiles: Sendable {
  public enum Form: Sendable, Equatable {
    /// One document: Markdown or plain text.
    case text
    case page
    /// Many documents: JSON or a table.
    case records
  }

  public struct File: Sendable, Equatable {
    public var path: String
    /// Below the folder that was named, or the file's own name; without its ending.
    public var name: String
    public var form: Form
  }

  /// Each once, in the order of the paths, within a folder by name.
  public private(set) var files: [File] = []
  public private(set) var skipped: [SkippedFile] = []

  /// - Throws: `ExportError` when a path does not exist, or a file named directly has none of the known endings.
  /// - Complexity: O(files); none is opened.
  public init(_ paths: [String]) throws(ExportError) {
    var seen: Set<String> = []
    for path in paths {
      switch FolderListing.kind(path) {
      case .missing:
        throw ExportError(.notFound, "there is no such file or folder", remedy: "check the path", file: path)
      case .folder:
        let prefix = path.hasSuffix("/") ? path.count : path.count + 1
        for file in try FolderListing.files(in: path, skipped: &skipped) {
          guard let form = Self.form(of: file) else {
            skipped.append(SkippedFile(displayName: file, reason: .unrecognised))
            continue
          }
          add(file, name: String(file.dropFirst(prefix)), form, &seen)
        }
      case .file, .other:
        guard let form = Self.form(of: path) else {
          throw ExportError(
            .unrecognised, "the file's ending is none that articles have",
            remedy: "name .md, .markdown, .txt, .html, .htm, .json, .ndjson, .jsonl, .csv or .tsv files, or a folder",
            file: path)
        }
        add(path, name: path.split(separator: "/").last.map(String.init) ?? path, form, &seen)
      }
    }
  }

  private mutating func add(_ path: String, name: String, _ form: Form, _ seen: inout Set<String>) {
    guard seen.insert(FolderListing.identity(path) ?? path).inserted else {
      skipped.append(SkippedFile(displayName: path, reason: .namedTwice))
      return
    }
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    files.append(File(path: path, name: stem, form: form))
  }

  private static func form(of path: String) -> Form? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "md", "markdown", "txt": return .text
    case "html", "htm": return .page
    case "json", "ndjson", "jsonl", "csv", "tsv": return .records
    default: return nil
    }
  }

  /// The bytes of a file that holds one document, as UTF-8 whatever they were.
  ///
  /// - Throws: `ExportError` when it cannot be read or is larger than any article.
  public static func bytes(of path: String) throws(ExportError) -> [UInt8] {
    let stream = try TextStream(try FileStream(path: path))
    var bytes = try stream.head(longest + 1)
    guard bytes.count <= longest else {
      throw ExportError(
        .unreadable, "the file is larger than \(longest >> 20) MiB, as no article is",
        remedy: "check that it is the right file", file: path)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return bytes
  }

  private static let longest = 4 << 20
}
