// Reads the catalogue's line format. One statement a line; blank lines and lines that start with `#` are ignored, and
// so is indentation:
//
//     domain ID | TITLE                 intent ID | TITLE | popularity=1…5 | bot=SHARE | defects=F,P,T | action=NAME
//     context                           article SLUG | TITLE, then the article's lines
//       - PHRASE                        subject, ask, oblique, detail, reply, reply-wrong-{fact,policy,tone}, then phrases
//
// A translation has `intent ID` with subject, ask and reply, and one `common` with greeting, closing, vague and
// reply-frame (its first half opens an agent's answer, its second half ends it).

/// Collects sources and hands out the catalogue once all are read.
struct CatalogueParser {
  private enum Section: String {
    case context, article, subject, ask, oblique, detail, reply
    case wrongFact = "reply-wrong-fact"
    case wrongPolicy = "reply-wrong-policy"
    case wrongTone = "reply-wrong-tone"
    case greeting, closing, vague
    case replyFrame = "reply-frame"
  }

  private var catalogue = Catalogue()
  private var intentByID: [String: Int] = [:]
  private var lineOfIntent: [(file: String, line: Int)] = []

  // Where reading stands.
  private var file = ""
  private var line = 0
  private var language = DeskLanguage.english
  private var domain = -1
  private var intent = -1
  private var inCommon = false
  private var section: Section?

  /// Reads one English domain. O(length).
  ///
  /// - Throws: `SyntheticDeskError` with the name and the line.
  mutating func read(domain text: String, name: String) throws(SyntheticDeskError) {
    start(name: name, language: .english)
    try forEachLine(of: text) { (parser, line) throws(SyntheticDeskError) in try parser.readDomain(line) }
  }

  /// Reads the wording of known intents in another language. O(length).
  mutating func read(translation text: String, name: String, language: DeskLanguage) throws(SyntheticDeskError) {
    start(name: name, language: language)
    if catalogue.courtesies[language] == nil { catalogue.courtesies[language] = Catalogue.Courtesy() }
    try forEachLine(of: text) { (parser, line) throws(SyntheticDeskError) in try parser.readTranslation(line) }
  }

  /// The catalogue, with everything checked that a single line cannot show.
  func finished() throws(SyntheticDeskError) -> Catalogue {
    guard !catalogue.intents.isEmpty else {
      throw .catalogue("the catalogue has no intent", file: "catalogue", line: 0, remedy: "Add a domain with intents")
    }
    for (index, intent) in catalogue.intents.enumerated() {
      let (file, line) = lineOfIntent[index]
      func need(_ present: Bool, _ what: String) throws(SyntheticDeskError) {
        guard present else { throw .catalogue("intent \(intent.id) has no \(what)", file: file, line: line) }
      }
      try need(!intent.article.slug.isEmpty && !intent.article.lines.isEmpty, "article")
      try need(!intent.oblique.isEmpty, "oblique")
      try need(!intent.detail.isEmpty, "detail")
      try need(intent.wrongReplies.allSatisfy { !$0.isEmpty }, "wrong reply of every kind")
      for language in DeskLanguage.allCases {
        guard let wording = intent.wordings[language] else { continue }
        try need(!wording.subject.isEmpty, "\(language.code) subject")
        try need(!wording.ask.isEmpty, "\(language.code) ask")
        try need(!wording.reply.isEmpty, "\(language.code) reply")
      }
      try need(intent.wordings.count == 1 || intent.isTranslated, "wording in some of the languages")
    }
    return catalogue
  }

  private mutating func start(name: String, language: DeskLanguage) {
    file = name
    line = 0
    self.language = language
    domain = -1
    intent = -1
    inCommon = false
    section = nil
  }

