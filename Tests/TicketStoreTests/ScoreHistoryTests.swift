// The history of a ticket's scores, step by step.
import GRDB
import Testing
import TicketModel

@testable import TicketStore

@Suite struct ScoreHistoryTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path + "/store", access: .create)
    try store.save(run(.mine, at: 1), record: "")
    let sample = Sample(
      id: "I001-a1", intentID: "I001", attempt: 1, seed: 1, requestedSize: 100, frameSize: 2, ticketIDs: ["7", "8"],
      storeHash: "h")
    try store.save(
      run(.sample, at: 2), samples: [sample], shown: [sample.ticketIDs.map { ShownTicket(ticketID: $0) }],
      assignments: [], actor: "lea", mineRun: 1)
  }

  private func run(_ stage: Run.Stage, at second: Int64) -> Run {
    Run(
      stage: stage, parameters: [:], seed: 1, inputHash: "", codeVersion: "", blas: "",
      startedAt: Timestamp(seconds: second), endedAt: Timestamp(seconds: second))
  }

  private func give(
    _ rater: String, _ factual: Int, _ comment: String = "", ticket: String = "7", note: String = "",
    isUnsure: Bool = false, at second: Int64
  ) throws {
    var score = TicketScore(
      sampleID: "I001-a1", ticketID: ticket, rater: rater, factual: factual, policy: 2, tone: 2, comment: comment)
    (score.details.privateNote, score.details.needsSecondOpinion) = (note, isUnsure)
    _ = try store.save(
      run(.score, at: second), scores: [score], withdrawn: [], adjudicator: ("adjudicator", "dana"), actor: nil,
      mineRun: 1)
  }

  private func told(_ ticket: String = "7") throws -> [String] {
    let history = try store.scoreHistory(of: ["7", "8"], mineRun: 1)["I001-a1"]?[ticket] ?? []
    return history.map {
      "\($0.at.seconds) \($0.who) \($0.step.words) \($0.score.factual)\($0.score.policy)\($0.score.tone)"
        + ($0.score.details.needsSecondOpinion ? " ?" : "") + ($0.score.comment.isEmpty ? "" : " " + $0.score.comment)
    }
  }

  @Test func `every value that others may read is a step, with who, when and why`() throws {
    try give("ana", 2, at: 10)
    try give("ben", 0, "not in the article", isUnsure: true, at: 11)
    try give("ana", 1, "seen again", at: 12)
    // A private note is the rater's own, and no step.
    try give("ana", 1, "seen again", note: "tired", at: 13)
    try give("ana", 2, ticket: "8", at: 14)
    try give("adjudicator", 0, "ben is right", at: 15)
    try give("adjudicator", 1, "half right", at: 16)
    let place = RaterAssignment(sampleID: "I001-a1", ticketID: "7", rater: "ben")
    _ = try store.save(
      run(.score, at: 17), scores: [], withdrawn: [place], adjudicator: ("adjudicator", "dana"), actor: nil, mineRun: 1)
    try give("ben", 0, "not in the article", isUnsure: true, at: 18)
    #expect(
      try told() == [
        "10 ana gave 222", "11 ben gave 022 ? not in the article", "12 ana changed to 122 seen again",
        "15 dana decided 022 ben is right", "16 dana decided 122 half right",
        "17 ben took back 022 ? not in the article", "18 ben gave 022 ? not in the article",
      ])
    #expect(try told("8") == ["14 ana gave 222"])
    #expect(try store.scoreHistory(of: ["7"], mineRun: 2).isEmpty)
  }

  @Test func `what was erased for a forgotten requester is not told, and what stands is`() throws {
    try give("ana", 2, "Meier is right", at: 10)
    try give("ana", 1, "seen again", at: 12)
    try store.queue.write { db in try Store.eraseFromTrail(tickets: #"["7"]"#, retelling: true, in: db) }
    let left = try told()
    #expect(left.count == 1 && left[0].hasSuffix(" ana had given 122 seen again"))
    #expect(try store.checkTrail().isWhole)
  }
}
