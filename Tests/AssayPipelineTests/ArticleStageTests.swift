// Files of every form as documents, what is refused with which place, and which version a ticket is shown.
import Foundation
import Testing
import TicketExports
import TicketModel
import TicketStore

@testable import AssayPipeline

@Suite struct ArticleStageTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/in", withIntermediateDirectories: true)
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder + "/in/" + name))
  }

  private func run(
    _ paths: [String]? = nil, policies: Bool = false, prefix: String = ""
  ) throws -> ArticleStage.Import {
    let result = try ArticleStage.run(
      .init(paths: paths ?? [folder + "/in"], arePolicies: policies, addressPrefix: prefix), context: context)
    #expect(result.read == result.added + result.newVersions + result.unchanged + result.drafts + result.refused.count)
    return result
  }

  private var context: RunContext { RunContext(store: folder + "/store", threads: 2) { _ in } }

  private func versions(_ identity: String) throws -> [HelpArticle] {
    try Store(folder: folder + "/store", access: .read).articleVersions(identity: identity)
  }

  @Test func `every form says the same`() throws {
    let head = "title: Returns\nurl: https://h.example/hc/en-us/articles/1-returns\nupdated_at: 2024-01-05"
    try write("---\n\(head)\n---\n# Returns\n\nWithin 30 days.\n", "a.md")
    try write(
      """
      <!doctype html><html lang="en"><head><title>Exchanges</title><link rel="canonical" href="https://h.example/x">
      <meta property="article:modified_time" content="2024-02-05T10:00:00Z"><style>p{}</style></head>
      <body><h1>Other</h1><p>Within <b>40</b> days.</p></body></html>
      """, "b.html")
    try write(
      """
      {"articles":[{"id":2,"html_url":"https://h.example/hc/de/articles/2-versand","title":"Versand","locale":"de",
      "body":"<p>Nach 3 Tagen.</p>","updated_at":"2024-04-05T00:00:00Z","edited_at":"2024-03-05T00:00:00Z",
      "draft":false},
      {"id":3,"html_url":"https://h.example/hc/de/articles/3","title":"Neu","body":"x","draft":true}],"next_page":null}
      """, "c.json")
    try write("url,title,text,updated_at\nhttps://h.example/t,Table,\"two\nlines\",2024-05-05\n", "d.csv")
    try write("{\"url\":\"https://h.example/n\",\"title\":\"Lines\",\"text\":\"one line\"}\n", "e.ndjson")
    let result = try run()
    #expect(result.added == 5 && result.drafts == 1 && result.refused.isEmpty, "\(result)")
    #expect(try versions("h.example/hc/articles/1").map(\.text) == ["# Returns\n\nWithin 30 days."])
    let page = try #require(try versions("h.example/x").first)
    #expect(page.title == "Exchanges" && page.language == "en" && page.text.contains("Within 40 days."))
    #expect(page.updatedAt == Timestamp(year: 2024, month: 2, day: 5, hour: 10))
    let saved = try #require(try versions("h.example/hc/articles/2").first)
    #expect(saved.text == "Nach 3 Tagen." && saved.language == "de")
    // When it was edited, not when somebody voted for it.
    #expect(saved.updatedAt == Timestamp(year: 2024, month: 3, day: 5))
    #expect(try versions("h.example/t").map(\.text) == ["two\nlines"])
    #expect(try versions("h.example/n").map(\.updatedAt) == [nil])
    let again = try run()
    #expect(again.unchanged == 5 && again.added == 0 && again.newVersions == 0)
    let listing = try ArticleStage.list(context: context).documents
    #expect(listing.map(\.versions) == [1, 1, 1, 1, 1] && listing.map(\.kind) == Array(repeating: "article", count: 5))
  }

  @Test func `what is wrong is refused with its place, and the rest is stored`() throws {
    try write("---\ntitle: Good\nurl: https://h.example/good\n---\ntext\n", "a.md")
    try write("---\ntitle: Endless\n\ntext\n", "b.md")
    try write("---\ntitle: [broken\n---\ntext\n", "c.md")
    try write("no head at all\n", "d.md")
    try write("---\nurl: https://h.example/e\nupdated_at: yesterday\n---\ntext\n", "e.md")
    try write("---\nurl: https://h.example/f\nkind: essay\n---\ntext\n", "f.md")
    try write("---\nurl: https://h.example/g\n---\n\n", "g.md")
    try write("url,text\nhttps://h.example/h,fine\nhttps://h.example/i\n,no address\n", "h.csv")
    try write("{\"articles\":[{\"html_url\":\"https://h.example/j\",\"body\":\"fine\"},\n{\"html_url\":}]}", "i.json")
    try write("neither,one,nor,the,other\n1,2,3,4,5\n", "j.csv")
    try write("%PDF", "k.pdf")
    let result = try run()
    #expect(result.added == 3, "\(result)")
    let places = result.refused.map { $0.location.split(separator: "/").last.map(String.init) ?? "" }
    #expect(
      places == [
        "b.md:1", "c.md:3", "d.md:1: address", "e.md:1: updated", "f.md:1: kind", "g.md:1: text", "h.csv:3",
        "h.csv:4: address", "i.json:2", "j.csv",
      ], "\(places)")
    #expect(result.refused.allSatisfy { !$0.reason.isEmpty && !$0.reason.contains("yesterday") })
    #expect(result.skipped.map(\.reason) == ["no known kind of export"])
    #expect(throws: ExportError.self) { try run([folder + "/in/k.pdf"]) }
    #expect(throws: ExportError.self) { try run([folder + "/nowhere"]) }
    // With a prefix a file needs no address of its own.
    let named = try run([folder + "/in/d.md"], prefix: "https://h.example/p/")
    #expect(named.added == 1)
    #expect(try versions("h.example/p/d").map(\.title) == ["d"])
  }

  @Test func `a ticket is shown what was in force, and the policies of its intent`() throws {
    try write("---\ntitle: A\nurl: https://h.example/hc/articles/1\nupdated_at: 2024-01-01\n---\nold\n", "a1.md")
    try write("---\ntitle: A\nurl: https://h.example/hc/articles/1\nupdated_at: 2024-03-01\n---\nnew\n", "a2.md")
    try write("---\ntitle: All\nkind: policy\n---\nfor all\n", "p1.md")
    try write("---\ntitle: Some\nkind: policy\nintents: [I007, Cancel order]\n---\nfor some\n", "p2.md")
    #expect(try run().added == 3)
    let library = try ArticleLibrary(try Store(folder: folder + "/store", access: .read))
    func shown(_ month: Int, id: String = "I001", name: String = "refund") throws -> [ShownArticle] {
      var ticket = Ticket(id: "1", system: "zendesk")
      ticket.messages = [
        Message(
          id: "m", role: .bot, visibility: .everyone, writtenAt: Timestamp(year: 2024, month: month, day: 15),
          text: "x",
          links: [
            "https://h.example/hc/en-us/articles/1-A?utm=1", "https://h.example/hc/articles/1",
            "https://h.example/gone",
          ])
      ]
      let intent = Intent(id: id, name: name, label: 0, terms: [], centralTicketIDs: [], volume: 1)
      return try library.articles(for: ticket, intent: intent)
    }
    #expect(try shown(2).map(\.text) == ["old", nil, "for all"])
    #expect(try shown(4).map(\.text) == ["new", nil, "for all"])
    #expect(try shown(4).map(\.kind) == [.article, .article, .policy])
    #expect(try shown(4, id: "I007").map(\.title) == ["A", "", "All", "Some"])
    #expect(try shown(4, name: "cancel order").count == 4)
    #expect(try shown(4).first?.address == "https://h.example/hc/en-us/articles/1-A?utm=1")
    // Before the first version: the earliest, and marked.
    var early = Ticket(id: "2", system: "zendesk")
    early.messages = [
      Message(
        id: "m", role: .bot, visibility: .everyone, writtenAt: Timestamp(year: 2023, month: 1, day: 1), text: "x",
        links: ["https://h.example/hc/articles/1"])
    ]
    let intent = Intent(id: "I001", name: "n", label: 0, terms: [], centralTicketIDs: [], volume: 1)
    let first = try library.articles(for: early, intent: intent).first
    #expect(first?.text == "old" && first?.isLaterVersion == true)
  }
}
