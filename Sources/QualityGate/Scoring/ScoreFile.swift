// The file that a scoring page saves, as far as its form goes: a value is of the type it should be, or a problem is
// noted in its place. Whether the scores are about what was handed out is checked in ScoreFile+Reading.swift.
public import TicketModel

/// One rater's scores as a scoring page saves them (`Documentation/scoring-file.md`).
///
/// Decoding throws only for text that is not JSON or no object: everything else that is wrong becomes one of
/// `problems`, so that a person learns all of it at once.
public struct ScoreFile: Sendable, Equatable {
  public static let format = "assay-scores"
  public static let version = 1
  /// Far more than a thousand tickets with long comments need.
  public static let largestSize = 8 << 20

  public var round = ""
  public var rater = ""
  public var tickets: [Entry] = []
  /// What is wrong with the file's own fields.
  public var problems: [Problem] = []

  /// One ticket of the file.
  public struct Entry: Sendable, Equatable {
    public var sampleID = ""
    public var ticketID = ""
    /// The digest that was handed out with the ticket.
    public var check = ""
    /// In the order of `Criterion.allCases`; `nil` when the ticket is not scored.
    public var scores: [Int]?
    public var comment = ""
    public var isSkipped = false
    /// When the rater took all three scores back, having given them; `nil` for a ticket that has scores or never had.
    public var clearedAt: Timestamp?
    public var details = TicketScore.Details()
    /// What is wrong, by field.
    var problems: [(field: String, reason: String)] = []

    public static func == (one: Entry, other: Entry) -> Bool {
      one.sampleID == other.sampleID && one.ticketID == other.ticketID && one.check == other.check
        && one.scores == other.scores && one.comment == other.comment && one.isSkipped == other.isSkipped
        && one.clearedAt == other.clearedAt && one.details == other.details
        && one.problems.elementsEqual(other.problems, by: ==)
    }
  }

  /// One thing wrong with a file. Names tickets by id and never quotes a text.
  public struct Problem: Sendable, Equatable {
    /// Place in the list of tickets, from 1.
    public var entry: Int?
    /// The ticket, when it is one of the rater's.
    public var ticketID: String?
    public var field: String?
    /// One sentence without a full stop.
    public var reason: String

    public init(entry: Int? = nil, ticketID: String? = nil, field: String? = nil, reason: String) {
      self.entry = entry
      self.ticketID = ticketID
      self.field = field
      self.reason = reason
    }

    /// `entry 7, ticket 4711, scores.factual: must be 0, 1 or 2`.
    public var text: String {
      let place = [entry.map { "entry \($0)" }, ticketID.map { "ticket \($0)" }, field].compactMap(\.self)
      return place.isEmpty ? reason : place.joined(separator: ", ") + ": " + reason
    }
  }
}

extension ScoreFile: Decodable {
  private enum Field: String, CodingKey { case format, version, round, rater, tickets }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    guard (try? fields.decode(String.self, forKey: .format)) == Self.format else {
      problems = [Problem(field: "format", reason: "the file is no file of scores that a scoring page saved")]
      return
    }
    guard (try? fields.decode(Int.self, forKey: .version)) == Self.version else {
      problems = [Problem(field: "version", reason: "the file is of a version that this program does not read")]
      return
    }
    round = text(fields, .round)
    rater = text(fields, .rater)
    do { tickets = try fields.decode([Entry].self, forKey: .tickets) } catch {
      problems.append(Problem(field: Field.tickets.rawValue, reason: "must be a list of tickets"))
    }
  }

  private mutating func text(_ fields: KeyedDecodingContainer<Field>, _ field: Field) -> String {
    if let text = try? fields.decode(String.self, forKey: field) { return text }
    problems.append(Problem(field: field.rawValue, reason: "must be a text"))
    return ""
  }
}

extension ScoreFile.Entry: Decodable {
  private enum Field: String, CodingKey {
    case sample, ticket, check, scores, skipped, needsSecondOpinion, comment, privateNote, seconds, scoredAt
    case clearedAt, beforeHints
  }

  /// Never throws: what is no object at all has every field missing.
  public init(from decoder: any Decoder) throws {
    guard let fields = try? decoder.container(keyedBy: Field.self) else {
      problems = [("", "must be an object")]
      return
    }
    sampleID = required(fields, .sample)
    ticketID = required(fields, .ticket)
    check = required(fields, .check)
    comment = optional(fields, .comment, "must be a text") ?? ""
    isSkipped = optional(fields, .skipped, "must be true or false") ?? false
    details.needsSecondOpinion = optional(fields, .needsSecondOpinion, "must be true or false") ?? false
    details.privateNote = optional(fields, .privateNote, "must be a text") ?? ""
    readScores(fields)
    if let seconds: Int = optional(fields, .seconds, "must be a whole number of seconds or null") {
      if (0...Int(Int32.max)).contains(seconds) {
        details.seconds = seconds
      } else {
        problems.append((Field.seconds.rawValue, "must be a whole number of seconds or null"))
      }
    }
    details.scoredAt = time(fields, .scoredAt)
    clearedAt = time(fields, .clearedAt)
    if let before: [Int] = optional(fields, .beforeHints, "must be three scores or null") {
      details.beforeHints = before
      if before.count != Criterion.allCases.count || !before.allSatisfy((0...2).contains) {
        problems.append((Field.beforeHints.rawValue, "must be three scores of 0, 1 or 2, or null"))
      }
    }
  }

  private mutating func time(_ fields: KeyedDecodingContainer<Field>, _ field: Field) -> Timestamp? {
    guard let text: String = optional(fields, field, "must be a time or null") else { return nil }
    if let time = Timestamp.parse(text)?.time { return time }
    problems.append((field.rawValue, "must be a time like 2024-03-09T17:05:00Z, or null"))
    return nil
  }

  private mutating func readScores(_ fields: KeyedDecodingContainer<Field>) {
    guard fields.contains(.scores), (try? fields.decodeNil(forKey: .scores)) != true else { return }
    guard let given = try? fields.nestedContainer(keyedBy: Criterion.self, forKey: .scores) else {
      problems.append((Field.scores.rawValue, "must hold factual, policy and tone, or be null"))
      return
    }
    var values: [Int] = []
    for criterion in Criterion.allCases {
      let field = "\(Field.scores.rawValue).\(criterion.rawValue)"
      if let value = try? given.decode(Int.self, forKey: criterion), (0...2).contains(value) {
        values.append(value)
      } else if !given.contains(criterion) || (try? given.decodeNil(forKey: criterion)) == true {
        problems.append((field, "is missing; give all three scores or none"))
      } else {
        problems.append((field, "must be 0, 1 or 2"))
      }
    }
    if values.count == Criterion.allCases.count { scores = values }
  }

  private mutating func required(_ fields: KeyedDecodingContainer<Field>, _ field: Field) -> String {
    if let text = try? fields.decode(String.self, forKey: field) { return text }
    problems.append((field.rawValue, "must be a text"))
    return ""
  }

  /// The value, or `nil` when the field is missing or null.
  private mutating func optional<Value: Decodable>(
    _ fields: KeyedDecodingContainer<Field>, _ field: Field, _ reason: String
  ) -> Value? {
    do { return try fields.decodeIfPresent(Value.self, forKey: field) } catch {
      problems.append((field.rawValue, reason))
      return nil
    }
  }
}

extension Criterion: CodingKey {}
