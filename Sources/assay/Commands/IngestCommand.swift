// assay ingest: exports into the store, and the import report.
import ArgumentParser
import AssayPipeline
import Foundation

struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Read exports into the store and report what was in them.",
    discussion: """
      Reads Zendesk (admin NDJSON, saved API pages, users, audits), Telegram Desktop result.json, Intercom, Freshdesk \
      (also its XML), Help Scout, Zammad and Chatwoot (saved API answers), HubSpot (also its CSV), Salesforce (Data \
      Export), osTicket (queues, table dumps), Jira (CSV, API), Airbyte and Singer rows, and plain CSV, TSV or \
      NDJSON with recognised column names; files, folders, - for standard input, .gz, .bz2, .xz, .zst, .zip and .tar; \
      UTF-8, UTF-16, Windows-1252. The format is found from the content. Every record read is counted as kept, merged, \
      rejected (file, line, field, reason) or excluded (reason). Ingesting the same or overlapping files again changes \
      nothing; of two records of a ticket the newer wins. An interrupted run goes on where it stopped.
      A file of no known system is read by --mapping; --explain shows what is in it and prints a mapping to start from.
      With --keep-raw=false the store holds masked text only: no names, pseudonyms for people's ids, placeholders for \
      personal data in messages, subjects and tags; the files are read twice. Raters then see masked text too.
      Memory: constant, whatever the size of the files (a few hundred bytes for each person). One pass over the input.
      Example: assay ingest export-2024.zip users.json
      Example: assay ingest --explain tickets.csv > mapping.yaml, then assay ingest tickets.csv --mapping mapping.yaml
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var source: SourceOptions
  @Option(
    name: .customLong("keep-raw"),
    help: ArgumentHelp(
      """
      Whether messages are stored as they were written: true, or false to store them masked, without names (default: as \
      the store does, a new one true).
      """,
      valueName: "true|false"))
  var keepsRawText: Bool?

  @Flag(
    help: """
      Read only the start of each file, and print what was found in it and a mapping to start from (YAML). Examples \
      are masked; nothing is stored.
      """)
  var explain = false

  func validate() throws {
    if explain, source.mapping != nil { throw ValidationError("--explain prints a mapping and takes none.") }
  }

  func run() throws {
    guard !explain else { return try ExplainStage.run(paths: source.paths).show(as: common.format) }
    let parameters = try source.parameters(keepsRawText: keepsRawText)
    try IngestStage.run(parameters, context: common.context).show(as: common.format)
  }
}

extension ExplainStage.Explanation: Printable {
  var text: String { mapping }
}

extension [String: Int] {
  /// `12 tickets that no customer wrote (not mined): alert 9, spam 3`, of counts by kind; `nil` for none.
  var automaticText: String? {
    guard !isEmpty else { return nil }
    let kinds = sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.grouped)" }.joined(separator: ", ")
    return "\(values.reduce(0, +).counted("ticket")) that no customer wrote (not mined): \(kinds)"
  }
}

extension ImportReport: Printable {
  var text: String {
    var lines: [String] = []
    let before = sources.filter(\.wasReadBefore)
    let byFormat = Dictionary(grouping: sources.filter { !$0.wasReadBefore }, by: \.format)
    for (format, files) in byFormat.sorted(by: { $0.key < $1.key }) {
      lines.append("read     \(files.count == 1 ? files[0].file : files.count.counted("file")): \(format)")
    }
    if !before.isEmpty {
      let words = before.count == 1 ? "was read completely before and is" : "were read completely before and are"
      lines.append("\(before.count.counted("file")) \(words) unchanged")
    }
    for (reason, files) in Dictionary(grouping: skipped, by: \.reason).sorted(by: { $0.key < $1.key }) {
      let others = files.count > 3 ? " and \((files.count - 3).grouped) more" : ""
      lines.append("skipped  \(files.prefix(3).map(\.file).joined(separator: ", "))\(others): \(reason)")
    }
    if !lines.isEmpty { lines.append("") }
    lines.append(
      "\(read.counted("record")) read = \(kept.grouped) kept + \(merged.grouped) merged + \(rejected.grouped) rejected + "
        + "\(excluded.grouped) excluded")
    for reason in reasons { lines.append("  \(reason.records.grouped) \(reason.outcome): \(reason.reason)") }
    if let rejectsFile { lines.append("  every rejected record with file, line, field and reason: \(rejectsFile)") }
    for note in notes {
      lines.append("  note: \(note.code)\(note.detail.isEmpty ? "" : " (\(note.detail))"): \(note.count.grouped)")
    }
    lines.append("")
    lines.append(
      "the store now holds \(tickets.counted("ticket")), \(messages.counted("message")), \(events.counted("event")), "
        + "\(people.grouped) \(people == 1 ? "person" : "people")")
    for (count, what) in [
      (withoutCustomerText, "without text of the customer (not mined)"),
      (withoutTranscript, "without transcript"), (withUnknownRole, "with a message of unknown role"),
      (withZonelessTime, "with times without a zone (read as UTC)"), (withoutCreationTime, "without creation time"),
    ] where count > 0 { lines.append("  \(count.counted("ticket")) \(what)") }
    if let automatic = automatic.automaticText { lines.append("  \(automatic)") }
    let resolved = resolutions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.grouped)" }.joined(
      separator: ", ")
    if !resolved.isEmpty { lines.append("  resolved by: \(resolved)") }
    let spoken = languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
      .map { "\($0.key) \($0.value.grouped)" }.joined(separator: ", ")
    if !spoken.isEmpty { lines.append("  languages: \(spoken)") }
    if let first = months.first, let last = months.last {
      lines.append("  months: \(first.month) to \(last.month)")
    }
    for gap in monthsWithGaps {
      lines.append("  gap: \(gap.month) has \(gap.tickets.counted("ticket")); is a slice of the export missing?")
    }
    if read > 0 {
      let stages = [
        ("decoding", work.decoding), ("cleaning", work.cleaning), ("writing", work.writing),
        ("settling", work.settling),
      ]
      let spent = stages.filter { $0.1 >= 0.1 }.map { "\($0.0) \($0.1.decimals(1)) s" }.joined(separator: ", ")
      lines.append("\(Int(megabytesPerSecond.rounded())) MB/s, \(Int(seconds.rounded())) s")
      if !spent.isEmpty { lines.append("  processor time: \(spent)") }
    }
    return lines.joined(separator: "\n")
  }
}
