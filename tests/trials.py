"""The trials of a role whose lease a test does not need."""

from collections.abc import Callable
from typing import TypeVar

from store.attempts.trials import Gate, Trials
from store.unit import Store, Tx

T = TypeVar("T")


def unfenced(unit: Callable[[Tx], T]) -> Callable[[Tx], T]:
    return unit


def trials(role: str, store: Store, *, unclean: bool = False, gate: Gate | None = None) -> Trials:
    """As whoever takes the lease has them, after an `unclean` end of the process before or not."""
    made = Trials(role, store, gate or Gate(), unfenced)
    made.after_unclean_end = unclean
    return made
