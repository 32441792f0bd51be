// A small desk for tests of verdicts: tables written by code, sheets filled by code, verdicts read back.
import Foundation
import QualityGate

/// What one run of the gate said.
struct Judgement: Decodable {
  struct Verdict: Decodable {
    struct Hold: Decodable { var reason, finding, lift: String }
    struct Audits: Decodable {
      struct Month: Decodable {
        var month: String
        var tickets, open, defects, sum: Int
      }
      var months: [Month]
      var alarm: Int
      var alarmedIn: String?
    }

    var decision: String
    var reasons: [String]
    var sampleID: String?
    var attempt, frameSize, sampleSize, scored, perfect: Int
    var whatWouldChange: String
    var holds: [Hold]
    var audits: Audits?

    func hold(_ reason: String) -> Hold? { holds.first { $0.reason == reason } }
  }

  private struct Line: Decodable {
    var intent: String
    var verdict: Verdict
  }

  private var lines: [Line]
  /// `nil` for a day to come, of which nothing is kept.
  var run: Int?
  var policy, asOf: String

  subscript(intent: String) -> Verdict? { lines.first { $0.intent == intent }?.verdict }
  /// Of the first intent that was found.
  var first: Verdict { self["I001"]! }
}

/// The day so many days from now, as the gate takes it (UTC).
func day(in days: Int) -> String {
  Date(timeIntervalSinceNow: Double(days) * 86_400).formatted(.iso8601.year().month().day())
}

/// Tickets of one question, closed on the day they came.
struct DeskTickets: Sendable {
  static let parcel = "where is my parcel it has not arrived yet"
  static let refund = "please refund the money for my returned shoes"
  private static let endings = [
    "please help", "thanks a lot", "it is urgent", "since last week", "what should i do", "can you check", "as always",
  ]

  var count: Int
  var text = parcel
  /// Number of the first; they count up from there.
  var from = 0
  var month = "2026-01"
  /// So many of them, from the first on, were resolved by people, the rest by the bot.
  var human = 0
  /// They end with other words, as people's do.
  var isVaried = false
  /// Day of the record, later ones take the place of earlier ones.
  var updated = "2026-03-01"
  var satisfaction: @Sendable (_ place: Int, _ isBot: Bool) -> String = { _, _ in "" }
  var reopens: @Sendable (_ place: Int, _ isBot: Bool) -> String = { _, _ in "" }

  var lines: [String] {
    (0..<count).map { place in
      let day = "\(month)-\(place % 28 < 9 ? "0" : "")\(1 + place % 28)"
      let isBot = place >= human
      let ending = isVaried ? " " + Self.endings[place % 7] + " " + Self.endings[place / 7 % 7] : ""
      return "T\(from + place),\(day)T10:00:00Z,\(day)T12:00:00Z,\(updated)T00:00:00Z,closed,email,en,,"
        + "\(text)\(ending),It is on its way.,\(isBot ? "bot" : "human"),\(satisfaction(place, isBot)),"
        + "\(reopens(place, isBot))\n"
    }
  }
}

/// Two questions that discovery tells apart, or takes for one.
let twoQuestions = [
  DeskTickets(count: 130, isVaried: true),
  DeskTickets(count: 120, text: DeskTickets.refund, from: 300, isVaried: true),
]

extension Workplace {
  /// Reads these tickets into the store and finds the intents, going on from those that are there.
  func read(_ tickets: DeskTickets..., mine arguments: [String] = ["--intents", "1"]) throws {
    try read(tickets, mine: arguments)
  }

  func read(_ tickets: [DeskTickets], mine arguments: [String] = ["--intents", "1"]) throws {
    let header = [
      "id", "created_at", "closed_at", "updated_at", "status", "channel", "language", "subject", "text", "answer",
      "resolved_by", "csat", "reopens",
    ].joined(separator: ",")
    try write(header + "\n" + tickets.flatMap(\.lines).joined(), to: "desk.csv")
    try ok("ingest", "desk.csv")
    let mine = try run(Workplace.binary, ["mine", "--vectorizer", "lexical", "--quiet"] + arguments)
    guard mine.exitCode == 0 else { throw Failure(text: mine.errors) }
  }

  /// A desk of one question, all resolved by the bot.
  static func desk(_ count: Int = 130) throws -> Workplace {
    let place = try Workplace()
    try place.read(DeskTickets(count: count))
    return place
  }

  func gate(_ arguments: String...) throws -> Judgement {
    let outcome = try run(Workplace.binary, ["gate", "--format", "json", "--quiet"] + arguments)
    guard outcome.exitCode == 0 else { throw Failure(text: outcome.errors) }
    return try JSONDecoder().decode(Judgement.self, from: Data(outcome.output.utf8))
  }

  /// The same under a policy of these lines.
  func gate(policy: String, asOf: String? = nil) throws -> Judgement {
    try write(policy, to: "policy.yaml")
    return try asOf.map { try gate("--policy", "policy.yaml", "--as-of", $0) } ?? gate("--policy", "policy.yaml")
  }

  /// The rows of a rater's sheet as it would be handed out now.
  func sheet(_ rater: String) throws -> [[String]] {
    try ok("score", "export", "--sheets", "csv", "--output", "sheets")
    return DelimitedText.records(try read("sheets/\(rater).csv"), separator: 44).records.map(\.fields)
  }

  /// The tickets on a rater's sheet, in its order.
  func ticketsOnSheet(of rater: String) throws -> [String] { try sheet(rater).dropFirst().map { $0[3] } }

  /// Fills in a rater's sheet and imports it: each ticket at 2/2, a defect, or left out, by its place from 0 and id.
  func score(_ rater: String, _ isPerfect: (_ place: Int, _ ticket: String) -> Bool? = { _, _ in true }) throws {
    var rows = try sheet(rater)
    for place in rows.indices.dropFirst() {
      let scores = isPerfect(place - 1, rows[place][3]).map { [$0 ? "2" : "0", "2", "2", "as the article says"] }
      rows[place].replaceSubrange(8..<12, with: scores ?? ["", "", "", ""])
    }
    let text = rows.map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n" }
    try write(text.joined(), to: "sheets/\(rater).csv")
    try ok("score", "import", "sheets/\(rater).csv")
  }

  /// Draws for every intent that has no sample, and gives one rater's scores.
  func sampleAndScore(_ isPerfect: (_ place: Int, _ ticket: String) -> Bool? = { _, _ in true }) throws {
    try ok("sample", "--raters", "ana")
    try score("ana", isPerfect)
  }

  /// Runs the 'assay sample' that a sentence names.
  func draw(asNamedIn lift: String, raters: String = "ana", _ more: String...) throws {
    guard let command = lift.firstMatch(of: /'assay (sample [^']*)'/)?.1 else {
      throw Failure(text: "no draw is named in: \(lift)")
    }
    let arguments = command.split(separator: " ").map(String.init) + ["--raters", raters, "--quiet"] + more
    let outcome = try run(Workplace.binary, arguments)
    guard outcome.exitCode == 0 else { throw Failure(text: outcome.errors) }
  }
}
