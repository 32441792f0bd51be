// The scoring page's script, first part: what is scored and how far the rater is. It touches no element of the page.

enum StateScript {
  static let text = PageText(
    hash: "sha256-rerOmQu50rb7FiJhwCyhWRAPxvrKG7rPguR18l5uy+I=",
    text: #"""
      (function (scoring) {
        "use strict";
        // A longer pause than this, in milliseconds, is not time spent on a ticket.
        const longestPause = 120000;
        const listeners = [];
        let beatAt = null;

        scoring.identity = JSON.parse(document.getElementById("identity").textContent);
        scoring.entries = [];
        // The ticket shown; the number of tickets stands for the summary after the last one.
        scoring.current = 0;
        // Milliseconds that the ticket has been looked at since it was opened and not yet added to its entry.
        let visit = 0;

        function blank() {
          return {
            scores: [null, null, null], comment: "", note: "", flag: false, skipped: false, milliseconds: null,
            scoredAt: null, clearedAt: null, beforeHints: null, wasScored: false, changed: 0
          };
        }
        function isScore(value) { return value === 0 || value === 1 || value === 2; }
        function isTriple(value, isOne) { return Array.isArray(value) && value.length === 3 && value.every(isOne); }

        // What was kept or saved earlier, with nothing in it that does not belong there.
        function cleaned(raw) {
          const entry = blank();
          if (typeof raw !== "object" || raw === null) { return entry; }
          if (isTriple(raw.scores, (one) => one === null || isScore(one))) { entry.scores = raw.scores.slice(); }
          if (isTriple(raw.beforeHints, isScore)) { entry.beforeHints = raw.beforeHints.slice(); }
          ["comment", "note"].forEach((name) => {
            if (typeof raw[name] === "string") { entry[name] = raw[name]; }
          });
          ["flag", "skipped", "wasScored"].forEach((name) => { entry[name] = raw[name] === true; });
          entry.wasScored = entry.wasScored || entry.scores.every(isScore);
          ["milliseconds", "changed"].forEach((name) => {
            if (Number.isFinite(raw[name]) && raw[name] >= 0) { entry[name] = raw[name]; }
          });
          ["scoredAt", "clearedAt"].forEach((name) => {
            if (typeof raw[name] === "string") { entry[name] = raw[name]; }
          });
          return entry;
        }

        // Takes the tickets of the page, with the scores that were known when it was written.
        scoring.take = function (data) {
          scoring.data = data;
          scoring.places = new Map();
          scoring.entries = data.tickets.map((ticket, place) => {
            ticket.key = data.samples[ticket.sample].id + "\n" + ticket.id;
            scoring.places.set(ticket.key, place);
            const given = ticket.given;
            if (given === null) { return blank(); }
            return cleaned({
              scores: given.scores, comment: given.comment, note: given.privateNote, flag: given.needsSecondOpinion,
              milliseconds: given.seconds === null ? null : given.seconds * 1000, scoredAt: given.scoredAt,
              beforeHints: given.beforeHints
            });
          });
        };

        // Takes entries kept elsewhere, by ticket key: of each ticket the one that was changed last stays. What the
        // desk has, or took back, counts as well, from when it came in where nobody knows when it was given.
        scoring.merge = function (entries) {
          let taken = 0;
          Object.keys(entries || {}).forEach((key) => {
            const place = scoring.places.get(key);
            if (place === undefined) { return; }
            const entry = cleaned(entries[key]);
            const known = Date.parse(scoring.data.tickets[place].storedAt) || 0;
            if (entry.changed > Math.max(known, scoring.entries[place].changed)) {
              scoring.entries[place] = entry;
              taken += 1;
            }
          });
          return taken;
        };

        // The entries that differ from what the page was written with.
        scoring.changedEntries = function () {
          const changed = {};
          scoring.entries.forEach((entry, place) => {
            if (entry.changed > 0) { changed[scoring.data.tickets[place].key] = entry; }
          });
          return changed;
        };

        scoring.onChange = function (listener) { listeners.push(listener); };
        scoring.notify = function () { listeners.forEach((listener) => listener()); };

        // Changes the entry of the ticket that is shown.
        scoring.change = function (values) {
          const entry = scoring.entries[scoring.current];
          if (entry === undefined) { return; }
          scoring.beat();
          Object.assign(entry, values);
          entry.milliseconds = (entry.milliseconds || 0) + visit;
          visit = 0;
          // Later than any other change of this ticket, even where the clock was set back.
          entry.changed = Math.max(Date.now(), entry.changed + 1);
          scoring.notify();
        };

        scoring.changeScores = function (scores) {
          const entry = scoring.entries[scoring.current];
          const now = new Date().toISOString().slice(0, 19) + "Z";
          const values = { scores: scores, skipped: false, clearedAt: null };
          if (scores.every(isScore)) {
            values.scoredAt = now;
            values.wasScored = true;
            const hints = scoring.data.tickets[scoring.current].hints;
            if (scoring.data.hints === "after" && hints.length > 0 && entry.beforeHints === null) {
              values.beforeHints = scores.slice();
            }
          } else {
            values.scoredAt = null;
            // Scores that may have been sent are taken back; a slip on a ticket that never had three is nothing.
            if (entry.wasScored && scores.every((one) => one === null)) { values.clearedAt = now; }
          }
          scoring.change(values);
        };

        // Time runs while the page is seen and something happens on it.
        scoring.beat = function () {
          const now = performance.now();
          if (beatAt !== null && now - beatAt <= longestPause) { visit += now - beatAt; }
          beatAt = document.visibilityState === "hidden" ? null : now;
        };
        scoring.startVisit = function (place) {
          scoring.beat();
          scoring.current = place;
          visit = 0;
        };

        function isScored(place) { return scoring.entries[place].scores.every(isScore); }
        // A decision without its reason is none.
        scoring.isComplete = function (place) {
          return isScored(place) && (!scoring.data.isAdjudicator || scoring.entries[place].comment.trim() !== "");
        };
        scoring.lacksReason = function (place) { return isScored(place) && !scoring.isComplete(place); };

        scoring.failures = function (sample) {
          return scoring.data.samples[sample].knownDefects + scoring.data.tickets.filter((ticket, place) =>
            ticket.sample === sample && ticket.settlesFailure && scoring.isComplete(place)
              && !scoring.entries[place].flag && scoring.entries[place].scores.some((score) => score < 2)).length;
        };
        scoring.isFixed = function (sample) {
          return scoring.data.showsFixedVerdicts && !scoring.data.isAdjudicator
            && scoring.failures(sample) > scoring.data.samples[sample].allowedDefects;
        };

        // The state of every ticket: scored, partly, skipped, open, or unneeded because the verdict is fixed.
        scoring.standings = function () {
          const fixed = scoring.data.samples.map((sample, place) => scoring.isFixed(place));
          return scoring.entries.map((entry, place) => {
            if (scoring.isComplete(place)) { return "scored"; }
            if (entry.scores.some(isScore)) { return "partly"; }
            if (fixed[scoring.data.tickets[place].sample]) { return "unneeded"; }
            return entry.skipped ? "skipped" : "open";
          });
        };

        // The next ticket that waits for a score, from the one shown round to it again; skipped ones come last.
        scoring.nextOpen = function () {
          const standings = scoring.standings();
          const order = standings.map((one, step) => (scoring.current + 1 + step) % standings.length);
          const open = order.find((place) => standings[place] === "open" || standings[place] === "partly");
          return open === undefined ? order.find((place) => standings[place] === "skipped") : open;
        };

        // Median seconds a scored ticket, or null when fewer than three are known.
        scoring.medianSeconds = function () {
          const known = scoring.entries.filter((entry, place) => entry.milliseconds > 0 && scoring.isComplete(place))
            .map((entry) => entry.milliseconds / 1000).sort((one, other) => one - other);
          if (known.length < 3) { return null; }
          const middle = known.length >> 1;
          return known.length % 2 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
        };
      })(window.scoring = {});
      """#)
}
