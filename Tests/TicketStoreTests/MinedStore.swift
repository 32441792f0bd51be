// A store with tickets that were put in one by one and mined into intents by label.
import Testing
import TicketModel
import TicketStore

/// Tickets with the label that discovery gave them.
struct MinedStore {
  let folder: TemporaryFolder
  let store: Store
  let run: Int64

  /// - Parameter tickets: each with its label and who resolved it.
  init(
    _ tickets: [(ticket: Ticket, label: Int32, resolution: Resolution)], people: [Person] = []
  ) throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path + "/store", access: .create)
    try store.ingest { writer in
      for person in people { _ = try writer.put(person, isStated: false, settles: false) }
      for (place, one) in tickets.enumerated() {
        _ = try writer.put(
          one.ticket, statedRoles: one.ticket.messages.map(\.role),
          recordHash: [UInt8](repeating: UInt8(place % 256), count: 32),
          derived: TicketDerivation(
            resolution: one.resolution, document: "x", language: "en", hasUnknownRole: false))
      }
    }
    let count = tickets.count
    let labels = tickets.map(\.label)
    // After every ticket: what is dated later than its discovery is an error of the export.
    let now = Timestamp(year: 2100, month: 1, day: 1)
    run = try store.save(
      Run(
        stage: .mine, parameters: [:], seed: 1, inputHash: "h", codeVersion: "1", blas: "", startedAt: now,
        endedAt: now),
      record: "{}",
      discovery: Discovery(
        intents: Set(labels).filter { $0 >= 0 }.sorted().map { label in
          Intent(
            id: "I00\(label + 1)", name: "n\(label)", label: label, terms: [], centralTicketIDs: [],
            volume: labels.count { $0 == label })
        },
        ticketIDs: tickets.map(\.ticket.id), labels: labels, nearestLabels: labels.map { max(0, $0) },
        similarities: Array(repeating: 1, count: count), runnersUp: Array(repeating: -1, count: count),
        runnerUpSimilarities: Array(repeating: 0, count: count), documentHashes: Array(repeating: 0, count: count)))
  }
}
