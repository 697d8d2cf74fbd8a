"""What was erased is erased again in a restored backup that holds it still."""

from collections.abc import Collection
from dataclasses import dataclass

from cases.retention import persons
from cases.retention.destruction import destroy
from rules.vocabulary import Role
from store.retention import erased
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class ErasedAgain:
    """How many cases and persons were erased again."""

    cases: int = 0
    persons: int = 0


def erase_again(tx: Tx, listed: Collection[bytes]) -> ErasedAgain:
    """Erase the cases and persons whose keys stand in the list, though this database knows nothing of it: it is a
    backup from before, restored.

    Args:
        listed: the fingerprints in the list.
    """
    unknown = set(listed) - erased.known(tx)
    if not unknown:
        return ErasedAgain()
    found, people = erased.cases_among(tx, unknown), erased.persons_among(tx, unknown)
    for case in found:
        destroy(tx, case)
    for person_id in people:
        persons.erase(tx, person_id, Role.CLOCK)
    erased.record_listed(tx, unknown)
    erased.mark_listed(tx, unknown)
    return ErasedAgain(len(found), len(people))
