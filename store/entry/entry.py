"""Who comes to the counter: the person, what they are in the middle of, and their living message, in one query."""

from dataclasses import dataclass

from sqlalchemy import bindparam, exists, select

from rules.addresses import Address, MessageRef
from store import outbox
from store.entry import people
from store.entry.people import PersonRow
from store.intake import drafts
from store.intake.drafts import DraftRow
from store.notify import addresses
from store.tables import DRAFT, OUTBOX, PERSON, SLOT
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody known.

    Attributes:
        draft: what they are in the middle of.
        living: the message that lives in the slot asked for.
        unsent: what is to be shown there has not gone out yet.
    """

    person: PersonRow
    draft: DraftRow | None
    living: MessageRef | None
    unsent: bool


_UNSENT = exists().where(
    OUTBOX.c.bot == "reporter", OUTBOX.c.chat == bindparam("chat"), OUTBOX.c.slot == bindparam("slot"), outbox.UNSENT
)
_BY_ACCOUNT = (
    select(*people.COLUMNS, *drafts.COLUMNS, SLOT.c.message, _UNSENT.label("unsent"))
    .select_from(
        PERSON.outerjoin(DRAFT, (DRAFT.c.person_id == PERSON.c.id) & DRAFT.c.sealed_body.is_not(None)).outerjoin(
            SLOT,
            (SLOT.c.bot == "reporter") & (SLOT.c.chat == bindparam("chat")) & (SLOT.c.name == bindparam("slot")),
        )
    )
    .where(PERSON.c.account == bindparam("account"))
)


def known(tx: Tx, address: Address, slot: str) -> Arrival | None:
    """Whoever's private chat this is, where they are known."""
    chat = addresses.chat(tx, "reporter", address)
    asked = {"account": people.account_hash(tx, address), "chat": chat, "slot": slot}
    row = tx.conn.execute(_BY_ACCOUNT, asked, ahead=outbox.nothing_put(tx, chat)).one_or_none()
    if row is not None and not drafts.nothing_saved(tx, row.id):
        row = tx.conn.execute(_BY_ACCOUNT, asked).one()
    if row is None:
        return None
    person, draft = row[: len(people.COLUMNS)], row[len(people.COLUMNS) : -2]
    return Arrival(people.person_of(person), drafts.draft_of(tx, draft), row.message, bool(row.unsent))
