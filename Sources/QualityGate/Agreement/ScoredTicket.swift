// The scores of a round by ticket: what agreement and severity compare. The adjudicator's scores are left out, because
// they are given in view of the raters'.
import TicketModel

/// A ticket with the scores that raters gave it independently.
struct ScoredTicket {
  var sampleID: String
  var ticketID: String
  /// One a rater, by rater.
  var scores: [TicketScore]

  /// The tickets of some scores, by sample and ticket. A rater's later score of a ticket replaces an earlier one.
  static func grouped(_ scores: [TicketScore]) -> [ScoredTicket] {
    struct Key: Hashable {
      var sample: String
      var ticket: String
    }
    let tickets = Dictionary(grouping: scores.filter { $0.rater != GateRule.adjudicator }) {
      Key(sample: $0.sampleID, ticket: $0.ticketID)
    }
    return tickets.sorted { ($0.key.sample, $0.key.ticket) < ($1.key.sample, $1.key.ticket) }.map { key, scores in
      let latest = Dictionary(scores.map { ($0.rater, $0) }) { $1 }
      return ScoredTicket(
        sampleID: key.sample, ticketID: key.ticket, scores: latest.values.sorted { $0.rater < $1.rater })
    }
  }

  /// How much less a rater gave than the others did on the mean, per criterion: −2 to 2; `nil` where they do not share
  /// the ticket.
  func severity(of rater: String) -> Double? {
    guard scores.count >= 2, let own = scores.first(where: { $0.rater == rater }) else { return nil }
    let total = scores.reduce(0) { $0 + $1.points }
    let others = Double(total - own.points) / Double(scores.count - 1)
    return (others - Double(own.points)) / Double(Criterion.allCases.count)
  }
}

extension TicketScore {
  /// All criteria together: 0 to 6.
  fileprivate var points: Int { Criterion.allCases.reduce(0) { $0 + self[$1] } }
}
