// Plays a ticket's plan out as a history: who writes, who changes what, when. Nothing after the day of the export
// happens, so tickets near the end stay open.
import SeededRandom

/// Fills a `Conversation` from a plan.
struct ConversationWriter {
  private enum Step {
    case botAnswer, botAgain, customerNoHelp, handOver
    case triage, take, note, handOff, question, inform, supervisor, hold, action, answer, answerAndSolve
    case solve, thanks, comeBack
  }

  let desk: SupportDesk

  /// Writes the history of one ticket; `conversation` is reused from ticket to ticket.
  func write(_ plan: TicketPlan, into conversation: inout Conversation) {
    conversation.reset()
    let customer = desk.customers[plan.customer]
    var play = Play(desk: desk, plan: plan, customer: customer)
    play.open(&conversation)
    let steps = play.script()
    let times = play.times(for: steps)
    for (step, at) in zip(steps, times) {
      guard at < TimeAxis.end else { break }
      play.perform(step, at: at, &conversation)
    }
    play.finish(&conversation)
  }

  /// One ticket in progress.
  private struct Play {
    let plan: TicketPlan
    let intent: Catalogue.Intent?
    var writer: MessageWriter
    var random: SplitMix64
    /// The group that handles it and the agent at work, as index into `Staff.members`.
    var group: Int
    var agent: Int
    let customerID: Int64
    let customerVia: Via
    let botVia: Via
    let isRich: Bool
    let hasPlain: Bool
    var lastDeskComment = -1

    init(desk: SupportDesk, plan: TicketPlan, customer: Customer) {
      self.plan = plan
      writer = MessageWriter(catalogue: desk.catalogue, plan: plan, customer: customer, rates: desk.rates)
      random = SplitMix64(seed: plan.textSeed, stream: 2)
      if plan.intent >= 0 {
        let intent = desk.catalogue.intents[plan.intent]
        self.intent = intent
        group = Staff.group(forDomain: desk.catalogue.domains[intent.domain].id)
      } else {
        intent = nil
        group = 3
      }
      agent = Staff.agent(of: group, &random)
      customerID = customer.id
      customerVia = .channel(plan.channel)
      botVia = .bot(asNumber: random.chance(0.2))
      let isMail = plan.channel == .email || plan.channel == .closedTicket
      isRich = isMail && customer.writesRichMail
      hasPlain = random.chance(0.3)
    }

    // MARK: The script

    mutating func script() -> [Step] {
      switch (plan.kind, plan.handling) {
      case (.noTranscript, _), (_, .ignored): return [.solve]
      case (.empty, _): return [.take, .question, .solve]
      case (_, .bot): return botScript()
      case (_, .human): return humanScript()
      case (_, .mixed):
        var steps: [Step] = [.botAnswer]
        if random.chance(0.8) { steps.append(.customerNoHelp) }
        steps.append(.handOver)
        return steps + humanScript()
      }
    }

    private mutating func botScript() -> [Step] {
      var steps: [Step] = [.botAnswer]
      if hasAction, random.chance(0.6) { steps.append(.action) }
      let back = comeBackDraw()
      let isPoor = intent.map(PoorOutcomes.isPlanted) ?? false
      if back < (isPoor ? PoorOutcomes.comeBackShare : plan.isFlawless ? 0.05 : 0.20) {
        return steps + [.solve, .comeBack, .botAgain, .solve]
      }
      if back < 0.28 { steps.append(.thanks) }
      return steps + [.solve]
    }

    private mutating func humanScript() -> [Step] {
      var steps: [Step] = [.triage, .take]
      if random.chance(0.25) { steps.append(.note) }
      if random.chance(0.25) { steps += [.question, .inform] }
      if random.chance(0.12) { steps.append(.handOff) }
      if random.chance(0.04) { steps.append(.hold) }
      if random.chance(0.04) { steps.append(.supervisor) }
      if hasAction, random.chance(0.6) { steps.append(.action) }
      let back = comeBackDraw()
      if back < 0.07 { return steps + [.answerAndSolve, .comeBack, .answerAndSolve] }
      if back < 0.13 { return steps + [.answerAndSolve, .thanks, .solve] }
      if back < 0.30 { return steps + [.answer, .thanks, .solve] }
      return steps + (back < 0.40 ? [.answer, .solve] : [.answerAndSolve])
    }

