// What can be checked on any machine: names, and the flags that make the faster kernels safe.

@testable import LinearAlgebra
import Testing

@Suite struct BLASProviderTests {
  @Test func theProviderHasAName() {
    #expect(!BLASProvider.current.name.isEmpty)
    #expect(BLASProvider.current.description.hasPrefix(BLASProvider.current.name))
  }

  @Test func openBLASIsNamedByItsVersion() {
    #expect(
      BLASProvider.openBLASName("OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH Zen MAX_THREADS=64") == "OpenBLAS 0.3.21")
  }

  @Test func allFourExtensionsAreNeeded() {
    let all = "processor\t: 0\nflags\t\t: fpu avx512f avx512dq avx512bw avx512vl\nbugs\t:\n"
    #expect(BLASProvider.supportsAVX512(cpuinfo: all))
    #expect(!BLASProvider.supportsAVX512(cpuinfo: "flags\t\t: fpu avx512f avx512dq avx512bw\n"))
    #expect(!BLASProvider.supportsAVX512(cpuinfo: "flags\t\t: fpu avx512f_x avx512dq avx512bw avx512vl\n"))
    #expect(!BLASProvider.supportsAVX512(cpuinfo: ""))
  }
}
