// Scoring in a terminal, by the keys of a scripted one: exactly what was pressed is stored, whatever ends the program.
import Foundation
import Testing

private struct Session: Decodable {
  var exit: Int
  var output: String
  var restored: Bool
}

extension Workplace {
  /// A desk of three intents, two of them large enough to be judged, with a sample of five tickets each for one rater.
  fileprivate static func sampled(text: String? = nil) throws -> Workplace {
    let place = try Workplace()
    let table = try text ?? String(contentsOfFile: Workplace.root + "/Datasets/small-desk.csv", encoding: .utf8)
    try place.write(table, to: "desk.csv")
    try place.ok("ingest", "desk.csv")
    try place.ok("mine", "--vectorizer", "lexical", "--intents", text == nil ? "3" : "1")
    try place.ok("sample", "--raters", "ana", "--size", "5")
    return place
  }

  /// Runs `assay score here --rater ana --score-all` in a terminal.
  fileprivate func session(
    _ steps: [[Any]], _ arguments: String..., environment: [String: String] = ["TERM": "xterm", "NO_COLOR": ""],
    command: [String]? = nil
  ) throws -> Session {
    let steps = String(decoding: try JSONSerialization.data(withJSONObject: steps), as: UTF8.self)
    let script = Workplace.root + "/Tests/AssayCommandTests/terminal_session.py"
    let outcome = try run(
      "/usr/bin/env",
      ["python3", script, steps]
        + (command ?? [Workplace.binary, "score", "here", "--rater", "ana", "--score-all"] + arguments),
      environment: environment)
    guard outcome.exitCode == 0 else { throw Failure(text: outcome.errors) }
    return try JSONDecoder().decode(Session.self, from: Data(outcome.output.utf8))
  }

  /// Scores of the store by the order in which they were stored: three digits, comment, and marks.
  fileprivate func scores() throws -> [String] {
    let script = """
      import json, sqlite3, sys
      for row in sqlite3.connect(sys.argv[1]).execute('''
        SELECT c.factual || c.policy || c.tone, c.comment, c.details FROM score c
        ORDER BY (SELECT max(number) FROM scoringEvent e WHERE e.ticket = c.ticketID)'''):
          details = json.loads(row[2])
          print(row[0], row[1], 'flag' if details['needsSecondOpinion'] else '', details['privateNote'],
            'timed' if 'seconds' in details and 'scoredAt' in details else '', sep='|')
      """
    return try run("/usr/bin/env", ["python3", "-c", script, path("assay-store/assay.sqlite")]).output
      .split(separator: "\n").map(String.init)
  }
}

@Suite struct ScoreHereTests {
  @Test func `exactly the keys pressed are stored, four or fewer a ticket`() throws {
    let place = try Workplace.sampled()
    let session = try place.session([
      ["expect", "ticket 1 of 10"], ["send", "222\r"], ["expect", "ticket 2 of 10"], ["send", "a\r"],
      ["expect", "ticket 3 of 10"],
      // A slip is taken back; a comment, a note and a flag.
      ["send", "20\u{7F}12f"], ["expect", "SECOND OPINION"], ["send", "cgrüße an alle\r"],
      ["expect", "comment: gr"], ["expect", "Enter next"], ["send", "nfor me\r"],
      ["expect", "SECOND OPINION  comment: gr"],
      ["send", "\r"], ["expect", "ticket 4 of 10"],
      // Half a score is no score.
      ["send", "22\r"], ["expect", "Give all three scores"], ["send", "q"],
    ])
    #expect(session.exit == 0 && session.restored)
    #expect(session.output.contains("ana: 3 of 10 tickets scored, 3 stored now"))
    #expect(session.output.contains("not stored, because Enter was not pressed"))
    #expect(try place.scores() == ["222||||timed", "222||||timed", "212|grüße an alle|flag|for me|timed"])
    // The sheet and the round know of them.
    let status = try place.ok("score", "status")
    #expect(status.contains("ana: 3 of 10 tickets scored"))
  }

  @Test func `kill -9 loses nothing but the ticket at hand, and the next start goes on there`() throws {
    let place = try Workplace.sampled()
    let killed = try place.session([
      ["expect", "ticket 1 of 10"], ["send", "210\r"], ["expect", "ticket 2 of 10"], ["send", "a\r"],
      ["expect", "ticket 3 of 10"], ["send", "11"], ["signal", "KILL"],
    ])
    #expect(killed.exit == -9)
    #expect(try place.scores().map { $0.prefix(3) } == ["210", "222"])
    let resumed = try place.session([
      ["expect", "ticket 3 of 10"], ["send", "a\r"], ["expect", "ticket 4 of 10"],
      // Back to what is scored, and another score for it.
      ["send", "\u{1B}[D\u{1B}[D"], ["expect", "ticket 2 of 10"], ["expect", "factual [2]"],
      ["send", "\u{7F}\u{7F}\u{7F}002\r"], ["expect", "ticket 4 of 10"], ["signal", "TERM"],
    ])
    #expect(resumed.exit == 0 && resumed.restored)
    #expect(try Set(place.scores().map { $0.prefix(3) }) == ["210", "002", "222"])
  }

