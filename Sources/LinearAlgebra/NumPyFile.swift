// Matrices as NumPy's .npy files, so that vectors can go to other tools and come from them. Rows of float32 only: what
// this project computes with.

import Glibc

/// Reads and writes `.npy` files of little-endian float32, two dimensions, C order.
///
/// Format: NumPy Enhancement Proposal 1 (numpy.lib.format), versions 1.0 to 3.0 read, 1.0 written.
public enum NumPyFile {
  /// Why a file could not be read or written.
  public struct Fault: Error, Sendable, Equatable, CustomStringConvertible {
    public var path: String
    public var reason: String
    public var description: String { "\(path): \(reason)" }

    public init(path: String, reason: String) { (self.path, self.reason) = (path, reason) }
  }

  /// Writes `matrix`, readable by its owner only, under a name of its own until it is whole.
  ///
  /// - Throws: `Fault` with the system's reason; what stood at `path` is then still there.
  /// - Complexity: O(rows · columns); no copy of the values.
  public static func write(_ matrix: Matrix, to path: String) throws(Fault) {
    let writer = try Writer(path: path, rows: matrix.rows, columns: matrix.columns)
    try writer.write(matrix, rows: Array(0..<matrix.rows))
    try writer.finish()
  }

  /// The matrix in the file.
  ///
  /// - Throws: `Fault` when the file cannot be opened, is not a `.npy` of the kind this type reads, or is cut short.
  /// - Complexity: O(rows · columns).
  public static func read(_ path: String) throws(Fault) -> Matrix {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Fault(path: path, reason: systemReason()) }
    defer { close(descriptor) }
    var prefix = [UInt8](repeating: 0, count: 12)
    let isComplete = unsafe prefix.withUnsafeMutableBytes { unsafe readAll(into: $0, from: descriptor) }
    guard isComplete, Array(prefix[0..<6]) == magic, (1...3).contains(prefix[6]) else {
      throw Fault(path: path, reason: "is not a .npy file of version 1 to 3")
    }
    // Version 1 counts the header with two bytes, so two bytes of the header itself have been read already.
    let isShort = prefix[6] == 1
    let length = Int(prefix[8]) | Int(prefix[9]) << 8 | (isShort ? 0 : Int(prefix[10]) << 16 | Int(prefix[11]) << 24)
    guard length < 1 << 20 else { throw Fault(path: path, reason: "its header would be \(length) bytes long") }
    var rest = [UInt8](repeating: 0, count: isShort ? max(0, length - 2) : length)
    let hasHeader = unsafe rest.withUnsafeMutableBytes { unsafe readAll(into: $0, from: descriptor) }
    guard hasHeader else { throw Fault(path: path, reason: "ends within its header") }
    let text = String(decoding: (isShort ? prefix[10..<12] : []) + rest, as: UTF8.self)
    let (rows, columns) = try shape(text, path: path)
    var matrix = Matrix(rows: rows, columns: columns)
    let hasValues = unsafe matrix.values.withUnsafeMutableBytes { unsafe readAll(into: $0, from: descriptor) }
    guard hasValues else { throw Fault(path: path, reason: "ends before its \(rows) × \(columns) values do") }
    return matrix
  }
}

// MARK: - Header

extension NumPyFile {
  private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
  /// Largest number of values accepted: what fits into memory anywhere near here, so that a garbled shape is refused.
  private static let mostValues = 1 << 36

  /// Magic, version, length and dictionary, filled up so that the values start on a multiple of 64 bytes.
  static func header(rows: Int, columns: Int) -> [UInt8] {
    var text = "{'descr': '<f4', 'fortran_order': False, 'shape': (\(rows), \(columns)), }"
    let unpadded = 10 + text.utf8.count + 1
    text += String(repeating: " ", count: (64 - unpadded % 64) % 64) + "\n"
    let length = text.utf8.count
    return magic + [1, 0, UInt8(length & 0xff), UInt8(length >> 8)] + Array(text.utf8)
  }

  private static func shape(_ header: String, path: String) throws(Fault) -> (rows: Int, columns: Int) {
    guard header.contains("'<f4'") else {
      throw Fault(path: path, reason: "holds other numbers than little-endian float32")
    }
    guard header.contains("'fortran_order': False") else {
      throw Fault(path: path, reason: "is in Fortran order, not C order")
    }
    let inner = header.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
    let sizes = inner.split(separator: ",").map { Int($0.drop { $0 == " " }) }
    guard sizes.count == 2, let rows = sizes[0], let columns = sizes[1], rows >= 0, columns >= 0,
      !rows.multipliedReportingOverflow(by: columns).overflow, rows * columns <= mostValues
    else { throw Fault(path: path, reason: "is not a matrix: shape (\(inner))") }
    return (rows, columns)
  }
}

// MARK: - Bytes

extension NumPyFile {
  static func systemReason() -> String { unsafe String(cString: strerror(errno)) }

  /// Why not all of `bytes` could be written from `offset` on; nil when they were.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at offset: Int) -> String? {
    var done = 0
    while done < bytes.count {
      let count = unsafe pwrite(descriptor, bytes.baseAddress! + done, bytes.count - done, offset + done)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return systemReason() }
      done += count
    }
    return nil
  }

  /// Whether the file had enough bytes to fill `bytes`.
  private static func readAll(into bytes: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = unsafe Glibc.read(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      done += count
    }
    return true
  }
}
