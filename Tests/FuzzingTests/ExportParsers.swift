// The parsers of exports, through the whole reader: every system, plain tables, mapped files, encodings and containers.
import Foundation
import Testing
import TicketExports

@testable import AssayPipeline

extension FuzzedParser {
  static let exportParsers = systems + plain + [packed, mapped, encoded]

  /// Reads a damaged export. Every other run names the system; otherwise it has to be recognised in what is left.
  private static func exports(
    _ name: String, _ system: ExportSystem?, _ originals: [[UInt8]], mapping: Mapping? = nil
  ) -> FuzzedParser {
    FuzzedParser(name: name, originals: originals) { damaged in
      var options = ExportOptions(
        system: damaged.run % 2 == 0 ? system : nil, batchBytes: 1 + damaged.numbers.next(below: 4_000),
        recordLimit: 1 + damaged.numbers.next(below: 40_000))
      options.mapping = mapping
      for source in try ExportSources.discover([damaged.file()], options: options).sources {
        // Each batch checks that records read are kept, rejected or excluded, one by one.
        try ExportReader.read(source, options: options, threads: 1) { batch in
          batch.checkInvariants()
          damaged.recordsRead += batch.recordsRead
          damaged.accounted += batch.kept + batch.rejects.count + batch.excluded.reduce(0) { $0 + $1.count }
        }
      }
    }
  }

