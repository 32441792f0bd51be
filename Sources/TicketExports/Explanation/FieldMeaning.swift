// How well a field fits what a mapping can name.
import TicketModel

enum FieldMeaning {
  /// How well a field of a ticket's record fits; 0 for not at all.
  static func score(_ field: FileOutline.Field, as target: Mapping.TicketField) -> Int {
    let names = FieldNames(field.name)
    let isTime = field.times != nil
    let depth = names.words.count
    switch target {
    case .id: return id(field, names, of: FieldNames.tickets, not: FieldNames.messages)
    case .createdAt:
      guard isTime, !names.has(FieldNames.closed.union(FieldNames.solved).union(FieldNames.updated)) else { return 0 }
      return names.has(FieldNames.created) ? 9 : names.has(FieldNames.times) ? 5 : 1
    case .closedAt: return isTime && names.has(FieldNames.closed) ? 9 : 0
    case .solvedAt: return isTime && names.has(FieldNames.solved) ? 9 : 0
    case .updatedAt: return isTime && names.has(FieldNames.updated) ? 9 : 0
    case .status: return !isTime && names.has(["status", "state", "stage", "zustand"]) && field.isEnumeration ? 9 : 0
    case .subject: return !isTime && names.has(FieldNames.subjects) ? 9 : 0
    case .text: return text(field, names)
    case .requester: return person(field, names, FieldNames.customers.union(FieldNames.authors))
    case .assignee: return person(field, names, FieldNames.staff)
    case .group:
      return !isTime && names.has(["group", "team", "queue", "department", "gruppe"]) ? 9 - min(depth, 4) : 0
    case .tags: return names.has(["tags", "tag", "labels", "label", "keywords", "schlagworte"]) ? 9 : 0
    case .csat:
      let isRating =
        names.has(["csat", "rating", "satisfaction", "stars", "bewertung"]) || names.isNamed(["score", "feedback"])
      return isRating && field.meanLength <= 16 ? 9 : 0
    case .reopens:
      return names.has(["reopens", "reopened", "reopen", "reopenings"]) && field.examples.allSatisfy { Int($0) != nil }
        ? 9 : 0
    case .resolvedBy: return names.has(["resolved", "solved"]) && names.has(["by"]) && field.isEnumeration ? 9 : 0
    case .language: return names.has(["language", "lang", "locale", "sprache"]) && field.meanLength <= 8 ? 9 : 0
    case .channel:
      return names.has(["channel", "source", "via", "origin", "medium", "kanal"]) && field.isEnumeration ? 9 : 0
    }
  }

  /// How well a field of a message's record fits.
  static func score(_ field: FileOutline.Field, as target: Mapping.MessageField) -> Int {
    let names = FieldNames(field.name)
    switch target {
    case .id: return field.isUnique ? id(field, names, of: FieldNames.messages, not: FieldNames.tickets) : 0
    case .author:
      let isRole = roles(field) != nil
      return isRole ? 0 : person(field, names, FieldNames.authors.union(["user", "name", "agent"]))
    case .authorName: return 0
    case .role: return roles(field) != nil ? 9 : 0
    case .visibility: return visibilities(field) != nil ? 9 : 0
    case .createdAt:
      return field.times == nil ? 0 : names.has(FieldNames.created) ? 9 : names.has(FieldNames.times) ? 8 : 1
    case .text: return text(field, names)
    }
  }

  /// The column that says which ticket a message belongs to.
  static func keyScore(_ field: FileOutline.Field, ids: Set<String>) -> Int {
    let names = FieldNames(field.name)
    let shared = field.examples.contains { ids.contains($0) }
    let isNamed =
      names.isNamed(FieldNames.tickets.union(["parent", "parent id"]))
      || (names.has(FieldNames.tickets) && names.has(FieldNames.ids))
    guard field.meanLength <= 64, isNamed || (shared && !field.isUnique) else { return 0 }
    return (isNamed ? 4 : 0) + (names.has(FieldNames.ids) ? 2 : 0) + (shared ? 4 : 0)
  }

