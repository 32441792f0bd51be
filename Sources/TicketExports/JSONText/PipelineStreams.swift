// A file of a data pipeline may hold many streams, one line each: brands, groups, tickets, articles. Which system it comes
// from shows when the lines of each stream are looked at on their own.
import CSimdJSON

enum PipelineStreams {
  /// The start of the file stream by stream, in order of appearance, records that are text in their envelope taken out.
  /// Empty where one look at the file as it stands shows as much: it has no envelopes, or those of a single stream.
  static func heads(_ head: FileHead) -> [FileHead] {
    guard let outline = head.json, outline.isLineByLine, hasEnvelopes(outline) else { return [] }
    var names: [String] = []
    var lines: [String: [UInt8]] = [:]
    let parser = JSONParser()
    var isUnpacked = false
    for line in head.bytes.split(separator: 0x0A) {
      let outline = JSONOutline(Array(line), isPartial: false)
      let name = outline.strings["/stream"] ?? outline.strings["/record/stream"] ?? outline.strings["/_airbyte_stream"]
      guard name != nil || outline.firstByte["/_airbyte_data"] != nil else { continue }
      let text = packedText(Array(line), outline, parser)
      isUnpacked = isUnpacked || text != nil
      if lines[name ?? ""] == nil { names.append(name ?? "") }
      lines[name ?? "", default: []] += (text ?? Array(line)) + [0x0A]
    }
    guard names.count > 1 || isUnpacked else { return [] }
    return names.map { FileHead(bytes: lines[$0] ?? [], isPartial: head.isPartial, encoding: head.encoding) }
  }

  private static func hasEnvelopes(_ outline: JSONOutline) -> Bool {
    let names = outline.names("")
    return names.contains("_airbyte_data") || names.contains("stream") || outline.names("/record").contains("stream")
  }

  /// The record that is text in the line, or `nil`.
  private static func packedText(_ line: [UInt8], _ outline: JSONOutline, _ parser: JSONParser) -> [UInt8]? {
    guard outline.firstByte["/_airbyte_data"] == 0x22 else { return nil }
    return line.withUnsafeBufferPointer { bytes in
      parser.parse(copying: bytes).flatMap { PackedRecord.text(in: $0) }
    }
  }
}

/// The member that a destination packs a record into.
private enum PackedRecord {
  private static let key = JSONKeySet(names: ["_airbyte_data"])

  static func text(in envelope: JSONValue) -> [UInt8]? { key.select(envelope)[0].stringBytes.map { Array($0) } }
}
