"""An account that ends with its visit, as a session of the web form does, is erased with it."""

from datetime import datetime

from cases.record.due import on_deadline
from cases.retention import persons
from rules.addresses import Address
from rules.vocabulary import DeadlineKind, Role
from store.entry import people
from store.record import cases, deadlines
from store.record.deadlines import DeadlineRow
from store.unit import Tx
from store.web import messages, uploads


def leave(tx: Tx, session: Address) -> None:
    """Forget a session and its person at once."""
    messages.leave(tx, session)
    if person := people.find(tx, session):
        end(tx, person.id)


def end(tx: Tx, person_id: int, by: Role = Role.REPORTER) -> None:
    """Erase the person, with all that they have not filed; their anonymous cases stay, and open by their codes."""
    if cases.count_of_person(tx, person_id):
        messages.forget(tx, person_id)
    else:
        persons.erase(tx, person_id, by)


def look_by(tx: Tx, person_id: int, at: datetime) -> None:
    """Have the clock look by then what of the visit is over."""
    for row in deadlines.of_person(tx, person_id):
        if row.kind is DeadlineKind.VISIT and row.next_at and row.next_at > at:
            deadlines.set_next_check(tx, row.id, at)


@on_deadline(DeadlineKind.VISIT)
def handle_deadline(tx: Tx, row: DeadlineRow) -> None:
    """Erase uploads that were not sent in time, and end the visit once nothing was done in it for so long as it
    lasts."""
    person_id = row.person_id or 0
    first = uploads.erase_over(tx, person_id)
    until = messages.lasts_until(tx, person_id)
    if until and until > tx.now:
        deadlines.set_next_check(tx, row.id, min(first or until, until))
        return
    deadlines.remove(tx, row.id)
    end(tx, person_id, Role.CLOCK)
