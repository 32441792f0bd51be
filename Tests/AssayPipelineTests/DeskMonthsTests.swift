// The months of a corpus as places of those that have documents.

@testable import AssayPipeline
@testable import IntentClustering
import Testing

@Suite struct DeskMonthsTests {
  @Test func fewerThanTwoMonthsSayNothing() {
    #expect(DeskMonths([]) == nil)
    #expect(DeskMonths([nil, nil]) == nil)
    #expect(DeskMonths([24_278, nil, 24_278]) == nil)
  }

  @Test func monthsWithoutDocumentsTakeNoPlace() {
    // 2023-03, twice 2023-05, and a date of 1970 as of a missing one.
    let months = DeskMonths([24_278, 24_276, nil, 24_278, 23_640])!
    #expect(
      months.of([0, 1, 2, 4]) == RowMonths(months: [2, 1, -1, 0], exposure: [1, 1, 2]))
  }

  @Test func whatWasSetApartIsToldByMonth() {
    let months = DeskMonths([24_276, 24_277, 24_279])!
    func part(_ kind: VolumeChange.Kind, _ month: Int, _ cluster: Int32) -> LifeSplit.Part {
      LifeSplit.Part(cluster: cluster, from: 0, rows: 9, likeness: 0.5, kind: kind, month: month)
    }
    #expect(months.sentence(of: []) == "")
    #expect(months.sentence(of: [part(.born, 2, 4)]) == " 1 question inside another was set apart: began in 2023-04.")
    #expect(
      months.sentence(of: [part(.born, 2, 4), part(.died, 0, 5)])
        == " 2 questions inside another were set apart: ended in 2023-01, began in 2023-04.")
  }
}
