// The same export in every encoding and shape that a file may have: what is read is always the same.
import Testing
import TicketModel

@testable import TicketExports

private let texts = ["Größe – „falsch“", "où est ma commande ?", "¿Dónde está, señor?\nzweite Zeile", "Não chegou… 5 €"]

private func csv(delimiter: String = ",", lineEnd: String = "\n", isQuoted: Bool = true) -> String {
  let quote = isQuoted ? "\"" : ""
  let rows = texts.enumerated().map { index, text in
    let cell = isQuoted ? text : text.split(separator: "\n").joined(separator: " ")
    return "\(index + 1)\(delimiter)\(quote)\(cell)\(quote)\(delimiter)tag\(index)"
  }
  return (["id\(delimiter)text\(delimiter)tags"] + rows).joined(separator: lineEnd) + lineEnd
}

private let objects = texts.enumerated().map { index, text in
  "{\"id\": \(index + 1), \"text\": \"\(text.split(separator: "\n").joined(separator: "\\n"))\", \"tags\": [\"tag\(index)\"]}"
}

private func windows1252(_ text: String) -> [UInt8] {
  let signs: [UInt32: UInt8] = [0x20AC: 0x80, 0x201E: 0x84, 0x2026: 0x85, 0x201C: 0x93, 0x2013: 0x96]
  return text.unicodeScalars.map { signs[$0.value] ?? UInt8($0.value) }
}

private func utf16(_ text: String, isBigEndian: Bool, hasMark: Bool) -> [UInt8] {
  let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
  return units.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}

private func readFile(_ bytes: [UInt8], named name: String = "export") throws -> ReadResult {
  let folder = ExportFolder()
  return try read([folder.write(name, bytes)])
}

@Suite struct EncodingTests {
  static let shapes: [(String, String)] = [
    ("CSV", csv()), ("CSV, CRLF", csv(lineEnd: "\r\n")), ("semicolons", csv(delimiter: ";")),
    ("tabs", csv(delimiter: "\t")), ("bars", csv(delimiter: "|")),
    ("JSON lines", objects.joined(separator: "\n") + "\n"), ("array", "[" + objects.joined(separator: ",\n ") + "]"),
    ("pretty array", "[\n" + objects.joined(separator: "\n,\n").replacing("{", with: "{\n  ") + "\n]\n"),
    ("arrays one after the other", objects.map { "[" + $0 + "]" }.joined()),
    ("objects one after the other", objects.joined()),
  ]

