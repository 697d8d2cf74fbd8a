"""Take an act: save the new version of the case, its event, deadlines and cards, the same way for every act."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from cases.notify import meeting_notices, notices, staff_notices
from cases.record import access, rule_versions, sla
from cases.record.disputes import appeal_status, pending_proposal
from rules.catalogue.categories import ContentKind
from rules.facts.registry import EVENTS, CaseEvent
from rules.refusals import Refusal, refuse
from rules.vocabulary import Act, DeadlineKind, Role, Sanction, State
from rules.workflow.conditions import Facts, took_no_part
from rules.workflow.life import MEASURED, UNDECIDED
from rules.workflow.steps import LifeStep, step
from store.collective import collectives
from store.decision import measures, violations
from store.members import staff, staff_events
from store.record import cases, deadlines, events, subjects
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx

_COURSE = frozenset(Act) - {
    *(Act.GIVE_CODE, Act.CARRIED_OUT, Act.NOT_CARRIED_OUT),
    *(Act.TALK, Act.NOTE, Act.EXPLAIN, Act.ATTACH, Act.REQUEST_DATA, Act.HEAR, Act.MEET),
}
"""Acts of the course of a case: not giving a code, nor carrying out what was decided, nor talk, notes, why it is late,
evidence, hearings and extra windows beside it. Opening the evidence is recorded as well, but is no act."""

PARTICIPATION_ACTS = _COURSE - {Act.CLAIM, Act.RELEASE, Act.REASSIGN, Act.TRANSFER}
"""Acts by which a member takes part in a case. Having or moving a case does not count, because nothing is judged by it
(decision 18)."""
_CARDS = 10
"""Maximum of other cards refreshed, the newest, when a case on the same subject gets its result."""
_LASTING = (Sanction.MUTE, Sanction.BAN)
"""Sanctions that last until they end or are lifted."""
LAST_WORDS = timedelta(hours=1)
"""After closing, a reporter who wants to be erased has so long to get the last message."""

_JUDGED_BY_WHAT_WAS = (State.PROPOSED, State.APPEALED, State.CLOSED)
"""States in which the rules need to know who did what before."""


@dataclass(frozen=True, slots=True)
class Transition:
    """A transition: the case after the act, and the event that records it."""

    case: CaseRow
    event: EventRow


def rule_facts(
    tx: Tx, case: CaseRow, *, actor: int | None = None, heavy: bool = False, party: Role = Role.REPORTER
) -> Facts:
    """Return what the rules need to know: `actor` is the member who wants to act, `heavy` whether they decide a heavy
    measure, `party` the side of anybody else who acts."""
    place = rule_versions.installation_at_filing(tx, case)
    policy = place.policy
    told = events.of_case(tx, case.id) if case.state in _JUDGED_BY_WHAT_WAS else []
    proposal = pending_proposal(case, told)
    after = case.state in (State.DECIDED, State.CLOSED)
    disputed = appeal_status(told)
    return Facts(
        state=case.state,
        now=tx.now,
        max_pauses=policy.max_pauses,
        pauses=case.pauses,
        window_ends=sla.appeal_window_end(tx, case),
        news=place.catalogue.category(case.leaf).kind is ContentKind.NEWS,
        heavy=heavy,
        of_rejection=case.state is State.REJECTED or disputed.of_rejection,
        editors=_editors(tx, case) if actor is not None and case.state is State.INVESTIGATING else frozenset(),
        actor=actor,
        handler=case.staff_id,
        stand_in=case.stand_in,
        proposer=proposal.staff_id if proposal else None,
        proposed=proposal is not None and case.state is State.APPEALED,
        raised_by=staff_events.promoters_of(tx, actor) if proposal and actor is not None else frozenset(),
        rectifying=after and sla.open_deadline(tx, case, DeadlineKind.RECTIFICATION) is not None,
        referred=after and sla.open_deadline(tx, case, DeadlineKind.REFERRAL) is not None,
        sanctioned=after and any(row.kind in _LASTING for row in violations.in_force(tx, case.id)),
        outstanding=case.state in MEASURED and bool(measures.undone_of(tx, case.id)),
        hooked=tx.installation.hook,
        took_part=actor in participants(told),
        appealed=party in disputed.by,
        appealing=any(role is party for role, _ in disputed.running),
        opposed=any(role is not party for role, _ in disputed.running),
        reviewed=disputed.review is not None,
    )


def participants(told: Iterable[EventRow]) -> frozenset[int]:
    """Return the members of staff who took part in the case of these events; a proposal on appeal, or its sending back,
    belongs to the review and does not count."""
    acts = [event for event in told if event.act in PARTICIPATION_ACTS and event.state is not State.APPEALED]
    return frozenset(event.staff_id for event in acts if event.staff_id is not None)


def _editors(tx: Tx, case: CaseRow) -> frozenset[int]:
    """Return the duty editors on duty who may see the case and work for its team."""
    there = [one for one in staff.list_active(tx) if one.on_duty and Role.DUTY_EDITOR in one.roles]
    return frozenset(one.id for one in there if one.team in (None, case.team) and access.may_see(tx, one, case))


def step_for_role(tx: Tx, case: CaseRow, act: Act, role: Role) -> LifeStep | Refusal:
    """Return the step of `act` for the reporter, the person punished or the clock, or the refusal."""
    return step(rule_facts(tx, case, party=role), act, frozenset({role}))


def may(tx: Tx, case: CaseRow, act: Act, role: Role = Role.REPORTER) -> bool:
    """Return whether `act` is open to this party of the case."""
    return not isinstance(step_for_role(tx, case, act, role), Refusal)


def take(
    tx: Tx, case: CaseRow, step: LifeStep, said: CaseEvent | None = None, *, by: int | None = None, **changes: Any
) -> Transition | Refusal:
    """Take the step as the member `by`, or as no member; refused if somebody else changed the case first.

    Args:
        said: the fact of the event; None for an act without content.
        changes: columns of the case.
    """
    # The member may have taken part since the check, so the statement checks it again.
    unless = (
        events.took_part(by, PARTICIPATION_ACTS, but_in=State.APPEALED)
        if by is not None and took_no_part in step.edge.when
        else None
    )
    saved = cases.save(tx, case, unless=unless, state=step.to, **changes)
    if saved is None:
        return refuse("refusal-case-moved-on")
    synced = partial(sla.sync_deadlines, tx, saved)
    event = events.append(tx, saved, said or EVENTS[step.edge.act](), step.role, by, meanwhile=synced)
    staff_notices.end_assignment(tx, case, saved)
    meeting_notices.end_if_case_over(tx, saved)
    if collectives.led_by(tx, saved.id):
        sla.schedule_member_sync(tx, saved.id)
    if case.state in UNDECIDED and saved.state not in UNDECIDED:
        _one_less(tx, saved)
    if saved.closed_at and not case.closed_at and saved.person_id is not None:
        deadlines.look_at_erasure(tx, saved.person_id, tx.now + LAST_WORDS)
    renamed = (saved.state, saved.leaf) != (case.state, case.leaf)
    notices.refresh(tx, saved, renamed=renamed, news=step.edge.act is Act.BEGIN)
    return Transition(saved, event)


def _one_less(tx: Tx, case: CaseRow) -> None:
    """Refresh the cards that show how many cases run on the subject; a member of a complaint changes none."""
    about = subjects.hashes_of(case)
    if not about.every or case.restricted or _follows(tx, case):
        return
    for other in subjects.undecided_about(tx, about, _CARDS):
        notices.refresh_card(tx, other)


def _follows(tx: Tx, case: CaseRow) -> bool:
    group = collectives.of_case(tx, case.id)
    return group is not None and group.case_id != case.id


def changed_since(tx: Tx, case: CaseRow, version: int) -> bool:
    """Return whether the case's course has moved since `version`, so that a person must see it before going on."""
    return any(event.version > version and event.act in _COURSE for event in events.of_case(tx, case.id))
