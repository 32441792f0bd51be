// The draw is a function of its key and of the set of tickets, and nothing else.
import Testing
import TicketModel

@testable import QualityGate

@Suite struct SampleDrawTests {
  private let frame = (1...500).map { "T\($0)" }

  private func draw(
    _ frame: [String], intent: String = "I001", store: String = "abc", seed: UInt64 = 1, attempt: Int = 1,
    size: Int = 100
  ) throws -> Sample {
    try SampleDraw.draw(intentID: intent, frame: frame, storeHash: store, seed: seed, attempt: attempt, size: size)
  }

  @Test func orderOfTheFrameDoesNotMatter() throws {
    let once = try draw(frame)
    #expect(once.ticketIDs.count == 100 && Set(once.ticketIDs).count == 100)
    #expect(try draw(frame.reversed()) == once)
    #expect(try draw(frame.sorted()) == once)
    #expect(once.id == "I001-a1" && once.frameSize == 500 && !once.isCensus)
  }

  // Worked with another implementation of HMAC-SHA256: key `assay sample 1;3:abc;4:I001;1:1;1:1;`, messages a to f.
  @Test func knownDraw() throws {
    let sample = try draw(["a", "b", "c", "d", "e", "f"], size: 3)
    #expect(sample.ticketIDs == ["d", "b", "f"])
  }

  @Test func everyPartOfTheKeyCounts() throws {
    let draws = [
      try draw(frame), try draw(frame, intent: "I002"), try draw(frame, store: "abd"), try draw(frame, seed: 2),
      try draw(frame, attempt: 2),
    ]
    #expect(Set(draws.map(\.ticketIDs)).count == draws.count)
    let one = SampleDraw.canonicalKey(storeHash: "a;1:b", intentID: "c", seed: 1, attempt: 1)
    #expect(one != SampleDraw.canonicalKey(storeHash: "a", intentID: "b;1:c", seed: 1, attempt: 1))
  }

  // A ticket that leaves the frame lets exactly one other move up; a smaller size is a prefix.
  @Test func drawsAreNested() throws {
    let all = try draw(frame).ticketIDs
    #expect(try draw(frame, size: 40).ticketIDs == Array(all.prefix(40)))
    let without = try draw(frame.filter { $0 != all[10] }).ticketIDs
    #expect(Array(without.prefix(99)) == all.filter { $0 != all[10] })
  }

  @Test func smallFramesAreCensuses() throws {
    for count in [0, 1, 99, 100] {
      let sample = try draw(Array(frame.prefix(count)))
      #expect(sample.isCensus && Set(sample.ticketIDs) == Set(frame.prefix(count)))
    }
    #expect(try !draw(Array(frame.prefix(101))).isCensus)
  }

  // Every ticket is drawn about equally often over seeds: 500 tickets, 400 draws, mean 80, standard deviation 8.
  @Test func drawIsUniform() throws {
    var hits = [String: Int]()
    for seed in 0..<400 { for id in try draw(frame, seed: UInt64(seed)).ticketIDs { hits[id, default: 0] += 1 } }
    #expect(hits.count == 500)
    #expect(hits.values.allSatisfy { (40...120).contains($0) })
  }

  @Test func badRequestsAreRefused() throws {
    #expect(throws: QualityFault.self) { try draw(["a", "b", "a"]) }
    #expect(throws: QualityFault.self) { try draw(frame, size: 0) }
    #expect(throws: QualityFault.self) { try draw(frame, attempt: 0) }
  }
}
