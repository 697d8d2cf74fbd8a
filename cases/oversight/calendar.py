"""The calendar: checked each morning after the quiet hours; each due matter is notified once (row D4)."""

from datetime import UTC, date, datetime, time

from cases import workshops
from cases.members import staff_chat
from cases.oversight import pruning, review_cycle
from cases.receipts import roots
from cases.record import access
from cases.record.due import on_deadline
from cases.workflow import training
from rules.facts import notices as kinds
from rules.facts.registry import Notice
from rules.operator.housekeeping import PeriodicReviewKind, day_before, last_day, next_morning
from rules.operator.policy import due_by
from rules.vocabulary import DeadlineKind, Role
from store import budgets, outbox
from store.identity import guesses
from store.members import staff
from store.members.staff import Member
from store.notify import contacts
from store.oversight import periodic_reviews, reminders
from store.record import deadlines
from store.record.deadlines import DeadlineRow
from store.unit import Tx

STARTED = "calendar"


def begin(tx: Tx) -> None:
    """Start the calendar, once per installation."""
    first = reminders.record_once(tx, STARTED)  # another process that starts for the first time waits here
    pruning.begin(tx)
    roots.begin(tx)
    workshops.begin(tx)
    if first:
        at = _next(tx)
        deadlines.create(tx, DeadlineKind.HOUSE, begun_at=tx.now, due_at=at, next_at=at)


@on_deadline(DeadlineKind.HOUSE)
def run_due(tx: Tx, row: DeadlineRow) -> None:
    """Handle what is due, and set the next check."""
    _trainings(tx)
    _laws(tx)
    _periodic_reviews(tx)
    _actions(tx)
    budgets.prune(tx)
    guesses.prune(tx, tx.now - tx.installation.policy.done_kept)
    contacts.prune_unconfirmed(tx)
    staff_chat.queue_headcount(tx)
    deadlines.set_next_check(tx, row.id, _next(tx))


def responsible_leads(tx: Tx, team: str | None = None) -> list[Member]:
    """Return the leads of the team and of all teams, or the administrators if there is none."""
    leads = [one for one in staff.list_active(tx) if Role.LEAD in one.roles]
    return [one for one in leads if team is None or one.team in (None, team)] or access.administrators(tx)


def notify_leads(tx: Tx, notice: Notice) -> None:
    """Send the responsible leads of all teams a private message."""
    for lead in responsible_leads(tx):
        notify_member(tx, lead, notice)


def notify_member(tx: Tx, member: Member, notice: Notice) -> None:
    """Send the member a private message if the desk bot can reach them."""
    if to := staff.private_chat(tx, member.id):
        outbox.put(tx, to, notice)


def _next(tx: Tx) -> datetime:
    return next_morning(tx.now, tx.installation.policy.quiet, tx.installation.timezone)


def _trainings(tx: Tx) -> None:
    """Announce changed courses, remind members before and on the due day, and then notify their lead."""
    courses = tx.installation.courses.by_id.values()
    new = [it for it in courses if reminders.record_once(tx, training.course_version_key(tx, it))]
    house = tx.installation.policy.house
    members = [one for one in staff.list_active(tx) if one.roles]
    for member in members:
        for standing in training.course_statuses(tx, member):
            if standing.due is None:
                continue
            if standing.older and standing.course in new:
                notify_member(tx, member, kinds.TrainingDueNotice(standing.course.id, member.id, changed=1))
            name = f"{training.course_version_key(tx, standing.course)}:{member.id}"
            due = kinds.TrainingDueNotice(standing.course.id, member.id)
            if standing.due <= tx.now and reminders.record_once(tx, f"{name}:due"):
                notify_member(tx, member, due)
                for lead in responsible_leads(tx, member.team):
                    if lead.id != member.id:
                        notify_member(tx, lead, kinds.TrainingOverdueNotice(standing.course.id, member.id))
            elif standing.due - house.ahead <= tx.now < standing.due and reminders.record_once(tx, f"{name}:soon"):
                notify_member(tx, member, due)


def _laws(tx: Tx) -> None:
    """Notify the leads, in one message, of rules whose review day has come (row F8)."""
    due = due_by(tx.installation.catalogue, tx.installation.policy, _today(tx))
    new = [it for it in due if reminders.record_once(tx, it.name)]
    if new:
        laws = tuple((it.law, it.rules, it.review.isoformat()) for it in new)
        notify_leads(tx, kinds.LegalReviewDueNotice(laws))


def _periodic_reviews(tx: Tx) -> None:
    """Begin each due periodic review and send its pack to the leads; days before the calendar began are skipped."""
    house, begun = tx.installation.policy.house, reminders.sent_at(tx, STARTED)
    for kind in PeriodicReviewKind:
        day = last_day(house, kind, _today(tx))
        until = _midnight(tx, day)
        if begun is None or until <= begun or not reminders.record_once(tx, f"look:{kind}:{day}"):
            continue
        row = review_cycle.begin(tx, kind, _midnight(tx, day_before(house, kind, day)), until)
        for lead in responsible_leads(tx):
            notify_member(tx, lead, kinds.PeriodicReviewNotice(row.id))
            if kind is PeriodicReviewKind.REVIEW:
                notify_member(tx, lead, kinds.PeriodicReviewChartNotice(row.id, lead.id))


def _actions(tx: Tx) -> None:
    """Remind the owner of each action before its day, and the leads too once it is late; notify the leads of an owner
    who has left."""
    here, ahead = {one.id: one for one in staff.list_active(tx)}, tx.installation.policy.house.ahead
    for it in periodic_reviews.actions(tx):
        owner = here.get(it.owner_id)
        if it.done_at:
            continue
        if owner is None:
            if reminders.record_once(tx, f"action:{it.id}:left:{it.owner_id}"):
                notify_leads(tx, kinds.ActionNotice(it.id, "left"))
        elif it.due_at <= tx.now:
            if reminders.record_once(tx, f"action:{it.id}:late"):
                for one in {owner.id: owner, **{lead.id: lead for lead in responsible_leads(tx)}}.values():
                    notify_member(tx, one, kinds.ActionNotice(it.id, "late"))
        elif it.due_at - ahead <= tx.now and reminders.record_once(tx, f"action:{it.id}:soon"):
            notify_member(tx, owner, kinds.ActionNotice(it.id, "soon"))


def _today(tx: Tx) -> date:
    return tx.now.astimezone(tx.installation.timezone).date()


def _midnight(tx: Tx, day: date) -> datetime:
    return datetime.combine(day, time(), tx.installation.timezone).astimezone(UTC)
