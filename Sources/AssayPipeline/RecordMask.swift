// What a store holds of records when it keeps no raw text: ids instead of people, and texts without personal data.
import ContentHash
import LinearAlgebra
import TextVectors
import TicketExports
import TicketModel

/// Takes personal data out of records before they are written.
///
/// Texts, subjects and tags are masked as documents are (`PersonalDataMask`); people lose their names and get
/// pseudonyms for ids, the same wherever they are met. A pseudonym cannot be read, but whoever knows an id can find its
/// pseudonym.
struct RecordMask: Sendable {
  /// What people are called, by the ids that exports give them.
  let names: [String: String]
  /// All that somebody is called.
  private let allNames: Set<String>

  init(names: [String: String]) {
    self.names = names
    allNames = Set(names.values)
  }

  /// `p` and 16 hexadecimal digits of the id's SHA-256.
  static func pseudonym(of id: String) -> String { "p" + SHA256.hash(id).hex.prefix(16) }

  func masked(_ person: Person) -> Person {
    var person = person
    person.id = Self.pseudonym(of: person.id)
    person.name = ""
    return person
  }

  /// The tickets of a batch; `nil` stays. O(bytes).
  func mask(_ tickets: inout [Derivation.Whole?], threads: Int) {
    forEachChunk(writing: &tickets, chunkSize: 64, threads: threads) { _, range, places in
      for place in 0..<range.count {
        guard let ticket = places[place]?.derived.ticket else { continue }
        places[place]!.derived.ticket = masked(ticket)
      }
    }
  }

  private func masked(_ ticket: Ticket) -> Ticket {
    let own = Derivation.shownNames(of: ticket, names)
    var ticket = ticket
    ticket.messages = ticket.messages.map { Self.masked($0, own) }
    ticket.events = masked(ticket.events, own)
    ticket.subject = PersonalDataMask.mask(ticket.subject, names: own)
    ticket.tags = ticket.tags.map { PersonalDataMask.mask($0, names: own) }
    ticket.requesterID = ticket.requesterID.map(Self.pseudonym)
    ticket.assigneeID = ticket.assigneeID.map(Self.pseudonym)
    return ticket
  }

  /// Messages that come apart from their ticket: only the names of who wrote them are known.
  func masked(_ messages: [Message]) -> [Message] {
    let authors = PersonalNames(Set(messages.compactMap(\.authorID)).sorted().map { names[$0] ?? $0 })
    return messages.map { Self.masked($0, authors) }
  }

  /// - Parameter own: The names of the ticket's people, where the events come with it.
  func masked(_ events: [TicketEvent], _ own: PersonalNames = PersonalNames([])) -> [TicketEvent] {
    events.map { event in
      var event = event
      event.actorID = event.actorID.map(Self.pseudonym)
      if event.kind == .assigneeChange {
        (event.from, event.to) = (event.from.map(Self.pseudonym), event.to.map(Self.pseudonym))
      } else {
        // Groups and values keep their ids, which tell them apart, and lose what a person is called.
        (event.from, event.to) = (event.from.map { value($0, own) }, event.to.map { value($0, own) })
      }
      event.name = event.name.map { PersonalDataMask.mask($0, names: own) }
      return event
    }
  }

  private func value(_ text: String, _ own: PersonalNames) -> String {
    if allNames.contains(text) { return PersonalDataMask.Placeholder.name.rawValue }
    return text.contains("@") ? PersonalDataMask.mask(text, names: own) : own.masked(text)
  }

  private static func masked(_ message: Message, _ names: PersonalNames) -> Message {
    var message = message
    message.authorID = message.authorID.map(pseudonym)
    // Some systems name a message by its mail's id, which holds an address.
    if message.id.contains("@") { message.id = pseudonym(of: message.id) }
    message.text = PersonalDataMask.mask(message.text, names: names)
    // The article is what counts; what stands behind its address may tell who followed it.
    message.links = message.links.map { String($0.prefix { $0 != "?" && $0 != "#" }) }.filter { link in
      !link.contains("@") && !holdsToken(link) && names.masked(link) == link
    }
    return message
  }

  /// Whether a part of the path is a key or a token and no title: 16 letters and digits together, or parts that mix
  /// both with eight digits in all. Numbers alone are ids of articles.
  static func holdsToken(_ link: String) -> Bool {
    link.split(separator: "/").dropFirst(2).contains { part in
      let mixed = part.split { !$0.isLetter && !$0.isNumber }.filter { piece in
        piece.contains { $0.isLetter } && piece.contains { $0.isNumber }
      }
      return mixed.contains { $0.count >= 16 } || mixed.reduce(0) { $0 + $1.count { $0.isNumber } } >= 8
    }
  }
}

extension RecordMask {
  /// Reads the people of all sources, before any text of them is masked. One pass over the files.
  init(
    peopleOf sources: [ExportSource], options: ExportOptions, context: RunContext
  ) throws {
    var names: [String: String] = [:]
    var done: Int64 = 0
    let total = sources.reduce(0) { $0 + $1.byteCount }
    for source in sources {
      try ExportReader.read(source, options: options, threads: context.threads) { batch in
        for case .person(let person) in batch.items where !person.name.isEmpty { names[person.id] = person.name }
        context.progress(.step(stage: "people", done: done + batch.sourceBytesRead, total: total, unit: "bytes"))
      }
      done += source.byteCount
    }
    self.init(names: names)
  }
}
