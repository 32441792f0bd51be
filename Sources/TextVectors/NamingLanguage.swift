// What the naming of intents knows of a language: which small words turn, carry or join a phrase, and what a request
// looks like. A few closed lists, not a grammar; a language without lists is read by its content words alone.

/// Small words that matter to names, in one language.
struct NamingLanguage: Sendable {
  /// Words that deny what stands beside them.
  var negations: Set<[UInt8]> = []
  /// Of these, the ones that deny only between two words of a phrase: "can't verify identity" is about verifying.
  var inabilities: Set<[UInt8]> = []
  /// How a denial is written in a name.
  var negation = ""
  /// Whether a denial stands behind the verb ("funktioniert nicht"), not before it ("no funciona").
  var isNegationLast = false
  /// Words that belong to the word right before them ("top up", "sign in").
  var particles: Set<[UInt8]> = []
  /// Words that a phrase keeps when one of them alone joins its words ("mot de passe").
  var links: Set<[UInt8]> = []
  /// Words that a request's verb follows; in a verb-last language, stands at the end after.
  var cues: Set<[UInt8]> = []
  /// Endings of a verb in a request; none: any word may be one.
  var verbEndings: [[UInt8]] = []
  /// Whether the verb of a request ends its clause ("Bestellung stornieren").
  var isVerbLast = false

  static func of(_ language: String) -> NamingLanguage { known[language] ?? NamingLanguage() }

  private static func set(_ words: String) -> Set<[UInt8]> {
    Set(words.utf8.split(whereSeparator: { $0 <= 32 }).map { Array($0) })
  }

  private static func endings(_ words: String) -> [[UInt8]] {
    words.utf8.split(whereSeparator: { $0 <= 32 }).map { Array($0) }
  }

  private static let known: [String: NamingLanguage] = [
    "en": NamingLanguage(
      negations: set(
        "not isnt wasnt arent werent hasnt havent hadnt doesnt didnt dont wont never no cant cannot couldnt"),
      inabilities: set("no cant cannot couldnt"), negation: "not", particles: set("up off out down back in on"),
      links: set("of"),
      cues: set(
        """
        to i you we please cannot cant dont didnt couldnt can could must should would will let lets me do does
        """)),
    "de": NamingLanguage(
      negations: set("nicht kein keine keinen keinem keiner"), negation: "nicht", isNegationLast: true,
      cues: set(
        """
        möchte moechte möchten will wollen wollte kann kannst können koennen könnte koennte könnten konnte konnten muss
        müssen würde wuerde würden soll sollte darf dürfen lassen bitte zu
        """), verbEndings: endings("en ern eln"), isVerbLast: true),
    "fr": NamingLanguage(
      negations: set("pas"), negation: "pas", isNegationLast: true, links: set("de d du"),
      cues: set(
        """
        pour de d à peux peut pouvez pouvoir veux voudrais souhaite souhaiterais aimerais vais comment faut puis dois
        pourriez pourrais me m l le la les vous
        """), verbEndings: endings("er ir re")),
    "es": NamingLanguage(
      negations: set("no"), negation: "no", links: set("de del"),
      cues: set(
        """
        quiero quisiera deseo necesito puedo puede pueden podéis podría podrían poder para de a cómo como gustaría me
        que
        """), verbEndings: endings("ar er ir arlo erlo irlo arla erla irla arme erme irme")),
    "pt": NamingLanguage(
      negations: set("não nao"), negation: "não", links: set("de do da"),
      cues: set(
        """
        quero queria preciso posso pode podem podia poderia poder consigo gostaria para de a como me que
        """), verbEndings: endings("ar er ir or")),
  ]
}
