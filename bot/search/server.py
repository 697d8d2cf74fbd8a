"""The process that searches by words, with dictionaries (pinyin, Traditional, English stems), and by meaning.

The first line holds the words of the categories, each further line a phrase and how many categories are wanted. Each
line is answered by one: the ids and scores of the likeliest categories, and whether one is meant for sure. It ends with
its input. All lines are JSON.
"""

import json
import math
import sys
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from functools import cache

import opencc
import snowballstemmer
from pypinyin import Style, lazy_pinyin

from bot.search.meaning import NOTHING, Meaning
from rules.catalogue.search import FIRST, LONGEST_PHRASE, CategorySearch, Found, LeafWords
from rules.catalogue.search_features import Reading, features

_WORDS_COUNT = 0.15
"""How much a score by words adds to the log-odds by meaning; what finds the most of the learnt sentences."""

_SURE, _SURELY_NO_TALK = 0.2, 0.01
"""The least likelihood of a category, and the greatest of reporting nothing, where something is reported for sure."""

_REPORTS_NOTHING = 0.8
"""From which likelihood on that a phrase reports nothing no category is offered."""


class SentenceSearch:
    """A search by words and by meaning at once."""

    def __init__(self, leaves: Iterable[LeafWords]) -> None:
        leaves = list(leaves)
        self._by_words, self._by_meaning, self._all = with_dictionaries(leaves), Meaning(leaves, fold), len(leaves)

    def __call__(self, phrase: str, *, sure: bool = False) -> tuple[str, ...]:
        """Return the ids of the likeliest categories, best first.

        Args:
            sure: return them only where the phrase names for sure something that can be reported.
        """
        found = self.found(phrase, FIRST)
        return () if sure and not found.sure else tuple(id for id, _ in found.scored)

    def found(self, phrase: str, limit: int) -> Found:
        """Return the `limit` likeliest categories and how likely each is, best first.

        None where no word says anything, or nothing is reported. Only the first 400 characters are read.
        """
        if not features(phrase := phrase[:LONGEST_PHRASE], self._by_words.reading):
            return Found([], sure=False)
        words = self._by_words.found(phrase, self._all)
        legible = self._by_words.legible(phrase)
        if words.scored and not legible:
            return Found(words.scored[:limit], words.sure)
        likely = likelihoods(self._by_meaning(phrase), dict(words.scored))
        found = best(likely, limit) if likely[NOTHING] <= _REPORTS_NOTHING else {}
        return Found(list(found.items()), legible and is_sure(likely))


def likelihoods(odds: Mapping[str, float], words: Mapping[str, float]) -> dict[str, float]:
    """Return how likely each category is, and nothing, by log-odds of meaning and scores by words; they sum to 1."""
    both = {id: it + _WORDS_COUNT * words.get(id, 0.0) for id, it in odds.items()}
    highest = max(both.values())
    parts = {id: math.exp(it - highest) for id, it in both.items()}
    whole = sum(parts.values())
    return {id: part / whole for id, part in parts.items()}


def best(likely: Mapping[str, float], count: int) -> dict[str, float]:
    """Return the likeliest categories, best first."""
    ranked = sorted((id for id in likely if id != NOTHING), key=lambda id: -likely[id])
    return {id: likely[id] for id in ranked[:count]}


def is_sure(likely: Mapping[str, float]) -> bool:
    """Whether something that can be reported is meant for sure."""
    return max(it for id, it in likely.items() if id != NOTHING) >= _SURE and likely[NOTHING] <= _SURELY_NO_TALK


def with_dictionaries(leaves: Iterable[LeafWords]) -> CategorySearch:
    """Return a search of these words that knows dictionaries."""
    stem = snowballstemmer.stemmer("english").stemWord
    return CategorySearch(leaves, Reading(fold, lambda run: list(lazy_pinyin(run, style=Style.NORMAL)), stem))


def fold(text: str) -> str:
    """Return a text in Simplified characters and words; a lone surrogate is no character."""
    return str(_simplified().convert(text.encode("utf-8", "replace").decode()))


@cache
def _simplified() -> opencc.OpenCC:
    return opencc.OpenCC("tw2sp")


def main() -> None:
    """Answer until the input ends."""
    find = SentenceSearch([LeafWords(*words) for words in json.loads(sys.stdin.readline())])
    _say(True)
    for line in sys.stdin:
        phrase, limit = json.loads(line)
        _say(astuple(find.found(phrase, limit)))


def _say(answer: object) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
