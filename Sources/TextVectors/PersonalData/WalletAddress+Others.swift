// Wallet addresses outside the three great families: the XRP Ledger, Solana, Monero, Bitcoin Cash.

extension WalletAddress {
  private static let ripple = table("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz")

  /// An account of the XRP Ledger: Base58Check with its own alphabet, 25 bytes, the first 0 and so an `r` in front
  /// (xrpl.org, Base58 Encodings).
  static func isRipple(_ word: ArraySlice<UInt8>) -> Bool {
    word.first == UInt8(ascii: "r") && word.count <= 35 && isBase58Check(word, ripple)
  }

  /// A Solana key: 32 bytes to the base 58, nearly always 43 or 44 digits. It has no check sum; capitals, small letters
  /// and digits have to be among them.
  static func isSolana(_ word: ArraySlice<UInt8>) -> Bool {
    guard (43...44).contains(word.count), word.contains(where: CheckDigits.isDigit),
      word.contains(where: CheckDigits.isLetter), word.contains(where: { (97...122).contains($0) })
    else { return false }
    return decoded(word, base58)?.count == 32
  }

  /// A Monero address: 69 bytes, with a payment id 77, in blocks of eight bytes as eleven digits to the base 58 and a
  /// last one of five bytes as seven; it starts with 4 or 8 (CryptoNote Standard 007). Its check sum, a Keccak hash, is
  /// not asked for: of random words one in ten has blocks of such values, and none their length and first digits.
  static func isMonero(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count == 95 || word.count == 106, word.first == UInt8(ascii: "4") || word.first == UInt8(ascii: "8")
    else { return false }
    var start = word.startIndex
    while start < word.endIndex {
      let end = min(start + 11, word.endIndex)
      guard let bytes = decoded(word[start..<end], base58) else { return false }
      // Leading zero digits are part of a block here.
      guard bytes.drop(while: { $0 == 0 }).count <= (end - start == 11 ? 8 : 5) else { return false }
      start = end
    }
    return true
  }

  /// A Bitcoin Cash address without or behind its prefix: 42 characters of Bech32's alphabet with the 40-bit check sum
  /// over `bitcoincash` (spec/cashaddr).
  static func isBitcoinCash(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count == 42, word.first == UInt8(ascii: "q") || word.first == UInt8(ascii: "p") else { return false }
    var check: UInt64 = 1
    func add(_ value: UInt8) {
      let top = check >> 35
      check = (check & 0x07_ffff_ffff) << 5 ^ UInt64(value)
      let terms: [UInt64] = [0x98_f2bc_8e61, 0x79_b76d_99e2, 0xf3_3e5f_b3c4, 0xae_2eab_e2a8, 0x1e_4f43_e470]
      for (bit, term) in terms.enumerated() where top >> UInt64(bit) & 1 == 1 { check ^= term }
    }
    for byte in "bitcoincash".utf8 { add(byte & 31) }
    add(0)
    for byte in word {
      let value = bech32[Int(byte)]
      guard value != 255 else { return false }
      add(value)
    }
    return check == 1
  }
}
