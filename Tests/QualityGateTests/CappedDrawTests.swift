// Samples under caps, what they are worth, and that a draw can be repeated and a picked one cannot.
import Testing
import TicketModel

@testable import QualityGate

private let frame = (1...200).map { "t\($0)" }

@Suite struct CappedDrawTests {
  private func order(_ attempt: Int = 1) throws -> [String] {
    try SampleDraw.order(intentID: "I001", frame: frame, storeHash: "h", seed: 1, attempt: attempt)
  }

  @Test func `without caps it is the plain draw`() throws {
    let drawn = CappedDraw(order: try order(), size: 20, caps: .none) { _ in [:] }
    let plain = try SampleDraw.draw(intentID: "I001", frame: frame, storeHash: "h", seed: 1, size: 20)
    #expect(drawn.taken == plain.ticketIDs)
    #expect(drawn.replacements == Array(try order()[20...]))
    #expect(drawn.passedOver == 0 && drawn.aboveCap == 0)
  }

  @Test func `tickets above a cap are passed over`() {
    // a a b a c b: at most one each.
    let letters = ["1": "a", "2": "a", "3": "b", "4": "a", "5": "c", "6": "b"]
    let drawn = CappedDraw(
      order: ["1", "2", "3", "4", "5", "6"], size: 3, caps: SamplingCaps([.requester: 1])
    ) { ids in Dictionary(uniqueKeysWithValues: ids.map { ($0, [.requester: letters[$0]!]) }) }
    #expect(drawn.taken == ["1", "3", "5"])
    #expect(drawn.passedOver == 2 && drawn.aboveCap == 0)
    // Those after the last one looked at, then those passed over.
    #expect(drawn.replacements == ["6", "2", "4"])
  }

  @Test func `caps give way when there are too few others`() {
    let drawn = CappedDraw(order: ["1", "2", "3", "4"], size: 3, caps: SamplingCaps([.answer: 1])) { ids in
      Dictionary(uniqueKeysWithValues: ids.map { ($0, [.answer: $0 == "4" ? "y" : "x"]) })
    }
    #expect(drawn.taken == ["1", "4", "2"])
    #expect(drawn.passedOver == 1 && drawn.aboveCap == 1)
    #expect(drawn.replacements == ["3"])
  }

  @Test(arguments: [1, 3, 7]) func `no group is above its cap while others are left`(cap: Int) throws {
    let caps = SamplingCaps([.day: cap])
    let drawn = CappedDraw(order: try order(), size: 60, caps: caps) { ids in
      Dictionary(uniqueKeysWithValues: ids.map { ($0, [.day: String(Int($0.dropFirst())! % 70)]) })
    }
    let sizes = Dictionary(grouping: drawn.groups.compactMap { $0[.day] }) { $0 }.mapValues(\.count)
    #expect(drawn.taken.count == 60 && drawn.aboveCap == 0)
    #expect(sizes.values.allSatisfy { $0 <= cap })
    #expect(Set(drawn.taken + drawn.replacements) == Set(frame))
  }

  @Test func `twenty groups of five make a hundred tickets worth 71`() {
    let groups: [TicketGroups] = (0..<100).map { [.answer: String($0 / 5), .account: "bot"] }
    #expect(abs(DesignEffect.assumed(groups) - 1.4) < 1e-12)
    #expect(Int(100 / DesignEffect.assumed(groups)) == 71)
    #expect(DesignEffect.assumed([]) == 1)
    #expect(DesignEffect.assumed((0..<9).map { [.requester: String($0)] }) == 1)
  }
}

@Suite struct GatePlanTests {
  @Test func `a third attempt is judged by two defects in 124`() {
    let rule = GateRule.standard
    #expect(rule.requiredSample(of: 5_000, attempt: 2) == 100 && rule.requiredSample(of: 5_000, attempt: 3) == 124)
    #expect(rule.allowedDefects(in: 100, attempt: 2, isCensus: false) == 5)
    #expect(rule.allowedDefects(in: 124, attempt: 3, isCensus: false) == 2)
    #expect(rule.allowedDefects(in: 200, attempt: 4, isCensus: false) == 4)
    #expect(rule.allowedDefects(in: 50, attempt: 3, isCensus: false) == 0)
    // All tickets there are: nothing is left to prove.
    #expect(rule.allowedDefects(in: 80, attempt: 3, isCensus: true) == 4)
  }

  @Test(arguments: [(2, true), (3, false)]) func `the same scores ship a second attempt and not a third`(
    _ attempt: Int, _ ships: Bool
  ) {
    let ids = (1...124).map { "t\($0)" }
    let sample = Sample(
      id: "I001-a\(attempt)", intentID: "I001", attempt: attempt, seed: 1, requestedSize: 124, frameSize: 900,
      ticketIDs: ids, storeHash: "h")
    let verdict = GateRule.standard.decide(
      intentID: "I001", sample: sample, frameSize: 900,
      assignments: ids.map { RaterAssignment(sampleID: sample.id, ticketID: $0, rater: "ana") },
      scores: ids.enumerated().map {
        TicketScore(
          sampleID: sample.id, ticketID: $1, rater: "ana", factual: $0 < 3 ? 1 : 2, policy: 2, tone: 2)
      })
    #expect((verdict.decision == .ship) == ships)
    #expect(verdict.allowedDefects == (ships ? 6 : 2))
  }
}

