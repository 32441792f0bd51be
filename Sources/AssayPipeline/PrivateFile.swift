// Files and folders that only their owner can read, because they hold customers' words.
import Foundation
import TicketModel

enum PrivateFile {
  /// Creates a folder (0700) with those above it; an existing one is left as it is.
  static func createFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw fault("folder-not-writable", "the folder cannot be created", path) }
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func remove(_ path: String) throws {
    guard unlink(path) == 0 else { throw fault("file-not-writable", "the file cannot be removed", path) }
  }

  /// Writes a file (0600) whole: under another name first, then renamed, so that nobody sees half of it. Through a link
  /// the file that it leads to is written; what is no file (a pipe, a device) is written to as it is.
  static func write(_ text: String, to path: String) throws { try write(to: path) { try $0.write(text) } }

  static func write(_ bytes: [UInt8], to path: String) throws { try write(to: path) { try $0.write(bytes) } }

  /// A file that is being written, through a buffer.
  final class Writer {
    private let handle: FileHandle
    private var buffer = Data()
    private var isFlushed = false

    fileprivate init(_ handle: FileHandle) { self.handle = handle }

    func write(_ text: String) throws { try write(text.utf8) }

    func write(_ bytes: some Sequence<UInt8>) throws {
      buffer.append(contentsOf: bytes)
      if buffer.count >= 1 << 20 { try flush() }
    }

    /// Forgets everything written so far.
    func restart() throws {
      buffer.removeAll(keepingCapacity: true)
      if isFlushed { try handle.truncate(atOffset: 0) }
    }

    /// Hands everything written so far to the system.
    func flush() throws {
      if buffer.isEmpty { return }
      isFlushed = true
      try handle.write(contentsOf: buffer)
      buffer.removeAll(keepingCapacity: true)
    }
  }

  /// Writes a file piece by piece, with the same promise.
  static func write(to path: String, _ body: (Writer) throws -> Void) throws {
    try place(at: path) { handle in
      let writer = Writer(handle)
      try body(writer)
      try writer.flush()
    }
  }

  /// Lets something else write a file, by its name, with the same promise.
  static func place(at path: String, _ body: (String) throws -> Void) throws {
    try place(at: path) { (_: FileHandle, name: String) in try body(name) }
  }

  /// Each process has its own, so that two may write the same file at once: the later one stands, whole.
  private static func partialName(_ path: String) -> String { "\(path).partial-\(getpid())" }

  private static func place(at path: String, _ body: (FileHandle) throws -> Void) throws {
    try place(at: path) { (handle: FileHandle, _: String) in try body(handle) }
  }

  private static func place(at path: String, _ body: (FileHandle, String) throws -> Void) throws {
    guard let target = try fileToReplace(path) else {
      return try fill(path, O_WRONLY | O_CLOEXEC, named: path, body)
    }
    removeAbandoned(target)
    let partial = partialName(target)
    do {
      try fill(partial, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, named: path, body)
    } catch {
      unlink(partial)
      throw error
    }
    guard rename(partial, target) == 0 else {
      unlink(partial)
      throw fault("file-not-writable", "the file cannot be put in place", path)
    }
  }

  /// Opens a file and has it written; in errors it has the name that was asked for.
  private static func fill(
    _ file: String, _ flags: Int32, named path: String, _ body: (FileHandle, String) throws -> Void
  ) throws {
    let descriptor = open(file, flags, 0o600)
    guard descriptor >= 0 else { throw fault("file-not-writable", "the file cannot be written", path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try body(handle, file)
      try handle.close()
    } catch let fault as any Fault {
      throw fault
    } catch {
      throw fault("file-not-writable", "the file cannot be written, perhaps because the disk is full", path)
    }
  }

  /// The file that a new one takes the place of, at the end of links; `nil` where there is something else, or what the
  /// system calls a file is one that it has open already (`/dev/stdout`).
  private static func fileToReplace(_ path: String) throws -> String? {
    if path.hasPrefix("/dev/") || path.hasPrefix("/proc/") { return nil }
    var target = path
    // As many as the system follows.
    for _ in 0...40 {
      var status = stat()
      guard lstat(target, &status) == 0 else { return target }
      switch status.st_mode & S_IFMT {
      case S_IFLNK:
        let next = try FileManager.default.destinationOfSymbolicLink(atPath: target)
        target = next.hasPrefix("/") ? next : URL(filePath: target).deletingLastPathComponent().path + "/" + next
        if target.hasPrefix("/dev/") || target.hasPrefix("/proc/") { return nil }
      case S_IFREG, S_IFDIR: return target
      default: return nil
      }
    }
    throw fault("file-not-writable", "the file is a link that leads back to itself", path)
  }

  /// Removes what processes that were ended left half-written.
  private static func removeAbandoned(_ path: String) {
    let url = URL(filePath: path)
    let (folder, start) = (url.deletingLastPathComponent().path, url.lastPathComponent + ".partial-")
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(start) {
      guard let process = Int32(name.dropFirst(start.count)), process > 0 else { continue }
      // One of this process's number is from an earlier one that had it.
      if process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) { unlink(folder + "/" + name) }
    }
  }

  /// The bytes of a file of at most `limit` bytes.
  static func read(_ path: String, limit: Int = 256 << 20) throws -> [UInt8] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = attributes?[.size] as? Int else {
      throw PipelineFault(
        code: "file-not-readable", message: "the file cannot be read", remedy: "Check its name and permissions",
        location: InputLocation(file: path))
    }
    guard size <= limit else {
      throw PipelineFault(
        code: "file-too-large", message: "the file has \(size) bytes, more than the limit of \(limit)",
        remedy: "Check that it is the right file", location: InputLocation(file: path))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw PipelineFault(
        code: "file-not-readable", message: "the file cannot be read", remedy: "Check its name and permissions",
        location: InputLocation(file: path))
    }
    return [UInt8](data)
  }

  private static func fault(_ code: String, _ message: String, _ path: String) -> PipelineFault {
    PipelineFault(
      code: code, message: message, remedy: "Check the disk's space and the folder's permissions, then run again",
      location: InputLocation(file: path))
  }
}
