// What reading an export gives: items, and an account of every record that became none.
public import ContentHash
public import TicketModel

/// One thing that a record says. A ticket may arrive in several items, from several files, in any order.
public enum ExportItem: Sendable, Equatable {
  /// A whole ticket record. `recordHash` is SHA-256 of the record's bytes.
  case ticket(Ticket, recordHash: Digest)
  /// Messages that live in records of their own. A message with an id seen before replaces it.
  case messages(ticketID: String, [Message])
  /// History that lives in records of its own.
  case events(ticketID: String, [TicketEvent])
  /// Single facts about a ticket that live in records of their own.
  case facts(ticketID: String, TicketFacts)
  case person(Person)
}

/// Facts that some exports keep apart from the ticket. `nil`: this record does not say.
public struct TicketFacts: Sendable, Equatable {
  public var solvedAt: Timestamp?
  public var reopens: Int?
  public var satisfaction: Satisfaction?
  public var followUpOf: String?

  public init(
    solvedAt: Timestamp? = nil, reopens: Int? = nil, satisfaction: Satisfaction? = nil, followUpOf: String? = nil
  ) {
    self.solvedAt = solvedAt
    self.reopens = reopens
    self.satisfaction = satisfaction
    self.followUpOf = followUpOf
  }
}

/// A record that could not be read. Never holds text of a ticket.
public struct Rejection: Sendable, Equatable {
  public enum Code: String, Sendable, CaseIterable {
    case truncatedRecord = "truncated-record"
    case recordTooLarge = "record-too-large"
    case brokenRecord = "broken-record"
    case notARecord = "not-a-record"
    case invalidJSON = "invalid-json"
    case invalidXML = "invalid-xml"
    case invalidUTF8 = "invalid-utf8"
    case tooDeep = "too-deep"
    case unknownRecord = "unknown-record"
    case missingID = "missing-id"
    case missingTicketID = "missing-ticket-id"
    case unreadableTime = "unreadable-time"
    case wrongFieldCount = "wrong-field-count"
    case unclosedQuote = "unclosed-quote"
    case unreadableRest = "unreadable-rest"
    case unpacksTooFar = "unpacks-too-far"

    /// What is wrong, in one sentence without a full stop.
    public var message: String {
      switch self {
      case .truncatedRecord: return "the file ends in the middle of a record or list"
      case .recordTooLarge: return "the record is larger than the limit"
      case .brokenRecord: return "the record is broken off or a quotation mark or bracket in it is unbalanced"
      case .notARecord: return "something that is no record stands between the records"
      case .invalidJSON: return "the record is not valid JSON"
      case .invalidXML: return "the record is not well-formed XML, or uses entities that XML does not have"
      case .invalidUTF8: return "the record is not valid UTF-8"
      case .tooDeep: return "the record is nested too deeply"
      case .unknownRecord: return "the record is of no known kind"
      case .missingID: return "the record has no id"
      case .missingTicketID: return "the record does not say which ticket it belongs to"
      case .unreadableTime: return "the time cannot be read or lies outside 1970 to 2100"
      case .wrongFieldCount: return "the row has another number of fields than the header"
      case .unclosedQuote: return "a quoted field is never closed"
      case .unreadableRest: return "the rest of the file cannot be unpacked"
      case .unpacksTooFar:
        return "the file unpacks to over 500 times its size, as no export does; if it is one, unpack it yourself"
      }
    }
  }

  public var location: InputLocation
  public var code: Code
  /// What to do about it, where the code alone does not tell.
  public var remedy: String?

  public init(location: InputLocation, code: Code, remedy: String? = nil) {
    self.location = location
    self.code = code
    self.remedy = remedy
  }

  /// What is wrong, and how to mend it if that is known, in one sentence without a full stop.
  public var message: String { code.message + (remedy.map { "; " + $0 } ?? "") }
  /// `file:line: field: message. [code]`
  public var text: String { location.text + ": " + message + ". [" + code.rawValue + "]" }
}

