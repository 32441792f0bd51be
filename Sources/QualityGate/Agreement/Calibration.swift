// Where the raters of a calibration round differ. Which tickets they score is CalibrationDraw's, the page is
// ReportRendering's; coefficients of agreement need more than twenty tickets and are not computed here.
public import TicketModel

public enum Calibration {
  /// Sets the raters' scores of a calibration round side by side.
  ///
  /// - Parameters:
  ///   - ticketIDs: in the order shown.
  ///   - scores: those of other samples are passed over.
  /// - Complexity: O(tickets · raters + scores).
  public static func result(
    sampleID: String, ticketIDs: [String], raters: [String], scores: [TicketScore]
  ) -> CalibrationResult {
    var byTicket: [String: [String: TicketScore]] = [:]
    for score in scores where score.sampleID == sampleID { byTicket[score.ticketID, default: [:]][score.rater] = score }
    let rows = ticketIDs.map { ticketID in
      let given = raters.map { rater in
        let score = byTicket[ticketID]?[rater]
        return CalibrationResult.Given(
          rater: rater, scores: score.map { score in Criterion.allCases.map { score[$0] } },
          comment: score?.comment ?? "")
      }
      let values = given.compactMap(\.scores)
      let differing = Criterion.allCases.enumerated().filter { place, _ in Set(values.map { $0[place] }).count > 1 }
      return CalibrationResult.Row(
        ticketID: ticketID, given: given, differing: differing.map(\.element),
        isVerdictSplit: Set(values.map { $0.allSatisfy { $0 == 2 } }).count > 1)
    }
    let spreads = Criterion.allCases.enumerated().map { place, criterion in
      spread(rows, place: place, criterion: criterion, raters: raters.count)
    }
    return CalibrationResult(
      sampleID: sampleID, raters: raters, tickets: rows, spreads: spreads,
      isSimulated: byTicket.values.contains { $0.values.contains(where: \.isSimulated) })
  }

  private static func spread(
    _ rows: [CalibrationResult.Row], place: Int, criterion: Criterion, raters: Int
  ) -> CalibrationResult.Spread {
    // Tickets by how far the highest score lies above the lowest.
    var apart = [0, 0, 0]
    var sums = [Int](repeating: 0, count: raters)
    var counts = sums
    for row in rows {
      let values = row.given.compactMap { $0.scores?[place] }
      if values.count > 1 { apart[values.max()! - values.min()!] += 1 }
      for (rater, given) in row.given.enumerated() {
        guard let score = given.scores?[place] else { continue }
        sums[rater] += score
        counts[rater] += 1
      }
    }
    return CalibrationResult.Spread(
      criterion: criterion, tickets: apart.reduce(0, +), same: apart[0], oneApart: apart[1], twoApart: apart[2],
      means: zip(sums, counts).map { $1 == 0 ? nil : Double($0) / Double($1) })
  }
}
