// What one rater's scoring page holds, as a value. Its data are written by ScoringPage+Data, the document around them
// by ScoringPage+Document, and what happens in the browser by the scripts in Scripts/.
public import TicketModel

/// The tickets of one rater in one scoring round, to be scored in a browser without a server.
///
/// The page of the adjudicator shows in addition what the raters gave, and asks for a reason with each decision.
public struct ScoringPage: Sendable, Equatable {
  /// The scoring round: `R1`.
  public var round: String
  public var rater: String
  /// Who that is, for people to read; as `rater` unless it is set.
  public var person: String
  /// The page settles disagreements: `others` are shown, and a comment is required.
  public var isAdjudicator: Bool
  /// Short digest of everything handed out. What a browser keeps for one page is never taken for another's.
  public var check: String
  /// The name, without folder, under which the browser saves the scores.
  public var scoreFileName: String
  public var settings: Settings
  public var samples: [SampledIntent]
  /// In the order shown. Every `sampleID` is one of `samples`.
  public var tickets: [Entry]

  public init(
    round: String, rater: String, isAdjudicator: Bool = false, check: String, scoreFileName: String,
    settings: Settings = Settings(), samples: [SampledIntent], tickets: [Entry]
  ) {
    self.round = round
    self.rater = rater
    person = rater
    self.isAdjudicator = isAdjudicator
    self.check = check
    self.scoreFileName = scoreFileName
    self.settings = settings
    self.samples = samples
    self.tickets = tickets
  }

  /// How the round is run.
  public struct Settings: Sendable, Equatable {
    /// When a rater sees the machine's hints.
    public enum Hints: String, Sendable {
      /// With the ticket.
      case before
      /// Once the three scores are given, which the rater may then change: the first scores are the rater's own.
      case after
    }

    public var hints: Hints
    /// Tell raters when the verdict of an intent is fixed, and pass over its open tickets.
    public var showsFixedVerdicts: Bool

    public init(hints: Hints = .after, showsFixedVerdicts: Bool = true) {
      self.hints = hints
      self.showsFixedVerdicts = showsFixedVerdicts
    }
  }

  /// An intent with the sample that its tickets are from.
  public struct SampledIntent: Sendable, Equatable {
    public var sampleID: String
    public var intentID: String
    public var name: String
    /// Failures that the sample may have; one more fixes the verdict.
    public var allowedDefects: Int
    /// Settled failures known when the page was written, among tickets that are not this rater's.
    public var knownDefects: Int

    public init(sampleID: String, intentID: String, name: String, allowedDefects: Int, knownDefects: Int) {
      self.sampleID = sampleID
      self.intentID = intentID
      self.name = name
      self.allowedDefects = allowedDefects
      self.knownDefects = knownDefects
    }
  }

  /// One ticket to score.
  public struct Entry: Sendable, Equatable {
    public var sampleID: String
    public var shown: ShownTicket
    /// Short digest of what is shown; comes back with the score.
    public var check: String
    /// This rater's score below 2/2 settles the ticket as a failure: nobody else's is missing or differs.
    public var settlesFailure: Bool
    public var given: TicketScore?
    /// When that was given, or taken back, as far as the store knows: what a browser kept from before is older.
    public var storedAt: Timestamp?
    public var hints: [Hint]
    /// What other raters gave; only for the adjudicator.
    public var others: [TicketScore]
    /// What was ever given to the ticket, oldest first; only for the adjudicator.
    public var history: [PastScore] = []

    public init(
      sampleID: String, shown: ShownTicket, check: String, settlesFailure: Bool = true, given: TicketScore? = nil,
      storedAt: Timestamp? = nil, hints: [Hint] = [], others: [TicketScore] = []
    ) {
      self.sampleID = sampleID
      self.shown = shown
      self.check = check
      self.settlesFailure = settlesFailure
      self.given = given
      self.storedAt = storedAt
      self.hints = hints
      self.others = others
    }
  }

  /// Something a machine noticed that a rater may want to look at. It is no score.
  public struct Hint: Sendable, Equatable {
    /// What kind of thing: `Number without a source`.
    public var kind: String
    /// One sentence.
    public var text: String
    /// The words that it rests on; empty when there are none.
    public var evidence: String

    public init(kind: String, text: String, evidence: String) {
      self.kind = kind
      self.text = text
      self.evidence = evidence
    }
  }
}

/// Tickets that only a passphrase opens, as the page holds them.
public struct SealedTickets: Sendable, Equatable {
  /// For PBKDF2-HMAC-SHA256; Base64.
  public var salt: String
  public var iterations: Int
  /// The initialization vector of AES-256-GCM; Base64.
  public var vector: String
  /// Ciphertext with the 16-byte tag behind it; Base64.
  public var sealed: String

  public init(salt: String, iterations: Int, vector: String, sealed: String) {
    self.salt = salt
    self.iterations = iterations
    self.vector = vector
    self.sealed = sealed
  }
}
