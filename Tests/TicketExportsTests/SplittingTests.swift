// Where records begin and end, whatever stands around them and wherever the pieces of the input are cut.
import Testing

@testable import TicketExports

/// What a splitter found, as text: records by their bytes, everything else by its kind, each with its line.
private func split(
  _ bytes: [UInt8], _ splitting: RecordSplitting, pieces: Int = .max, recordLimit: Int = 1 << 20, limit: Int = .max
) -> [String] {
  var splitter = splitting.makeSplitter(recordLimit: recordLimit)
  var found: [String] = []
  var pending: [UInt8] = []
  var at = 0
  while true {
    let size = min(pieces, bytes.count - at)
    pending += bytes[at..<at + size]
    at += size
    let isLast = at == bytes.count
    var stoppedEarly = true
    while stoppedEarly {
      var records: [RawRecord] = []
      var consumed = 0
      pending.withUnsafeBufferPointer {
        (consumed, stoppedEarly) = splitter.scan($0, isLast: isLast, limit: limit, into: &records)
      }
      for record in records {
        let text = String(decoding: pending[record.start..<record.start + record.count], as: UTF8.self)
        switch record.content {
        case .record: found.append("\(record.line)@\(record.offset) \(record.name)\(text)")
        case .defect(let code): found.append("\(record.line)@\(record.offset) !\(code.rawValue)")
        case .scalar: found.append("\(record.line) \(record.name)=\(text)")
        case .objectStart: found.append("<")
        case .objectEnd: found.append(">")
        }
      }
      pending.removeFirst(consumed)
    }
    if isLast { return found }
  }
}

private let lines = RecordSplitting.json(.record(list: ""), isLineByLine: true)
private let free = RecordSplitting.json(.record(list: ""), isLineByLine: false)
private let page = RecordSplitting.json(
  .members(["tickets": .elements(.record(list: "t")), "users": .elements(.record(list: "u"))], reportsScalars: true),
  isLineByLine: false)
private let comma = RecordSplitting.table(delimiter: 0x2C)

@Suite struct SplittingTests {
  @Test func jsonLines() {
    let text = "{\"a\":1}\n\n{\"b\":\"}{\\\"\"}\r\n{}"
    #expect(split(Array(text.utf8), lines) == ["1@0 {\"a\":1}", "3@9 {\"b\":\"}{\\\"\"}", "4@23 {}"])
  }

  @Test func severalRecordsOnALine() {
    #expect(split(Array("{\"a\":1}{\"b\":[{}]} {}".utf8), lines) == ["1@0 {\"a\":1}", "1@7 {\"b\":[{}]}", "1@18 {}"])
  }

  @Test func rootArrayWrittenOverManyLines() {
    let text = "[\n {\n  \"a\": \"x\\\\\"\n },\n {\"b\": []}\n]\n"
    #expect(split(Array(text.utf8), free) == ["2@3 {\n  \"a\": \"x\\\\\"\n }", "5@23 {\"b\": []}"])
  }

