"""Drives sample pages in a browser. Usage: page_behaviour.py FOLDER, with the pages of ScoringPageBrowserTests."""
import glob
import json
import os
import sys
import tempfile

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser import Browser, run

FOLDER = sys.argv[1]
PASSPHRASE = "correct horse battery"


def page(name):
    return os.path.join(FOLDER, name + ".html")


def fresh(**options):
    return Browser(tempfile.mkdtemp(prefix="profile-", dir=FOLDER), **options)


def pressed(browser):
    return browser.script(
        "return [...document.querySelectorAll('.choice[aria-pressed=true]')].map((one) => one.dataset.score).join(' ')")


def saved(browser, downloads):
    """Saves by key and reads the file."""
    for old in glob.glob(downloads + "/*"):
        os.remove(old)
    browser.save_key()
    browser.until(lambda: glob.glob(downloads + "/*.json"))
    with open(glob.glob(downloads + "/*.json")[0], encoding="utf-8") as file:
        return json.load(file)


def opens_quickly():
    with fresh() as browser:
        browser.open(page("plain"))
        times = [browser.open(page("large")) for _ in range(3)]
        assert min(times) < 5000, times
        return f"300 tickets, first one shown after {', '.join(f'{time:.0f}' for time in times)} ms"


def nothing_hostile_acts():
    with fresh() as browser:
        browser.open(page("hostile"))
        count = browser.script("return scoring.data.tickets.length")
        for place in range(count):
            browser.script("scoring.show(arguments[0])", place)
            assert browser.script("return window.ran") is None, place
            made = browser.script(
                "return [...document.querySelectorAll('#work *')].map((one) => one.localName)"
                ".filter((name) => ['a','img','svg','iframe','script','style','link','object','form'].includes(name))")
            assert made == [], made
            text = browser.script("return scoring.data.tickets[arguments[0]].messages[0].text.slice(0, 60)", place)
            written = browser.script("return document.querySelector('#messages .prose').textContent")
            assert not set(written) & set("\u202a\u202e\u2066\u0000\u001b"), place
            if text.isprintable() and "\ufffd" not in written:
                assert written.startswith(text), place
        # The last one is of a megabyte: cut until asked for.
        more = browser.driver.find_element(By.CSS_SELECTOR, ".prose + button")
        assert "characters" in more.text
        more.click()
        assert browser.script("return document.querySelector('#messages .prose').textContent.length") > 1_000_000
        loaded = browser.script("return performance.getEntriesByType('resource').map((one) => one.name)")
        assert loaded == [], loaded
        assert browser.script("return [window.ran, location.protocol]") == [None, "file:"]
        policy = browser.script("return document.querySelector('meta[http-equiv]').content")
        assert policy.startswith("default-src 'none';") and "unsafe" not in policy
        # The policy itself holds: markup that slipped through would still not run.
        browser.script(
            "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 99'}))")
        assert browser.script("return window.ran") is None


def keys_score_and_go_on():
    with fresh() as browser:
        browser.open(page("plain"))
        first = browser.text("ticket-title")
        browser.keys("2", "1")
        assert pressed(browser) == "2 1"
        browser.keys(Keys.BACKSPACE, "0", "2")
        assert pressed(browser) == "2 0 2"
        browser.keys("1")
        assert pressed(browser) == "2 0 2", "a fourth key changes nothing"
        browser.keys(Keys.ENTER)
        assert browser.text("ticket-title") != first
        browser.keys(Keys.ARROW_LEFT)
        assert browser.text("ticket-title") == first and pressed(browser) == "2 0 2"
        browser.keys(Keys.ARROW_RIGHT, "a", Keys.ARROW_RIGHT, "s")
        assert browser.text("progress-text").startswith("2 of 9 scored")
        browser.keys("f", "c", "see the policy", Keys.ESCAPE, "n", "ask Dana", Keys.ESCAPE)
        entry = browser.script("return scoring.entries[3]")
        assert (entry["flag"], entry["comment"], entry["note"]) == (True, "see the policy", "ask Dana"), entry
        browser.keys("/", "40719", Keys.ENTER)
        assert "40719" in browser.text("ticket-facts")
        browser.keys("u")
        assert "40714" in browser.text("ticket-facts"), "the next open one, round from the last"
        # Dictation and screen readers: single keys can be switched off.
        browser.keys("?")
        browser.element("single-keys").click()
        browser.keys(Keys.ESCAPE, "2")
        assert pressed(browser) == ""
        # The mouse does all of it too.
        for criterion, score in enumerate([1, 2, 0]):
            browser.driver.find_element(
                By.CSS_SELECTOR, f".choice[data-criterion='{criterion}'][data-score='{score}']").click()
        assert pressed(browser) == "1 2 0"
        browser.element("next").click()
        assert "40715" in browser.text("ticket-facts")


