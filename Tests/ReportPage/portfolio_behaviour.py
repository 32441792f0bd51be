"""Drives the portfolio page and intents' pages in a browser. Usage: portfolio_behaviour.py FOLDER, with the pages of
PortfolioPageBrowserTests: desk (60 intents), large (300), hostile; intent, unjudged, hostile-intent."""
import csv
import glob
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "ScoringPage"))

from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.ui import Select  # noqa: E402

from browser import Browser, run  # noqa: E402

FOLDER = sys.argv[1]

# Every text that is shown, with the ratio of its colour to what lies behind it (WCAG 2.2, 1.4.3).
CONTRAST = """
const parse = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
const luminance = ([r, g, b]) => {
  const part = (value) => { const v = value / 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
};
const over = (top, under, alpha) => top.slice(0, 3).map((value, i) => value * alpha + under[i] * (1 - alpha));
function behind(element) {
  const layers = [];
  for (let one = element; one; one = one.parentElement) {
    const colour = parse(getComputedStyle(one).backgroundColor);
    const alpha = colour.length > 3 ? colour[3] : 1;
    if (alpha > 0) { layers.push([colour, alpha]); if (alpha === 1) { break; } }
  }
  return layers.reverse().reduce((under, [colour, alpha]) => over(colour, under, alpha), [255, 255, 255]);
}
const low = [];
let count = 0;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.textContent.trim() || ["SCRIPT", "STYLE", "OPTION", "title", "desc"].includes(element.localName)
    || element.closest("title, desc, script, style")) { continue; }
  if (!element.checkVisibility() || element.closest(".skip") || element.getClientRects().length === 0) { continue; }
  const style = getComputedStyle(element);
  const isDrawn = element.namespaceURI.endsWith("svg");
  let under = behind(element);
  if (isDrawn && element.classList.contains("letter")) { under = parse(getComputedStyle(element.previousElementSibling).fill); }
  const colour = parse(isDrawn ? style.fill : style.color);
  const [one, other] = [luminance(colour), luminance(under)];
  const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  count += 1;
  if (ratio < (isLarge ? 3 : 4.5)) {
    low.push(element.className.baseVal || element.className || element.localName, ratio.toFixed(2),
      element.textContent.slice(0, 40));
  }
}
return [count, low.slice(0, 12)];
"""

# What assistive technology needs and the markup must give: names, captions, heads, order of headings.
STRUCTURE = """
const faults = [];
const check = (holds, fault) => { if (!holds) { faults.push(fault); } };
const all = (selector) => [...document.querySelectorAll(selector)];
const textOf = (ids) => (ids || "").split(" ").map((id) => {
  const one = document.getElementById(id); return one ? one.textContent.trim() : "";
});
check(document.documentElement.lang === "en", "language");
check(all("h1").length === 1, "one h1");
check(all("main").length === 1 && all("body > .frame > footer").length === 1, "landmarks");
let level = 0;
for (const head of all("h1, h2, h3, h4")) {
  const own = Number(head.localName[1]);
  check(own <= level + 1, "heading skips a level: " + head.textContent);
  level = own;
}
const ids = all("[id]").map((one) => one.id);
check(new Set(ids).size === ids.length, "ids are unique");
for (const drawing of all("svg")) {
  if (drawing.getAttribute("aria-hidden") === "true") { continue; }
  const names = textOf(drawing.getAttribute("aria-labelledby"));
  check(drawing.getAttribute("role") === "img" && names.length === 2 && names.every((name) => name.length > 3),
    "drawing without title and description: " + names);
}
for (const table of all("table")) {
  check(table.caption && table.caption.textContent.trim(), "table without caption");
  check([...table.tHead.querySelectorAll("th")].every((one) => one.scope === "col"), "head without scope");
  check([...table.tBodies[0].rows].every((row) => row.cells[0].localName === "th" && row.cells[0].scope === "row"),
    "row without head: " + table.caption.textContent);
  const widths = new Set([...table.rows].map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)));
  check(widths.size === 1, "rows of several widths: " + table.caption.textContent);
}
for (const field of all("input, select")) { check(field.labels.length === 1, "field without label: " + field.id); }
for (const one of all("nav, [role=region], section")) {
  const name = one.getAttribute("aria-label") || textOf(one.getAttribute("aria-labelledby")).join("");
  check(name, "no name: " + one.outerHTML.slice(0, 80));
}
for (const link of all("a")) {
  check(link.textContent.trim(), "link without text");
  const target = link.getAttribute("href");
  check(!target.startsWith("#") || document.getElementById(target.slice(1)), "leads nowhere: " + target);
}
return faults;
"""


