// Input that means harm, or looks as if: the binary stays up, in bounded memory, and says what it left out.
import Foundation
import Testing

@Suite struct HostileExportsTests {
  /// Two gigabytes without the end of a record, through standard input; the records around them are kept.
  @Test(arguments: [
    ("json", "record-too-large", 2), ("array", "record-too-large", 2), ("csv", "unclosed-quote", 2),
    ("row", "record-too-large", 2), ("brackets", "record-too-large", 2), ("xml", "record-too-large", 2),
  ])
  func `an endless record is passed over in bounded memory`(_ shape: String, _ reason: String, _ tickets: Int) throws {
    let place = try Workplace()
    let script = Workplace.root + "/Tests/AssayCommandTests/endless_record.py"
    let outcome = try place.run(
      "/usr/bin/env",
      ["python3", script, shape, "2048", Workplace.binary, "ingest", "-", "--format", "json", "--quiet"])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(report["tickets"] as? Int == tickets)
    #expect(try place.read("assay-store/rejects.csv").contains(",\(reason),"), "\(outcome.output)")
    let peak = try #require(Int(outcome.errors.split(whereSeparator: \.isWhitespace).last ?? ""))
    #expect(peak < 600, "peak memory \(peak) MB")
  }

  /// 4 GB of blanks after one ticket, in a few megabytes.
  @Test(arguments: ["zip", "gz"])
  func `an archive bomb is not unpacked to its end`(_ kind: String) throws {
    let place = try Workplace()
    try place.write("", to: "empty")
    let make = """
      import gzip, zipfile
      def fill(file):
        file.write(b'{"id":1,"text":"where is it"}\\n')
        for _ in range(1024): file.write(b' ' * (4 << 20))
      if '\(kind)' == 'gz':
        with gzip.open('bomb.gz', 'wb', compresslevel=9) as file: fill(file)
      else:
        with zipfile.ZipFile('bomb.zip', 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
          with archive.open('a.json', 'w', force_zip64=True) as file: fill(file)
          archive.writestr('b.json', '{"id":2,"text":"and mine"}\\n')
      """
    #expect(try place.run("/usr/bin/env", ["python3", "-c", make]).exitCode == 0)
    let outcome = try place.assay("ingest", "bomb.\(kind)")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("1 rejected: unpacks-too-far"), "\(outcome.output)")
    #expect(outcome.output.contains("holds \(kind == "zip" ? "2 tickets" : "1 ticket"),"), "\(outcome.output)")
    #expect(try place.read("assay-store/rejects.csv").contains("over 500 times its size"))
  }

  /// Names in an archive are only names, and links in it lead nowhere.
  @Test func `members that point outside are read as what they hold`() throws {
    let place = try Workplace()
    let make = """
      import io, tarfile
      with tarfile.open('evil.tar', 'w') as archive:
        for index, name in enumerate(['../../escaped.json', '/tmp/assay-absolute-escape.json', 'in/a.json']):
          data = ('{"id":%d,"text":"question"}\\n' % index).encode()
          info = tarfile.TarInfo(name); info.size = len(data)
          archive.addfile(info, io.BytesIO(data))
        for name, kind in [('link.json', tarfile.SYMTYPE), ('hard.json', tarfile.LNKTYPE)]:
          info = tarfile.TarInfo(name); info.type = kind; info.linkname = '/etc/passwd'
          archive.addfile(info)
      """
    #expect(try place.run("/usr/bin/env", ["python3", "-c", make]).exitCode == 0)
    let outcome = try place.assay("ingest", "evil.tar", "--format", "json")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"tickets\" : 3"), "\(outcome.output)")
    for path in ["/tmp/assay-absolute-escape.json", place.folder + "/../../escaped.json", place.path("in")] {
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func `entities are not expanded`() throws {
    let place = try Workplace()
    let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    try place.write(
      """
      <?xml version="1.0"?>
      <!DOCTYPE lolz [<!ENTITY l0 "lol">\(laughs)]>
      <helpdesk-tickets><helpdesk-ticket><display-id>1</display-id><subject>&l9;</subject></helpdesk-ticket>
      <helpdesk-ticket><display-id>2</display-id><subject>fine</subject></helpdesk-ticket></helpdesk-tickets>
      """, to: "Tickets0.xml")
    let outcome = try place.assay("ingest", "Tickets0.xml")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("1 rejected: invalid-xml") && outcome.output.contains("holds 1 ticket,"))
  }

  /// An export in Latin letters of one byte each, as Salesforce offers it, by standard input and as a file.
  @Test func `an encoding that was guessed is named`() throws {
    let place = try Workplace()
    let text = "\"Id\",\"CaseNumber\",\"Status\",\"IsClosed\",\"Subject\",\"Description\"\n"
      + "\"5001t00000AAAAAAA1\",\"1\",\"Closed\",\"1\",\"Größe\",\"Die Größe paßt nicht, très désolé\"\n"
    try #require(text.data(using: .isoLatin1)).write(to: URL(filePath: place.path("Case.csv")))
    let outcome = try place.assay("ingest", "Case.csv")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("note: assumed-encoding (windows-1252, Case.csv): 1"), "\(outcome.output)")
    #expect(outcome.output.contains("1 kept: ticket"))
    let piped = try place.run(
      "/bin/sh", ["-c", "iconv -f latin1 -t utf-16le Case.csv | '\(Workplace.binary)' ingest - --store other"])
    #expect(piped.exitCode == 0, "\(piped.errors)")
    #expect(piped.output.contains("1 kept: ticket") && !piped.output.contains("assumed-encoding"), "\(piped.output)")
  }

  /// Numbers and times beyond all bounds cost their field or their record, never the run.
  @Test func `values out of range`() throws {
    let place = try Workplace()
    let ticket = #""url":"https://d.zendesk.com/api/v2/tickets/1.json","requester_id":1,"subject":"s""#
    let deep = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
    let lines = [
      #"{"id":1,\#(ticket),"created_at":"0000-01-01T00:00:00Z"}"#,
      #"{"id":2,\#(ticket),"created_at":"9999-12-31T23:59:59Z"}"#,
      #"{"id":7761239926287.0,\#(ticket)}"#, #"{"id":1e400,\#(ticket)}"#, #"{"id":99999999999999999999999,\#(ticket)}"#,
      #"{"id":18446744073709551615,\#(ticket)}"#, #"{"id":-0.5,\#(ticket)}"#, #"{"id":5,\#(ticket),"x":\#(deep)}"#,
      #"{"id":6,\#(ticket),"created_at":99999999999999999999}"#, #"{"id":8,\#(ticket),"generated_timestamp":-1e308}"#,
      "{\"id\":9,\(ticket),\"x\":\"a\\u0000b\"}", "{\"id\":10,\(ticket),\"x\":\"\\ud800\"}", "\u{0}\u{0}\u{0}",
    ]
    try place.write(lines.joined(separator: "\n") + "\n", to: "t.json")
    let outcome = try place.assay("ingest", "t.json", "--format", "json")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(report["read"] as? Int == 13)
    let rejects = try place.read("assay-store/rejects.csv").split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[1...3].joined(separator: " ")
    }
    #expect(
      rejects == [
        "1 created_at unreadable-time", "2 created_at unreadable-time", "7 id missing-id", "8  too-deep",
        "9 created_at unreadable-time", "13  not-a-record",
      ])
    // Ids beyond 64 bits are ids like others, as text.
    #expect(report["tickets"] as? Int == 7)
  }
}
