// XML exports: where records begin and end, and that nothing in one can reach outside it.
import Testing
import TicketModel

@testable import TicketExports

/// A Freshdesk export with these records.
private func export(_ records: String, before: String = "") -> String {
  "<?xml version=\"1.0\"?>\n\(before)<helpdesk-tickets>\n\(records)\n</helpdesk-tickets>\n"
}

private func record(_ id: Int, _ members: String = "") -> String {
  "<helpdesk-ticket><display-id>\(id)</display-id>\(members)</helpdesk-ticket>"
}

@Suite struct XMLTests {
  @Test func hiddenTagsAreNoBorders() throws {
    let text = export(
      record(1, "<description><![CDATA[</helpdesk-ticket><helpdesk-ticket>]]> &lt;b&gt; &#233;</description>") + "\n"
        + record(2, "<!-- </helpdesk-ticket> --><subject>s</subject><?pi </helpdesk-ticket> ?>")
        + "<helpdesk-ticket/><helpdesk-tickets-extra/>" + record(3))
    let result = try read(text, named: "Tickets0.xml")
    #expect(result.tickets.map(\.id) == ["1", "2", "3"])
    #expect(result.tickets[1].subject == "s")
    #expect(result.tickets[0].messages[0].text.hasSuffix("é"))
    #expect(result.rejects == [])
  }

  /// Declared entities stand outside the records, so they are unknown in them.
  @Test func entitiesAreNotExpanded() throws {
    let declaration = """
      <!DOCTYPE t [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/hostname">]>

      """
    let text = export(
      record(1, "<subject>&b;</subject>") + "\n" + record(2, "<subject>&file;</subject>") + "\n"
        + record(3, "<subject>&amp;</subject>"), before: declaration)
    let result = try read(text, named: "Tickets0.xml")
    #expect(result.rejectionTexts == ["4 invalid-xml", "5 invalid-xml"])
    #expect(result.tickets.map(\.subject) == ["&"])
    let inside = export("<helpdesk-ticket><!DOCTYPE x [<!ENTITY a \"b\">]><display-id>1</display-id></helpdesk-ticket>")
    #expect(try read(inside, named: "Tickets0.xml").rejects.map(\.code) == [.invalidXML])
  }

  @Test func brokenRecordsCostOnlyThemselves() throws {
    let deep = String(repeating: "<a>", count: 60) + String(repeating: "</a>", count: 60)
    let text = export(
      "<helpdesk-ticket><display-id>1</display-id>\n" + record(2) + "\n" + record(3, "<subject>a < b</wrong>") + "\n"
        + record(4, deep) + "\n" + record(5))
    let result = try read(text, named: "Tickets0.xml")
    #expect(result.tickets.map(\.id) == ["2", "5"])
    #expect(result.rejectionTexts == ["3 broken-record", "5 invalid-xml", "6 invalid-xml"])
  }

  /// libxml2 compares every attribute with all others: 200,000 would take minutes.
  @Test(.timeLimit(.minutes(1))) func endlessTagsAreRejected() throws {
    let attributes = (0..<200_000).map { " a\($0)=\"x\"" }.joined()
    let words = String(repeating: "a < b ", count: 5_000)
    let text = export(
      "<helpdesk-ticket\(attributes)><display-id>1</display-id></helpdesk-ticket>\n"
        + record(2, "<subject><![CDATA[\(words)]]></subject><!-- \(words) -->"))
    let result = try read(text, named: "Tickets0.xml")
    #expect(result.tickets.map(\.id) == ["2"])
    #expect(result.rejects.map(\.code) == [.invalidXML])
  }

  @Test func anyPiecesGiveTheSameRecords() throws {
    let text = export((1...40).map { record($0, "<subject>line\n\($0)</subject><!-- > -->") }.joined(separator: "\n"))
    let whole = try read(text, named: "Tickets0.xml")
    #expect(whole.tickets.count == 40)
    for size in [1, 7, 64, 333] {
      let pieces = try read(text, named: "Tickets0.xml", options: ExportOptions(batchBytes: size), threads: 3)
      #expect(pieces.items == whole.items)
    }
    let folder = ExportFolder()
    let path = folder.write("Tickets0.xml", text)
    let options = ExportOptions(batchBytes: 500)
    let checkpoint = try read([path], options: options).checkpoints[3]
    let rest = try read([path], options: options, startingAt: checkpoint)
    #expect(rest.tickets == Array(whole.tickets.suffix(rest.tickets.count)))
    #expect((1..<40).contains(rest.tickets.count))
  }

  @Test func oversizedRecordsAreRejected() throws {
    let text = export(record(1, "<a>" + String(repeating: "x", count: 5_000) + "</a>") + "\n" + record(2))
    let result = try read(text, named: "Tickets0.xml", options: ExportOptions(batchBytes: 256, recordLimit: 1_000))
    #expect(result.rejectionTexts == ["3 record-too-large"])
    #expect(result.tickets.map(\.id) == ["2"])
  }

  /// Openings that nothing closes are passed over once, not once each.
  @Test(.timeLimit(.minutes(1)), arguments: ["<!--", "<![CDATA[", "<?", "<a", "</a", "<!"])
  func unclosedMarkupCostsNoSquare(_ opening: String) throws {
    let text = export(record(1) + String(repeating: opening, count: 200_000))
    #expect(try read(text, named: "Tickets0.xml").tickets.map(\.id) == ["1"])
  }

  /// A record without an end does not pile up, whether or not a tag ever comes.
  @Test func endlessRecordsAreNotHeld() throws {
    for filler in ["x", "<a>"] {
      let text = export(
        record(1) + "<helpdesk-ticket>" + String(repeating: filler, count: 20_000) + "</helpdesk-ticket>\n" + record(2))
      let result = try read(text, named: "Tickets0.xml", options: ExportOptions(batchBytes: 256, recordLimit: 1_000))
      #expect(result.rejectionTexts == ["3 record-too-large"])
      #expect(result.tickets.map(\.id) == ["1", "2"])
    }
  }
}
