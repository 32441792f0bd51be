// The store on a real file: which record wins, what is refused, what survives.
import Foundation
import Testing
import TicketModel
import TicketStore

/// A folder that goes away with the value.
final class TemporaryFolder {
  let path = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString)").path
  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: path) }
}

private let derived = TicketDerivation(
  resolution: .bot, document: "where is my order", language: "en", hasUnknownRole: false)

private func ticket(_ id: String, version: Int64, subject: String = "Order", messages: Int = 2) -> Ticket {
  var ticket = Ticket(id: id, system: "zendesk")
  ticket.version = version
  ticket.subject = subject
  ticket.status = .solved
  ticket.createdAt = Timestamp(year: 2024, month: 3, day: 1)
  ticket.tags = ["a", "b"]
  ticket.satisfaction = .rating(value: 4, minimum: 1, maximum: 5)
  ticket.messages = (0..<messages).map {
    Message(
      id: "m\($0)", authorID: "p\($0)", role: $0 == 0 ? .customer : .bot, visibility: .everyone,
      writtenAt: Timestamp(seconds: Int64(1_000 + $0)), text: "text \($0)", links: ["https://example.org/\($0)"])
  }
  return ticket
}

private func put(_ store: Store, _ ticket: Ticket, hash: UInt8) throws -> IngestWriter.TicketOutcome {
  try store.ingest { writer in
    try writer.put(
      ticket, statedRoles: ticket.messages.map(\.role), recordHash: [UInt8](repeating: hash, count: 32),
      derived: derived)
  }
}

@Test func `a ticket comes back as it was stored`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  var original = ticket("7", version: 3)
  var action = TicketEvent(id: "e1", kind: .action, at: Timestamp(seconds: 2_000), actorID: "p1")
  action.name = "refund"
  action.amountMinorUnits = 2_490
  action.currency = "EUR"
  action.succeeded = true
  original.events = [action]
  #expect(try put(store, original, hash: 1) == .new)
  #expect(try store.tickets(ids: ["7", "absent"]) == [original])
}

@Test func `texts of any length come back as they were stored`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let lengths = [0, 1, 15, 16, 5_000, 16_383, 16_384, 16_385, 100_000]
  let originals = lengths.map { length in
    var one = ticket("\(length)", version: 1, subject: String(repeating: "s", count: length), messages: lengths.count)
    for (index, length) in lengths.enumerated() { one.messages[index].text = String(repeating: "é", count: length) }
    one.messages[0].authorID = nil
    return one
  }
  try store.ingest { writer in
    for one in originals {
      _ = try writer.put(
        one, statedRoles: one.messages.map(\.role), recordHash: [UInt8](repeating: 7, count: 32), derived: derived)
    }
  }
  for one in originals { #expect(try store.tickets(ids: [one.id]) == [one]) }
}

@Test func `figures count every ticket once`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let languages = ["en", "de", "en", "fr", "und"]
  try store.ingest { writer in
    for (index, language) in languages.enumerated() {
      var one = ticket("\(index)", version: 1)
      one.createdAt = index == 3 ? nil : Timestamp(year: 2024, month: index == 0 ? 1 : 3, day: 31)
      one.isTranscriptMissing = index == 1
      one.hasZonelessTime = index == 2
      let told = TicketDerivation(
        resolution: index == 0 ? .human : .bot, document: index == 4 ? "" : "where is it", language: language,
        hasUnknownRole: index < 2)
      _ = try writer.put(
        one, statedRoles: one.messages.map(\.role), recordHash: [UInt8](repeating: 7, count: 32), derived: told)
    }
  }
  let figures = try store.figures()
  #expect((figures.tickets, figures.messages, figures.withoutCustomerText) == (5, 10, 1))
  #expect((figures.withoutTranscript, figures.withUnknownRole, figures.withZonelessTime) == (1, 2, 1))
  #expect((figures.withoutCreationTime, figures.resolutions) == (1, [.human: 1, .bot: 4]))
  #expect(figures.months.map(\.tickets) == [1, 0, 3])
  // The most frequent first, then by name; a ticket without a document has no language.
  #expect(figures.languages.map(\.language) == ["en", "de", "fr"])
  #expect(figures.languages.map(\.tickets) == [2, 1, 1])
}

