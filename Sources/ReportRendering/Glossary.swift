// Every figure of the report in words that a lead understands: the one place where they stand. Pages link their labels
// to these entries (Markup/Explained.swift), the workbook lists them. Words of the code: Documentation/glossary.md.

/// The words of the report.
enum Glossary {
  /// What is explained. The raw value names the entry's place on a page; entries stand in this order.
  enum Key: String, CaseIterable {
    // The verdict.
    case verdict, hold, evidence, sample, attempt, policy, autoResolved = "auto-resolved", fullMarks = "full-marks",
      defect, allowedDefects = "allowed-defects", criterion, volume
    // How sure it is.
    case floor, interval, wilson, frameFloor = "batch-floor", curtailed, effectiveSize = "effective-size",
      clusteredFloor = "clustered-floor", corrected, misses, falseAlarms = "false-alarms",
      ticketsToProve = "tickets-to-prove", newestScore = "newest-score", expires
    // What becomes of tickets.
    case reopened, rating, difference, handling, handoffs, notes, touches, supervisor, waiting, citations,
      articleAge = "article-age"
    // All intents together.
    case coverage, outside, chanceToShip = "chance-to-ship", posterior, chanceBelow = "chance-below",
      falseShips = "false-ships", pooledShare = "pooled-share", pooledFloor = "pooled-floor",
      wrongAnswers = "wrong-answers", nextRatings = "next-ratings", firstStep = "first-step",
      minutesPerTicket = "minutes-per-ticket", minutesFreed = "minutes-freed", confidence, audit,
      auditSum = "audit-sum"
    // Raters.
    case rawAgreement = "raw-agreement", ac1, alpha, kappa, baseRate = "base-rate", severity,
      minutesPerScore = "minutes-per-score"
  }

  struct Entry {
    /// As it stands in a label.
    var term: String
    /// What it says, in one line.
    var short: String
    /// How it is computed.
    var more: String
    /// The standard, paper or document behind it; empty where it is a plain count.
    var source: String

    fileprivate init(_ term: String, _ short: String, _ more: String, _ source: String = "") {
      (self.term, self.short, self.more, self.source) = (term, short, more, source)
    }
  }

