// Properties of reading as a whole: threads and batch sizes change nothing, it can be taken up anywhere, and no input
// makes it trap or lose count.
import Testing
import TicketModel

@testable import TicketExports

private func zendeskLines(_ count: Int) -> String {
  var numbers = TestNumbers(seed: 11)
  return (1...count).map { id in
    let filler = String(repeating: "word\\n\\\"", count: numbers.next(below: 60))
    return
      #"{"url":"https://d.zendesk.com/api/v2/tickets/\#(id).json","id":\#(id),"requester_id":1,"subject":"s","comments":[{"id":\#(id),"author_id":1,"public":true,"plain_body":"\#(filler)"}]}"#
  }.joined(separator: "\n") + "\n"
}

private let telegram =
  "{\"name\":\"D\",\"type\":\"private_supergroup\",\"id\":5,\"messages\":["
  + (1...200).map { id in
    id % 20 == 1
      ? "{\"id\":\(id),\"type\":\"service\",\"action\":\"topic_created\",\"title\":\"t\",\"actor_id\":\"user\(id)\",\"date_unixtime\":\"171000\(1000 + id)\"}"
      : "{\"id\":\(id),\"type\":\"message\",\"from_id\":\"user\((id - 1) / 20 * 20 + 1)\",\"text\":\"x\",\"reply_to_message_id\":\(id - 1),\"date_unixtime\":\"171000\(1000 + id)\"}"
  }.joined(separator: ",\n") + "]}"

private let table = "id,text,tags\n" + (1...300).map { "\($0),\"some \"\"text\"\"\nof two lines\",a\n" }.joined()

@Suite struct ReadingTests {
  @Test func threadsChangeNothingAndBatchesOnlyTheirBorders() throws {
    for text in [zendeskLines(300), telegram, table] {
      let whole = try read(text)
      for size in [1, 100, 1_000, 20_000] {
        let one = try read(text, options: ExportOptions(batchBytes: size))
        let threaded = try read(text, options: ExportOptions(batchBytes: size), threads: 4)
        #expect(threaded.difference(from: one) == nil)
        #expect(one.tickets == whole.tickets)
        #expect(one.recordsRead == whole.recordsRead && one.kept == whole.kept && one.notes == whole.notes)
        #expect(one.bytesRead == Int64(text.utf8.count))
      }
    }
  }

  @Test func readingCanBeTakenUpAfterAnyBatch() throws {
    let folder = ExportFolder()
    for (name, text) in [("z.json", zendeskLines(40)), ("t.json", telegram), ("t.csv", table)] {
      let file = folder.write(name, text)
      let options = ExportOptions(batchBytes: 700)
      let whole = try read([file], options: options)
      #expect(whole.checkpoints.count > 10)
      for (index, checkpoint) in whole.checkpoints.enumerated() {
        // The same batches, and larger ones whose borders lie elsewhere.
        for size in [700, 1 << 20] {
          let rest = try read([file], options: ExportOptions(batchBytes: size), startingAt: checkpoint)
          #expect(rest.recordsRead <= whole.recordsRead)
          if size == 700 {
            var before = ReadResult()
            let source = try ExportSources.discover([file], options: options).sources[0]
            var seen = 0
            try ExportReader.read(source, options: options, threads: 1) {
              if seen <= index { before.add($0) }
              seen += 1
            }
            #expect(before.recordsRead + rest.recordsRead == whole.recordsRead)
            #expect(before.items + rest.items == whole.items)
          } else {
            #expect(rest.tickets == Array(whole.tickets.suffix(rest.tickets.count)))
          }
        }
      }
    }
  }

  @Test func theCallerCanStop() throws {
    struct Enough: Error {}
    let folder = ExportFolder()
    let file = folder.write("z.json", zendeskLines(500))
    let options = ExportOptions(batchBytes: 1_000)
    let source = try ExportSources.discover([file], options: options).sources[0]
    #expect(throws: Enough.self) { try ExportReader.read(source, options: options, threads: 4) { _ in throw Enough() } }
  }

