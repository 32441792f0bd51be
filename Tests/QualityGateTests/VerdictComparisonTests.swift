// What is said of two runs of the gate: kinds, their order, and the sentence that names the cause.
import QualityGate
import SeededRandom
import Testing
import TicketModel

/// A verdict with so many defects and unsettled tickets in a sample of 100.
private func verdict(
  _ id: String, defects: Int = 0, unsettled: Int = 0, attempt: Int = 1, more: [Verdict.Reason] = [], frame: Int = 400,
  version: String = "2"
) -> Verdict {
  var reasons: [Verdict.Reason] = []
  if defects > 5 { reasons.append(.belowThreshold) }
  if unsettled > 0 { reasons.append(.sampleIncomplete) }
  reasons += more
  let scored = 100 - unsettled
  return Verdict(
    intentID: id, decision: reasons.isEmpty ? .ship : .hold, reasons: reasons, ruleVersion: version,
    sampleID: "\(id)-a\(attempt)", attempt: attempt, frameSize: frame, sampleSize: 100, scored: scored,
    perfect: scored - defects, perfectByCriterion: [scored - defects, scored, scored], allowedDefects: 5, interval: nil,
    whatWouldChange: "", isSimulated: false)
}

private func unsampled(_ id: String, frame: Int = 400) -> Verdict {
  Verdict(
    intentID: id, decision: .hold, reasons: frame < 50 ? [.tooFewAutoResolved] : [.notSampled], ruleVersion: "2",
    sampleID: nil, attempt: 0, frameSize: frame, sampleSize: 0, scored: 0, perfect: 0, perfectByCriterion: [0, 0, 0],
    allowedDefects: 0, interval: nil, whatWouldChange: "", isSimulated: false)
}

private func side(_ verdicts: [Verdict], policy: String? = "p", mineRun: Int64 = 2) -> VerdictComparison.Side {
  VerdictComparison.Side(
    verdicts: verdicts, names: Dictionary(uniqueKeysWithValues: verdicts.map { ($0.intentID, "about " + $0.intentID) }),
    policy: policy, mineRun: mineRun)
}

private func change(_ before: Verdict?, _ after: Verdict?, _ lineage: [IntentChange] = []) -> VerdictChange {
  VerdictComparison.changes(
    from: side([before].compactMap { $0 }), to: side([after].compactMap { $0 }), lineage: lineage)[0]
}

