// The names of the people of one ticket, masked in its text. Only names that the export states are known; names of
// others are not found.

/// Names to mask as whole words, whatever their case and accents.
///
/// A name that is also a common word ("Will", "Rose", "Mark", "Klein", "Cruz") or that has two letters is masked only
/// when it starts with a capital and stands where a name stands: next to another name word of the same people; behind a
/// greeting, a title, a farewell or "my name is" in one of the five languages; or alone on its line. A particle ("von",
/// "de la") is masked only between two name words. Names with a word of roles or desks ("Support", "Returns") and words
/// with digits are no names. Where a team may stand for a person, every word counts as a common one: an assignee
/// "Coffee" must not take the word out of all the tickets that its team has.
public struct PersonalNames: Sendable {
  private enum Kind {
    case certain, ambiguous, particle
    /// A name with an `s` behind it, as German has it ("Annas Konto"): a name when it starts with a capital.
    case genitive
  }

  /// Folded words.
  private let words: [[UInt8]: Kind]
  /// The particles before a word, in folded form: `de`, `la` before `fuente`, `o` before `connor`.
  private let prefixes: [[UInt8]: [[UInt8]]]
  /// First letters of the words, small and without accents.
  private let initials: Set<UInt8>

  /// - Parameters:
  ///   - names: Full names, or ids that are made like names: `Anna Meier`, `MEIER, Anna`, `anna.meier@…`.
  ///   - perhapsTeams: The same of those that may be teams. A word in both is one of `names`.
  /// - Complexity: O(bytes).
  public init(_ names: [String], perhapsTeams: [String] = []) {
    var words: [[UInt8]: Kind] = [:]
    var prefixes: [[UInt8]: [[UInt8]]] = [:]
    for (name, isPerhapsTeam) in perhapsTeams.map({ ($0, true) }) + names.map({ ($0, false) }) {
      guard let name = PersonalNames.nameBytes(name) else { continue }
      let spelt = PersonalNames.split(name).map { name[$0] }
      let parts = spelt.map { PersonalNames.folded($0) }
      if parts.contains(where: { roles.contains($0) }) { continue }
      var prefix: [[UInt8]] = []
      for (part, spelling) in zip(parts, spelt) {
        if particles.contains(part) || part == [UInt8(ascii: "o")] || part == [UInt8(ascii: "d")] {
          words[part] = words[part] ?? .particle
          prefix.append(part)
        } else if part.count >= 2 {
          if !prefix.isEmpty { prefixes[part] = prefix }
          prefix = []
          let isCommon = isPerhapsTeam || part.count == 2
          let kind = isCommon || commonWords.contains(part) || isStopWord(part) ? Kind.ambiguous : .certain
          words[part] = kind
          if kind == .certain {
            for other in PersonalNames.otherSpellings(of: spelling, folded: part) {
              words[other] = words[other] ?? .certain
            }
            // `Caesar` without its `e` is a verb of Spanish.
            if let other = PersonalNames.withoutE(part) { words[other] = words[other] ?? .ambiguous }
            let genitive = part + [UInt8(ascii: "s")]
            if part.count >= 4, part.last != UInt8(ascii: "s") { words[genitive] = words[genitive] ?? .genitive }
          }
        }
      }
    }
    self.words = words.values.contains { $0 != .particle } ? words : [:]
    self.prefixes = prefixes
    initials = Set(words.keys.compactMap(\.first))
  }

  /// No name is known.
  public var isEmpty: Bool { words.isEmpty }

