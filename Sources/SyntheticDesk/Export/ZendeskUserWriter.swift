// People as lines of a Zendesk users export.

enum ZendeskUserWriter {
  /// One customer's line.
  static func add(_ customer: Customer, to out: inout Bytes) {
    start(customer.id, to: &out)
    out.add(",\"name\":\"")
    customer.addName(to: &out)
    out.add("\",\"email\":\"")
    customer.addMail(to: &out)
    out.add("\"")
    let created = TimeAxis.start - Int64(customer.accountAge) * 86_400
    out.add(key: "created_at", time: created)
    out.add(key: "updated_at", time: created)
    out.add(",\"phone\":\"")
    customer.addPhone(to: &out)
    out.add("\",\"locale\":\"")
    out.add(customer.language.locale)
    out.add("\",\"role\":\"end-user\",\"verified\":true,\"active\":true,\"suspended\":false,\"tags\":[]}\n")
  }

  /// The bot, the agents and the supervisors.
  static func addStaff(to out: inout Bytes) {
    for member in [Staff.bot] + Staff.members {
      start(member.id, to: &out)
      out.add(key: "name")
      out.add(json: member.name)
      out.add(",\"email\":\"staff")
      out.add(decimal: member.id % 1_000)
      out.add("@lumenia.example\"")
      out.add(key: "created_at", time: TimeAxis.start - 86_400 * 400)
      out.add(key: "updated_at", time: TimeAxis.start)
      out.add(",\"phone\":null,\"locale\":\"en-US\",\"role\":\"")
      out.add(member.role)
      out.add("\",\"verified\":true,\"active\":true,\"suspended\":false,\"tags\":[]")
      out.add(key: "default_group_id", member.group >= 0 ? Staff.groups[member.group].id : Int64?.none)
      out.add("}\n")
    }
  }

  private static func start(_ id: Int64, to out: inout Bytes) {
    out.add("{\"url\":\"")
    out.add(ZendeskTicketWriter.api)
    out.add("users/")
    out.add(decimal: id)
    out.add(".json\",\"id\":")
    out.add(decimal: id)
  }
}
