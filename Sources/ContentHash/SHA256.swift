// SHA-256 and HMAC-SHA256 by OpenSSL's libcrypto. Identity of contents and keyed draws; nothing else.
internal import CCrypto

/// A 32-byte digest.
public struct Digest: Sendable, Hashable, Comparable {
  /// 32 bytes.
  public let bytes: [UInt8]

  /// Lower-case hexadecimal, 64 characters.
  public var hex: String { Digest.hex(bytes) }

  /// Bytes in lower-case hexadecimal, two characters each.
  public static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text = [UInt8]()
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Byte order, first byte most significant.
  public static func < (a: Digest, b: Digest) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

/// SHA-256 (FIPS 180-4) over bytes that arrive in pieces.
public struct SHA256: ~Copyable {
  private let context: OpaquePointer

  public init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto offers no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds bytes. O(count).
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
      preconditionFailure("SHA-256 update failed")
    }
  }

  public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  /// Adds the UTF-8 bytes and then their count, so that ("ab", "c") and ("a", "bc") differ.
  public mutating func update(field text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
    update(field: Int64(text.utf8.count))
  }

  /// Adds eight little-endian bytes.
  public mutating func update(field number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { update($0) }
  }

  /// The digest of everything added so far; the value cannot be used afterwards.
  public consuming func finalize() -> Digest {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard EVP_DigestFinal_ex(context, &bytes, nil) == 1 else { preconditionFailure("SHA-256 final failed") }
    return Digest(bytes: bytes)
  }

  /// The digest of one buffer.
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> Digest {
    var hasher = SHA256()
    hasher.update(bytes)
    return hasher.finalize()
  }

  public static func hash(_ text: String) -> Digest {
    var text = text
    return text.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
  }
}

/// HMAC-SHA256 (RFC 2104).
public enum HMAC {
  public static func sha256(key: [UInt8], message: String) -> Digest {
    var message = message
    var bytes = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 32
    let done = message.withUTF8 { text in
      CCrypto.HMAC(EVP_sha256(), key, Int32(key.count), text.baseAddress, text.count, &bytes, &length)
    }
    guard done != nil else { preconditionFailure("HMAC-SHA256 failed") }
    return Digest(bytes: bytes)
  }
}