def hints_wait_for_the_scores():
    downloads = tempfile.mkdtemp(dir=FOLDER)
    with fresh(downloads=downloads) as browser:
        browser.open(page("plain"))
        assert "48 hours" not in browser.text("evidence") and "2 hints" in browser.text("evidence")
        browser.keys("2", "2", "2")
        assert "within 48 hours" in browser.text("evidence")
        browser.keys(Keys.BACKSPACE, Keys.BACKSPACE, Keys.BACKSPACE, "0", "2", "2")
        one = saved(browser, downloads)["tickets"][0]
        assert one["scores"] == {"factual": 0, "policy": 2, "tone": 2} and one["beforeHints"] == [2, 2, 2], one


def pauses_are_not_counted():
    downloads = tempfile.mkdtemp(dir=FOLDER)
    before = (
        "const real = performance.now.bind(performance); window.ahead = 0;"
        "performance.now = () => real() + window.ahead;")
    with fresh(downloads=downloads, before=before) as browser:
        browser.open(page("plain"))
        browser.script("window.ahead += 60000")
        browser.keys("2")
        browser.script("window.ahead += 180000")
        browser.keys("2")
        browser.script("window.ahead += 30000")
        browser.keys("2", Keys.ENTER)
        seconds = saved(browser, downloads)["tickets"][0]["seconds"]
        assert 90 <= seconds <= 95, seconds
        for _ in range(2):
            browser.script("window.ahead += 60000")
            browser.keys("a", Keys.ARROW_RIGHT)
        assert "about 6 min left" in browser.text("progress-text"), browser.text("progress-text")


def a_fixed_verdict_is_told():
    with fresh() as browser:
        browser.open(page("plain"))
        # Tickets 1, 4 and 7 are of an intent of which two may fail.
        for place in [0, 3]:
            browser.script("scoring.show(arguments[0])", place)
            browser.keys("0", "2", "2")
        assert not browser.shown("fixed")
        browser.script("scoring.show(6)")
        assert not browser.shown("fixed")
    with fresh() as browser:
        browser.open(page("strict"))
        browser.keys("0", "2", "2")
        assert browser.shown("fixed") and "1 failure, and 0 are allowed" in browser.text("fixed")
        browser.keys(Keys.ENTER, "a", Keys.ENTER, "a", Keys.ENTER)
        assert browser.text("ticket-place").startswith("Ticket 5 of 9"), "the intent's other tickets are passed over"
        assert "3 of 7 scored, 2 not needed" in browser.text("progress-text"), browser.text("progress-text")


def the_adjudicator_gives_reasons():
    downloads = tempfile.mkdtemp(dir=FOLDER)
    with fresh(downloads=downloads) as browser:
        browser.open(page("adjudication"))
        first = browser.text("ticket-title")
        differs = browser.script("return [...document.querySelectorAll('td.differs')].map((one) => one.textContent)")
        assert differs == ["2", "2", "0", "1"], differs
        assert "asks for a second opinion" in browser.text("evidence")
        # What ben gave first stands beside what he gives now, and is seen without a click.
        steps = browser.script("return [...document.querySelectorAll('.history li')].map((one) => one.innerText)")
        assert len(steps) == 3 and "2024-03-09 17:05 UTC ben gave 2 · 1 · 2" in steps[1], steps
        assert "<i>approval</i>" in steps[1] and "2024-03-11 08:00 UTC ben changed to 0 · 2 · 1" in steps[2], steps
        assert browser.script("return document.querySelector('.history').getClientRects().length") > 0
        browser.keys("0", "2", "2")
        assert browser.script("return document.activeElement.id") == "comment"
        assert saved(browser, downloads)["tickets"][0]["scores"] is None
        browser.keys(Keys.ESCAPE, Keys.ARROW_RIGHT)
        assert browser.text("ticket-title") == first, "not without the reason"
        browser.keys("The article had changed.", Keys.ESCAPE, Keys.ENTER)
        assert browser.text("ticket-title") != first
        one = saved(browser, downloads)["tickets"][0]
        assert one["scores"]["factual"] == 0 and one["comment"] == "The article had changed.", one


