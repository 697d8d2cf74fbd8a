"""Drafts of reports: kept, reminded of once, and erased if nobody returns (rows A1, A8)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cases.record.due import on_deadline
from rules.addresses import Address
from rules.facts.person_notices import DraftReminderNotice
from rules.schedule.quiet_hours import after_quiet
from rules.vocabulary import DeadlineKind, Lang
from store import codec, outbox
from store.entry import people
from store.entry.people import PersonRow
from store.intake import drafts
from store.intake.drafts import DraftRow
from store.record import cases, deadlines
from store.record.deadlines import DeadlineRow, NewDeadline
from store.unit import Tx
from store.web import messages

K = DeadlineKind


@dataclass(frozen=True, slots=True)
class _UnfinishedAppeal:
    case_id: int


@dataclass(frozen=True, slots=True)
class _UnfinishedReport:
    practice: bool = False


@dataclass(frozen=True, slots=True)
class _Unfinished:
    """What a reminder must know of a draft: whether it holds a report, and an appeal against which case."""

    report: _UnfinishedReport | None = None
    appeal: _UnfinishedAppeal | None = None


def create_person(tx: Tx, address: Address, lang: Lang, *, passing: bool = False) -> PersonRow:
    """Create a person for a new private chat; they are erased unless they agree to the privacy notice in time, and
    where their account is a `passing` one, once nothing is done by it any more."""
    newcomer = people.new(tx, address, lang)
    _begin(tx, newcomer, {K.CONSENT_ERASURE})
    if passing:
        until = tx.now + messages.LASTS
        deadlines.create(tx, K.VISIT, person_id=newcomer.id, begun_at=tx.now, due_at=until, next_at=until)
    return newcomer


def begin(tx: Tx, person: PersonRow, body: Mapping[str, Any]) -> DraftRow:
    """Begin a draft with its deadlines, which the clock moves along while the person keeps writing."""
    begin_missing(tx, person)
    return drafts.begin(tx, person.id, body)


def agree(tx: Tx, person: PersonRow) -> PersonRow:
    """Record agreement to the privacy notice in force; the draft's ordinary deadlines apply from now on."""
    agreed = people.record_consent(tx, person, tx.installation.notice.version)
    deadlines.remove_of_person(tx, person.id, K.CONSENT_ERASURE)
    begin_missing(tx, agreed)
    return agreed


def await_agreement(tx: Tx, person: PersonRow) -> None:
    """See to it that what is held until the notice is agreed to is erased in time, if it never is."""
    if not _agreed(tx, person):
        begin_missing(tx, person)


def erase(tx: Tx, person: PersonRow) -> None:
    """Erase the draft with its files, and end its deadlines; the person stays, whatever they have agreed to."""
    drafts.erase(tx, person.id)
    deadlines.remove_all_of_drafts(tx, person.id)


def drop(tx: Tx, person: PersonRow) -> None:
    """Erase the draft with its files, and end its deadlines.

    A person who has not agreed to the privacy notice is erased too (row A1), unless they have a case.
    """
    erase(tx, person)
    if not _agreed(tx, person) and not cases.count_of_person(tx, person.id):
        people.erase(tx, person.id)


@on_deadline(K.DRAFT_REMINDER, K.DRAFT_ERASURE, K.CONSENT_ERASURE)
def handle_deadline(tx: Tx, row: DeadlineRow) -> None:
    """Handle a due deadline of a draft: remind, erase, or postpone if the person has written since."""
    person = people.get(tx, row.person_id or 0)
    draft = drafts.load(tx, person.id) if person else None
    if person and row.kind is K.CONSENT_ERASURE:
        # Counted from the person's first message: without consent nothing is kept longer, whatever else they pressed.
        _unagreed(tx, row, person, draft)
    elif person and draft:
        _untouched(tx, row, person, draft)
    else:
        deadlines.remove(tx, row.id)


def _unagreed(tx: Tx, row: DeadlineRow, person: PersonRow, draft: DraftRow | None) -> None:
    """Erase what came without agreement; a draft of somebody who agreed to an earlier notice stays as long as that
    promised."""
    promised = {it.kind for it in deadlines.of_person(tx, person.id) if it.met_at is None}
    if draft is None or K.DRAFT_ERASURE not in promised:
        drop(tx, person)
        return
    deadlines.remove(tx, row.id)
    drafts.save(tx, person.id, draft, codec.emptied(draft.body, {"waiting", "heard", "held", "captured"}))


def _untouched(tx: Tx, row: DeadlineRow, person: PersonRow, draft: DraftRow) -> None:
    due = _due(tx, row.kind, draft)
    if due > tx.now:
        deadlines.reschedule(tx, row.id, begun_at=draft.updated_at, due_at=due, next_at=due)
    elif _due(tx, K.DRAFT_ERASURE, draft) <= tx.now:
        # After a long stop both are due; an erased draft gets no reminder.
        drop(tx, person)
    else:
        deadlines.remove(tx, row.id)
        if not _is_unfinished(draft):
            return
        if to := people.destination(tx, person.id):
            outbox.put(tx, to, DraftReminderNotice(_appealed(draft)))


def _appealed(draft: DraftRow) -> int | None:
    """Return the case whose appeal was left unfinished, None if the draft holds a report."""
    left = codec.from_json(_Unfinished, draft.body)
    return left.appeal.case_id if left.appeal and not left.report else None


def _is_unfinished(draft: DraftRow) -> bool:
    """Return whether a report or an appeal was left unfinished; what is only held is nothing to go on with."""
    left = codec.from_json(_Unfinished, draft.body)
    return (left.report is not None and not left.report.practice) or left.appeal is not None


def _due(tx: Tx, kind: DeadlineKind, draft: DraftRow) -> datetime:
    """Return when the deadline is due, counted from the last change of the draft."""
    due = draft.updated_at + _after(tx, kind)
    if kind is K.DRAFT_REMINDER:
        return after_quiet(due, tx.installation.policy.quiet, tx.installation.timezone)
    return due


def _agreed(tx: Tx, person: PersonRow) -> bool:
    return person.consent_version == tx.installation.notice.version


def begin_missing(tx: Tx, person: PersonRow) -> None:
    """Begin those deadlines of a person's draft that do not run yet."""
    kinds = {K.DRAFT_REMINDER, K.DRAFT_ERASURE} if _agreed(tx, person) else {K.CONSENT_ERASURE}
    _begin(tx, person, kinds - {row.kind for row in deadlines.of_person(tx, person.id)})


def _begin(tx: Tx, person: PersonRow, kinds: Collection[DeadlineKind]) -> None:
    dues = {kind: tx.now + _after(tx, kind) for kind in sorted(kinds)}
    deadlines.create_all(tx, [NewDeadline(kind, tx.now, due, due, person_id=person.id) for kind, due in dues.items()])


def _after(tx: Tx, kind: DeadlineKind) -> timedelta:
    policy = tx.installation.policy
    return {
        K.DRAFT_REMINDER: policy.draft_reminder,
        K.DRAFT_ERASURE: policy.draft_erasure,
        K.CONSENT_ERASURE: policy.consent_erasure,
    }[kind]
