"""The search for categories as dialogs and units know it."""

from typing import Protocol


class Search(Protocol):
    """Finds the categories that match words, likeliest first."""

    def __call__(self, words: str, /, *, sure: bool = False) -> tuple[str, ...]:
        """Return the ids of the categories; if `sure`, only where the words name one for sure."""


def no_search(words: str, /, *, sure: bool = False) -> tuple[str, ...]:
    """Find nothing: the search of a dialog that needs none."""
    return ()
