// Help articles and policies, version by version.
import GRDB
public import TicketModel

/// What became of an article that was handed to the store.
public enum ArticleOutcome: Sendable, Equatable {
  /// The first version of its document.
  case added
  case newVersion
  /// The store has this version.
  case unchanged
}

/// A document with how many versions of it there are.
public struct StoredArticle: Sendable, Equatable {
  /// The newest version.
  public var newest: HelpArticle
  public var versions: Int
}

/// Writes the versions of one import. Lives no longer than its transaction.
public final class ArticleWriter {
  private let db: Database
  private let run: Run
  private var runKey: Int64?

  fileprivate init(_ db: Database, run: Run) {
    self.db = db
    self.run = run
  }

  /// Stores a version unless the store has it: the same words with the same date, or the words that were in force at
  /// that date. A date that comes later for words that had none becomes theirs. Other words without a date are in force
  /// from the time of the import: until then the store knew other ones.
  public func put(_ article: HelpArticle) throws -> ArticleOutcome {
    let key: StatementArguments = [article.identity, article.language]
    let versions = try Row.fetchAll(
      try db.cachedStatement(
        sql: "SELECT * FROM articleVersion WHERE identity = ? AND language = ? ORDER BY updatedAt, key"),
      arguments: key)
    let same = versions.filter { Self.says($0, article) }
    if same.contains(where: { article.updatedAt == nil || $0["updatedAt"] as Int64? == article.updatedAt?.seconds }) {
      return .unchanged
    }
    if let date = article.updatedAt?.seconds {
      if let undated = same.first(where: { $0["updatedAt"] as Int64? == nil }) {
        try db.execute(
          sql: "UPDATE articleVersion SET updatedAt = ? WHERE key = ?", arguments: [date, undated["key"] as Int64])
        return .unchanged
      }
      let inForce = versions.last { ($0["updatedAt"] as Int64? ?? .min) <= date }
      if let inForce, Self.says(inForce, article) { return .unchanged }
    }
    let since = article.updatedAt?.seconds ?? (versions.isEmpty ? nil : run.startedAt.seconds)
    try insert(article, since: since)
    return versions.isEmpty ? .added : .newVersion
  }

  /// Whether a stored version is the same in everything but its date.
  private static func says(_ row: Row, _ article: HelpArticle) -> Bool {
    row["text"] == article.text && row["title"] == article.title && row["kind"] == article.kind.rawValue
      && (row["intents"] as String).storedList == article.intents
  }

  private func insert(_ article: HelpArticle, since: Int64?) throws {
    if runKey == nil { runKey = try Store.insert(run, record: "", in: db) }
    try db.cachedStatement(
      sql: """
        INSERT INTO articleVersion (identity, language, kind, address, host, title, text, updatedAt, intents, run)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        article.identity, article.language, article.kind.rawValue, article.address,
        ArticleAddress.host(article.address), article.title, article.text, since,
        article.intents.joined(separator: "\n"), runKey,
      ])
  }
}

extension Store {
  /// Stores the versions that `body` hands over, in one transaction; the run is stored when there is a new one.
  public func importArticles<Result>(_ run: Run, _ body: (ArticleWriter) throws -> Result) throws -> Result {
    try write { db in try body(ArticleWriter(db, run: run)) }
  }

  /// Every version of a document, by date.
  public func articleVersions(identity: String) throws -> [HelpArticle] {
    try read { db in
      try Row.fetchAll(
        try db.cachedStatement(sql: "SELECT * FROM articleVersion WHERE identity = ? ORDER BY updatedAt, key"),
        arguments: [identity]
      ).map(Self.article)
    }
  }

  /// Every version of every policy, by document, language and date.
  public func policyVersions() throws -> [HelpArticle] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM articleVersion WHERE kind = 'policy' ORDER BY identity, language, updatedAt, key"
      ).map(Self.article)
    }
  }

  /// Hosts of the addresses of all documents.
  public func articleHosts() throws -> Set<String> {
    try read { try String.fetchSet($0, sql: "SELECT DISTINCT host FROM articleVersion WHERE host <> ''") }
  }

  /// Documents of each kind.
  public func articleCounts() throws -> [ShownArticle.Kind: Int] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT kind, count(DISTINCT identity) FROM articleVersion GROUP BY kind")
        .reduce(into: [:]) { counts, row in
          if let kind = ShownArticle.Kind(rawValue: row[0]) { counts[kind] = row[1] }
        }
    }
  }

  /// Every document in each of its languages, policies first, by identity. Memory: their texts.
  public func articles() throws -> [StoredArticle] {
    try read { db in
      var found: [StoredArticle] = []
      let rows = try Row.fetchCursor(
        db, sql: "SELECT * FROM articleVersion ORDER BY kind DESC, identity, language, updatedAt, key")
      while let row = try rows.next() {
        let article = Self.article(row)
        if let last = found.last?.newest, last.identity == article.identity, last.language == article.language {
          found[found.count - 1] = StoredArticle(newest: article, versions: found[found.count - 1].versions + 1)
        } else {
          found.append(StoredArticle(newest: article, versions: 1))
        }
      }
      return found
    }
  }

  private static func article(_ row: Row) -> HelpArticle {
    HelpArticle(
      kind: ShownArticle.Kind(rawValue: row["kind"]) ?? .article, address: row["address"], title: row["title"],
      text: row["text"], language: row["language"],
      updatedAt: (row["updatedAt"] as Int64?).map { Timestamp(seconds: $0) },
      intents: (row["intents"] as String).storedList)
  }
}
