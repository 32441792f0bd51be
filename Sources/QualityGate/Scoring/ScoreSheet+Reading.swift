// Reads a filled-in sheet: all of its scores, or every reason why none of them is taken. Reasons name lines and
// columns, never what a cell holds, because a cell may hold ticket text.
public import TicketModel

extension ScoreSheet {
  public typealias Rejected = SheetProblem

  /// What came of reading a sheet: everything or nothing.
  public enum Reading: Sendable, Equatable {
    /// The scores given, in the sheet's own order, and the tickets without: those whose row is there but empty, and
    /// those whose row was left out.
    case accepted(scores: [TicketScore], blank: [RaterAssignment], leftOut: [RaterAssignment])
    /// Everything that is wrong, by line. No score is taken.
    case rejected([Rejected])
  }

  /// Reads a filled-in copy of this sheet from the bytes of a file.
  ///
  /// - Returns: as `read(_: SheetContent, isSimulated:)`; bytes that are not text are rejected.
  public func read(
    _ bytes: [UInt8], isSimulated: Bool = false, skipping isGone: (String) -> Bool = { _ in false }
  ) -> Reading {
    guard let content = SheetContent(text: bytes) else { return .rejected([.notText]) }
    return read(content, isSimulated: isSimulated, skipping: isGone)
  }

  /// Reads a filled-in copy of this sheet.
  ///
  /// Accepts what spreadsheets write: a byte-order mark, CRLF, `;` or tabs between fields, blank rows, columns in
  /// another order. Rejects a wrong header, another round's or rater's sheet, another sample, a ticket that is not
  /// the rater's, a row twice, text that differs from what was handed out, scores other than 0, 1 and 2, a row with
  /// only some of its three scores, and a decision of the adjudicator without its reason.
  ///
  /// - Parameters:
  ///   - isSimulated: the scores come from a simulation, not from a person.
  ///   - isGone: asked of tickets that are not in the sheet any more; a row of one for which it is true is passed over.
  /// - Complexity: O(bytes), one pass after the separator is known.
  public func read(
    _ content: SheetContent, isSimulated: Bool = false, skipping isGone: (String) -> Bool = { _ in false }
  ) -> Reading {
    guard let table = ScoreSheet.table(content) else {
      return .rejected([.noHeader])
    }
    var problems = table.problems
    var known = [RowKey: Row](minimumCapacity: rows.count)
    for row in rows { known[RowKey(sample: row.sampleID, ticket: row.ticketID)] = row }
    let samples = Set(rows.map(\.sampleID))
    var seen = [RowKey: Int]()
    var given = [RowKey: TicketScore]()

    if problems.isEmpty {
      for record in table.records where !record.isBlank {
        let cell = table.cells(of: record)
        if let misplaced = whoseSheet(cell["sheet"]) {
          problems.append(Rejected(line: record.line, column: "sheet", reason: misplaced))
          continue
        }
        let key = RowKey(sample: cell["sample"], ticket: cell["ticket"])
        if known[key] == nil, isGone(key.ticket) { continue }
        guard samples.contains(key.sample) else {
          problems.append(Rejected(line: record.line, column: "sample", reason: "the sample is not part of this sheet"))
          continue
        }
        guard let row = known[key] else {
          problems.append(
            Rejected(
              line: record.line, column: "ticket",
              reason: "the ticket is not one of this rater's; did a spreadsheet reformat the number?"))
          continue
        }
        if let earlier = seen[key] {
          problems.append(
            Rejected(line: record.line, ticketID: key.ticket, reason: "the row stands on line \(earlier) already"))
          continue
        }
        seen[key] = record.line
        let shown = ["conversation", "resolution_under_review", "actions", "cited_documents"].map { cell[$0] }
        let found = ScoreSheet.check(sheet: id, sample: key.sample, ticket: key.ticket, shown: shown)
        let expected = check(of: row)
        if cell["check"] != expected || found != expected || cell["intent"] != row.intentID {
          problems.append(
            Rejected(
              line: record.line, ticketID: key.ticket, column: "check",
              reason: "the ticket or its text differs from what was handed out; start from a fresh sheet"))
        }
        let values = Criterion.allCases.map { cell[$0.rawValue] }
        if values.allSatisfy(\.isEmpty) { continue }
        var scores = [Int]()
        for (criterion, value) in zip(Criterion.allCases, values) {
          switch value {
          case "0": scores.append(0)
          case "1": scores.append(1)
          case "2": scores.append(2)
          default:
            problems.append(
              Rejected(
                line: record.line, ticketID: key.ticket, column: criterion.rawValue,
                reason: value.isEmpty ? "is missing; give all three scores or none" : "must be 0, 1 or 2"))
          }
        }
        if scores.count == values.count {
          if rater == GateRule.adjudicator, cell["comment"].isEmpty {
            problems.append(
              Rejected(
                line: record.line, ticketID: key.ticket, column: "comment",
                reason: "the reason for the decision is missing; write it in this row"))
          }
          given[key] = TicketScore(
            sampleID: key.sample, ticketID: key.ticket, rater: rater, factual: scores[0], policy: scores[1],
            tone: scores[2], comment: cell["comment"], isSimulated: isSimulated)
        }
      }
    }
    guard problems.isEmpty else { return .rejected(problems) }
    var scores = [TicketScore]()
    var blank = [RaterAssignment]()
    var leftOut = [RaterAssignment]()
    for row in rows {
      let key = RowKey(sample: row.sampleID, ticket: row.ticketID)
      let place = RaterAssignment(sampleID: row.sampleID, ticketID: row.ticketID, rater: rater)
      if let score = given[key] {
        scores.append(score)
      } else if seen[key] != nil {
        blank.append(place)
      } else {
        leftOut.append(place)
      }
    }
    return .accepted(scores: scores, blank: blank, leftOut: leftOut)
  }

  /// Which sheet a file claims to be: the `sheet` cell of its first row, or `nil` when there is none.
  public static func sheetID(in content: SheetContent) -> String? { table(content)?.sheetID }

  /// The last event of the audit trail when a file's rows were written; the earliest, when they are of several sheets.
  /// 0 for a file that does not say: everything is newer than that.
  public static func trailEnd(in content: SheetContent) -> Int64 {
    guard let table = table(content) else { return 0 }
    return table.records.filter { !$0.isBlank }.map { trailEnd(asOf: table.cells(of: $0)[asOfColumn]) }.min() ?? 0
  }

  /// Sheets of older versions do not say when they were written.
  private static func table(_ content: SheetContent) -> SheetTable? {
    SheetTable(content, columns: columns, optional: [asOfColumn])
  }

  /// Why a line does not belong to this sheet, or `nil` when it does.
  private func whoseSheet(_ text: String) -> String? {
    if text == id { return nil }
    if text.hasPrefix(round + "/") { return "the line belongs to another rater's sheet" }
    return "the line belongs to another scoring round"
  }

  /// A row's identity.
  private struct RowKey: Hashable {
    var sample: String
    var ticket: String
  }
}
