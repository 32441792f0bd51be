// Bytes in order, from wherever they come; and the plain file. Unpacking is in ArchiveStream.swift.
import Glibc

/// A source of bytes that is read once, front to back.
protocol ByteStream: AnyObject {
  /// Fills the start of the buffer; 0 only at the end. An error once met is met again.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int
  /// Bytes taken from the medium so far.
  var sourceBytesRead: Int64 { get }
  /// The encoding that the bytes read so far were taken for, where it is a guess.
  var assumedEncoding: String? { get }
}

extension ByteStream {
  var assumedEncoding: String? { nil }

  /// Reads until the buffer is full or the stream ends. What comes before an error is given; the next call meets it.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    var count = 0
    while count < buffer.count {
      do {
        let read = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
        if read == 0 { break }
        count += read
      } catch {
        guard count > 0 else { throw error }
        break
      }
    }
    return count
  }

  /// The first bytes of the stream, at most `limit`.
  func head(_ limit: Int) throws(ExportError) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: limit, alignment: 1)
    defer { buffer.deallocate() }
    let count = try fill(buffer)
    return Array(buffer[..<count])
  }
}

/// A file or standard input as it is.
final class FileStream: ByteStream {
  private let descriptor: Int32
  private let file: String
  private let isOwned: Bool
  private(set) var sourceBytesRead: Int64 = 0

  /// Opens a file for reading from its start.
  init(path: String) throws(ExportError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    file = path
    isOwned = true
    guard descriptor >= 0 else { throw ExportError.unreadable(path, reason: String(cString: strerror(errno))) }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  /// Reads an open descriptor that stays the caller's.
  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    file = name
    isOwned = false
  }

  deinit { if isOwned, descriptor >= 0 { close(descriptor) } }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    guard buffer.count > 0 else { return 0 }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        sourceBytesRead += Int64(count)
        return count
      }
      if errno != EINTR { throw ExportError.unreadable(file, reason: String(cString: strerror(errno))) }
    }
  }
}

/// Bytes that were read ahead, and then the rest of the stream they came from.
final class ResumedStream: ByteStream {
  private var head: ArraySlice<UInt8>
  private let rest: any ByteStream

  init(head: [UInt8], rest: any ByteStream) {
    self.head = head[...]
    self.rest = rest
  }

  var sourceBytesRead: Int64 { rest.sourceBytesRead - Int64(head.count) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    guard !head.isEmpty else { return try rest.read(into: buffer) }
    let count = min(head.count, buffer.count)
    buffer.copyBytes(from: head.prefix(count))
    head = head.dropFirst(count)
    return count
  }
}
