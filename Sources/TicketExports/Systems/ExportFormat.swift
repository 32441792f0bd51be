// What a supported system provides, and the list of them. A new system is one file beside this one and one line in
// `ExportFormats.recognise`.
import CSimdJSON
import ContentHash
import TicketModel

/// One kind of export file of one system.
protocol ExportFormat: Sendable {
  var system: ExportSystem { get }
  var content: ExportSource.Content { get }
  /// For people: `Zendesk tickets, JSON lines`.
  var summary: String { get }
  var splitting: RecordSplitting { get }
  /// What to say once about a file of this format.
  var openingNotes: [ExportNote] { get }
  /// Decodes one record. Pure apart from `batch`; runs on several threads at once, each with its own decoder.
  /// Calls exactly one of `keep`, `reject`, `exclude` per record.
  func decode(_ record: ExportRecord, into batch: inout DecodedBatch)
  /// For systems whose records only make sense in order; sees the drafts that `decode` left, batch after batch.
  func makeAssembler(options: ExportOptions, file: String) -> (any DraftAssembler)?
}

extension ExportFormat {
  var openingNotes: [ExportNote] { [] }
  func makeAssembler(options: ExportOptions, file: String) -> (any DraftAssembler)? { nil }
}

/// What `decode` leaves for the assembler.
protocol ExportDraft: Sendable {}

/// Turns drafts into items, in the order of the file, on one thread.
protocol DraftAssembler {
  mutating func assemble(_ draft: any ExportDraft, into batch: inout ExportBatch)
  /// Once per batch, after its drafts.
  mutating func endBatch(into batch: inout ExportBatch)
  /// After the last batch.
  mutating func finish(into batch: inout ExportBatch)
}

/// One record as a format sees it.
struct ExportRecord {
  let raw: RawRecord
  let bytes: UnsafeBufferPointer<UInt8>
  let decoder: RecordDecoder

  var hash: Digest { SHA256.hash(UnsafeRawBufferPointer(bytes)) }

  func location(field: String? = nil) -> InputLocation {
    InputLocation(file: decoder.file, line: raw.line, field: field)
  }
}

/// What one thread needs to decode records.
final class RecordDecoder {
  let file: String
  let accounts: NamedAccounts
  let parser = JSONParser()
  /// For JSON inside strings of JSON, while values of the outer text are in use.
  let nestedParser = JSONParser()
  /// For records that are text inside their envelope, while both of the others are in use.
  let packedParser = JSONParser()

  init(file: String, options: ExportOptions) {
    self.file = file
    accounts = NamedAccounts(bots: options.bots, agents: options.agents)
  }
}

/// What was decoded of a batch, before assembly.
struct DecodedBatch: Sendable {
  var batch = ExportBatch()
  var drafts: [any ExportDraft] = []
  /// Line of the record that is being decoded.
  var line = 1

  mutating func keep(_ items: [ExportItem]) {
    for item in items { own(item) }
    batch.kept += 1
  }

  mutating func keep(_ item: ExportItem) {
    own(item)
    batch.kept += 1
  }

  private mutating func own(_ item: ExportItem) {
    batch.items.append(item)
    batch.owners.append(batch.kept)
    batch.lines.append(line)
  }

  mutating func reject(_ record: ExportRecord, _ code: Rejection.Code, field: String? = nil, remedy: String? = nil) {
    batch.rejects.append(Rejection(location: record.location(field: field), code: code, remedy: remedy))
  }

  mutating func exclude(_ reason: Exclusion.Reason) { batch.exclude(reason) }
  mutating func note(_ code: ExportNote.Code, _ detail: String = "") { batch.note(code, detail) }

  /// Parses the record's JSON, mending known faults; a record that cannot be parsed is rejected.
  mutating func parse(_ record: ExportRecord) -> JSONValue? {
    let parser = record.decoder.parser
    return mend(parser.parse(padded: record.bytes), of: record.bytes, parser, record)
  }

  /// The same for a record that is text within `record`.
  mutating func parse(packed text: UnsafeBufferPointer<UInt8>, in record: ExportRecord) -> JSONValue? {
    let parser = record.decoder.packedParser
    return mend(parser.result(copying: text), of: text, parser, record)
  }

