"""How well found clusters match known labels, by the definitions of 'assay evaluate'.

Normalised mutual information (arithmetic mean of the entropies), adjusted Rand index, and accuracy: the share of the
items on the best one-to-one matching of clusters to labels. Compares any two CSV files with the columns
ticket_id,label: python agreement.py truth.csv found.csv
"""

import argparse
import csv
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score
from sklearn.metrics.cluster import contingency_matrix


def agreement(truth: Sequence, found: Sequence) -> dict[str, float]:
    """`tickets, clusters, nmi, ari, accuracy` of two labellings of the same items, in the same order."""
    table = contingency_matrix(truth, found)
    rows, columns = linear_sum_assignment(-table)
    return {
        "tickets": len(truth),
        "clusters": len(np.unique(found)),
        "nmi": float(normalized_mutual_info_score(truth, found)),
        "ari": float(adjusted_rand_score(truth, found)),
        "accuracy": float(table[rows, columns].sum() / len(truth)),
    }


def read_labels(path: Path) -> dict[str, str]:
    """The label of every ticket id."""
    with open(path, newline="", encoding="utf-8") as file:
        return {row["ticket_id"]: row["label"] for row in csv.DictReader(file)}


def main() -> None:
    parser = argparse.ArgumentParser(description="Agreement of two CSV files with the columns ticket_id,label.")
    parser.add_argument("truth", type=Path)
    parser.add_argument("found", type=Path)
    arguments = parser.parse_args()
    truth, found = read_labels(arguments.truth), read_labels(arguments.found)
    ids = [ticket for ticket in truth if ticket in found]
    if not ids:
        raise SystemExit("no ticket is in both files")
    print(json.dumps(agreement([truth[i] for i in ids], [found[i] for i in ids]), indent=2))


if __name__ == "__main__":
    main()
