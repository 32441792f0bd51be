// Intents whose automatic answers are right and help less than people do: what no score of the answer shows.

/// What is planted in what customers do after the bot's answers.
enum PoorOutcomes {
  /// Frequent, with hardly a defect, and with enough tickets of people's to compare with.
  private static let intents: Set<String> = ["device-broken", "app-crashes"]
  /// Share of the bot's tickets that are reopened, and at most this share of the ratings are good; after people it is
  /// about an eighth, and 0.86.
  static let comeBackShare = 0.35
  static let pleasedShare = 0.40

  static func isPlanted(_ intent: Catalogue.Intent) -> Bool { intents.contains(intent.id) }
}
