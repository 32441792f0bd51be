// Web addresses of an answer, and the documents behind those that it cites.
import TicketModel

extension HintFinder {
  /// Addresses on hosts that neither the store's documents nor the customer nor the desk's rules know.
  func addressHints(_ reviewed: ReviewedTicket) -> [Hint] {
    guard !desk.articleHosts.isEmpty else { return [] }
    var known: Set<String> = []
    let documents = reviewed.ticket.articles.compactMap(\.text).map { WordedText($0) }
    for text in documents { for link in text.links { known.insert(ArticleAddress.host(text.quote(link))) } }
    var hints: [Hint] = []
    for (index, text) in reviewed.texts.enumerated() {
      for link in text.links {
        let address = text.quote(link)
        let host = ArticleAddress.host(address)
        if !reviewed.ticket.messages[index].isUnderReview {
          known.insert(host)
        } else if !desk.articleHosts.contains(host), !isAllowed(address: address), known.insert(host).inserted {
          hints.append(
            Hint(
              .unsupportedAddress,
              "No document in the store is on “\(host)”, and nobody named it before. Documents are on: "
                + desk.articleHosts.sorted().prefix(4).joined(separator: ", ") + ".",
              evidence: [reviewed.passage(index, link)]))
        }
      }
    }
    return hints
  }

  private func isAllowed(address: String) -> Bool {
    let key = ArticleAddress.key(address)
    return rules.allowedAddresses.contains { allowed in
      let prefix = ArticleAddress.key(allowed)
      return key == prefix || key.hasPrefix(prefix + "/")
    }
  }

  /// Cited documents that are old, missing, or younger than the answer.
  func articleHints(_ reviewed: ReviewedTicket) -> [Hint] {
    reviewed.ticket.articles.filter { $0.kind == .article }.compactMap { article in
      let evidence = [evidence(of: article, in: reviewed)]
      guard article.text != nil else {
        let host = ArticleAddress.host(article.address)
        guard desk.articleHosts.contains(host), !isAllowed(address: article.address) else { return nil }
        return Hint(
          .missingArticle,
          "The store has other documents of “\(host)” but not this one: removed, renamed, or never there.",
          evidence: evidence)
      }
      guard let updated = article.updatedAt else { return nil }
      if article.isLaterVersion {
        return Hint(
          .laterArticle,
          "The only version known is of \(updated.dateText), after the answer; what it said before nobody knows.",
          evidence: evidence)
      }
      guard let answered = reviewed.answeredAt else { return nil }
      let days = (answered.seconds - updated.seconds) / 86_400
      guard days > rules.freshnessDays else { return nil }
      return Hint(
        .staleArticle,
        "“\(article.title)” was last changed on \(updated.dateText), \(days) \(days == 1 ? "day" : "days") before the answer; the limit is "
          + "\(rules.freshnessDays).", evidence: evidence)
    }
  }

  /// Where an answer cites the document: the address as written, else its title.
  private func evidence(of article: ShownArticle, in reviewed: ReviewedTicket) -> Hint.Passage {
    let key = ArticleAddress.key(article.address)
    for index in reviewed.answers {
      for link in reviewed.texts[index].links where ArticleAddress.key(reviewed.texts[index].quote(link)) == key {
        return reviewed.passage(index, link)
      }
    }
    return Hint.Passage(quote: article.address.isEmpty ? article.title : article.address)
  }
}
