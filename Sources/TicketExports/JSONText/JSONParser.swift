// simdjson's DOM for one record at a time. A value is good until its parser parses the next text.
import CSimdJSON

/// A parser that is reused from record to record by one thread.
final class JSONParser {
  private let handle: OpaquePointer

  init() {
    guard let handle = assay_json_parser_new() else { preconditionFailure("no memory for a JSON parser") }
    self.handle = handle
  }

  deinit { assay_json_parser_free(handle) }

  /// Parses bytes that are followed by `ASSAY_JSON_PADDING` readable bytes.
  func parse(padded bytes: UnsafeBufferPointer<UInt8>) -> Result<JSONValue, JSONFailure> {
    var root = assay_json_value()
    switch assay_json_parse(handle, bytes.baseAddress, bytes.count, &root) {
    case ASSAY_JSON_OK: return .success(JSONValue(raw: root))
    case ASSAY_JSON_BAD_UTF8: return .failure(.utf8)
    case ASSAY_JSON_BAD_STRING: return .failure(.string)
    case ASSAY_JSON_TOO_DEEP: return .failure(.depth)
    default: return .failure(.syntax)
    }
  }

  /// Parses text that has no padding behind it, by way of a copy.
  func parse(copying text: some Collection<UInt8>) -> JSONValue? { try? result(copying: text).get() }

  /// The same, with what is wrong with it.
  func result(copying text: some Collection<UInt8>) -> Result<JSONValue, JSONFailure> {
    var bytes = Array(text)
    let count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Int(ASSAY_JSON_PADDING)))
    // The parser keeps its own copy of every string, so the bytes may go away after parsing.
    return bytes.withUnsafeBufferPointer { parse(padded: UnsafeBufferPointer(rebasing: $0[..<count])) }
  }
}

enum JSONFailure: Error {
  case utf8, string, depth, syntax
}

/// One value of the record parsed last.
struct JSONValue {
  let raw: assay_json_value

  var type: assay_json_type { assay_json_type_of(raw) }
  /// Neither missing nor null.
  var isPresent: Bool { type != ASSAY_JSON_MISSING && type != ASSAY_JSON_NULL }
  var isObject: Bool { type == ASSAY_JSON_OBJECT }
  var isArray: Bool { type == ASSAY_JSON_ARRAY }

  /// The bytes of a string; they live as long as the value.
  var stringBytes: UnsafeBufferPointer<UInt8>? {
    var start: UnsafePointer<UInt8>?
    var count = 0
    guard assay_json_string(raw, &start, &count) else { return nil }
    return UnsafeBufferPointer(start: start, count: count)
  }

  /// A string, without U+0000, which no store takes.
  var string: String? {
    guard let bytes = stringBytes else { return nil }
    guard bytes.contains(0) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
  }

  /// A string that is not empty.
  var nonEmptyString: String? { string.flatMap { $0.isEmpty ? nil : $0 } }

  var bool: Bool? {
    var truth = false
    return assay_json_bool(raw, &truth) ? truth : nil
  }

  /// A whole number, also when written as `7.0` or `"7"`.
  var integer: Int64? {
    var number: Int64 = 0
    if assay_json_int64(raw, &number) { return number }
    var real = 0.0
    if assay_json_double(raw, &real) { return Int64(exactly: real) }
    return string.flatMap { Int64($0) }
  }

  /// The whole part of a number with a fraction; `nil` for any other value.
  var wholePart: Int64? {
    var real = 0.0
    guard assay_json_double(raw, &real), real.magnitude < 9e18 else { return nil }
    return Int64(real)
  }

  /// An id as text, whether exported as a number, as a string, or as a number with a useless fraction.
  var identifier: String? {
    switch type {
    case ASSAY_JSON_STRING: return nonEmptyString
    case ASSAY_JSON_INTEGER: return integer.map { String($0) }
    case ASSAY_JSON_UNSIGNED:
      var number: UInt64 = 0
      return assay_json_uint64(raw, &number) ? String(number) : nil
    case ASSAY_JSON_DOUBLE: return integer.map { String($0) }
    default: return nil
    }
  }

  /// The elements of an array; nothing for any other value.
  var elements: JSONElements { JSONElements(self) }

  /// Calls `body` with the members of an object, in order.
  func forEachMember(_ body: (_ key: UnsafeBufferPointer<UInt8>, JSONValue) -> Void) {
    var cursor = assay_json_cursor()
    guard isObject, assay_json_begin(raw, &cursor) else { return }
    var key: UnsafePointer<UInt8>?
    var count = 0
    var member = assay_json_value()
    while assay_json_next(&cursor, &key, &count, &member) {
      body(UnsafeBufferPointer(start: key, count: count), JSONValue(raw: member))
    }
  }
}

/// The elements of a JSON array, in order.
struct JSONElements: Sequence, IteratorProtocol {
  private var cursor = assay_json_cursor()
  private let isArray: Bool

  init(_ value: JSONValue) { isArray = value.isArray && assay_json_begin(value.raw, &cursor) }

  mutating func next() -> JSONValue? {
    var element = assay_json_value()
    guard isArray, assay_json_next(&cursor, nil, nil, &element) else { return nil }
    return JSONValue(raw: element)
  }
}
