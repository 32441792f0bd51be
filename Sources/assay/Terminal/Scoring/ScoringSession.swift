// What keys do while tickets are scored in a terminal: keys in, scores stored, what to show next out. Draws nothing.
import AssayPipeline
import TicketModel

struct ScoringSession {
  /// What a key leads to.
  enum Effect: Equatable {
    /// Another text is to be read.
    case page
    /// Only what stands below the text has changed.
    case status
    case suspend, quit
  }

  /// A text that is being typed.
  enum Field: String { case comment, privateNote = "private note" }

  /// What is given to a ticket before it is stored.
  struct Draft: Equatable {
    var scores: [Int?] = Criterion.allCases.map { _ in nil }
    var comment = ""
    var details = TicketScore.Details()

    init(_ score: TicketScore?) {
      guard let score else { return }
      scores = Criterion.allCases.map { score[$0] }
      comment = score.comment
      details = score.details
    }

    var complete: [Int]? { scores.contains(nil) ? nil : scores.compactMap { $0 } }
  }

  private(set) var desk: RaterDesk
  /// The ticket at hand.
  private(set) var place: Int
  private(set) var draft: Draft
  /// The criterion that a score goes to.
  private(set) var criterion = 0
  private(set) var typing: (field: Field, text: String)?
  /// The anchors are shown instead of the ticket.
  private(set) var showsAnchors = false
  /// First line shown, from 0.
  private(set) var top = 0
  private(set) var message = ""
  /// Scores stored in this session.
  private(set) var stored = 0
  private var drafts: [Int: Draft] = [:]
  private var skipped: Set<Int> = []
  /// Seconds that the ticket was at hand without pauses.
  private var seconds = 0.0
  private var lastKey: ContinuousClock.Instant

  /// Longer without a key is a pause, and counts as no time at all.
  private static let longestThought = Duration.seconds(120)

  /// Begins at the first ticket that is to be scored.
  init(_ desk: RaterDesk, now: ContinuousClock.Instant) {
    self.desk = desk
    place = desk.openPlaces.first ?? 0
    draft = Draft(desk.tasks[place].score)
    lastKey = now
    message = desk.openPlaces.isEmpty ? doneMessage : ""
  }

  private var doneMessage: String {
    let needless = desk.tasks.count - desk.scoredCount
    return needless == 0
      ? "All tickets are scored. Q ends."
      : "Nothing more to score: the other tickets (\(needless)) can change no verdict. Q ends."
  }

  private static let reasonMissing = "A decision needs its reason: C to write it."
  var task: RaterDesk.Task { desk.tasks[place] }
  /// Hints wait until the rater has an opinion, unless the round shows them first.
  var showsHints: Bool { desk.hints == .before || draft.details.beforeHints != nil }
  var isScored: Bool { task.score != nil }
  /// Something was given that is not stored.
  var hasUnstored: Bool { draft != Draft(task.score) }

  // MARK: Keys

  /// - Parameters:
  ///   - lines: of the text that is shown.
  ///   - height: lines of it that the window shows at once.
  mutating func handle(_ key: Key, lines: Int, height: Int, now: ContinuousClock.Instant) -> Effect {
    let pause = now - lastKey
    if pause <= Self.longestThought { seconds += pause / .seconds(1) }
    lastKey = now
    message = ""
    if key == .suspend { return .suspend }
    if key == .interrupt { return .quit }
    if typing != nil { return type(key) }
    if case .paste = key {
      message = "Pasted text is not taken as keys. C opens a comment to paste into."
      return .status
    }
    if let effect = scroll(key, lines: lines, height: height) { return effect }
    if showsAnchors {
      showsAnchors = false
      top = 0
      return .page
    }
    switch key {
    case .text("0"), .text("1"), .text("2"):
      guard criterion < draft.scores.count, case .text(let character) = key else { return .status }
      draft.scores[criterion] = character.wholeNumberValue
      criterion = min(criterion + 1, draft.scores.count)
      return bringOutHints()
    case .text("a"), .text("A"):
      draft.scores = draft.scores.map { _ in 2 }
      criterion = draft.scores.count
      return bringOutHints()
    case .backspace:
      criterion = max(0, criterion - 1)
      draft.scores[criterion] = nil
    case .text("f"), .text("F"):
      draft.details.needsSecondOpinion.toggle()
      storeRemarks()
    case .text("c"), .text("C"): typing = (.comment, draft.comment)
    case .text("n"), .text("N"): typing = (.privateNote, draft.details.privateNote)
    case .text("?"):
      showsAnchors = true
      top = 0
      return .page
    case .enter, .right: return store()
    case .left: return go(to: max(0, place - 1))
    case .text("s"), .text("S"):
      if !isScored { skipped.insert(place) }
      return goOn()
    case .text("u"), .text("U"): return goOn()
    case .text("q"), .text("Q"), .endOfInput: return .quit
    default: message = "No such key here; ? shows the anchors, the last line the keys."
    }
    return .status
  }

