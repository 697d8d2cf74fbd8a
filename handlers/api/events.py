"""What users are told: an event each, kept for the client, which reads it or has it sent to its webhook."""

from collections.abc import Sequence

from handlers.api.forms import AfterQuery, Events, ToldEvent
from handlers.api.turn import Turn
from rules.people.clients import client_of
from store import clients
from store.clients import events
from store.clients.events import ClientEventRow
from store.outbox.sending import OutboxRow
from store.record import cases
from store.unit import Tx


def tell(tx: Tx, row: OutboxRow, text: Sequence[str]) -> None:
    """Keep what the row tells a client's user, unless the client is revoked or the user erased."""
    client_id, user = client_of(row.to.address)
    client, case = clients.get(tx, client_id), cases.get(tx, row.case_id) if row.case_id else None
    if client and client.revoked_at is None and row.to.person_id:
        body = {"kind": row.notice.KIND, "user": user, "number": case.number if case else None, "text": list(text)}
        events.add(tx, client, row.to.person_id, body)


def read(tx: Tx, row: ClientEventRow) -> ToldEvent | None:
    """Return the event; None if the user is erased."""
    body = events.body(tx, row)
    return None if body is None else ToldEvent(id=row.id, at=row.at, **body)


def events_after(turn: Turn, query: AfterQuery) -> Events:
    """Return the client's events after the one asked for."""
    found = events.after(turn.tx, turn.client, query.after, query.most + 1)
    told = found[: query.most]
    return Events(
        events=[event for row in told if (event := read(turn.tx, row))],
        last=told[-1].id if told else query.after,
        more=len(found) > query.most,
    )