    /// Only a ticket whose last solution lies in the export can have an earlier one.
    private mutating func comeBackDraw() -> Double {
      let draw = random.unit()
      return plan.solvedAt < TimeAxis.end ? draw : 1
    }

    private var hasAction: Bool { intent.map { $0.action != .none } ?? false }

    /// Times of the steps: the bot answers within a minute, the last step is the planned solution, the others share
    /// the time between.
    mutating func times(for steps: [Step]) -> [Int64] {
      var times: [Int64] = []
      var start = plan.createdAt
      if case .botAnswer? = steps.first {
        start += 4 + Int64(random.below(50))
        times.append(start)
      }
      let rest = steps.count - times.count
      let width = Double(max(0, plan.solvedAt - start)) / Double(max(1, rest))
      for number in 0..<max(0, rest - 1) {
        times.append(start + Int64((Double(number) + 0.1 + 0.8 * random.unit()) * width))
      }
      if rest > 0 { times.append(plan.solvedAt) }
      return times
    }

    // MARK: Steps

    mutating func open(_ c: inout Conversation) {
      let opening = writer.opening(into: &c.text)
      c.subject = opening.subject
      let quote = writer.quotedMail(into: &c.text)
      let attribution =
        quote.isEmpty
        ? quote : writer.attribution(at: plan.createdAt - 3_600 - Int64(random.below(500_000)), into: &c.text)
      if random.chance(0.55) { c.priority = ["low", "normal", "normal", "normal", "high", "urgent"][random.below(6)] }
      c.comments.append(
        Comment(
          author: customerID, isPublic: true, at: plan.createdAt, via: customerVia, body: opening.body, quote: quote,
          attribution: attribution, isRich: isRich, hasPlain: hasPlain))
      audit(&c, by: customerID, at: plan.createdAt, via: customerVia) { events in
        events.append(.comment(0))
        events.append(.create(field: "status", value: .word("new")))
        if plan.kind != .autoReply, plan.kind != .spam { events.append(.notification(.confirmReceipt)) }
      }
    }

    mutating func perform(_ step: Step, at: Int64, _ c: inout Conversation) {
      switch step {
      case .botAnswer, .botAgain:
        let note = plan.defect == .noteLeak && !isAgain(step) ? note(at: at - 1, &c) : 0..<0
        let body = writer.botAnswer(into: &c.text, again: isAgain(step), repeating: note)
        say(&c, by: Staff.bot.id, at: at, via: botVia, body: body, status: "pending")
      case .customerNoHelp:
        customerSays(&c, at: at, body: writer.later(\.comeBacks, into: &c.text), status: "open")
      case .handOver:
        say(
          &c, by: Staff.bot.id, at: at, via: botVia, body: writer.line(writer.frame.handOver, into: &c.text),
          status: "open")
      case .triage: route(&c, to: group, at: at)
      case .take: take(&c, at: at)
      case .note:
        let body = writer.line(DeskLines.internalNotes, into: &c.text)
        say(&c, by: Staff.members[agent].id, at: at, via: .agent, body: body, status: nil, isPublic: false)
      case .handOff: handOff(&c, at: at)
      case .question:
        let lines = plan.kind == .empty ? DeskLines.emptyAnswers : writer.frame.agentQuestions
        let body = writer.agentMessage(lines, from: Staff.members[agent], into: &c.text)
        say(&c, by: Staff.members[agent].id, at: at, via: .agent, body: body, status: "pending")
      case .inform: customerSays(&c, at: at, body: writer.later(\.informs, into: &c.text), status: "open")
      case .supervisor: intervene(&c, at: at)
      case .hold:
        let body = writer.line(DeskLines.internalNotes, into: &c.text)
        say(&c, by: Staff.members[agent].id, at: at, via: .agent, body: body, status: "hold", isPublic: false)
      case .action: act(&c, at: at)
      case .answer:
        let body = writer.solution(from: Staff.members[agent], into: &c.text)
        say(&c, by: Staff.members[agent].id, at: at, via: .agent, body: body, status: c.status == "new" ? "open" : nil)
      case .answerAndSolve:
        let body = writer.solution(from: Staff.members[agent], into: &c.text)
        solve(&c, at: at, answer: body)
      case .solve: solve(&c, at: at, answer: nil)
      case .thanks:
        if c.status == "solved" { c.reopens += 1 }
        customerSays(&c, at: at, body: writer.later(\.thanks, into: &c.text), status: c.status == "new" ? nil : "open")
      case .comeBack:
        if c.status == "solved" { c.reopens += 1 }
        customerSays(&c, at: at, body: writer.later(\.comeBacks, into: &c.text), status: "open")
      }
    }

