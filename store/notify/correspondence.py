"""The mails exchanged with a person: in which thread each case stands, and what our last mails offer by number.

Sealed under the person's own key. The sender of mails writes it when a mail has gone, and the flow when one came.
"""

from dataclasses import dataclass, field, replace

import msgspec
from sqlalchemy import bindparam, select, update

from store import person_keys
from store.sealing import RowLabel
from store.tables import PERSON
from store.unit import Tx

_MAILS_KEPT = 8
"""Our last mails whose numbers are known still."""

_PLACE = RowLabel(PERSON.c.sealed_mails)
_GET = select(*person_keys.COLUMNS, PERSON.c.sealed_mails).where(PERSON.c.id == bindparam("person_id"))
_PUT = update(PERSON).where(PERSON.c.id == bindparam("of_person")).values(sealed_mails=bindparam("sealed"))


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread: the Message-ID of the person's last mail in it, and its subject."""

    last: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """The mails exchanged with a person.

    Attributes:
        now: the thread in which they wrote last.
        cases: the thread of each case, by its id.
        offered: of our last mails, by the id of their row in the outbox: the data of the buttons, in order.
    """

    now: Thread = Thread()
    cases: dict[str, Thread] = field(default_factory=dict)
    offered: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def thread(self, case_id: int | None) -> Thread:
        """Return the thread of a case; the one in which they wrote last where it has none."""
        return self.cases.get(str(case_id), self.now)

    def wrote(self, thread: Thread, case_id: int | None) -> "Correspondence":
        """Return it after a mail of theirs."""
        cases = self.cases if case_id is None else {**self.cases, str(case_id): thread}
        return replace(self, now=thread, cases=cases)

    def sent(self, row_id: int, case_id: int | None, offers: tuple[str, ...]) -> "Correspondence":
        """Return it after a mail of ours that offers these choices."""
        cases = self.cases if case_id is None else {str(case_id): self.now, **self.cases}
        offered = {**self.offered, str(row_id): offers} if offers else self.offered
        return replace(self, cases=cases, offered=dict(list(offered.items())[-_MAILS_KEPT:]))

    def taken(self, row_id: int) -> "Correspondence":
        """Return it once a choice of this mail was taken that can be taken only once."""
        return replace(self, offered={**self.offered, str(row_id): ()})

    def choice(self, mails: tuple[int, ...], number: int, named: str, whole: str) -> tuple[int, str] | None:
        """Return our mail and the choice that a number takes, or that is `named`: of the nearest mail that it answers,
        else of the last; an empty choice where that offers `whole`, so takes nothing else, and none by this number."""
        row = next((it for it in map(str, mails) if it in self.offered), next(reversed(self.offered), ""))
        offers = self.offered.get(row, ())
        if 0 < number <= len(offers):
            return int(row), offers[number - 1]
        if named in offers or (number and whole in offers):
            return int(row), named if named in offers else ""
        return None


def get(tx: Tx, person_id: int) -> Correspondence:
    """Return the mails exchanged with a person; empty where there are none, or they are erased."""
    row = tx.conn.execute(_GET, {"person_id": person_id}).one_or_none()
    key = row and person_keys.key_of(tx, row)
    if key is None or row is None or row.sealed_mails is None:
        return Correspondence()
    return msgspec.json.decode(key.open(row.sealed_mails, _PLACE(person_id)), type=Correspondence)


def put(tx: Tx, person_id: int, mails: Correspondence) -> None:
    """Store it; nothing of a person who is erased."""
    key = person_keys.get(tx, person_id)
    if key:
        sealed = key.seal(msgspec.json.encode(mails), _PLACE(person_id))
        tx.conn.execute(_PUT, {"of_person": person_id, "sealed": sealed})
