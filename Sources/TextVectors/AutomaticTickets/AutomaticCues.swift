// What machines and advertisers write, in five languages. Signs only; what they prove together is for AutomaticTicket.

/// Groups of phrases; a text that has one of a group has the sign.
struct AutomaticCues: OptionSet {
  let rawValue: UInt32

  /// A mail server's own sentences.
  static let undelivered = AutomaticCues(rawValue: 1 << 0)
  /// Somebody is not there.
  static let away = AutomaticCues(rawValue: 1 << 1)
  /// … until a day.
  static let returning = AutomaticCues(rawValue: 1 << 2)
  /// … and somebody else is, or nobody reads this.
  static let substitute = AutomaticCues(rawValue: 1 << 3)
  static let automatic = AutomaticCues(rawValue: 1 << 4)
  static let unanswerable = AutomaticCues(rawValue: 1 << 5)
  /// What unasked mail offers, each a group of its own.
  static let offers = AutomaticCues(rawValue: 0b1_1111 << 6)
  /// How it ends, and how it begins.
  static let close = AutomaticCues(rawValue: 1 << 11)
  static let approach = AutomaticCues(rawValue: 1 << 12)

  static let table = PhraseTable([
    // undelivered
    TextLines.phrases(
      "could not be delivered to", "wasn't delivered to", "was not delivered to",
      "delivery has failed to these recipients",
      "delivery to the following recipient", "message was undeliverable",
      "created automatically by mail delivery software",
      "this is the mail system at host", "your message couldn't be delivered",
      "the email account that you tried to reach",
      "user unknown", "mailbox unavailable", "mailbox full", "mailbox is full", "recipient address rejected",
      "address not found", "undelivered mail",
      "konnte nicht zugestellt werden", "konnten nicht zugestellt werden", "nicht zustellbar", "unzustellbar",
      "fehler bei der nachrichtenzustellung", "die zustellung ist fehlgeschlagen", "empfänger unbekannt",
      "postfach ist voll",
      "no se pudo entregar", "no se ha podido entregar", "error en la entrega", "no se entregó",
      "el buzón está lleno", "no se ha encontrado la dirección",
      "n'a pas pu être remis", "n’a pas pu être remis", "n'a pas été remis", "échec de la remise", "échec de remise",
      "adresse introuvable", "la boîte est pleine", "la boîte aux lettres du destinataire est pleine",
      "não pôde ser entregue", "não foi entregue", "não foi possível entregar", "falha na entrega",
      "endereço não encontrado",
      "caixa de correio cheia"),
    // away
    TextLines.phrases(
      "out of the office", "out of office", "out-of-office", "away from the office", "away from my desk",
      "on annual leave", "on vacation", "on holiday", "on parental leave", "on maternity leave", "currently away",
      "nicht im büro", "nicht im haus", "nicht im hause", "außer haus", "ausser haus", "im urlaub", "derzeit abwesend",
      "zurzeit abwesend", "nicht erreichbar", "in elternzeit", "außerhalb des büros",
      "fuera de la oficina", "fuera de oficina", "estoy de vacaciones", "me encuentro ausente", "estaré ausente",
      "estaré fuera", "de baja",
      "absent du bureau", "absente du bureau", "absent(e)", "je suis absent", "je suis absente",
      "suis actuellement absent",
      "suis actuellement absente", "en congé", "en congés", "hors du bureau", "serai absent", "serai absente",
      "fora do escritório", "ausente do escritório", "estou de férias", "estarei ausente", "encontro-me ausente",
      "de férias"),
    // returning
    TextLines.phrases(
      "i will be back", "i'll be back", "will return on", "returning on", "back in the office", "be back on", "until",
      "upon my return", "on my return", "when i return",
      "ab dem", "bis zum", "bis einschließlich", "wieder erreichbar", "wieder für sie da", "wieder im büro",
      "nach meiner rückkehr",
      "hasta el", "a partir del", "a mi regreso", "a mi vuelta", "regreso el", "volveré el",
      "jusqu'au", "jusqu’au", "à partir du", "de retour le", "à mon retour", "dès mon retour", "mon retour",
      "até dia", "até ao dia", "até o dia", "a partir de", "no meu regresso", "regresso no dia", "retorno no dia",
      "volto no dia"),
    // substitute
    TextLines.phrases(
      "in urgent cases", "for urgent matters", "for urgent issues", "if your matter is urgent",
      "for immediate assistance",
      "in my absence", "limited access to e-mail", "limited access to email", "no access to my email",
      "no access to my e-mail", "will not be forwarded", "not be read",
      "in dringenden fällen", "in dringenden angelegenheiten", "nicht weitergeleitet", "meine vertretung",
      "an meine kollegin",
      "an meinen kollegen", "keinen zugriff auf meine",
      "en caso de urgencia", "para asuntos urgentes", "si es urgente", "en mi ausencia", "acceso limitado al correo",
      "en cas d'urgence", "en cas d’urgence", "pour toute urgence", "en mon absence", "pendant mon absence",
      "em caso de urgência", "para assuntos urgentes", "se for urgente", "na minha ausência",
      "acesso limitado ao e-mail"),
    // automatic
    TextLines.phrases(
      "this is an automated", "this is an automatic", "this is an auto-generated", "this is a system generated",
      "this message was generated automatically", "automatically generated", "auto-generated message",
      "automated response",
      "automatic reply", "this email was sent automatically",
      "automatisch generierte", "automatisch erzeugt", "automatisch erstellt", "automatische antwort",
      "automatische nachricht",
      "este es un mensaje automático", "mensaje generado automáticamente", "respuesta automática", "correo automático",
      "ceci est un message automatique", "message automatique", "réponse automatique", "généré automatiquement",
      "envoyé automatiquement",
      "esta é uma mensagem automática", "mensagem automática", "resposta automática", "gerada automaticamente",
      "gerado automaticamente"),
    // unanswerable
    TextLines.phrases(
      "do not reply", "don't reply", "do not respond", "not monitored", "unmonitored", "replies to this",
      "antworten sie nicht", "bitte nicht antworten", "nicht auf diese e-mail", "nicht auf diese nachricht",
      "no responda", "no responder", "por favor no conteste",
      "ne pas répondre", "ne répondez pas", "merci de ne pas y répondre",
      "não responda", "não responder"),
    // offers, from here on: to a website's owner
    TextLines.phrases(
      "guest post", "backlinks", "backlink", "dofollow", "do-follow", "first page of google", "page one of google",
      "rank your website", "seo services", "seo agency", "web design services", "domain authority"),
    // … wealth
    TextLines.phrases(
      "next of kin", "million usd", "million dollars", "inheritance fund", "unclaimed funds", "lottery winner",
      "guaranteed profit", "guaranteed returns", "double your bitcoin", "investment opportunity", "crypto signals"),
    // … games
    TextLines.phrases("online casino", "no deposit bonus", "betting tips"),
    // … medicine and bodies
    TextLines.phrases(
      "viagra", "cialis", "weight loss pills", "online pharmacy", "hot singles", "escort service", "keto gummies"),
    // … lists
    TextLines.phrases(
      "targeted leads", "verified leads", "lead generation services", "decision makers list", "attendees list",
      "email list of"),
    // … the offer's close
    TextLines.phrases(
      "to unsubscribe", "unsubscribe here", "click here to unsubscribe", "reply stop",
      "reply with remove", "limited time offer", "act now", "money back guarantee"),
    // … the approach
    TextLines.phrases(
      "dear sir/madam, we are", "i came across your website", "i was browsing your website", "i visited your website",
      "hello dear friend", "i hope this email finds you well, we", "we are a leading manufacturer",
      "we are manufacturer",
      "quick question about your website"),
  ])

