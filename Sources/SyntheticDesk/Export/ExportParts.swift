// The files of a generated desk, cut into parts that can be written alone and in any order: each part's bytes are a
// function of the desk only.
import TicketModel

/// A set of files that is written in one go.
public struct ExportPart: Sendable {
  enum Content: Sendable {
    /// Tickets of a slice; those from `home` on are new in it, the ones before stood in the slice before.
    case tickets(range: Range<Int>, home: Int, earlyFrom: Int)
    case users(range: Range<Int>, withStaff: Bool)
    case truth
    case intents
    case defects
    case articles
    case readMe
  }

  /// Paths below the output folder, with `/` between their parts.
  public let paths: [String]
  let content: Content
}

extension SupportDesk {
  /// Days that a slice adds.
  static let sliceDays = 31
  private static let usersPerPart = 1_000_000
  private static let flushSize = 1 << 20

  /// Everything there is to write. O(N / part size).
  public var parts: [ExportPart] {
    var parts = [ExportPart(paths: TruthTables.paths, content: .truth)]
    var day = 0
    while day < TimeAxis.days {
      parts += slice(from: day)
      day += SupportDesk.sliceDays
    }
    var first = 0
    var number = 1
    while first < customers.count {
      let range = first..<min(customers.count, first + SupportDesk.usersPerPart)
      parts.append(
        ExportPart(paths: ["export/users_\(number).json"], content: .users(range: range, withStaff: number == 1)))
      first = range.upperBound
      number += 1
    }
    parts.append(ExportPart(paths: [TruthTables.intentsPath], content: .intents))
    if parameters.answerDefectRate > 0 {
      parts.append(ExportPart(paths: [TruthTables.defectsPath], content: .defects))
    }
    parts.append(ExportPart(paths: HelpArticles.files(of: catalogue).map(\.path), content: .articles))
    parts.append(ExportPart(paths: ["README.md"], content: .readMe))
    return parts
  }

  /// A slice of 31 days and the day before it, which the slice before holds as well.
  private func slice(from day: Int) -> [ExportPart] {
    let next = day + SupportDesk.sliceDays
    let home = firstTicket(onDay: day)
    let end = firstTicket(onDay: next)
    let earlyFrom = next < TimeAxis.days ? firstTicket(onDay: next - 1) : end
    let name = Timestamp(seconds: TimeAxis.start + Int64(day) * 86_400).dateText
    var parts: [ExportPart] = []
    var first = day == 0 ? 0 : firstTicket(onDay: day - 1)
    while first < end {
      let range = first..<min(end, first + parameters.ticketsPerPart)
      let number = parts.count + 1
      parts.append(
        ExportPart(
          paths: ["export/tickets-\(name)_\(number).json", "export/audits-\(name)_\(number).json"],
          content: .tickets(range: range, home: home, earlyFrom: earlyFrom)))
      first = range.upperBound
    }
    return parts
  }

  /// Makes one part's bytes, a piece at a time. Memory does not depend on the part's size.
  ///
  /// - Parameters:
  ///   - flush: takes the next bytes of the file at an index of `part.paths`. The files of a part may take turns.
  ///   - wrote: told now and then how many tickets have been written since it was last told; border tickets count once.
  /// - Complexity: O(bytes).
  public func write(
    _ part: ExportPart, flush: (_ file: Int, _ bytes: [UInt8]) throws -> Void, wrote: (Int) -> Void
  ) throws {
    switch part.content {
    case .tickets(let range, let home, let earlyFrom):
      try writeTickets(range, home: home, earlyFrom: earlyFrom, flush: flush, wrote: wrote)
    case .users(let range, let withStaff):
      var out = Bytes()
      if withStaff { ZendeskUserWriter.addStaff(to: &out) }
      for number in range {
        ZendeskUserWriter.add(customers[number], to: &out)
        if out.count > SupportDesk.flushSize {
          try flush(0, out)
          out.removeAll(keepingCapacity: true)
        }
      }
      try flush(0, out)
    case .truth: try writeTruth(flush: flush)
    case .intents: try flush(0, TruthTables.intents(of: self))
    case .defects:
      var out = Bytes()
      out.add("ticket_id,defect\n")
      for index in 0..<parameters.tickets { TruthTables.addDefect(plan(index), to: &out) }
      try flush(0, out)
    case .articles:
      for (index, file) in HelpArticles.files(of: catalogue).enumerated() { try flush(index, file.bytes) }
    case .readMe: try flush(0, ReadMe.bytes(of: self))
    }
  }

  private func writeTickets(
    _ range: Range<Int>, home: Int, earlyFrom: Int, flush: (Int, [UInt8]) throws -> Void, wrote: (Int) -> Void
  ) throws {
    let histories = ConversationWriter(desk: self)
    var writer = ZendeskTicketWriter()
    var conversation = Conversation()
    var tickets = Bytes()
    var audits = Bytes()
    tickets.reserveCapacity(SupportDesk.flushSize + 65_536)
    var fresh = 0
    func empty() throws {
      try flush(0, tickets)
      if !audits.isEmpty { try flush(1, audits) }
      tickets.removeAll(keepingCapacity: true)
      audits.removeAll(keepingCapacity: true)
      wrote(fresh)
      fresh = 0
    }
    for index in range {
      let plan = plan(index)
      let customer = customers[plan.customer]
      histories.write(plan, into: &conversation)
      writer.addTicket(plan, conversation, customer: customer, isEarly: index >= earlyFrom, to: &tickets)
      if index >= home {
        writer.addAudits(plan, conversation, customer: customer, to: &audits)
        fresh += 1
      }
      if tickets.count > SupportDesk.flushSize { try empty() }
    }
    try empty()
  }

  private func writeTruth(flush: (Int, [UInt8]) throws -> Void) throws {
    let raters = SimulatedRaters(
      seed: parameters.seed, missRate: parameters.missRate, falseAlarmRate: parameters.falseAlarmRate)
    var tables = TruthTables.headers.map { header in
      var bytes = Bytes()
      bytes.add(header)
      return bytes
    }
    for index in 0..<parameters.tickets {
      TruthTables.add(plan(index), catalogue: catalogue, raters: raters, to: &tables)
      for table in tables.indices where tables[table].count > SupportDesk.flushSize {
        try flush(table, tables[table])
        tables[table].removeAll(keepingCapacity: true)
      }
    }
    for table in tables.indices { try flush(table, tables[table]) }
  }
}
