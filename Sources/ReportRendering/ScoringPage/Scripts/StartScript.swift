// The scoring page's script, last part: asks for the passphrase where there is one, takes up where the rater left
// off, and shows the first ticket.

enum StartScript {
  static let text = PageText(
    hash: "sha256-a6XncCDRBy5YePZo3qsFbWrJzKorkKG8cAYLJ9BwO2A=",
    text: #"""
      (function (scoring) {
        "use strict";
        const byId = (id) => document.getElementById(id);

        function firstOpen() {
          const standings = scoring.standings();
          const place = standings.findIndex((one) => one === "open" || one === "partly");
          return place < 0 ? 0 : place;
        }

        async function start(data) {
          scoring.take(data);
          const resumed = await scoring.resume();
          if (!resumed) { scoring.current = firstOpen(); }
          byId("single-keys").checked = scoring.singleKeys;
          scoring.onChange(() => {
            scoring.refresh();
            scoring.keep();
          });
          byId("work").hidden = false;
          document.body.classList.add("open");
          if (data.tickets.length === 0) {
            scoring.complain("This page holds no tickets.");
          }
          scoring.show(scoring.current);
          // Shows at once whether the browser keeps anything.
          scoring.keep();
          if (resumed) { scoring.announce("Your scores are as you left them."); }
        }

        function askForPassphrase(sealed) {
          const form = byId("lock-form");
          const field = byId("passphrase");
          const button = form.querySelector("button");
          const complain = (text) => { byId("lock-trouble").textContent = text; };
          if (!scoring.canDecrypt()) {
            complain("This browser cannot decrypt a page opened from disk. Use a current Firefox, Chrome or Edge.");
            field.disabled = button.disabled = true;
            return;
          }
          field.focus();
          form.addEventListener("submit", async (event) => {
            event.preventDefault();
            button.disabled = true;
            complain("");
            let data = null;
            try {
              data = await scoring.unlock(sealed, field.value);
            } catch (problem) {
              complain("This passphrase does not open the page. Mind capitals and blanks, and try again.");
              field.select();
            }
            button.disabled = false;
            if (data === null) { field.focus(); return; }
            field.value = "";
            byId("lock").remove();
            await start(data);
          });
        }

        const sealed = byId("sealed");
        if (sealed) {
          askForPassphrase(JSON.parse(sealed.textContent));
        } else {
          start(JSON.parse(byId("tickets").textContent));
        }
      })(window.scoring);
      """#)
}
