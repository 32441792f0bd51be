// The speed of the machine's own matrix product, by the same library and threads that the encoder uses.
import Glibc
import LinearAlgebra

/// Wall and processor time since it was made, in seconds.
struct Stopwatch {
  private let start = (Stopwatch.now(CLOCK_MONOTONIC), Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID))

  var wall: Double { Stopwatch.now(CLOCK_MONOTONIC) - start.0 }
  /// Of all threads together.
  var cpu: Double { Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID) - start.1 }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// 10⁹ operations per second.
struct Peak {
  /// Of all threads together, by the clock on the wall.
  var wall: Double
  /// Of one second of one processor.
  var perCPU: Double

  func best(_ other: Peak) -> Peak { Peak(wall: max(wall, other.wall), perCPU: max(perCPU, other.perCPU)) }

  /// The best of some rounds; in each, every thread multiplies two square matrices of its own.
  static func measure(threads: Int, rounds: Int) -> Peak {
    let size = 2_048
    let values = (0..<size * size).map { Float($0 % 251) / 251 - 0.5 }
    let matrix = Matrix(rows: size, columns: size, values: values)
    var products = Matrix(rows: threads, columns: size * size)
    var best = Peak(wall: 0, perCPU: 0)
    for _ in 0..<rounds {
      let watch = Stopwatch()
      forEachRowChunk(writing: &products, chunkSize: 1, threads: threads) { _, _, slice in
        matrix.multiply(rows: 0..<size, byTransposed: matrix, into: slice)
      }
      let work = 2 * Double(threads) * Double(size * size) * Double(size) / 1e9
      best = best.best(Peak(wall: work / watch.wall, perCPU: work / watch.cpu))
    }
    return best
  }
}
