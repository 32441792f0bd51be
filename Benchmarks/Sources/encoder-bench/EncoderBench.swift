// Times the sentence encoder against the machine's own matrix product, and prints its tokens for comparison.
import ArgumentParser
import Glibc
import LinearAlgebra
import TextVectors

@main
struct EncoderBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encoder-bench",
    abstract: "Encodes texts, and prints how much of the machine's sgemm peak that reached.",
    discussion: """
      Prints one JSON object. 'tokens', 'gflops' and 'tokensPerSecond' count what was computed: equal texts once. \
      'seconds' includes tokenizing. The peak is the best of ten square products (2,048) on each of the same number of \
      threads, five before and five after. The figures by processor time ('cpuSeconds', 'shareOfPeakByCPU') are \
      those to read on a machine that is busy with something else.
      """)

  @Option(help: "Folder with model.safetensors, vocab.txt and config.json.")
  var model: String

  @Option(help: "Texts, one per line.")
  var texts: String

  @Option(help: "Where to write the vectors as a NumPy file.")
  var output: String?

  @Option(help: "Write the token ids instead, one line of numbers per text, to this file; nothing is encoded.")
  var tokens: String?

  @Option(help: "Threads.")
  var threads = 2

  static func main() {
    BLASProvider.selectKernels(arguments: CommandLine.arguments)
    main(nil)
  }

  func validate() throws {
    if threads < 1 { throw ValidationError("--threads must be at least 1") }
  }

  func run() throws {
    let opened = Stopwatch()
    let encoder = try SentenceEncoder(folder: model)
    let openSeconds = opened.wall
    let lines = try TextLines.read(texts)
    if let tokens {
      let watch = Stopwatch()
      let ids = lines.map(encoder.tokenIDs)
      let seconds = watch.wall
      let text = ids.map { $0.map(String.init).joined(separator: " ") + "\n" }.joined()
      try TextLines.write(text, to: tokens)
      print("{\"texts\":\(lines.count),\"tokens\":\(ids.reduce(0) { $0 + $1.count }),\"seconds\":\(seconds)}")
      return
    }
    let distinct = Set(lines.map(encoder.tokenIDs))
    let count = distinct.reduce(0) { $0 + $1.count }
    let work = distinct.reduce(0.0) { $0 + operations(of: $1.count, encoder.configuration) }
    // Pages in the weights, so that the disk is not measured.
    _ = try encoder.fingerprint()
    let before = Peak.measure(threads: threads, rounds: 5)
    let watch = Stopwatch()
    let vectors = encoder.encode(lines, threads: threads)
    let (seconds, cpu) = (watch.wall, watch.cpu)
    let peak = before.best(Peak.measure(threads: threads, rounds: 5))
    if let output { try NumPyFile.write(vectors, to: output) }
    let speed = work / seconds / 1e9
    print(
      "{\"texts\":\(lines.count),\"distinctTexts\":\(distinct.count),\"tokens\":\(count),\"threads\":\(threads),"
        + "\"blas\":\"\(BLASProvider.current.description)\",\"openSeconds\":\(openSeconds),\"seconds\":\(seconds),"
        + "\"cpuSeconds\":\(cpu),\"tokensPerSecond\":\(Double(count) / seconds),\"gflops\":\(speed),"
        + "\"peakGflops\":\(peak.wall),\"shareOfPeak\":\(speed / peak.wall),"
        + "\"shareOfPeakByCPU\":\(work / cpu / 1e9 / peak.perCPU)}")
  }

  /// Multiplications and additions of the products for one text of some tokens; nothing for what lies between them.
  private func operations(of tokens: Int, _ configuration: EncoderConfiguration) -> Double {
    let (length, width) = (Double(tokens), Double(configuration.hidden))
    let linear = 2 * length * width * (4 * width + 2 * Double(configuration.intermediate))
    let attention = 4 * length * length * width
    return Double(configuration.layers) * (linear + attention)
  }
}
