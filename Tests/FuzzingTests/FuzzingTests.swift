// Damaged exports through the real reading code: no crash, no hang, bounded memory, and every record accounted for.
// `scripts/fuzz` runs many more of them, under sanitizers.
import Foundation
import Testing

@testable import TicketExports

/// One parser and whole exports for it.
struct FuzzedParser: Sendable, CustomTestStringConvertible {
  var name: String
  /// Named to the reader in every other run; otherwise it has to recognise what is left of the file.
  var system: ExportSystem?
  var originals: [[UInt8]]

  var testDescription: String { name }

  static let all = systems + plain + [packed]

  /// The fixtures of whole exports, one folder a system.
  private static let systems: [FuzzedParser] = SystemRow.all.map { row in
    let folder = ExportFixtures.path + "/" + row.system.rawValue
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    return FuzzedParser(
      name: row.system.rawValue, system: row.system,
      originals: names.map { [UInt8](FileManager.default.contents(atPath: folder + "/" + $0) ?? Data()) })
  }

  private static let plain: [FuzzedParser] = [
    FuzzedParser(
      name: "zendesk", system: .zendesk,
      originals: [
        #"{"url":"https://d.zendesk.com/api/v2/tickets/7.json","id":7,"requester_id":1,"submitter_id":1,"assignee_id":2,"status":"closed","subject":"Größe","tags":["a","b"],"created_at":"2024-03-09T17:05:00Z","satisfaction_rating":{"score":"good"},"via":{"channel":"email"},"comments":[{"id":1,"author_id":1,"public":true,"html_body":"<p>Help <b>me</b></p><blockquote>old</blockquote>"},{"id":2,"author_id":2,"public":false,"plain_body":"note"}],"metric_set":{"reopens":1,"solved_at":"2024-03-10T17:05:00Z"}}"# + "\n"
          + #"{"url":"https://d.zendesk.com/api/v2/tickets/8.json","id":8.0,"subject":"s","description":"d"}"# + "\n",
        #"{"tickets":[{"id":1,"url":"https://d.zendesk.com/api/v2/tickets/1.json","subject":"s","requester_id":1}],"users":[{"id":1,"role":"end-user","name":"Ada","email":"a@b.example"}],"count":1,"end_of_stream":true}"#,
        #"{"audits":[{"id":1,"ticket_id":7,"created_at":"2024-03-09T17:05:00Z","via":{"channel":"rule"},"events":[{"id":2,"type":"Change","field_name":"status","value":"solved","previous_value":"open"},{"id":3,"type":"External","body":"{\"action\":\"refund\",\"amount\":1.5}"}]}]}"#,
      ].map { Array($0.utf8) }),
    FuzzedParser(
      name: "telegram", system: .telegram,
      originals: [
        #"{"name":"D","type":"private_supergroup","id":5,"messages":[{"id":1,"type":"service","action":"topic_created","title":"t","actor_id":"user1","date_unixtime":"1710001001"},{"id":2,"type":"message","from":"Ada","from_id":"user1","text":["see ",{"type":"link","text":"https://a.example"}],"text_entities":[{"type":"plain","text":"see "}],"reply_to_message_id":1,"date":"2024-03-09T17:05:00","date_unixtime":"1710001002"},{"id":3,"type":"unsupported"}]}"#,
        #"{"about":"x","chats":{"about":"y","list":[{"name":null,"type":"personal_chat","id":7,"messages":[{"id":1,"type":"message","from_id":"user7","text":"hello\x0C","date_unixtime":"1710001002"}]}]}}"#,
      ].map { Array($0.utf8) }),
    FuzzedParser(
      name: "table", system: .table,
      originals: [
        "id,text,tags,csat,created_at\n1,\"some \"\"text\"\"\nof two lines\",a,4,2024-01-01\n2,x,\"b,c\",good,1700000000\n",
        "id;text;status\r\n1;Größe;closed\r\n2;\"a;b\";open\r\n", "id\ttext\n1\ta\n2\tb\n", "id|text\r1|a\r2|b\r",
        #"[{"id":1,"text":"a","tags":["x"]},{"id":"2","text":"b","reopens":2}]"#,
        #"{"type":"RECORD","stream":"tickets","record":{"id":1,"text":"a"}}"#,
      ].map { Array($0.utf8) } + [Array("id,text\n1,Gr".utf8) + [0xF6, 0xDF] + Array("e,\n".utf8)]),
  ]

  /// The containers, whatever is in them.
  private static let packed: FuzzedParser = {
    let folder = ExportFolder()
    folder.write("a.csv", "id,text\n" + (1...200).map { "\($0),text number \($0)\n" }.joined())
    folder.write("b.json", #"{"id":1,"text":"a"}"#)
    folder.run(
      "sh", ["-c", "gzip -k a.csv; bzip2 -k a.csv; xz -k a.csv; zstd -q a.csv; zip -q c.zip a.csv b.json; tar -cf d.tar a.csv b.json"])
    let names = ["a.csv.gz", "a.csv.bz2", "a.csv.xz", "a.csv.zst", "c.zip", "d.tar"]
    return FuzzedParser(
      name: "packed", system: nil,
      originals: names.map { [UInt8](FileManager.default.contents(atPath: folder.path + "/" + $0) ?? Data()) })
  }()
}

@Suite struct FuzzingTests {
  /// Damaged files for each parser: `ASSAY_FUZZ_RUNS`, or few enough for an ordinary run.
  static let runs = ProcessInfo.processInfo.environment["ASSAY_FUZZ_RUNS"].flatMap { Int($0) } ?? 400
  static let seed = ProcessInfo.processInfo.environment["ASSAY_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
  /// Seconds of processor time for one file of at most 64 KiB, sanitizers included.
  private static let timeLimit = 2.0

  /// Of this thread, which does all of the reading; the time of day would count what other processes take.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  @Test(arguments: FuzzedParser.all)
  func damagedExports(_ parser: FuzzedParser) throws {
    #expect(!parser.originals.isEmpty && parser.originals.allSatisfy { !$0.isEmpty })
    var mutations = ExportMutations(of: parser.originals, seed: Self.seed)
    let folder = ExportFolder()
    var read = 0
    for run in 0..<Self.runs {
      let bytes = mutations.next()
      // Kept when the process dies, to be looked at.
      let file = folder.write("\(parser.name)-\(Self.seed)-\(run % 4)", bytes)
      let options = ExportOptions(
        system: run % 2 == 0 ? parser.system : nil, batchBytes: 1 + mutations.number(below: 4_000),
        recordLimit: 1 + mutations.number(below: 40_000))
      var result = ReadResult()
      let start = Self.processorSeconds()
      do {
        for source in try ExportSources.discover([file], options: options).sources {
          try ExportReader.read(source, options: options, threads: 1) { result.add($0) }
        }
        read += 1
      } catch is ExportError {
        // No longer an export of any kind, and said so.
      }
      let seconds = Self.processorSeconds() - start
      #expect(seconds < Self.timeLimit, "\(parser.name), seed \(Self.seed), file \(run): \(seconds) s")
      #expect(
        result.recordsRead == result.kept + result.rejects.count + result.excluded.values.reduce(0, +),
        "\(parser.name), seed \(Self.seed), file \(run)")
    }
    #expect(read > Self.runs / 10, "\(parser.name): only \(read) of \(Self.runs) damaged files were still recognised")
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #expect(usage.ru_maxrss < 1 << 20, "peak memory \(usage.ru_maxrss) kB")
  }
}
