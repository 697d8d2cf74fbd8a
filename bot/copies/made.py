"""What a maker of copies returns, or raises."""

import time
from dataclasses import dataclass

CPU_SECONDS = 6.0
"""Of the processor, after which a maker stops where the copy can end early; the worker's own limit lies above it."""


@dataclass(frozen=True, slots=True)
class Made:
    """A copy; `ending` says of which form it is, `note` is the id of what is said beside it."""

    content: bytes
    ending: str
    note: str | None = None


class NothingError(Exception):
    """No copy can be made; `why` is the id of a message that says so."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def time_is_up() -> bool:
    """Whether this worker has used so much of the processor that the copy should end here."""
    return time.process_time() > CPU_SECONDS