@Suite struct VerdictComparisonTests {
  @Test func `kinds in order of weight, within a kind as given`() {
    let before = side([
      verdict("I001"), verdict("I002", defects: 9), verdict("I003"), verdict("I004", defects: 7), verdict("I005"),
      verdict("I006", unsettled: 3),
    ])
    let after = side([
      verdict("I007"), verdict("I005", defects: 6), verdict("I004", defects: 8), verdict("I003"), verdict("I002"),
      verdict("I001", defects: 8),
    ])
    let changes = VerdictComparison.changes(from: before, to: after)
    #expect(changes.map(\.intentID) == ["I005", "I001", "I002", "I007", "I006", "I004", "I003"])
    #expect(
      changes.map(\.kind) == [.nowHolds, .nowHolds, .nowShips, .new, .gone, .otherReasons, .same])
    #expect(changes.map(\.name) == changes.map { "about " + $0.intentID })
  }

  @Test func `scores are the cause`() {
    #expect(
      change(verdict("I1", defects: 3), verdict("I1", defects: 8)).why
        == "5 more are defects (92 of 100 at 2/2, before 97 of 100): now held by too many defects.")
    #expect(
      change(verdict("I1", defects: 1, unsettled: 14), verdict("I1", defects: 2)).why
        == "14 more tickets are settled and 1 more is a defect (98 of 100 at 2/2, before 85 of 86): no longer held by "
        + "missing scores.")
    #expect(
      change(verdict("I1"), verdict("I1", unsettled: 1)).why
        == "1 ticket is not settled any more (99 of 99 at 2/2, before 100 of 100): now held by missing scores.")
    #expect(change(verdict("I1", defects: 2), verdict("I1", defects: 1)).why
      == "1 fewer is a defect (99 of 100 at 2/2, before 98 of 100).")
    var other = verdict("I1", defects: 2)
    other.perfectByCriterion = [100, 98, 100]
    #expect(change(verdict("I1", defects: 2), other).why == "Defects stand under other criteria.")
  }

  @Test func `the sample is the cause`() {
    #expect(
      change(unsampled("I1"), verdict("I1", unsettled: 100)).why
        == "A sample of 100 tickets was drawn: now held by missing scores, no longer held by the lack of a sample.")
    #expect(
      change(verdict("I1", defects: 8), verdict("I1", defects: 2, attempt: 2)).why
        == "Attempt 2 was drawn after attempt 1 (98 of 100 at 2/2, before 92 of 100): no longer held by too many "
        + "defects.")
    #expect(
      change(verdict("I1"), unsampled("I1")).why
        == "Its sample counts no more (nothing scored, before 100 of 100): now held by the lack of a sample.")
    var smaller = verdict("I1")
    (smaller.sampleSize, smaller.scored, smaller.perfect, smaller.allowedDefects) = (59, 59, 59, 2)
    #expect(
      change(verdict("I1"), smaller).why
        == "Its sample has 59 tickets, before 100, 41 tickets are not settled any more and 2 defects may be in it, "
        + "before 5 (59 of 59 at 2/2, before 100 of 100).")
  }

  @Test func `the frame, the policy, the rule or time is the cause`() {
    #expect(
      change(unsampled("I1", frame: 49), unsampled("I1", frame: 52)).why
        == "It has 52 auto-resolved tickets, before 49: now held by the lack of a sample, no longer held by too few "
        + "auto-resolved tickets.")
    let (good, held) = (verdict("I1"), verdict("I1", more: [.agreementTooLow]))
    #expect(
      VerdictComparison.changes(from: side([good], policy: "p"), to: side([held], policy: "q"))[0].why
        == "The policy was changed: now held by too little agreement of raters.")
    #expect(
      VerdictComparison.changes(
        from: side([good]), to: side([verdict("I1", more: [.notAdjudicated], version: "3")]))[0].why
        == "Version 3 of the rule judges, before 2: now held by raters who disagree.")
    var expired = verdict("I1", more: [.scoresExpired])
    expired.holds = [
      Verdict.Hold(reason: .scoresExpired, finding: "The newest score is 190 days old, 180 are allowed.", lift: "")
    ]
    #expect(
      change(good, expired).why
        == "The newest score is 190 days old, 180 are allowed: now held by scores that are too old.")
    // A policy that changed without turning this intent's verdict is no cause.
    #expect(
      !VerdictComparison.changes(from: side([good], policy: "p"), to: side([verdict("I1", defects: 8)], policy: "q"))[0]
        .why.contains("policy"))
  }

  @Test func `a frame that grew and a new policy alone change nothing`() {
    let same = VerdictComparison.changes(
      from: side([verdict("I1", frame: 400)], policy: "p"), to: side([verdict("I1", frame: 460)], policy: "q"))[0]
    #expect(same.kind == .same && same.why == "Nothing that counts has changed.")
  }

  @Test func `lineage says where intents come from and where they went`() {
    let split = IntentChange(kind: .split, intentID: "I9", otherID: "I1", tickets: 40)
    let merged = IntentChange(kind: .merged, intentID: "I8", otherID: "I1", tickets: 30)
    let born = IntentChange(kind: .born, intentID: "I7", otherID: "I1", tickets: 20)
    let died = IntentChange(kind: .died, intentID: "I6", tickets: 10)
    let changes = VerdictComparison.changes(
      from: side([verdict("I1"), verdict("I8"), verdict("I6"), verdict("I5")]),
      to: side(
        [verdict("I1", more: [.sampleOutdated]), unsampled("I9"), unsampled("I7", frame: 20), verdict("I4")],
        mineRun: 5),
      lineage: [split, merged, born, died])
    let found = Dictionary(uniqueKeysWithValues: changes.map { ($0.intentID, $0) })
    #expect(found["I1"]?.lineage == [split, merged])
    #expect(found["I1"]?.why == "I9 was split off and it took in I8: now held by an outdated sample.")
    #expect(found["I9"]?.why == "Split from I1; held by the lack of a sample.")
    #expect(found["I7"]?.why == "New to discovery, most like I1; held by too few auto-resolved tickets.")
    #expect(found["I4"]?.why == "New to discovery; it ships.")
    #expect(found["I8"]?.why == "Merged into I1." && found["I8"]?.lineage == [merged])
    #expect(found["I6"]?.why == "Ended: its tickets are gone, or in other intents.")
    #expect(found["I5"]?.why == "Discovery no longer finds it.")
    // Without a run of discovery in between only edits can have done it.
    #expect(change(nil, verdict("I1")).why == "Made, or brought back, by an edit of the intents; it ships.")
    #expect(change(verdict("I1"), nil).why == "Ended by an edit of the intents.")
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `every intent once, mirrored when turned round, nothing against itself`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func some() -> [Verdict] {
      (1...30).compactMap { number -> Verdict? in
        let id = "I\(number)"
        switch random.next() % 5 {
        case 0: return nil
        case 1: return unsampled(id, frame: Int(random.next() % 100))
        default:
          return verdict(
            id, defects: Int(random.next() % 9), unsettled: Int(random.next() % 3), attempt: 1 + Int(random.next() % 2),
            more: random.next() % 4 == 0 ? [.scoresExpired] : [])
        }
      }
    }
    let (before, after) = (side(some()), side(some()))
    let changes = VerdictComparison.changes(from: before, to: after)
    let ids = Set((before.verdicts + after.verdicts).map(\.intentID))
    #expect(changes.count == ids.count && Set(changes.map(\.intentID)) == ids)
    let places = changes.map { VerdictComparison.order.firstIndex(of: $0.kind) ?? -1 }
    #expect(places == places.sorted())
    for change in changes {
      #expect(change.why.hasSuffix(".") && !change.why.contains("..") && !change.why.contains("  "))
      #expect(change.why.first?.isLowercase == false)
      #expect((change.kind == .same) == (change.why == "Nothing that counts has changed."))
    }
    let mirror: [VerdictChange.Kind: VerdictChange.Kind] = [
      .nowHolds: .nowShips, .nowShips: .nowHolds, .new: .gone, .gone: .new, .otherReasons: .otherReasons, .same: .same,
    ]
    let back = VerdictComparison.changes(from: after, to: before)
    let kinds = Dictionary(uniqueKeysWithValues: back.map { ($0.intentID, $0.kind) })
    for change in changes { #expect(kinds[change.intentID] == mirror[change.kind]) }
    #expect(VerdictComparison.changes(from: after, to: after).allSatisfy { $0.kind == .same })
  }
}
