// Rows of data pipelines: the record stands inside an envelope that names its stream. Singer writes
// `{"type":"RECORD","stream":…,"record":{…}}`, Airbyte `{"stream":…,"data":{…},"emitted_at":…}`, its protocol both,
// one in the other, and its destinations `_airbyte_data`. How a file of many streams is recognised is in
// PipelineStreams.swift.

/// A record out of its envelope, if it had one.
struct OpenedRecord {
  let value: JSONValue
  /// The list or stream that the record comes from; empty when nothing says.
  let list: String
  /// A pipeline's envelope was around it. One file may then hold all that the pipeline copied, tickets or not.
  var isStreamed = false
}

private enum EnvelopeKey: Int, JSONKey {
  case type, stream, record, data, id, _airbyte_data, _airbyte_stream

  static let keySet = JSONKeySet(Self.self)
}

/// Members of a pipeline's own messages.
private enum MessageKey: Int, JSONKey {
  case schema, value, state, version, manifest, log, trace, control, catalog, spec, connectionStatus

  static let keySet = JSONKeySet(Self.self)

  /// Messages of a pipeline that hold no record, by their type, with the members that one of them has.
  static let messages: [String: [MessageKey]] = [
    "SCHEMA": [.schema], "STATE": [.value, .state], "ACTIVATE_VERSION": [.version], "BATCH": [.manifest],
    "LOG": [.log], "TRACE": [.trace], "CONTROL": [.control], "CATALOG": [.catalog], "SPEC": [.spec],
    "CONNECTION_STATUS": [.connectionStatus],
  ]

  /// Records may have a type of that name, too, but what belongs to such a message is an object or a list, or the
  /// number of a version.
  static func isMessage(_ root: JSONValue, type: String) -> Bool {
    guard let keys = messages[type] else { return false }
    let fields = JSONFields<MessageKey>(root)
    return keys.contains { key in
      let value = fields[key]
      return value.isObject || value.isArray || (key == .version && value.isPresent && value.stringBytes == nil)
    }
  }
}

extension DecodedBatch {
  /// Parses the record and takes it out of its envelope. `nil`: it was rejected, or excluded as a message of the
  /// pipeline's own.
  mutating func open(_ record: ExportRecord) -> OpenedRecord? {
    guard let root = parse(record) else { return nil }
    let bare = OpenedRecord(value: root, list: record.raw.name)
    guard root.isObject else { return bare }
    let outer = JSONFields<EnvelopeKey>(root)
    let packed = outer[._airbyte_data]
    // What a destination stored: the record itself, or its JSON as text, as databases without a JSON type give it.
    var stored = packed.isObject ? packed : nil
    if let text = packed.stringBytes, text.first == 0x7B {
      stored = parse(packed: text, in: record)
      if stored == nil { return nil }
    }
    if let stored {
      return OpenedRecord(
        value: stored, list: outer[.stream].string ?? outer[._airbyte_stream].string ?? record.raw.name,
        isStreamed: true)
    }
    if !outer.isPresent(.id), let type = outer[.type].string, MessageKey.isMessage(root, type: type) {
      exclude(.pipelineMessage)
      return nil
    }
    if outer[.type].string == "RECORD", outer[.record].isObject {
      let inner = JSONFields<EnvelopeKey>(outer[.record])
      if let stream = inner[.stream].string, inner[.data].isObject {
        return OpenedRecord(value: inner[.data], list: stream, isStreamed: true)
      }
      return OpenedRecord(value: outer[.record], list: outer[.stream].string ?? record.raw.name, isStreamed: true)
    }
    if let stream = outer[.stream].string, outer[.data].isObject {
      return OpenedRecord(value: outer[.data], list: stream, isStreamed: true)
    }
    return bare
  }

  /// A record that the system's format has no name for: among a pipeline's streams it is some other table's row,
  /// elsewhere a mistake.
  mutating func passOver(_ record: ExportRecord, isStreamed: Bool) {
    if isStreamed { exclude(.notSupport) } else { reject(record, .unknownRecord) }
  }

  /// The same for a system whose records are objects; anything else is rejected.
  mutating func openObject(_ record: ExportRecord) -> OpenedRecord? {
    guard record.raw.content == .record, let opened = open(record) else { return nil }
    if opened.value.isObject { return opened }
    reject(record, .unknownRecord)
    return nil
  }
}

extension JSONOutline {
  /// Where records without a list around them stand: the root or the elements of the root array, inside their envelope.
  var recordPath: String {
    let root = isArray("") ? "/[]" : ""
    return root + envelopePath(at: root)
  }

  private func envelopePath(at root: String) -> String {
    let names = names(root)
    if isObject(root + "/_airbyte_data") { return "/_airbyte_data" }
    if names.contains("stream"), isObject(root + "/data") { return "/data" }
    guard names.contains("type") else { return "" }
    if self.names(root + "/record").contains("stream"), isObject(root + "/record/data") { return "/record/data" }
    guard names.contains("stream") else { return "" }
    if isObject(root + "/record") { return "/record" }
    // A long schema may fill the start of the file; its properties are the members that records will have.
    return isObject(root + "/schema/properties") ? "/schema/properties" : ""
  }
}
