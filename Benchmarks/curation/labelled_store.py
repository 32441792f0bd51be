"""A labelled set, mined once and kept: tickets, labels, and the intents that were found."""

import csv
import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import labelled_sets
from agreement import read_labels
from assay_tool import Assay
from edit_file import shown


@dataclass(frozen=True)
class LabelledStore:
    path: Path
    labels: Path
    """The table for 'assay evaluate'."""
    tickets: list[str]
    truth: np.ndarray
    """Label of each."""
    found: np.ndarray
    """Intent of each; '' for none."""
    vectors: np.ndarray
    """n × d, in their order, in double precision."""

    def places(self, tool: Assay) -> np.ndarray:
        """The intent of each as the store shows it now."""
        state = shown(tool, self.path)
        return np.array([state.places[ticket] for ticket in self.tickets])


def load(tool: Assay, name: str, data: Path, work: Path) -> LabelledStore:
    """Semantic vectors, number of intents by evidence, seed 1, no edits."""
    labelled = labelled_sets.load(name, data, 1)
    if labelled is None:
        raise SystemExit(f"{name} is not in {data}")
    folder = work / name
    mined, store = folder / "mined", folder / "store"
    table, labels = labelled_sets.write_export(labelled.texts, labelled.labels, folder)
    if not (folder / "done").exists():
        tool.ingest(mined, table)
        tool.mine(mined, None, "semantic", 1)
        (folder / "done").touch()
    shutil.rmtree(store, ignore_errors=True)
    shutil.copytree(mined, store)
    tool.run("export", "vectors", "--store", str(store), "--output", str(folder / "vectors.npy"))
    with open(folder / "vectors.ids.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    known = read_labels(labels)
    tickets = [row["ticket_id"] for row in rows]
    return LabelledStore(
        store, labels, tickets, np.array([known[ticket] for ticket in tickets]),
        np.array([row["intent_id"] for row in rows]), np.load(folder / "vectors.npy").astype(np.float64))
