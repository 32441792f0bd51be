// The drawn samples as a table, so that anyone can check what was drawn.
public import TicketModel

extension VerdictTables {
  /// `samples.csv`: one line per sampled ticket, in draw order.
  public static func samplesCSV(_ samples: [Sample]) -> String {
    var text = DelimitedLine.header([
      "sample", "intent", "attempt", "seed", "store_hash", "frame_size", "ordinal", "ticket",
    ])
    for sample in samples {
      for (ordinal, ticket) in sample.ticketIDs.enumerated() {
        text += DelimitedLine.row([
          .text(sample.id), .text(sample.intentID), .number(sample.attempt), .text(String(sample.seed)),
          .text(sample.storeHash), .number(sample.frameSize), .number(ordinal + 1), .text(ticket),
        ])
      }
    }
    return text
  }
}