  private static func id(
    _ field: FileOutline.Field, _ names: FieldNames, of own: Set<String>, not others: Set<String>
  ) -> Int {
    let people = FieldNames.customers.union(FieldNames.staff).union(FieldNames.authors)
    guard field.meanLength <= 64, field.times == nil, !names.has(people) else { return 0 }
    // Columns without names: different words with a digit.
    if field.column.map({ String($0) == field.name }) ?? false {
      return field.isUnique && field.examples.allSatisfy { $0.contains(where: \.isNumber) && !$0.contains(" ") } ? 1 : 0
    }
    let isPlain = names.isNamed(FieldNames.ids)
    let isOwn = names.has(own) && (names.has(FieldNames.ids) || names.isNamed(own))
    guard isPlain || isOwn, !names.has(others) || names.has(own) else { return 0 }
    return (isOwn ? 6 : 4) + (field.isUnique ? 3 : 0) - (names.words.count > 3 ? 2 : 0)
  }

  private static func text(_ field: FileOutline.Field, _ names: FieldNames) -> Int {
    guard field.times == nil, !names.has(FieldNames.ids), !field.isEnumeration || field.isUnique else { return 0 }
    let length = min(field.meanLength / 20, 4)
    if names.has(FieldNames.texts) { return 4 + length }
    // Of a name that says nothing, sentences.
    let sentences = field.examples.count { $0.count(where: { $0 == " " }) >= 2 && $0.contains(where: \.isLetter) }
    let isProse = field.meanLength >= 16 && sentences * 2 > field.examples.count
    return isProse && !names.has(FieldNames.subjects) ? max(length, 1) : 0
  }

  /// Of several fields of one person the id, then the address, then the name.
  private static func person(_ field: FileOutline.Field, _ names: FieldNames, _ known: Set<String>) -> Int {
    guard field.times == nil, names.has(known), field.meanLength <= 80,
      names.isNamed(known) || !names.has(FieldNames.texts)
    else {
      return 0
    }
    if names.has(FieldNames.messages), names.has(FieldNames.ids) { return 0 }
    return 5 + (names.has(FieldNames.ids) ? 3 : names.has(["email", "mail"]) ? 2 : names.has(["name"]) ? 1 : 0)
  }

  // MARK: Words

  private static let roleWords: [String: AuthorRole] = [
    "customer": .customer, "user": .customer, "end-user": .customer, "end user": .customer, "client": .customer,
    "requester": .customer, "contact": .customer, "visitor": .customer, "consumer": .customer, "kunde": .customer,
    "inbound": .customer, "incoming": .customer, "in": .customer, "outbound": .agent, "outgoing": .agent, "out": .agent,
    "agent": .agent, "support": .agent, "staff": .agent,
    "operator": .agent, "admin": .agent, "employee": .agent, "human": .agent, "representative": .agent, "rep": .agent,
    "bot": .bot, "ai": .bot, "assistant": .bot, "virtual agent": .bot, "chatbot": .bot, "automation": .bot,
    "system": .system, "automatic": .system,
  ]

  /// The meanings of a field's words, if it says who wrote: most of its words do.
  static func roles(_ field: FileOutline.Field) -> [(word: String, meaning: String?)]? {
    // `inbound: true`: the truth value that was not met so far will come.
    if FieldNames(field.name).isNamed(["inbound", "incoming", "is inbound", "is incoming", "from customer"]),
      !field.examples.isEmpty, field.examples.allSatisfy({ ["true", "false"].contains($0.lowercased()) })
    {
      return [("true", AuthorRole.customer.rawValue), ("false", AuthorRole.agent.rawValue)]
    }
    let words = field.examples.map { ($0, role(of: $0)?.rawValue) }
    guard field.distinct <= 8, field.values > 0, words.count(where: { $0.1 != nil }) * 2 > words.count else {
      return nil
    }
    // A direction that was not met so far will come, too.
    let met = Set(words.map { $0.0.lowercased() })
    let missing = directions.filter { !met.isDisjoint(with: $0) }.flatMap { $0.filter { !met.contains($0) } }
    return (words + missing.map { ($0, role(of: $0)?.rawValue) }).map { (word: $0.0, meaning: $0.1) }
  }

