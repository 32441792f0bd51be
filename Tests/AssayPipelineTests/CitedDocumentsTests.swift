// Which documents sampled answers cite, how many of these answers are defects, and how old the documents were.
import Foundation
import ReportRendering
import Testing
import TicketModel
import TicketStore

@testable import AssayPipeline

@Suite struct CitedDocumentsTests {
  private static let guide = "https://h.example/hc/articles/1"

  private static func day(_ month: Int, _ day: Int) -> Timestamp { Timestamp(year: 2024, month: month, day: day) }

  private static func library(_ articles: [HelpArticle]) throws -> ArticleLibrary {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString)").path
    let store = try Store(folder: folder, access: .create)
    let run = Run(
      stage: .articles, parameters: [:], seed: 0, inputHash: "", codeVersion: "0", blas: "", startedAt: day(6, 1),
      endedAt: day(6, 1))
    try store.importArticles(run) { writer in for article in articles { _ = try writer.put(article) } }
    return try ArticleLibrary(store)
  }

  private static func shown(
    _ id: String, at: Timestamp?, _ articles: [ShownArticle], text: String = "x"
  ) -> ShownTicket {
    ShownTicket(
      ticketID: id, messages: [ShownMessage(role: .bot, writtenAt: at, text: text, isUnderReview: true)],
      articles: articles)
  }

  private static func cited(
    _ address: String = guide, kind: ShownArticle.Kind = .article, updatedAt: Timestamp? = day(1, 1),
    isLaterVersion: Bool = false
  ) -> ShownArticle {
    ShownArticle(
      kind: kind, address: address, title: kind == .policy ? "Rules" : address == guide ? "Guide" : "", text: "t",
      updatedAt: updatedAt, isLaterVersion: isLaterVersion)
  }

  @Test func `citations, defects and ages by document`() throws {
    let library = try Self.library([
      HelpArticle(address: Self.guide, title: "Guide", text: "old", updatedAt: Self.day(1, 1)),
      HelpArticle(address: Self.guide, title: "Guide", text: "new", updatedAt: Self.day(4, 1)),
    ])
    let tickets = [
      // 10, 30 and 5 days old: the middle one is 10.
      Self.shown("1", at: Self.day(1, 11), [Self.cited()]),
      Self.shown("2", at: Self.day(1, 31), [Self.cited("http://H.example/hc/en-us/articles/1-Guide?a=b")]),
      Self.shown(
        "3", at: Self.day(4, 6),
        [Self.cited(updatedAt: Self.day(4, 1)), Self.cited("https://h.example/gone", updatedAt: nil)]),
      // Nobody knows how old.
      Self.shown("4", at: nil, [Self.cited()]),
      Self.shown("5", at: Self.day(1, 2), [Self.cited(isLaterVersion: true)]),
    ]
    #expect(
      try library.cited(in: tickets, defects: ["2", "3", "9"]) == [
        CitedArticle(
          title: "Guide", address: Self.guide, citations: 5, defects: 2, updatedAt: Self.day(4, 1), medianAgeDays: 10),
        CitedArticle(title: "https://h.example/gone", address: "https://h.example/gone", citations: 1, defects: 1),
      ])
    #expect(try library.cited(in: [], defects: []).isEmpty)
  }

  @Test func `a policy that only holds is not cited`() throws {
    let library = try Self.library([])
    let policy = Self.cited("https://h.example/rules", kind: .policy)
    let tickets = [
      Self.shown("1", at: Self.day(1, 3), [policy, Self.cited("", kind: .policy)]),
      Self.shown("2", at: Self.day(1, 3), [policy], text: "see https://h.example/rules"),
    ]
    let found = try library.cited(in: tickets, defects: [])
    #expect(found.map(\.citations) == [1] && found.map(\.title) == ["Rules"] && found.map(\.medianAgeDays) == [2])
  }
}
