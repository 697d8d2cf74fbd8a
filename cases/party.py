"""A case as the person punished may see it: the decision and its reasons, never the report nor who made it."""

from dataclasses import dataclass
from datetime import datetime

from cases import course, timeline
from cases.promises import PRELIMINARY
from cases.timeline import Decision, Rejection
from rules.vocabulary import State
from store import events
from store.cases import CaseRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class PartyView:
    """What was decided, until when it can be appealed against, and whether it is final."""

    id: int
    version: int
    number: str
    state: State
    leaf: str
    result: Decision | Rejection | None
    window_ends: datetime | None
    final: bool


def view(tx: Tx, case: CaseRow) -> PartyView:
    """The case for who holds a code of the person punished.

    Raises:
        ErasedError: its key has been destroyed.
    """
    facts = course.facts(tx, case)
    return PartyView(
        id=case.id,
        version=case.version,
        number=case.number,
        state=case.state,
        leaf=case.leaf,
        result=timeline.result(events.of_case(tx, case.id)),
        window_ends=facts.window_ends if case.state in PRELIMINARY else None,
        final=case.state in (State.CLOSED, State.ARCHIVED),
    )
