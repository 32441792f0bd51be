// The synthetic desk: ticket number i as a pure function of (parameters, catalogue, i), so that any slice can be made
// alone, in any order, on any thread.
import SeededRandom
import TicketModel

/// A support desk with planted truth.
public struct SupportDesk: Sendable {
  public let parameters: DeskParameters
  let catalogue: Catalogue
  /// Intents of the catalogue.
  public var intentCount: Int { catalogue.intents.count }
  let volumes: IntentVolumes
  let axis: TimeAxis
  let customers: CustomerPool
  let rates = TextRates()
  /// Tickets between a closed ticket and its follow-up: about nine days.
  let followUpDistance: Int

  /// A desk over the catalogue of this package.
  ///
  /// - Throws: `SyntheticDeskError` when a parameter is out of range or the catalogue does not follow its format.
  public init(parameters: DeskParameters) throws(SyntheticDeskError) {
    try self.init(parameters: parameters, catalogue: try Catalogue.standard())
  }

  init(parameters: DeskParameters, catalogue: Catalogue) throws(SyntheticDeskError) {
    try parameters.validate()
    self.parameters = parameters
    self.catalogue = catalogue
    volumes = IntentVolumes(catalogue: catalogue)
    axis = TimeAxis()
    followUpDistance = max(1, parameters.tickets * 9 / TimeAxis.days)
    let translated = zip(catalogue.intents, volumes.weights).reduce(0) { $0 + ($1.0.isTranslated ? $1.1 : 0) }
    let shares = DeskLanguage.allCases.map { $0 == .english ? 1 - translated * 0.3 : translated * $0.share }
    customers = CustomerPool(tickets: parameters.tickets, shares: shares, seed: parameters.seed)
  }

  /// Shares of the kinds of tickets; the rest is normal.
  static let kindShares: [(TicketKind, Double)] = [
    (.spam, 0.03), (.empty, 0.015), (.autoReply, 0.012), (.noTranscript, 0.025), (.deleted, 0.004),
  ]
  /// Share of the normal tickets that ask for a second thing.
  static let secondIntentShare = 0.04
  /// Share of the tickets the bot does not resolve alone in which it tried first.
  static let handOverShare = 0.35

  // MARK: Time

  /// When ticket `index` arrives. Stratified: ticket i has its own 1/N of the distribution, so times never fall.
  func createdAt(_ index: Int) -> Int64 {
    var random = generator(index, .time)
    return axis.time(atShare: (Double(index) + random.unit()) / Double(parameters.tickets))
  }

  /// The first ticket that arrives on a day, counted from the first day, or later; `tickets` if none does.
  func firstTicket(onDay day: Int) -> Int {
    let moment = TimeAxis.start + Int64(max(day, 0)) * 86_400
    var index = min(parameters.tickets, Int(axis.share(beforeDay: day) * Double(parameters.tickets)))
    while index > 0, createdAt(index - 1) >= moment { index -= 1 }
    while index < parameters.tickets, createdAt(index) < moment { index += 1 }
    return index
  }

  /// The month of a time, counted from 1.
  static func month(of seconds: Int64) -> Int { Timestamp(seconds: seconds).monthIndex - TimeAxis.firstMonth + 1 }

  // MARK: Plans

  /// The decisions behind ticket `index`, 0 ..< tickets. O(log intents).
  func plan(_ index: Int) -> TicketPlan {
    var plan = identity(index)
    if let origin = followUpOrigin(index) {
      plan.kind = .normal
      plan.intent = origin.intent
      plan.second = -1
      plan.language = origin.language
      plan.customer = origin.customer
      plan.channel = .closedTicket
      plan.followUpOf = origin.index
    }
    decideOutcome(&plan)
    if followUpDraw(index) != nil, hasFollowUp(plan) { plan.followedBy = index + followUpDistance }
    return plan
  }

  private enum Stream: UInt64 { case time = 1, identity, outcome, followUp, text, defect }

  private func generator(_ index: Int, _ stream: Stream) -> SplitMix64 {
    SplitMix64(seed: parameters.seed, stream: UInt64(index) << 3 | stream.rawValue)
  }

  /// Who asks for what, as if the ticket continued no other.
  private func identity(_ index: Int) -> TicketPlan {
    var random = generator(index, .identity)
    var text = generator(index, .text)
    let createdAt = createdAt(index)
    var plan = TicketPlan(
      index: index, createdAt: createdAt, kind: .normal, intent: -1, second: -1, language: .english, customer: 0,
      channel: .email, handling: .human, solvedAt: createdAt, scores: (2, 2, 2), defect: nil, followUpOf: -1,
      followedBy: -1,
      textSeed: text.next())
    var draw = random.unit()
    for (kind, share) in SupportDesk.kindShares {
      if draw < share {
        plan.kind = kind
        break
      }
      draw -= share
    }
    let channel = random.unit()
    plan.channel = channel < 0.50 ? .email : channel < 0.82 ? .web : channel < 0.95 ? .mobile : .api
    switch plan.kind {
    case .spam:
      plan.customer = customers.drawSpammer(&random)
      plan.channel = .email
    case .empty, .autoReply:
      plan.customer = customers.draw(drawLanguage(&random), &random)
      plan.language = customers[plan.customer].language
      if plan.kind == .autoReply { plan.channel = .email }
    case .normal, .noTranscript, .deleted:
      let month = SupportDesk.month(of: createdAt)
      plan.intent = volumes.draw(month: month, &random)
      if catalogue.intents[plan.intent].isTranslated { plan.language = drawLanguage(&random) }
      plan.customer = customers.draw(plan.language, &random)
      if plan.kind == .normal, random.chance(SupportDesk.secondIntentShare) {
        plan.second = secondIntent(month: month, plan: plan, &random)
      }
      if plan.kind == .noTranscript { plan.channel = .messaging }
    }
    return plan
  }

