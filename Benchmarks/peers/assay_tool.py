"""The real binary, run as a user runs it; what the tables share. Not an interface to the library."""

import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class ToolFailure(Exception):
    """A command of assay that did not end with 0."""


@dataclass(frozen=True)
class Cost:
    seconds: float
    """Wall time."""
    cpu_seconds: float
    """Of all threads, user and system: what a shared machine disturbs least."""
    peak_bytes: int
    """Largest resident set, as the kernel counts it."""


@dataclass(frozen=True)
class Assignment:
    label: int
    """-1: an outlier."""
    nearest: int
    similarity: float


def measured(command: list[str], environment: dict[str, str] | None = None) -> tuple[str, Cost]:
    """Runs a command under GNU time (a small parent, so that the peak is the command's own); its output and cost."""
    with tempfile.NamedTemporaryFile("r") as figures:
        outcome = subprocess.run(
            ["/usr/bin/time", "-f", "%e %U %S %M", "-o", figures.name, *command],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | (environment or {}),
        )
        if outcome.returncode != 0:
            raise ToolFailure(f"{' '.join(command)}\nexit {outcome.returncode}: {outcome.stderr.strip()[-2000:]}")
        seconds, user, system, kilobytes = map(float, figures.read().split()[-4:])
    return outcome.stdout, Cost(seconds, user + system, int(kilobytes) * 1024)


@dataclass(frozen=True)
class Assay:
    binary: Path
    model: Path | None
    threads: int

    @staticmethod
    def found(binary: str | None, model: str | None, threads: int) -> "Assay":
        """The release build and the encoder of this checkout, unless others are named."""
        path = Path(binary or os.environ.get("ASSAY_BINARY") or ROOT / ".build/release/assay")
        if not path.exists():
            raise SystemExit(f"{path} is missing: swift build -c release --product assay")
        folder = Path(model) if model else ROOT / "Models/all-MiniLM-L6-v2"
        return Assay(path.resolve(), folder.resolve() if folder.exists() else None, threads)

    def run(self, *arguments: str) -> tuple[str, Cost]:
        return measured([str(self.binary), *arguments, "--threads", str(self.threads), "--quiet"])

    def ingest(self, store: Path, table: Path) -> Cost:
        """Reads a table into a new store; one that is there is removed."""
        shutil.rmtree(store, ignore_errors=True)
        return self.run("ingest", str(table), "--store", str(store))[1]

    def mine(self, store: Path, intents: int | None, vectorizer: str, seed: int) -> Cost:
        """Mines at a number of intents, or at the one chosen by evidence (None)."""
        arguments = ["mine", "--store", str(store), "--intents", str(intents or "auto")]
        arguments += ["--vectorizer", vectorizer, "--seed", str(seed)]
        if vectorizer != "lexical":
            if self.model is None:
                raise ToolFailure("the encoder's weights are missing: scripts/setup")
            arguments += ["--model", str(self.model)]
        return self.run(*arguments)[1]

    def evaluate(self, store: Path, labels: Path) -> dict[str, float]:
        """`tickets, clusters, outlierShare, nmi, ari, accuracy`; outliers count as one cluster."""
        output, _ = self.run("evaluate", "--store", str(store), "--labels", str(labels), "--format", "json")
        return json.loads(output)


def newest_rows(store: Path) -> list[sqlite3.Row]:
    """The assignment rows of the newest mining run, with whatever columns this version writes."""
    database = sqlite3.connect(f"{(store / 'assay.sqlite').resolve().as_uri()}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    try:
        newest = "SELECT max(key) FROM run WHERE stage = 'mine'"
        return database.execute(f"SELECT * FROM assignment WHERE run = ({newest})").fetchall()
    finally:
        database.close()


def assignments(store: Path) -> dict[str, Assignment]:
    """Where the newest mining run put every ticket."""
    return {
        row["ticketID"]: Assignment(row["label"], row["nearestLabel"], row["similarity"]) for row in newest_rows(store)
    }


def curated_intents(store: Path) -> dict[str, str]:
    """Ticket → id of the intent that the newest mining run and the edits put it into, '' for none; by ticket id."""
    database = sqlite3.connect(f"{(store / 'assay.sqlite').resolve().as_uri()}?mode=ro", uri=True)
    try:
        (run,) = database.execute("SELECT max(key) FROM run WHERE stage = 'mine'").fetchone()
        curated = database.execute("SELECT count(*) FROM curatedRun WHERE run = ?", (run,)).fetchone()[0]
        table, label = ("curatedIntent", "COALESCE(a.curatedLabel, a.label)") if curated else ("intent", "a.label")
        return dict(database.execute(
            f"SELECT a.ticketID, COALESCE(i.id, '') FROM assignment a LEFT JOIN {table} i ON i.run = a.run"
            f" AND i.label = {label} WHERE a.run = ? ORDER BY a.ticketID", (run,)))
    finally:
        database.close()
