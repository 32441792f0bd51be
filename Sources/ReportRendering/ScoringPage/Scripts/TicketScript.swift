// The scoring page's script: the ticket that is shown. Texts of tickets become text nodes and nothing else: no markup
// is made of them, no address becomes a link.

enum TicketScript {
  static let text = PageText(
    hash: "sha256-7eFQ8gslLYJz1GKxu0F0BNiwO30eyLiTFxMhUgAUIb8=",
    text: #"""
      (function (scoring) {
        "use strict";
        // Longer texts are cut until asked for, so that one ticket cannot make the page slow.
        const longestText = 20000;
        const byId = (id) => document.getElementById(id);

        // Characters that turn the direction of what follows, and control characters, are shown as such.
        function neutral(text) {
          return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
        }

        // An element with attributes and children; a text child becomes a text node.
        scoring.make = function (name, attributes, ...children) {
          const element = document.createElement(name);
          Object.keys(attributes || {}).forEach((key) => element.setAttribute(key, attributes[key]));
          children.flat().forEach((child) => {
            if (child === null || child === "") { return; }
            element.append(typeof child === "string" ? neutral(child) : child);
          });
          return element;
        };
        const make = scoring.make;

        scoring.count = function (number, noun) {
          return number.toLocaleString("en") + " " + noun + (number === 1 ? "" : "s");
        };

        // A text as it was written, its direction its own.
        scoring.prose = function (text, language) {
          const attributes = { class: "prose", dir: "auto" };
          if (language && language !== "und") { attributes.lang = language; }
          const box = make("div", attributes, text.slice(0, longestText));
          if (text.length <= longestText) { return [box]; }
          const more = make("button", { type: "button" },
            "Show the other " + scoring.count(text.length - longestText, "character"));
          more.addEventListener("click", () => {
            box.append(neutral(text.slice(longestText)));
            more.remove();
            scoring.focusTitle();
          });
          return [box, more];
        };

        function tag(style, text) { return make("span", { class: "tag " + style }, text); }

        function message(one, ticket) {
          const isNote = one.visibility === "internal";
          const kind = [one.side, isNote ? "note" : "", one.isUnderReview ? "reviewed" : ""].join(" ").trim();
          const article = make("article", { class: "message " + kind },
            make("header", {},
              make("b", { class: "author" }, one.author),
              isNote ? tag("internal", "Internal note") : null,
              one.visibility === "unknown" ? tag("internal", "Not known who saw it") : null,
              one.isUnderReview ? tag("review", "Answer under review") : null,
              one.writtenAt ? make("time", {}, one.writtenAt) : make("span", { class: "soft" }, "time unknown")),
            scoring.prose(one.text, one.side === "customer" ? ticket.language : "und"));
          return make("li", {}, article);
        }

        function facts(ticket) {
          const parts = ["Ticket " + ticket.id];
          if (ticket.channel) { parts.push(ticket.channel); }
          if (ticket.language !== "und") { parts.push("language " + ticket.language); }
          return parts.join(" · ");
        }

        function showTicket(place) {
          const ticket = scoring.data.tickets[place];
          const sample = scoring.data.samples[ticket.sample];
          byId("ticket-place").textContent = "Ticket " + (place + 1) + " of " + scoring.data.tickets.length;
          byId("ticket-place").append(" · ", make("bdi", {}, sample.name));
          if (sample.name !== sample.intent) { byId("ticket-place").append(" (" + sample.intent + ")"); }
          byId("ticket-title").replaceChildren(
            make("span", { dir: "auto" }, ticket.subject || "Ticket " + ticket.id + ", without a subject"));
          byId("ticket-facts").replaceChildren(make("bdi", {}, facts(ticket)));
          byId("messages").replaceChildren(...ticket.messages.map((one) => message(one, ticket)));
        }

        function line(count, text) {
          return count > 0 ? make("li", {}, scoring.count(count, "ticket") + " " + text) : null;
        }

        function showSummary() {
          const standings = scoring.standings();
          const number = (name) => standings.filter((one) => one === name).length;
          const left = standings.length - number("scored") - number("unneeded");
          byId("summary-title").textContent = left === 0 ? "Every ticket is done" : "This was the last ticket";
          byId("summary-text").replaceChildren(
            make("ul", {}, line(number("scored"), "scored"), line(number("partly"), "not scored to the end"),
              line(number("skipped"), "skipped"), line(number("open"), "not looked at"),
              line(number("unneeded"), "not needed, because the verdict is fixed"),
              line(scoring.entries.filter((entry) => entry.flag).length, "flagged for a second opinion")),
            make("p", {}, left === 0 ? "Save your scores and send the file back."
              : "U goes to the next open ticket. You may save your scores now and go on later."));
        }

        // Shows a ticket, or the summary after the last one, from its top.
        scoring.show = function (place) {
          scoring.startVisit(place);
          const isTicket = place < scoring.data.tickets.length;
          byId("work").classList.toggle("done", !isTicket);
          byId("summary").hidden = isTicket;
          if (isTicket) { showTicket(place); } else { showSummary(); }
          scoring.refresh();
          window.scrollTo(0, 0);
          scoring.focusTitle();
        };

        scoring.focusTitle = function () {
          const title = byId(scoring.current < scoring.data.tickets.length ? "ticket-title" : "summary-title");
          title.focus({ preventScroll: true });
        };
        scoring.announce = function (text) { byId("live").textContent = text; };
        scoring.complain = function (text) {
          const trouble = byId("trouble");
          if (trouble.textContent !== text) { trouble.textContent = text; }
          trouble.hidden = text === "";
        };
      })(window.scoring);
      """#)
}