  private mutating func forEachLine(
    of text: String, _ body: (inout CatalogueParser, Substring) throws(SyntheticDeskError) -> Void
  ) throws(SyntheticDeskError) {
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      let trimmed = raw.trimmed
      if trimmed.isEmpty || trimmed.first == "#" { continue }
      try body(&self, trimmed)
    }
  }

  private func fault(_ message: String) -> SyntheticDeskError { .catalogue(message, file: file, line: line) }

  // MARK: English domains

  private mutating func readDomain(_ text: Substring) throws(SyntheticDeskError) {
    if let fields = text.fields(after: "domain") {
      guard fields.count == 2 else { throw fault("a domain line reads `domain ID | TITLE`") }
      guard !catalogue.domains.contains(where: { $0.id == fields[0] }) else {
        throw fault("domain \(fields[0]) stands twice")
      }
      catalogue.domains.append(Catalogue.Domain(id: String(fields[0]), title: String(fields[1])))
      domain = catalogue.domains.count - 1
      intent = -1
      section = nil
    } else if let fields = text.fields(after: "intent"), fields.count > 1 {
      try openIntent(fields)
    } else if let fields = text.fields(after: "article"), fields.count == 2, intent >= 0, section == nil {
      catalogue.intents[intent].article = Catalogue.Article(slug: String(fields[0]), title: String(fields[1]))
      section = .article
    } else if let opened = Section(rawValue: String(text)), opened != .article {
      guard domain >= 0, opened == .context ? intent < 0 : intent >= 0 else {
        throw fault("section \(opened.rawValue) stands outside its domain or intent")
      }
      section = opened
    } else if section == .article {
      catalogue.intents[intent].article.lines.append(String(text))
    } else {
      try addPhrase(text)
    }
  }

  private mutating func openIntent(_ fields: [Substring]) throws(SyntheticDeskError) {
    guard domain >= 0 else { throw fault("an intent stands before its domain") }
    guard fields.count == 6 else {
      throw fault("an intent line reads `intent ID | TITLE | popularity=… | bot=… | defects=…,…,… | action=…`")
    }
    func value(_ index: Int, _ key: String) throws(SyntheticDeskError) -> Substring {
      guard fields[index].hasPrefix(key + "=") else { throw fault("\(key)= is missing") }
      return fields[index].dropFirst(key.utf8.count + 1).trimmed
    }
    guard let popularity = Int(try value(2, "popularity")), (1...5).contains(popularity) else {
      throw fault("popularity is a whole number from 1 to 5")
    }
    guard let bot = Double(try value(3, "bot")), (0...1).contains(bot) else { throw fault("bot is a share from 0 to 1") }
    let defects = try value(4, "defects").split(separator: ",").compactMap { Double($0.trimmed) }
    guard defects.count == 3, defects.allSatisfy({ (0...1).contains($0) }) else {
      throw fault("defects are three shares from 0 to 1")
    }
    guard let action = DeskAction(rawValue: String(try value(5, "action"))) else { throw fault("there is no such action") }
    let id = String(fields[0])
    guard intentByID.updateValue(catalogue.intents.count, forKey: id) == nil else { throw fault("intent \(id) stands twice") }
    intent = catalogue.intents.count
    lineOfIntent.append((file, line))
    catalogue.intents.append(
      Catalogue.Intent(
        id: id, title: String(fields[1]), domain: domain, popularity: popularity, botShare: bot, defectRates: defects,
        action: action, article: Catalogue.Article(slug: "", title: ""), wordings: [.english: Catalogue.Wording()]))
    section = nil
  }

  private mutating func addPhrase(_ text: Substring) throws(SyntheticDeskError) {
    let phrase = try phrase(text)
    switch section {
    case .context: catalogue.domains[domain].context.append(phrase)
    case .subject: catalogue.intents[intent].wordings[.english]?.subject.append(phrase)
    case .ask: catalogue.intents[intent].wordings[.english]?.ask.append(phrase)
    case .reply: catalogue.intents[intent].wordings[.english]?.reply.append(phrase)
    case .oblique: catalogue.intents[intent].oblique.append(phrase)
    case .detail: catalogue.intents[intent].detail.append(phrase)
    case .wrongFact: catalogue.intents[intent].wrongReplies[0].append(phrase)
    case .wrongPolicy: catalogue.intents[intent].wrongReplies[1].append(phrase)
    case .wrongTone: catalogue.intents[intent].wrongReplies[2].append(phrase)
    case .article, .greeting, .closing, .vague, .replyFrame, nil: throw fault("a phrase stands outside its section")
    }
  }

  // MARK: Translations

  private mutating func readTranslation(_ text: Substring) throws(SyntheticDeskError) {
    if text == "common" {
      inCommon = true
      intent = -1
      section = nil
    } else if let fields = text.fields(after: "intent"), let id = fields.first, !id.contains(" ") {
      guard let known = intentByID[String(id)] else { throw fault("there is no intent \(id)") }
      guard catalogue.intents[known].wordings[language] == nil else { throw fault("intent \(id) stands twice") }
      catalogue.intents[known].wordings[language] = Catalogue.Wording()
      intent = known
      inCommon = false
      section = nil
    } else if let opened = Section(rawValue: String(text)) {
      switch opened {
      case .greeting, .closing, .vague, .replyFrame: guard inCommon else { throw fault("\(opened.rawValue) stands outside common") }
      case .subject, .ask, .reply: guard intent >= 0 else { throw fault("\(opened.rawValue) stands outside an intent") }
      default: throw fault("\(opened.rawValue) has no place in a translation")
      }
      section = opened
    } else {
      let phrase = try phrase(text)
      switch section {
      case .subject: catalogue.intents[intent].wordings[language]?.subject.append(phrase)
      case .ask: catalogue.intents[intent].wordings[language]?.ask.append(phrase)
      case .reply: catalogue.intents[intent].wordings[language]?.reply.append(phrase)
      case .greeting: catalogue.courtesies[language]?.greeting.append(phrase)
      case .closing: catalogue.courtesies[language]?.closing.append(phrase)
      case .vague: catalogue.courtesies[language]?.vague.append(phrase)
      case .replyFrame: catalogue.courtesies[language]?.replyFrame.append(phrase)
      default: throw fault("a phrase stands outside its section")
      }
    }
  }

  private func phrase(_ text: Substring) throws(SyntheticDeskError) -> Phrase {
    guard text.hasPrefix("- ") else { throw fault("a phrase starts with `- `") }
    do throws(Phrase.SyntaxError) {
      return try Phrase(String(text.dropFirst(2).trimmed))
    } catch {
      throw fault(error.message)
    }
  }
}

extension Substring {
  /// Without blanks and tabs at both ends.
  fileprivate var trimmed: Substring {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { $0 != 32 && $0 != 9 && $0 != 13 }) else { return self[endIndex...] }
    let last = bytes.lastIndex { $0 != 32 && $0 != 9 && $0 != 13 }!
    return self[first..<bytes.index(after: last)]
  }

  /// What follows `word ` and is separated by `|`, or `nil` when the line starts otherwise.
  fileprivate func fields(after word: String) -> [Substring]? {
    guard hasPrefix(word + " ") else { return nil }
    return dropFirst(word.utf8.count + 1).split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
  }
}
