// A .npy file written row by row, in any order, so that a matrix that does not fit into memory can go to other tools.

import Glibc

extension NumPyFile {
  /// Writes a file of known shape, readable by its owner only, under a name of its own until it is whole.
  ///
  /// What is not finished leaves nothing behind; a killed process leaves `path` with `.partial` behind it, which the
  /// next writer takes over.
  public final class Writer {
    private let path: String
    private let partial: String
    private let start: Int
    private let columns: Int
    private let rows: Int
    private var written = 0
    /// −1 when the file is in place.
    private var descriptor: Int32

    /// Takes the space of the whole file at once, so that a full disk is noticed before anything is computed.
    ///
    /// - Throws: `Fault` with the system's reason.
    public init(path: String, rows: Int, columns: Int) throws(Fault) {
      self.path = path
      partial = path + ".partial"
      (self.rows, self.columns) = (rows, columns)
      let header = NumPyFile.header(rows: rows, columns: columns)
      start = header.count
      descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw Fault(path: path, reason: NumPyFile.systemReason()) }
      let size = start + rows * columns * MemoryLayout<Float>.size
      // Not every file system can; there the disk is found full when it is.
      let code = posix_fallocate(descriptor, 0, size)
      if code != 0, code != EOPNOTSUPP, code != EINVAL, code != EINTR {
        throw Fault(path: path, reason: unsafe String(cString: strerror(code)))
      }
      try unsafe put(at: 0) { body in unsafe header.withUnsafeBytes { unsafe body($0) } }
    }

    deinit {
      guard descriptor >= 0 else { return }
      close(descriptor)
      unsafe unlink(partial)
    }

    /// Writes row i of `matrix` as row `numbers[i]` of the file; neighbours with one call.
    ///
    /// - Precondition: `matrix` has the file's columns, and as many rows as there are numbers.
    /// - Throws: `Fault` with the system's reason.
    /// - Complexity: O(rows · columns); no copy of the values.
    public func write(_ matrix: Matrix, rows numbers: [Int]) throws(Fault) {
      precondition(
        matrix.columns == columns && matrix.rows == numbers.count,
        "\(matrix.rows) × \(matrix.columns) as \(numbers.count) rows of \(columns)")
      let width = columns * MemoryLayout<Float>.size
      var first = 0
      while first < numbers.count {
        var end = first + 1
        while end < numbers.count, numbers[end] == numbers[end - 1] + 1 { end += 1 }
        precondition(numbers[first] >= 0 && numbers[end - 1] < rows, "row \(numbers[end - 1]) of \(rows)")
        let range = first * width..<end * width
        try unsafe put(at: start + numbers[first] * width) { body in
          unsafe matrix.values.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[range])) }
        }
        written += end - first
        first = end
      }
    }

    /// Puts the file in place of what stood there.
    ///
    /// - Precondition: as many rows were written as were announced.
    /// - Throws: `Fault` with the system's reason; what stood at the path is then still there.
    public func finish() throws(Fault) {
      precondition(written == rows, "\(written) of \(rows) rows were written")
      guard fsync(descriptor) == 0, unsafe rename(partial, path) == 0 else {
        throw Fault(path: path, reason: NumPyFile.systemReason())
      }
      close(descriptor)
      descriptor = -1
    }

    /// Writes all bytes that `bytes` hands over, from `offset` on.
    private func put(
      at offset: Int, _ bytes: ((UnsafeRawBufferPointer) -> String?) -> String?
    ) throws(Fault) {
      let descriptor = descriptor
      let reason = unsafe bytes { unsafe NumPyFile.writeAll($0, to: descriptor, at: offset) }
      if let reason { throw Fault(path: path, reason: reason) }
    }
  }
}
