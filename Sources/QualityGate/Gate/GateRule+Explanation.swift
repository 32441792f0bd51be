// The sentence that tells a lead what would turn a verdict. Counts only; no ticket text.
import TicketModel

extension GateRule {
  /// What would change the verdict, in one sentence.
  func whatWouldChange(_ finding: Finding, _ reasons: [Verdict.Reason]) -> String {
    let size = finding.sampleSize
    // What the next draw needs.
    let wanted = requiredSample(of: finding.frameSize, attempt: finding.attempt + 1)
    let next = count(wanted, "ticket")
    let nextAllowed = count(
      allowedDefects(in: wanted, attempt: finding.attempt + 1, isCensus: wanted == finding.frameSize), "defect")
    let allowed = finding.allowed
    let defects = finding.defects

    guard let first = reasons.first else {
      let more = allowed - defects + 1
      return "It would hold if \(more) more of the \(count(size, "scored ticket")) turned out to be "
        + "\(more == 1 ? "a defect" : "defects") (now \(defects), allowed \(allowed))."
    }
    if reasons.contains(.tooFewAutoResolved) {
      let lacking = minimumFrame - finding.frameSize
      return "It can be judged once it has \(minimumFrame) auto-resolved tickets: \(count(lacking, "more", "more")) "
        + "than the \(finding.frameSize) of now."
    }
    if reasons.contains(.sampleOutdated) {
      let cause =
        finding.isEdited
        ? "Edits have changed which tickets the intent has"
        : "\(count(finding.outdated, "sampled ticket")) \(finding.outdated == 1 ? "is" : "are") no longer auto-resolved"
      return cause + ": draw attempt \(finding.attempt + 1) with \(next) and score it; it ships with at most "
        + "\(nextAllowed)."
    }
    switch first {
    case .notSampled:
      return "Draw and score a sample of \(next): it ships with at most "
        + "\(nextAllowed)."
    case .belowThreshold where wanted == finding.frameSize && size == finding.frameSize:
      return "All its \(size) auto-resolved tickets are scored, and \(count(defects, "defect")) are more than the "
        + "\(allowed) allowed: the answers must improve, and newer tickets must show it. Then attempt "
        + "\(finding.attempt + 1) can ship it."
    case .belowThreshold:
      return
        "The answers must improve: it has \(count(defects, "defect")) where \(size) tickets allow \(allowed), and only "
        + "attempt \(finding.attempt + 1), a new sample of \(next) with at most "
        + "\(nextAllowed), can ship it."
    case .sampleIncomplete where finding.missingTickets > 0:
      return "The sample has \(count(size, "ticket")) and the rule needs \(wanted): draw attempt "
        + "\(finding.attempt + 1) with \(wanted) and score it; it ships with at most "
        + "\(nextAllowed)."
    // The policy's reasons come after the verdict of the rule.
    default:
      var work = [String]()
      if finding.unscored > 0 { work.append("score the remaining \(count(finding.unscored, "ticket"))") }
      if finding.disputed > 0 {
        work.append("settle the \(count(finding.disputed, "ticket")) that await the adjudicator")
      }
      let sentence = work.joined(separator: " and ")
      let open = finding.unscored + finding.disputed
      let left = allowed - defects
      let condition: String
      if left >= open {
        condition = "whatever they show"
      } else if left == 0 {
        condition = "if none of them is a defect"
      } else {
        condition = "if at most \(left) of them \(left == 1 ? "is a defect" : "are defects")"
      }
      return sentence.prefix(1).uppercased() + sentence.dropFirst()
        + ": it ships \(condition) (now \(defects), allowed \(allowed))."
    }
  }

  private func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) " + (number == 1 ? one : many ?? one + "s")
  }
}
