// Words of English, German, French, Spanish and Portuguese that stand with figures.

/// Units, currencies and months in small letters.
enum UnitWords {
  /// Units of time, in seconds.
  static let seconds: [String: Int] = {
    let table = [
      1: "second seconds sec secs sekunde sekunden segundo segundos seconde secondes",
      60: "minute minutes min mins minuten minuto minutos",
      3_600: "hour hours hr hrs h stunde stunden std hora horas heure heures",
      86_400: """
        day days tag tage tagen werktag werktage werktagen arbeitstag arbeitstage arbeitstagen kalendertage \
        kalendertagen día días dia dias jour jours
        """,
      604_800: "week weeks woche wochen semana semanas semaine semaines",
      2_592_000: "month months monat monate monaten mes meses mois mês",
      31_536_000: "year years jahr jahre jahren año años ano anos an ans année années",
    ]
    return Dictionary(
      uniqueKeysWithValues: table.flatMap { seconds, words in
        words.split(separator: " ").map { (String($0), seconds) }
      })
  }()

  static let data = list("kb mb gb tb kib mib gib tib go mo gigabyte gigabytes megabyte megabytes")
  static let currencies = list(
    "eur usd gbp chf brl cad aud jpy euro euros dollar dollars dólares dólar pound pounds franken reais real")
  static let percent = list("percent prozent")
  static let hundred = list("ciento cento cent")

  /// What may stand between a number and its unit: `3 working days`.
  static let between = list(
    "working business calendar full whole more further consecutive additional volle ganze weitere últimos premiers")

  static let months: [String: Int] = {
    let table = [
      "january jan januar janvier enero janeiro", "february feb februar février febrero fevereiro",
      "march mar märz mars marzo março", "april apr avril abril", "may mai mayo maio", "june jun juni juin junio junho",
      "july jul juli juillet julio julho", "august aug août agosto", "september sep sept septembre septiembre setembro",
      "october oct oktober octobre octubre outubro", "november nov novembre noviembre novembro",
      "december dec dezember décembre diciembre dezembro",
    ]
    return Dictionary(
      uniqueKeysWithValues: table.enumerated().flatMap { place, words in
        words.split(separator: " ").map { (String($0), place + 1) }
      })
  }()

  private static func list(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }
}

/// Small numbers as words.
enum NumberWords {
  static func value(of word: String) -> Int? { values[word] }

  private static let values: [String: Int] = {
    let table = [
      1: "one a an ein eine einen einem einer un una une um uma", 2: "two zwei dos deux dois duas",
      3: "three drei tres trois três", 4: "four vier cuatro quatre quatro", 5: "five fünf cinco cinq",
      6: "six sechs seis", 7: "seven sieben siete sept sete", 8: "eight acht ocho huit oito",
      9: "nine neun nueve neuf nove", 10: "ten zehn diez dix dez", 12: "twelve zwölf doce douze doze",
      14: "fourteen vierzehn catorce quatorze", 15: "fifteen fünfzehn quince quinze",
      20: "twenty zwanzig veinte vingt vinte", 24: "vierundzwanzig", 30: "thirty dreißig treinta trente trinta",
    ]
    return Dictionary(
      table.flatMap { value, words in words.split(separator: " ").map { (String($0), value) } }
    ) { first, _ in first }
  }()
}
