"""The view of a case for the person sanctioned: the decision and its reasons, never the report or its reporter."""

from dataclasses import dataclass
from datetime import datetime

from cases.record import sla, timeline
from cases.record.disputes import appeal_status
from cases.workflow import transitions
from rules.facts.acts import AppealOutcome, Result
from rules.vocabulary import Act, DeadlineKind, Role, State
from rules.workflow.life import open_acts
from store.record import events
from store.record.cases import CaseRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class PartyView:
    """The decision, until when it is preliminary, the outcome of its review, and the acts open to the party."""

    id: int
    version: int
    number: str
    state: State
    leaf: str
    result: Result | None
    review: AppealOutcome | None
    window_ends: datetime | None
    review_due: datetime | None
    final: bool
    acts: tuple[Act, ...]


def party_view(tx: Tx, case: CaseRow) -> PartyView:
    """Return the view for the holder of a sanctioned person's code.

    Raises:
        ErasedError: the case's key has been destroyed.
    """
    facts, told = transitions.rule_facts(tx, case, party=Role.PUNISHED), events.of_case(tx, case.id)
    review = sla.open_deadline(tx, case, DeadlineKind.APPEAL_REVIEW)
    return PartyView(
        id=case.id,
        version=case.version,
        number=case.number,
        state=case.state,
        leaf=case.leaf,
        result=timeline.newest_result(told),
        review=appeal_status(told).review,
        window_ends=None if case.state is State.APPEALED else facts.window_ends,
        review_due=review.due_at if review else None,
        final=sla.is_final(tx, case),
        acts=open_acts(facts, frozenset({Role.PUNISHED})),
    )
