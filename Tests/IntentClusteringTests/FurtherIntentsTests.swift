// Which of a ticket's parts make a further intent, by hand.

import Testing

@testable import IntentClustering

@Suite struct FurtherIntentsTests {
  private typealias Part = FurtherIntents.Part<String>

  private func part(_ label: String, _ confidence: Double, strange: Bool = false) -> Part {
    Part(label: label, confidence: confidence, isStrange: strange)
  }

  private func found(_ parts: [Part?], besides main: String?) -> [String] {
    FurtherIntents.found(in: parts, besides: main).map { "\($0.label) \($0.confidence)" }
  }

  @Test func anAddedPartOfAnotherIntentCounts() {
    #expect(found([part("refund", 0.9), part("login", 0.5)], besides: "refund") == ["login 0.5"])
  }

  @Test func theOpeningCountsOnlyWhereTheTicketIsFiledUnderWhatItAdds() {
    #expect(found([part("refund", 0.9), part("login", 0.8)], besides: "parcel") == ["login 0.8"])
    #expect(found([part("refund", 0.9), part("login", 0.8)], besides: "login") == ["refund 0.9"])
  }

  @Test func aTicketThatFitsNoIntentAsksForAllOfItsParts() {
    #expect(found([part("refund", 0.9), part("login", 0.8)], besides: nil) == ["refund 0.9", "login 0.8"])
  }

  @Test func unsureStrangeAndUnknownPartsDoNotCount() {
    #expect(
      found([part("refund", 1), part("login", 0.49), part("cards", 1, strange: true), nil], besides: "refund").isEmpty)
  }

  @Test func eachIntentIsFoundOnceWithItsHighestConfidence() {
    let parts = [part("refund", 1), part("login", 0.6), part("cards", 0.7), part("login", 0.8)]
    #expect(found(parts, besides: "refund") == ["login 0.8", "cards 0.7"])
  }
}
