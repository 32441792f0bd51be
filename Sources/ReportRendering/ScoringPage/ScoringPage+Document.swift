// The document of a scoring page: head, content policy, the places that the scripts fill, the data. Everything that
// is the same for each ticket stands here as markup; what differs, the scripts make of text alone.
public import TicketModel

extension ScoringPage {
  /// The page as one HTML document that needs no network, no server and nothing installed.
  ///
  /// - Parameter sealed: the tickets encrypted, in place of readable ones: `ticketData`, authenticated with
  ///   `sealingContext`.
  /// - Complexity: O(bytes shown).
  public func render(rubric: Rubric = .standard, sealed: SealedTickets? = nil) -> String {
    let document = tag("html", ["lang": "en"]) {
      tag("head") {
        HTML.element("meta", ["charset": "utf-8"])
        HTML.element("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy])
        HTML.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        HTML.element("meta", ["name": "referrer", "content": "no-referrer"])
        HTML.element("meta", ["name": "robots", "content": "noindex"])
        tag("title") { "\(round) · \(person) · scores" }
        for sheet in PageText.sheets { tag("style") { HTML.literal(sheet.text) } }
      }
      tag("body") {
        tag("a", ["class": "skip", "href": "#ticket-title"]) { "Skip to the ticket" }
        banner
        tag("p", ["id": "trouble", "class": "trouble", "role": "alert", "hidden": ""])
        tag("noscript") {
          tag("p", ["class": "trouble"]) { "This page needs JavaScript. It loads nothing and sends nothing." }
        }
        if sealed != nil { lock }
        workplace(rubric)
        ticketList
        keyTable
        tag("p", ["id": "live", "class": "unseen", "role": "status"])
        tag("script", ["type": "application/json", "id": "identity"]) { HTML.data(identity) }
        if let sealed {
          tag("script", ["type": "application/json", "id": "sealed"]) { HTML.data(sealed.data) }
        } else {
          tag("script", ["type": "application/json", "id": "tickets"]) { HTML.data(data) }
        }
        for script in PageText.scripts { tag("script") { HTML.literal(script.text) } }
      }
    }
    return "<!DOCTYPE html>\n" + document.markup + "\n"
  }

  /// Nothing is loaded, nothing is sent, and only these sheets and scripts apply.
  private static var policy: String {
    func hashes(_ texts: [PageText]) -> String { texts.map { "'\($0.hash)'" }.joined(separator: " ") }
    return "default-src 'none'; style-src \(hashes(PageText.sheets)); script-src \(hashes(PageText.scripts)); "
      + "base-uri 'none'; form-action 'none'"
  }

  private var banner: HTML {
    tag("header", ["class": "bar"]) {
      tag("div", ["class": "whose"]) {
        tag("h1") {
          tag("span", ["class": "round"]) { "Round \(round)" }
          tag("span", ["class": "rater", "title": person]) { PageFrame.foreign(person) }
        }
        if isAdjudicator { tag("p", ["class": "soft"]) { "Settles what raters differ on" } }
      }
      tag("div", ["class": "progress"]) {
        tag("progress", ["id": "progress", "max": "1", "value": "0", "aria-labelledby": "progress-text"])
        tag("p", ["id": "progress-text"])
      }
      tag("div", ["class": "tools"]) {
        tag("p", ["id": "kept", "class": "soft"])
        Self.button("open-list", "Tickets", key: "L")
        Self.button("open-keys", "Keys", key: "?")
        // Before its label, so that the label can show that it has the focus.
        HTML.element(
          "input", ["type": "file", "id": "open-file", "class": "unseen", "accept": ".json,application/json"])
        tag("label", ["class": "button", "for": "open-file"]) { "Open scores…" }
        Self.button("save", "Save my scores", key: "Ctrl S", style: "main")
      }
    }
  }

  private var lock: HTML {
    tag("main", ["id": "lock", "class": "lock"]) {
      tag("form", ["id": "lock-form"]) {
        tag("h2") { "These tickets are encrypted" }
        tag("p", ["class": "soft"]) {
          "Enter the passphrase that you were given. It stays in this browser tab; nothing is sent."
        }
        tag("label", ["for": "passphrase"]) { "Passphrase" }
        HTML.element(
          "input", ["type": "password", "id": "passphrase", "autocomplete": "off", "aria-describedby": "lock-trouble"])
        tag("p", ["id": "lock-trouble", "class": "wrong", "role": "alert"])
        tag("button", ["type": "submit", "class": "main"]) { "Open the tickets" }
      }
    }
  }

  private func workplace(_ rubric: Rubric) -> HTML {
    tag("main", ["id": "work", "class": "work", "hidden": ""]) {
      tag("header", ["class": "head"]) {
        tag("p", ["id": "ticket-place", "class": "soft"])
        tag("h2", ["id": "ticket-title", "tabindex": "-1"])
        tag("p", ["id": "ticket-facts", "class": "soft"])
        tag("p", ["id": "fixed", "class": "fixed", "hidden": ""])
      }
      tag("section", ["class": "conversation", "aria-labelledby": "conversation-title"]) {
        tag("h3", ["id": "conversation-title"]) { "Conversation" }
        tag("ol", ["id": "messages"])
      }
      tag("section", ["class": "evidence", "aria-label": "What the answer is held against"]) {
        tag("div", ["id": "evidence"])
      }
      panel(rubric)
      tag("section", ["id": "summary", "class": "summary", "hidden": "", "aria-labelledby": "summary-title"]) {
        tag("h2", ["id": "summary-title", "tabindex": "-1"])
        tag("div", ["id": "summary-text"])
      }
    }
  }

  private func panel(_ rubric: Rubric) -> HTML {
    tag("aside", ["class": "panel", "aria-labelledby": "panel-title"]) {
      tag("div", ["class": "row"]) {
        tag("h3", ["id": "panel-title"]) { isAdjudicator ? "Your decision" : "Your scores" }
        Self.button("all-two", "All 2/2", key: "A")
      }
      for (place, scale) in rubric.scales.enumerated() {
        tag("div", ["class": "criterion", "role": "group", "aria-labelledby": "criterion-\(place)"]) {
          tag("h4", ["id": "criterion-\(place)"]) { scale.title }
          tag("div", ["class": "choices"]) {
            for anchor in scale.anchors {
              tag(
                "button",
                [
                  "type": "button", "class": "choice", "data-criterion": String(place),
                  "data-score": String(anchor.score), "aria-pressed": "false",
                ]
              ) {
                tag("kbd") { String(anchor.score) }
                tag("span") { anchor.label }
              }
            }
          }
        }
      }
      tag("div", ["class": "moves"]) {
        Self.button("back", "Back", key: "←")
        Self.button("skip", "Skip", key: "S")
        Self.button("next", "Next", key: "→", style: "main")
      }
      Self.button("flag", "Needs a second opinion", key: "F", isToggle: true)
      writing("comment", isAdjudicator ? "Reason for your decision (required)" : "Comment for the team", key: "C")
      writing("note", "Private note", key: "N")
      for (place, scale) in rubric.scales.enumerated() { guide(scale, place) }
    }
  }

  private func writing(_ id: String, _ label: String, key: String) -> HTML {
    tag("div", ["class": "writing"]) {
      tag("label", ["for": id]) {
        HTML(label)
        tag("kbd") { key }
      }
      tag("textarea", ["id": id, "rows": "1", "dir": "auto"])
    }
  }

  private func guide(_ scale: Rubric.Scale, _ place: Int) -> HTML {
    tag("section", ["class": "guide", "data-guide": String(place), "aria-labelledby": "guide-\(place)", "hidden": ""]) {
      tag("h4", ["id": "guide-\(place)"]) { scale.title }
      tag("p", ["class": "question"]) { scale.question }
      tag("dl") {
        for anchor in scale.anchors.reversed() {
          tag("div") {
            tag("dt") { "\(anchor.score) · \(anchor.label)" }
            tag("dd") {
              HTML(anchor.meaning)
              tag("span", ["class": "example"]) { "For example: " + anchor.example }
            }
          }
        }
      }
    }
  }

  private var ticketList: HTML {
    tag("dialog", ["id": "list", "aria-labelledby": "list-title"]) {
      tag("div", ["class": "row"]) {
        tag("h2", ["id": "list-title"]) { "Tickets" }
        Self.button("close-list", "Close", key: "Esc")
      }
      tag("label", ["for": "search"]) { "Find a ticket by its number" }
      HTML.element("input", ["type": "search", "id": "search", "autocomplete": "off", "spellcheck": "false"])
      tag("div", ["class": "row"]) {
        tag("p", ["id": "found", "class": "soft", "role": "status"])
        Self.button("next-open", "Next open ticket", key: "U")
      }
      tag("ol", ["id": "list-rows"])
    }
  }

  private var keyTable: HTML {
    tag("dialog", ["id": "keys", "aria-labelledby": "keys-title"]) {
      tag("div", ["class": "row"]) {
        tag("h2", ["id": "keys-title"]) { "Keys" }
        Self.button("close-keys", "Close", key: "Esc")
      }
      tag("dl", ["class": "keys"]) {
        for (keys, action) in Self.keys {
          tag("div") {
            tag("dt") { tag("kbd") { keys } }
            tag("dd") { action }
          }
        }
      }
      tag("p") {
        HTML.element("input", ["type": "checkbox", "id": "single-keys", "checked": ""])
        tag("label", ["for": "single-keys"]) {
          "Single keys act. Switch off when you dictate or use a screen reader’s own keys."
        }
      }
    }
  }

  private static let keys: KeyValuePairs<String, String> = [
    "0  1  2": "give that score to the marked criterion; the next one is marked",
    "A": "2 on all three criteria",
    "Backspace": "take the last score of this ticket back",
    "Enter or →": "next ticket, once the scores are given",
    "←": "previous ticket",
    "S": "skip this ticket for now",
    "U": "next open ticket",
    "F": "needs a second opinion, or no longer",
    "C": "comment for the team",
    "N": "private note",
    "Esc": "leave a text field or a window",
    "L or /": "list of tickets, search",
    "Ctrl S": "save my scores to a file",
  ]

  private static func button(
    _ id: String, _ label: String, key: String, style: String? = nil, isToggle: Bool = false
  ) -> HTML {
    tag("button", ["type": "button", "id": id, "class": style, "aria-pressed": isToggle ? "false" : nil]) {
      tag("span") { label }
      tag("kbd", ["aria-hidden": "true"]) { key }
    }
  }
}

extension SealedTickets {
  fileprivate var data: JSONText {
    .object([
      "salt": .string(salt), "iterations": .integer(iterations), "vector": .string(vector),
      "sealed": .string(sealed),
    ])
  }
}

/// A style sheet or script that stands in the page, with its hash: the content policy allows exactly this text. When
/// one changes, a test says which hash to put beside it.
struct PageText: Sendable {
  /// SHA-256, as a content policy names it.
  let hash: String
  let text: StaticString

  static let sheets = [ScoringStyle.colours, ScoringStyle.layout, ScoringStyle.ticket, ScoringStyle.panel]

  /// In the order run; each adds its part to `window.scoring`, the last one starts the page.
  static let scripts = [
    StateScript.text, EncryptionScript.text, AutosaveScript.text, TicketScript.text, EvidenceScript.text,
    PanelScript.text, TicketListScript.text, ScoreFileScript.text, KeyboardScript.text, StartScript.text,
  ]
}
