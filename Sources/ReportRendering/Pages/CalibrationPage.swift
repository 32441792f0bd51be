// The page of a calibration round, for the talk about it: where raters differ, ticket by ticket, with what each wrote.
// It holds whole conversations and is for the raters of the round alone.
public import TicketModel

public enum CalibrationPage {
  /// The page as one self-contained document without a script.
  ///
  /// - Parameter tickets: as raters were shown them; those that the store has no more are left out.
  /// - Complexity: O(bytes written).
  public static func render(_ result: CalibrationResult, tickets: [ShownTicket]) -> String {
    let shown = Dictionary(tickets.map { ($0.ticketID, $0) }) { first, _ in first }
    // What raters differ on comes first: that is what the talk is about.
    let rows = result.tickets.enumerated().sorted { one, other in
      let keys = [one, other].map { ($0.element.isVerdictSplit ? 0 : 1, -$0.element.differing.count, $0.offset) }
      return keys[0] < keys[1]
    }.map(\.element)
    return PageFrame.document(
      title: "Calibration \(result.sampleID)", hasScript: false,
      banner: result.isSimulated ? "Scores of this round come from simulated raters, not from people." : nil,
      header: tag("p", ["class": "eyebrow"]) { "Calibration round \(result.sampleID)" }
        + tag("h1") { "Where raters differ" } + facts(result),
      main: spreads(result) + sections(rows, shown: shown),
      footer: tag("p") {
        "These scores count in no verdict, and these tickets are in no sample. The page holds customers' words: it is "
          + "for the raters of this round alone."
      })
  }

  private static func facts(_ result: CalibrationResult) -> HTML {
    let compared = result.spreads.first?.tickets ?? 0
    return tag("dl", ["class": "facts"]) {
      PageFrame.fact("Tickets") {
        NumberText.grouped(result.tickets.count)
        tag("small") { "\(NumberText.grouped(compared)) scored by two or more" }
      }
      PageFrame.fact("Raters differ on") {
        NumberText.grouped(result.differingCount)
        tag("small") { "in at least one criterion" }
      }
      PageFrame.fact("Verdict split on") {
        NumberText.grouped(result.tickets.count(where: \.isVerdictSplit))
        tag("small") { "2/2 for some, a defect for others" }
      }
      PageFrame.fact("Raters") { NumberText.grouped(result.raters.count) }
    }
  }

  // MARK: Criteria

  private static func spreads(_ result: CalibrationResult) -> HTML {
    tag("section", ["aria-labelledby": "spread-heading"]) {
      tag("h2", ["id": "spread-heading"]) { "By criterion" }
      tag("p", ["class": "note"]) {
        "Tickets by how far the highest score lies above the lowest, and each rater's mean score. A mean well below "
          + "the others' is a stricter rater, or one who saw what the others missed: the tickets below tell which."
      }
      tag("div", ["class": "scroll", "role": "region", "aria-labelledby": "spread-heading", "tabindex": "0"]) {
        tag("table") {
          tag("thead") {
            tag("tr") {
              tag("th", ["scope": "col"]) { "Criterion" }
              for title in ["Same", "1 apart", "2 apart"] { tag("th", ["scope": "col", "class": "n"]) { title } }
              for rater in result.raters {
                tag("th", ["scope": "col", "class": "n"]) {
                  "mean, "
                  PageFrame.foreign(rater)
                }
              }
            }
          }
          tag("tbody") {
            for spread in result.spreads {
              tag("tr") {
                tag("th", ["scope": "row"]) { spread.criterion.rawValue }
                for (place, count) in [spread.same, spread.oneApart, spread.twoApart].enumerated() {
                  tag("td", ["class": place > 0 && count > 0 ? "n low" : "n"]) { NumberText.grouped(count) }
                }
                for mean in spread.means {
                  tag("td", ["class": "n"]) { mean.map { NumberText.fixed($0, 2) } ?? "–" }
                }
              }
            }
          }
        }
      }
    }
  }

  // MARK: Tickets

  private static func sections(_ rows: [CalibrationResult.Row], shown: [String: ShownTicket]) -> HTML {
    rows.enumerated().reduce(.empty) { page, row in
      let (place, row) = row
      let heading = "ticket-\(place + 1)"
      return page + tag("section", ["aria-labelledby": heading]) {
        tag("h2", ["id": heading]) {
          "Ticket "
          PageFrame.foreign(row.ticketID)
          " "
          badge(row)
        }
        scores(row, heading: heading)
        if let ticket = shown[row.ticketID] { conversation(ticket) }
      }
    }
  }

  private static func badge(_ row: CalibrationResult.Row) -> HTML {
    let scored = row.given.count { $0.scores != nil }
    let (tone, words) = row.isVerdictSplit
      ? ("hold", "verdict split")
      : !row.differing.isEmpty
        ? ("unjudged", "differ on " + row.differing.map(\.rawValue).joined(separator: ", "))
        : scored > 1 ? ("ship", "all the same") : ("unjudged", "fewer than two scores")
    return tag("span", ["class": "badge " + tone]) { words }
  }

  private static func scores(_ row: CalibrationResult.Row, heading: String) -> HTML {
    tag("div", ["class": "scroll", "role": "region", "aria-labelledby": heading, "tabindex": "0"]) {
      tag("table") {
        tag("thead") {
          tag("tr") {
            tag("th", ["scope": "col"]) { "Rater" }
            for criterion in Criterion.allCases {
              tag("th", ["scope": "col", "class": "n"]) {
                (row.differing.contains(criterion) ? "≠ " : "") + criterion.rawValue
              }
            }
            tag("th", ["scope": "col"]) { "Comment" }
          }
        }
        tag("tbody") {
          for given in row.given {
            tag("tr") {
              tag("th", ["scope": "row"]) { PageFrame.foreign(given.rater) }
              for (place, criterion) in Criterion.allCases.enumerated() {
                tag("td", ["class": row.differing.contains(criterion) ? "n low" : "n"]) {
                  given.scores.map { String($0[place]) } ?? "–"
                }
              }
              tag("td", ["class": "comment", "dir": "auto"]) { given.comment.isEmpty ? "–" : given.comment }
            }
          }
        }
      }
    }
  }

  private static func conversation(_ ticket: ShownTicket) -> HTML {
    tag("details") {
      tag("summary") { "Conversation, \(NumberText.count(ticket.messages.count, "message"))" }
      if !ticket.subject.isEmpty {
        tag("p", ["dir": "auto"]) { tag("b") { PageFrame.foreign(ticket.subject) } }
      }
      tag("ul", ["class": "examples"]) {
        for message in ticket.messages {
          tag("li") {
            tag("p", ["class": "beside"]) { who(message) }
            tag("blockquote", ["dir": "auto"]) { message.text }
          }
        }
        for action in ticket.actions {
          tag("li") {
            tag("p", ["class": "beside"]) { "action" + (action.at.map { " · " + PageFrame.minute($0) } ?? "") }
            tag("blockquote", ["dir": "auto"]) { action.text }
          }
        }
      }
    }
  }

  private static func who(_ message: ShownMessage) -> String {
    [
      message.author, message.visibility == .internal ? "internal note" : nil,
      message.isUnderReview ? "under review" : nil, message.writtenAt.map(PageFrame.minute),
    ].compactMap { $0 }.joined(separator: " · ")
  }
}