@Test func `the newest record wins in either order`() throws {
  for newestFirst in [false, true] {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path + "/store", access: .create)
    let records = [ticket("7", version: 1, subject: "old"), ticket("7", version: 2, subject: "new", messages: 3)]
    let outcomes = try (newestFirst ? [1, 0] : [0, 1]).map { try put(store, records[$0], hash: UInt8($0)) }
    #expect(outcomes == (newestFirst ? [.new, .older] : [.new, .newer]))
    #expect(try store.tickets(ids: ["7"]) == [records[1]])
    #expect(try put(store, records[1], hash: 1) == .duplicate)
  }
}

@Test func `of two records of one version the order of arrival does not matter`() throws {
  var winners: [String] = []
  for order in [[0, 1], [1, 0]] {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path + "/store", access: .create)
    for index in order { _ = try put(store, ticket("7", version: 1, subject: "s\(index)"), hash: UInt8(index)) }
    winners.append(try store.tickets(ids: ["7"])[0].subject)
  }
  #expect(winners[0] == winners[1])
}

@Test func `another system's ticket with the same id is not overwritten`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  _ = try put(store, ticket("7", version: 1), hash: 1)
  var other = ticket("7", version: 9)
  other.system = "table"
  #expect(try put(store, other, hash: 2) == .clash)
  #expect(try store.tickets(ids: ["7"])[0].system == "zendesk")
}

@Test func `fragments that come before their ticket are kept`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let late = Message(
    id: "x", role: .customer, visibility: .everyone, writtenAt: Timestamp(seconds: 5_000), text: "late")
  #expect(try store.ingest { try $0.put(messages: [late], ticketID: "7", system: "zendesk") } == 1)
  #expect(try store.needsSettling())
  #expect(try put(store, ticket("7", version: 1), hash: 1) == .new)
  #expect(try store.tickets(ids: ["7"])[0].messages.map(\.id) == ["m0", "m1", "x"])
  let stale = try store.staleTickets(limit: 10)
  #expect(stale.map(\.id) == ["7"])
  try store.settle(stale.map { ($0, derived) })
  #expect(try !store.needsSettling())
}

@Test func `people who arrive late put their tickets up for derivation again`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  _ = try put(store, ticket("7", version: 1), hash: 1)
  _ = try put(store, ticket("8", version: 1, messages: 1), hash: 2)
  try store.ingest { writer in
    let stated = try writer.put(Person(id: "p1", role: .bot), isStated: true, settles: true)
    #expect(stated == (true, .bot))
    let exported = try writer.put(Person(id: "p1", role: .agent), isStated: false, settles: true)
    #expect(exported == (false, .bot))
  }
  // Remembered in the store, so that a killed ingest forgets nothing.
  #expect(try store.needsSettling())
  try store.settlePeople()
  #expect(try store.staleTickets(limit: 10).map(\.id) == ["7"])
  #expect(try store.personRoles() == ["p1": .bot])
}

@Test func `of two records of one person the role with more say wins in either order`() throws {
  for roles in [[AuthorRole.customer, .agent], [.agent, .customer]] {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path + "/store", access: .create)
    for role in roles {
      _ = try store.ingest { try $0.put(Person(id: "p", role: role), isStated: false, settles: false) }
    }
    #expect(try store.personRoles() == ["p": .agent])
  }
}

@Test func `facts count the same in any order`() throws {
  for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [0, 2, 1]] {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path + "/store", access: .create)
    for step in order {
      if step == 1 {
        _ = try put(store, ticket("7", version: 1), hash: 1)
      } else {
        _ = try store.ingest {
          try $0.put(
            factsOf: "7", system: "zendesk", solvedAt: Timestamp(seconds: Int64(step)), reopens: step,
            satisfaction: nil, followUpOf: nil)
        }
      }
    }
    #expect(try store.tickets(ids: ["7"])[0].reopens == 2)
    #expect(try store.tickets(ids: ["7"])[0].solvedAt == Timestamp(seconds: 2))
  }
}

