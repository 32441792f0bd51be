// Which of two answers of a rater stands, by hand: pages know times, sheets know what they were written after.
import Testing
import TicketModel

@testable import QualityGate

@Suite struct StoredAnswerTests {
  private func score(_ factual: Int = 2, comment: String = "", at second: Int64? = nil) -> TicketScore {
    var score = TicketScore(
      sampleID: "I001-a1", ticketID: "7", rater: "ana", factual: factual, policy: 2, tone: 2, comment: comment)
    score.details.scoredAt = second.map { Timestamp(seconds: $0) }
    score.details.needsSecondOpinion = true
    return score
  }

  private func change(_ number: Int64, at second: Int64) -> ScoreChange {
    ScoreChange(number: number, at: Timestamp(seconds: second))
  }

  @Test func `the later answer of a page stands, and a sheet's came when it came in`() {
    let page = StoredAnswer(score: score(at: 100), change: change(5, at: 500))
    #expect(page.stands(againstPageOf: Timestamp(seconds: 99)))
    #expect(!page.stands(againstPageOf: Timestamp(seconds: 100)) && !page.stands(againstPageOf: nil))
    let sheet = StoredAnswer(score: score(), change: change(5, at: 500))
    #expect(sheet.stands(againstPageOf: Timestamp(seconds: 499)))
    #expect(!sheet.stands(againstPageOf: Timestamp(seconds: 500)))
    // What was taken back does not come again with an older file; what nobody ever scored is open to all.
    let withdrawn = StoredAnswer(score: nil, change: change(5, at: 500))
    #expect(withdrawn.stands(againstPageOf: Timestamp(seconds: 499)))
    #expect(!StoredAnswer().stands(againstPageOf: Timestamp(seconds: 0)))
  }

  @Test func `a sheet changes what it knew of, and corrects itself`() {
    let stored = StoredAnswer(score: score(), change: change(5, at: 500))
    #expect(stored.stands(againstSheetOf: 4) && !stored.stands(againstSheetOf: 5))
    var own = stored
    own.score?.details.sheet = 4
    #expect(!own.stands(againstSheetOf: 4) && own.stands(againstSheetOf: 3))
    #expect(!StoredAnswer(score: nil, change: change(5, at: 500)).stands(againstSheetOf: 4))
    #expect(!StoredAnswer(score: score(), change: nil).stands(againstSheetOf: 0))
  }

  @Test func `a sheet leaves what it has no room for, but for the time of other scores`() {
    let stored = StoredAnswer(score: score(comment: "old", at: 100), change: change(5, at: 500))
    var returned = score(comment: "old")
    returned.details = TicketScore.Details()
    #expect(stored.completing(returned, ofSheet: 9) == stored.score)
    returned.comment = "new"
    let remarked = stored.completing(returned, ofSheet: 9)
    #expect(remarked.details.scoredAt == Timestamp(seconds: 100) && remarked.details.sheet == 9)
    returned.factual = 0
    let changed = stored.completing(returned, ofSheet: 9)
    #expect(changed.details.scoredAt == nil && changed.details.needsSecondOpinion && changed.factual == 0)
    #expect(StoredAnswer().completing(returned, ofSheet: 9).details.sheet == 9)
  }
}
