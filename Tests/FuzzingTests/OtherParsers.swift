// The parsers beside those of exports: what people write, what comes back from raters, documents, and the texts of
// messages.
import Foundation
import QualityGate
import Spreadsheets
import TextVectors
import TicketExports
import TicketModel

@testable import AssayPipeline

extension FuzzedParser {
  static let otherParsers =
    [outline, html, articles, scoreFile, workbook, sheet, known, messageText]
    + yamlFiles.map { name, originals, read in
      FuzzedParser(name: name, originals: originals.map { Array($0.utf8) }) { try read($0.bytes) }
    }

  /// `assay ingest --explain`.
  private static let outline = FuzzedParser(
    name: "explain", originals: exportParsers.flatMap { $0.originals.prefix(2) }
  ) { damaged in
    _ = try FileOutline.look(at: [damaged.file()])
  }

  private static let html = FuzzedParser(
    name: "html",
    originals: [
      "<p>Hello <b>me</b></p><blockquote type=cite>old<br>er</blockquote><a href='https://a.example/x?t=1'>x</a>",
      "<table><tr><td>a<td>b</table><!-- c --><style>p{}</style><script>x()</script>&amp;&#x20AC;&nbsp;&lt;",
      "<div class=gmail_quote><ul><li>one<li>two</ul></div><![CDATA[ d ]]><img src=data:,a alt='e'>",
      "plain words, 3 < 4 and 5 > 2, no markup at all & nothing else",
    ].map { Array($0.utf8) }
  ) { damaged in
    _ = HTMLText.plain(damaged.text)
    _ = ArticlePage.read(damaged.bytes)
  }

  private static let articles = FuzzedParser(
    name: "articles",
    originals: [
      "---\ntitle: Returns\nurl: https://help.example/returns\nupdated: 2024-03-09\nintents: [I001]\n---\n# Returns\n\n14 days.\n",
      #"{"articles":[{"id":1,"html_url":"https://help.example/1","title":"t","body":"<p>b</p>","updated_at":"2024-03-09T17:05:00Z","draft":false}]}"#,
      "url,title,text,updated_at\nhttps://help.example/2,T,\"long, text\",2024-03-09\n",
      "<html><head><title>t</title><link rel=canonical href='https://help.example/3'></head><body><p>x</p></body></html>",
    ].map { Array($0.utf8) }
  ) { damaged in
    _ = try? FrontMatter.read(damaged.bytes, name: "a.md")
    let file = try damaged.file(ending: ".csv")
    try ArticleTable(path: file).read({ _ in }, reject: { _ in })
  }

  /// What a scoring page saves.
  private static let scoreFile = FuzzedParser(
    name: "scores",
    originals: [
      """
      {"format": "assay-scores", "version": 1, "round": "R3", "rater": "ana", "tickets": [
       {"sample": "I001-a1", "ticket": "7", "check": "k1", "scores": {"factual": 2, "policy": 1, "tone": 0},
        "skipped": false, "needsSecondOpinion": true, "comment": "says \\"48 hours\\"", "privateNote": "ask",
        "seconds": 41, "scoredAt": "2026-03-09T17:05:00Z", "beforeHints": [2, 2, 0]},
       {"sample": "I001-a1", "ticket": "8", "check": "k2", "scores": null, "skipped": true, "seconds": null}]}
      """,
      #"{"format":"assay-scores","version":1,"round":"R3","rater":"ana","tickets":[]}"#,
    ].map { Array($0.utf8) }
  ) { damaged in
    _ = ScoreFileImport.isScoreFile(damaged.bytes, name: "scores")
    let file = try JSONDecoder().decode(ScoreFile.self, from: Data(damaged.bytes))
    _ = file.read(handedOut: [ScoreFile.HandedOut(sampleID: "I001-a1", ticketID: "7", check: "k1")])
  }

  private static let handedOut = ScoreSheet(
    round: "R3", rater: "ana",
    rows: [
      ScoreSheet.Row(
        sampleID: "I001-a1", intentID: "I001", ticketID: "7", conversation: "customer: where\nbot: there",
        resolutionUnderReview: "there")
    ])

  /// A sheet that comes back as a workbook.
  private static let workbook = FuzzedParser(name: "workbook", originals: WorkbookOriginals.all) { damaged in
    _ = try WorkbookReader.firstSheet(of: damaged.bytes, file: "sheet.xlsx")
  }

