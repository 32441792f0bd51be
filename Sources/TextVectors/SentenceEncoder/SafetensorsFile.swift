// Reads the safetensors format: eight bytes with the length of a JSON header, the header with each tensor's type,
// shape and place, then the numbers (https://github.com/huggingface/safetensors, "Format"). Only float32 is handed
// out, as it lies in the mapped file.

/// A weights file whose header agrees with its length.
struct SafetensorsFile: Sendable {
  private struct Entry {
    var type: String
    var shape: [Int]
    /// Bytes from the start of the file.
    var range: Range<Int>
  }

  /// The format's own limit on the header.
  private static let longestHeader = 100_000_000

  let file: MappedFile
  private let entries: [String: Entry]

  /// - Throws: `missing-file`, `unreadable-file`, `bad-weights` (no such header, places that do not cover the file).
  init(path: String) throws(EncoderFault) {
    file = try MappedFile(path: path)
    let size = file.bytes.count
    guard size >= 8 else {
      throw SafetensorsFile.fault(path, message: "\(size) bytes are too few for a safetensors file")
    }
    let length = UInt64(littleEndian: file.bytes.loadUnaligned(as: UInt64.self))
    guard length <= UInt64(min(size - 8, SafetensorsFile.longestHeader)) else {
      throw SafetensorsFile.fault(
        path, message: "the header claims \(length) bytes of a file of \(size): it was cut short or is something else")
    }
    let start = 8 + Int(length)
    guard case .object(let members)? = ModelJSON(bytes: file.bytes[8..<start]) else {
      throw SafetensorsFile.fault(path, message: "the header is not a JSON object")
    }
    var entries: [String: Entry] = [:]
    for (name, value) in members where name != "__metadata__" {
      guard let type = value["dtype"]?.text, let shape = value["shape"]?.integers, shape.allSatisfy({ $0 >= 0 }),
        let offsets = value["data_offsets"]?.integers, offsets.count == 2, offsets[0] >= 0, offsets[0] <= offsets[1]
      else {
        throw SafetensorsFile.fault(path, name, message: "the header's entry lacks a type, a shape or a place")
      }
      guard offsets[1] <= size - start else {
        throw SafetensorsFile.fault(
          path, name,
          message: "the tensor ends at byte \(offsets[1]) of \(size - start): the file was cut short")
      }
      entries[name] = Entry(type: type, shape: shape, range: start + offsets[0]..<start + offsets[1])
    }
    let end = entries.values.map(\.range.upperBound).max() ?? start
    guard end == size else {
      throw SafetensorsFile.fault(path, message: "\(size - end) bytes follow the last tensor: the file is garbled")
    }
    self.entries = entries
  }

  /// Where the numbers of a tensor start, row-major; valid as long as `file` lives.
  ///
  /// - Throws: `missing-tensor`, `wrong-type`, `wrong-shape`, `bad-weights`.
  func tensor(_ name: String, shape: [Int]) throws(EncoderFault) -> UnsafePointer<Float> {
    guard let entry = entries[name] else {
      throw EncoderFault(
        code: "missing-tensor", file: file.path, field: name, message: "the tensor is not in the file",
        remedy: "Use the weights of a BERT sentence encoder such as all-MiniLM-L6-v2, and the config.json beside them")
    }
    guard entry.type == "F32" else {
      throw EncoderFault(
        code: "wrong-type", file: file.path, field: name,
        message: "the numbers are \(entry.type), and only float32 (F32) is read",
        remedy: "Use the float32 weights of the model, or convert them: load and save them as float32")
    }
    guard entry.shape == shape else {
      throw EncoderFault(
        code: "wrong-shape", file: file.path, field: name,
        message: "the shape is \(entry.shape), and config.json asks for \(shape)",
        remedy: "Take model.safetensors and config.json from the same model")
    }
    guard entry.range.count == shape.reduce(4, *) else {
      throw SafetensorsFile.fault(
        file.path, name, message: "\(entry.range.count) bytes do not hold a tensor of shape \(shape)")
    }
    guard entry.range.lowerBound % 4 == 0 else {
      throw SafetensorsFile.fault(file.path, name, message: "the numbers do not start at a multiple of four bytes")
    }
    return (file.bytes.baseAddress! + entry.range.lowerBound).assumingMemoryBound(to: Float.self)
  }

  private static func fault(_ path: String, _ field: String? = nil, message: String) -> EncoderFault {
    EncoderFault(code: "bad-weights", file: path, field: field, message: message, remedy: EncoderFault.fetchAgain)
  }
}
