"""The search for categories as dialogs and units know it."""

from collections.abc import Awaitable, Callable
from typing import Protocol


class Search(Protocol):
    """Finds the categories that match words, likeliest first."""

    def __call__(self, words: str, /, *, sure: bool = False) -> tuple[str, ...]:
        """Return the ids of the categories; if `sure`, only where the words name one for sure."""


class LaterError(Exception):
    """A unit needs an answer that takes time: `ready` gets it outside the unit, which is then run again."""

    def __init__(self, ready: Callable[[], Awaitable[None]]) -> None:
        super().__init__()
        self.ready = ready


def no_search(words: str, /, *, sure: bool = False) -> tuple[str, ...]:
    """Find nothing: the search of a dialog that needs none."""
    return ()
