"""What 'assay intents split --tickets' takes along, worked out again from exported vectors: so that thousands of splits
can be tried without the binary. 'run accuracy' checks it, ticket by ticket, against what the binary does."""

import numpy as np

ROUNDS = 10


def unit(vector: np.ndarray) -> np.ndarray:
    length = np.linalg.norm(vector)
    return vector / length if length > 0 else vector


def taken(vectors: np.ndarray, seeds: list[int]) -> np.ndarray:
    """Which rows go with the seeds. `vectors`: n × d, rows of length 1 or 0."""
    is_seed = np.zeros(len(vectors), dtype=bool)
    is_seed[seeds] = True
    sides = is_seed
    shown = len(seeds) * unit(vectors[is_seed].sum(axis=0))
    for _ in range(ROUNDS):
        middle = unit(shown + unit(vectors[sides].sum(axis=0)))
        following = is_seed | (vectors @ (middle - unit(vectors[~sides].sum(axis=0))) > 0)
        if (following == sides).all():
            break
        sides = following
    return sides
