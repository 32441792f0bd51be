// Phrases that an automatic answer should not hold, in English, German, French, Spanish and Portuguese. Orders and
// requests to hand something over; what tells customers never to do so is left out by the words in `warnings`.

/// What is risky about a phrase.
enum Risk: String, Sendable, CaseIterable {
  case password, card, remoteAccess = "remote-access", payElsewhere = "pay-elsewhere", guarantee
  case legalAdvice = "legal-advice", medicalAdvice = "medical-advice"

  var description: String {
    switch self {
    case .password: "It asks the customer for a password or a code."
    case .card: "It asks the customer for card or bank details."
    case .remoteAccess: "It asks the customer to let somebody onto a computer."
    case .payElsewhere: "It asks for a payment by a way that cannot be taken back."
    case .guarantee: "It promises more than the documents may hold."
    case .legalAdvice: "It reads like legal advice."
    case .medicalAdvice: "It reads like medical advice."
    }
  }

  static let phrases = PhraseTable<Risk>(
    """
    password:
    send|tell|give|email|text us|me *3 password|passcode|pin|passwords
    send|tell|give|email|text|provide|share us|me? *1 your|the *2 password|passcode|pin
    reply|respond|answer with *3 password|passcode|pin|verification
    schicken|senden|nennen|geben|teilen|schreiben sie *1 uns|mir *4 passwort|kennwort|pin
    envoyez|donnez|communiquez|indiquez *2 mot de passe
    envíenos|envíeme|díganos|dígame|mándenos|facilítenos|indíquenos *2 contraseña|clave
    envíe|mande|indique *3 contraseña
    envie|mande|informe|diga *4 senha|palavra-passe
    card:
    send|tell|give|email|text|provide|share us|me? *1 your|the *3 card number|details
    send|tell|give|email|text|provide|share us|me? *1 your|the *4 cvv|cvc
    reply|respond|answer with *4 card|cvv|cvc
    schicken|senden|nennen|geben|schreiben sie *1 uns|mir *4 kartennummer|kreditkartennummer|kreditkartendaten
    envoyez|donnez|communiquez|indiquez *3 numéro de *2 carte
    envíenos|envíeme|díganos|dígame|mándenos|facilítenos|indíquenos *3 número de *2 tarjeta
    envie|mande|informe|diga *4 número do *1 cartão
    remote-access:
    install|download|open *2 anydesk|teamviewer|ultraviewer|rustdesk
    give|grant|allow *3 remote access
    installieren|laden|öffnen|starten sie *3 anydesk|teamviewer
    installez|téléchargez|ouvrez *2 anydesk|teamviewer
    instale|descargue|abra *2 anydesk|teamviewer
    instale|baixe|abra *2 anydesk|teamviewer
    pay-elsewhere:
    pay|transfer|send *6 bitcoin|crypto|usdt|ethereum
    pay|send|buy *5 gift card|cards
    pay|transfer|send *5 western|moneygram
    bezahlen|überweisen|zahlen|senden sie *6 bitcoin|krypto|geschenkkarten|gutscheinkarten
    payez|virez|envoyez *5 bitcoin|bitcoins|crypto
    pague|transfiera|envíe *5 bitcoin|bitcoins|cripto
    pague|transfira|envie *5 bitcoin|bitcoins|cripto
    guarantee:
    i|we guarantee|promise *1 that|you|it|this
    i|we can guarantee|promise
    guaranteed to *1 work|arrive|be
    100 guaranteed|risk-free
    ich|wir garantiere|garantieren|versprechen|verspreche ihnen|dass
    garantieren|garantiere wir|ich ihnen|dass
    je|nous vous? garantis|garantissons|promets|promettons
    le|les? garantizo|garantizamos|prometo|prometemos que
    garanto|garantimos|prometo|prometemos que|a
    legal-advice:
    you should|must|can *1 sue
    you have *2 legal claim|case
    take *3 to court
    sie sollten|müssen|können *4 verklagen|klagen
    vous devriez|devez|pouvez *2 porter plainte
    debería|debe|puede *2 demandar
    deveria|deve|pode *1 processar
    medical-advice:
    you should|can *1 take|stop *5 medication|medicine|ibuprofen|aspirin|paracetamol|pills
    take *3 ibuprofen|aspirin|paracetamol
    sie sollten|können *5 ibuprofen|aspirin|paracetamol|medikament|medikamente
    prenez *3 ibuprofène|aspirine|paracétamol
    tome *3 ibuprofeno|aspirina|paracetamol
    """)

  /// Words that turn such a phrase into a warning.
  static let warnings: Set<String> = [
    "never", "not", "don't", "won't", "doesn't", "no", "cannot", "can't", "without", "nobody", "nie", "niemals",
    "nicht", "kein", "keine", "keinem", "nunca", "jamás", "jamais", "ne", "n'envoyez", "não", "nem", "sin", "ohne",
    "sans", "sem",
  ]
}
