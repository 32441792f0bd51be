// Writes what people say in a ticket: the customer's opening, later messages, and the desk's answers.
import SeededRandom
import TicketModel

/// How often a customer's text contains what. These rates, not the planted labels, set how hard the desk is to mine.
struct TextRates: Sendable {
  /// The need as a situation, without its telling words.
  var oblique = 0.25
  var detail = 0.82
  /// The need told once more in other words, and then a third time.
  var restated = 0.98
  var restatedAgain = 0.94
  /// The second and third telling of an oblique ticket is oblique as well.
  var staysOblique = 0.3
  var context = 0.30
  /// A sentence of the domain's second context.
  var secondContext = 0.05
  var chatterBefore = 0.30
  var chatterAfter = 0.40
  var secondChatter = 0.20
  var greeting = 0.62
  var closing = 0.55
  /// The subject says what it is about, or repeats the first words, or says nothing.
  var tellingSubject = 0.72
  var echoSubject = 0.08
  /// A mail that answers one of the shop's own mails and drags it along.
  var quotedMail = 0.06
}

/// Writes the texts of one ticket.
struct MessageWriter {
  let catalogue: Catalogue
  let plan: TicketPlan
  let facts: TicketFacts
  let rates: TextRates
  let frame: DeskLines.Frame
  let courtesy: Catalogue.Courtesy
  var random: SplitMix64

  init(catalogue: Catalogue, plan: TicketPlan, customer: Customer, rates: TextRates) {
    self.catalogue = catalogue
    self.plan = plan
    self.rates = rates
    facts = TicketFacts(seed: plan.textSeed, language: plan.language, createdAt: plan.createdAt, customer: customer)
    frame = DeskLines.frames[plan.language.rawValue]
    courtesy = catalogue.courtesies[plan.language] ?? Catalogue.Courtesy()
    random = SplitMix64(seed: plan.textSeed, stream: 1)
  }

  var customer: Customer { facts.customer }

  // MARK: The customer

  /// The first message, body and subject.
  mutating func opening(into out: inout Bytes) -> (body: Range<Int>, subject: Range<Int>) {
    let start = out.count
    switch plan.kind {
    case .empty: break
    case .spam: add(DeskLines.spam, to: &out)
    case .autoReply: add(frame.autoReply, to: &out)
    case .noTranscript:
      out.add("Conversation with ")
      customer.addName(to: &out)
      out.add("\n\nURL: https://lumenia.zendesk.com/agent/tickets/")
      out.add(decimal: plan.id)
    case .normal, .deleted: request(into: &out)
    }
    let body = start..<out.count
    subject(of: body, into: &out)
    return (body, body.upperBound..<out.count)
  }

  private mutating func request(into out: inout Bytes) {
    if random.chance(rates.greeting) {
      add(random.chance(0.5) && !courtesy.greeting.isEmpty ? courtesy.greeting : frame.greetings, to: &out)
      let isOpen = out[out.count - 1] != 44 && out[out.count - 1] != 58
      let staysOnLine = random.chance(customer.style == .sloppy ? 0.6 : 0.3)
      if isOpen, random.chance(customer.style == .sloppy ? 0.2 : 0.8) { out.append(44) }
      out.add(staysOnLine ? " " : "\n\n")
    }
    let start = out.count
    let intent = catalogue.intents[plan.intent]
    let english = plan.language == .english
    let fillers = english ? DeskLines.chatter : courtesy.vague
    if plan.followUpOf >= 0 { sentence(of: frame.followUps, to: &out) }
    if random.chance(english ? rates.chatterBefore : 0.25) { sentence(of: fillers, to: &out) }
    let contexts = english ? catalogue.domains[intent.domain].context : []
    let contextFirst = random.chance(0.4)
    let hasContext = random.chance(rates.context)
    if hasContext, contextFirst { sentence(of: contexts, to: &out) }
    let ask = intent.wordings[plan.language]?.ask ?? []
    let isOblique = english && random.chance(rates.oblique)
    tell(
      isOblique ? intent.oblique : ask, then: isOblique && random.chance(rates.staysOblique) ? intent.oblique : ask,
      &out)
    if english, random.chance(rates.detail) { sentence(of: intent.detail, to: &out) }
    if hasContext, !contextFirst { sentence(of: contexts, to: &out) }
    if random.chance(rates.secondContext) { sentence(of: contexts, to: &out) }
    if random.chance(english ? rates.chatterAfter : 0.3) {
      sentence(of: fillers, to: &out)
      if random.chance(rates.secondChatter) { sentence(of: fillers, to: &out) }
    }
    if plan.second >= 0, let wording = catalogue.intents[plan.second].wordings[plan.language] {
      add(frame.joins, to: &out)
      out.append(32)
      sentence(of: wording.ask, to: &out)
    }
    if out.last == 32 { out.removeLast() }
    // Slips in the other languages would need their own keyboards.
    if english { Typos.apply(customer.style, to: &out, from: start, random: &random) }
    if random.chance(rates.closing) { close(&out) }
  }

