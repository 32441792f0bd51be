// Where known tickets come from: a file, and what earlier rounds settled.
import QualityGate
import TicketModel
import TicketStore

/// The known tickets that can be mixed into the work on some samples.
struct KnownTicketPool {
  private(set) var candidates: [KnownTicketMix.Candidate] = []

  /// - Parameters:
  ///   - samples: the new draw, which they are shown with.
  ///   - others: the samples that stay in the round besides. Their tickets are still being scored, and known to nobody.
  /// - Throws: `SheetRefusal` for a file with tickets that cannot be used.
  init(
    for samples: [Sample], besides others: [Sample], round: ScoringRound, file: String?, store: Store
  ) throws {
    let calibrated = try store.calibratedTickets()
    let inRound = Set((samples + others).flatMap(\.ticketIDs)).union(calibrated)
    var known: [String: KnownTicket] = [:]
    var scoredBy: [String: Set<String>] = [:]
    let current = Set(others.map(\.id))
    for run in try store.sampledDiscoveries() {
      let scores = try store.scores(mineRun: run)
      for score in scores { scoredBy[score.ticketID, default: []].insert(score.rater) }
      for one in try store.raterAssignments(mineRun: run) { scoredBy[one.ticketID, default: []].insert(one.rater) }
      let bySample = Dictionary(grouping: scores, by: \.sampleID)
      for sample in try store.samples(mineRun: run) where run != round.discovery.key || !current.contains(sample.id) {
        for one in KnownTicketMix.settled(sample, scores: bySample[sample.id] ?? []) {
          known[one.known.ticketID] = one.known
        }
      }
    }
    if let file { try Self.plant(try KnownFile.read(file), from: file, inRound: inRound, store: store, into: &known) }

    let labels = Dictionary(
      uniqueKeysWithValues: round.frames.flatMap { label, frame in frame.ids.map { ($0, label) } })
    let intents = Dictionary(uniqueKeysWithValues: round.intents.map { ($0.label, $0.id) })
    for ticket in try store.tickets(ids: known.keys.filter { !inRound.contains($0) }.sorted()) {
      // Among the tickets of its own intent where those are drawn, else of one that its id picks.
      let own = labels[ticket.id].flatMap { intents[$0] }
      let sample = samples.first { $0.intentID == own }
        ?? samples[KnownTicketMix.place(of: ticket.id, in: "", among: samples.count - 1)]
      guard var work = try RaterDivision.work(
        Sample(
          id: sample.id, intentID: "", attempt: 1, seed: 0, requestedSize: 1, frameSize: 1, ticketIDs: [ticket.id],
          storeHash: ""), tickets: [ticket], store: store
      ).first else { continue }
      work.place = KnownTicketMix.place(of: ticket.id, in: sample.id, among: sample.ticketIDs.count)
      candidates.append(
        KnownTicketMix.Candidate(known: known[ticket.id]!, ticket: work, scoredBy: scoredBy[ticket.id] ?? []))
    }
  }

  private static func plant(
    _ planted: [(known: KnownTicket, line: Int)], from file: String, inRound: Set<String>, store: Store,
    into known: inout [String: KnownTicket]
  ) throws {
    let tickets = Dictionary(
      uniqueKeysWithValues: try store.tickets(ids: planted.map(\.known.ticketID)).map { ($0.id, $0) })
    var reasons: [String] = []
    for (one, line) in planted {
      let isAnswered = tickets[one.ticketID]?.messages.contains { $0.role == .bot && $0.visibility == .everyone }
      switch isAnswered {
      case nil: reasons.append("line \(line), ticket_id: there is no such ticket in the store")
      case false?: reasons.append("line \(line), ticket_id: the ticket has no automatic answer to score")
      case true?:
        // It counts in a verdict, so it cannot be known too.
        if !inRound.contains(one.ticketID) { known[one.ticketID] = one }
      }
    }
    guard reasons.isEmpty else { throw SheetRefusal(file: file, reasons: reasons) }
  }
}
