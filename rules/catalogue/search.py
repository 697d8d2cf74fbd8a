"""Search the catalogue by a sentence in the reporter's own words."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from rules.catalogue.categories import Catalogue, Category, LocalTexts
from rules.catalogue.search_features import (
    STOP_WORDS,
    TELLING,
    Features,
    Reading,
    features,
    has_han,
    initials,
    is_pinyin,
    latin_words,
    slips,
)

# The weight of each part of the catalogue.
_OWN_WORDS, _EXAMPLES, _BRANCHES = 1.0, 0.6, 0.35

_OFTEN = 1.5
"""How soon more texts with the same feature stop to count; BM25 calls it k1."""

_SHORTEST_MISSPELT, _LONGEST_MISSPELT = 5, 32
_MISSPELT = 0.6
LONGEST_PHRASE = 400

FIRST = 3
"""How many categories are offered for a phrase."""

_SURE = 3.45
"""The least score of a category that a phrase names for sure: what a pair of characters gives that few of them have."""


Scored = list[tuple[str, float]]
"""Ids of categories and their scores, likeliest first."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search has found; `sure` where the words name for sure something that can be reported."""

    scored: Scored
    sure: bool


@dataclass(frozen=True, slots=True)
class LeafWords:
    """The words by which a category is found, of all languages.

    Attributes:
        names: its names and labels; categories of the same names share their words.
        branches: the names of the branches above it.
        within: the words that tell those branches.
    """

    id: str
    names: tuple[str, ...]
    synonyms: tuple[str, ...]
    examples: tuple[str, ...]
    branches: tuple[str, ...]
    within: tuple[str, ...]


def leaf_words(catalogue: Catalogue) -> list[LeafWords]:
    """Return the words of each category, in the order of the file."""
    return [_words(catalogue, category) for category in catalogue.categories.values()]


class CategorySearch:
    """An index of the words of categories, built once.

    A feature counts for more the fewer categories have it and the more of a category's texts do (BM25). Of categories
    of the same names the first is found, and another before it where the phrase names its branch, as news.
    """

    def __init__(self, leaves: Iterable[LeafWords], reading: Reading) -> None:
        self.reading = reading
        by_names: dict[tuple[str, ...], list[LeafWords]] = defaultdict(list)
        for leaf in leaves:
            by_names[tuple(leaf.names)].append(leaf)
        self._alike = list(by_names.values())
        self._within = {leaf.id: self._telling(leaf.within) for alike in self._alike for leaf in alike}
        self._found_in: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._misspelt: dict[str, set[str]] = defaultdict(set)
        for number, alike in enumerate(self._alike):
            for feature, weight in self._of(alike).items():
                self._found_in[feature].append((number, weight * (_OFTEN + 1) / (weight + _OFTEN)))
        for feature in self._found_in:
            if _may_be_misspelt(feature):
                for slip in slips(feature):
                    self._misspelt[slip].add(feature)

    def __call__(self, phrase: str, limit: int = FIRST, *, sure: bool = False) -> tuple[str, ...]:
        """Return the ids of the `limit` likeliest categories, best first; none where no word is known.

        Args:
            sure: return them only where the phrase names one of them for sure.
        """
        found = self.found(phrase, limit)
        return () if sure and not found.sure else tuple(id for id, _ in found.scored)

    def found(self, phrase: str, limit: int) -> Found:
        """Return the `limit` likeliest categories, and whether the phrase names one of them for sure."""
        scored = self.scored(phrase, limit)
        return Found(scored, bool(scored) and scored[0][1] >= _SURE)

    def scored(self, phrase: str, limit: int) -> Scored:
        """Return the ids of the `limit` likeliest categories and their scores, best first.

        Only the first 400 characters are read.
        """
        scores: dict[int, float] = defaultdict(float)
        read = self._corrected(features(phrase[:LONGEST_PHRASE], self.reading))
        for feature, weight in read.items():
            places = self._found_in.get(feature, ())
            rarity = math.log(1 + len(self._alike) / (1 + len(places)))
            for number, own in places:
                scores[number] += weight * own * rarity
        best = sorted(scores, key=lambda number: (-scores[number], number))[:limit]
        found = [(leaf.id, scores[number]) for number in best for leaf in self._told(read, self._alike[number])]
        return found[:limit]

    def legible(self, phrase: str) -> bool:
        """Whether a phrase is in words; not where most of it is pinyin, initials, or one or two misspelt words."""
        words = latin_words(phrase)
        if has_han(phrase) or not words:
            return True
        odd = [it for it in words if it not in STOP_WORDS and f"={self.reading.stem(it)}" not in self._found_in]
        spelt = sum(map(is_pinyin, odd))
        return 2 * len(odd) <= len(words) or (len(words) > 2 and 2 * spelt < len(odd))

    def _told(self, read: Features, alike: list[LeafWords]) -> list[LeafWords]:
        first, *others = alike
        return [*(leaf for leaf in others if self._within[leaf.id] & read.keys()), first]

    def _telling(self, texts: Iterable[str]) -> frozenset[str]:
        read = (features(text, self.reading) for text in texts)
        return frozenset(feature for found in read for feature, weight in found.items() if weight >= TELLING)

    def _of(self, alike: list[LeafWords]) -> Features:
        """Return the weights of the features of categories; a text shares its weight out among its features."""
        texts: dict[str, float] = {}
        for leaf in alike:
            texts |= dict.fromkeys([*leaf.branches, *leaf.within], _BRANCHES) | dict.fromkeys(leaf.examples, _EXAMPLES)
        texts |= (own := {text: _OWN_WORDS for leaf in alike for text in (*leaf.names, *leaf.synonyms)})
        found: Features = defaultdict(float)
        for text, part in texts.items():
            read = features(text, self.reading)
            share = part / math.sqrt(sum(weight >= TELLING for weight in read.values()) or 1)
            for feature in read:
                found[feature] += share
        for text in own:
            found |= dict.fromkeys(initials(text, self.reading), _OWN_WORDS)
        return found

    def _corrected(self, found: Features) -> Features:
        """Return the features, and the words of the catalogue that are one slip away from an unknown one."""
        corrected = dict(found)
        for feature in found:
            if _may_be_misspelt(feature) and feature not in self._found_in:
                for word in {word for slip in slips(feature) for word in self._misspelt.get(slip, ())}:
                    corrected.setdefault(word, _MISSPELT)
        return corrected


def _may_be_misspelt(feature: str) -> bool:
    return feature.startswith("=") and " " not in feature and _SHORTEST_MISSPELT < len(feature) <= _LONGEST_MISSPELT


def _words(catalogue: Catalogue, category: Category) -> LeafWords:
    above = [catalogue.branches[id] for id in category.path]
    return LeafWords(
        category.id,
        (*category.names.values(), *category.labels.values()),
        _all(category.synonyms),
        _all(category.examples),
        tuple(name for branch in above for name in branch.names.values()),
        tuple(word for branch in above for word in _all(branch.synonyms)),
    )


def _all(words: LocalTexts) -> tuple[str, ...]:
    return tuple(chain.from_iterable(words.values()))
