"""An account that ends with its visit, as a session of the web form does, is erased with it."""

from cases.record.due import on_deadline
from cases.retention import persons
from rules.vocabulary import DeadlineKind, Role
from store.record import cases, deadlines
from store.record.deadlines import DeadlineRow
from store.unit import Tx
from store.web import messages


def end(tx: Tx, person_id: int, by: Role = Role.REPORTER) -> None:
    """Erase the person, with all that they have not filed; their anonymous cases stay, and open by their codes."""
    if cases.count_of_person(tx, person_id):
        messages.forget(tx, person_id)
    else:
        persons.erase(tx, person_id, by)


@on_deadline(DeadlineKind.VISIT)
def handle_deadline(tx: Tx, row: DeadlineRow) -> None:
    """End the visit once nothing was done in it for so long as it lasts."""
    person_id = row.person_id or 0
    until = messages.lasts_until(tx, person_id)
    if until and until > tx.now:
        deadlines.set_next_check(tx, row.id, until)
        return
    deadlines.remove(tx, row.id)
    end(tx, person_id, Role.CLOCK)
