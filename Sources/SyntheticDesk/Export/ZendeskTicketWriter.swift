// A ticket and its audits as lines of a Zendesk admin export: one JSON object a line, comments, people and metrics
// embedded, audits in files of their own.

/// Writes lines; keeps scratch space from ticket to ticket.
struct ZendeskTicketWriter {
  static let api: StaticString = "https://lumenia.zendesk.com/api/v2/"
  private var scratch = Bytes()

  /// One line of `tickets-….json`.
  ///
  /// - Parameter isEarly: the record stands in the slice that ended before the ticket was closed for good.
  mutating func addTicket(_ plan: TicketPlan, _ c: Conversation, customer: Customer, isEarly: Bool, to out: inout Bytes)
  {
    let isOlder = isEarly && c.status == "closed" && plan.textSeed & 1 == 0
    let updatedAt = isOlder ? c.audits[c.audits.count - 2].at : c.updatedAt
    out.add("{\"url\":\"")
    out.add(ZendeskTicketWriter.api)
    out.add("tickets/")
    out.add(decimal: plan.id)
    out.add(".json\",\"id\":")
    out.add(decimal: plan.id)
    out.add(",\"external_id\":null,\"via\":")
    addVia(.channel(plan.channel), plan: plan, customer: customer, to: &out)
    out.add(key: "created_at", time: plan.createdAt)
    out.add(key: "updated_at", time: updatedAt)
    out.add(key: "generated_timestamp", updatedAt + 3)
    out.add(",\"type\":")
    out.add(plan.textSeed >> 4 & 3 == 0 ? "null" : plan.textSeed >> 4 & 3 == 1 ? "\"incident\"" : "\"question\"")
    out.add(key: "subject")
    out.add(json: c.text, c.subject)
    out.add(key: "raw_subject")
    out.add(json: c.text, c.subject)
    out.add(key: "description")
    scratch.removeAll(keepingCapacity: true)
    CommentBodies.addPlain(c.comments[0], of: c, customer: customer, to: &scratch)
    out.add(json: scratch)
    out.add(key: "priority", word: c.priority)
    out.add(key: "status", word: isOlder ? "solved" : c.status)
    out.add(plan.channel == .email ? ",\"recipient\":\"support@lumenia.example\"" : ",\"recipient\":null")
    out.add(key: "requester_id", customer.id)
    out.add(key: "submitter_id", customer.id)
    out.add(key: "assignee_id", c.assignee)
    out.add(key: "organization_id", Int64?.none)
    out.add(key: "group_id", c.group)
    out.add(
      ",\"collaborator_ids\":[],\"follower_ids\":[],\"email_cc_ids\":[],\"forum_topic_id\":null,\"problem_id\":null,\"has_incidents\":false,\"is_public\":true,\"due_at\":null"
    )
    addTags(plan, c, to: &out)
    addCustomFields(plan, to: &out)
    out.add(",\"satisfaction_rating\":{\"score\":\"")
    out.add(c.rating)
    out.add("\"},\"sharing_agreement_ids\":[],\"followup_ids\":[")
    if plan.followedBy >= 0 { out.add(decimal: TicketPlan.firstID + Int64(plan.followedBy)) }
    out.add("],\"ticket_form_id\":3600001,\"brand_id\":3600002,\"allow_channelback\":false,\"allow_attachments\":true")
    out.add(key: "from_messaging_channel", plan.channel == .messaging)
    out.add(key: "comments")
    out.append(91)
    for index in c.comments.indices {
      if index > 0 { out.append(44) }
      addComment(index, plan, c, customer: customer, to: &out)
    }
    out.append(93)
    out.add(key: "requester")
    addPerson(customer, to: &out)
    out.add(key: "submitter")
    addPerson(customer, to: &out)
    out.add(key: "assignee")
    if let assignee = c.assignee {
      addStaff(Staff.members[Int(assignee - Staff.members[0].id)], to: &out)
    } else {
      out.add("null")
    }
    addMetrics(plan, c, updatedAt: updatedAt, to: &out)
    out.add("}\n")
  }

  /// The ticket's lines of `audits-….json`.
  mutating func addAudits(_ plan: TicketPlan, _ c: Conversation, customer: Customer, to out: inout Bytes) {
    for (index, audit) in c.audits.enumerated() {
      out.add("{\"id\":")
      out.add(decimal: auditID(plan, index))
      out.add(key: "ticket_id", plan.id)
      out.add(key: "created_at", time: audit.at)
      out.add(key: "author_id", audit.author)
      out.add(key: "via")
      addVia(audit.via, plan: plan, customer: customer, to: &out)
      out.add(",\"events\":[")
      for position in audit.events {
        if position > audit.events.lowerBound { out.append(44) }
        addEvent(c.events[position], id: eventID(plan, position), plan, c, to: &out)
      }
      out.add("]}\n")
    }
  }