  /// The fixtures of whole exports, one folder a system.
  private static let systems: [FuzzedParser] = {
    let root = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Exports"
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: root).sorted()) ?? []
    return folders.map { folder in
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder).sorted()) ?? []
      return exports(
        folder, ExportSystem(rawValue: folder),
        // A folder in it has no contents.
        names.compactMap { name in
          FileManager.default.contents(atPath: root + "/" + folder + "/" + name).map { [UInt8]($0) }
        })
    }
  }()

  private static let plain: [FuzzedParser] = [
    exports(
      "zendesk", .zendesk,
      [
        #"{"url":"https://d.zendesk.com/api/v2/tickets/7.json","id":7,"requester_id":1,"submitter_id":1,"assignee_id":2,"status":"closed","subject":"Größe","tags":["a","b"],"created_at":"2024-03-09T17:05:00Z","satisfaction_rating":{"score":"good"},"via":{"channel":"email"},"comments":[{"id":1,"author_id":1,"public":true,"html_body":"<p>Help <b>me</b></p><blockquote>old</blockquote>"},{"id":2,"author_id":2,"public":false,"plain_body":"note"}],"metric_set":{"reopens":1,"solved_at":"2024-03-10T17:05:00Z"}}"# + "\n"
          + #"{"url":"https://d.zendesk.com/api/v2/tickets/8.json","id":8.0,"subject":"s","description":"d"}"# + "\n",
        #"{"tickets":[{"id":1,"url":"https://d.zendesk.com/api/v2/tickets/1.json","subject":"s","requester_id":1}],"users":[{"id":1,"role":"end-user","name":"Ada","email":"a@b.example"}],"count":1,"end_of_stream":true}"#,
        #"{"audits":[{"id":1,"ticket_id":7,"created_at":"2024-03-09T17:05:00Z","via":{"channel":"rule"},"events":[{"id":2,"type":"Change","field_name":"status","value":"solved","previous_value":"open"},{"id":3,"type":"External","body":"{\"action\":\"refund\",\"amount\":1.5}"}]}]}"#,
      ].map { Array($0.utf8) }),
    exports(
      "telegram", .telegram,
      [
        #"{"name":"D","type":"private_supergroup","id":5,"messages":[{"id":1,"type":"service","action":"topic_created","title":"t","actor_id":"user1","date_unixtime":"1710001001"},{"id":2,"type":"message","from":"Ada","from_id":"user1","text":["see ",{"type":"link","text":"https://a.example"}],"text_entities":[{"type":"plain","text":"see "}],"reply_to_message_id":1,"date":"2024-03-09T17:05:00","date_unixtime":"1710001002"},{"id":3,"type":"unsupported"}]}"#,
        #"{"about":"x","chats":{"about":"y","list":[{"name":null,"type":"personal_chat","id":7,"messages":[{"id":1,"type":"message","from_id":"user7","text":"hello\x0C","date_unixtime":"1710001002"}]}]}}"#,
      ].map { Array($0.utf8) }),
    exports(
      "table", .table,
      [
        "id,text,tags,csat,created_at\n1,\"some \"\"text\"\"\nof two lines\",a,4,2024-01-01\n2,x,\"b,c\",good,1700000000\n",
        "id;text;status\r\n1;Größe;closed\r\n2;\"a;b\";open\r\n", "id\ttext\n1\ta\n2\tb\n", "id|text\r1|a\r2|b\r",
        #"[{"id":1,"text":"a","tags":["x"]},{"id":"2","text":"b","reopens":2}]"#,
        #"{"type":"RECORD","stream":"tickets","record":{"id":1,"text":"a"}}"#,
      ].map { Array($0.utf8) } + [Array("id,text\n1,Gr".utf8) + [0xF6, 0xDF] + Array("e,\n".utf8)]),
  ]

  /// The containers, whatever is in them.
  private static let packed: FuzzedParser = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-fuzz-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let table = "id,text\n" + (1...200).map { "\($0),text number \($0)\n" }.joined()
    try? Data(table.utf8).write(to: URL(filePath: folder + "/a.csv"))
    try? Data(#"{"id":1,"text":"a"}"#.utf8).write(to: URL(filePath: folder + "/b.json"))
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.currentDirectoryURL = URL(filePath: folder)
    shell.arguments = [
      "-c",
      """
      gzip -k a.csv; bzip2 -k a.csv; xz -k a.csv; zstd -q a.csv; zip -q c.zip a.csv b.json; zip -q e.zip c.zip b.json
      tar -cf d.tar a.csv b.json; tar -czf f.tgz a.csv b.json; zip -q0 g.zip a.csv
      """,
    ]
    try? shell.run()
    shell.waitUntilExit()
    let names = ["a.csv.gz", "a.csv.bz2", "a.csv.xz", "a.csv.zst", "c.zip", "d.tar", "e.zip", "f.tgz", "g.zip"]
    return exports(
      "packed", nil, names.map { [UInt8](FileManager.default.contents(atPath: folder + "/" + $0) ?? Data()) })
  }()

  /// A file read by a mapping: rows, nested lists, split cells.
  private static let mapped: FuzzedParser = {
    let yaml = """
      id: Nr
      subject: Headline
      text: Words
      created_at: {path: Opened, format: dd.MM.yyyy HH:mm, zone: Europe/Berlin}
      status: {path: State, map: {Done: closed, Parked: hold}, default: open}
      csat: {path: Stars, scale: [0, 10]}
      tags: {path: Tag, separator: "/"}
      requester: Who
      messages:
        path: Answers
        role: {path: By, map: {Robot: bot}, default: agent}
        visibility: {value: everyone}
      """
    let texts = [
      "Nr;Headline;Words;Opened;State;Stars;Tag;Who;Answers;By\n1;a;\"b\n;c\";01.02.2024 10:00;Done;7;x/y;Ada;hello;Robot\n"
        + "2;d;e;31.13.2024 25:61;None;99;;Bob;;\n",
      #"{"Nr":1,"Headline":"a","Words":"<p>b</p>","Opened":"01.02.2024 10:00","State":"Parked","Stars":10,"Who":"Ada"}"#
        + "\n" + #"{"Nr":"2","Words":"c","Tag":"x/y","Answers":"hello","By":"Robot"}"# + "\n",
    ]
    let mapping = try? MappingFile.read(bytes: Array(yaml.utf8), name: "mapping.yaml")
    return exports("mapped", .mapping, texts.map { Array($0.utf8) }, mapping: mapping)
  }()

  /// The same table in other encodings.
  private static let encoded: FuzzedParser = {
    let text = "id;text;status\r\n1;Größe \u{20AC} naïve;closed\r\n2;\"a;b\n\u{1F600}\";open\r\n"
    let western = "id;text\n1;Gr\u{F6}\u{DF}e d\u{E9}j\u{E0} vu\n2;na\u{EF}ve\n"
    return exports(
      "encoded", .table,
      [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf8].map { encoding in
        [UInt8](("\u{FEFF}" + text).data(using: encoding) ?? Data())
      } + [[UInt8](text.data(using: .utf16LittleEndian) ?? Data()), [UInt8](western.data(using: .isoLatin1) ?? Data())])
  }()
}
