// Everything that verdicts rest on, read once: the gate judges it, and the report checks that it is still the same.
import ContentHash
import QualityGate
import TicketModel
import TicketStore

/// The newest discovery with its frames, standing samples, and what the policy asks about.
struct GateInput {
  let round: ScoringRound
  let standing: StandingSamples
  let raters: RaterRecord
  let inForce: PolicyInForce
  let asOf: Timestamp
  /// The tickets that may be sampled now, by the months that samples of earlier discoveries were drawn from and by
  /// label.
  private let frames: [String: [Int32: SamplingFrame]]
  /// Those of all intents together, and what calibration rounds took out of them.
  private let everywhere: [String: Set<String>]
  private let outcomes: [Int32: OutcomeComparison]
  /// By label, and by intent; see `measure`.
  private var drift: [Int32: Double] = [:]
  private var designEffects: [String: DesignEffect.Estimate] = [:]
  private let changes: [RunChanges]
  /// By intent.
  private let audits: [String: AuditRecord]

  init(_ store: Store, policy: PolicyInForce, asOf: Timestamp) throws {
    round = try ScoringRound(store)
    standing = try StandingSamples(round, store: store)
    raters = try RaterRecord(standing, store: store)
    let carried = Set(standing.all.filter { $0.kept != nil }.map { $0.sample.design?.months ?? "" })
    var frames: [String: [Int32: SamplingFrame]] = [:]
    for months in carried {
      frames[months] = try store.samplingFrames(mineRun: round.discovery.key, months: SampleStage.months(months))
    }
    self.frames = frames
    let calibrated = carried.isEmpty ? [] : try store.calibratedTickets()
    everywhere = frames.mapValues { calibrated.union($0.values.flatMap(\.ids)) }
    inForce = policy
    self.asOf = asOf
    outcomes = try store.outcomeCounts(mineRun: round.discovery.key).mapValues {
      OutcomeComparison(bot: $0.bot, human: $0.human)
    }
    changes = try store.intentChanges()
    audits = try MonthlyAudits(store).records(since: standing, terms: policy.policy.ramp)
  }

  /// Reads what verdicts tell besides and the report takes from them: the design effects of the samples, and where the
  /// policy asks for it how far tickets since a sample from an earlier discovery are from those before.
  mutating func measure(in store: Store, context: RunContext) throws {
    for intent in round.intents {
      guard let sample = standing[intent], !sample.sample.isCensus(of: eligible(intent, sample).size) else { continue }
      designEffects[intent.id] = try sample.designEffect(in: store)
    }
    try measureDrift(in: store, context: context)
  }

  private mutating func measureDrift(in store: Store, context: RunContext) throws {
    guard inForce.policy.minimumDriftCosine != nil else { return }
    var newest: [Int64: Timestamp?] = [:]
    var wanted: [(label: Int32, since: Timestamp)] = []
    for intent in round.intents {
      guard let sample = standing[intent], sample.mineRun != round.discovery.key else { continue }
      let since = try newest[sample.mineRun] ?? store.newestTicket(mineRun: sample.mineRun)
      newest[sample.mineRun] = .some(since)
      if let since { wanted.append((intent.label, since)) }
    }
    if wanted.isEmpty { return }
    drift = try IntentDrift.cosines(of: wanted, run: round.discovery, store: store, context: context)
  }

  /// The verdict of an intent: the rule's, and what the policy makes of it.
  func verdict(of intent: Intent) -> Verdict {
    let sample = standing[intent]
    let frame = eligible(intent, sample)
    var verdict = GateRule.standard.decide(
      intentID: intent.id, sample: sample?.sample, frameSize: frame.size, outdated: frame.outdated,
      isEdited: round.isEdited(intent), assignments: sample?.assignments ?? [], scores: sample?.scores ?? [])
    verdict.outcomes = outcomes[intent.label]
    if let audit = audits[intent.id] {
      verdict.audits = audit
      if audit.isSimulated { verdict.isSimulated = true }
    }
    if let sample {
      let effect = designEffects[intent.id]
      verdict.evidence = VerdictEvidence(
        rule: GateRule.standard, sample: sample.sample, settled: sample.settled, frameSize: frame.size,
        designEffect: effect?.value ?? 1, isDesignEffectEstimated: effect?.isAssumed == false,
        raterError: raters.error(of: sample), newestScore: sample.newestScore)
    }
    return verdict.applying(inForce.policy, facts(of: intent, sample))
  }

  /// The intent's eligible tickets of all months, and the sampled ones that are none any more. A ticket of an earlier
  /// discovery's sample may have gone to another intent: whether too many did is for the policy.
  private func eligible(_ intent: Intent, _ sample: StandingSample?) -> (size: Int, outdated: Int) {
    let own = frame(of: intent, sample)
    // A period may be drawn from; what ships is the intent.
    let size = max(own.count, round.frames[intent.label]?.ids.count ?? 0)
    guard let sample else { return (size, 0) }
    let among = sample.kept == nil ? Set(own) : everywhere[sample.sample.design?.months ?? ""] ?? []
    return (size, sample.sample.ticketIDs.count { !among.contains($0) })
  }

