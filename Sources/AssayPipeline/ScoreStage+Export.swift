// Pages and sheets out to the raters: files that hold one rater's tickets each.
import QualityGate
import ReportRendering
import TicketModel
import TicketStore

extension ScoreStage {
  /// What a rater gets.
  public enum SheetForm: String, Sendable, CaseIterable {
    /// An HTML page that is scored in a browser.
    case page
    /// A table that is scored in a spreadsheet, as text.
    case csv
    /// The same as a workbook.
    case xlsx
  }

  /// When pages show what a machine noticed.
  public enum HintTime: String, Sendable, CaseIterable {
    /// Once the rater has scored the ticket: what they think comes first.
    case after
    case before
    case never
  }

  public struct ExportParameters: Sendable {
    public var folder: String
    public var forms: Set<SheetForm>
    /// A file with the passphrase that the pages' tickets are encrypted with; `nil` leaves them readable.
    public var passphraseFile: String?
    /// Pages tell when an intent's verdict is fixed, so that nobody scores on for nothing.
    public var showsFixedVerdicts: Bool
    public var hints = HintTime.after
    /// A file with the desk's rules for hints; `nil`: the defaults.
    public var hintRules: String?

    public init(folder: String, forms: Set<SheetForm>, passphraseFile: String?, showsFixedVerdicts: Bool) {
      self.folder = folder
      self.forms = forms
      self.passphraseFile = passphraseFile
      self.showsFixedVerdicts = showsFixedVerdicts
    }
  }

  public struct Export: Sendable, Encodable {
    public struct Sheet: Sendable, Encodable {
      public var rater: String
      public var file: String
      public var tickets: Int
      public var scored: Int
    }
    public var sheets: [Sheet] = []
  }

  /// Writes a page or sheet, or both, for each rater into a folder (0700, files 0600): only that rater's tickets. When
  /// raters disagree or ask for a second opinion, one more for the adjudicator, under the name that the roster gives.
  public static func export(_ parameters: ExportParameters, context: RunContext) throws -> Export {
    let passphrase = try parameters.passphraseFile.map(PassphraseFile.read)
    let rules = try HintStage.rules(parameters.hintRules)
    let store = try Store(folder: context.store, access: .read)
    let work = try RaterWork(store: store)
    var export = Export()
    if parameters.forms.contains(.page) {
      try PrivateFile.createFolder(parameters.folder)
      // Of the whole round, so that a ticket's hints are the same on every page.
      let desk = try HintStage.deskFacts(
        of: store.shownTickets(mineRun: work.mineRun).values.flatMap { $0 }, store: store)
      let pages = ScoringPages(
        work, showsFixedVerdicts: parameters.showsFixedVerdicts, hints: parameters.hints == .before ? .before : .after
      ) { tickets in
        parameters.hints == .never
          ? tickets.map { _ in [] } : HintStage.hints(for: tickets, desk: desk, rules: rules, threads: context.threads)
      }.pages
      for (rater, page) in pages.sorted(by: { $0.key < $1.key }) {
        let name = work.name(of: rater)
        let file = parameters.folder + "/" + fileName(name) + ".html"
        try PrivateFile.write(page.render(passphrase: passphrase), to: file)
        export.sheets.append(
          Export.Sheet(
            rater: name, file: file, tickets: page.tickets.count, scored: page.tickets.count { $0.given != nil }))
      }
    }
    for form in [SheetForm.csv, .xlsx] where parameters.forms.contains(form) {
      export.sheets += try write(ScoreSheets(work).sheets, to: parameters.folder, as: form, name: work.name).sheets
    }
    return export
  }

  /// - Parameter name: what a rater is called on files.
  static func write(
    _ sheets: [String: ScoreSheet], to folder: String, as form: SheetForm = .csv, name: (String) -> String = { $0 }
  ) throws -> Export {
    var export = Export()
    try PrivateFile.createFolder(folder)
    for (rater, sheet) in sheets.sorted(by: { $0.key < $1.key }) {
      let name = name(rater)
      let file = folder + "/" + fileName(name) + "." + form.rawValue
      if form == .xlsx { try sheet.writeWorkbook(to: file) } else { try PrivateFile.write(sheet.render(), to: file) }
      export.sheets.append(
        Export.Sheet(
          rater: name, file: file, tickets: sheet.rows.count, scored: sheet.rows.count { $0.score != nil }))
    }
    return export
  }

  /// The rater's name with every byte but ASCII letters, digits, `.` and `-` as `_` and its code in hexadecimal: no two
  /// raters share a file.
  static func fileName(_ rater: String) -> String {
    rater.utf8.reduce(into: "") { name, byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII, scalar.properties.isAlphabetic || (48...57).contains(byte) || ".-".utf8.contains(byte) {
        name.unicodeScalars.append(scalar)
      } else {
        name += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
  }
}