    /// An internal note that the answer behind it repeats.
    private mutating func note(at: Int64, _ c: inout Conversation) -> Range<Int> {
      let body = writer.line(AnswerDefectLines.notes, into: &c.text)
      say(&c, by: Staff.members[agent].id, at: at, via: .agent, body: body, status: nil, isPublic: false)
      return body
    }

    private func isAgain(_ step: Step) -> Bool {
      if case .botAgain = step { return true }
      return false
    }

    private mutating func customerSays(_ c: inout Conversation, at: Int64, body: Range<Int>, status: String?) {
      var quote = 0..<0
      var attribution = 0..<0
      if plan.channel == .email || plan.channel == .closedTicket, lastDeskComment >= 0 {
        quote = firstLines(of: c.comments[lastDeskComment].body, in: c.text)
        attribution = writer.attribution(at: c.comments[lastDeskComment].at, into: &c.text)
      }
      let comment = Comment(
        author: customerID, isPublic: true, at: at, via: plan.channel == .closedTicket ? .channel(.email) : customerVia,
        body: body, quote: quote, attribution: attribution, isRich: isRich, hasPlain: hasPlain)
      post(comment, status: status, &c)
    }

    /// Mail programs shorten long histories; what stays ends with a line.
    private func firstLines(of body: Range<Int>, in text: Bytes) -> Range<Int> {
      let limit = min(body.upperBound, body.lowerBound + 320)
      guard limit < body.upperBound, var end = text[body.lowerBound..<limit].lastIndex(of: 10) else { return body }
      while end > body.lowerBound, text[end - 1] == 10 { end -= 1 }
      return body.lowerBound..<end
    }

    private mutating func say(
      _ c: inout Conversation, by author: Int64, at: Int64, via: Via, body: Range<Int>, status: String?,
      isPublic: Bool = true, macro: String? = nil
    ) {
      let comment = Comment(
        author: author, isPublic: isPublic, at: at, via: via, body: body, quote: 0..<0, attribution: 0..<0,
        isRich: false,
        hasPlain: hasPlain)
      if isPublic {
        lastDeskComment = c.comments.count
        if c.firstReplyAt == nil { c.firstReplyAt = at }
      }
      post(comment, status: status, &c, macro: macro)
    }

    private func post(_ comment: Comment, status: String?, _ c: inout Conversation, macro: String? = nil) {
      let number = c.comments.count
      c.comments.append(comment)
      let previous = c.status
      audit(&c, by: comment.author, at: comment.at, via: comment.via) { events in
        events.append(.comment(number))
        if let status, status != previous {
          events.append(.change(field: "status", value: .word(status), previous: .word(previous)))
        }
        if let macro { events.append(.macro(title: macro)) }
      }
      if let status { c.status = status }
    }

