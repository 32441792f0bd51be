// Published values of the two primitives, and what a sealed text must not show. That browsers open it is tested with
// the scoring page.
import Testing

@testable import PageEncryption

@Suite struct SealedTextTests {
  private func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  // RFC 7914, section 11.
  @Test func keysAreThoseOfTheStandard() {
    #expect(
      hex(SealedText.key(passphrase: "passwd", salt: Array("salt".utf8), iterations: 1))
        == "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc")
  }

  // McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13 and 14.
  @Test func ciphertextsAreThoseOfTheStandard() {
    let key = [UInt8](repeating: 0, count: 32)
    let vector = [UInt8](repeating: 0, count: 12)
    #expect(
      hex(SealedText.encrypted([], key: key, vector: vector, context: [])) == "530f8afbc74536b9a963b4f1c4cb738b")
    #expect(
      hex(SealedText.encrypted([UInt8](repeating: 0, count: 16), key: key, vector: vector, context: []))
        == "cea7403d4d606b6e074ec5d3baf39d18" + "d0d1c8a799996bf0265b98b5d48ab919")
  }

  @Test func nothingRepeatsAndEverythingCounts() {
    func sealed(_ text: String, _ passphrase: String, _ context: String, _ salt: UInt8 = 1) -> [UInt8] {
      SealedText(
        text, passphrase: passphrase, context: context, iterations: 2, salt: [UInt8](repeating: salt, count: 16),
        vector: [UInt8](repeating: 7, count: 12)
      ).sealed
    }
    let one = sealed("a ticket", "open", "R1/ana")
    #expect(one.count == 8 + 16)
    #expect(one == sealed("a ticket", "open", "R1/ana"))
    #expect(one.prefix(8) != sealed("a ticket", "Open", "R1/ana").prefix(8))
    #expect(one.prefix(8) != sealed("a ticket", "open", "R1/ana", 2).prefix(8))
    // The context is authenticated, not encrypted: only the tag differs.
    let other = sealed("a ticket", "open", "R1/ben")
    #expect(one.prefix(8) == other.prefix(8))
    #expect(one.suffix(16) != other.suffix(16))

    let drawn = SealedText("a ticket", passphrase: "open", context: "")
    let again = SealedText("a ticket", passphrase: "open", context: "")
    #expect(drawn.iterations >= 600_000)
    #expect((drawn.salt.count, drawn.vector.count) == (16, 12))
    #expect(drawn.salt != again.salt && drawn.vector != again.vector && drawn.sealed != again.sealed)
  }
}
