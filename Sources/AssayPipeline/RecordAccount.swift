// The account of a batch: each record read is kept, merged, rejected or excluded, exactly once.
import TicketExports
import TicketModel
import TicketStore

/// Adds up what became of the records of one batch while its items are stored.
struct RecordAccount {
  /// What the store made of one item.
  enum Outcome {
    case stored(isNew: Bool, reason: String, records: Int)
    /// Another system's ticket has this id.
    case clash(String)
    /// Of a forgotten requester, or of a ticket of one: nothing is stored of so many records.
    case forgotten(records: Int)

    /// - Parameter records: how many records an item put together from several brought that were new.
    init(isNew: Bool, _ reason: String, records: Int = 1) {
      self = .stored(isNew: isNew, reason: reason, records: isNew ? records : 0)
    }
  }

  /// Why records of forgotten people are left out.
  private static let forgotten = "forgotten-requester"

  private let owners: [Int]
  private let lines: [Int]
  private var counts: [String: RecordCount] = [:]
  private var rejections: [RejectedRecord]
  /// The record whose items are being stored: a record is new if anything in it is.
  private var open: (owner: Int, isNew: Bool, reason: String, isClash: Bool, isForgotten: Bool)?
  /// New records behind the items that were put together from several.
  private var assembledNew = 0
  private var assembledClash = 0
  private var assembledForgotten = 0
  private var owned = 0

  init(_ batch: ExportBatch) {
    owners = batch.owners
    lines = batch.lines
    rejections = batch.rejects.map {
      RejectedRecord(location: $0.location, reason: $0.code.rawValue, message: $0.message)
    }
  }

  mutating func add(_ outcome: Outcome, item: Int, file: String) {
    let isOwned = item < owners.count
    // One line for a record, however many of its items are refused.
    if case .clash(let ticketID) = outcome, !isOwned || open?.owner != owners[item] || !open!.isClash {
      rejections.append(
        RejectedRecord(
          location: InputLocation(file: file, line: isOwned ? lines[item] : nil, field: "id"),
          reason: IngestWriter.TicketOutcome.clash.rawValue,
          message: "ticket \(ticketID) is another system's; ingest this export into a store of its own"))
    }
    guard isOwned else {
      switch outcome {
      case .stored(_, _, let records): assembledNew += records
      case .clash: assembledClash += 1
      case .forgotten(let records): assembledForgotten += records
      }
      return
    }
    if open?.owner != owners[item] {
      close()
      open = (owners[item], false, "", false, false)
    }
    switch outcome {
    case .stored(let isNew, let reason, _):
      if open!.reason.isEmpty || (isNew && !open!.isNew) { open!.reason = reason }
      open!.isNew = open!.isNew || isNew
    case .clash: open!.isClash = true
    case .forgotten: open!.isForgotten = true
    }
  }

  private mutating func close() {
    guard let open else { return }
    owned += 1
    if open.isClash {
      count(.rejected, IngestWriter.TicketOutcome.clash.rawValue, 1)
    } else if open.isForgotten, open.reason.isEmpty || open.reason == "person" {
      // Other people in the record of a forgotten ticket are kept, but make it no other record.
      count(.excluded, Self.forgotten, 1)
    } else {
      count(open.isNew ? .kept : .merged, open.reason, 1)
    }
    self.open = nil
  }

  private mutating func count(_ outcome: RecordOutcome, _ reason: String, _ records: Int) {
    guard records > 0 else { return }
    counts[outcome.rawValue + reason, default: RecordCount(outcome: outcome, reason: reason, records: 0)].records +=
      records
  }

  /// The counts, which add up to the records read, and everything that was rejected.
  mutating func finish(_ batch: ExportBatch) -> (counts: [RecordCount], rejections: [RejectedRecord]) {
    close()
    let assembled = batch.kept - owned
    let new = min(assembledNew, assembled)
    let clashed = min(assembledClash, assembled - new)
    let forgotten = min(assembledForgotten, assembled - new - clashed)
    count(.kept, "message", new)
    count(.rejected, IngestWriter.TicketOutcome.clash.rawValue, clashed)
    count(.excluded, Self.forgotten, forgotten)
    count(.merged, "message", assembled - new - clashed - forgotten)
    for exclusion in batch.excluded { count(.excluded, exclusion.reason.rawValue, exclusion.count) }
    for rejection in batch.rejects { count(.rejected, rejection.code.rawValue, 1) }
    let total = counts.values.reduce(0) { $0 + $1.records }
    precondition(total == batch.recordsRead, "\(total) records accounted for of \(batch.recordsRead) read")
    return (counts.values.sorted { ($0.outcome.rawValue, $0.reason) < ($1.outcome.rawValue, $1.reason) }, rejections)
  }
}
