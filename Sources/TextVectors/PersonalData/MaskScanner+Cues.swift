// What the words before a number say it is: "order 4711", "my phone is …", "NIF …". Words of the five languages.

extension MaskScanner {
  /// What a number is announced as.
  enum Cue {
    /// An order, a parcel, an invoice, a ticket.
    case order
    case phone
    /// A national identity, tax or insurance number, told by its check digits.
    case identity
    /// The same, or that of a passport or an identity card, by a word that means nothing else.
    case document
    /// The version of a program or a device.
    case version
    case card
  }

  /// Words that are looked at, and how far back they may stand.
  private static let words = 5
  private static let reach = 48

  /// The nearest word before `index` that names a kind of number, in the same sentence and not across a placeholder.
  ///
  /// - Complexity: O(1): at most `reach` bytes.
  func cue(before index: Int) -> Cue? {
    let low = max(copied, index - MaskScanner.reach)
    var end = index
    var seen = 0
    while end > low, seen < MaskScanner.words {
      let byte = bytes[end - 1]
      let kind = kinds[Int(byte)]
      if kind == .letter || (kind == .beyond && !isBreak(end - 1)) {
        var start = end
        while start > low, kinds[Int(bytes[start - 1])] == .letter
          || (kinds[Int(bytes[start - 1])] == .beyond && !isBreak(start - 1))
        {
          start -= 1
        }
        // A word that the reach cuts off is not known whole.
        if start == low, start > copied { return nil }
        var word = Array(bytes[start..<end])
        for place in word.indices where word[place] >= 65 && word[place] <= 90 { word[place] += 32 }
        if let cue = MaskScanner.cue(of: LatinFolding.folded(word)) { return cue }
        seen += 1
        end = start
      } else if kind == .digit || byte == 93 || byte == 63 || byte == 33 || byte == 59 || byte == 44 {  // ] ? ! ; ,
        return nil
      } else if byte == 46, end < index, bytes[end] <= 32, isSentenceEnd(end - 1) {
        return nil
      } else {
        end -= 1
      }
    }
    return nil
  }

  /// Whether the word right before `index` is that of a program whose versions have four parts: `app 6.7.29.96`.
  func followsProgram(_ index: Int) -> Bool {
    var end = index
    while end > copied, index - end < 3, [32, 47, 58, 45, 118].contains(bytes[end - 1]) { end -= 1 }  // blank / : - v
    var start = end
    while start > copied, end - start < 12, kinds[Int(bytes[start - 1])] == .letter { start -= 1 }
    return MaskScanner.programs.contains(bytes[start..<end].map { $0 | 32 })
  }

  /// Whether the number at `index` is that of a section or a figure, `Figure 1.1.1.1`, or of what somebody updates to.
  func followsSection(_ index: Int) -> Bool {
    let (start, word) = wordBefore(index)
    if MaskScanner.sections.contains(word) { return true }
    // Versions are small numbers, and `10.` is the network of a house.
    if bytes[index...].starts(with: [49, 48, 46]) || !bytes[index...].prefix(3).contains(46) { return false }
    if MaskScanner.updates.contains(word) { return word != MaskScanner.update }
    return MaskScanner.destinations.contains(word) && MaskScanner.updates.contains(wordBefore(start).word)
  }

  /// The word before `index`, small and without accents; empty if something other than blanks, a full stop or a colon
  /// stands between, or the word has more than sixteen bytes.
  private func wordBefore(_ index: Int) -> (start: Int, word: [UInt8]) {
    var end = index
    while end > copied, index - end < 3, [32, 46, 58].contains(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > copied, end - start < 17,
      kinds[Int(bytes[start - 1])] == .letter || (kinds[Int(bytes[start - 1])] == .beyond && !isBreak(start - 1))
    {
      start -= 1
    }
    guard end < index, end - start < 17 else { return (start, []) }
    return (start, LatinFolding.folded(bytes[start..<end].map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }))
  }

