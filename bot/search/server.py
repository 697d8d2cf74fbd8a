"""The process that searches with dictionaries: pinyin, Traditional as Simplified, English stems.

The first line holds the words of the categories, each further line a phrase and how many categories are wanted. Each
line is answered by one: the ids and scores of the likeliest categories. It ends with its input. All lines are JSON.
"""

import json
import sys
from collections.abc import Iterable

import opencc
import snowballstemmer
from pypinyin import Style, lazy_pinyin

from rules.catalogue.search import CategorySearch, LeafWords
from rules.catalogue.search_features import Reading


def with_dictionaries(leaves: Iterable[LeafWords]) -> CategorySearch:
    """Return a search of these words that knows dictionaries."""
    simplified, stem = opencc.OpenCC("tw2sp").convert, snowballstemmer.stemmer("english").stemWord

    def fold(text: str) -> str:
        return str(simplified(text.encode("utf-8", "replace").decode()))  # a lone surrogate is no character

    return CategorySearch(leaves, Reading(fold, lambda run: list(lazy_pinyin(run, style=Style.NORMAL)), stem))


def main() -> None:
    """Answer until the input ends."""
    find = with_dictionaries([LeafWords(*words) for words in json.loads(sys.stdin.readline())])
    _say(True)
    for line in sys.stdin:
        phrase, limit = json.loads(line)
        _say(find.scored(phrase, limit))


def _say(answer: object) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
