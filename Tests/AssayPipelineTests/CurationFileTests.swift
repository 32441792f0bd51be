// The curation file: what it says, what is refused and where, and edits written to its end.
import IntentClustering
import Testing
import TicketModel

@testable import AssayPipeline

private func read(_ text: String) throws -> CurationFile {
  try CurationFile(bytes: Array(text.utf8), name: "edits.yaml")
}

/// The fault that a file is refused with.
private func fault(_ bytes: [UInt8]) -> PipelineFault? {
  do {
    _ = try CurationFile(bytes: bytes, name: "edits.yaml")
    return nil
  } catch { return error as? PipelineFault }
}

private func fault(_ text: String) -> PipelineFault? { fault(Array(text.utf8)) }

private let example = """
  # Edits of May.
  version: 1
  edits:
    - merge: [I012, I047]          # the first stays
    - split: I003
      into: I213
      name: refund for damaged goods
      tickets: ["101", 205]

    - split: I003
      into: I214
      terms: [damaged, "gift card"]
    - rename: I004
      name: cancel order
    - pin: I004
    - forbid: I099
    - together: ["101", "333"]
    - apart: ["101", "404", 007]
    - mark: I007
      as: [safety-critical, regulated]
    - owner: I007
      name: "Dana & \\"Co\\""

  """

