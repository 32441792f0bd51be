// How much names made from labelled questions resemble the labels that people gave: a score to watch, not a truth to
// fit. Needs the data beside the project; ASSAY_NAMING_ROWS may name a further JSON file of {text, label, language}.
@testable import AssayPipeline
import Foundation
import IntentClustering
import Testing
import TicketModel

@Suite struct NamingQualityTests {
  private struct Row: Codable {
    var text: String
    var label: String
    var language: String
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")

  private static func bytes(_ path: String) -> Data? {
    let data = try? Data(contentsOf: folder.appending(path: path))
    if data == nil { print("skipped: no \(path) beside the project") }
    return data
  }

  @Test func `names resemble the labels of CLINC150`() throws {
    guard let data = Self.bytes("clinc150/data_full.json") else { return }
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [[String]]])
    let rows = ["train", "val", "test"].flatMap { root[$0] ?? [] }.map {
      Row(text: $0[0], label: $0[1], language: "en")
    }
    #expect(Self.overlap(rows, "CLINC150") > 0.53)
  }

  @Test func `names resemble the labels of DSTC11`() throws {
    guard let data = Self.bytes("dstc11-development/utterances.jsonl") else { return }
    let rows = try data.split(separator: 10).map { line -> Row in
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      return Row(text: object["utterance"] as? String ?? "", label: object["intent"] as? String ?? "", language: "en")
    }
    #expect(Self.overlap(rows, "DSTC11") > 0.77)
  }

  @Test func `names resemble the labels of BANKING77`() throws {
    guard let train = Self.bytes("banking77/train.csv"), let test = Self.bytes("banking77/test.csv") else { return }
    // The label is what follows the last comma of a record; records that span lines end with one that has a label.
    var rows: [Row] = []
    for data in [train, test] {
      for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst() {
        guard let comma = line.lastIndex(of: ",") else { continue }
        let label = line[line.index(after: comma)...].trimmingCharacters(in: .whitespaces)
        guard label.contains("_") || label.allSatisfy(\.isLetter), !label.contains(" ") else { continue }
        rows.append(Row(text: String(line[..<comma]), label: label, language: "en"))
      }
    }
    #expect(Self.overlap(rows, "BANKING77") > 0.62)
  }

  @Test func `names of further rows`() throws {
    guard let path = ProcessInfo.processInfo.environment["ASSAY_NAMING_ROWS"] else {
      print("skipped: ASSAY_NAMING_ROWS names no file")
      return
    }
    let rows = try JSONDecoder().decode([Row].self, from: Data(contentsOf: URL(filePath: path)))
    #expect(Self.overlap(rows, path) > 0)
  }

  /// Mean over the labels of the F1 of name and label as sets of words, by their first five letters; prints it.
  private static func overlap(_ rows: [Row], _ title: String) -> Double {
    var central: [String: [Int]] = [:]
    for (index, row) in rows.enumerated() { central[row.label, default: []].append(index) }
    let labels = central.keys.sorted()
    let documents = rows.enumerated().map { Document(ticketID: String($0), text: $1.text, language: $1.language) }
    let started = ContinuousClock.now
    let names = IntentNaming.describe(
      documents, central: labels.map { Array(central[$0]!.prefix(500)) }, threads: 2
    ).intents
    let duration = ContinuousClock.now - started
    #expect(Set(names.map(\.name)).count == names.count)
    var sum = 0.0
    for (label, name) in zip(labels, names) {
      let (a, b) = (words(label), words(name.name))
      sum += 2 * Double(a.intersection(b).count) / Double(max(a.count + b.count, 1))
    }
    let mean = sum / Double(max(labels.count, 1))
    print("\(title): \(labels.count) names, mean overlap with the labels \(mean), \(duration)")
    if ProcessInfo.processInfo.environment["ASSAY_NAMES_SHOWN"] != nil {
      for (label, name) in zip(labels, names) {
        print("  \(label) | \(name.name) | \(name.terms.prefix(6).map(\.term).joined(separator: ", "))")
      }
    }
    return mean
  }

  private static let small: Set<String> = [
    "a", "the", "my", "of", "to", "or", "in", "by", "for", "is", "with", "on", "and", "where", "how", "why", "what",
  ]

  private static func words(_ text: String) -> Set<String> {
    var split = ""
    for character in text {
      if character.isUppercase, split.last?.isLowercase == true { split += " " }
      split += character.lowercased()
    }
    let words = split.split { !$0.isLetter }.map(String.init).filter { !small.contains($0) }
    return Set(words.map { String($0.prefix(5)) })
  }
}
