// Reads one source from front to back in constant memory: a reading thread cuts batches, other threads decode them,
// and the caller gets them in order.
import Dispatch
import TicketModel

/// The streaming reader.
public enum ExportReader {
  /// Batches that may wait decoded besides those being decoded: a caller who is slow once does not leave a thread idle.
  private static let lookahead = 2

  /// Reads records and hands them over batch by batch, in the order of the file, on the calling thread.
  ///
  /// While the caller works on one batch, the next ones are decoded by up to `threads` threads; with one thread
  /// everything happens in turn. The batches are the same for any number of threads.
  ///
  /// - Parameters:
  ///   - startingAt: the checkpoint of the last batch that was taken care of; records up to it are scanned, not given.
  ///   - batch: may throw to stop. At least one batch is given, unless reading throws.
  /// - Returns: Seconds of processor time spent reading and decoding.
  /// - Throws: `ExportError` if the file cannot be read; whatever `batch` throws.
  /// - Complexity: O(bytes); memory about `threads + lookahead + 1` batches, whatever the size of the file.
  @discardableResult
  public static func read(
    _ source: ExportSource, options: ExportOptions, startingAt: Checkpoint? = nil, threads: Int,
    batch deliver: (ExportBatch) throws -> Void
  ) throws -> Double {
    let format = source.format
    var feed = RecordFeed(try source.open(), splitting: format.splitting, options: options)
    var assembler = format.makeAssembler(options: options, file: source.displayName)
    let resume = startingAt?.offset ?? 0
    var waiting: [DecodingJob] = []
    let window = threads > 1 ? threads + lookahead : 1
    var spareDecoders = (0...window).map { _ in RecordDecoder(file: source.displayName, options: options) }
    let queue = DispatchQueue(label: "assay.decode", attributes: .concurrent)
    var openingNotes = startingAt == nil ? format.openingNotes : []
    var isEncodingTold = false
    defer { for job in waiting { job.wait() } }
    var seconds = 0.0
    func startNext() throws -> Bool {
      let before = ProcessorTime.ofThisThread()
      let next = try feed.next()
      seconds += ProcessorTime.ofThisThread() - before
      guard let raw = next else { return false }
      let job = DecodingJob(
        raw: raw, format: format, decoder: spareDecoders.removeLast(), resume: resume, replays: assembler != nil)
      if threads > 1 { job.start(on: queue) } else { job.run() }
      waiting.append(job)
      return true
    }
    while true {
      // The next ones are decoded while the caller works on the first.
      while waiting.count < (threads > 1 ? window + 1 : 1), try startNext() {}
      if waiting.isEmpty { return seconds }
      let job = waiting.removeFirst()
      job.wait()
      seconds += job.seconds
      spareDecoders.append(job.decoder)
      feed.recycle(job.raw.buffer)
      let isFinal = feed.isFinished && waiting.isEmpty
      var batch = job.decoded.batch
      if var assembling = assembler {
        var replay = ExportBatch()
        for draft in job.replayed.drafts { assembling.assemble(draft, into: &replay) }
        if !job.replayed.drafts.isEmpty { assembling.endBatch(into: &replay) }
        for draft in job.decoded.drafts { assembling.assemble(draft, into: &batch) }
        assembling.endBatch(into: &batch)
        if isFinal { assembling.finish(into: &batch) }
        assembler = assembling
      }
      if startingAt != nil, job.raw.checkpoint.offset <= resume, !isFinal { continue }
      batch.bytesRead = job.raw.bytesRead
      batch.sourceBytesRead = job.raw.sourceBytesRead
      batch.checkpoint = job.raw.checkpoint
      if let encoding = job.raw.assumedEncoding, !isEncodingTold {
        openingNotes.append(ExportNote(code: .assumedEncoding, detail: "\(encoding), \(source.displayName)"))
        isEncodingTold = true
      }
      batch.notes = openingNotes + batch.notes
      openingNotes = []
      batch.checkInvariants()
      try deliver(batch)
    }
  }
}

/// The decoding of one batch, on whatever thread.
private final class DecodingJob: @unchecked Sendable {  // safe: `decoded` is written before `done` and read after it
  let raw: RawBatch
  let decoder: RecordDecoder
  private let format: any ExportFormat
  private let resume: Int64
  private let replays: Bool
  private let done = DispatchSemaphore(value: 0)
  private(set) var decoded = DecodedBatch()
  /// Processor time that decoding took.
  private(set) var seconds = 0.0
  /// What lies before the checkpoint, for an assembler to rebuild what it remembers.
  private(set) var replayed = DecodedBatch()
  private var isWaitedFor = false

  init(raw: RawBatch, format: any ExportFormat, decoder: RecordDecoder, resume: Int64, replays: Bool) {
    self.raw = raw
    self.format = format
    self.decoder = decoder
    self.resume = resume
    self.replays = replays
  }

  func start(on queue: DispatchQueue) { queue.async { self.run() } }

  func run() {
    let before = ProcessorTime.ofThisThread()
    for record in raw.records {
      if record.offset >= resume {
        decode(record, into: &decoded)
      } else if replays {
        decode(record, into: &replayed)
      }
    }
    seconds = ProcessorTime.ofThisThread() - before
    done.signal()
  }

  private func decode(_ record: RawRecord, into batch: inout DecodedBatch) {
    let view = ExportRecord(
      raw: record, bytes: raw.buffer.view(record.start..<record.start + record.count), decoder: decoder)
    batch.line = record.line
    switch record.content {
    case .defect(let code):
      batch.batch.recordsRead += 1
      batch.reject(view, code)
    case .record:
      batch.batch.recordsRead += 1
      format.decode(view, into: &batch)
    case .scalar, .objectStart, .objectEnd: format.decode(view, into: &batch)
    }
  }

  /// Returns once the batch is decoded.
  func wait() {
    if isWaitedFor { return }
    done.wait()
    isWaitedFor = true
  }
}
