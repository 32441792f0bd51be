"""How hard a generated desk is to mine: agreement of a plain baseline with the planted intents.

The baseline is tf-idf (stop words out), truncated SVD to 100 dimensions, rows normalised, and k-means at the true
number of intents, on the English normal tickets. A ticket's text is its subject and the customer's first comment.
Printed: NMI (arithmetic) and accuracy (best one-to-one match of clusters and intents), the mean of three seeds. Real
customer questions give an NMI between 0.56 and 0.67 with the same baseline (BANKING77, CLINC150); a desk outside
0.60 to 0.75 is easier or harder than real text.

Needs Python 3.9 or newer with scikit-learn and scipy:

    python3 -m venv env && env/bin/pip install scikit-learn
    assay generate --tickets 20000 --seed 1 --output desk
    env/bin/python Benchmarks/generator-difficulty/difficulty.py desk

With --every-language after the folder, all normal tickets are taken, as 'assay evaluate --labels truth/labels.csv' does.
"""

import csv
import glob
import json
import os
import sys

import numpy
from scipy.optimize import linear_sum_assignment
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score, confusion_matrix, normalized_mutual_info_score
from sklearn.preprocessing import normalize


def read_truth(folder, every_language):
    """The intent of every normal ticket, or of every English one, by ticket id."""
    with open(os.path.join(folder, "truth", "tickets.csv"), newline="") as file:
        return {
            int(row["ticket_id"]): row["intent"]
            for row in csv.DictReader(file)
            if row["kind"] == "normal" and (every_language or row["language"] == "en")
        }


def read_texts(folder, wanted):
    """Subject and first comment of the wanted tickets, by ticket id; border tickets count once."""
    texts = {}
    for path in sorted(glob.glob(os.path.join(folder, "export", "tickets-*.json"))):
        with open(path, encoding="utf-8") as file:
            for line in file:
                ticket = json.loads(line)
                if ticket["id"] in wanted:
                    texts[ticket["id"]] = ticket["subject"] + "\n" + ticket["comments"][0]["body"]
    return texts


def accuracy(truth, labels):
    table = confusion_matrix(truth, labels)
    rows, columns = linear_sum_assignment(-table)
    return table[rows, columns].sum() / len(truth)


def main(folder, every_language):
    truth = read_truth(folder, every_language)
    texts = read_texts(folder, truth)
    ids = sorted(texts)
    names = sorted(set(truth[i] for i in ids))
    number = {name: index for index, name in enumerate(names)}
    target = numpy.array([number[truth[i]] for i in ids])
    matrix = TfidfVectorizer(stop_words="english").fit_transform([texts[i] for i in ids])
    print(f"{len(ids)} {'' if every_language else 'English '}normal tickets, {len(names)} intents, {matrix.shape[1]} terms")
    results = []
    for seed in range(3):
        vectors = normalize(TruncatedSVD(100, random_state=seed).fit_transform(matrix))
        labels = KMeans(len(names), n_init=1, random_state=seed).fit_predict(vectors)
        results.append(
            (
                normalized_mutual_info_score(target, labels),
                accuracy(target, labels),
                adjusted_rand_score(target, labels),
            )
        )
        print("seed %d: NMI %.3f accuracy %.3f ARI %.3f" % ((seed,) + results[-1]))
    print("mean:   NMI %.3f accuracy %.3f ARI %.3f" % tuple(numpy.mean(results, axis=0)))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--every-language"]):
        sys.exit(__doc__)
    main(sys.argv[1], len(sys.argv) == 3)