  static func entry(_ key: Key) -> Entry {
    switch key {
    case .verdict:
      return Entry(
        "Verdict",
        "Ship: the bot may answer alone. Hold: a person stays in charge.",
        "The rule counts defects in a random sample of the bot's answers; a hold of the policy then overrides a "
          + "pass, never the other way round.",
        "Documentation/policy.md")
    case .hold:
      return Entry(
        "Reason to hold",
        "What keeps the bot from answering alone, the weightiest reason first.",
        "From the rule (scores, sample) or from the desk's policy (human review, agreement, rater error, age, "
          + "change, outcomes). Each names what lifts it.",
        "Documentation/policy.md")
    case .evidence:
      return Entry(
        "Evidence",
        "How far the scores carry the verdict: proven, by rule, near miss, clear fail or open.",
        "Proven: the floor reaches the required share. By rule: passed, floor below it. Near miss: failed, yet the "
          + "required share is still inside the interval. Clear fail: it is not. Open: not all scored.",
        "Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404")
    case .sample:
      return Entry(
        "Sample",
        "The tickets drawn at random for raters to score.",
        "The smallest keyed hashes of the auto-resolved tickets: fixed by the tickets, the intent, the seed and the "
          + "attempt, so that anyone can repeat the draw.",
        "Documentation/scoring.md")
    case .attempt:
      return Entry(
        "Attempt",
        "How often a sample has been drawn for this intent since the last one that shipped it and stood.",
        "Drawing again until it passes helps weak intents by luck: one with 8% defects passes 18% of the time at "
          + "once, 45% within three tries. From the third attempt on a sample must prove the share.")
    case .policy:
      return Entry(
        "Policy",
        "What the desk asks for besides the rule before an intent ships.",
        "Read from policy.yaml when verdicts are given, kept with them, and named by the hash of its text. It can "
          + "hold an intent, never ship one.",
        "Documentation/policy.md")
    case .autoResolved:
      return Entry(
        "Auto-resolved",
        "Tickets that the bot resolved alone; samples are drawn from these.",
        "At least one public answer by the bot and none by a person.")
    case .fullMarks:
      return Entry(
        "At 2/2",
        "Answers with the full score, 2, on all three criteria.",
        "Settled tickets of the sample that every rater, or the adjudicator, gave 2 for facts, policy and tone.")
    case .defect:
      return Entry(
        "Defects",
        "Sampled answers that miss the full score on at least one criterion.",
        "Settled tickets less those at 2/2.")
    case .allowedDefects:
      return Entry(
        "Defects allowed",
        "How many defects a sample of this size may have and still ship.",
        "5 in 100; a smaller sample in proportion, rounded down; from the third attempt on as few as prove the "
          + "share.")
    case .criterion:
      return Entry(
        "Criterion",
        "What answers are scored on: facts, policy, tone; which of them spends the allowed defects.",
        "Settled tickets below 2 on each criterion, with Clopper-Pearson bounds. A ticket can miss several, so "
          + "these sum to more than the defects.")
    case .volume:
      return Entry(
        "Volume",
        "This intent's share of all tickets.",
        "Tickets filed under the intent, of all tickets whose text could be read.")
    case .floor:
      return Entry(
        "At least",
        "The share at 2/2 that the sample proves, with 95% confidence.",
        "One-sided 95% Clopper-Pearson bound: 95 of 100 prove 89.8%, only 99 or 100 of 100 prove 95%.",
        "Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404")
    case .interval:
      return Entry(
        "95% interval",
        "The true share lies between these bounds in at least 95 of 100 such samples.",
        "Two-sided Clopper-Pearson bounds, exact for every true share.",
        "Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404")
    case .wilson:
      return Entry(
        "Wilson interval",
        "A second, slightly narrower interval for the same share.",
        "Two-sided score interval; covers 95% on average over the true shares.",
        "Wilson 1927, doi:10.1080/01621459.1927.10502953")
    case .frameFloor:
      return Entry(
        "At least, of these tickets",
        "The share at 2/2 that is proven for the intent's own past tickets, not for those to come.",
        "One-sided 95% hypergeometric bound: above the other floor where much of a small batch was scored.")
    case .curtailed:
      return Entry(
        "Estimate after an early stop",
        "The share of defects where scoring ended at the defect that settled the hold.",
        "(k − 1) / (m − 1) where defect k fell on ticket m, because the last ticket is a defect by the rule that "
          + "ended the scoring. Interval for sampling that ends with a given defect.",
        "Girshick, Mosteller and Savage 1946, doi:10.1214/aoms/1177731018")
    case .effectiveSize:
      return Entry(
        "Worth independent tickets",
        "How many unrelated tickets the scored ones are worth: copies tell less.",
        "Scored tickets divided by the design effect, by which near-copies and shared answers widen the variance.",
        "Kish 1965, Survey Sampling")
    case .clusteredFloor:
      return Entry(
        "At least, copies discounted",
        "What the sample proves once near-copies count for less.",
        "The one-sided 95% floor for as many tickets as the sample is worth.",
        "Korn and Graubard 1998, Survey Methodology 24")
    case .corrected:
      return Entry(
        "Corrected for rater error",
        "The share at 2/2 with the raters' known mistakes taken out.",
        "Share of defects (seen − false alarms) / (1 − misses − false alarms), from hidden tickets whose right "
          + "scores are known; the interval carries both uncertainties.",
        "Rogan and Gladen 1978, doi:10.1093/oxfordjournals.aje.a112510")
    case .misses:
      return Entry(
        "Misses",
        "Known defects, hidden among the tickets, that a rater gave full marks.",
        "Of the hidden known defects given to the raters; with a 95% interval.")
    case .falseAlarms:
      return Entry(
        "False alarms",
        "Known good answers, hidden among the tickets, that a rater marked down.",
        "Of the hidden known good tickets given to the raters; with a 95% interval.")
    case .ticketsToProve:
      return Entry(
        "More tickets to prove it",
        "Further scores that would prove the required share, at the present rate of defects.",
        "The least number with which the one-sided 95% floor reaches it, or the rest of the frame where that is "
          + "fewer; none where more than 10,000 would be needed.")
    case .newestScore:
      return Entry(
        "Newest score",
        "When the sample's latest score was given.",
        "UTC; not known for scores that came without a time.")
    case .expires:
      return Entry(
        "Verdict ends",
        "The last day on which the scores are fresh enough to ship on.",
        "Newest score plus the days that the policy allows.",
        "Documentation/policy.md")
    case .reopened:
      return Entry(
        "Reopened",
        "Tickets that customers opened again after they were resolved.",
        "Of the tickets whose export says whether they were; after the bot alone and after people alone.")
    case .rating:
      return Entry(
        "Rating",
        "What customers answered when asked how it went, as a share of the best.",
        "Mean over the customers who answered; who did not answer is not counted as content.")
    case .difference:
      return Entry(
        "Difference",
        "The bot less people: what automation changes for customers.",
        "95% interval: of two shares by Newcombe's method 10, of two means by the same way from score intervals of "
          + "each. If 0 lies inside, no difference is shown.",
        "Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I")
    case .handling:
      return Entry(
        "Time to solution",
        "From a ticket's creation to its solution.",
        "Median and nine-in-ten, by nearest rank, of the tickets with both times.")
    case .handoffs:
      return Entry(
        "Handoffs",
        "How often a ticket changes hands, per ticket.",
        "Changes of assignee or group after the first, over tickets whose export tells of them.")
    case .notes:
      return Entry(
        "Internal notes",
        "Notes among colleagues, per ticket.",
        "Messages that customers do not see, over tickets that people worked on.")
    case .touches:
      return Entry(
        "Touches",
        "Answers and notes by people, per ticket.",
        "Public answers and internal notes, over tickets that people worked on.")
    case .supervisor:
      return Entry(
        "Supervisor steps in",
        "Tickets in which a supervisor wrote.",
        "Of the tickets that people worked on; supervisors are those whom the export or the roster names.")
    case .waiting:
      return Entry(
        "Waiting",
        "Where tickets spend their time, status by status.",
        "Hours from one change of status to the next, by status as the help desk names it; time after the solution "
          + "is left out.")
    case .citations:
      return Entry(
        "Cited",
        "Sampled answers that refer to this document.",
        "Links and article ids in the bot's answers; beside it how many of those answers are defects.")
    case .articleAge:
      return Entry(
        "Age when cited",
        "How long the document had stood unchanged when answers cited it.",
        "Median days from the version in force to the answer.")
    case .coverage:
      return Entry(
        "Coverage",
        "The share of all tickets that the largest intents hold together.",
        "Running sum of volumes, largest first; tickets that fit no intent count in the whole.")
    case .outside:
      return Entry(
        "Outside every intent",
        "Tickets too unlike any intent to be counted with it.",
        "They stay with people; their share is part of the whole in every figure of volume.")
    case .chanceToShip:
      return Entry(
        "Chance to ship",
        "How often the rule ships an intent with this share of defects.",
        "Binomial probability of no more defects than allowed: the rule's operating curve. At the required 95% it "
          + "holds 38% of intents.",
        "Dodge and Romig 1929, A Method of Sampling Inspection")
    case .posterior:
      return Entry(
        "Likely share at 2/2",
        "The best guess for the intent, from its own scores and those of all others.",
        "Posterior mean and 95% credible interval; a beta distribution of defect shares is fitted to all scored "
          + "intents (empirical Bayes).",
        "Morris 1983, doi:10.1080/01621459.1983.10477920")
    case .chanceBelow:
      return Entry(
        "Chance below 95%",
        "How likely it is that the intent truly misses the required share.",
        "Posterior probability, from the same fit over all intents.",
        "Morris 1983, doi:10.1080/01621459.1983.10477920")
    case .falseShips:
      return Entry(
        "Probably below 95%",
        "How many of the intents that ship truly miss the required share.",
        "Sum of their chances to be below it; bounds from the distribution of that number.")
    case .pooledShare:
      return Entry(
        "Share at 2/2 of what ships",
        "All scored answers of shipping intents taken together.",
        "Answers at 2/2 of all settled ones, every scored ticket counting once.")
    case .pooledFloor:
      return Entry(
        "At least, of what ships",
        "The share at 2/2 that is proven for everything that ships together.",
        "One-sided 95% bound of the mean share of what ships, each intent weighed by its scored tickets, with the "
          + "luck of the draw taken out: what ships by luck flatters its scores.",
        "Morris 1983, doi:10.1080/01621459.1983.10477920")
    case .wrongAnswers:
      return Entry(
        "Wrong answers a month",
        "Answers below 2/2 to expect each month if the bot answered all that ships.",
        "Likely share of defects times monthly tickets, summed over what ships; 95% bounds.")
    case .nextRatings:
      return Entry(
        "Next ratings",
        "Where further scores remove most doubt about ship or hold.",
        "They are given where they most lower the expected number of wrong decisions, over all outcomes that they "
          + "may have.",
        "Raiffa and Schlaifer 1961, Applied Statistical Decision Theory")
    case .firstStep:
      return Entry(
        "First step",
        "The share of the intent's tickets to hand to the bot first; shadow: it drafts, a person sends.",
        "What is proven begins with the last but one of the policy's steps, what ships by rule with the second, and "
          + "in shadow where its chance to be below 95% is a fifth or more.",
        "Documentation/policy.md")
    case .minutesPerTicket:
      return Entry(
        "Minutes per ticket",
        "What a ticket costs people today.",
        "Messages and notes of people per ticket times the policy's minutes per message: the export says how many "
          + "there were, not how long they took.",
        "Documentation/policy.md")
    case .minutesFreed:
      return Entry(
        "Minutes freed a month",
        "Human minutes a month that full automation of the intent would save.",
        "Monthly tickets that people still work on times minutes per ticket.")
    case .confidence:
      return Entry(
        "Confidence",
        "How likely it is that the intent meets the required share.",
        "1 less the chance below it, from the fit over all intents.",
        "Morris 1983, doi:10.1080/01621459.1983.10477920")
    case .audit:
      return Entry(
        "Monthly audit",
        "Answers to score every month after an intent ships, with an alarm that adds up.",
        "Bernoulli CUSUM: a defect raises the sum, a good answer lowers it, never below 0; at the alarm the intent "
          + "goes back to people.",
        "Reynolds and Stoumbos 1999, doi:10.1080/00224065.1999.11979900")
    case .auditSum:
      return Entry(
        "Audit sum",
        "What the monthly audits since the sample add up to; at the alarm the intent goes back to people.",
        "In the order of months and draws: a defect adds the plan's step, a good answer takes 1 away, never below 0. A "
          + "new sample begins anew at 0.",
        "Reynolds and Stoumbos 1999, doi:10.1080/00224065.1999.11979900")
    case .rawAgreement:
      return Entry(
        "Raw agreement",
        "How often two raters of the same answer say the same.",
        "Of the tickets scored by two or more; 95% interval by resampling tickets.",
        "Documentation/agreement.md")
    case .ac1:
      return Entry(
        "AC1 (Gwet)",
        "Agreement beyond chance that stays fair when nearly all answers are good; 1 is full agreement.",
        "Chance is taken from how hard answers are to tell apart, so one common score does not drag it down.",
        "Gwet 2008, doi:10.1348/000711006X126600")
    case .alpha:
      return Entry(
        "α (Krippendorff)",
        "Agreement beyond chance by the distance between scores; 1 is full agreement.",
        "Ordinal over 0, 1, 2; low when nearly all answers are good, however well raters agree.",
        "Hayes and Krippendorff 2007, doi:10.1080/19312450709336664")
    case .kappa:
      return Entry(
        "κ (Cohen)",
        "Agreement of two raters beyond chance; 1 is full agreement.",
        "Low when nearly all answers are good: read it with the base rate.",
        "Cohen 1960, doi:10.1177/001316446002000104")
    case .baseRate:
      return Entry(
        "Base rate",
        "How common the best score is; near 100%, κ and α are low by nature.",
        "Best scores of all scores given to the tickets scored twice.")
    case .severity:
      return Entry(
        "Severity",
        "How much lower a rater scores than others do on the same tickets.",
        "Mean difference in points per criterion over shared tickets; 0: like the others, above: stricter.",
        "Documentation/agreement.md")
    case .minutesPerScore:
      return Entry(
        "Minutes per ticket scored",
        "How long a rater looks at a ticket.",
        "Median of the time a ticket was open on the scoring page, pauses left out.")
    }
  }
}