    private func route(_ c: inout Conversation, to group: Int, at: Int64) {
      let id = Staff.groups[group].id
      let previous: FieldValue = c.group.map { .number($0) } ?? .none
      audit(&c, by: Staff.systemID, at: at, via: .rule(.routeToGroup)) { events in
        events.append(.change(field: "group_id", value: .number(id), previous: previous))
      }
      c.group = id
      c.groupStations += 1
    }

    private func take(_ c: inout Conversation, at: Int64) {
      let id = Staff.members[agent].id
      let previous: FieldValue = c.assignee.map { .number($0) } ?? .none
      let previousStatus = c.status
      audit(&c, by: id, at: at, via: .agent) { events in
        events.append(.change(field: "assignee_id", value: .number(id), previous: previous))
        if previousStatus == "new" {
          events.append(.change(field: "status", value: .word("open"), previous: .word("new")))
        }
      }
      if previousStatus == "new" { c.status = "open" }
      c.assignee = id
      c.assigneeStations += 1
      c.assignedAt = at
      if c.group == nil {
        c.group = Staff.groups[Staff.members[agent].group].id
        c.groupStations += 1
      }
    }

    /// To another agent: half of the time of the second tier, which is an escalation.
    private mutating func handOff(_ c: inout Conversation, at: Int64) {
      let from = Staff.members[agent]
      let escalates = random.chance(0.5)
      if escalates { group = Staff.tierTwo } else if random.chance(0.5) { group = random.below(Staff.tierTwo) }
      var next = Staff.agent(of: group, &random)
      if next == agent { next = (agent + Staff.groups.count) % 55 }
      agent = next
      let to = Staff.members[agent]
      let body = writer.line(DeskLines.handOffs, into: &c.text)
      say(&c, by: from.id, at: at, via: .agent, body: body, status: nil, isPublic: false)
      let toGroup = Staff.groups[to.group].id
      let fromGroup: FieldValue = c.group.map { .number($0) } ?? .none
      let changesGroup = c.group != toGroup
      let priority = c.priority
      audit(&c, by: from.id, at: at, via: .agent) { events in
        if changesGroup { events.append(.change(field: "group_id", value: .number(toGroup), previous: fromGroup)) }
        events.append(.change(field: "assignee_id", value: .number(to.id), previous: .number(from.id)))
        if escalates, priority != "urgent" {
          events.append(
            .change(field: "priority", value: .word("urgent"), previous: priority.map { .word($0) } ?? .none))
        }
      }
      if escalates { c.priority = "urgent" }
      if changesGroup { c.groupStations += 1 }
      c.group = toGroup
      c.assignee = to.id
      c.assigneeStations += 1
      c.assignedAt = at
    }

    /// A supervisor notes why and answers the customer.
    private mutating func intervene(_ c: inout Conversation, at: Int64) {
      let lead = Staff.members[Staff.supervisor(of: Staff.members[agent].group)]
      let note = writer.line(DeskLines.supervisorNotes, into: &c.text)
      say(&c, by: lead.id, at: at, via: .agent, body: note, status: nil, isPublic: false)
      let body = writer.agentMessage(DeskLines.supervisorReplies, from: lead, into: &c.text)
      say(&c, by: lead.id, at: at + 60, via: .agent, body: body, status: nil)
    }

    private mutating func act(_ c: inout Conversation, at: Int64) {
      guard let action = intent?.action, action != .none else { return }
      let start = c.text.count
      c.text.add("{\"action\":\"")
      c.text.add(action.rawValue)
      c.text.add("\"")
      switch action {
      case .refund:
        c.text.add(",\"amount\":")
        c.text.add(decimal: writer.facts.amountCents)
        c.text.add(",\"currency\":\"EUR\"")
      case .planChange:
        c.text.add(",\"from\":\"")
        c.text.append(contentsOf: writer.facts.planName(.plan))
        c.text.add("\",\"to\":\"")
        c.text.append(contentsOf: writer.facts.planName(.plan2))
        c.text.add("\"")
      case .addressUpdate, .none: break
      }
      c.text.add(random.chance(0.97) ? ",\"result\":\"success\"}" : ",\"result\":\"failure\"}")
      let body = start..<c.text.count
      let isBot = plan.handling == .bot
      audit(&c, by: isBot ? Staff.bot.id : Staff.members[agent].id, at: at, via: isBot ? botVia : .agent) { events in
        events.append(.external(body: body))
      }
    }