  private mutating func mend(
    _ result: Result<JSONValue, JSONFailure>, of text: UnsafeBufferPointer<UInt8>, _ parser: JSONParser,
    _ record: ExportRecord
  ) -> JSONValue? {
    let failure: JSONFailure
    switch result {
    case .success(let root): return root
    case .failure(let found): failure = found
    }
    if failure == .string || failure == .syntax, let mended = JSONRepair.repair(text),
      let root = parser.parse(copying: mended.bytes)
    {
      if mended.hasEscapes { note(.repairedEscapes) }
      if mended.hasValues { note(.repairedValues) }
      return root
    }
    switch failure {
    case .utf8: reject(record, .invalidUTF8)
    case .depth: reject(record, .tooDeep)
    case .string, .syntax: reject(record, .invalidJSON)
    }
    return nil
  }
}

enum ExportFormats {
  /// How a file is to be read: by the mapping if there is one, else as the format that its start belongs to.
  static func choose(
    _ head: FileHead, file: String, options: ExportOptions
  ) throws(ExportError) -> (any ExportFormat)? {
    if options.isForOutlines { return OutlineFormat(head: head, name: file) }
    if let mapping = options.mapping { return try MappedFormat(mapping, head: head, file: file) }
    return recognise(head, system: options.system)
  }

  /// The format that the start of a file belongs to, or `nil`. `system` restricts the choice.
  static func recognise(_ head: FileHead, system: ExportSystem?) -> (any ExportFormat)? {
    if let packed = PackedTableFormat(head: head, recognise: { recognise($0, system: system) }) { return packed }
    let streams = PipelineStreams.heads(head)
    if streams.isEmpty { return recogniseRecords(head, system: system) }
    // The members of all streams together would look like those of many a system; each stream speaks for itself.
    let found = streams.compactMap { recogniseRecords($0, system: system) }
    let known = streams.count > 1 ? found.filter { $0.system != .table } : found
    return known.first { $0.content == .tickets } ?? known.first
  }

  private static func recogniseRecords(_ head: FileHead, system: ExportSystem?) -> (any ExportFormat)? {
    func may(_ candidate: ExportSystem) -> Bool { system == nil || system == candidate }
    // Systems with marks of their own come before Zendesk, whose users look like many a system's.
    if may(.intercom), let format = IntercomFormat(head: head, isForced: system == .intercom) { return format }
    if may(.freshdesk), let format = FreshdeskFormat(head: head, isForced: system == .freshdesk) { return format }
    if may(.freshdesk), let format = FreshdeskXMLFormat(head: head) { return format }
    if may(.helpscout), let format = HelpScoutFormat(head: head, isForced: system == .helpscout) { return format }
    if may(.zammad), let format = ZammadFormat(head: head, isForced: system == .zammad) { return format }
    if may(.chatwoot), let format = ChatwootFormat(head: head, isForced: system == .chatwoot) { return format }
    if may(.hubspot), let format = HubSpotFormat(head: head, isForced: system == .hubspot) { return format }
    if may(.hubspot), let format = HubSpotTableFormat(head: head) { return format }
    if may(.osticket), let format = OsTicketFormat(head: head, isForced: system == .osticket) { return format }
    if may(.salesforce), let format = SalesforceFormat(head: head) { return format }
    if may(.jira), let format = JiraFormat(head: head) { return format }
    if may(.jira), let format = JiraPipelineFormat(head: head) { return format }
    if may(.jira), let format = JiraIssuesFormat(head: head, isForced: system == .jira) { return format }
    if may(.telegram), let format = TelegramFormat(head: head) { return format }
    if may(.zendesk), let format = ZendeskFormat(head: head, isForced: system == .zendesk) { return format }
    if may(.zendesk), let format = ZendeskTableFormat(head: head) { return format }
    if may(.zendesk), let format = ZendeskWarehouseFormat(head: head) { return format }
    // Another table of a warehouse: what hangs on tickets is none.
    if ZendeskWarehouseFormat.isChild(head) { return nil }
    // Groups, macros and articles of a Zendesk have ids and descriptions as well, and are no table of tickets.
    let address = head.json.flatMap { $0.strings[$0.recordPath + "/url"] } ?? ""
    if may(.table), !address.contains(".zendesk.com/api/"), let format = TableFormat(head: head) { return format }
    return nil
  }
}