def pages_do_not_mix():
    with fresh() as browser:
        browser.open(page("plain"))
        browser.keys("0", "1", "2")
        browser.open(page("other-rater"))
        assert pressed(browser) == "" and "0 of 9" in browser.text("progress-text")
        browser.keys("a")
        browser.open(page("plain"))
        assert browser.text("progress-text").startswith("1 of 9") and pressed(browser) == "0 1 2"


def scores_can_be_taken_back():
    downloads = tempfile.mkdtemp(dir=FOLDER)
    with fresh(downloads=downloads) as browser:
        browser.open(page("plain"))
        browser.keys("a", Keys.BACKSPACE, Keys.BACKSPACE, Keys.BACKSPACE)
        assert "taken back, also at the desk" in browser.text("live"), browser.text("live")
        browser.keys(Keys.ARROW_RIGHT, "2", Keys.BACKSPACE, Keys.ARROW_RIGHT, "a", Keys.BACKSPACE)
        tickets = saved(browser, downloads)["tickets"]
        assert [one["scores"] for one in tickets] == [None] * 9
        assert [one["clearedAt"] is not None for one in tickets] == [True] + [False] * 8, tickets
        # It outlives the page, is told by a file, and ends with new scores.
        browser.open(page("plain"))
        assert saved(browser, downloads)["tickets"][0]["clearedAt"] == tickets[0]["clearedAt"]
        kept = glob.glob(downloads + "/*.json")[0]
        with fresh(downloads=tempfile.mkdtemp(dir=FOLDER)) as other:
            other.open(page("plain"))
            other.element("open-file").send_keys(kept)
            other.until(lambda: other.text("live").startswith("Took 1 ticket"))
            assert other.script("return scoring.entries[0].clearedAt") == tickets[0]["clearedAt"]
        browser.script("scoring.show(0)")
        browser.keys("0", "0", "1")
        one = saved(browser, downloads)["tickets"][0]
        assert one["clearedAt"] is None and one["scores"] == {"factual": 0, "policy": 0, "tone": 1}, one


def what_came_in_later_stands_above_what_was_kept():
    with fresh() as browser:
        browser.open(page("plain"))
        for _ in range(3):
            browser.keys("a", Keys.ARROW_RIGHT)
        browser.until(lambda: browser.text("kept").startswith("Kept"))
        # The same rater's page, written after other scores came in for the first ticket, and none for the third.
        browser.open(page("stored"))
        entries = browser.script("return scoring.entries.slice(0, 3).map((one) => one.scores)")
        assert entries == [[1, 1, 1], [2, 2, 2], [None, None, None]], entries


def without_storage_a_file_carries_on():
    downloads = tempfile.mkdtemp(dir=FOLDER)
    before = (
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('off'); }});"
        "Object.defineProperty(window, 'indexedDB', {get() { throw new Error('off'); }});")
    with fresh(downloads=downloads, before=before) as browser:
        browser.open(page("plain"))
        browser.until(lambda: browser.shown("trouble"))
        assert "keeps nothing" in browser.text("trouble")
        browser.keys("2", "1", "2")
        file = saved(browser, downloads)
        assert file["tickets"][0]["scores"] == {"factual": 2, "policy": 1, "tone": 2}
        browser.open(page("plain"))
        assert pressed(browser) == ""
        browser.element("open-file").send_keys(glob.glob(downloads + "/*.json")[0])
        browser.until(lambda: pressed(browser) == "2 1 2")
        browser.open(page("other-rater"))
        browser.element("open-file").send_keys(glob.glob(downloads + "/*.json")[0])
        browser.until(lambda: "another" in browser.text("trouble"))


