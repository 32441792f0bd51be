// What happens around an intent's answers: how customers fare with the bot and with people, which documents answers
// cite, how people work together on its tickets, and what automation of it is worth.
import TicketModel

extension IntentPage {
  // MARK: Customers

  static func customers(_ row: IntentReport) -> HTML {
    guard let outcomes = row.verdict?.outcomes else { return .empty }
    return PageFrame.section("customers", "Customers, after the bot and after people") {
      if outcomes.reopened == nil && outcomes.rating == nil {
        tag("p", ["class": "empty"]) { "Nothing to compare: the export has neither reopened tickets nor ratings." }
      } else {
        DataTable(
          label: "Customers after the bot and after people",
          caption: "Tickets resolved by one side alone; differences in points with 95% intervals",
          columns: [
            .text("Outcome"), .number("Bot"), .number("People"), .number(explained(.difference)),
            .text("Reading", isSecondary: true),
          ]
        ).render([outcomes.reopened.map(cells), outcomes.rating.map(cells)].compactMap { $0 })
        if outcomes.reopened == nil { tag("p", ["class": "note"]) { "Reopening is not exported." } }
        if outcomes.rating == nil { tag("p", ["class": "note"]) { "No customer gave a rating." } }
      }
    }
  }

  private static func cells(_ reopened: OutcomeComparison.Reopened) -> [HTML] {
    func side(_ count: Int, _ tickets: Int) -> String {
      tickets == 0 ? "–" : NumberText.percent(Double(count) / Double(tickets))
    }
    return outcomeCells(
      explained(.reopened), (side(reopened.bot, reopened.botTickets), "of \(NumberText.grouped(reopened.botTickets))"),
      (side(reopened.human, reopened.humanTickets), "of \(NumberText.grouped(reopened.humanTickets))"),
      reopened.difference, isKnown: reopened.botTickets > 0 && reopened.humanTickets > 0, isMoreWorse: true)
  }

  private static func cells(_ rating: OutcomeComparison.Rating) -> [HTML] {
    func side(_ mean: Double, _ answers: Int) -> String { answers == 0 ? "–" : NumberText.percent(mean) }
    return outcomeCells(
      explained(.rating), (side(rating.botMean, rating.botAnswers), NumberText.count(rating.botAnswers, "answer")),
      (side(rating.humanMean, rating.humanAnswers), NumberText.count(rating.humanAnswers, "answer")),
      rating.difference, isKnown: rating.botAnswers > 0 && rating.humanAnswers > 0, isMoreWorse: false)
  }

  private static func outcomeCells(
    _ name: HTML, _ bot: (String, String), _ people: (String, String), _ difference: IntervalEstimate, isKnown: Bool,
    isMoreWorse: Bool
  ) -> [HTML] {
    func cell(_ value: String, _ under: String) -> HTML { HTML(value) + tag("small", ["class": "under"]) { under } }
    return [
      name, cell(bot.0, bot.1), cell(people.0, people.1),
      isKnown
        ? cell(
          NumberText.points(difference.value),
          "\(NumberText.points(difference.lower)) to \(NumberText.points(difference.upper))") : HTML("–"),
      HTML(isKnown ? reading(difference, isMoreWorse: isMoreWorse) : "one side is not known"),
    ]
  }

  /// What a difference, bot less people, says.
  static func reading(_ difference: IntervalEstimate, isMoreWorse: Bool) -> String {
    if difference.lower <= 0 && difference.upper >= 0 { return "no difference shown" }
    return (difference.lower > 0) == isMoreWorse ? "worse after the bot" : "better after the bot"
  }

  // MARK: Documents

  static func documents(_ row: IntentReport) -> HTML {
    guard !row.citedArticles.isEmpty else { return .empty }
    return PageFrame.section("documents", "Documents that answers cite") {
      DataTable(
        label: "Documents that answers cite", caption: "In the sampled answers, most cited first",
        columns: [
          .text("Document"), .number(explained(.citations)), .number("Defects"), .number("Updated", isSecondary: true),
          .number(explained(.articleAge)),
        ]
      ).render(row.citedArticles.map(cells))
    }
  }

