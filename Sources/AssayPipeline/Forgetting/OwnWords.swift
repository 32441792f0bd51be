// Words that nobody but a forgotten requester uses: what runs learn from all tickets together may hold those.
import TicketModel
import TicketStore

/// The words of documents that go, and of none that stay.
struct OwnWords {
  private let words: Set<Substring>

  /// - Parameters:
  ///   - ticketIDs: tickets that go.
  ///   - changed: documents that stay, as they are from now on; what goes of them counts as theirs.
  /// - Complexity: O(bytes of the corpus), as long as there is a word left to look for.
  init(of ticketIDs: [String], changed: [(id: String, text: String)], _ store: Store) throws {
    var own: Set<Substring> = []
    for document in try store.documents(ids: ticketIDs + changed.map(\.id)).values {
      own.formUnion(Self.words(of: document.text))
    }
    for (_, text) in changed { own.subtract(Self.words(of: text)) }
    let passed = Set(ticketIDs).union(changed.map(\.id))
    try store.corpus { ticket in
      guard !own.isEmpty, !passed.contains(ticket.document.ticketID) else { return }
      for word in Self.words(of: ticket.document.text) { own.remove(word) }
    }
    words = own
  }

  var isEmpty: Bool { words.isEmpty }

  func isIn(_ text: String) -> Bool { !words.isEmpty && Self.words(of: text).contains(where: words.contains) }

  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }
  }
}
