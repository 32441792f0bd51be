// Which other intents a ticket asks for besides its main one, from what a classifier says of the ticket's parts. How a
// text falls into parts is not decided here.

/// The further intents of one ticket.
public enum FurtherIntents {
  public struct Parameters: Sendable, Equatable {
    /// Confidence that a part has to be put into an intent with, 0 to 1. Half: more likely than all others together.
    public var leastConfidence = 0.5

    public init() {}
  }

  /// A part of a ticket as the classifier puts it.
  public struct Part<Label: Hashable & Sendable>: Sendable {
    public var label: Label
    public var confidence: Double
    /// It is like no intent.
    public var isStrange: Bool

    public init(label: Label, confidence: Double, isStrange: Bool) {
      self.label = label
      self.confidence = confidence
      self.isStrange = isStrange
    }
  }

  /// The intents of the added parts that are sure enough and not the main one; where one of them is the main one, the
  /// ticket was filed under what it adds, and what it opens with counts as well.
  ///
  /// - Parameters:
  ///   - parts: The opening and each further matter; `nil` for a part without a known word.
  ///   - main: The intent of the whole ticket, `nil` for none.
  /// - Returns: Each intent once with its highest confidence, in the order of the parts.
  public static func found<Label>(
    in parts: [Part<Label>?], besides main: Label?, parameters: Parameters = Parameters()
  ) -> [(label: Label, confidence: Double)] {
    let sure = parts.map { part in
      part.flatMap { !$0.isStrange && $0.confidence >= parameters.leastConfidence ? $0 : nil }
    }
    let added = sure.dropFirst().compactMap { $0 }
    let isFiledUnderAdded = main.map { main in added.contains { $0.label == main } } ?? true
    var found: [(label: Label, confidence: Double)] = []
    for part in (isFiledUnderAdded ? sure.prefix(1).compactMap { $0 } : []) + added where part.label != main {
      if let place = found.firstIndex(where: { $0.label == part.label }) {
        found[place].confidence = max(found[place].confidence, part.confidence)
      } else {
        found.append((part.label, part.confidence))
      }
    }
    return found
  }
}
