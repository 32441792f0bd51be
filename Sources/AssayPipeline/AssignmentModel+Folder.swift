// A fitted model as a folder of its own, which another machine can assign tickets with, and other tools can read: a
// manifest in JSON with the checksum of every other file, matrices as .npy.
import ContentHash
import Foundation
import IntentClustering
import LinearAlgebra
import TextVectors
import TicketModel

extension AssignmentModel {
  /// `model.json`: written last, so that a folder without it is no model.
  private struct Manifest: Codable {
    struct Part: Codable {
      /// `semantic` or `lexical`.
      var kind: String
      /// The intent of each class: of each row of the matrices.
      var intents: [Target]
      /// Added to a row's product with the weights.
      var offsets: [Float]
      /// Divides scores before they become probabilities.
      var temperature: Double
      var shrinkage: Double
      var leastLikeness: Float
      var reliability: [Bin]
    }
    struct Bin: Codable {
      var from: Double
      var decisions: Int
      var meanConfidence: Double
      var accuracy: Double
    }
    var format = Self.format
    var version = Self.version
    var codeVersion: String
    var run: Int64
    var corpusHash: String
    var parts: [Part]
    /// Names of the lines that are left out of documents; none in models of older versions.
    var repeatedLines: [String]?
    /// SHA-256 of the other files, hexadecimal, by name.
    var files: [String: String]

    static let format = "assay-intents"
    static let version = 2
  }

  private static let manifestName = "model.json"
  private static let vectorsName = "vectors.bin"
  private static func weightsName(_ kind: String) -> String { "\(kind)-weights.npy" }
  private static func directionsName(_ kind: String) -> String { "\(kind)-directions.npy" }

  /// Writes the model to a folder, which is made when there is none; a model that is there is replaced.
  ///
  /// A process killed in between leaves a folder that `init(folder:)` refuses.
  ///
  /// - Returns: Bytes written.
  func write(to folder: String) throws -> Int {
    try PrivateFile.createFolder(folder)
    let manifest = folder + "/" + Self.manifestName
    unlink(manifest)
    try PrivateFile.write(vectors.bytes(), to: folder + "/" + Self.vectorsName)
    var names = [Self.vectorsName]
    for part in parts {
      let kind = part.kind.rawValue
      for (name, matrix) in [
        (Self.weightsName(kind), part.classifier.weights), (Self.directionsName(kind), part.classifier.directions),
      ] {
        try ExportStage.writing { () throws(NumPyFile.Fault) in try NumPyFile.write(matrix, to: folder + "/" + name) }
        names.append(name)
      }
    }
    var files: [String: String] = [:]
    var total = 0
    for name in names {
      let bytes = try PrivateFile.read(folder + "/" + name, limit: 4 << 30)
      files[name] = bytes.withUnsafeBytes { SHA256.hash($0).hex }
      total += bytes.count
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = try encoder.encode(
      Manifest(
        codeVersion: CodeVersion.current, run: run, corpusHash: corpusHash,
        parts: parts.map { part in
          Manifest.Part(
            kind: part.kind.rawValue, intents: part.targets, offsets: part.classifier.offsets,
            temperature: part.classifier.temperature, shrinkage: part.classifier.shrinkage,
            leastLikeness: part.classifier.leastLikeness,
            reliability: part.classifier.reliability.bins.map {
              Manifest.Bin(
                from: $0.from, decisions: $0.decisions, meanConfidence: $0.meanConfidence, accuracy: $0.accuracy)
            })
        }, repeatedLines: repeatedLines.lines.map { String($0.hash) }, files: files))
    try PrivateFile.write(String(decoding: text, as: UTF8.self) + "\n", to: manifest)
    return total + text.count + 1
  }

  /// Reads what `write(to:)` wrote.
  ///
  /// - Throws: `PipelineFault` naming the file that is missing, changed or of another version.
  init(folder: String) throws {
    let path = folder + "/" + Self.manifestName
    guard FileManager.default.fileExists(atPath: path) else {
      throw PipelineFault(
        code: "no-model-folder", message: "the folder holds no model of intents",
        remedy: "Name a folder that 'assay export model' wrote", location: InputLocation(file: folder))
    }
    func damaged(_ file: String, _ what: String) -> PipelineFault {
      PipelineFault(
        code: "model-damaged", message: what,
        remedy: "Copy the folder again, or write it anew with 'assay export model'", location: InputLocation(file: file)
      )
    }
    let bytes = try PrivateFile.read(path)
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)),
      manifest.format == Manifest.format
    else { throw damaged(path, "the file is no manifest of a model") }
    guard manifest.version == Manifest.version else {
      throw PipelineFault(
        code: "model-version",
        message: "the model has version \(manifest.version), this assay reads \(Manifest.version)",
        remedy: "Write it anew with this version's 'assay export model'", location: InputLocation(file: path))
    }
    func checked(_ name: String) throws -> [UInt8] {
      let file = folder + "/" + name
      let bytes = try PrivateFile.read(file, limit: 4 << 30)
      guard bytes.withUnsafeBytes({ SHA256.hash($0).hex }) == manifest.files[name] else {
        throw damaged(file, "the file is not the one that the model was written with")
      }
      return bytes
    }
    func matrix(_ name: String) throws -> Matrix {
      _ = try checked(name)
      do { return try NumPyFile.read(folder + "/" + name) } catch { throw damaged(error.path, error.reason) }
    }
    do { vectors = try CorpusModel(bytes: try checked(Self.vectorsName)) } catch let fault as CorpusModelFault {
      throw damaged(folder + "/" + Self.vectorsName, fault.description)
    }
    var parts: [Part] = []
    for part in manifest.parts {
      guard let kind = VectorBlock.Kind(rawValue: part.kind) else { throw damaged(path, "an unknown kind of vectors") }
      let (weights, directions) = (try matrix(Self.weightsName(part.kind)), try matrix(Self.directionsName(part.kind)))
      guard weights.rows == part.intents.count, weights.rows == part.offsets.count, directions.rows == weights.rows,
        weights.columns == vectors.columns(semantic: kind == .semantic).count, directions.columns == weights.columns,
        weights.rows > 0, part.temperature > 0
      else { throw damaged(path, "the parts of the model do not fit together") }
      parts.append(
        Part(
          kind: kind,
          classifier: IntentClassifier(
            weights: weights, offsets: part.offsets, directions: directions, temperature: part.temperature,
            shrinkage: part.shrinkage, leastLikeness: part.leastLikeness,
            reliability: Reliability(
              bins: part.reliability.map {
                Reliability.Bin(
                  from: $0.from, decisions: $0.decisions, meanConfidence: $0.meanConfidence, accuracy: $0.accuracy)
              })), targets: part.intents))
    }
    self.parts = parts
    run = manifest.run
    corpusHash = manifest.corpusHash
    repeatedLines = RepeatedLines(
      (manifest.repeatedLines ?? []).compactMap(UInt64.init).map {
        RepeatedLine(hash: $0, text: "", tickets: 0, requesters: 0)
      })
  }
}
