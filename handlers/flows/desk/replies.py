"""What the desk says back: a row in the outbox for the place it was spoken to in."""

from dialogs.engine.cards import Card
from handlers.incoming import Place
from rules.vocabulary import Lang
from store import outbox
from store.notify import slots
from store.outbox import Destination, SendMode
from store.unit import Tx


def reply(
    tx: Tx,
    place: Place,
    lang: Lang,
    card: Card,
    *,
    manner: SendMode = SendMode.NEW,
    slot: str | None = None,
    case_id: int | None = None,
    evidence_id: int | None = None,
) -> None:
    """Put `card` where somebody spoke: in the same chat and topic; a group reads the operator's language.

    Args:
        case_id: whose evidence the card shows.
        evidence_id: the piece that must be held or refused before it goes, with all of its album.
    """
    spoken = lang if place.private else tx.installation.language
    outbox.put(
        tx,
        Destination("desk", place.address, spoken, tx.installation.timezone.key),
        card,
        manner=manner,
        slot=slot,
        topic=_topic(tx, place),
        case_id=case_id,
        evidence_id=evidence_id,
    )


def delete(tx: Tx, place: Place, slot: str) -> None:
    """Take the living message of `slot` away."""
    to = Destination("desk", place.address, tx.installation.language, tx.installation.timezone.key)
    outbox.put(tx, to, Card(()), manner=SendMode.DELETE, slot=slot)


def _topic(tx: Tx, place: Place) -> str | None:
    """The slot that holds the topic's own thread id, so that the courier finds it like any other."""
    if place.thread is None:
        return None
    name = f"thread:{place.thread}"
    slots.remember(tx, "desk", place.address, name, place.thread)
    return name
