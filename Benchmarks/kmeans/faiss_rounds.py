"""FAISS's k-means on all points, from given centroids; prints one line of JSON as kmeans-bench does. A process of its
own, so that neither its threads nor its memory are there while the other side is timed."""

import json
import sys
import time

import faiss
import numpy as np


def main(vectors: str, start: str, iterations: int, threads: int) -> None:
    rows, centroids = np.load(vectors), np.load(start)
    faiss.omp_set_num_threads(threads)
    clustering = faiss.Clustering(rows.shape[1], len(centroids))
    clustering.niter = iterations
    # All points: by default FAISS takes at most 256 per centroid.
    clustering.min_points_per_centroid, clustering.max_points_per_centroid = 1, len(rows)
    faiss.copy_array_to_vector(centroids.ravel(), clustering.centroids)
    index = faiss.IndexFlatL2(rows.shape[1])
    begin = time.perf_counter()
    clustering.train(rows, index)
    seconds = time.perf_counter() - begin
    print(json.dumps({"seconds": seconds, "inertia": inertia(rows, index), "iterations": iterations}))


def inertia(rows: np.ndarray, index: faiss.Index) -> float:
    """Of the final centroids, for which FAISS has made no assignment yet: not timed. Differences in double."""
    centroids = index.reconstruct_n(0, index.ntotal)
    total = 0.0
    for begin in range(0, len(rows), 50_000):
        part = rows[begin : begin + 50_000]
        nearest = index.search(part, 1)[1][:, 0]
        total += float(((part.astype(np.float64) - centroids[nearest]) ** 2).sum())
    return total


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
