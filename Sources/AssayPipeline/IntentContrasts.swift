// What tells intents from those nearest to them, by the words of their most central tickets. It chooses no names and
// reads no store.
import IntentClustering
import ReportRendering
import TextVectors
import TicketModel

/// Terms of pairs of intents, counted in the documents that intents are named from.
struct IntentContrasts {
  /// Terms shown for either side of a pair.
  static let terms = 6

  private let text: NamingText
  private let counts: NamingCounts
  private let intentTerms: IntentTerms

  /// - Parameter documents: Of each intent its most central ones.
  /// - Complexity: O(bytes of the documents).
  init(_ documents: [[Document]], threads: Int) {
    let labels = documents.indices.flatMap { [Int32](repeating: Int32($0), count: documents[$0].count) }
    text = NamingText(
      documents.joined().map { LexicalDocument(text: $0.text, language: $0.language) }, labels: labels,
      groups: documents.count, threads: threads)
    counts = text.counts(threads: threads)
    intentTerms = IntentTerms(counts)
  }

  /// Terms that the documents of one intent use and those of the other hardly do, in the words of the first.
  func terms(of intent: Int, against other: Int) -> [IntentReport.ContrastedTerm] {
    let found = intentTerms.contrast(of: intent, to: other, count: Self.terms)
    return zip(text.forms(of: found.map(\.term), groups: [intent], in: counts), found).map {
      IntentReport.ContrastedTerm(term: $0, share: $1.share, siblingShare: $1.otherShare)
    }
  }
}
