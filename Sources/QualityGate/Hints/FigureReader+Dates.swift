// Dates as people of five languages write them: 2024-03-09, 9.3.2024, 03/09/2024, 9 March 2024, March 9, 9. März, 9 de
// marzo de 2024, 1er mars.

extension FigureReader {
  /// A date that begins at a word, and the word behind it.
  func date(at index: Int) -> (Figure, next: Int)? {
    let words = text.words
    if words[index].isNumber { return writtenOut(at: index) ?? numeric(at: index) }
    // March 9, 2024
    guard let month = UnitWords.months[words[index].text], index + 1 < words.count, words[index + 1].isNumber,
      text.gap(before: index + 1).elementsEqual([32]), let day = day(words[index + 1])
    else { return nil }
    let behind = ordinalEnd(index + 2)
    let year = self.year(at: behind, after: [",", ", ", " "])
    return figure(year: year, month: month, day: day, from: index, to: year == nil ? behind : behind + 1)
  }

  private func day(_ word: WordedText.Word) -> Int? {
    word.text.count <= 2 ? Int(word.text).flatMap { (1...31).contains($0) ? $0 : nil } : nil
  }

  private func gap(before index: Int) -> String { String(decoding: text.gap(before: index), as: UTF8.self) }

  private func year(at index: Int, after gaps: [String]) -> Int? {
    guard index < text.words.count, text.words[index].isNumber, text.words[index].text.count == 4,
      gaps.contains(gap(before: index)), let year = Int(text.words[index].text), (1900...2199).contains(year)
    else { return nil }
    return year
  }

  /// Passes the ending of an ordinal: `9th`, `1er`.
  private func ordinalEnd(_ index: Int) -> Int {
    guard index < text.words.count, gap(before: index).isEmpty,
      ["st", "nd", "rd", "th", "er", "º", "o"].contains(text.words[index].text)
    else { return index }
    return index + 1
  }

  private func writtenOut(at index: Int) -> (Figure, next: Int)? {
    guard let day = day(text.words[index]) else { return nil }
    var next = ordinalEnd(index + 1)
    func pass(_ words: Set<String>) {
      if next < text.words.count, words.contains(text.words[next].text), gap(before: next) == " " { next += 1 }
    }
    pass(["de", "of"])
    guard next < text.words.count, [" ", ". ", ".", "º ", "-"].contains(gap(before: next)),
      let month = UnitWords.months[text.words[next].text]
    else { return nil }
    next += 1
    let end = next
    pass(["de", "del"])
    let year = self.year(at: next, after: [" ", ". ", ", ", "-"])
    return figure(year: year, month: month, day: day, from: index, to: year == nil ? end : next + 1)
  }

  private func numeric(at index: Int) -> (Figure, next: Int)? {
    guard index + 1 < text.words.count, text.words[index + 1].isNumber else { return nil }
    let mark = gap(before: index + 1)
    let first = text.words[index], second = text.words[index + 1]
    guard ["-", ".", "/", ". "].contains(mark), second.text.count <= 2 else { return nil }
    let third = index + 2 < text.words.count && text.words[index + 2].isNumber && gap(before: index + 2) == mark
      ? text.words[index + 2].text : ""
    if first.text.count == 4, mark == "-", third.count == 2, let year = Int(first.text), let month = Int(second.text),
      let day = Int(third)
    {
      return figure(year: year, month: month, day: day, from: index, to: index + 3)
    }
    guard let one = day(first), let two = day(second), third.count == 4 || third.count == 2, let last = Int(third)
    else { return nil }
    let year = third.count == 4 ? last : 2000 + last
    // Which of the two is the month nobody knows: both count.
    let found = [(two, one), (one, two)].compactMap {
      figure(year: year, month: $0, day: $1, from: index, to: index + 3)
    }
    guard var date = found.first else { return nil }
    for other in found { date.0.readings.formUnion(other.0.readings) }
    return date
  }

  private func figure(year: Int?, month: Int, day: Int, from: Int, to: Int) -> (Figure, next: Int)? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let written = (year.map { "\($0)-" } ?? "") + two(month) + "-" + two(day)
    return (Figure(kind: .date, readings: [written], range: text.range(of: from..<to)), to)
  }
}
