// The mapping file: what it says, and every fault by its line and field.
import Testing
import TicketExports
import TicketModel

@testable import AssayPipeline

func mapping(_ text: String) throws -> Mapping { try MappingFile.read(bytes: Array(text.utf8), name: "m.yaml") }

/// The whole text of the fault that a mapping is refused with.
private func fault(_ text: String) -> String {
  do {
    _ = try mapping(text)
    return ""
  } catch { return "\(error)" }
}

@Suite struct MappingFileTests {
  @Test func `everything a mapping can say`() throws {
    let mapping = try mapping(
      """
      version: 1
      format: csv
      delimiter: ";"
      encoding: utf-16le
      file: tickets-*.csv
      times: {format: dd/MM/yyyy HH:mm, zone: Europe/Berlin}
      id: Nr
      subject: {path: [Titel, Betreff]}
      status: {path: State, map: {Done: closed, "In Arbeit": open}, default: pending}
      created_at: Created
      closed_at: {column: 4, format: epoch}
      csat: {path: Stars, scale: [0, 10]}
      tags: {path: Tags, separator: " / "}
      channel: {value: mail}
      messages:
        path: Comment
        split: {separator: ";", into: [created_at, author, text]}
        role: {path: Kind, map: {A: agent}}
        visibility: {value: everyone}
      roles: {agent: [Ana, 17], bot: [Lumi]}
      drop: [{path: State, is: [Spam, deleted]}, {path: Nr, missing: true}]

      """)
    #expect(mapping.layout.format == .csv && mapping.layout.delimiter == UInt8(ascii: ";"))
    #expect(mapping.layout.encoding == .utf16LittleEndian && mapping.filePattern == "tickets-*.csv")
    #expect(mapping.ticket[.subject]?.places == [.path("Titel"), .path("Betreff")])
    #expect(mapping.ticket[.status]?.meanings == ["done": "closed", "in arbeit": "open"])
    #expect(mapping.ticket[.status]?.fallback == "pending" && mapping.ticket[.status]?.line == 9)
    #expect(mapping.ticket[.createdAt]?.time == (try TimeForm(format: "dd/MM/yyyy HH:mm", zone: "Europe/Berlin")))
    #expect(mapping.ticket[.closedAt]?.time == (try TimeForm(format: "epoch", zone: "Europe/Berlin")))
    #expect(mapping.ticket[.csat]?.scale == 0...10 && mapping.ticket[.tags]?.separator == " / ")
    #expect(mapping.ticket[.channel]?.places == [] && mapping.ticket[.channel]?.fallback == "mail")
    #expect(mapping.messages?.source == .embedded([.path("Comment")], separator: ";", partCount: 3))
    #expect(mapping.messages?.fields[.text]?.places == [.part(2)])
    #expect(mapping.roles == ["Ana": .agent, "17": .agent, "Lumi": .bot])
    #expect(
      mapping.drops.map(\.words) == [["spam", "deleted"], []] && mapping.drops.map(\.dropsMissing) == [false, true])
  }

  @Test(arguments: [
    ("id: a\nstauts: b\ntext: c\n", "m.yaml:2: unknown key 'stauts'. Write 'status'; the keys are "),
    (
      "id: a\ntext: c\nstatus: {path: s, mapp: {}}\n",
      "m.yaml:3: status: unknown key 'mapp'. Write 'map'; the keys are "
    ),
    (
      "id: a\ntext: c\nstatus: {path: s, map: {Done: closd}}\n",
      "m.yaml:3: status.map: 'closd' is not known here. Write 'closed'; the words are new, open, "
    ),
    (
      "id: a\ntext: c\nstatus: {path: s, map: {Done: closed, done: open}}\n",
      "m.yaml:3: status.map: 'done' has two meanings; capitals make no difference. Leave one"
    ),
    ("id: a\ntext: c\nstatus: {map: {Done: closed}}\n", "m.yaml:3: status: it does not say where the value stands. "),
    ("id: a\ntext: c\nformat: xls\n", "m.yaml:3: format: 'xls' is not known here. "),
    ("id: a\ntext: c\ndelimiter: ab\n", "m.yaml:3: delimiter: a delimiter is one character. "),
    ("id: a\ntext: c\nheader: maybe\n", "m.yaml:3: header: true or false is expected. "),
    ("id: a\ntext: c\nrecords: $.a[0].b\n", "m.yaml:3: records: '$.a[0].b' is no path of records. "),
    (
      "id: a\ntext: c\ncreated_at: {path: t, format: DD/MM/YYYY}\n",
      "m.yaml:3: created_at: the time format has 'DD', which stands for nothing known. "
    ),
    (
      "id: a\ntext: c\ntimes: {zone: Europe/Atlantis}\n",
      "m.yaml:3: times: no time zone is called 'Europe/Atlantis'. "
    ),
    (
      "id: a\ntext: c\ncsat: {path: s, scale: [5, 1]}\n",
      "m.yaml:3: csat.scale: a scale is its worst and its best rating. "
    ),
    ("id: a\ntext: {column: 0}\n", "m.yaml:2: text.column: a column's number is expected. "),
    ("id: a\ntext: c\nroles: {agent: [x], bot: [x]}\n", "m.yaml:3: roles.bot: the author stands under two roles. "),
    ("id: a\ntext: c\ndrop: [{path: s}]\n", "m.yaml:3: drop[1]: the rule does not say what to leave out. "),
    ("id: a\nmessages: {text: t}\n", "m.yaml:2: messages: it does not say, or says twice, where the messages are. "),
    ("id: a\nmessages: {rows: true, path: b, text: t}\n", "m.yaml:2: messages: it does not say, or says twice, "),
    ("id: a\nmessages: {file: c.csv, text: t}\n", "m.yaml:2: messages.key: key is missing. "),
    ("id: a\nmessages: {rows: true, author: t}\n", "m.yaml:2: messages.text: text is missing. "),
    ("id: a\nmessages: {rows: true, text: t, key: k}\n", "m.yaml:2: messages.key: key goes with 'file:'. "),
    (
      "id: a\nmessages: {path: c, split: {separator: ';', into: [text]}}\n",
      "m.yaml:2: messages.split.into: two or more different parts are expected. "
    ),
    ("text: a\nmessages: {rows: true, text: t}\n", "m.yaml:1: id: id is missing, and the messages cannot be joined"),
    ("id: a\n", "m.yaml:1: text: the mapping names no text. "),
    ("version: 2\nid: a\ntext: b\n", "m.yaml:1: version: this version of assay reads version 1. "),
    ("- a\n", "m.yaml:1: a mapping of keys and values is expected. "),
    ("", "m.yaml: the file is empty. Write 'id:' and the column or path it is in"),
    ("id: &a b\ntext: *a\n", "m.yaml:1: anchors and aliases"),
  ])
  func `faults by line and field`(text: String, expected: String) {
    let found = fault(text)
    #expect(found.hasPrefix(expected), "\(found)")
    #expect(found.hasSuffix("; nothing was read. [mapping-file]"), "\(found)")
  }

  @Test func `the nearest word`() {
    #expect(NearestWord.of("craeted_at", in: ["closed_at", "created_at"]) == "created_at")
    #expect(NearestWord.of("Author", in: ["author", "authors"]) == "author")
    #expect(NearestWord.of("colour", in: ["status", "text"]) == nil)
    #expect(NearestWord.distance("", "abc") == 3 && NearestWord.distance("kitten", "sitting") == 3)
    #expect(NearestWord.distance("ab", "ba") == 1)
  }
}
