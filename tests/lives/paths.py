"""What must hold of the way a case has gone: only by the table, one version at a time, in one pair of hands."""

from collections.abc import Iterator
from typing import Any

from cases.record.disputes import APPEALABLE_ACTS, REVIEW_ACTS
from rules.facts.decision import Decision
from rules.sanctions.measures import HEAVY, measure
from rules.vocabulary import Act, Role, State
from rules.workflow.life import EDGES
from tests.lives.home import Record

WAYS = {(edge.frm, edge.act, edge.to, role) for edge in EDGES for role in edge.who}
ACTS = frozenset(Act)
NO_PART = frozenset({Act.GIVE_CODE, Act.TALK, Act.NOTE, Act.EXPLAIN, Act.ATTACH, Act.HEAR, Act.MEET}) | {
    *(Act.REQUEST_DATA, Act.CLAIM, Act.RELEASE, Act.REASSIGN, Act.TRANSFER),
}
"""What makes nobody a part of the case that they may not review afterwards."""
MOVES = frozenset({"joined", "collective_begun", "apart"})
"""Facts of a collective complaint that give a case another holder, and so a version of its own."""


def wrong(it: Record) -> Iterator[str]:
    """Each thing that is not as it must be."""
    yield from _path(it)
    yield from _versions(it)
    yield from _people(it)
    yield from _holder(it)


def _path(it: Record) -> Iterator[str]:
    state: State | None = None
    for event in it.told:
        if event.act in ACTS and (state, event.act, event.state, event.role) not in WAYS:
            yield f"no way leads from {state} by {event.act} of {event.role} to {event.state}"
        elif event.act not in ACTS and event.state is not state:
            yield f"{event.act} is no act, and has moved the case from {state} to {event.state}"
        state = event.state
    if state is not it.case.state:
        yield f"the case is {it.case.state}, its events say {state}"


def _versions(it: Record) -> Iterator[str]:
    version = 0
    for event in it.told:
        by = event.version - version
        if event.act in ACTS:
            measured = event.act in (Act.CARRIED_OUT, Act.NOT_CARRIED_OUT)  # by staff, a code or the platform
            right = by in (0, 1) if measured else by == (0 if event.act in (Act.ADD, Act.MEET) else 1)
        else:
            right = by == 0 or (by == 1 and event.act in MOVES)
        if not right:
            yield f"{event.act} has taken the case from version {version} to {event.version}"
        version = event.version
    if version != it.case.version:
        yield f"the case is of version {it.case.version}, its events say {version}"


def _people(it: Record) -> Iterator[str]:
    """Two people mean two, and nobody reviews what they had a hand in."""
    part: set[int] = set()
    state: State | None = None
    proposer, of_rejection, heavy = None, False, ""
    for event in it.told:
        measured = event.fact.measure if isinstance(event.fact, Decision) else ""
        on_appeal = state is State.APPEALED
        judges = event.act in REVIEW_ACTS or (on_appeal and event.act in (Act.PROPOSE, Act.APPROVE))
        if judges and event.staff_id in part:
            yield f"{event.act} by {event.staff_id}, who took part"
        state = event.state
        if event.act == Act.PROPOSE:
            proposer, heavy = event.staff_id, measured
        if event.act == Act.APPROVE and (event.staff_id == proposer or event.role is not Role.LEAD):
            yield f"approved by {event.staff_id} as {event.role}, proposed by {proposer}"
        if event.act == Act.APPROVE and measured != heavy:
            yield "another decision was approved than the one proposed"
        if event.act in (Act.DECIDE, Act.CHANGE) and (imposed := measure(measured)) and imposed.kind in HEAVY:
            yield f"{imposed} was imposed by one person"
        if event.act == Act.CHANGE and of_rejection:
            yield "a rejection was changed into a decision"
        if event.act == Act.GIVE_CODE and of_rejection:
            yield "a code was given to somebody punished by a rejection"
        if event.act in APPEALABLE_ACTS and not on_appeal:
            of_rejection = event.act == Act.REJECT
        if event.act in ACTS - NO_PART and event.staff_id is not None and event.state is not State.APPEALED:
            part.add(event.staff_id)
    if it.case.state is State.APPEALED and it.case.staff_id in part:
        yield f"{it.case.staff_id} has the review, and took part"


def _holder(it: Record) -> Iterator[str]:
    """The one who has it is the one whom its events have given it to; of a collective complaint only while it stands
    alone, for there its leader's holder has it."""
    holder, stands_in, before, proposer, state = 0, False, 0, 0, None
    for event in it.told:
        appealed, state = state is State.APPEALED, event.state
        fact: Any = event.fact
        match event.act:
            case Act.CLAIM:
                holder, stands_in = event.staff_id or 0, False
            case Act.BEGIN if not holder or stands_in:
                holder, stands_in = event.staff_id or 0, False
            case Act.REASSIGN:
                holder, stands_in = fact.to, False
            case Act.RELEASE | Act.TRANSFER:
                holder, stands_in = 0, False
            case Act.OVERTURN if event.state is State.ACCEPTED:
                holder, stands_in = 0, False
            case "assigned":
                holder, stands_in = fact.to or 0, fact.stand_in
            case Act.APPEAL if not appealed:
                before, holder, stands_in = holder, 0, False
            case Act.UPHOLD:
                holder, stands_in = before, False
            case Act.WITHDRAW if event.state is State.CLOSED:
                holder, stands_in = before, False
            case Act.CHANGE | Act.OVERTURN:
                holder, stands_in = event.staff_id or 0, False
            case Act.PROPOSE:
                proposer = event.staff_id or 0
            case Act.APPROVE if appealed:
                holder, stands_in = proposer, False
            case "joined" | "collective_begun":
                return
    if (it.case.staff_id or 0, it.case.stand_in) != (holder, stands_in):
        yield f"{it.case.staff_id} has it (stands in: {it.case.stand_in}), given to {holder} (stands in: {stands_in})"
