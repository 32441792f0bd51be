// Verdicts over several runs of the gate: newest first, and each said once.
import Testing
import TicketModel
import TicketStore

@Suite struct VerdictHistoryTests {
  private static func verdict(_ id: String, perfect: Int) -> Verdict {
    Verdict(
      intentID: id, decision: perfect >= 95 ? .ship : .hold, reasons: perfect >= 95 ? [] : [.belowThreshold],
      ruleVersion: "1", sampleID: nil, attempt: 1, frameSize: 200, sampleSize: 100, scored: 100, perfect: perfect,
      perfectByCriterion: [100, 100, perfect], allowedDefects: 5, interval: nil, whatWouldChange: "",
      isSimulated: false)
  }

  private static func judge(_ store: Store, at seconds: Int64, _ verdicts: [Verdict]) throws {
    let time = Timestamp(seconds: seconds)
    _ = try store.save(
      Run(
        stage: .gate, parameters: ["rule": "1"], seed: 0, inputHash: "h\(seconds)", codeVersion: "1", blas: "",
        startedAt: time, endedAt: time),
      record: "", verdicts: verdicts)
  }

  @Test func `newest first, and what is said again counts from the first time`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path + "/store", access: .create)
    #expect(try store.verdictHistory().isEmpty && store.gateRuns().isEmpty)
    try Self.judge(store, at: 10, [Self.verdict("I001", perfect: 90), Self.verdict("I002", perfect: 99)])
    try Self.judge(store, at: 20, [Self.verdict("I001", perfect: 90), Self.verdict("I002", perfect: 99)])
    try Self.judge(store, at: 30, [Self.verdict("I001", perfect: 97)])
    try Self.judge(store, at: 40, [Self.verdict("I001", perfect: 90), Self.verdict("I002", perfect: 99)])
    let runs = try Array(store.gateRuns().reversed())
    #expect(runs.map(\.endedAt.seconds) == [40, 30, 20, 10])
    let history = try store.verdictHistory()
    #expect(Set(history.keys) == ["I001", "I002"])
    #expect(history["I001"]?.map(\.at.seconds) == [40, 30, 10])
    #expect(history["I001"]?.map(\.verdict.perfect) == [90, 97, 90])
    #expect(history["I001"]?.map(\.run) == [runs[0].key, runs[1].key, runs[3].key])
    // Said by the first run, and by the others that said anything of it.
    #expect(history["I002"]?.map(\.at.seconds) == [10])
  }
}
