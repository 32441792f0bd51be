// Freshdesk's numbers, which its JSON and its XML share.
import TicketModel

enum FreshdeskCodes {
  /// 2 to 5 are Freshdesk's own; an account defines the others, whose meaning no export tells.
  static func status(_ code: String?) -> TicketStatus {
    switch code {
    case "2": return .open
    case "3": return .pending
    case "4": return .solved
    case "5": return .closed
    default: return .unknown
    }
  }

  private static let channels: [String: String] = [
    "1": "email", "2": "portal", "3": "phone", "4": "forum", "5": "twitter", "6": "facebook", "7": "chat",
    "8": "mobihelp",
    "9": "feedback-widget", "10": "outbound-email", "11": "ecommerce", "12": "bot", "13": "whatsapp",
  ]

  static func channel(_ code: String?) -> String { code.map { channels[$0] ?? "source-\($0)" } ?? "" }

  /// Whoever is named by the caller has that role; what comes in is the customer's, what goes out an agent's. A bot's
  /// turn has a source of its own, 12.
  static func role(
    author: String?, incoming: Bool?, isPrivate: Bool?, source: String?, accounts: NamedAccounts
  ) -> AuthorRole {
    if accounts.isBot(id: author) { return .bot }
    if accounts.isAgent(id: author) { return .agent }
    if source == "12", incoming != true { return .bot }
    switch (incoming, isPrivate) {
    case (true, _): return .customer
    case (_, true): return .agent
    case (false, false): return .agent
    default: return .unknown
    }
  }

  /// 103, 102, 101 are happy, 100 neutral, -101 to -103 unhappy: a scale from -3 to 3. Older accounts have 1 to 3 for
  /// happy, neutral, unhappy.
  static func satisfaction(_ value: Int64) -> Satisfaction? {
    switch value {
    case 101...103: return .rating(value: Int(value) - 100, minimum: -3, maximum: 3)
    case 100: return .rating(value: 0, minimum: -3, maximum: 3)
    case -103 ... -101: return .rating(value: Int(value) + 100, minimum: -3, maximum: 3)
    case 1: return .good
    case 2: return .rating(value: 2, minimum: 1, maximum: 3)
    case 3: return .bad
    default: return nil
    }
  }
}
