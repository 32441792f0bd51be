// A file's bytes without a copy: pages come from the system's cache when they are touched, and several processes share
// them. Read-only. The file must not be cut short while it is mapped; a page that is gone ends the process.
import Glibc

/// A read-only mapping, removed when the last reference goes.
final class MappedFile: @unchecked Sendable {  // Safe: the bytes never change and are unmapped only in deinit.
  let path: String
  let bytes: UnsafeRawBufferPointer

  /// - Throws: `missing-file`, `unreadable-file`.
  init(path: String) throws(EncoderFault) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw MappedFile.fault(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw MappedFile.fault(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw MappedFile.fault(path, EISDIR) }
    let size = Int(status.st_size)
    if size == 0 {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw MappedFile.fault(path, errno)
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit {
    if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }

  private static func fault(_ path: String, _ error: CInt) -> EncoderFault {
    if error == ENOENT || error == ENOTDIR {
      return EncoderFault(
        code: "missing-file", file: path, message: "the file is not there",
        remedy: "Name a folder with model.safetensors, vocab.txt and config.json; scripts/setup makes one")
    }
    return EncoderFault(
      code: "unreadable-file", file: path, message: "the file cannot be read: " + String(cString: strerror(error)),
      remedy: "Give the user who runs this the right to read it")
  }
}

extension MappedFile {
  /// A 64-bit FNV-1a over words of eight bytes, then over the bytes that are left: tells one content from another,
  /// not a defence against forgery. O(bytes), at about the speed of memory.
  func hash(from seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    var hash = seed
    let words = bytes.count / 8
    for index in 0..<words {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
      hash = (hash ^ word) &* 0x100_0000_01B3
      hash ^= hash >> 29
    }
    for index in words * 8..<bytes.count { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return (hash ^ UInt64(bytes.count)) &* 0x100_0000_01B3
  }
}
