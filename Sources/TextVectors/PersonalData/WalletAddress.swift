// Addresses of crypto wallets, told from other long words by their check sums.

import ContentHash

/// Tests of one word for a wallet address.
enum WalletAddress {
  /// Longer words are not looked at; the longest addresses (Cardano) have 103 to 108 characters.
  static let longest = 120

  /// Whether the word is an address by the rules of one family.
  ///
  /// Base58Check: 25 to 60 characters that decode to at least 25 bytes, the last four the start of a double SHA-256 of
  /// the others (Bitcoin and its kin, private keys in wallet import format). Bech32 and Bech32m: BIP 173 and BIP 350,
  /// at least 14 characters. Ethereum: `0x` and 40 hexadecimal digits; the check in the case of its letters (EIP-55)
  /// is not asked for, because addresses in one case are as valid. Others: `WalletAddress+Others.swift`.
  ///
  /// - Complexity: O(length²) for Base58Check, at most 60²; O(length) otherwise.
  static func matches(_ word: ArraySlice<UInt8>) -> Bool {
    guard (14...longest).contains(word.count) else { return false }
    return isEthereum(word) || isBech32(word) || isBase58Check(word, base58) || isRipple(word) || isSolana(word)
      || isMonero(word) || isBitcoinCash(word)
  }

  private static func isEthereum(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count == 42, word.first == 48, word[word.startIndex + 1] | 32 == UInt8(ascii: "x") else { return false }
    return word.dropFirst(2).allSatisfy { CheckDigits.isDigit($0) || (97...102).contains($0 | 32) }
  }

  // MARK: Base58Check

  static let base58: [UInt8] = table("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")

  /// - Parameter alphabet: The place of every byte in it, 255 for the others.
  static func isBase58Check(_ word: ArraySlice<UInt8>, _ alphabet: [UInt8]) -> Bool {
    guard (25...60).contains(word.count), let bytes = decoded(word, alphabet), bytes.count >= 25 else { return false }
    let once = bytes.dropLast(4).withUnsafeBytes { SHA256.hash($0) }
    let twice = once.bytes.withUnsafeBytes { SHA256.hash($0) }
    return twice.bytes.prefix(4).elementsEqual(bytes.suffix(4))
  }

  /// The bytes that digits to the base 58 stand for, leading zeros kept; `nil` when one is none. O(length²).
  static func decoded(_ word: ArraySlice<UInt8>, _ alphabet: [UInt8]) -> [UInt8]? {
    guard word.allSatisfy({ alphabet[Int($0)] != 255 }) else { return nil }
    var decoded: [UInt8] = []  // Least significant first.
    for byte in word {
      var carry = Int(alphabet[Int(byte)])
      for index in decoded.indices {
        carry += 58 * Int(decoded[index])
        decoded[index] = UInt8(carry & 255)
        carry >>= 8
      }
      while carry > 0 {
        decoded.append(UInt8(carry & 255))
        carry >>= 8
      }
    }
    for byte in word {
      if alphabet[Int(byte)] != 0 { break }
      decoded.append(0)
    }
    return decoded.reversed()
  }

  // MARK: Bech32

  static let bech32: [UInt8] = table("qpzry9x8gf2tvdw0s3jn54khce6mua7l")

  private static func isBech32(_ word: ArraySlice<UInt8>) -> Bool {
    guard let separator = word.lastIndex(of: UInt8(ascii: "1")), separator > word.startIndex,
      word.endIndex - separator > 6
    else { return false }
    let hasLower = word.contains { (97...122).contains($0) }
    if hasLower, word.contains(where: CheckDigits.isLetter) { return false }
    var check: UInt32 = 1
    func add(_ value: UInt8) {
      let top = check >> 25
      check = (check & 0x1FF_FFFF) << 5 ^ UInt32(value)
      for (bit, term) in [UInt32(0x3b6a_57b2), 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3].enumerated()
      where top >> bit & 1 == 1 {
        check ^= term
      }
    }
    func lower(_ byte: UInt8) -> UInt8 { CheckDigits.isLetter(byte) ? byte | 32 : byte }
    for byte in word[..<separator] { add(lower(byte) >> 5) }
    add(0)
    for byte in word[..<separator] { add(lower(byte) & 31) }
    for byte in word[(separator + 1)...] {
      let value = bech32[Int(lower(byte))]
      guard value != 255 else { return false }
      add(value)
    }
    return check == 1 || check == 0x2bc8_30a3
  }

  /// The place of every byte in an alphabet, 255 for the others.
  static func table(_ alphabet: String) -> [UInt8] {
    var table = [UInt8](repeating: 255, count: 256)
    for (place, byte) in alphabet.utf8.enumerated() { table[Int(byte)] = UInt8(place) }
    return table
  }
}