  private func frame(of intent: Intent, _ sample: StandingSample?) -> [String] {
    guard let sample, sample.kept != nil else { return round.frame(of: intent) }
    return frames[sample.sample.design?.months ?? ""]?[intent.label]?.ids ?? []
  }

  private func facts(of intent: Intent, _ sample: StandingSample?) -> PolicyFacts {
    var facts = PolicyFacts(asOf: asOf)
    facts.marks = intent.attributes.marks
    facts.agreement = raters.agreement
    facts.outcomes = outcomes[intent.label] ?? OutcomeComparison()
    guard let sample else { return facts }
    facts.scoredByTwo = sample.scoredByTwo
    facts.newestScore = sample.newestScore
    facts.kept = sample.kept
    facts.driftCosine = drift[intent.label]
    facts.misses = raters.misses(in: sample, fewest: inForce.policy.raterError.minimumKnown)
    facts.lineage = changes.filter { $0.run > sample.mineRun }.flatMap(\.changes).filter {
      $0.intentID == intent.id || $0.otherID == intent.id
    }
    return facts
  }

  /// Hash of all that the verdicts depend on, the day aside.
  func hash() -> Digest {
    var hasher = SHA256()
    hasher.update(field: round.discovery.key)
    hasher.update(field: GateRule.version)
    hasher.update(field: inForce.source)
    hasher.update(field: inForce.text)
    for (rater, error) in raters.errors.flatMap({ $0.sorted { $0.key < $1.key } }) {
      hasher.update(field: rater)
      for count in [error.missed, error.knownDefects, error.falseAlarms, error.knownGood] {
        hasher.update(field: Int64(count))
      }
    }
    for intent in round.intents {
      hasher.update(field: intent.id)
      for mark in intent.attributes.marks { hasher.update(field: mark.rawValue) }
      if let reopened = outcomes[intent.label]?.reopened {
        for count in [reopened.bot, reopened.botTickets, reopened.human, reopened.humanTickets] {
          hasher.update(field: Int64(count))
        }
      }
      if let rating = outcomes[intent.label]?.rating {
        for mean in [rating.botMean, rating.humanMean] { hasher.update(field: Int64(bitPattern: mean.bitPattern)) }
        for count in [rating.botAnswers, rating.humanAnswers] { hasher.update(field: Int64(count)) }
      }
      let sample = standing[intent]
      for id in frame(of: intent, sample) { hasher.update(field: id) }
      guard let sample else { continue }
      hasher.update(field: sample.sample.id)
      hasher.update(field: sample.mineRun)
      hasher.update(field: Int64(eligible(intent, sample).size))
      hasher.update(field: Int64((sample.kept ?? 1) * 1_000_000))
      hasher.update(field: sample.newestScore?.seconds ?? 0)
      if round.isEdited(intent) { hasher.update(field: "edited") }
      for month in audits[intent.id]?.months ?? [] {
        hasher.update(field: month.month)
        for count in [month.tickets, month.open, month.defects, month.sum] { hasher.update(field: Int64(count)) }
      }
      hasher.update(field: Int64(audits[intent.id]?.highest ?? 0))
      hasher.update(field: audits[intent.id]?.isSimulated == true ? 1 : 0)
      for one in sample.sample.replaced { hasher.update(field: one.ticketID + "\n" + one.reason) }
      for id in sample.sample.ticketIDs { hasher.update(field: id) }
      for one in sample.assignments { for field in [one.ticketID, one.rater] { hasher.update(field: field) } }
      for score in sample.scores {
        for field in [score.ticketID, score.rater, score.comment] { hasher.update(field: field) }
        for criterion in Criterion.allCases { hasher.update(field: Int64(score[criterion])) }
        hasher.update(field: score.isSimulated ? 1 : 0)
        hasher.update(field: score.details.needsSecondOpinion ? 1 : 0)
      }
    }
    return hasher.finalize()
  }
}

extension StandingSample {
  /// Share of the sample that two persons scored, 0 to 1.
  var scoredByTwo: Double {
    let persons = Dictionary(
      grouping: scores.filter { !$0.isSimulated && $0.rater != GateRule.adjudicator }, by: \.ticketID
    ).mapValues { Set($0.map(\.rater)).count }
    return sample.ticketIDs.isEmpty
      ? 0 : Double(sample.ticketIDs.count { persons[$0] ?? 0 >= 2 }) / Double(sample.ticketIDs.count)
  }

  /// What it costs that tickets of the sample have something in common, as its own scores show it.
  func designEffect(in store: Store) throws -> DesignEffect.Estimate {
    let groups = try store.groups(of: sample.ticketIDs, answer: SampleStage.answer)
    let open = Set(settled.unscored + settled.disputed)
    let defects = Set(settled.defects)
    return DesignEffect.estimated(
      sample.ticketIDs.map { groups[$0] ?? [:] },
      from: sample.ticketIDs.filter { !open.contains($0) }.map {
        DesignEffect.Scored(groups: groups[$0] ?? [:], isPerfect: !defects.contains($0))
      })
  }
}
