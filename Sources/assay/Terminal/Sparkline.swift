// A row of bars in one line of text.

extension Sequence<Int> {
  /// One bar a value, as high as its part of the largest.
  var sparkline: String {
    let bars = Array("▁▂▃▄▅▆▇█")
    let largest = Swift.max(1, self.max() ?? 1)
    return String(map { bars[$0 * (bars.count - 1) / largest] })
  }
}
