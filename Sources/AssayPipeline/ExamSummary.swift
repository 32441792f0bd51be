// What an exam says: the values that the command prints. Decides nothing.

/// How intents of the mined months served the tickets of the assigned ones.
public struct ExamSummary: Sendable, Encodable {
  public struct Window: Sendable, Encodable {
    /// `2024-03`.
    public var first: String
    public var last: String
    /// Of the mined months those that were mined.
    public var tickets: Int
  }

  /// A difference of two shares with its bounds at 95%.
  public struct Change: Sendable, Encodable {
    public var estimate: Double
    public var lower: Double
    public var upper: Double
  }

  /// Some tickets, and what came of them. Shares are absent where there is nothing to take them of.
  public struct Line: Sendable, Encodable {
    /// Absent for tickets of several months.
    public var month: String?
    public var tickets: Int
    public var assigned: Int
    public var assignedShare: Double?
    /// Of the assigned tickets.
    public var meanConfidence: Double?
    /// Assigned tickets that the store's run has in the same intent.
    public var sameIntent: Int
    public var sameIntentShare: Double?
    /// That share less the one of the tickets held out.
    public var sameIntentChange: Change?
    /// With known labels: assigned tickets that have one, and those whose label is that of their early intent.
    public var labelled: Int?
    public var right: Int?
    public var accuracy: Double?
    public var accuracyChange: Change?
  }

  public struct Named: Sendable, Encodable {
    public var id: String
    public var name: String
  }

  public struct Span: Sendable, Encodable {
    public var tickets: Int
    public var months: Int
    /// Of all tickets of the window.
    public var share: Double
  }

  /// An intent of the store with hardly a ticket in the mined months.
  public struct Birth: Sendable, Encodable {
    public struct Misplacement: Sendable, Encodable {
      public var early: Named
      public var tickets: Int
      public var meanConfidence: Double
      /// With a confidence of `sureConfidence` and more.
      public var sure: Int
    }
    public var intent: Named
    public var early: Span
    public var late: Span
    /// By month of the assigned ones.
    public var volumes: [Int]
    public var pValue: Double
    public var unassigned: Int
    /// Put in an early intent that is the same.
    public var sameIntent: Int
    public var wrong: Int
    public var surelyWrong: Int
    public var misplaced: [Misplacement]
  }

  /// An intent found in the mined months, and what became of it.
  public struct Early: Sendable, Encodable {
    public var intent: Named
    /// Tickets that it was found in.
    public var mined: Int
    /// The intent of the store that more than half of them are in.
    public var counterpart: Named?
    /// With known labels: that of most of its mined tickets.
    public var label: String?
    /// Tickets assigned to it.
    public var early: Span
    public var late: Span
    /// By month, from the first mined one to the last assigned one.
    public var volumes: [Int]
    public var heldOut: Line
    public var lateLine: Line
    /// By kind of decay.
    public var pValues: [String: Double]
    /// `ended`, `disagrees`, `unsure`.
    public var decays: [String]
  }

  /// The tests of one kind over all intents.
  public struct Alarms: Sendable, Encodable {
    /// `born`, `ended`, `disagrees` or `unsure`.
    public var kind: String
    public var falseAlarmsExpected: Double
    public var tests: Int
    /// Intents with enough tickets for an alarm.
    public var able: Int
    public var threshold: Double
  }

  /// Number of the run that the exam is held against, and what it shares with it.
  public var run: Int64
  public var vectorizer: String
  public var intents: String
  public var seed: UInt64
  public var leastConfidence: Double
  public var sureConfidence: Double
  public var mined: Window
  public var assigned: Window
  public var undated: Int
  public var outside: Int
  /// Tickets that came in or changed after the run.
  public var unknown: Int
  public var heldOut: Line
  public var late: Line
  /// The assigned months.
  public var months: [Line]
  public var born: [Birth]
  public var earlyIntents: [Early]
  public var alarms: [Alarms]

  /// Early intents that decayed.
  public var decayed: [Early] { earlyIntents.filter { !$0.decays.isEmpty } }
}
