// Which months are compared: all that have tickets, but for dates that are plainly wrong.
@testable import AssayPipeline
import Testing

@Suite struct MonthSpanTests {
  private let months = Dictionary(uniqueKeysWithValues: (24_276..<24_300).map { ($0, 500) })

  @Test func everyMonthWithTicketsCounts() {
    #expect(ChangeStage.span(of: months) == 24_276...24_299)
    #expect(ChangeStage.span(of: [7: 1]) == 7...7)
    // Sparse, but never a year apart.
    #expect(ChangeStage.span(of: [1: 1, 12: 900, 24: 1]) == 1...24)
  }

  @Test func aDateFarFromAllOthersIsNone() {
    let wrong = months.merging([23_640: 1, 23_700: 2, 119_987: 1]) { $1 }
    #expect(ChangeStage.span(of: wrong) == 24_276...24_299)
  }

  @Test func manyTicketsAreNoMistake() {
    // Two years of silence between two exports of weight.
    #expect(ChangeStage.span(of: months.merging([24_240: 400]) { $1 }) == 24_240...24_299)
    #expect(ChangeStage.span(of: [0: 1, 100: 1]) == 0...100)
  }
}