  private func commentID(_ plan: TicketPlan, _ index: Int) -> Int64 { 7_000_000_000_000 + plan.id * 100 + Int64(index) }
  private func auditID(_ plan: TicketPlan, _ index: Int) -> Int64 { 8_000_000_000_000 + plan.id * 100 + Int64(index) }
  private func eventID(_ plan: TicketPlan, _ index: Int) -> Int64 { 9_000_000_000_000 + plan.id * 1_000 + Int64(index) }

  // MARK: Comments

  private mutating func addComment(
    _ index: Int, _ plan: TicketPlan, _ c: Conversation, customer: Customer, to out: inout Bytes
  ) {
    let comment = c.comments[index]
    out.add("{\"id\":")
    out.add(decimal: commentID(plan, index))
    out.add(",\"type\":\"Comment\"")
    out.add(key: "author_id", comment.author)
    scratch.removeAll(keepingCapacity: true)
    CommentBodies.addPlain(comment, of: c, customer: customer, to: &scratch)
    out.add(key: "body")
    out.add(json: scratch)
    if comment.hasPlain {
      out.add(key: "plain_body")
      out.add(json: scratch)
    }
    scratch.removeAll(keepingCapacity: true)
    CommentBodies.addHTML(comment, of: c, customer: customer, to: &scratch)
    out.add(key: "html_body")
    out.add(json: scratch)
    out.add(key: "public", comment.isPublic)
    out.add(",\"attachments\":[]")
    if let audit = c.audits.firstIndex(where: { $0.at == comment.at && $0.author == comment.author }) {
      out.add(key: "audit_id", auditID(plan, audit))
    }
    out.add(key: "via")
    addVia(comment.via, plan: plan, customer: customer, to: &out)
    out.add(key: "created_at", time: comment.at)
    out.append(125)
  }

  // MARK: Channels

  private func addVia(_ via: Via, plan: TicketPlan, customer: Customer, to out: inout Bytes) {
    switch via {
    case .agent: out.add("{\"channel\":\"web\",\"source\":{\"from\":{},\"to\":{},\"rel\":null}}")
    case .bot(let asNumber):
      out.add(asNumber ? "{\"channel\":22" : "{\"channel\":\"automatic_solution_suggestions\"")
      out.add(",\"source\":{\"from\":{},\"to\":{},\"rel\":null}}")
    case .rule(let rule):
      out.add("{\"channel\":\"rule\",\"source\":{\"from\":{\"id\":")
      out.add(decimal: rule.id)
      out.add(",\"title\":\"")
      out.add(rule.title)
      out.add("\"},\"to\":{},\"rel\":")
      out.add(rule.isAutomation ? "\"automation\"}}" : "\"trigger\"}}")
    case .channel(.email):
      out.add("{\"channel\":\"email\",\"source\":{\"from\":{\"address\":\"")
      customer.addMail(to: &out)
      out.add("\",\"name\":\"")
      customer.addName(to: &out)
      out.add("\"},\"to\":{\"name\":\"Lumenia\",\"address\":\"support@lumenia.example\"},\"rel\":null}}")
    case .channel(.closedTicket):
      out.add("{\"channel\":\"closed_ticket\",\"source\":{\"from\":{\"ticket_id\":")
      out.add(decimal: TicketPlan.firstID + Int64(plan.followUpOf))
      out.add(",\"channel\":\"email\"},\"to\":{},\"rel\":\"follow_up\"}}")
    case .channel(let channel):
      out.add("{\"channel\":\"")
      out.add(channel.rawValue)
      out.add("\",\"source\":{\"from\":{},\"to\":{},\"rel\":null}}")
    }
  }

  // MARK: Fields

  /// Tags that agents and forms leave; none of them names the intent.
  private func addTags(_ plan: TicketPlan, _ c: Conversation, to out: inout Bytes) {
    out.add(",\"tags\":[")
    let start = out.count
    func tag(_ text: StaticString, _ out: inout Bytes) {
      if out.count > start { out.append(44) }
      out.append(34)
      out.add(text)
      out.append(34)
    }
    if plan.channel == .web { tag("contact_form", &out) }
    if plan.channel == .mobile { tag("app_form", &out) }
    if plan.kind == .spam, plan.isSolved { tag("spam", &out) }
    if plan.textSeed >> 8 & 15 == 0 { tag("vip", &out) }
    if plan.textSeed >> 12 & 15 == 0 { tag("newsletter_reader", &out) }
    if c.assigneeStations > 1 { tag("handed_over", &out) }
    if c.reopens > 0 { tag("reopened", &out) }
    out.append(93)
  }

