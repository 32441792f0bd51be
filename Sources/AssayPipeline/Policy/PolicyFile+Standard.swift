// The standard policy as a file to start from: every key with what it is for. A test holds it to `GatePolicy()`.
import TicketModel

extension PolicyFile {
  /// Writes it for a desk to edit.
  ///
  /// - Throws: `PipelineFault` where there is a file already, which may hold a desk's own policy.
  public static func writeStandard(to path: String) throws {
    guard !PrivateFile.exists(path) else {
      throw PipelineFault(
        code: "file-exists", message: "there is a file of this name already",
        remedy: "Choose another name, or remove it first", location: InputLocation(file: path))
    }
    try PrivateFile.write(standard, to: path)
  }

  /// YAML, with comments.
  public static let standard = """
    # The policy of 'assay gate': what an intent needs before it may ship, besides 95 of 100 at 2/2.
    # It can hold an intent, never ship one. What you leave out is as it stands here; 'none' switches a limit off.
    # Every key and every hold: Documentation/policy.md.
    version: 1

    # Hold intents with fewer auto-resolved tickets. 50 is the rule's own limit; it may be more, not less.
    fewest auto-resolved: 50

    # Samples that may be drawn of an intent. Drawing until one passes proves nothing.
    attempts: 3

    # Hold an intent when its newest score is older. Answers, documents and customers change. Or: none
    scores expire after days: 180

    # Hold an intent when discovery has moved its tickets since its sample: least share that it had and has, 0 to 1.
    # Or: none
    tickets kept: 0.95

    # Hold an intent whose customers write of something else since its sample: least likeness (cosine), 0 to 1. Or: none
    drift cosine: 0.8

    # Hold all intents when raters do not agree on what is at 2/2.
    agreement:
      # Gwet's AC1 over the round, 0 to 1. Or: none
      least ac1: 0.6
      # Tickets scored by two below which agreement is not known.
      fewest pairs: 30
      # yes: hold also when it is not known.
      required: no

    # Hold an intent whose raters miss defects that are known beforehand ('assay sample --known-rate').
    rater error:
      # Largest share of them scored 2/2, 0 to 1. Or: none
      most misses: 0.2
      # Known defects below which it is not known.
      fewest known: 10
      # yes: hold also when it is not known.
      required: no

    # Hold a marked intent ('assay intents mark') that people have not reviewed.
    human review:
      # Of regulated, safety-critical; [] for none.
      marks: [regulated, safety-critical]
      # Share of its sample, 0 to 1, that two people must have scored.
      scored by two: 1
      # Reviews held elsewhere that stand instead, as long as scores do. In place of []:
      #   - {intent: I007, by: Dana Ruiz, on: 2026-03-09, note: read by the legal department}
      reviews: []

    # Hold an intent whose customers fare worse after the bot than after people, if chance does not explain it.
    outcomes:
      # By how much the share of reopened tickets may be higher, 0 to 1. Or: none
      reopened margin: 0.05
      # By how much the mean rating may be lower, on a scale from 0 to 1. Or: none
      rating margin: 0.1
      # Tickets of each kind below which nothing is said.
      fewest tickets: 30

    # What the ramp plan and the monthly audits reckon with.
    ramp:
      # Minutes that one message or note of a person costs.
      minutes a message: 4
      # Shares of an intent's tickets that automation answers, step by step; 0: answers are written and not sent.
      steps: [0, 0.1, 0.5, 1]
      # Tickets of each intent that are scored every month once it has shipped.
      audit tickets: 30
      # Share of defects that these audits are to find soon; above 0.05.
      alarm at: 0.1
      # Hold an intent when its audits since its sample reach the alarm; no: only show it.
      alarm holds: yes

    """
}
