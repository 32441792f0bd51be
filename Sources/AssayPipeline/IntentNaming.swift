// From the tickets of each intent to its name, and to the names of themes: joins the reading of texts to the choice of
// words. It reads no store and groups nothing.
import IntentClustering
import LinearAlgebra
import TextVectors
import TicketModel

/// Names intents and the themes that they are grouped in.
enum IntentNaming {
  struct Named {
    /// One per intent.
    var intents: [IntentName]
    /// One per theme; empty without themes.
    var themes: [IntentName]
  }

  /// - Parameters:
  ///   - central: Of each intent the documents it is named from, by row.
  ///   - kept: The name that each intent has already, or `nil`; empty where none has one.
  ///   - themes: The theme of each intent, from 0; `nil` when intents are not grouped.
  /// - Complexity: O(bytes of the documents); 500 documents an intent are enough.
  static func describe(
    _ documents: [Document], central: [[Int]], kept: [String?] = [], themes: [Int32]? = nil, threads: Int
  ) -> Named {
    var chosen: [LexicalDocument] = []
    var labels: [Int32] = []
    for (cluster, rows) in central.enumerated() {
      for row in rows {
        chosen.append(LexicalDocument(text: documents[row].text, language: documents[row].language))
        labels.append(Int32(cluster))
      }
    }
    let text = NamingText(chosen, labels: labels, groups: central.count, threads: threads)
    let counts = text.counts(threads: threads)
    let terms = IntentTerms(counts)
    let intents = IntentNames.describe(terms, kept: kept, threads: threads) { intent, columns in
      text.forms(of: columns, groups: [intent], in: counts)
    }
    guard let themes else { return Named(intents: intents, themes: []) }
    return Named(
      intents: intents,
      themes: ThemeNames.describe(
        terms, themes: themes, count: Int((themes.max() ?? -1) + 1), threads: threads
      ) { members, columns in
        text.forms(of: columns, groups: members, in: counts)
      })
  }
}

extension IntentTerms {
  /// The same counts, without the text they were taken from.
  init(_ counts: NamingCounts) {
    self.init(
      counts: counts.counts, totals: counts.totals, documents: counts.documents,
      languageDocuments: counts.languageDocuments, languages: counts.languages, words: counts.words,
      lengths: counts.lengths, requestShares: counts.requestShares, stems: counts.stems)
  }
}
