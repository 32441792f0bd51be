// Sampling frames: which tickets of an intent can be drawn, and what became of all others of the intent and the store.
import Foundation
import GRDB
public import TicketModel

/// Tickets that can be sampled of one intent.
public struct SamplingFrame: Sendable, Equatable {
  /// In the order of the ids.
  public var ids: [String] = []
  /// Tickets of the intent that cannot be sampled, by `FrameExclusion`; those only that the bot resolved alone where
  /// nothing else was asked for.
  public var exclusions: [String: Int] = [:]

  public init() {}

  /// All tickets of the intent, where all are counted.
  public var tickets: Int { exclusions.values.reduce(ids.count, +) }
}

extension Store {
  /// Tickets that the bot resolved alone and that can be reviewed, with those left out counted, by intent label.
  ///
  /// - Parameters:
  ///   - months: of creation, as `Timestamp.monthIndex`; `nil`: all.
  ///   - calibration: the last calibration round whose tickets are left out, as `lastCalibrations` names it; `nil`: all
  ///     are. A sample that was there before a round keeps the frame that it was drawn from.
  ///   - countingAll: counts every ticket of the intents, and not only those that the bot resolved alone.
  /// - Complexity: O(tickets of the run).
  public func samplingFrames(
    mineRun: Int64, months: ClosedRange<Int>? = nil, calibration: Int64? = nil, countingAll: Bool = false
  ) throws -> [Int32: SamplingFrame] {
    try read { db in
      let calibrated = try Store.calibratedTickets(upTo: calibration, in: db)
      var frames: [Int32: SamplingFrame] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT coalesce(a.curatedLabel, a.label) AS shown, a.ticketID, t.createdAt, t.automaticKind, t.resolution,
            t.isTranscriptMissing, t.status,
            t.resolution = 'bot' AND EXISTS (
              SELECT 1 FROM message m WHERE m.ticket = t.key AND m.role = 'bot' AND m.visibility = 'everyone')
          FROM assignment a JOIN ticket t ON t.id = a.ticketID
          WHERE a.run = ? AND shown >= 0 \(countingAll ? "" : "AND t.resolution = 'bot'") ORDER BY a.ticketID
          """, arguments: [mineRun])
      while let row = try rows.next() {
        // Taken out and put back, so that the list inside is never copied.
        var frame = frames.removeValue(forKey: row[0]) ?? SamplingFrame()
        if let exclusion = Store.exclusion(row, months: months, calibrated: calibrated) {
          frame.exclusions[exclusion.rawValue, default: 0] += 1
        } else {
          frame.ids.append(row[1])
        }
        frames[row[0]] = frame
      }
      return frames
    }
  }

  private static func exclusion(
    _ row: Row, months: ClosedRange<Int>?, calibrated: Set<String>
  ) -> FrameExclusion? {
    if isOutside(months, row[2]) { return .period }
    if let kind = AutomaticKind(rawValue: row[3]) { return kind == .spam ? .spam : .automatic }
    let resolution = Resolution(rawValue: row[4]) ?? .unknown
    switch resolution {
    case .human: return .human
    case .mixed: return .mixed
    case .bot, .unknown: break
    }
    if row[5] { return .transcript }
    if resolution == .unknown {
      return TicketStatus(rawValue: row[6])?.isResolved ?? false ? .unknown : .unresolved
    }
    if !(row[7] as Bool) { return .noAnswer }
    // Raters have talked about these: their scores would be no evidence.
    return calibrated.contains(row[1]) ? .calibration : nil
  }

  private static func isOutside(_ months: ClosedRange<Int>?, _ createdAt: Int64?) -> Bool {
    guard let months else { return false }
    return createdAt.map { !months.contains(Timestamp(seconds: $0).monthIndex) } ?? true
  }

  /// What became of the tickets that no intent of a discovery has: they can be in no frame.
  ///
  /// - Parameter months: as for `samplingFrames`.
  /// - Complexity: O(tickets).
  public func storeAccount(mineRun: Int64, months: ClosedRange<Int>? = nil) throws -> StoreAccount {
    try read { db in
      var account = StoreAccount()
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT coalesce(a.curatedLabel, a.label) AS shown, t.createdAt, t.automaticKind, t.isTranscriptMissing,
            t.isStub, t.document = ''
          FROM ticket t LEFT JOIN assignment a ON a.run = ? AND a.ticketID = t.id
          """, arguments: [mineRun])
      while let row = try rows.next() {
        account.tickets += 1
        let label = row[0] as Int32?
        if let label, label >= 0 {
          account.inIntents += 1
          continue
        }
        let exclusion: StoreExclusion =
          if Store.isOutside(months, row[1]) {
            .period
          } else if let kind = AutomaticKind(rawValue: row[2]) {
            kind == .spam ? .spam : .automatic
          } else if row[3] {
            .transcript
          } else if row[4] {
            .fragment
          } else if row[5] {
            .noText
          } else {
            label == nil ? .notMined : .outlier
          }
        account.exclusions[exclusion.rawValue, default: 0] += 1
      }
      account.forgotten =
        try Int.fetchOne(db, sql: "SELECT count(*) FROM forgotten WHERE kind = 'ticket'") ?? 0
      return account
    }
  }
}

extension SampleDesign {
  /// What the audit trail keeps of the counts: `of 1234: 800 resolved by a person, …; of 3000 in the store, …`. Equal
  /// counts give equal text. Empty for samples of older versions.
  var leftOut: String {
    guard let tickets, let store else { return "" }
    func text(_ counts: [String: Int]) -> String {
      counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }
    return "of \(tickets): \(text(exclusions)); of \(store.tickets) in the store, \(store.inIntents) in intents: "
      + "\(text(store.exclusions)); \(store.forgotten) forgotten"
  }
}
