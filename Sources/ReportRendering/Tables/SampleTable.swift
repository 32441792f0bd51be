// The drawn samples as a table, so that anyone can check what was drawn.
public import TicketModel

extension VerdictTables {
  /// `samples.csv`: one line per sampled ticket, in draw order, then those that were replaced, with the
  /// reason and without a number: they count no more.
  public static func samplesCSV(_ samples: [Sample]) -> String {
    var text = DelimitedLine.header([
      "sample", "intent", "attempt", "seed", "store_hash", "frame_size", "ordinal", "ticket", "replaced_because",
    ])
    for sample in samples {
      let shared: [Cell] = [
        .text(sample.id), .text(sample.intentID), .number(sample.attempt), .text(String(sample.seed)),
        .text(sample.storeHash), .number(sample.frameSize),
      ]
      for (ordinal, ticket) in sample.ticketIDs.enumerated() {
        text += DelimitedLine.row(shared + [.number(ordinal + 1), .text(ticket), .text("")])
      }
      for one in sample.replaced {
        text += DelimitedLine.row(shared + [.text(""), .text(one.ticketID), .text(one.reason)])
      }
    }
    return text
  }
}