  // MARK: Subjects

  static let failureTitles = TextLines.phrases(
    "undelivered mail returned to sender", "undeliverable:", "undeliverable mail", "delivery status notification",
    "mail delivery failed", "mail delivery failure", "mail system error", "failure notice", "returned mail",
    "delivery failure", "message delivery failure", "mail could not be delivered",
    "unzustellbar:", "unzustellbare", "nicht zugestellt:", "zustellung fehlgeschlagen", "zustellfehler",
    "nicht zustellbar:",
    "no se puede entregar:", "no entregado:", "no se pudo entregar", "error de entrega", "correo devuelto",
    "non remis :", "non remis:", "non remis\u{A0}:", "échec de la remise", "échec de remise", "message non distribué",
    "não é possível entregar:", "não entregue:", "falha na entrega", "mensagem não entregue")

  static let replyTitles = TextLines.phrases(
    "automatic reply:", "auto reply:", "auto-reply:", "autoreply:", "auto:", "out of office:", "out of office reply",
    "out-of-office:", "automatische antwort:", "automatische antwort auf", "abwesenheitsnotiz:", "abwesenheitsnotiz",
    "abwesend:", "autoreply",
    "respuesta automática:", "respuesta automática", "fuera de la oficina:", "fuera de oficina:", "mensaje automático:",
    "réponse automatique :", "réponse automatique:", "réponse automatique\u{A0}:", "réponse automatique",
    "absence du bureau :", "absence du bureau:", "message d'absence",
    "resposta automática:", "resposta automática", "ausência temporária:", "fora do escritório:")

