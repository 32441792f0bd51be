// Folders that are no encoder: each kind of damage has its error, which names the file and says what to do.

import Glibc
@testable import TextVectors
import TicketModel
import Testing

struct EncoderFaultTests {
  /// What opening says after `damage`, which gets a folder that is whole.
  private func fault(_ damage: (TinyEncoder) -> Void) -> EncoderFault? {
    let model = TinyEncoder()
    model.write()
    damage(model)
    do {
      _ = try SentenceEncoder(folder: model.folder)
      return nil
    } catch {
      #expect(error.location?.file.hasPrefix(model.folder) == true)
      #expect(!error.message.isEmpty && !error.remedy.isEmpty && !error.remedy.hasSuffix("."))
      return error
    }
  }

  /// The same for weights made of these bytes.
  private func weightsFault(_ bytes: [UInt8]) -> EncoderFault? {
    fault { $0.write("model.safetensors", bytes) }
  }

  @Test func `an undamaged folder opens`() { #expect(fault { _ in } == nil) }

  @Test(arguments: ["config.json", "vocab.txt", "model.safetensors"])
  func `a missing or empty file`(name: String) {
    let missing = fault { _ = unlink($0.folder + "/" + name) }
    #expect(missing?.code == "missing-file" && missing?.location?.file.hasSuffix("/" + name) == true)
    let empty = fault { $0.write(name, []) }
    #expect(empty != nil && empty?.location?.file.hasSuffix("/" + name) == true)
  }

  @Test func `a weights file cut anywhere, or longer`() {
    let whole = TinyEncoder().weightsFile()
    for length in [1, 7, 8, 9, 100, 2_000, whole.count - 4, whole.count - 1] {
      #expect(weightsFault(Array(whole[..<length]))?.code == "bad-weights", "\(length)")
    }
    #expect(weightsFault(whole + [0])?.code == "bad-weights")
  }

  @Test func `a garbled header`() {
    for header in [
      "", "{", "[]", "{\"a\": 1}", "{\"a\": {\"dtype\": \"F32\", \"shape\": [-1], \"data_offsets\": [0, 0]}}",
      "{\"a\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [4, 0]}}",
      "{\"a\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [0, 1e300]}}",
      "{\"a\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [0]}}", "{} {}", "<html>",
    ] {
      let bytes = TinyEncoder.length(header.utf8.count) + Array(header.utf8)
      #expect(weightsFault(bytes)?.code == "bad-weights", "\(header)")
    }
    #expect(weightsFault([UInt8](repeating: 0xFF, count: 64))?.code == "bad-weights")
    let beyond = "{\"a\": {\"dtype\": \"F32\", \"shape\": [9], \"data_offsets\": [0, 36]}}"
    let short = weightsFault(TinyEncoder.length(beyond.utf8.count) + Array(beyond.utf8) + [0, 0, 0, 0])
    #expect(short?.code == "bad-weights" && short?.location?.field == "a")
  }

  @Test func `a tensor that is missing, of another type or of another shape`() {
    let name = "encoder.layer.1.output.dense.weight"
    func changed(_ change: (inout TinyEncoder, Int) -> Void) -> EncoderFault? {
      fault { model in
        var model = model
        change(&model, model.tensors.firstIndex { $0.name == name }!)
        model.write()
      }
    }
    let missing = changed { model, index in model.tensors.remove(at: index) }
    #expect(missing?.code == "missing-tensor" && missing?.location?.field == name)
    for type in ["F16", "BF16", "F64", "I64"] {
      let wrong = changed { model, index in model.tensors[index].type = type }
      #expect(wrong?.code == "wrong-type" && wrong?.message.contains(type) == true)
    }
    let turned = changed { model, index in model.tensors[index].shape = [24, 16] }
    #expect(turned?.code == "wrong-shape" && turned?.message.contains("[24, 16]") == true)
    let short = changed { model, index in model.tensors[index].values.removeLast() }
    #expect(short?.code == "bad-weights" && short?.location?.field == name)
  }

  @Test func `a configuration of something else`() {
    func changed(_ key: String, _ value: String?) -> EncoderFault? {
      fault { model in
        model.settings.removeAll { $0.0 == key }
        if let value { model.settings.append((key, value)) }
        model.write()
      }
    }
    for (key, value) in [
      ("model_type", "\"roberta\""), ("model_type", nil), ("hidden_act", "\"relu\""), ("hidden_act", "\"gelu_new\""),
      ("position_embedding_type", "\"relative_key\""),
    ] {
      let found = changed(key, value)
      #expect(found?.code == "unknown-architecture" && found?.location?.field == key)
    }
    #expect(changed("position_embedding_type", nil) == nil)
    for (key, value) in [
      ("hidden_size", nil), ("hidden_size", "-16"), ("hidden_size", "\"16\""), ("num_attention_heads", "3"),
      ("num_hidden_layers", "0"), ("layer_norm_eps", nil), ("layer_norm_eps", "2"), ("hidden_size", "12"),
      ("max_position_embeddings", "2"),
    ] { #expect(changed(key, value)?.code == "bad-configuration", "\(key)") }
    #expect(changed("intermediate_size", "32")?.code == "wrong-shape")
    #expect(changed("num_hidden_layers", "3")?.code == "missing-tensor")
    #expect(fault { $0.write("config.json", Array("{\"model_type\": ".utf8)) }?.code == "bad-configuration")
  }

  @Test func `a vocabulary of something else`() {
    func changed(_ change: @escaping (inout [String]) -> Void) -> EncoderFault? {
      fault { model in
        let count = model.pieces.count
        change(&model.pieces)
        model.settings.append(("vocab_size", "\(count)"))
        model.write()
      }
    }
    #expect(changed { $0.append("more") }?.message.contains("pieces") == true)
    for change: (inout [String]) -> Void in [
      { $0.removeLast() }, { $0[3] = "[END]" }, { $0[6] = "refund" }, { $0[6] = "My" }, { $0[6] = "" },
    ] { #expect(changed(change)?.code == "bad-vocabulary") }
    #expect(changed { $0[6] = "" }?.location?.line == 7)
    #expect(fault { $0.write("vocab.txt", [0x61, 0xFF, 0x0A]) }?.code == "bad-vocabulary")
    // Line ends of another system are no damage.
    #expect(changed { $0 = $0.map { $0 + "\r" } } == nil)
  }

  @Test func `JSON of all kinds`() {
    let text = #"{"a": [1, -2.5e1, true, false, null], "b\"\u00e9\ud83d\ude00\n": {}, "c": []}"#
    #expect(
      ModelJSON(bytes: text.utf8)
        == .object([
          "a": .array([.number(1), .number(-25), .flag(true), .flag(false), .null]), "b\"é😀\n": .object([:]),
          "c": .array([]),
        ]))
    for bad in [
      "", "{]", "[1,]", "{\"a\"}", "{\"a\":1,\"a\":2}", "\"\\ud83d\"", "\"a", "\"\u{1}\"", "tru", "1 2", "--1", "nan",
      String(repeating: "[", count: 100), "\"\\u+123\"",
    ] { #expect(ModelJSON(bytes: bad.utf8) == nil, "\(bad)") }
  }
}
