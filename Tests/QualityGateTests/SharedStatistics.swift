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
    try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      .map { line in line.split(separator: ",").map { Double($0) ?? .nan } }
  }

  /// The objects of a JSON list.
  static func list<Element: Decodable>(_ name: String, of _: Element.Type) throws -> [Element] {
    try JSONDecoder().decode([Element].self, from: Data(contentsOf: folder.appending(path: name)))
  }
}
