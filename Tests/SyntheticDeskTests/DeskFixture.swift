// A small catalogue and small desks for the tests: two domains, six intents, one of them in five languages.
import Testing

@testable import SyntheticDesk

enum DeskFixture {
  static let tea = """
    # a comment
    domain tea | Tea
    context
      - I drink [green|black] tea since {date}
    \(intent("brew-time", 5))
    \(intent("too-many-streams", 4))
    \(intent("sms-code-not-arriving", 4))
    """
  static let pots = """
    domain pots | Pots
    context
      - the pot stands in my kitchen
    \(intent("lid-lost", 3))
    \(intent("spout-drips", 3))
    \(intent("handle-hot", 1))
    """

  static func intent(_ id: String, _ popularity: Int) -> String {
    """
    intent \(id) | About \(id) | popularity=\(popularity) | bot=0.7 | defects=0.05,0.1,0.02 | action=refund
      article \(id) | All about \(id)
        Wait 4 minutes, or 30 days at most.
        Then pour.
      subject
        - \(id)
      ask
        - how [long|much] for \(id)
        - what about \(id) on {date}
      oblique
        - it is not as it was, {firstname} says
      detail
        - order {order}
      reply
        - Please wait 4 minutes.
      reply-wrong-fact
        - Please wait 9 minutes.
      reply-wrong-policy
        - Send me your card number.
      reply-wrong-tone
        - READ THE MANUAL.
    """
  }

  static let translation = """
    common
      greeting
        - Hallo
      closing
        - Tschüss
      vague
        - na ja
      reply-frame
        - Guten Tag {firstname}
        - Bis bald
    intent brew-time
      subject
        - Ziehzeit
      ask
        - wie lange zieht er
      reply
        - Vier Minuten.
    """

  static func catalogue() throws -> Catalogue {
    var parser = CatalogueParser()
    try parser.read(domain: tea, name: "Tea")
    try parser.read(domain: pots, name: "Pots")
    for language in DeskLanguage.allCases where language != .english {
      try parser.read(translation: translation, name: language.code, language: language)
    }
    return try parser.finished()
  }

  static func desk(_ tickets: Int = 2_000, seed: UInt64 = 1, ticketsPerPart: Int = 50_000) throws -> SupportDesk {
    try SupportDesk(parameters: DeskParameters(tickets: tickets, seed: seed, ticketsPerPart: ticketsPerPart))
  }

  /// Every file's bytes by path, the parts written in the given order.
  static func files(of desk: SupportDesk, parts: [ExportPart]) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for part in parts { try desk.write(part, flush: { files[part.paths[$0], default: []] += $1 }, wrote: { _ in }) }
    return files
  }
}
