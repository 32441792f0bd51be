"""A headless Chromium as the tests of the scoring page use it, and a list of checks that all run before it fails."""
import os
import signal
import sys
import time
import traceback

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys


class Browser:
    """One browser with a profile folder that outlives it."""

    def __init__(self, profile, width=1280, height=860, dark=False, downloads=None, before=""):
        options = Options()
        for argument in [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--disable-background-networking", f"--user-data-dir={profile}", f"--window-size={width},{height}",
        ]:
            options.add_argument(argument)
        if downloads:
            options.add_experimental_option(
                "prefs", {"download.default_directory": downloads, "download.prompt_for_download": False})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        if dark:
            self.driver.execute_cdp_cmd(
                "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
        if before:
            self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": before})

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.driver.quit()

    def open(self, page, title="ticket-title"):
        """Opens a page from disk; returns the milliseconds until its first ticket is shown."""
        start = time.monotonic()
        self.driver.get("file://" + os.path.abspath(page))
        if title:
            self.until(lambda: self.text(title) != "")
        return (time.monotonic() - start) * 1000

    def until(self, holds, seconds=10):
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                raise AssertionError("waited in vain")
            time.sleep(0.01)

    def script(self, text, *arguments):
        return self.driver.execute_script(text, *arguments)

    def element(self, name):
        return self.driver.find_element(By.ID, name)

    def text(self, name):
        """The text of an element, shown or not."""
        return self.script("const one = document.getElementById(arguments[0]); return one ? one.textContent : ''", name)

    def shown(self, name):
        return self.element(name).is_displayed()

    def keys(self, *keys):
        """Presses keys, one after the other, wherever the focus is."""
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def save_key(self):
        ActionChains(self.driver).key_down(Keys.CONTROL).send_keys("s").key_up(Keys.CONTROL).perform()

    def kill(self):
        """Ends the browser as a crash would: without a chance to write anything."""
        parents = {}
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as stat:
                    parents[int(name)] = int(stat.read().rpartition(")")[2].split()[1])
            except OSError:
                pass
        own = {self.driver.service.process.pid}
        while True:
            children = {child for child, parent in parents.items() if parent in own} - own
            if not children:
                break
            own |= children
        for process in own:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.driver.service.process.wait()


def run(checks):
    """Runs every check; ends with 1 when one failed."""
    failed = 0
    for check in checks:
        start = time.monotonic()
        try:
            note = check()
            seconds = time.monotonic() - start
            print(f"ok    {check.__name__} ({seconds:.1f} s){': ' + note if note else ''}", flush=True)
        except Exception:  # every check runs, whatever became of the one before
            failed += 1
            print(f"FAIL  {check.__name__}\n{traceback.format_exc()}", flush=True)
    sys.exit(1 if failed else 0)