  private func addCustomFields(_ plan: TicketPlan, to out: inout Bytes) {
    out.add(",\"custom_fields\":[{\"id\":360010001,\"value\":")
    out.add(
      plan.textSeed >> 16 & 1 == 0
        ? "null" : plan.textSeed >> 17 & 1 == 0 ? "\"platform_mobile\"" : "\"platform_desktop\"")
    out.add("},{\"id\":360010002,\"value\":")
    out.add(plan.textSeed >> 18 & 7 == 0 ? "true" : "false")
    out.add("}]")
  }

  private func addPerson(_ customer: Customer, to out: inout Bytes) {
    out.add("{\"id\":")
    out.add(decimal: customer.id)
    out.add(",\"name\":\"")
    customer.addName(to: &out)
    out.add("\",\"email\":\"")
    customer.addMail(to: &out)
    out.add("\",\"locale\":\"")
    out.add(customer.language.locale)
    out.add("\"}")
  }

  private func addStaff(_ member: StaffMember, to out: inout Bytes) {
    out.add("{\"id\":")
    out.add(decimal: member.id)
    out.add(key: "name")
    out.add(json: member.name)
    out.append(125)
  }

  private func addMetrics(_ plan: TicketPlan, _ c: Conversation, updatedAt: Int64, to out: inout Bytes) {
    func minutes(_ key: StaticString, _ until: Int64?, _ out: inout Bytes) {
      out.add(key: key)
      guard let until else { return out.add("{\"calendar\":null,\"business\":null}") }
      let minutes = (until - plan.createdAt) / 60
      out.add("{\"calendar\":")
      out.add(decimal: minutes)
      out.add(",\"business\":")
      out.add(decimal: minutes * 2 / 5)
      out.append(125)
    }
    out.add(",\"metric_set\":{\"ticket_id\":")
    out.add(decimal: plan.id)
    out.add(key: "created_at", time: plan.createdAt)
    out.add(key: "updated_at", time: updatedAt)
    out.add(key: "group_stations", Int64(c.groupStations))
    out.add(key: "assignee_stations", Int64(c.assigneeStations))
    out.add(key: "reopens", Int64(c.reopens))
    out.add(key: "replies", Int64(c.comments.count { $0.isPublic && $0.author != c.comments[0].author }))
    out.add(key: "assigned_at", time: c.assignedAt)
    out.add(key: "solved_at", time: c.solvedAt)
    out.add(key: "status_updated_at", time: updatedAt)
    out.add(key: "latest_comment_added_at", time: c.comments[c.comments.count - 1].at)
    minutes("reply_time_in_minutes", c.firstReplyAt, &out)
    minutes("first_resolution_time_in_minutes", c.firstSolvedAt, &out)
    minutes("full_resolution_time_in_minutes", c.solvedAt, &out)
    out.append(125)
  }

  // MARK: Events

  private func addEvent(_ event: AuditEvent, id: Int64, _ plan: TicketPlan, _ c: Conversation, to out: inout Bytes) {
    out.add("{\"id\":")
    out.add(decimal: id)
    switch event {
    case .create(let field, let value):
      out.add(",\"type\":\"Create\",\"field_name\":\"")
      out.add(field)
      out.add("\",\"value\":")
      add(value, to: &out)
    case .change(let field, let value, let previous):
      out.add(",\"type\":\"Change\",\"field_name\":\"")
      out.add(field)
      out.add("\",\"value\":")
      add(value, to: &out)
      out.add(",\"previous_value\":")
      add(previous, to: &out)
    case .comment(let index):
      // The text stands in the ticket; the audit repeats only which comment it is.
      out.add(",\"type\":\"Comment\",\"author_id\":")
      out.add(decimal: c.comments[index].author)
      out.add(key: "public", c.comments[index].isPublic)
      out.add(key: "comment_id", commentID(plan, index))
    case .notification(let rule):
      out.add(",\"type\":\"Notification\",\"trigger_id\":")
      out.add(decimal: rule.id)
      out.add(",\"recipients\":[")
      out.add(decimal: c.comments[0].author)
      out.append(93)
    case .macro(let title):
      out.add(",\"type\":\"AgentMacroReference\",\"macro_id\":")
      out.add(decimal: 3_700_000 + Int64(fixedHash(title) % 100_000))
      out.add(",\"macro_title\":")
      out.add(json: title)
      out.add(",\"macro_deleted\":false")
    case .external(let body):
      out.add(",\"type\":\"External\",\"resource\":\"action\",\"body\":")
      out.add(json: c.text, body)
    case .rating(let score):
      out.add(",\"type\":\"SatisfactionRating\",\"score\":\"")
      out.add(score)
      out.append(34)
    }
    out.append(125)
  }

  /// Ids stand as text in audits, as the API writes them.
  private func add(_ value: FieldValue, to out: inout Bytes) {
    switch value {
    case .none: out.add("null")
    case .number(let number):
      out.append(34)
      out.add(decimal: number)
      out.append(34)
    case .word(let word):
      out.append(34)
      out.add(word)
      out.append(34)
    }
  }
}
