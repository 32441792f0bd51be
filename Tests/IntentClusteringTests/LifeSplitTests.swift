// What began or ended inside a cluster of others is set apart; what only changed its words, or comes and goes, is not.

@testable import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing

@Suite struct LifeSplitTests {
  /// Rows of one cluster around several directions that lie close together, each with its months.
  private struct Desk {
    static let months = 24
    var rows: [[Float]] = []
    var came: [Int32] = []
    var labels: [Int32] = []
    private var generator = SplitMix64(seed: 11)

    /// `perMonth` rows in each of these months, around a direction of its own that all share half of with the others.
    mutating func add(axis: Int, perMonth: Int, in months: some Sequence<Int>, label: Int32 = 0) {
      for month in months {
        for _ in 0..<perMonth {
          var row = (0..<12).map { column -> Float in
            (column == axis ? 0.8 : 0) + (column == 11 ? 0.8 : 0) + Float(0.15 * (generator.unit() * 2 - 1))
          }
          let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
          for column in row.indices { row[column] /= length }
          rows.append(row)
          came.append(Int32(month))
          labels.append(label)
        }
      }
    }

    /// A desk of several clusters that stay as they are, and of these rows as cluster 0.
    init() {
      for axis in 0..<3 { add(axis: axis, perMonth: 12, in: 0..<Desk.months) }
      for label in 1..<4 { add(axis: 5 + label, perMonth: 40, in: 0..<Desk.months, label: Int32(label)) }
    }

    func split(known: [Bool]? = nil, separation: Double = 0.37, threads: Int = 2) -> LifeSplit {
      var exposure = [Double](repeating: 0, count: Desk.months)
      for month in came where month >= 0 { exposure[Int(month)] += 1 }
      return LifeSplit(
        Matrix(rows: rows.count, columns: 12, values: rows.flatMap { $0 }), labels: labels, clusters: 4,
        when: RowMonths(months: came, exposure: exposure), known: known,
        parameters: LifeSplit.Parameters(fewestRows: 10, separation: separation, seed: 1), threads: threads)
    }
  }

  @Test func withoutChangeNothingIsSplit() {
    let desk = Desk()
    let found = desk.split()
    #expect(found.labels == desk.labels && found.clusters == 4 && found.parts.isEmpty)
  }

