// The table a rater fills in: what it holds and how it is written. Reading it back is in ScoreSheet+Reading.swift.
// It holds ticket text; where it is stored, and who may open it, is the caller's care.
import ContentHash
public import TicketModel

/// One rater's tickets of one scoring round.
public struct ScoreSheet: Sendable, Equatable {
  /// The scoring round: `R1`. No `/` in it.
  public var round: String
  public var rater: String
  /// In the order shown; a (sample, ticket) pair stands once.
  public var rows: [Row]
  /// The last event of the audit trail when the sheet is written: what came later is newer than what its rows show.
  public var trailEnd: Int64

  public init(round: String, rater: String, rows: [Row], trailEnd: Int64 = 0) {
    self.round = round
    self.rater = rater
    self.rows = rows
    self.trailEnd = trailEnd
  }

  /// One ticket to score.
  public struct Row: Sendable, Equatable {
    public var sampleID: String
    public var intentID: String
    public var ticketID: String
    /// The whole conversation as the rater reads it.
    public var conversation: String
    /// The automatic answers that are judged.
    public var resolutionUnderReview: String
    /// What was done for the customer, one action per line.
    public var actions: String
    /// The documents that the answer cites, one per line.
    public var citedDocuments: String
    /// What the rater has given already, or `nil`.
    public var score: TicketScore?

    public init(
      sampleID: String, intentID: String, ticketID: String, conversation: String, resolutionUnderReview: String = "",
      actions: String = "", citedDocuments: String = "", score: TicketScore? = nil
    ) {
      self.sampleID = sampleID
      self.intentID = intentID
      self.ticketID = ticketID
      self.conversation = conversation
      self.resolutionUnderReview = resolutionUnderReview
      self.actions = actions
      self.citedDocuments = citedDocuments
      self.score = score
    }
  }

  /// The columns, in the order written.
  public static let columns = [
    "sheet", "sample", "intent", "ticket", "conversation", "resolution_under_review", "actions", "cited_documents",
    "factual", "policy", "tone", "comment", "check", asOfColumn,
  ]

  /// Where rows keep `trailEnd`. The letter keeps spreadsheets from reading it as a number.
  static let asOfColumn = "as_of"
  private var asOf: String { "e\(trailEnd)" }

  /// The end of the trail that a cell names; 0, the beginning, when it names none.
  static func trailEnd(asOf cell: String) -> Int64 {
    cell.utf8.first == UInt8(ascii: "e") ? Int64(cell.dropFirst()) ?? 0 : 0
  }

  /// What the `sheet` column says on every line: `round/rater`.
  public var id: String { round + "/" + rater }

  /// Short digest of what the rater is shown: `k` and 16 hexadecimal digits of SHA-256 over the sheet, the sample, the
  /// ticket and every text shown, with line breaks as LF. A row whose ticket or text was changed no longer fits it.
  ///
  /// The letter keeps spreadsheets from reading a digest of digits as a number.
  public func check(of row: Row) -> String {
    ScoreSheet.check(
      sheet: id, sample: row.sampleID, ticket: row.ticketID,
      shown: [row.conversation, row.resolutionUnderReview, row.actions, row.citedDocuments])
  }

  static func check(sheet: String, sample: String, ticket: String, shown: [String]) -> String {
    var hasher = SHA256()
    for field in [sheet, sample, ticket] + shown.map(unified) { hasher.update(field: field) }
    return hasher.shortCheck()
  }

  /// The text with every line break as LF and nothing blank around it: what stays the same in a spreadsheet.
  static func unified(_ text: String) -> String {
    var bytes = [UInt8]()
    bytes.reserveCapacity(text.utf8.count)
    var afterReturn = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\r") {
        bytes.append(UInt8(ascii: "\n"))
      } else if !(byte == UInt8(ascii: "\n") && afterReturn) {
        bytes.append(byte)
      }
      afterReturn = byte == UInt8(ascii: "\r")
    }
    return DelimitedText.trimmed(String(decoding: bytes, as: UTF8.self))
  }

  /// The sheet as comma-separated text (RFC 4180, CRLF), with a byte-order mark so that spreadsheets read it as UTF-8.
  ///
  /// A field that starts with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe before it, so that
  /// no spreadsheet runs it as a formula; reading takes it off again.
  ///
  /// - Complexity: O(bytes written).
  public func render(byteOrderMark: Bool = true) -> String {
    guardedRows.reduce(into: (byteOrderMark ? "\u{FEFF}" : "") + DelimitedText.line(ScoreSheet.columns)) {
      $0 += DelimitedText.line(guarded: $1)
    }
  }

  /// The cells of each row, in the order of `columns`, each made safe for spreadsheets.
  ///
  /// Workbooks hold the same cells as text files, apostrophes included: a rater's program may turn one into the other.
  public var guardedRows: [[String]] {
    rows.map { row in
      let given = Criterion.allCases.map { criterion in row.score.map { String($0[criterion]) } ?? "" }
      let cells =
        [id, row.sampleID, row.intentID, row.ticketID]
        + [row.conversation, row.resolutionUnderReview, row.actions, row.citedDocuments].map(ScoreSheet.unified)
        + given + [row.score?.comment ?? "", check(of: row), asOf]
      return cells.map(DelimitedText.guarded)
    }
  }
}
