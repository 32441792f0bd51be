// How much work was done, whatever else the machine was doing.
import Glibc

public enum ProcessorTime {
  /// Seconds that the calling thread has been running so far.
  public static func ofThisThread() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
