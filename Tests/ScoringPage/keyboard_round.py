"""Scores a whole round of 100 tickets by keyboard alone, through a crash of the browser.

keyboard_round.py score PAGE FOLDER     leaves the saved file and keys.json (what was pressed, by ticket) in FOLDER
keyboard_round.py compare SHEET FOLDER  holds the scores of a sheet in CSV against keys.json
"""
import csv
import glob
import json
import os
import sys

from selenium.webdriver.common.keys import Keys

from browser import Browser


def wanted(place):
    """The scores of a ticket, by a pattern in which every criterion gets every score."""
    return [2, 2, 2] if place % 3 else [place % 2, (place // 3) % 3, (place // 9) % 3]


def score(page, folder):
    profile = os.path.join(folder, "profile")
    pressed = {}
    keys = []

    def press(browser, *ones):
        for one in ones:
            browser.keys(one)
            keys.append(one)

    def score_one(browser, place):
        ticket = browser.script("return scoring.data.tickets[scoring.current].id")
        assert ticket not in pressed, ticket
        scores = wanted(place)
        if scores == [2, 2, 2]:
            press(browser, "a", Keys.ARROW_RIGHT)
        else:
            press(browser, *map(str, scores), Keys.ENTER)
        pressed[ticket] = scores

    with_crash = Browser(profile)
    with_crash.open(page)
    count = with_crash.script("return scoring.data.tickets.length")
    assert count == 100, count
    for place in range(50):
        score_one(with_crash, place)
    # One score of the next ticket, and the browser is gone as soon as the page says that it is kept.
    with_crash.keys("1")
    with_crash.until(lambda: with_crash.text("kept").startswith("Kept"))
    with_crash.kill()

    with Browser(profile, downloads=folder) as browser:
        browser.open(page)
        progress = browser.text("progress-text")
        assert progress.startswith("50 of 100 scored"), progress
        current = browser.script("return [scoring.current, scoring.entries[scoring.current].scores]")
        assert current == [50, [1, None, None]], current
        browser.keys(Keys.BACKSPACE)
        for place in range(50, 100):
            score_one(browser, place)
        assert browser.shown("summary") and browser.text("progress-text").startswith("100 of 100 scored")
        per_ticket = len(keys) / count
        # Something odd: a remark and a flag on the last one.
        browser.keys(Keys.ARROW_LEFT, "f", "c", "umlaut äöü, \"quoted\"", Keys.ESCAPE)
        browser.save_key()
        browser.until(lambda: glob.glob(folder + "/assay-scores-*.json"))
    assert per_ticket <= 4, per_ticket
    with open(os.path.join(folder, "keys.json"), "w", encoding="utf-8") as file:
        json.dump(pressed, file)
    print(f"ok    {count} tickets, {per_ticket:.2f} keys a ticket, resumed after a crash at 50")


def compare(sheet, folder):
    with open(os.path.join(folder, "keys.json"), encoding="utf-8") as file:
        pressed = json.load(file)
    with open(sheet, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    stored = {row["ticket"]: [int(row[name]) for name in ("factual", "policy", "tone")] for row in rows}
    assert stored == pressed, [ticket for ticket in pressed if stored.get(ticket) != pressed[ticket]]
    assert [row["comment"] for row in rows if row["comment"]] == ["umlaut äöü, \"quoted\""]
    print(f"ok    {len(stored)} tickets as the keys were pressed")


{"score": score, "compare": compare}[sys.argv[1]](*sys.argv[2:])
