// The scoring page's script: every change is kept in the browser at once. Twice, because browsers differ in what
// survives: local storage is written before the next key, but some seconds pass until it is on disk; a strict
// transaction of the database is on disk when it ends.

enum AutosaveScript {
  static let text = PageText(
    hash: "sha256-UPTo3q3HWAHXV2Qaub0ARL0KUu64aE5OcT7MXGxAcg4=",
    text: #"""
      (function (scoring) {
        "use strict";
        const own = scoring.identity;
        const name = "assay-scoring/" + own.round + "/" + own.rater + "/" + own.check;
        // A database that does not answer within this many milliseconds is not waited for.
        const patience = 2000;

        const storage = {
          read: async () => localStorage.getItem(name),
          write: async (text) => localStorage.setItem(name, text)
        };
        const database = {
          opened: null,
          open: function () {
            this.opened = this.opened || new Promise((resolve, reject) => {
              const request = indexedDB.open("assay-scoring", 1);
              request.onupgradeneeded = () => request.result.createObjectStore("rounds");
              request.onsuccess = () => resolve(request.result);
              request.onerror = () => reject(request.error);
              request.onblocked = () => reject(new Error("blocked"));
            });
            return this.opened;
          },
          transact: async function (mode, act) {
            const opened = await this.open();
            return new Promise((resolve, reject) => {
              const transaction = opened.transaction("rounds", mode, { durability: "strict" });
              const request = act(transaction.objectStore("rounds"));
              transaction.oncomplete = () => resolve(request.result);
              transaction.onerror = transaction.onabort = () => reject(transaction.error);
            });
          },
          read: function () { return this.transact("readonly", (rounds) => rounds.get(name)); },
          write: function (text) { return this.transact("readwrite", (rounds) => rounds.put(text, name)); }
        };
        const shelves = [storage, database].map(
          (keeper) => ({ keeper: keeper, works: null, busy: false, again: false }));

        function report() {
          // "Kept" is said once everything that works has it.
          if (shelves.some((shelf) => shelf.busy)) { return; }
          const kept = document.getElementById("kept");
          const works = shelves.some((shelf) => shelf.works);
          scoring.keepsNothing = !works && shelves.every((shelf) => shelf.works === false);
          if (works) { kept.textContent = "Kept " + new Date().toTimeString().slice(0, 8); }
          if (scoring.keepsNothing) {
            kept.textContent = "Not kept";
            scoring.complain("This browser keeps nothing: save your scores to a file before you close this page.");
          }
        }

        // Writes the newest state; one that comes while another is being written waits, and only the last of them.
        async function write(shelf) {
          if (shelf.busy) { shelf.again = true; return; }
          shelf.busy = true;
          do {
            shelf.again = false;
            const state = { version: 1, current: scoring.current, singleKeys: scoring.singleKeys,
              entries: scoring.changedEntries() };
            try {
              await late(shelf.keeper.write(await scoring.seal(JSON.stringify(state))));
              shelf.works = true;
            } catch (problem) {
              shelf.works = false;
            }
          } while (shelf.again);
          shelf.busy = false;
          report();
        }
        scoring.keep = function () {
          document.getElementById("kept").textContent = "Keeping…";
          shelves.forEach(write);
        };

        async function taken(text) {
          if (typeof text !== "string") { return null; }
          const state = JSON.parse(await scoring.unseal(text));
          if (state.version !== 1) { return null; }
          scoring.merge(state.entries);
          return state;
        }
        function late(promise) {
          return Promise.race([promise, new Promise((resolve, reject) => setTimeout(reject, patience))]);
        }

        // Takes what an earlier visit kept, from wherever it is newer. Returns whether there was anything.
        scoring.resume = async function () {
          let resumed = null;
          for (const shelf of shelves) {
            try {
              resumed = (await taken(await late(shelf.keeper.read()))) || resumed;
            } catch (problem) {
              // Nothing that can be read; the first change is written over it.
            }
          }
          if (resumed && Number.isInteger(resumed.current)) {
            scoring.current = Math.min(Math.max(resumed.current, 0), scoring.entries.length);
          }
          if (resumed && resumed.singleKeys === false) { scoring.singleKeys = false; }
          return resumed !== null;
        };

        // Another tab with the same page: both hold the newest of each ticket.
        window.addEventListener("storage", async (event) => {
          if (event.key !== name || event.newValue === null || !scoring.data) { return; }
          try { await taken(event.newValue); } catch (problem) { return; }
          scoring.refresh();
          scoring.complain("This page is open in another tab too. Both keep the same scores; close one of them.");
        });
        window.addEventListener("beforeunload", (event) => {
          if (scoring.keepsNothing && scoring.isUnsaved()) { event.preventDefault(); }
        });
      })(window.scoring);
      """#)
}
