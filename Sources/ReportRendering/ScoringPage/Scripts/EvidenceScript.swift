// The scoring page's script: what stands beside the conversation. Actions, documents, hints, and what other raters
// gave.

enum EvidenceScript {
  static let text = PageText(
    hash: "sha256-ddUP5jNiduRe0UgKqkXYlt22RRZZu4r1nNcT+jp794I=",
    text: #"""
      (function (scoring) {
        "use strict";
        const names = ["Factual", "Policy", "Tone"];
        const make = scoring.make;
        let shown = null;

        function section(title, ...content) {
          return make("section", {}, make("h3", {}, title), ...content);
        }

        function actions(ticket) {
          if (ticket.actions.length === 0) {
            return section("Actions", make("p", { class: "soft" }, "None was executed."));
          }
          return section("Actions", make("ul", { class: "actions" }, ticket.actions.map((one) => make("li", {},
            make("b", {}, one.name), one.amount ? make("span", { class: "amount" }, one.amount) : null,
            make("span", { class: "tag " + (one.result === "done" ? "done" : "undone") }, one.result),
            one.at ? make("time", {}, one.at) : null))));
        }

        function state(article) {
          if (article.text === null) { return "Not in the store: the text of that day is not known."; }
          if (article.isLaterVersion) {
            return "Changed after the answer" + (article.updatedAt ? ", on " + article.updatedAt : "")
              + ": the text of that day is not known.";
          }
          return article.updatedAt ? "Last changed " + article.updatedAt : "Not known when it was last changed";
        }

        function article(one) {
          const isDoubtful = one.text === null || one.isLaterVersion;
          const box = make("details", {},
            make("summary", {},
              make("span", { class: "tag " + one.kind }, one.kind === "policy" ? "Policy" : "Article"),
              make("span", { dir: "auto" }, one.title || "Title not known")),
            make("p", { class: isDoubtful ? "wrong" : "soft" }, state(one)),
            one.address ? make("p", { class: "address" }, make("bdi", {}, one.address)) : null,
            one.text === null ? null : scoring.prose(one.text, "und"));
          box.open = true;
          return box;
        }

        function documents(ticket) {
          return section("Articles and policies", ticket.articles.length === 0
            ? make("p", { class: "soft" }, "The answer cites none.") : ticket.articles.map(article));
        }

        // Hints wait until the rater has an opinion, unless the round shows them first.
        function areHintsShown(place) {
          return scoring.data.hints === "before" || scoring.entries[place].beforeHints !== null;
        }
        function hints(place) {
          const ticket = scoring.data.tickets[place];
          if (ticket.hints.length === 0) { return null; }
          if (!areHintsShown(place)) {
            return section("Hints", make("p", { class: "soft" },
              scoring.count(ticket.hints.length, "hint") + ", shown once you have given your three scores."));
          }
          return section("Hints", make("ul", { class: "hints" }, ticket.hints.map((one) => make("li", {},
            make("b", {}, one.kind), " ", make("span", {}, one.text),
            one.evidence ? make("q", { dir: "auto" }, one.evidence) : null))),
            make("p", { class: "soft" }, "Found by a machine. You decide; you may change your scores."));
        }

        function others(ticket) {
          if (ticket.others.length === 0) { return null; }
          const differs = names.map((name, place) => new Set(ticket.others.map((one) => one.scores[place])).size > 1);
          return section("What the raters gave",
            make("table", {},
              make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Rater"), names.map((name, place) =>
                make("th", { scope: "col", class: differs[place] ? "differs" : "" },
                  name + (differs[place] ? " ≠" : ""))))),
              make("tbody", {}, ticket.others.map((one) => make("tr", {},
                make("th", { scope: "row" }, make("bdi", {}, one.rater),
                  one.needsSecondOpinion ? make("span", { class: "tag" }, "asks for a second opinion") : null),
                one.scores.map((score, place) =>
                  make("td", { class: differs[place] ? "differs" : "" }, String(score))))))),
            differs.some(Boolean) ? make("p", { class: "soft" }, "≠ marks where they differ.") : null,
            ticket.others.filter((one) => one.comment).map((one) => make("blockquote", {},
              make("b", {}, make("bdi", {}, one.rater), ": "), make("span", { dir: "auto" }, one.comment))));
        }

        // Open where something is to be seen that the table above does not say.
        function history(ticket) {
          if (ticket.history.length === 0) { return null; }
          const steps = scoring.count(ticket.history.length, "step");
          const box = make("details", {}, make("summary", {}, "History of the scores: " + steps),
            make("ol", { class: "history" }, ticket.history.map((one) => make("li", {},
              make("time", {}, one.at), " ", make("b", {}, make("bdi", {}, one.who)), " ",
              make("span", {}, one.step + " " + one.scores.join(" · ")),
              one.needsSecondOpinion ? make("span", { class: "tag" }, "asks for a second opinion") : null,
              one.comment ? make("q", { dir: "auto" }, one.comment) : null))),
            make("p", { class: "soft" },
              names.join(" · ") + ", oldest first. Times are those at which the desk stored them."));
          box.open = ticket.history.length > ticket.others.length;
          return box;
        }

        // Fills the column again only when it changes: with another ticket, or when the hints come out.
        scoring.showEvidence = function () {
          const place = scoring.current;
          const wanted = place + (areHintsShown(place) ? "/hints" : "");
          if (shown === wanted) { return; }
          shown = wanted;
          const ticket = scoring.data.tickets[place];
          document.getElementById("evidence").replaceChildren(
            ...[others(ticket), history(ticket), hints(place), actions(ticket), documents(ticket)]
              .filter((one) => one !== null));
        };
      })(window.scoring);
      """#)
}
