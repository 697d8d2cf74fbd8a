"""The measures of a decision: each is ordered, then carried out by staff, in groups or by the platform, and told."""

from collections.abc import Iterable

from cases.notify import notices
from cases.record import access, sla
from cases.workflow import press
from cases.workflow.press import AllowedPress, staff_act
from rules.facts.acts import MeasureCarriedOut, MeasureNotCarriedOut
from rules.facts.notices import PartyNotice
from rules.people.codes import new_code
from rules.refusals import Refusal, checked, refuse
from rules.sanctions.carrying_out import PARTY_TOLD, UNDO, Executor, MeasureState, MeasureStatus
from rules.sanctions.enforcement import CARRIED_OUT, GroupMeasure
from rules.sanctions.measures import measure
from rules.schedule.deadlines import next_look
from rules.vocabulary import Act, CodeKind, DeadlineKind, Outcome, Role, Sanction
from store import outbox
from store.collective import collectives
from store.decision import enforcements, measures
from store.decision.measures import MeasureRow
from store.entry import people
from store.outbox import SendMode
from store.parties import codes
from store.record import cases, deadlines, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx

SEEN_NO_MORE = (Outcome.CONTENT_DELETED, Outcome.MESSAGES_DELETED, Outcome.CONTENT_RETRACTED, Outcome.TAKEN_DOWN)
"""Outcomes after which the message must not be visible any more."""

_RESTRICTS = {
    Sanction.MUTE: GroupMeasure.MUTE,
    Sanction.BAN: GroupMeasure.BAN,
    Sanction.DEREGISTRATION: GroupMeasure.BAN,
}
_TAKEN_BACK = (*_RESTRICTS, Sanction.WARNING, Sanction.FINE, *SEEN_NO_MORE)
"""What has to be taken back where it was done and the decision is overturned."""


def group_measure(word: str) -> GroupMeasure | None:
    """Return what a measure is in a Telegram group; None if it changes nothing there."""
    if sanction := measure(word):
        return _RESTRICTS.get(sanction.kind)
    return GroupMeasure.DELETE if word in SEEN_NO_MORE else None


def order(tx: Tx, case: CaseRow, word: str, *, groups: int = 0) -> None:
    """Order a measure: from the groups if it was ordered in so many, else from the platform by the operator's hook,
    else from staff, who are reminded until all is done. What is ordered already is not ordered twice."""
    if any(row.word == word and row.state is not MeasureState.FAILED for row in _in_force(tx, case.id)):
        return
    executor = Executor.GROUP if groups else Executor.HOOK if tx.installation.hook else Executor.STAFF
    measures.order(tx, case, word, executor)
    _sync_deadline(tx, case)


def order_party_told(tx: Tx, case: CaseRow) -> None:
    """Have the person punished told: by the reporter bot at once if they have agreed to its notice, else staff are to
    hand on a code, and are reminded until they have."""
    if any(row.word == PARTY_TOLD for row in _in_force(tx, case.id)):
        return
    measures.order(tx, case, PARTY_TOLD, Executor.STAFF)
    account = cases.text(tx, case).account
    person = people.find(tx, account) if account else None
    to = people.destination(tx, person.id) if person and person.consent_version is not None else None
    if person is None or to is None or person.id == case.person_id:
        return
    code = new_code()
    codes.create(tx, case.id, CodeKind.PUNISHED, code, until=tx.now + tx.installation.policy.code)
    codes.redeem(tx, case, code, person.id)
    outbox.put(tx, to, PartyNotice(), manner=SendMode.MOVE, slot=f"party:{case.id}", case_id=case.id)
    party_told(tx, case)


def party_told(tx: Tx, case: CaseRow) -> None:
    """Record that the person punished has been told, because they hold a code."""
    for row in _in_force(tx, case.id):
        if row.word == PARTY_TOLD and not row.settled:
            measures.set_state(tx, case, row, MeasureState.DONE)
            _sync_deadline(tx, case)
            events.append(tx, case, MeasureCarriedOut(row.word, Executor.GROUP), Role.CLOCK)
            notices.refresh_card(tx, case)


def take_back(tx: Tx, case: CaseRow, words: Iterable[str], *, keep: Iterable[str] = ()) -> None:
    """Call off these measures, except those to keep, as far as they are not done; of the others order the reversal
    where there is one. What was done in groups is lifted there."""
    gone = set(words) - set(keep)
    for row in _in_force(tx, case.id):
        if row.word not in gone:
            continue
        if row.state is not MeasureState.DONE or (row.executor is Executor.GROUP and measure(row.word)):
            measures.set_state(tx, case, row, MeasureState.CALLED_OFF)
        elif row.executor is not Executor.GROUP and _kind(row.word) in _TAKEN_BACK:
            order(tx, case, f"{UNDO}{row.word}")
    _sync_deadline(tx, case)


def words_in_force(tx: Tx, case: CaseRow) -> tuple[str, ...]:
    """Return the words of the measures of a case that were neither called off nor undone."""
    return tuple(row.word for row in _in_force(tx, case.id))


@staff_act(Act.CARRIED_OUT)
def record_carried_out(tx: Tx, allowed: AllowedPress, measure_id: int, proof: str = "") -> EventRow | Refusal:
    """Record that the member, or somebody for them, has carried the measure out, also after it was recorded as
    impossible; the parties are told."""
    row = checked(_one(measures.undone_of(tx, allowed.case.id), measure_id))
    return _settled(tx, allowed, row, MeasureState.DONE, MeasureCarriedOut(row.word, Executor.STAFF, proof))


