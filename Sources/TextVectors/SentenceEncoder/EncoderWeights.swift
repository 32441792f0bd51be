// The tensors of a BERT encoder by their roles, where they lie in the mapped file.
import LinearAlgebra

/// Pointers into a weights file that this keeps mapped. A pooler's weights, where there are any, are not used.
final class EncoderWeights: @unchecked Sendable {  // Safe: read-only memory that lives as long as this does.
  /// A product with a bias: `outputs × inputs`, and `outputs` floats.
  struct Linear {
    let weight: RowSpan
    let bias: UnsafePointer<Float>
  }

  struct LayerNorm {
    let gain: UnsafePointer<Float>
    let shift: UnsafePointer<Float>
  }

  struct Layer {
    let query: Linear
    let key: Linear
    let value: Linear
    let attentionOutput: Linear
    let attentionNorm: LayerNorm
    let intermediate: Linear
    let output: Linear
    let outputNorm: LayerNorm
  }

  let source: SafetensorsFile
  let words: UnsafePointer<Float>
  let positions: UnsafePointer<Float>
  let tokenTypes: UnsafePointer<Float>
  let embeddingNorm: LayerNorm
  let layers: [Layer]

  /// - Throws: What `SafetensorsFile` throws.
  init(path: String, configuration: EncoderConfiguration) throws(EncoderFault) {
    let source = try SafetensorsFile(path: path)
    let hidden = configuration.hidden
    func linear(_ name: String, _ outputs: Int, _ inputs: Int) throws(EncoderFault) -> Linear {
      let weight = try source.tensor(name + ".weight", shape: [outputs, inputs])
      return Linear(
        weight: RowSpan(start: weight, rows: outputs, columns: inputs),
        bias: try source.tensor(name + ".bias", shape: [outputs]))
    }
    func norm(_ name: String) throws(EncoderFault) -> LayerNorm {
      LayerNorm(
        gain: try source.tensor(name + ".weight", shape: [hidden]),
        shift: try source.tensor(name + ".bias", shape: [hidden]))
    }
    words = try source.tensor("embeddings.word_embeddings.weight", shape: [configuration.vocabulary, hidden])
    positions = try source.tensor("embeddings.position_embeddings.weight", shape: [configuration.positions, hidden])
    tokenTypes = try source.tensor("embeddings.token_type_embeddings.weight", shape: [configuration.tokenTypes, hidden])
    embeddingNorm = try norm("embeddings.LayerNorm")
    var layers: [Layer] = []
    for index in 0..<configuration.layers {
      let name = "encoder.layer.\(index)."
      layers.append(
        Layer(
          query: try linear(name + "attention.self.query", hidden, hidden),
          key: try linear(name + "attention.self.key", hidden, hidden),
          value: try linear(name + "attention.self.value", hidden, hidden),
          attentionOutput: try linear(name + "attention.output.dense", hidden, hidden),
          attentionNorm: try norm(name + "attention.output.LayerNorm"),
          intermediate: try linear(name + "intermediate.dense", configuration.intermediate, hidden),
          output: try linear(name + "output.dense", hidden, configuration.intermediate),
          outputNorm: try norm(name + "output.LayerNorm")))
    }
    self.layers = layers
    self.source = source
  }
}
