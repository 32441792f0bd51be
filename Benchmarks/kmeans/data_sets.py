"""Unit rows to cluster, float32, the same for the same seed; made in pieces, so that a million rows fit in memory."""

from collections.abc import Callable

import numpy as np

PIECE = 50_000
"""Rows made at once."""


def unit(rows: np.ndarray) -> np.ndarray:
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def noise(rows: int, columns: int, clusters: int, random: np.random.Generator) -> np.ndarray:
    """No structure: every direction is as likely as any other. The worst case of bounds that skip work."""
    return assembled(rows, columns, lambda count: random.standard_normal((count, columns), dtype=np.float32))


def mixture(rows: int, columns: int, clusters: int, random: np.random.Generator) -> np.ndarray:
    """More lumps than clusters, wide, and unequal: volumes of rank^-0.7, rows at a cosine of about 0.6 to their lump's
    centre. What a desk looks like."""
    lumps = max(1_000, 2 * clusters)
    centres = unit(random.standard_normal((lumps, columns)))
    volumes = np.arange(1, lumps + 1) ** -0.7
    return assembled(rows, columns, lambda count: scattered(
        centres[random.choice(lumps, count, p=volumes / volumes.sum())], 4 / 3, random))


def blobs(rows: int, columns: int, clusters: int, random: np.random.Generator) -> np.ndarray:
    """As many lumps as clusters, apart from each other: random seeds miss a third of them, and which of the many bad
    local optima k-means then ends in is chance."""
    centres = unit(random.standard_normal((clusters, columns)))
    return assembled(rows, columns, lambda count: scattered(centres[random.integers(0, clusters, count)], 0.5, random))


def scattered(centres: np.ndarray, width: float, random: np.random.Generator) -> np.ndarray:
    """Rows around unit centres, at a distance of about `width`."""
    return centres + width / np.sqrt(centres.shape[1]) * random.standard_normal(centres.shape, dtype=np.float32)


def assembled(rows: int, columns: int, piece: Callable[[int], np.ndarray]) -> np.ndarray:
    whole = np.empty((rows, columns), np.float32)
    for start in range(0, rows, PIECE):
        part = whole[start : start + PIECE]
        part[:] = unit(piece(len(part)))
    return whole


MAKERS = {"noise": noise, "mixture": mixture, "blobs": blobs}
