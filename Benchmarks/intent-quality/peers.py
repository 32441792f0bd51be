"""The peers: clusterings of the encoder's vectors of every document. Slow, so each result is kept by set and seed.

- encoder + k-means: scikit-learn, k-means++, at the true number.
- UMAP + k-means: 15 neighbours, 5 dimensions, minimum distance 0, cosine; then k-means at the true number.
- UMAP + HDBSCAN: the same projection, minimum cluster size 10: the defaults that BERTopic documents, without the rest
  of that package. It finds its own number; outliers go to the cluster whose mean encoder vector is nearest by cosine.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans

from agreement import agreement
from labelled_sets import LabelledSet

Figures = dict[str, float]

ENCODER = "encoder + k-means"
UMAP_KMEANS = "UMAP 5-d + k-means"
UMAP_HDBSCAN = "UMAP + HDBSCAN"


def k_means(vectors: np.ndarray, clusters: int, seed: int) -> np.ndarray:
    return KMeans(clusters, random_state=seed).fit_predict(vectors)


def umap(vectors: np.ndarray, seed: int) -> np.ndarray:
    """n × 5. A fixed seed makes UMAP run on one thread."""
    from umap import UMAP  # takes seconds to import, and cached results do not need it

    return UMAP(
        n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=seed, n_jobs=1
    ).fit_transform(vectors)


def hdbscan(projected: np.ndarray, vectors: np.ndarray) -> tuple[np.ndarray, float]:
    """Labels without outliers, and the share that were outliers before they were sent to the nearest cluster."""
    from hdbscan import HDBSCAN

    labels = HDBSCAN(min_cluster_size=10).fit_predict(projected)
    outliers = labels < 0
    centres = np.stack([vectors[labels == label].mean(axis=0) for label in range(labels.max() + 1)])
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    labels[outliers] = (vectors[outliers] @ centres.T).argmax(axis=1)
    return labels, float(outliers.mean())


def measure(data: LabelledSet, seed: int, vectors: Callable[[], np.ndarray], folder: Path) -> dict[str, Figures]:
    """Agreement of every peer with the labels: `clusters, nmi, ari, accuracy, seconds` and, for HDBSCAN, the share
    of outliers. The seconds leave the encoder out; those of UMAP are in both rows that use it.
    """
    path = folder / f"{data.name}-{seed}.json"
    if path.exists():
        return json.loads(path.read_text())
    points = vectors()
    found: dict[str, Figures] = {}

    started = time.perf_counter()
    labels = k_means(points, data.intents, seed)
    found[ENCODER] = agreement(data.labels, labels) | {"seconds": time.perf_counter() - started}

    started = time.perf_counter()
    projected = umap(points, seed)
    projecting = time.perf_counter() - started

    started = time.perf_counter()
    labels = k_means(projected, data.intents, seed)
    seconds = projecting + time.perf_counter() - started
    found[UMAP_KMEANS] = agreement(data.labels, labels) | {"seconds": seconds}

    started = time.perf_counter()
    labels, outlier_share = hdbscan(projected, points)
    seconds = projecting + time.perf_counter() - started
    found[UMAP_HDBSCAN] = agreement(data.labels, labels) | {"seconds": seconds, "outlierShare": outlier_share}

    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(found, indent=2))
    return found
