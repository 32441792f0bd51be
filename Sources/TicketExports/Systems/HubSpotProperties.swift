// The properties of a HubSpot record in both forms, plain values and wrapped ones with versions, and what their history
// and the stages of the default pipeline mean.
import TicketModel

enum HubSpotPropertyKey: Int, JSONKey {
  case subject, content, createdate, closed_date, hs_lastmodifieddate, hs_pipeline, hs_pipeline_stage, source_type
  case hs_ticket_category, hubspot_owner_id, email, firstname, lastname

  static let keySet = JSONKeySet(Self.self)
}

enum HubSpotVersionKey: Int, JSONKey {
  case value, versions, timestamp, source, sourceType, sourceId, updatedByUserId

  static let keySet = JSONKeySet(Self.self)
}

struct HubSpotProperties {
  private let values: JSONFields<HubSpotPropertyKey>
  private let histories: JSONFields<HubSpotPropertyKey>

  init(_ record: JSONFields<HubSpotKey>) {
    values = JSONFields(record[.properties])
    histories = JSONFields(record[.propertiesWithHistory])
  }

  /// The current value, out of its wrapping.
  subscript(key: HubSpotPropertyKey) -> JSONValue {
    values[key].isObject ? JSONFields<HubSpotVersionKey>(values[key])[.value] : values[key]
  }

  /// All values that the property had, in the order exported.
  func history(_ key: HubSpotPropertyKey) -> JSONValue {
    histories[key].isArray ? histories[key] : JSONFields<HubSpotVersionKey>(values[key])[.versions]
  }

  /// What a property of several choices holds.
  static func categories(_ text: String?) -> [String] {
    (text ?? "").split(separator: ";").map { TableWords.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// Tickets have a subject and a stage, contacts a name or an address.
  var isContact: Bool {
    !values.isPresent(.subject) && !values.isPresent(.hs_pipeline_stage)
      && (values.isPresent(.email) || values.isPresent(.firstname) || values.isPresent(.lastname))
  }
}

enum HubSpotHistory {
  /// One event a change, oldest first. The first value is how the ticket began, no change.
  static func events(
    _ history: JSONValue, named name: String, kind: TicketEvent.Kind, _ batch: inout DecodedBatch
  ) -> [TicketEvent] {
    var versions: [(time: Timestamp, value: String, fields: JSONFields<HubSpotVersionKey>)] = []
    for entry in history.elements {
      let fields = JSONFields<HubSpotVersionKey>(entry)
      guard let time = batch.time(fields[.timestamp], name + ".timestamp") else { continue }
      let id = fields[.value].identifier ?? ""
      versions.append((time, kind == .assigneeChange && !id.isEmpty ? "owner-" + id : id, fields))
    }
    // Newest first as exported; of two at the same second the later stands first.
    let ordered = versions.reversed().enumerated()
      .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
    return zip(ordered, ordered.dropFirst()).enumerated().compactMap { index, pair in
      let (before, after) = pair
      guard before.value != after.value else { return nil }
      var event = TicketEvent(
        id: "\(name)-\(index + 1)", kind: kind, at: after.time, actorID: actor(after.fields),
        from: before.value.isEmpty ? nil : before.value, to: after.value.isEmpty ? nil : after.value)
      let source = after.fields[.sourceType].string ?? after.fields[.source].string ?? ""
      if ["AUTOMATION", "WORKFLOW", "BOT", "CHATFLOW"].contains(where: source.contains) { event.name = source }
      return event
    }
  }

  private static func actor(_ fields: JSONFields<HubSpotVersionKey>) -> String? {
    if let user = fields[.updatedByUserId].presentID { return "A-" + user }
    let source = fields[.sourceId].string ?? ""
    return source.hasPrefix("userId:") ? "A-" + source.dropFirst("userId:".count) : nil
  }
}

/// Stages are a portal's own, except in the pipeline that every portal begins with.
enum HubSpotStage {
  static func isDefault(pipeline: String?) -> Bool { pipeline == nil || pipeline == "0" }

  /// By the stage's number, or by its name as the CRM shows it.
  static func status(_ stage: String?, isDefault: Bool) -> TicketStatus {
    guard let stage else { return .unknown }
    switch stage.lowercased() {
    case "1" where isDefault, "new": return .new
    case "2" where isDefault, "waiting on contact": return .pending
    case "3" where isDefault, "waiting on us": return .open
    case "4" where isDefault, "closed": return .closed
    default: return Int64(stage) == nil ? TableWords.status(stage) : .unknown
    }
  }

  /// How often the ticket left the closed stage; `nil` if no change of stage is known.
  static func reopens(_ events: [TicketEvent]) -> Int? {
    let changes = events.filter { $0.kind == .statusChange }
    if changes.isEmpty { return nil }
    return changes.count { status($0.from, isDefault: true).isResolved && !status($0.to, isDefault: true).isResolved }
  }
}
