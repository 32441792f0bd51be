// The one script of the report: it sorts, filters and searches the verdict table. Without it the page shows the whole
// table by volume. It stands in the page itself, and the page's content policy allows exactly this text by its hash.

enum TableScript {
  /// SHA-256 of `source`, as a content policy names it.
  static let hash = "sha256-ZB44xWNmeZh8LVNDFGjLJBqskEQWWu4GCXIBf0F2Wmg="

  static let source: StaticString = """
    (function () {
      "use strict";
      var table = document.getElementById("verdicts");
      var controls = document.getElementById("controls");
      if (!table || !controls) { return; }
      var body = table.tBodies[0];
      var rows = Array.prototype.slice.call(body.rows);
      var search = document.getElementById("search");
      var standing = document.getElementById("standing");
      var status = document.getElementById("shown");
      var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);

      function value(row, column) {
        var text = row.cells[column].getAttribute("data-sort");
        return text === null ? row.cells[column].textContent.trim().toLowerCase() : parseFloat(text);
      }
      // What has no figure stands last in either order.
      function compare(a, b, sign) {
        if (typeof a !== "number") { return sign * a.localeCompare(b); }
        return isNaN(a) || isNaN(b) ? isNaN(a) - isNaN(b) : sign * (a - b);
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
          var order = head.getAttribute("aria-sort") === first ? other : first;
          heads.forEach(function (one) { one.removeAttribute("aria-sort"); });
          head.setAttribute("aria-sort", order);
          var sign = order === "ascending" ? 1 : -1;
          rows.map(function (row, place) { return { row: row, place: place, value: value(row, column) }; })
            .sort(function (a, b) { return compare(a.value, b.value, sign) || a.place - b.place; })
            .forEach(function (entry) { body.appendChild(entry.row); });
        });
      });
      function filter() {
        var words = search.value.trim().toLowerCase().split(/\\s+/);
        var shown = 0;
        rows.forEach(function (row) {
          var text = row.textContent.toLowerCase();
          var fits = (standing.value === "" || row.getAttribute("data-standing") === standing.value)
            && words.every(function (word) { return text.indexOf(word) >= 0; });
          row.hidden = !fits;
          if (fits) { shown += 1; }
        });
        status.textContent = shown + " of " + rows.length + " shown";
      }
      search.addEventListener("input", filter);
      standing.addEventListener("change", filter);
      controls.hidden = false;
      filter();
    })();
    """
}
