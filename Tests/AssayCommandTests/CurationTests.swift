// Curation by the real binary: edits from a file and from the command line, replayed on a grown store, undone, killed
// half-way, and files that are hostile.
import Foundation
import Testing

/// What `assay intents list` says.
private struct Listing: Decodable, Equatable {
  struct Line: Decodable, Equatable {
    var id: String
    var name: String
    var theme: String?
    var tickets: Int
    var terms: [String]
    var owner: String?
    var marks: [String]
    var pinned: Bool
  }
  var intents: [Line]
  var outliers: Int

  subscript(id: String) -> Line? { intents.first { $0.id == id } }
  var total: Int { intents.reduce(outliers) { $0 + $1.tickets } }
}

private struct Result: Decodable {
  struct Line: Decodable, Equatable {
    var intent: String
    var before: Int?
    var after: Int?
  }
  struct Conflict: Decodable {
    var line: Int
    var reason: String
  }
  var version: Int
  var edits: Int
  var changed: [Line]
  var outliers: Int
  var conflicts: [Conflict]
}

extension Workplace {
  fileprivate func list() throws -> Listing {
    try JSONDecoder().decode(Listing.self, from: Data(try ok("intents", "list", "--format", "json").utf8))
  }

  fileprivate func edit(_ arguments: String...) throws -> Result {
    let outcome = try run(Workplace.binary, ["intents"] + arguments + ["--format", "json", "--quiet"])
    guard outcome.exitCode == 0 else { throw Failure(text: "\(arguments): \(outcome.errors)") }
    return try JSONDecoder().decode(Result.self, from: Data(outcome.output.utf8))
  }

  /// The intent of each ticket; empty for none.
  fileprivate func places() throws -> [String: String] {
    _ = try ok("export", "vectors", "--output", "v.npy")
    var places: [String: String] = [:]
    for line in try read("v.ids.csv").split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      places[String(fields[1])] = String(fields[2])
    }
    return places
  }

  fileprivate func tickets(of id: String) throws -> [String] {
    try places().filter { $0.value == id }.keys.sorted()
  }
}

/// The small desk without its last 60 rows, which come later, mined lexically; every test has a copy of its store.
private let mined: Swift.Result<Workplace, any Error> = Swift.Result {
  let place = try Workplace()
  // A record may have several lines: it ends where the quotes before it are even in number.
  var records: [String] = [""]
  for line in try String(contentsOfFile: Workplace.root + "/Datasets/small-desk.csv", encoding: .utf8)
    .split(separator: "\n", omittingEmptySubsequences: false)
  {
    records[records.count - 1] += line + "\n"
    if records[records.count - 1].count(where: { $0 == "\"" }) % 2 == 0 { records.append("") }
  }
  guard records.count > 301 else { throw Failure(text: "\(records.count) records") }
  try place.write(records.prefix(241).joined(), to: "first.csv")
  try place.write(records[0] + records[241...300].joined(), to: "later.csv")
  _ = try place.ok("ingest", "first.csv")
  _ = try place.ok("mine", "--vectorizer", "lexical", "--intents", "9")
  return place
}

private func copy() throws -> Workplace {
  let (place, source) = (try Workplace(), try mined.get())
  for name in ["assay-store", "later.csv"] {
    try FileManager.default.copyItem(atPath: source.path(name), toPath: place.path(name))
  }
  return place
}

