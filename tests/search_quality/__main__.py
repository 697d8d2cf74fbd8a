"""Print how many phrases find their category among the first three, beside plain keyword search."""

import csv
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from bot.search.server import SentenceSearch, with_dictionaries
from rules.catalogue.categories import Catalogue
from rules.catalogue.search import FIRST, CategorySearch, leaf_words
from rules.catalogue.search_features import Reading
from store.operator_files.catalogue import CATALOGUE_FILE

Find = Callable[[str], tuple[str, ...]]
Phrase = tuple[str, str, str]
"""The words, their language, and the category that they mean."""

_HERE = Path(__file__).parent
HELD_OUT = _HERE / "held_out.csv"
FILES = {
    "written from the names alone": _HERE / "phrases.csv",
    "written after the synonyms, and held out": HELD_OUT,
    "of row A2": _HERE.parent / "rules" / "intake" / "phrases.csv",
}


def main() -> None:
    """Print one table for each file of phrases, and the phrases that miss; who writes sentences sees none held out."""
    catalogue = CATALOGUE_FILE.shipped
    ways: dict[str, Find] = {
        "search": SentenceSearch(leaf_words(catalogue)),
        "words": with_dictionaries(leaf_words(catalogue)),
        "plain": CategorySearch(leaf_words(catalogue), Reading()),
        "keywords": keywords(catalogue),
    }
    for title, file in FILES.items():
        phrases = read(file)
        say(f"\n{len(phrases)} phrases {title}, found among the first {FIRST}")
        for name, find in ways.items():
            say(f"  {name:<10}" + "".join(f"{lang} {rate:6.1%}   " for lang, rate in rates(find, phrases).items()))
        for words, lang, category in phrases if file != HELD_OUT else ():
            if category not in (found := ways["search"](words)):
                say(f"  missed  {lang:<8} {words} → {category}, not {' '.join(found)}")


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")


def read(file: Path) -> list[Phrase]:
    """Read phrases."""
    with file.open(encoding="utf-8", newline="") as rows:
        return [(row[0], row[1] if len(row) == 3 else "all", row[-1]) for row in csv.reader(rows)][1:]


def rates(find: Find, phrases: Iterable[Phrase]) -> dict[str, float]:
    """Return the share of phrases that find their category, by language and of all."""
    hits: dict[str, list[bool]] = defaultdict(list)
    for words, lang, category in phrases:
        found = category in find(words)[:FIRST]
        hits[lang].append(found)
        hits["all"].append(found)
    return {lang: sum(found) / len(found) for lang, found in sorted(hits.items())}


def keywords(catalogue: Catalogue) -> Find:
    """Return plain keyword search: the categories of which most names and synonyms stand in the phrase as they are."""
    words = {
        category.id: {word.lower() for texts in (category.names, category.labels) for word in texts.values()}
        | {word.lower() for texts in category.synonyms.values() for word in texts}
        for category in catalogue.categories.values()
    }

    def find(phrase: str) -> tuple[str, ...]:
        told = phrase.lower()
        held = {id: sum(word in told for word in own) for id, own in words.items()}
        return tuple(sorted((id for id in held if held[id]), key=lambda id: -held[id]))[:FIRST]

    return find


if __name__ == "__main__":
    main()
