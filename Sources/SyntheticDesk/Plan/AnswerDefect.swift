// Defects that can be planted in the bot's answers besides the wrong replies of the catalogue: what a machine may
// notice without understanding the answer.

/// One planted defect. Raw values are the words of `truth/answer-defects.csv`.
enum AnswerDefect: String, Sendable, CaseIterable {
  case unsupportedFigure = "unsupported-figure"
  case unsupportedAddress = "unsupported-address"
  case missingArticle = "missing-article"
  case actionUnrecorded = "action-unrecorded"
  case riskPhrase = "risk-phrase"
  case accountNumber = "account-number"
  case shouting, blame
  case missingGreeting = "missing-greeting"
  case otherLanguage = "other-language"
  case noteLeak = "note-leak"

  /// What it costs: 0 factual, 1 policy, 2 tone.
  var criterion: Int {
    switch self {
    case .unsupportedFigure, .missingArticle, .actionUnrecorded: 0
    case .unsupportedAddress, .riskPhrase, .accountNumber, .noteLeak: 1
    case .shouting, .blame, .missingGreeting, .otherLanguage: 2
    }
  }

  /// Whether it can be told in a ticket: an answer in English is no defect for who writes English, and a statement
  /// that something was done is none where it may have been.
  func fits(_ plan: TicketPlan, _ intent: Catalogue.Intent) -> Bool {
    switch self {
    case .otherLanguage: plan.language != .english
    case .actionUnrecorded: intent.action == .none
    default: true
    }
  }
}
