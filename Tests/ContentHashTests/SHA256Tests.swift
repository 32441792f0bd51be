@testable import ContentHash
import Testing

@Test func `SHA-256 of the standard's example`() {
  // FIPS 180-4, "abc".
  #expect(SHA256.hash("abc").hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
}

@Test func `pieces give the digest of the whole`() {
  let bytes = (0..<1_000).map { UInt8($0 % 251) }
  let whole = bytes.withUnsafeBytes { SHA256.hash($0) }
  for cut in [0, 1, 63, 64, 65, 999, 1_000] {
    var hasher = SHA256()
    hasher.update(Array(bytes[..<cut]))
    hasher.update(Array(bytes[cut...]))
    let digest = hasher.finalize()
    #expect(digest == whole)
  }
}

@Test func `fields do not run into each other`() {
  var first = SHA256()
  first.update(field: "ab")
  first.update(field: "c")
  var second = SHA256()
  second.update(field: "a")
  second.update(field: "bc")
  let digests = (first.finalize(), second.finalize())
  #expect(digests.0 != digests.1)
}

@Test func `HMAC-SHA256 of RFC 4231, case 2`() {
  let digest = HMAC.sha256(key: Array("Jefe".utf8), message: "what do ya want for nothing?")
  #expect(digest.hex == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
}

@Test func `digests order by their bytes`() {
  #expect(Digest(bytes: [0, 255]) < Digest(bytes: [1, 0]))
}
