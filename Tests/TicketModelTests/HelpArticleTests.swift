// Which address is which document, and which version of it was in force.
import Testing
import TicketModel

@Suite struct HelpArticleTests {
  @Test(arguments: [
    ("https://Help.Example.org/hc/en-us/articles/123-How-To?x=1#top", "help.example.org/hc/articles/123"),
    ("http://help.example.org/hc/articles/123", "help.example.org/hc/articles/123"),
    ("https://help.example.org/hc/de/articles/123/", "help.example.org/hc/articles/123"),
    ("https://help.example.org:443/a/B/", "help.example.org/a/B"),
    ("help.example.org/a", "help.example.org/a"), ("//help.example.org/a", "help.example.org/a"),
    ("/a/b", "/a/b"), ("https://help.example.org", "help.example.org"), ("", ""),
    ("https://help.example.org/hc/articles/how", "help.example.org/hc/articles/how"),
    ("https://help.example.org:8443/a", "help.example.org:8443/a"),
  ])
  func `the form that is compared`(address: String, key: String) {
    #expect(ArticleAddress.key(address) == key)
    #expect(ArticleAddress.key(key) == key)
  }

  @Test func `host and language`() {
    #expect(ArticleAddress.host("https://Help.Example.org/a") == "help.example.org")
    #expect(ArticleAddress.host("/a") == "")
    #expect(ArticleAddress.language("https://h.example/hc/en-US/articles/1-a") == "en-us")
    #expect(ArticleAddress.language("https://h.example/hc/articles/1-a") == nil)
  }

  private static func version(_ text: String, _ day: Int?) -> HelpArticle {
    HelpArticle(address: "a", text: text, updatedAt: day.map { Timestamp(year: 2024, month: 1, day: $0) })
  }

  @Test func `the version in force`() {
    let versions = [Self.version("one", 5), Self.version("two", 9)]
    func at(_ day: Int?) -> String? {
      versions.inForce(at: day.map { Timestamp(year: 2024, month: 1, day: $0) })
        .map { $0.version.text + ($0.isLater ? "!" : "") }
    }
    #expect([4, 5, 8, 9, 30].map(at) == ["one!", "one", "one", "two", "two"])
    #expect(at(nil) == "two")
    #expect([HelpArticle]().inForce(at: nil) == nil)
    // Without a date a text has always been in force, until another one is.
    let undated = [Self.version("zero", nil)] + versions
    #expect(undated.inForce(at: Timestamp(seconds: 0))?.version.text == "zero")
    #expect(undated.inForce(at: Timestamp(year: 2024, month: 1, day: 6))?.version.text == "one")
  }

  @Test func `a policy without an address is known by its title`() {
    #expect(HelpArticle(kind: .policy, address: "", title: "Refunds", text: "").identity == "policy:refunds")
    #expect(HelpArticle(address: "https://h.example/a/", text: "").identity == "h.example/a")
  }
}
