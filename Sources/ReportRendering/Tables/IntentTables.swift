// All figures of the intents as tables for spreadsheets and programs: CSV and JSON texts. Columns and keys only ever
// get added at the end; shares have six decimals, so that the same figures give the same bytes on every machine.
public import TicketModel

/// Texts of the data files about intents.
public enum IntentTables {
  /// `intents.csv` of the analyst's report: one line per intent by falling volume, and a last one without an id for the
  /// tickets that fit none.
  ///
  /// - Complexity: O(bytes written), as for all of these.
  public static func csv(_ report: DiscoveryReport) -> String {
    csv(report.intents + [report.outside].compactMap { $0 }, coverage: report.coverage, maps: report.maps)
  }

  static func csv(_ rows: [IntentReport], coverage: Coverage, maps: [IntentMap]) -> String {
    let points = Dictionary(maps.flatMap(\.points).map { ($0.intent, $0) }) { first, _ in first }
    var text = DelimitedLine.header([
      "intent", "name", "theme", "label", "volume", "share", "cumulative_share", "terms", "languages", "channels",
      "resolved_by_bot",
      "resolved_by_human", "resolved_by_both", "resolved_by_unknown", "reopen_rate", "csat_mean", "csat_responses",
      "central_tickets", "reopen_known", "csat_asked", "handling_median_seconds", "handling_p90_seconds",
      "handling_tickets", "nearest_intent", "nearest_cosine", "borderline_tickets", "months", "vectors", "map_x",
      "map_y", "audit_band", "adjusted_cumulative_share", "asked_besides", "pinned", "marks", "owner",
    ])
    let audited = coverage.audit.result
    let bands = audited.map { result in
      result.bands.flatMap { [String](repeating: $0.id, count: $0.intents) }
    }
    for (place, row) in rows.enumerated() {
      let counts = { (counts: [NamedCount]) in counts.map { "\($0.name):\($0.count)" }.joined(separator: " ") }
      let isOutside = row.intent.label < 0
      text += DelimitedLine.row([
        .text(isOutside ? "" : row.intent.id), .text(row.intent.name), .text(row.intent.theme ?? ""),
        .number(Int(row.intent.label)), .number(row.intent.volume), .share(row.share),
        .share(!isOutside && place < coverage.points.count ? coverage.points[place] : nil),
        .text(row.intent.terms.map(\.term).joined(separator: " | ")), .text(counts(row.languages)),
        .text(counts(row.channels)), .number(row.resolutions.bot), .number(row.resolutions.human),
        .number(row.resolutions.mixed), .number(row.resolutions.unknown), .share(row.reopenRate),
        .share(row.satisfactionMean), .number(row.satisfactionResponses),
        .text(row.intent.centralTicketIDs.joined(separator: " ")), .number(row.reopenKnown),
        whole(row.satisfactionAsked), whole(row.handling.map { Int($0.median) }),
        whole(row.handling.map { Int($0.ninetieth) }), .number(row.handling?.tickets ?? 0),
        .text(row.sibling?.intentID ?? ""), .share(row.sibling?.cosine),
        .text(row.borderline.map(\.ticket.ticketID).joined(separator: " ")),
        .text(row.monthlyVolumes.map { "\(Timestamp.monthName($0.month)):\($0.count)" }.joined(separator: " ")),
        .text(row.intent.vectorKind), .share(isOutside ? nil : points[place]?.x),
        .share(isOutside ? nil : points[place]?.y),
        .text(isOutside ? "" : bands.flatMap { place < $0.count ? $0[place] : nil } ?? ""),
        .share(isOutside ? nil : audited.flatMap { place < $0.curve.count ? $0.curve[place].estimate : nil }),
        .number(row.askedBesides),
        .text(row.intent.attributes.isPinned ? "yes" : ""),
        .text(row.intent.attributes.marks.map(\.rawValue).joined(separator: " ")),
        .text(row.intent.attributes.owner ?? ""),
      ])
    }
    return text
  }