  /// Once all three scores are given, what a machine noticed stands at the top of the text. The scores of that moment
  /// are kept beside later ones.
  private mutating func bringOutHints() -> Effect {
    guard desk.hints == .after, !showsHints, let scores = draft.complete, !task.hints.isEmpty else { return .status }
    draft.details.beforeHints = scores
    top = 0
    message = "\(task.hints.count.counted("hint")) at the top; you may change your scores. Enter next"
    return .page
  }

  private mutating func scroll(_ key: Key, lines: Int, height: Int) -> Effect? {
    let last = max(0, lines - height)
    let old = top
    switch key {
    case .text(" "), .pageDown: top = min(last, top + max(1, height - 1))
    case .text("-"), .pageUp: top = max(0, top - max(1, height - 1))
    case .down, .text("j"): top = min(last, top + 1)
    case .up, .text("k"): top = max(0, top - 1)
    case .home: top = 0
    case .end: top = last
    default: return nil
    }
    return top == old ? .status : .page
  }

  private mutating func type(_ key: Key) -> Effect {
    guard let (field, text) = typing else { return .status }
    switch key {
    case .text(let character): typing = (field, text + String(character))
    case .paste(let more): typing = (field, text + more)
    case .backspace: typing = (field, String(text.dropLast()))
    case .eraseLine: typing = (field, "")
    case .enter:
      let trimmed = text.split(separator: " ").joined(separator: " ")
      switch field {
      case .comment: draft.comment = trimmed
      case .privateNote: draft.details.privateNote = trimmed
      }
      typing = nil
      storeRemarks()
    case .escape, .endOfInput: typing = nil
    default: break
    }
    return .status
  }

  // MARK: From ticket to ticket

  private mutating func store() -> Effect {
    guard let scores = draft.complete else {
      message = "Give all three scores, or S to skip the ticket for now."
      return .status
    }
    if desk.needsComment, draft.comment.isEmpty {
      message = Self.reasonMissing
      return .status
    }
    if hasUnstored || !isScored {
      draft.details.seconds = (draft.details.seconds ?? 0) + Int(seconds.rounded())
      do {
        try desk.give(scores, comment: draft.comment, details: draft.details, to: place)
      } catch {
        message = "Not stored: \(error)"
        return .status
      }
      stored += 1
      skipped.remove(place)
      draft = Draft(task.score)
    }
    return goOn()
  }

  /// Flag, comment and note of a ticket that is scored already are stored at once, beside the scores that it has: they
  /// wait for no Enter that the rater has no reason to press.
  private mutating func storeRemarks() {
    guard let score = task.score, draft.comment != score.comment || draft.details != score.details else { return }
    if desk.needsComment, draft.comment.isEmpty {
      message = Self.reasonMissing
      return
    }
    do {
      try desk.remark(draft.comment, details: draft.details, on: place)
      message = "Stored with the scores of this ticket."
    } catch {
      message = "Not stored: \(error)"
    }
  }

  /// To the next ticket that is not scored, after the last one to the first; to those skipped when there is no other.
  private mutating func goOn() -> Effect {
    let open = desk.openPlaces
    // What comes after the ticket at hand, then from the first one on.
    let order = open.filter { $0 > place } + open.filter { $0 <= place }
    let fixed = desk.fixingFailures(at: place)
    if let next = order.first(where: { !skipped.contains($0) }) {
      let isOther = desk.tasks[next].sampleID != task.sampleID
      let intent = task.intentID
      let effect = go(to: next)
      if let fixed, isOther {
        let failures = fixed.found.counted("failure")
        message = "The verdict of \(intent) is fixed: \(failures), \(fixed.allowed) allowed. Its rest is passed over."
      }
      return effect
    }
    guard let next = order.first else {
      let effect = go(to: place)
      message = doneMessage
      return effect
    }
    skipped = []
    let effect = go(to: next)
    message = "Only skipped tickets are left: \(order.count)."
    return effect
  }

  private mutating func go(to next: Int) -> Effect {
    drafts[place] = hasUnstored ? draft : nil
    place = next
    draft = drafts[next] ?? Draft(task.score)
    criterion = draft.scores.firstIndex(of: nil) ?? draft.scores.count
    top = 0
    seconds = 0
    return .page
  }

  /// Tickets of which something was given that is not stored.
  var unstoredTickets: [String] {
    var places = Set(drafts.filter { $0.value != Draft(desk.tasks[$0.key].score) }.keys)
    if hasUnstored { places.insert(place) } else { places.remove(place) }
    return places.sorted().map { desk.tasks[$0].ticket.ticketID }
  }
}
