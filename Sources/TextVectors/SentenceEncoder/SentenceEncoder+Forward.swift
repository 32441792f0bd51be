// The forward pass over one batch: BERT's layers, the mean of the tokens, the unit row. Tokens of all sequences stand
// one after the other in one matrix, so that the products with weights are few and large and nothing is padding;
// attention alone goes sequence by sequence. One thread; whole batches run beside each other.
import LinearAlgebra

extension SentenceEncoder {
  /// `sequences.count × dimension`, unit rows.
  ///
  /// - Parameter visit: Called for each sequence with its place and the last layer's output for its tokens.
  /// - Precondition: no sequence is empty or longer than `configuration.positions`.
  func encode(
    _ sequences: [ArraySlice<Int32>], visit: (_ place: Int, _ outputs: UnsafeBufferPointer<Float>) -> Void = { _, _ in }
  ) -> [Float] {
    var starts = [0]
    for sequence in sequences { starts.append(starts.last! + sequence.count) }
    let longest = sequences.map(\.count).max() ?? 0
    var pooled = [Float](repeating: 0, count: sequences.count * dimension)
    if sequences.isEmpty { return pooled }
    let workspace = EncoderWorkspace(tokens: starts.last!, longest: longest, configuration: configuration)
    embed(sequences, workspace)
    for layer in weights.layers {
      attend(layer, starts, workspace)
      feedForward(layer, workspace)
    }
    for place in sequences.indices {
      let outputs = UnsafeBufferPointer(
        start: workspace.state.start + starts[place] * dimension, count: sequences[place].count * dimension)
      visit(place, outputs)
    }
    pool(starts, workspace, into: &pooled)
    return pooled
  }

  /// Word, position and type of each token, normalised.
  private func embed(_ sequences: [ArraySlice<Int32>], _ workspace: EncoderWorkspace) {
    let width = dimension
    let types = weights.tokenTypes
    var row = workspace.state.start
    for sequence in sequences {
      for (position, id) in sequence.enumerated() {
        let word = weights.words + Int(id) * width
        let place = weights.positions + position * width
        for column in 0..<width { row[column] = word[column] + types[column] + place[column] }
        row += width
      }
    }
    normalize(workspace.state, weights.embeddingNorm)
  }

  /// Self-attention over each sequence, and its residual.
  private func attend(_ layer: EncoderWeights.Layer, _ starts: [Int], _ workspace: EncoderWorkspace) {
    let width = dimension
    let state = workspace.state
    let rows = 0..<state.rows
    // Three products into one buffer: the weights stay where they are mapped.
    for (index, linear) in [layer.query, layer.key, layer.value].enumerated() {
      let part = workspace.projections.part(rows: rows, columns: index * width..<(index + 1) * width)
      part.fillRows(linear.bias)
      part.addProduct(state.reading, transposed: linear.weight)
    }
    let head = configuration.headWidth
    let scale = 1 / Float(head).squareRoot()
    for sequence in 0..<starts.count - 1 {
      let rows = starts[sequence]..<starts[sequence + 1]
      let scores = MutableRowSpan(
        start: workspace.scores, rows: configuration.heads * rows.count, columns: rows.count,
        stride: EncoderWorkspace.scoreStride(rows.count))
      func projection(_ index: Int, _ number: Int) -> RowSpan {
        let column = index * width + number * head
        return workspace.projections.part(rows: rows, columns: column..<column + head).reading
      }
      func own(_ number: Int) -> MutableRowSpan {
        scores.part(rows: number * rows.count..<(number + 1) * rows.count, columns: 0..<rows.count)
      }
      for number in 0..<configuration.heads {
        own(number).setProduct(projection(0, number), transposed: projection(1, number), scale: scale)
      }
      scores.applySoftmax()
      for number in 0..<configuration.heads {
        workspace.context.part(rows: rows, columns: number * head..<(number + 1) * head)
          .setProduct(own(number).reading, projection(2, number))
      }
    }
    state.addToRows(layer.attentionOutput.bias)
    state.addProduct(workspace.context.reading, transposed: layer.attentionOutput.weight)
    normalize(state, layer.attentionNorm)
  }

  /// The two products with GELU between them, and their residual.
  private func feedForward(_ layer: EncoderWeights.Layer, _ workspace: EncoderWorkspace) {
    workspace.inner.fillRows(layer.intermediate.bias)
    workspace.inner.addProduct(workspace.state.reading, transposed: layer.intermediate.weight)
    workspace.inner.applyGELU()
    workspace.state.addToRows(layer.output.bias)
    workspace.state.addProduct(workspace.inner.reading, transposed: layer.output.weight)
    normalize(workspace.state, layer.outputNorm)
  }

  private func normalize(_ state: MutableRowSpan, _ norm: EncoderWeights.LayerNorm) {
    state.normalizeRows(gain: norm.gain, shift: norm.shift, epsilon: configuration.epsilon)
  }

  /// The mean of each sequence's tokens, ends included, as a unit row; zeros when it is not finite. In `Double`.
  private func pool(_ starts: [Int], _ workspace: EncoderWorkspace, into pooled: inout [Float]) {
    let width = dimension
    var sums = [Double](repeating: 0, count: width)
    for sequence in 0..<starts.count - 1 {
      for column in 0..<width { sums[column] = 0 }
      for row in starts[sequence]..<starts[sequence + 1] {
        let values = workspace.state.start + row * width
        for column in 0..<width { sums[column] += Double(values[column]) }
      }
      // The number of tokens cancels in the unit row.
      var square = 0.0
      for column in 0..<width { square += sums[column] * sums[column] }
      guard square > 0, square.isFinite else { continue }
      let scale = 1 / square.squareRoot()
      for column in 0..<width { pooled[sequence * width + column] = Float(sums[column] * scale) }
    }
  }
}

/// What a batch is computed in. Freed with the last reference.
private final class EncoderWorkspace {
  /// `tokens × hidden`: what the layers pass on.
  let state: MutableRowSpan
  /// `tokens × 3 · hidden`: queries, keys, values side by side.
  let projections: MutableRowSpan
  /// `tokens × hidden`: attention's mixture of values.
  let context: MutableRowSpan
  /// `tokens × intermediate`; shares its memory with the projections and the context, which are done by then.
  let inner: MutableRowSpan
  /// Room for `heads · longest` rows of `scoreStride(longest)`.
  let scores: UnsafeMutablePointer<Float>
  private let memory: UnsafeMutableBufferPointer<Float>

  init(tokens: Int, longest: Int, configuration: EncoderConfiguration) {
    let hidden = configuration.hidden
    let shared = tokens * max(4 * hidden, configuration.intermediate)
    let room = configuration.heads * longest * EncoderWorkspace.scoreStride(longest)
    let count = tokens * hidden + shared + room
    memory = .allocate(capacity: count)
    memory.initialize(repeating: 0)
    let start = memory.baseAddress!
    state = MutableRowSpan(start: start, rows: tokens, columns: hidden)
    let common = start + tokens * hidden
    projections = MutableRowSpan(start: common, rows: tokens, columns: 3 * hidden)
    context = MutableRowSpan(start: common + 3 * tokens * hidden, rows: tokens, columns: hidden)
    inner = MutableRowSpan(start: common, rows: tokens, columns: configuration.intermediate)
    scores = common + shared
  }

  deinit { memory.deallocate() }

  /// Floats from one row of scores to the next: whole groups of lanes.
  static func scoreStride(_ columns: Int) -> Int { (columns + laneCount - 1) / laneCount * laneCount }
}
