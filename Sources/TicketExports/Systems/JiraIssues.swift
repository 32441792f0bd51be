// Jira's issues as saved API answers, or as data pipelines write them: with comments that say whether the customer saw
// them, and with the history that the CSV of Jira.swift lacks. Comments in files of their own are joined by the issue's
// number.
import ContentHash
import TicketModel

struct JiraIssuesFormat: JSONSystemFormat, ThreadedFormat {
  let system = ExportSystem.jira
  static let name = "Jira"
  let match: RecordShapes.Match
  /// Keys of issues by their numbers.
  var links = ThreadLinks()
  var holdsThreads: Bool { match.content == .tickets }
  var needsThreads: Bool { match.content == .history }

  init(match: RecordShapes.Match) { self.match = match }

  static let shapes = RecordShapes(
    kinds: [
      RecordShapes.Kind(
        content: .tickets, name: "issues", all: ["key", "fields"], any: ["id", "self", "expand", "changelog"], least: 1),
      RecordShapes.Kind(
        content: .history, name: "comments", all: ["id", "body", "created"],
        any: ["jsdPublic", "updateAuthor", "issueId", "jsdAuthorCanSeeRequest"], least: 1),
      RecordShapes.Kind(content: .history, name: "changes", all: ["id", "items", "created", "issueId"]),
    ],
    pages: [["issues"], ["comments"]])

  /// An issue's number and its key.
  func link(_ record: ExportRecord) -> (thread: String, ticket: String)? {
    var scratch = DecodedBatch()
    guard let opened = scratch.openObject(record) else { return nil }
    let fields = JSONFields<JiraKey>(opened.value)
    guard fields.isPresent(.fields), let number = fields[.id].identifier, let key = fields[.key].nonEmptyString else {
      return nil
    }
    return (number, key)
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard let opened = batch.openObject(record) else { return }
    let fields = JSONFields<JiraKey>(opened.value)
    if fields.isPresent(.fields) { return decodeIssue(fields, record, &batch) }
    guard fields.isPresent(.body) || fields.isPresent(.items) else { return batch.reject(record, .unknownRecord) }
    guard let id = fields[.id].identifier else { return batch.reject(record, .missingID, field: "id") }
    guard let key = issueKey(of: fields) else { return batch.reject(record, .missingTicketID, field: "issueId") }
    if fields.isPresent(.items) {
      let events = JiraHistory.events(opened.value, &batch)
      return events.isEmpty ? batch.exclude(.historyWithoutFacts) : batch.keep(.events(ticketID: key, events))
    }
    var people: [Person] = []
    let message = Self.message(fields, id: id, record.decoder.accounts, &people, &batch)
    batch.keep([.messages(ticketID: key, [message])] + people.map { .person($0) })
  }

  /// The key of the issue that a loose record belongs to: stated by pipelines, else in the record's own address.
  private func issueKey(of fields: JSONFields<JiraKey>) -> String? {
    if let key = fields[.issueKey].nonEmptyString { return key }
    if let number = fields[.issueId].identifier { return links.tickets[number] }
    let parts = (fields[.`self`].string ?? "").split(separator: "/")
    guard let at = parts.firstIndex(of: "issue"), at + 1 < parts.count else { return nil }
    return links.tickets[String(parts[at + 1])]
  }

