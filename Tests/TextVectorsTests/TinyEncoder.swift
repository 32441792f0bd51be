// A sentence encoder of a few thousand weights in a folder of its own, so that tests need no downloaded model.

import Glibc
@testable import TextVectors

/// Width 16, 2 layers of 2 heads, 24 between the products, 12 positions.
final class TinyEncoder {
  let folder: String
  var pieces = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "refund", "my", "order", "un", "##happi", "##ness", "##s", "cafe",
    "?", "!", "a", "b", "c", "##a", "##b", "[", "]", "退", "款", "ᄀ", "##ᅡ", "##ᆨ", "##\u{302E}", "##\u{1D165}", "i",
    "x", "1", "-", "sep",
  ]
  var settings: [(String, String)] = [
    ("model_type", "\"bert\""), ("hidden_act", "\"gelu\""), ("position_embedding_type", "\"absolute\""),
    ("hidden_size", "16"), ("num_hidden_layers", "2"), ("num_attention_heads", "2"), ("intermediate_size", "24"),
    ("max_position_embeddings", "12"), ("type_vocab_size", "2"), ("layer_norm_eps", "1e-12"),
  ]
  /// Name, type, shape, numbers.
  var tensors: [(name: String, type: String, shape: [Int], values: [Float])] = []

  init() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array((parent + "/assay-encoder-XXXXXX").utf8CString)
    folder = String(cString: mkdtemp(&template)!)
    var state: UInt64 = 7
    func add(_ name: String, _ shape: Int..., around centre: Float = 0) {
      let values = (0..<shape.reduce(1, *)).map { _ -> Float in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return centre + (Float(state >> 40) / Float(1 << 24) - 0.5) * 0.8
      }
      tensors.append((name, "F32", shape, values))
    }
    add("embeddings.word_embeddings.weight", pieces.count, 16)
    add("embeddings.position_embeddings.weight", 12, 16)
    add("embeddings.token_type_embeddings.weight", 2, 16)
    add("embeddings.LayerNorm.weight", 16, around: 1)
    add("embeddings.LayerNorm.bias", 16)
    for layer in 0..<2 {
      let name = "encoder.layer.\(layer)."
      for part in ["self.query", "self.key", "self.value", "output.dense"] {
        add(name + "attention." + part + ".weight", 16, 16)
        add(name + "attention." + part + ".bias", 16)
      }
      add(name + "intermediate.dense.weight", 24, 16)
      add(name + "intermediate.dense.bias", 24)
      add(name + "output.dense.weight", 16, 24)
      add(name + "output.dense.bias", 16)
      for norm in ["attention.output", "output"] {
        add(name + norm + ".LayerNorm.weight", 16, around: 1)
        add(name + norm + ".LayerNorm.bias", 16)
      }
    }
  }

  deinit {
    for name in ["config.json", "vocab.txt", "model.safetensors"] { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  func opened() throws -> SentenceEncoder {
    write()
    return try SentenceEncoder(folder: folder)
  }

  func write() {
    let vocabulary = settings.contains { $0.0 == "vocab_size" } ? [] : [("vocab_size", "\(pieces.count)")]
    let members = (settings + vocabulary).map { "\"\($0.0)\": \($0.1)" }
    write("config.json", Array("{\(members.joined(separator: ", "))}".utf8))
    write("vocab.txt", Array((pieces.joined(separator: "\n") + "\n").utf8))
    write("model.safetensors", weightsFile())
  }

  func weightsFile() -> [UInt8] {
    var entries = ["\"__metadata__\": {\"format\": \"p\\u0074\"}"]
    var data: [UInt8] = []
    for (name, type, shape, values) in tensors {
      let start = data.count
      for value in values { withUnsafeBytes(of: value.bitPattern.littleEndian) { data += $0 } }
      entries.append(
        "\"\(name)\": {\"dtype\": \"\(type)\", \"shape\": \(shape), \"data_offsets\": [\(start), \(data.count)]}")
    }
    var header = Array("{\(entries.joined(separator: ", "))}".utf8)
    while header.count % 8 != 0 { header.append(0x20) }
    return TinyEncoder.length(header.count) + header + data
  }

  static func length(_ count: Int) -> [UInt8] { withUnsafeBytes(of: UInt64(count).littleEndian) { Array($0) } }

  func write(_ name: String, _ bytes: [UInt8]) {
    let stream = fopen(folder + "/" + name, "w")!
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
  }

  // MARK: - The same by plain sums

  /// The vector of some ids, written out in Double.
  func vector(_ ids: [Int32]) -> [Double] {
    func tensor(_ name: String) -> [Double] { tensors.first { $0.name == name }!.values.map(Double.init) }
    func linear(_ x: [Double], _ name: String) -> [Double] {
      let (weight, bias) = (tensor(name + ".weight"), tensor(name + ".bias"))
      return bias.indices.map { row in
        bias[row] + x.indices.reduce(0) { $0 + x[$1] * weight[row * x.count + $1] }
      }
    }
    func norm(_ x: [Double], _ name: String) -> [Double] {
      let (gain, shift) = (tensor(name + ".weight"), tensor(name + ".bias"))
      let mean = x.reduce(0, +) / Double(x.count)
      let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
      return x.indices.map { (x[$0] - mean) / (variance + 1e-12).squareRoot() * gain[$0] + shift[$0] }
    }
    let (words, places) = (tensor("embeddings.word_embeddings.weight"), tensor("embeddings.position_embeddings.weight"))
    let types = tensor("embeddings.token_type_embeddings.weight")
    var states = ids.enumerated().map { place, id in
      norm((0..<16).map { words[Int(id) * 16 + $0] + places[place * 16 + $0] + types[$0] }, "embeddings.LayerNorm")
    }
    for layer in 0..<2 {
      let name = "encoder.layer.\(layer)."
      let parts = ["query", "key", "value"].map { part in states.map { linear($0, name + "attention.self." + part) } }
      let mixed = states.indices.map { own in
        (0..<2).flatMap { head -> [Double] in
          let columns = head * 8..<head * 8 + 8
          let scores = states.indices.map { other in
            exp(columns.reduce(0) { $0 + parts[0][own][$1] * parts[1][other][$1] } / 8.0.squareRoot())
          }
          let sum = scores.reduce(0, +)
          return columns.map { column in
            states.indices.reduce(0) { $0 + scores[$1] / sum * parts[2][$1][column] }
          }
        }
      }
      for own in states.indices {
        let attended = linear(mixed[own], name + "attention.output.dense")
        states[own] = norm(
          (0..<16).map { states[own][$0] + attended[$0] }, name + "attention.output.LayerNorm")
        let inner = linear(states[own], name + "intermediate.dense").map { $0 / 2 * erfc(-$0 / 2.0.squareRoot()) }
        let output = linear(inner, name + "output.dense")
        states[own] = norm((0..<16).map { states[own][$0] + output[$0] }, name + "output.LayerNorm")
      }
    }
    let sums = (0..<16).map { column in states.reduce(0) { $0 + $1[column] } }
    let length = sums.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return sums.map { $0 / length }
  }
}
