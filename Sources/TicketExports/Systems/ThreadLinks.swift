// Which ticket a thread belongs to. Some systems' messages name only their thread, and only the thread's own record the
// ticket; such threads are read before anything else.
import ContentHash

/// A system whose messages hang on threads rather than on tickets.
protocol ThreadedFormat: ExportFormat {
  /// The file has records of threads.
  var holdsThreads: Bool { get }
  /// The file has messages whose ticket only a thread tells.
  var needsThreads: Bool { get }
  var links: ThreadLinks { get set }
  /// The thread that the record is, and its ticket. Pure.
  func link(_ record: ExportRecord) -> (thread: String, ticket: String)?
}

/// Tickets by their threads, of everything that is read together.
///
/// Memory: some 100 bytes a thread, which a million threads can afford.
struct ThreadLinks: Sendable, Equatable {
  private(set) var tickets: [String: String] = [:]

  /// Of a thread that two records give to different tickets, the first by name counts, whatever the order of files.
  mutating func add(thread: String, ticket: String) {
    tickets[thread] = min(tickets[thread] ?? ticket, ticket)
  }

  /// Names the content, whatever order it was found in; empty without links.
  var digest: String {
    if tickets.isEmpty { return "" }
    var hasher = SHA256()
    for (thread, ticket) in tickets.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      hasher.update(field: thread)
      hasher.update(field: ticket)
    }
    return hasher.finalize().hex
  }

  /// Adds the links of one file. Records that are no threads, or broken, are passed over: reading the file proper says
  /// what is wrong with them.
  mutating func add(
    from source: ExportSource, _ format: any ThreadedFormat, options: ExportOptions
  ) throws(ExportError) {
    var feed = RecordFeed(try source.open(), splitting: format.splitting, options: options)
    let decoder = RecordDecoder(file: source.displayName, options: options)
    while let raw = try feed.next() {
      for record in raw.records where record.content == .record {
        let bytes = raw.buffer.view(record.start..<record.start + record.count)
        if let link = format.link(ExportRecord(raw: record, bytes: bytes, decoder: decoder)) {
          add(thread: link.thread, ticket: link.ticket)
        }
      }
      feed.recycle(raw.buffer)
    }
  }
}