  private func decodeIssue(_ issue: JSONFields<JiraKey>, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let key = issue[.key].nonEmptyString else { return batch.reject(record, .missingID, field: "key") }
    let fields = JSONFields<JiraKey>(issue[.fields])
    var ticket = Ticket(id: key, system: system.rawValue)
    guard batch.readCreation(fields[.created], "created", of: &ticket, record) else { return }
    ticket.version = batch.time(fields[.updated], "updated", of: &ticket)?.seconds ?? 0
    ticket.subject = fields[.summary].string ?? ""
    let status = JSONFields<JiraKey>(fields[.status])
    ticket.status = JiraStatus.status(
      category: JSONFields<JiraKey>(status[.statusCategory])[.key].string, status: status[.name].string)
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    if ticket.status.isResolved {
      ticket.solvedAt = batch.time(fields[.resolutiondate], "resolutiondate", of: &ticket)
      ticket.closedAt = ticket.solvedAt
    }
    var people: [Person] = []
    let reporter = JiraPerson(fields[.reporter]), assignee = JiraPerson(fields[.assignee])
    people += [reporter?.person(), assignee?.person(.agent)].compactMap { $0 }
    ticket.requesterID = reporter?.id
    ticket.assigneeID = assignee?.id
    ticket.tags = fields[.labels].elements.compactMap(\.nonEmptyString)
    readCustomFields(issue[.fields], &ticket, &batch)
    let description = JiraText.plain(fields[.description])
    if !description.text.isEmpty {
      ticket.messages.append(
        Message(
          id: JiraText.descriptionID, authorID: ticket.requesterID, role: .customer, visibility: .everyone,
          writtenAt: ticket.createdAt, text: description.text, links: description.links))
    }
    for entry in JSONFields<JiraKey>(fields[.comment])[.comments].elements {
      let comment = JSONFields<JiraKey>(entry)
      guard let id = comment[.id].identifier else {
        batch.note(.unreadableComment)
        continue
      }
      ticket.messages.append(Self.message(comment, id: id, record.decoder.accounts, &people, &batch))
    }
    let changelog = JSONFields<JiraKey>(issue[.changelog])
    for history in changelog[.histories].elements { ticket.events += JiraHistory.events(history, &batch) }
    if changelog[.histories].isArray { ticket.reopens = JiraHistory.reopens(changelog) }
    ticket.messages = ticket.messages.inOrderWritten()
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    batch.keep([.ticket(ticket, recordHash: record.hash)] + people.map { .person($0) })
  }

  /// A site numbers its own fields, so these are known by the shape of their values.
  private func readCustomFields(_ fields: JSONValue, _ ticket: inout Ticket, _ batch: inout DecodedBatch) {
    fields.forEachMember { _, value in
      guard value.isObject else { return }
      let custom = JSONFields<JiraKey>(value)
      if let rating = batch.rating(custom[.rating], from: 1, to: 5) { ticket.satisfaction = rating }
      if let language = batch.language(custom[.languageCode]) { ticket.statedLanguage = language }
    }
  }

  private static func message(
    _ comment: JSONFields<JiraKey>, id: String, _ accounts: NamedAccounts, _ people: inout [Person],
    _ batch: inout DecodedBatch
  ) -> Message {
    let author = JiraPerson(comment[.author])
    // Restricted to a role or group of the project, or marked as internal by the service desk.
    let visibility: Visibility =
      comment[.visibility].isObject
      ? .internal : comment[.jsdPublic].bool.map { $0 ? .everyone : .internal } ?? .unknown
    // Nobody but the desk's people can write an internal comment.
    let person = visibility == .internal ? author?.person(.agent) : author?.person()
    if let person { people.append(person) }
    let role: AuthorRole
    if accounts.isBot(id: author?.id, name: author?.name) {
      role = .bot
    } else {
      role = accounts.isAgent(id: author?.id, name: author?.name) ? .agent : person?.role ?? .unknown
    }
    let body = JiraText.plain(comment[.body])
    return Message(
      id: id, authorID: author?.id, role: role, visibility: visibility,
      writtenAt: batch.time(comment[.created], "comment.created"), text: body.text, links: body.links)
  }
}

/// An account as the API gives it: of the cloud by `accountId`, of a server by `name`.
struct JiraPerson {
  let id: String
  let name: String
  private let kind: String?

  init?(_ value: JSONValue) {
    let fields = JSONFields<JiraKey>(value)
    let known = [fields[.accountId], fields[.name], fields[.key], fields[.emailAddress]].lazy.compactMap(\.nonEmptyString)
    guard let id = known.first else { return nil }
    self.id = id
    name = fields[.displayName].string ?? ""
    kind = fields[.accountType].string
  }

  /// The account with what its kind says, or else with a role that is known from what it did; `nil` if that is nothing.
  /// An account of the site may be a colleague who asks as well as one who answers.
  func person(_ acted: AuthorRole = .unknown) -> Person? {
    let role: AuthorRole
    switch kind {
    case "customer": role = .customer
    case "app": role = .system
    default: role = acted
    }
    return role == .unknown ? nil : Person(id: id, role: role, name: name)
  }
}

enum JiraKey: Int, JSONKey {
  case id, key, `self`, fields, changelog, histories, total, items, field, from, fromString, to, toString
  case summary, status, statusCategory, name, created, updated, resolutiondate, reporter, assignee, labels
  case description, comment, comments, author, body, jsdPublic, visibility, issueId, issueKey
  case accountId, accountType, displayName, emailAddress, rating, languageCode

  static let keySet = JSONKeySet(Self.self)
}
