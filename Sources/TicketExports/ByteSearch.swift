// Finds short words in bytes, at the speed of the C library.
import CSimdJSON

enum ByteSearch {
  /// Where the word first stands.
  static func first(_ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let found = assay_bytes_find(bytes.baseAddress, bytes.count, word.utf8Start, word.utf8CodeUnitCount)
    return found < 0 ? nil : found
  }

  static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool { first(word, in: bytes) != nil }
}