@staff_act(Act.NOT_CARRIED_OUT)
def record_not_carried_out(tx: Tx, allowed: AllowedPress, measure_id: int, why: str) -> EventRow | Refusal:
    """Record that the measure cannot be carried out, and why; the parties are told that it was not."""
    row = checked(_one(measures.open_of(tx, allowed.case.id), measure_id))
    return _settled(tx, allowed, row, MeasureState.FAILED, MeasureNotCarriedOut(row.word, Executor.STAFF, why))


def _settled(
    tx: Tx, allowed: AllowedPress, row: MeasureRow, state: MeasureState, said: MeasureCarriedOut
) -> EventRow | Refusal:
    if not measures.set_state(tx, allowed.case, row, state, said.text, allowed.member.id):
        return refuse("refusal-measure-settled")
    _sync_deadline(tx, allowed.case)
    event = press.record(tx, allowed, said)
    _tell(tx, allowed.case, aloud=row.word != PARTY_TOLD)
    return event


def _one(rows: Iterable[MeasureRow], measure_id: int) -> MeasureRow | Refusal:
    found = [row for row in rows if row.id == measure_id]
    return found[0] if found else refuse("refusal-measure-settled")


def report(tx: Tx, row: MeasureRow, state: MeasureState, note: str = "") -> None:
    """Record what the groups or the platform have answered: under way, done or failed. The parties are told what is
    done, staff what has failed; a state that staff have recorded stays."""
    case = cases.get(tx, row.case_id)
    if case is None or row.settled or row.state is state:
        return
    if not measures.set_state(tx, case, row, state, note):
        return
    if state is MeasureState.DONE:
        _sync_deadline(tx, case)
        events.append(tx, case, MeasureCarriedOut(row.word, row.executor, note), Role.CLOCK)
        _tell(tx, case)
        return
    if state is MeasureState.FAILED:
        event = events.append(tx, case, MeasureNotCarriedOut(row.word, row.executor, note), Role.CLOCK)
        if row.executor is Executor.HOOK:
            notices.notify_staff(tx, case, event)
    notices.refresh(tx, case)


def sync_with_groups(tx: Tx, case: CaseRow) -> None:
    """Bring the measures that are carried out in groups into step with what was found there."""
    there = [row for row in enforcements.of_case(tx, case.id) if row.state not in enforcements.UNDONE]
    for row in measures.of_case(tx, case.id):
        deed = group_measure(row.word)
        found = [it for it in there if it.deed is deed]
        if row.executor is not Executor.GROUP or row.state is MeasureState.DONE or not found:
            continue
        if all(it.found in CARRIED_OUT for it in found):
            report(tx, row, MeasureState.DONE)
        elif any(it.found is not None and it.next_at is None and it.found not in CARRIED_OUT for it in found):
            report(tx, row, MeasureState.FAILED)
        else:
            report(tx, row, MeasureState.UNDER_WAY)


def confirm(tx: Tx, case: CaseRow, word: str, by: int) -> None:
    """Record as done a measure that a check at the desk has confirmed; its own notice tells the parties."""
    for row in _in_force(tx, case.id):
        if row.word == word and not row.settled:
            measures.set_state(tx, case, row, MeasureState.DONE, staff_id=by)


def statuses(tx: Tx, case: CaseRow, *, for_staff: bool) -> tuple[MeasureStatus, ...]:
    """Return how far the measures in force are; those of a collective complaint are its leading case's. Only staff
    learn who recorded it and with which words."""
    group = collectives.of_case(tx, case.id)
    return tuple(
        MeasureStatus(
            row.id,
            row.word,
            row.state,
            row.executor,
            row.changed_at,
            row.settled,
            alias=access.alias_of(tx, row.staff_id) if for_staff and row.staff_id else "",
            note=measures.note(tx, row) if for_staff else "",
        )
        for row in _in_force(tx, group.case_id if group else case.id)
        if for_staff or row.word != PARTY_TOLD
    )


def _in_force(tx: Tx, case_id: int) -> list[MeasureRow]:
    """Return the measures that were neither called off nor taken back, and the reversals of the others."""
    standing = [row for row in measures.of_case(tx, case_id) if row.state is not MeasureState.CALLED_OFF]
    undone = {row.word: row.id for row in standing if row.word.startswith(UNDO)}
    return [row for row in standing if row.id > undone.get(f"{UNDO}{row.word}", 0)]


def _kind(word: str) -> str:
    found = measure(word)
    return found.kind if found else word


def _tell(tx: Tx, case: CaseRow, *, aloud: bool = True) -> None:
    notices.refresh(tx, case)
    if not aloud:
        return
    notices.tell_measures(tx, case)
    if collectives.led_by(tx, case.id):
        sla.schedule_member_sync(tx, case.id)


def _sync_deadline(tx: Tx, case: CaseRow) -> None:
    """Staff are reminded while a measure is open: the deadline begins with the first, and is met with the last."""
    running, kind = sla.open_deadline(tx, case, DeadlineKind.MEASURES), DeadlineKind.MEASURES
    is_open = bool(measures.open_of(tx, case.id))
    if running and not is_open:
        deadlines.mark_met(tx, running.id)
    elif is_open and not running:
        begin_deadline(tx, case, kind)


def begin_deadline(tx: Tx, case: CaseRow, kind: DeadlineKind) -> None:
    """Begin the deadline of what has to be seen to after a decision, by the policy's time."""
    policy, zone = tx.installation.policy, tx.installation.timezone
    due = tx.now + policy.measures
    look = next_look(kind, tx.now, due, tx.now, policy, zone)
    deadlines.create(tx, kind, case_id=case.id, begun_at=tx.now, due_at=due, next_at=look.at)
