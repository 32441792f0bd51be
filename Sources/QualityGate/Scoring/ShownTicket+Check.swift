// The digest by which a score that comes back is known to be about what was handed out.
import ContentHash
public import TicketModel

extension ShownTicket {
  /// Short digest of one rater's ticket: `k` and 16 hexadecimal digits of SHA-256 over the sheet, the sample and
  /// everything shown. A change of a single letter gives another.
  ///
  /// The letter keeps spreadsheets from reading a digest of digits as a number.
  ///
  /// - Parameter sheet: `round/rater`.
  /// - Complexity: O(bytes shown).
  public func check(sheet: String, sample: String) -> String {
    var hasher = SHA256()
    for field in [sheet, sample, ticketID, subject, language, channel] { hasher.update(field: field) }
    for count in [messages.count, actions.count, articles.count] { hasher.update(field: Int64(count)) }
    for message in messages {
      for field in [message.role.rawValue, message.visibility.rawValue, message.text] { hasher.update(field: field) }
      hasher.update(field: Int64(message.ordinal))
      hasher.update(field: message.isSupervisor ? 1 : 0)
      hasher.update(field: message.isUnderReview ? 1 : 0)
      hasher.update(field: message.writtenAt?.seconds)
    }
    for action in actions {
      hasher.update(field: action.name)
      hasher.update(field: action.currency ?? "")
      hasher.update(field: action.amountMinorUnits)
      hasher.update(field: action.succeeded.map { $0 ? 1 : 0 })
      hasher.update(field: action.at?.seconds)
    }
    for article in articles {
      for field in [article.kind.rawValue, article.address, article.title, article.text ?? ""] {
        hasher.update(field: field)
      }
      hasher.update(field: article.text == nil ? 0 : 1)
      hasher.update(field: article.isLaterVersion ? 1 : 0)
      hasher.update(field: article.updatedAt?.seconds)
    }
    return hasher.shortCheck()
  }

  /// Digest of a whole page: of the checks of its tickets, in order.
  public static func check(ofAll checks: [String]) -> String {
    var hasher = SHA256()
    for check in checks { hasher.update(field: check) }
    return hasher.shortCheck()
  }
}

extension SHA256 {
  /// Adds a number that may be missing.
  fileprivate mutating func update(field number: Int64?) {
    update(field: number == nil ? 0 : 1)
    if let number { update(field: number) }
  }

  /// `k` and 16 hexadecimal digits.
  consuming func shortCheck() -> String { "k" + String(finalize().hex.prefix(16)) }
}
