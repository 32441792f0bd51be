// Unusual forms of e-mail addresses: quoted local parts and numeric domains (RFC 5321, 4.1.2 and 4.1.3), and `@` and
// dots in words, as people write them against machines: `anna (at) example (dot) com`, `ana arroba ejemplo punto com`.

extension MaskScanner {
  /// The start of a local part of which `start` is the last piece: `zoe&co@…`. Characters of RFC 5322's `atext` that
  /// rarely stand between words.
  func localStart(before start: Int) -> Int {
    var index = start
    // ! # $ & ~
    while index > copied + 1, [33, 35, 36, 38, 126].contains(bytes[index - 1]), isAlphanumeric(index - 2) {
      index -= 1
      while index > copied, isAlphanumeric(index - 1) || kinds[Int(bytes[index - 1])] == .joint { index -= 1 }
    }
    return index
  }

  /// Masks `"anna b"@example.com`, whose closing quotation mark stands at `index`; its end.
  mutating func quotedAddressEnd(at index: Int) -> Int? {
    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "@"), let end = domainEnd(at: index + 2) else {
      return nil
    }
    var start = index
    while start > copied, index - start < 64 {
      start -= 1
      if bytes[start] == 10 { return nil }
      if bytes[start] == UInt8(ascii: "\"") {
        replace(start..<end, by: .email)
        return end
      }
    }
    return nil
  }

  /// The end of `[192.0.2.1]` or `[IPv6:2001:db8::1]` in the place of a domain.
  func literalEnd(at start: Int) -> Int? {
    var index = start + 1
    if matches("ipv6:", at: index) { index += 5 }
    let address = index
    while index < bytes.count, index - address < 46,
      CheckDigits.isDigit(bytes[index]) || (97...102).contains(bytes[index] | 32) || [46, 58].contains(bytes[index])
    {
      index += 1
    }
    guard index - address >= 3, index < bytes.count, bytes[index] == UInt8(ascii: "]") else { return nil }
    return index + 1
  }

  /// The end of an address whose local part ends at `index` and whose `@` is written in another way.
  ///
  /// `at` without brackets is a word like others: then a dot in words has to follow, and a top-level domain that is in
  /// common use; and the word before must be like a mailbox (`canBeMailbox`).
  func speltAddressEnd(at index: Int) -> Int? {
    guard let (start, isSure) = speltAtEnd(index) else { return nil }
    var end = start
    var label = start
    var hasSpeltDot = false
    var labels = 0
    while true {
      label = end
      while end < bytes.count, isAlphanumeric(end) || bytes[end] == 45 { end += 1 }
      guard end > label else { return nil }
      labels += 1
      if end + 1 < bytes.count, bytes[end] == 46, isAlphanumeric(end + 1) {
        end += 1
      } else if let dot = speltDotEnd(end) {
        end = dot
        hasSpeltDot = true
      } else {
        break
      }
    }
    guard labels > 1, (2...24).contains(end - label),
      bytes[label..<end].allSatisfy({ kinds[Int($0)] == .letter || kinds[Int($0)] == .beyond })
    else { return nil }
    if isSure { return end }
    let isCommon = hasSpeltDot && MaskScanner.commonDomains.contains(bytes[label..<end].map { $0 | 32 })
    return isCommon && (labels > 2 || canBeMailbox(before: index)) ? end : nil
  }

  /// Whether the word that ends at `end` is the mailbox of "anna at example dot com" rather than the verb of "we met at
  /// example dot com": it has a digit or a mark, starts its line or what stands in quotes or brackets, or a word before
  /// it calls for an address.
  private func canBeMailbox(before end: Int) -> Bool {
    var start = end
    while start > copied, end - start < 64, isAlphanumeric(start - 1) || kinds[Int(bytes[start - 1])] == .joint {
      start -= 1
    }
    let isMarked = bytes[start..<end].contains { CheckDigits.isDigit($0) || [46, 95, 45, 43, 37].contains($0) }
    if isMarked || start == 0 { return true }
    if bytes[start - 1] != 32 { return true }
    var place = start
    let low = max(copied, start - 48)
    for wordsBack in 1...4 {
      while place > low, bytes[place - 1] == 32 { place -= 1 }
      // Behind a bullet, a colon, the end of a line; not behind something masked, which may have been any word.
      if place == copied { return wordsBack == 1 && copied == 0 }
      if place > low, !isAlphanumeric(place - 1) { return wordsBack == 1 && bytes[place - 1] != 93 }
      let last = place
      while place > low, isAlphanumeric(place - 1) { place -= 1 }
      if place == low, low > copied { return false }  // A word that the reach cuts off.
      let word = LatinFolding.folded(bytes[place..<last].map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 })
      if MaskScanner.mailWords.contains(word) { return true }
      if wordsBack == 1, MaskScanner.addressVerbs.contains(word) { return true }
    }
    return false
  }

  /// Words that an address of mail follows, four words on at most; without accents.
  private static let mailWords = set(
    """
    mail mails email emails mailbox inbox address write contact send reply forward login username profile adresse \
    mailadresse schreiben schreib schreibt kontakt senden sende schicken schick antworten profil correo escribir \
    escriba escribe escribame direccion contacto contactar enviar envie envia perfil courriel ecrire ecrivez ecris \
    contacter envoyer envoyez envoie endereco escrever escreva contato
    """)
  /// Words that it follows at once: "update anna at …", "is anna at …".
  private static let addressVerbs = set(
    """
    update see change use is to from by ist an von an lautet andern cambiar es a de por soy est changer sur e para mudar \
    esta usar
    """)

  private static func set(_ words: String) -> Set<[UInt8]> { Set(words.utf8.split(separator: 32).map { Array($0) }) }

  /// Behind what stands for `@` at `index`, and whether it can stand for nothing else.
  private func speltAtEnd(_ index: Int) -> (Int, isSure: Bool)? {
    let word = blanksEnd(index)
    guard word < bytes.count else { return nil }
    if let close = closing(bytes[word]) {
      let inner = blanksEnd(word + 1)
      guard let end = wordEnd(inner, of: MaskScanner.ats), end > inner else { return nil }
      let last = blanksEnd(end)
      return last < bytes.count && bytes[last] == close ? (blanksEnd(last + 1), true) : nil
    }
    guard word > index, let end = wordEnd(word, of: MaskScanner.ats), end < bytes.count, bytes[end] == 32 else {
      return nil
    }
    return (blanksEnd(end), end - word > 3 || bytes[word] == UInt8(ascii: "@"))
  }

  /// Behind what stands for a dot at `index`: a word in brackets, or between blanks.
  private func speltDotEnd(_ index: Int) -> Int? {
    let word = blanksEnd(index)
    guard word < bytes.count else { return nil }
    if let close = closing(bytes[word]) {
      guard let end = wordEnd(word + 1, of: MaskScanner.dots), end < bytes.count, bytes[end] == close else {
        return nil
      }
      return blanksEnd(end + 1)
    }
    guard word > index, let end = wordEnd(word, of: MaskScanner.dots), end - word > 1, end < bytes.count,
      bytes[end] == 32
    else { return nil }
    return blanksEnd(end)
  }

  private func blanksEnd(_ index: Int) -> Int {
    var end = index
    while end < bytes.count, end - index < 2, bytes[end] == 32 { end += 1 }
    return end
  }

  private func closing(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 40: 41
    case 91: 93
    case 123: 125
    default: nil
    }
  }

  /// The end of one of the words at `start`, with no letter behind it.
  private func wordEnd(_ start: Int, of words: [[UInt8]]) -> Int? {
    guard start < bytes.count else { return nil }
    for word in words where bytes.count - start >= word.count {
      let end = start + word.count
      let isSame = zip(bytes[start..<end], word).allSatisfy { $0 == $1 || $0 | 32 == $1 && $0 < 0x80 }
      if isSame, end == bytes.count || !isAlphanumeric(end) { return end }
    }
    return nil
  }

  private static let ats = ["at", "@", "ät", "arroba", "arobase", "arobas"].map { Array($0.utf8) }
  private static let dots = ["dot", ".", "punto", "point", "ponto", "punkt"].map { Array($0.utf8) }
  /// Without those that are words of the five languages, such as "no" and "it".
  private static let commonDomains: Set<[UInt8]> = Set(
    "com net org info biz eu de ch es fr pt br uk ca au ie nl io co app dev edu gov mx ar cl pl dk".utf8
      .split(separator: 32).map { Array($0) })
}
