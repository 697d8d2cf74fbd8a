"""Reports in a chat group (row A10): which words call for one, and what a group's administrators set."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from rules.addresses import Address
from rules.vocabulary import Lang

SETUP = re.compile(r"[/／]setup(?:@(?P<bot>\w+))?", re.IGNORECASE | re.ASCII)
"""The command of a group's administrators."""
_SLASH = re.compile(r"[/／]report(?:@(?P<bot>\w+))?(?:\s+(?P<said>.*))?", re.IGNORECASE | re.DOTALL | re.ASCII)
_WORD = re.compile(
    r"(?:我要)?(?:举报|檢舉|检举|舉報)(?:[\s:：,，。.!！~]+(?P<said>.*))?|"
    r"(?:(?P<before>.*)\s)?@(?:admins?|管理员|管理員)(?:[\s:：,，。.!！~]+(?P<called>.*))?",
    re.IGNORECASE | re.DOTALL,
)
WORDS_UNITS = 1000
"""The most characters of words that are kept with a call."""

DEFAULT = ("abuse", "spam-ads", "phishing", "harass", "vice", "rumour", "forbidden", "data-leak")
"""The categories that are offered in a group whose administrators have chosen none, of those that there are."""

PAUSES = (0, 30, 120, 600)
"""The seconds between two reports of one person in a group that its administrators can choose from."""

PROMPT_LASTS = timedelta(minutes=15)
"""The message with the way into private chat is taken away so long after it was shown last."""
ALBUM_LASTS = timedelta(hours=1)
"""The pictures of an album are kept so long, sealed, in case one of them is reported."""
CALL_LASTS = timedelta(days=2)
"""That somebody called for a report in a group, not for which, is kept so long."""

NEWCOMER_DAYS = (1, 3, 7, 30)
"""A member whom the bot saw come so few days ago is a newcomer, as a group's administrators choose; no bot is told who
came before, or when. That somebody came is kept as long as it may count."""


class Callers(StrEnum):
    """Who may report in a group: everybody, all but newcomers, or administrators alone."""

    EVERYBODY = "everybody"
    MEMBERS = "members"
    ADMINISTRATORS = "administrators"


@dataclass(frozen=True, slots=True)
class GroupStanding:
    """Who is in charge of a group, and what the reporter bot may do there, as Telegram says now.

    Attributes:
        hears: the bot gets every message, not only those that name it. `deletes`: it may take calls away. `pins`: it
            may pin its button.
    """

    administrators: frozenset[Address] = frozenset()
    hears: bool = False
    deletes: bool = False
    pins: bool = False


@dataclass(frozen=True, slots=True)
class GroupRules:
    """What the administrators of a group have set.

    Attributes:
        title, handle: the group as it was seen last.
        offered: the categories that are offered; empty for those of `DEFAULT`.
        lang: of what is written in the group; empty for the installation's.
        pause: seconds between two reports of one person.
        newcomer: days for which a member who came is a newcomer.
        welcome: words of theirs above the button; empty for Lian's own.
        deletes: the reporter bot may take the command away; None while unknown.
    """

    title: str = ""
    handle: str = ""
    offered: tuple[str, ...] = ()
    lang: Lang | None = None
    pause: int = 0
    callers: Callers = Callers.EVERYBODY
    newcomer: int = NEWCOMER_DAYS[0]
    welcome: str = ""
    deletes: bool | None = None

    def categories(self, known: Collection[str], popular: tuple[str, ...]) -> tuple[str, ...]:
        """Return the categories that are offered, of those that the catalogue has."""
        return tuple(it for it in self.offered or DEFAULT if it in known) or popular


def called(text: str, bot: str, *, replies: bool) -> str | None:
    """Return the words behind a call for a report, or before `@admin`; None where the text is none.

    Words alone call only where they stand alone or in reply to a message: who talks about reporting calls for nothing.

    Args:
        bot: the name of the reporter bot: a command for another one is none.
    """
    plain = text.strip()
    if slash := _SLASH.fullmatch(plain):
        ours = slash["bot"] is None or slash["bot"].lower() == bot.lower()
        return (slash["said"] or "").strip()[:WORDS_UNITS] if ours else None
    word = _WORD.fullmatch(plain)
    if word is None or (word["before"] and word["called"]):
        return None
    said = (word["said"] or word["before"] or word["called"] or "").strip()
    return said[:WORDS_UNITS] if replies or not said else None
