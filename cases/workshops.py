"""Trainings for reporters: people sign up and cancel, and the clock reminds them and tells what becomes of one."""

from datetime import timedelta

from cases.record.due import begin_once, morning_before, on_deadline
from rules.facts.person_notices import WorkshopNotice
from rules.operator.workshops import Announced, News, Reminded, Workshop, come, news, next_look
from rules.refusals import Refusal, refuse
from rules.vocabulary import DeadlineKind
from store import outbox
from store.entry import people
from store.entry.people import PersonRow
from store.record import deadlines
from store.record.deadlines import DeadlineRow
from store.unit import Tx
from store.workshops import attendance
from store.workshops.attendance import AttendanceRow

BATCH = 50
"""How many people are told in one transaction."""
_IDLE = timedelta(days=1)


def begin(tx: Tx) -> None:
    """Have everybody who has signed up looked at, as another file may announce something else; at each start."""
    attendance.look_at_all(tx)
    if not begin_once(tx, DeadlineKind.WORKSHOPS, tx.now):
        deadlines.check_now(tx, DeadlineKind.WORKSHOPS)


def announced(tx: Tx) -> tuple[Workshop, ...]:
    """Return the trainings that are still to come, the next one first."""
    coming = (it for it in tx.installation.guide.workshops.values() if it.open(tx.now))
    return tuple(sorted(coming, key=lambda it: it.at))


def find(tx: Tx, id: str) -> Workshop | Refusal:
    """Return the training of this id, if it is still to come."""
    found = tx.installation.guide.workshops.get(id)
    return found if found and found.open(tx.now) else refuse("refusal-workshop-over")


def places_left(tx: Tx, workshop: Workshop) -> int:
    """Return how many people can still sign up."""
    return max(0, workshop.places - attendance.taken(tx, workshop.id))


def sign_up(tx: Tx, person: PersonRow, workshop: Workshop) -> Refusal | None:
    """Sign a person up; who has done so already stays as they are."""
    # All who sign up write this row, so that of two at once on PostgreSQL the second counts anew.
    deadlines.check_now(tx, DeadlineKind.WORKSHOPS)
    if attendance.signed_up(tx, person.id, workshop.id):
        return None
    if not places_left(tx, workshop):
        return refuse("refusal-workshop-full")
    reminded = come(workshop.at, tx.now)
    attendance.add(tx, person.id, Announced.of(workshop), reminded, next_look(workshop.at, reminded))
    return None


@on_deadline(DeadlineKind.WORKSHOPS)
def follow(tx: Tx, row: DeadlineRow) -> None:
    """Tell those who have signed up what is due, a batch of them at a time."""
    for each in attendance.due(tx, BATCH):
        _follow(tx, each)
    deadlines.set_next_check(tx, row.id, attendance.next_at(tx) or tx.now + _IDLE)


def _follow(tx: Tx, row: AttendanceRow) -> None:
    workshop = tx.installation.guide.workshops.get(row.told.id)
    said = news(row.told, workshop, row.reminded, tx.now)
    if said is News.DAY and (morning := morning_before(tx, next_look(row.told.at, Reminded.OF_THE_DAY))):
        attendance.put(tx, row, row.told, row.reminded, morning)
        return
    now = Announced.of(workshop) if workshop and not workshop.cancelled else row.told
    if said and (to := people.destination(tx, row.person_id)):
        outbox.put(tx, to, WorkshopNotice(now, said, row.told.at))
    if said is News.CANCELLED or now.at <= tx.now:
        attendance.remove(tx, row)
        return
    reminded = max(come(now.at, tx.now), Reminded.NOT if said is News.MOVED else row.reminded)
    attendance.put(tx, row, now, reminded, next_look(now.at, reminded))
