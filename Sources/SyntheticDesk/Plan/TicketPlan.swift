// Everything about a ticket that the truth states, decided before a word of it is written.

/// What kind of ticket this is. Only normal ones are labelled.
enum TicketKind: String, Sendable, CaseIterable {
  case normal, spam
  /// The customer sent no text.
  case empty
  /// A machine answered one of the desk's mails.
  case autoReply = "auto-reply"
  /// The conversation took place in a messaging channel that the export leaves out.
  case noTranscript = "no-transcript"
  case deleted
}

/// Who resolved the ticket, as an importer can find out from the export alone.
enum TrueResolution: String, Sendable { case bot, human, mixed, unknown }

/// How the ticket came in.
enum Channel: String, Sendable {
  case email, web, mobile, api
  case messaging = "native_messaging"
  case closedTicket = "closed_ticket"
}

/// The decisions behind one ticket; its text and its history follow from them.
struct TicketPlan: Sendable {
  /// From 0, in order of time.
  var index: Int
  var createdAt: Int64
  var kind: TicketKind
  /// Index into the catalogue, or −1 for kinds without one.
  var intent: Int
  /// The ticket also asks for this, or −1.
  var second: Int
  var language: DeskLanguage
  /// Number of the customer.
  var customer: Int
  var channel: Channel
  /// The way the desk takes; what the export shows of it is `resolution`.
  var handling: Handling
  /// When the last solution is given, which may lie after the day of the export.
  var solvedAt: Int64
  /// True scores of the bot's reply as the catalogue has it, 0 to 2, in the order factual, policy, tone.
  var scores: (UInt8, UInt8, UInt8)
  /// Planted in the bot's answer besides.
  var defect: AnswerDefect?
  /// Index of the closed ticket that this one continues, or −1.
  var followUpOf: Int
  /// Index of the ticket that continues this one, or −1.
  var followedBy: Int
  /// Seed of the text and the history.
  var textSeed: UInt64

  enum Handling: Sendable { case bot, human, mixed, ignored }

  var id: Int64 { TicketPlan.firstID + Int64(index) }
  static let firstID: Int64 = 100_001

  /// Solved tickets are closed by a rule after four days and never change again.
  static let closingDelay: Int64 = 4 * 86_400

  var isSolved: Bool { solvedAt < TimeAxis.end && kind != .deleted }
  var closedAt: Int64? {
    isSolved && solvedAt + TicketPlan.closingDelay < TimeAxis.end ? solvedAt + TicketPlan.closingDelay : nil
  }

  /// What an importer can know.
  var resolution: TrueResolution {
    guard isSolved, kind != .noTranscript else { return .unknown }
    switch handling {
    case .bot: return .bot
    case .human: return .human
    case .mixed: return .mixed
    case .ignored: return .unknown
    }
  }

  /// True scores of the bot's whole answer.
  var answerScores: (UInt8, UInt8, UInt8) {
    let most: (Int) -> UInt8 = { defect?.criterion == $0 ? 1 : 2 }
    return (min(scores.0, most(0)), min(scores.1, most(1)), min(scores.2, most(2)))
  }

  /// 2 on every criterion.
  var isFlawless: Bool { answerScores == (2, 2, 2) }

  /// A normal ticket that the bot resolved alone: its answer is scored.
  var isScored: Bool { kind == .normal && resolution == .bot }
}
