// The intents that a store has already, and whether a run of discovery goes on from them.
import ContentHash
import IntentClustering
import TicketModel
import TicketStore

/// What an earlier run found, in the rows of the corpus as it is now.
struct EarlierDiscovery {
  var run: Int64
  var intents: [Intent]
  /// Per document the place of its intent in `intents`; −1 for outliers, for tickets that the run had not seen, and for
  /// those that say something else now.
  var labels: [Int32]
  /// Documents that the run had seen, outliers too.
  var known: Int

  init(_ run: StoredRun, documents: [Document], store: Store) throws {
    self.run = run.key
    // What was found, not what edits made of it: those are replayed on what this run finds.
    intents = try store.intents(run: run.key, layer: .found)
    var places: [Int32: Int32] = [:]
    for (place, intent) in intents.enumerated() { places[intent.label] = Int32(place) }
    var labels = [Int32](repeating: -1, count: documents.count)
    var (row, known) = (0, 0)
    // Both come in the order of the ids' bytes.
    try store.minedDocuments(run: run.key) { ticketID, label, hash in
      while row < documents.count, documents[row].ticketID.utf8Precedes(ticketID) { row += 1 }
      guard row < documents.count, documents[row].ticketID.utf8.elementsEqual(ticketID.utf8) else { return }
      known += 1
      if hash == 0 || hash == documents[row].storedHash { labels[row] = places[label] ?? -1 }
    }
    self.labels = labels
    self.known = known
  }
}

extension Document {
  /// What a run remembers of the document, to see that it has changed: never 0.
  var storedHash: Int64 { Int64(bitPattern: SHA256.leading(of: text) | 1) }
}

extension String {
  /// The order that SQLite gives text: by bytes of UTF-8.
  func utf8Precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

/// Where the intents of a run come from.
enum DiscoveryOrigin {
  /// There were none.
  case first
  /// Old tickets keep their intents, new ones are placed.
  case continuing(EarlierDiscovery)
  /// Found anew; the ids carry over where most tickets do.
  case fresh(EarlierDiscovery, reason: String)

  /// Of a run's parameters, those that a user chooses its intents by.
  static let settings = ["intents", "vectorizer"]

  /// - Parameter isFresh: The user asked to start over.
  init(_ run: Run, documents: [Document], isFresh: Bool, store: Store) throws {
    guard let newest = try store.latestRun(of: .mine) else {
      self = .first
      return
    }
    let earlier = try EarlierDiscovery(newest, documents: documents, store: store)
    var changed = Self.settings.filter { run.parameters[$0] != newest.run.parameters[$0] }.map {
      "\($0) \(run.parameters[$0] ?? "–"), not \(newest.run.parameters[$0] ?? "–")"
    }
    if run.seed != newest.run.seed { changed.append("seed \(run.seed), not \(newest.run.seed)") }
    if isFresh {
      self = .fresh(earlier, reason: "as asked")
    } else if earlier.labels.allSatisfy({ $0 < 0 }) {
      self = .fresh(earlier, reason: "no ticket of run \(newest.key) is left in an intent")
    } else {
      self = changed.isEmpty ? .continuing(earlier) : .fresh(earlier, reason: changed.joined(separator: "; "))
    }
  }

  var earlier: EarlierDiscovery? {
    switch self {
    case .first: nil
    case .continuing(let earlier), .fresh(let earlier, _): earlier
    }
  }

  /// In the run's parameters and its record.
  var text: String {
    switch self {
    case .first: "first"
    case .continuing(let earlier): "continues run \(earlier.run)"
    case .fresh(let earlier, let reason): "started over after run \(earlier.run): \(reason)"
    }
  }
}