  private static let sections = folded(
    """
    figure figures fig section sections sect paragraph paragraphs chapter chapters clause clauses table step \
    appendix annex abbildung abb bild abschnitt kapitel kap absatz paragraf ziffer tabelle schritt anhang figura seccion \
    capitulo cap parrafo apartado clausula tabla paso anexo chapitre paragraphe alinea tableau etape annexe secao \
    paragrafo tabela passo
    """)
  /// An address is updated too: without `to` the verb says nothing.
  private static let update = Array("update".utf8)
  private static let updates = folded(
    """
    update updated updating upgrade upgraded upgrading aktualisierung aktualisiert aktualisieren actualizacion \
    actualizar actualizado actualizada jour maj atualizacao atualizar atualizado atualizada
    """)
  private static let destinations = folded("to auf a la vers en para")

  private static func folded(_ words: String) -> Set<[UInt8]> {
    Set(words.utf8.split(separator: 32).map { Array($0) })
  }

  private static let programs: Set<[UInt8]> = Set(
    """
    app apps driver sdk kernel ios ipados android windows macos linux chrome chromium firefox safari edge opera java \
    python php
    """.utf8.split { $0 == 32 || $0 == 10 }.map { Array($0) })

  /// A full stop behind a word of more than five letters: not that of "Tel.", "Nr.", "Best.-Nr.".
  private func isSentenceEnd(_ stop: Int) -> Bool {
    var start = stop
    while start > copied, stop - start < 6, kinds[Int(bytes[start - 1])] == .letter { start -= 1 }
    return stop - start >= 6
  }

  private static func cue(of word: [UInt8]) -> Cue? {
    if let cue = cues[word] { return cue }
    guard word.count >= 6 else { return nil }
    for (stem, cue) in stems where word.starts(with: stem) { return cue }
    return nil
  }

  private static let cues: [[UInt8]: Cue] = {
    let lists: [(Cue, String)] = [
      (
        .order,
        """
        order orders ticket invoice case ref reference booking tracking parcel package shipment awb isbn sku serial \
        article item hash commit bestellung bestellnummer auftrag auftragsnummer rechnung rechnungsnummer vorgang \
        sendung sendungsnummer paket artikel pedido factura caso referencia seguimiento paquete envio commande \
        facture dossier suivi colis envoi encomenda fatura rastreio pacote remessa art
        """
      ),
      (
        .phone,
        """
        tel call cell fax sms fon phone mobile portable handy ring text reach fixe fijo fixo ligar ligue appeler \
        appelez llamar llameme llamenme rufen movil mobil ph tlf tfno telf tlm gsm natel cel
        """
      ),
      (
        .identity,
        "insurance social steuer tin nie secu contribuinte fiscal ni"
      ),
      (
        .document,
        """
        ssn ssns nino steuerid idnr dni nif nir cpf cnpj rut pps ppsn nhs ahv curp cedula ausweis passport reisepass \
        pasaporte passeport passaporte
        """
      ),
      (.version, "version versions versao versione build release firmware v ver"),
      (.card, "card karte tarjeta carte cartao visa mastercard amex kreditkarte"),
    ]
    var cues: [[UInt8]: Cue] = [:]
    for (cue, list) in lists { for word in list.utf8.split(separator: 32) { cues[Array(word)] = cue } }
    return cues
  }()

  /// Beginnings of words of six letters or more.
  private static let stems: [([UInt8], Cue)] = {
    let lists: [(Cue, String)] = [
      (.phone, "telefon teleph telemo mobil celular whatsapp handynummer rufnummer ruckruf"),
      (.identity, "sozialversicherung securite contribu"),
      (
        .document,
        """
        steuerid steuernummer identifikationsnummer ausweis personalausweis reisepass passport passeport passapor \
        pasaport
        """
      ),
      (.order, "bestell sendungs trackin auftrags rechnungs paket"),
      (.version, "version"),
      (.card, "kreditkart"),
    ]
    return lists.flatMap { cue, list in list.utf8.split(separator: 32).map { (Array($0), cue) } }
  }()
}
