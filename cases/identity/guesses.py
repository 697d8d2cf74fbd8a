"""Asking for a case that is not one's own: every way takes the same time and gets the same answer (row B1)."""

from cases import budgets
from rules.operator.budgets import Counted
from rules.refusals import Refusal, refuse
from store.entry.people import PersonRow
from store.identity import guesses
from store.record import events
from store.unit import Tx

LOOKUP = "lookup"
"""The name under which failed attempts are recorded, so that the operator sees guessing."""


def throttle(tx: Tx, person: PersonRow, way: str, *, by_day: bool = False) -> Refusal | None:
    """Count a look-up, found or not; refuse one too many for the person or the installation, which counts as a guess.

    Args:
        way: the kind of the envelope by which it came.
        by_day: of a receipt code: no instant may lead from the person to the case that it opens.
    """
    full = budgets.spend(tx, person, Counted.LOOKUPS, by_day=by_day)
    if full:
        guesses.add(tx, person.id, way)
    return full


def missed(tx: Tx, person: PersonRow, typed: str, way: str) -> Refusal:
    """Record that a number or a code leads to no case of this person, without saying which of them, and return the one
    refusal; it takes as long for a number as for a receipt code.

    Raises:
        LaterError: the slow hash must be computed first.
    """
    tx.keys.slow.of(typed)
    guesses.add(tx, person.id, way)
    refusal = refuse("refusal-not-found")
    events.record_refusal(tx, act=LOOKUP, refusal=refusal.say.id, case_id=None, staff_id=None)
    return Refusal(refusal.say, recorded=True)
