// A terminal that gives every key at once. Whatever ends or stops the process in a way that it can notice, the terminal
// is first put back as it was; after 'kill -9' a shell puts it right, or 'stty sane'.
import Foundation

/// Signals as bytes: a handler may do hardly more than write one.
private let signalPipe: (read: Int32, write: Int32) = {
  var ends: [Int32] = [-1, -1]
  precondition(pipe(&ends) == 0, "no pipe: \(errno)")
  for end in ends {
    _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
  }
  return (ends[0], ends[1])
}()

private func note(_ signal: Int32) {
  let old = errno
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = write(signalPipe.write, &byte, 1)
  errno = old
}

final class RawTerminal {
  enum Input {
    case keys([Key])
    /// The window has another size, or somebody else wrote to it.
    case redraw
    /// The terminal is gone, or the process was asked to end.
    case end
  }

  /// It understands escape sequences; else lines follow each other as on paper.
  let isCapable: Bool
  private var original = termios()
  private var isRaw = false
  private var pending: [UInt8] = []

  static var isPresent: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  init() {
    let kind = ProcessInfo.processInfo.environment["TERM"] ?? ""
    isCapable = kind != "dumb" && !kind.isEmpty
    _ = signalPipe
    tcgetattr(STDIN_FILENO, &original)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH] { signal(number, note) }
    enter()
  }

  private func enter() {
    var raw = original
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | ISTRIP)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    isRaw = true
    // A screen of its own, so that no ticket stays in the window's history; and pasted text is marked as such.
    if isCapable { write("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h") }
  }

  /// Puts the terminal back as it was.
  func leave() {
    guard isRaw else { return }
    isRaw = false
    if isCapable { write("\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l") }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &original)
  }

  /// Stops the process as Ctrl-Z does elsewhere; goes on when it is continued.
  func suspend() {
    leave()
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    signal(SIGTSTP, note)
    enter()
  }

  var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }

  /// Waits for the next keys or whatever else happens.
  func read() -> Input {
    while true {
      var waiting = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signalPipe.read, events: Int16(POLLIN), revents: 0),
      ]
      // What may be the start of an escape sequence is one if more follows at once.
      let ready = poll(&waiting, 2, pending.isEmpty ? -1 : 50)
      if ready < 0 {
        if errno == EINTR { continue }
        return .end
      }
      if waiting[1].revents != 0, let input = signalled() { return input }
      if waiting[0].revents != 0 {
        let count = readAtOnce()
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        guard count > 0 else { return .end }
      }
      let keys = Key.take(from: &pending, isComplete: ready == 0)
      if !keys.isEmpty { return .keys(keys) }
    }
  }

  /// Reads what has come, and what follows within milliseconds, as the rest of a paste does.
  ///
  /// - Returns: as `read(2)`.
  private func readAtOnce() -> Int {
    var total = 0
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    repeat {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = Foundation.read(STDIN_FILENO, &buffer, buffer.count)
      if count <= 0 { return total > 0 ? total : count }
      pending += buffer.prefix(count)
      total += count
    } while total < Self.longestBurst && poll(&waiting, 1, 2) > 0
    return total
  }

  private static let longestBurst = 1 << 20

  private func signalled() -> Input? {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = Foundation.read(signalPipe.read, &bytes, bytes.count)
    let signals = Set(bytes.prefix(max(0, count)).map(Int32.init))
    if !signals.isDisjoint(with: [SIGINT, SIGTERM, SIGHUP, SIGQUIT]) { return .end }
    if signals.contains(SIGTSTP) {
      suspend()
      return .redraw
    }
    if signals.contains(SIGCONT) {
      // Stopped by a signal that cannot be noticed: the shell has set the terminal its own way meanwhile.
      enter()
      return .redraw
    }
    return signals.contains(SIGWINCH) ? .redraw : nil
  }
}
