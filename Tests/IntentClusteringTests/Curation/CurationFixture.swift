// Small layers for the tests of curation: tickets whose vectors and words are worked out by hand.
import IntentClustering
import LinearAlgebra
import TicketModel

/// Tickets with an intent (an empty one: none), a direction in the plane, and words.
struct Desk {
  struct Ticket {
    var id: String
    var intent: String
    /// In degrees.
    var angle = 0.0
    var words: Set<String> = []
  }

  var tickets: [Ticket]
  var intents: [Intent]

  /// - Parameter intents: ids in the order of their labels; the name of `I001` is "name of I001".
  init(_ tickets: [Ticket], intents: [String]) {
    self.tickets = tickets
    self.intents = intents.enumerated().map { label, id in
      Intent(
        id: id, name: "name of \(id)", theme: "theme of \(id)", label: Int32(label),
        terms: [WeightedTerm(term: "term of \(id)", weight: 1)],
        centralTicketIDs: Array(tickets.lazy.filter { $0.intent == id }.map(\.id).prefix(2)),
        volume: tickets.count { $0.intent == id })
    }
  }

  var layer: IntentLayer {
    let labels = Dictionary(uniqueKeysWithValues: intents.map { ($0.id, $0.label) })
    return IntentLayer(
      intents: intents, ticketIDs: tickets.map(\.id), labels: tickets.map { labels[$0.intent] ?? -1 })
  }

  var evidence: SplitEvidence {
    SplitEvidence(
      vectors: { rows in
        Matrix(rows: rows.count, columns: 2, values: rows.flatMap { row in unit(tickets[row].angle) })
      },
      uses: { terms, rows in rows.map { !tickets[$0].words.isDisjoint(with: terms) } })
  }

  /// `edits` in lines 3, 4, …, as in a file whose first two lines are the version and the key.
  func apply(_ edits: [CurationEdit.Action], earlier: EarlierIntents? = nil) -> CuratedIntents {
    let numbered = edits.enumerated().map { CurationEdit(line: $0 + 3, action: $1) }
    // Evidence of the fixture never throws.
    return try! Curation.apply(numbered, to: layer, earlier: earlier, evidence: evidence)
  }

  /// The tickets of each intent, by its id; those in none under "".
  func places(_ curated: CuratedIntents) -> [String: [String]] {
    let ids = Dictionary(uniqueKeysWithValues: curated.intents.map { ($0.label, $0.id) })
    return Dictionary(grouping: tickets.indices) { ids[curated.labels[$0]] ?? "" }
      .mapValues { rows in rows.map { tickets[$0].id } }
  }
}

/// Sine and cosine by a Taylor series: exact enough for tests, the same everywhere.
private func unit(_ degrees: Double) -> [Float] {
  let x = degrees * 3.141592653589793 / 180
  var (sine, cosine, power) = (0.0, 0.0, 1.0)
  for n in 0..<30 {
    switch n % 4 {
    case 0: cosine += power
    case 1: sine += power
    case 2: cosine -= power
    default: sine -= power
    }
    power *= x / Double(n + 1)
  }
  return [Float(cosine), Float(sine)]
}

extension CuratedIntents {
  subscript(id: String) -> Intent? { intents.first { $0.id == id } }
  /// `3 unknown-intent`, in order.
  var refusals: [String] { conflicts.map { "\($0.line) \($0.reason.rawValue)" } }
}

/// Three intents of 3, 3 and 2 tickets, and two tickets in none. `I001`: two about 0°, one at 80°.
let smallDesk = Desk(
  [
    .init(id: "11", intent: "I001", angle: 0, words: ["refund"]),
    .init(id: "12", intent: "I001", angle: 6, words: ["refund", "late"]),
    .init(id: "13", intent: "I001", angle: 80, words: ["broken"]),
    .init(id: "21", intent: "I002", angle: 30), .init(id: "22", intent: "I002", angle: 31),
    .init(id: "23", intent: "I002", angle: 32), .init(id: "31", intent: "I003", angle: 60),
    .init(id: "32", intent: "I003", angle: 61), .init(id: "91", intent: ""), .init(id: "92", intent: ""),
  ], intents: ["I001", "I002", "I003"])
