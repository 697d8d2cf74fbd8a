"""Load a known person with their draft and screen, in one query."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from rules.addresses import Address, MessageRef
from store.entry import people
from store.entry.people import PersonRow
from store.intake import drafts
from store.intake.drafts import DraftRow
from store.notify import addresses
from store.tables import DRAFT, PERSON, SLOT
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A known person.

    Attributes:
        draft: their open draft.
        living: the message in the requested slot.
    """

    person: PersonRow
    draft: DraftRow | None
    living: MessageRef | None


_BY_ACCOUNT = (
    select(*people.COLUMNS, *drafts.COLUMNS, SLOT.c.message)
    .select_from(
        PERSON.outerjoin(DRAFT, (DRAFT.c.person_id == PERSON.c.id) & DRAFT.c.sealed_body.is_not(None)).outerjoin(
            SLOT,
            (SLOT.c.bot == "reporter") & (SLOT.c.chat == bindparam("chat")) & (SLOT.c.name == bindparam("slot")),
        )
    )
    .where(PERSON.c.account == bindparam("account"))
)


def load_known_person(tx: Tx, address: Address, slot: str) -> KnownPerson | None:
    """Return the person of this private chat; None if they are not known."""
    asked = {
        "account": people.account_hash(tx, address),
        "chat": addresses.chat_hash(tx, "reporter", address),
        "slot": slot,
    }
    row = tx.conn.execute(_BY_ACCOUNT, asked).one_or_none()
    if row is None:
        return None
    person, draft = row[: len(people.COLUMNS)], row[len(people.COLUMNS) : -1]
    return KnownPerson(people.person_of(person), drafts.draft_of(tx, draft), row.message)
