// What a pin does when a later run finds other intents: the pinned one keeps the tickets that it had.
import TicketModel

/// The earlier intents that are pinned, then and still.
struct HeldIntents {
  let earlier: EarlierIntents
  /// Rows of this run by earlier label.
  private let rows: [Int32: [Int]]
  private let held: Set<String>
  /// Held before any edit, in the order of the pins: all but what a split of the file makes.
  let fromTheStart: [String]

  init(_ earlier: EarlierIntents, edits: [CurationEdit]) {
    self.earlier = earlier
    let pinnedThen = Set(earlier.intents.filter(\.attributes.isPinned).map(\.id))
    var pins: [String] = []
    var made: Set<String> = []
    for edit in edits {
      switch edit.action {
      case .pin(let id): if pinnedThen.contains(id), !pins.contains(id) { pins.append(id) }
      case .split(_, let into, _, _): made.insert(into)
      default: break
      }
    }
    held = Set(pins)
    fromTheStart = pins.filter { !made.contains($0) }
    rows = pins.isEmpty
      ? [:] : Dictionary(grouping: earlier.labels.indices.filter { earlier.labels[$0] >= 0 }) { earlier.labels[$0] }
  }

  func isHeld(_ id: String) -> Bool { held.contains(id) }
  func intent(_ id: String) -> Intent? { earlier.intents.first { $0.id == id } }
  func rows(of intent: Intent) -> [Int] { rows[intent.label] ?? [] }
}

extension CurationDesk {
  /// Gives a pinned intent back the tickets that it had in the run before, wherever this run put them, and takes out of
  /// it an intent that this run merged into it. Both come back as they were, with name and terms.
  mutating func hold(_ id: String, _ held: HeldIntents) {
    guard ends[id] == nil, let pinned = held.intent(id) else { return }
    let rows = held.rows(of: pinned)
    if rows.isEmpty { return }
    let label = labelsByID[id] ?? revive(pinned)
    move(rows, to: label)
    for other in held.earlier.intents {
      if labelsByID[other.id] != nil || ends[other.id] != nil || held.isHeld(other.id) { continue }
      let own = held.rows(of: other)
      let swallowed = own.filter { labels[$0] == label }
      if 2 * swallowed.count > own.count { move(swallowed, to: revive(other)) }
    }
  }

  /// An earlier intent again, still without tickets. An intent that was found with its name gets another.
  private mutating func revive(_ intent: Intent) -> Int32 {
    for (label, entry) in entries where entry.intent.name == intent.name && !entry.isNamed {
      entries[label]!.intent.name = ""
    }
    var intent = intent
    intent.attributes = IntentAttributes()
    return add(intent)
  }
}
