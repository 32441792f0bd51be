// A text that only a passphrase opens, in the form that browsers' WebCrypto decrypts. By OpenSSL's libcrypto.
internal import CCrypto

/// A text under AES-256-GCM (NIST SP 800-38D), its key from a passphrase by PBKDF2-HMAC-SHA256 (RFC 8018).
///
/// Salt and initialization vector are drawn anew each time, so the same text never gives the same bytes: two pages with
/// equal bytes would tell that their tickets are equal, and a vector used twice under one key gives the texts away.
public struct SealedText: Sendable, Equatable {
  /// What OWASP's Password Storage Cheat Sheet asks of PBKDF2-HMAC-SHA256 (2023).
  public static let standardIterations = 600_000

  /// 16 bytes.
  public let salt: [UInt8]
  public let iterations: Int
  /// The initialization vector, 12 bytes.
  public let vector: [UInt8]
  /// The ciphertext with its 16-byte tag behind it.
  public let sealed: [UInt8]

  /// Encrypts a text.
  ///
  /// - Parameters:
  ///   - passphrase: in Unicode's composed form (NFC), as the page derives its key from.
  ///   - context: authenticated with the text but not part of it; to open it the same context is needed.
  /// - Complexity: O(bytes), after some tenths of a second for the key.
  public init(_ text: String, passphrase: String, context: String) {
    self.init(
      text, passphrase: passphrase, context: context, iterations: Self.standardIterations,
      salt: Self.randomBytes(16), vector: Self.randomBytes(12))
  }

  init(_ text: String, passphrase: String, context: String, iterations: Int, salt: [UInt8], vector: [UInt8]) {
    self.salt = salt
    self.iterations = iterations
    self.vector = vector
    sealed = Self.encrypted(
      Array(text.utf8), key: Self.key(passphrase: passphrase, salt: salt, iterations: iterations), vector: vector,
      context: Array(context.utf8))
  }

  /// 32 bytes from a passphrase.
  static func key(passphrase: String, salt: [UInt8], iterations: Int) -> [UInt8] {
    var key = [UInt8](repeating: 0, count: 32)
    let typed = passphrase.utf8.map { CChar(bitPattern: $0) }
    guard
      PKCS5_PBKDF2_HMAC(
        typed, Int32(typed.count), salt, Int32(salt.count), Int32(iterations), EVP_sha256(), Int32(key.count), &key
      ) == 1
    else { preconditionFailure("libcrypto offers no PBKDF2") }
    return key
  }

  /// - Precondition: at most `Int32.max` bytes.
  static func encrypted(_ text: [UInt8], key: [UInt8], vector: [UInt8], context: [UInt8]) -> [UInt8] {
    precondition(key.count == 32 && vector.count == 12, "key of \(key.count) and vector of \(vector.count) bytes")
    let tagLength = 16
    var sealed = [UInt8](repeating: 0, count: text.count)
    var tag = [UInt8](repeating: 0, count: tagLength)
    var length: Int32 = 0
    guard let cipher = EVP_CIPHER_CTX_new() else { preconditionFailure("libcrypto offers no cipher") }
    defer { EVP_CIPHER_CTX_free(cipher) }
    // The vector of 12 bytes is the standard's own length.
    guard EVP_EncryptInit_ex(cipher, EVP_aes_256_gcm(), nil, key, vector) == 1,
      EVP_EncryptUpdate(cipher, nil, &length, context, Int32(context.count)) == 1,
      EVP_EncryptUpdate(cipher, &sealed, &length, text, Int32(text.count)) == 1,
      EVP_EncryptFinal_ex(cipher, &tag, &length) == 1,
      EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, Int32(tagLength), &tag) == 1
    else { preconditionFailure("AES-256-GCM failed") }
    return sealed + tag
  }

  private static func randomBytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    guard RAND_bytes(&bytes, Int32(count)) == 1 else { preconditionFailure("libcrypto has no source of randomness") }
    return bytes
  }
}
