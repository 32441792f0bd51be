// Which repeated lines are left out of documents, and which are what people ask.

import Testing
import TicketModel

@testable import TextVectors

private let topics = [
  "the parcel from the courier never came to my door", "the card payment was taken twice from my bank",
  "the password link in the mail opens an empty page", "the screen of the phone shows green stripes",
  "the voucher code is refused in the basket", "the subscription renewed although I stopped it",
]
/// Words that make every text its own.
private let words = ["amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "haven", "inlet", "jetty", "knoll"]

private func source(_ text: String, _ row: Int) -> RepeatedLines.Source {
  RepeatedLines.Source(text: text, language: "en", requester: UInt64(row))
}

/// Texts of all topics, no two the same.
private func text(_ row: Int) -> String {
  topics[row % topics.count] + " " + words[row % words.count] + " " + words[row / 11 % words.count] + " "
    + words[row / 121 % words.count]
}

private let footer = "Example plc is registered in Leeds"

@Suite struct RepeatedLinesTests {
  @Test func aFooterBelowDifferentTextsIsFound() {
    let found = RepeatedLines(
      of: (0..<400).map { source(text($0) + ($0 % 2 == 0 ? "\n\n" + footer : ""), $0) }, threads: 2)
    #expect(found.lines.map(\.text) == [footer])
    #expect(found.lines[0].tickets == 200)
    #expect(found.lines[0].requesters == 10)
    #expect(found.removed(from: "My lamp is broken\n\nexample PLC  is registered in Leeds") == "My lamp is broken")
    #expect(found.removed(from: "My lamp is broken") == nil)
  }

  @Test func aRequestThatManySendInTheSameWordsStays() {
    // Alone, and beside text about the same thing.
    var sources = (0..<300).map { source(text($0), $0) }
    for row in 300..<400 { sources.append(source("where is my refund", row)) }
    for row in 400..<500 {
      sources.append(
        source("where is my refund\nthe \(words[row % 11]) coat went back to the shop in \(words[row / 11 % 11])", row))
    }
    #expect(RepeatedLines(of: sources, threads: 2).lines.isEmpty)
  }

  @Test func aRequestAboveAFooterStaysAndTheFooterGoes() {
    var sources = (0..<300).map { source(text($0) + "\n" + footer, $0) }
    for row in 300..<400 { sources.append(source("where is my refund\n" + footer, row)) }
    let found = RepeatedLines(of: sources, threads: 2)
    #expect(found.lines.map(\.text) == [footer])
    #expect(found.removed(from: "where is my refund\n" + footer) == "where is my refund")
  }

  @Test func aLineOfOneSenderStays() {
    let sources = (0..<400).map { row in
      RepeatedLines.Source(text: text(row) + "\n" + footer, language: "en", requester: UInt64(row % 5))
    }
    #expect(RepeatedLines(of: sources, threads: 2).lines.isEmpty)
  }

  @Test func namesOfFieldsGoAndWhatIsFilledInStays() {
    let found = RepeatedLines(
      of: (0..<400).map {
        source("Your question: \(text($0))\nSeen in: \(words[$0 % 11]) \(words[$0 / 11 % 11]) number", $0)
      }, threads: 2)
    #expect(Set(found.lines.map(\.text)) == ["Your question:", "Seen in:"])
    #expect(found.removed(from: "Your question: is it blue\nSeen in: shop window") == "is it blue\nshop window")
  }

  @Test func aDocumentOfNothingElseStaysWhole() {
    let found = RepeatedLines(of: (0..<400).map { source(text($0) + "\n" + footer, $0) }, threads: 2)
    #expect(found.removed(from: footer) == nil)
    #expect(found.removed(from: "Hello\n" + footer) == nil)
  }

  @Test func fewTicketsHaveNoRepeatedLines() {
    #expect(RepeatedLines(of: (0..<19).map { source(text($0) + "\n" + footer, $0) }, threads: 2).lines.isEmpty)
    #expect(RepeatedLines(of: [], threads: 1).lines.isEmpty)
  }

  @Test func everyNumberOfThreadsFindsTheSame() {
    // More documents than are read at a time, an odd number.
    let sources = (0..<9_001).map { row in
      source(row % 2 == 0 ? text(row) + "\n" + footer : "Your question: " + text(row), row)
    }
    let found = RepeatedLines(of: sources, threads: 1)
    #expect(found.lines.map(\.text).sorted() == [footer, "Your question:"])
    #expect(found.lines.map(\.tickets).sorted() == [4_500, 4_501])
    #expect(RepeatedLines(of: sources, threads: 4) == found)
  }

  @Test func theOrderOfTicketsChangesNoDecision() {
    let sources = (0..<400).map { source(text($0) + ($0 % 3 == 0 ? "\n" + footer : ""), $0) }
    let found = RepeatedLines(of: sources, threads: 2)
    #expect(found.lines.map(\.hash) == RepeatedLines(of: sources.reversed(), threads: 1).lines.map(\.hash))
  }

  @Test func linesAreTheSameUpToNumbersCaseAndBlanks() {
    func hash(_ text: String) -> UInt64 { DocumentLines.normalizedHash(Array(text.utf8)[...]).hash }
    #expect(hash("Order  4711 is LATE ") == hash("order 12 is late"))
    #expect(hash("order is late") != hash("order was late"))
    #expect(hash("a b") != hash("ab"))
    #expect(DocumentLines.of(Array("one\n\n two three \n".utf8)).map(\.words) == [1, 2])
  }
}
