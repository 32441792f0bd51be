// One text per line, in and out. Only the line feed ends a line: other line ends are part of a text.
import Glibc

enum TextLines {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The lines of a file; bytes that are not UTF-8 become replacement characters.
  static func read(_ path: String) throws -> [String] {
    guard let stream = fopen(path, "r") else { throw failure(path) }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  static func write(_ text: String, to path: String) throws {
    guard let stream = fopen(path, "w") else { throw failure(path) }
    var text = text
    let isWhole = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
    guard fclose(stream) == 0, isWhole else { throw failure(path) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(description: path + ": " + String(cString: strerror(errno)))
  }
}