    /// Solves the ticket, an agent mostly in one go with the answer.
    private mutating func solve(_ c: inout Conversation, at: Int64, answer: Range<Int>?) {
      let macro = random.chance(0.3) ? intent?.article.title : nil
      switch (plan.handling, plan.kind) {
      case (.ignored, .autoReply): change(&c, toSolvedBy: Staff.systemID, at: at, via: .rule(.closeAutomatic))
      case (.bot, _): change(&c, toSolvedBy: Staff.systemID, at: at, via: .rule(.solveAfterSilence))
      default:
        if c.assignee == nil { take(&c, at: at) }
        let id = Staff.members[agent].id
        if let answer {
          say(&c, by: id, at: at, via: .agent, body: answer, status: "solved", macro: macro)
        } else {
          change(&c, toSolvedBy: id, at: at, via: .agent)
        }
      }
      if c.firstSolvedAt == nil { c.firstSolvedAt = at }
      c.solvedAt = at
    }

    private func change(_ c: inout Conversation, toSolvedBy author: Int64, at: Int64, via: Via) {
      let previous = c.status
      audit(&c, by: author, at: at, via: via) { events in
        events.append(.change(field: "status", value: .word("solved"), previous: .word(previous)))
      }
      c.status = "solved"
    }

    // MARK: The end

    mutating func finish(_ c: inout Conversation) {
      if plan.kind == .deleted {
        c.status = "deleted"
      } else if c.status == "solved", let solvedAt = c.solvedAt {
        rate(&c, after: solvedAt)
        if let closedAt = plan.closedAt {
          audit(&c, by: Staff.systemID, at: closedAt, via: .rule(.closeSolved)) { events in
            events.append(.change(field: "status", value: .word("closed"), previous: .word("solved")))
          }
          c.status = "closed"
        }
      }
      c.updatedAt = c.audits[c.audits.count - 1].at
    }

    /// Most customers are never asked or never answer; the others answer by how well they were served.
    private mutating func rate(_ c: inout Conversation, after solvedAt: Int64) {
      guard plan.kind == .normal || plan.kind == .noTranscript, solvedAt + 86_400 < TimeAxis.end else { return }
      let draw = random.unit()
      guard draw > 0.35 else { return }
      audit(&c, by: Staff.systemID, at: solvedAt + 3_600, via: .rule(.askForRating)) { events in
        events.append(.notification(.askForRating))
        events.append(.change(field: "satisfaction_score", value: .word("offered"), previous: .word("unoffered")))
      }
      c.rating = "offered"
      guard draw > 0.88 else { return }
      var pleased = plan.handling == .bot ? (plan.isFlawless ? 0.88 : 0.25) : plan.handling == .human ? 0.86 : 0.72
      if plan.handling == .bot, let intent, PoorOutcomes.isPlanted(intent) {
        pleased = min(pleased, PoorOutcomes.pleasedShare)
      }
      let isGood = random.chance(c.reopens > 0 ? pleased * 0.7 : pleased)
      c.rating = isGood ? "good" : "bad"
      let rating = c.rating
      audit(&c, by: customerID, at: solvedAt + 3_600 + Int64(random.below(72_000)), via: .channel(.web)) { events in
        events.append(.rating(rating))
      }
    }

    private func audit(
      _ c: inout Conversation, by author: Int64, at: Int64, via: Via, _ body: (inout [AuditEvent]) -> Void
    ) {
      let start = c.events.count
      body(&c.events)
      c.audits.append(Audit(author: author, at: at, via: via, events: start..<c.events.count))
    }
  }
}
