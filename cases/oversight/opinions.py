"""Opinions (意见征集, row F10): willing reporters are asked after a periodic review, and the answer is published."""

from datetime import timedelta

from cases.oversight import calendar
from cases.record.due import on_deadline
from rules.facts.person_notices import OpinionAnsweredNotice, OpinionInvitedNotice, OpinionsOverNotice
from rules.facts.registry import Notice
from rules.operator.reviews import OpinionRound
from rules.refusals import Refusal, checked, refusable, refuse
from rules.schedule.quiet_hours import after_quiet
from rules.vocabulary import DeadlineKind
from rules.workflow.life import LEADS
from store import outbox
from store.entry import people
from store.entry.people import PersonRow
from store.members.staff import Member
from store.oversight import opinions, periodic_reviews, reminders
from store.record import deadlines
from store.record.deadlines import DeadlineRow
from store.unit import Tx

BATCH = 50
"""The number of people per transaction, so that thousands of recipients do not make it long."""

PAUSE = timedelta(seconds=3)
"""The pause between batches, so that other messages are sent in between under the rate limits."""

_KIND = DeadlineKind.OPINIONS


def set_willing(tx: Tx, person: PersonRow, *, now: bool) -> Refusal | None:
    """Set whether the person wants to be asked; only a person who has agreed to the privacy notice can."""
    if now and person.consent_version is None:
        return refuse("refusal-opinions-consent")
    opinions.set_willing(tx, person.id, now=now)
    return None


def may_call(tx: Tx, by: Member, look_back_id: int) -> Refusal | None:
    """Return why no opinions can be called for, None if they can."""
    if not by.roles & LEADS:
        return refuse("refusal-leads-only")
    if periodic_reviews.get(tx, look_back_id) is None:
        return refuse("refusal-lookback-gone")
    if opinions.unanswered(tx):
        return refuse("refusal-opinions-unanswered")
    if opinions.of_look_back(tx, look_back_id):
        return refuse("refusal-opinions-called")
    return None if opinions.count_willing(tx) else refuse("refusal-opinions-nobody")


@refusable
def call(tx: Tx, by: Member, look_back_id: int, question: str | None) -> OpinionRound | Refusal:
    """Send the question to all willing persons, in batches; None is the default question."""
    checked(may_call(tx, by, look_back_id))
    until = tx.now + tx.installation.policy.house.opinions
    made = checked(opinions.create_call(tx, look_back_id, by.id, question, until) or refuse("refusal-opinions-called"))
    _invite(tx, made)
    deadlines.create(tx, _KIND, begun_at=tx.now, due_at=until, next_at=tx.now + PAUSE)
    return made


@refusable
def give(tx: Tx, person: PersonRow, call_id: int, text: str) -> OpinionRound | Refusal:
    """Store the person's opinion, sealed under their own key, replacing their former one."""
    found = checked(open_call_for(tx, person, call_id))
    limit = tx.installation.policy.house.opinion_limit
    if len(text) > limit:
        return refuse("refusal-too-long", length=len(text), limit=limit)
    opinions.store_opinion(tx, found.id, person.id, text)
    return found


@refusable
def decline(tx: Tx, person: PersonRow, call_id: int) -> OpinionRound | Refusal:
    """Record that the person declines to answer."""
    found = checked(open_call_for(tx, person, call_id))
    return found if opinions.decline(tx, found.id, person.id) else refuse("refusal-opinion-given")


def open_call_for(tx: Tx, person: PersonRow, call_id: int) -> OpinionRound | Refusal:
    """Return the call in which the person was asked, while it is open."""
    call = opinions.get(tx, call_id)
    if call is None or opinions.of_person(tx, call_id, person.id) is None:
        return refuse("refusal-old-screen")
    return call if call.open(tx.now) else refuse("refusal-opinions-over")


def answer(tx: Tx, by: Member, call_id: int, text: str) -> OpinionRound | Refusal:
    """Publish the answer to those asked who did not decline, and close the call."""
    if not by.roles & LEADS:
        return refuse("refusal-leads-only")
    if opinions.get(tx, call_id) is None:
        return refuse("refusal-lookback-gone")
    if not opinions.answer(tx, call_id, by.id, text):
        return refuse("refusal-opinions-answered")
    deadlines.create(tx, _KIND, begun_at=tx.now, due_at=tx.now, next_at=tx.now)
    return opinions.get(tx, call_id) or refuse("refusal-lookback-gone")


@on_deadline(_KIND)
def handle_deadline(tx: Tx, row: DeadlineRow) -> None:
    """Send the next `BATCH` of questions and of answers; when the call's time is over, notify the leads."""
    running = opinions.unanswered(tx)
    going_on = running if running and running.open(tx.now) else None
    if _invite(tx, going_on) + _publish(tx):
        deadlines.set_next_check(tx, row.id, tx.now + PAUSE)
    elif going_on:
        deadlines.set_next_check(tx, row.id, going_on.until)
    else:
        deadlines.mark_met(tx, row.id)
        if running and reminders.record_once(tx, f"opinions:{running.id}:over"):
            calendar.notify_leads(tx, OpinionsOverNotice(running.id))


def _invite(tx: Tx, call: OpinionRound | None) -> int:
    found = opinions.persons_to_ask(tx, call.id, BATCH) if call else []
    for person_id in found:
        if call:
            opinions.mark_asked(tx, call.id, person_id)
            _write(tx, person_id, OpinionInvitedNotice(call.id))
    return len(found)


def _publish(tx: Tx) -> int:
    found = opinions.pending_answers(tx, BATCH)
    for call_id, person_id in found:
        opinions.mark_answer_sent(tx, call_id, person_id)
        _write(tx, person_id, OpinionAnsweredNotice(call_id))
    return len(found)


def _write(tx: Tx, person_id: int, notice: Notice) -> None:
    """Send a notice outside quiet hours."""
    if to := people.destination(tx, person_id):
        place = tx.installation
        by_day = after_quiet(tx.now, place.policy.quiet, place.timezone)
        outbox.put(tx, to, notice, not_before=by_day if by_day > tx.now else None)
