"""Answers that take time: a unit asks for one, and is run again when it is there."""

from collections.abc import Awaitable, Callable


class LaterError(Exception):
    """A unit needs an answer that takes time: `ready` gets it outside the unit, which is then run again."""

    def __init__(self, ready: Callable[[], Awaitable[None]]) -> None:
        super().__init__()
        self.ready = ready
