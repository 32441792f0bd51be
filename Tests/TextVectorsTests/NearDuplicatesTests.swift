// Which documents count as the same, and that nothing but the documents decides.

import Testing

@testable import TextVectors

private let template = "Your order number 4711 was sent on day 3 and did not arrive at the address that we gave"

@Suite struct NearDuplicatesTests {
  @Test func textsThatDifferInNumbersAndCaseAreOne() {
    let found = NearDuplicates(
      of: [
        "something else entirely that has more than eight words in it", template,
        template.replacing("4711", with: "9").uppercased(), template.replacing("3", with: "28"),
      ], threads: 2)
    #expect(found.originals == [0, 1, 1, 1])
    #expect((found.members, found.groups, found.largest) == (3, 1, 3))
  }

  @Test func aNumberIsOneHoweverItIsWrittenOrMasked() {
    let texts = ["9", "1.234,50", "[number]", "12 / 7"].map { "I paid \($0) dollars for a lamp that never came to us" }
    #expect(NearDuplicates(of: texts, threads: 1).originals == [0, 0, 0, 0])
  }

  @Test func capitalsAndPunctuationBeyondASCIIDoNotCount() {
    let texts = [
      "¿Dónde está ÉL paquete que – según ustedes – salió ayer?", "dónde está él paquete que según ustedes salió ayer",
      "«Dónde está él paquete», que según ustedes\u{A0}salió ayer…",
    ]
    #expect(NearDuplicates(of: texts, threads: 1).originals == [0, 0, 0])
  }

  /// 400 texts share a template of 60 words and have 30 of their own; each has a twin with one of its own exchanged.
  @Test func twinsInsideOneTemplateAreFoundAndTheOthersKeptApart() {
    func words(_ count: Int, _ name: String) -> [String] {
      (0..<count).map { index in
        name + String(index, radix: 26).map { String(UnicodeScalar(UInt8(97 + Int(String($0), radix: 26)!))) }.joined()
      }
    }
    let template = words(60, "common").joined(separator: " ")
    let names = words(400, "x")
    var texts: [String] = []
    for name in names {
      var own = words(30, name + "own")
      texts.append(template + " " + own.joined(separator: " "))
      own[20] = "exchanged"
      texts.append(template + " " + own.joined(separator: " "))
    }
    let found = NearDuplicates(of: texts, threads: 2)
    #expect(found.originals == texts.indices.map { Int32($0 / 2 * 2) })
    #expect(found == NearDuplicates(of: texts, threads: 1))
  }

  @Test func aWordMoreInALongTextIsNearAndHalfATextIsNot() {
    let long = (0..<60).map { "word\(UnicodeScalar(UInt8(97 + $0 % 26)))\(UnicodeScalar(UInt8(97 + $0 / 26)))" }
    let text = long.joined(separator: " ")
    let more = (long[..<30] + ["inserted"] + long[30...]).joined(separator: " ")
    let half = (long[..<30].joined(separator: " ") + " " + (0..<30).map { "other\(UnicodeScalar(UInt8(97 + $0 % 26)))" }
      .joined(separator: " "))
    #expect(NearDuplicates(of: [text, more, half], threads: 1).originals == [0, 0, 2])
  }

  @Test func shortTextsAreAlikeByChance() {
    #expect(NearDuplicates(of: ["where is my refund", "where is my refund", "", ""], threads: 1).groups == 0)
  }

  @Test func threadsChangeNothing() {
    let texts = (0..<9_000).map { row in
      "ticket about the \(["lamp", "chair", "table"][row % 3]) that broke on the way to \(row % 7 == 0 ? "us" : "a place") "
        + (row % 5 == 0 ? "and more" : "named \(row)x\(row)y")
    }
    #expect(NearDuplicates(of: texts, threads: 1) == NearDuplicates(of: texts, threads: 4))
  }
}