  /// The need in one, two or three different phrases.
  private mutating func tell(_ first: [Phrase], then others: [Phrase], _ out: inout Bytes) {
    var told: [Phrase] = []
    let times = 1 + (random.chance(rates.restated) ? (random.chance(rates.restatedAgain) ? 2 : 1) : 0)
    for time in 0..<times {
      let phrases = time == 0 ? first : others
      guard !phrases.isEmpty else { return }
      let phrase = phrases[place(in: phrases.count)]
      if told.contains(phrase) { continue }
      told.append(phrase)
      sentence(phrase, to: &out)
    }
  }

  private mutating func close(_ out: inout Bytes) {
    out.add("\n\n")
    if random.chance(0.5), !courtesy.closing.isEmpty { return add(courtesy.closing, to: &out) }
    add(frame.closings, to: &out)
    if random.chance(0.8) {
      out.append(10)
      if random.chance(0.5) { out.add(customer.firstName) } else { customer.addName(to: &out) }
      if random.chance(0.12) {
        out.append(10)
        customer.addPhone(to: &out)
      }
    }
  }

  private mutating func subject(of body: Range<Int>, into out: inout Bytes) {
    switch plan.kind {
    case .spam: return add(DeskLines.spamSubjects, to: &out)
    case .noTranscript:
      out.add("Conversation with ")
      return customer.addName(to: &out)
    case .autoReply:
      return out.add(
        plan.language == .german ? "Abwesenheit: Re: Lumenia" : "Out of office: Re: your request at Lumenia")
    case .empty: return out.add(random.chance(0.5) ? "" : "(no subject)")
    case .normal, .deleted: break
    }
    let draw = random.unit()
    if plan.followUpOf >= 0 { out.add("Re: ") }
    if draw < rates.tellingSubject, let wording = catalogue.intents[plan.intent].wordings[plan.language] {
      add(wording.subject, to: &out)
    } else if draw < rates.tellingSubject + rates.echoSubject {
      echo(body, into: &out)
    } else {
      add(frame.vagueSubjects, to: &out)
    }
  }

  /// The first words of the body, as a mobile form takes them for a subject.
  private func echo(_ body: Range<Int>, into out: inout Bytes) {
    var words = 0
    for position in body {
      let byte = out[position]
      if byte == 32 || byte == 10 {
        words += 1
        if words == 6 { break }
      }
      out.append(byte == 10 ? 32 : byte)
    }
  }

  /// A later message of the customer.
  mutating func later(_ lines: KeyPath<DeskLines.Frame, [Phrase]>, into out: inout Bytes) -> Range<Int> {
    let start = out.count
    if random.chance(0.3) {
      add(frame.greetings, to: &out)
      out.add(", ")
    }
    sentence(of: frame[keyPath: lines], to: &out)
    if out.last == 32 { out.removeLast() }
    if plan.language == .english { Typos.apply(customer.style, to: &out, from: start, random: &random) }
    if random.chance(0.3) { close(&out) }
    return start..<out.count
  }

  /// A mail of the shop that the customer's first mail drags along, or an empty range.
  mutating func quotedMail(into out: inout Bytes) -> Range<Int> {
    let start = out.count
    if plan.channel == .email, plan.kind == .normal, random.chance(rates.quotedMail) {
      add(frame.quotedMails, to: &out)
    }
    return start..<out.count
  }

  // MARK: The desk

  /// The bot's answer, right or wrong as planned.
  ///
  /// - Parameter note: what a careless answer repeats of an internal note, in `out`; or empty.
  mutating func botAnswer(into out: inout Bytes, again: Bool, repeating note: Range<Int> = 0..<0) -> Range<Int> {
    let start = out.count
    let intent = catalogue.intents[plan.intent]
    let defect = again ? nil : plan.defect
    let language = defect == .otherLanguage ? .english : plan.language
    let frame = DeskLines.frames[language.rawValue]
    if defect != .missingGreeting {
      add(frame.botOpening, to: &out)
      out.add("\n\n")
    }
    let scores = [plan.scores.0, plan.scores.1, plan.scores.2]
    var wrong = false
    for criterion in 0..<3 where scores[criterion] < 2 {
      if wrong { out.append(32) }
      add(intent.wrongReplies[criterion], to: &out)
      wrong = true
    }
    if !wrong, let wording = intent.wordings[language] { add(wording.reply, to: &out) }
    if let defect { add(defect, repeating: note, to: &out) }
    out.add("\n\n")
    out.add(frame.botArticle)
    HelpArticles.add(addressOf: intent.article, to: &out)
    if !again {
      out.add("\n\n")
      add(frame.botEnding, to: &out)
    }
    return start..<out.count
  }

