"""Trials of a role without a lease."""

from collections.abc import Callable
from typing import TypeVar

from store.attempts.trials import IsolationGate, Trials
from store.unit import Store, Tx

T = TypeVar("T")


def unfenced(unit: Callable[[Tx], T]) -> Callable[[Tx], T]:
    return unit


def trials(role: str, store: Store, *, unclean: bool = False, gate: IsolationGate | None = None) -> Trials:
    """Return the trials of a role; `unclean` tells whether the previous process ended uncleanly."""
    made = Trials(role, store, gate or IsolationGate(), unfenced)
    made.after_unclean_end = unclean
    return made
