// A scoring page with something of everything that raters meet: notes, several agents, actions, documents of every
// state, hints; and one whose texts try to act.
import TicketModel

@testable import ReportRendering

enum SampleScoringPage {
  private static let answered = Timestamp(year: 2024, month: 3, day: 9, hour: 17, minute: 5)

  /// Three intents; every third ticket is of the first, of which two may fail.
  static func make(tickets count: Int, rater: String = "ana", settings: ScoringPage.Settings = .init()) -> ScoringPage {
    ScoringPage(
      round: "R3", rater: rater, check: "k0123456789abcdef", scoreFileName: "assay-scores-R3-\(rater).json",
      settings: settings, samples: samples, tickets: (0..<count).map { entry($0) })
  }

  /// Two raters differ on every ticket, and a third asked for a second opinion on the first.
  static func adjudication() -> ScoringPage {
    var page = make(tickets: 3, rater: "adjudicator", settings: .init(hints: .before, showsFixedVerdicts: false))
    page.isAdjudicator = true
    for place in page.tickets.indices {
      page.tickets[place].others = [
        score(page.tickets[place], "ana", [2, 2, 2], "The article gives five days; so does the answer."),
        score(page.tickets[place], "ben", [0, 2, 1], "The article had changed by then, and it reads like a form."),
      ]
    }
    page.tickets[0].others[1].details.needsSecondOpinion = true
    for place in page.tickets.indices {
      page.tickets[place].history = page.tickets[place].others.map {
        PastScore(.given, at: answered, who: $0.rater, score: $0)
      }
    }
    // Ben saw nothing wrong with the first one at first.
    let first = score(page.tickets[0], "ben", [2, 1, 2], "Only the step with the <i>approval</i> is missing.")
    let later = Timestamp(year: 2024, month: 3, day: 11, hour: 8)
    page.tickets[0].history[1] = PastScore(.given, at: answered, who: "ben", score: first)
    page.tickets[0].history.append(PastScore(.changed, at: later, who: "ben", score: page.tickets[0].others[1]))
    return page
  }

  /// Texts that act wherever one of them becomes markup.
  static func hostile() -> ScoringPage {
    let texts = [
      "<script>window.ran = 1</script>", "</script><script>window.ran = 2</script>",
      "<img src=x onerror=\"window.ran = 3\">", "\"><svg onload=window.ran=4>", "<!-- <script> --!>",
      "javascript:window.ran=5 <a href=\"javascript:window.ran=6\">here</a>", "\u{202E}gnirts desrever\u{2066}",
      "\u{2028}\u{2029}\u{0}\u{1B}[31m", "<iframe srcdoc=\"<script>parent.ran=7</script>\"></iframe>",
      "{{constructor.constructor('window.ran=8')()}} ${window.ran=9} \\u003cscript>window.ran=10\\u003c/script>",
      "<style>@import url(http://example.invalid/x.css)</style><link rel=stylesheet href=//example.invalid/y>",
      String(repeating: "long ", count: 1 << 18),
    ]
    var page = make(tickets: texts.count, rater: "<b onclick=x>eve</b>")
    page.scoreFileName = "assay-scores-R3-eve.json"
    for (place, text) in texts.enumerated() {
      page.samples[0].name = text.count < 1_000 ? text : "long"
      page.tickets[place].shown.ticketID = "\(place)-" + text.prefix(40)
      page.tickets[place].shown.subject = String(text.prefix(200))
      page.tickets[place].shown.language = "\"><script>"
      page.tickets[place].shown.messages[0].text = text
      page.tickets[place].shown.messages[1].text = text
      page.tickets[place].shown.actions = [ShownAction(name: String(text.prefix(90)), currency: "<b>", at: answered)]
      page.tickets[place].shown.articles = [
        ShownArticle(address: "javascript:window.ran=11", title: String(text.prefix(200)), text: text)
      ]
      let start = String(text.prefix(400))
      page.tickets[place].hints = [ScoringPage.Hint(kind: start, text: start, evidence: start)]
      page.tickets[place].given = score(page.tickets[place], "eve", [1, 1, 1], start)
      page.tickets[place].given?.details.beforeHints = [1, 1, 1]
    }
    return page
  }

