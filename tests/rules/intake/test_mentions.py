"""Who a report names is found by the tables published in docs/mentions.md, in linear time."""

import re
import time
from pathlib import Path

import pytest

from rules.subject.mentions import CAP, KnownPerson, bare_handles, find, told
from rules.text.name_folding import fold
from tests.addresses import at

PAGE = (Path(__file__).parents[3] / "docs" / "mentions.md").read_text(encoding="utf-8")


def rows(title: str) -> list[list[str]]:
    """The cells of a table, with the characters that its escapes stand for."""
    section = PAGE.split(f"## {title}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| `")]
    cells = [[cell.strip().strip("`") for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
    return [[_plain(cell) for cell in row] for row in cells]


def _plain(cell: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), cell).replace(r"\|", "|")


def found(known_as: str, says: str) -> str:
    """How the one who is known so is found in what the report says."""
    names = " ".join(word for word in known_as.split() if word[0] not in "@#")
    handles = tuple(word[1:] for word in known_as.split() if word[0] == "@")
    accounts = tuple(at(int(word[1:])) for word in known_as.split() if word[0] == "#")
    subject = says.removeprefix("subject: ") if says.startswith("subject: ") else ""
    words = told([] if subject else [says], [subject])
    hit = find((KnownPerson("1", (names,), handles, accounts),), words)
    return "certain" if hit.certain else "likely" if hit.likely else "no"


FOUND, NOT_FOUND = rows("These are found"), rows("These are not")


@pytest.mark.parametrize(("known_as", "says", "how", "why"), FOUND, ids=[f"{row[1]}-{row[3]}" for row in FOUND])
def test_what_the_page_says_is_found_is_found(known_as: str, says: str, how: str, why: str) -> None:
    assert found(known_as, says) == how, why


@pytest.mark.parametrize(("known_as", "says", "why"), NOT_FOUND, ids=[f"{row[1]}-{row[2]}" for row in NOT_FOUND])
def test_what_the_page_says_is_not_found_is_not(known_as: str, says: str, why: str) -> None:
    assert found(known_as, says) == "no", why


def test_the_page_promises_at_least_forty_of_each() -> None:
    assert len(FOUND) >= 40
    assert len(NOT_FOUND) >= 40


def test_whom_a_message_points_at_is_certain() -> None:
    assert find((KnownPerson("1", accounts=(at(42),)),), told(["他"], accounts=[at(42)])).certain == {"1"}


def test_a_bare_word_may_be_a_handle_unless_it_is_a_common_one() -> None:
    assert bare_handles(told(["找aming聊, the admin 骂人"])) == {"aming"}
    assert len(bare_handles(told([" ".join(f"word{n}" for n in range(1000))]))) == 400


NASTY = {
    "letters": "a",
    "letters with blanks": "a ",
    "Han": "明",
    "the name nearly": "阿",
    "full width": "ａ",
    "a form of eighteen letters": "\ufdfa",
    "a square word": "\u3316",
    "marks on marks": "\u0301",
    "digits": "7",
    "at signs": "@",
    "invisible": "\u200b",
    "stops": "。",
    "pictures": "🌸",
    "many handles": "@aming ",
}
WHO = tuple(
    KnownPerson(str(n), (f"阿明{n}", "aaaaaaaaaaaaaaab", "7777777777777778"), ("aming_x",), (at(n + 10**9),))
    for n in range(20)
)


@pytest.mark.parametrize("alphabet", NASTY.values(), ids=NASTY)
def test_twice_the_text_takes_about_twice_the_time(alphabet: str) -> None:
    def seconds(length: int) -> float:
        text = (alphabet * length)[:length]
        best = 9.0
        for _ in range(2):
            begun = time.process_time()
            find(WHO, told([text], [text[:300]]))
            best = min(best, time.process_time() - begun)
        return best

    once, twice = seconds(4_000), seconds(8_000)
    assert twice < 3.5 * once + 0.02
    assert twice < 1


def test_no_more_is_looked_at_than_a_report_can_hold() -> None:
    assert len(fold("\ufdfa" * (2 * CAP))) <= CAP