  private func drawLanguage(_ random: inout SplitMix64) -> DeskLanguage {
    var draw = random.unit()
    for language in DeskLanguage.allCases {
      if draw < language.share { return language }
      draw -= language.share
    }
    return .english
  }

  /// Another intent that can be written in the ticket's language, or −1 when a few draws find none.
  private func secondIntent(month: Int, plan: TicketPlan, _ random: inout SplitMix64) -> Int {
    for _ in 0..<20 {
      let candidate = volumes.draw(month: month, &random)
      if candidate != plan.intent, catalogue.intents[candidate].wordings[plan.language] != nil { return candidate }
    }
    return -1
  }

  /// How the desk handles it, how long that takes and how good the bot's answer is.
  private func decideOutcome(_ plan: inout TicketPlan) {
    var random = generator(plan.index, .outcome)
    let draw = random.unit()
    let second = random.unit()
    let slow = random.unit()
    switch plan.kind {
    case .spam, .autoReply: plan.handling = .ignored
    case .empty: plan.handling = .human
    case .normal, .noTranscript, .deleted:
      let bot = catalogue.intents[plan.intent].botShare
      plan.handling = draw < bot ? .bot : bot > 0.02 && second < SupportDesk.handOverShare ? .mixed : .human
    }
    switch plan.handling {
    case .bot:
      // Either the customer says it helped, or silence for three days counts as solved.
      plan.solvedAt = plan.createdAt + (second < 0.35 ? 240 + Int64(slow * 14_000) : 259_200 + Int64(slow * 3_600))
      plan.scores = (score(plan.intent, 0, &random), score(plan.intent, 1, &random), score(plan.intent, 2, &random))
      plan.defect = defect(plan)
    case .ignored: plan.solvedAt = plan.createdAt + 60 + Int64(slow * slow * 90_000)
    case .human, .mixed:
      // Hours for most, more than a week for a few.
      let days = 0.06 + 1.8 * slow * slow + (slow > 0.93 ? 60 * (slow - 0.93) : 0)
      plan.solvedAt = plan.createdAt + 1_800 + Int64(days * 86_400)
    }
  }

  /// 2, or 0 or 1 at the intent's defect rate; the criteria fail independently.
  private func score(_ intent: Int, _ criterion: Int, _ random: inout SplitMix64) -> UInt8 {
    let fails = random.chance(catalogue.intents[intent].defectRates[criterion])
    let severe = random.chance(0.5)
    return fails ? (severe ? 0 : 1) : 2
  }

  /// From draws of its own, so that planting changes nothing else.
  private func defect(_ plan: TicketPlan) -> AnswerDefect? {
    var random = generator(plan.index, .defect)
    guard plan.kind == .normal, random.chance(parameters.answerDefectRate) else { return nil }
    let intent = catalogue.intents[plan.intent]
    return random.pick(AnswerDefect.allCases.filter { $0.fits(plan, intent) })
  }

  // MARK: Follow-ups
  //
  // A closed ticket cannot be reopened: the customer's next mail becomes a new ticket, `followUpDistance` tickets
  // later. Both ends find each other without a table, because the draw belongs to the closed one.

  /// The draw of a ticket that may get a follow-up, if it is small enough.
  private func followUpDraw(_ index: Int) -> Double? {
    guard index >= 0, index + followUpDistance < parameters.tickets else { return nil }
    var random = generator(index, .followUp)
    let draw = random.unit()
    return draw < 0.06 ? draw : nil
  }

  /// The ticket that ticket `index` continues.
  private func followUpOrigin(_ index: Int) -> TicketPlan? {
    let origin = index - followUpDistance
    guard followUpDraw(origin) != nil, followUpDraw(origin - followUpDistance) == nil else { return nil }
    var plan = identity(origin)
    decideOutcome(&plan)
    return hasFollowUp(plan) ? plan : nil
  }

  /// Whether a ticket with a small draw has a follow-up; a bad answer of the bot brings the customer back more often.
  private func hasFollowUp(_ plan: TicketPlan) -> Bool {
    guard let draw = followUpDraw(plan.index), followUpDraw(plan.index - followUpDistance) == nil,
      plan.kind == .normal, plan.followUpOf < 0, let closedAt = plan.closedAt,
      draw < (plan.handling == .bot && !plan.isFlawless ? 0.06 : 0.012)
    else { return false }
    let next = createdAt(plan.index + followUpDistance)
    return closedAt < next && volumes.months[plan.intent].contains(SupportDesk.month(of: next))
  }
}
