// assay intents exam: how intents of the first months would have served the months that followed.
import ArgumentParser
import AssayPipeline

extension IntentsCommand {
  struct Exam: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "exam", abstract: "Mine the first months, assign the later ones, and see what held.",
      discussion: """
        Mines the tickets of the first months alone, as the store's newest run was mined (vectorizer, seed, number of \
        intents), with nothing learned from later ones, and assigns the later months as 'assay assign' would; nothing \
        is stored. Without options the last quarter of the months is assigned.
        Same intent: the store's run, over all months and as edited, has the ticket in the intent that most mined \
        tickets of the assigned one are in. One early ticket in ten is held out of everything: late months are compared \
        with these, with 95% intervals, so that what differs is the time.
        Born: intents of the store with hardly a ticket in the mined months, and where theirs went.
        Decayed: intents of the mined months that hardly a later ticket comes to (ended), or whose tickets are less \
        often in the same intent (disagrees) or assigned with less confidence (unsure) than those held out.
        Each of these four tests is exact; over all intents together 0.05 false alarms of each are to be expected at \
        most, and how many intents have tickets enough for one is said. --labels adds the share of assigned tickets \
        whose label is that of most of the intent's mined tickets.
        Memory: that of 'assay mine' on the mined months, and the texts of all tickets.
        Example: assay intents exam --mined 2023-01..2024-06 --assigned 2024-07..2024-12
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("Months to mine (default: all before those to assign).", valueName: "first..last"))
    var mined: String?
    @Option(
      help: ArgumentHelp(
        "Months to assign (default: the last quarter, or all after the mined ones).", valueName: "first..last"))
    var assigned: String?
    @Option(help: "Known labels to check the exam by: a CSV with the columns ticket_id and label.")
    var labels: String?
    @Option(help: ArgumentHelp("Folder of the sentence encoder, as for 'assay mine'.", valueName: "folder"))
    var model: String?
    @Option(help: "Confidence below which a ticket stays unassigned, 0 to 1.")
    var leastConfidence = 0.0

    func validate() throws {
      guard (0...1).contains(leastConfidence) else {
        throw ValidationError("--least-confidence takes a number from 0 to 1.")
      }
      if let mined = try window(mined, "--mined"), let assigned = try window(assigned, "--assigned"),
        mined.upperBound >= assigned.lowerBound
      { throw ValidationError("--mined has to end before --assigned begins.") }
    }

    func run() throws {
      let parameters = ExamStage.Parameters(
        mined: try window(mined, "--mined"), assigned: try window(assigned, "--assigned"), labels: labels, model: model,
        leastConfidence: leastConfidence)
      try ExamStage.run(parameters, context: common.context).show(as: common.format)
    }

    private func window(_ text: String?, _ option: String) throws -> ClosedRange<Int>? {
      try text.map { try MonthRange.parse($0, of: option) }
    }
  }
}

extension ExamSummary: Printable {
  var rows: [any Encodable]? { months }

  /// Early intents named beside a birth.
  private static let shownMisplacements = 2

  var text: String {
    var parts = [heading, monthsText]
    parts.append(contentsOf: bornText)
    parts.append(contentsOf: decayedText)
    parts.append(alarmsText)
    return parts.joined(separator: "\n\n")
  }

  private var heading: String {
    let kind = vectorizer.isEmpty ? "" : "\(vectorizer), "
    var lines = [
      "mined     \(mined.first) to \(mined.last)  \(mined.tickets.counted("ticket")), "
        + "\(earlyIntents.count.counted("intent")) (\(kind)seed \(seed)); \(heldOut.tickets.grouped) more held out",
      "assigned  \(assigned.first) to \(assigned.last)  \(assigned.tickets.counted("ticket"))  "
        + months.map(\.tickets).sparkline,
      "against   run \(run), over all months",
    ]
    if outside > 0 { lines.append("\(outside.counted("ticket")) of other months") }
    if undated > 0 { lines.append("\(undated.counted("ticket")) without a date: in no month") }
    if unknown > 0 {
      lines.append("\(unknown.counted("ticket")) new or changed since run \(run): left out; 'assay mine' takes them in")
    }
    return lines.joined(separator: "\n")
  }

  private var monthsText: String {
    let hasLabels = late.labelled != nil
    var columns: [(title: String, alignment: TextTable.Alignment)] = [
      ("month", .left), ("tickets", .right), ("assigned", .right), ("confidence", .right), ("same intent", .right),
      (hasLabels ? "± held out" : "against held out", .right),
    ]
    if hasLabels { columns += [("label right", .right), ("± held out", .right)] }
    var table = TextTable(columns: columns, elasticColumn: 0)
    let rows = [("held out", heldOut)] + months.map { ($0.month ?? "", $0) } + [("all late", late)]
    table.rows = rows.map { title, line in
      // Two columns of intervals would not fit a window.
      let isShort = hasLabels && line.month != nil
      let own = [
        title, line.tickets.grouped, line.assignedShare?.percent ?? "–", line.meanConfidence?.percent ?? "–",
        line.sameIntentShare?.percent ?? "–", Self.points(line.sameIntentChange, isShort: isShort),
      ]
      return hasLabels ? own + [line.accuracy?.percent ?? "–", Self.points(line.accuracyChange, isShort: isShort)] : own
    }
    return table.text(width: TextTable.windowWidth)
  }

  private var bornText: [String] {
    guard !born.isEmpty else { return ["no intent was born in the assigned months"] }
    var table = TextTable(
      columns: [
        ("born", .left), ("before", .right), ("late", .right), ("months", .left), ("p", .right), ("unassigned", .right),
        ("wrong", .right), ("sure", .right), ("name, and where the tickets went", .left),
      ], elasticColumn: 8)
    table.rows = born.map { birth in
      let places = birth.misplaced.prefix(Self.shownMisplacements).map {
        "\($0.tickets.grouped) to \($0.early.id) \($0.early.name) (\($0.meanConfidence.percent))"
      }
      return [
        birth.intent.id, birth.early.tickets.grouped, birth.late.tickets.grouped, birth.volumes.sparkline,
        birth.pValue.powerOfTen, birth.unassigned.grouped, birth.wrong.grouped, birth.surelyWrong.grouped,
        ([birth.intent.name] + places).joined(separator: "; "),
      ]
    }
    let (late, wrong) = (born.reduce(0) { $0 + $1.late.tickets }, born.reduce(0) { $0 + $1.wrong })
    let sure = born.reduce(0) { $0 + $1.surelyWrong }
    return [
      table.text(width: TextTable.windowWidth) + "\n\n"
        + "\(born.count.counted("intent")) born: of \(late.counted("ticket")) \(wrong.grouped) were put in an intent that "
        + "is not theirs, \(sure.grouped) of them with a confidence of \(sureConfidence.percent) and more"
    ]
  }

  private var decayedText: [String] {
    guard !decayed.isEmpty else { return ["no intent of the mined months decayed"] }
    var table = TextTable(
      columns: [
        ("decayed", .left), ("how", .left), ("months", .left), ("mined months", .right), ("assigned", .right),
        ("p", .right), ("name", .left),
      ], elasticColumn: 6)
    for intent in decayed {
      for kind in intent.decays {
        let (before, after) = intent.figures(of: kind)
        table.rows.append([
          intent.intent.id, kind, intent.volumes.sparkline, before, after, (intent.pValues[kind] ?? 1).powerOfTen,
          intent.intent.name,
        ])
      }
    }
    return [table.text(width: TextTable.windowWidth)]
  }

  private var alarmsText: String {
    let names = ["born": "births", "ended": "ends", "disagrees": "falls in agreement", "unsure": "falls in confidence"]
    let able = alarms.map { "\(names[$0.kind] ?? $0.kind) \($0.able.grouped) of \($0.tests.grouped)" }
    let expected = alarms.map { "\($0.falseAlarmsExpected.decimals(2)) \(names[$0.kind] ?? $0.kind)" }
    return "intents with tickets enough to show one: " + able.joined(separator: ", ")
      + "\nfalse alarms to expect at most: " + expected.joined(separator: ", ")
  }

  /// `−3.1 (−6.0 to −0.2)`, in points of a hundred; without the interval if it is to be short.
  private static func points(_ change: Change?, isShort: Bool) -> String {
    guard let change else { return "" }
    func signed(_ value: Double) -> String {
      let text = (abs(value) * 100).decimals(1)
      return (text == "0.0" ? "" : value < 0 ? "−" : "+") + text
    }
    if isShort { return signed(change.estimate) }
    return "\(signed(change.estimate)) (\(signed(change.lower)) to \(signed(change.upper)))"
  }
}

extension ExamSummary.Early {
  /// What the two groups of tickets show of a decay.
  fileprivate func figures(of kind: String) -> (before: String, after: String) {
    switch kind {
    case "ended": (early.tickets.counted("ticket"), late.tickets.counted("ticket"))
    case "disagrees":
      (
        "\(heldOut.sameIntent.grouped) of \(heldOut.assigned.grouped)",
        "\(lateLine.sameIntent.grouped) of \(lateLine.assigned.grouped)"
      )
    default: (heldOut.meanConfidence?.percent ?? "", lateLine.meanConfidence?.percent ?? "")
    }
  }
}