  @Test func aQuestionThatBeganInsideAClusterIsSetApart() {
    var desk = Desk()
    let before = desk.rows.count
    desk.add(axis: 4, perMonth: 9, in: 14..<24)
    let found = desk.split()
    #expect(found.clusters == 5 && found.parts.count == 1)
    #expect(found.labels.prefix(before) == desk.labels.prefix(before))
    #expect(found.labels.suffix(90).allSatisfy { $0 == 4 })
    let part = found.parts[0]
    #expect(part.cluster == 4 && part.from == 0 && part.rows == 90 && part.kind == .born && part.month == 14)
    // Too like the rest for words to tell: more alike than two questions are.
    #expect(part.likeness > 0.4 && part.likeness < 0.6)
    for threads in [1, 4] { #expect(desk.split(threads: threads) == found) }
  }

  @Test func aQuestionThatEndedIsSetApart() {
    var desk = Desk()
    desk.add(axis: 4, perMonth: 9, in: 0..<10)
    let found = desk.split()
    #expect(found.parts.map(\.kind) == [.died] && found.parts.map(\.month) == [9], "\(found.parts)")
    #expect(found.labels.suffix(90).allSatisfy { $0 == 4 })
  }

  @Test func twoThatBeganApartAreTwo() {
    var desk = Desk()
    desk.add(axis: 4, perMonth: 9, in: 8..<24)
    desk.add(axis: 3, perMonth: 9, in: 16..<24)
    let found = desk.split()
    #expect(Set(found.parts.map(\.month)) == [8, 16] && found.clusters == 6, "\(found.parts)")
  }

  @Test func anotherWordingOfAQuestionIsNoBirth() {
    // From month 14 on one of the three is asked in other words: as many tickets as before, so nothing is new.
    var desk = Desk()
    for row in desk.rows.indices where desk.labels[row] == 0 && desk.came[row] >= 14 && desk.rows[row][0] > 0.4 {
      desk.rows[row].swapAt(0, 4)
    }
    #expect(desk.split().parts.isEmpty)
  }

  @Test(arguments: [25, 60, 100])
  func whatComesAndGoesStays(perMonth: Int) {
    var desk = Desk()
    desk.add(axis: 4, perMonth: perMonth, in: [10, 11, 22, 23])
    #expect(desk.split().parts.isEmpty)
    // An incident, over by now.
    var other = Desk()
    other.add(axis: 4, perMonth: perMonth, in: [10, 11])
    #expect(other.split().parts.isEmpty)
  }

  @Test func aClusterThatIsBornAsAWholeIsNotSplit() {
    var desk = Desk()
    for row in desk.rows.indices where desk.labels[row] == 0 { desk.came[row] = 12 + desk.came[row] % 12 }
    #expect(desk.split().parts.isEmpty)
  }

  @Test func aPartThatIsNotAlikeInItselfStays() {
    var desk = Desk()
    desk.add(axis: 4, perMonth: 9, in: 14..<24)
    // Its rows are 0.9 alike.
    #expect(desk.split(separation: 0.99).parts.isEmpty)
  }

  @Test func aPartNeedsANewTicket() {
    var desk = Desk()
    desk.add(axis: 4, perMonth: 9, in: 14..<24)
    func known(before month: Int) -> [Bool] { desk.came.map { $0 < month } }
    #expect(desk.split(known: known(before: 14)).parts.count == 1)
    #expect(desk.split(known: known(before: 23)).parts.count == 1)
    // One new ticket of another question.
    #expect(desk.split(known: desk.came.indices.map { $0 != 5 }).parts.isEmpty)
    #expect(desk.split(known: known(before: 24)).parts.isEmpty)
  }

  @Test func monthAfterMonthItIsFoundOnceItIsLargeEnough() {
    // Three tickets a month from month 14 on, looked for at every month's end among what is there by then.
    var whole = Desk()
    whole.add(axis: 4, perMonth: 3, in: 14..<24)
    for month in [14, 15, 19, 23] {
      var seen = whole
      let rows = whole.rows.indices.filter { whole.came[$0] <= month }
      (seen.rows, seen.came, seen.labels) = (
        rows.map { whole.rows[$0] }, rows.map { whole.came[$0] }, rows.map { whole.labels[$0] }
      )
      let found = seen.split(known: seen.came.map { $0 < month })
      #expect(found.parts.map(\.month) == (month < 19 ? [] : [14]), "\(month): \(found.parts)")
    }
  }

  @Test func degenerateInputs() {
    func split(_ rows: Matrix, _ labels: [Int32], _ clusters: Int, _ months: [Int32], _ exposure: [Double]) -> LifeSplit {
      LifeSplit(
        rows, labels: labels, clusters: clusters, when: RowMonths(months: months, exposure: exposure),
        parameters: LifeSplit.Parameters(fewestRows: 2, separation: 0.37, seed: 1), threads: 2)
    }
    let none = split(Matrix(rows: 0, columns: 3), [], 0, [], [])
    #expect(none.labels.isEmpty && none.clusters == 0)
    // All alike, in two months; a cluster without rows; rows in none.
    let alike = Matrix(rows: 40, columns: 2, values: (0..<40).flatMap { _ in [Float(1), 0] })
    let months = (0..<40).map { Int32($0 % 2) }
    #expect(split(alike, [Int32](repeating: 0, count: 40), 1, months, [20, 20]).parts.isEmpty)
    let some = (0..<40).map { Int32($0 % 3) - 1 }
    #expect(split(alike, some, 5, months, [20, 20]).labels == some)
    // One month, and one without a ticket of the desk.
    let one = [Int32](repeating: 0, count: 40)
    #expect(split(alike, one, 1, one, [40]).parts.isEmpty)
    #expect(split(alike, one, 1, one, [40, 0, 0]).parts.isEmpty)
  }

  @Test func rowsWithoutAMonthSayNothing() {
    var desk = Desk()
    desk.add(axis: 4, perMonth: 9, in: 14..<24)
    for row in desk.rows.indices.suffix(90) { desk.came[row] = -1 }
    #expect(desk.split().parts.isEmpty)
  }
}
