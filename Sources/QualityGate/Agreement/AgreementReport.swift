// All that a round says of its raters: agreement overall, by intent and by pair of raters, and each rater's quality. It
// changes no verdict.
import ContentHash
import SeededRandom
public import TicketModel

/// The agreement of a round.
public struct AgreementReport: Sendable, Equatable {
  /// Agreement on each question over the same tickets.
  public struct Slice: Sendable, Equatable {
    /// In the order of `AgreementQuestion.allCases`.
    public var questions: [Question]

    public struct Question: Sendable, Equatable {
      public var question: AgreementQuestion
      public var agreement: Result<Agreement, AgreementAbsence>
    }

    public subscript(question: AgreementQuestion) -> Result<Agreement, AgreementAbsence> {
      questions.first { $0.question == question }!.agreement
    }
  }

  public struct Intent: Sendable, Equatable {
    public var intentID: String
    public var slice: Slice
  }

  public struct Pair: Sendable, Equatable {
    public var first: String
    public var second: String
    public var slice: Slice
  }

  public var overall: Slice
  /// By intent, in the order given.
  public var intents: [Intent]
  /// Pairs that share a ticket, by name.
  public var pairs: [Pair]
  /// By name.
  public var raters: [RaterQuality]

  /// - Parameters:
  ///   - scores: of the round; the adjudicator's are left out.
  ///   - samples: sample ids with their intents, in the order in which intents are to be listed.
  ///   - known: tickets whose scores are known.
  ///   - knownScores: what raters gave them; they count towards no agreement.
  ///   - seed: of the intervals; the same scores and seed give the same report.
  /// - Complexity: O(`Resampling.rounds` · scores).
  public init(
    scores: [TicketScore], samples: [(sampleID: String, intentID: String)], known: [KnownTicket] = [],
    knownScores: [TicketScore] = [], seed: UInt64
  ) {
    let tickets = ScoredTicket.grouped(scores)
    let raters = Set((scores + knownScores).map(\.rater)).subtracting([GateRule.adjudicator]).sorted()
    // Each figure has a stream of its own: that one more intent is scored moves no other interval.
    func slice(_ tickets: [ScoredTicket], raters: [String], of name: String) -> Slice {
      Slice(
        questions: AgreementQuestion.allCases.map { question in
          let answers = tickets.map { ticket in
            raters.map { rater in ticket.scores.first { $0.rater == rater }.map(question.answer) }
          }
          let random = SplitMix64(seed: seed, named: name + "\n" + question.rawValue)
          return Slice.Question(
            question: question,
            agreement: Result { () throws(AgreementAbsence) in
              try Agreement(answers: answers, categories: question.categories, random: random)
            })
        })
    }

    overall = slice(tickets, raters: raters, of: "overall")
    let bySample = Dictionary(grouping: tickets, by: \.sampleID)
    intents = samples.map {
      Intent(
        intentID: $0.intentID, slice: slice(bySample[$0.sampleID] ?? [], raters: raters, of: "intent " + $0.intentID))
    }
    pairs = raters.indices.flatMap { place in
      raters[(place + 1)...].compactMap { second in
        let pair = [raters[place], second]
        let shared = tickets.filter { ticket in pair.allSatisfy(ticket.scores.map(\.rater).contains) }
        guard !shared.isEmpty else { return nil }
        let name = "pair " + pair.joined(separator: "\n")
        return Pair(first: pair[0], second: second, slice: slice(shared, raters: pair, of: name))
      }
    }
    let knownByID = Dictionary(known.map { ($0.ticketID, $0) }) { first, _ in first }
    let knownByRater = Dictionary(grouping: knownScores, by: \.rater)
    self.raters = raters.map {
      RaterQuality(
        rater: $0, tickets: tickets, known: knownByID, knownScores: knownByRater[$0] ?? [],
        random: SplitMix64(seed: seed, named: "rater " + $0))
    }
  }
}

extension SplitMix64 {
  /// The stream of a name.
  fileprivate init(seed: UInt64, named name: String) {
    self.init(seed: seed, stream: SHA256.leading(of: name))
  }
}
