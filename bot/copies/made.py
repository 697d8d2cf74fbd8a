"""The result of a copy, its failure, and the time limit that copying modules share."""

import time
from dataclasses import dataclass

CPU_SECONDS = 6.0
"""Processor seconds after which a copy ends early where it can; the hard limit of the worker is higher."""


@dataclass(frozen=True, slots=True)
class MadeCopy:
    """A copy; `ending` is its file extension, `note` the id of a message that is shown beside it."""

    content: bytes
    ending: str
    note: str | None = None


class NothingError(Exception):
    """No copy can be made; `why` is the id of the message that tells the reason."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def time_is_up() -> bool:
    """Return whether the copy should end now because the worker used up its processor time."""
    return time.process_time() > CPU_SECONDS
