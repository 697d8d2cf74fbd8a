"""Small talk: words that report nothing, such as thanks, a greeting, or the question how far a case is.

Words are read against one table of phrases. The remaining words, without its phrases and without filling words, decide:
nothing left is small talk; something left is left to the catalogue's search, which says whether it names an offence.
"""

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rules.text.name_folding import SIMPLIFIED
from rules.text.text_limits import folded


class TalkKind(StrEnum):
    """What small talk is about; of several the first counts. `DANGER`: somebody is about to harm themselves."""

    DANGER = "danger"
    WITHDRAW = "withdraw"
    APPEAL = "appeal"
    REPORT = "report"
    PERSON = "person"
    PROGRESS = "progress"
    LANGUAGE = "language"
    HELP = "help"
    THANKS = "thanks"
    GREETING = "greeting"


_POLITE = {TalkKind.THANKS, TalkKind.GREETING}

_BESIDE = re.compile(r"[^\w👍👌🙏🌹💐😊🙂😀😄🤝💪🎉✅👏🥰😘❤💯👋🫡🫶]+|_+")

_LINES = re.compile(r"\n\s*")

_LONGEST = 200
"""Characters of words that may be small talk; who writes more has something to tell."""


def _pattern(*phrases: str) -> re.Pattern[str]:
    """Return the pattern of any of these; characters as `SIMPLIFIED` makes them, which is more than Simplified."""
    return re.compile("|".join(f"(?:{_LINES.sub('', phrase.strip())})" for phrase in phrases).translate(SIMPLIFIED))


_READ = tomllib.loads(Path(__file__).with_name("small_talk.toml").read_text(encoding="utf-8"))
_TABLE = {TalkKind(row["is"]): _pattern(*row["phrases"]) for row in _READ["kind"]}
_MADE_OF = {
    TalkKind(row["is"]): (_pattern(row["words"]), _pattern(row["words"], row["beside"], _READ["filling"]["words"]))
    for row in _READ["kind"]
    if "words" in row
}
_OTHERS = _pattern(_READ["others"]["words"])
_PAIRS = _LINES.sub("", _READ["cantonese"]["words"].strip()).translate(SIMPLIFIED).split("|")
_CANTONESE = dict(pair.split() for pair in _PAIRS)
_IN_CANTONESE = re.compile("|".join(_CANTONESE))
_SEAM = re.compile(r"(?<=[a-z])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=[a-z])")
"""Where Latin letters and Chinese characters meet."""
_FILLING = _pattern(_READ["filling"]["words"])
_NOTE = re.compile(rf"\s*(?:{'|'.join(_READ['note']['signs'])})\s*[:：]\s*(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """What is heard in words: the kind of their phrases, None without any; and the words beside the phrases, empty
    where they only fill."""

    kind: TalkKind | None
    rest: str = ""

    @property
    def bare(self) -> bool:
        """Whether they are thanks, a greeting or the like, and nothing else."""
        return self.kind not in (None, TalkKind.REPORT) and not self.rest


def hear(text: str, without: Collection[TalkKind] = ()) -> SmallTalk:
    """Read words against the table, `without` kinds that they cannot be about."""
    if len(text) > _LONGEST:
        return SmallTalk(None, text)
    plain = folded(text).lower().replace("\ufe0f", "")
    spoken = _IN_CANTONESE.sub(lambda it: _CANTONESE[it[0]], plain.translate(SIMPLIFIED))
    left = spoken = _BESIDE.sub(" ", _SEAM.sub(" ", spoken.replace("'", " "))).strip()
    pieces = spoken.split()
    if not left:
        # Only signs: a question mark asks, anything else, such as an emoji, is an answer of kindness.
        return SmallTalk(TalkKind.PROGRESS if "?" in plain else TalkKind.THANKS)
    kinds: set[TalkKind] = set()
    for kind, phrases in _TABLE.items():
        beside = phrases.sub(" ", left).strip() if kind not in without else left
        if beside != left:
            kinds.add(kind)
        left = beside
    if TalkKind.DANGER in kinds:
        return SmallTalk(TalkKind.DANGER, text)  # all of it is kept
    rest = left if _FILLING.sub("", left).strip() or not kinds else ""
    if rest and (made := next((it for it in TalkKind if _is_made_of(it, rest, kinds)), None)):
        kinds.add(made)
        rest = ""
    if rest and kinds and kinds <= _POLITE and not (pieces[1:] and any(hear(it).bare for it in pieces)):
        return SmallTalk(None, spoken)  # a part of another word, as in 好友 or 可以匿名吗
    return SmallTalk(next((it for it in TalkKind if it in kinds), None), rest)


def _is_made_of(kind: TalkKind, rest: str, heard: Collection[TalkKind]) -> bool:
    """Return whether words are made of those of a kind, one of which says it, unless a phrase has."""
    if kind not in _MADE_OF or _OTHERS.search(rest):
        return False
    words, all_words = _MADE_OF[kind]
    return (kind in heard or words.search(rest) is not None) and not all_words.sub("", rest).strip()


def as_note(text: str) -> str:
    """Return the note for colleagues that words of staff begin as; empty where they begin as none."""
    found = _NOTE.match(text)
    return found[1].strip() if found else ""