def the_passphrase_opens_the_page():
    with open(page("sealed"), encoding="utf-8") as file:
        assert "birthday" not in file.read()
    profile = tempfile.mkdtemp(prefix="profile-", dir=FOLDER)
    with Browser(profile) as browser:
        browser.open(page("sealed"), title=None)
        browser.keys("wrong passphrase", Keys.ENTER)
        browser.until(lambda: "does not open" in browser.text("lock-trouble"))
        assert browser.text("ticket-title") == ""
        browser.script("passphrase.select()")
        browser.keys(PASSPHRASE, Keys.ENTER)
        browser.until(lambda: browser.text("ticket-title") != "")
        browser.keys("2", "0", "2", "c", "a secret remark", Keys.ESCAPE)
        browser.until(lambda: browser.text("kept").startswith("Kept"))
        kept = browser.script("return JSON.stringify(Object.entries(localStorage))")
        assert "secret" not in kept and "40711" not in kept and "scores" not in kept, kept
        browser.open(page("sealed"), title=None)
        browser.keys(PASSPHRASE, Keys.ENTER)
        browser.until(lambda: browser.text("ticket-title") != "")
        assert pressed(browser) == "2 0 2" and browser.script("return comment.value") == "a secret remark"


def every_control_is_reached_by_keyboard():
    reached_script = """
      const one = document.activeElement;
      const ring = one.id === 'open-file' ? one.nextElementSibling : one;
      const name = one.id || one.className || one.localName;
      return [one === document.body || one.matches('a.skip') ? '' : name, getComputedStyle(ring).outlineStyle]"""
    for name in ["plain", "adjudication"]:
        with fresh() as browser:
            browser.open(page(name))
            browser.keys("2")
            wanted = browser.script(
                "return [...document.querySelectorAll('button, input, textarea, summary')]"
                ".filter((one) => !one.disabled && !one.closest('dialog, [hidden]')).length")
            reached = set()
            for _ in range(3 * wanted):
                browser.keys(Keys.TAB)
                label, outline = browser.script(reached_script)
                if label:
                    assert outline != "none", label
                    index = browser.script(
                        "return [...document.querySelectorAll('button, input, textarea, summary')]"
                        ".indexOf(document.activeElement)")
                    if index >= 0:
                        reached.add(index)
                if len(reached) == wanted:
                    break
            assert len(reached) == wanted, (name, len(reached), wanted)
            unnamed = browser.script(
                "return [...document.querySelectorAll('button, input, textarea')].filter((one) =>"
                " !one.textContent.trim() && !(one.labels && one.labels.length)).map((one) => one.id)")
            assert unnamed == [], unnamed
            for role in ["main", "header.bar", "aside", "[role=status]"]:
                assert browser.script("return document.querySelector(arguments[0]) !== null", role), role


CONTRAST = """
  function parts(colour) {
    const numbers = colour.match(/[\\d.]+/g).map(Number);
    return colour.startsWith('color(srgb') ? [...numbers.slice(0, 3).map((n) => n * 255), numbers[3] ?? 1]
      : [...numbers.slice(0, 3), numbers[3] ?? 1];
  }
  function light(colour) {
    const [r, g, b] = colour.map((value) => {
      const one = value / 255;
      return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function behind(element) {
    const layers = [];
    for (let one = element; one; one = one.parentElement) {
      const colour = parts(getComputedStyle(one).backgroundColor);
      layers.push(colour);
      if (colour[3] === 1) { break; }
    }
    return layers.reverse().reduce(
      (under, over) => over.slice(0, 3).map((value, i) => value * over[3] + under[i] * (1 - over[3])), [255, 255, 255]);
  }
  const found = [];
  const walker = document.createTreeWalker(arguments[0] || document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || !element.getClientRects().length) { continue; }
    if (element.closest('script, style, :disabled, .unseen')) { continue; }
    const back = light(behind(element));
    const ink = light(parts(getComputedStyle(element).color));
    const ratio = (Math.max(back, ink) + 0.05) / (Math.min(back, ink) + 0.05);
    found.push([ratio, element.className + ' ' + node.textContent.trim().slice(0, 30)]);
  }
  found.sort((one, other) => one[0] - other[0]);
  return [found.length, found[0]]"""


