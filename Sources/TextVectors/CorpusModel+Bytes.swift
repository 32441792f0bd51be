// A model as bytes and back, so that a run's tickets, and new ones, get the vectors that the run worked with. One
// format, one version; what was not written by this file is refused. It holds words of the corpus, as any vocabulary
// does, but no text: documents that the teacher read are known by hashes.

import LinearAlgebra

/// Why bytes are not a model. Never holds any of its words.
public struct CorpusModelFault: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Reason: String, Sendable {
    case notAModel = "not a model of document vectors"
    case otherVersion = "a model of document vectors of another version"
    case truncated = "a model of document vectors that is cut off"
    case damaged = "a model of document vectors whose content does not match its checksum"
    case inconsistent = "a model of document vectors whose parts do not fit together"
  }
  public var reason: Reason
  public var description: String { "these bytes are \(reason.rawValue)" }
}

extension CorpusModel {
  private static let magic = Array("assay-vectors\n".utf8)
  /// Of the bytes. Models of another version are refused.
  public static let version = 2

  /// The model: a magic line, the version, the length of what follows, that content, its FNV-1a checksum.
  ///
  /// - Complexity: O(bytes). With the default parameters 0.5 kB per word, pair and taught document of a student and
  ///   1.5 kB more for each word that the teacher read, 0.8 kB per lexical term.
  public func bytes() -> [UInt8] {
    var writer = ByteWriter(bytes: CorpusModel.magic)
    writer.append(CorpusModel.version)
    let place = writer.bytes.count
    writer.append(0)
    switch self {
    case .lexical(let model):
      writer.append(0)
      model.write(to: &writer)
    case .semantic(let model):
      writer.append(1)
      model.write(to: &writer)
    }
    let start = place + 8
    withUnsafeBytes(of: Int64(writer.bytes.count - start).littleEndian) {
      writer.bytes.replaceSubrange(place..<start, with: $0)
    }
    writer.append(CorpusModel.checksum(writer.bytes[start...]))
    return writer.bytes
  }

  /// Reads what `bytes()` gave; nothing may follow it.
  ///
  /// - Throws: `CorpusModelFault`, for anything else.
  public init(bytes: [UInt8]) throws(CorpusModelFault) {
    guard bytes.starts(with: CorpusModel.magic) else {
      let isStart = CorpusModel.magic.starts(with: bytes) && !bytes.isEmpty
      throw CorpusModelFault(reason: isStart ? .truncated : .notAModel)
    }
    var reader = ByteReader(bytes: bytes, index: CorpusModel.magic.count)
    guard try reader.integer() == CorpusModel.version else { throw CorpusModelFault(reason: .otherVersion) }
    let length = try reader.length(of: 1)
    let start = reader.index
    reader.index += length
    let checksum = try reader.integer()
    guard reader.index == bytes.count else { throw CorpusModelFault(reason: .inconsistent) }
    guard checksum == CorpusModel.checksum(bytes[start..<(start + length)]) else {
      throw CorpusModelFault(reason: .damaged)
    }
    reader.index = start
    switch try reader.integer() {
    case 0: self = .lexical(try LexicalModel(from: &reader))
    case 1: self = .semantic(try SemanticModel(from: &reader))
    default: throw CorpusModelFault(reason: .inconsistent)
    }
    guard reader.index == start + length else { throw CorpusModelFault(reason: .inconsistent) }
  }

  /// FNV-1a over words of 8 bytes, the last one padded with zeros: finds accidents, not forgery.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBytes { buffer in
      for index in stride(from: 0, to: buffer.count, by: 8) {
        var word: UInt64 = 0
        if index + 8 <= buffer.count {
          word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        } else {
          for offset in index..<buffer.count { word |= UInt64(buffer[offset]) << (8 * UInt64(offset - index)) }
        }
        hash = (hash ^ word) &* 0x100_0000_01B3
        hash ^= hash >> 29
      }
    }
    return Int(bitPattern: UInt(hash))
  }
}

extension SemanticModel {
  func write(to writer: inout ByteWriter) {
    writer.append(readings.count)
    for reading in readings {
      writer.append(reading.language)
      writer.append(reading.documents)
      writer.append(reading.piecesPerWord.map { [$0] } ?? [])
      writer.append(reading.isRead ? 1 : 0)
    }
    writer.append(student == nil ? 0 : 1)
    student?.write(to: &writer)
    writer.append(lexical == nil ? 0 : 1)
    lexical?.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(CorpusModelFault) {
    readings = []
    // The smallest reading: four integers.
    for _ in 0..<(try reader.length(of: 32)) {
      let (language, documents) = (try reader.string(), try reader.integer())
      let pieces: [Double] = try reader.array()
      guard pieces.count <= 1 else { throw CorpusModelFault(reason: .inconsistent) }
      readings.append(
        TeacherReading(
          language: language, documents: documents, piecesPerWord: pieces.first, isRead: try reader.integer() != 0))
    }
    student = try reader.integer() != 0 ? try DistilledModel(from: &reader) : nil
    lexical = try reader.integer() != 0 ? try LexicalModel(from: &reader) : nil
  }
}

extension LexicalModel {
  func write(to writer: inout ByteWriter) {
    writer.append(vocabulary.terms)
    writer.append(vocabulary.displayForms)
    writer.append(vocabulary.documentFrequencies)
    writer.append(vocabulary.documentCount)
    writer.append(vocabulary.defaultLanguage)
    writer.append(idf)
    writer.append(components)
    writer.append(singularValues)
    writer.append(mean)
  }

  init(from reader: inout ByteReader) throws(CorpusModelFault) {
    let (terms, forms) = (try reader.strings(), try reader.strings())
    let frequencies: [Int32] = try reader.array()
    let (documents, language) = (try reader.integer(), try reader.string())
    let idf: [Float] = try reader.array()
    let components = try reader.matrix()
    let (singularValues, mean): ([Float], [Float]) = (try reader.array(), try reader.array())
    guard terms.count == forms.count, terms.count == frequencies.count, documents >= 0, idf.count == terms.count,
      components.rows == terms.count, mean.count == components.columns, singularValues.count == components.columns
    else { throw CorpusModelFault(reason: .inconsistent) }
    self.init(
      vocabulary: Vocabulary(
        terms: terms, displayForms: forms, documentFrequencies: frequencies, documentCount: documents,
        defaultLanguage: language),
      idf: idf, components: components, singularValues: singularValues, mean: mean)
  }
}
