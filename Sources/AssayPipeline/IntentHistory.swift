// The life of an intent over the runs of discovery: where it came from, how large it was, what became of it.
import TicketModel
import TicketStore

/// Looks back; changes nothing.
public enum IntentHistory {
  public struct Life: Sendable, Encodable {
    public struct Appearance: Sendable, Encodable {
      public var run: Int64
      /// Day the run ended, ISO 8601.
      public var day: String
      public var tickets: Int
      public var name: String
    }
    /// A step that the intent took part in, under its own id or as the other one.
    public struct Step: Sendable, Encodable {
      public var run: Int64
      public var day: String
      /// `born`, `split`, `merged` or `died`.
      public var kind: String
      public var intent: String
      public var other: String?
      public var tickets: Int
      /// Mean cosine of the two intents' tickets.
      public var likeness: Double?
      /// Share of the tickets that the two have in common.
      public var overlap: Double?
    }
    public var id: String
    /// Whether the newest run has it.
    public var isAlive: Bool
    public var appearances: [Appearance]
    public var steps: [Step]
  }

  /// - Throws: `PipelineFault` when no run ever had such an intent.
  /// - Complexity: O(runs + changes).
  public static func of(_ id: String, context: RunContext) throws -> Life {
    let store = try Store(folder: context.store, access: .read)
    let newest = try store.discovery().run.key
    let appearances = try store.appearances(ofIntent: id)
    guard let last = appearances.last else {
      throw PipelineFault(
        code: "no-such-intent", message: "no run of 'assay mine' ever had an intent \(id)",
        remedy: "Run 'assay intents' to see the ids", location: InputLocation(file: context.store))
    }
    let steps = try store.intentChanges().flatMap { run in
      run.changes.filter { $0.intentID == id || $0.otherID == id }.map {
        Life.Step(
          run: run.run, day: run.endedAt.dateText, kind: $0.kind.rawValue, intent: $0.intentID, other: $0.otherID,
          tickets: $0.tickets, likeness: $0.likeness, overlap: $0.overlap)
      }
    }
    return Life(
      id: id, isAlive: last.run == newest,
      appearances: appearances.map {
        Life.Appearance(run: $0.run, day: $0.endedAt.dateText, tickets: $0.volume, name: $0.name)
      }, steps: steps)
  }
}
