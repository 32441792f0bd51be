// Names of months and days. They say when, not what: where intents are told by words alone, the tickets of two Novembers
// would make one. Not function words, which also tell languages and names apart.

/// Which words are dates.
enum DateWords {
  /// The names of a language's months and days, in lower case; where accents may be left out, without them too.
  static func list(for language: String) -> Set<[UInt8]> { lists[language] ?? [] }

  private static let lists: [String: Set<[UInt8]>] = [
    "en": words(english), "de": words(german), "es": words(spanish), "fr": words(french),
    "pt": words(portuguese),
  ]

  private static func words(_ text: String) -> Set<[UInt8]> {
    let words = text.utf8.split(whereSeparator: { $0 <= 32 }).map { Array($0) }
    return Set(words + words.map { LatinFolding.folded($0) })
  }

  private static let english = """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday
    """

  private static let german = """
    januar jänner jaenner februar märz maerz april mai juni juli august september oktober november dezember montag
    dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    """

  private static let spanish = """
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes
    miércoles jueves viernes sábado domingo
    """

  private static let french = """
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi
    vendredi samedi dimanche
    """

  // Its other days are ordinal numbers, which say more: "segunda via" is a copy of a bill.
  private static let portuguese = """
    janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro sábado domingo
    """
}
