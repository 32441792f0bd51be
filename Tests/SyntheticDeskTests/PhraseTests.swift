// The phrase grammar and the slots.
import SeededRandom
import Testing

@testable import SyntheticDesk

@Suite struct PhraseTests {
  private static let facts = TicketFacts(
    seed: 7, language: .english, createdAt: TimeAxis.start + 86_400 * 40,
    customer: Customer(number: 3, language: .english, isSpammer: false, deskSeed: 1))

  private static func expansions(_ source: String) throws -> Set<String> {
    let phrase = try Phrase(source)
    var random = SplitMix64(seed: 1)
    var seen: Set<String> = []
    for _ in 0..<400 {
      var out = Bytes()
      phrase.append(to: &out, facts: facts, random: &random)
      seen.insert(out.text)
    }
    return seen
  }

  @Test func `plain text stays as it is`() throws {
    #expect(try Self.expansions("just text, ok?") == ["just text, ok?"])
  }

  @Test func `alternatives may be empty and may nest`() throws {
    #expect(try Self.expansions("[please |]stop") == ["please stop", "stop"])
    #expect(try Self.expansions("[a[b|c]|d]e") == ["abe", "ace", "de"])
  }

  @Test func `a slot has one value a ticket`() throws {
    let orders = try Self.expansions("{order}/{order}")
    #expect(orders.count == 1)
    let halves = orders.first!.split(separator: "/")
    #expect(halves[0] == halves[1])
  }

  @Test(arguments: Slot.allCases) func `every slot has a value`(slot: Slot) {
    var out = Bytes()
    Self.facts.append(slot, to: &out)
    #expect(!out.isEmpty)
    #expect(Slot(name: String(describing: slot)) == slot)
  }

  @Test func `two slots of a kind differ`() {
    for (a, b) in [(Slot.order, Slot.order2), (.amount, .amount2), (.plan, .plan2)] {
      for seed in 0..<50 {
        var facts = Self.facts
        facts.seed = UInt64(seed)
        var first = Bytes()
        var second = Bytes()
        facts.append(a, to: &first)
        facts.append(b, to: &second)
        #expect(first != second)
      }
    }
  }

  @Test(arguments: ["[a|b", "a]", "a|b", "{order", "order}", "{nonsense}", ""])
  func `a broken phrase is refused`(source: String) {
    #expect(throws: Phrase.SyntaxError.self) { try Phrase(source) }
  }
}

@Suite struct TyposTests {
  @Test func `a tidy writer hardly slips and a sloppy one does`() {
    let source = Array("Please don't tell anybody about the parcel that never arrived at my house ".utf8)
    func distance(_ style: WritingStyle) -> Int {
      var different = 0
      for seed in 0..<200 {
        var text = source
        var random = SplitMix64(seed: UInt64(seed))
        Typos.apply(style, to: &text, from: 0, random: &random)
        if text.text.lowercased() != source.text.lowercased() { different += 1 }
      }
      return different
    }
    let counts = [distance(.tidy), distance(.lowercase), distance(.sloppy)]
    #expect(counts[0] < 30)
    #expect(counts[0] < counts[1])
    #expect(counts[1] < counts[2])
  }

  @Test func `words with digits and addresses stay right`() {
    for seed in 0..<200 {
      var text = Array("ÄÖ LM-123456 ann.lee7@mail.example €24.90".utf8)
      var random = SplitMix64(seed: UInt64(seed))
      Typos.apply(.sloppy, to: &text, from: 0, random: &random)
      #expect(text.text == "ÄÖ LM-123456 ann.lee7@mail.example €24.90")
    }
  }

  @Test func `what stands before the start is kept`() {
    var text = Array("KEEP THIS and not this at all whatever happens".utf8)
    var random = SplitMix64(seed: 3)
    Typos.apply(.sloppy, to: &text, from: 9, random: &random)
    #expect(text.text.hasPrefix("KEEP THIS"))
  }
}