  private static let samples = [
    ScoringPage.SampledIntent(
      sampleID: "I001-a1", intentID: "I001", name: "refund for a late parcel", allowedDefects: 2, knownDefects: 0),
    ScoringPage.SampledIntent(
      sampleID: "I002-a1", intentID: "I002", name: "password reset", allowedDefects: 5, knownDefects: 1),
    ScoringPage.SampledIntent(
      sampleID: "I003-a2", intentID: "I003", name: "change of address", allowedDefects: 5, knownDefects: 0),
  ]

  private static func score(
    _ entry: ScoringPage.Entry, _ rater: String, _ values: [Int], _ comment: String
  ) -> TicketScore {
    TicketScore(
      sampleID: entry.sampleID, ticketID: entry.shown.ticketID, rater: rater, factual: values[0], policy: values[1],
      tone: values[2], comment: comment)
  }

  private static func entry(_ place: Int) -> ScoringPage.Entry {
    ScoringPage.Entry(
      sampleID: samples[place % 3].sampleID, shown: ticket(place), check: "k\(place)",
      hints: place % 2 == 0
        ? [
          ScoringPage.Hint(
            kind: "Number without a source", text: "No cited document holds this number.", evidence: "within 48 hours"),
          ScoringPage.Hint(
            kind: "Stale article", text: "Last changed 402 days before the answer.", evidence: ""),
        ] : [])
  }

  private static func ticket(_ place: Int) -> ShownTicket {
    let refund = ShownAction(
      name: "Refund", amountMinorUnits: 4_990, currency: "EUR", succeeded: true, at: answered)
    return ShownTicket(
      ticketID: String(40_711 + place), subject: "Where is my parcel \(place + 1)? It should have come last week",
      language: "en", channel: "e-mail",
      messages: [
        ShownMessage(
          role: .customer, writtenAt: Timestamp(year: 2024, month: 3, day: 9, hour: 16, minute: 58),
          text: """
            Hello,

            my order was to arrive on Tuesday and the tracking has not moved for six days. I need it for a birthday \
            on Sunday. If it cannot be here by then I would rather have my money back.

            Kind regards
            """),
        ShownMessage(
          role: .bot, writtenAt: answered,
          text: """
            I am sorry about the delay. I have refunded 49.90 EUR to the card that you paid with; it arrives within \
            48 hours. Should the parcel still come, you may keep it or send it back free of charge.

            More about refunds: https://help.example/articles/refunds
            """, isUnderReview: true),
        ShownMessage(
          role: .agent, ordinal: 2, visibility: .internal,
          writtenAt: Timestamp(year: 2024, month: 3, day: 10, hour: 8, minute: 12),
          text: "Carrier says the van broke down. Third case on this route this week."),
        ShownMessage(
          role: .agent, isSupervisor: true, visibility: .internal,
          writtenAt: Timestamp(year: 2024, month: 3, day: 10, hour: 9, minute: 40), text: "Noted, I will call them."),
        ShownMessage(
          role: .system, writtenAt: Timestamp(year: 2024, month: 3, day: 12, hour: 9),
          text: "Closed by a rule after two days."),
        ShownMessage(role: .customer, text: "Thank you, the money is here."),
      ],
      actions: place % 3 == 2 ? [] : [refund, ShownAction(name: "Cancel shipment", succeeded: false, at: answered)],
      articles: [
        ShownArticle(
          address: "https://help.example/articles/refunds", title: "When will I get my refund?",
          text: "Refunds go to the means of payment that was used. They take five working days, or longer.",
          updatedAt: Timestamp(year: 2023, month: 11, day: 2)),
        ShownArticle(address: "https://help.example/articles/late-parcels"),
        ShownArticle(
          kind: .policy, address: "", title: "Refunds without approval",
          text: "Up to 50 EUR the bot may refund at once. Above that a person approves. Never promise a day.",
          updatedAt: Timestamp(year: 2024, month: 6, day: 1), isLaterVersion: true),
      ])
  }
}