@Test func `a message that stands in two records survives a newer record without it`() throws {
  let fragment = ticket("7", version: 0).messages[1]
  for order in [[0, 1, 2], [1, 2, 0], [0, 2, 1]] {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path + "/store", access: .create)
    for step in order {
      switch step {
      case 0: _ = try store.ingest { try $0.put(messages: [fragment], ticketID: "7", system: "zendesk") }
      case 1: _ = try put(store, ticket("7", version: 1), hash: 1)
      default: _ = try put(store, ticket("7", version: 2, messages: 1), hash: 2)
      }
    }
    #expect(try store.tickets(ids: ["7"])[0].messages.map(\.id) == ["m0", "m1"], "\(order)")
  }
}

@Test func `a batch that fails leaves nothing behind`() throws {
  struct Stop: Error {}
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  #expect(throws: Stop.self) {
    try store.ingest { writer in
      _ = try writer.put(Person(id: "p", role: .agent), isStated: false, settles: false)
      throw Stop()
    }
  }
  #expect(try store.personRoles().isEmpty)
}

@Test func `two writers exclude each other`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let error = #expect(throws: StoreError.self) { try Store(folder: folder.path + "/store", access: .create) }
  #expect(error?.code == "store-busy")
  _ = try Store(folder: folder.path + "/store", access: .read).ticketCount()
  withExtendedLifetime(store) {}
}

@Test func `a missing store and a damaged one are told apart`() throws {
  let folder = try TemporaryFolder()
  for access in [Store.Access.read, .write] {
    let missing = #expect(throws: StoreError.self) { try Store(folder: folder.path, access: access) }
    #expect(missing?.code == "no-store")
  }
  try Data("this is not a database, not at all, but long enough to be read as one".utf8)
    .write(to: URL(filePath: folder.path + "/assay.sqlite"))
  let error = #expect(throws: StoreError.self) { try Store(folder: folder.path, access: .read) }
  #expect(error?.code == "store-damaged")
}

@Test func `nobody else can read the store`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  _ = try put(store, ticket("7", version: 1), hash: 1)
  for name in ["", "/assay.sqlite", "/lock"] {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/store" + name)
    #expect((attributes[.posixPermissions] as? Int).map { $0 & 0o077 } == 0)
  }
}

@Test func `what became of the records is added up over batches`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  var progress = SourceProgress(
    identity: "abc", name: "tickets.json", format: "zendesk", byteCount: 10, checkpoint: "5", isComplete: false)
  let rejection = RejectedRecord(
    location: InputLocation(file: "tickets.json", line: 3, field: "id"), reason: "no-id", message: "no id")
  try store.ingest {
    try $0.record(
      progress, counts: [RecordCount(outcome: .kept, reason: "ticket", records: 2)], rejections: [rejection])
  }
  progress.checkpoint = "10"
  progress.isComplete = true
  try store.ingest {
    try $0.record(progress, counts: [RecordCount(outcome: .kept, reason: "ticket", records: 3)], rejections: [])
  }
  #expect(try store.progress(of: "abc") == progress)
  #expect(try store.recordCounts(of: ["abc"]) == [RecordCount(outcome: .kept, reason: "ticket", records: 5)])
  var seen: [RejectedRecord] = []
  try store.rejections { seen.append($0) }
  #expect(seen == [rejection])
}

@Test func `events and facts of another system's ticket with the same id stay apart`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  let event = TicketEvent(id: "e1", kind: .statusChange, at: Timestamp(seconds: 5), from: "open", to: "solved")
  // Before the ticket is known nobody can say whose they are; they wait for their system's.
  try store.ingest { writer in
    #expect(try writer.put(events: [event], ticketID: "7", system: "intercom") == true)
    let isNew = try writer.put(
      factsOf: "7", system: "intercom", solvedAt: nil, reopens: 9, satisfaction: .bad, followUpOf: "1")
    #expect(isNew == true)
  }
  #expect(try put(store, ticket("7", version: 1), hash: 1) == .new)
  try store.ingest { writer in
    #expect(try writer.put(events: [event], ticketID: "7", system: "table") == nil)
    let isNew = try writer.put(
      factsOf: "7", system: "table", solvedAt: nil, reopens: 9, satisfaction: nil, followUpOf: nil)
    #expect(isNew == nil)
  }
  #expect(try store.tickets(ids: ["7"]) == [ticket("7", version: 1)])
}
