// What the audit trail tells of samples: how each was drawn, which tickets it has, what is shown of them and who scores
// them. Held against the store in ToldSamples+Check.swift.
import Foundation
import TicketModel

/// The state of all samples after the events so far.
struct ToldSamples {
  struct Place: Hashable, Comparable {
    /// `R7/I001-a1`.
    var sample: String
    var ticketID: String

    static func < (a: Place, b: Place) -> Bool { (a.sample, a.ticketID) < (b.sample, b.ticketID) }
  }

  struct Draw {
    var intentID: String
    var facts: [String: String]
    /// Tickets that were ever in the sample, those of forgotten requesters among them.
    var tickets = 0
  }

  struct Member {
    /// The hash of what raters are shown.
    var shown: String
    /// `nil`: an older version told the ticket anew and left out who scores it and whether it was replaced.
    var work: Work?
  }

  struct Work {
    var raters: ToldRaters
    /// Why the ticket was replaced; empty: it counts.
    var replacedBecause = ""
  }

  private(set) var draws: [String: Draw] = [:]
  private(set) var members: [Place: Member] = [:]

  mutating func take(_ event: ScoringEvent) {
    if event.kind == .drawn { draws[event.sampleID] = Draw(intentID: event.intentID, facts: event.facts) }
    if event.kind == .assigned { draws[event.sampleID]?.tickets += 1 }
    // What an erased row said is told anew, or its ticket is gone.
    guard let ticketID = event.ticketID else { return }
    let place = Place(sample: event.sampleID, ticketID: ticketID)
    let raters = event.facts["raters"].map(ToldRaters.init)
    switch event.kind {
    case .assigned:
      members[place] = Member(shown: event.facts["shown"] ?? "", work: raters.map { Work(raters: $0) })
    case .replaced:
      members[place]?.work = Work(raters: ToldRaters(""), replacedBecause: event.facts["reason"] ?? "")
    case .handedOver:
      members[place]?.work?.raters.handOver(from: event.facts["from"] ?? "", to: event.facts["to"] ?? "")
    case .forgotten:
      if let shown = event.facts["shown"] { members[place] = Member(shown: shown) }
      if let raters {
        members[place]?.work = Work(raters: raters, replacedBecause: event.facts["replacedBecause"] ?? "")
      }
    case .takenOver, .drawn, .imported, .scored, .changed, .withdrawn, .adjudicated: break
    }
  }
}

/// The raters of a ticket as events name them, one a line.
///
/// Older versions wrote `ana, ben`. A name can hold ", " itself, so that of such a text only the parts are known: they
/// are held against the parts of the names in the store.
struct ToldRaters {
  private var names: [String]
  private let areParts: Bool

  init(_ text: String) {
    areParts = !text.contains("\n") && text.contains(", ")
    names = areParts ? Self.parts(text) : text.split(separator: "\n").map(String.init)
  }

  static func text(_ names: [String]) -> String { names.joined(separator: "\n") }

  private static func parts(_ name: String) -> [String] { name.components(separatedBy: ", ") }

  mutating func handOver(from: String, to: String) {
    for name in areParts ? Self.parts(from) : [from] {
      if let place = names.firstIndex(of: name) { names.remove(at: place) }
    }
    names += areParts ? Self.parts(to) : [to]
  }

  /// What is told and not stored, and stored and not told; both sorted, and empty when they are the same.
  func difference(from stored: [String]) -> (missing: [String], added: [String]) {
    var missing = names
    var added: [String] = []
    for name in areParts ? stored.flatMap(Self.parts) : stored {
      if let place = missing.firstIndex(of: name) { missing.remove(at: place) } else { added.append(name) }
    }
    return (missing.sorted(), added.sorted())
  }
}
