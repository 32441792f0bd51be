// The drawn samples as a table, so that anyone can check what was drawn.
public import TicketModel

extension VerdictTables {
  /// `samples.csv`: one line per sampled ticket, in draw order, then those that were replaced, with the
  /// reason and without a number: they count no more. `left_out` says why the intent's other tickets are in no frame,
  /// `attempt` is the one that counts, as in `verdicts.csv`, and `draw` the number that is part of the draw's key.
  public static func samplesCSV(_ samples: [Sample]) -> String {
    var text = DelimitedLine.header([
      "sample", "intent", "attempt", "seed", "store_hash", "frame_size", "ordinal", "ticket", "replaced_because",
      "intent_tickets", "left_out", "draw",
    ])
    for sample in samples {
      let shared: [Cell] = [
        .text(sample.id), .text(sample.intentID), .number(sample.countedAttempt), .text(String(sample.seed)),
        .text(sample.storeHash), .number(sample.frameSize),
      ]
      let counts: [Cell] = [
        .text(sample.design?.tickets.map(String.init) ?? ""), .text(sample.design?.reasons ?? ""),
        .number(sample.attempt),
      ]
      for (ordinal, ticket) in sample.ticketIDs.enumerated() {
        text += DelimitedLine.row(shared + [.number(ordinal + 1), .text(ticket), .text("")] + counts)
      }
      for one in sample.replaced {
        text += DelimitedLine.row(shared + [.text(""), .text(one.ticketID), .text(one.reason)] + counts)
      }
    }
    return text
  }
}

extension SampleDesign {
  /// Tickets of the intent outside of the frame, by reason: `800 resolved by a person; 30 spam`. Empty for samples
  /// of older versions, which counted some of them.
  fileprivate var reasons: String {
    if tickets == nil { return "" }
    return exclusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
      .joined(separator: "; ")
  }
}