  static let awayTitles = TextLines.phrases(
    "out of office", "out of the office", "abwesenheit", "abwesenheitsnotiz", "fuera de la oficina", "fuera de oficina",
    "ausente", "absence", "absence du bureau", "absent du bureau", "ausência", "fora do escritório")

  static let alertTitles = TextLines.phrases(
    "[alert", "[critical", "[warning", "[firing", "[resolved", "[ok]", "[problem", "[recovery", "[recovered", "[alarm",
    "[no data", "[triggered", "[monitor", "[incident", "alert:", "alarm:", "problem:", "recovery:", "resolved:",
    "critical:", "warning:", "firing:", "triggered:", "recovered:", "** problem", "** recovery", "*** problem",
    "problem alert", "recovery alert", "host down", "host up", "service down", "störung:", "entstörung:", "warnung:",
    "alarma:", "alerta:", "alerte :", "alerte:")

  // MARK: Fields

  private static let technicalFields: [[[UInt8]]] = [
    ["host", "hostname", "server"], ["service", "job"], ["severity", "schweregrad", "gravedad", "gravité", "gravidade"],
    ["node", "instance"], ["check", "monitor", "monitor name"], ["metric"], ["state", "status", "estado", "état"],
    ["date/time", "timestamp", "event time", "started at"],
  ].map { $0.map { Array($0.utf8) } }
  /// Which a person hardly writes.
  private static let machineFields: [[[UInt8]]] = [
    ["notification type"], ["alertname", "alert name", "alert id", "alert rule"],
    ["trigger", "trigger name", "trigger status", "trigger severity"],
    ["threshold", "schwellwert", "umbral", "seuil", "limiar"],
    ["current value", "last value", "item values"], ["original problem id", "incident id", "event id"],
  ].map { $0.map { Array($0.utf8) } }

  /// How many kinds of fields of a machine's report lines start with (`Severity: high`), and whether one of them is of
  /// those that a person hardly writes.
  static func fields(of text: TextLines) -> (count: Int, isMachine: Bool) {
    func isThere(_ names: [[UInt8]]) -> Bool {
      text.lines.contains { line in
        guard let end = text.end(ofAny: names, at: line.lowerBound, limit: line.upperBound), end < line.upperBound
        else { return false }
        return text.bytes[end] == UInt8(ascii: ":") || text.bytes[end] == UInt8(ascii: "=")
      }
    }
    // Most texts have no such line at all.
    guard text.lines.count >= 2 else { return (0, false) }
    let machine = machineFields.count(where: isThere)
    return (technicalFields.count(where: isThere) + machine, machine > 0)
  }
}
