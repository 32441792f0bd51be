// Which documents the sampled answers of an intent cite, how many of these answers are defects, and how old the
// documents were when they were cited.
import ReportRendering
import TicketModel
import TicketStore

extension ArticleLibrary {
  /// The documents that some answers cite, most cited first.
  ///
  /// A document has the age that its version in force had when the answer was given, from its last change; where that
  /// version is not known, or the time of the answer is not, the citation counts and the age does not.
  ///
  /// - Parameters:
  ///   - tickets: what raters are shown of an intent's sample.
  ///   - defects: ids of those among them that are not at 2/2.
  /// - Complexity: O(citations); the versions of each document are read once.
  func cited(in tickets: [ShownTicket], defects: Set<String>) throws -> [CitedArticle] {
    var citations: [String: [Citation]] = [:]
    for ticket in tickets {
      let answers = ticket.resolutionUnderReview
      for article in ticket.articles where article.isCited(in: answers) {
        let answer = answers.last { $0.text.contains(article.address) } ?? answers.last
        citations[ArticleAddress.key(article.address), default: []].append(
          Citation(
            address: article.address, title: article.title, isDefect: defects.contains(ticket.ticketID),
            ageDays: article.age(at: answer?.writtenAt)))
      }
    }
    return try citations.map { identity, citations in
      let newest = try store.articleVersions(identity: identity).last
      let ages = citations.compactMap(\.ageDays).sorted()
      let title = citations.lazy.map(\.title).first { !$0.isEmpty } ?? newest?.title ?? ""
      let address = newest?.address ?? citations.map(\.address).min()!
      return CitedArticle(
        title: title.isEmpty ? address : title, address: address, citations: citations.count,
        defects: citations.count(where: \.isDefect), updatedAt: newest?.updatedAt,
        medianAgeDays: ages.isEmpty ? nil : (ages[(ages.count - 1) / 2] + ages[ages.count / 2]) / 2)
    }.sorted { ($1.citations, $1.defects, $0.address) < ($0.citations, $0.defects, $1.address) }
  }

  private struct Citation {
    var address: String
    var title: String
    var isDefect: Bool
    var ageDays: Int?
  }
}

extension ShownArticle {
  /// Policies stand with a ticket because they hold for its intent, cited or not.
  fileprivate func isCited(in answers: [ShownMessage]) -> Bool {
    kind == .article || !address.isEmpty && answers.contains { $0.text.contains(address) }
  }

  fileprivate func age(at time: Timestamp?) -> Int? {
    guard let time, let updatedAt, !isLaterVersion, time >= updatedAt else { return nil }
    return Int((time.seconds - updatedAt.seconds) / 86_400)
  }
}
