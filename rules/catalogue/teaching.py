"""What staff teach the search by putting cases into other categories."""

from collections.abc import Iterable, Mapping

from rules.catalogue.search import FIRST, LONGEST_PHRASE, Scored
from rules.catalogue.search_features import TELLING, Reading, features

FLOOR = 3
"""From how many cases on a feature teaches; fewer could tell of one of them."""

Lessons = Mapping[str, Mapping[str, int]]
"""In how many cases staff have put a feature into each category, from `FLOOR` on."""

_TAUGHT = 1.5
_PLAIN = Reading()
_INITIALS = "^"


def teaching(text: str) -> list[str]:
    """Return the features by which a text teaches: its words, and its pairs of words and of characters."""
    read = features(text[:LONGEST_PHRASE], _PLAIN)
    return [it for it, weight in read.items() if weight >= TELLING and not it.startswith(_INITIALS)]


def likeliest(found: Scored, asked: Iterable[str], taught: Lessons) -> tuple[str, ...]:
    """Return the likeliest categories: each taught feature of the phrase lifts those that staff chose.

    A phrase of which everything is taught is worth half as much again as the best match by the catalogue's words.
    """
    scores = dict(found)
    best, share = _TAUGHT * max(scores.values(), default=1.0), 1 / max(1, len(list(asked)))
    for cases in taught.values():
        for category, count in cases.items():
            scores[category] = scores.get(category, 0.0) + best * share * count / sum(cases.values())
    return tuple(sorted(scores, key=lambda category: -scores[category]))[:FIRST]