@Suite struct CurationFileTests {
  @Test func `every edit, with its line`() throws {
    let file = try read(example)
    #expect(file.text == example && file.highestNumber == 214)
    #expect(
      file.edits == [
        CurationEdit(line: 4, action: .merge(["I012", "I047"])),
        CurationEdit(
          line: 5,
          action: .split("I003", into: "I213", name: "refund for damaged goods", by: .tickets(["101", "205"]))),
        CurationEdit(line: 10, action: .split("I003", into: "I214", name: nil, by: .terms(["damaged", "gift card"]))),
        CurationEdit(line: 13, action: .rename("I004", to: "cancel order")),
        CurationEdit(line: 15, action: .pin("I004")), CurationEdit(line: 16, action: .forbid("I099")),
        CurationEdit(line: 17, action: .together(["101", "333"])),
        CurationEdit(line: 18, action: .apart(["101", "404", "007"])),
        CurationEdit(line: 19, action: .mark("I007", as: [.safetyCritical, .regulated])),
        CurationEdit(line: 21, action: .own("I007", by: "Dana & \"Co\"")),
      ])
  }

  @Test(arguments: [
    "version: 1\nedits:\n", "version: 1\nedits: []\n", "edits: ~\nversion: 1", "\u{FEFF}version: 1\r\nedits: [ ]\r\n",
    "---\nversion: 1\nedits: null\n...\n",
  ])
  func `no edits`(text: String) throws { #expect(try read(text).edits.isEmpty) }

  @Test(arguments: [
    ("", nil, nil, "is empty"), ("# only a comment\n", nil, nil, "is empty"),
    ("hello", 1, nil, "a mapping"), ("- a\n- b\n", 1, nil, "a mapping"),
    ("edits: []\n", 1, "version", "is missing"), ("version: 1\n", 1, "edits", "is missing"),
    ("version: 2\nedits: []\n", 1, "version", "reads version 1"),
    ("version: [1]\nedits: []\n", 1, "version", "a text"),
    ("version: 1\nedits: {}\n", 2, "edits", "a list"),
    ("version: 1\nedits: merge\n", 2, "edits", "a list"),
    ("version: 1\nedits: []\nextra: 1\n", 3, nil, "unknown key 'extra'"),
    ("version: 1\nedits:\n  - I001\n", 3, "edits[1]", "no edit"),
    ("version: 1\nedits:\n  - join: [I001, I002]\n", 3, "edits[1]", "no edit"),
    ("version: 1\nedits:\n  - pin: I001\n    forbid: I002\n", 3, "edits[1]", "two edits in one: pin, forbid"),
    ("version: 1\nedits:\n  - pin: I001\n    name: x\n", 4, "edits[1]", "unknown key 'name'"),
    ("version: 1\nedits:\n  - pin: I001\n  - pin: [I001]\n", 4, "edits[2].pin", "a text"),
    ("version: 1\nedits:\n  - pin:\n", 3, "edits[1].pin", "a text"),
    ("version: 1\nedits:\n  - pin: I001\n    pin: I001\n", 3, nil, "a key stands twice"),
    ("version: 1\nedits:\n  - merge: I001\n", 3, "edits[1].merge", "a list"),
    ("version: 1\nedits:\n  - merge: [I001]\n", 3, "edits[1].merge", "at least 2"),
    ("version: 1\nedits:\n  - merge: [I001, [I002]]\n", 3, "edits[1].merge", "a text"),
    ("version: 1\nedits:\n  - merge: [I001, ~]\n", 3, "edits[1].merge", "a text"),
    ("version: 1\nedits:\n  - split: I001\n    terms: [a]\n", 3, "edits[1].split", "into is missing"),
    ("version: 1\nedits:\n  - split: I001\n    into: I002\n", 3, "edits[1].split", "either tickets or terms"),
    ("version: 1\nedits:\n  - split: I001\n    into: I002\n    terms: [a]\n    tickets: [b]\n", 3, "edits[1].split",
      "either tickets or terms"),
    ("version: 1\nedits:\n  - split: I001\n    terms: [a]\n    into: ../../x\n", 5, "edits[1].split.into", "an id"),
    ("version: 1\nedits:\n  - split: I001\n    into: I002\n    terms: []\n", 5, "edits[1].split.terms", "at least 1"),
    ("version: 1\nedits:\n  - rename: I001\n", 3, "edits[1].rename", "name is missing"),
    ("version: 1\nedits:\n  - rename: I001\n    name: ''\n", 4, "edits[1].rename.name", "1 to 200 characters"),
    ("version: 1\nedits:\n  - rename: I001\n    name: \"a\\nb\"\n", 4, "edits[1].rename.name", "in one line"),
    ("version: 1\nedits:\n  - rename: I001\n    name: \"a\\u202Eb\"\n", 4, "edits[1].rename.name", "in one line"),
    ("version: 1\nedits:\n  - mark: I001\n    as: [secret]\n", 4, "edits[1].mark.as", "unknown mark"),
    ("version: 1\nedits:\n\t- pin: I001\n", 3, nil, "indented by a tab"),
    ("version: 1\nedits: [\n", 3, nil, "not YAML"), ("version: 1\nedits: ]\n", 2, nil, "not YAML"),
    ("version: 1\n---\nversion: 1\n", 2, nil, "another document"),
    ("version: 1\nedits:\n  - pin: \"I001\n", 4, nil, "not YAML"),
    ("version: 1\nedits: &a\n  - pin: I001\n", 2, nil, "anchors"),
    ("version: 1\nedits:\n  - *a\n", 3, nil, "anchors"), ("version: 1\nedits: [*a, *b]\n", 2, nil, "anchors"),
    ("*a : 1\n", 1, nil, "anchors"),
    ("version: 1\nedits:\n  - pin: \u{1}\n", 3, nil, "control character"),
    ("version: 1\nedits:\n  - ? [a]\n    : b\n", 3, "edits[1]", "no edit"),
  ] as [(String, Int?, String?, String)])
  func `what is wrong is named by line and field`(text: String, line: Int?, field: String?, message: String) throws {
    let refusal = fault(text)
    let fault = try #require(refusal)
    #expect(fault.code == "curation-file")
    #expect(fault.location?.file == "edits.yaml")
    #expect(fault.location?.line == line, "\(fault.description)")
    #expect(fault.location?.field == field, "\(fault.description)")
    #expect(fault.message.contains(message), "\(fault.description)")
    #expect(fault.remedy.hasSuffix("; nothing was changed"))
  }

  @Test func `bytes that are no text`() throws {
    let latin = try #require(fault(Array("version: 1\nedits:\n  - rename: I001\n    name: caf".utf8) + [0xE9, 10]))
    #expect(latin.message.contains("not UTF-8"))
    let wide = try #require(fault([0xFF, 0xFE] + "version: 1".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
    #expect(wide.message.contains("not UTF-8"))
    let zeros = try #require(fault([UInt8](repeating: 0, count: 100)))
    #expect(zeros.message.contains("control character"))
  }

  @Test func `nesting without end, and references that multiply`() throws {
    for text in [
      String(repeating: "[", count: 500_000), String(repeating: "{a: ", count: 200_000),
      "version: 1\nedits:\n" + String(repeating: "- ", count: 200_000),
      "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n? *c\n: 1\n",
    ] { #expect(fault(text)?.code == "curation-file") }
  }

  @Test func `a text with an ampersand, a star or a hash is a text`() throws {
    let file = try read(
      """
      version: 1
      edits:
        - rename: I001
          name: R&D * x#1 # a comment
        - rename: I002
          name: "&quoted *texts, with # signs: - &a"   # & a comment *a
        - rename: I003
          name: '*it''s* & co'
        - rename: I004
          name: it's & not *quoted
      """)
    #expect(
      file.edits.map(\.action) == [
        .rename("I001", to: "R&D * x#1"), .rename("I002", to: "&quoted *texts, with # signs: - &a"),
        .rename("I003", to: "*it's* & co"), .rename("I004", to: "it's & not *quoted"),
      ])
  }

  /// One of every kind, with texts that need care.
  private let actions: [CurationEdit.Action] = [
    .merge(["I001", "I002", "I003"]),
    .split("I003", into: "I213", name: "a: \"b\" \\ #c", by: .tickets(["101", "0x1F", "yes", "- a", "x: y"])),
    .split("I003", into: "I214", name: nil, by: .terms(["über", "gift card", "null"])), .rename("I004", to: "true"),
    .rename("I005", to: "'*a & b"), .pin("I004"), .forbid("I099"), .together(["1", "2"]), .apart(["1", "~"]),
    .mark("I007", as: [.regulated, .safetyCritical]), .own("I007", by: "Ana, Dana"),
  ]

  @Test(arguments: [
    "version: 1\nedits:\n", "version: 1\nedits: []\n", "version: 1\nedits: # none yet", "version: 1\r\nedits:\r\n",
    "# mine\nversion: 1\nedits:\n- pin: I100   # no spaces\n# the end", "version: 1\nedits:\n      - pin: I100\n\n\n",
    "version: 1\nedits:\n  -\n    pin: I100\n",
  ])
  func `edits at the end; what was there stays`(text: String) throws {
    var file = try read(text)
    let before = file.edits.map(\.action)
    for (count, action) in actions.enumerated() {
      let longer = try file.appending(action, name: "edits.yaml")
      #expect(longer.edits.map(\.action) == before + actions.prefix(count + 1))
      let kept = file.text.replacing("[]", with: "")
      #expect(longer.text.hasPrefix(kept.hasSuffix("\n") ? String(kept.dropLast()) : kept))
      file = longer
    }
    #expect(file.text.contains("# ") == text.contains("# "))
  }

  @Test(arguments: [
    "edits:\n  - pin: I001\nversion: 1\n", "version: 1\nedits: [{pin: I001}]\n",
    "version: 1\nedits:\n  - pin: I001\n...\n",
  ])
  func `a layout without an end to write to is said, not damaged`(text: String) throws {
    let file = try read(text)
    do {
      let longer = try file.appending(.pin("I002"), name: "edits.yaml")
      #expect(longer.edits.map(\.action) == [.pin("I001"), .pin("I002")])
    } catch {
      #expect((error as? PipelineFault)?.code == "curation-layout")
    }
  }

  @Test func `names are read as they were written`() throws {
    var file = CurationFile.empty
    for action in actions { file = try file.appending(action, name: "x") }
    #expect(try read(file.text).edits.map(\.action) == actions)
  }
}

