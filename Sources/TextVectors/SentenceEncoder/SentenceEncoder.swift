// A BERT sentence encoder in this process: text to a unit vector by the model's own weights, on BLAS. Inference only,
// on the processor, for encoders that pool by the mean (all-MiniLM-L6-v2 and its kin). It downloads nothing.
public import LinearAlgebra
import Synchronization

/// Turns texts into unit rows of `dimension` floats; texts of like meaning come out at a high cosine.
///
/// Reimers and Gurevych 2019, doi:10.18653/v1/D19-1410; Wang and others 2020, arXiv:2002.10957.
///
/// The weights are mapped, not read: 91 MB of the system's cache for all-MiniLM-L6-v2, shared between processes. A copy
/// of this value shares them.
public struct SentenceEncoder: Sendable {
  /// Most tokens of a text that count, its two ends included: what sentence-transformers sets for the model.
  public static let tokenLimit = 256

  public let configuration: EncoderConfiguration
  /// The folder that was opened.
  public let folder: String
  let weights: EncoderWeights
  let tokenizer: WordPieceTokenizer

  /// Opens a folder with `model.safetensors` (float32), `vocab.txt` (without case) and `config.json`.
  ///
  /// - Complexity: O(vocabulary): some hundredths of a second; the weights are paged in at first use.
  /// - Throws: `EncoderFault`: `missing-file`, `unreadable-file`, `bad-configuration`, `unknown-architecture`,
  ///   `bad-vocabulary`, `bad-weights`, `missing-tensor`, `wrong-type`, `wrong-shape`.
  public init(folder: String) throws(EncoderFault) {
    let configuration = try EncoderConfiguration(path: folder + "/config.json")
    let vocabulary = try WordPieceVocabulary(path: folder + "/vocab.txt")
    guard vocabulary.count == configuration.vocabulary else {
      throw EncoderFault(
        code: "bad-vocabulary", file: folder + "/vocab.txt",
        message: "\(vocabulary.count) pieces, and config.json says \(configuration.vocabulary)",
        remedy: EncoderFault.fetchAgain)
    }
    self.configuration = configuration
    self.folder = folder
    weights = try EncoderWeights(path: folder + "/model.safetensors", configuration: configuration)
    tokenizer = WordPieceTokenizer(
      vocabulary: vocabulary, limit: min(SentenceEncoder.tokenLimit, configuration.positions))
  }

  /// Floats per vector: 384 for all-MiniLM-L6-v2.
  public var dimension: Int { configuration.hidden }

  /// The ids that stand for a text: `[CLS]`, its word pieces, `[SEP]`; at most `tokenLimit` of them.
  public func tokenIDs(_ text: String) -> [Int32] {
    var ids: [Int32] = []
    tokenizer.append(text, to: &ids)
    return ids
  }

  /// Tells one content of the three files from another: 16 hexadecimal digits. O(bytes): reads all of the weights.
  ///
  /// - Throws: `missing-file`, `unreadable-file`, when the folder has changed since.
  public func fingerprint() throws(EncoderFault) -> String {
    var hash = weights.source.file.hash()
    for name in ["vocab.txt", "config.json"] { hash = try MappedFile(path: folder + "/" + name).hash(from: hash) }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The vectors of texts: `texts.count × dimension`, unit rows, in the order given.
  ///
  /// Equal texts get equal bits. The result is a function of the set of texts: their order, repetitions and the
  /// number of threads change no bit of any row. A row's last bits may depend on which other texts are there, because
  /// they decide where in a product's block it lies (BLAS rounds differently in different places of a block).
  /// An empty text is the vector of `[CLS] [SEP]`.
  ///
  /// - Parameters:
  ///   - progress: Called with the number of texts done so far, rising, from any thread, one call at a time.
  ///   - visit: Called for each text, from several threads at once, with its ids and, valid during the call, the last
  ///     layer's output for each of them: ids × `dimension`.
  /// - Complexity: 21 million multiplications and additions per token for all-MiniLM-L6-v2, and memory of some 11 MB
  ///   per thread beside the ids (four bytes per token) and the result.
  public func encode(
    _ texts: [String], threads: Int, progress: (@Sendable (_ done: Int) -> Void)? = nil,
    visit: (@Sendable (_ text: Int, _ ids: ArraySlice<Int32>, _ outputs: UnsafeBufferPointer<Float>) -> Void)? = nil
  ) -> Matrix {
    let batches = EncoderBatches(texts, tokenizer: tokenizer, threads: threads)
    var vectors = Matrix(rows: texts.count, columns: dimension)
    let width = dimension
    let done = Mutex(0)
    vectors.values.withUnsafeMutableBufferPointer { buffer in
      // Safe: a row belongs to one sequence, a sequence to one batch, and all are done before the scope ends.
      nonisolated(unsafe) let rows = buffer
      forEachChunk(count: batches.count, chunkSize: 1, threads: threads) { batch, _ in
        let sequences = batches.sequences(batch)
        let pooled = encode(sequences.map { batches.ids($0) }) { place, outputs in
          guard let visit else { return }
          let sequence = sequences.lowerBound + place
          for text in batches.texts(sequence) { visit(text, batches.ids(sequence), outputs) }
        }
        var finished = 0
        for (place, sequence) in sequences.enumerated() {
          for row in batches.texts(sequence) {
            for column in 0..<width { rows[row * width + column] = pooled[place * width + column] }
            finished += 1
          }
        }
        guard let progress else { return }
        done.withLock { done in
          done += finished
          progress(done)
        }
      }
    }
    return vectors
  }
}
