"""Status by ticket number: one's own case is shown; another's and none are answered alike (row B1)."""

from cases import budgets
from cases.record import ownership
from cases.views import show
from cases.views.views import ReporterView
from cases.workflow import press
from rules.operator.budgets import Counted
from rules.refusals import Refusal, refuse
from rules.tickets import Number, Slip
from store.entry.people import PersonRow
from store.record import cases
from store.unit import Tx

LOOKUP = "lookup"
"""As what a vain attempt is on record, for the operator to see who guesses how much."""


def lookup(tx: Tx, person: PersonRow, read: Number | Slip) -> ReporterView | Refusal:
    """The case of a number as `rules.tickets.read_number` read it; a slip of the pen is told apart.

    Found or not, by words, a press or an edit: it counts as one look-up.
    """
    if isinstance(read, Slip):
        return refuse("refusal-slip")
    if full := budgets.spend(tx, person, Counted.LOOKUPS):
        return full
    case = ownership.require_owner(cases.by_number(tx, read.value), person)
    if isinstance(case, Refusal):
        return press.record_refusal(tx, LOOKUP, case)
    return show.reporter_view(tx, case)
