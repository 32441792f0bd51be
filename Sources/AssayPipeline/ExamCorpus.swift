// The tickets of an exam: those that the store's newest discovery has seen as they are, by month.
import TicketModel
import TicketStore

/// Tickets in the order of their ids' bytes, which came in in one of the windows.
struct ExamCorpus {
  let windows: ExamWindows
  private(set) var documents: [Document] = []
  /// As `Timestamp.monthIndex`.
  private(set) var months: [Int] = []
  /// The place of each one's intent among those of the store; −1 for none.
  private(set) var present: [Int32] = []
  /// Tickets of the run without a date, and with one outside the windows.
  private(set) var undated = 0
  private(set) var outside = 0
  /// Tickets that came in, changed or went after the run.
  private(set) var unknown = 0

  private struct Row {
    var id: String
    var hash: Int64
    var label: Int32 = -1
    var month: Int?
  }

  /// - Throws: `PipelineFault` when no ticket is dated or the windows hold none.
  /// - Complexity: three passes over the tickets; memory of a line each, and of the documents.
  init(_ run: StoredRun, _ intents: [Intent], of store: Store, _ parameters: ExamStage.Parameters) throws {
    let rows = try Self.rows(of: run, in: store)
    guard let first = rows.lazy.compactMap(\.month).min(), let last = rows.lazy.compactMap(\.month).max() else {
      throw PipelineFault(
        code: "no-dates", message: "none of the tickets says when it came in",
        remedy: "Export the creation date too (created_at), and ingest again",
        location: InputLocation(file: store.folder))
    }
    let windows = try ExamWindows(mined: parameters.mined, assigned: parameters.assigned, all: first...last)
    let places = Dictionary(uniqueKeysWithValues: intents.enumerated().map { ($1.label, Int32($0)) })
    var taken: [(document: Document, row: Row, month: Int)] = []
    var (undated, outside, seen, unknown) = (0, 0, 0, 0)
    var place = 0
    try store.corpus { ticket in
      let document = ticket.document
      while place < rows.count, rows[place].id.utf8Precedes(document.ticketID) { place += 1 }
      guard place < rows.count, rows[place].id == document.ticketID else {
        unknown += 1
        return
      }
      let row = rows[place]
      seen += 1
      // 0: an older version did not note what it had read.
      if row.hash != 0, row.hash != document.storedHash {
        unknown += 1
      } else if let month = row.month {
        if windows.mined.contains(month) || windows.assigned.contains(month) {
          taken.append((document, row, month))
        } else {
          outside += 1
        }
      } else {
        undated += 1
      }
    }
    self.windows = windows
    documents = taken.map(\.document)
    months = taken.map(\.month)
    present = taken.map { places[$0.row.label] ?? -1 }
    (self.undated, self.outside) = (undated, outside)
    self.unknown = unknown + rows.count - seen
  }

  /// Every ticket of the run, with its intent's label and month where it is dated, in the order of the ids' bytes.
  private static func rows(of run: StoredRun, in store: Store) throws -> [Row] {
    var rows: [Row] = []
    try store.minedDocuments(run: run.key) { id, _, hash in rows.append(Row(id: id, hash: hash)) }
    var place = 0
    try store.datedAssignments(mineRun: run.key) { id, label, time in
      while place < rows.count, rows[place].id != id { place += 1 }
      guard place < rows.count else { return }
      rows[place].label = label
      rows[place].month = time.monthIndex
    }
    return rows
  }
}
