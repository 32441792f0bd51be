// A batch whose tickets are worked out on other threads while the one before it is written.
import Dispatch
import TicketExports
import TicketModel
import TicketStore

/// Starts at once; `tickets()` waits for the end.
final class DerivingBatch: @unchecked Sendable {  // safe: `derived` is written before `done` and read after it
  let batch: ExportBatch
  /// How far the file is read when the batch is stored.
  let progress: SourceProgress
  private var derived: Derivation.Batch?
  private let done = DispatchSemaphore(value: 0)

  init(
    _ batch: ExportBatch, progress: SourceProgress, threads: Int,
    derive: @escaping @Sendable (ExportBatch) -> Derivation.Batch
  ) {
    self.batch = batch
    self.progress = progress
    if threads > 1 {
      DispatchQueue.global().async { [self] in
        derived = derive(batch)
        done.signal()
      }
    } else {
      derived = derive(batch)
      done.signal()
    }
  }

  /// To be called once.
  func result() -> Derivation.Batch {
    done.wait()
    defer { derived = nil }
    return derived!
  }
}