@Suite struct SampleVerificationTests {
  private let manifest: SampleManifest
  private let sample: Sample

  init() throws {
    let order = try SampleDraw.order(intentID: "I001", frame: frame, storeHash: "h", seed: 9, attempt: 1)
    let drawn = CappedDraw(order: order, size: 30, caps: .none) { _ in [:] }
    var design = SampleDesign()
    design.frameHash = SampleVerification.frameHash(frame)
    var sample = Sample(
      id: "I001-a1", intentID: "I001", attempt: 1, seed: 9, requestedSize: 30, frameSize: 200,
      ticketIDs: drawn.taken, storeHash: "h")
    sample.design = design
    // One was replaced.
    sample.replaced = [ReplacedTicket(ticketID: sample.ticketIDs.remove(at: 4), reason: "a test")]
    sample.ticketIDs.append(drawn.replacements[0])
    self.sample = sample
    manifest = SampleManifest(
      sample: "R1/I001-a1", intent: "I001", attempt: 1, seed: "9", size: 30, storeHash: "h", intentHash: "",
      frameSize: 200, design: design,
      tickets: drawn.taken.map { .init(id: $0, replacedBecause: sample.replaced[0].ticketID == $0 ? "a test" : "") }
        + [.init(id: drawn.replacements[0], replacedBecause: "")], trail: "0:")
  }

  private func verify(_ manifest: SampleManifest, _ sample: Sample?, frame tickets: [String] = frame) throws
    -> SampleVerification
  {
    try SampleVerification(manifest, frame: tickets, stored: sample) { _ in [:] }
  }

  @Test func `replacements pass over tickets of later calibration rounds`() throws {
    let order = try SampleDraw.order(intentID: "I001", frame: frame, storeHash: "h", seed: 9, attempt: 1)
    var later = manifest
    later.tickets[30].id = order[31]
    var stored = sample
    stored.ticketIDs[29] = order[31]
    #expect(try !verify(later, stored).isProven)
    let proof = try SampleVerification(later, frame: frame, stored: stored, besides: [order[30]]) { _ in [:] }
    #expect(proof.isProven)
  }

  @Test func `a drawn sample is proven, whatever the frame's order`() throws {
    #expect(try verify(manifest, sample).isProven)
    #expect(try verify(manifest, sample, frame: frame.reversed()).isProven)
  }

  @Test func `a swapped ticket is named`() throws {
    var (picked, listed) = (sample, manifest)
    let stranger = try #require(frame.first { !sample.ticketIDs.contains($0) && $0 != sample.replaced[0].ticketID })
    let victim = picked.ticketIDs[3]
    picked.ticketIDs[3] = stranger
    listed.tickets[3].id = stranger
    let both = try verify(listed, picked).findings
    #expect(both.contains("ticket \(stranger) is not one that the draw gives"))
    #expect(both.contains("ticket \(victim) was drawn and is not in the sample"))
    // Only the store was changed.
    let store = try verify(manifest, picked).findings
    #expect(store == [
      "ticket \(victim) is in the manifest and not in the store's sample",
      "ticket \(stranger) is in the store's sample and not in the manifest",
    ].sorted { $0.split(separator: " ")[1] < $1.split(separator: " ")[1] })
  }

  @Test func `another seed, attempt or size does not give these tickets`() throws {
    var (other, stored) = (manifest, sample)
    (other.seed, stored.seed) = ("10", 10)
    #expect(!(try verify(other, stored)).findings.isEmpty)
    #expect(!(try verify(manifest, stored)).findings.isEmpty)
    other = manifest
    other.attempt = 2
    #expect(try verify(other, sample).findings.contains("the attempt in the manifest is not the one in the store"))
  }

  @Test func `replacing others than the next in the draw is found`() throws {
    var (listed, stored) = (manifest, sample)
    let wrong = try #require(frame.first { id in !manifest.tickets.contains { $0.id == id } })
    listed.tickets[30].id = wrong
    stored.ticketIDs[29] = wrong
    let isNext = try verify(listed, stored).isProven
    #expect(!isNext || wrong == manifest.tickets[30].id)
  }

  @Test func `another frame cannot repeat the draw, and says so`() throws {
    let check = try verify(manifest, sample, frame: Array(frame.dropLast()))
    #expect(!check.isProven && check.obstacle?.contains("199 tickets now and had 200") == true)
    #expect(try verify(manifest, nil).findings == ["the store has no sample of this name"])
  }
}
