// Workbooks put together by hand, as other programs write them and as none should.
import CArchive
import Foundation

/// A zip archive of texts.
func archive(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: parts.reduce(4096) { $0 + $1.content.count + 512 })
  var used = 0
  let writer = archive_write_new()
  archive_write_set_format_zip(writer)
  bytes.withUnsafeMutableBytes { buffer in
    archive_write_open_memory(writer, buffer.baseAddress, buffer.count, &used)
    for part in parts {
      let entry = archive_entry_new()
      archive_entry_set_pathname(entry, part.name)
      archive_entry_set_size(entry, Int64(part.content.count))
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o600)
      archive_write_header(writer, entry)
      _ = part.content.withUnsafeBytes { archive_write_data(writer, $0.baseAddress, $0.count) }
      archive_entry_free(entry)
    }
    archive_write_close(writer)
  }
  archive_write_free(writer)
  return Array(bytes[..<used])
}

/// A workbook whose first sheet has these rows of markup, after another sheet in the archive.
func workbook(
  rows: String, sharedStrings: String? = nil, before: String = "", sheetTarget: String = "worksheets/a.xml"
) -> [UInt8] {
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  func text(_ markup: String) -> [UInt8] { Array(("<?xml version=\"1.0\"?>" + markup).utf8) }
  var parts: [(name: String, content: [UInt8])] = [
    ("xl/worksheets/b.xml", text("<worksheet xmlns=\"\(main)\"><sheetData/></worksheet>")),
    (
      "xl/workbook.xml",
      text(
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"one\" sheetId=\"7\" r:id=\"rId9\"/>"
          + "<sheet name=\"two\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
    ),
    (
      "xl/_rels/workbook.xml.rels",
      text(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\"\(office)/worksheet\" Target=\"worksheets/b.xml\"/>"
          + "<Relationship Id=\"rId9\" Type=\"\(office)/worksheet\" Target=\"\(sheetTarget)\"/>"
          + (sharedStrings == nil
            ? "" : "<Relationship Id=\"rId3\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/>")
          + "</Relationships>")
    ),
    (
      "xl/worksheets/a.xml",
      text(before + "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>")
    ),
  ]
  if let sharedStrings {
    parts.append(("xl/sharedStrings.xml", text("<sst xmlns=\"\(main)\">\(sharedStrings)</sst>")))
  }
  return archive(parts)
}
