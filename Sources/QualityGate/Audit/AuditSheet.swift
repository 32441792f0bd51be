// The table in which a rater says of each drawn ticket whether it fits its intent. Written and read with the care of
// score sheets: see ScoreSheet.swift. It holds ticket text; who may open it is the caller's care.
public import TicketModel

/// The sheet of one audit. Every rater gets the same.
public struct AuditSheet: Sendable, Equatable {
  /// The audit's id: what the `sheet` column says on every line.
  public let id: String
  /// By intent, largest first, so that a rater reads the tickets of an intent together; a ticket stands once.
  public let rows: [AuditedTicket]

  /// - Parameter intentOrder: ids of the intents; those left out come last.
  public init(_ audit: CoverageAudit, intentOrder: [String]) {
    id = audit.id
    let places = Dictionary(intentOrder.enumerated().map { ($1, $0) }) { first, _ in first }
    let drawn = audit.bands.flatMap(\.tickets).enumerated()
    rows = drawn.sorted {
      (places[$0.element.intentID] ?? .max, $0.offset) < (places[$1.element.intentID] ?? .max, $1.offset)
    }.map(\.element)
  }

  /// The columns, in the order written.
  public static let columns = [
    "sheet", "ticket", "text", "intent", "intent_name", "intent_terms", "central_tickets", "fits", "comment", "check",
  ]
  private static let shown = ["text", "intent", "intent_name", "intent_terms", "central_tickets"]

  private static func shown(_ row: AuditedTicket) -> [String] {
    [row.text, row.intentID, row.intentName, row.terms, row.centralTexts]
  }

  /// Short digest of what the rater is shown, as on score sheets.
  func check(of row: AuditedTicket) -> String {
    ScoreSheet.check(sheet: id, sample: "", ticket: row.ticketID, shown: AuditSheet.shown(row))
  }

  /// The sheet as comma-separated text (RFC 4180, CRLF, byte-order mark, fields guarded against being run as formulas).
  /// Without any answer.
  ///
  /// - Complexity: O(bytes written).
  public func render() -> String {
    var text = "\u{FEFF}" + DelimitedText.line(AuditSheet.columns)
    for row in rows {
      text += DelimitedText.line(
        [id, row.ticketID] + AuditSheet.shown(row).map(ScoreSheet.unified) + ["", "", check(of: row)])
    }
    return text
  }

  // MARK: Reading

  /// What came of reading a sheet: everything or nothing.
  public enum Reading: Sendable {
    /// The answers given with their lines, and how many rows have none. Rows may be left out.
    case accepted(answers: [(AuditAnswer, line: Int)], unanswered: Int)
    /// Everything that is wrong, by line. No answer is taken.
    case rejected([SheetProblem])
  }

  /// Reads a filled-in copy of this sheet.
  ///
  /// `fits` is 1 or yes, 0 or no, in any case, or empty. Rejects what score sheets reject: a wrong header, another
  /// sheet, a ticket that was not drawn, a row twice, text or intent that differ from what was handed out.
  ///
  /// - Parameters:
  ///   - isSimulated: the answers come from a simulation, not from a person.
  ///   - isGone: asked of tickets that are not in the audit any more; a row of one for which it is true is passed over.
  /// - Complexity: O(bytes).
  public func read(
    _ bytes: [UInt8], rater: String, isSimulated: Bool = false, skipping isGone: (String) -> Bool = { _ in false }
  ) -> Reading {
    guard let content = SheetContent(text: bytes) else { return .rejected([.notText]) }
    guard let table = SheetTable(content, columns: AuditSheet.columns) else { return .rejected([.noHeader]) }
    guard table.problems.isEmpty else { return .rejected(table.problems) }
    var problems: [SheetProblem] = []
    let known = Dictionary(uniqueKeysWithValues: rows.map { ($0.ticketID, $0) })
    var seen: [String: Int] = [:]
    var answers: [(AuditAnswer, line: Int)] = []
    var unanswered = 0
    for record in table.records where !record.isBlank {
      let cell = table.cells(of: record)
      let ticketID = cell["ticket"]
      func reject(_ column: String?, _ reason: String, ticket: String? = ticketID) {
        problems.append(SheetProblem(line: record.line, ticketID: ticket, column: column, reason: reason))
      }
      guard cell["sheet"] == id else {
        reject("sheet", "the line belongs to another draw; this one is \(id)", ticket: nil)
        continue
      }
      guard let row = known[ticketID] else {
        if isGone(ticketID) { continue }
        reject(
          "ticket", "the ticket was not drawn for this audit; did a spreadsheet reformat the number?", ticket: nil)
        continue
      }
      if let earlier = seen[ticketID] {
        reject(nil, "the row stands on line \(earlier) already")
        continue
      }
      seen[ticketID] = record.line
      let found = ScoreSheet.check(
        sheet: id, sample: "", ticket: ticketID, shown: AuditSheet.shown.map { cell[$0] })
      if cell["check"] != found || found != check(of: row) {
        reject(
          "check", "the ticket, its text or its intent differs from what was handed out; start from a fresh sheet")
      }
      switch cell["fits"].lowercased() {
      case "": unanswered += 1
      case "1", "yes", "0", "no":
        let fits = ["1", "yes"].contains(cell["fits"].lowercased())
        answers.append(
          (
            AuditAnswer(
              ticketID: ticketID, rater: rater, fits: fits, comment: cell["comment"], isSimulated: isSimulated),
            line: record.line
          ))
      default: reject("fits", "must be 1 or yes, 0 or no, or empty")
      }
    }
    return problems.isEmpty ? .accepted(answers: answers, unanswered: unanswered) : .rejected(problems)
  }
}
