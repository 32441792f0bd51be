// Hints for raters: what detectors of languages, greetings and accounts say of each message, and what the desk usually
// does, handed to the rules of QualityGate/Hints.
import LinearAlgebra
import QualityGate
import TextVectors
import TicketModel
import TicketStore

/// Current samples → hints. Memory: the sampled tickets.
public enum HintStage {
  public struct Listing: Sendable, Encodable {
    public struct Line: Sendable, Encodable {
      public var sample: String
      public var intent: String
      public var ticket: String
      public var kind: String
      public var hint: String
      /// The words it is about; as the store holds them.
      public var evidence: String
      /// Message of each of these words and their first and last byte, from 0: `2:17-29`.
      public var places: String
    }
    public var tickets = 0
    public var ticketsWithHints = 0
    /// Tickets with a hint of each kind.
    public var kinds: [String: Int] = [:]
    public var hints: [Line] = []
  }

  /// The hints of the current samples, by intent and place in the sample.
  ///
  /// - Parameters:
  ///   - intentIDs: only of these intents; all when empty.
  ///   - rules: a file of the desk's rules.
  /// - Throws: `PipelineFault` for a store without samples, an intent that is none, and a file of rules that is wrong.
  public static func list(intentIDs: [String], rules file: String?, context: RunContext) throws -> Listing {
    let rules = try rules(file)
    let store = try Store(folder: context.store, access: .read)
    let round = try ScoringRound(store)
    guard !round.samples.isEmpty else {
      throw PipelineFault(
        code: "not-sampled", message: "no sample has been drawn yet", remedy: "Run 'assay sample' first",
        location: InputLocation(file: store.folder))
    }
    for id in intentIDs where !round.intents.contains(where: { $0.id == id }) {
      throw PipelineFault(
        code: "no-such-intent", message: "there is no intent \(id)",
        remedy: "Run 'assay intents' to see the ids", location: InputLocation(file: context.store))
    }
    let shown = try store.shownTickets(mineRun: round.discovery.key)
    let samples = round.intents.compactMap(round.sample(of:))
    let desk = try deskFacts(of: samples.flatMap { shown[$0.id] ?? [] }, store: store)
    let wanted = Set(intentIDs)
    var listing = Listing()
    for sample in samples where wanted.isEmpty || wanted.contains(sample.intentID) {
      let tickets = shown[sample.id] ?? []
      for (ticket, hints) in zip(tickets, hints(for: tickets, desk: desk, rules: rules, threads: context.threads)) {
        listing.add(hints, of: ticket, sample)
      }
    }
    return listing
  }

  /// The rules in a file, or the defaults without one.
  ///
  /// - Throws: `PipelineFault` with file, line and field.
  static func rules(_ file: String?) throws -> HintRules { try file.map(HintRulesFile.read) ?? HintRules() }

  /// The hints of each ticket. The same for any number of threads.
  ///
  /// - Parameter desk: from `deskFacts` of the whole round, so that a ticket's hints do not depend on which tickets
  ///   are asked for with it.
  static func hints(
    for tickets: [ShownTicket], desk: DeskFacts, rules: HintRules, threads: Int
  ) -> [[Hint]] {
    let finder = HintFinder(rules: rules, desk: desk)
    return mapChunks(count: tickets.count, chunkSize: 16, threads: threads) { _, range in
      range.map { finder.hints(for: tickets[$0], facts: tickets[$0].messages.map(facts)) }
    }.flatMap { $0 }
  }

  /// The hints of some tickets of a round: the same as on pages, whose hints know all of its tickets.
  static func hints(
    for tickets: [ShownTicket], ofRound mineRun: Int64, rules: HintRules, _ store: Store, _ context: RunContext
  ) throws -> [[Hint]] {
    let desk = try deskFacts(of: store.shownTickets(mineRun: mineRun).values.flatMap { $0 }, store: store)
    return hints(for: tickets, desk: desk, rules: rules, threads: context.threads)
  }

  // MARK: What is known of the desk

  /// First answers from which on it shows what a desk usually does.
  private static let leastAnswers = 20

  static func deskFacts(of tickets: [ShownTicket], store: Store) throws -> DeskFacts {
    let openings = tickets.compactMap { ticket in ticket.resolutionUnderReview.first.map { Greeting.opens($0.text) } }
    return DeskFacts(
      articleHosts: try store.articleHosts(), recordsActions: try store.hasActions(),
      greets: openings.count >= leastAnswers && openings.count { $0 } * 10 >= openings.count * 9)
  }

  // MARK: What is known of a message

  /// Shorter texts are in too many languages at once.
  private static let leastBytes = 60

  private static func facts(_ message: ShownMessage) -> MessageFacts {
    let words = message.text.split(separator: "\n").filter { !$0.hasPrefix(">") }.joined(separator: "\n")
      .split(separator: " ").filter { !$0.contains("://") }.joined(separator: " ")
    return MessageFacts(
      language: words.utf8.count < leastBytes ? LanguageDetector.undetermined : LanguageDetector.detect(words),
      greets: Greeting.opens(message.text),
      accounts: PersonalDataMask.findings(in: message.text).compactMap { found in
        switch found.placeholder {
        case .iban: .init(.iban, range: found.range)
        case .wallet: .init(.wallet, range: found.range)
        default: nil
        }
      })
  }
}

extension HintStage.Listing {
  fileprivate mutating func add(_ hints: [Hint], of ticket: ShownTicket, _ sample: Sample) {
    tickets += 1
    if !hints.isEmpty { ticketsWithHints += 1 }
    for kind in Set(hints.map(\.kind)) { kinds[kind.rawValue, default: 0] += 1 }
    self.hints += hints.map { hint in
      Line(
        sample: sample.id, intent: sample.intentID, ticket: ticket.ticketID, kind: hint.kind.rawValue, hint: hint.text,
        evidence: hint.evidence.map(\.quote).joined(separator: " … "),
        places: hint.evidence.compactMap { passage in
          passage.message.map { "\($0):\(passage.range.lowerBound)-\(passage.range.upperBound)" }
        }.joined(separator: " "))
    }
  }
}
