// The planted truth: what customers ask for, how they say it, what the desk answers, and how often it answers wrongly.

/// Languages that customers write in.
enum DeskLanguage: Int, CaseIterable, Sendable {
  case english, spanish, german, french, portuguese

  /// BCP 47.
  var code: String { ["en", "es", "de", "fr", "pt"][rawValue] }

  /// As the help desk states it of a person.
  var locale: String { ["en-US", "es", "de", "fr", "pt-BR"][rawValue] }

  /// Share of the tickets of an intent that has all languages.
  var share: Double { [0.70, 0.09, 0.09, 0.07, 0.05][rawValue] }
}

/// An action that the desk can execute for the customer.
enum DeskAction: String, Sendable, CaseIterable {
  case none, refund
  case planChange = "plan-change"
  case addressUpdate = "address-update"
}

/// All domains and intents.
struct Catalogue: Sendable {
  struct Domain: Sendable {
    var id: String
    var title: String
    /// What any customer of the domain may add.
    var context: [Phrase] = []
  }

  struct Article: Sendable {
    var slug: String
    var title: String
    var lines: [String] = []
  }

  /// What is said of an intent in one language.
  struct Wording: Sendable {
    var subject: [Phrase] = []
    var ask: [Phrase] = []
    var reply: [Phrase] = []
  }

  struct Intent: Sendable {
    var id: String
    var title: String
    /// Index into `domains`.
    var domain: Int
    /// 5 is the most frequent.
    var popularity: Int
    /// Share of the tickets that the bot resolves alone.
    var botShare: Double
    /// Shares of the bot's answers that fail, in the order factual, policy, tone.
    var defectRates: [Double]
    var action: DeskAction
    var article: Article
    var wordings: [DeskLanguage: Wording] = [:]
    /// English only: the need told as a situation.
    var oblique: [Phrase] = []
    var detail: [Phrase] = []
    /// English only: what the bot says when it fails, in the order factual, policy, tone.
    var wrongReplies: [[Phrase]] = [[], [], []]

    /// The need can be written in every language.
    var isTranslated: Bool { wordings.count == DeskLanguage.allCases.count }
  }

  /// What a language says in any ticket.
  struct Courtesy: Sendable {
    var greeting: [Phrase] = []
    var closing: [Phrase] = []
    var vague: [Phrase] = []
    /// Sentences around an agent's answer: the first half opens it, the second half ends it.
    var replyFrame: [Phrase] = []
  }

  var domains: [Domain] = []
  var intents: [Intent] = []
  var courtesies: [DeskLanguage: Courtesy] = [:]

  /// The catalogue of this package, parsed once.
  static func standard() throws(SyntheticDeskError) -> Catalogue { try parsedStandard.get() }

  private static let parsedStandard: Result<Catalogue, SyntheticDeskError> = {
    do throws(SyntheticDeskError) {
      var parser = CatalogueParser()
      for source in CatalogueSource.domains { try parser.read(domain: source.text, name: source.name) }
      for source in CatalogueSource.translations {
        try parser.read(translation: source.text.text, name: source.text.name, language: source.language)
      }
      return .success(try parser.finished())
    } catch {
      return .failure(error)
    }
  }()
}