  @Test func listsOfAPage() {
    let text = #"{"count":2,"groups":[{"id":9}],"tickets":[{"id":1},{"id":2}],"next":null,"users":[{"id":3}]}"#
    #expect(
      split(Array(text.utf8), page) == [
        "<", "1 count=2", #"1@42 t{"id":1}"#, #"1@51 t{"id":2}"#, "1 next=null", #"1@82 u{"id":3}"#, ">",
      ])
  }

  @Test func pagesOneAfterTheOther() {
    let text = "{\"tickets\":[{\"id\":1}]}\n{\"tickets\":null}\n{\"tickets\":[]}{\"users\":[{}]}"
    #expect(
      split(Array(text.utf8), page) == ["<", #"1@12 t{"id":1}"#, ">", "<", ">", "<", ">", "<", "3@64 u{}", ">"])
  }

  @Test func brokenLineCostsOnlyItself() {
    let text = "{\"a\":\"cut off\n{\"b\":2}\nnoise {\n{\"c\":{\"d\":3}\n{\"e\":4}"
    #expect(
      split(Array(text.utf8), lines) == [
        "1@0 !broken-record", "2@14 {\"b\":2}", "3@22 !not-a-record", "4@30 !broken-record", "5@43 {\"e\":4}",
      ])
  }

  @Test func newlineInAStringClosesItWhereBracketsDecide() {
    // The string that goes on after the newline is seen as one that starts there, and takes a bracket with it.
    #expect(split(Array("[{\"a\":\"x\n\"},\n{\"b\":1}]".utf8), free).first == "1@1 !broken-record")
    #expect(split(Array("[{\"a\":\"x\n},\n{\"b\":1}]".utf8), free) == ["1@1 !broken-record", "3@12 {\"b\":1}"])
  }

  @Test func largeRecordIsRejectedWithoutBeingHeld() {
    let text = "{\"a\":\"" + String(repeating: "x", count: 500) + "\"}\n{\"b\":1}\n"
    for size in [1, 7, 64, 1_000] {
      #expect(
        split(Array(text.utf8), lines, pieces: size, recordLimit: 100) == ["1@0 !record-too-large", "2@509 {\"b\":1}"])
    }
  }

  @Test func deepNestingOfListsIsNoRecord() {
    let text = String(repeating: "[", count: 40) + "{}" + String(repeating: "]", count: 40) + "{\"a\":1}"
    #expect(split(Array(text.utf8), free) == ["1@16 !not-a-record", "1@82 {\"a\":1}"])
  }

  @Test func tableRows() {
    let text = "id,text\r\n1,\"a\nb \"\"c\"\"\"\r\n\r\n2,x\"y\n3,z"
    #expect(split(Array(text.utf8), comma) == ["2@9 1,\"a\nb \"\"c\"\"\"", "5@26 2,x\"y", "6@32 3,z"])
  }

  @Test func rowsThatAreNoRecords() {
    let text = "sep=,\nid,text\n1,a\nid,text\n2,b\n"
    #expect(split(Array(text.utf8), comma) == ["3@14 1,a", "5@26 2,b"])
    let headless = RecordSplitting.table(delimiter: 0x2C, hasHeader: false)
    #expect(split(Array("1,a\n1,a\n".utf8), headless) == ["1@0 1,a", "2@4 1,a"])
  }

  @Test func unclosedQuoteCostsOneLine() {
    let text = "id,text\n1,\"never closed\n2,b\n3,c\n"
    #expect(split(Array(text.utf8), comma) == ["2@8 !unclosed-quote", "3@24 2,b", "4@28 3,c"])
  }

  /// A quotation mark behind a backslash belongs to the text where the row has the right number of fields only so.
  @Test func marksBehindBackslashes() {
    let rows = [#"1,"a \"b\", c",x"#, "2,\"a \\\"b\\\"\n, c\",x", #"3,"C:\",x"#, #"4,"a \"b",c,d,e"#, "5,y,z"]
    let found = split(Array(("id,text,tag\n" + rows.joined(separator: "\n")).utf8), comma)
    #expect(found.map { String($0.drop { $0 != " " }.dropFirst()) } == rows)
    #expect(found.map { $0.prefix { $0 != "@" } } == ["2", "3", "5", "6", "7"])
  }

  /// Every cut of the input into equal pieces, and every limit on entries, gives the same.
  @Test func piecesAndLimitsChangeNothing() {
    let cases: [([UInt8], RecordSplitting)] = [
      (Array("\u{FEFF}{\"a\":\"\\\\\\\"{[\"}\n\n {\"b\":[[1],{}]}\nx\n{\"c\":\"\n{}\n{\"d\":".utf8), lines),
      (Array("[{\"a\":\"\\\\\"},\n{\"b\":[[1],{}]},5,\"x\",\n{\"c\":{}}] {\"d\":1".utf8), free),
      (
        Array(
          "{\"n\":\"a\\\"b\",\"skip\":{\"x\":[\"}\"]},\"tickets\":[{\"a\":1},\n{}],\"users\":[{\"u\":\"\\\\\"}]}{".utf8),
        page
      ),
      (
        Array(
          "a,b\n1,\"x \\\"y\\\", z\"\n2,\"C:\\\"\n3,\"x \\\"y\\\"\n,z\"\n4,\"x\\\",5,6\n7,\"open \\\"8\n9,10".utf8), comma
      ),
      (Array("\u{FEFF}a,b\n1,\"x\n\"\"y\"\"\"\r\n2,3\n\n4,\"open\n5,6\n7,8".utf8), comma),
    ]
    for (bytes, splitting) in cases {
      let whole = split(bytes, splitting)
      #expect(whole.count > 3)
      for size in 1...bytes.count {
        #expect(split(bytes, splitting, pieces: size) == whole, "pieces of \(size)")
        #expect(split(bytes, splitting, pieces: size, limit: 1) == whole, "pieces of \(size), one entry at a time")
      }
    }
  }

  /// Two pieces, cut anywhere; long enough to cross the 64-byte blocks of the scanner.
  @Test func everyCutOfALongRecord() {
    let record = "{\"text\":\"" + String(repeating: "\\\\\\\" {[ab", count: 20) + "\",\"list\":[{\"n\":[1,2]}]}"
    let bytes = Array((record + "\n" + record + "\n").utf8)
    let whole = split(bytes, lines)
    #expect(whole == ["1@0 " + record, "2@\(record.utf8.count + 1) " + record])
    for size in 1...bytes.count { #expect(split(bytes, lines, pieces: size) == whole) }
  }

  /// Cut short at any byte: the records that are complete are all there, and a loss shows as exactly one defect.
  @Test func truncatedAnywhere() {
    let cases: [([UInt8], RecordSplitting)] = [
      (Array("{\"a\":\"\\\"}\"}\n{\"b\":[{}]}\n{\"c\":1}\n".utf8), lines),
      (Array("[{\"a\":\"\\\"}\"},\n{\"b\":[{}]},{\"c\":1}]".utf8), free),
      (Array("{\"tickets\":[{\"a\":\"\\\"}\"},{\"b\":[{}]}],\"users\":[{\"c\":1}]}".utf8), page),
    ]
    for (bytes, splitting) in cases {
      let whole = split(bytes, splitting).filter { $0.contains("@") }
      for count in 0...bytes.count {
        let found = split(Array(bytes[..<count]), splitting).filter { $0.contains("@") }
        let complete = found.filter { !$0.contains("!") }
        #expect(complete == Array(whole.prefix(complete.count)))
        #expect(found.filter { $0.contains("!") }.allSatisfy { $0.hasSuffix("!truncated-record") })
        #expect(found.count - complete.count <= 1)
        if complete.count < whole.count, splitting != lines, count > 0 { #expect(found.count == complete.count + 1) }
      }
    }
  }
}
