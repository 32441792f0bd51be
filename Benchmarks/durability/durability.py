"""Disturbs assay in every way that a machine has, runs it again until it is done, and holds the store against one that
was never disturbed, table by table. Ends with exit code 1 when anything differs."""

import argparse
import contextlib
import pathlib
import random
import shutil
import subprocess
import sys
import time

import tables

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Bench:
    def __init__(self, options):
        self.binary = options.binary
        self.folder = pathlib.Path(options.folder).resolve()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.random = random.Random(options.seed)
        self.failures = []
        self.call("generate", "--tickets", str(options.tickets), "--seed", "1", "--output", "desk")
        self.export = str(self.folder / "desk" / "export")

    def start(self, *arguments, store=None):
        more = ["--store", str(store)] if store else []
        return subprocess.Popen(
            [self.binary, *arguments, *more, "--quiet"], cwd=self.folder, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)

    def run(self, *arguments, store=None):
        process = self.start(*arguments, store=store)
        output, errors = process.communicate()
        return process.returncode, output, errors

    def call(self, *arguments, store=None):
        code, output, errors = self.run(*arguments, store=store)
        if code != 0:
            sys.exit(f"assay {' '.join(arguments)}: {errors}")
        return output

    def timed(self, *arguments, store=None):
        start = time.monotonic()
        self.call(*arguments, store=store)
        return time.monotonic() - start

    def fresh(self, name, base=None):
        store = self.folder / name
        shutil.rmtree(store, ignore_errors=True)
        if base:
            shutil.copytree(base, store)
        return store

    def compare(self, what, expected, store):
        found = tables.differences(expected, tables.read(store))
        self.failures += [f"{what}: {line}" for line in found]
        return not found

    def expect(self, what, condition, detail=""):
        if not condition:
            self.failures.append(f"{what}: {detail.strip()}")

    # Kills

    def killed(self, arguments, store, seconds, kills):
        """Starts the command until it ends by itself or was killed so often; how many kills struck."""
        struck = 0
        while struck < kills:
            process = self.start(*arguments, store=store)
            try:
                process.communicate(timeout=self.random.uniform(0, seconds))
                return struck
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
                struck += 1
        return struck

    def disturb(self, name, arguments, expected, seconds, kills, most, base=None):
        struck = rounds = same = 0
        while struck < kills:
            store = self.fresh("killed", base)
            struck += self.killed(arguments, store, seconds, min(most, kills - struck))
            # Once more, undisturbed: what was done is kept, the rest is done now.
            self.call(*arguments, store=store)
            check = self.run("store", "check", store=store)
            self.expect(f"{name}, killed", check[0] == 0, check[1] + check[2])
            rounds += 1
            same += self.compare(f"{name}, killed", expected, store)
        self.row(f"`{name}` killed at random moments", f"{struck} kills, {rounds} stores", f"{same} of {rounds} equal")

    # Full disks, two at once, read-only

    @contextlib.contextmanager
    def mounted(self, *arguments):
        mount = self.folder / "mount"
        mount.mkdir(exist_ok=True)
        done = subprocess.run(["mount", *arguments, str(mount)], capture_output=True, text=True)
        try:
            yield mount if done.returncode == 0 else None
        finally:
            if done.returncode == 0:
                subprocess.run(["umount", str(mount)], check=True)

    def full_disks(self, expected, size):
        what = "`ingest` on a disk that is full"
        same = stopped = 0
        shares = [5, 10, 20, 30, 40, 50, 60, 70, 80, 90]
        for share in shares:
            with self.mounted("-t", "tmpfs", "-o", f"size={size * share // 100}", "tmpfs") as mount:
                if mount is None:
                    return self.row(what, "skipped", "cannot mount")
                code, _, errors = self.run("ingest", self.export, store=mount / "store")
                if code != 0:
                    stopped += 1
                    self.expect(f"{what} at {share}%", code == 1 and "[disk-full]" in errors, errors)
                subprocess.run(["mount", "-o", f"remount,size={8 * size}", str(mount)], check=True)
                self.call("ingest", self.export, store=mount / "store")
                same += self.compare(f"{what} at {share}%", expected, mount / "store")
        self.row(what, f"{len(shares)} sizes from 5% to 90% of the store; {stopped} stopped with `disk-full`",
                 f"freed and run again: {same} of {len(shares)} equal")

    def two_at_once(self, expected):
        store = self.fresh("two")
        first = self.start("ingest", self.export, store=store)
        while not (store / "assay.sqlite").exists():
            time.sleep(0.005)
        code, _, errors = self.run("ingest", self.export, store=store)
        self.expect("two at once", code == 1 and "[store-busy]" in errors and "Wait" in errors, errors)
        self.expect("two at once", first.communicate() and first.returncode == 0)
        self.call("ingest", self.export, store=store)
        same = self.compare("two at once", expected, store)
        self.row("two `ingest` on one store", "the second: " + errors.strip().split(": ", 2)[-1].split(". ")[0],
                 "equal" if same else "differs")

    def read_only(self, base):
        what = "a store on a read-only medium"
        store = self.fresh("source", base)
        expected = self.call("intents", store=store)
        with self.mounted("--bind", str(store)) as mount:
            if mount is None or subprocess.run(
                    ["mount", "-o", "remount,ro,bind", str(mount)], capture_output=True).returncode != 0:
                return self.row(what, "skipped", "cannot mount")
            self.expect(what, self.call("intents", store=mount) == expected, "another list of intents")
            code, _, errors = self.run("ingest", self.export, store=mount)
            self.expect(what, code == 1 and "[store-not-writable]" in errors, errors)
        self.row(what, "read as ever; writing: `store-not-writable`", "nothing written")

    def row(self, what, how, result):
        print(f"| {what} | {how} | {result} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=str(ROOT / ".build/release/assay"))
    parser.add_argument("--folder", default=str(ROOT / "Benchmarks/.build-durability"))
    parser.add_argument("--tickets", type=int, default=3000)
    parser.add_argument("--kills", type=int, default=50, help="during ingest; a tenth as many for each other command")
    parser.add_argument("--seed", type=int, default=1, help="of the moments")
    options = parser.parse_args()
    bench = Bench(options)

    whole = bench.fresh("whole")
    ingest = ["ingest", bench.export]
    seconds = bench.timed(*ingest, store=whole)
    after_ingest = tables.read(whole)
    rows = sum(map(len, after_ingest.values()))
    print(f"{options.tickets} tickets, {rows} rows in {len(after_ingest)} tables; ingest {seconds:.1f} s\n")
    print("| what | how | result |\n|---|---|---|")
    bench.disturb("ingest", ingest, after_ingest, seconds, options.kills, most=8)
    bench.two_at_once(after_ingest)
    bench.full_disks(after_ingest, sum(file.stat().st_size for file in whole.iterdir()))

    edits = bench.folder / "edits.yaml"
    edits.write_text("version: 1\nedits:\n  - merge: [I001, I002]\n  - rename: I003\n    name: renamed\n")
    requester = max(row[0] for row in requesters(whole))
    for arguments in [
        ["mine", "--vectorizer", "lexical", "--intents", "40", "--seed", "1"], ["sample", "--raters", "ana,ben"],
        ["intents", "apply", str(edits)], ["store", "forget-requester", requester],
    ]:
        base = bench.fresh("base", whole)
        seconds = bench.timed(*arguments, store=whole)
        name = " ".join(arguments[:2]) if arguments[0] in ("intents", "store") else arguments[0]
        bench.disturb(name, arguments, tables.read(whole), seconds, max(1, options.kills // 10), most=1, base=base)
    bench.read_only(whole)
    for failure in bench.failures:
        print("FAILED", failure, file=sys.stderr)
    sys.exit(1 if bench.failures else 0)


def requesters(store):
    """Ids of customers with several tickets."""
    import sqlite3
    with contextlib.closing(sqlite3.connect(f"{store}/assay.sqlite")) as connection:
        return connection.execute(
            "SELECT requesterID FROM ticket WHERE requesterID IS NOT NULL GROUP BY 1 HAVING count(*) > 1").fetchall()


if __name__ == "__main__":
    main()
