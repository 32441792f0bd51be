// Which documents, and which versions of them, an answer is held against.
import TicketModel
import TicketStore

/// The documents of a store.
struct ArticleLibrary {
  let store: Store
  /// Versions by identity.
  private let policies: [String: [HelpArticle]]

  init(_ store: Store) throws {
    self.store = store
    policies = Dictionary(grouping: try store.policyVersions(), by: \.identity)
  }

  /// What raters are shown of a ticket, with the documents that hold for its answers.
  func shown(_ ticket: Ticket, intent: Intent?, supervisors: Set<String>) throws -> ShownTicket {
    ShownTicket(ticket, supervisors: supervisors, articles: try articles(for: ticket, intent: intent))
  }

  /// What a ticket's automatic answers cite, in that order, and then the policies that hold for its intent, each as it
  /// was when the answer was given. What is cited and not in the store has no text.
  ///
  /// - Parameter intent: `nil`: of no one intent, so that only policies for all of them hold.
  /// - Complexity: O(links · log documents).
  func articles(for ticket: Ticket, intent: Intent?) throws -> [ShownArticle] {
    let answers = ticket.messages.filter { $0.role == .bot && $0.visibility == .everyone }
    let ended = ticket.solvedAt ?? ticket.closedAt
    var seen: Set<String> = []
    var shown: [ShownArticle] = []
    for address in ShownTicket.citedLinks(of: ticket) {
      guard seen.insert(ArticleAddress.key(address)).inserted else { continue }
      // An answer that was given again counts as it was given last.
      let time = answers.last { $0.links.contains(address) }?.writtenAt ?? ended
      let languages = [ArticleAddress.language(address), ticket.statedLanguage]
      let versions = try store.articleVersions(identity: ArticleAddress.key(address))
      if let (version, isLater) = Self.inForce(versions, at: time, languages: languages) {
        shown.append(ShownArticle(version, address: address, isLaterVersion: isLater))
      } else {
        shown.append(ShownArticle(address: address))
      }
    }
    let time = answers.last?.writtenAt ?? ended
    for (identity, versions) in policies.sorted(by: { $0.key < $1.key }) where !seen.contains(identity) {
      guard let (version, isLater) = Self.inForce(versions, at: time, languages: [ticket.statedLanguage]),
        Self.holds(version, for: intent)
      else { continue }
      shown.append(ShownArticle(version, address: version.address, isLaterVersion: isLater))
    }
    return shown
  }

  /// The version in force in the first of the languages that there is one in, else in the first language by name.
  private static func inForce(
    _ versions: [HelpArticle], at time: Timestamp?, languages: [String?]
  ) -> (version: HelpArticle, isLater: Bool)? {
    let known = Set(versions.map(\.language))
    let language = languages.compactMap { $0 }.first(where: known.contains) ?? known.min()
    return versions.filter { $0.language == language }.inForce(at: time)
  }

  private static func holds(_ policy: HelpArticle, for intent: Intent?) -> Bool {
    policy.intents.isEmpty
      || policy.intents.contains { $0 == intent?.id || $0.lowercased() == intent?.name.lowercased() }
  }
}

extension ShownArticle {
  fileprivate init(_ version: HelpArticle, address: String, isLaterVersion: Bool) {
    self.init(
      kind: version.kind, address: address, title: version.title, text: version.text, updatedAt: version.updatedAt,
      isLaterVersion: isLaterVersion)
  }
}
