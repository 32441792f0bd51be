// assay mine: tickets into intents.
import ArgumentParser
import AssayPipeline
import TicketModel

/// A number of intents, or the one that the evidence supports.
enum IntentCountOption: ExpressibleByArgument {
  case automatic
  case fixed(Int)

  init?(argument: String) {
    if argument == "auto" {
      self = .automatic
    } else if let count = Int(argument), count >= 1 {
      self = .fixed(count)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String { "auto" }
  static let allValueStrings = ["auto", "N"]
}

/// How documents become vectors, as an option.
struct VectorizerOption: ExpressibleByArgument {
  var choice: VectorizerChoice

  init(_ choice: VectorizerChoice) { self.choice = choice }

  init?(argument: String) {
    guard let choice = VectorizerChoice(rawValue: argument) else { return nil }
    self.choice = choice
  }

  var defaultValueDescription: String { choice.rawValue }
  static let allValueStrings = VectorizerChoice.allCases.map(\.rawValue)
}

struct MineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mine", abstract: "Find the intents in the tickets: vectors, clusters, names, coverage.",
    discussion: """
      Only what customers wrote in public is mined. The result is the same for any number of threads and any order of the \
      input. Run again on an unchanged store with the same settings, it keeps what it found. When tickets came in, it goes \
      on from the intents that are there: tickets keep theirs, new ones are placed, and what is new is added. With other \
      settings, or --fresh, intents are found anew; ids and names stay where an intent and its find share most tickets.
      With the sentence encoder's weights in Models/ (scripts/setup), documents are compared by meaning: the encoder reads \
      one in five, 3,000 at least and 5,000 at most, and a student fitted to it the rest. Languages that it cannot read are \
      compared by words.
      Memory: about 4 kB a ticket (documents, terms, a vector, near neighbours).
      Example: assay mine --intents auto --seed 1
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "Number of intents, or auto: chosen by evidence.")
  var intents: IntentCountOption = .automatic
  @Option(
    help:
      "How documents become vectors: lexical (words alone), semantic (a student of the sentence encoder), auto (semantic where the encoder is installed)."
  )
  var vectorizer = VectorizerOption(.auto)
  @Option(
    help: ArgumentHelp(
      "Folder of the sentence encoder (default: $ASSAY_MODEL, else Models/all-MiniLM-L6-v2).", valueName: "folder"))
  var model: String?
  @Option(help: "Seed.")
  var seed: UInt64 = 1
  @Flag(help: "Find the intents anew instead of going on from those that are there.")
  var fresh = false

  func run() throws {
    let count: Int? = if case .fixed(let count) = intents { count } else { nil }
    try MineStage.run(
      MineStage.Parameters(
        intents: count, vectorizer: vectorizer.choice, model: model, seed: seed, isFresh: fresh),
      context: common.context
    ).show(as: common.format)
  }
}

extension CleaningRecord {
  /// Repeated lines that are printed; all are in the JSON.
  private static let shown = 5
  /// Characters of one that are.
  private static let longestLine = 70

  /// For people: what was left out, so that they can check it, and what repeats.
  var textLines: [String] {
    var lines: [String] = []
    if !repeatedLines.isEmpty {
      lines.append(
        "\(repeatedLines.count.counted("repeated line")) left out of \(ticketsWithRepeatedLines.counted("ticket")):")
      lines += repeatedLines.prefix(Self.shown).map { line in
        let text = line.text.count > Self.longestLine ? line.text.prefix(Self.longestLine) + "…" : line.text
        return "  \(line.tickets.grouped)  \(text)"
      }
      if repeatedLines.count > Self.shown { lines.append("  … '--format json' lists all") }
    }
    if nearDuplicateGroups > 0 {
      lines.append(
        "\(nearDuplicates.counted("ticket")) with nearly the same text as another, in "
          + "\(nearDuplicateGroups.counted("group")) (the largest has \(largestGroup.grouped)); each is counted")
    }
    return lines
  }
}

extension MineStage.Summary: Printable {
  var rows: [any Encodable]? { intents }

  var text: String {
    var lines = [
      "\(tickets.counted("ticket")) mined, \(intents.count.counted("intent")), \(outliers.counted("outlier")) (\((Double(outliers) / Double(max(1, tickets))).percent))",
      "coverage: \(coverage.text)",
    ]
    if severalIntents > 0 {
      lines.append(
        "\(severalIntents.counted("ticket")) \(severalIntents == 1 ? "asks" : "ask") for something else besides, each counted once, with its main intent"
      )
    }
    if let automatic = automatic.automaticText { lines.append(automatic) }
    if let cleaning { lines += cleaning.textLines }
    if let explanation { lines.append("number of intents: \(explanation)") }
    if origin != "first", !origin.isEmpty, !isUnchanged { lines.append("intents: \(origin)\(changesText)") }
    if isUnchanged { lines.append("the store and the settings are unchanged; the intents found before were kept") }
    lines.append("BLAS: \(blas)")
    lines.append("")
    var table = TextTable(
      columns: [("intent", .left), ("tickets", .right), ("share", .right), ("name", .left)], elasticColumn: 3)
    table.rows = intents.prefix(20).map {
      [$0.id, $0.tickets.grouped, (Double($0.tickets) / Double(max(1, tickets))).percent, $0.name]
    }
    lines.append(table.text(width: TextTable.windowWidth))
    if intents.count > 20 { lines.append("… 'assay intents' lists all") }
    return lines.joined(separator: "\n")
  }

  /// `: 2 born (I094, I095), 1 split (I096 from I003)`.
  private var changesText: String {
    if changes.isEmpty { return "; none is new or gone" }
    let byKind = Dictionary(grouping: changes, by: \.kind)
    return "; "
      + byKind.keys.sorted().map { kind in
        let some = byKind[kind]!.prefix(5).map { change in
          let other = change.other.map { kind == "split" ? " from \($0)" : kind == "merged" ? " into \($0)" : "" } ?? ""
          return change.intent + other
        }
        return "\(byKind[kind]!.count) \(kind) (\(some.joined(separator: ", "))\(byKind[kind]!.count > 5 ? ", …" : ""))"
      }.joined(separator: ", ")
  }
}
