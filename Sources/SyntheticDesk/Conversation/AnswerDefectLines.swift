// The sentences that planted defects of answers consist of, in the desk's languages. Some say it in ways that no
// list of phrases holds.
import SeededRandom

/// What is written into an answer for each defect.
enum AnswerDefectLines {
  /// The sentence of a defect; nothing for those that are no sentence.
  static func sentences(of defect: AnswerDefect, _ language: DeskLanguage) -> [Phrase] {
    lines[defect]?[language.rawValue] ?? []
  }

  /// An internal note that a careless answer repeats.
  static let notes = DeskLines.compile(
    """
    [Careful|Heads-up], this customer is on the watch list because of {count} chargebacks in the past, no word of it.
    [FYI|For the record], we know that this batch of the {product} breaks and the recall is in May, keep quiet for now.
    Pricing told us to give {amount} back only to people who complain twice, everybody else gets the standard text.
    """)

  /// By language in the order of `DeskLanguage`: English, Spanish, German, French, Portuguese.
  private static let lines: [AnswerDefect: [[Phrase]]] = [
    .unsupportedFigure: [
      "[Please allow|This takes] [83 days|147 hours|61 working days]. [|A fee of €74.35 applies.]",
      "[Puede tardar|Tarda] [83 días|147 horas]. [|Se aplica una tasa de 74,35 €.]",
      "Das dauert [83 Tage|147 Stunden]. [|Es fällt eine Gebühr von 74,35 € an.]",
      "Cela prend [83 jours|147 heures]. [|Des frais de 74,35 € s'appliquent.]",
      "Isso leva [83 dias|147 horas]. [|Há uma taxa de 74,35 €.]",
    ],
    .unsupportedAddress: [
      "You can [also|] do it at [https://lumenia-service.example/confirm|https://www.lumenia.help.example/go].",
      "También puede hacerlo en https://lumenia-service.example/confirm.",
      "Das geht auch unter https://lumenia-service.example/confirm.",
      "C'est possible aussi sur https://lumenia-service.example/confirm.",
      "Também é possível em https://lumenia-service.example/confirm.",
    ],
    .missingArticle: [
      "[The details|More] [are|is] at https://help.lumenia.example/hc/en-us/articles/999000123-former-page.",
      "Los detalles: https://help.lumenia.example/hc/en-us/articles/999000123-former-page.",
      "Näheres: https://help.lumenia.example/hc/en-us/articles/999000123-former-page.",
      "Les détails : https://help.lumenia.example/hc/en-us/articles/999000123-former-page.",
      "Os detalhes: https://help.lumenia.example/hc/en-us/articles/999000123-former-page.",
    ],
    .actionUnrecorded: [
      """
      [I have already refunded the full price|We've credited it to your card|Your refund has been processed|The \
      money went back to you this morning].
      """,
      "[Ya hemos reembolsado el importe|El dinero está de vuelta en su cuenta].",
      "[Wir haben Ihnen den Betrag erstattet|Das Geld ist schon unterwegs zu Ihnen].",
      "[Nous avons remboursé votre achat|L'argent est déjà reparti vers vous].",
      "[Já reembolsamos o valor|O dinheiro já voltou para a sua conta].",
    ],
    .riskPhrase: [
      """
      [To go on, send us your password|Please tell me the PIN of your card|Please install TeamViewer so that we can \
      look|I guarantee that this never happens again|We'll need your login secrets by mail].
      """,
      """
      [Envíenos su contraseña para seguir|Le garantizamos que no volverá a pasar|Necesitamos sus datos de acceso].
      """,
      "[Bitte schicken Sie uns Ihr Passwort|Wir garantieren Ihnen das|Wir brauchen dazu Ihre Zugangsdaten per Mail].",
      "[Envoyez-nous votre mot de passe|Nous vous garantissons le résultat|Il nous faut vos identifiants par mail].",
      """
      [Envie sua senha para continuar|Garantimos que isso não acontece de novo|Precisamos dos seus dados de acesso].
      """,
    ],
    .shouting: [
      "[PLEASE READ THE INSTRUCTIONS BEFORE WRITING|THIS IS NOT A REASON TO WRITE TO US|Do it right now!!!].",
      "[LEA PRIMERO LAS INSTRUCCIONES POR FAVOR|¡¡¡Hágalo ya!!!].",
      "[BITTE ERST DIE ANLEITUNG LESEN|Machen Sie das jetzt!!!].",
      "[LISEZ D'ABORD TOUTES LES INSTRUCTIONS|Faites-le tout de suite !!!].",
      "[LEIA PRIMEIRO TODAS AS INSTRUÇÕES|Faça isso já!!!].",
    ],
    .blame: [
      """
      [You should have read the page first|As I already told you, this is described there|This is your own fault|\
      People who look before they write have it easier].
      """,
      "[Debería haber leído la página antes|Como ya le dije, está descrito|Quien lee antes, pregunta menos].",
      "[Sie hätten die Seite vorher lesen sollen|Wie bereits gesagt, steht es dort|Wer lesen kann, ist im Vorteil].",
      "[Vous auriez dû lire la page|Comme je vous l'ai dit, c'est décrit|Qui lit d'abord écrit moins].",
      "[Deveria ter lido a página antes|Como já expliquei, está descrito|Quem lê antes pergunta menos].",
    ],
  ].mapValues { $0.map(DeskLines.compile) }

  /// An account of a German bank with right check digits (ISO 13616).
  static func addAccount(seed: UInt64, to out: inout Bytes) {
    var random = SplitMix64(seed: seed, stream: 3)
    let digits = (0..<18).map { _ in random.below(10) }
    // The country as numbers, D 13 and E 14, and two zeros for the check digits.
    let remainder = (digits + [1, 3, 1, 4, 0, 0]).reduce(0) { ($0 * 10 + $1) % 97 }
    out.add("IBAN: DE")
    out.add(98 - remainder, width: 2)
    for digit in digits { out.add(decimal: digit) }
  }
}