  /// `assignments.csv`: one line per mined ticket, in the order given. An outlier has an empty intent.
  ///
  /// - Parameter further: What tickets ask for besides, in the order of the assignments' tickets.
  public static func assignmentsCSV(
    _ assignments: [IntentAssignment], further: [FurtherIntent], intents: [Intent]
  ) -> String {
    var ids = [Int32: String]()
    for intent in intents { ids[intent.label] = DelimitedLine.quoted(DelimitedLine.guarded(intent.id)) }
    var text = DelimitedLine.header(["ticket", "intent", "nearest_intent", "similarity", "besides"])
    text.reserveCapacity(40 * assignments.count)
    var next = 0
    for assignment in assignments {
      text += DelimitedLine.quoted(DelimitedLine.guarded(assignment.ticketID))
      text += ","
      text += ids[assignment.label] ?? ""
      text += ","
      text += ids[assignment.nearestLabel] ?? ""
      text += ","
      text += NumberText.fixed(assignment.similarity, 6)
      text += ","
      var besides: [String] = []
      while next < further.count, further[next].ticketID == assignment.ticketID {
        if let id = ids[further[next].label] { besides.append(id) }
        next += 1
      }
      text += besides.joined(separator: " ")
      text += "\n"
    }
    return text
  }

  /// `intents.json`: the same, with terms and contrasts in full.
  public static func json(_ report: DiscoveryReport) -> String {
    let points = Dictionary(report.maps.flatMap(\.points).map { ($0.intent, $0) }) { first, _ in first }
    let value = JSONText.object([
      "title": .string(report.title), "codeVersion": .string(report.codeVersion),
      "inputHash": .string(report.inputHash),
      "minedTickets": .integer(report.coverage.minedTickets), "outliers": .integer(report.coverage.outliers),
      "intentsToSeventyPercent": report.coverage.intentsToSeventy.map { .integer($0) } ?? .null,
      "maps": .list(
        report.maps.map { .object(["vectors": .string($0.kind), "explainedShare": .share($0.explainedShare)]) }),
      "intents": .list(report.intents.enumerated().map { object($1, at: points[$0]) }),
      "outside": report.outside.map { object($0, at: nil) } ?? .null,
      "coverage": coverage(report.coverage, intents: report.intents),
    ])
    return value.written() + "\n"
  }

  /// The curve in numbers: what reaches 70%, what the next would add, what fits none, and what an audit found.
  static func coverage(_ coverage: Coverage, intents: [IntentReport]) -> JSONText {
    let step = coverage.nextStep
    return .object([
      "minedTickets": .integer(coverage.minedTickets), "outliers": .integer(coverage.outliers),
      "outlierShare": .share(coverage.outsideShare), "covered": .share(coverage.filedShare),
      "intentsToSeventyPercent": coverage.intentsToSeventy.map { .integer($0) } ?? .null,
      "next": step.map { step in
        .object([
          "intent": .string(intents[coverage.intentsToSeventy ?? 0].intent.id), "share": .share(step.share),
          "following": .integer(step.following), "followingShare": .share(step.followingShare),
        ])
      } ?? .null,
      "audit": audit(coverage.audit),
    ])
  }

  private static func audit(_ facts: AuditFacts) -> JSONText {
    switch facts.state {
    case .none: return .object(["state": .string("none")])
    case .stale: return .object(["state": .string("stale")])
    case .open(let settled, let drawn):
      return .object(["state": .string("open"), "settled": .integer(settled), "drawn": .integer(drawn)])
    case .complete(let result):
      return .object([
        "state": .string("complete"), "tickets": .integer(result.tickets), "attempt": .integer(result.attempt),
        "simulated": .flag(result.isSimulated), "covered": share(result.covered),
        "intentsToSeventyPercent": result.intentsToSeventy.map { .integer($0) } ?? .null,
        "earliestToSeventyPercent": result.earliestToSeventy.map { .integer($0) } ?? .null,
        "latestToSeventyPercent": result.latestToSeventy.map { .integer($0) } ?? .null,
        "bands": .list(
          result.bands.map { band in
            .object([
              "band": .string(band.id), "intents": .integer(band.intents), "tickets": .integer(band.tickets),
              "sampled": .integer(band.sampled), "fitting": .integer(band.fitting), "purity": share(band.purity),
            ])
          }),
      ])
    }
  }

