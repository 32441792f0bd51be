// The scoring page's script: the file that goes back to the desk. Its form is in Documentation/scoring-file.md.

enum ScoreFileScript {
  static let text = PageText(
    hash: "sha256-EnaNCnkz3P+LXuuKbd4EAO/I2UHVyMahEgplXZwLMHE=",
    text: #"""
      (function (scoring) {
        "use strict";
        const format = "assay-scores";
        const own = scoring.identity;
        // What the last file held, to tell whether there is anything new.
        let saved = null;

        function given(scores) { return { factual: scores[0], policy: scores[1], tone: scores[2] }; }
        function line(ticket, place) {
          const entry = scoring.entries[place];
          return {
            sample: scoring.data.samples[ticket.sample].id,
            ticket: ticket.id,
            check: ticket.check,
            scores: scoring.isComplete(place) ? given(entry.scores) : null,
            skipped: entry.skipped,
            needsSecondOpinion: entry.flag,
            comment: entry.comment,
            privateNote: entry.note,
            seconds: entry.milliseconds === null ? null : Math.round(entry.milliseconds / 1000),
            scoredAt: scoring.isComplete(place) ? entry.scoredAt : null,
            clearedAt: entry.clearedAt,
            beforeHints: scoring.isComplete(place) ? entry.beforeHints : null
          };
        }
        function content() { return scoring.data.tickets.map(line); }

        scoring.isUnsaved = function () {
          const changed = scoring.changedEntries();
          return Object.keys(changed).length > 0 && JSON.stringify(changed) !== saved;
        };

        scoring.save = function () {
          const tickets = content();
          const text = JSON.stringify(
            { format: format, version: 1, round: own.round, rater: own.rater, tickets: tickets }, null, 1);
          const address = URL.createObjectURL(new Blob([text + "\n"], { type: "application/json" }));
          const link = document.createElement("a");
          link.href = address;
          link.download = own.scoreFileName;
          link.click();
          setTimeout(() => URL.revokeObjectURL(address), 60000);
          saved = JSON.stringify(scoring.changedEntries());
          const scored = tickets.filter((one) => one.scores !== null).length;
          const partly = scoring.standings().filter((one) => one === "partly").length;
          const outcome = "Saved " + scoring.count(scored, "scored ticket") + " to " + own.scoreFileName + "."
            + (partly > 0 ? " " + scoring.count(partly, "ticket") + " not scored to the end: not among them." : "");
          document.getElementById("kept").textContent = outcome;
          scoring.announce(outcome);
        };

        // The entries that a saved file holds, by ticket key; a text that says why not when it is no such file.
        function entriesOf(file) {
          if (file === null || typeof file !== "object" || file.format !== format || !Array.isArray(file.tickets)) {
            return "This is no file of saved scores.";
          }
          if (file.version !== 1) { return "The file is of another version of this page."; }
          if (file.round !== own.round || file.rater !== own.rater) {
            return "The file holds another round’s or another rater’s scores.";
          }
          const entries = {};
          for (const one of file.tickets) {
            const key = one && one.sample + "\n" + one.ticket;
            const place = scoring.places.get(key);
            // A ticket may have gone to another rater since the file was saved.
            if (place === undefined) { continue; }
            if (scoring.data.tickets[place].check !== one.check) {
              return "Ticket " + one.ticket + " of the file differs from this page’s.";
            }
            const scores = one.scores || {};
            entries[key] = {
              scores: ["factual", "policy", "tone"].map((name) => (name in scores ? scores[name] : null)),
              comment: one.comment, note: one.privateNote, flag: one.needsSecondOpinion, skipped: one.skipped,
              milliseconds: one.seconds === null ? null : one.seconds * 1000, scoredAt: one.scoredAt,
              clearedAt: one.clearedAt, wasScored: typeof one.clearedAt === "string", beforeHints: one.beforeHints,
              changed: Date.parse(one.scoredAt || one.clearedAt) || (one.scores ? 1 : 0)
            };
          }
          return entries;
        }

        // Takes a saved file in again, say on another computer; what was scored later stays.
        scoring.openFile = async function (file) {
          let entries;
          try {
            entries = entriesOf(JSON.parse(await file.text()));
          } catch (problem) {
            entries = "This is no file of saved scores.";
          }
          if (typeof entries === "string") { scoring.complain(entries); return; }
          const taken = scoring.merge(entries);
          scoring.complain("");
          scoring.keep();
          scoring.show(scoring.current);
          scoring.announce("Took " + scoring.count(taken, "ticket") + " from the file.");
        };

        document.getElementById("save").addEventListener("click", () => scoring.save());
        document.getElementById("open-file").addEventListener("change", (event) => {
          if (event.target.files.length > 0) { scoring.openFile(event.target.files[0]); }
          event.target.value = "";
        });
      })(window.scoring);
      """#)
}
