"""The process that searches by words, with dictionaries (pinyin, Traditional, English stems), and by meaning.

The first line holds the words of the categories, each further line a phrase and how many categories are wanted. Each
line is answered by one: the ids and scores of the likeliest categories. It ends with its input. All lines are JSON.
"""

import json
import math
import sys
from collections.abc import Iterable, Mapping
from functools import cache

import opencc
import snowballstemmer
from pypinyin import Style, lazy_pinyin

from bot.search.meaning import NOTHING, Meaning
from rules.catalogue.search import FIRST, LONGEST_PHRASE, CategorySearch, LeafWords, Scored
from rules.catalogue.search_features import Reading, features

_WORDS_COUNT = 0.15
"""How much a score by words adds to the log-odds by meaning; what finds the most of the learnt sentences."""

_REPORTS_NOTHING = 0.8
"""From which likelihood on that a phrase reports nothing no category is offered."""


class SentenceSearch:
    """A search by words and by meaning at once."""

    def __init__(self, leaves: Iterable[LeafWords]) -> None:
        leaves = list(leaves)
        self._by_words, self._by_meaning, self._all = with_dictionaries(leaves), Meaning(leaves, fold), len(leaves)

    def __call__(self, phrase: str) -> tuple[str, ...]:
        """Return the ids of the likeliest categories, best first."""
        return tuple(id for id, _ in self.scored(phrase, FIRST))

    def scored(self, phrase: str, limit: int) -> Scored:
        """Return the ids of the `limit` likeliest categories and how likely they are, best first.

        None where no word says anything, or nothing is reported. Only the first 400 characters are read.
        """
        if not features(phrase := phrase[:LONGEST_PHRASE], self._by_words.reading):
            return []
        words = dict(self._by_words.scored(phrase, self._all))
        odds = self._by_meaning(phrase)
        if words and not self._by_words.legible(phrase):
            odds = dict.fromkeys(odds, 0.0)
        likely = likelihoods(odds, words)
        if likely[NOTHING] > _REPORTS_NOTHING:
            return []
        return [(id, it) for id, it in sorted(likely.items(), key=lambda it: -it[1]) if id != NOTHING][:limit]


def likelihoods(odds: Mapping[str, float], words: Mapping[str, float]) -> dict[str, float]:
    """Return how likely each category is, and nothing, by log-odds of meaning and scores by words; they sum to 1."""
    both = {id: it + _WORDS_COUNT * words.get(id, 0.0) for id, it in odds.items()}
    highest = max(both.values())
    parts = {id: math.exp(it - highest) for id, it in both.items()}
    whole = sum(parts.values())
    return {id: part / whole for id, part in parts.items()}


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
        _say(find.scored(phrase, limit))


def _say(answer: object) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
