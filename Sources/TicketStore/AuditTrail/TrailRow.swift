// A row of the audit trail and its place in the chain of hashes. What a row covers is fixed: see 'Schema+Scoring'.
import ContentHash
import Foundation
import GRDB
public import TicketModel

/// One event as it stands in the store.
public struct TrailRow: Sendable, Equatable {
  /// Counted from 1, without gaps.
  public var number: Int64
  /// Ticket and facts are empty when the row was erased.
  public var event: ScoringEvent
  /// What the row said of a ticket is gone, because its requester was forgotten.
  public var isErased: Bool
  /// 32 bytes: SHA-256 over the salt, the ticket and the facts.
  var contentHash: [UInt8]
  /// 32 bytes: SHA-256 over the row and the hash before it.
  public var hash: [UInt8]
  var content: String?
  var salt: [UInt8]?
  var kindText: String

  /// A row that continues the trail.
  init(_ event: ScoringEvent, number: Int64, after previous: [UInt8], salt: [UInt8]) throws {
    self.number = number
    self.event = event
    self.salt = salt
    isErased = false
    kindText = event.kind.rawValue
    let content = try Store.text(of: event.facts)
    self.content = content
    contentHash = TrailRow.contentHash(salt: salt, ticket: event.ticketID ?? "", content: content)
    hash = []
    hash = chained(after: previous)
  }

  /// Reads a row as it is, whatever was done to it.
  init(_ row: Row) {
    number = row["number"]
    kindText = row["kind"]
    content = row["content"]
    salt = (row["salt"] as Data?).map(Array.init)
    isErased = content == nil
    contentHash = Array(row["contentHash"] as Data)
    hash = Array(row["hash"] as Data)
    let facts = content.flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0.utf8)) }
    event = ScoringEvent(
      ScoringEvent.Kind(rawValue: kindText) ?? .imported, at: Timestamp(seconds: row["at"]), actor: row["actor"],
      sampleID: row["sample"], intentID: row["intent"], ticketID: row["ticket"], facts: facts ?? [:])
  }

  private static func contentHash(salt: [UInt8], ticket: String, content: String) -> [UInt8] {
    var hasher = SHA256()
    hasher.update(salt)
    hasher.update(field: ticket)
    hasher.update(field: content)
    return hasher.finalize().bytes
  }

  /// The hash that the row must have after a row with this hash.
  func chained(after previous: [UInt8]) -> [UInt8] {
    var hasher = SHA256()
    hasher.update(previous)
    hasher.update(field: number)
    hasher.update(field: event.at.seconds)
    for field in [kindText, event.actor, event.sampleID, event.intentID] { hasher.update(field: field) }
    hasher.update(contentHash)
    return hasher.finalize().bytes
  }

  /// Whether ticket and facts are those that were written; `nil` when they were erased.
  var isContentWhole: Bool? {
    guard let content, let salt else { return content == nil && salt == nil && event.ticketID == nil ? nil : false }
    return TrailRow.contentHash(salt: salt, ticket: event.ticketID ?? "", content: content) == contentHash
  }

  var head: TrailHead { TrailHead(number: number, hash: Digest.hex(hash)) }
}