/// Something worth telling about records that were kept, and how often it was met.
public struct ExportNote: Sendable, Equatable {
  public enum Code: String, Sendable, CaseIterable {
    case unreadableTime = "unreadable-time"
    case zonelessTime = "zoneless-time"
    /// Times that are not ISO 8601 were read by the one notation that a column's first values have in common.
    case assumedTimeFormat = "assumed-time-format"
    /// Rows of a table share ids or say who wrote, as rows of messages do: of two rows of a ticket only one is kept.
    case rowsAsMessages = "rows-as-messages"
    case repairedEscapes = "repaired-escapes"
    /// Numbers beyond 64 bits were read as text, what stands for no value as null.
    case repairedValues = "repaired-values"
    case unknownColumn = "unknown-column"
    case rowNumberAsID = "row-number-as-id"
    case unknownStatus = "unknown-status"
    case unknownSatisfaction = "unknown-satisfaction"
    case assumedScale = "assumed-scale"
    case unknownLanguage = "unknown-language"
    case unknownResolver = "unknown-resolver"
    case unknownAuthor = "unknown-author"
    case unreadableNumber = "unreadable-number"
    case unreadableComment = "unreadable-comment"
    case unknownVisibility = "unknown-visibility"
    /// A path of the mapping at which the first records have nothing.
    case pathNotSeen = "path-not-seen"
    /// Comments that do not name their ticket, in a file whose name does.
    case ticketOfFileName = "ticket-of-file-name"
    /// Records without ids are known by what they hold.
    case contentAsID = "content-as-id"
    /// The file's bytes are no UTF-8; the detail names the encoding that they were taken for, and the file.
    case assumedEncoding = "assumed-encoding"
  }

  public var code: Code
  /// The field or column; empty when the code says it all.
  public var detail: String
  public var count: Int

  public init(code: Code, detail: String = "", count: Int = 1) {
    self.code = code
    self.detail = detail
    self.count = count
  }
}

/// Records that were read and understood but hold nothing to keep.
public struct Exclusion: Sendable, Equatable {
  public enum Reason: String, Sendable, CaseIterable {
    case deleted
    case notSupport = "not-support"
    case serviceMessage = "service-message"
    case unsupportedMessage = "unsupported-message"
    case outsideTopics = "outside-topics"
    case historyWithoutFacts = "history-without-facts"
    case noText = "no-text"
    /// Schema, state and log lines of a data pipeline.
    case pipelineMessage = "pipeline-message"
    /// Merged into another ticket, which has its messages.
    case mergedAway = "merged-away"
    /// Started by the desk, and the customer never wrote.
    case unansweredOutbound = "unanswered-outbound"
    /// Written, but never sent.
    case draft
    /// A trial run of the desk's own bot.
    case preview
    case droppedByMapping = "dropped-by-mapping"
    /// A row that somebody other than the customer wrote, in a table that is read as one ticket a row.
    case notTheCustomer = "not-the-customer"
  }

  public var reason: Reason
  public var count: Int

  public init(reason: Reason, count: Int) {
    self.reason = reason
    self.count = count
  }
}

/// Where reading can be taken up again: right after the last record of a batch.
///
/// It holds only a position. Reading scans up to it again (scanning costs a fraction of decoding), so whatever context
/// stands in between is rebuilt rather than stored; the file must be unchanged.
public struct Checkpoint: Sendable, Equatable {
  /// Bytes of the unpacked stream that lie before.
  public var offset: Int64
  /// Line that reading continues on, from 1.
  public var line: Int

  public init(offset: Int64, line: Int) {
    self.offset = offset
    self.line = line
  }
}

/// A run of consecutive records, decoded.
///
/// Invariant: `recordsRead == kept + rejects.count + sum of excluded`.
public struct ExportBatch: Sendable, Equatable {
  public var items: [ExportItem] = []
  /// For the leading items, which of the kept records each came from, from 0 and never falling. Items after these were
  /// put together from several records.
  public var owners: [Int] = []
  /// For the same items, the line that their record begins on.
  public var lines: [Int] = []
  /// Records that gave at least one item.
  public var kept = 0
  public var rejects: [Rejection] = []
  public var excluded: [Exclusion] = []
  public var notes: [ExportNote] = []
  public var recordsRead = 0
  /// Bytes of the unpacked stream.
  public var bytesRead: Int64 = 0
  /// Bytes read so far from the start, on the scale of `ExportSource.byteCount`: for progress.
  public var sourceBytesRead: Int64 = 0
  public var checkpoint = Checkpoint(offset: 0, line: 1)

  public init() {}

  /// Traps when the account of records does not add up.
  public func checkInvariants() {
    let excludedCount = excluded.reduce(0) { $0 + $1.count }
    precondition(
      recordsRead == kept + rejects.count + excludedCount,
      "\(recordsRead) records ≠ \(kept) kept + \(rejects.count) rejected + \(excludedCount) excluded")
  }

  mutating func exclude(_ reason: Exclusion.Reason) {
    if let index = excluded.firstIndex(where: { $0.reason == reason }) {
      excluded[index].count += 1
    } else {
      excluded.append(Exclusion(reason: reason, count: 1))
    }
  }

  mutating func note(_ code: ExportNote.Code, _ detail: String = "") {
    if let index = notes.firstIndex(where: { $0.code == code && $0.detail == detail }) {
      notes[index].count += 1
    } else {
      notes.append(ExportNote(code: code, detail: detail))
    }
  }
}
