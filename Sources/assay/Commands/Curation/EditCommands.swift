// assay intents merge, split, rename, pin, forbid, together, apart, mark, owner: one edit each, added to the file.
import ArgumentParser
import AssayPipeline
import TicketModel

/// A command that adds one edit.
protocol EditCommand: ParsableCommand {
  var common: CommonOptions { get }
  var edit: IntentEdit { get }
}

extension EditCommand {
  func run() throws { try CurationStage.add(edit, context: common.context).show(as: common.format) }

  static func explained(
    _ name: String, _ abstract: String, _ details: String, example: String
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract,
      discussion: """
        \(details) The edit is added to the file of edits ('assay intents export'), which later runs of 'assay mine' \
        apply again. An edit that cannot be applied is refused and not kept.
        Memory: as 'assay intents apply'.
        Example: assay intents \(example)
        """)
  }
}

/// A mark, as an argument.
struct MarkArgument: ExpressibleByArgument {
  var mark: IntentAttributes.Mark

  init?(argument: String) {
    guard let mark = IntentAttributes.Mark(rawValue: argument) else { return nil }
    self.mark = mark
  }

  static let allValueStrings = IntentAttributes.Mark.allCases.map(\.rawValue)
}

extension IntentsCommand {
  struct Merge: EditCommand {
    static let configuration: CommandConfiguration = explained(
      "merge", "Put the tickets of several intents into the first.",
      "The first keeps its id, and its name if you gave it one; else the name is made anew.",
      example: "merge I012 I047")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Ids: the one that stays, then those that are merged into it.")
    var ids: [String]

    func validate() throws {
      if ids.count < 2 { throw ValidationError("Name at least two intents.") }
    }

    var edit: IntentEdit { .merge(ids) }
  }

  struct Split: EditCommand {
    static let configuration: CommandConfiguration = explained(
      "split", "Make a part of an intent one of its own.",
      """
      With --tickets, every ticket goes to the nearer of these tickets and the rest; five to ten do well. With \
      --terms, those go that use any of these words.
      """, example: "split I003 --terms damaged,broken --name 'refund for damaged goods'")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Id of the intent.")
    var id: String
    @Option(
      parsing: .upToNextOption, help: ArgumentHelp("Ids of tickets that belong in the new intent.", valueName: "id"))
    var tickets: [String] = []
    @Option(help: ArgumentHelp("Words, separated by commas.", valueName: "words"))
    var terms: String?
    @Option(help: "Name of the new intent (default: made from its tickets).")
    var name: String?

    private var words: [String] { (terms ?? "").split(separator: ",").map { $0.trimmingSpaces }.filter { !$0.isEmpty } }

    func validate() throws {
      guard tickets.isEmpty != words.isEmpty else { throw ValidationError("Give either --tickets or --terms.") }
    }

    var edit: IntentEdit {
      tickets.isEmpty
        ? .splitByTerms(id, terms: words, name: name) : .splitByTickets(id, tickets: tickets, name: name)
    }
  }

  struct Rename: EditCommand {
    static let configuration: CommandConfiguration = explained(
      "rename", "Give an intent a name.", "The name stays, whatever later runs find.",
      example: "rename I004 'cancel order'")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Id of the intent.")
    var id: String
    @Argument(help: "Its name.")
    var name: String

    var edit: IntentEdit { .rename(id, to: name) }
  }

  struct Pin: EditCommand {
    static let configuration: CommandConfiguration = explained(
      "pin", "Keep an intent: later runs may not split, merge or end it.",
      "Tickets that it has now stay in it; new ones may join.", example: "pin I004")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Id of the intent.")
    var id: String

    var edit: IntentEdit { .pin(id) }
  }

  struct Forbid: EditCommand {
    static let configuration: CommandConfiguration = explained(
      "forbid", "Say that an intent is none.", "Its tickets count among those that fit no intent.",
      example: "forbid I099")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Id of the intent.")
    var id: String

    var edit: IntentEdit { .forbid(id) }
  }

  struct Together: EditCommand {
    static let configuration: CommandConfiguration = explained(
      "together", "Keep tickets in one intent.", "They go to the intent of the first of them that is in one.",
      example: "together 101 333")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Ids of tickets.")
    var tickets: [String]

    func validate() throws {
      if tickets.count < 2 { throw ValidationError("Name at least two tickets.") }
    }

    var edit: IntentEdit { .together(tickets) }
  }

  struct Apart: EditCommand {
    static let configuration: CommandConfiguration = explained(
      "apart", "Keep tickets in different intents.",
      "The first stays; a later one in the same intent is taken out of it, and is in none until 'together' puts it "
        + "elsewhere.", example: "apart 101 404")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Ids of tickets.")
    var tickets: [String]

    func validate() throws {
      if tickets.count < 2 { throw ValidationError("Name at least two tickets.") }
    }

    var edit: IntentEdit { .apart(tickets) }
  }

  struct Mark: EditCommand {
    static let configuration: CommandConfiguration = explained(
      "mark", "Mark an intent as regulated or safety-critical.", "Marks add up, and stay when intents are merged.",
      example: "mark I007 regulated safety-critical")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Id of the intent.")
    var id: String
    @Argument(help: "The marks.")
    var marks: [MarkArgument]

    var edit: IntentEdit { .mark(id, as: marks.map(\.mark)) }
  }

  struct Owner: EditCommand {
    static let configuration: CommandConfiguration = explained(
      "owner", "Say who answers for an intent.", "A later owner takes the place of an earlier one.",
      example: "owner I007 Dana")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Id of the intent.")
    var id: String
    @Argument(help: "Name of the owner.")
    var name: String

    var edit: IntentEdit { .own(id, by: name) }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
