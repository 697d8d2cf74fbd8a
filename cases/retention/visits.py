"""An account that ends with its visit, as a session of the web form does, is erased with it."""

from cases.retention import persons
from rules.vocabulary import Role
from store.record import cases
from store.unit import Tx


def end(tx: Tx, person_id: int, by: Role = Role.REPORTER) -> None:
    """Erase the person, with all that they have not filed; their anonymous cases stay, and open by their codes."""
    if not cases.count_of_person(tx, person_id):
        persons.erase(tx, person_id, by)
