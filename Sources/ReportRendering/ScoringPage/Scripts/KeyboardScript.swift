// The scoring page's script: one key for each thing. Keys act unless a text is being written or a window is open.

enum KeyboardScript {
  static let text = PageText(
    hash: "sha256-ScUh0BaudumM4tP7TpQ/ItVuiXGaBb1NQPdH3gShsDg=",
    text: #"""
      (function (scoring) {
        "use strict";
        const byId = (id) => document.getElementById(id);
        scoring.singleKeys = true;

        // The key brings the reader to a text field, and is not written into it.
        function write(id) { byId(id).focus(); }
        const moves = { ArrowRight: scoring.next, ArrowLeft: scoring.back };
        const singles = {
          "0": () => scoring.giveNext(0),
          "1": () => scoring.giveNext(1),
          "2": () => scoring.giveNext(2),
          a: scoring.giveAllTwo,
          backspace: scoring.takeBack,
          s: scoring.skip,
          u: scoring.goToOpen,
          f: scoring.toggleFlag,
          c: () => write("comment"),
          n: () => write("note"),
          l: scoring.openList,
          "/": scoring.openList,
          "?": scoring.openKeys
        };

        function isWriting(element) { return element.matches("textarea, input:not([type=checkbox])"); }
        // Enter on a control is that control's own.
        function isControl(element) { return element.closest("button, a, input, summary, label") !== null; }

        function act(event) {
          if (event.key === "Enter") {
            const complete = scoring.current < scoring.data.tickets.length && scoring.isComplete(scoring.current);
            return complete && !isControl(event.target) ? scoring.next : null;
          }
          return moves[event.key] || (scoring.singleKeys ? singles[event.key.toLowerCase()] : null) || null;
        }

        document.addEventListener("keydown", (event) => {
          scoring.beat();
          if (!scoring.data || event.isComposing) { return; }
          if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
            event.preventDefault();
            scoring.save();
            return;
          }
          if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) { return; }
          if (isWriting(event.target)) {
            if (event.key === "Escape") { byId("next").focus({ preventScroll: true }); }
            return;
          }
          const action = act(event);
          if (action === null) { return; }
          event.preventDefault();
          // A key that is held down scores one criterion, not three.
          if (!event.repeat) { action(); }
        });
        ["pointerdown", "pointermove", "wheel", "scroll"].forEach((name) => {
          document.addEventListener(name, () => scoring.beat(), { passive: true });
        });
        document.addEventListener("visibilitychange", () => scoring.beat());
      })(window.scoring);
      """#)
}
