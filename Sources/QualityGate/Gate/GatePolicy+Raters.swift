// The policy's reasons about those who scored: review of marked intents, agreement, missed known defects.
import TicketModel

extension GatePolicy {
  // MARK: Review

  /// Two people over the sample, or a review held elsewhere that is still in force.
  func humanReviewMissing(_ facts: PolicyFacts, _ verdict: Verdict) -> Verdict.Hold? {
    let marks = humanReview.marks.filter(facts.marks.contains)
    let reviews = humanReview.reviews.filter { $0.intentID == verdict.intentID }
    guard !marks.isEmpty, facts.scoredByTwo < humanReview.minimumScoredByTwo - GatePolicy.tolerance,
      !reviews.contains(where: { isInForce($0, asOf: facts.asOf) })
    else { return nil }
    var finding =
      "It is marked \(marks.map(\.rawValue).joined(separator: " and ")): the policy asks that two people score "
      + "\(Worded.limit(percent: humanReview.minimumScoredByTwo)) of its sample, and they scored "
      + Worded.below(percent: facts.scoredByTwo)
    if let review = reviews.max(by: { $0.on < $1.on }) {
      finding += "; its review of \(review.on.dateText) "
      finding += review.on > facts.asOf ? "is still to come" : "is older than \(Self.count(expiryDays ?? 0, "day"))"
    }
    let overlap = Worded.limit(humanReview.minimumScoredByTwo)
    return Verdict.Hold(
      reason: .humanReviewMissing, finding: finding + ".",
      lift: "Either \(newSample(of: verdict, options: " --overlap \(overlap)")); or name a review of it under "
        + "'human review: reviews' in the policy file.")
  }

  /// A review ages as scores do, and counts from its day on.
  private func isInForce(_ review: HumanReview.Review, asOf: Timestamp) -> Bool {
    guard review.on <= asOf else { return false }
    return expiry(newestScore: review.on).map { $0 >= asOf } ?? true
  }

  // MARK: Agreement

  func agreementTooLow(_ facts: PolicyFacts, _ verdict: Verdict) -> Verdict.Hold? {
    guard let least = agreement.minimumAC1 else { return nil }
    let pairs = facts.agreement.pairs
    // Those of other intents may end with their samples: the new one is to have enough by itself.
    let overlap = share(giving: agreement.minimumPairs, of: verdict, usual: 0.5)
    guard pairs >= agreement.minimumPairs, let ac1 = facts.agreement.ac1 else {
      guard agreement.isRequired else { return nil }
      return Verdict.Hold(
        reason: .agreementTooLow,
        finding: "How far raters agree is not known: two people scored \(Self.count(pairs, "ticket")) of the round"
          + (pairs < agreement.minimumPairs
            ? ", and the policy asks for \(agreement.minimumPairs)." : ", which do not tell."),
        lift: "Have two people score more tickets, of this intent or others: "
          + "\(newSample(of: verdict, options: " --overlap \(overlap)")); or write 'required: no' under 'agreement' in "
          + "the policy file.")
    }
    guard ac1 < least - GatePolicy.tolerance else { return nil }
    return Verdict.Hold(
      reason: .agreementTooLow,
      finding: "Raters agree on what is at 2/2 by \(Worded.below(ac1)) beyond chance (AC1; 1 is always) over "
        + "\(Self.count(pairs, "ticket")) that two of them scored, and the policy asks for \(Worded.limit(least)).",
      lift: "See with 'assay score agreement' what they differ on, settle it with them, and have them correct their "
        + "scores ('assay score import'); or \(newSample(of: verdict, options: " --overlap \(overlap)")).")
  }

  // MARK: Missed defects

  func raterErrorTooHigh(_ facts: PolicyFacts, _ verdict: Verdict) -> Verdict.Hold? {
    guard let most = raterError.maximumMisses else { return nil }
    let known = facts.misses.known
    // Every other known ticket is a defect.
    let rate = share(giving: 2 * raterError.minimumKnown, of: verdict, usual: 0.2)
    let planted = "name a file of known tickets with '--known' where earlier rounds have settled too few"
    guard known >= raterError.minimumKnown, let share = facts.misses.share else {
      guard raterError.isRequired else { return nil }
      return Verdict.Hold(
        reason: .raterErrorTooHigh,
        finding: "How many defects its raters miss is not known: they scored "
          + Self.count(known, "hidden known defect")
          + (known < raterError.minimumKnown
            ? ", and the policy asks for \(raterError.minimumKnown)." : ", which do not tell."),
        lift: "Mix in known tickets: \(newSample(of: verdict, options: " --known-rate \(rate)")); \(planted). Or write "
          + "'required: no' under 'rater error' in the policy file.")
    }
    guard share > most + GatePolicy.tolerance else { return nil }
    return Verdict.Hold(
      reason: .raterErrorTooHigh,
      finding: "Its raters missed \(Worded.above(percent: share)) of the \(Self.count(known, "hidden known defect")) "
        + "that they scored, and the policy allows \(Worded.limit(percent: most)).",
      lift: "Settle with them what a defect is ('assay score calibrate'), then "
        + "\(newSample(of: verdict, options: " --known-rate \(rate)")); \(planted).")
  }
}