  private static let directions = [["inbound", "outbound"], ["incoming", "outgoing"], ["in", "out"]]

  /// Who writes, by a word that is usual for them; `nil` for any other word.
  static func role(of word: String) -> AuthorRole? { roleWords[word.lowercased()] }

  /// The meanings of a field's words, if it says who could read.
  static func visibilities(_ field: FileOutline.Field) -> [(word: String, meaning: String?)]? {
    let names = FieldNames(field.name)
    guard field.distinct <= 4, field.values > 0 else { return nil }
    let yes: Set<String> = ["true", "yes", "1", "y"], no: Set<String> = ["false", "no", "0", "n"]
    let isPublic = names.has(["public", "visible", "published"]), isPrivate = names.has(["private", "internal"])
    guard isPublic || isPrivate || names.has(["visibility", "access", "audience"]) else { return nil }
    // A truth value that was not met so far will come.
    let pairs = [("true", "false"), ("yes", "no"), ("1", "0"), ("y", "n")].map { [$0.0, $0.1] }
    let met = field.examples
    let missing = pairs.first { $0.contains(met[0].lowercased()) }?.filter { word in
      !met.contains { $0.lowercased() == word }
    }
    return (met + (missing ?? [])).map { word in
      switch word.lowercased() {
      case "public", "everyone", "external": return (word, Visibility.everyone.rawValue)
      case "private", "internal": return (word, Visibility.internal.rawValue)
      case let word where yes.contains(word) && (isPublic || isPrivate):
        return (word, (isPublic ? Visibility.everyone : .internal).rawValue)
      case let word where no.contains(word) && (isPublic || isPrivate):
        return (word, (isPublic ? Visibility.internal : .everyone).rawValue)
      default: return (word, nil)
      }
    }
  }

  /// The meanings of words for where a ticket stands. Those that are read without a mapping are left out.
  static func statuses(_ field: FileOutline.Field) -> [(word: String, meaning: String?)] {
    let stems: [(String, TicketStatus)] = [
      ("spam", .deleted), ("delet", .deleted), ("trash", .deleted), ("wait", .pending), ("pend", .pending),
      ("resolv", .solved), ("solv", .solved), ("done", .solved), ("fix", .solved), ("clos", .closed),
      ("complet", .closed),
      ("finish", .closed), ("archiv", .closed), ("hold", .hold), ("snooz", .hold), ("park", .hold), ("new", .new),
      ("open", .open), ("progress", .open), ("assign", .open), ("work", .open), ("activ", .open),
      // German, French, Spanish, Portuguese.
      ("gelösch", .deleted), ("wart", .pending), ("en attente", .pending), ("pendiente", .pending), ("pendente", .pending),
      ("gelöst", .solved), ("erledigt", .solved), ("résolu", .solved), ("resuelt", .solved), ("geschlossen", .closed),
      ("abgeschlossen", .closed), ("ferm", .closed), ("clôtur", .closed), ("cerrad", .closed), ("fechad", .closed),
      ("encerrad", .closed), ("neu", .new), ("nouve", .new), ("nuev", .new), ("novo", .new), ("offen", .open),
      ("in bearbeitung", .open), ("ouvert", .open), ("en cours", .open), ("abiert", .open), ("abert", .open),
    ]
    return field.examples.filter { TableWords.status($0) == .unknown }.map { word in
      (word, stems.first { word.lowercased().hasPrefix($0.0) }?.1.rawValue)
    }
  }

  /// The smallest usual scale that holds a field's numbers.
  static func scale(_ field: FileOutline.Field) -> ClosedRange<Int>? {
    let numbers = field.examples.compactMap { Int($0) }
    guard !numbers.isEmpty, numbers.count == field.examples.count, let least = numbers.min(), let most = numbers.max()
    else {
      return nil
    }
    return [1...5, 0...5, 1...10, 0...10, 0...100].first { $0.contains(least) && $0.contains(most) }
  }
}
