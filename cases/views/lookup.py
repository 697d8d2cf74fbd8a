"""Look-up by ticket number: only one's own case is shown; others and unknown numbers get the same refusal (row B1)."""

from cases import budgets
from cases.record import access
from cases.views import show
from cases.workflow import press
from rules.operator.budgets import Counted
from rules.refusals import Refusal, refuse
from rules.tickets import Number, Slip
from rules.views import ReporterView
from store.entry.people import PersonRow
from store.record import cases
from store.unit import Tx

LOOKUP = "lookup"
"""The name under which failed attempts are recorded, so that the operator sees guessing."""


def lookup(tx: Tx, person: PersonRow, read: Number | Slip) -> ReporterView | Refusal:
    """Return the case of a number as `rules.tickets.read_number` read it; a mistyped number gets a refusal of its own.

    Each look-up counts towards the rate limit, found or not, by text, press or edit.
    """
    if isinstance(read, Slip):
        return refuse("refusal-slip")
    if full := budgets.spend(tx, person, Counted.LOOKUPS):
        return full
    case = access.require_owner(cases.by_number(tx, read.value), person)
    if isinstance(case, Refusal):
        return press.record_refusal(tx, LOOKUP, case)
    return show.reporter_view(tx, case)
