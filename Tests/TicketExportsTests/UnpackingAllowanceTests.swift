// How much an archive may unpack to, over all its members.
import Foundation
import Testing

@testable import TicketExports

@Suite struct UnpackingAllowanceTests {
  private let free = UnpackingAllowance.freeBytes

  @Test func `what is free is free once`() {
    var allowance = UnpackingAllowance()
    allowance.startEntry(packed: 100)
    let first = allowance.unpack(free, packed: 100)
    allowance.startEntry(packed: 100)
    let second = allowance.unpack(1, packed: 100)
    #expect(first && !second && allowance.isExceeded)
    // The small ones behind it can be read, and one more large one cannot.
    allowance.startEntry(packed: 1_000_000)
    let small = allowance.unpack(1_000, packed: 1_000_000)
    let large = allowance.unpack(UnpackingAllowance.restBytes, packed: 1_000_000)
    #expect(small && !large)
  }

  /// Their packed bytes are often taken with the next header only, or many entries' at once.
  @Test func `entries of ordinary text use up nothing`() {
    var allowance = UnpackingAllowance()
    for entry in 0..<100_000 {
      allowance.startEntry(packed: Int64(entry / 10 * 10_000))
      let isWithin = allowance.unpack(5_000, packed: Int64(entry / 10 * 10_000))
      #expect(isWithin)
    }
    allowance.startEntry(packed: 200_000_000)
    #expect(allowance.spent == 0)
    // And nothing is saved up.
    let isWithin = allowance.unpack(free + 1, packed: 200_000_000)
    #expect(!isWithin)
  }

  /// Twelve members of 60 MB each, in 60 KB each: one alone is within bounds. Also when they are read backwards.
  @Test(arguments: [false, true]) func `many members share one allowance`(_ isBackwards: Bool) throws {
    let folder = ExportFolder()
    let make = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for index in range(12): archive.writestr("%d.json" % index, b" " * 60_000_000)
        archive.writestr("last.json", b"{} " * 9 + b"{}")
      """
    let path = folder.path + "/bombs.zip"
    folder.run("python3", ["-c", make, path])
    var members: [ArchiveMember] = []
    try ArchiveStream.forEachMember(of: path, headLimit: 1 << 10) { member, _ throws(ExportError) in
      members.append(member)
    }
    #expect(members.count == 13)
    var total = 0
    var refused = 0
    for member in isBackwards ? members.reversed() : members {
      let stream = try ArchiveStream(path: path, member: member)
      var read = 0
      do throws(ExportError) {
        while true {
          let count = try withUnsafeTemporaryAllocation(byteCount: 1 << 20, alignment: 1) {
            buffer throws(ExportError) in try stream.read(into: buffer)
          }
          if count == 0 { break }
          read += count
        }
        if member.index == 12 { #expect(read == 29) }
      } catch {
        #expect(error.code == "archive-bomb" && member.index < 12)
        refused += 1
      }
      total += read
    }
    #expect(refused >= 9)
    let size = try #require(try FileManager.default.attributesOfItem(atPath: folder.path + "/bombs.zip")[.size] as? Int)
    #expect(total < Int(free) + 500 * size)
  }
}
