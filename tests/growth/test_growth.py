"""What strangers write is read in linear time: twice the text takes about twice the time, and no text takes long.

A pattern that backtracks does not show in everyday texts. Each reader is therefore fed texts that are nasty in many
ways. What is read in 5 ms is not measured further. `make growth` puts each text into a beginning and an end as well,
and measures longer ones.
"""

import ast
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.growth.alphabets import texts
from tests.growth.readers import ELSEWHERE, READERS, Reader, modules

THOROUGH = bool(os.environ.get("LIAN_GROWTH"))
LONGEST = 16_384 if THOROUGH else 2048
"""UTF-16 units of a message (Bot API "sendMessage"); thoroughly, with the addresses behind its words."""
SHORT = (16, 25, 39, 61)
MOST_SECONDS = 0.05
MOST_GROWTH = 3.2
"""Of time, for twice the text: linear is 2, quadratic 4."""
NOTICEABLE = MOST_SECONDS / 10
"""Seconds of processor time below which nobody waits, and a clock says little."""
TRIES = 4
PAUSES = (0.0, 0.1, 0.4, 1.5)
"""Seconds before it is measured again: what shares the machine with the tests may slow it for a second."""

ROOT = Path(__file__).parents[2]
FLOORS = ("rules", "dialogs", "cases", "handlers", "store", "scheduler", "bot")
# Opens files, in a process of its own.
APART = ("bot.copies",)


def seconds(read: Reader, text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start


def least(read: Reader, text: str, enough: float = 0) -> float:
    """The least of several measurements, as all that goes on beside it only adds; one within `enough` will do."""
    best = seconds(read, text)
    for _ in range(TRIES - 1):
        if best <= enough:
            break
        best = min(best, seconds(read, text))
    return best


def too_slow(read: Reader, text: str, twice: str) -> str | None:
    """How twice the text takes too long, or how the time has grown too much; None where neither is so."""
    both = least(read, twice, NOTICEABLE)
    if both <= NOTICEABLE:
        return None
    once = least(read, text)
    for pause in PAUSES:
        if both <= MOST_SECONDS and both / once < MOST_GROWTH:
            return None
        time.sleep(pause)
        once, both = min(once, least(read, text)), min(both, least(read, twice))
    return f"takes {both:.4f} s, {both / once:.1f} times as long as half the text"


@pytest.mark.parametrize("reader", READERS)
def test_twice_the_text_takes_about_twice_the_time_and_none_takes_long(reader: str) -> None:
    read = READERS[reader]
    read("a")
    # What takes exponential time would never end with the longest, so short ones come first.
    for n in SHORT:
        short = texts(n, framed=True)
        assert not {name for name, text in short.items() if least(read, text, MOST_SECONDS) > MOST_SECONDS}
    half, whole = texts(LONGEST // 2, framed=THOROUGH), texts(LONGEST, framed=THOROUGH)
    slow = {name: said for name, text in whole.items() if (said := too_slow(read, half[name], text))}
    assert not slow


@pytest.mark.parametrize(
    ("pattern", "unit", "n"),
    [
        (r"(?:[\w-]+\.)+[^\W\d_]{2,}", "a", 1200),  # links
        (r"(?:id\s*(?:id)?\s*[:#]?\s*)?(\d{5,20})$", " ", 72),  # accounts
        (r"<[^>]*>", "<", 2500),  # what stands between the tags
    ],
)
def test_what_is_quadratic_or_worse_is_found(pattern: str, unit: str, n: int) -> None:
    """The measure itself: some patterns as they were before they were mended."""
    assert too_slow(re.compile(pattern).search, "id" + unit * n, "id" + unit * 2 * n)


def readers_of_text() -> Iterator[tuple[str, str]]:
    """Each module that has patterns or folds text, and each public function of rules that takes text."""
    for floor in FLOORS:
        for path in sorted((ROOT / floor).rglob("*.py")):
            module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            if module.startswith(APART):
                continue
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.Import) and {it.name for it in node.names} & {"re", "unicodedata"}:
                    yield module, ""
            if floor != "rules":
                continue
            for function in tree.body:
                if isinstance(function, ast.FunctionDef) and not function.name.startswith("_"):
                    told = {
                        it.arg for it in function.args.args if it.annotation and ast.unparse(it.annotation) == "str"
                    }
                    if told & {"text", "words", "phrase", "name", "link", "subject", "when"}:
                        yield module, function.name


def test_every_reader_of_strangers_words_is_measured() -> None:
    found = set(readers_of_text())
    known = modules(READERS) | set(ELSEWHERE)
    assert {module for module, _ in found} - known == set(), "add it to READERS, or say in ELSEWHERE why not"
    functions = {f"{module}.{name}" for module, name in found if name and module not in ELSEWHERE}
    assert functions - set(READERS) == set()


def test_text_is_folded_in_one_place() -> None:
    """`unicodedata.normalize` takes quadratic time for piles of marks, and makes a text eighteen times as long."""
    folding = [
        path.relative_to(ROOT).as_posix()
        for floor in FLOORS
        for path in (ROOT / floor).rglob("*.py")
        if "normalize(" in path.read_text(encoding="utf-8")
    ]
    assert folding == ["rules/text/text_limits.py"]
