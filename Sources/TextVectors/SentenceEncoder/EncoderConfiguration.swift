// The sizes of an encoder, from its config.json; and a refusal of every architecture that the forward pass is not.

import LinearAlgebra

/// A BERT encoder's geometry (Devlin and others 2019, doi:10.18653/v1/N19-1423).
public struct EncoderConfiguration: Sendable, Equatable {
  /// Width of a token's vector, and of a text's: 384 for all-MiniLM-L6-v2.
  public let hidden: Int
  public let layers: Int
  /// Divides `hidden`.
  public let heads: Int
  /// Width between the two products of the feed-forward part.
  public let intermediate: Int
  /// Longest sequence with a position vector, in tokens.
  public let positions: Int
  /// Number of pieces.
  public let vocabulary: Int
  public let tokenTypes: Int
  /// Added to a variance in layer norm.
  public let epsilon: Float

  /// Width of one head.
  var headWidth: Int { hidden / heads }

  /// - Throws: `missing-file`, `unreadable-file`, `bad-configuration`, `unknown-architecture`.
  init(path: String) throws(EncoderFault) {
    let file = try MappedFile(path: path)
    guard let json = ModelJSON(bytes: file.bytes), case .object = json else {
      throw EncoderFault(
        code: "bad-configuration", file: path, message: "the file is not a JSON object",
        remedy: EncoderFault.fetchAgain)
    }
    for (key, wanted, isRequired) in EncoderConfiguration.fixed {
      let found = json[key]
      if found == nil, !isRequired { continue }
      guard found?.text == wanted else {
        throw EncoderFault(
          code: "unknown-architecture", file: path, field: key,
          message: "the encoder is not \"\(wanted)\", the only kind that is known",
          remedy: "Use a BERT sentence encoder such as all-MiniLM-L6-v2: scripts/setup")
      }
    }
    func size(_ key: String) throws(EncoderFault) -> Int {
      guard let size = json[key]?.integer, size > 0, size <= 1 << 24 else {
        throw EncoderFault(
          code: "bad-configuration", file: path, field: key, message: "the size is missing or not a positive integer",
          remedy: EncoderFault.fetchAgain)
      }
      return size
    }
    hidden = try size("hidden_size")
    layers = try size("num_hidden_layers")
    heads = try size("num_attention_heads")
    intermediate = try size("intermediate_size")
    positions = try size("max_position_embeddings")
    vocabulary = try size("vocab_size")
    tokenTypes = try size("type_vocab_size")
    guard let epsilon = json["layer_norm_eps"]?.double, epsilon > 0, epsilon < 1 else {
      throw EncoderFault(
        code: "bad-configuration", file: path, field: "layer_norm_eps",
        message: "the number is missing or not between 0 and 1", remedy: EncoderFault.fetchAgain)
    }
    self.epsilon = Float(epsilon)
    guard hidden % heads == 0, hidden % laneCount == 0, intermediate % laneCount == 0, positions >= 3 else {
      throw EncoderFault(
        code: "bad-configuration", file: path,
        message:
          "\(heads) heads do not share a width of \(hidden), that or \(intermediate) is no multiple of \(laneCount), "
          + "or \(positions) positions hold no text", remedy: EncoderFault.fetchAgain)
    }
  }

  /// Settings that have to be as the forward pass computes; older files do not name the kind of positions.
  private static let fixed = [
    ("model_type", "bert", true), ("hidden_act", "gelu", true), ("position_embedding_type", "absolute", false),
  ]
}
