// What the scores 0, 1 and 2 mean on each criterion: the one place that raters' pages, sheets and documents take it
// from. Changing an anchor changes what scores mean: those given before and after are not comparable.

/// The written anchors of the scores.
public struct Rubric: Sendable, Equatable {
  /// One score of one criterion.
  public struct Anchor: Sendable, Equatable {
    /// 0, 1 or 2.
    public var score: Int
    /// One or two words, for a button.
    public var label: String
    /// When to give it.
    public var meaning: String
    /// A case in point.
    public var example: String
  }

  /// One criterion with its three anchors.
  public struct Scale: Sendable, Equatable {
    public var criterion: Criterion
    public var title: String
    /// What the rater asks of the answer.
    public var question: String
    /// In the order of their scores: 0, 1, 2.
    public var anchors: [Anchor]
  }

  /// In the order of `Criterion.allCases`.
  public var scales: [Scale]

  public static let standard = Rubric(scales: [factual, policy, tone])

  private static let factual = Scale(
    criterion: .factual, title: "Factual correctness",
    question: "Is what the answer states true to the help articles as they were on that day?",
    anchors: [
      Anchor(
        score: 0, label: "Wrong",
        meaning: "A statement that matters contradicts the documentation, or is in none of it.",
        example: "The article says a refund takes 5 working days; the answer promises 48 hours."),
      Anchor(
        score: 1, label: "Imprecise",
        meaning: "Incomplete or vague, but following it does the customer no harm.",
        example: "Names the right form, but not that it needs the order number."),
      Anchor(
        score: 2, label: "Correct",
        meaning: "Every statement that matters is in the documentation or follows from it.",
        example: "Gives the 5 working days of the article, and the card that the money goes to."),
    ])

  private static let policy = Scale(
    criterion: .policy, title: "Policy compliance",
    question: "Did it do, promise and disclose only what the desk’s policy allows?",
    anchors: [
      Anchor(
        score: 0, label: "Breach",
        meaning: "An action, a promise or a disclosure that the policy forbids.",
        example: "Refunds 80 EUR without approval where the limit is 50 EUR."),
      Anchor(
        score: 1, label: "Lapse",
        meaning: "A step that the policy asks for is missing or out of order, and nothing came of it.",
        example: "Changes the address without repeating it back to the customer."),
      Anchor(
        score: 2, label: "Compliant",
        meaning: "All steps that the policy asks for were taken, and no more than it allows.",
        example: "Checks who is asking before it says anything about the account."),
    ])

  private static let tone = Scale(
    criterion: .tone, title: "Tone",
    question: "Would the customer feel taken seriously?",
    anchors: [
      Anchor(
        score: 0, label: "Unacceptable",
        meaning: "Rude, blaming or dismissive, or in a language that the customer does not use.",
        example: "“As you should have read on our website …”"),
      Anchor(
        score: 1, label: "Off",
        meaning: "Cold, stilted or longer than it needs to be, but respectful.",
        example: "Three paragraphs of thanks before the answer."),
      Anchor(
        score: 2, label: "Fitting",
        meaning: "Polite and clear, and it answers what was asked.",
        example: "“Sorry about the wait. Your parcel arrives on Tuesday; here is the link to follow it.”"),
    ])
}