  /// The name within what an export calls a person; `nil` for numbers, account names and unnamed mailboxes.
  private static func nameBytes(_ name: String) -> [UInt8]? {
    let bytes = Array(name.utf8)
    guard bytes.count <= 120 else { return nil }
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else {
      return bytes.contains { ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: "_") } ? nil : bytes
    }
    // Of an e-mail address only `first.last`.
    let local = Array(bytes[..<at])
    let isName = local.contains(UInt8(ascii: ".")) && !local.contains { $0 >= 48 && $0 <= 57 }
    return isName && split(local).count == 2 ? local : nil
  }

  /// The words of a text: runs of letters, with combining marks.
  private static func split(_ bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for index in bytes.indices {
      if isLetter(bytes, index) {
        start = start ?? index
      } else if let low = start {
        ranges.append(low..<index)
        start = nil
      }
    }
    if let start { ranges.append(start..<bytes.count) }
    return ranges
  }

  /// ASCII letters and every character beyond ASCII of two bytes from U+00C0 on, and U+1E00 to U+1FFF.
  private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return (97...122).contains(byte | 32) }
    var lead = index
    while lead > 0, index - lead < 3, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    switch bytes[lead] {
    case 0xC3...0xDF: return true
    case 0xE1: return lead + 1 < bytes.count && (0xB8...0xBF).contains(bytes[lead + 1])
    default: return false
    }
  }

  /// In small letters without accents, as one name is written by many keyboards.
  private static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    if word.allSatisfy({ $0 < 0x80 }) {
      for byte in word { output.append(byte | 32) }
      return output
    }
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      switch ScalarClass.of(scalar.value) {
      case .ignored: break
      case _ where (0x100...0x17F).contains(scalar.value): output.append(extendedLatin[Int(scalar.value) - 0x100])
      case .letter(let lower): WordScanner.append(lower, to: &output)
      default: WordScanner.append(scalar.value < 0x80 ? scalar.value | 32 : scalar.value, to: &output)
      }
    }
    return LatinFolding.folded(output)
  }

  /// U+0100 to U+017F as the plain small letters they are written with where keyboards lack them.
  private static let extendedLatin = Array(
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssss"
      + "ttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  /// How else a name is written: `Mueller` for `Müller`.
  private static func otherSpellings(of word: ArraySlice<UInt8>, folded: [UInt8]) -> [[UInt8]] {
    [PersonalNames.folded(spelledOut(word)[...])].filter { $0 != folded }
  }

  /// With two letters for each of ä, ö, ü, å, æ and ø.
  private static func spelledOut(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var spelt: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xE4, 0xC4, 0xE6, 0xC6: spelt += [97, 101]  // ä æ
      case 0xF6, 0xD6, 0xF8, 0xD8: spelt += [111, 101]  // ö ø
      case 0xFC, 0xDC: spelt += [117, 101]  // ü
      case 0xE5, 0xC5: spelt += [97, 97]  // å
      default: WordScanner.append(scalar.value, to: &spelt)
      }
    }
    return spelt
  }

  /// `Muller` for `Mueller`, where the name is long enough; `nil` for a name without `ae`, `oe` or `ue`.
  private static func withoutE(_ folded: [UInt8]) -> [UInt8]? {
    guard folded.count >= 6 else { return nil }
    var plain: [UInt8] = []
    for byte in folded where !(byte == 101 && [97, 111, 117].contains(plain.last ?? 0)) { plain.append(byte) }
    return plain.count < folded.count ? plain : nil
  }

  /// What a word of a text is. An umlaut says more than its plain letter: `Müller` is `Mueller` for certain.
  private func kind(of word: ArraySlice<UInt8>) -> Kind? {
    let plain = words[PersonalNames.folded(word)]
    guard plain != .certain, word.contains(0xC3) else { return plain }
    return words[PersonalNames.folded(PersonalNames.spelledOut(word)[...])] ?? plain
  }

  // MARK: Masking

  private struct Word {
    var range: Range<Int>
    var kind: Kind
  }

  /// The text with `[name]` for every name. O(bytes).
  public func masked(_ text: String) -> String {
    mask(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// The text with `[name]` for every name; words next to each other make one. Placeholders stay whole.
  ///
  /// - Complexity: O(bytes).
  func mask(_ bytes: [UInt8]) -> [UInt8]? {
    if words.isEmpty { return nil }
    var output: [UInt8] = []
    var copied = 0
    var chain: [Word] = []
    func settle() {
      defer { chain.removeAll(keepingCapacity: true) }
      while chain.last?.kind == .particle { chain.removeLast() }
      let particles = chain.prefix { $0.kind == .particle }.count
      if particles < chain.count, particles > 0 {
        // "de Sofía" is of Sofía; "de la Fuente" is a name.
        let prefix = prefixes[PersonalNames.folded(bytes[chain[particles].range])] ?? []
        let before = chain[..<particles].suffix(prefix.count).map { PersonalNames.folded(bytes[$0.range]) }
        chain.removeFirst(before == prefix ? particles - prefix.count : particles)
      }
      guard let first = chain.first, let last = chain.last else { return }
      let isSure = chain.contains {
        $0.kind == .certain || $0.kind == .genitive && PersonalNames.isCapital(bytes, $0.range.lowerBound)
      }
      if !isSure {
        guard
          chain.allSatisfy({ $0.kind == .particle || PersonalNames.isCapital(bytes, $0.range.lowerBound) })
        else { return }
        if chain.count == 1, !PersonalNames.standsAsName(bytes, first.range) { return }
      }
      output.append(contentsOf: bytes[copied..<initialsStart(bytes, before: first.range.lowerBound, from: copied)])
      output.append(contentsOf: PersonalDataMask.Placeholder.name.bytes)
      copied = initialEnd(bytes, behind: PersonalNames.end(bytes, of: last.range))
    }
    /// The end of an initial between two names, `Q.` in "Anna Q. Meier".
    var middle: Int?
    var index = 0
    while index < bytes.count {
      if let end = PersonalDataMask.placeholderEnd(bytes, at: index) {
        settle()
        index = end
        continue
      }
      guard PersonalNames.isLetter(bytes, index) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, PersonalNames.isLetter(bytes, index) { index += 1 }
      let isWhole =
        (start == 0 || !PersonalNames.joinsWord(bytes, start - 1)) && start >= copied
        && (index == bytes.count || !(CheckDigits.isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "@")))
      guard isWhole, index - start <= 60, let kind = kind(of: bytes[start..<index]) else {
        if let last = chain.last, middle == nil, index - start == 1, CheckDigits.isLetter(bytes[start]),
          bytes[last.range.upperBound..<start].elementsEqual([32])
        {
          middle = index
        } else {
          settle()
          middle = nil
        }
        continue
      }
      if let last = chain.last, !PersonalNames.isJoint(bytes[(middle ?? last.range.upperBound)..<start]) { settle() }
      middle = nil
      chain.append(Word(range: start..<index, kind: kind))
    }
    settle()
    if copied == 0 { return nil }
    output.append(contentsOf: bytes[copied...])
    return output
  }

  /// A digit, or the `@` of an address; that of "@anna" is none. `_` stands between words: `vip_meier`.
  private static func joinsWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    if bytes[index] == 64 {
      return index > 0 && (isLetter(bytes, index - 1) || [93, 46, 45, 95].contains(bytes[index - 1])
        || CheckDigits.isDigit(bytes[index - 1]))
    }
    return CheckDigits.isDigit(bytes[index])
  }

  /// Where the initials before a name start, `J. P.` in "J. P. Morel": those of the people only.
  private func initialsStart(_ bytes: [UInt8], before name: Int, from low: Int) -> Int {
    var start = name
    while true {
      var index = start
      if index > low, bytes[index - 1] == 32 { index -= 1 }
      guard index - 2 >= low, bytes[index - 1] == 46, CheckDigits.isLetter(bytes[index - 2]),
        initials.contains(bytes[index - 2] | 32), index - 2 == low || !isWordByte(bytes, index - 3)
      else { return start }
      start = index - 2
    }
  }

  /// Behind the initial that follows a name, `M.` in "Anna M."
  private func initialEnd(_ bytes: [UInt8], behind end: Int) -> Int {
    guard end + 2 < bytes.count, bytes[end] == 32, CheckDigits.isLetter(bytes[end + 1]), bytes[end + 2] == 46,
      initials.contains(bytes[end + 1] | 32)
    else { return end }
    return end + 3
  }

  private func isWordByte(_ bytes: [UInt8], _ index: Int) -> Bool {
    PersonalNames.isLetter(bytes, index) || PersonalNames.joinsWord(bytes, index)
  }

  /// One or two of blank, hyphen, comma, full stop and apostrophe; a no-break blank.
  private static func isJoint(_ between: ArraySlice<UInt8>) -> Bool {
    between.elementsEqual([0xE2, 0x80, 0x99]) || between.elementsEqual([0xC2, 0xA0])
      || between.count <= 2 && between.allSatisfy { [32, 45, 44, 46, 39].contains($0) }
  }

  /// What is joined to a name with digits goes with it: `Anna-77`.
  private static func end(_ bytes: [UInt8], of range: Range<Int>) -> Int {
    var end = range.upperBound
    guard end < bytes.count, bytes[end] == 45 || bytes[end] == 95 else { return end }
    var hasDigit = false
    while end < bytes.count,
      bytes[end] == 45 || bytes[end] == 95 || CheckDigits.isDigit(bytes[end]) || isLetter(bytes, end)
    {
      if CheckDigits.isDigit(bytes[end]) { hasDigit = true }
      end += 1
    }
    return hasDigit ? end : range.upperBound
  }

  private static func isCapital(_ bytes: [UInt8], _ index: Int) -> Bool {
    if bytes[index] < 0x80 { return CheckDigits.isLetter(bytes[index]) }
    let (scalar, _) = WordScanner.decode(bytes, index)
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// Behind a word that a name follows, or alone on its line.
  private static func standsAsName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, bytes[start - 1] == 32 { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, [32, 44, 46, 33].contains(bytes[end]) { end += 1 }
    if (start == 0 || bytes[start - 1] == 10), end == bytes.count || bytes[end] == 10 { return range.count > 2 }
    while start > 0, range.lowerBound - start < 4, [32, 44, 46, 58, 10, 13].contains(bytes[start - 1]) { start -= 1 }
    var word = wordBefore(bytes, start)
    if linking.contains(word.folded) {
      start = word.start
      while start > 0, bytes[start - 1] == 32 { start -= 1 }
      word = wordBefore(bytes, start)
    }
    return introductions.contains(word.folded)
  }

  /// The word that ends at `end`; empty when none of at most 24 bytes does.
  private static func wordBefore(_ bytes: [UInt8], _ end: Int) -> (start: Int, folded: [UInt8]) {
    var start = end
    while start > 0, end - start < 24, isLetter(bytes, start - 1) { start -= 1 }
    return (start, folded(bytes[start..<end]))
  }
}

