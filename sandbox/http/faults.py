"""Planned faults: errors, delays and lost answers for certain calls."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any, Literal

Kind = Literal["flood", "error", "slow", "drop", "hang"]
KINDS = ("flood", "error", "slow", "drop", "hang")
ANY = "*"
DOWNLOAD = "download"
"""The method name for downloads of a file."""


@dataclass(slots=True)
class Fault:
    """One planned fault.

    Args:
        kind: ``flood`` answers 429 with `retry_after`; ``error`` answers `code` with `words`; ``slow`` waits `seconds`,
            then does the call; ``drop`` does the call and closes the connection without an answer; ``hang`` does
            nothing and answers nothing for `seconds`, then closes.
        method: The method it applies to, or ``download``; ``*`` is any method but getUpdates.
        bot: The id of the bot it applies to; None is every bot.
        times: The number of calls it applies to; None is unlimited.
        skip: The number of matching calls that pass first.
        chance: The probability that it applies to a call, 0 to 1.
    """

    kind: Kind
    method: str = ANY
    bot: int | None = None
    times: int | None = 1
    skip: int = 0
    chance: float = 1.0
    code: int = 500
    words: str = "Internal Server Error"
    retry_after: int = 3
    seconds: float = 1.0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"kind must be one of {', '.join(KINDS)}, not {self.kind!r}")

    def meets(self, bot: int, method: str, dice: Random) -> bool:
        """Return whether the fault applies to this call, and count the call if so."""
        name = method.lower()
        if self.bot not in (None, bot):
            return False
        if self.method.lower() != name and (self.method != ANY or name in ("getupdates", DOWNLOAD)):
            return False
        if self.skip:
            self.skip -= 1
            return False
        if self.chance < 1.0 and dice.random() >= self.chance:
            return False
        if self.times is not None:
            self.times -= 1
        return True


class Faults:
    """The planned faults; the first that applies to a call happens."""

    def __init__(self) -> None:
        self.planned: list[Fault] = []
        self._dice = Random(1)

    def add(self, kind: Kind, method: str = ANY, **details: Any) -> Fault:
        """Plan a fault; see `Fault` for the details."""
        fault = Fault(kind, method, **details)
        self.planned.append(fault)
        return fault

    def clear(self) -> None:
        """Remove all planned faults."""
        self.planned.clear()

    def take(self, bot: int, method: str) -> Fault | None:
        """Return the fault that applies to this call, or None."""
        found = next((fault for fault in self.planned if fault.meets(bot, method, self._dice)), None)
        if found is not None and found.times == 0:
            self.planned.remove(found)
        return found
