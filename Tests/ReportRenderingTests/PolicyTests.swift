// The content policy names the style sheet and the script by their hashes, and the pages hold nothing else that acts.
import ContentHash
import Testing
import TicketModel

@testable import ReportRendering

@Suite struct PolicyTests {
  // When a sheet or script changes, this test prints the hash to put beside it.
  @Test func hashesAreCurrent() {
    #expect(Style.hash == policyHash(Style.sheet.description))
    #expect(TableScript.hash == policyHash(TableScript.source.description))
    for one in PageText.sheets + PageText.scripts {
      #expect(one.hash == policyHash(one.text.description), "\(one.text.description.prefix(60))")
    }
  }

  @Test func pagesHoldNothingThePolicyForbids() {
    let report = SampleReport.judged()
    let mined = SampleReport.discovery()
    for page in [PortfolioPage.render(report)] + report.intents.prefix(3).map({ IntentPage.render($0, in: report) })
      + [IntentIndexPage.render(mined), MinedIntentPage.render(0, in: mined)] + [scoringFrame]
    {
      #expect(page.contains("default-src &#39;none&#39;"))
      // The one address in a page is the name of SVG's vocabulary.
      let rest = page.replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
      for forbidden in [" style=", " onclick", "javascript:", "src=", "http://", "https://", "@import", "url("] {
        #expect(!rest.contains(forbidden), "\(forbidden)")
      }
    }
  }

  /// A scoring page without tickets: those are data, and hold what they hold.
  private var scoringFrame: String { SampleScoringPage.make(tickets: 0).render() }

  private func policyHash(_ text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = SHA256.hash(text).bytes
    var encoded = "sha256-"
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
      let bits = group[0] << 16 | group[1] << 8 | group[2]
      for place in 0..<4 {
        encoded.append(start + place > bytes.count ? "=" : alphabet[Int(bits >> (18 - 6 * UInt32(place)) & 63)])
      }
    }
    return encoded
  }
}