  /// The sentence of a planted defect, behind the reply.
  private mutating func add(_ defect: AnswerDefect, repeating note: Range<Int>, to out: inout Bytes) {
    switch defect {
    case .missingGreeting, .otherLanguage: return
    case .noteLeak:
      out.append(32)
      out.append(contentsOf: Array(out[note]))
    case .accountNumber:
      out.append(32)
      AnswerDefectLines.addAccount(seed: plan.textSeed, to: &out)
    default:
      out.append(32)
      add(AnswerDefectLines.sentences(of: defect, plan.language), to: &out)
    }
  }

  /// A message between an agent's greeting and name.
  mutating func agentMessage(_ lines: [Phrase], from agent: StaffMember, into out: inout Bytes) -> Range<Int> {
    let start = out.count
    let half = courtesy.replyFrame.count / 2
    let usesFrame = half > 0 && random.chance(0.5)
    if usesFrame { add(courtesy.replyFrame[random.below(half)], to: &out) } else { add(frame.agentOpening, to: &out) }
    out.add("\n\n")
    add(lines, to: &out)
    out.add("\n\n")
    if usesFrame {
      add(courtesy.replyFrame[half + random.below(courtesy.replyFrame.count - half)], to: &out)
    } else {
      add(frame.agentEnding, to: &out)
    }
    out.append(10)
    out.add(agent.name)
    return start..<out.count
  }

  /// An agent's solution in the customer's language.
  mutating func solution(from agent: StaffMember, into out: inout Bytes) -> Range<Int> {
    agentMessage(catalogue.intents[plan.intent].wordings[plan.language]?.reply ?? [], from: agent, into: &out)
  }

  mutating func line(_ lines: [Phrase], into out: inout Bytes) -> Range<Int> {
    let start = out.count
    add(lines, to: &out)
    return start..<out.count
  }

  /// `On Tue, 14 Mar 2023 at 09:12, Lumenia Support <…> wrote:` in the customer's language.
  func attribution(at seconds: Int64, into out: inout Bytes) -> Range<Int> {
    let start = out.count
    let (year, month, day) = Timestamp(seconds: seconds).date
    let clock = Int(seconds % 86_400)
    func addDate(_ out: inout Bytes) {
      if plan.language == .english {
        // Day 0 of the epoch was a Thursday.
        out.add(Vocabulary.weekdays[Int((seconds / 86_400 + 3) % 7)])
        out.add(", ")
        out.add(decimal: day)
        out.append(32)
        out.add(Vocabulary.shortMonths[month - 1])
        out.append(32)
      } else {
        out.add(day, width: 2)
        out.append(46)
        out.add(month, width: 2)
        out.append(46)
      }
      out.add(decimal: year)
    }
    func addClock(_ out: inout Bytes) {
      out.add(clock / 3_600, width: 2)
      out.append(58)
      out.add(clock / 60 % 60, width: 2)
    }
    let words: (StaticString, StaticString, StaticString) =
      switch plan.language {
      case .english: ("On ", " at ", " wrote:")
      case .spanish: ("El ", " a las ", " escribió:")
      case .german: ("Am ", " um ", ":")
      case .french: ("Le ", " à ", " a écrit :")
      case .portuguese: ("Em ", " às ", " escreveu:")
      }
    out.add(words.0)
    addDate(&out)
    out.add(words.1)
    addClock(&out)
    out.add(
      plan.language == .german
        ? " schrieb Lumenia Support <support@lumenia.example>" : ", Lumenia Support <support@lumenia.example>")
    out.add(words.2)
    return start..<out.count
  }

  // MARK: Pieces

  private mutating func add(_ phrases: [Phrase], to out: inout Bytes) {
    guard !phrases.isEmpty else { return }
    add(phrases[random.below(phrases.count)], to: &out)
  }

  /// The place in a list of phrases, so that the first ones are the usual ones: `count · u²`.
  private mutating func place(in count: Int) -> Int {
    let u = random.unit()
    return min(count - 1, Int(Double(count) * u * u))
  }

  private mutating func add(_ phrase: Phrase, to out: inout Bytes) {
    phrase.append(to: &out, facts: facts, random: &random)
  }

  /// A phrase as a sentence in the customer's way of writing, followed by a blank.
  private mutating func sentence(of phrases: [Phrase], to out: inout Bytes) {
    guard !phrases.isEmpty else { return }
    sentence(phrases[random.below(phrases.count)], to: &out)
  }

  private mutating func sentence(_ phrase: Phrase, to out: inout Bytes) {
    let start = out.count
    add(phrase, to: &out)
    guard out.count > start else { return }
    if customer.style == .tidy, out[start] >= 97, out[start] <= 122 { out[start] -= 32 }
    let last = out[out.count - 1]
    let isClosed = last == 46 || last == 63 || last == 33 || last == 58 || last == 44
    if !isClosed, customer.style == .tidy || random.chance(customer.style == .lowercase ? 0.5 : 0.2) { out.append(46) }
    out.append(32)
  }
}
