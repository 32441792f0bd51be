// Finds the figures of a text. Dates are FigureReader+Dates.

/// Reads one text from front to back.
struct FigureReader {
  let text: WordedText
  private(set) var figures: [Figure] = []
  /// The next word.
  private var index = 0

  /// - Complexity: O(words).
  static func figures(in text: WordedText) -> [Figure] {
    var reader = FigureReader(text: text)
    reader.run()
    return reader.figures
  }

  private init(text: WordedText) { self.text = text }

  private mutating func run() {
    while index < text.words.count {
      if let (figure, next) = date(at: index) {
        figures.append(figure)
        index = next
      } else if text.words[index].isNumber {
        number()
      } else {
        if let value = NumberWords.value(of: text.words[index].text) { spelled(value) }
        index += 1
      }
    }
  }

  // MARK: Numbers

  private mutating func number() {
    let start = index
    if let time = clock() {
      figures.append(time)
      return
    }
    var groups = [text.words[index].text]
    var separators: [String] = []
    index += 1
    while index < text.words.count, text.words[index].isNumber, let separator = separator(before: index),
      separator != " " || text.words[index].text.count == 3 && (groups.count > 1 || groups[0].count <= 3)
    {
      separators.append(separator)
      groups.append(text.words[index].text)
      index += 1
    }
    var figure = Figure(
      kind: .number, readings: Self.readings(groups, separators), range: text.range(of: start..<index))
    if let unit = unit(behind: index - 1) {
      figure.kind = unit.kind
      figure.unit = unit.unit
      figure.range = figure.range.lowerBound..<unit.end
    } else if let begin = currency(before: start) {
      figure.kind = .money
      figure.range = begin..<figure.range.upperBound
    }
    figures.append(figure)
  }

  /// `two weeks`: only what has a unit counts.
  private mutating func spelled(_ value: Int) {
    guard let unit = unit(behind: index), unit.unit != .unknown || unit.kind != .number else { return }
    figures.append(
      Figure(
        kind: unit.kind, readings: [String(value)], unit: unit.unit, isSpelled: true,
        range: text.words[index].range.lowerBound..<unit.end))
  }

  /// `17:05`, as minutes of the day.
  private mutating func clock() -> Figure? {
    guard index + 1 < text.words.count, text.words[index + 1].isNumber, text.gap(before: index + 1).elementsEqual([58]),
      let hour = Int(text.words[index].text), hour < 25, text.words[index + 1].text.count == 2,
      let minute = Int(text.words[index + 1].text), minute < 60
    else { return nil }
    index += 2
    return Figure(
      kind: .time, readings: [String(hour * 60 + minute)], range: text.range(of: index - 2..<index))
  }

  /// What stands between the digits of one number: a point, a comma, an apostrophe, or a blank.
  private func separator(before index: Int) -> String? {
    let gap = String(decoding: text.gap(before: index), as: UTF8.self)
    switch gap {
    case ".", ",", "'", "\u{2019}": return gap
    case " ", "\u{A0}", "\u{2009}", "\u{202F}": return " "
    default: return nil
    }
  }

  /// The values that digits with separators can have. One separator before three digits may be a decimal point or not;
  /// of different ones the last is.
  static func readings(_ groups: [String], _ separators: [String]) -> Set<String> {
    func whole(_ groups: ArraySlice<String>) -> String {
      let digits = groups.joined().drop { $0 == "0" }
      return digits.isEmpty ? "0" : String(digits)
    }
    func decimal() -> String {
      let fraction = groups[groups.count - 1].reversed().drop { $0 == "0" }.reversed()
      return whole(groups.dropLast()) + (fraction.isEmpty ? "" : "." + String(fraction))
    }
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 }
    guard let last = separators.last else { return [whole(groups[...])] }
    let isMark = last == "." || last == ","
    if separators.count == 1 {
      if !isGrouped || groups[0].count > 3 { return isMark ? [decimal()] : [whole(groups[...])] }
      return isMark ? [decimal(), whole(groups[...])] : [whole(groups[...])]
    }
    if Set(separators).count == 1 { return [whole(groups[...])] }
    return isMark ? [decimal()] : [whole(groups[...])]
  }

  // MARK: Units

  private static let symbols = ["€", "$", "£", "¥"]

  /// A currency right before a number: where it begins.
  private func currency(before index: Int) -> Int? {
    let gap = text.gap(before: index)
    let written = String(decoding: gap, as: UTF8.self)
    let trimmed = written.filter { !$0.isWhitespace }
    if let symbol = Self.symbols.first(where: trimmed.hasSuffix), let place = written.lastIndex(of: Character(symbol)) {
      return gap.startIndex + written.utf8.distance(from: written.startIndex, to: place)
    }
    guard index > 0, trimmed.isEmpty, UnitWords.currencies.contains(text.words[index - 1].text) else { return nil }
    return text.words[index - 1].range.lowerBound
  }

  /// The unit right behind a number, and where it ends.
  private func unit(behind index: Int) -> (kind: Figure.Kind, unit: Figure.Unit, end: Int)? {
    let gap = text.gap(behind: index)
    let written = String(decoding: gap.prefix(8), as: UTF8.self)
    let mark = written.first { !$0.isWhitespace }
    let leading = written.prefix { $0.isWhitespace }.utf8.count
    if mark == "%" { return (.percentage, .unknown, gap.startIndex + leading + 1) }
    if let mark, Self.symbols.contains(String(mark)) {
      return (.money, .unknown, gap.startIndex + leading + String(mark).utf8.count)
    }
    guard mark == nil || mark == "-" && leading == 0, gap.count <= 3 else { return nil }
    // Words that may stand between a number and its unit.
    var next = index + 1
    while next < text.words.count, next <= index + 2, UnitWords.between.contains(text.words[next].text) { next += 1 }
    guard next < text.words.count, !text.words[next].isNumber else { return nil }
    let word = text.words[next].text
    let end = text.words[next].range.upperBound
    if UnitWords.currencies.contains(word) { return (.money, .unknown, end) }
    if UnitWords.percent.contains(word) { return (.percentage, .unknown, end) }
    if word == "por" || word == "pour", next + 1 < text.words.count,
      UnitWords.hundred.contains(text.words[next + 1].text)
    {
      return (.percentage, .unknown, text.words[next + 1].range.upperBound)
    }
    if let seconds = UnitWords.seconds[word] { return (.number, .time(seconds), end) }
    return UnitWords.data.contains(word) ? (.number, .data, end) : nil
  }
}
