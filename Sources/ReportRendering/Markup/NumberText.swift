// Numbers as people read them, the same in every locale. Rounding is to nearest except where it could hide a miss.

/// Numbers as text.
enum NumberText {
  /// `12,345`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "−" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A number with exactly this many decimals; `fixed(1.005, 1)` is `1.0`. Not a finite number gives an empty text.
  static func fixed(_ number: Double, _ decimals: Int) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(number) * scale).rounded()
    let digits = String(Int64(scaled))
    let sign = number < 0 && scaled > 0 ? "-" : ""
    if decimals == 0 { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// `31.4%`; below a tenth of a percent `<0.1%`.
  static func percent(_ share: Double, decimals: Int = 1) -> String {
    if share > 0, share < 0.001, decimals == 1 { return "<0.1%" }
    return fixed(share * 100, decimals) + "%"
  }

  /// A share cut, not rounded, to a tenth of a percent, so that 94.96% never reads as 95.0%.
  static func percentCut(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = part * 1_000 / whole
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }

  /// A lower confidence bound, cut to a tenth of a percent. The tiny addend keeps a bound of exactly 0.95 at 95.0%.
  static func percentFloor(_ share: Double) -> String {
    fixed((share * 1_000 + 1e-9).rounded(.down) / 10, 1) + "%"
  }

  /// `1 ticket`, `2 tickets`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    grouped(number) + " " + (number == 1 ? one : many ?? one + "s")
  }

  /// `3 d 4 h`, `3 h 20 min`, `4 min 5 s`, `12 s`.
  static func duration(seconds: Int64) -> String {
    if seconds >= 86_400 { return "\(seconds / 86_400) d \(seconds / 3_600 % 24) h" }
    if seconds >= 3_600 { return "\(seconds / 3_600) h \(seconds / 60 % 60) min" }
    return seconds >= 60 ? "\(seconds / 60) min \(seconds % 60) s" : "\(seconds) s"
  }
}
