// A ticket, and the rubric, as lines for a terminal. Who wrote what, notes and the answer under review are told apart
// by words and marks at the margin; weight and colour only repeat it.
import AssayPipeline
import TicketModel

/// One line of the window, clean and no wider than it.
struct TerminalLine: Equatable {
  enum Style { case plain, heading, note, review }

  var text: String
  var style = Style.plain
}

enum TicketLines {
  /// - Parameter showsHints: what a machine noticed is told; else only how much it is.
  static func lines(of task: RaterDesk.Task, showsHints: Bool, width: Int) -> [TerminalLine] {
    let ticket = task.ticket
    var lines: [TerminalLine] = []
    func add(_ text: String, _ style: TerminalLine.Style = .plain, margin: String = "") {
      lines += TerminalText.wrapped(text, width: width - margin.count).map {
        TerminalLine(text: margin + $0, style: style)
      }
    }
    if !task.differences.isEmpty {
      add("The raters differ:", .heading)
      for score in task.differences {
        let values = Criterion.allCases.map { "\($0.rawValue) \(score[$0])" }.joined(separator: ", ")
        add("\(score.rater): \(values)" + (score.comment.isEmpty ? "" : " - \(score.comment)"), margin: "  ")
      }
      add("")
    }
    // The last scores say all there is where nobody changed one.
    if task.history.count > task.differences.count {
      add("History of the scores:", .heading)
      for step in task.history { add(step.line, margin: "  ") }
      add("")
    }
    if !task.hints.isEmpty {
      add("Hints, found by a machine; you decide:", .heading)
      if showsHints {
        for hint in task.hints {
          add("\(hint.title): \(hint.text)", margin: "* ")
          if !hint.evidence.isEmpty { add("\"\(hint.evidence)\"", margin: "    ") }
        }
      } else {
        add("\(task.hints.count), shown once you have given your three scores", margin: "  ")
      }
      add("")
    }
    if !ticket.subject.isEmpty {
      add("Subject: \(ticket.subject)", .heading)
      add("")
    }
    for message in ticket.messages {
      let isNote = message.visibility == .internal
      let style: TerminalLine.Style = message.isUnderReview ? .review : isNote ? .note : .plain
      var heading = message.author
      if let time = message.writtenAt { heading += ", \(time.iso8601.prefix(16).replacing("T", with: " "))" }
      if isNote { heading += ", INTERNAL NOTE" }
      if message.isUnderReview { heading += ", UNDER REVIEW" }
      add("-- \(heading) --", .heading)
      add(message.text, style, margin: message.isUnderReview ? "> " : isNote ? "| " : "")
      add("")
    }
    if !ticket.actions.isEmpty {
      add("-- actions --", .heading)
      for action in ticket.actions { add(action.text, margin: "  ") }
      add("")
    }
    for article in ticket.articles {
      add("-- \(article.kind.rawValue): \(article.title.isEmpty ? article.address : article.title) --", .heading)
      if !article.title.isEmpty, !article.address.isEmpty { add(article.address, margin: "  ") }
      if let time = article.updatedAt { add("last changed \(time.dateText)", margin: "  ") }
      if article.isLaterVersion { add("a later version: none of the answer's time is known", margin: "  ") }
      add(article.text ?? "not in the store", margin: "  ")
      add("")
    }
    while lines.last?.text == "" { lines.removeLast() }
    return lines
  }

  /// The three criteria with the anchors of their scores.
  static func anchors(width: Int) -> [TerminalLine] {
    var lines: [TerminalLine] = []
    for scale in Rubric.standard.scales {
      lines += TerminalText.wrapped("\(scale.title): \(scale.question)", width: width).map {
        TerminalLine(text: $0, style: .heading)
      }
      for anchor in scale.anchors {
        let text = "\(anchor.score) \(anchor.label): \(anchor.meaning) Example: \(anchor.example)"
        lines += TerminalText.wrapped(text, width: width - 2).map { TerminalLine(text: "  " + $0) }
      }
    }
    return lines
  }
}
