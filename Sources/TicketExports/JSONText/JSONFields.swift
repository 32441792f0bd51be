// Looks up many members of a JSON object in one pass.
import CSimdJSON

/// The members of one kind of object that a format knows. Each case is spelled exactly as the member's name.
protocol JSONKey: CaseIterable, RawRepresentable where RawValue == Int {
  static var keySet: JSONKeySet { get }
}

/// A compiled set of member names.
final class JSONKeySet: @unchecked Sendable {  // safe: never changed after it was made
  fileprivate let handle: OpaquePointer
  fileprivate let count: Int

  convenience init<Key: JSONKey>(_ keys: Key.Type) {
    let names = Key.allCases.map { String(describing: $0) }
    precondition(Key.allCases.map(\.rawValue) == Array(0..<names.count), "keys are numbered from 0 without gaps")
    self.init(names: names)
  }

  init(names: [String]) {
    count = names.count
    var pointers: [UnsafePointer<CChar>?] = []
    let copies = names.map { name in Array(name.utf8CString) }
    handle = Self.withPointers(copies[...], &pointers) { assay_json_keys_new($0, names.count) }
  }

  private static func withPointers(
    _ copies: ArraySlice<[CChar]>, _ pointers: inout [UnsafePointer<CChar>?],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> OpaquePointer?
  ) -> OpaquePointer {
    guard let first = copies.first else { return body(pointers)! }
    return first.withUnsafeBufferPointer { buffer in
      pointers.append(buffer.baseAddress)
      return withPointers(copies.dropFirst(), &pointers, body)
    }
  }

  deinit { assay_json_keys_free(handle) }

  /// The first member of each name, in the order of the names; all missing if the value is not an object.
  func select(_ value: JSONValue) -> JSONMembers { JSONMembers(of: value, self) }
}

/// The known members of one object; of a name that occurs twice, the first.
struct JSONFields<Key: JSONKey> {
  private let members: JSONMembers
  /// The object itself, to look up members of another kind in it.
  let object: JSONValue

  /// All fields are missing if the value is not an object.
  init(_ value: JSONValue, _ keys: Key.Type = Key.self) {
    object = value
    members = Key.keySet.select(value)
  }

  subscript(key: Key) -> JSONValue { members[key.rawValue] }

  func isPresent(_ key: Key) -> Bool { self[key].isPresent }
}

/// The members of one object that were looked up, in the order of their names. Not an array: what an array does beside
/// holding memory took longer than the lookup, twenty times a ticket.
final class JSONMembers {
  let count: Int
  private let values: UnsafeMutablePointer<assay_json_value>

  fileprivate init(of value: JSONValue, _ set: JSONKeySet) {
    count = set.count
    values = .allocate(capacity: max(count, 1))
    _ = assay_json_select(value.raw, set.handle, values)
  }

  deinit { values.deallocate() }

  subscript(index: Int) -> JSONValue {
    precondition(index < count)
    return JSONValue(raw: values[index])
  }
}
