// Which months are mined and which are assigned.

@testable import AssayPipeline
import Testing

@Suite struct ExamWindowsTests {
  private func windows(
    _ mined: ClosedRange<Int>?, _ assigned: ClosedRange<Int>?, _ all: ClosedRange<Int>
  ) throws -> [Int] {
    let windows = try ExamWindows(mined: mined, assigned: assigned, all: all)
    return [
      windows.mined.lowerBound, windows.mined.upperBound, windows.assigned.lowerBound, windows.assigned.upperBound,
    ]
  }

  @Test func `the last quarter, rounded up to whole months`() throws {
    #expect(try windows(nil, nil, 1...24) == [1, 18, 19, 24])
    #expect(try windows(nil, nil, 1...25) == [1, 18, 19, 25])
    #expect(try windows(nil, nil, 1...2) == [1, 1, 2, 2])
  }

  @Test func `one window leaves the other the rest`() throws {
    #expect(try windows(3...12, nil, 1...24) == [3, 12, 13, 24])
    #expect(try windows(nil, 13...15, 1...24) == [1, 12, 13, 15])
    #expect(try windows(3...6, 10...12, 1...24) == [3, 6, 10, 12])
    // As far as there are tickets.
    #expect(try windows(0...6, 20...30, 1...24) == [1, 6, 20, 24])
  }

  @Test(arguments: [
    (nil, nil, 1...1, "too-few-months"), (1...24, nil, 1...24, "too-few-months"),
    (nil, 1...5, 1...24, "too-few-months"),
    (30...40, nil, 1...24, "no-ticket-in-months"), (1...5, 5...9, 1...24, "windows-overlap"),
  ] as [(ClosedRange<Int>?, ClosedRange<Int>?, ClosedRange<Int>, String)])
  func `windows that cannot be`(
    mined: ClosedRange<Int>?, assigned: ClosedRange<Int>?, all: ClosedRange<Int>, code: String
  ) {
    #expect {
      try ExamWindows(mined: mined, assigned: assigned, all: all)
    } throws: { ($0 as? PipelineFault)?.code == code }
  }
}
