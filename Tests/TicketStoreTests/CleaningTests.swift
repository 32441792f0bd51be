// Repeated lines and the texts without them: replaced by every discovery, and gone when a ticket changes.
import Foundation
import Testing
import TicketModel
@testable import TicketStore

private func ticket(_ id: String, version: Int64 = 1) -> Ticket {
  var ticket = Ticket(id: id, system: "table")
  ticket.version = version
  ticket.requesterID = "r"
  return ticket
}

private func put(_ store: Store, _ ticket: Ticket, document: String, kind: AutomaticKind? = nil) throws {
  _ = try store.ingest {
    try $0.put(
      ticket, statedRoles: [], recordHash: Array(repeating: UInt8(ticket.version), count: 32),
      derived: TicketDerivation(
        resolution: .unknown, document: document, language: "en", hasUnknownRole: false, automaticKind: kind))
  }
}

private func documents(_ store: Store, withRepeatedLines: Bool = false) throws -> [String] {
  var texts: [String] = []
  try store.corpus(withRepeatedLines: withRepeatedLines) { texts.append($0.document.text) }
  return texts
}

@Test func `documents are read as discovery saw them until the ticket changes`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  try put(store, ticket("1"), document: "late\nfooter")
  try put(store, ticket("2"), document: "lost")
  try put(store, ticket("3"), document: "", kind: .spam)
  let line = RepeatedLine(hash: .max - 7, text: "footer", tickets: 30, requesters: 10)
  let run = Run(
    stage: .mine, parameters: [:], seed: 1, inputHash: "h", codeVersion: "1", blas: "",
    startedAt: Timestamp(seconds: 1), endedAt: Timestamp(seconds: 2))
  var found = Discovery(intents: [])
  found.cleaning = CorpusCleaning(
    repeatedLines: [line], minedTexts: [("1", "late")], nearDuplicates: [("2", "1")])
  let key = try store.save(run, record: "", discovery: found)
  #expect(try documents(store) == ["late", "lost"])
  #expect(try documents(store, withRepeatedLines: true) == ["late\nfooter", "lost"])
  #expect(try store.documents(ids: ["1"])["1"]?.text == "late")
  #expect(try store.repeatedLines() == [line])
  #expect(try store.nearDuplicates(run: key).map(\.original) == ["1"])
  #expect(try store.automaticTickets() == [.spam: 1])
  #expect(try store.figures().withoutCustomerText == 0)

  try put(store, ticket("1", version: 2), document: "early\nfooter")
  #expect(try documents(store) == ["early\nfooter", "lost"])
  _ = try store.save(run, record: "", discovery: Discovery(intents: []))
  #expect(try store.repeatedLines().isEmpty)
  #expect(try store.nearDuplicates(run: key).count == 1)
}

@Test func `whether raw text is kept is decided once, and older stores keep it`() throws {
  let folder = try TemporaryFolder()
  let store = try Store(folder: folder.path + "/store", access: .create)
  #expect(try store.keepsRawText() == nil)
  try store.ingest {
    try $0.record(
      SourceProgress(identity: "i", name: "n", format: "f", byteCount: 1, checkpoint: "", isComplete: true), counts: [],
      rejections: [])
  }
  #expect(try store.keepsRawText() == true)
  let other = try Store(folder: folder.path + "/other", access: .create)
  try other.setKeepsRawText(false)
  #expect(try other.keepsRawText() == false)
  #expect(throws: (any Error).self) { try other.setKeepsRawText(true) }
}
