// What discovery cleaned off the corpus: repeated lines, the documents without them, and which tickets repeat others.
import Foundation
import GRDB
public import TicketModel

/// What a run of discovery made of the documents before it looked for intents.
public struct CorpusCleaning: Sendable, Equatable {
  /// Left out of documents, most frequent first.
  public var repeatedLines: [RepeatedLine]
  /// Documents without them, by ticket.
  public var minedTexts: [(ticketID: String, text: String)]
  /// Tickets whose text is that of another one, numbers apart, with the first ticket of their group.
  public var nearDuplicates: [(ticketID: String, original: String)]

  public init(
    repeatedLines: [RepeatedLine] = [], minedTexts: [(ticketID: String, text: String)] = [],
    nearDuplicates: [(ticketID: String, original: String)] = []
  ) {
    self.repeatedLines = repeatedLines
    self.minedTexts = minedTexts
    self.nearDuplicates = nearDuplicates
  }

  public static func == (left: CorpusCleaning, right: CorpusCleaning) -> Bool {
    left.repeatedLines == right.repeatedLines && left.minedTexts.elementsEqual(right.minedTexts, by: ==)
      && left.nearDuplicates.elementsEqual(right.nearDuplicates, by: ==)
  }
}

extension Store {
  /// The lines that the newest discovery left out, most frequent first.
  public func repeatedLines() throws -> [RepeatedLine] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT hash, text, tickets, requesters FROM repeatedLine ORDER BY tickets DESC, hash")
        .map {
          RepeatedLine(
            hash: UInt64(bitPattern: $0[0] as Int64), text: $0[1], tickets: $0[2], requesters: $0[3])
        }
    }
  }

  /// Tickets of a run that repeat another one's text, with the first ticket of their group, in the order of the ids'
  /// bytes.
  public func nearDuplicates(run: Int64) throws -> [(ticketID: String, original: String)] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT ticketID, original FROM nearDuplicate WHERE run = ? ORDER BY ticketID", arguments: [run]
      ).map { ($0[0], $0[1]) }
    }
  }

  /// Replaces what the discovery before left out, and keeps what repeats what beside the run.
  static func replace(_ cleaning: CorpusCleaning, run: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM repeatedLine")
    try db.execute(sql: "DELETE FROM minedText")
    for line in cleaning.repeatedLines {
      try db.execute(
        sql: "INSERT INTO repeatedLine VALUES (?, ?, ?, ?)",
        arguments: [Int64(bitPattern: line.hash), line.text, line.tickets, line.requesters])
    }
    let mined = try db.cachedStatement(sql: "INSERT INTO minedText VALUES (?, ?)")
    for one in cleaning.minedTexts { try mined.execute(arguments: [one.ticketID, one.text]) }
    let duplicate = try db.cachedStatement(sql: "INSERT INTO nearDuplicate VALUES (?, ?, ?)")
    for one in cleaning.nearDuplicates { try duplicate.execute(arguments: [run, one.ticketID, one.original]) }
  }
}
