// The catalogue's format, and what the package's own catalogue must offer.
import TicketModel
import Testing

@testable import SyntheticDesk

@Suite struct CatalogueParserTests {
  @Test func `a catalogue is read whole`() throws {
    let catalogue = try DeskFixture.catalogue()
    #expect(catalogue.domains.map(\.id) == ["tea", "pots"])
    #expect(catalogue.intents.count == 6)
    let brew = catalogue.intents[0]
    #expect(brew.id == "brew-time" && brew.title == "About brew-time" && brew.popularity == 5 && brew.domain == 0)
    #expect(brew.botShare == 0.7 && brew.defectRates == [0.05, 0.1, 0.02] && brew.action == .refund)
    #expect(brew.article.lines == ["Wait 4 minutes, or 30 days at most.", "Then pour."])
    #expect(brew.isTranslated && !catalogue.intents[1].isTranslated)
    #expect(brew.wordings[.german]?.ask.count == 1)
    #expect(brew.wrongReplies.map(\.count) == [1, 1, 1])
    #expect(catalogue.courtesies[.german]?.replyFrame.count == 2)
    #expect(catalogue.domains[1].context.count == 1)
  }

  private static func fault(_ text: String) -> SyntheticDeskError? {
    do throws(SyntheticDeskError) {
      var parser = CatalogueParser()
      try parser.read(domain: text, name: "Test")
      _ = try parser.finished()
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("intent a | b | popularity=1 | bot=0 | defects=0,0,0 | action=none", 1),
    ("domain a | A\nintent a | b | popularity=6 | bot=0 | defects=0,0,0 | action=none", 2),
    ("domain a | A\n\nintent a | b | popularity=1 | bot=1.5 | defects=0,0,0 | action=none", 3),
    ("domain a | A\nintent a | b | popularity=1 | bot=1 | defects=0,0 | action=none", 2),
    ("domain a | A\nintent a | b | popularity=1 | bot=1 | defects=0,0,0 | action=fly", 2),
    ("domain a | A\ncontext\n  - [x", 3), ("domain a | A\n- x", 2), ("domain a | A\nask\n- x", 2),
    ("domain a | A\ncontext\nx", 3), ("domain a | A\ndomain a | A", 2),
  ])
  func `a wrong line is named`(text: String, line: Int) {
    let fault = Self.fault(text)
    #expect(fault?.code == "catalogue-syntax")
    #expect(fault?.location?.file == "Test")
    #expect(fault?.location?.line == line)
  }

  @Test func `an intent without a section is named`() {
    let text = "domain a | A\n" + DeskFixture.intent("x", 1).replacing("oblique\n", with: "detail\n")
    #expect(Self.fault(text)?.message == "intent x has no oblique")
  }

  @Test func `an intent may not stand twice`() {
    let text = "domain a | A\n" + DeskFixture.intent("x", 1) + "\n" + DeskFixture.intent("x", 1)
    #expect(Self.fault(text)?.message == "intent x stands twice")
  }

  @Test func `a translation speaks of known intents`() throws {
    var parser = CatalogueParser()
    try parser.read(domain: DeskFixture.tea, name: "Tea")
    #expect(throws: SyntheticDeskError.self) {
      try parser.read(translation: "intent nobody\n", name: "German", language: .german)
    }
  }
}

@Suite struct StandardCatalogueTests {
  let catalogue: Catalogue

  init() throws { catalogue = try Catalogue.standard() }

  @Test func `it is large enough`() {
    #expect(catalogue.intents.count >= 200)
    #expect(catalogue.domains.count >= 12)
    #expect(Set(catalogue.intents.map(\.id)).count == catalogue.intents.count)
    #expect(Set(catalogue.intents.map(\.article.slug)).count == catalogue.intents.count)
    #expect(Set(catalogue.intents.map { HelpArticles.id(of: $0.article) }).count == catalogue.intents.count)
    #expect(Set(catalogue.intents.map(\.domain)).count == catalogue.domains.count)
  }

  @Test func `the most frequent intents have five languages`() {
    #expect(catalogue.intents.count { $0.isTranslated } >= 40)
    #expect(catalogue.intents.allSatisfy { $0.isTranslated == ($0.popularity == 5) })
    #expect(DeskLanguage.allCases.dropFirst().allSatisfy { catalogue.courtesies[$0]?.vague.isEmpty == false })
  }

  @Test func `every intent can be said in many ways`() {
    for intent in catalogue.intents {
      #expect((intent.wordings[.english]?.ask.count ?? 0) >= 10, "\(intent.id)")
      #expect(intent.oblique.count >= 4, "\(intent.id)")
      #expect(intent.article.lines.count >= 2, "\(intent.id)")
    }
  }

  @Test func `titles need no escape in CSV`() {
    #expect(catalogue.intents.allSatisfy { !$0.title.contains("\"") && !$0.id.contains(",") })
  }

  @Test func `some intents are good and some are bad`() {
    let rates = catalogue.intents.filter { $0.popularity == 5 }.map { $0.defectRates.reduce(0, +) }
    #expect(rates.count { $0 <= 0.015 } >= 10)
    #expect(rates.count { $0 >= 0.10 } >= 5)
  }

  @Test func `intents with a short life are in it`() {
    for id in IntentVolumes.lives.keys { #expect(catalogue.intents.contains { $0.id == id }) }
  }

  @Test func `a former version differs by one number that no answer names`() throws {
    let changed = catalogue.intents.filter { HelpArticles.formerLines(of: $0) != nil }
    #expect(changed.count >= 15)
    for intent in changed {
      let former = try #require(HelpArticles.formerLines(of: intent))
      #expect(zip(former, intent.article.lines).count { $0 != $1 } == 1)
    }
    let files = HelpArticles.files(of: catalogue)
    #expect(files.count { $0.path.hasSuffix(".v1.md") } == changed.count)
    #expect(Set(files.map(\.path)).count == files.count)
  }
}
