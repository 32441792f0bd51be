// The tickets of one intent that raters score.

/// One drawn sample: a function of (store hash, intent, seed, attempt).
public struct Sample: Sendable, Equatable {
  /// What its scores are for.
  public enum Kind: String, Sendable, CaseIterable {
    /// The verdict of an intent.
    case intent
    /// What is known of raters: tickets with expected scores, mixed into their work. Of no intent.
    case known
    /// A common understanding of the scale, before a round. Of no intent.
    case calibration
    /// One month's answers of an intent that ships.
    case audit
  }

  /// `I001-a1`: intent and attempt; `I001-m2026-09`: intent and the month that is audited.
  public var id: String
  public var intentID: String
  /// Counted from 1, and never given twice: it is part of the draw's key. Of an audit its month, as
  /// `Timestamp.monthIndex`.
  public var attempt: Int
  public var seed: UInt64
  /// Tickets asked for.
  public var requestedSize: Int
  /// Size of the sampling frame: the intent's eligible auto-resolved tickets.
  public var frameSize: Int
  /// Those that count, in draw order. All of the frame (a census) when it is no larger than `requestedSize`.
  public var ticketIDs: [String]
  /// Hash of the store's tickets that the draw was made from, hexadecimal.
  public var storeHash: String
  /// Hash of the ids of all tickets that the intent had, hexadecimal; empty in samples of older versions.
  public var intentHash: String
  /// Only `intent` counts in verdicts.
  public var kind = Kind.intent
  /// How it was drawn; `nil` in samples of older versions and of other kinds.
  public var design: SampleDesign?
  /// Tickets that were drawn and taken out again, in draw order; none of them is among `ticketIDs`.
  public var replaced: [ReplacedTicket] = []

  public init(
    id: String, intentID: String, attempt: Int, seed: UInt64, requestedSize: Int, frameSize: Int, ticketIDs: [String],
    storeHash: String, intentHash: String = ""
  ) {
    self.id = id
    self.intentID = intentID
    self.attempt = attempt
    self.seed = seed
    self.requestedSize = requestedSize
    self.frameSize = frameSize
    self.ticketIDs = ticketIDs
    self.storeHash = storeHash
    self.intentHash = intentHash
  }

  /// Attempts since the last one that shipped the intent and stood, this one among them; printed with the verdict,
  /// because re-drawing until it passes would defeat the gate.
  public var countedAttempt: Int { attempt - (design?.attemptsBefore ?? 0) }

  /// Every eligible ticket was drawn.
  public var isCensus: Bool { ticketIDs.count + replaced.count == frameSize }

  /// The same of a frame of another size: one that has grown since was not drawn whole, nor was one of which the sample
  /// saw some months only.
  public func isCensus(of frameSize: Int) -> Bool { isCensus && self.frameSize >= frameSize }
}

/// Who scores which ticket of a sample.
public struct RaterAssignment: Sendable, Hashable {
  public var sampleID: String
  public var ticketID: String
  public var rater: String

  public init(sampleID: String, ticketID: String, rater: String) {
    self.sampleID = sampleID
    self.ticketID = ticketID
    self.rater = rater
  }
}
