// The one script of the reports: it sorts, filters, searches and saves the table of intents. Without it the page shows
// the whole table by volume. It stands in the page itself, and the page's content policy allows exactly this text by
// its hash. What it reads of the rows are numbers and texts in attributes; it never makes markup of them.

enum TableScript {
  /// SHA-256 of `source`, as a content policy names it.
  static let hash = "sha256-yCvqm+hc7XcvNSBEF66NXWjBTpHKp98FgiiCD6pj1ss="

  static let source: StaticString = """
    (function () {
      "use strict";
      var table = document.querySelector("table[data-browse]");
      var controls = document.getElementById("controls");
      if (!table || !controls) { return; }
      function list(items) { return Array.prototype.slice.call(items); }
      var body = table.tBodies[0];
      var search = document.getElementById("search");
      var status = document.getElementById("shown");
      var clear = document.getElementById("clear");
      var selects = list(controls.querySelectorAll("select"));
      // A select asks for rows of one group, or for the tickets of one month, language or channel.
      var groups = selects.filter(function (one) { return one.hasAttribute("data-group"); });
      var axes = selects.filter(function (one) { return one.hasAttribute("data-axis"); });
      var heads = list(table.tHead.rows[0].cells);
      function columnOf(figure) {
        return heads.findIndex(function (head) { return head.getAttribute("data-figure") === figure; });
      }
      var countColumn = columnOf("count");
      var shareColumn = columnOf("share");

      // "0.2:5,,7;1.2:,3": language 0 and channel 2 have 5 tickets in the first month, 7 in the third.
      function cells(row) {
        var found = [];
        (row.getAttribute("data-volumes") || "").split(";").forEach(function (part) {
          var halves = part.split(":");
          var pair = halves[0].split(".");
          (halves[1] || "").split(",").forEach(function (count, month) {
            if (count) { found.push([pair[0], pair[1], String(month), Number(count)]); }
          });
        });
        return found;
      }
      function entry(row) {
        var words = row.textContent + " " + (row.getAttribute("data-words") || "");
        return { row: row, text: words.toLowerCase(), cells: axes.length ? cells(row) : [] };
      }
      var rows = list(body.rows).map(entry);
      var sums = table.tFoot && axes.length ? list(table.tFoot.rows).map(entry) : [];

      function value(row, column) {
        var text = row.cells[column].getAttribute("data-sort");
        return text === null ? row.cells[column].textContent.trim().toLowerCase() : parseFloat(text);
      }
      // What has no figure stands last in either order.
      function compare(a, b, sign) {
        if (typeof a !== "number") { return sign * a.localeCompare(b); }
        return isNaN(a) || isNaN(b) ? isNaN(a) - isNaN(b) : sign * (a - b);
      }
      function sort(column, direction) {
        heads.forEach(function (one) { one.removeAttribute("aria-sort"); });
        heads[column].setAttribute("aria-sort", direction);
        var sign = direction === "ascending" ? 1 : -1;
        var order = document.createDocumentFragment();
        rows.map(function (one, place) { return { row: one.row, place: place, value: value(one.row, column) }; })
          .sort(function (a, b) { return compare(a.value, b.value, sign) || a.place - b.place; })
          .forEach(function (one) { order.appendChild(one.row); });
        body.appendChild(order);
      }
      heads.forEach(function (head, column) {
        var button = document.createElement("button");
        button.type = "button";
        button.textContent = head.textContent;
        head.textContent = "";
        head.appendChild(button);
        button.addEventListener("click", function () {
          var first = head.classList.contains("n") ? "descending" : "ascending";
          var other = first === "ascending" ? "descending" : "ascending";
          sort(column, head.getAttribute("aria-sort") === first ? other : first);
        });
      });

      function grouped(number) { return String(number).replace(/\\B(?=(\\d{3})+$)/g, ","); }
      function percent(share) {
        return share > 0 && share < 0.001 ? "\\u003c0.1%" : (Math.round(share * 1000) / 10).toFixed(1) + "%";
      }
      function tickets(one) {
        return one.cells.reduce(function (sum, cell) {
          return axes.every(function (axis) {
            return axis.value === "" || cell[Number(axis.getAttribute("data-axis"))] === axis.value;
          }) ? sum + cell[3] : sum;
        }, 0);
      }
      function write(one, whole) {
        var share = whole > 0 ? one.count / whole : 0;
        var count = one.row.cells[countColumn];
        count.textContent = grouped(one.count);
        count.setAttribute("data-sort", one.count);
        one.row.cells[shareColumn].textContent = whole > 0 ? percent(share) : "\\u2013";
        one.row.cells[shareColumn].setAttribute("data-sort", share);
      }
      // The last row of the foot is everything that was mined.
      function recount() {
        var all = rows.concat(sums);
        all.forEach(function (one) { one.count = tickets(one); });
        var whole = sums.length ? sums[sums.length - 1].count : 0;
        all.forEach(function (one) { write(one, whole); });
      }
      function filter() {
        var words = search.value.trim().toLowerCase().split(/\\s+/);
        var chosen = axes.some(function (axis) { return axis.value !== ""; });
        var shown = 0;
        var count = 0;
        rows.forEach(function (one) {
          var fits = (!chosen || one.count > 0)
            && groups.every(function (group) {
              var name = "data-" + group.getAttribute("data-group");
              // A row may be of several groups, as it has several reasons.
              var own = (one.row.getAttribute(name) || "").split(" ");
              return group.value === "" || own.indexOf(group.value) >= 0;
            })
            && words.every(function (word) { return one.text.indexOf(word) >= 0; });
          if (one.row.hidden === fits) { one.row.hidden = !fits; }
          if (fits) { shown += 1; count += one.count || 0; }
        });
        status.textContent = shown + " of " + rows.length + " shown"
          + (axes.length ? ", " + grouped(count) + (count === 1 ? " ticket" : " tickets") : "");
      }
      function choose() {
        recount();
        sort(countColumn, "descending");
        filter();
      }
      search.addEventListener("input", filter);
      groups.forEach(function (group) { group.addEventListener("change", filter); });
      axes.forEach(function (axis) { axis.addEventListener("change", choose); });
      if (clear) {
        clear.addEventListener("click", function () {
          search.value = "";
          selects.forEach(function (one) { one.value = ""; });
          if (axes.length) { choose(); } else { filter(); }
          search.focus();
        });
      }

      // What is shown, in the order shown, as a file: figures unrounded, texts as they stand, guarded so that no
      // spreadsheet takes one for a formula.
      function words(node) { return node ? node.textContent.replace(/\\s+/g, " ").trim() : ""; }
      function field(text) {
        var guarded = /^'*[=+\\-@]/.test(text) ? "'" + text : text;
        return /[",;]/.test(guarded) ? '"' + guarded.replace(/"/g, '""') + '"' : guarded;
      }
      function written(node) {
        var figure = node ? node.getAttribute("data-sort") : null;
        if (figure === null) { return field(words(node)); }
        return isNaN(parseFloat(figure)) ? "" : String(parseFloat(figure));
      }
      // A head may name several columns; then the cell has a part for each that it holds.
      function fields(cell, names) {
        if (names.length === 1) { return [written(cell)]; }
        return names.map(function (name) { return written(cell.querySelector("[data-part=" + name + "]")); });
      }
      function savedText() {
        var names = heads.map(function (head) { return (head.getAttribute("data-csv") || "").split(" "); });
        var lines = [[].concat.apply([], names)];
        list(body.rows).forEach(function (row) {
          if (!row.hidden) {
            var line = names.map(function (own, column) { return fields(row.cells[column], own); });
            lines.push([].concat.apply([], line));
          }
        });
        return lines.map(function (line) { return line.join(",") + "\\n"; }).join("");
      }
      var save = document.getElementById("save");
      if (save) {
        save.addEventListener("click", function () {
          var address = URL.createObjectURL(new Blob([savedText()], { type: "text/csv" }));
          var link = document.createElement("a");
          link.href = address;
          link.download = save.getAttribute("data-name");
          link.click();
          setTimeout(function () { URL.revokeObjectURL(address); }, 1000);
        });
      }
      controls.hidden = false;
      // A browser may bring back what was chosen before.
      if (axes.length) { recount(); }
      if (axes.some(function (axis) { return axis.value !== ""; })) { sort(countColumn, "descending"); }
      filter();
    })();
    """
}
