// Versions of help articles and policies: what makes a new one, and that nothing does twice.
import Testing
import TicketModel
import TicketStore

@Suite struct ArticleTests {
  private static func article(
    _ text: String, day: Int? = nil, address: String = "https://h.example/hc/articles/1", language: String = "en",
    kind: ShownArticle.Kind = .article, title: String = "One", intents: [String] = []
  ) -> HelpArticle {
    HelpArticle(
      kind: kind, address: address, title: title, text: text, language: language,
      updatedAt: day.map { Timestamp(year: 2024, month: 1, day: $0) }, intents: intents)
  }

  private static let imported = Timestamp(year: 2024, month: 6, day: 1)

  private static func put(_ store: Store, _ articles: [HelpArticle]) throws -> [ArticleOutcome] {
    let run = Run(
      stage: .articles, parameters: [:], seed: 0, inputHash: "", codeVersion: "0", blas: "", startedAt: imported,
      endedAt: imported)
    return try store.importArticles(run) { writer in try articles.map(writer.put) }
  }

  @Test func `another text is another version, in any order, and never twice`() throws {
    let (one, two) = (Self.article("first", day: 5), Self.article("second", day: 9))
    for order in [[one, two], [two, one]] {
      let folder = try TemporaryFolder()
      let store = try Store(folder: folder.path + "/store", access: .create)
      #expect(try Self.put(store, order) == [.added, .newVersion])
      #expect(try Self.put(store, order) == [.unchanged, .unchanged])
      #expect(try store.articleVersions(identity: one.identity) == [one, two])
      // The same words with a later date, but before other ones: they were in force then.
      #expect(try Self.put(store, [Self.article("first", day: 7)]) == [.unchanged])
      // Back to the old words.
      #expect(try Self.put(store, [Self.article("first", day: 12)]) == [.newVersion])
      #expect(try store.articleVersions(identity: one.identity).map(\.text) == ["first", "second", "first"])
      #expect(try store.check().isWhole)
    }
  }

  @Test func `addresses of one article are one document, and languages are not`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path + "/store", access: .create)
    let german = Self.article("erste", day: 5, address: "https://H.example/hc/de/articles/1-Eins", language: "de")
    #expect(try Self.put(store, [Self.article("first", day: 5), german]) == [.added, .added])
    let other = Self.article("first", day: 5, address: "http://h.example/hc/en-us/articles/1-x?y#z")
    #expect(try Self.put(store, [other]) == [.unchanged])
    #expect(try store.articleVersions(identity: "h.example/hc/articles/1").map(\.language).sorted() == ["de", "en"])
    #expect(try store.articleCounts() == [.article: 1])
    #expect(try store.articles().map(\.versions) == [1, 1])
    #expect(try store.articleHosts() == ["h.example"])
  }

  @Test func `texts without dates`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path + "/store", access: .create)
    let identity = Self.article("a").identity
    #expect(try Self.put(store, [Self.article("a")]) == [.added])
    #expect(try store.articleVersions(identity: identity).map(\.updatedAt) == [nil])
    // Other words, and nobody says since when: since the import, at the latest.
    #expect(try Self.put(store, [Self.article("b")]) == [.newVersion])
    #expect(try store.articleVersions(identity: identity).map(\.updatedAt) == [nil, Self.imported])
    #expect(try Self.put(store, [Self.article("a"), Self.article("b")]) == [.unchanged, .unchanged])
    // A date that becomes known.
    #expect(try Self.put(store, [Self.article("a", day: 3)]) == [.unchanged])
    #expect(try store.articleVersions(identity: identity).map { $0.updatedAt?.date.day } == [3, 1])
  }

  @Test func `policies, with what they hold for`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path + "/store", access: .create)
    let policy = Self.article(
      "no refunds", address: "", kind: .policy, title: "Refunds", intents: ["I001", "cancel order"])
    #expect(try Self.put(store, [policy, Self.article("a")]) == [.added, .added])
    #expect(try store.policyVersions() == [policy])
    var wider = policy
    wider.intents = []
    #expect(try Self.put(store, [wider]) == [.newVersion])
    #expect(try store.articleCounts() == [.article: 1, .policy: 1])
    #expect(try store.articles().map(\.newest.kind) == [.policy, .article])
  }
}
