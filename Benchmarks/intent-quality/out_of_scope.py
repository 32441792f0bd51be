"""Whether queries that belong to no intent look like outliers: CLINC150 with its out-of-scope queries mixed in.

AUROC: the probability that an out-of-scope query scores as stranger than an in-scope one. The product is mined at the
number chosen by itself; peers score the encoder's vectors of every document.
"""

import shutil
import sys
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import roc_auc_score
from sklearn.neighbors import NearestNeighbors

import labelled_sets
from agreement import read_labels
from assay_tool import Assay, newest_rows
from reference_encoder import cached_encodings

OUT = "out of scope"
NEIGHBOURS = 10


def strangeness(store: Path) -> dict[str, float]:
    """The outlier score of every mined ticket, high for strange: the score that the store holds where it holds one,
    else how unlike its nearest intent a ticket is.
    """
    rows = newest_rows(store)
    if rows and "outlierScore" in rows[0].keys():
        return {row["ticketID"]: row["outlierScore"] for row in rows}
    return {row["ticketID"]: -row["similarity"] for row in rows}


def product(tool: Assay, vectorizer: str, intents: int | None, texts: list[str], labels: list[str], work: Path) -> str:
    folder = work / "stores" / "out-of-scope"
    table, truth_file = labelled_sets.write_export(texts, labels, folder)
    truth = read_labels(truth_file)
    store = folder / "store"
    tool.ingest(store, table)
    tool.mine(store, intents, vectorizer, seed=1)
    scores = strangeness(store)
    called = {row["ticketID"]: row["label"] < 0 for row in newest_rows(store)}
    shutil.rmtree(folder)
    is_out = np.array([truth[ticket] == OUT for ticket in scores])
    outliers = np.array([called[ticket] for ticket in scores])
    area = roc_auc_score(is_out, list(scores.values()))
    return f"| assay, {vectorizer} | {area:.3f} | {outliers[is_out].mean():.1%} | {outliers[~is_out].mean():.1%} |"


def peers(vectors: np.ndarray, is_out: np.ndarray, intents: int) -> list[str]:
    distances = KMeans(intents, random_state=1).fit_transform(vectors).min(axis=1)
    near, _ = NearestNeighbors(n_neighbors=NEIGHBOURS + 1, n_jobs=2).fit(vectors).kneighbors(vectors)
    scores = {
        "encoder + k-means at the true number, distance to the centroid": distances,
        f"encoder, distance to the {NEIGHBOURS}th neighbour": near[:, NEIGHBOURS],
    }
    return [f"| {name} | {roc_auc_score(is_out, score):.3f} | – | – |" for name, score in scores.items()]


def table(tool: Assay | None, vectorizers: list[str], model: Path, data: Path, work: Path) -> str:
    inside = labelled_sets.load("clinc150", data, seed=1)
    if inside is None:
        print(f"clinc150: skipped, not in {data}", file=sys.stderr)
        return ""
    outside = [text for text, _ in labelled_sets.clinc150_out_of_scope(data)]
    texts, labels = inside.texts + outside, inside.labels + [OUT] * len(outside)
    lines = ["| | AUROC | outliers, out of scope | outliers, in scope |", "|---|---|---|---|"]
    if tool:
        lines += [product(tool, vectorizer, None, texts, labels, work) for vectorizer in vectorizers]
    encodings = work / "encodings"
    vectors = np.concatenate([
        cached_encodings(inside.texts, model, encodings, "clinc150"),
        cached_encodings(outside, model, encodings, "clinc150-out-of-scope"),
    ])
    lines += peers(vectors, np.array([label == OUT for label in labels]), inside.intents)
    return "\n".join(lines)
