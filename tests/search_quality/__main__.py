"""Print how many phrases find their category among the first three, beside plain keyword search."""

import csv
import json
import os
import resource
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import astuple
from pathlib import Path

from bot.search.server import SentenceSearch, with_dictionaries
from rules.catalogue.categories import Catalogue
from rules.catalogue.search import FIRST, CategorySearch, LeafWords, leaf_words
from rules.catalogue.search_features import Reading
from store.operator_files.catalogue import CATALOGUE_FILE

Find = Callable[[str], tuple[str, ...]]
Phrase = tuple[str, str, str]
"""The words, their language, and the category that they mean."""

_HERE = Path(__file__).parent
HELD_OUT = _HERE / "held_out.csv"
FRESH = _HERE / "fresh.csv"
FILES = {
    "written from the names alone": _HERE / "phrases.csv",
    "written after the synonyms, and held out": HELD_OUT,
    "written after the sentences, by somebody who saw the names alone": FRESH,
    "of row A2": _HERE.parent / "rules" / "intake" / "phrases.csv",
}


def main() -> None:
    """Print one table for each file of phrases, and the phrases that miss; who writes sentences sees none held out."""
    catalogue, leaves = CATALOGUE_FILE.shipped, leaf_words(CATALOGUE_FILE.shipped)
    ways: dict[str, Find] = {
        "search": SentenceSearch(leaves),
        "words": with_dictionaries(leaves),
        "plain": CategorySearch(leaves, Reading()),
        "keywords": keywords(catalogue),
    }
    say("The search's process: {:.1f} s of a processor to start and answer once, {} MB".format(*cost(leaves)))
    for title, file in FILES.items():
        phrases = read(file)
        say(f"\n{len(phrases)} phrases {title}, found among the first {FIRST}")
        for name, find in ways.items():
            say(f"  {name:<10}" + "".join(f"{lang} {rate:6.1%}   " for lang, rate in rates(find, phrases).items()))
        for words, lang, category in phrases if file not in (HELD_OUT, FRESH) else ():
            if category not in (found := ways["search"](words)):
                say(f"  missed  {lang:<8} {words} → {category}, not {' '.join(found)}")


def cost(leaves: list[LeafWords]) -> tuple[float, int]:
    """Return what the process of the search takes to start and to answer once: processor seconds, and megabytes."""
    lines = [[astuple(words) for words in leaves], ["有人骂我", FIRST]]
    subprocess.run(
        [sys.executable, "-m", "bot.search.server"],
        input="".join(json.dumps(line) + "\n" for line in lines),
        text=True,
        check=True,
        capture_output=True,
        env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
    )
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime, spent.ru_maxrss // 1024


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