  private static func share(_ share: AuditFacts.Share) -> JSONText {
    .object(["estimate": .share(share.estimate), "lower": .share(share.lower), "upper": .share(share.upper)])
  }

  private static func whole(_ number: Int?) -> Cell { number.map { .number($0) } ?? .share(nil) }

  private static func object(_ row: IntentReport, at point: IntentMap.Point?) -> JSONText {
    .object([
      "intent": row.intent.label < 0 ? .null : .string(row.intent.id), "name": .string(row.intent.name),
      "theme": row.intent.theme.map { .string($0) } ?? .null, "label": .integer(Int(row.intent.label)),
      "volume": .integer(row.intent.volume), "share": .share(row.share),
      "askedBesides": .integer(row.askedBesides), "pinned": .flag(row.intent.attributes.isPinned),
      "marks": .list(row.intent.attributes.marks.map { .string($0.rawValue) }),
      "owner": row.intent.attributes.owner.map { .string($0) } ?? .null,
      "terms": .list(
        row.intent.terms.map { term in
          .object([
            "term": .string(term.term), "share": term.share.map { .share($0) } ?? .null,
            "lift": term.lift.map { .share($0) } ?? .null,
          ])
        }),
      "months": .list(
        row.monthlyVolumes.map {
          .object(["month": .string(Timestamp.monthName($0.month)), "tickets": .integer($0.count)])
        }),
      "languages": counts(row.languages), "channels": counts(row.channels),
      "resolvedBy": .object([
        "bot": .integer(row.resolutions.bot), "human": .integer(row.resolutions.human),
        "both": .integer(row.resolutions.mixed), "unknown": .integer(row.resolutions.unknown),
      ]),
      "handling": row.handling.map {
        .object([
          "medianSeconds": .integer(Int($0.median)), "p90Seconds": .integer(Int($0.ninetieth)),
          "tickets": .integer($0.tickets),
        ])
      } ?? .null,
      "reopenRate": row.reopenRate.map { .share($0) } ?? .null, "reopenKnown": .integer(row.reopenKnown),
      "csatMean": row.satisfactionMean.map { .share($0) } ?? .null,
      "csatResponses": .integer(row.satisfactionResponses),
      "csatAsked": row.satisfactionAsked.map { .integer($0) } ?? .null,
      "nearest": row.sibling.map { sibling in
        .object([
          "intent": .string(sibling.intentID), "cosine": .share(sibling.cosine), "ownTerms": terms(sibling.own),
          "otherTerms": terms(sibling.other),
        ])
      } ?? .null,
      "centralTickets": .list(row.intent.centralTicketIDs.map { .string($0) }),
      "borderlineTickets": .list(
        row.borderline.map {
          .object([
            "ticket": .string($0.ticket.ticketID), "similarity": .share($0.similarity),
            "otherIntent": .string($0.otherIntentID), "otherSimilarity": .share($0.otherSimilarity),
          ])
        }),
      "vectors": .string(row.intent.vectorKind), "map": point.map { .list([.share($0.x), .share($0.y)]) } ?? .null,
    ])
  }

  private static func counts(_ counts: [NamedCount]) -> JSONText {
    .list(counts.map { .object(["name": .string($0.name), "tickets": .integer($0.count)]) })
  }

  private static func terms(_ terms: [IntentReport.ContrastedTerm]) -> JSONText {
    .list(
      terms.map {
        .object(["term": .string($0.term), "share": .share($0.share), "otherShare": .share($0.siblingShare)])
      })
  }
}
