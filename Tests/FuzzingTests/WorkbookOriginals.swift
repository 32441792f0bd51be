// Whole workbooks for the harness: one that this program wrote, packed as it is and unpacked, so that damage reaches the
// markup of its parts and not only the archive.
import Foundation
import Spreadsheets

enum WorkbookOriginals {
  static let all: [[UInt8]] = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-fuzz-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sheet = Worksheet(
      name: "tickets",
      columns: ["sheet", "ticket", "factual"].map {
        Worksheet.Column(title: $0, width: 9, isEditable: true, allowedNumbers: [])
      },
      rows: [["R3-ana", "7", "2"], ["R3-ana", "8", "Größe & <b>"]])
    let packed = folder + "/a.xlsx"
    try? sheet.write(to: packed, temporaryFolder: folder)
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.currentDirectoryURL = URL(filePath: folder)
    shell.arguments = ["-c", "mkdir parts && cd parts && unzip -q ../a.xlsx && zip -q -0 -r ../b.xlsx ."]
    try? shell.run()
    shell.waitUntilExit()
    return [packed, folder + "/b.xlsx"].map { [UInt8](FileManager.default.contents(atPath: $0) ?? Data()) }
  }()
}