private func isStopWord(_ word: [UInt8]) -> Bool {
  StopWords.languages.contains { StopWords.list(for: $0)!.contains(word) }
}

private func words(_ list: String) -> Set<[UInt8]> { Set(list.utf8.split(separator: 32).map { Array($0) }) }

private let particles = words("von van der den de del della di da do das dos du le la les el al bin ben ibn zu zum y e")

/// A name with one of them is that of a team or a machine: what helps, and what desks are named after.
private let roles = words(
  """
  support team service services help helpdesk desk admin administrator bot agent agents assistant info sales billing \
  customer customers care contact office system noreply reply mail user guest anonymous unknown visitor kunde kunden \
  kundenservice kundendienst gast benutzer unbekannt cliente clientes servicio equipo soporte usuario invitado client \
  clients equipe assistance utilisateur atendimento suporte equipa visitante ltd inc llc gmbh bank \
  return returns refund refunds payment payments order orders shipping delivery deliveries invoice invoices invoicing \
  dispute disputes claims complaint complaints warranty repair repairs technical tech account accounts accounting \
  finance logistics warehouse escalation escalations retention subscription subscriptions queue group onboarding \
  marketing operations ops security fraud retouren ruckerstattung erstattungen zahlung zahlungen versand lieferung \
  bestellung bestellungen rechnung rechnungen buchhaltung technik garantie reklamation reklamationen vertrieb \
  devolucion devoluciones reembolso reembolsos pago pagos pedido pedidos envio envios facturacion facturas garantia \
  tecnico reclamaciones ventas retour retours remboursement remboursements paiement paiements commande commandes \
  livraison facturation facture factures technique ventes litiges devolucao devolucoes pagamento pagamentos \
  encomenda encomendas entrega entregas faturacao faturamento fatura faturas vendas
  """)

