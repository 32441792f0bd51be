// What stands in the window while tickets are scored. Values in, text out; which keys led there is ScoringSession's.
import AssayPipeline
import Foundation
import TicketModel

struct ScoringScreen {
  var columns: Int
  var rows: Int
  /// The terminal understands escape sequences.
  var isCapable: Bool
  /// $NO_COLOR is not set (no-color.org).
  var isColoured: Bool

  /// Lines around the text: head, rule, scores, question, keys.
  private static let frame = 5

  /// Lines of text that fit.
  var height: Int { max(3, rows - Self.frame) }

  func body(_ session: ScoringSession) -> [TerminalLine] {
    session.showsAnchors
      ? TicketLines.anchors(width: columns)
      : TicketLines.lines(of: session.task, showsHints: session.showsHints, width: columns)
  }

  /// - Parameter effect: on a terminal that cannot go back, a change below the text prints only what stands there.
  func text(_ session: ScoringSession, _ body: [TerminalLine], after effect: ScoringSession.Effect) -> String {
    let shown = body.dropFirst(session.top).prefix(height)
    var lines: [String] = []
    if effect != .status || isCapable {
      lines.append(styled(head(session), "1"))
      lines += shown.map(line)
      // The window keeps its form when the text is short.
      if isCapable { lines += Array(repeating: "", count: height - shown.count) }
    }
    lines.append(rule(session, shown: shown.count, of: body.count))
    lines += status(session)
    if !isCapable { return lines.joined(separator: "\n") + "\n" }
    // Each line is cleared to its end, and what is below; the last one ends without a line break, which would scroll.
    return "\u{1B}[H" + lines.prefix(rows).map { $0 + "\u{1B}[K" }.joined(separator: "\n") + "\u{1B}[J"
  }

  // MARK: Parts

  private func head(_ session: ScoringSession) -> String {
    let desk = session.desk
    return fit(
      "\(desk.name)  ticket \(session.place + 1) of \(desk.tasks.count)  id \(session.task.ticket.ticketID)  "
        + "\(session.task.intentID)  \(desk.scoredCount) scored" + (session.isScored ? "  (scored)" : ""))
  }

  private func rule(_ session: ScoringSession, shown: Int, of count: Int) -> String {
    let last = session.top + shown
    let more = last < count ? ", Space for more" : ""
    return fit("---- lines \(session.top + 1)-\(last) of \(count)\(more) " + String(repeating: "-", count: columns))
  }

  private func status(_ session: ScoringSession) -> [String] {
    let draft = session.draft
    var scores = zip(Criterion.allCases, draft.scores).map { "\($0.rawValue) [\($1.map(String.init) ?? " ")]" }
      .joined(separator: "  ")
    if draft.details.needsSecondOpinion { scores += "  SECOND OPINION" }
    if !draft.comment.isEmpty { scores += "  comment: \(draft.comment)" }
    if !draft.details.privateNote.isEmpty { scores += "  note: \(draft.details.privateNote)" }
    return [fit(scores), styled(question(session), "1"), fit(session.message.isEmpty ? keys(session) : session.message)]
  }

  private func question(_ session: ScoringSession) -> String {
    if let (field, text) = session.typing {
      // The end of a long text is what is being typed.
      let room = columns - field.rawValue.count - 4
      var tail = TerminalText.clean(text)
      while tail.reduce(0, { $0 + TerminalText.width($1) }) > room, !tail.isEmpty { tail.removeFirst() }
      return fit("\(field.rawValue): \(tail)_")
    }
    guard session.criterion < Criterion.allCases.count else { return fit("Enter stores the scores and goes on") }
    let scale = Rubric.standard.scales[session.criterion]
    return fit("\(scale.title)?  " + scale.anchors.map { "\($0.score) \($0.label)" }.joined(separator: "   "))
  }

  private func keys(_ session: ScoringSession) -> String {
    if session.typing != nil { return "Enter keeps the text  Esc leaves it as it was  Ctrl-U erases it" }
    if session.showsAnchors { return "any key goes back to the ticket" }
    return "0 1 2  A all 2  Enter next  <- back  S skip  F flag  C comment  N note  ? Q end"
  }

  private func fit(_ text: String) -> String { TerminalText.line(text, width: columns) }

  private func line(_ line: TerminalLine) -> String {
    switch line.style {
    case .plain: line.text
    case .heading: styled(line.text, "1")
    case .note: isColoured ? styled(line.text, "33") : line.text
    case .review: isColoured ? styled(line.text, "36") : line.text
    }
  }

  private func styled(_ text: String, _ attribute: String) -> String {
    isCapable ? "\u{1B}[\(attribute)m\(text)\u{1B}[0m" : text
  }
}