  @Test func linesAreTheLinesOfTheFile() throws {
    let lines = zendeskLines(100).split(separator: "\n").map { String($0) }
    var broken = lines
    for index in stride(from: 3, to: 100, by: 7) { broken[index] = "{\"id\":" }
    let result = try read(broken.joined(separator: "\n"), options: ExportOptions(batchBytes: 500), threads: 2)
    #expect(result.rejects.map(\.location.line) == stride(from: 3, to: 100, by: 7).map { $0 + 1 })
    #expect(result.tickets.count == 100 - result.rejects.count)
  }

  /// Cut short at every byte: whole records before the cut are all kept.
  @Test func truncatedAnywhere() throws {
    let text = Array(zendeskLines(4).utf8)
    let folder = ExportFolder()
    let starts = text.indices.filter { $0 == 0 || text[$0 - 1] == 0x0A }
    for count in stride(from: 60, to: text.count, by: 3) {
      let file = folder.write("cut.json", Array(text[..<count]))
      let result = try read([file], options: ExportOptions(system: .zendesk))
      let whole = starts.count(where: { start in
        text[start...].firstIndex(of: 0x0A).map { $0 <= count } ?? false
      })
      #expect(result.tickets.count == whole)
    }
  }

  /// Thousands of damaged files: nothing traps, and every record is accounted for.
  @Test func mutations() throws {
    let folder = ExportFolder()
    let pages =
      "{\"tickets\":[" + zendeskLines(3).split(separator: "\n").joined(separator: ",")
      + "],\"users\":[{\"id\":1,\"role\":\"agent\"}],\"count\":3}"
    let audit =
      #"{"id":1,"ticket_id":7,"events":[{"id":2,"type":"External","body":"{\"action\":\"refund\",\"amount\":1}"}]}"#
    let sources: [(String, ExportSystem)] = [
      (zendeskLines(4), .zendesk), (pages, .zendesk), (audit, .zendesk), (String(telegram.prefix(1_500)), .telegram),
      (String(table.prefix(400)), .table),
    ]
    let tokens = [
      "{", "}", "[", "]", "\"", "\\", "\n", ",", ":", "null", "\u{0}", "-1", "1e999", "\\ud800", "\\x41", "é", "<b>",
    ].map { Array($0.utf8) }
    var numbers = TestNumbers(seed: 99)
    var accepted = 0
    for round in 0..<2_000 {
      let (text, system) = sources[round % sources.count]
      var bytes = Array(text.utf8)
      for _ in 0...numbers.next(below: 4) {
        let at = numbers.next(below: bytes.count)
        switch numbers.next(below: 5) {
        case 0: bytes[at] = UInt8(numbers.next(below: 256))
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + 1 + numbers.next(below: 20)))
        case 2: bytes.insert(contentsOf: tokens[numbers.next(below: tokens.count)], at: at)
        case 3: bytes.removeSubrange(at...)
        default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + numbers.next(below: 50))], at: at)
        }
        if bytes.isEmpty { bytes = [0x7B] }
      }
      let file = folder.write("m", bytes)
      let options = ExportOptions(system: system, batchBytes: 1 + numbers.next(below: 3_000))
      guard let result = try? read([file], options: options) else { continue }
      accepted += 1
      // A lone byte beside letters makes ASCII Western text, which is longer in UTF-8.
      let isUTF8 = result.notes.keys.allSatisfy { !$0.hasPrefix("assumed-encoding") }
      #expect(!isUTF8 || result.bytesRead == Int64(bytes.count))
      #expect(result.recordsRead == result.kept + result.rejects.count + result.excluded.values.reduce(0, +))
      if round % 5 == 0 {
        #expect(try read([file], options: options, threads: 3).difference(from: result) == nil)
      }
    }
    #expect(accepted > 1_000)
  }
}
