// What is cleaned off a desk, by the real binary: counted, shown, and the same for any threads and order.
import Foundation
import Testing

@Suite struct CleaningTests {
  private static let topics = [
    "the parcel from the courier never came to my door", "the card payment was taken twice from my bank",
    "the password link in the mail opens an empty page", "the screen of the phone shows green stripes",
  ]
  private static let words = ["amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "haven", "inlet", "jetty"]

  /// Questions of four kinds, most of them above a footer; then a few that no customer wrote.
  private func rows() -> [String] {
    let questions = (0..<400).map { row in
      let text =
        Self.topics[row % 4] + " \(Self.words[row % 10]) \(Self.words[row / 10 % 10]) \(Self.words[row / 4 % 10])"
      return "Q\(row),person \(row),,\"\(text)\(row % 3 == 0 ? "" : "\n\nExample plc is registered in Leeds")\""
    }
    return questions + [
      "M1,Mailer-Daemon,Undelivered Mail Returned to Sender,The message could not be delivered to a recipient",
      "M2,person a,Automatic reply: your request,I am back on Monday",
      "M3,person b,[FIRING:1] disk,\"Severity: high\nHost: db1\"",
      "M4,person c,offer,I came across your website and offer a guest post",
    ]
  }

  @Test func `machines' tickets and repeated lines are counted and shown`() throws {
    let place = try Workplace()
    try place.write("id,customer,subject,text\n" + rows().joined(separator: "\n") + "\n", to: "tickets.csv")
    let ingest = try place.assay("ingest", "tickets.csv", "--quiet")
    #expect(
      ingest.output.contains(
        "  4 tickets that no customer wrote (not mined): alert 1, auto-reply 1, delivery-failure 1, spam 1\n"),
      "\(ingest.output)\(ingest.errors)")
    let arguments = ["mine", "--vectorizer", "lexical", "--intents", "4", "--quiet"]
    let mine = try place.run(Workplace.binary, arguments)
    #expect(mine.exitCode == 0, "\(mine.errors)")
    #expect(mine.output.hasPrefix("400 tickets mined, 4 intents"), "\(mine.output)")
    #expect(mine.output.contains("\n4 tickets that no customer wrote (not mined): "))
    #expect(
      mine.output.contains("\n1 repeated line left out of 266 tickets:\n  266  Example plc is registered in Leeds\n"),
      "\(mine.output)")
    // What was cleaned is remembered with the run, and intents do not show it.
    #expect(try place.run(Workplace.binary, arguments).output.contains("1 repeated line left out of 266 tickets:"))
    #expect(try !place.assay("intents", "show", "I001", "--quiet").output.contains("registered"))
    // New tickets are placed without it too.
    try place.write(
      "id,text\nn1,\"\(Self.topics[0])\nExample plc is registered in Leeds\"\nn2,\(Self.topics[0])\n", to: "new.csv")
    let cells = try place.assay("assign", "new.csv", "--quiet").output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst().joined(separator: ",")
    }
    #expect(cells.count == 3 && cells[1] == cells[2], "\(cells)")
  }

  @Test func `order and threads change nothing, and duplicates are counted`() throws {
    var results: [String] = []
    for (order, threads) in [(rows(), "1"), (rows().reversed(), "3")] {
      let place = try Workplace()
      try place.write("id,customer,subject,text\n" + order.joined(separator: "\n") + "\n", to: "tickets.csv")
      #expect(try place.assay("ingest", "tickets.csv", "--quiet", "--threads", threads).exitCode == 0)
      let mine = try place.assay(
        "mine", "--vectorizer", "lexical", "--intents", "4", "--format", "json", "--quiet", "--threads", threads)
      results.append(mine.output)
    }
    #expect(results[0] == results[1])
    #expect(results[0].contains("\"nearDuplicateGroups\""))
  }
}
