// The one way this project uses several threads: fixed chunks, picked up by whichever worker is free. Chunk
// boundaries never depend on the number of threads, so neither does any result that is combined in chunk order.
// Not a task scheduler: bodies block, never wait for each other, and cannot fail.

import Dispatch
import Synchronization

/// Calls `body` once for each chunk of `0 ..< count`, on at most `threads` threads at a time.
///
/// Chunk `i` is `i * chunkSize ..< min((i + 1) * chunkSize, count)`. Chunks start in rising order, and end in any.
///
/// - Complexity: one call of `body` per chunk; one atomic addition each.
/// - Precondition: `count >= 0`, `chunkSize > 0`, `threads > 0`.
public func forEachChunk(
  count: Int, chunkSize: Int, threads: Int, _ body: @Sendable (_ chunk: Int, _ range: Range<Int>) -> Void
) {
  precondition(
    count >= 0 && chunkSize > 0 && threads > 0, "count \(count), chunk size \(chunkSize), threads \(threads)")
  let chunks = chunkCount(count: count, chunkSize: chunkSize)
  let workers = min(threads, chunks)
  if workers <= 1 {
    for chunk in 0..<chunks { body(chunk, chunk * chunkSize..<min((chunk + 1) * chunkSize, count)) }
    return
  }
  let next = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let chunk = next.add(1, ordering: .relaxed).oldValue
      if chunk >= chunks { return }
      body(chunk, chunk * chunkSize..<min((chunk + 1) * chunkSize, count))
    }
  }
}

/// Number of chunks that `count` items make.
public func chunkCount(count: Int, chunkSize: Int) -> Int { (count + chunkSize - 1) / chunkSize }

/// As `forEachChunk`, and hands each chunk its own part of `elements` to write: `width` elements per item.
///
/// `slice` starts at the chunk's first item and holds `range.count * width` elements. It must not outlive the call.
///
/// - Precondition: `elements.count` is a multiple of `width > 0`.
public func forEachChunk<Element: Sendable>(
  writing elements: inout [Element], width: Int = 1, chunkSize: Int, threads: Int,
  _ body: @Sendable (_ chunk: Int, _ range: Range<Int>, _ slice: UnsafeMutableBufferPointer<Element>) -> Void
) {
  precondition(width > 0 && elements.count % width == 0, "\(elements.count) elements, \(width) per item")
  let count = elements.count / width
  unsafe elements.withUnsafeMutableBufferPointer { buffer in
    // Safe: each chunk gets a part that no other chunk gets, and all are done before the buffer's scope ends.
    nonisolated(unsafe) let whole = unsafe buffer
    forEachChunk(count: count, chunkSize: chunkSize, threads: threads) { chunk, range in
      let part = unsafe UnsafeMutableBufferPointer(rebasing: whole[range.lowerBound * width..<range.upperBound * width])
      unsafe body(chunk, range, part)
    }
  }
}

/// As `forEachChunk`, and hands each chunk its own rows of `matrix` to write.
public func forEachRowChunk(
  writing matrix: inout Matrix, chunkSize: Int, threads: Int,
  _ body: @Sendable (_ chunk: Int, _ rows: Range<Int>, _ slice: UnsafeMutableBufferPointer<Float>) -> Void
) {
  if matrix.columns == 0 { return }
  unsafe forEachChunk(
    writing: &matrix.values, width: matrix.columns, chunkSize: chunkSize, threads: threads, body)
}

/// One value per chunk, in chunk order: the way to reduce. Fold the result from first to last, in `Double`.
public func mapChunks<Value: Sendable>(
  count: Int, chunkSize: Int, threads: Int, _ body: @Sendable (_ chunk: Int, _ range: Range<Int>) -> Value
) -> [Value] {
  var values = [Value?](repeating: nil, count: chunkCount(count: count, chunkSize: chunkSize))
  unsafe forEachChunk(writing: &values, chunkSize: 1, threads: threads) { chunk, _, slot in
    unsafe slot[0] = body(chunk, chunk * chunkSize..<min((chunk + 1) * chunkSize, count))
  }
  return values.map { $0! }
}

/// As `mapChunks`, and hands each chunk its own part of `elements` to write: `width` elements per item.
///
/// - Precondition: `elements.count` is a multiple of `width > 0`.
public func mapChunks<Element: Sendable, Value: Sendable>(
  writing elements: inout [Element], width: Int = 1, chunkSize: Int, threads: Int,
  _ body: @Sendable (_ chunk: Int, _ range: Range<Int>, _ slice: UnsafeMutableBufferPointer<Element>) -> Value
) -> [Value] {
  precondition(width > 0 && elements.count % width == 0, "\(elements.count) elements, \(width) per item")
  let count = elements.count / width
  return unsafe elements.withUnsafeMutableBufferPointer { buffer in
    // Safe: each chunk gets a part that no other chunk gets, and all are done before the buffer's scope ends.
    nonisolated(unsafe) let whole = unsafe buffer
    return mapChunks(count: count, chunkSize: chunkSize, threads: threads) { chunk, range in
      let part = unsafe UnsafeMutableBufferPointer(rebasing: whole[range.lowerBound * width..<range.upperBound * width])
      return unsafe body(chunk, range, part)
    }
  }
}
