"""Check a press against the live role, team, chat, state and version, because its button may be old (law 6)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from cases.record import access
from cases.workflow import training, transitions
from cases.workflow.transitions import Transition
from rules.addresses import Address
from rules.facts.registry import CaseEvent
from rules.people import sight
from rules.refusals import Refusal, checked, refusable, refuse
from rules.vocabulary import Act
from rules.workflow.steps import LifeStep, step
from store import outbox
from store.collective import collectives
from store.members import staff
from store.members.staff import Member
from store.record import cases, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx

P = ParamSpec("P")
R = TypeVar("R")

UNVERSIONED_ACTS = frozenset(
    {
        *(Act.TALK, Act.NOTE, Act.EXPLAIN, Act.ATTACH, Act.REQUEST_DATA, Act.HEAR, Act.MEET),
        *(Act.CARRIED_OUT, Act.NOT_CARRIED_OUT),
    }
)
"""Acts beside the course of a case: they refer to no earlier state, so their buttons never expire."""


@dataclass(frozen=True, slots=True)
class Press:
    """A press of a button: on which case and version, by which member, in which chat (Bot API "Chat.id").

    `member` is read in this unit, so that a role removed a moment ago no longer counts.
    """

    case_id: int
    version: int
    act: Act
    member: Member
    address: Address


@dataclass(frozen=True, slots=True)
class AllowedPress:
    """A press that passed the check: the current case, and the step that the act leads to."""

    press: Press
    case: CaseRow
    step: LifeStep

    @property
    def member(self) -> Member:
        """The member who pressed."""
        return self.press.member


@dataclass(frozen=True, slots=True)
class StaffAct:
    """A registered act of staff; `at_once`: its button takes it without asking for anything first."""

    run: Callable[..., Any]
    at_once: bool


STAFF_ACTS: dict[tuple[Act, str], StaffAct] = {}
"""The acts of staff, by act and variant; each feature registers its own by `staff_act`."""


def staff_act(
    act: Act, variant: str = "", *, at_once: bool = False, heavy: Callable[..., bool] | None = None
) -> Callable[[Callable[Concatenate[Tx, AllowedPress, P], R]], Callable[Concatenate[Tx, Press, P], R | Refusal]]:
    """Register the function as an act of staff: it runs only for a press that passed the check, and the refusal of the
    check or of the function is recorded.

    Args:
        variant: tells functions of the same act apart.
        heavy: whether the press decides a heavy measure, from the further arguments.

    Raises:
        ValueError: at import, if the act and variant are registered already; at a press, if it is of another act.
    """

    def register(function: Callable[Concatenate[Tx, AllowedPress, P], R]) -> Callable[..., R | Refusal]:
        @wraps(function)
        def run(tx: Tx, press: Press, /, *args: P.args, **kwargs: P.kwargs) -> R | Refusal:
            if press.act is not act:
                raise ValueError(f"{function.__name__} takes {act}, not {press.act}")
            allowed = check(tx, press, heavy=heavy is not None and heavy(*args, **kwargs))
            if isinstance(allowed, Refusal):
                return allowed
            done = refusable(function)(tx, allowed, *args, **kwargs)
            if isinstance(done, Refusal) and not done.recorded:
                return record_press_refusal(tx, press, done)
            return done

        if STAFF_ACTS.setdefault((act, variant), StaffAct(run, at_once)).run is not run:
            raise ValueError(f"{act} {variant} is registered twice")
        return run

    return register


def check(tx: Tx, press: Press, *, heavy: bool = False) -> AllowedPress | Refusal:
    """Check a press; record its refusal. `heavy`: the press decides a heavy measure."""
    allowed = _allowed(tx, press, heavy)
    return record_press_refusal(tx, press, allowed) if isinstance(allowed, Refusal) else allowed


def take(tx: Tx, allowed: AllowedPress, said: CaseEvent | None = None, **changes: Any) -> Transition | Refusal:
    """Take the step by `transitions.take`; record the refusal if another process changed the case first."""
    taken = transitions.take(tx, allowed.case, allowed.step, said, by=allowed.member.id, **changes)
    if isinstance(taken, Transition):
        return taken
    return record_press_refusal(tx, allowed.press, _somebody_was_first(tx, allowed.press, taken))


def record(tx: Tx, allowed: AllowedPress, said: CaseEvent) -> EventRow:
    """Record what the member did beside the course of the case, without a new version, so that no button expires."""
    return events.append(tx, allowed.case, said, allowed.step.role, allowed.member.id)


def record_press_refusal(tx: Tx, press: Press, refusal: Refusal) -> Refusal:
    """Record the refusal of a press on its case, and return it."""
    return record_refusal(tx, press.act, refusal, case_id=press.case_id, staff_id=press.member.id)


def record_refusal(
    tx: Tx, word: str, refusal: Refusal, *, case_id: int | None = None, staff_id: int | None = None
) -> Refusal:
    """Record the refusal of any press or attempt, and return it; `case_id` may belong to no case."""
    known = case_id if case_id is not None and cases.get(tx, case_id) else None
    events.record_refusal(tx, act=word, refusal=refusal.say.id, case_id=known, staff_id=staff_id)
    return replace(refusal, recorded=True)


def visible_case(tx: Tx, case_id: int, member: Member, address: Address) -> CaseRow | Refusal:
    """Return the case if this member may see it in this chat, and it is not erased."""
    case = cases.get(tx, case_id)
    if case is None:
        return refuse("refusal-no-case")
    if not_theirs := access.visibility_refusal(tx, member, case):
        return not_theirs
    own = staff.private_chat(tx, member.id)
    private = own is not None and own.address == address
    if not private and (case.restricted or address != outbox.staff_chat(tx).address):
        return refuse("refusal-not-in-this-chat")
    return access.refuse_erased(tx, case) or case


def other_team(tx: Tx, case: CaseRow, member: Member) -> Refusal | None:
    """Refuse a member of another team, except leads and administrators."""
    return sight.other_team(member.roles, member.team, tx.installation.catalogue.teams[case.team])


@refusable
def _allowed(tx: Tx, press: Press, heavy: bool) -> AllowedPress | Refusal:
    case = checked(visible_case(tx, press.case_id, press.member, press.address))
    member = press.member
    checked(other_team(tx, case, member))
    checked(training.training_refusal(tx, member, press.act))
    if (leader_id := collectives.leader_of(tx, case)) and (leader := cases.get(tx, leader_id)):
        return refuse("refusal-in-a-collective", number=leader.number)
    taken = step(transitions.rule_facts(tx, case, actor=member.id, heavy=heavy), press.act, member.roles)
    if press.version != case.version and press.act not in UNVERSIONED_ACTS:
        by_state = taken if isinstance(taken, Refusal) else refuse("refusal-case-moved-on")
        return _somebody_was_first(tx, press, by_state)
    return taken if isinstance(taken, Refusal) else AllowedPress(press, case, taken)


def _somebody_was_first(tx: Tx, press: Press, otherwise: Refusal) -> Refusal:
    """Refuse a press on an old version: name who acted first and when, or say that the member did it already.

    Args:
        otherwise: the refusal if no member of staff has acted since.
    """
    since = [event for event in events.of_case(tx, press.case_id) if event.version > press.version]
    by_staff = [event for event in since if event.staff_id is not None]
    if not by_staff:
        return otherwise
    first = by_staff[0]
    if first.staff_id == press.member.id:
        return refuse("refusal-done-already")
    return refuse("refusal-somebody-was-first", alias=access.alias_of(tx, first.staff_id), at=first.at)
