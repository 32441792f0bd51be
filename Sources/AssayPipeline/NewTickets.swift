// The documents of an export that is not to be stored: worked out as they come in, or, where a ticket's parts lie in
// several files, joined in a store of its own that is gone afterwards.
import Foundation
import TicketExports
import TicketModel
import TicketStore

/// Tickets from files, as documents.
enum NewTickets {
  /// Records that gave no ticket.
  struct Left {
    static let exampleCount = 5

    /// Unreadable ones, and what is wrong with the first of them: file, line, reason.
    var rejected = 0
    var examples: [String] = []
    /// Understood, but nothing to assign, by reason.
    var excluded: [String: Int] = [:]
  }

  /// Why the tickets of an export cannot be worked out one by one. Nothing to tell the user.
  private struct NeedsJoining: Error {}

  /// Hands over every ticket's document once, in batches; `restart` first, whenever it begins anew.
  ///
  /// - Parameter roles: People who are known already, by id.
  /// - Returns: Records that gave no ticket.
  /// - Throws: As `IngestStage.run`; whatever `body` throws.
  /// - Complexity: memory of one batch, the ids of the tickets and the names of the export's people; of joined exports
  ///   that of `IngestStage`.
  static func read(
    _ parameters: IngestStage.Parameters, roles: [String: AuthorRole], context: RunContext, restart: () throws -> Void,
    _ body: ([Document]) throws -> Void
  ) throws -> Left {
    do {
      try restart()
      return try readDirectly(parameters, roles: roles, context: context, body)
    } catch is NeedsJoining {
      try restart()
      return try readJoined(parameters, context: context, body)
    }
  }

  private static func readDirectly(
    _ parameters: IngestStage.Parameters, roles known: [String: AuthorRole], context: RunContext,
    _ body: ([Document]) throws -> Void
  ) throws -> Left {
    var roles = known
    var names: [String: String] = [:]
    var seen: Set<String> = []
    var left = Left()
    let found = try ExportSources.discover(parameters.paths, options: parameters.options)
    let total = found.sources.reduce(0) { $0 + $1.byteCount }
    var before: Int64 = 0
    for source in found.sources {
      try ExportReader.read(source, options: parameters.options, threads: context.threads) { batch in
        var fresh = 0
        for item in batch.items {
          switch item {
          // Someone who wrote in a ticket that is worked out already may have been a bot.
          case .person(let person):
            if !seen.isEmpty { throw NeedsJoining() }
            roles[person.id] = person.role
            if !person.name.isEmpty { names[person.id] = person.name }
          case .messages: throw NeedsJoining()
          case .ticket(let ticket, _):
            guard seen.insert(ticket.id).inserted else { throw NeedsJoining() }
            fresh += 1
          case .events, .facts: break
          }
        }
        left.rejected += batch.rejects.count
        left.examples += batch.rejects.prefix(Left.exampleCount - left.examples.count).map(\.text)
        for exclusion in batch.excluded { left.excluded[exclusion.reason.rawValue, default: 0] += exclusion.count }
        context.progress(.step(stage: "assign", done: before + batch.sourceBytesRead, total: total, unit: "bytes"))
        if fresh == 0 { return }
        let derived = Derivation.derive(
          batch.items, roles: roles, names: names, options: parameters.options, threads: context.threads)
        try body(
          derived.tickets.compactMap { one in
            one.map {
              Document(
                ticketID: $0.derived.ticket.id, text: $0.derived.derivation.document,
                language: $0.derived.derivation.language)
            }
          })
      }
      before += source.byteCount
    }
    return left
  }

  /// Documents per batch of a joined export.
  private static let batch = 2_048

  private static func readJoined(
    _ parameters: IngestStage.Parameters, context: RunContext, _ body: ([Document]) throws -> Void
  ) throws -> Left {
    let folder = NSTemporaryDirectory() + "/assay-assign-" + UUID().uuidString
    try PrivateFile.createFolder(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var own = context
    own.store = folder
    let report = try IngestStage.run(parameters, context: own)
    var left = Left(rejected: report.rejected)
    for reason in report.reasons where reason.outcome == "excluded" { left.excluded[reason.reason] = reason.records }
    let store = try Store(folder: folder, access: .read)
    var documents: [Document] = []
    try store.allDocuments { document in
      documents.append(document)
      if documents.count == batch {
        try body(documents)
        documents.removeAll(keepingCapacity: true)
      }
    }
    if !documents.isEmpty { try body(documents) }
    return left
  }
}