@Suite struct CurationRemovalTests {
  @Test func `tickets go from edits, and everything else stays as it was written`() throws {
    let file = try read(
      """
      # Edits of May; ticket 101 was the first.
      version: 1
      edits:
        - pin: I004   # because of 1010
        - split: I003
          into: I213
          tickets: ["101", 205]
        # Kept for later.
        - together: ["101", "333"]  # as 101 says
        - apart: ["404", "505"]

      """)
    let (left, removals) = try #require(try file.removing(tickets: ["101"], name: "edits.yaml"))
    #expect(
      left.text == """

        version: 1
        edits:
          - pin: I004   # because of 1010
          - split: I003
            into: I213
            tickets: ["205"]
          # Kept for later.
          - apart: ["404", "505"]

        """)
    #expect(
      removals == [
        CurationFile.Removal(line: 5, entries: 1, isWholeEdit: false),
        CurationFile.Removal(line: 9, entries: 1, isWholeEdit: true),
      ])
    #expect(try file.removing(tickets: ["10"], name: "edits.yaml") == nil)
  }

  @Test func `a file on one line is written anew`() throws {
    let file = try read("{version: 1, edits: [{pin: I004}, {apart: ['101', '404', '7']}]}\n")
    let (left, removals) = try #require(try file.removing(tickets: ["404"], name: "edits.yaml"))
    #expect(left.edits.map(\.action) == [.pin("I004"), .apart(["101", "7"])])
    #expect(removals.map(\.entries) == [1])
    #expect(!left.text.contains("404"))
  }

  @Test func `words go from terms and names`() throws {
    let file = try read(
      """
      version: 1
      edits:
        - split: I003
          into: I213
          name: my teapot
          terms: [teapot, kettle]
        - rename: I003
          name: teapot

      """)
    let (left, removals) = try #require(
      try file.removing(tickets: [], isTheirs: { $0.contains("teapot") }, name: "edits.yaml"))
    #expect(left.edits.map(\.action) == [.split("I003", into: "I213", name: nil, by: .terms(["kettle"]))])
    #expect(removals.map(\.entries) == [2, 1] && removals.map(\.isWholeEdit) == [false, true])
  }
}