  @Test func `pasted text is text in a comment, and no key anywhere else`() throws {
    let place = try Workplace.sampled()
    let session = try place.session([
      ["expect", "ticket 1 of 10"],
      // A terminal marks what is pasted; in two reads, with a pause within the mark.
      ["send", "\u{1B}[20"], ["wait", 0.2], ["send", "0~Great answer\r222\rq"], ["wait", 0.2],
      ["send", "a\r\u{1B}[201~"],
      ["expect", "Pasted text is not taken as keys"],
      ["send", "c\u{1B}[200~two\r\nlines\tlong\u{1B}[201~ and more\r"],
      ["expect", "factual [ ]  policy [ ]  tone [ ]  comment: two lines long and more"],
      // One that does not mark it sends all of it at once, Enter and what follows.
      ["send", "fine\r222\ra\ra\r"], ["expect", "Pasted text is not taken as keys"],
      ["send", "n"], ["expect", "private note: _"], ["send", "ask\rAna\r"],
      ["expect", "private note: ask Ana _"], ["send", "\r"], ["expect", "Enter next"],
      ["send", "210\r"], ["expect", "ticket 2 of 10"],
      // A paste that never ends leaves Ctrl-C.
      ["send", "\u{1B}[200~222\r"], ["wait", 0.2], ["send", "\u{3}"],
    ])
    #expect(session.exit == 0 && session.restored)
    #expect(try place.scores() == ["210|two lines long and more||ask Ana|timed"])
    let marks = session.output.matches(of: /\u{1B}\[\?2004([hl])/).map { String($0.1) }
    #expect(marks == ["h", "l"])
    // Killed by what it can notice, it leaves no terminal behind that marks pasted text.
    let ended = try place.session([["expect", "ticket 2 of 10"], ["signal", "TERM"]])
    #expect(ended.output.matches(of: /\u{1B}\[\?2004([hl])/).map { String($0.1) } == ["h", "l"])
  }

  @Test func `remarks on a scored ticket are stored at once, and a session is one run`() throws {
    let place = try Workplace.sampled()
    let first = try place.session([
      ["expect", "ticket 1 of 10"], ["send", "210\r"], ["expect", "ticket 2 of 10"], ["send", "a\r"],
      ["expect", "ticket 3 of 10"], ["send", "\u{1B}[D"], ["expect", "ticket 2 of 10"],
      ["send", "f"], ["expect", "Stored with the scores"],
      ["send", "cthe price\r"], ["expect", "Stored with the scores"],
      // On to another, with no key that scores; a note there, and the end by a kill.
      ["send", "\u{1B}[D"], ["expect", "ticket 1 of 10"], ["send", "nask Ben\r"], ["expect", "Stored with the scores"],
      ["send", "u"], ["expect", "ticket 3 of 10"], ["send", "f"], ["expect", "SECOND OPINION"], ["signal", "KILL"],
    ])
    #expect(first.exit == -9)
    #expect(try place.scores() == ["222|the price|flag||timed", "210|||ask Ben|timed"])
    let runs = """
      import sqlite3, sys
      print(sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM run WHERE stage = 'score'").fetchone()[0])
      """
    let count = try place.run("/usr/bin/env", ["python3", "-c", runs, place.path("assay-store/assay.sqlite")]).output
    #expect(count == "1\n")
    // What was given to a ticket without scores is told to be lost.
    let second = try place.session([
      ["expect", "ticket 3 of 10"], ["send", "f"], ["expect", "SECOND OPINION"], ["send", "s"],
      ["expect", "ticket 4 of 10"], ["send", "q"],
    ])
    #expect(second.output.contains("not stored, because Enter was not pressed: ticket"))
    #expect(try place.ok("store", "check").isEmpty == false)
  }

  @Test func `the rest of an intent whose verdict is fixed is passed over`() throws {
    let place = try Workplace.sampled()
    let command = [Workplace.binary, "score", "here", "--rater", "ana"]
    let session = try place.session(
      [
        ["expect", "ticket 1 of 10"], ["send", "a\r"], ["expect", "ticket 2 of 10"],
        // Five tickets may have no defect; one that is flagged waits for the adjudicator.
        ["send", "000f\r"], ["expect", "ticket 3 of 10"], ["send", "000\r"], ["expect", "ticket 6 of 10"],
        ["expect", "is fixed: 1 failure, 0 allowed"], ["send", "a\r"], ["expect", "ticket 7 of 10"],
        ["send", "a\r"], ["expect", "ticket 8 of 10"], ["send", "q"],
      ], command: command)
    #expect(session.exit == 0 && session.restored)
    let resumed = try place.session(
      [
        ["expect", "ticket 8 of 10"], ["send", "000\r"],
        ["expect", "Nothing more to score: the other tickets (4) can change no verdict"], ["send", "q"],
      ], command: command)
    #expect(resumed.output.contains("ana: 6 of 10 tickets scored"))
    let all = try place.session([["expect", "ticket 4 of 10"], ["send", "q"]])
    #expect(all.exit == 0)
  }

  @Test func `skipped tickets come again at the end`() throws {
    let place = try Workplace.sampled()
    let intent = try place.ok("score", "status", "--format", "csv").split(separator: "\n")[1].split(separator: ",")[0]
    let session = try place.session(
      [
        ["expect", "ticket 1 of 5"], ["send", "s"], ["expect", "ticket 2 of 5"],
        ["send", "a\r"], ["expect", "ticket 3 of 5"],
        ["send", "a\r"], ["expect", "ticket 4 of 5"], ["send", "a\r"], ["expect", "ticket 5 of 5"], ["send", "a\r"],
        ["expect", "Only skipped tickets are left: 1"], ["expect", "ticket 1 of 5"], ["send", "000\r"],
        ["expect", "All tickets are scored"], ["send", "q"],
      ], "--intent", String(intent))
    #expect(session.exit == 0 && session.restored)
    #expect(try place.scores().map { $0.prefix(3) } == ["222", "222", "222", "222", "000"])
  }

  @Test func `Ctrl-Z gives the terminal back, and fg goes on`() throws {
    let place = try Workplace.sampled()
    let line = "\(Workplace.binary) score here --rater ana --score-all --store \(place.path("assay-store"))\r"
    let session = try place.session(
      [
        ["send", line], ["expect", "ticket 1 of 10"], ["send", "21"], ["expect", "policy [1]"], ["send", "\u{1A}"],
        ["expect", "Stopped"], ["send", "stty -a | tr ';' '\\n'\r"], ["expect", " icanon"], ["send", "fg\r"],
        ["expect", "policy [1]"], ["send", "2\r"], ["expect", "ticket 2 of 10"], ["send", "q"],
        ["expect", "1 of 10 tickets scored"], ["send", "exit\r"],
      ], command: ["bash", "--norc", "--noprofile", "-i"])
    #expect(session.exit == 0)
    #expect(try place.scores().map { $0.prefix(3) } == ["212"])
  }

  /// Sixty tickets that ask the same, with what a hostile customer might write.
  private func hostileDesk() -> String {
    let evil = "\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m\u{202E}\u{8}red 日本語 " + String(repeating: "x", count: 300)
    return "id,subject,text,status,resolved_by,answer\n" + (0..<60).map { number in
      "\(number),\"Order \(evil)\",\"Where is my order? \(evil)\n"
        + String(repeating: "It has not come yet.\n", count: 40) + "\",closed,bot,\"It is on its way. \(evil)\"\n"
    }.joined()
  }

  @Test func `what stands in tickets is never sent to the terminal as a command`() throws {
    let place = try Workplace.sampled(text: hostileDesk())
    let plain = ["TERM": "dumb", "NO_COLOR": "1"]
    let session = try place.session(
      [
        ["expect", "ticket 1 of 5"], ["expect", "Space for more"], ["send", " "], ["expect", "of "], ["send", "G?"],
        ["expect", "Factual correctness: "], ["send", "xa\r"], ["expect", "ticket 2 of 5"], ["send", "q"],
      ], environment: plain)
    #expect(session.exit == 0 && session.restored)
    // On paper there are lines and nothing else.
    let odd = session.output.unicodeScalars.filter {
      ($0.value < 32 && $0 != "\n" && $0 != "\r") || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}"
    }
    #expect(odd.isEmpty, "\(odd.map(\.value))")
    #expect(session.output.contains("\u{FFFD}]0;owned"))
    let lines = session.output.split(whereSeparator: \.isNewline)
    #expect(lines.allSatisfy { $0.count <= 80 })

    // On a terminal there are our own sequences only.
    let coloured = try place.session([
      ["expect", "ticket 2 of 5"], ["send", "\u{1B}[F"], ["expect", "> It is on its way"], ["resize", 10, 40],
      ["expect", "ticket 2 of 5"], ["send", "q"],
    ])
    let sequences = coloured.output.matches(of: /\u{1B}(\[[?0-9;]*[A-Za-z]|.)/).map { String($0.0.dropFirst()) }
    let own: Set = [
      "[?1049h", "[?25l", "[?2004h", "[H", "[K", "[J", "[1m", "[0m", "[33m", "[36m", "[?2004l", "[?25h", "[?1049l",
    ]
    #expect(Set(sequences).isSubset(of: own), "\(Set(sequences))")
    #expect(coloured.restored && !coloured.output.contains("\u{7}"))
    let uncoloured = try place.session(
      [["expect", "ticket 2 of 5"], ["send", "\u{1B}[F"], ["expect", "> It is on its way"], ["send", "q"]],
      environment: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(!uncoloured.output.contains("\u{1B}[36m") && coloured.output.contains("\u{1B}[36m"))
  }

  /// Sixty tickets whose answer shouts, asks for a password, and names a figure.
  private var hintedDesk: String {
    "id,text,status,resolved_by,answer\n" + (0..<60).map {
      "\($0),Where is my order? It has not come yet.,closed,bot,\"PLEASE SEND US NOW your password.\"\n"
    }.joined()
  }

  @Test func `hints come out once the three scores are given, with their evidence`() throws {
    let place = try Workplace.sampled(text: hintedDesk)
    let listed = try place.ok("score", "hints", "--format", "csv")
    #expect(listed.contains("shouting") && listed.contains("risk-phrase"))
    let session = try place.session([
      ["expect", "ticket 1 of 5"], ["expect", "2, shown once you have given your three scores"],
      ["send", "22"], ["expect", "tone [ ]"], ["send", "2"], ["expect", "2 hints at the top"],
      // Another score after what the machine noticed; the first ones are kept beside it.
      ["send", "\u{7F}\u{7F}\u{7F}122\r"], ["expect", "ticket 2 of 5"], ["send", "a\r"], ["expect", "ticket 3 of 5"],
      ["send", "q"],
    ])
    #expect(session.exit == 0 && session.restored)
    let before = try #require(session.output.range(of: "2 hints at the top"))
    let shouting = try #require(session.output.range(of: "* Shouting: "))
    #expect(session.output.contains("* Risk phrase: ") && session.output.contains("\"PLEASE SEND US NOW"))
    // Nothing of them is told before.
    #expect(session.output.distance(from: shouting.lowerBound, to: before.lowerBound) < 2_500)
    let asked = try #require(session.output.range(of: "tone [ ]"))
    #expect(!session.output[..<asked.lowerBound].contains("Shouting"))
    #expect(try place.scores().map { $0.prefix(3) } == ["122", "222"])
    let details = """
      import json, sqlite3, sys
      for row in sqlite3.connect(sys.argv[1]).execute("SELECT details FROM score ORDER BY factual"):
          print(json.loads(row[0])["beforeHints"])
      """
    let kept = try place.run("/usr/bin/env", ["python3", "-c", details, place.path("assay-store/assay.sqlite")]).output
    #expect(kept == "[2, 2, 2]\n[2, 2, 2]\n")
    // Raters and hints are compared, whatever they scored with.
    #expect(try place.ok("score", "agreement", "--format", "csv").contains("hint,"))
  }

  @Test func `a round may show hints first, or none`() throws {
    let place = try Workplace.sampled(text: hintedDesk)
    let first = try place.session(
      [
        ["expect", "ticket 1 of 5"], ["expect", "* Shouting: "], ["send", "a\r"], ["expect", "ticket 2 of 5"],
        ["send", "q"],
      ], "--hints", "before")
    #expect(first.exit == 0 && !first.output.contains("at the top"))
    let never = try place.session(
      [["expect", "ticket 2 of 5"], ["send", "a\r"], ["expect", "ticket 3 of 5"], ["send", "q"]], "--hints", "never")
    #expect(never.exit == 0 && !never.output.contains("Hints"))
    try place.write("version: 1\noff: [shouting]\n", to: "rules.yaml")
    let ruled = try place.session(
      [["expect", "1, shown once"], ["send", "a"], ["expect", "* Risk phrase: "], ["send", "q"]],
      "--hint-rules", place.path("rules.yaml"))
    #expect(ruled.exit == 0 && !ruled.output.contains("Shouting"))
    let wrong = try place.session(
      [], command: [Workplace.binary, "score", "here", "--rater", "ana", "--hint-rules", place.path("assay-store")])
    #expect(wrong.exit == 1 && wrong.restored)
  }

  @Test func `without a terminal, and for nobody, there is a clear error`() throws {
    let place = try Workplace.sampled()
    let piped = try place.assay("score", "here", "--rater", "ana")
    #expect(piped.exitCode == 1 && piped.output.isEmpty)
    #expect(
      piped.errors == """
        assay: this command needs a terminal for input and output. Run it in a terminal window without pipes, or score on \
        a sheet: 'assay score export'. [no-terminal]

        """)
    let session = try place.session([], command: [Workplace.binary, "score", "here", "--rater", "anna"])
    #expect(session.exit == 1 && session.restored)
    #expect(session.output.contains("Did you mean 'ana'?") && session.output.contains("[no-such-rater]"))
  }
}