@Suite struct CurationTests {
  @Test func `a file, applied: every kind of edit`() throws {
    let place = try copy()
    let (before, where_) = (try place.list(), try place.places())
    let ids = before.intents.map(\.id)
    #expect(before.total == 240 && ids.count == 9)
    let seeds = where_.filter { $0.value == ids[0] }.keys.sorted().prefix(3).map { "\"\($0)\"" }
    try place.write(
      """
      version: 1
      # What Ana saw in May.
      edits:
        - merge: [\(ids[2]), \(ids[5])]
        - split: \(ids[0])   # two questions
          into: I500
          tickets: [\(seeds.joined(separator: ", "))]
        - rename: \(ids[1])
          name: "<b>cancel</b> =order"
        - pin: \(ids[1])
        - forbid: \(ids[8])
        - mark: \(ids[3])
          as: [safety-critical, regulated]
        - owner: \(ids[3])
          name: Dana
        - pin: I777
      """, to: "edits.yaml")
    let dry = try place.edit("apply", "edits.yaml", "--dry-run")
    #expect(try place.list() == before)
    #expect(try place.ok("intents", "curation") == "no edits so far\n")

    let result = try place.edit("apply", "edits.yaml")
    #expect(result.version == 1 && result.edits == 8)
    #expect(dry.changed == result.changed && dry.conflicts.map(\.line) == [16])
    #expect(result.conflicts.map { "\($0.line) \($0.reason)" } == ["16 unknown-intent"])
    let after = try place.list()
    #expect(after.total == 240)
    #expect(after[ids[2]]?.tickets == before[ids[2]]!.tickets + before[ids[5]]!.tickets)
    #expect(after[ids[5]] == nil && after[ids[8]] == nil)
    #expect(after.outliers == before.outliers + before[ids[8]]!.tickets && after.outliers == result.outliers)
    #expect((after["I500"]?.tickets ?? 0) >= 3)
    #expect(after["I500"]!.tickets + after[ids[0]]!.tickets == before[ids[0]]!.tickets)
    #expect(after[ids[1]]?.name == "<b>cancel</b> =order" && after[ids[1]]?.pinned == true)
    #expect(after[ids[3]]?.owner == "Dana" && after[ids[3]]?.marks == ["regulated", "safety-critical"])
    // Those that no edit named are what they were.
    for id in [ids[4], ids[6], ids[7]] { #expect(after[id] == before[id]) }
    // Merged and split ones are named and described anew, by other names than all others have.
    for id in [ids[0], ids[2], "I500"] { #expect(after[id]?.terms.isEmpty == false) }
    #expect(Set(after.intents.map(\.name)).count == after.intents.count)
    #expect(after.intents.map(\.tickets) == after.intents.map(\.tickets).sorted(by: >))
    let now = try place.places()
    for seed in where_.filter({ $0.value == ids[0] }).keys.sorted().prefix(3) { #expect(now[seed] == "I500") }
    for (ticket, id) in where_ where id == ids[5] { #expect(now[ticket] == ids[2]) }

    // In words, for people; and each intent by itself.
    let text = try place.ok("intents", "apply", "edits.yaml")
    #expect(text.contains("line 16: there is no intent I777 [unknown-intent]"))
    #expect(try place.ok("intents", "show", ids[3]).contains("regulated, safety-critical, owner Dana"))
    #expect(try place.ok("intents").contains("[pinned]"))
    #expect(try place.ok("intents", "show", "I500").contains("most central tickets:"))

    // Once more: the same, and no new version. The text comes back byte for byte.
    #expect(try place.list() == after)
    #expect(try place.edit("apply", "edits.yaml").changed.isEmpty)
    #expect(try place.ok("intents", "curation").split(separator: "\n").count == 2)
    #expect(try place.ok("intents", "export") == (try place.read("edits.yaml")))
    _ = try place.ok("intents", "export", "--output", "out.yaml")
    #expect(try place.read("out.yaml") == (try place.read("edits.yaml")))
    let mode = try FileManager.default.attributesOfItem(atPath: place.path("out.yaml"))[.posixPermissions] as? Int
    #expect(mode == 0o600)

    let strict = try place.assay("intents", "apply", "edits.yaml", "--exit-code", "--quiet")
    #expect(strict.exitCode == 2)
  }

  @Test func `edits one by one, and undone one by one`() throws {
    let place = try copy()
    let before = try place.list()
    let ids = before.intents.map(\.id)
    let (some, others) = (try place.tickets(of: ids[3]), try place.tickets(of: ids[4]))
    let word = try #require(before[ids[0]]?.terms.first { !$0.contains(" ") })
    let commands: [[String]] = [
      ["merge", ids[2], ids[5]], ["split", ids[0], "--terms", word, "--name", "with that word"],
      ["split", ids[1], "--tickets", try place.tickets(of: ids[1])[0]], ["rename", ids[3], "x: [\"y\"] # z"],
      ["pin", ids[3]], ["forbid", ids[8]], ["mark", ids[4], "regulated"], ["owner", ids[4], "Ana, \"Dana\""],
      ["together", some[0], others[0]], ["apart", some[1], some[2], others[1]],
    ]
    var states = [before]
    for (count, command) in commands.enumerated() {
      let outcome = try place.run(Workplace.binary, ["intents"] + command + ["--quiet", "--format", "json"])
      #expect(outcome.exitCode == 0, "\(command): \(outcome.errors)")
      let result = try JSONDecoder().decode(Result.self, from: Data(outcome.output.utf8))
      #expect(result.version == count + 1 && result.edits == count + 1 && result.conflicts.isEmpty)
      #expect(!result.changed.isEmpty)
      let state = try place.list()
      #expect(state != states[count], "\(command)")
      #expect(state.total == 240)
      states.append(state)
    }
    let last = states[states.count - 1]
    #expect(last[ids[3]]?.name == "x: [\"y\"] # z" && last[ids[4]]?.owner == "Ana, \"Dana\"")
    #expect(last.intents.contains { $0.name == "with that word" && $0.id == "I010" })
    #expect(last["I011"] != nil)
    #expect(try place.places()[others[0]] == ids[3] && place.places()[some[2]] == "")
    // The file says the same by itself.
    _ = try place.ok("intents", "export", "--output", "edits.yaml")
    let other = try copy()
    try other.write(try place.read("edits.yaml"), to: "edits.yaml")
    _ = try other.edit("apply", "edits.yaml")
    #expect(try other.list() == last)

    for state in states.dropLast().reversed() {
      _ = try place.edit("undo")
      #expect(try place.list() == state)
    }
    let nothing = try place.assay("intents", "undo", "--quiet")
    #expect(nothing.exitCode == 1 && nothing.errors.contains("[nothing-to-undo]"))
    #expect(try place.ok("intents", "export") == "version: 1\nedits:\n")
    // History keeps everything; and after an undo there is a way on and back again.
    let history = try place.ok("intents", "curation").split(separator: "\n").map(String.init)
    #expect(history.count == 1 + 2 * commands.count)
    #expect(history[1].hasSuffix("merge \(ids[2]) \(ids[5])"))
    #expect(history[11].hasSuffix("back to version 9") && history[12].hasSuffix("back to version 8"))
    #expect(history[20].hasSuffix("back to no edits"))
    _ = try place.edit("pin", ids[0])
    _ = try place.edit("undo")
    #expect(try place.list() == before)
  }

  @Test func `an edit that cannot be applied is refused on the command line`() throws {
    let place = try copy()
    let before = try place.list()
    let ids = before.intents.map(\.id)
    _ = try place.edit("pin", ids[0])
    let (state, text) = (try place.list(), try place.ok("intents", "export"))
    for (command, code) in [
      (["merge", ids[0], "I999"], "unknown-intent"), (["merge", ids[1], ids[1]], "merged-with-itself"),
      (["forbid", ids[0]], "pinned"), (["merge", ids[1], ids[0]], "pinned"),
      (["rename", ids[1], before.intents[2].name], "name-in-use"),
      (["rename", ids[1], ""], "name"), (["rename", ids[1], " \t"], "name"), (["rename", ids[1], "a\nb"], "name"),
      (["rename", ids[1], "a\u{1B}[31mb"], "name"), (["rename", ids[1], "a\u{202E}b"], "name"),
      (["rename", ids[1], String(repeating: "x", count: 121)], "name"), (["owner", ids[1], ""], "name"),
      (["split", ids[1], "--terms", "order", "--name", ""], "name"),
      (["together", "no-such", "nor-this"], "unknown-ticket"),
      (["split", ids[1], "--terms", "xyzzy"], "empty-side"),
      (["split", ids[1], "--tickets", try place.tickets(of: ids[2])[0]], "ticket-not-in-intent"),
    ] as [([String], String)] {
      let outcome = try place.run(Workplace.binary, ["intents"] + command + ["--quiet"])
      #expect(outcome.exitCode == 1 && outcome.errors.contains("[\(code)]"), "\(command): \(outcome.errors)")
      #expect(outcome.errors.contains("nothing was changed") && outcome.output.isEmpty)
    }
    for command in [
      ["merge", ids[0]], ["split", ids[0]], ["split", ids[0], "--terms", ",", "--name", "x"],
      ["mark", ids[0], "secret"], ["together", "1"],
    ] { #expect(try place.run(Workplace.binary, ["intents"] + command).exitCode == 64) }
    // In a file the line is named, and the name is not repeated.
    try place.write("version: 1\nedits:\n  - rename: \(ids[1])\n    name: \"first\\nsecond\"\n", to: "names.yaml")
    let refused = try place.assay("intents", "apply", "names.yaml")
    #expect(refused.exitCode == 1 && refused.errors.contains("names.yaml:4: edits[1].rename.name"), "\(refused.errors)")
    #expect(refused.errors.contains("[curation-file]") && !refused.errors.contains("second"))
    let long = String(repeating: "x", count: 121)
    try place.write("version: 1\nedits:\n  - rename: \(ids[1])\n    name: \(long)\n", to: "names.yaml")
    let tooLong = try place.assay("intents", "apply", "names.yaml")
    #expect(tooLong.exitCode == 1 && tooLong.errors.contains("names.yaml:3") && tooLong.errors.contains("[name]"))
    let empty = try place.assay("intents", "rename", ids[1], "")
    #expect(empty.errors.contains("the name is empty"))
    let sign = try place.assay("intents", "rename", ids[1], "+ …")
    #expect(sign.errors.contains("the name has no letter or digit"))
    for hidden in ["\u{200B}", "\u{FEFF}", "\u{00AD}", "\u{200F}", "\u{2066}"] {
      let refused = try place.assay("intents", "rename", ids[1], "Par" + hidden + "cel")
      #expect(refused.exitCode == 1 && refused.errors.contains("cannot be shown"))
    }
    #expect(try place.list() == state)
    #expect(try place.ok("intents", "export") == text)
  }

  @Test func `names may be long, in any script, and joined by invisible joiners`() throws {
    let place = try copy()
    let id = try place.list().intents[1].id
    for name in [String(repeating: "é", count: 120), "回答 👩‍👩‍👧 نعم"] {
      _ = try place.edit("rename", id, name)
      #expect(try place.list()[id]?.name == name)
    }
  }

  @Test func `mining a grown store replays the edits`() throws {
    let place = try copy()
    let ids = try place.list().intents.map(\.id)
    let word = try #require(try place.list()[ids[0]]?.terms.first { !$0.contains(" ") })
    let pinned = try place.tickets(of: ids[3])
    try place.write(
      """
      version: 1
      edits:
        - merge: [\(ids[2]), \(ids[5]), I888]
        - split: \(ids[0])
          into: I500
          terms: ["\(word)"]
        - split: \(ids[1])
          into: I501
          name: the other part
          tickets: ["\(try place.tickets(of: ids[1])[0])"]
        - rename: \(ids[3])
          name: kept as it is
        - pin: \(ids[3])
        - forbid: \(ids[8])
      """, to: "edits.yaml")
    _ = try place.edit("apply", "edits.yaml")
    let before = try place.list()

    _ = try place.ok("ingest", "later.csv")
    let mine = try place.assay("mine", "--vectorizer", "lexical", "--intents", "9")
    #expect(mine.exitCode == 0, "\(mine.errors)")
    #expect(mine.errors.contains("curation, line 3: there is no intent I888 [unknown-intent]"))
    let after = try place.list()
    #expect(after.total == 300)
    #expect(after[ids[5]] == nil && after[ids[8]] == nil && after["I888"] == nil)
    #expect(after[ids[2]]!.tickets >= before[ids[2]]!.tickets)
    #expect(after["I500"] != nil)
    // Where the run has put the one ticket of a split elsewhere, that is said.
    #expect((after["I501"]?.name == "the other part") != mine.errors.contains("curation, line 7: "))
    #expect(after[ids[3]]?.name == "kept as it is" && after[ids[3]]?.pinned == true)
    let places = try place.places()
    for ticket in pinned { #expect(places[ticket] == ids[3]) }
    // What the run said is what it stored.
    for id in after.intents.prefix(5).map(\.id) { #expect(mine.output.contains(id)) }
    #expect(!mine.output.contains(ids[8]))

    // The same file once more, with vectors made from the kept model: not a name or a ticket differs.
    let details = try after.intents.map { try place.ok("intents", "show", $0.id, "--format", "json") }
    _ = try place.edit("apply", "edits.yaml")
    #expect(try place.list() == after)
    #expect(try place.places() == places)
    #expect(try after.intents.map { try place.ok("intents", "show", $0.id, "--format", "json") } == details)

    // Mined again without anything new, the result is kept, edits and all. Started over, the pin still holds.
    #expect(try place.ok("mine", "--vectorizer", "lexical", "--intents", "9").contains("were kept"))
    #expect(try place.list() == after)
    _ = try place.ok("mine", "--vectorizer", "lexical", "--intents", "5", "--seed", "9")
    let other = try place.places()
    #expect(other.count == 300)
    for ticket in pinned { #expect(other[ticket] == ids[3]) }
    #expect(try place.list()[ids[3]]?.name == "kept as it is")
    // Without edits: what discovery found.
    _ = try place.edit("undo")
    #expect(try place.list().intents.allSatisfy { !$0.pinned })
  }

  @Test func `killed at any moment, the store has all of one file or all of the other`() throws {
    let place = try copy()
    let ids = try place.list().intents.map(\.id)
    try place.write("version: 1\nedits:\n  - merge: [\(ids.prefix(4).joined(separator: ", "))]\n", to: "a.yaml")
    try place.write("version: 1\nedits:\n  - forbid: \(ids[0])\n  - merge: [\(ids[1]), \(ids[2])]\n", to: "b.yaml")
    var states: [String: Listing] = [:]
    for name in ["a.yaml", "b.yaml"] {
      _ = try place.edit("apply", name)
      states[try place.read(name)] = try place.list()
    }
    var kills = 0
    for attempt in 0..<16 {
      let name = attempt % 2 == 0 ? "a.yaml" : "b.yaml"
      let process = try place.start(Workplace.binary, ["intents", "apply", name, "--quiet"])
      usleep(UInt32(8_000 * (attempt + 1)))
      if process.isRunning {
        kill(process.processIdentifier, SIGKILL)
        kills += 1
      }
      process.waitUntilExit()
      #expect(try place.list() == states[try place.ok("intents", "export")])
    }
    #expect(kills > 0)
    _ = try place.edit("apply", "a.yaml")
    #expect(try place.list() == states[try place.read("a.yaml")])
  }

  @Test func `hostile files change nothing and say where they are wrong`() throws {
    let place = try copy()
    let ids = try place.list().intents.map(\.id)
    _ = try place.edit("merge", ids[0], ids[1])
    let (state, text) = (try place.list(), try place.ok("intents", "export"))
    let files: [(name: String, bytes: Data, expected: String)] = [
      ("empty.yaml", Data(), "the file is empty"),
      ("binary.yaml", Data([0, 1, 2, 255]), "not UTF-8"),
      ("wide.yaml", "version: 1\nedits:\n".data(using: .utf16LittleEndian)!, "control character"),
      ("tab.yaml", Data("version: 1\nedits:\n\t- pin: I001\n".utf8), "tab.yaml:3: the line is indented by a tab"),
      ("key.yaml", Data("version: 1\nedits:\n  - pin: I001\n    pni: x\n".utf8),
        "key.yaml:4: edits[1]: unknown key 'pni'"),
      ("twice.yaml", Data("version: 1\nversion: 1\nedits: []\n".utf8), "a key stands twice"),
      ("type.yaml", Data("version: 1\nedits: {merge: I001}\n".utf8), "type.yaml:2: edits: a list is expected"),
      ("deep.yaml", Data(("version: 1\nedits: " + String(repeating: "[", count: 1_000_000)).utf8), "deep.yaml"),
      ("bomb.yaml",
        Data(
          ("a: &a [x]\n"
            + (1..<30).map { "k\($0): &n\($0) [*\($0 == 1 ? "a" : "n\($0 - 1)"), *a]\n" }.joined()).utf8),
        "bomb.yaml:1: anchors and aliases"),
      ("large.yaml", Data(repeating: UInt8(ascii: "#"), count: (4 << 20) + 1), "[file-too-large]"),
      ("path.yaml", Data("version: 1\nedits:\n  - split: I001\n    into: ../../../etc\n    terms: [a]\n".utf8),
        "path.yaml:4: edits[1].split.into"),
    ]
    for file in files {
      try file.bytes.write(to: URL(filePath: place.path(file.name)))
      let outcome = try place.assay("intents", "apply", file.name, "--quiet")
      #expect(outcome.exitCode == 1, "\(file.name): \(outcome.exitCode)")
      #expect(outcome.errors.contains(file.expected), "\(file.name): \(outcome.errors)")
      #expect(outcome.output.isEmpty && outcome.errors.count < 1_000)
    }
    #expect(try place.assay("intents", "apply", "no-such.yaml").errors.contains("[file-not-readable]"))
    #expect(try place.assay("intents", "apply", ".").exitCode == 1)
    #expect(try place.list() == state)
    #expect(try place.ok("intents", "export") == text)
  }

  @Test func `nothing was mined`() throws {
    let place = try Workplace()
    _ = try place.ok("ingest", Workplace.root + "/Datasets/small-desk.csv")
    try place.write("version: 1\nedits: []\n", to: "edits.yaml")
    #expect(try place.assay("intents", "apply", "edits.yaml").errors.contains("[not-mined]"))
    #expect(try place.ok("intents", "export") == "version: 1\nedits:\n")
    #expect(try place.assay("intents", "undo").errors.contains("[nothing-to-undo]"))
  }
}

@Suite struct CurationAfterIngestTests {
  @Test func `edits say that tickets came in that the run has not seen`() throws {
    let place = try Workplace()
    try place.write(table(400), to: "t.csv")
    #expect(try place.assay("ingest", "t.csv", "--quiet").exitCode == 0)
    #expect(try place.assay("mine", "--vectorizer", "lexical", "--intents", "4", "--quiet").exitCode == 0)
    try place.write("version: 1\nedits:\n  - pin: I001\n", to: "edits.yaml")
    #expect(try !place.assay("intents", "apply", "edits.yaml").errors.contains("has not seen"))
    try place.write("id,text\nnew,where is my parcel\n", to: "more.csv")
    #expect(try place.assay("ingest", "more.csv", "--quiet").exitCode == 0)
    let outcome = try place.assay("intents", "apply", "edits.yaml")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("has not seen: 1;"), "\(outcome.errors)")
    #expect(outcome.errors.contains("assay mine"))
  }
}
