// Who scores which ticket of a round: values in, values out. The search for room is in RaterAllocation+Search.swift.
// Which tickets are drawn is SampleDraw's; what raters are shown is not decided here.
public import TicketModel

/// The tickets of a round, divided among raters.
///
/// First, in each sample, the first ⌊share · n + ½⌋ tickets of the draw that two raters may score get a pair: the one
/// that has met least often, and of those the one with least work. The draw order is random, so these are a random part
/// of the sample, and disagreements show early. Then every other ticket gets one rater: the one with the least work
/// among those that can take it, if need be after others have passed tickets on. A chain of raters, each passing one
/// ticket to the next, is looked for breadth first; taking the chain to the least loaded rater in reach gives loads as
/// even as languages, conflicts and capacities allow (Harvey, Ladner, Lovász, Tamir: Semi-matchings for bipartite
/// graphs and load balancing, J. Algorithms 59 (2006), doi:10.1016/j.jalgor.2005.01.003, algorithm ASM1). Where
/// capacities do not suffice, second raters are given up, last ones first, before a ticket is left without any.
///
/// The result depends on the sets of tickets and raters and on the tickets' places, not on the order they are given in.
public struct RaterAllocation: Sendable, Equatable {
  /// A ticket to be scored, with what decides who may.
  public struct Ticket: Sendable, Equatable {
    public var sampleID: String
    public var ticketID: String
    /// In the sample's draw order, from 0.
    public var place: Int
    /// BCP 47; `und` when unknown.
    public var language: String
    /// Desk ids of those who had a part in it: agents who wrote, assignees, whoever acted.
    public var participants: Set<String>

    public init(
      sampleID: String, ticketID: String, place: Int, language: String = "und", participants: Set<String> = []
    ) {
      self.sampleID = sampleID
      self.ticketID = ticketID
      self.place = place
      self.language = language
      self.participants = participants
    }
  }

  /// Why a rater, or every rater, cannot take a ticket.
  public enum Obstacle: String, Sendable, CaseIterable, Codable {
    /// Not a language that they read.
    case language
    /// They had a part in the ticket.
    case conflict
    /// They have as many tickets as they take on.
    case capacity
    /// They are the ticket's other rater, and must not know what the first one gave.
    case blindness
  }

  /// A ticket that nobody scores.
  public struct Unassigned: Sendable, Equatable {
    public var sampleID: String
    public var ticketID: String
    public var language: String
    /// Of what stood in the way, the last: nobody reads it; those who read it took part; those who may are full.
    public var obstacle: Obstacle
  }

  /// By sample, place and rater.
  public let assignments: [RaterAssignment]
  public let unassigned: [Unassigned]
  /// Tickets that one rater scores although two were wanted, by sample; samples without any are left out.
  public let missingSeconds: [String: Int]

  /// Divides tickets among raters.
  ///
  /// - Parameters:
  ///   - overlapShare: share of each sample that two raters score: 0 (none) to 1 (all).
  ///   - loads: work that raters have already and that counts when it is evened out, by name; 0 for others.
  ///   - room: tickets that raters with a capacity can still take, by name; no limit for others.
  /// - Throws: `QualityFault` for no raters, an empty or repeated name, the reserved adjudicator's name, or a share
  ///   outside 0…1.
  /// - Complexity: O(t · (r² + log t)) for t tickets and r raters when few kinds of tickets are told apart.
  public init(
    _ tickets: [Ticket], roster: Roster, overlapShare: Double = SampleDraw.standardOverlap, loads: [String: Int] = [:],
    room: [String: Int] = [:]
  ) throws(QualityFault) {
    try Self.check(roster.raters.map(\.name), overlapShare: overlapShare)
    let raters = roster.raters.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let tickets = tickets.sorted { ($0.sampleID, $0.place, $0.ticketID) < ($1.sampleID, $1.place, $1.ticketID) }
    var search = AllocationSearch(
      eligible: tickets.map { ticket in raters.indices.filter { Self.obstacle(raters[$0], ticket) == nil } },
      loads: raters.map { loads[$0.name] ?? 0 }, room: raters.map { room[$0.name] ?? Int.max })

    var missing: [String: Int] = [:]
    var isPaired = [Bool](repeating: false, count: tickets.count)
    var start = 0
    while start < tickets.count {
      let sampleID = tickets[start].sampleID
      let end = tickets[start...].firstIndex { $0.sampleID != sampleID } ?? tickets.count
      let wanted = raters.count > 1 ? Int(overlapShare * Double(end - start) + 0.5) : 0
      var paired = 0
      for ticket in start..<end where paired < wanted && search.pair(ticket) {
        isPaired[ticket] = true
        paired += 1
      }
      if paired < wanted { missing[sampleID] = wanted - paired }
      start = end
    }
    var unassigned: [Unassigned] = []
    for (index, ticket) in tickets.enumerated() where !isPaired[index] {
      switch search.place(index) {
      case .placed: break
      case .placedInsteadOfSecond(let other): missing[tickets[other].sampleID, default: 0] += 1
      case .noRoom:
        let obstacles = raters.compactMap { Self.obstacle($0, ticket) }
        let isRead = obstacles.count < raters.count || obstacles.contains(.conflict)
        unassigned.append(
          Unassigned(
            sampleID: ticket.sampleID, ticketID: ticket.ticketID, language: ticket.language,
            obstacle: obstacles.count < raters.count ? .capacity : isRead ? .conflict : .language))
      }
    }
    search.evenOut()
    self.unassigned = unassigned
    missingSeconds = missing
    assignments = tickets.indices.flatMap { index in
      search.holders[index].sorted().map { rater in
        RaterAssignment(
          sampleID: tickets[index].sampleID, ticketID: tickets[index].ticketID, rater: raters[rater].name)
      }
    }
  }

  /// What keeps a rater from a ticket whatever else they score, or `nil`.
  public static func obstacle(_ rater: Rater, _ ticket: Ticket) -> Obstacle? {
    if !rater.reads(ticket.language) { return .language }
    return ticket.participants.isDisjoint(with: rater.deskIDs) ? nil : .conflict
  }

  private static func check(_ names: [String], overlapShare: Double) throws(QualityFault) {
    guard !names.isEmpty, Set(names).count == names.count, !names.contains(""), !names.contains(GateRule.adjudicator)
    else {
      throw QualityFault(
        code: "raters", message: "the list of raters is empty, repeats a name or holds a reserved one",
        remedy: "name each rater once; \"\(GateRule.adjudicator)\" is reserved for settled disagreements")
    }
    guard overlapShare >= 0, overlapShare <= 1 else {
      throw QualityFault(
        code: "overlap-share", message: "an overlap of \(overlapShare) is not a share",
        remedy: "give a number from 0 to 1, for example \(SampleDraw.standardOverlap)")
    }
  }
}
