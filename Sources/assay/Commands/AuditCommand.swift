// assay audit: the trail of everything that happened in scoring rounds.
import ArgumentParser
import AssayPipeline
import TicketModel

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Check and show the trail of everything that happened in scoring rounds.",
    subcommands: [VerifyTrail.self, ShowTrail.self])

  struct VerifyTrail: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Has anything in the trail, the scores or the samples been changed by hand?",
      discussion: """
        Every event carries a hash over itself and the event before, so that a row that was changed, removed or moved is \
        found; and samples, raters' tickets and scores in the store are held against the events that tell of them. Who \
        cuts off the end of the trail is found by its head: every verdict keeps it, and so can you. Ends with exit code 1 \
        when something is wrong.
        Memory: one entry for each score and sampled ticket.
        Example: assay audit verify --head 1204:9f3c…
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("An end of the trail that was written down.", valueName: "number:hash"))
    var head: [String] = []

    func run() throws {
      let check = try AuditTrailStage.verify(heads: head, context: common.context)
      try check.show(as: common.format)
      if !check.isWhole { throw ExitCode(1) }
    }
  }

  struct ShowTrail: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "List what happened: who, when, which sample and ticket, what.",
      discussion: """
        Memory: the events shown.
        Example: assay audit show --intent I001 --rater ana --kind changed
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: "Only events of this intent.")
    var intent: String?
    @Option(help: "Only what this person did, or what was done with their work.")
    var rater: String?
    @Option(help: "Only events of this ticket.")
    var ticket: String?
    @Option(help: "Only events of these kinds (\(ScoringEvent.Kind.allCases.map(\.rawValue).joined(separator: ", "))).")
    var kind: [ScoringEvent.Kind] = []
    @Option(help: ArgumentHelp("Only events from this day on (UTC).", valueName: "yyyy-mm-dd"))
    var from: String?
    @Option(help: ArgumentHelp("Only events up to and with this day (UTC).", valueName: "yyyy-mm-dd"))
    var to: String?
    @Option(help: "Only so many of the newest.")
    var last: Int?

    func validate() throws {
      for (day, name) in [(from, "--from"), (to, "--to")] where day.map({ Timestamp.ofDay($0) == nil }) ?? false {
        throw ValidationError("\(name) takes a day such as 2024-06-30.")
      }
      if let last, last < 1 { throw ValidationError("--last takes a number from 1.") }
    }

    func run() throws {
      var filter = TrailFilter()
      (filter.intentID, filter.rater, filter.ticketID) = (intent ?? "", rater ?? "", ticket ?? "")
      filter.kinds = Set(kind)
      filter.from = from.flatMap(Timestamp.ofDay)
      filter.until = to.flatMap(Timestamp.ofDay).map { Timestamp(seconds: $0.seconds + 86_400) }
      try Trail(events: AuditTrailStage.show(filter, last: last, context: common.context)).show(as: common.format)
    }
  }
}

extension Timestamp {
  /// The first second of `2024-06-30`; `nil` for any other text.
  fileprivate static func ofDay(_ text: String) -> Timestamp? {
    text.utf8.count == 10 ? parse(text)?.time : nil
  }
}

private struct Trail: Printable {
  var events: [AuditTrailStage.Line]

  var rows: [any Encodable]? { events }

  var text: String {
    var table = TextTable(
      columns: [
        ("", .right), ("when", .left), ("what", .left), ("who", .left), ("sample", .left), ("ticket", .left),
        ("", .left),
      ], elasticColumn: 6)
    table.rows = events.map { event in
      let facts = event.facts.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty && $0.key != "rater" }
        .map { key, value in
          // A hash is to be recognised, not read.
          let isHash = value.utf8.count == 64 && value.allSatisfy(\.isHexDigit)
          return "\(key) \(isHash ? value.prefix(12) + "…" : value.split(separator: "\n").joined(separator: " "))"
        }
      return [
        String(event.number), event.at, event.kind, event.actor, event.sample, event.ticket,
        event.isErased ? "(erased with its requester)" : facts.joined(separator: ", "),
      ]
    }
    return events.isEmpty ? "no such event" : table.text(width: TextTable.windowWidth)
  }
}

extension AuditTrailStage.Check: Printable {
  var text: String {
    let told = findings.prefix(50).map { finding in
      [
        finding.event.map { "event \($0)" }, finding.sample.isEmpty ? nil : finding.sample,
        finding.ticketID.map { "ticket \($0)" },
      ].compactMap { $0 }.joined(separator: ", ") + ": " + finding.what
    }
    let more = findings.count > 50 ? ["… and \(findings.count - 50) more (--format json lists all)"] : []
    let erased = self.erased > 0 ? ", \(self.erased.grouped) of them erased with their requesters" : ""
    return
      ([isWhole ? "the trail is whole: \(events.counted("event"))\(erased)" : "THE TRAIL IS NOT WHOLE"]
        .map { $0 } + told + more + (events > 0 ? ["head \(head)"] : [])).joined(separator: "\n")
  }
}
