"""Which score tells questions that no intent covers from those of small intents: CLINC150 with its out-of-scope lists.

Reads two float32 matrices of unit rows (.npy), in-scope questions with their intents and out-of-scope questions, thins
20 intents to 8..20 questions, and prints for each score: AUROC, and with the lowest 5% cast out the share of
out-of-scope, in-scope and small-intent questions among them, and the worst of the small intents.

    python3 -m venv env && env/bin/pip install numpy scikit-learn
    env/bin/python Benchmarks/outliers/outliers.py IN_SCOPE.npy INTENTS.npy OUT_OF_SCOPE.npy [--plain]

--plain leaves the vectors as they are; otherwise their mean is subtracted first, as the clustering does.
"""

import sys

import numpy
from sklearn.cluster import KMeans
from sklearn.metrics import roc_auc_score


def unit(rows):
    return (rows / numpy.maximum(numpy.linalg.norm(rows, axis=1, keepdims=True), 1e-9)).astype(numpy.float32)


def neighbours(vectors, count):
    """The rows most like each row and their cosines, nearest first."""
    lists = []
    for start in range(0, len(vectors), 2000):
        cosines = vectors[start : start + 2000] @ vectors.T
        cosines[numpy.arange(len(cosines)), start + numpy.arange(len(cosines))] = -2
        best = numpy.argpartition(-cosines, count, axis=1)[:, :count]
        order = numpy.argsort(-numpy.take_along_axis(cosines, best, 1), axis=1)
        best = numpy.take_along_axis(best, order, 1)
        lists.append((best, numpy.take_along_axis(cosines, best, 1)))
    return tuple(numpy.concatenate(parts) for parts in zip(*lists))


def main():
    inside, intents, outside = (numpy.load(path) for path in sys.argv[1:4])
    random = numpy.random.default_rng(0)
    # The out-of-scope share of the whole data set: 1,200 to 22,500.
    outside = outside[random.permutation(len(outside))[: len(inside) * 1200 // 22500]]
    vectors = numpy.concatenate([inside, outside])
    intents = numpy.concatenate([intents, numpy.full(len(outside), -1)])
    kept = numpy.ones(len(vectors), bool)
    small = random.permutation(intents.max() + 1)[:20]
    for intent in small:
        rows = random.permutation(numpy.where(intents == intent)[0])
        kept[rows[random.integers(8, 21) :]] = False
    vectors, intents = vectors[kept], intents[kept]
    if "--plain" not in sys.argv:
        vectors = vectors - vectors.mean(0)
    vectors = unit(vectors)

    nearest, values = neighbours(vectors, 20)
    likeness = values[:, :10].mean(1)
    smoothed = unit(vectors + vectors[nearest[:, :9]].sum(1))
    labels = KMeans(150, n_init=1, random_state=0, max_iter=25).fit(smoothed).labels_
    centroids = unit(numpy.stack([vectors[labels == label].mean(0) for label in range(150)]))
    scores = vectors @ centroids.T
    ordered = numpy.sort(scores, axis=1)
    own = scores[numpy.arange(len(vectors)), labels]
    around = likeness[nearest[:, :10]].mean(1)
    table = {
        "mean cosine, 5 nearest": values[:, :5].mean(1),
        "mean cosine, 10 nearest": likeness,
        "mean cosine, 20 nearest": values.mean(1),
        "density over neighbours' (LOF)": (1.05 - around) / (1.05 - likeness),
        "likeness less the neighbours'": likeness - around,
        "cosine, own centroid": own,
        "margin of the two centroids": ordered[:, -1] - ordered[:, -2],
        "10 nearest + own centroid": likeness + own,
        "neighbours in the own cluster": (labels[nearest[:, :10]] == labels[:, None]).mean(1),
    }
    is_outside = intents < 0
    limit = 0.6 * numpy.median(likeness)
    print(
        f"{len(vectors)} questions, {is_outside.sum()} out of scope, {numpy.isin(intents, small).sum()} of small intents;"
        f" likeness below 0.6 of the middle: {(likeness < limit).mean():.3f} of all,"
        f" {(likeness[~is_outside] < limit).mean():.3f} of those in scope"
    )
    is_small = numpy.isin(intents, small)
    for name, score in table.items():
        out = numpy.zeros(len(vectors), bool)
        out[numpy.argsort(score, kind="stable")[: len(vectors) // 20]] = True
        worst = max(out[intents == intent].mean() for intent in small)
        print(
            f"{name:32s} AUROC {roc_auc_score(is_outside, -score):.3f}  out of scope {out[is_outside].mean():.3f}"
            f"  in scope {out[~is_outside].mean():.3f}  small {out[is_small].mean():.3f}  worst small {worst:.2f}"
        )


main()