/// Words that a name follows, without accents: greetings, titles, farewells, "my name is".
private let introductions = words(
  """
  hi hello hey dear mr mrs ms miss dr sir name thanks regards cheers sincerely best hallo liebe lieber herr frau \
  heisse grusse gruss grussen danke hola querido querida estimado estimada senor senora sr sra llamo nombre gracias \
  saludos atentamente this bonjour salut cher chere monsieur madame mme appelle nom merci cordialement ola oi caro \
  cara prezado prezada senhor senhora chamo nome obrigado obrigada abraco atenciosamente signed am bin soy sou suis
  """)

/// Words between one of these and a name: "my name is Will", "mein Name ist Mark", "this is Rose".
private let linking = words("is ist es est e lautet")

/// First and last names that are also everyday words of the five languages, without accents.
private let commonWords = words(
  """
  able amazon amber angel apple april art ash august autumn banker bell bill bishop black bliss bloom bond book booth \
  brand bridge brook brown buck bush butler card carol case cash chance chase chip church cliff close cook cross \
  daisy dale dawn day dean destiny dick dollar early east eve fair faith field fields fish flora flowers forest fox \
  frank free frost gates gene glass gold golden good grace grant gray green grey guy hall hand harmony hazel heath \
  heather hill holly home honey hope house hunt hunter iris ivy jack jade jay jean jet joy judge june king lake lamb \
  lane law lily link little lock long love low major mark march mason max may melody mercy merry miles mill miller \
  mine moon morning new nick noble north oak olive order page paris park patience pay pearl penny pepper pipe pond \
  pool pope porter power price prince queen rain ray reed rich river robin rock rod rose ruby rush rusty sage sally \
  sandy scarlet sharp short sky skip small smart snow sonny spring star steel sterling stone strong sue summer swan \
  swift tiffany trip turner victor viola violet visa wade wall walker wave weeks well wells west white wild will win \
  winter wise wolf wood woods wright young account google paypal bauer berg braun engel ernst fall fischer fuchs grob \
  gross grund gut hahn hase herz hoch horn jager kaiser kern klein klug koch konig kraft kranz krone kurz lang lange \
  licht meister nagel neu neumann preis rad reich reiter richter ritter rot sauer schon schwarz sommer stark stein \
  stolz strauss sturm tag teich vogel weber weiss wein welt wirt zahn zimmer amor blanca blanco bueno campo campos \
  casa castillo cielo clara claro cortes cruz cuesta delgado dolores domingo flor flores franco fuentes gallo gracia \
  guerra hierro iglesias leon luna luz mar mercedes molina montes nieves paloma paz pena perla pilar pino plaza prado \
  rey rico rios rojo rosa rosario rubio salas sierra sol soledad soto torres toro valle vega vela vera vivas banco \
  tarjeta blanche blanc bois boulanger boucher brun carte chevalier clair claire constant cousin fleur fontaine grand \
  gros jardin jeune lumiere maison marchand noel noir page parfait petit pierre poirier pommier prune renard riche \
  roche roi roux sauvage simple tissier vallee verger vert vin violette barros branca branco brava bravo cartao \
  coelho costa couto esperanca faria ferro gloria leal leao matos moura natal neves pinto ramos rei ribeiro rocha \
  serra vale verde vitoria
  """)
