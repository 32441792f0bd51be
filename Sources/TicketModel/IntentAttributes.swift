// What an analyst has decided about an intent, apart from its name and its tickets.

/// Owner, marks and pin. Discovery sets none of them.
public struct IntentAttributes: Sendable, Equatable {
  /// Kinds of questions that need more than the rule's sample before a machine may answer them.
  public enum Mark: String, Sendable, CaseIterable, Codable {
    /// A law or a regulator says how it is to be answered.
    case regulated
    /// A wrong answer may hurt somebody.
    case safetyCritical = "safety-critical"
  }

  /// Who answers for the intent.
  public var owner: String?
  /// Each once, in the order of `Mark.allCases`.
  public private(set) var marks: [Mark]
  /// Later runs may not split, merge or end the intent.
  public var isPinned: Bool

  public init(owner: String? = nil, marks: [Mark] = [], isPinned: Bool = false) {
    self.owner = owner
    self.marks = Mark.allCases.filter(marks.contains)
    self.isPinned = isPinned
  }

  public mutating func add(_ more: [Mark]) { marks = Mark.allCases.filter { marks.contains($0) || more.contains($0) } }
}
