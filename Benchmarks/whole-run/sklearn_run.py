"""The peer: texts to intents in one scikit-learn process, with the settings people start from.

tf-idf of 1–2-grams (in at least 2 documents), truncated SVD to 256 dimensions, rows of length 1, k-means once.
Reads tickets.csv; writes ticket_id,label. Timed from outside, start of the interpreter included.
"""

import argparse
import csv
from pathlib import Path

from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("tickets", type=Path)
    parser.add_argument("found", type=Path)
    parser.add_argument("--intents", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    with open(wanted.tickets, newline="", encoding="utf-8") as file:
        rows = [(row["id"], row["text"]) for row in csv.DictReader(file)]
    matrix = TfidfVectorizer(ngram_range=(1, 2), min_df=2).fit_transform(text for _, text in rows)
    vectors = normalize(TruncatedSVD(256, random_state=wanted.seed).fit_transform(matrix), copy=False)
    labels = KMeans(wanted.intents, random_state=wanted.seed).fit_predict(vectors)
    with open(wanted.found, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["ticket_id", "label"])
        table.writerows([row[0], label] for row, label in zip(rows, labels))


if __name__ == "__main__":
    main()