def text_has_contrast():
    lowest = []
    for dark in [False, True]:
        with fresh(dark=dark) as browser:
            for name in ["plain", "adjudication", "strict"]:
                browser.open(page(name))
                browser.keys("0")
                lowest.append(browser.script(CONTRAST))
                browser.keys("2", "2")
                browser.driver.find_element(By.ID, "flag").click()
                lowest.append(browser.script(CONTRAST))
                browser.keys("l")
                lowest.append(browser.script(CONTRAST, browser.element("list")))
                browser.keys(Keys.ESCAPE, "?")
                lowest.append(browser.script(CONTRAST, browser.element("keys")))
            browser.open(page("sealed"), title=None)
            browser.keys("wrong", Keys.ENTER)
            browser.until(lambda: browser.text("lock-trouble") != "")
            lowest.append(browser.script(CONTRAST))
    worst = min(one[1] for one in lowest)
    assert worst[0] >= 4.5, worst
    return f"lowest {worst[0]:.2f} of {sum(one[0] for one in lowest)} texts"


SIDEWAYS = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"

BAR = """
  const bar = document.querySelector('.bar').getBoundingClientRect();
  const cut = [...document.querySelectorAll('.bar button, .bar .button, .bar p, .bar .rater, .bar progress')]
    .filter((one) => one.getClientRects().length).filter((one) => {
      const box = one.getBoundingClientRect();
      return box.left < bar.left || box.right > bar.right || box.bottom > bar.bottom
        || one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline';
    }).map((one) => one.id || one.className || one.localName);
  const lines = new Set([...document.querySelector('.bar .rater').getClientRects()].map((one) => one.top));
  return [cut, lines.size, bar.height]"""


def no_width_needs_sideways_scrolling():
    for width in [320, 390, 768, 1024, 1181, 1280, 1300]:
        with fresh(width=width) as browser:
            for name in ["plain", "adjudication", "hostile", "sealed"]:
                browser.open(page(name), title=None if name == "sealed" else "ticket-title")
                count = 1 if name == "sealed" else min(12, browser.script("return scoring.data.tickets.length"))
                for place in range(count):
                    if name != "sealed":
                        browser.script("scoring.show(arguments[0])", place)
                    over = browser.script(SIDEWAYS)
                    assert over <= 0, (width, name, place, over)
                if name == "plain":
                    browser.keys("l")
                    assert browser.script("return list.scrollWidth - list.clientWidth") <= 0, width


def the_bar_holds_what_it_says_after_some_scores():
    for width in [320, 390, 768, 1024, 1181, 1280, 1300]:
        for name in ["plain", "adjudication", "named", "named-adjudication"]:
            with fresh(width=width) as browser:
                browser.open(page(name))
                # A page of few tickets tells the time left as one of many does.
                browser.script("scoring.medianSeconds = () => 150")
                for place in range(min(3, browser.script("return scoring.data.tickets.length"))):
                    browser.script("scoring.show(arguments[0])", place)
                    browser.keys("0", "2", "2")
                    if name.endswith("adjudication"):
                        browser.keys("The article had changed.", Keys.ESCAPE)
                browser.until(lambda: browser.text("kept").startswith("Kept"))
                assert browser.shown("kept"), (width, name)
                if name == "plain":
                    assert "min left" in browser.text("progress-text"), browser.text("progress-text")
                over = browser.script(SIDEWAYS)
                assert over <= 0, (width, name, over)
                whole = browser.script(
                    "const one = document.querySelector('.bar .rater'); return one.title === one.textContent")
                assert whole, "a name that is cut can still be read"
                cut, lines, height = browser.script(BAR)
                assert cut == [] and lines == 1, (width, name, cut, lines)
                # What sticks below it is not covered.
                assert width < 768 or height <= (120 if width <= 1240 else 76), (width, name, height)


run([
    opens_quickly, nothing_hostile_acts, keys_score_and_go_on, hints_wait_for_the_scores, pauses_are_not_counted,
    a_fixed_verdict_is_told, the_adjudicator_gives_reasons, pages_do_not_mix, scores_can_be_taken_back,
    what_came_in_later_stands_above_what_was_kept, without_storage_a_file_carries_on, the_passphrase_opens_the_page,
    every_control_is_reached_by_keyboard, text_has_contrast, no_width_needs_sideways_scrolling,
    the_bar_holds_what_it_says_after_some_scores,
])
