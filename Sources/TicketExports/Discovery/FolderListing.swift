// Which files a folder holds: recursively, in the order of their names, without hidden files, and without following
// links (what a link inside the folder points to is read itself; what lies outside was not asked for).
import Glibc

enum FolderListing {
  enum Kind { case file, folder, other, missing }

  /// What a path is, after following links.
  static func kind(_ path: String) -> Kind {
    var info = stat()
    guard stat(path, &info) == 0 else { return .missing }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Device and inode: the same for two names of one file.
  static func identity(_ path: String) -> String? {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    return "\(info.st_dev):\(info.st_ino)"
  }

  static func byteCount(_ path: String) -> Int64 {
    var info = stat()
    return stat(path, &info) == 0 ? Int64(info.st_size) : 0
  }

  /// The regular files below a folder, by name, and what was passed over.
  static func files(in folder: String, skipped: inout [SkippedFile]) throws(ExportError) -> [String] {
    let root = resolved(folder) ?? folder
    var files: [String] = []
    try list(folder, root: root, &files, &skipped)
    return files
  }

  private static func list(
    _ folder: String, root: String, _ files: inout [String], _ skipped: inout [SkippedFile]
  ) throws(ExportError) {
    guard let directory = opendir(folder) else {
      throw ExportError.unreadable(folder, reason: String(cString: strerror(errno)))
    }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    closedir(directory)
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if name.hasPrefix(".") {
        skipped.append(SkippedFile(displayName: path, reason: .hidden))
        continue
      }
      var info = stat()
      guard lstat(path, &info) == 0 else {
        skipped.append(SkippedFile(displayName: path, reason: .unreadable))
        continue
      }
      switch info.st_mode & S_IFMT {
      case S_IFREG: files.append(path)
      case S_IFDIR: try list(path, root: root, &files, &skipped)
      case S_IFLNK: skipped.append(SkippedFile(displayName: path, reason: reasonToSkipLink(path, root: root)))
      default: skipped.append(SkippedFile(displayName: path, reason: .notAFile))
      }
    }
  }

  private static func reasonToSkipLink(_ path: String, root: String) -> SkippedFile.Reason {
    guard let target = resolved(path) else { return .brokenLink }
    return target == root || target.hasPrefix(root + "/") ? .linkInside : .linkOutside
  }

  /// The path without links; `nil` if it leads nowhere or in a circle.
  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