  /// The same as text.
  private static let sheet = FuzzedParser(
    name: "sheet",
    originals: [handedOut.render(), handedOut.render(byteOrderMark: false).replacing(",", with: ";")].map {
      Array($0.utf8)
    } + [[UInt8](handedOut.render().data(using: .utf16LittleEndian) ?? Data())]
  ) { damaged in
    _ = handedOut.read(try SheetContent(damaged.bytes, file: "sheet.csv"))
  }

  private static let known = FuzzedParser(
    name: "known", originals: ["ticket_id,factual,policy,tone\n7,2,1,0\n8,2,2,2\n"].map { Array($0.utf8) }
  ) { damaged in
    _ = try KnownFile.tickets(damaged.bytes, name: "known.csv")
  }

  /// Words of a message: what is cut off, and what is masked; a masked text is its own mask.
  private static let messageText = FuzzedParser(
    name: "text",
    originals: [
      "Hello Anna,\n\nplease call +49 (0)30 1234567 ext. 12 or write to anna@example.com / anna (at) example (dot) com.\n"
        + "IBAN DE89 3704 0044 0532 0130 00, card 4111 1111 1111 1111, https://u:p@x.example:8443/a?f[id]=5&t=abc\n-- \nAnna M. Meier\n",
      "On Mon, 4 Mar 2024 at 10:00, Support <s@example.com> wrote:\n> old words\n> 2001:db8::8a2e:370:7334 and 192.0.2.1:80/x\n",
      "a.bb#a.bb:1#a.bb#@x.de, std::add2, anna at example dot com, 08 12 2024, 0900-1700, update to 4.5.1.2",
      "DNI 12345678Z, NIR 2 55 08 14 168 025 38, CPF 111.444.777-35, Ausweis-Nr. L01X00T471, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
    ].map { Array($0.utf8) }
  ) { damaged in
    let names = PersonalNames(["Anna M. Meier", "Jürgen O'Connor"])
    let once = PersonalDataMask.mask(damaged.text, names: names)
    damaged.recordsRead = 1
    damaged.accounted = PersonalDataMask.mask(once, names: names) == once ? 1 : 0
    var ticket = Ticket(id: "1", system: "table")
    ticket.messages = [Message(id: "1", role: .customer, visibility: .everyone, text: damaged.text)]
    _ = IntentText.document(for: ticket, names: names)
  }

  /// Files that people write, by hand or with an editor.
  private static let yamlFiles: [(String, [String], @Sendable ([UInt8]) throws -> Void)] = [
    (
      "curation",
      [
        """
        version: 1
        edits:
          - merge: [I012, I047]          # the first stays
          - split: I003
            into: I213
            name: refund for damaged goods
            tickets: ["101", "205"]
          - rename: I004
            name: cancel order
          - together: ["101", "333"]
          - mark: I007
            as: [regulated, safety-critical]
        """
      ], { _ = try CurationFile(bytes: $0, name: "edits.yaml") }
    ),
    ("policy", [PolicyFile.standard], { _ = try PolicyFile.policy($0, name: "policy.yaml") }),
    (
      "roster",
      [
        """
        version: 1
        raters:
          - name: ana
            languages: [en, pt-BR]
            capacity: 250
            desk: [4711, "Ana Ruiz"]
            internal notes: no
          - name: ben
        adjudicator: dana
        """
      ], { _ = try RosterFile.roster($0, name: "roster.yaml") }
    ),
    (
      "mapping",
      [
        """
        times: {format: dd/MM/yyyy HH:mm, zone: Europe/Berlin}
        id: Ticket No
        text: Customer Text
        closed_at: {path: Finished, format: epoch}
        status: {path: State, map: {Done: closed, Waiting: pending}, default: open}
        csat: {path: Stars, scale: [1, 5]}
        messages:
          path: comments[]
          role: {path: from.kind, map: {client: customer, staff: agent}}
        drop: [{path: State, is: [spam, test]}]
        """
      ], { _ = try MappingFile.read(bytes: $0, name: "mapping.yaml") }
    ),
    (
      "hint rules",
      [
        """
        version: 1
        freshness-days: 365
        caps:
          - {action: Refund, currency: EUR, amount: 99.50}
        allow:
          figures: [24 hours]
        off: [stale-article]
        """
      ], { _ = try HintRulesFile.rules($0, name: "hints.yaml") }
    ),
  ]
}
