// The scoring page's script: giving scores, moving between tickets, and what the page shows of both.

enum PanelScript {
  static let text = PageText(
    hash: "sha256-wXjweo12MgU2nKscZFQkcvrl95Qf7v2Rf1KTZJ/34k4=",
    text: #"""
      (function (scoring) {
        "use strict";
        const byId = (id) => document.getElementById(id);
        const choices = Array.from(document.querySelectorAll("button.choice"));
        const guides = Array.from(document.querySelectorAll("section.guide"));
        const titles = guides.map((one) => one.querySelector("h4").textContent);
        const isTicket = () => scoring.current < scoring.data.tickets.length;
        const entry = () => scoring.entries[scoring.current];

        // The criterion that the next key scores, or null when all have a score.
        function marked() {
          const place = isTicket() ? entry().scores.indexOf(null) : -1;
          return place < 0 ? null : place;
        }

        function afterScore(text) {
          const next = marked();
          if (next !== null) { scoring.announce(text + ". " + titles[next] + " is next."); return; }
          if (scoring.lacksReason(scoring.current)) {
            scoring.announce(text + ". Give the reason for your decision.");
            byId("comment").focus();
            return;
          }
          scoring.announce(text + ". All three scores are given.");
          byId("next").focus({ preventScroll: true });
        }

        scoring.give = function (criterion, score) {
          const scores = entry().scores.slice();
          scores[criterion] = score;
          scoring.changeScores(scores);
          afterScore(titles[criterion] + " " + score);
        };
        scoring.giveNext = function (score) {
          if (!isTicket()) { return; }
          const criterion = marked();
          if (criterion === null) {
            scoring.announce("All three scores are given already. Backspace takes the last one back.");
            return;
          }
          scoring.give(criterion, score);
        };
        scoring.giveAllTwo = function () {
          if (!isTicket()) { return; }
          scoring.changeScores([2, 2, 2]);
          afterScore("2 on all three criteria");
        };
        scoring.takeBack = function () {
          if (!isTicket()) { return; }
          const scores = entry().scores.slice();
          const last = scores.findLastIndex((one) => one !== null);
          if (last < 0) { return; }
          scores[last] = null;
          scoring.changeScores(scores);
          scoring.announce(titles[last] + " has no score now."
            + (entry().clearedAt === null ? "" : " The scores of this ticket are taken back, also at the desk."));
        };
        scoring.toggleFlag = function () {
          if (!isTicket()) { return; }
          scoring.change({ flag: !entry().flag });
          scoring.announce(entry().flag ? "Flagged for a second opinion" : "No longer flagged");
        };

        // Whether the ticket may be left for the next one; says what is missing.
        function isFinished() {
          if (!isTicket() || !scoring.lacksReason(scoring.current)) { return true; }
          scoring.announce("Give the reason for your decision.");
          byId("comment").focus();
          return false;
        }
        // Tickets of an intent whose verdict is fixed are passed over.
        scoring.next = function () {
          if (!isTicket() || !isFinished()) { return; }
          const standings = scoring.standings();
          const following = standings.findIndex((one, place) => place > scoring.current && one !== "unneeded");
          scoring.show(following < 0 ? standings.length : following);
          scoring.keep();
        };
        scoring.back = function () {
          if (scoring.current > 0) { scoring.show(scoring.current - 1); }
        };
        scoring.skip = function () {
          if (!isTicket()) { return; }
          if (!scoring.isComplete(scoring.current)) { scoring.change({ skipped: true }); }
          scoring.announce("Skipped");
          scoring.next();
        };
        scoring.goToOpen = function () {
          const place = scoring.nextOpen();
          if (place === undefined) { scoring.announce("No ticket is open."); } else { scoring.show(place); }
        };

        function timeLeft(open) {
          const median = scoring.medianSeconds();
          if (median === null || open === 0) { return ""; }
          const minutes = Math.max(1, Math.round(median * open / 60));
          return minutes < 90 ? ", about " + minutes + " min left" : ", about " + (minutes / 60).toFixed(1) + " h left";
        }
        function showProgress() {
          const standings = scoring.standings();
          const scored = standings.filter((one) => one === "scored").length;
          const needed = standings.filter((one) => one !== "unneeded").length;
          byId("progress").max = Math.max(needed, 1);
          byId("progress").value = scored;
          const unneeded = standings.length - needed;
          byId("progress-text").textContent = scored + " of " + needed + " scored"
            + (unneeded > 0 ? ", " + unneeded + " not needed" : "") + timeLeft(needed - scored);
        }
        function showFixed() {
          const sample = scoring.data.tickets[scoring.current].sample;
          const isFixed = scoring.isFixed(sample);
          byId("fixed").hidden = !isFixed;
          byId("fixed").textContent = isFixed
            ? "The verdict of this intent is fixed: " + scoring.count(scoring.failures(sample), "failure") + ", and "
              + scoring.data.samples[sample].allowedDefects + " are allowed. Its open tickets need no scores." : "";
        }
        function showGuide(criterion) {
          guides.forEach((one, place) => { one.hidden = place !== (criterion === null ? 0 : criterion); });
        }
        function write(id, text) { if (byId(id).value !== text) { byId(id).value = text; } }

        // Brings the page in line with the entries.
        scoring.refresh = function () {
          showProgress();
          byId("back").disabled = scoring.current === 0;
          if (!isTicket()) { return; }
          showFixed();
          scoring.showEvidence();
          const criterion = marked();
          const now = entry();
          choices.forEach((one) => {
            const place = Number(one.dataset.criterion);
            one.setAttribute("aria-pressed", String(now.scores[place] === Number(one.dataset.score)));
            one.closest(".criterion").classList.toggle("marked", place === criterion);
          });
          showGuide(criterion);
          byId("flag").setAttribute("aria-pressed", String(now.flag));
          byId("next").classList.toggle("ready", criterion === null);
          write("comment", now.comment);
          write("note", now.note);
        };

        choices.forEach((one) => one.addEventListener("click", () => {
          scoring.give(Number(one.dataset.criterion), Number(one.dataset.score));
        }));
        byId("comment").addEventListener("input", () => scoring.change({ comment: byId("comment").value }));
        byId("note").addEventListener("input", () => scoring.change({ note: byId("note").value }));
        const acts = { "all-two": "giveAllTwo", back: "back", next: "next", skip: "skip", flag: "toggleFlag" };
        Object.keys(acts).forEach((id) => byId(id).addEventListener("click", () => scoring[acts[id]]()));
      })(window.scoring);
      """#)
}
