// Which BLAS does the arithmetic, and with which kernels. The program links plain `libblas`; the system decides what
// stands behind it. Not a switch between libraries: only OpenBLAS's choice of kernels is influenced, and only once,
// before it has done any work.

import CBLAS
import Glibc

/// The BLAS that this process computes with.
public struct BLASProvider: Sendable, Equatable {
  /// `OpenBLAS 0.3.21`, `reference BLAS`, or the path of a library we do not know.
  public let name: String
  /// The kernels in use (`SkylakeX`, `Zen`), or empty when the library does not say.
  public let core: String
  /// The plain Fortran library: correct, and ten to fifty times slower than an optimised one.
  public let isReference: Bool

  /// `OpenBLAS 0.3.21, SkylakeX kernels`: what a run records.
  public var description: String { core.isEmpty ? name : name + ", " + core + " kernels" }

  /// What is loaded now. The first use holds OpenBLAS to one thread per call: this project parallelises over row
  /// chunks itself, and two levels of threads queue behind each other.
  public static let current: BLASProvider = {
    guard let library = LoadedBLAS() else { return BLASProvider(name: "unknown BLAS", core: "", isReference: false) }
    guard let config = library.text(of: "openblas_get_config") else {
      let path = library.path
      let isReference = path.contains("/blas/libblas")
      return BLASProvider(name: isReference ? "reference BLAS" : "BLAS " + path, core: "", isReference: isReference)
    }
    library.setOneThread()
    let core = library.text(of: "openblas_get_corename") ?? ""
    return BLASProvider(name: openBLASName(config), core: core, isReference: false)
  }()

  /// `OpenBLAS 0.3.21` of `OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH … MAX_THREADS=64`.
  static func openBLASName(_ config: String) -> String {
    config.split(separator: " ").prefix(2).joined(separator: " ")
  }
}

// MARK: - Choosing kernels

extension BLASProvider {
  /// Restarts this process once with OpenBLAS's AVX-512 kernels where that is safe and nobody chose otherwise.
  ///
  /// OpenBLAS 0.3.21 knows some AVX-512 processors only as `Haswell` and then runs at half their speed; it picks its
  /// kernels when it is loaded, so the choice must be in the environment before the process starts. Call this first
  /// thing in `main`, with the process's own arguments. Does nothing unless the provider is OpenBLAS, the processor
  /// has AVX-512 F, DQ, BW and VL, and `OPENBLAS_CORETYPE` is unset. A failure to restart is harmless: the process
  /// goes on with the kernels it has.
  public static func selectKernels(arguments: [String]) {
    #if arch(x86_64)
      guard unsafe getenv(coreVariable) == nil, unsafe getenv(guardVariable) == nil, hasAVX512(),
        let library = LoadedBLAS(), library.text(of: "openblas_get_config") != nil,
        library.text(of: "openblas_get_corename") != "SkylakeX"
      else { return }
      unsafe setenv(guardVariable, "1", 1)
      unsafe setenv(coreVariable, "SkylakeX", 1)
      unsafe setenv("OPENBLAS_NUM_THREADS", "1", 0)
      let copies = unsafe arguments.map { unsafe strdup($0) }
      unsafe execv("/proc/self/exe", copies + [nil])
      for unsafe copy in unsafe copies { unsafe free(copy) }
      unsafe unsetenv(coreVariable)
    #endif
  }

  private static let coreVariable = "OPENBLAS_CORETYPE"
  private static let guardVariable = "ASSAY_BLAS_KERNELS_CHOSEN"

  /// Whether the flags of the first processor name all four extensions that the kernels need; without them the
  /// first multiplication would end in an illegal instruction.
  static func supportsAVX512(cpuinfo: String) -> Bool {
    guard let line = cpuinfo.split(separator: "\n").first(where: { $0.hasPrefix("flags") }) else { return false }
    let flags = Set(line.split(separator: " ").map(String.init))
    return ["avx512f", "avx512dq", "avx512bw", "avx512vl"].allSatisfy(flags.contains)
  }

  private static func hasAVX512() -> Bool {
    // The first processor's entry is enough; all of them can be megabytes.
    supportsAVX512(cpuinfo: leadingText(ofFile: "/proc/cpuinfo", limit: 16_384))
  }
}

// MARK: - Asking the library

/// The shared library behind `libblas`.
@safe private struct LoadedBLAS {
  private let handle: UnsafeMutableRawPointer

  /// `nil` when it is not loaded under its usual name (a static link).
  init?() {
    guard let opened = unsafe dlopen("libblas.so.3", RTLD_LAZY | RTLD_NOLOAD) else { return nil }
    unsafe handle = unsafe opened
  }

  /// Where the loaded file lies, links resolved; empty when the system does not tell.
  var path: String {
    let maps = leadingText(ofFile: "/proc/self/maps", limit: 1 << 20)
    let line = maps.split(separator: "\n").first { $0.contains("/libblas.so.3") }
    guard let line, let start = line.firstIndex(of: "/") else { return "" }
    return String(line[start...])
  }

  /// Calls a `char *name(void)` of the library or of what it depends on; `nil` when there is none.
  func text(of name: String) -> String? {
    typealias Function = @convention(c) () -> UnsafePointer<CChar>?
    guard let symbol = unsafe dlsym(handle, name),
      let text = unsafe unsafeBitCast(symbol, to: Function.self)()
    else { return nil }
    return unsafe String(cString: text)
  }

  /// One thread per BLAS call. Other libraries are single-threaded or are left alone.
  func setOneThread() {
    typealias Function = @convention(c) (CInt) -> Void
    guard let symbol = unsafe dlsym(handle, "openblas_set_num_threads") else { return }
    unsafe unsafeBitCast(symbol, to: Function.self)(1)
  }
}

/// At most the first `limit` bytes of a file of the system; empty when it cannot be read.
private func leadingText(ofFile path: String, limit: Int) -> String {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return "" }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 4_096)
  while bytes.count < limit {
    let length = unsafe read(descriptor, &block, min(block.count, limit - bytes.count))
    guard length > 0 else { break }
    bytes += block[..<length]
  }
  return String(decoding: bytes, as: UTF8.self)
}