  private static func cells(_ article: CitedArticle) -> [HTML] {
    var name = PageFrame.foreign(article.title)
    if !article.address.isEmpty, article.address != article.title {
      name += tag("span", ["class": "theme"]) { PageFrame.foreign(article.address) }
    }
    let defects = NumberText.grouped(article.defects)
    return [
      name, HTML(NumberText.grouped(article.citations)),
      article.defects > 0 ? tag("span", ["class": "low"]) { defects } : HTML(defects),
      HTML(article.updatedAt?.dateText ?? "–"),
      HTML(article.medianAgeDays.map { NumberText.count($0, "day") } ?? "–"),
    ]
  }

  // MARK: People

  static func collaboration(_ row: IntentReport) -> HTML {
    guard let figures = row.collaboration, figures.tickets > 0 else { return .empty }
    return PageFrame.section("people", "How people work on it") {
      tag("p", ["class": "note"]) {
        "Over the \(NumberText.count(figures.tickets, "ticket")) in which a person answered or noted something."
      }
      tag("dl", ["class": "facts"]) {
        PageFrame.fact(explained(.handoffs)) {
          figures.ticketsWithHistory > 0 ? NumberText.fixed(figures.handoffs, 1) : "–"
          tag("small") {
            figures.ticketsWithHistory > 0
              ? "per ticket, of \(NumberText.grouped(figures.ticketsWithHistory)) with a history" : "not exported"
          }
        }
        for (key, value) in [(Glossary.Key.notes, figures.notes), (.touches, figures.touches)] {
          PageFrame.fact(explained(key)) {
            NumberText.fixed(value, 1)
            tag("small") { "per ticket" }
          }
        }
        PageFrame.fact(explained(.supervisor)) {
          NumberText.grouped(figures.supervisorTickets)
          tag("small") { "\(NumberText.percent(Double(figures.supervisorTickets) / Double(figures.tickets))) of these" }
        }
      }
      if figures.waiting.isEmpty {
        tag("p", ["class": "empty"]) { "Where tickets wait is not known: no export tells changes of status." }
      } else {
        waiting(figures.waiting)
      }
    }
  }

  private static func waiting(_ stations: [CollaborationFigures.Waiting]) -> HTML {
    DataTable(
      label: "Where tickets wait", caption: "Where tickets wait, by status as the help desk names it",
      columns: [
        .text(explained(.waiting, "Status")), .number("Stays"), .number("Median stay"), .number("Share of all time"),
      ]
    ).render(
      stations.map { station in
        [
          PageFrame.foreign(station.station), HTML(NumberText.grouped(station.stays)),
          HTML(NumberText.duration(seconds: Int64((station.medianHours * 3_600).rounded()))),
          HTML(NumberText.percent(station.share)),
        ]
      })
  }

  // MARK: Worth

  /// What automation of an intent that ships would free, and how it would begin.
  static func worth(_ row: IntentReport, _ report: PortfolioReport) -> HTML {
    guard let line = report.ramp?.lines.first(where: { $0.intentID == row.intent.id }) else { return .empty }
    return PageFrame.section("worth", "What it is worth") {
      tag("dl", ["class": "facts"]) {
        PageFrame.fact(explained(.minutesFreed)) {
          line.minutesFreedPerMonth.map { NumberText.grouped(Int($0.rounded())) } ?? "not known"
          tag("small") {
            line.minutesPerHumanTicket.map {
              "\(NumberText.fixed(line.humanTicketsPerMonth, 0)) tickets of \(NumberText.fixed($0, 1)) min"
            } ?? "no ticket shows what people spend"
          }
        }
        PageFrame.fact(explained(.firstStep)) {
          line.firstStep == 0 ? "Shadow" : NumberText.percent(line.firstStep, decimals: 0)
          tag("small") { "of \(NumberText.fixed(line.ticketsPerMonth, 0)) tickets a month" }
        }
        PageFrame.fact(explained(.confidence)) {
          NumberText.chance(line.confidence)
          tag("small") { "to be at \(NumberText.percent(report.rule.requiredShare, decimals: 0)) or above" }
        }
      }
    }
  }
}
