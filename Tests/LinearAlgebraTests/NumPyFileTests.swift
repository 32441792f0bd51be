import Foundation
import LinearAlgebra
import Testing

struct NumPyFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "assay-npy-\(UUID().uuidString)")

  private func path(_ name: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(path: name).path
  }

  @Test func `what is written is read back, values aligned, for the owner only`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try path("a.npy")
    let matrix = Matrix(rows: 3, columns: 2, values: [1, -2, 0.5, .pi, 1e-30, -0])
    try NumPyFile.write(matrix, to: file)
    #expect(try NumPyFile.read(file) == matrix)
    let bytes = try Data(contentsOf: URL(filePath: file))
    #expect((bytes.count - 24) % 64 == 0)
    #expect(bytes[8] == UInt8(bytes.count - 24 - 10))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.npy"])
  }

  @Test(arguments: [(0, 0), (0, 5), (1, 1), (7, 384)])
  func `any shape comes back`(rows: Int, columns: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try path("shape.npy")
    let matrix = Matrix(rows: rows, columns: columns, values: (0..<rows * columns).map { Float($0) })
    try NumPyFile.write(matrix, to: file)
    #expect(try NumPyFile.read(file) == matrix)
  }

  @Test func `rows come in any order, and in pieces`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try path("rows.npy")
    let writer = try NumPyFile.Writer(path: file, rows: 5, columns: 2)
    try writer.write(Matrix(rows: 3, columns: 2, values: [30, 31, 40, 41, 0, 1]), rows: [3, 4, 0])
    try writer.write(Matrix(rows: 0, columns: 2), rows: [])
    #expect(!FileManager.default.fileExists(atPath: file))
    try writer.write(Matrix(rows: 2, columns: 2, values: [20, 21, 10, 11]), rows: [2, 1])
    try writer.finish()
    #expect(try NumPyFile.read(file) == Matrix(rows: 5, columns: 2, values: [0, 1, 10, 11, 20, 21, 30, 31, 40, 41]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["rows.npy"])
  }

  @Test func `a file that is not finished leaves what was there`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try path("kept.npy")
    let matrix = Matrix(rows: 1, columns: 1, values: [7])
    try NumPyFile.write(matrix, to: file)
    do {
      let writer = try NumPyFile.Writer(path: file, rows: 4, columns: 3)
      try writer.write(Matrix(rows: 1, columns: 3), rows: [2])
    }
    #expect(try NumPyFile.read(file) == matrix)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept.npy"])
    // 16 TiB: more than any file system here holds.
    #expect(throws: NumPyFile.Fault.self) { try NumPyFile.Writer(path: file, rows: 1 << 32, columns: 1 << 10) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept.npy"])
  }

  @Test func `the long header of version 2 is read`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try path("two.npy")
    let text = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }\n"
    var data = Data([0x93]) + Data("NUMPY".utf8) + Data([2, 0, UInt8(text.utf8.count), 0, 0, 0]) + Data(text.utf8)
    for value in [Float(3), -4] { withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) } }
    try data.write(to: URL(filePath: file))
    #expect(try NumPyFile.read(file) == Matrix(rows: 1, columns: 2, values: [3, -4]))
  }

  @Test(arguments: [
    ("", "is not a .npy file of version 1 to 3"),
    ("text that is no matrix at all", "is not a .npy file of version 1 to 3"),
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), }", "holds other numbers than little-endian float32"),
    ("{'descr': '<f4', 'fortran_order': True, 'shape': (1, 1), }", "is in Fortran order, not C order"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (4,), }", "is not a matrix: shape (4,)"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (9, 9), }", "ends before its 9 × 9 values do"),
  ])
  func `what it cannot read it refuses with the reason`(header: String, reason: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try path("bad.npy")
    let text = Data(header.utf8)
    let magic = header.hasPrefix("{") ? Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0, UInt8(text.count), 0]) : Data()
    try (magic + text).write(to: URL(filePath: file))
    #expect(throws: NumPyFile.Fault(path: file, reason: reason)) { try NumPyFile.read(file) }
  }

  @Test func `a folder that is not there is named`() {
    let file = folder.path + "/nowhere/a.npy"
    #expect(throws: NumPyFile.Fault(path: file, reason: "No such file or directory")) {
      try NumPyFile.write(Matrix(rows: 1, columns: 1), to: file)
    }
    #expect(throws: NumPyFile.Fault(path: file, reason: "No such file or directory")) { try NumPyFile.read(file) }
  }
}
