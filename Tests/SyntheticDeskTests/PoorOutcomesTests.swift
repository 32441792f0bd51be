// Intents whose automatic answers help less than they score: planted in two, told in the truth, seen in the export.
import Testing

@testable import SyntheticDesk

@Suite struct PoorOutcomesTests {
  /// After the bot and after people: tickets, reopened ones, answers to the rating, good ones.
  private struct Counts {
    var tickets = 0
    var reopened = 0
    var ratings = 0
    var good = 0

    mutating func add(_ conversation: Conversation) {
      tickets += 1
      if conversation.reopens > 0 { reopened += 1 }
      if conversation.rating == "good" || conversation.rating == "bad" { ratings += 1 }
      if conversation.rating == "good" { good += 1 }
    }

    var reopenShare: Double { Double(reopened) / Double(tickets) }
    var goodShare: Double { Double(good) / Double(ratings) }
  }

  @Test func `after the bot customers of two intents come back more and are pleased less`() throws {
    let desk = try DeskFixture.desk(60_000)
    let planted = desk.catalogue.intents.indices.filter { PoorOutcomes.isPlanted(desk.catalogue.intents[$0]) }
    #expect(planted.count == 2)
    var bot: [Int: Counts] = [:]
    var human = Counts()
    var others = Counts()
    let writer = ConversationWriter(desk: desk)
    var conversation = Conversation()
    for index in 0..<60_000 {
      let plan = desk.plan(index)
      guard plan.kind == .normal, plan.intent >= 0, plan.resolution == .bot || plan.resolution == .human,
        planted.contains(plan.intent) || index % 10 == 0
      else { continue }
      writer.write(plan, into: &conversation)
      if plan.resolution == .human {
        human.add(conversation)
      } else if planted.contains(plan.intent) {
        bot[plan.intent, default: Counts()].add(conversation)
      } else {
        others.add(conversation)
      }
    }
    #expect((0.08...0.18).contains(human.reopenShare) && (0.74...0.92).contains(human.goodShare))
    #expect(others.reopenShare < 0.12 && others.goodShare > 0.75)
    for intent in planted {
      let counts = try #require(bot[intent])
      #expect(counts.ratings >= 40, "\(counts)")
      #expect((0.29...0.41).contains(counts.reopenShare), "\(counts)")
      #expect(counts.goodShare < 0.55, "\(counts)")
    }
  }

  @Test func `the truth names them`() throws {
    let table = TruthTables.intents(of: try DeskFixture.desk()).text
    let worse = table.split(separator: "\n").filter { $0.hasSuffix(",worse") }
      .compactMap { $0.split(separator: ",").first }
    #expect(worse.sorted() == ["app-crashes", "device-broken"])
    #expect(table.split(separator: "\n").dropFirst().allSatisfy { $0.hasSuffix(",worse") || $0.hasSuffix(",usual") })
  }
}
