// From the figures of an exam to what is said of it: names for numbers, shares, differences with bounds.
import IntentClustering
import QualityGate
import TicketModel
import TicketStore

extension ExamSummary {
  /// - Parameters:
  ///   - early, present: Intents by their numbers in the exam.
  ///   - labels: Names of the known labels; empty without any.
  init(
    _ exam: ForwardExam, corpus: ExamCorpus, run: StoredRun, early: [Intent], present: [Intent], labels: [String],
    mined: Int, heldOut: Int, leastConfidence: Double
  ) {
    let windows = corpus.windows
    let limits = ForwardExam.Parameters()
    func name(_ intent: Intent) -> Named { Named(id: intent.id, name: intent.name) }
    func window(_ months: ClosedRange<Int>, _ tickets: Int) -> Window {
      Window(
        first: Timestamp.monthName(months.lowerBound), last: Timestamp.monthName(months.upperBound), tickets: tickets)
    }
    func line(_ tally: ExamTally, month: Int? = nil, against baseline: ExamTally? = nil) -> Line {
      Line(tally, month: month.map { Timestamp.monthName($0) }, against: baseline, hasLabels: !labels.isEmpty)
    }
    self.run = run.key
    vectorizer = run.run.parameters["vectorizer"] ?? ""
    intents = run.run.parameters["intents"] ?? ""
    seed = run.run.seed
    self.leastConfidence = leastConfidence
    sureConfidence = limits.sureConfidence
    self.mined = window(windows.mined, mined)
    assigned = window(windows.assigned, corpus.documents.count - mined - heldOut)
    (undated, outside, unknown) = (corpus.undated, corpus.outside, corpus.unknown)
    self.heldOut = line(exam.heldOut)
    late = line(exam.late, against: exam.heldOut)
    let offset = windows.mined.lowerBound
    months = windows.assigned.map { line(exam.months[$0 - offset], month: $0, against: exam.heldOut) }
    born = exam.births.births.map { birth in
      Birth(
        intent: name(present[Int(birth.present)]), early: Span(birth.early), late: Span(birth.late),
        volumes: windows.assigned.map { birth.volumes[$0 - offset] }, pValue: birth.pValue,
        unassigned: birth.unassigned, sameIntent: birth.own, wrong: birth.wrong, surelyWrong: birth.surelyWrong,
        misplaced: birth.misplaced.map {
          Birth.Misplacement(
            early: name(early[Int($0.early)]), tickets: $0.tickets, meanConfidence: $0.meanConfidence, sure: $0.sure)
        })
    }
    earlyIntents = exam.decays.intents.enumerated().map { place, one in
      let counterpart = exam.counterparts[place]
      return Early(
        intent: name(early[place]), mined: early[place].volume,
        counterpart: counterpart < 0 ? nil : name(present[Int(counterpart)]),
        label: exam.labels[place] < 0 ? nil : labels[Int(exam.labels[place])], early: Span(one.early),
        late: Span(one.late), volumes: one.volumes, heldOut: line(one.heldOut),
        lateLine: line(one.afterwards, against: one.heldOut),
        pValues: Dictionary(uniqueKeysWithValues: one.pValues.map { ($0.key.rawValue, $0.value) }),
        decays: one.decays.map(\.rawValue))
    }
    let kinds = ExamDecays.Kind.allCases.map { ($0.rawValue, exam.decays.alarms[$0]!) }
    alarms = ([("born", exam.births.alarms)] + kinds).map { kind, alarms in
      Alarms(
        kind: kind, falseAlarmsExpected: limits.falseAlarms, tests: alarms.tests, able: alarms.able,
        threshold: alarms.threshold)
    }
  }
}

extension ExamSummary.Line {
  init(_ tally: ExamTally, month: String?, against baseline: ExamTally?, hasLabels: Bool) {
    func share(_ part: Int, of whole: Int) -> Double? { whole > 0 ? Double(part) / Double(whole) : nil }
    func change(_ count: (ExamTally) -> (Int, Int)) -> ExamSummary.Change? {
      guard let baseline, count(baseline).1 > 0, count(tally).1 > 0 else { return nil }
      let change = BinomialBounds.difference(from: count(baseline), to: count(tally))
      return ExamSummary.Change(estimate: change.estimate, lower: change.lower, upper: change.upper)
    }
    self.month = month
    tickets = tally.tickets
    assigned = tally.assigned
    assignedShare = share(tally.assigned, of: tally.tickets)
    meanConfidence = tally.assigned > 0 ? tally.meanConfidence : nil
    sameIntent = tally.agreeing
    sameIntentShare = share(tally.agreeing, of: tally.assigned)
    sameIntentChange = change { ($0.agreeing, $0.assigned) }
    guard hasLabels else { return }
    labelled = tally.labelled
    right = tally.right
    accuracy = share(tally.right, of: tally.labelled)
    accuracyChange = change { ($0.right, $0.labelled) }
  }
}

extension ExamSummary.Span {
  init(_ span: VolumeChange.Span) { (tickets, months, share) = (span.tickets, span.months, span.share) }
}
