// Reference figures that lie beside the package, where they are present.
import Foundation

enum SharedStatistics {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/statistics").standardizedFileURL

  static func isPresent(_ name: String) -> Bool {
    FileManager.default.isReadableFile(atPath: folder.appending(path: name).path())
  }

  /// The numbers of a table, without its header.
  static func rows(_ name: String) throws -> [[Double]] {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n").dropFirst()
      .map { line in line.split(separator: ",").map { Double($0) ?? .nan } }
  }
}