  @Test(arguments: shapes)
  func everyEncodingReadsTheSame(_ shape: String, _ text: String) throws {
    for (encoding, bytes, isGuess) in [
      ("UTF-8", Array(text.utf8), false), ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8), false),
      ("UTF-16 LE with mark", utf16(text, isBigEndian: false, hasMark: true), false),
      ("UTF-16 BE with mark", utf16(text, isBigEndian: true, hasMark: true), false),
      ("UTF-16 LE", utf16(text, isBigEndian: false, hasMark: false), false),
      ("UTF-16 BE", utf16(text, isBigEndian: true, hasMark: false), false),
      ("Windows-1252", windows1252(text), true),
    ] {
      let result = try readFile(bytes)
      #expect(result.tickets.map { $0.messages.first?.text } == texts, "\(shape), \(encoding)")
      #expect(result.tickets.map(\.id) == ["1", "2", "3", "4"], "\(shape), \(encoding)")
      #expect(result.tickets.map(\.tags) == (0..<4).map { ["tag\($0)"] }, "\(shape), \(encoding)")
      #expect(result.rejects.isEmpty, "\(shape), \(encoding)")
      let guesses = result.notes.keys.filter { $0.hasPrefix("assumed-encoding windows-1252, /") }
      #expect(guesses.count == (isGuess ? 1 : 0), "\(shape), \(encoding): \(result.notes)")
    }
  }

  /// Such a file has no newline at all.
  @Test func carriageReturnsAlone() throws {
    let expected = texts.map { $0.split(separator: "\n").joined(separator: " ") }
    let text = csv(delimiter: ";", lineEnd: "\r", isQuoted: false)
    for bytes in [Array(text.utf8), windows1252(text), utf16(text, isBigEndian: false, hasMark: true)] {
      let result = try readFile(bytes)
      #expect(result.tickets.map { $0.messages.first?.text } == expected)
      #expect(result.rejects.isEmpty)
    }
    #expect(try readFile(Array(objects.joined(separator: "\r").utf8)).tickets.count == 4)
  }

  /// Packed by each program, alone or with others.
  @Test func everyPacking() throws {
    let folder = ExportFolder()
    folder.write("a.csv", csv())
    folder.write("b.json", objects.joined(separator: "\n").replacing("\"id\": ", with: "\"id\": 1"))
    let plain = try read([folder.path + "/a.csv"])
    for (program, suffix) in [("gzip", "gz"), ("bzip2", "bz2"), ("xz", "xz"), ("zstd", "zst")] {
      folder.run("sh", ["-c", "\(program) -c a.csv > a.csv.\(suffix)"])
      #expect(try read([folder.path + "/a.csv.\(suffix)"]).items == plain.items, "\(program)")
    }
    folder.run("zip", ["-q", "both.zip", "a.csv", "b.json"])
    #expect(try read([folder.path + "/both.zip"]).tickets.map(\.id) == ["1", "2", "3", "4", "11", "12", "13", "14"])
  }

  /// Whatever the first 64 KiB are, the first bytes above ASCII decide, and then for the whole file.
  @Test func encodingIsDecidedWhereTheEvidenceIs() throws {
    let ascii = (0..<4_000).map { "\($0),plain text and nothing else,t\n" }.joined()
    let late = Array(("id,text,tags\n" + ascii).utf8) + windows1252("x,Größe und Maß,t\n")
    let result = try readFile(late)
    #expect(result.tickets.last?.messages.first?.text == "Größe und Maß")
    #expect(result.rejects.isEmpty && result.notes.keys.contains { $0.hasPrefix("assumed-encoding") })
  }

  /// A UTF-8 file with broken bytes stays one: their records are rejected, the others keep their letters.
  @Test func fourBytesACharacterAreRefused() throws {
    let text = Array("id,text\n1,a\n".utf8)
    for mark: [UInt8] in [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]] {
      let bytes = mark + text.flatMap { mark[0] == 0 ? [0, 0, 0, $0] : [$0, 0, 0, 0] }
      #expect(throws: ExportError.self) { try readFile(bytes) }
    }
  }

  @Test func brokenUTF8IsNotTakenForWindows1252() throws {
    let row = Array("1,Größe und Maß über alles,t\n".utf8)
    let broken: [[UInt8]] = [
      Array("2,Gr".utf8) + [0xF6] + Array("sse,t\n".utf8), Array("3,abc ".utf8) + [0xFF, 0xFE] + Array(",t\n".utf8),
      Array("4,Ma".utf8) + [0xC3] + Array(",t\n".utf8),
    ]
    for bad in broken {
      let result = try readFile(Array("id,text,tags\n".utf8) + row + bad + row)
      #expect(result.rejectionTexts == ["3 invalid-utf8"])
      #expect(result.tickets.allSatisfy { $0.messages.first?.text == "Größe und Maß über alles" })
      #expect(result.tickets.count == 2)
      #expect(result.notes.keys.allSatisfy { !$0.hasPrefix("assumed-encoding") })
    }
    // Nor does ASCII with broken bytes become Western text when they are none.
    let alone = try readFile(Array("id,text,tags\n1,plain,t\n".utf8) + broken[1] + broken[2])
    #expect(alone.rejectionTexts == ["3 invalid-utf8", "4 invalid-utf8"])
  }

  /// A character may lie across any border between pieces.
  @Test func charactersAcrossChunks() throws {
    for filler in 65_500..<65_540 {
      let text = String(repeating: "a", count: filler) + "é – über"
      for (bytes, isWestern) in [(Array(text.utf8), false), (windows1252(text), true)] {
        let stream = try TextStream(ResumedStream(head: bytes, rest: NoBytes()))
        var out: [UInt8] = []
        while true {
          let part = try stream.head(10_007)
          if part.isEmpty { break }
          out += part
        }
        #expect(out.suffix(20) == Array(text.utf8).suffix(20) && out.count == text.utf8.count, "\(filler)")
        #expect((stream.assumedEncoding != nil) == isWestern)
      }
    }
  }

  /// Everything before the cut is kept, and the cut is said.
  @Test(arguments: shapes)
  func cutShort(_ shape: String, _ text: String) throws {
    let whole = Array(text.utf8)
    let result = try readFile(Array(whole[..<(whole.count - 12)]))
    #expect(result.tickets.map(\.id).starts(with: ["1", "2", "3"]), "\(shape)")
    #expect(result.tickets.count == 4 || result.rejects.count == 1, "\(shape): \(result.rejectionTexts)")
    if shape.contains("array") || shape.contains("objects") || shape.contains("JSON") {
      #expect(result.rejects.map(\.code) == [.truncatedRecord], "\(shape)")
    }
  }

  /// All 256 bytes of the code page, against the C library's own table.
  @Test func codePage() throws {
    let folder = ExportFolder()
    let open: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    let bytes = (0...UInt8.max).filter { !open.contains($0) }
    folder.write("in", bytes)
    folder.run("sh", ["-c", "iconv -f windows-1252 -t utf-8 in > out"])
    #expect(try FileStream(path: folder.path + "/out").head(1_000) == Windows1252.utf8(bytes))
  }
}

private final class NoBytes: ByteStream {
  let sourceBytesRead: Int64 = 0
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int { 0 }
}
