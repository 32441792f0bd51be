// Labelled questions that stand beside the project, where they do.

import Glibc

enum SharedData {
  /// The test questions of BANKING77, or `nil` where the data is not present.
  static let banking77: [String]? = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    let root = "/" + parts.joined(separator: "/")
    return file(root + "/../shared/data/banking77/test.csv").map(firstFields)
  }()

  private static func file(_ path: String) -> String? {
    guard let stream = fopen(path, "r") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// First fields of a CSV file without its header; fields in quotes may hold commas, line ends and doubled quotes.
  private static func firstFields(_ csv: String) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isFirst = true
    var isQuoted = false
    for byte in csv.utf8 {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ","), !isQuoted {
        isFirst = false
      } else if byte == 10, !isQuoted {
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
        isFirst = true
      } else if isFirst {
        field.append(byte)
      }
    }
    return Array(fields.dropFirst())
  }
}
