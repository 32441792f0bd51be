// A document that answers are held against: an article of the help centre, or a policy of the desk.

/// One version of a document.
public struct HelpArticle: Sendable, Equatable {
  public var kind: ShownArticle.Kind
  /// Where answers point to; empty for a policy that nobody can look up.
  public var address: String
  public var title: String
  /// Plain text, or Markdown as it was written.
  public var text: String
  /// BCP 47, lower case; `und` when unknown.
  public var language: String
  /// From when on the text is in force; `nil` when nobody says.
  public var updatedAt: Timestamp?
  /// Ids or names of the intents that a policy holds for; empty: all.
  public var intents: [String]

  public init(
    kind: ShownArticle.Kind = .article, address: String, title: String = "", text: String, language: String = "und",
    updatedAt: Timestamp? = nil, intents: [String] = []
  ) {
    self.kind = kind
    self.address = address
    self.title = title
    self.text = text
    self.language = language
    self.updatedAt = updatedAt
    self.intents = intents
  }

  /// What all versions of a document share: its address in the form that is compared, or a policy's title.
  public var identity: String { address.isEmpty ? "policy:" + title.lowercased() : ArticleAddress.key(address) }
}

extension [HelpArticle] {
  /// The version that was in force at a time: the last one that had been written by then. One without a date has been
  /// in force since ever. When all are later, the earliest of them.
  ///
  /// - Parameter time: `nil` when it is not known: then the newest version.
  /// - Complexity: O(versions).
  public func inForce(at time: Timestamp?) -> (version: HelpArticle, isLater: Bool)? {
    let since = { (version: HelpArticle) in version.updatedAt?.seconds ?? .min }
    let past = filter { version in time.map { since(version) <= $0.seconds } ?? true }
    // Of two with the same date the one that was imported last counts.
    var found: HelpArticle?
    for version in past where found == nil || since(version) >= since(found!) { found = version }
    if let found { return (found, false) }
    return self.min { since($0) < since($1) }.map { ($0, true) }
  }
}
