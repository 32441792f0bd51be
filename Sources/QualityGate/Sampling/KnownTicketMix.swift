// Which known tickets a rater gets, and where among their work. What is known of a ticket is decided before.
import ContentHash
public import TicketModel

/// Known tickets, mixed into raters' work so that nothing tells them from the rest.
public enum KnownTicketMix {
  /// A known ticket that can be mixed in.
  public struct Candidate: Sendable, Equatable {
    public var known: KnownTicket
    /// What decides who may score it; `sampleID` is the sample among whose tickets it is shown.
    public var ticket: RaterAllocation.Ticket
    /// Raters who scored it before and would know it again.
    public var scoredBy: Set<String>

    public init(known: KnownTicket, ticket: RaterAllocation.Ticket, scoredBy: Set<String>) {
      self.known = known
      self.ticket = ticket
      self.scoredBy = scoredBy
    }
  }

  /// Deals known tickets to raters: to each about `rate` times their own tickets, defects and good ones by turns as
  /// long as there are both, the same ones to everybody who may score them.
  ///
  /// A ticket goes only to raters who have other tickets of the sample that it is shown with.
  ///
  /// - Parameters:
  ///   - rate: 0 to 1.
  ///   - room: tickets that raters with a capacity can still take, by name; no limit for others.
  ///   - key: what the order of the candidates depends on besides their ids.
  /// - Returns: who scores which, by rater; `sampleID` is that of the candidate.
  /// - Complexity: O(c log c + r · c) for c candidates and r raters.
  public static func deal(
    _ candidates: [Candidate], assignments: [RaterAssignment], roster: Roster, rate: Double, room: [String: Int],
    key: String
  ) -> [RaterAssignment] {
    let hashes = Dictionary(
      uniqueKeysWithValues: candidates.map { ($0.known.ticketID, SHA256.hash(key + "\n" + $0.known.ticketID)) })
    let ordered = candidates.sorted { hashes[$0.known.ticketID]! < hashes[$1.known.ticketID]! }
    let byTurns = alternating(ordered.filter(\.known.isDefect), ordered.filter { !$0.known.isDefect })
    let work = Dictionary(grouping: assignments, by: \.rater)
    return roster.raters.sorted { $0.name < $1.name }.flatMap { rater in
      let own = work[rater.name] ?? []
      let samples = Set(own.map(\.sampleID))
      let wanted = min(Int(rate * Double(own.count) + 0.5), room[rater.name] ?? Int.max)
      return byTurns.lazy.filter { candidate in
        samples.contains(candidate.ticket.sampleID) && !candidate.scoredBy.contains(rater.name)
          && RaterAllocation.obstacle(rater, candidate.ticket) == nil
      }.prefix(wanted).map { candidate in
        RaterAssignment(sampleID: candidate.ticket.sampleID, ticketID: candidate.known.ticketID, rater: rater.name)
      }
    }
  }

  private static func alternating(_ one: [Candidate], _ other: [Candidate]) -> [Candidate] {
    let shared = min(one.count, other.count)
    return zip(one, other).flatMap { [$0, $1] } + one.dropFirst(shared) + other.dropFirst(shared)
  }

  /// Where among `count` tickets of a sample a known one is shown, 0 (first) to `count` (last): a hash of both ids.
  public static func place(of ticketID: String, in sampleID: String, among count: Int) -> Int {
    let number = SHA256.hash(sampleID + "\n" + ticketID).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    return Int(number % UInt64(count + 1))
  }

  /// The tickets of a sample whose scores can be taken for known: those that the adjudicator decided, and those on
  /// which two raters or more gave the same three scores. Simulated scores make nothing known.
  ///
  /// - Returns: in draw order, with the raters who scored each.
  /// - Complexity: O(tickets + scores).
  public static func settled(_ sample: Sample, scores: [TicketScore]) -> [(known: KnownTicket, scoredBy: Set<String>)] {
    let given = Dictionary(grouping: scores.filter { $0.sampleID == sample.id && !$0.isSimulated }, by: \.ticketID)
    return sample.ticketIDs.compactMap { ticketID in
      let all = given[ticketID] ?? []
      let raters = all.filter { $0.rater != GateRule.adjudicator }
      let decision = all.first { $0.rater == GateRule.adjudicator }
      func values(_ score: TicketScore) -> [Int] { Criterion.allCases.map { score[$0] } }
      let agreed = raters.count > 1 && Set(raters.map(values)).count == 1 ? raters.first : nil
      guard let source = decision ?? agreed else { return nil }
      return (
        KnownTicket(ticketID: ticketID, expected: values(source), origin: .settled), Set(raters.map(\.rater))
      )
    }
  }
}