def page(name):
    return os.path.join(FOLDER, name + ".html")


def fresh(**options):
    return Browser(tempfile.mkdtemp(prefix="profile-", dir=FOLDER), **options)


def is_light_and_quick():
    size = os.path.getsize(page("large"))
    assert size < 1_500_000, size
    with fresh() as browser:
        times = []
        for _ in range(3):
            browser.open(page("large"), title=None)
            assert browser.text("shown") == "300 of 300 shown"
            times.append(browser.script(
                "return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
        sorting = browser.script(
            "const start = performance.now(); document.querySelectorAll('#verdicts thead button')[4].click();"
            "document.body.offsetHeight; return performance.now() - start")
        assert min(times) < 1000, times
        return (f"300 intents, {size:,} bytes, ready for input after {', '.join(f'{time:.0f}' for time in times)} ms, "
                f"sorted in {sorting:.0f} ms")


def never_wider_than_the_screen():
    for name in ["desk", "hostile", "intent", "unjudged", "hostile-intent"]:
        for width in [320, 390, 768, 1280]:
            with fresh(width=width) as browser:
                browser.open(page(name), title=None)
                browser.script("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
                wide = browser.script("return document.documentElement.scrollWidth")
                assert wide <= width, (name, width, wide, browser.script(
                    "return [...document.querySelectorAll('body *')].filter((one) => !one.closest('.scroll, svg, pre')"
                    " && one.getBoundingClientRect().right > innerWidth + 1).slice(0, 5)"
                    ".map((one) => one.outerHTML.slice(0, 90))"))


def text_can_be_read():
    notes = []
    for dark in [False, True]:
        for width in [390, 1280]:
            with fresh(width=width, dark=dark) as browser:
                for name, least in [("desk", 300), ("intent", 150)]:
                    browser.open(page(name), title=None)
                    browser.script("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
                    count, low = browser.script(CONTRAST)
                    assert count > least and low == [], (name, dark, width, low)
                    notes.append(str(count))
    return f"{', '.join(notes)} texts at 4.5 to 1 or better"


def has_names_and_order():
    with fresh() as browser:
        for name in ["intent", "unjudged", "hostile-intent", "desk", "large", "hostile"]:
            browser.open(page(name), title=None)
            faults = browser.script(STRUCTURE)
            assert faults == [], (name, faults[:10])
        # As assistive technology is told: nothing that takes the focus or is a picture goes without a name.
        tree = browser.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        told = [node for node in tree if not node.get("ignored")]
        for node in told:
            role = node.get("role", {}).get("value")
            focusable = any(
                one["name"] == "focusable" and one["value"].get("value") for one in node.get("properties", []))
            if role in ("image", "img", "link", "button", "combobox", "searchbox", "region", "table") or (
                    focusable and role != "RootWebArea"):
                assert node.get("name", {}).get("value", "").strip(), node
        return f"{len(told)} nodes told"


def works_by_keys():
    with fresh() as browser:
        browser.open(page("desk"), title=None)
        browser.keys(Keys.TAB)
        assert browser.script("return document.activeElement.className") == "skip"
        browser.keys(Keys.ENTER)
        reached = set()
        for _ in range(400):
            browser.keys(Keys.TAB)
            found, width = browser.script(
                "const one = document.activeElement; const style = getComputedStyle(one);"
                "return [one.id || (one.closest('th') && one.localName === 'button' ? one.textContent : ''),"
                " style.outlineStyle === 'none' ? '0' : style.outlineWidth]")
            assert width != "0", found
            reached.add(found)
            if found == "Volume":
                break
        assert {"search", "standing", "grade", "reason", "clear", "save", "Intent", "Volume"} <= reached, reached
        browser.keys(Keys.ENTER)
        head = "return document.querySelector('#verdicts th[aria-sort]').outerHTML"
        assert "ascending" in browser.script(head) and "Volume" in browser.script(head)
        shares = browser.script(
            "return [...document.querySelectorAll('#verdicts tbody tr')].map((row) => Number(row.cells[3].dataset.sort))")
        assert shares == sorted(shares) and len(shares) == 60
        assert browser.driver.get_log("browser") == []


def saved(browser, downloads):
    for old in glob.glob(downloads + "/*"):
        os.remove(old)
    browser.element("save").click()
    browser.until(lambda: glob.glob(downloads + "/*.csv"))
    with open(glob.glob(downloads + "/*.csv")[0], encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def filters_and_saves_what_is_shown():
    downloads = tempfile.mkdtemp(prefix="downloads-", dir=FOLDER)
    with fresh(downloads=downloads) as browser:
        browser.open(page("desk"), title=None)
        whole = saved(browser, downloads)
        assert whole[0][:5] == ["name", "intent", "theme", "decision", "evidence"], whole[0]
        assert len(whole) == 61 and {len(line) for line in whole} == {len(whole[0])}
        assert whole[1][:4] == ["Where is my order", "I001", "orders, delivery", "Ship"], whole[1]
        assert whole[1][whole[0].index("perfect_share")] == "0.98" and whole[1][whole[0].index("volume")] == "1763"
        # What several filters leave, in the order that the heads were asked for.
        Select(browser.element("standing")).select_by_value("hold")
        Select(browser.element("reason")).select_by_value("below-threshold")
        Select(browser.element("grade")).select_by_value("clear-fail")
        buttons = browser.driver.find_elements(By.CSS_SELECTOR, "#verdicts thead button")
        [button for button in buttons if button.text.startswith("At 2/2")][0].click()
        shown = browser.script(
            "return [...document.querySelectorAll('#verdicts tbody tr:not([hidden]) .id')].map((one) => one.textContent)")
        some = saved(browser, downloads)
        assert [line[1] for line in some[1:]] == shown and 0 < len(shown) < 20
        assert browser.text("shown") == f"{len(shown)} of 60 shown"
        assert all(line[3] == "Hold" and line[4] == "Clear fail" for line in some[1:])
        passed = [float(line[some[0].index("perfect_share")]) for line in some[1:]]
        assert passed == sorted(passed, reverse=True)
        browser.element("clear").click()
        assert browser.text("shown") == "60 of 60 shown"
        # A name that a spreadsheet would run, with a separator, quotes and a line end in it.
        browser.open(page("hostile"), title=None)
        line = saved(browser, downloads)[1]
        assert line[0] == "'=cmd|' /C calc'!A0, \"x\" <b>y</b>", line
        assert browser.script("return [window.ran === undefined, document.querySelectorAll('#verdicts b').length]") == [True, 0]
        assert browser.driver.get_log("browser") == []


def prints_cleanly():
    with fresh(width=690) as browser:
        for name in ["desk", "intent"]:
            browser.open(page(name), title=None)
            browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
            for part in browser.driver.find_elements(By.CSS_SELECTOR, "#controls, nav.contents, .skip"):
                assert not part.is_displayed(), (name, part.tag_name)
            # Nothing is wider than what A4 leaves between its margins.
            wide = browser.script(
                "return [...document.querySelectorAll('main *')].filter((one) => !one.closest('svg') &&"
                " one.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map((one) => one.outerHTML.slice(0, 120))")
            assert wide == [], (name, wide)
            assert browser.script("return document.documentElement.scrollWidth") <= 690, name
            printed = browser.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
            assert len(printed["data"]) > 50_000, name


run([is_light_and_quick, never_wider_than_the_screen, text_can_be_read, has_names_and_order, works_by_keys,
     filters_and_saves_what_is_shown, prints_cleanly])
