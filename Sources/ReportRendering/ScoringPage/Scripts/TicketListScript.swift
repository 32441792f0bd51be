// The scoring page's script: the list of the rater's tickets with their state, and the search by ticket number.

enum TicketListScript {
  static let text = PageText(
    hash: "sha256-pzGe4E010uzwtdut1pVtkDxZul3UWcYVJlk0u2kxm2c=",
    text: #"""
      (function (scoring) {
        "use strict";
        const byId = (id) => document.getElementById(id);
        const make = scoring.make;
        const words = {
          scored: "scored", partly: "not scored to the end", skipped: "skipped", open: "open", unneeded: "not needed"
        };

        function row(place, standing) {
          const ticket = scoring.data.tickets[place];
          const entry = scoring.entries[place];
          const button = make("button", { type: "button", class: "listed " + standing },
            make("span", { class: "place" }, String(place + 1)),
            make("bdi", { class: "id" }, ticket.id),
            make("span", { class: "subject", dir: "auto" }, ticket.subject),
            make("span", { class: "state" }, (standing === "scored" ? entry.scores.join(" ") : words[standing])
              + (entry.flag ? ", flagged" : "")));
          if (place === scoring.current) { button.setAttribute("aria-current", "true"); }
          button.addEventListener("click", () => go(place));
          return make("li", {}, button);
        }
        function go(place) {
          byId("list").close();
          scoring.show(place);
        }
        function found() {
          const wanted = byId("search").value.trim().toLowerCase();
          return scoring.data.tickets.map((ticket, place) => place)
            .filter((place) => scoring.data.tickets[place].id.toLowerCase().includes(wanted));
        }
        function fill() {
          const standings = scoring.standings();
          const places = found();
          byId("list-rows").replaceChildren(...places.map((place) => row(place, standings[place])));
          byId("found").textContent = places.length + " of " + scoring.count(standings.length, "ticket");
        }

        scoring.openList = function () {
          byId("search").value = "";
          fill();
          byId("list").showModal();
          byId("search").focus();
          const current = byId("list-rows").querySelector("[aria-current]");
          if (current) { current.scrollIntoView({ block: "nearest" }); }
        };
        scoring.openKeys = function () { byId("keys").showModal(); };

        byId("search").addEventListener("input", fill);
        // Enter goes to the ticket of that number, or to the only one found.
        byId("search").addEventListener("keydown", (event) => {
          if (event.key !== "Enter") { return; }
          event.preventDefault();
          const places = found();
          const wanted = byId("search").value.trim().toLowerCase();
          const exact = places.find((place) => scoring.data.tickets[place].id.toLowerCase() === wanted);
          if (exact !== undefined) { go(exact); } else if (places.length === 1) { go(places[0]); }
        });
        byId("next-open").addEventListener("click", () => {
          byId("list").close();
          scoring.goToOpen();
        });
        ["list", "keys"].forEach((id) => {
          byId("open-" + id).addEventListener("click", () => (id === "list" ? scoring.openList() : scoring.openKeys()));
          byId("close-" + id).addEventListener("click", () => byId(id).close());
          byId(id).addEventListener("close", () => scoring.focusTitle());
        });
        byId("single-keys").addEventListener("change", () => {
          scoring.singleKeys = byId("single-keys").checked;
          scoring.keep();
        });
      })(window.scoring);
      """#)
}
