// One intent in full (`intents/I001.html`): its heading and the order of its sections, which stand in files of their
// own. Beside the portfolio page, to which it links back.
import TicketModel

/// The page of one intent.
public enum IntentPage {
  /// Where the page lies relative to the portfolio page: `intents/I001.html`.
  ///
  /// Characters of the id other than ASCII letters, digits and `-` become `_` and their code in hexadecimal, so that
  /// no id can leave the folder and no two ids share a file.
  public static func path(_ intentID: String) -> String {
    var name = ""
    for byte in intentID.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default: name += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return "intents/\(name).html"
  }

  /// The page as one self-contained document without a script. What the report does not know is left out.
  ///
  /// - Complexity: O(bytes written).
  public static func render(_ row: IntentReport, in report: PortfolioReport) -> String {
    let sections = [
      Section("certainty", "How sure it is", certainty(row, report)), Section("scores", "Scores", scores(row, report)),
      Section("frame", "Drawn from", frame(row)),
      Section("defects", "Defects", defects(row)), Section("customers", "Customers", customers(row)),
      Section("documents", "Documents", documents(row)), Section("people", "People", collaboration(row)),
      Section("audits", "Audits", audits(row, report)), Section("worth", "Worth", worth(row, report)),
      Section("trend", "Monthly volume", trend(row.monthlyVolumes, gaps: report.imports.monthsWithGaps)),
      Section("about", "What it is", about(row)), Section("origin", "Where from", makeUp(row)),
      Section("examples", "Typical tickets", examples(row)), Section("history", "History", history(row)),
    ].filter { $0.content != .empty }
    return PageFrame.document(
      title: "\(row.intent.name) – \(report.title)", hasScript: false,
      banner: report.isSimulated || row.verdict?.isSimulated == true ? PortfolioPage.simulationWarning : nil,
      header: header(row, report) + contents(sections),
      main: sections.reduce(verdict(row, report)) { $0 + $1.content }, footer: footer(report))
  }

  private struct Section {
    /// Its heading's id is this with `-heading`.
    var name: String
    var title: String
    var content: HTML

    init(_ name: String, _ title: String, _ content: HTML) {
      (self.name, self.title, self.content) = (name, title, content)
    }
  }

  private static func contents(_ sections: [Section]) -> HTML {
    tag("nav", ["class": "contents", "aria-label": "On this page"]) {
      tag("ul") {
        for section in sections {
          tag("li") { tag("a", ["href": "#\(section.name)-heading"]) { section.title } }
        }
        tag("li") { tag("a", ["href": "#words-heading"]) { "Words" } }
      }
    }
  }

  /// Without a time and without what other intents' scores move: a page changes when its own intent does.
  private static func footer(_ report: PortfolioReport) -> HTML {
    tag("p") {
      "\(report.title) · assay \(report.codeVersion) · rule version \(report.rule.version) · tickets "
      tag("code") { String(report.storeHash.prefix(12)) }
    }
  }

  private static func header(_ row: IntentReport, _ report: PortfolioReport) -> HTML {
    let rank = (report.intents.firstIndex { $0.intent.id == row.intent.id } ?? 0) + 1
    return tag("p", ["class": "eyebrow"]) {
      tag("a", ["href": "../\(PortfolioPage.fileName)"]) { "All intents" }
      " · \(row.intent.id) · number \(rank) of \(report.intents.count) by volume"
    }
      + tag("h1") { PageFrame.foreign(row.intent.name) }
      + (row.decisions.isEmpty
        ? .empty : tag("p", ["class": "lede"]) { PageFrame.foreign(row.decisions.joined(separator: " · ")) })
      + tag("dl", ["class": "facts"]) {
        PageFrame.fact(explained(.verdict)) {
          PageFrame.badge(row.standing, isLarge: true)
          if let evidence = row.verdict?.evidence {
            tag("small") { evidence.grade.title + (evidence.curtailed == nil ? "" : ", curtailed") }
          }
        }
        PageFrame.fact(explained(.volume)) {
          NumberText.percent(row.share)
          tag("small") { NumberText.count(row.intent.volume, "ticket") }
        }
        if let verdict = row.verdict, verdict.scored > 0 {
          PageFrame.fact(explained(.fullMarks)) {
            "\(verdict.perfect) of \(verdict.scored)"
            tag("small") {
              "\(NumberText.count(verdict.allowedDefects, "defect")) allowed in \(verdict.sampleSize)"
            }
          }
          if let floor = verdict.interval?.exactFloor {
            PageFrame.fact(explained(.floor)) {
              NumberText.percentFloor(floor)
              tag("small") { "with 95% confidence" }
            }
          }
        }
        if let verdict = row.verdict {
          PageFrame.fact(explained(.autoResolved)) {
            NumberText.grouped(verdict.frameSize)
            tag("small") { verdict.attempt > 0 ? "sampled, attempt \(verdict.attempt)" : "not sampled" }
          }
        }
      }
  }
}
