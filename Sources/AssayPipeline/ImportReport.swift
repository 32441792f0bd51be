// What an import did and what the store now lacks: every record accounted for.
import QualityGate
import TicketModel
import TicketStore

/// The account of one call of ingest.
public struct ImportReport: Sendable, Encodable {
  public struct Source: Sendable, Encodable {
    public var file: String
    public var format: String
    public var bytes: Int64
    /// Read completely by an earlier call; nothing of it was read again.
    public var wasReadBefore: Bool
  }
  public struct Skipped: Sendable, Encodable {
    public var file: String
    public var reason: String
  }
  public struct Count: Sendable, Encodable {
    public var outcome: String
    public var reason: String
    public var records: Int
  }
  public struct Note: Sendable, Encodable {
    public var code: String
    public var detail: String
    public var count: Int
  }
  public struct Month: Sendable, Encodable {
    public var month: String
    public var tickets: Int
  }

  public var sources: [Source] = []
  public var skipped: [Skipped] = []
  /// Of the files that were read: `read = kept + merged + rejected + excluded`.
  public var read = 0
  public var kept = 0
  public var merged = 0
  public var rejected = 0
  public var excluded = 0
  public var reasons: [Count] = []
  public var notes: [Note] = []
  /// CSV with file, line, field, reason of every rejected record; `nil` when there is none.
  public var rejectsFile: String?

  // The store as a whole, after the import.
  public var tickets = 0
  public var messages = 0
  public var people = 0
  public var events = 0
  public var withoutCustomerText = 0
  /// Tickets that no customer wrote, by kind.
  public var automatic: [String: Int] = [:]
  public var withoutTranscript = 0
  public var withUnknownRole = 0
  public var withZonelessTime = 0
  public var withoutCreationTime = 0
  public var languages: [String: Int] = [:]
  public var resolutions: [String: Int] = [:]
  public var months: [Month] = []
  /// Months between the first and the last with no ticket at all, or fewer than a tenth of the median month.
  public var monthsWithGaps: [Month] = []

  /// Seconds spent reading and writing.
  public var seconds = 0.0
  public var megabytesPerSecond = 0.0

  /// Where the work went.
  public var work = Work()

  /// Seconds of processor time by stage, of all threads.
  public struct Work: Sendable, Encodable {
    /// Reading, unpacking, parsing, HTML to text.
    public var decoding = 0.0
    /// Roles, quoted history, signatures, masks, language.
    public var cleaning = 0.0
    public var writing = 0.0
    /// Deriving again what fragments and people who came later have changed.
    public var settling = 0.0
  }

  mutating func add(_ counts: [RecordCount]) {
    for count in counts {
      read += count.records
      switch count.outcome {
      case .kept: kept += count.records
      case .merged: merged += count.records
      case .rejected: rejected += count.records
      case .excluded: excluded += count.records
      }
      reasons.append(Count(outcome: count.outcome.rawValue, reason: count.reason, records: count.records))
    }
  }

  mutating func add(_ figures: StoreFigures) {
    tickets = figures.tickets
    messages = figures.messages
    people = figures.people
    events = figures.events
    withoutCustomerText = figures.withoutCustomerText
    for (kind, tickets) in figures.automatic { automatic[kind.rawValue] = tickets }
    withoutTranscript = figures.withoutTranscript
    withUnknownRole = figures.withUnknownRole
    withZonelessTime = figures.withZonelessTime
    withoutCreationTime = figures.withoutCreationTime
    for (language, tickets) in figures.languages { languages[language] = tickets }
    for (resolution, tickets) in figures.resolutions { resolutions[resolution.rawValue] = tickets }
    months = figures.months.map { Month(month: Timestamp.monthName($0.month), tickets: $0.tickets) }
    monthsWithGaps = ImportReport.gaps(months)
  }

  /// The months with suspiciously few tickets.
  static func gaps(_ months: [Month]) -> [Month] {
    guard months.count >= 3 else { return [] }
    let median = months.map(\.tickets).sorted()[months.count / 2]
    return months.filter { $0.tickets == 0 || $0.tickets * 10 < median }
  }
}
